from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock

from diffrec.languages.registry import LANGUAGES
from diffrec.languages.reporting import report_words
from diffrec.model import Comparison, Fate, cell_text
from diffrec.renderers.visible import visible
from diffrec.renderers.xlsx import CELL_LIMIT, ROW_LIMIT
from tests.renderers.chain import NAMES, chain
from tests.renderers.changed import changed
from tests.renderers.example import example, of_rows, wording
from tests.renderers.tables import cells_of_sheet, made, parts

HOSTILE = (
    *("=HYPERLINK(A1)", "@SUM(A1)", "+1", "-1", "http://x.test/", "mailto:a@x.test", "{=1}", "12", "TRUE"),
    *("<r><t>x</t></r>", "_x0041_", "a\x00b\x1b[31m\x07", "\u202eright\u202c", "\ufffe\uffff", "]]>&amp;", "\ud800"),
)
FEW = 25


def with_texts(draft: str, final: str) -> Comparison:
    """The example with one row whose whole text was replaced."""
    row = example().rows[1]
    cells = tuple((replace(cell[0], text=text),) for cell, text in zip(row.cells, (draft, final), strict=True))
    step = replace(row.whole, fate=Fate.EDITED, ops=wording(f"⟦{draft}→{final}⟧"), attributions=())
    return of_rows(example(), [replace(row, cells=cells, whole=step, steps=(step,))])


def test_both_sheets_hold_what_a_row_is() -> None:
    data = made(changed(), "xlsx")
    concordance = cells_of_sheet(data, 0)
    assert concordance[0] == [
        *("No. (Draft)", "No. (Final)", "Section", "Fate", "Place and number", "Kinds of change", "Delegations"),
        *("Pairing", "References that point elsewhere", "Draft", "Final"),
    ]
    assert concordance[3][:8] == [
        *("10", "3", "II. Recommendations > A. General recommendations", "edited"),
        *("renumbered, moved up, other section", "other actor, other term, editorial"),
        *("(EU, France, Niger): name gone, words reworded", "sure"),
    ]
    assert [line[-2:] for line in concordance[1:]] == [
        [visible(cell_text(items)) for items in row.cells] for row in changed().rows
    ]
    assert [line[8] for line in concordance[1:] if line[8]] == ["see recommendation 4"]
    synoptic = cells_of_sheet(data, 1)
    assert len(synoptic) == 1 + sum(not row.whole.outside for row in changed().rows)
    for line, row in zip(synoptic[1:], changed().rows, strict=False):
        for cell, items in zip(line, row.cells, strict=False):
            assert cell == (f"{', '.join(item.number for item in items)}\n{visible(cell_text(items))}" if items else "")


@pytest.mark.parametrize(("at", "columns"), [(0, "JK"), (1, "AB")], ids=["concordance", "synoptic table"])
def test_deleted_words_are_struck_and_inserted_ones_underlined(at: int, columns: str) -> None:
    sheet = load_workbook(BytesIO(made(changed(), "xlsx")), rich_text=True).worksheets[at]
    draft, final = (sheet[f"{column}3"].value for column in columns)
    assert isinstance(draft, CellRichText)
    assert isinstance(final, CellRichText)
    struck = [part.text for part in draft if isinstance(part, TextBlock) and part.font.strike]
    underlined = [part.text for part in final if isinstance(part, TextBlock) and part.font.u]
    assert struck == ["oftentimes", " (China)", "shall"]
    assert underlined == [", where appropriate,", "should"]


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_sheet_is_called_headed_and_turned_as_the_language_wants(code: str) -> None:
    workbook = load_workbook(BytesIO(made(changed(), "xlsx", code)))
    words = report_words(code)
    assert workbook.sheetnames == [words.headings["concordance"], words.headings["synoptic"]]
    for sheet, frozen in zip(workbook.worksheets, ("C2", "A2"), strict=True):
        assert bool(sheet.sheet_view.rightToLeft) is (code == "ar")
        assert sheet.freeze_panes == frozen
        assert sheet.auto_filter.ref
        assert sheet.print_title_rows == "$1:$1"
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.sheet_properties.pageSetUpPr is not None
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert {line[3] for line in cells_of_sheet(made(changed(), "xlsx", code), 0)[1:]} <= set(words.fates.values())


