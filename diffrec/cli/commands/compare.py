"""`diffrec compare`: the whole answer, on the screen or in files."""

from diffrec.cli import DIFFERENCES, DONE, change_options, delegation_options, options, output_options


def compare(  # noqa: PLR0913 -- the options of a command are its parameters
    paths: options.Versions,
    *,
    format: options.Format = "terminal",  # noqa: A002 -- named as on the command line
    output: options.Output = None,
    only: options.Only = None,
    delegation: delegation_options.DelegationOption = None,
    members: delegation_options.Members = False,
    view: options.ViewOption = None,
    full: options.Full = False,
    changes: change_options.Changes = None,
    items: options.Items = None,
    fate: options.FateOption = None,
    moved: options.Moved = False,
    no_attributions: options.NoAttributions = False,
    any_order: options.AnyOrder = False,
    pairs: options.PairsOption = None,
    parties: options.PartiesOption = None,
    save_pairs: options.SavePairs = None,
    cross_language: options.CrossLanguage = False,
    language: options.LanguageOption = None,
    profile: options.ProfileOption = "auto",
    revisions: options.RevisionsOption = "accept",
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
    """Compare the drafts of a text with its final: what became of each item, and which words changed."""
    from diffrec.cli import comparing, results, values  # noqa: PLC0415 -- the help needs none of it
    from diffrec.config import RenderOptions  # noqa: PLC0415 -- as above

    chosen_view, listed = values.view_of(view), values.changes_of(changes, no_attributions=no_attributions)
    screen = results.screen(width, color, pager=pager)
    settings = values.settings_of(config)
    job = comparing.Job(
        paths=tuple(paths),
        options=values.compare_options(
            items, no_attributions=no_attributions, any_order=any_order, pairs=pairs, cross_language=cross_language
        )._replace(parties=values.parties_of(parties, settings.names), words=settings.words),
        reading=values.read_options(language, profile, revisions, limit, settings.names),
        config=settings.source,
    )
    spoken = values.report_language_of(report_language)
    look = RenderOptions(view=chosen_view, full=full, language=spoken)
    wanted = comparing.Wanted(
        format=format,
        files=tuple(output or ()),
        selection=values.of_delegations(
            values.selection_of(only, fate, moved=moved)._replace(kinds=listed.of_rows),
            delegation,
            members=members,
            no_attributions=no_attributions,
            names=job.reading.names,
        ),
        look=look._replace(kinds=listed.listed, redline=values.redline_of(author, track_moves=track_moves)),
        pairs_file=save_pairs,
        force=force,
    )
    differs = comparing.show(job, wanted, screen)
    return DIFFERENCES if exit_code and differs else DONE
