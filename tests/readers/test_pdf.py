from __future__ import annotations

import pytest

from diffrec.config import Limits, ReadOptions
from diffrec.errors import ReadError
from diffrec.model import Block, BlockKind, Document
from diffrec.readers import read
from diffrec.readers.pdf import read as read_pdf
from tests.making_pdf import FONTS, Page, Text, lines, pdf

BOARD = "1. The Board met on Monday, 4 June, and heard the reports of both of its"
BOLD = "Times-Bold"


def document(*pages: Page) -> Document:
    (found,) = read(pdf(*pages), source="a.pdf", options=ReadOptions())
    return found


def texts(found: Document, *kinds: BlockKind) -> list[str]:
    return [block.text for block in found.blocks if not kinds or block.kind in kinds]


def furniture(found: Document) -> list[tuple[str, str | None]]:
    return [(block.text, block.why) for block in found.blocks if block.kind is BlockKind.FURNITURE]


def one(found: Document, kind: BlockKind) -> Block:
    (block,) = (block for block in found.blocks if block.kind is kind)
    return block


def test_lines_one_leading_apart_are_one_paragraph() -> None:
    found = document(Page((*lines(72, 100, BOARD, "committees."), *lines(72, 130, "2. It adopted them."))))
    assert texts(found) == [f"{BOARD}\ncommittees.", "2. It adopted them."]


def test_block_text_is_its_runs_of_the_document() -> None:
    found = document(
        Page((*lines(72, 100, BOARD), *lines(72, 400, "7 Ibid.", size=8)), rules=((72, 390, 80),)),
        Page(lines(72, 100, "committees.")),
    )
    for block in found.blocks:
        assert "".join(found.text[a:b] for a, b in block.runs) == block.text


def test_every_character_is_in_a_block_or_is_a_footnote_mark() -> None:
    found = document(Page((*lines(72, 100, BOARD, "(a) ships;"), *lines(30, 780, "3/10"))))
    taken = {at for block in found.blocks for run in block.runs for at in range(*run)}
    assert not [letter for at, letter in enumerate(found.text) if at not in taken and not letter.isspace()]


@pytest.mark.parametrize("mark", ["(a)", "(iv)", "2.", "9 bis.", "B.", "•", "3.1.4", "a)"])
def test_a_mark_at_a_lines_start_begins_a_paragraph(mark: str) -> None:
    found = document(Page(lines(72, 100, "Ships should report.", f"{mark} to their ports;")))
    assert texts(found) == ["Ships should report.", f"{mark} to their ports;"]


def test_a_letter_in_brackets_that_wrapped_to_a_lines_start_begins_none() -> None:
    wide = "1. States should (a) keep records of what they import and of what they export and"
    found = document(Page(lines(72, 100, wide, "(b) share them with all others.")))
    assert texts(found) == [f"{wide}\n(b) share them with all others."]


def test_wide_blanks_of_a_justified_line_split_nothing() -> None:
    spread = tuple(Text(x, 112, word) for x, word in ((72, "of"), (130, "its"), (190, "two"), (250, "committees,")))
    found = document(Page((*lines(72, 100, BOARD), *spread, *lines(72, 124, "which had met at Geneva in the spring"))))
    assert texts(found) == [f"{BOARD}\nof its two committees,\nwhich had met at Geneva in the spring"]


def test_a_blank_is_believed_where_the_gap_is_as_wide_as_one() -> None:
    secretary = (Text(72, 100, "Secretary"), Text(111.4, 100, "-"), Text(115.2, 100, "General"), Text(149, 100, "met"))
    assert texts(document(Page(secretary))) == ["Secretary-General met"]


def test_a_number_hung_in_the_margin_and_its_title_are_one_heading() -> None:
    heading = (Text(40, 100, "IV.", 14, BOLD), *lines(72, 100, "Adoption of the", "report", size=14, font=BOLD))
    found = document(Page((*heading, *lines(72, 150, BOARD, "committees."))))
    block = one(found, BlockKind.HEADING)
    assert (block.text, block.emphasis, block.depth) == ("IV. Adoption of the\nreport", "bold", 1)


