"""`diffrec delegations`: what each delegation asked for, where, and what became of it."""

from diffrec.cli import DONE, delegation_options, options, output_options


def delegations(  # noqa: PLR0913 -- the options of a command are its parameters
    paths: delegation_options.DraftsOrOne,
    *,
    format: delegation_options.AsksFormat = "terminal",  # noqa: A002 -- named as on the command line
    output: delegation_options.AsksOutput = None,
    delegation: delegation_options.DelegationAlone = None,
    only: options.Only = None,
    full: delegation_options.FullAsks = False,
    members: delegation_options.Members = False,
    items: options.Items = None,
    any_order: options.AnyOrder = False,
    pairs: options.PairsOption = None,
    parties: options.PartiesOption = None,
    cross_language: options.CrossLanguage = False,
    language: options.LanguageOption = None,
    profile: options.ProfileOption = "auto",
    revisions: options.RevisionsOfStages = "accept",
    limit: options.LimitOption = None,
    config: options.ConfigOption = None,
    report_language: output_options.ReportLanguage = "en",
    force: output_options.Force = False,
    width: options.Width = None,
    color: options.Color = "auto",
    pager: options.Pager = None,
) -> int:
    """List what each delegation asked for, where, and what became of it; of one document what and where."""
    from diffrec.cli import asking, comparing, results, values  # noqa: PLC0415 -- the help needs none of it
    from diffrec.config import RenderOptions  # noqa: PLC0415 -- as above

    screen = results.screen(width, color, pager=pager)
    settings = values.settings_of(config)
    job = comparing.Job(
        paths=tuple(paths),
        options=values.compare_options(
            items, no_attributions=False, any_order=any_order, pairs=pairs, cross_language=cross_language
        )._replace(parties=values.parties_of(parties, settings.names), words=settings.words),
        reading=values.read_options(language, profile, values.one_way(revisions), limit, settings.names),
        config=settings.source,
    )
    wanted = comparing.Wanted(
        format=format,
        files=tuple(output or ()),
        selection=values.of_delegations(
            values.selection_of(only, None, moved=False), delegation, members=members, names=job.reading.names
        ),
        look=RenderOptions(full=full, by_delegation=True, language=values.report_language_of(report_language)),
        force=force,
    )
    asking.show(job, wanted, screen)
    return DONE
