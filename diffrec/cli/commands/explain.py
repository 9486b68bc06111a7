"""`diffrec explain`: why an item was paired as it was, with the runner-up."""

from diffrec.cli import DONE, change_options, options


def explain(  # noqa: PLR0913 -- the options of a command are its parameters
    paths: options.VersionsAndItem,
    *,
    changes: change_options.ChangesOfItem = None,
    items: options.Items = None,
    no_attributions: options.NoAttributions = False,
    any_order: options.AnyOrder = False,
    pairs: options.PairsOption = None,
    parties: options.PartiesOption = None,
    cross_language: options.CrossLanguage = False,
    language: options.LanguageOption = None,
    profile: options.ProfileOption = "auto",
    revisions: options.RevisionsOption = "accept",
    limit: options.LimitOption = None,
    config: options.ConfigOption = None,
    width: options.Width = None,
    color: options.Color = "auto",
    pager: options.Pager = None,
) -> int:
    """Explain why one item was paired as it was, what came second, and what changed."""
    from diffrec.cli import comparing, results, values  # noqa: PLC0415 -- the help needs none of it
    from diffrec.config import RenderOptions  # noqa: PLC0415 -- as above
    from diffrec.renderers.selection import find_row  # noqa: PLC0415 -- as above
    from diffrec.renderers.terminal.explanation import render_explanation  # noqa: PLC0415 -- as above

    *documents, item = paths
    listed = values.changes_of(changes, no_attributions=no_attributions).listed
    settings = values.settings_of(config)
    job = comparing.Job(
        paths=tuple(documents),
        options=values.compare_options(
            items, no_attributions=no_attributions, any_order=any_order, pairs=pairs, cross_language=cross_language
        )._replace(parties=values.parties_of(parties, settings.names), words=settings.words),
        reading=values.read_options(language, profile, revisions, limit, settings.names),
    )
    screen = results.screen(width, color, pager=pager)
    made = comparing.compared(job)
    row = find_row(made.comparison, item)
    look = results.look(screen, RenderOptions(kinds=listed), made.sources)
    results.put(render_explanation(made.comparison, row, look), screen)
    return DONE
