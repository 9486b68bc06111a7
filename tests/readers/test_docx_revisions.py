"""Tracked changes are read as accepted, as rejected or as both, and the choice is said; comments are data."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from diffrec.config import ReadOptions
from diffrec.errors import ReadError
from diffrec.readers import read
from tests.readers.wordmaking import (
    BY,
    abstract,
    cell,
    deleted,
    inserted,
    level,
    mark,
    num,
    paragraph,
    run,
    table,
    word_file,
)

if TYPE_CHECKING:
    from diffrec.config import Revisions
    from diffrec.model import Document

LIST = abstract("0", level(0, "decimal", "%1.")) + num("1", "0")


def documents(body: str, revisions: Revisions = "both", **parts: str) -> tuple[Document, ...]:
    return read(word_file(body, **parts), source="a.docx", options=ReadOptions(revisions=revisions))


def sides(body: str, **parts: str) -> tuple[list[str], list[str]]:
    """The blocks of a text with all changes rejected, and with all accepted."""
    rejected, accepted = documents(body, "both", **parts)
    return [block.text for block in rejected.blocks], [block.text for block in accepted.blocks]


def row(kind: str, text: str) -> str:
    tracked = f"<w:trPr><w:{kind} {BY}/></w:trPr>" if kind else ""
    return f"<w:tr>{tracked}{cell(text)}{cell('ebb')}</w:tr>"


def test_runs_are_taken_or_left() -> None:
    body = paragraph("Ports ", deleted(run("should")), inserted(run("shall")), " dredge")
    assert sides(body) == (["Ports should dredge"], ["Ports shall dredge"])


def test_what_was_inserted_and_deleted_again_is_in_neither() -> None:
    body = paragraph("Ports", inserted(deleted(run(" may"))), inserted(run(" dredge")))
    assert sides(body) == (["Ports"], ["Ports dredge"])


def test_a_move_is_read_in_one_of_its_places() -> None:
    away = f"<w:moveFromRangeStart {BY} w:name='m'/><w:moveFrom {BY}>{run('Tides')}</w:moveFrom><w:moveFromRangeEnd/>"
    body = paragraph(away, "Ports ") + paragraph("Locks ", f"<w:moveTo {BY}>{run('Tides')}</w:moveTo>")
    assert sides(body) == (["TidesPorts ", "Locks "], ["Ports ", "Locks Tides"])


def test_a_paragraph_whose_mark_is_deleted_runs_into_the_next() -> None:
    body = paragraph("Ports ", properties=mark("del")) + paragraph("dredge") + paragraph("Tides")
    assert sides(body) == (["Ports ", "dredge", "Tides"], ["Ports dredge", "Tides"])


def test_a_paragraph_that_was_split_is_whole_when_rejected() -> None:
    body = paragraph("Ports ", properties=mark("ins")) + paragraph("dredge")
    assert sides(body) == (["Ports dredge"], ["Ports ", "dredge"])


def test_a_numbered_paragraph_that_is_deleted_takes_its_number_with_it() -> None:
    body = (
        paragraph("Ports dredge", numbered=("1", 0))
        + paragraph(deleted(run("Ships wait")), numbered=("1", 0), properties=mark("del"))
        + paragraph(inserted(run("Ships report")), numbered=("1", 0), properties=mark("ins"))
        + paragraph("Tides turn", numbered=("1", 0))
    )
    assert sides(body, numbering=LIST) == (
        ["1.\tPorts dredge", "2.\tShips wait", "3.\tTides turn"],
        ["1.\tPorts dredge", "2.\tShips report", "3.\tTides turn"],
    )


def test_several_deleted_marks_in_a_row_make_one_paragraph() -> None:
    body = "".join(paragraph(text, properties=mark("del")) for text in ("a", "b", "c")) + paragraph("d")
    assert sides(body) == (["a", "b", "c", "d"], ["abcd"])


def test_tracked_rows_and_cells_come_and_go() -> None:
    body = f"<w:tbl>{row('', 'Tides')}{row('del', 'Locks')}{row('ins', 'Ports')}</w:tbl>"
    assert sides(body) == (["Tides", "ebb", "Locks", "ebb"], ["Tides", "ebb", "Ports", "ebb"])
    body = table(("Tides", cell("new", f"<w:cellIns {BY}/>"), "ebb"))
    assert sides(body) == (["Tides", "ebb"], ["Tides", "new", "ebb"])


def test_a_number_that_was_added_or_taken_away_is_as_it_was_when_rejected() -> None:
    added = (
        f'<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:ins {BY}/></w:numPr></w:pPr>{run("A")}</w:p>'
    )
    former = f'<w:pPrChange {BY}><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>'
    taken = paragraph("B", inserted(run("!")), properties=former)
    assert sides(added + taken, numbering=LIST) == (["A", "1.\tB"], ["1.\tA", "B!"])


def test_the_choice_is_said_with_counts_and_without_names() -> None:
    body = paragraph("Ports ", deleted(run("should")), inserted(run("shall")), inserted(run(" now")))
    rejected, accepted = documents(body + paragraph(inserted(run("Tides")), properties=mark("ins")) + paragraph("End"))
    assert [(notice.code, notice.message) for notice in rejected.notices] == [
        ("revisions-rejected", "tracked changes were read as rejected: 3 insertions, 1 deletion")
    ]
    assert [notice.code for notice in accepted.notices] == ["revisions-accepted"]
    assert (rejected.source, accepted.source) == ("a.docx", "a.docx")


def test_changes_are_accepted_unless_something_else_is_asked() -> None:
    data = word_file(paragraph("Ports ", inserted(run("dredge"))))
    assert read(data, source="a.docx", options=ReadOptions())[0].blocks[0].text == "Ports dredge"


@pytest.mark.parametrize("revisions", ["accept", "reject"])
def test_without_tracked_changes_nothing_is_said(revisions: Revisions) -> None:
    assert documents(paragraph("Ports"), revisions)[0].notices == ()


def test_both_sides_of_a_document_without_tracked_changes_are_refused() -> None:
    with pytest.raises(ReadError, match=r"a\.docx: the document holds no tracked changes"):
        documents(paragraph("Ports"))


def comment(name: str, author: str, *texts: str) -> str:
    body = "".join(map(paragraph, texts))
    return f'<w:comment w:id="{name}" w:author="{author}" w:date="2031-05-03T10:00:00Z">{body}</w:comment>'


def about(name: str, content: str) -> str:
    reference = f'<w:r><w:commentReference w:id="{name}"/></w:r>'
    return f'<w:commentRangeStart w:id="{name}"/>{content}<w:commentRangeEnd w:id="{name}"/>{reference}'


def test_a_comment_has_author_date_words_and_their_span() -> None:
    found = documents(
        paragraph("Ports ", about("4", run("should dredge")), " often", numbered=("1", 0)),
        "accept",
        numbering=LIST,
        comments=comment("4", "Norway", "shall, please", "or may"),
    )[0]
    (remark,) = found.comments
    assert (remark.author, remark.text, remark.words) == ("Norway", "shall, please\nor may", "should dredge")
    assert remark.date == "2031-05-03T10:00:00Z"
    assert found.text[slice(*remark.span)] == "should dredge"


def test_a_comment_may_span_paragraphs_and_a_reply_stands_with_it() -> None:
    body = paragraph('<w:commentRangeStart w:id="1"/><w:commentRangeStart w:id="2"/>', "Ports") + paragraph(
        "dredge", '<w:commentRangeEnd w:id="1"/><w:commentRangeEnd w:id="2"/>'
    )
    found = documents(body, "accept", comments=comment("1", "Norway", "why?") + comment("2", "Peru", "agreed"))[0]
    assert [(remark.author, remark.text, remark.words) for remark in found.comments] == [
        ("Norway", "why?", "Ports\ndredge"),
        ("Peru", "agreed", "Ports\ndredge"),
    ]


def test_a_comment_without_words_stands_at_its_place() -> None:
    body = paragraph("Ports", '<w:r><w:commentReference w:id="1"/></w:r>', " dredge")
    (remark,) = documents(body, "accept", comments=comment("1", "Norway", "why?"))[0].comments
    assert (remark.words, remark.span) == ("", (5, 5))
