r"""An empty Word file of our own: A4, plain styles, nothing that runs or is fetched.

Blank("ar").paragraph("Item1", "1.\t", "Text")   ->   <w:p> in the style, from right to left, in the document's body
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from diffrec.readers.docx.names import RELATION, WORD
from diffrec.renderers.docx.elements import made, run_of, text_of
from diffrec.renderers.docx.packages import CONTENT_TYPES, RELATIONS, TYPES, Parts
from diffrec.renderers.visible import RIGHT_TO_LEFT

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MAIN = "word/document.xml"
DEEPEST = 4
"""the depth of the deepest heading style"""
# Languages by what Word calls them; the tag of another one is given as it is. Source: [MS-LCID], names.
TAGS = {"en": "en-GB", "fr": "fr-FR", "es": "es-ES", "ru": "ru-RU", "zh": "zh-CN", "ar": "ar-SA"}
FROM_RIGHT = frozenset({"ar", "fa", "he", "ur"})
BASE_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
HEADING = (
    '<w:style w:type="paragraph" w:styleId="Heading{0}"><w:name w:val="heading {0}"/><w:basedOn w:val="Normal"/>'
    '<w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="240" w:after="120"/>'
    '<w:outlineLvl w:val="{1}"/></w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val="{2}"/><w:szCs w:val="{2}"/></w:rPr></w:style>'
)
HEADING_SIZES = (28, 26, 24, 22)
STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:qFormat/>'
    '<w:pPr><w:keepNext/><w:spacing w:after="240"/></w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val="32"/><w:szCs w:val="32"/>'
    "</w:rPr></w:style>"
    '<w:style w:type="paragraph" w:customStyle="1" w:styleId="ItemLabel"><w:name w:val="Item label"/>'
    '<w:basedOn w:val="Normal"/><w:next w:val="Item1"/><w:pPr><w:keepNext/><w:spacing w:before="120"/></w:pPr>'
    "<w:rPr><w:i/><w:iCs/></w:rPr></w:style>"
    '<w:style w:type="paragraph" w:customStyle="1" w:styleId="Item1"><w:name w:val="Item"/><w:basedOn w:val="Normal"/>'
    '<w:pPr><w:tabs><w:tab w:val="left" w:pos="567"/></w:tabs></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:customStyle="1" w:styleId="Item2"><w:name w:val="Sub-item"/>'
    '<w:basedOn w:val="Normal"/>'
    '<w:pPr><w:tabs><w:tab w:val="left" w:pos="1134"/></w:tabs><w:ind w:left="1134" w:hanging="567"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="FootnoteText"><w:name w:val="footnote text"/><w:basedOn w:val="Normal"/>'
    '<w:rPr><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>'
    '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
)
DEFAULTS = (
    "<w:docDefaults><w:rPrDefault><w:rPr>"
    '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="SimSun" w:cs="Times New Roman"/>'
    '<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="{0}" w:eastAsia="zh-CN" w:bidi="{1}"/>'
    '</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr>'
    "</w:pPrDefault></w:docDefaults>"
)
PAGE = (
    '<w:sectPr xmlns:w="{0}"><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134"'
    ' w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>{1}</w:sectPr>'
)
SEPARATORS = (
    '<w:footnotes xmlns:w="{0}">'
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
    "</w:footnotes>"
)


class Blank:
    """A Word file that paragraphs are added to, in the language of a draft."""

    def __init__(self, language: str | None) -> None:
        self.is_from_right = language in FROM_RIGHT
        self.parts = Parts(_contents(language), MAIN)
        self.main = self.parts.tree(MAIN)
        self.body = self.main[0]
        self.body.append(etree.fromstring(PAGE.format(WORD, "<w:bidi/>" if self.is_from_right else "")))
        self.notes: Element | None = None

    def paragraph(self, style: str, *texts: str) -> Element:
        """A new paragraph at the end, a run for each text."""
        paragraph = made("p")
        properties = made("pPr")
        properties.append(made("pStyle", val=style))
        if self.is_from_right:
            properties.append(made("bidi"))
        paragraph.append(properties)
        paragraph.extend(run_of(text, self._look(text)) for text in texts if text)
        self.body[-1].addprevious(paragraph)
        return paragraph

    def _look(self, text: str) -> Element | None:
        if not (self.is_from_right or RIGHT_TO_LEFT.search(text)):
            return None
        look = made("rPr")
        look.append(made("rtl"))
        return look

    def footnote(self, paragraph: Element, mark: str, text: str) -> None:
        """A footnote that is cited at the end of a paragraph, by its mark as printed."""
        if self.notes is None:
            self.notes = etree.fromstring(SEPARATORS.format(WORD))
            self.parts.add("footnotes", self.notes)
        name = str(len(self.notes) - 1)
        reference = made("r")
        look = made("rPr")
        look.append(made("rStyle", val="FootnoteReference"))
        reference.extend((look, made("footnoteReference", customMarkFollows="1", id=name), text_of(mark)))
        paragraph.append(reference)
        note, body, properties = made("footnote", id=name), made("p"), made("pPr")
        properties.append(made("pStyle", val="FootnoteText"))
        body.extend((properties, run_of(f"{mark} {text}", self._look(text))))
        note.append(body)
        self.notes.append(note)


def _contents(language: str | None) -> dict[str, bytes]:
    """The parts of a file without a word in it."""
    tag = TAGS.get(language or "en", language or "en")
    headings = (HEADING.format(at, at - 1, size) for at, size in enumerate(HEADING_SIZES, start=1))
    styles = DEFAULTS.format("en-GB" if language in FROM_RIGHT else tag, tag if language in FROM_RIGHT else "ar-SA")
    relations = "".join(
        f'<Relationship Id="rId{at}" Type="{RELATION}/{kind}" Target="{kind}.xml"/>'
        for at, kind in enumerate(("styles", "settings"), start=1)
    )
    texts = {
        CONTENT_TYPES: (
            f'<Types xmlns="{TYPES}">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/{MAIN}" ContentType="{BASE_TYPE}.document.main+xml"/>'
            f'<Override PartName="/word/styles.xml" ContentType="{BASE_TYPE}.styles+xml"/>'
            f'<Override PartName="/word/settings.xml" ContentType="{BASE_TYPE}.settings+xml"/></Types>'
        ),
        "_rels/.rels": (
            f'<Relationships xmlns="{RELATIONS}">'
            f'<Relationship Id="rId1" Type="{RELATION}/officeDocument" Target="{MAIN}"/></Relationships>'
        ),
        MAIN: f'<w:document xmlns:w="{WORD}"><w:body/></w:document>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{RELATIONS}">{relations}</Relationships>',
        "word/styles.xml": f'<w:styles xmlns:w="{WORD}">{styles}{STYLES}{"".join(headings)}</w:styles>',
        "word/settings.xml": f'<w:settings xmlns:w="{WORD}"><w:defaultTabStop w:val="567"/></w:settings>',
    }
    declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return {name: f"{declared}{text}".encode() for name, text in texts.items()}
