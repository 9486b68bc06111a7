"""What the elements of a page are: blocks, headings, furniture, hidden or emphasised, by name, attribute and style.

<p class=MsoHeading2 style='font-weight:bold'>      ->  a block, a heading of depth 2, bold
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

Attributes = dict[str, "str | None"]

# Source: HTML Standard, 15.3 Rendering, flow content; with the parts of tables and lists.
BLOCKS = frozenset(
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir",
        "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hgroup", "hr", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "search", "section",
        "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    }
)  # fmt: skip
# No text of the page, or none that a page shows.
UNSEEN = frozenset(
    {
        "-comment", "annotation", "annotation-xml", "audio", "canvas", "datalist", "embed", "head", "iframe",
        "input", "noembed", "noframes", "noscript", "object", "optgroup", "option", "script", "select", "style",
        "svg", "template", "textarea", "title", "video",
    }
)  # fmt: skip
NAVIGATION = frozenset({"nav", "menu", "search", "button"})
SITE = frozenset({"header", "footer", "aside"})
NAVIGATION_ROLES = frozenset({"navigation", "search", "button", "menu", "menubar", "toolbar"})
SITE_ROLES = frozenset({"banner", "contentinfo", "complementary"})
BOLD = frozenset({"b", "strong", "th"})
ITALIC = frozenset({"i", "em", "cite", "dfn", "var"})
HEADING = re.compile(r"h([1-6])")
# Styles of Word exports: its own headings, and those of the template of United Nations documents.
WORD_HEADING = re.compile(r"(?:Mso)?(?:Heading|Titre|Titulo|Überschrift)([1-9])")
UN_HEADINGS = {
    "HCh": 1,
    "HChG": 1,
    "HM": 1,
    "HMG": 1,
    "H1": 2,
    "H1G": 2,
    "H23": 3,
    "H23G": 3,
    "H4": 4,
    "H4G": 4,
    "H56": 5,
}
TITLES = {"MsoTitle": 1, "MsoSubtitle": 2}
DECLARATION = re.compile(r"\s*([\w-]+)\s*:\s*([^;]*)")
BOLD_WEIGHT = 600
"""from this weight on a browser draws letters bold"""


@lru_cache(maxsize=1024)
def styles_of(style: str) -> Mapping[str, str]:
    """The declarations of a style attribute, names and values in lower case."""
    return {name.lower(): value.strip().lower() for name, value in DECLARATION.findall(style)}


def is_hidden(name: str, attributes: Attributes, styles: Mapping[str, str]) -> bool:
    """True for what a page holds but does not show."""
    return (
        name in UNSEEN
        or "hidden" in attributes
        or styles.get("display") == "none"
        or styles.get("visibility") == "hidden"
        or styles.get("mso-hide") == "all"
    )


def is_block(name: str, styles: Mapping[str, str]) -> bool:
    """True for an element that begins a line of its own."""
    display = styles.get("display", "")
    if display in {"inline", "inline-block", "contents"}:
        return False
    return name in BLOCKS or display in {"block", "flex", "grid", "list-item", "table"}


def is_navigation(name: str, attributes: Attributes) -> bool:
    """True for what leads through a site, wherever it stands."""
    return name in NAVIGATION or attributes.get("role") in NAVIGATION_ROLES


def is_site(name: str, attributes: Attributes) -> bool:
    """True for the head, foot and margins of a site, or of an article."""
    return name in SITE or attributes.get("role") in SITE_ROLES


def heading_depth(name: str, attributes: Attributes, styles: Mapping[str, str]) -> int:
    """The depth of a heading from 1; 0 for what is none."""
    if told := HEADING.fullmatch(name):
        return int(told[1])
    if attributes.get("role") == "heading":
        level = attributes.get("aria-level") or ""
        return int(level) if level.isdecimal() and len(level) == 1 else 2
    outline = styles.get("mso-outline-level", "")
    for style in (attributes.get("class") or "").split():
        if told := WORD_HEADING.fullmatch(style):
            return int(told[1])
        if style in UN_HEADINGS or style in TITLES:
            return UN_HEADINGS.get(style) or TITLES[style]
    return int(outline) if outline.isdecimal() and name == "p" and len(outline) == 1 else 0


def emphasis_of(name: str, styles: Mapping[str, str], around: frozenset[str]) -> frozenset[str]:
    """The emphasis inside of an element, given that around it."""
    weight = styles.get("font-weight", "")
    slant = styles.get("font-style", "")
    added = {"bold"} if name in BOLD or weight.startswith("bold") or _is_heavy(weight) else set()
    if name in ITALIC or slant in {"italic", "oblique"}:
        added.add("italic")
    taken = {"bold"} if weight in {"normal", "400"} else set()
    if slant == "normal":
        taken.add("italic")
    return frozenset((around | added) - taken) if added or taken else around


def _is_heavy(weight: str) -> bool:
    return weight.isdecimal() and len(weight) == len(str(BOLD_WEIGHT)) and int(weight) >= BOLD_WEIGHT
