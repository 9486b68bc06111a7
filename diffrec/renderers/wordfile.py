"""A small Word file of our own: elements as text, and the parts that a program needs to open it.

    element("w:p", element("w:r", text("shall")))      <w:p><w:r><w:t xml:space="preserve">shall</w:t></w:r></w:p>
    word_file(Page(body=..., ...))                     the archive, the same bytes for the same page

What stands in a text is escaped here and nowhere else. Elements stand in the order of the schema, on which
Word insists.
Source: ECMA-376 Part 1, 17.3 to 17.7 (paragraphs, runs, tables, sections, styles); ISO/IEC 29500-2 (packages).
"""

from __future__ import annotations

from io import BytesIO
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from diffrec.renderers.visible import visible

FONT, EASTERN_FONT = "Times New Roman", "SimSun"
"""what United Nations documents are set in; a program without them takes its own"""
SIZE, TITLE_SIZE = 18, 28
"""in half points"""
TITLE, HEAD, DELETED, INSERTED = "TableTitle", "TableHead", "Deleted", "Inserted"
"""names of the styles"""
DELETED_COLOR, INSERTED_COLOR = "B00020", "006B2D"
LONG_SIDE, SHORT_SIDE, MARGIN = 16_838, 11_906, 850
"""A4 with margins of 15 mm, in twentieths of a point"""
TEXT_WIDTH = LONG_SIDE - 2 * MARGIN
MADE = (1980, 1, 1, 0, 0, 0)
"""the date of a file that must not depend on the day: the first that an archive can have"""
MADE_ISO = "1980-01-01T00:00:00Z"

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
SPACES = {
    "xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "xmlns:r": f"{OFFICE}/relationships",
}


class Page(NamedTuple):
    """What a file holds: its title, the code of its language, which way it runs, and its paragraphs and tables."""

    title: str
    language: str
    is_right_to_left: bool
    body: str


def element(name: str, *children: str, **attributes: str) -> str:
    """An element as text, its children as they are; attributes are of the main namespace."""
    return _element(name, {f"w:{key}": value for key, value in attributes.items()}, *children)


def text(words: str) -> str:
    """Words of a run, whatever they are; blanks at their ends stay."""
    return _element("w:t", {"xml:space": "preserve"}, escape(visible(words)))


def language_of_run(code: str) -> str:
    """The language that a run is checked and hyphenated in, for letters of all scripts."""
    return element("w:lang", val=code, eastAsia=code, bidi=code)


