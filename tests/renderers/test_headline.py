from __future__ import annotations

from dataclasses import replace

import pytest

from diffrec.config import Selection
from diffrec.model import Comparison, Confidence, Fate, ItemKind, MarkFate
from diffrec.renderers.headline import headline
from diffrec.renderers.notices import all_notices
from diffrec.renderers.rows import pair_label
from diffrec.renderers.selection import select
from diffrec.renderers.versions import date_words
from tests.renderers.example import example, of_rows, settled_by_a_person


def told(comparison: Comparison) -> str:
    """Every sentence of the headline in one string."""
    answer = headline(comparison)
    return "\n".join((answer.title, *answer.sentences, *answer.for_your_eye, *answer.left_out))


def keep(comparison: Comparison, *ids: str) -> Comparison:
    """A comparison that has only these rows."""
    return of_rows(comparison, (row for row in comparison.rows if row.id in ids))


def test_the_title_names_subject_versions_and_dates() -> None:
    assert headline(example()).title == (
        "Working Group on Illicit Trade: draft (2 documents, 3 to 4 May 2021) -> "
        "final UNEP/XYZ/WG.9/2021/6 (14 May 2021)"
    )


def test_the_first_sentence_counts_what_a_delegate_asks_for() -> None:
    assert headline(example()).sentences[0] == (
        "10 recommendations: 1 moved (10 -> 3), 1 dropped (7), 1 added (10); 3 edited, 1 merged, 1 split, "
        "1 regrouped, 1 unchanged; 4 renumbered."
    )


def test_nothing_dropped_is_said_in_words() -> None:
    sentence = headline(keep(example(), "row-2", "row-3")).sentences[0]
    assert sentence == "2 recommendations: 1 moved (10 -> 3), none dropped, none added; 2 edited; 1 renumbered."


def test_a_selection_of_rows_is_told_as_one() -> None:
    selected = select(example(), Selection(fates=frozenset({Fate.EDITED, Fate.ADDED})))
    answer = headline(selected)
    assert answer.sentences[0] == "5 of 10 rows shown: 3 edited, 1 added, 1 of other chapters."
    assert answer.left_out == ()


def test_marks_are_named_with_the_fate_of_their_words() -> None:
    assert headline(example()).sentences[1:] == (
        (
            "4 delegation marks removed (China; EU, France, Niger; Brazil; Brazil, EU): "
            "words kept 2, reworded 1, dropped 1."
        ),
        "1 delegation mark kept (Brazil): words kept 1.",
    )


def test_an_added_mark_is_counted_where_it_stands() -> None:
    one = keep(example(), "row-2")
    whole = one.rows[0].whole
    mark = replace(whole.attributions[0], version="final", fate=MarkFate.ADDED, words=None)
    row = replace(one.rows[0], whole=replace(whole, attributions=(mark,)))
    assert headline(of_rows(one, (row,))).sentences[1] == "1 delegation mark added (China)."


def test_doubtful_pairs_are_for_your_eye() -> None:
    answer = headline(example())
    assert answer.for_your_eye == (
        "3 -> 4 has little wording in common.",
        "8, 9 -> 8, 9 wants a second look.",
    )
    assert [doubt.rows[0].whole.confidence for doubt in answer.doubts] == [Confidence.LOW, Confidence.MEDIUM]


def test_outside_rows_are_left_out_of_every_count() -> None:
    answer = headline(example())
    assert "paragraph" not in " ".join((answer.title, *answer.sentences, *answer.for_your_eye))
    assert answer.left_out[0] == "1 final paragraph of other chapters left out."


def test_kinds_that_were_not_compared_are_named() -> None:
    assert headline(example()).left_out[1] == "Not compared: 3 agenda items of the draft."


def test_a_kind_that_the_final_lacks_comes_first() -> None:
    summary = replace(example().summary, left_out={"draft": {"recommendation": 24}, "final": {"paragraph": 2}})
    answer = headline(replace(example(), summary=summary))
    assert answer.sentences[0] == "Not compared: 24 recommendations of the draft, as the final holds none."
    assert answer.left_out[-1] == "Not compared: 2 paragraphs of the final."


