"""Documents of Word and PDF from the texts of the language cases, made by LibreOffice at test time.

language-fr/final.txt   ->   final-fr.fodt (page heads, page numbers, automatic numbers, a footnote)   ->   .docx, .pdf

The furniture of the text is left out: the pages of the document have their own.
"""

from __future__ import annotations

import re
from pathlib import Path
from xml.sax.saxutils import escape

from diffrec.languages import language

CASES = Path(__file__).parent.parent / "cases"
FURNITURE = re.compile(r"A/AC\.9/\S+|\d/\d|V\.31-\d{5} \([A-Z]\)")
NUMBERED = re.compile(r"(\d+)(\.| -) (.*)", re.DOTALL)
ENDS_TEXT = (".", ":", ";", "؛", "。", "：", "；")
MASTHEAD_BLOCKS = 4
FOOTNOTE = " A/AC.9/2031/INF.1."
NAMESPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{path}:1.0"'
    for name, path in (
        ("office", "office"),
        ("style", "style"),
        ("text", "text"),
        ("fo", "xsl-fo-compatible"),
        ("svg", "svg-compatible"),
    )
)


def flat_odt(name: str, code: str) -> str:
    """The flat OpenDocument of one version ("draft", "final") of the case of a language."""
    text = (CASES / f"language-{code}" / f"{name}.txt").read_text(encoding="utf-8")
    blocks = text.rstrip("\n").split("\n\n")
    symbol, job = blocks[1], next(block for block in blocks if block.startswith("V.31-"))
    spoken = language(code)
    body = _body(blocks[MASTHEAD_BLOCKS:], " " if spoken.is_spaced else "")
    numbered = next(match[2] for block in body if (match := NUMBERED.match(block)))
    content = "".join([_paragraph(block, "Masthead") for block in blocks[:MASTHEAD_BLOCKS]] + _written(body))
    mode = "rl-tb" if spoken.direction == "rtl" else "lr-tb"
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {NAMESPACES} office:version="1.3" '
        'office:mimetype="application/vnd.oasis.opendocument.text">'
        f"{_styles(mode, numbered)}"
        '<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="page">'
        f"<style:header>{_paragraph(symbol, 'Head')}</style:header>"
        '<style:footer><text:p text:style-name="Head"><text:page-number/>/<text:page-count/>'
        f"<text:tab/>{escape(job)}</text:p></style:footer></style:master-page></office:master-styles>"
        f"<office:body><office:text>{content}</office:text></office:body></office:document>"
    )


def _body(blocks: list[str], blank: str) -> list[str]:
    """The blocks below the masthead without furniture; a paragraph that a page had split is whole."""
    body: list[str] = []
    is_split = False
    for block in blocks:
        if FURNITURE.fullmatch(block):
            is_split = not body[-1].endswith(ENDS_TEXT)
        elif is_split:
            body[-1] += blank + block.replace("\n", blank)
            is_split = False
        else:
            body.append(block.replace("\n", blank))
    return body


def _written(body: list[str]) -> list[str]:
    """The blocks as elements: numbers are left to the list, headings are what does not end a sentence."""
    note = (
        '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>'
        f"{_paragraph(FOOTNOTE, 'Note')}</text:note-body></text:note>"
    )
    elements = []
    for block in body:
        if match := NUMBERED.match(block):
            text = f'<text:p text:style-name="Text">{escape(match[3])}{note if match[1] == "1" else ""}</text:p>'
            elements.append(
                f'<text:list text:style-name="numbers" text:continue-numbering="true"><text:list-item>{text}'
                "</text:list-item></text:list>"
            )
        elif block.endswith(ENDS_TEXT):
            elements.append(_paragraph(block, "Text"))
        else:
            elements.append(f'<text:h text:style-name="Title" text:outline-level="1">{escape(block)}</text:h>')
    return elements


def _paragraph(text: str, style: str) -> str:
    lines = "<text:line-break/>".join(
        escape(line).replace(" ", "<text:s/>", line.startswith(" ")) for line in text.split("\n")
    )
    return f'<text:p text:style-name="{style}">{lines}</text:p>'


FONTS = {"": "Noto Serif", "-asian": "Noto Serif CJK SC", "-complex": "Noto Naskh Arabic"}


def _style(name: str, points: int, mode: str = "lr-tb", weight: str = "normal") -> str:
    """A style of paragraphs; what is bold stays with the next paragraph."""
    keep, above = ("always", 0.5) if weight == "bold" else ("auto", 0)
    properties = [f'style:font-name{script}="{font}"' for script, font in FONTS.items()]
    for script in FONTS:
        space = "style" if script else "fo"
        properties += [f'{space}:font-size{script}="{points}pt"', f'{space}:font-weight{script}="{weight}"']
    return (
        f'<style:style style:name="{name}" style:family="paragraph"><style:paragraph-properties '
        f'style:writing-mode="{mode}" fo:margin-top="{above}cm" fo:margin-bottom="0.2cm" '
        f'fo:keep-with-next="{keep}"/>'
        f"<style:text-properties {' '.join(properties)}/></style:style>"
    )


def _styles(mode: str, number_end: str) -> str:
    faces = "".join(f'<style:font-face style:name="{name}" svg:font-family="\'{name}\'"/>' for name in FONTS.values())
    return (
        f"<office:font-face-decls>{faces}</office:font-face-decls><office:styles>"
        + _style("Text", 11, mode)
        + _style("Title", 12, mode, "bold")
        + _style("Masthead", 11)
        + _style("Head", 9)
        + _style("Note", 8)
        + '<text:list-style style:name="numbers"><text:list-level-style-number text:level="1" style:num-format="1" '
        f'style:num-suffix="{number_end}"><style:list-level-properties '
        'text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment '
        'text:label-followed-by="listtab" text:list-tab-stop-position="1cm"/></style:list-level-properties>'
        "</text:list-level-style-number></text:list-style>"
        + "".join(
            f'<style:style style:name="Footnote_20_{name}" style:display-name="Footnote {name}" style:family="text">'
            '<style:text-properties style:text-position="super 58%"/></style:style>'
            for name in ("Symbol", "anchor")
        )
        + "</office:styles><office:automatic-styles>"
        '<style:page-layout style:name="page"><style:page-layout-properties fo:page-width="14cm" fo:page-height="15cm" '
        f'style:writing-mode="{mode}" fo:margin-top="1cm" fo:margin-bottom="1cm" fo:margin-left="2cm" '
        'fo:margin-right="2cm"/>'
        + "".join(
            f'<style:{part}-style><style:header-footer-properties fo:margin-{side}="0.6cm" fo:min-height="0.6cm"/>'
            f"</style:{part}-style>"
            for part, side in (("header", "bottom"), ("footer", "top"))
        )
        + "</style:page-layout></office:automatic-styles>"
    )
