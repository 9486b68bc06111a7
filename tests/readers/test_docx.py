"""Word files as blocks: what is text, what is a heading, a cell, a note or furniture, and what is left out and said."""

from __future__ import annotations

import pytest

from diffrec.config import ReadOptions
from diffrec.model import Block, BlockKind, Document
from diffrec.readers import read
from tests.readers.wordmaking import (
    NAMES,
    abstract,
    cell,
    cite,
    level,
    note,
    num,
    paragraph,
    run,
    style,
    table,
    unzipped,
    word_file,
    zipped,
)

LIST = abstract("0", level(0, "decimal", "%1.")) + num("1", "0")
ALTERNATIVES = (
    '<mc:AlternateContent><mc:Choice Requires="w14">{}</mc:Choice><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>'
)
BOLD, ITALIC = "<w:b/>", "<w:i/>"
BOX = "<wps:wsp><wps:txbx><w:txbxContent>{}</w:txbxContent></wps:txbx></wps:wsp>"
OLD_BOX = "<w:pict><v:shape><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></v:shape></w:pict>"
SECTION = "<w:sectPr>{}</w:sectPr>"
FIRST_PAGE = '<w:titlePg/><w:headerReference w:type="first" r:id="header1"/>'


def document(body: str, **parts: str) -> Document:
    return read(word_file(body, **parts), source="a.docx", options=ReadOptions())[0]


def blocks(body: str, **parts: str) -> list[tuple[BlockKind, str]]:
    return [(block.kind, block.text) for block in document(body, **parts).blocks]


def texts(body: str, **parts: str) -> list[str]:
    return [block.text for block in document(body, **parts).blocks]


def joined(block: Block, text: str) -> str:
    return "".join(text[a:b] for a, b in block.runs)


def field(code: str, result: str = "") -> str:
    parts = f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{code}</w:instrText></w:r>'
    shown = f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}' if result else ""
    return f'{parts}{shown}<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def test_paragraphs_are_blocks_of_the_documents_text_with_their_places() -> None:
    found = document(paragraph("Tides") + paragraph("") + paragraph("Ports ", run("dredge")))
    assert found.format == "docx"
    assert found.text == "Tides\n\nPorts dredge\n"
    assert [(block.text, block.location.anchor) for block in found.blocks] == [
        ("Tides", "paragraph 1"),
        ("Ports dredge", "paragraph 2"),
    ]


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("<w:r><w:t>Secretary</w:t><w:noBreakHyphen/><w:t>General</w:t></w:r>", "Secretary\u2011General"),
        ("<w:r><w:t>early</w:t><w:softHyphen/><w:t>flood</w:t></w:r>", "early\u00adflood"),
        ("<w:r><w:t>(a)</w:t><w:tab/><w:t>ebb</w:t><w:br/><w:t>flood</w:t></w:r>", "(a)\tebb\nflood"),
        ('<w:r><w:t>level</w:t><w:sym w:font="Symbol" w:char="F0B3"/></w:r>', "level≥"),
        ("<w:r><w:t>\n  ebb\n  and flood\n</w:t></w:r>", "ebb   and flood"),
        ('<w:r><w:t xml:space="preserve"> ebb </w:t></w:r>', " ebb "),
        ("<w:r><w:t>19</w:t></w:r><w:r><w:t>\u00a0</w:t></w:r><w:r><w:t>May</w:t></w:r>", "19\u00a0May"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0A8"/><w:t>no</w:t></w:r>', "☐no"),
        (f"<w:hyperlink><w:smartTag>{run('Riga')}</w:smartTag></w:hyperlink>", "Riga"),
        (f"<w:sdt><w:sdtContent>{run('Riga')}</w:sdtContent></w:sdt>", "Riga"),
        (f"{run('see ')}<w:fldSimple>{run('paragraph 4')}</w:fldSimple>", "see paragraph 4"),
        (run("see ") + field(" REF _1 ", run("paragraph 4")) + run(" below"), "see paragraph 4 below"),
        (run("page ") + field(f"IF {field('PAGE', run('2'))} = 2 ", run("two")), "page two"),
        ("<m:oMath><m:r><m:t>x=2</m:t></m:r></m:oMath>", "x=2"),
        (f"<w:r><w:ruby><w:rt>{run('ebb')}</w:rt><w:rubyBase>{run('潮')}</w:rubyBase></w:ruby></w:r>", "潮"),
        (ALTERNATIVES.format(run("new"), run("old")), "new"),
    ],
)  # fmt: skip
def test_what_a_run_holds_is_read_as_it_is_printed(content: str, text: str) -> None:
    assert texts(paragraph(content)) == [text]


