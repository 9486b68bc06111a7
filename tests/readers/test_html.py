"""Pages become blocks: what a browser shows, in reading order, with the numbers that it computes."""

from __future__ import annotations

import pytest

from diffrec.config import Limits, ReadOptions
from diffrec.errors import ReadError
from diffrec.model import Block, BlockKind, Document
from diffrec.readers import read


def page(body: str, options: ReadOptions | None = None) -> Document:
    return read(f"<!DOCTYPE html><body>{body}".encode(), source="a.html", options=options or ReadOptions())[0]


def blocks(body: str) -> list[tuple[BlockKind, str]]:
    return [(block.kind, block.text) for block in page(body).blocks]


def texts(body: str) -> list[str]:
    return [block.text for block in page(body).blocks]


def of_kind(kind: BlockKind, body: str) -> list[Block]:
    return [block for block in page(body).blocks if block.kind is kind]


def test_white_space_is_collapsed_and_inline_elements_are_no_bounds() -> None:
    assert texts("<p> 1.  Ports\n should <b>dre</b>dge , <i>all</i> of\tthem. ") == [
        "1. Ports should dredge , all of them."
    ]


def test_entities_are_characters_and_a_no_break_space_stays() -> None:
    assert texts("<p>1.&nbsp;C&ocirc;te d&rsquo;Ivoire &lt;3 &#x26; more") == ["1.\u00a0Côte d’Ivoire <3 & more"]


def test_a_break_ends_a_line_and_two_end_the_paragraph() -> None:
    assert texts("<p>1. Ports<br>should dredge.<br><br>2. Ports<br/> should warn.<br></p>") == [
        "1. Ports\nshould dredge.",
        "2. Ports\nshould warn.",
    ]


def test_headings_have_their_depth_by_element_role_and_style_of_word() -> None:
    body = (
        "<h2>I. Tides</h2><p class=MsoHeading3>A. Locks</p><div role=heading aria-level=4>B. Keys</div>"
        "<p class=H23G>C. Doors</p><p class=MsoNormal style='mso-outline-level:1'>D. Walls"
    )
    assert [(block.text, block.depth) for block in of_kind(BlockKind.HEADING, body)] == [
        ("I. Tides", 2),
        ("A. Locks", 3),
        ("B. Keys", 4),
        ("C. Doors", 3),
        ("D. Walls", 1),
    ]


@pytest.mark.parametrize(
    ("body", "emphasis"),
    [
        ("<p><b>Tides</b>:", "bold"),
        ("<p><span style='font-weight:700'>Tides</span>", "bold"),
        ("<p style='font-style:italic'>Tides", "italic"),
        ("<p><b>Ti</b>des", ""),
        ("<p style='font-weight:bold'><span style='font-weight:normal'>Tides</span>", ""),
    ],
)
def test_emphasis_is_of_the_whole_block(body: str, emphasis: str) -> None:
    assert [block.emphasis for block in page(body).blocks] == [emphasis]


def test_numbers_of_lists_are_written_as_printed() -> None:
    body = "<ol start=4><li>Dredge:<ol type=a><li><p>by day</p><p>only</p><li>by night</ol><li value=9>Warn</ol>"
    assert [(block.kind, block.text, block.marker, block.depth) for block in page(body).blocks] == [
        (BlockKind.LIST_ITEM, "4.\tDredge:", "4.", 1),
        (BlockKind.LIST_ITEM, "a.\tby day", "a.", 2),
        (BlockKind.PARAGRAPH, "only", None, 0),
        (BlockKind.LIST_ITEM, "b.\tby night", "b.", 2),
        (BlockKind.LIST_ITEM, "9.\tWarn", "9.", 1),
    ]


def test_lists_count_backwards_in_roman_and_beyond_z() -> None:
    assert texts("<ol reversed><li>x<li>y</ol>") == ["2.\tx", "1.\ty"]
    assert texts("<ol type=I start=9><li>x<li>y</ol>") == ["IX.\tx", "X.\ty"]
    assert texts("<ol style='list-style-type: lower-latin' start=26><li>x<li>y</ol>") == ["z.\tx", "aa.\ty"]


def test_a_number_that_the_text_holds_is_not_written_again() -> None:
    assert texts("<ol><li>(1) Dredge<li><b>2.</b> Warn</ol>") == ["(1) Dredge", "2. Warn"]
    assert texts("<ol style='list-style:none'><li>Dredge</ol><ul><li>Warn</ul>") == ["Dredge", "Warn"]


