from __future__ import annotations

from dataclasses import replace

import pytest

from diffrec.config import Selection
from diffrec.errors import SelectionError
from diffrec.model import Comparison, Document, Fate, ItemKind, Label
from diffrec.renderers.naming import short_names
from diffrec.renderers.selection import find_row, select
from tests.renderers.example import example


def ids(comparison: Comparison) -> list[str]:
    return [row.id.removeprefix("row-") for row in comparison.rows]


def only(*given: str, comparison: Comparison | None = None) -> list[str]:
    return ids(select(comparison or example(), Selection(only=given)))


def with_paragraph_two() -> Comparison:
    """The example in which the first row is paragraph 2 of the other addendum."""
    comparison = example()
    first = comparison.rows[0].cells[0][0]
    label = Label(raw="2.", path=("2",), sequence="paragraphs")
    paragraph = replace(
        first, id="paragraph-2", kind=ItemKind.PARAGRAPH, number="2", label=label, document="draft-add-1.txt"
    )
    row = replace(comparison.rows[0], cells=((paragraph,), comparison.rows[0].cells[1]))
    items = tuple(paragraph if item.id == first.id else item for item in comparison.versions[0].items)
    return replace(
        comparison,
        rows=(row, *comparison.rows[1:]),
        versions=(replace(comparison.versions[0], items=items), comparison.versions[1]),
    )


def test_an_empty_selection_keeps_every_row() -> None:
    assert select(example(), Selection()) == example()


@pytest.mark.parametrize(
    ("given", "rows"),
    [
        ("4", ["5"]),
        ("5", ["5"]),
        ("final:4", ["4"]),
        ("draft:10", ["3"]),
        ("6-8", ["6", "7", "8"]),
        ("6–7", ["6", "7"]),
        ("Recommendation 2", ["2"]),
        ("recommendation-2", ["2"]),
        ("recommendation:2", ["2"]),
        ("Add.2:2", ["2"]),
        ("add.2:2", ["2"]),
        ("draft-add-2.txt:2", ["2"]),
        ("draft-add-2:2", ["2"]),
        ("final:paragraph:11", ["10"]),
        ("C:10", ["3"]),
        ("c. final recommendations:10", ["3"]),
        (" 2 ", ["2"]),
    ],
)
def test_an_item_is_found_by_number_label_version_document_and_kind(given: str, rows: list[str]) -> None:
    assert only(given) == rows


def test_rows_keep_their_order_whatever_the_order_of_the_items() -> None:
    assert only("10", "1") == ["1", "3"]


def test_fates_and_moved_narrow_further() -> None:
    assert ids(select(example(), Selection(fates=frozenset({Fate.DROPPED, Fate.MERGED})))) == ["5", "7"]
    assert ids(select(example(), Selection(moved=True))) == ["3"]
    assert ids(select(example(), Selection(only=("1-3",), moved=True))) == []


def test_the_summary_stays_that_of_the_whole() -> None:
    assert select(example(), Selection(moved=True)).summary == example().summary


def test_an_unknown_number_says_what_there_is() -> None:
    with pytest.raises(SelectionError, match='no item "99" in the draft; it has recommendations 1 to 10') as raised:
        only("99")
    assert raised.value.hint is not None
    assert "agenda_item" in raised.value.hint


def test_a_number_of_the_final_only_gets_the_hint_to_name_the_final() -> None:
    with pytest.raises(SelectionError) as raised:
        only("11")
    assert raised.value.hint == 'for 11 of the final write "final:11"'


def test_a_range_with_gaps_takes_what_is_there_and_an_empty_one_is_an_error() -> None:
    assert only("9-30") == ["3", "8"]
    with pytest.raises(SelectionError, match='no item "30-40"'):
        only("30-40")


def test_an_unknown_prefix_lists_the_choices() -> None:
    with pytest.raises(SelectionError, match=r'"Add\.7" in "Add\.7:2" names no .*: draft, final, rec'):
        only("Add.7:2")