def test_indent_is_measured_from_the_column_of_the_text() -> None:
    found = document(Page((*lines(72, 100, BOARD, "committees."), *lines(96, 130, "(a) Ships;"))))
    assert [block.indent for block in found.blocks] == [0.0, 24.0]


def test_a_raised_figure_is_the_mark_of_a_footnote_and_no_text() -> None:
    found = document(
        Page(
            (
                *lines(72, 100, "1. The Board agreed."),
                Text(154.5, 97, "5", 6.5),
                *lines(72, 500, "__________________"),
                Text(72, 511, "5", 6),
                *lines(78, 514, "Resolution 5/4.", "Annex.", size=8),
            )
        )
    )
    assert "agreed.[^5]\n" in found.text
    assert texts(found, BlockKind.PARAGRAPH) == ["1. The Board agreed."]
    note = one(found, BlockKind.FOOTNOTE)
    assert (note.marker, note.text) == ("5", "Resolution 5/4.\nAnnex.")
    assert furniture(found) == [("__________________", "footnote rule")]


def test_a_footnote_goes_on_over_the_page() -> None:
    rule = ((72, 690, 80),)
    first = Page((*lines(72, 100, BOARD), Text(72, 701, "1", 5), *lines(80, 704, "See the report", size=8)), rules=rule)
    second = Page((*lines(72, 100, "committees."), Text(72, 701, "2", 5), *lines(80, 704, "Ibid.", size=8)), rules=rule)
    notes = [(b.marker, b.text) for b in document(first, second).blocks if b.kind is BlockKind.FOOTNOTE]
    assert notes == [("1", "See the report"), ("2", "Ibid.")]
    second = Page((*lines(72, 100, "committees."), *lines(80, 704, "of the Board.", size=8)))
    second = second._replace(texts=(*second.texts, *lines(72, 690, "_______________")))
    assert one(document(first, second), BlockKind.FOOTNOTE).text == "See the report\nof the Board."


def test_a_square_metre_cites_no_footnote() -> None:
    found = document(Page((*lines(72, 100, "1. The hall has 400 m"), Text(162, 97, "2", 6.5))))
    assert "[^" not in found.text


def running(number: int, *body: Text) -> Page:
    head = lines(72, 50, "AB/CD/2031/L.2", size=8)
    return Page((*head, *body, *lines(72, 760, f"{number}/3", size=8), *lines(520, 760, "31-08283", size=7)))


def test_a_paragraph_goes_on_over_a_page_without_what_stands_between() -> None:
    found = document(running(1, *lines(72, 700, BOARD)), running(2, *lines(72, 100, "committees.")))
    assert texts(found, BlockKind.PARAGRAPH) == ["AB/CD/2031/L.2", f"{BOARD}\ncommittees."]
    assert furniture(found) == [
        ("1/3", "page number"),
        ("31-08283", "job number"),
        ("AB/CD/2031/L.2", "running head"),
        ("2/3", "page number"),
        ("31-08283", "job number"),
    ]


def test_a_number_at_the_top_of_a_page_begins_a_paragraph() -> None:
    found = document(running(1, *lines(72, 700, BOARD)), running(2, *lines(72, 100, "2. It adopted them.")))
    assert texts(found, BlockKind.PARAGRAPH)[1:] == [BOARD, "2. It adopted them."]


def test_every_line_has_its_page_and_box() -> None:
    found = document(Page(lines(72, 100, BOARD)), Page(lines(72, 100, "committees.")))
    (_, first), (start, second) = found.places
    assert (first.page, second.page, found.text[start:]) == (1, 2, "committees.\n")
    assert second.box is not None
    left, top, right, bottom = second.box
    assert left == pytest.approx(72, abs=1)
    assert top < 100 < bottom
    assert 110 < right < 130


ENGLISH = ("1. The Conference of the Parties", "to the Treaty, meeting at Riga,", "took note of the report that its")
FRENCH = (
    "1. La Conférence des Parties au",
    "Traité, réunie à Riga, a pris note",
    "du rapport que le Secrétariat a fait",
)


def test_columns_are_read_one_after_the_other() -> None:
    left, right = (*ENGLISH, *ENGLISH), (*FRENCH, *FRENCH)
    found = document(Page((*lines(72, 100, *left), *lines(330, 100, *right))))
    assert texts(found) == ["\n".join(column) for column in (ENGLISH, ENGLISH, FRENCH, FRENCH)]


