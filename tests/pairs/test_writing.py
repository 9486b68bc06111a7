"""A file of pairs holds what was found, and keeps what a person wrote as it stands."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import pytest

from diffrec import pairs, pipeline
from diffrec.errors import ConfigError
from diffrec.pairs.writing import string
from diffrec.pipeline import Source
from diffrec.renderers.content import OPENING_LENGTH, key_of
from tests.pairs.versions import CRANES, DIVERS, ENGLISH, GRAIN, PIERS, PILOTS, compared, rows, text_of, version

if TYPE_CHECKING:
    from diffrec.config import SettledPairs

DRAFT = (PIERS, CRANES, PILOTS.replace("tables", "tables (Norway)"), GRAIN)
FINAL = (f"{CRANES} {PIERS}", PILOTS, DIVERS)


def read(text: str) -> SettledPairs:
    return pairs.read(text.encode(), source="pairs.toml")


def saved(toml: str = "") -> str:
    return pairs.write(compared(DRAFT, FINAL, toml), read(toml) if toml else None, ENGLISH)


def settled(text: str) -> list[tuple[str, str | None]]:
    return [(one.kind, one.note) for one in read(text).pairings if one.kind != "found"]


def test_every_row_is_there_in_the_order_of_the_draft() -> None:
    found = [
        ([item.number for item in one.draft], [item.number for item in one.final]) for one in read(saved()).pairings
    ]
    assert found == [(["1", "2"], ["1"]), (["3"], ["2"]), (["4"], []), ([], ["3"])]


def test_each_item_has_number_key_and_opening_words() -> None:
    items = [item for one in read(saved()).pairings for item in (*one.draft, *one.final)]
    assert (items[0].number, items[0].key, items[0].words) == ("1", key_of(PIERS), PIERS)
    assert all(item.words and len(item.words) <= OPENING_LENGTH for item in items)


def test_confidence_and_likeness_stand_beside_each_pairing() -> None:
    heads = [line for line in saved().splitlines() if line.startswith("[[found]]")]
    assert heads == [
        "[[found]]  # 99 % alike; sure",
        "[[found]]  # same words, delegation gone; sure",
        "[[found]]  # no counterpart in the final; sure",
        "[[found]]  # no counterpart in the draft; sure",
    ]


def test_no_delegation_mark_is_saved() -> None:
    assert "Norway" not in saved()


def test_pins_in_the_place_of_what_was_found_give_the_same_rows() -> None:
    toml = saved().replace("[[found]]  # no", "[[alone]]  # no").replace("[[found]]  #", "[[pin]]  #")
    assert {one.kind for one in read(toml).pairings} == {"pin", "alone"}
    comparison = compared(DRAFT, FINAL, toml)
    assert rows(comparison) == rows(compared(DRAFT, FINAL))
    assert all(row.whole.evidence[0].settled for row in comparison.rows)


def test_what_is_settled_stays_word_for_word_and_what_was_found_is_new() -> None:
    kept = (
        "# as agreed in Riga\nversion = 1\n\n"
        "[[found]]  # unsure\ndraft = 1\nfinal = 3\n\n"
        "# the chair insists\n[[pin]]   # really\ndraft = 4 # the grain\nfinal = 3\nnote = 'on 3 May'\n\n"
        "[[found]]\ndraft = [\n  2,\n\n  # two\n  1,\n]\nfinal = 2\n# the end\n"
    )
    text = saved(kept)
    assert text.startswith(
        "# as agreed in Riga\nversion = 1\n\n"
        "# the chair insists\n[[pin]]   # really\ndraft = 4 # the grain\nfinal = 3\nnote = 'on 3 May'\n\n"
        "# the end\n\n[[found]]"
    )
    assert settled(text) == [("pin", "on 3 May")]
    assert text.count("[[found]]") == 2


def test_saving_again_changes_nothing() -> None:
    text = saved("[[pin]]\ndraft = 4\nfinal = 3\n")
    assert saved(text) == text


def test_what_is_settled_and_found_in_lists_cannot_be_told_apart() -> None:
    with pytest.raises(ConfigError, match="cannot be told from what is settled"):
        saved("found = [{ draft = 1, final = 1 }]\npin = [{ draft = 4, final = 3 }]\n")


def test_numbers_that_restart_are_told_apart() -> None:
    documents = [
        pipeline.extract(Source(f"add-{at}.txt", text_of(*texts).encode()))
        for at, texts in enumerate([(PIERS, GRAIN), (CRANES,)], start=1)
    ]
    draft = pipeline.pool(documents, "draft")
    comparison = pipeline.compare([draft, version(PIERS, CRANES, name="final")])
    found = [item.number for one in read(pairs.write(comparison, None, ENGLISH)).pairings for item in one.draft]
    assert found == ["add-1:1", "2", "add-2:1"]


@pytest.mark.parametrize(
    "text",
    ['quoted "so"', "back\\slash", "tab\tline\nreturn\r", "\x00\x1b[31m\x7f\x85", "\u202eright", "港口", "𝔘", "'''"],
)
def test_any_text_is_a_string_of_toml(text: str) -> None:
    line = f"words = {string(text)}"
    assert tomllib.loads(line) == {"words": text}
    assert line.isprintable()


def test_half_a_surrogate_pair_is_replaced() -> None:
    written = string("a\ud800b")
    assert tomllib.loads(f"words = {written}") == {"words": "a\ufffdb"}


def test_what_is_pinned_holds_in_the_next_version() -> None:
    found = saved().replace("[[found]]  #", "[[pin]]  #", 1)
    assert settled(found) == [("pin", None)]
    later = (GRAIN, CRANES.replace("are encouraged to", "should"), DIVERS, PIERS.replace("every spring", "in spring"))
    final = (PILOTS, f"Before all, {PIERS[0].lower()}{PIERS[1:]} {CRANES}")
    comparison = compared(later, final, found)
    (row,) = [row for row in comparison.rows if any(one.settled for one in row.whole.evidence)]
    assert ([item.number for item in row.cells[0]], [item.number for item in row.cells[1]]) == (["2", "4"], ["2"])
    assert not [notice for notice in comparison.notices if notice.code == "pairs-unused"]


def test_a_chain_is_not_written() -> None:
    chain = pipeline.compare([version(*texts, name=name) for texts, name in ((DRAFT, "a"), (DRAFT, "b"), (FINAL, "c"))])
    with pytest.raises(
        ConfigError, match="a file of pairs settles pairs of a draft and a final; 3 versions were given"
    ):
        pairs.write(chain, None, ENGLISH)