def test_a_heading_is_told_by_outline_level_and_style_name_through_the_styles() -> None:
    styles = (
        style("H1", called="_ H_1", properties='<w:outlineLvl w:val="0"/>', run_properties=BOLD)
        + style("HCh", called="_ H _Ch", based_on="H1")
        + style("Titre2", called="heading 2")
        + style("HChG", called="_ H _Ch_G", based_on="Txt")
        + style("H23G", called="_ H_2/3_G")
        + style("Title", called="Title")
        + style("Txt", properties='<w:outlineLvl w:val="9"/>', based_on="H1")
    )
    found = document(
        "".join(paragraph("Tides", style=name) for name in ("HCh", "Titre2", "HChG", "H23G", "Title", "Txt"))
        + paragraph("Locks", properties='<w:outlineLvl w:val="2"/>'),
        styles=styles,
    )
    assert [(block.kind.name, block.depth, block.emphasis) for block in found.blocks] == [
        ("HEADING", 1, "bold"),
        ("HEADING", 2, ""),
        ("HEADING", 1, "bold"),
        ("HEADING", 3, ""),
        ("HEADING", 1, ""),
        ("PARAGRAPH", 0, "bold"),
        ("HEADING", 3, ""),
    ]


def test_a_paragraph_is_bold_when_all_of_it_is() -> None:
    found = document(
        paragraph(run("Tides ", BOLD), run("and locks", BOLD + ITALIC))
        + paragraph(run("Decides", ITALIC), " so")
        + paragraph(run("Tides", "<w:rtl/><w:bCs/>"))
        + paragraph(run("Tides", '<w:b w:val="0"/>'), style="Strong"),
        styles=style("Strong", run_properties=BOLD),
    )
    assert [block.emphasis for block in found.blocks] == ["bold", "", "bold", ""]


def test_a_table_is_cells_with_their_rows_and_columns() -> None:
    body = table(("Item", cell("Words", '<w:gridSpan w:val="2"/>')), ("1", "old", "new"))
    found = document(body + table(("A", "B")))
    assert [(block.text, block.cell) for block in found.blocks] == [
        ("Item", (1, 1, 1)),
        ("Words", (1, 1, 2)),
        ("1", (1, 2, 1)),
        ("old", (1, 2, 2)),
        ("new", (1, 2, 3)),
        ("A", (2, 1, 1)),
        ("B", (2, 1, 2)),
    ]
    assert {block.kind for block in found.blocks} == {BlockKind.CELL}
    assert found.blocks[4].location.anchor == "table 1, row 2"


def test_what_merged_cells_cover_is_not_printed() -> None:
    covered = cell("gone", "<w:vMerge/>")
    found = document(table((cell("Tides", '<w:vMerge w:val="restart"/>'), "ebb"), (covered, "flood")))
    assert [(block.text, block.cell) for block in found.blocks] == [
        ("Tides", (1, 1, 1)),
        ("ebb", (1, 1, 2)),
        ("flood", (1, 2, 2)),
    ]
    assert [(notice.code, notice.message) for notice in found.notices] == [
        ("hidden-text", "hidden text was left out: 4 characters")
    ]


def test_a_table_of_one_column_is_a_frame_round_paragraphs() -> None:
    assert blocks(table((paragraph("Summary") + table(("a", "b")),))) == [
        (BlockKind.PARAGRAPH, "Summary"),
        (BlockKind.CELL, "a"),
        (BlockKind.CELL, "b"),
    ]


