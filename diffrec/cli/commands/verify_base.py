"""`diffrec verify-base`: a submitted Word file, its tracked changes rejected, against the issued text."""

from diffrec.cli import DIFFERENCES, DONE, options, output_options, report_options


def verify_base(  # noqa: PLR0913 -- the options of a command are its parameters
    submitted: report_options.Submitted,
    issued: report_options.Issued,
    *,
    format: options.ReportFormat = "terminal",  # noqa: A002 -- named as on the command line
    output: report_options.ReportOutput = None,
    no_attributions: options.NoAttributions = False,
    language: options.LanguageOption = None,
    profile: options.ProfileOption = "auto",
    limit: options.LimitOption = None,
    config: options.ConfigOption = None,
    force: output_options.Force = False,
) -> int:
    """Hold a Word file with tracked changes against the issued text: leaves with 1 when an edit is not tracked."""
    from diffrec.cli import basing, checking, choosing, values  # noqa: PLC0415 -- the help needs none of it

    settings = values.settings_of(config)
    job = basing.Job(
        submitted=submitted,
        issued=issued,
        reading=values.read_options(language, profile, "reject", limit, settings.names),
        config=settings.source,
        attributions=not no_attributions,
    )
    reports = checking.Reports(
        reporter=values.reporter_of(format),
        files=tuple(output or ()),
        baseline_file=None,
        threshold=choosing.FAIL_ON,
        force=force,
    )
    return DIFFERENCES if basing.put_base_check(job, reports) else DONE
