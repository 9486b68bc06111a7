"""`diffrec trace`: three versions or more in their order, each with the next, and any two of them beside each other."""

from diffrec.cli import DIFFERENCES, DONE, change_options, delegation_options, options, output_options


def trace(  # noqa: PLR0913 -- the options of a command are its parameters
    paths: options.Stages,
    *,
    format: options.Format = "terminal",  # noqa: A002 -- named as on the command line
    output: options.Output = None,
    only: options.OnlyStages = None,
    delegation: delegation_options.DelegationOption = None,
    members: delegation_options.Members = False,
    between: options.Between = None,
    phrase: options.Phrase = None,
    view: options.ViewOption = None,
    full: options.Full = False,
    changes: change_options.Changes = None,
    items: options.Items = None,
    fate: options.FateOfStages = None,
    moved: options.MovedOfStages = False,
    no_attributions: options.NoAttributions = False,
    any_order: options.AnyOrder = False,
    parties: options.PartiesOption = None,
    language: options.LanguageOption = None,
    profile: options.ProfileOption = "auto",
    revisions: options.RevisionsOfStages = "accept",
    limit: options.LimitOption = None,
    config: options.ConfigOption = None,
    report_language: output_options.ReportLanguage = "en",
    author: output_options.Author = None,
    track_moves: output_options.TrackMoves = False,
    force: output_options.Force = False,
    width: options.Width = None,
    color: options.Color = "auto",
    pager: options.Pager = None,
    exit_code: options.ExitCode = False,
) -> int:
    """Trace items through a chain of versions: where each stood, what changed when, and when a phrase went."""
    from diffrec.cli import comparing, results, values  # noqa: PLC0415 -- the help needs none of it
    from diffrec.config import RenderOptions  # noqa: PLC0415 -- as above

    ends, words = values.between_of(between), values.phrase_of(phrase)
    chosen_view, listed = values.view_of(view), values.changes_of(changes, no_attributions=no_attributions)
    screen = results.screen(width, color, pager=pager)
    settings = values.settings_of(config)
    wanted_kinds = values.compare_options(items, no_attributions=no_attributions, any_order=any_order)
    job = comparing.Job(
        paths=tuple(paths),
        options=wanted_kinds._replace(
            between=ends, parties=values.parties_of(parties, settings.names), words=settings.words
        ),
        reading=values.read_options(language, profile, values.one_way(revisions), limit, settings.names),
        config=settings.source,
        is_chain=True,
    )
    spoken = values.report_language_of(report_language)
    look = RenderOptions(view=chosen_view, full=full, language=spoken)
    redline = values.redline_of(author, track_moves=track_moves)
    wanted = comparing.Wanted(
        format=format,
        files=tuple(output or ()),
        selection=values.of_delegations(
            values.selection_of(only, fate, moved=moved)._replace(phrase=words, kinds=listed.of_rows),
            delegation,
            members=members,
            no_attributions=no_attributions,
            names=job.reading.names,
        ),
        look=look._replace(between=ends, phrase=words, kinds=listed.listed, redline=redline),
        force=force,
    )
    differs = comparing.show(job, wanted, screen)
    return DIFFERENCES if exit_code and differs else DONE