def test_a_footnote_follows_its_paragraph_and_its_mark_is_no_text() -> None:
    footnotes = note(
        "footnote", "7", paragraph("<w:r><w:footnoteRef/></w:r>", " See chapter II."), paragraph("And III.")
    )
    found = document(
        paragraph("The Board", cite("footnote", "7"), " met", numbered=("1", 0)), footnotes=footnotes, numbering=LIST
    )
    assert found.text == "1.\tThe Board[^1] met\n[^1]:  See chapter II.\nAnd III.\n"
    assert [(block.kind.name, block.text, block.marker) for block in found.blocks] == [
        ("LIST_ITEM", "1.\tThe Board met", "1."),
        ("FOOTNOTE", " See chapter II.\nAnd III.", "1"),
    ]
    assert all(joined(block, found.text) == block.text for block in found.blocks)


def test_notes_are_counted_in_their_form_and_endnotes_stand_at_the_end() -> None:
    found = document(
        paragraph("A", cite("endnote", "1"), cite("footnote", "2")) + paragraph("B", cite("footnote", "1")),
        footnotes=note("footnote", "1", paragraph("one")) + note("footnote", "2", paragraph("two")),
        endnotes=note("endnote", "1", paragraph("last")),
        settings='<w:footnotePr><w:numFmt w:val="lowerLetter"/><w:numStart w:val="3"/></w:footnotePr>',
    )
    assert [(block.text, block.marker) for block in found.blocks] == [
        ("A", None),
        ("two", "c"),
        ("B", None),
        ("one", "d"),
        ("last", "i"),
    ]


def test_notes_may_begin_anew_in_each_section() -> None:
    section = '<w:sectPr><w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr></w:sectPr>'
    found = document(
        paragraph("A", cite("footnote", "1"), properties=section) + paragraph("B", cite("footnote", "2")) + section,
        footnotes=note("footnote", "1", paragraph("one")) + note("footnote", "2", paragraph("two")),
    )
    assert [block.marker for block in found.blocks if block.kind is BlockKind.FOOTNOTE] == ["1", "1"]


def test_a_mark_typed_by_hand_is_read_once() -> None:
    found = document(
        paragraph("Agenda", cite("footnote", "1", "*")),
        footnotes=note("footnote", "1", paragraph("*", "\tA/HSC/2031/1.")),
    )
    assert found.text == "Agenda[^*]\n[^*]: \tA/HSC/2031/1.\n"
    assert [block.text for block in found.blocks] == ["Agenda", "\tA/HSC/2031/1."]


def test_a_text_box_is_read_once_behind_the_paragraph_that_it_hangs_on() -> None:
    inner = paragraph("Tide tables")
    both = (
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>{BOX.format(inner)}</w:drawing></mc:Choice>"
        f"<mc:Fallback>{OLD_BOX.format(inner)}</mc:Fallback></mc:AlternateContent></w:r>"
    )
    found = document(paragraph("Before ", both, "after") + paragraph(f"<w:r>{OLD_BOX.format(inner)}</w:r>"))
    assert [(block.text, block.location.anchor) for block in found.blocks] == [
        ("Before after", "paragraph 1"),
        ("Tide tables", "text box 1"),
        ("Tide tables", "text box 2"),
    ]


def test_the_head_of_the_first_page_is_text_and_running_heads_are_furniture() -> None:
    references = (
        FIRST_PAGE
        + '<w:headerReference w:type="default" r:id="header2"/><w:headerReference w:type="even" r:id="header3"/>'
        '<w:footerReference w:type="default" r:id="footer1"/>'
    )
    found = document(
        paragraph("1. Ports dredge.") + SECTION.format(references),
        header1=table(("United Nations", "A/HSC/2031/L.2")),
        header2=paragraph("A/HSC/2031/L.2"),
        header3=paragraph("never printed"),
        footer1=paragraph(field("PAGE", run("2")), "/8"),
    )
    assert [(block.kind.name, block.text, block.why) for block in found.blocks] == [
        ("CELL", "United Nations", None),
        ("CELL", "A/HSC/2031/L.2", None),
        ("PARAGRAPH", "1. Ports dredge.", None),
        ("FURNITURE", "A/HSC/2031/L.2", "page header"),
        ("FURNITURE", "2/8", "page footer"),
    ]


