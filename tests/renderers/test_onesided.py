"""What one side alone has opens the list of changes, and is folded where much of one section is gone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from diffrec.config import RenderOptions, Selection
from diffrec.model import ChangeKind, Fate
from diffrec.renderers import render
from diffrec.renderers.changes import listings
from diffrec.renderers.headline import headline
from diffrec.renderers.kinds import SUBSTANTIVE
from diffrec.renderers.selection import select
from tests.renderers.changed import change, changed, with_changes
from tests.renderers.example import example, of_rows

if TYPE_CHECKING:
    from diffrec.model import Comparison, Row

CAVEAT = frozenset({ChangeKind.CAVEAT_ADDED})


def without(section: tuple[str, ...], count: int) -> list[Row]:
    """So many rows of a section that were dropped, numbered from 1."""
    (gone,) = (row for row in example().rows if row.whole.fate is Fate.DROPPED)
    (item,) = gone.cells[0]
    return [
        replace(
            gone,
            id=f"{gone.id}-{section[-1]}-{number}",
            cells=((replace(item, id=f"{section[-1]}-{number}", number=str(number), section=section),), ()),
        )
        for number in range(1, count + 1)
    ]


def with_repeated() -> Comparison:
    rows = (*without(("Draft resolution I",), 4), *without(("Draft resolution II",), 2))
    return of_rows(example(), [example().rows[1], *rows])


def test_the_list_opens_with_what_was_dropped_and_what_was_added() -> None:
    (listing,) = listings(changed())
    assert [(one.fate, one.label, one.words) for one in listing.alone] == [
        (Fate.DROPPED, "7", "dropped"),
        (Fate.ADDED, "10", "added"),
    ]
    assert listing.alone[0].told.startswith("“Member States should consider a register")


@pytest.mark.parametrize("name", ["terminal", "markdown", "html"])
def test_every_view_tells_of_them_before_any_change_of_words(name: str) -> None:
    made = render(changed(), name, RenderOptions())
    assert isinstance(made, str)
    listed = made[made.index('<ol class="entries' if name == "html" else "What changed") :]
    assert -1 < listed.find("dropped") < listed.find("weakened")
    assert "register of brokers" in listed


def test_many_of_one_section_share_a_line_and_others_say_where_they_stood() -> None:
    (listing,) = listings(with_repeated())
    assert listing.alone[0][2:5] == (
        "draft resolution I",
        "4 recommendations dropped",
        "1, 2, 3 and 4",
    )
    assert [one.label for one in listing.alone[1:]] == ["1 of draft resolution II", "2 of draft resolution II"]


def test_the_headline_names_the_resolution_where_numbers_repeat() -> None:
    told = headline(with_repeated()).sentences[0]
    assert "6 dropped (1, 2, 3, 4 of draft resolution I; 1, 2 of draft resolution II)" in told


def test_who_asks_for_some_kinds_gets_no_others_and_who_asks_for_the_substantive_gets_what_is_gone() -> None:
    assert not any(one.alone for one in listings(changed(), CAVEAT))
    assert all(one.alone for one in listings(changed(), SUBSTANTIVE))
    kept = {row.whole.fate for row in select(changed(), Selection(kinds=SUBSTANTIVE)).rows}
    assert {Fate.DROPPED, Fate.ADDED} <= kept


def test_a_change_that_may_be_substantive_is_listed_and_counted_as_arguable() -> None:
    row = example().rows[1]
    sure = change(row, ("oftentimes", ""), (ChangeKind.EDITORIAL,), "It is open.")
    both = (ChangeKind.OBLIGATION_WEAKENED, ChangeKind.OBLIGATION_STRENGTHENED)
    comparison = of_rows(example(), [with_changes(row, replace(sure, arguable=both))])
    told = headline(comparison).sentences[0]
    assert "1 arguable change," in told
    assert "editorial" not in told
    for name in ("terminal", "markdown", "html", "csv"):
        made = render(comparison, name, RenderOptions())
        text = made.decode() if isinstance(made, bytes) else made
        assert "arguable: " in text, name
        assert "1 editorial change" not in text, name
    for kinds in (frozenset(both[:1]), SUBSTANTIVE):
        assert [entry.change.message for entry in listings(comparison, kinds)[0].listed] == ["It is open."]
        assert select(comparison, Selection(kinds=kinds)).rows


def test_counts_of_a_list_are_parted_by_kinds_of_item_as_in_the_headline() -> None:
    (listing,) = listings(changed())
    told = " ".join(headline(changed()).sentences)
    assert all(one.words in told for counts in listing.counts for one in counts.kinds)


def test_a_long_answer_goes_on_in_a_second_sentence() -> None:
    row = example().rows[1]
    kinds = [kind for kind in ChangeKind if kind.is_substantive]
    several = with_changes(row, *(change(row, ("shall", ""), (kind,), "") for kind in kinds))
    first, second = headline(of_rows(example(), [several])).sentences[:2]
    assert first.startswith("1 recommendation: 1 weakened, 1 strengthened, 1 change of action, ")
    assert first.endswith("1 attribution removed, 1 attribution added, none dropped, none added.")
    assert second.startswith("Also ")
    assert "1 narrowed in scope, 1 widened in scope, 1 change of deadline" in second
    assert second.endswith("; 1 edited.")


def test_the_answer_names_a_delegation_as_the_ledger_quotes_its_mark() -> None:
    row = example().rows[1]
    (mark,) = row.whole.attributions
    spain = replace(mark.attribution.delegations[0], name="Spain", code="ESP")
    written = replace(mark, attribution=replace(mark.attribution, text="(España)", delegations=(spain,)))
    whole = replace(row.whole, attributions=(written,))
    told = headline(of_rows(example(), [replace(row, whole=whole, steps=(whole,))])).sentences
    assert any(sentence.startswith("1 delegation mark removed (España)") for sentence in told)