def test_numbers_of_word_lists_are_text_and_bullets_are_not() -> None:
    number = "<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><![if !supportLists]>"
    number += (
        "<span style='mso-list:Ignore'>{}<span style='font:7.0pt \"Times\"'>&nbsp;&nbsp;</span></span><![endif]>{}"
    )
    body = number.format("12.", "Dredge.") + number.format("·", "Warn.")
    assert [(block.text, block.marker, block.depth) for block in page(body).blocks] == [
        ("12.\tDredge.", "12.", 2),
        ("Warn.", None, 2),
    ]


def test_cells_have_their_places_with_spans() -> None:
    body = "<table><caption>Fees</caption><tr><th rowspan=2>A<td colspan=2>B<td>C<tr><td>D<td><p>E<p>F</table>"
    assert [(block.text, block.cell) for block in page(body).blocks] == [
        ("Fees", None),
        ("A", (1, 1, 1)),
        ("B", (1, 1, 2)),
        ("C", (1, 1, 4)),
        ("D", (1, 2, 2)),
        ("E", (1, 2, 3)),
        ("F", (1, 2, 3)),
    ]


@pytest.mark.parametrize(
    "body",
    [
        "<table><tr><td><p>1. Dredge.</table>",
        "<table role=presentation><tr><td>1. Dredge.<td></table>",
        "<table><tr><td><h1></h1><p>1. Dredge.<td></table>",
        "<table><tr><td><table><tr><td>1. Dredge.</table><td></table>",
    ],
)
def test_a_table_that_sets_out_the_page_has_no_cells(body: str) -> None:
    assert blocks(body) == [(BlockKind.PARAGRAPH, "1. Dredge.")]


NOTES = {
    "Word": (
        "<p>1. Ports<a style='mso-footnote-id:ftn1' href='#_ftn1' name='_ftnref1' title=''><span "
        "class=MsoFootnoteReference>[1]</span></a> dredge."
        "<div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1>"
        "<p class=MsoFootnoteText><a href='#_ftnref1' name='_ftn1'>[1]</a> Resolution 5/4.</p></div></div>"
    ),
    "LibreOffice": (
        "<p>1. Ports<a class='sdfootnoteanc' name='sdfootnote1anc' href='#sdfootnote1sym'><sup>1</sup></a> dredge."
        "<div id='sdfootnote1'><p><a class='sdfootnotesym' name='sdfootnote1sym' href='#sdfootnote1anc'>1</a>"
        "Resolution 5/4.</p></div>"
    ),
    "Pandoc": (
        '<p>1. Ports<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a> dredge.'
        '<section class="footnotes" role="doc-endnotes"><hr><ol><li id="fn1"><p>Resolution 5/4.'
        '<a href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li></ol></section>'
    ),
    "Wikipedia": (
        '<p>1. Ports<sup id="cite_ref-1" class="reference"><a href="#cite_note-1">[1]</a></sup> dredge.'
        '<ol><li id="cite_note-1"><b><a href="#cite_ref-1">^</a></b> Resolution 5/4.</li></ol>'
    ),
    "by hand, one way": '<p>1. Ports<sup><a href="#n1">1</a></sup> dredge.<p id=n1>1. Resolution 5/4.',
    "by hand, raised only": "<p>1. Ports<sup>1</sup> dredge.<hr><p><sup>1</sup> Resolution 5/4.",
}


@pytest.mark.parametrize("name", NOTES)
def test_footnotes_of_all_makers_are_told_and_their_marks_are_no_words(name: str) -> None:
    document = page(NOTES[name])
    assert [(block.kind, block.text, block.marker) for block in document.blocks] == [
        (BlockKind.PARAGRAPH, "1. Ports dredge.", None),
        (BlockKind.FOOTNOTE, "Resolution 5/4.", "1"),
    ]
    assert "Ports[^1] dredge" in document.text


@pytest.mark.parametrize(
    ("body", "text"),
    [("<p>5 km<sup>2</sup> of 10<sup>6</sup>", "5 km2 of 106"), ("<p>CO<sub>2</sub>, 5<sup>th</sup>", "CO2, 5th")],
)
def test_a_raised_figure_that_is_an_exponent_or_an_ordinal_is_text(body: str, text: str) -> None:
    assert texts(body) == [text]


def test_a_table_of_contents_with_ways_back_is_no_footnote() -> None:
    body = '<p><a href="#s1" id="t1">1. Tides</a><h2 id="s1"><a href="#t1">1. Tides</a></h2>'
    assert blocks(body) == [(BlockKind.PARAGRAPH, "1. Tides"), (BlockKind.HEADING, "1. Tides")]