def test_each_kind_has_its_own_sentence_and_unchanged_kinds_share_one() -> None:
    comparison = keep(example(), "row-1", "row-2")
    cells = tuple(tuple(replace(item, kind=ItemKind.PARAGRAPH) for item in cell) for cell in comparison.rows[0].cells)
    rows = (replace(comparison.rows[0], cells=cells), comparison.rows[1])
    assert headline(of_rows(comparison, rows)).sentences[:2] == (
        "1 recommendation: none dropped, none added; 1 edited.",
        "1 paragraph: nothing changed.",
    )


def test_numbers_of_a_second_kind_take_their_word() -> None:
    comparison = keep(example(), "row-2", "row-3", "row-4")
    cells = tuple(tuple(replace(item, kind=ItemKind.PARAGRAPH) for item in cell) for cell in comparison.rows[2].cells)
    rows = (*comparison.rows[:2], replace(comparison.rows[2], cells=cells))
    answer = headline(of_rows(comparison, rows))
    assert answer.for_your_eye == ("para. 3 -> para. 4 has little wording in common.",)
    assert answer.sentences[1] == "1 paragraph: none dropped, none added; 1 edited; 1 renumbered."


def test_identical_documents_are_told_in_one_sentence() -> None:
    assert headline(keep(example(), "row-1")).sentences == ("1 recommendation: nothing changed.",)


def test_a_row_that_only_moved_is_not_called_unchanged() -> None:
    comparison = keep(example(), "row-1")
    ways = (("moved", "1 moved (1 -> 1), ", ""), ("resectioned", "", "; 1 in another section"))
    for fact, first, last in ways:
        step = replace(comparison.rows[0].whole, **{fact: True})  # type: ignore[arg-type] # both facts are booleans
        rows = (replace(comparison.rows[0], steps=(step,), whole=step),)
        assert headline(of_rows(comparison, rows)).sentences == (
            f"1 recommendation: {first}none dropped, none added; 1 unchanged{last}.",
        )


def test_a_kind_that_only_one_side_holds_is_told_in_words() -> None:
    assert headline(keep(example(), "row-9")).sentences[0] == "1 new recommendation: none dropped, 1 added (10)."
    assert headline(keep(example(), "row-7")).sentences[0].startswith("1 recommendation became none: 1 dropped (7)")


def test_long_lists_are_cut_and_say_so() -> None:
    row = next(row for row in example().rows if row.whole.confidence is Confidence.LOW)
    rows = tuple(replace(row, id=f"row-{number}") for number in range(9))
    assert (
        headline(of_rows(example(), rows)).for_your_eye[0].endswith("3 -> 4 and 3 more have little wording in common.")
    )


def test_the_arrow_is_the_callers() -> None:
    answer = headline(example(), arrow="→")
    assert "10 → 3" in answer.sentences[0]
    assert "->" not in "".join((answer.title, *answer.sentences, *answer.for_your_eye))


def test_a_notice_that_travels_twice_is_counted_once() -> None:
    comparison = example()
    assert comparison.notices == comparison.versions[0].notices
    assert len(all_notices(comparison)) == headline(comparison).notices == 1


@pytest.mark.parametrize(
    ("dates", "words"),
    [
        (["2018-05-03", "2018-05-03"], "3 May 2018"),
        (["2018-05-14", "2018-05-03", None], "3 to 14 May 2018"),
        (["2018-05-31", "2018-06-01"], "31 May 2018 to 1 June 2018"),
        (["May 2018"], "May 2018"),
        ([None], ""),
    ],
)
def test_dates_are_told_as_a_reader_says_them(dates: list[str | None], words: str) -> None:
    assert date_words(dates) == words


def test_a_row_with_one_side_is_called_by_its_one_number() -> None:
    dropped = next(row for row in example().rows if row.whole.fate is Fate.DROPPED)
    assert pair_label(dropped, main=ItemKind.RECOMMENDATION) == "7"


def test_no_sentence_is_empty() -> None:
    assert all(line.strip() for line in told(example()).split("\n"))


@pytest.mark.parametrize(
    ("count", "sentence"), [(1, "1 pairing settled by a person."), (2, "2 pairings settled by a person.")]
)
def test_what_a_person_settled_is_counted(count: int, sentence: str) -> None:
    assert headline(settled_by_a_person(count)).sentences[-1] == sentence


def test_what_a_person_kept_apart_is_no_pairing() -> None:
    assert not [one for one in headline(settled_by_a_person(2, weight=-1)).sentences if "settled" in one]