def word_file(page: Page) -> bytes:
    """The archive of a file with one section, A4 across, that counts its pages at the foot."""
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relationships(
            (f"{OFFICE}/relationships/officeDocument", "word/document.xml"),
            (f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            (f"{OFFICE}/relationships/extended-properties", "docProps/app.xml"),
        ),
        "docProps/app.xml": _element(
            "Properties", {"xmlns": f"{OFFICE}/extended-properties"}, _element("Application", {}, "diffrec")
        ),
        "docProps/core.xml": _core(page),
        "word/document.xml": _element("w:document", SPACES, element("w:body", page.body, _section(page))),
        "word/_rels/document.xml.rels": _relationships(
            (f"{OFFICE}/relationships/styles", "styles.xml"), (f"{OFFICE}/relationships/footer", "footer.xml")
        ),
        "word/styles.xml": _styles(page.language),
        "word/footer.xml": _footer(),
    }
    data = BytesIO()
    with ZipFile(data, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(ZipInfo(name, MADE), DECLARATION + content, ZIP_DEFLATED)
    return data.getvalue()


def _element(name: str, attributes: dict[str, str], *children: str) -> str:
    told = "".join(f" {key}={quoteattr(value)}" for key, value in attributes.items())
    inner = "".join(children)
    return f"<{name}{told}>{inner}</{name}>" if inner else f"<{name}{told}/>"


def _section(page: Page) -> str:
    margins = dict.fromkeys(("top", "right", "bottom", "left"), str(MARGIN))
    return element(
        "w:sectPr",
        _element("w:footerReference", {"w:type": "default", "r:id": "rId2"}),
        element("w:pgSz", w=str(LONG_SIDE), h=str(SHORT_SIDE), orient="landscape"),
        element("w:pgMar", **margins, header=str(MARGIN // 2), footer=str(MARGIN // 2), gutter="0"),
        element("w:bidi") if page.is_right_to_left else "",
    )


def _footer() -> str:
    """The number of the page and how many there are: "2 / 14"."""
    fields = (
        element("w:fldSimple", element("w:r", text("1")), instr=" PAGE "),
        element("w:r", text(" / ")),
        element("w:fldSimple", element("w:r", text("1")), instr=" NUMPAGES "),
    )
    return _element("w:ftr", SPACES, element("w:p", element("w:pPr", element("w:jc", val="center")), *fields))


def _styles(code: str) -> str:
    fonts = element("w:rFonts", ascii=FONT, hAnsi=FONT, eastAsia=EASTERN_FONT, cs=FONT)
    shared = element("w:rPr", fonts, *_sized(SIZE), language_of_run(code))
    spacing = element("w:pPr", element("w:spacing", before="20", after="40"))
    bold = element("w:b"), element("w:bCs")
    return _element(
        "w:styles",
        SPACES,
        element("w:docDefaults", element("w:rPrDefault", shared), element("w:pPrDefault", spacing)),
        element("w:style", element("w:name", val="Normal"), type="paragraph", default="1", styleId="Normal"),
        _style("paragraph", TITLE, element("w:rPr", *bold, *_sized(TITLE_SIZE))),
        _style("paragraph", HEAD, element("w:rPr", *bold)),
        _style("character", DELETED, element("w:rPr", element("w:strike"), element("w:color", val=DELETED_COLOR))),
        _style(
            "character",
            INSERTED,
            element("w:rPr", element("w:color", val=INSERTED_COLOR), element("w:u", val="single")),
        ),
    )


def _style(kind: str, name: str, *properties: str) -> str:
    return element("w:style", element("w:name", val=name), *properties, type=kind, customStyle="1", styleId=name)


def _sized(half_points: int) -> tuple[str, str]:
    return element("w:sz", val=str(half_points)), element("w:szCs", val=str(half_points))


def _core(page: Page) -> str:
    spaces = {
        "xmlns:cp": f"{PACKAGE}/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        "xmlns:dcterms": "http://purl.org/dc/terms/",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    }
    dates = (_element(f"dcterms:{one}", {"xsi:type": "dcterms:W3CDTF"}, MADE_ISO) for one in ("created", "modified"))
    return _element(
        "cp:coreProperties",
        spaces,
        _element("dc:title", {}, escape(visible(page.title))),
        _element("dc:creator", {}, "diffrec"),
        _element("dc:language", {}, escape(page.language)),
        *dates,
    )


def _content_types() -> str:
    parts = (
        ("/word/document.xml", f"{WORD}.document.main+xml"),
        ("/word/styles.xml", f"{WORD}.styles+xml"),
        ("/word/footer.xml", f"{WORD}.footer+xml"),
        ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        ("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
    )
    return _element(
        "Types",
        {"xmlns": f"{PACKAGE}/content-types"},
        _element(
            "Default", {"Extension": "rels", "ContentType": "application/vnd.openxmlformats-package.relationships+xml"}
        ),
        *(_element("Override", {"PartName": name, "ContentType": kind}) for name, kind in parts),
    )


def _relationships(*targets: tuple[str, str]) -> str:
    related = (
        _element("Relationship", {"Id": f"rId{number}", "Type": kind, "Target": target})
        for number, (kind, target) in enumerate(targets, start=1)
    )
    return _element("Relationships", {"xmlns": f"{PACKAGE}/relationships"}, *related)
