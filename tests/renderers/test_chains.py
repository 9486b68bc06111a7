"""A chain in every view: a column for each version, its steps, two versions beside each other, what came and went."""

from __future__ import annotations

import csv
import re
from dataclasses import replace
from io import StringIO
from itertools import pairwise
from pathlib import Path

import pytest

from diffrec import pipeline, renderers
from diffrec.config import RenderOptions, Selection
from diffrec.errors import ConfigError
from diffrec.model import Comparison, Fate, Version
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
from diffrec.renderers.origins import origins_of
from diffrec.renderers.selection import select
from tests.renderers.chain import CAME_AND_WENT, GONE_AND_BACK, NAMES, REGISTER, chain, row_of

MIGRATED = Path(__file__).parents[1] / "cases" / "migrated-sentence"
MAIN = next(iter(chain().versions[0].items)).kind


def stage(name: str, text: str) -> Version:
    return pipeline.pool([pipeline.extract(pipeline.Source(f"{name}.txt", text.encode()))], name)


def traced(*texts: str) -> Comparison:
    return pipeline.compare([stage(name, text) for name, text in zip(("one", "two", "three"), texts, strict=True)])


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
    assert sentences[0].startswith("From the zero-draft to the final, 9 recommendations: 2 weakened, ")
    assert "4 attributions removed, 1 moved (8 -> 1), 1 dropped (9), 1 added (6)" in sentences[0]
    assert sentences[1].startswith("Also 1 change of deadline, ")
    sentences = sentences[1:]
    assert sentences[1] == "1 came and went on the way (rev-2 8 came in rev-1, gone in final)."
    assert sentences[2] == "1 gone and back (6 -> - -> 7 -> 8: gone in rev-1, back in rev-2)."
    step = "1 attribution removed; 1 gone (6), 1 new (5); 2 edited, 1 merged, 4 unchanged"
    assert sentences[3].startswith("zero-draft -> rev-1: 1 weakened, ")
    assert step in sentences[3]


def test_any_two_versions_can_be_seen_beside_each_other() -> None:
    for pair in (*pairwise(NAMES), (NAMES[0], NAMES[-1])):
        seen = between(chain(), pair)
        assert [version.name for version in seen.versions] == list(pair)
        assert [row.id for row in seen.rows] == [row.id for row in chain().rows]
        assert {(row.whole.before, row.whole.after) for row in seen.rows} == {pair}


@pytest.mark.parametrize(
    ("ends", "message"),
    [
        (("rev-1", "final"), "rev-1 and the final were not compared with each other"),
        (("rev-9", "final"), 'there is no version "rev-9"; choose from: zero-draft, rev-1, rev-2, final'),
        (
            ("final", "rev-1"),
            '"final:rev-1" names no earlier version and a later one; the order is zero-draft, rev-1, ',
        ),
    ],
)
def test_two_versions_that_cannot_be_seen_are_refused(ends: tuple[str, str], message: str) -> None:
    with pytest.raises(ConfigError, match=re.escape(message)):
        between(chain(), ends)
    for name in ("terminal", "html", "markdown"):
        with pytest.raises(ConfigError, match=re.escape(message)):
            renderers.render(chain(), name, RenderOptions(between=ends))


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


def test_a_step_says_what_is_back_and_nothing_where_nothing_is_told() -> None:
    texts = ("1. Ports should dredge in winter.\n", "2. Cranes should be painted.\n")
    whole = "\n".join(texts)
    sentences = headline(traced(whole, texts[0], whole)).sentences
    assert sentences[-2:] == ("one -> two: 1 gone (2); 1 unchanged.", "two -> three: 1 back (2); 1 unchanged.")
    outside = tuple(replace(row, whole=replace(row.whole, outside=True)) for row in chain().rows)
    assert not [one for one in headline(replace(chain(), rows=outside)).sentences if one.endswith(": .")]


def moved_in_a_chain() -> Comparison:
    """A chain in which a sentence leaves an item for another; the last version stands in two documents."""
    draft, final = (MIGRATED / f"{name}.txt" for name in ("draft", "final"))
    text, last = (path.read_text(encoding="utf-8") for path in (draft, final))
    cut = last.index("Recommendation 4")
    parts = [
        pipeline.extract(pipeline.Source(f"three/{name}.txt", part.encode()))
        for name, part in (("advice", last[:cut]), ("outlook", last[cut:]))
    ]
    middle = text.replace("should", "must")
    first = [stage(name, part) for name, part in (("one", text), ("two", middle))]
    return pipeline.compare([*first, pipeline.pool(parts, "three")])


def test_a_sentence_that_moved_is_told_by_the_first_and_the_last_version() -> None:
    moved = moved_in_a_chain()
    (doubt,) = headline(moved).doubts
    assert doubt.sentence == "Text moved from 1 to 2 (advice), from 4 to 3 (advice) and from 5 to 6 (outlook)."
    labels = {one.label for found in origins_of(moved).moved.values() for one in found}
    assert {"moved to 2 (advice)", "moved from 1"} <= labels
    for name in renderers.RENDERERS:
        assert renderers.render(moved, name)