def test_what_a_site_puts_around_is_furniture() -> None:
    body = "<header>Site</header><nav><ul><li>Home</ul></nav><p>1. Dredge.<aside>Share</aside><footer>2031</footer>"
    assert [(block.text, block.why) for block in page(body).blocks] == [
        ("Site", "site furniture"),
        ("Home", "site furniture"),
        ("1. Dredge.", None),
        ("Share", "site furniture"),
        ("2031", "site furniture"),
    ]


def test_outside_of_main_all_is_furniture_and_inside_a_header_is_text() -> None:
    body = "<p>Cookies<main><header><h1>Report</h1></header><p>1. Dredge.</main><p>Related"
    assert [(block.text, block.why) for block in page(body).blocks] == [
        ("Cookies", "site furniture"),
        ("Report", None),
        ("1. Dredge.", None),
        ("Related", "site furniture"),
    ]


def test_scripts_and_styles_are_no_text_and_what_is_hidden_is_said() -> None:
    body = "<style>p{}</style><script>x<y</script><p>1. Dredge.<p hidden>two<p style='display: none'>three"
    document = page(body)
    assert [block.text for block in document.blocks] == ["1. Dredge."]
    assert [(notice.code, notice.message) for notice in document.notices] == [
        ("hidden-text", "hidden text was left out: 8 characters")
    ]


REVISED = "<p>1. Ports <del>may</del><ins>should</ins> dredge."


@pytest.mark.parametrize(("revisions", "read_as"), [("accept", "should"), ("reject", "may")])
def test_tracked_changes_are_read_as_wanted_and_said(revisions: str, read_as: str) -> None:
    document = page(REVISED, ReadOptions(revisions=revisions))  # type: ignore[arg-type] # one of the two
    assert [block.text for block in document.blocks] == [f"1. Ports {read_as} dredge."]
    assert [notice.message.partition(": ")[2] for notice in document.notices] == ["1 insertion, 1 deletion"]


def test_both_versions_of_a_page_are_two_documents_the_older_first() -> None:
    found = read(f"<html>{REVISED}".encode(), source="a.html", options=ReadOptions(revisions="both"))
    assert [document.blocks[0].text for document in found] == ["1. Ports may dredge.", "1. Ports should dredge."]
    with pytest.raises(ReadError, match="no tracked changes"):
        page("<p>1. Dredge.", ReadOptions(revisions="both"))


def test_the_nearest_name_is_the_anchor() -> None:
    body = "<div id=part><p>One<p id=two>Two<p><a name=three></a>Three</div><p>Four"
    assert [block.location.anchor for block in page(body).blocks] == ["part", "two", "three", None]
    assert {block.location.line for block in page(body).blocks} == {None}


@pytest.mark.parametrize(
    ("declaration", "encoding"),
    [
        ('<meta charset="windows-1251">', "cp1251"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">', "koi8-r"),
        ('<meta charset="iso-8859-5">', "utf-8"),
        ("", "utf-8-sig"),
        ("", "utf-16"),
    ],
)
def test_encodings_are_read_by_mark_and_declaration_and_utf_8_by_its_bytes(declaration: str, encoding: str) -> None:
    data = f"<html lang=ru-RU><head>{declaration}</head><p>1. Порты углубить.".encode(encoding)
    (document,) = read(data, source="a.html", options=ReadOptions())
    assert [block.text for block in document.blocks] == ["1. Порты углубить."]
    assert (document.language, document.notices) == ("ru", ())


def test_block_text_is_its_runs_of_the_document_and_no_character_is_outside() -> None:
    for body in [*NOTES.values(), "<pre>1. a\n  b</pre>", "<q>1. a</q><table><tr><td>b<td>c</table>"]:
        document = page(body)
        assert [b.text for b in document.blocks] == [
            "".join(document.text[x:y] for x, y in b.runs) for b in document.blocks
        ]


@pytest.mark.parametrize(
    ("limits", "said"),
    [
        (Limits(depth=50), "a.html: more than 50 elements stand inside each other, which is the limit"),
        (Limits(elements=50), "a.html: the page has more than 50 elements, or one with too many attributes"),
        (Limits(characters=200), "a.html: the text is longer than the limit of 200 characters"),
    ],
)
def test_a_page_above_a_limit_is_refused(limits: Limits, said: str) -> None:
    with pytest.raises(ReadError) as error:
        page("<div>xyz" * 100, ReadOptions(limits=limits))
    assert error.value.message == said


@pytest.mark.parametrize("body", ["", "<script>x</script>", "<img src=x>"])
def test_a_page_without_text_is_an_error(body: str) -> None:
    with pytest.raises(ReadError, match=r"a.html: the page shows no text"):
        page(body)