def test_an_ambiguous_number_lists_the_choices_and_each_of_them_works() -> None:
    comparison = with_paragraph_two()
    with pytest.raises(SelectionError) as raised:
        only("2", comparison=comparison)
    assert raised.value.message == (
        '"2" names 2 items of the draft; choose from: '
        "paragraph:2 (paragraph 2 of draft-add-1.txt, page 1, line 14, “Member States should make use of the ...”), "
        "recommendation:2 (recommendation 2 of draft-add-2.txt, page 1, line 18, "
        "“Member States should oftentimes train ...”)"
    )
    assert only("paragraph:2", comparison=comparison) == ["1"]
    assert only("recommendation:2", comparison=comparison) == ["2"]
    assert only("Add.1:2", comparison=comparison) == ["1"]


def test_same_kind_and_number_in_two_documents_are_told_apart_by_document() -> None:
    comparison = with_paragraph_two()
    first = replace(comparison.rows[0].cells[0][0], kind=ItemKind.RECOMMENDATION)
    rows = (replace(comparison.rows[0], cells=((first,), comparison.rows[0].cells[1])), *comparison.rows[1:])
    items = tuple(first if item.id == first.id else item for item in comparison.versions[0].items)
    versions = (replace(comparison.versions[0], items=items), comparison.versions[1])
    comparison = replace(comparison, rows=rows, versions=versions)
    with pytest.raises(
        SelectionError, match=r"Add\.1:2 \(recommendation 2 of draft-add-1\.txt, page 1, line 14, “.*”\), Add\.2:2 "
    ):
        only("2", comparison=comparison)
    assert only("Add.1:2", comparison=comparison) == ["1"]


def test_the_sub_paragraphs_of_an_item_come_with_it() -> None:
    comparison = example()
    parts = {"recommendation-2": "recommendation-1"}
    items = tuple(replace(item, parent=parts.get(item.id)) for item in comparison.versions[0].items)
    comparison = replace(comparison, versions=(replace(comparison.versions[0], items=items), comparison.versions[1]))
    assert only("1", comparison=comparison) == ["1", "2"]


def test_find_row_gives_the_row_of_the_item() -> None:
    assert find_row(example(), "final:9").id == "row-8"


def test_find_row_refuses_a_range_of_several() -> None:
    with pytest.raises(SelectionError, match='"1-3" names 3 items; give one number'):
        find_row(example(), "1-3")


def document(source: str, symbol: str | None = None) -> Document:
    return Document(source=source, format="text", text="", blocks=(), symbol=symbol)


@pytest.mark.parametrize(
    ("sources", "names"),
    [
        (["draft.txt"], [""]),
        (["a/draft-advice.txt", "a/draft-debate.txt"], ["advice", "debate"]),
        (["draft-add-1.txt", "draft-add-2.txt"], ["add-1", "add-2"]),
        (["draft.txt", "draft-2.txt"], ["draft", "draft-2"]),
        (["a/draft.txt", "b/draft.txt"], ["a/draft.txt", "b/draft.txt"]),
        (["/home/a/draft.txt", "/home/b/draft.txt"], ["a/draft.txt", "b/draft.txt"]),
    ],
)
def test_short_names_are_short_and_tell_apart(sources: list[str], names: list[str]) -> None:
    assert short_names([document(source) for source in sources]) == dict(zip(sources, names, strict=True))


def test_symbols_give_short_names_where_all_have_them() -> None:
    both = [document("x.txt", "A/1/L.1/Add.1"), document("y.txt", "A/1/L.1/Add.2")]
    assert list(short_names(both).values()) == ["Add.1", "Add.2"]
    assert list(short_names([both[0], document("y.txt")]).values()) == ["x", "y"]


def test_a_heading_tells_items_of_one_number_apart_only_by_whole_words() -> None:
    comparison = example()
    version = comparison.versions[0]
    first, second = version.items[:2]
    annexed = (replace(first, section=("Annex I. Bells",)), replace(second, number=first.number, section=("Annex II",)))
    items = (*annexed, *version.items[2:])
    pooled = replace(version, items=items)
    rows = tuple(
        replace(row, cells=(tuple(one for one in items if one.id in {old.id for old in row.cells[0]}), row.cells[1]))
        for row in comparison.rows
    )
    comparison = replace(comparison, versions=(pooled, comparison.versions[1]), rows=rows)
    assert only(f"Annex I:{first.number}", comparison=comparison) == ["1"]
    assert only(f"annex ii:{first.number}", comparison=comparison) == ["2"]
    with pytest.raises(SelectionError, match="names no version, document, heading or kind of item"):
        only(f"Anne:{first.number}", comparison=comparison)
