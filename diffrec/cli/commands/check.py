"""`diffrec check`: rules over the comparison, for CI."""

from diffrec.cli import DIFFERENCES, DONE, options, output_options, report_options, rule_options

ALL_KINDS = "all"  # an item that is lost must not be passed over because its kind is lost with it


def check(  # noqa: PLR0913 -- the options of a command are its parameters
    paths: options.Versions,
    *,
    format: options.ReportFormat = "terminal",  # noqa: A002 -- named as on the command line
    output: report_options.ReportOutput = None,
    select: rule_options.Select = None,
    ignore: rule_options.Ignore = None,
    severity: rule_options.SeverityOption = None,
    only_changed_in: rule_options.OnlyChangedIn = None,
    fail_on: rule_options.FailOn = None,
    baseline: report_options.BaselineOption = None,
    write_baseline: report_options.WriteBaseline = None,
    items: options.Items = None,
    no_attributions: options.NoAttributions = False,
    any_order: options.AnyOrder = False,
    pairs: options.PairsOption = None,
    parties: options.PartiesOption = None,
    cross_language: options.CrossLanguage = False,
    language: options.LanguageOption = None,
    profile: rule_options.ProfileOfCheck = None,
    revisions: options.RevisionsOption = "accept",
    limit: options.LimitOption = None,
    config: options.ConfigOption = None,
    force: output_options.Force = False,
) -> int:
    """Apply the rules to a comparison, for CI: leaves with 1 when something is found."""
    from diffrec.cli import checking, choosing, comparing, values  # noqa: PLC0415 -- the help needs none of it

    settings = values.settings_of(config)
    reports = checking.Reports(
        reporter=values.reporter_of(format),
        files=tuple(output or ()),
        baseline_file=write_baseline,
        threshold=choosing.threshold_of(fail_on, settings.check),
        force=force,
    )
    given = choosing.Given(select, ignore, severity, only_changed_in, profile)
    chosen = choosing.check_options(given, settings.check)._replace(
        attributions=not no_attributions,
        baseline=checking.baseline_of(baseline or settings.check.baseline, write_baseline),
    )
    job = comparing.Job(
        paths=tuple(paths),
        options=values.compare_options(
            items or ALL_KINDS, no_attributions=False, any_order=any_order, pairs=pairs, cross_language=cross_language
        )._replace(parties=values.parties_of(parties, settings.names), words=settings.words),
        reading=values.read_options(language, chosen.profile, revisions, limit, settings.names),
        config=settings.source,
    )
    return DIFFERENCES if checking.put_findings(job, chosen, reports) else DONE