def test_a_table_is_read_as_cells() -> None:
    rows = [
        tuple(Text(x, 100 + 20 * at, word) for x, word in ((72, name), (300, a), (400, b)))
        for at, (name, a, b) in enumerate(
            [("Category", "Posts", "Cost"), ("Travel of staff", "4", "120"), ("Rent", "–", "9")]
        )
    ]
    found = document(Page((*lines(72, 70, BOARD), *(text for row in rows for text in row))))
    assert [(block.cell, block.text) for block in found.blocks if block.kind is BlockKind.CELL] == [
        ((1, 1, 1), "Category"),
        ((1, 1, 2), "Posts"),
        ((1, 1, 3), "Cost"),
        ((1, 2, 1), "Travel of staff"),
        ((1, 2, 2), "4"),
        ((1, 2, 3), "120"),
        ((1, 3, 1), "Rent"),
        ((1, 3, 2), "–"),
        ((1, 3, 3), "9"),
    ]


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
@pytest.mark.parametrize("turns", [0, 1, 2, 3])
def test_text_is_read_whichever_way_the_page_is_held(turns: int, rotation: int) -> None:
    x, y, right, down = ((100, 300, 0, 12), (100, 500, 12, 0), (400, 300, 0, -12), (300, 200, -12, 0))[turns]
    rows = tuple(
        Text(x + right * at, y + down * at, line, turns=turns) for at, line in enumerate((BOARD, "committees."))
    )
    assert texts(document(Page(rows, rotation=rotation))) == [f"{BOARD}\ncommittees."]


def test_a_symbol_at_the_side_of_a_page_is_furniture() -> None:
    found = document(Page((*lines(72, 100, BOARD, "committees."), Text(30, 500, "AB/CD/2031/4", turns=1))))
    assert furniture(found) == [("AB/CD/2031/4", "text on its side")]


def test_tags_tell_paragraphs_that_look_like_one_and_one_that_looks_like_two() -> None:
    found = document(
        Page(
            (
                Text(72, 100, "The Board met.", mark=0),
                Text(72, 112, "It adopted its report, and", mark=1),
                Text(90, 140, "went home.", mark=2),
            ),
            tags=(("P", (0,)), ("P", (1, 2))),
        )
    )
    assert texts(found) == ["The Board met.", "It adopted its report, and\nwent home."]


def test_tags_that_break_sentences_are_not_trusted() -> None:
    wrapped = (
        BOARD,
        "committees, which had sat in the spring of the year in the city of Geneva and then",
        "went home.",
    )
    rows = tuple(Text(72, 100 + 12 * at, line, mark=at) for at, line in enumerate(wrapped))
    found = document(Page(rows, tags=tuple(("P", (at,)) for at in range(3))))
    assert texts(found) == ["\n".join(wrapped)]


def test_what_stands_in_a_tagged_picture_is_no_text() -> None:
    body = tuple(Text(72, 100 + 20 * at, f"{at + 1}. The Board met again.", mark=at) for at in range(6))
    chart = (Text(200, 300, "3 000", mark=6), Text(200, 330, "2 000"))
    tags = (*(("P", (at,)) for at in range(6)), ("Figure", (6,)))
    found = document(Page(body, tags=tags), Page((*body, *chart), tags=tags))
    assert furniture(found) == [("3 000", "picture"), ("2 000", "picture")]


def test_pages_without_text_are_named_in_one_notice() -> None:
    found = document(Page(lines(72, 100, BOARD)), Page(()), Page(()), Page(lines(72, 100, "committees.")), Page(()))
    (notice,) = found.notices
    assert notice.code == "page-without-text"
    assert notice.message == "pages 2-3, 5: no text layer (scanned or empty)"


def test_a_file_without_any_text_is_an_error() -> None:
    with pytest.raises(ReadError, match="no page has a text layer") as error:
        document(Page(()), Page(()))
    assert "OCR" in (error.value.hint or "")


def test_a_font_without_a_map_to_characters_is_an_error() -> None:
    with pytest.raises(ReadError, match="fonts do not say which characters"):
        read(without_map(pdf(Page(lines(72, 100, BOARD)))), source="a.pdf", options=ReadOptions())


