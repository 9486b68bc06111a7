"""One page that holds everything: the answer, the ledger, the texts side by side and inline, the names with their asks.

    render(comparison, options) -> "<!DOCTYPE html> ... 24 recommendations: none dropped ..."

The page loads nothing from elsewhere, runs no script but its own, and is complete without it. Texts reach it through
`visible` and are escaped; what may run is settled by a policy that names the one script and the two style sheets.
"""

from __future__ import annotations

import re
from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jinja2 import Template

    from diffrec.config import RenderOptions
    from diffrec.model import Asks, Comparison
    from diffrec.renderers.html.asks import AsksPage
    from diffrec.renderers.html.page import Page


STYLES = ("base", "answer", "tools", "lists", "rows", "narrow", "paper")
SCRIPTS = ("page", "state", "weaving", "filters", "offers", "jumping", "ledger", "copying", "settling", "keys")
"""the parts of the style sheet and of the script, in their order"""
PART_SIZE = 40
"""rows or entries that are laid out and hidden together: the fewer, the quicker a filter, and the less calm a scroll"""
INDENT = re.compile(r"\n[ \t]+")


def render(comparison: Comparison, options: RenderOptions, sources: Mapping[str, bytes] | None = None) -> str:
    """The comparison as one self-contained page; a screen has its own width. Of a chain the options say what is shown.

    The same comparison gives the same page.
    """
    del sources
    return render_page(comparison, options)


def render_page(comparison: Comparison, options: RenderOptions, asks: Asks | None = None) -> str:
    """The page of a comparison with these asks, or with those of everybody."""
    from markupsafe import Markup  # noqa: PLC0415 -- heavy with jinja2: loaded on first use

    from diffrec.renderers.html.page import page_of  # noqa: PLC0415 -- as above

    page = page_of(comparison, options, asks)
    style, script = _style(), _script()
    page_heads = _page_heads(page)
    return _template("page.html.jinja").render(
        page=page,
        style=Markup(style),  # noqa: S704 -- shipped with the package
        script=Markup(script),  # noqa: S704 -- shipped with the package
        page_heads=Markup(page_heads),  # noqa: S704 -- _css_string leaves letters and digits only
        policy=_policy([style, page_heads], script),
    )


def render_asks_page(page: AsksPage) -> str:
    """The page of the asks of one version alone, which runs no script."""
    from markupsafe import Markup  # noqa: PLC0415 -- heavy with jinja2: loaded on first use

    style = _style()
    return _template("asks_page.html.jinja").render(
        page=page,
        style=Markup(style),  # noqa: S704 -- shipped with the package
        policy=_policy([style]),
    )


@cache
def _style() -> str:
    """The style sheet of every page."""
    return "".join(_shipped(f"styles/{name}.css") for name in STYLES)


@cache
def _script() -> str:
    """The one script: its parts see each other and nothing else does."""
    parts = "".join(_shipped(f"scripts/{name}.js") for name in SCRIPTS)
    return f'(() => {{\n"use strict";\n{parts}}})();\n'


def _shipped(name: str) -> str:
    """The text of a file of this package."""
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def _source(name: str) -> str:
    """A template as it is compiled: what it is indented by would be a tenth of a long page."""
    return INDENT.sub("\n", _shipped(f"templates/{name}"))


@cache
def _template(name: str) -> Template:
    """The compiled template: everything that it is given is made visible and escaped."""
    from jinja2 import Environment, FunctionLoader, StrictUndefined  # noqa: PLC0415 -- heavy: loaded on first use

    from diffrec.model import the  # noqa: PLC0415 -- as above
    from diffrec.renderers import brackets, content, crossreferences, events, kinds, ledger  # noqa: PLC0415 -- as above
    from diffrec.renderers.html import asks, filters, pairing, rows, texts  # noqa: PLC0415 -- as above
    from diffrec.renderers.rows import delegation_words  # noqa: PLC0415 -- as above

    environment = Environment(
        loader=FunctionLoader(_source),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        keep_trailing_newline=True,
    )
    environment.globals.update(
        apart=texts.apart,
        bracket_lines=brackets.bracket_lines,
        alternative_lines=brackets.alternative_lines,
        reference_lines=crossreferences.reference_lines,
        chip=kinds.chip,
        delegation_words=delegation_words,
        doubt_of=pairing.doubt_of,
        exclusion_sentences=events.exclusion_sentences,
        mark_fate_words=ledger.mark_fate_words,
        part_size=PART_SIZE,
        path_words=rows.path_words,
        reasons_of=pairing.reasons_of,
        row_changes=filters.row_changes,
        row_delegations=filters.row_delegations,
        row_facts=filters.row_facts,
        row_steps=filters.row_steps,
        slug=asks.slug,
        numbers_apart=rows.numbers_apart,
        opening_length=content.OPENING_LENGTH,
        the=the,
        tied=rows.tied,
    )
    return environment.get_template(name)


def _shown(value: object) -> object:
    """A string as a reader may see it; what is markup already was made of such strings."""
    from diffrec.renderers.visible import visible  # noqa: PLC0415 -- as above

    return visible(value) if isinstance(value, str) and not hasattr(value, "__html__") else value


def _policy(styles: list[str], script: str | None = None) -> str:
    """What the page may do: apply its style sheets and run its script, by their digests, and nothing else."""
    scripts = f"script-src {_digest(script)}; " if script else ""
    return (
        f"default-src 'none'; style-src {' '.join(map(_digest, styles))}; {scripts}base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _page_heads(page: Page) -> str:
    """The style sheet that prints both versions at the head of each sheet of paper."""
    draft, final = (
        _css_string(f"{version.name} {version.symbols}") for version in (page.versions[0], page.versions[-1])
    )
    return f'@page {{ @top-left {{ content: "{draft}" }} @top-right {{ content: "{final}" }} }}'


def _css_string(text: str) -> str:
    """The text for use between quotes in a style sheet: whatever is no ASCII letter or digit stands as its code."""
    return "".join(one if one.isascii() and one.isalnum() else f"\\{ord(one):x} " for one in text)
