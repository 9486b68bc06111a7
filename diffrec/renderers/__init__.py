"""The table of renderers: a Comparison in, text or bytes out; a renderer is loaded when it is asked for.

render(comparison, "markdown")     "## Working Group on Firearms: draft ..."
renderer_for("report.md")          "markdown"
"""

from __future__ import annotations

from pkgutil import resolve_name
from typing import TYPE_CHECKING, NamedTuple

from diffrec.config import RenderOptions
from diffrec.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from diffrec.model import Asks, Comparison


class Renderer(NamedTuple):
    """Where a renderer's function stands ("module:function"), and how the names of the files end that it writes.

    One that `has_languages` writes its own words in the language of the options; the others do in English.
    """

    function: str
    ending: str
    has_languages: bool = False


RENDERERS = {
    "terminal": Renderer("diffrec.renderers.terminal:render", ".txt"),
    "html": Renderer("diffrec.renderers.html:render", ".html", has_languages=True),
    "json": Renderer("diffrec.renderers.json:render", ".json"),
    "markdown": Renderer("diffrec.renderers.markdown:render", ".md", has_languages=True),
    "csv": Renderer("diffrec.renderers.csv:render", ".csv", has_languages=True),
    "summary": Renderer("diffrec.renderers.summary:render", "summary.txt", has_languages=True),
    "xlsx": Renderer("diffrec.renderers.xlsx:render", ".xlsx", has_languages=True),
    "synoptic": Renderer("diffrec.renderers.synoptic:render", "synoptic.docx", has_languages=True),
    "docx": Renderer("diffrec.renderers.docx:render", ".docx"),
}
ASKS_RENDERERS = {
    "terminal": Renderer("diffrec.renderers.terminal.asks:render", ".txt"),
    "html": Renderer("diffrec.renderers.html.asks:render", ".html", has_languages=True),
    "json": Renderer("diffrec.renderers.json:render_asks", ".json"),
    "markdown": Renderer("diffrec.renderers.markdown_asks:render", ".md"),
    "csv": Renderer("diffrec.renderers.csv_asks:render", ".csv"),
}
"""the same formats for what delegations asked for"""
DEFAULTS = RenderOptions()


def render(
    comparison: Comparison,
    name: str,
    options: RenderOptions = DEFAULTS,
    sources: Mapping[str, bytes] | None = None,
) -> str | bytes:
    """The comparison as this renderer shows it; `sources` are the bytes of the documents, by source.

    Raises: ConfigError for a name that the table does not hold.
    """
    if name not in RENDERERS:
        raise ConfigError.unknown(name, "format", RENDERERS)
    function = resolve_name(RENDERERS[name].function)
    rendered: str | bytes = function(comparison, options, sources)
    return rendered


def render_asks(asks: Asks, name: str, options: RenderOptions = DEFAULTS) -> str | bytes:
    """What delegations asked for as this renderer shows it.

    Raises: ConfigError for a name that the table does not hold.
    """
    if name not in ASKS_RENDERERS:
        raise ConfigError.unknown(name, "format", ASKS_RENDERERS)
    rendered: str | bytes = resolve_name(ASKS_RENDERERS[name].function)(asks, options)
    return rendered


def renderer_for(name: str) -> str:
    """The name of the renderer that writes a file of this name; of two endings that fit the longer one decides.

    Raises: ConfigError for a name whose ending no renderer writes.
    """
    fitting = [(len(one.ending), key) for key, one in RENDERERS.items() if name.lower().endswith(one.ending)]
    if fitting:
        return max(fitting)[1]
    suffix = name[name.rfind(".") :]
    raise ConfigError.unknown(suffix, "format for the suffix", [renderer.ending for renderer in RENDERERS.values()])