def test_some_text_without_a_map_is_a_notice() -> None:
    data = pdf(Page((*lines(72, 100, *[BOARD] * 9), *lines(72, 300, BOARD, font=FONTS[2]))))
    (found,) = read(without_map(data, FONTS[2]), source="a.pdf", options=ReadOptions())
    assert [notice.code for notice in found.notices] == ["unmapped-characters"]


def without_map(data: bytes, name: str = FONTS[0]) -> bytes:
    """The file with a font whose codes are glyph numbers and nothing else."""
    system = b"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
    descriptor = b"/FontDescriptor<</Type/FontDescriptor/FontName/AB/Flags 4/FontBBox[0 0 9 9]/ItalicAngle 0/StemV 8>>"
    kid = b"<</Type/Font/Subtype/CIDFontType2/BaseFont/AB" + system + descriptor + b">>"
    font = b"<</Type/Font/Subtype/Type0/BaseFont/AB/Encoding/Identity-H/DescendantFonts[" + kid + b"]>>"
    return data.replace(f"<</Type/Font/Subtype/Type1/BaseFont/{name}/Encoding/WinAnsiEncoding>>".encode(), font)


def test_a_locked_file_is_an_error() -> None:
    key = b"/Encrypt<</Filter/Standard/V 1/R 2/O(" + b"x" * 32 + b")/U(" + b"y" * 32 + b")/P -4>>"
    data = pdf(Page(lines(72, 100, BOARD))).replace(b"/Root 1 0 R", b"/Root 1 0 R/ID[<00><00>]" + key)
    with pytest.raises(ReadError, match="locked with a password"):
        read(data, source="a.pdf", options=ReadOptions())


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_file_cut_short_is_an_error_or_is_read(share: float) -> None:
    data = pdf(Page(lines(72, 100, BOARD)), Page(lines(72, 100, "committees.")))
    with pytest.raises(ReadError, match="damaged or cut short"):
        read(data[: int(share * len(data))], source="a.pdf", options=ReadOptions())


def test_a_file_without_its_end_is_read_with_a_notice() -> None:
    data = pdf(Page(lines(72, 100, BOARD)))
    (found,) = read(data[: data.rindex(b"%%EOF")], source="a.pdf", options=ReadOptions())
    assert [notice.code for notice in found.notices] == ["file-truncated"]
    assert not read(data, source="a.pdf", options=ReadOptions())[0].notices


@pytest.mark.parametrize(
    ("limits", "said"),
    [
        (Limits(pages=2), "a.pdf: 3 pages are more than the limit of 2"),
        (Limits(characters=100), "a.pdf, page 2: more characters than the limit of 100"),
    ],
)
def test_a_file_over_a_limit_is_an_error_that_names_it(limits: Limits, said: str) -> None:
    data = pdf(*[Page(lines(72, 100, BOARD))] * 3)
    with pytest.raises(ReadError) as error:
        read(data, source="a.pdf", options=ReadOptions(limits=limits))
    assert error.value.message == said
    assert "--limit" in (error.value.hint or "")


def test_progress_is_told_page_by_page() -> None:
    told: list[tuple[int, int]] = []
    data = pdf(*[Page(lines(72, 100, BOARD))] * 3)
    read_pdf(data, source="a.pdf", options=ReadOptions(), progress=lambda done, of: told.append((done, of)))
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_depth_of_a_heading_is_the_rank_of_its_type() -> None:
    headings = (*lines(72, 100, "Chapter", size=14, font=BOLD), *lines(72, 130, "Section", size=12, font=BOLD))
    found = document(Page((*headings, *lines(72, 160, BOARD, "committees."))))
    assert [(block.text, block.depth) for block in found.blocks][:2] == [("Chapter", 1), ("Section", 2)]


def test_a_masthead_printed_over_another_is_two_lines() -> None:
    layers = (Text(373, 87, "Distr.: Limited"), Text(398, 87.4, "Distr.: General"), *lines(72, 200, BOARD))
    assert texts(document(Page(layers)))[:2] == ["Distr.: Limited", "Distr.: General"]
