"""Furniture is found by named rules and listed; what looks like it and is text stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from diffrec.config import ReadOptions
from diffrec.items import extract
from diffrec.languages import language
from diffrec.model import Block, BlockKind, Document, Location
from diffrec.readers import read

if TYPE_CHECKING:
    from diffrec.model import Item

HEAD = "United Nations HSC/2031/4 Distr.: General 12 June 2031 Original: English Report of the Group I. Ports "


def extracted(text: str) -> tuple[Document, tuple[Item, ...]]:
    return extract(read(text.encode(), source="a.txt", options=ReadOptions())[0], language("en"))


def furniture(text: str) -> list[tuple[str, str]]:
    return [(r.why, r.text) for r in extracted(text)[0].furniture if r.why != "masthead"]


@pytest.mark.parametrize(
    "number",
    ["V.31-00935 (E) 130331 130331", "GE.31-07475(E)", "31-08283 (E)     250231", "*3102990*", "(E) *3102990*"],
)
def test_job_numbers_and_bar_codes(number: str) -> None:
    text = f"{HEAD}1. Ports should dredge in\n\n{number}\n\nthe inner channel.\n"
    document, (item,) = extracted(text)
    assert item.text == "Ports should dredge in the inner channel."
    assert "job number" in {remainder.why for remainder in document.furniture}


def test_a_job_number_at_the_foot_of_each_page() -> None:
    text = "1. Ports should\n31-08964      2/3\n\ndredge.\n\n2. Ports should\n3/3     31-08964\n\nlight.\n"
    assert [item.text for item in extracted(text)[1]] == ["Ports should dredge.", "Ports should light."]


def test_a_job_number_that_recurs_in_running_text() -> None:
    text = "1. Ports should dredge in 31-08964 2/3\n\n31-08964 winter. 2. Ports 3/3 31-08964\n\nshould light."
    assert [item.text for item in extracted(text)[1]] == ["Ports should dredge in winter.", "Ports should light."]


def test_one_page_turn_is_told_by_the_symbol_that_opens_the_next_page() -> None:
    assert furniture("1. Ports have no lake 2/2\n\nHSC/2031/3 of their own.") == [
        ("page number", "2/2"),
        ("running symbol", "HSC/2031/3"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "1. In its resolution 5/4 and its decision 7/1, the Group met.",
        "1. The list is in document HSC/2031/4, and HSC/2031/5 holds the agenda (HSC/2031/4).",
        "1. It recalls 2/3 of the ports, and 1/3 of the piers.",
    ],
)
def test_references_and_fractions_are_text(text: str) -> None:
    assert furniture(text) == []
    assert extracted(text)[1][0].text == text.removeprefix("1. ")


def test_a_resolution_in_a_cell_of_a_table_is_no_page_number() -> None:
    rows = "".join(f"<tr><td>{number}</td><td>On lamps</td></tr>" for number in ("6/113", "8/113", "9/113"))
    page = f"<html><body><h1>Lamps</h1><table>{rows}</table><p>1. Ports should dredge.</p></body></html>"
    document, _ = extract(read(page.encode(), source="a.html", options=ReadOptions())[0], language("en"))
    assert [one.text for one in document.furniture] == []


def test_a_table_of_contents_holds_no_item() -> None:
    contents = "1. Opening ............... 2\n2. Closure .............. 3\n"
    found = extracted(f"Contents\n\n{contents}\n1. The Group met.\n\n2. It rose.\n")[1]
    assert [item.text for item in found] == ["The Group met.", "It rose."]


def test_titles_far_before_the_masthead_are_chrome() -> None:
    titles = "\n\n".join(f"Tide table {year}" for year in range(1990, 2002))
    document, found = extracted(f"{titles}\n\nUnited Nations\n\n{HEAD}1. The Group met.\n")
    assert [item.text for item in found] == ["The Group met."]
    assert [r.why for r in document.furniture].count("web-site chrome") == 12


def test_pages_are_told_by_their_feet() -> None:
    pages = ("1. It met. (E) *3102990*", "2. It sat in 2/4", "the hall. 3. It spoke. 3/4", "4. It rose. 5. End. 4/4")
    text = HEAD + "\n\n".join(pages)
    found = extracted(text)[1]
    assert [[segment.location.page for segment in item.segments] for item in found] == [[1], [2, 3], [3], [4], [4]]


def test_pages_are_told_by_their_heads() -> None:
    pages = [f"HSC/2031/4\n\n{page}/4 {page}. It sat.\n\n" for page in (2, 3, 4)]
    text = f"1. It met.\n\n{''.join(pages)}"
    assert [item.location.page for item in extracted(text)[1]] == [None, 2, 3, 4]


def test_a_footnote_below_a_rule_takes_its_mark_out_of_the_sentence() -> None:
    notes = "_____\n1 Document G/4.\n2 At six.\n\n"
    text = f"1. It recalled its charter of 1905.1 It met.\n\n2. It rose2 late.\n\n{notes}3. End.\n"
    document, found = extracted(text)
    assert [(item.text, [note.text for note in item.footnotes]) for item in found] == [
        ("It recalled its charter of 1905. It met.", ["Document G/4."]),
        ("It rose late.", ["At six."]),
        ("End.", []),
    ]
    assert [r.text for r in document.furniture if r.why == "footnote mark"] == ["1", "2"]


def test_a_heading_that_ran_into_the_text_before_a_label() -> None:
    text = "Recommendation 1 Ports should dredge. Closing remarks Recommendation 2 Ports should light."
    assert [(item.text, item.section) for item in extracted(text)[1]] == [
        ("Ports should dredge.", ()),
        ("Ports should light.", ("Closing remarks",)),
    ]


def test_words_before_a_reference_are_no_heading() -> None:
    text = "Recommendation 1 Ports should dredge. In line with Recommendation 2 Ports may ask for help."
    assert len(extracted(text)[1]) == 1


def test_a_paragraph_that_cites_an_article_is_no_heading() -> None:
    text = "Article 6\n\n1. The office set up by Article 2 of the Convention shall serve.\n\n2. It shall meet.\n"
    assert [(item.number, item.section) for item in extracted(text)[1]] == [
        ("1", ("Article 6",)),
        ("2", ("Article 6",)),
    ]


def test_a_number_without_its_stop_does_not_swallow_what_follows() -> None:
    first = "1. Ports should dredge;\n\n2 Ports should light;\n\n3. Ports should pump;\n\n4. Ports should clean."
    text = f"Option 1\n\n{first}\n\nOption 2\n\n2. Ports should paint;\n\n3. Ports should sweep.\n"
    assert [item.number for item in extracted(text)[1]] == ["1", "3", "4", "2", "3"]


@pytest.mark.parametrize(
    ("code", "pages"),
    [
        ("fr", ("page 2", "Page 3")),
        ("es", ("Página 2", "página 3")),
        ("ru", ("Стр. 2", "Страница 3")),
        ("zh", ("第 2 页", "第３页")),
        ("ar", ("الصفحة ٢", "صفحة 3")),
    ],
)
def test_page_numbers_with_the_word_of_the_language_are_furniture(code: str, pages: tuple[str, str]) -> None:
    text = f"A.\n\n{pages[0]}\n\nB.\n\n{pages[1]}\n\nC.\n"
    (document,) = read(text.encode(), source="a.txt", options=ReadOptions())
    found, _ = extract(document, language(code))
    assert [(one.text, one.why) for one in found.furniture] == [(page, "page number") for page in pages]


def test_a_document_of_nothing_but_furniture_has_no_items() -> None:
    block = Block(kind=BlockKind.FURNITURE, text="2/8", runs=((0, 3),), location=Location(), why="page footer")
    found, items = extract(Document(source="a.docx", format="docx", text="2/8\n", blocks=(block,)), language("en"))
    assert items == ()
    assert [remainder.why for remainder in found.furniture] == ["page footer"]
