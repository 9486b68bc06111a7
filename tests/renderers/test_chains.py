"""A chain in every view: a column for each version, its steps, two versions beside each other, what came and went."""

from __future__ import annotations

import csv
import re
from io import StringIO
from itertools import pairwise

import pytest

from diffrec import renderers
from diffrec.config import RenderOptions, Selection
from diffrec.model import Fate
from diffrec.renderers.chains import (
    between,
    gaps,
    is_changed,
    passing_label,
    passing_words,
    step_words,
    steps_sentence,
    way_words,
)
from diffrec.renderers.headline import headline
from diffrec.renderers.ledger import fate_words
from diffrec.renderers.selection import select
from tests.renderers.chain import CAME_AND_WENT, GONE_AND_BACK, NAMES, REGISTER, chain, row_of

MAIN = next(iter(chain().versions[0].items)).kind


def terminal(options: RenderOptions, selection: Selection | None = None) -> str:
    shown = renderers.render(select(chain(options.between), selection or Selection()), "terminal", options)
    assert isinstance(shown, str)
    return shown


def records() -> list[dict[str, str]]:
    shown = renderers.render(chain(), "csv", RenderOptions(phrase="shall"))
    assert isinstance(shown, bytes)
    return list(csv.DictReader(StringIO(shown.decode("utf-8-sig"))))


def test_the_way_of_a_row_names_every_version() -> None:
    assert way_words(row_of(*REGISTER), "->", MAIN) == "1 -> 1 -> 2 -> 2"
    assert way_words(row_of(*GONE_AND_BACK), "→", MAIN) == "6 → – → 7 → 8"


def test_steps_are_told_one_by_one_with_their_marks() -> None:
    assert steps_sentence(row_of(*REGISTER)) == (
        "zero-draft -> rev-1: edited, 95 % alike; rev-1 -> rev-2: edited, 84 % alike, gone (Norway); "
        "rev-2 -> final: edited, 96 % alike"
    )


def test_a_row_that_was_gone_and_is_back_says_so() -> None:
    row = row_of(*GONE_AND_BACK)
    assert [(step.words, step.changed) for step in step_words(row)] == [
        ("gone", True),
        ("back", True),
        ("unchanged", False),
    ]
    assert gaps(row) == ("rev-1", "rev-2")
    assert row.whole.fate is Fate.UNCHANGED
    assert is_changed(row)


def test_a_row_that_came_and_went_is_dropped_and_says_when() -> None:
    row = row_of(*CAME_AND_WENT)
    assert row.is_passing
    assert row.whole.fate is Fate.DROPPED
    assert passing_words(row) == "came in rev-1, gone in final"
    assert passing_label(row, MAIN) == "rev-2 8"
    assert fate_words(row) == "came and went"


def test_what_came_and_went_is_no_loss_of_the_first_version() -> None:
    sentences = headline(chain()).sentences
    assert sentences[0].startswith("From the zero-draft to the final, 9 recommendations: 1 dropped (9), 1 added (6);")
    assert sentences[1] == "1 came and went on the way (rev-2 8 came in rev-1, gone in final)."
    assert sentences[2] == "1 gone and back (6 -> - -> 7 -> 8: gone in rev-1, back in rev-2)."
    assert sentences[3] == "zero-draft -> rev-1: 1 gone (6), 1 new (5); 2 edited, 1 merged, 4 unchanged."


def test_any_two_versions_can_be_seen_beside_each_other() -> None:
    for pair in (*pairwise(NAMES), (NAMES[0], NAMES[-1])):
        seen = between(chain(), pair)
        assert [version.name for version in seen.versions] == list(pair)
        assert [row.id for row in seen.rows] == [row.id for row in chain().rows]
        assert {(row.whole.before, row.whole.after) for row in seen.rows} == {pair}


def test_two_versions_that_were_asked_for_are_compared_too() -> None:
    asked = ("rev-1", "final")
    (row,) = [row for row in between(chain(asked), asked).rows if row.cells[1] and row.cells[1][0].number == "2"]
    assert (row.whole.before, row.whole.after, row.whole.fate) == ("rev-1", "final", Fate.EDITED)
    assert "".join(op.draft for op in row.whole.ops) == row.cells[0][0].text


@pytest.mark.parametrize("width", [80, 160])
def test_the_table_has_a_column_for_each_version_and_a_sign_for_each_step(width: int) -> None:
    lines = terminal(RenderOptions(width=width, view="concordance")).splitlines()
    (head,) = [line for line in lines if line.split()[:4] == list(NAMES)]
    assert "fate" in head
    assert any(line.split()[:7] == ["1", "~", "1", "~", "2", "~", "2"] for line in lines)
    assert any(line.split()[:6] == ["6", "-", "7", "=", "8", "unchanged"] for line in lines)
    assert any(re.match(r" +8 +=  +7 +\^ +1 +~ +1 +moved, edited", line) for line in lines)
    assert max(map(len, lines)) <= width


@pytest.mark.parametrize("width", [80, 160])
def test_every_row_that_changed_on_its_way_has_its_steps(width: int) -> None:
    shown = " ".join(terminal(RenderOptions(width=width)).split())
    for row in chain().rows:
        assert is_changed(row)
        assert steps_sentence(row) in shown
    assert "6 -> - -> 7 -> 8 zero-draft -> final: unchanged" in shown


def test_the_text_of_what_came_and_went_is_the_one_that_it_had_when_it_went() -> None:
    shown = terminal(RenderOptions(), Selection(only=("rev-1:5",)))
    assert "- -> 5 -> 8 -> -   came in rev-1, gone in final" in shown
    assert "[-Fog signals" in shown
    assert "on the first Sunday of each month.-]" in shown


def test_the_terminal_compares_the_two_versions_that_were_asked_for() -> None:
    options = RenderOptions(width=160, between=("rev-1", "final"))
    shown = terminal(options, Selection(only=("rev-1:1",)))
    assert "rev-1 -> final: edited" in shown
    assert re.search(r"rev-1 1 +\| final 2", shown)
    assert "[-should establish-]" in shown


def test_a_row_that_stands_in_neither_of_the_two_says_so() -> None:
    shown = terminal(RenderOptions(between=("rev-1", "rev-2")), Selection(only=("final:6",)))
    assert "neither in rev-1 nor in rev-2" in shown


def test_csv_has_columns_for_each_version_and_each_step() -> None:
    record = records()[2]
    assert [record[f"{name}_number"] for name in NAMES] == ["1", "1", "2", "2"]
    assert [record[f"{one}_to_{other}_fate"] for one, other in pairwise(NAMES)] == ["edited"] * 3
    assert record["zero-draft_to_rev-1_similarity"] == "0.9524"
    assert record["rev-1_phrase"] == "gone; instead: “should”"
    new = next(one for one in records() if one["final_number"] == "6")
    assert [new[f"{one}_to_{other}_fate"] for one, other in pairwise(NAMES)] == ["", "", "added"]


def test_markdown_has_a_column_for_each_version_and_the_steps_of_each_row() -> None:
    shown = renderers.render(chain(), "markdown", RenderOptions(phrase="shall"))
    assert isinstance(shown, str)
    assert "| zero-draft | rev-1 | rev-2 | final | fate |" in shown
    assert "| 6 | – | 7 | 8 | unchanged |" in shown
    assert "### 1 → 1 → 2 → 2: zero-draft → final edited, 81 % alike" in shown
    assert "zero-draft → rev-1: edited, 95 % alike; rev-1 → rev-2: edited" in shown
    assert "- rev-1 1: gone; instead: “should”" in shown
