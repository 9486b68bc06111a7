"""Small Word files made by hand, part by part, so that a test shows all that its document says.

word_file(paragraph("Dredge.", numbered=("1", 0)), numbering=abstract("0", level(0, "decimal", "%1.")) + num("1", "0"))
"""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape

NAMES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "v": "urn:schemas-microsoft-com:vml",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
}
DECLARED = " ".join(f'xmlns:{prefix}="{name}"' for prefix, name in NAMES.items())
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
ROOTS = {"footnotes": "footnotes", "endnotes": "endnotes", "header": "hdr", "footer": "ftr"}
BY = 'w:id="90" w:author="A" w:date="2031-05-03T10:00:00Z"'


def run(text: str, properties: str = "") -> str:
    """A run of text."""
    said = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{said}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(
    *content: str, style: str | None = None, numbered: tuple[str, int] | None = None, properties: str = ""
) -> str:
    """A paragraph of runs; plain text is made one."""
    said = f'<w:pStyle w:val="{style}"/>' if style else ""
    if numbered:
        said += f'<w:numPr><w:ilvl w:val="{numbered[1]}"/><w:numId w:val="{numbered[0]}"/></w:numPr>'
    runs = "".join(part if part.startswith("<") else run(part) for part in content)
    return f"<w:p><w:pPr>{said}{properties}</w:pPr>{runs}</w:p>"


def inserted(content: str) -> str:
    """Content that is tracked as inserted."""
    return f"<w:ins {BY}>{content}</w:ins>"


def deleted(content: str) -> str:
    """Content that is tracked as deleted."""
    content = content.replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>")
    return f"<w:del {BY}>{content}</w:del>"


def mark(kind: str) -> str:
    """The paragraph property that says its mark is tracked: "ins" or "del"."""
    return f"<w:rPr><w:{kind} {BY}/></w:rPr>"


def table(*rows: tuple[str, ...]) -> str:
    """A table of cells, each a string of paragraphs or plain text."""
    made = ("".join(map(cell, row)) for row in rows)
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in made) + "</w:tbl>"


def cell(content: str, properties: str = "") -> str:
    """A cell."""
    content = content if content.startswith("<") else paragraph(content)
    return content if content.startswith("<w:tc>") else f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def level(at: int, form: str, text: str, *, start: int = 1, more: str = "") -> str:
    """A level of a list."""
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/></w:lvl>'
    )


def abstract(name: str, *levels: str, more: str = "") -> str:
    """An abstract list."""
    return (
        f'<w:abstractNum w:abstractNumId="{name}"><w:nsid w:val="0000000{name}"/>'
        f'<w:multiLevelType w:val="multilevel"/>{more}{"".join(levels)}</w:abstractNum>'
    )


def num(name: str, of: str, *overrides: str) -> str:
    """A list of an abstract one."""
    return f'<w:num w:numId="{name}"><w:abstractNumId w:val="{of}"/>{"".join(overrides)}</w:num>'


def starts_at(at: int, start: int) -> str:
    """An override of a list: a level starts there."""
    return f'<w:lvlOverride w:ilvl="{at}"><w:startOverride w:val="{start}"/></w:lvlOverride>'


def style(
    name: str, *, based_on: str | None = None, called: str | None = None, properties: str = "", run_properties: str = ""
) -> str:
    """A style of paragraphs."""
    based = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{called or name}"/>{based}'
        f"<w:pPr>{properties}</w:pPr><w:rPr>{run_properties}</w:rPr></w:style>"
    )


def note(kind: str, name: str, *paragraphs: str) -> str:
    """A footnote or an endnote."""
    return f'<w:{kind} w:id="{name}">{"".join(paragraphs)}</w:{kind}>'


def cite(kind: str, name: str, own_mark: str = "") -> str:
    """The reference to a note."""
    follows = f' w:customMarkFollows="1"/><w:t>{own_mark}</w:t>' if own_mark else "/>"
    return f'<w:r><w:{kind}Reference w:id="{name}"{follows}</w:r>'


def word_file(body: str, *, main_type: str = MAIN_TYPE, **parts: str) -> bytes:
    """The package: `parts` are the inner XML of "styles", "numbering" ..., of headers as "header1"."""
    files = {"word/document.xml": _part("document", f"<w:body>{body}</w:body>")}
    relations = ""
    for name, content in parts.items():
        kind = name.rstrip("0123456789")
        files[f"word/{name}.xml"] = _part(ROOTS.get(kind, kind), content)
        relations += f'<Relationship Id="{name}" Type="{OFFICE}/{kind}" Target="{name}.xml"/>'
    files["word/_rels/document.xml.rels"] = _relations(relations)
    files["_rels/.rels"] = _relations(
        f'<Relationship Id="a" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
    )
    files["[Content_Types].xml"] = _types(main_type, parts)
    return zipped(files)


def zipped(files: dict[str, str] | dict[str, bytes]) -> bytes:
    """A zip file of these."""
    store = io.BytesIO()
    with zipfile.ZipFile(store, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return store.getvalue()


def unzipped(data: bytes) -> dict[str, str]:
    """The texts of a package's parts by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def _part(root: str, content: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{root} {DECLARED}>{content}</w:{root}>'


def _relations(content: str) -> str:
    return f'<Relationships xmlns="{PACKAGE}/relationships">{content}</Relationships>'


def _types(main_type: str, parts: dict[str, str]) -> str:
    base = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    kinds = {name: name.rstrip("0123456789") for name in parts}
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{base}.{kind}+xml"/>' for name, kind in kinds.items()
    )
    return (
        f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{main_type}"/>{overrides}</Types>'
    )
