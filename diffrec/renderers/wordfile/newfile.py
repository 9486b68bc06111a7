"""A Word file of our own that says nothing yet: its page, the number at its foot, its styles, its language.

    file = NewFile("Report", "ar", PORTRAIT, [style("Title", "Title", BOLD)])
    file.add(made("p", run_of("shall")))               in front of the properties of the one section
    file.parts.zipped()                                the archive, the same bytes for the same words

Nothing in it runs or is fetched.
Source: ECMA-376 Part 1, 17.3 to 17.7 (paragraphs, runs, sections, styles); ISO/IEC 29500-2 (packages).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from diffrec.languages.registry import LANGUAGES, language
from diffrec.readers.docx.names import RELATION, WORD
from diffrec.renderers.visible import visible
from diffrec.renderers.wordfile.elements import made, run_of
from diffrec.renderers.wordfile.packages import (
    CONTENT_TYPES,
    FIRST_RELATIONS,
    PACKAGE,
    PROPERTIES,
    PROPERTIES_TYPE,
    RELATIONS,
    TYPES,
    WORD_TYPE,
    Parts,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element as Element

MAIN, CORE = "word/document.xml", "docProps/core.xml"
FONT, EASTERN_FONT = "Times New Roman", "SimSun"
"""what United Nations documents are set in; a program without them takes its own"""
BUILT_IN = ("Title", "heading ", "footnote ")
"""how the names begin of styles that every program has, and of no style of our own"""
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
DUBLIN_CORE, DUBLIN_TERMS = "http://purl.org/dc/elements/1.1/", "http://purl.org/dc/terms/"
MADE = "1980-01-01T00:00:00Z"
"""a file does not depend on the day: that of its archive, the first that one can have"""
SKELETON = {
    CONTENT_TYPES: (
        f'<Types xmlns="{TYPES}">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/{MAIN}" ContentType="{WORD_TYPE.format("document.main")}"/>'
        f'<Override PartName="/{CORE}" ContentType="{CORE_TYPE}"/>'
        f'<Override PartName="/docProps/app.xml" ContentType="{PROPERTIES_TYPE}"/></Types>'
    ),
    FIRST_RELATIONS: (
        f'<Relationships xmlns="{RELATIONS}">'
        f'<Relationship Id="rId1" Type="{RELATION}/officeDocument" Target="{MAIN}"/>'
        f'<Relationship Id="rId2" Type="{RELATIONS}/metadata/core-properties" Target="{CORE}"/>'
        f'<Relationship Id="rId3" Type="{RELATION}/extended-properties" Target="docProps/app.xml"/></Relationships>'
    ),
    "docProps/app.xml": (f'<Properties xmlns="{PROPERTIES}"><Application>diffrec</Application></Properties>'),
    CORE: (
        f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" xmlns:dc="{DUBLIN_CORE}" '
        f'xmlns:dcterms="{DUBLIN_TERMS}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        "<dc:title/><dc:creator>diffrec</dc:creator><dc:language/>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{MADE}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{MADE}</dcterms:modified></cp:coreProperties>'
    ),
    MAIN: f'<w:document xmlns:w="{WORD}" xmlns:r="{RELATION}"><w:body/></w:document>',
}


class Page(NamedTuple):
    """The paper of a section and the margin on all its sides, in twentieths of a point, and the size of its text.

    `size` is in half points, `spacing` what stands round a paragraph.
    """

    width: int
    height: int
    margin: int
    size: int
    spacing: tuple[tuple[str, str], ...]


PORTRAIT = Page(11_906, 16_838, 1_134, 22, (("after", "120"), ("line", "264"), ("lineRule", "auto")))
"""A4 with margins of 20 mm, for reading"""
LANDSCAPE = Page(16_838, 11_906, 850, 18, (("before", "20"), ("after", "40")))
"""A4 across with margins of 15 mm, for a table"""


class NewFile:
    """A Word file of one section, which paragraphs and tables are added to."""

    def __init__(self, title: str, code: str, page: Page, styles: Iterable[Element]) -> None:
        self.is_right_to_left = is_right_to_left(code)
        self.parts = Parts({name: f"{DECLARATION}{text}".encode() for name, text in SKELETON.items()}, MAIN)
        core = self.parts.tree(CORE)
        for name, said in (("title", visible(title)), ("language", code if code in LANGUAGES else "")):
            core[[part.tag for part in core].index(f"{{{DUBLIN_CORE}}}{name}")].text = said
        self.main = self.parts.tree(MAIN)
        self.parts.add("styles", _styles(code, page, styles))
        self._section = self._section_on(page)
        self.main[0].append(self._section)

    def add(self, block: Element) -> None:
        """Puts a paragraph or a table at the end."""
        self._section.addprevious(block)

    def _section_on(self, page: Page) -> Element:
        foot = made("footerReference", type="default")
        foot.set(f"{{{RELATION}}}id", self.parts.add("footer", _footer()))
        margins = dict.fromkeys(("top", "right", "bottom", "left"), str(page.margin))
        half = str(page.margin // 2)
        size = {"orient": "landscape"} if page.width > page.height else {}
        return made(
            "sectPr",
            foot,
            made("pgSz", w=str(page.width), h=str(page.height), **size),
            made("pgMar", **margins, header=half, footer=half, gutter="0"),
            made("bidi") if self.is_right_to_left else None,
        )


def credit(parts: Parts, author: str, date: str | None) -> None:
    """Has the properties of a file of our own tell who made it and when; without a date they tell none."""
    for part in list(parts.tree(CORE)):
        if part.tag == f"{{{DUBLIN_CORE}}}creator":
            part.text = author
        elif part.tag.startswith(f"{{{DUBLIN_TERMS}}}"):
            part.text = date
            if date is None:
                parts.tree(CORE).remove(part)


def is_right_to_left(code: str) -> bool:
    """Whether a language that we know runs from right to left."""
    return code in LANGUAGES and language(code).direction == "rtl"


def language_of_run(code: str) -> Element | None:
    """The language that a run is checked and hyphenated in, for the letters of its script; None for one unknown."""
    if code not in LANGUAGES:
        return None
    spoken = language(code)
    letters = "bidi" if spoken.direction == "rtl" else "eastAsia" if spoken.script == "han" else "val"
    return made("lang", **{letters: spoken.locale})


def style(name: str, called: str, *properties: Element, kind: str = "paragraph", then: str = "") -> Element:
    """A style that rests on the normal one; `then` names that of the paragraph which is typed behind it."""
    custom = {} if called.startswith(BUILT_IN) else {"customStyle": "1"}
    return made(
        "style",
        made("name", val=called),
        made("basedOn", val="Normal") if kind == "paragraph" else None,
        made("next", val=then) if then else None,
        made("qFormat"),
        *properties,
        type=kind,
        styleId=name,
        **custom,
    )


def sized(half_points: int) -> tuple[Element, Element]:
    """The size of letters, in the order of the schema."""
    return made("sz", val=str(half_points)), made("szCs", val=str(half_points))


def bold() -> tuple[Element, Element]:
    """Bold letters, in the order of the schema."""
    return made("b"), made("bCs")


def _styles(code: str, page: Page, styles: Iterable[Element]) -> Element:
    fonts = made("rFonts", ascii=FONT, hAnsi=FONT, eastAsia=EASTERN_FONT, cs=FONT)
    shared = made("rPr", fonts, *sized(page.size), language_of_run(code))
    spacing = made("pPr", made("spacing", **dict(page.spacing)))
    normal = made("style", made("name", val="Normal"), made("qFormat"), type="paragraph", default="1", styleId="Normal")
    defaults = made("docDefaults", made("rPrDefault", shared), made("pPrDefault", spacing))
    return made("styles", defaults, normal, *styles)


def _footer() -> Element:
    """The number of the page and how many there are: "2 / 14"."""
    fields = (
        made("fldSimple", run_of("1"), instr=" PAGE "),
        run_of(" / "),
        made("fldSimple", run_of("1"), instr=" NUMPAGES "),
    )
    return made("ftr", made("p", made("pPr", made("jc", val="center")), *fields))