def test_a_bare_number_stands_where_the_language_begins() -> None:
    order = {code: load_workbook(BytesIO(made(changed(), "xlsx", code))).worksheets[0]["A2"] for code in ("en", "ar")}
    assert {code: (cell.value, cell.alignment.readingOrder) for code, cell in order.items()} == {
        "en": ("1", 0),
        "ar": ("1", 2),
    }


def test_a_row_is_as_high_as_its_longest_cell_needs() -> None:
    heights = {
        words: load_workbook(BytesIO(made(with_texts("word " * words, "x"), "xlsx")))
        .worksheets[1]
        .row_dimensions[2]
        .height
        for words in (1, 100, 5000)
    }
    assert heights[1] < heights[100] < heights[5000] <= ROW_LIMIT


def test_the_file_says_who_made_it_and_nothing_of_the_day() -> None:
    data = made(changed(), "xlsx")
    assert load_workbook(BytesIO(data)).properties.creator == "diffrec"
    with ZipFile(BytesIO(data)) as archive:
        assert {one.date_time[0] for one in archive.infolist()} == {1980}
    assert data == made(changed(), "xlsx")


@pytest.mark.parametrize("text", HOSTILE)
def test_every_cell_is_a_string_and_says_what_stands_there(text: str) -> None:
    data = made(with_texts(f"{text} and more", text), "xlsx")
    for sheet in load_workbook(BytesIO(data)).worksheets:
        assert {cell.data_type for line in sheet.iter_rows() for cell in line if cell.value is not None} <= {"s"}
        assert not any(cell.hyperlink for line in sheet.iter_rows() for cell in line)
    shown = cells_of_sheet(data, 1)[1]
    assert (shown[0], shown[1].rstrip()) == (f"2\n{visible(text)} and more", f"2\n{visible(text)}")
    names = set(parts(data))
    assert not any("externalLink" in name or "vba" in name for name in names)


@pytest.mark.parametrize("text", ["<r><t>x</t></r>", "<r><f>1</f></r>"])
def test_markup_in_a_heading_is_no_markup_of_the_file(text: str) -> None:
    row = example().rows[0]
    cells = tuple(tuple(replace(item, section=(text,)) for item in cell) for cell in row.cells)
    data = made(of_rows(example(), [replace(row, cells=cells)]), "xlsx")
    assert cells_of_sheet(data, 0)[1][2].rstrip() == text


@settings(max_examples=FEW)
@given(st.text(max_size=30), st.text(max_size=30))
def test_any_text_arrives_as_it_is_shown(draft: str, final: str) -> None:
    draft, final = (text.translate({ord(sign): None for sign in "⟦→⟧\n\r"}) or "x" for text in (draft, final))
    shown = cells_of_sheet(made(with_texts(draft, final), "xlsx"), 1)[1]
    assert [shown[0].rstrip(), shown[1].rstrip()] == [f"2\n{visible(text)}".rstrip() for text in (draft, final)]


def test_a_text_that_no_cell_holds_is_cut_and_says_so() -> None:
    for filling in ("word " * 20_000, "\U0001f6a2" * 100_000):
        shown = cells_of_sheet(made(with_texts(filling, "short"), "xlsx"), 1)[1][0]
        assert len(shown.encode("utf-16-le")) // 2 <= CELL_LIMIT
        assert shown.endswith("[… the rest does not fit into a cell]")
        assert shown.startswith(f"2\n{filling[:1000]}")


def test_a_chain_has_a_column_for_each_version_and_each_step() -> None:
    data = made(chain(), "xlsx", "fr")
    head = cells_of_sheet(data, 0)[0]
    assert head[:4] == ["N° (zero-draft)", "N° (rev-1)", "N° (rev-2)", "N° (final)"]
    assert head[5:8] == ["zero-draft → rev-1", "rev-1 → rev-2", "rev-2 → final"]
    synoptic = cells_of_sheet(data, 1)
    assert len(synoptic[0]) == len(NAMES) + 1
    (gone,) = [line for line in synoptic if line[-1].startswith("ajout puis suppression")]
    assert [bool(cell) for cell in gone[:4]] == [False, True, True, False]
