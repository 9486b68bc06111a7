"""Pairing on texts that people have linked: two pairs of releases of a standard, and a report that was regrouped."""

import json
from pathlib import Path
from typing import NamedTuple

import pytest

import diffrec

Pair = tuple[int, int]


class Labelled(NamedTuple):
    said: frozenset[Pair]
    true: frozenset[Pair]
    rows: list[tuple[tuple[int, ...], tuple[int, ...]]]

    @property
    def f1(self) -> float:
        return 2 * len(self.said & self.true) / (len(self.said) + len(self.true))


def labelled(shared: Path, name: str) -> Labelled:
    case = json.loads((shared / "benchmarks" / f"{name}.json").read_text(encoding="utf-8"))
    true = frozenset((draft, final) for draft, final in case["links"])
    ignored = {(draft, final) for draft, final in case["not_scored"]} - true
    rows = diffrec.align_texts(case["draft"], case["final"])
    said = frozenset((draft, final) for drafts, finals in rows for draft in drafts for final in finals)
    return Labelled(said - ignored, true, rows)


def recall_of_many_sided(found: Labelled, side: int) -> int:
    """How many of the links of items with several partners on the other side were found."""
    partners: dict[int, set[Pair]] = {}
    for pair in found.true:
        partners.setdefault(pair[side], set()).add(pair)
    alone = {pair for pair in found.true if sum(other[1 - side] == pair[1 - side] for other in found.true) == 1}
    many = {pair for pairs in partners.values() if len(pairs) > 1 for pair in pairs}
    return len(many & alone & found.said)


@pytest.mark.parametrize(("name", "least"), [("asvs-near", 0.985), ("asvs-far-odd", 0.79)])
def test_links_of_a_standard_are_found(shared: Path, name: str, least: float) -> None:
    assert labelled(shared, name).f1 >= least


def test_splits_and_merges_of_a_rewritten_standard_are_found(shared: Path) -> None:
    found = labelled(shared, "asvs-far-odd")
    many = {
        (draft, final)
        for drafts, finals in found.rows
        if len(drafts) + len(finals) > 2
        for draft in drafts
        for final in finals
    } & found.said
    assert recall_of_many_sided(found, 0) >= 10
    assert recall_of_many_sided(found, 1) >= 7
    assert len(many & found.true) >= 0.7 * len(many)


def test_clause_that_went_to_the_next_paragraph_makes_a_regrouping(shared: Path) -> None:
    folder = shared / "documents" / "c34-2025"
    comparison = diffrec.compare(diffrec.load(folder / "draft.pdf"), diffrec.load(folder / "final.pdf"))
    numbers = [tuple(tuple(item.number for item in cell) for cell in row.cells) for row in comparison.rows]
    assert (("6", "8"), ("7", "8")) in numbers