def test_a_table_of_contents_is_furniture() -> None:
    found = document(
        paragraph('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r>'
                  '<w:r><w:fldChar w:fldCharType="separate"/></w:r>', "I. Tides\t3")
        + paragraph("II. Locks\t4", '<w:r><w:fldChar w:fldCharType="end"/></w:r>')
        + paragraph("III. Ports\t5", style="Toc")
        + paragraph("I. Tides"),
        styles=style("Toc", called="toc 1"),
    )  # fmt: skip
    assert [block.why for block in found.blocks] == ["table of contents"] * 3 + [None]


LED = '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9360"/></w:tabs>'


def led(text: str) -> str:
    return paragraph(f"{text}\t", properties=LED)


def test_contents_set_by_hand_are_furniture_and_figures_are_not() -> None:
    contents = table(("", "Page"), (led("I. Tides"), "3"), (led("II. Locks"), "3"), (led("III. Ports"), "11"))
    figures = table((led("Freight"), "1 204.5"), (led("Fuel"), "19.0"))
    found = document(contents + figures + paragraph("I. Tides\t3", properties=LED) + paragraph("I. Tides"))
    assert [(block.text, block.why is not None) for block in found.blocks] == [
        *((text, True) for text in ("Page", "I. Tides\t", "3", "II. Locks\t", "3", "III. Ports\t", "11")),
        *((text, False) for text in ("Freight\t", "1 204.5", "Fuel\t", "19.0")),
        ("I. Tides\t3", True),
        ("I. Tides", False),
    ]


def test_a_note_in_a_frame_at_the_foot_of_the_first_page_is_a_footnote() -> None:
    found = document(
        paragraph("Agenda**")
        + paragraph("\t**\tA/HSC/2031/1.", properties='<w:framePr w:vAnchor="page" w:y="12961"/>')
        + paragraph("** A line of text")
    )
    assert [(block.kind.name, block.text, block.marker) for block in found.blocks] == [
        ("PARAGRAPH", "Agenda**", None),
        ("FOOTNOTE", "\tA/HSC/2031/1.", "**"),
        ("PARAGRAPH", "** A line of text", None),
    ]


def test_hidden_text_is_left_out_and_said() -> None:
    found = document(paragraph("Ports ", run("secret ", "<w:vanish/>"), "dredge"))
    assert [block.text for block in found.blocks] == ["Ports dredge"]
    assert [(notice.code, notice.message) for notice in found.notices] == [
        ("hidden-text", "hidden text was left out: 6 characters")
    ]


def test_what_is_kept_in_other_files_is_said() -> None:
    found = document(paragraph("Ports", "<w:r><w:drawing><c:chart/></w:drawing></w:r>") + "<w:altChunk/>")
    assert [(notice.code, notice.message) for notice in found.notices] == [
        ("content-unread", "charts, not read: 1"),
        ("content-unread", "embedded files, not read: 1"),
    ]


def test_a_number_that_is_a_field_is_missed_and_that_is_said() -> None:
    found = document(paragraph(field("AUTONUM"), "Ports dredge"))
    assert [block.text for block in found.blocks] == ["Ports dredge"]
    assert [(notice.code, notice.message) for notice in found.notices] == [
        ("content-unread", "numbers that are fields, not read: 1")
    ]


def test_the_indent_of_the_first_line_comes_from_paragraph_list_and_style() -> None:
    indented = '<w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl>'
    numbering = abstract("0", level(0, "decimal", "%1.").replace("</w:lvl>", indented)) + num("1", "0")
    found = document(
        paragraph("A", numbered=("1", 0))
        + paragraph("B", numbered=("1", 0), properties='<w:ind w:left="1440"/>')
        + paragraph("C", style="In")
        + paragraph("D"),
        numbering=numbering,
        styles=style("In", properties='<w:ind w:start="200" w:firstLine="100"/>'),
    )
    assert [block.indent for block in found.blocks] == [18.0, 54.0, 15.0, 0.0]


def test_the_strict_form_of_the_language_is_read_alike() -> None:
    files = unzipped(word_file(paragraph("Ports dredge")))
    plain, strict = NAMES["w"], "http://purl.oclc.org/ooxml/wordprocessingml/main"
    files["word/document.xml"] = files["word/document.xml"].replace(plain, strict)
    found = read(zipped(files), source="a.docx", options=ReadOptions())[0]
    assert [block.text for block in found.blocks] == ["Ports dredge"]
