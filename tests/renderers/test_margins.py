"""A position in the margin of a Word file is shown as such in every view, and is no mark that the final lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import diffrec
from diffrec.config import RenderOptions
from diffrec.pipeline.stripping import finished
from diffrec.renderers.headline import headline
from diffrec.renderers.terminal.explanation import render_explanation
from diffrec.renderers.terminal.extraction import render_extraction
from tests.readers.wordmaking import paragraph, run, word_file

if TYPE_CHECKING:
    from pathlib import Path

    from diffrec.model import Comparison


def write_draft(folder: Path) -> Path:
    body = (
        paragraph("Norway,* Fiji and Viet Nam: draft resolution")
        + paragraph("1. Ports should be dredged by the end of the year.")
        + paragraph(
            run("2. Ships "),
            '<w:commentRangeStart w:id="1"/><w:commentRangeStart w:id="2"/><w:commentRangeStart w:id="3"/>',
            run("shall report"),
            '<w:commentRangeEnd w:id="1"/><w:commentRangeEnd w:id="2"/><w:commentRangeEnd w:id="3"/>',
            run(" to the ports of arrival every day of their voyage (Chile), and keep a record."),
        )
    )
    said = (("Secretariat", "US: delete"), ("Delegation of Peru", "reserve our position"), ("Editor", "spelling?"))
    comments = "".join(
        f'<w:comment w:id="{number}" w:author="{author}">{paragraph(text)}</w:comment>'
        for number, (author, text) in enumerate(said, start=1)
    )
    file = folder / "draft.docx"
    file.write_bytes(word_file(body, comments=comments))
    return file


@pytest.fixture
def compared(tmp_path: Path) -> Comparison:
    final = tmp_path / "final.txt"
    final.write_text(
        "1. Ports should be dredged by the end of the year.\n\n"
        "2. Ships shall report to the ports of arrival on each day of their voyage, and keep a record.\n"
    )
    return diffrec.compare(diffrec.load(write_draft(tmp_path)), diffrec.load(final))


def test_the_headline_counts_what_the_margin_says_apart_from_marks(compared: Comparison) -> None:
    sentences = headline(compared).sentences
    assert any(one.startswith("1 delegation mark removed (Chile)") for one in sentences)
    assert "2 positions in the margin (United States of America; Peru): words kept 2." in sentences


def test_the_headline_names_sponsors(compared: Comparison) -> None:
    assert "The draft is submitted by Norway, Fiji, Viet Nam." in headline(compared).sentences


def test_a_position_in_the_margin_is_no_name_that_went_from_words_that_stayed(compared: Comparison) -> None:
    assert [one for one in headline(compared).sentences if one.startswith("Same words under the mark")] == []


@pytest.mark.parametrize("form", ["terminal", "markdown", "csv"])
def test_views_say_that_a_position_stands_in_the_margin(compared: Comparison, form: str) -> None:
    shown = diffrec.render(compared, form)
    text = shown.decode() if isinstance(shown, bytes) else shown
    assert "in the margin" in text
    assert "US: delete" in text
    assert "Peru: reserve our position" in text
    assert "US: delete removed" not in text
    assert "spelling" not in text


def test_the_page_has_a_badge_and_the_words_of_a_comment(compared: Comparison) -> None:
    page = str(diffrec.render(compared, "html"))
    assert "‹United States of America›" in page
    assert "in the margin, its words kept" in page
    assert "says “US: delete”" in page
    assert "the words that the comment is fixed to" in page


def test_an_explanation_tells_the_words_that_a_comment_is_fixed_to(compared: Comparison) -> None:
    row = next(row for row in compared.rows if row.cells[0] and row.cells[0][0].number == "2")
    text = render_explanation(compared, row, RenderOptions())
    assert 'in the margin of the draft: US: delete; it covers "shall report" (the words that the comment is' in text


def test_an_extraction_tells_whose_position_a_comment_is_and_who_submits_the_document(tmp_path: Path) -> None:
    versions = finished([diffrec.load(write_draft(tmp_path))], attributions=True)
    lines = render_extraction(versions, RenderOptions()).splitlines()
    assert "Submitted by: Norway, Fiji, Viet Nam" in lines
    (peru,) = [line for line in lines if "reserve our position" in line]
    assert "Delegation of Peru" in peru
    assert "Peru: reservation" in peru
    (editor,) = [line for line in lines if "spelling?" in line]
    assert "shall report" in editor
    assert not any("US: delete" in line and "(Chile)" in line for line in lines)


def test_nothing_of_the_margin_is_shown_where_attributions_are_left_out(tmp_path: Path) -> None:
    versions = finished([diffrec.load(write_draft(tmp_path))], attributions=False)
    text = render_extraction(versions, RenderOptions(full=True))
    assert "In the margin" not in text
    assert not any(name in text for name in ("US", "Peru", "Editor", "Norway", "Fiji", "Chile", "Secretariat"))


def test_comments_in_which_no_position_was_read_are_counted(compared: Comparison) -> None:
    told = [notice.message for notice in compared.versions[0].notices if notice.code == "comments-unread"]
    assert told == [
        "1 of 3 comments in the margin: no position of a known delegation was read; `diffrec extract` lists them"
    ]
