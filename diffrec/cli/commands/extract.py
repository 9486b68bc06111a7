"""`diffrec extract`: what was found in each document, and what was left out."""

from diffrec.cli import DONE, delegation_options, options
from diffrec.errors import ConfigError, NoItemsError


def extract(  # noqa: PLR0913 -- the options of a command are its parameters
    paths: options.Documents,
    *,
    format: options.ExtractFormat = "terminal",  # noqa: A002 -- named as on the command line
    full: options.FullExtraction = False,
    explain: options.Explain = False,
    items: options.ItemsShown = None,
    delegation: delegation_options.DelegationItems = None,
    members: delegation_options.Members = False,
    no_attributions: options.NoAttributions = False,
    language: options.LanguageOption = None,
    profile: options.ProfileOption = "auto",
    revisions: options.RevisionsShown = "accept",
    limit: options.LimitOption = None,
    config: options.ConfigOption = None,
    width: options.Width = None,
    color: options.Color = "auto",
    pager: options.Pager = None,
) -> int:
    """Show the items found in each document, and what was left out."""
    from diffrec import api  # noqa: PLC0415 -- the help needs none of it
    from diffrec.cli import inputs, results, values  # noqa: PLC0415 -- as above
    from diffrec.cli.kinds import of_kinds  # noqa: PLC0415 -- as above
    from diffrec.config import RenderOptions, Selection  # noqa: PLC0415 -- as above
    from diffrec.renderers.notices import sharing_notices  # noqa: PLC0415 -- as above
    from diffrec.renderers.selection import select_marked  # noqa: PLC0415 -- as above

    if format not in options.EXTRACT_FORMATS:
        raise ConfigError.unknown(format, "format", options.EXTRACT_FORMATS)
    screen = results.screen(width, color, pager=pager)
    settings = values.settings_of(config)
    opened = inputs.opened(paths)
    each = [api.Opened(sources=(source,)) for source in opened.sources]
    reading = values.read_options(language, profile, revisions, limit, settings.names)._replace(explain=explain)
    versions = api.finished(inputs.read_all(each, reading), attributions=not no_attributions, names=reading.names)
    has_items = any(version.items for version in versions)
    wanted = values.of_delegations(
        Selection(), delegation, members=members, names=reading.names, no_attributions=no_attributions
    )
    if (kinds := values.kinds_of(items)) is not None and has_items:
        versions = tuple(of_kinds(versions, kinds))
    versions = select_marked(versions, wanted)
    if format == "json":
        from diffrec import codec  # noqa: PLC0415 -- the terminal needs no JSON

        results.put(codec.dumps(codec.extraction_data(versions)))
    elif format == "text":
        from diffrec.renderers.lines import render_lines  # noqa: PLC0415 -- as above

        results.put(render_lines(versions))
    else:
        from diffrec.renderers.terminal.extraction import render_extraction  # noqa: PLC0415 -- JSON needs no rich

        look = results.look(screen, RenderOptions(full=full), [source.name for source in opened.sources])
        results.put(render_extraction(versions, look), screen)
    results.say_notices((*opened.notices, *(sharing_notices(versions) if format == "json" else ())))
    for version in versions:
        results.say_notices((*version.notices, *(note for document in version.documents for note in document.notices)))
    if not has_items:
        sources = ", ".join(source.name for source in opened.sources)
        message = f"{sources}: no numbered item was found"
        raise NoItemsError(message)
    return DONE
