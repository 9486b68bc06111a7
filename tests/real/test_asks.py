"""Who asked for what in a review of 215 recommendations, against a list that a person made."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from diffrec import api
from diffrec.config import CompareOptions, RenderOptions
from diffrec.meaning.asks import asks_of, asks_of_version
from diffrec.model import AskFate
from diffrec.renderers import render_asks

if TYPE_CHECKING:
    from pathlib import Path

    from diffrec.model import Asks

CASE = "upr-slovenia-2019"


def expected(shared: Path, side: str) -> dict[str, Counter[str]]:
    """By code of a State, how often it stands at each recommendation, in the list that a person made."""
    gold = json.loads((shared / "gold" / f"{CASE}.json").read_text(encoding="utf-8"))
    counts: dict[str, Counter[str]] = {}
    for number, names in gold["attributions"][side].items():
        for name in names:
            counts.setdefault(gold["names"][name], Counter())[number] += 1
    return counts


def found(asks: Asks) -> dict[str, Counter[str]]:
    return {one.delegation.code or "": Counter(ask.item.number for ask in one.asks) for one in asks.delegations}


def paths(shared: Path) -> tuple[Path, Path]:
    folder = shared / "documents" / CASE
    return folder / "draft.pdf", folder / "final.docx"


@pytest.mark.parametrize("side", ["draft", "final"])
def test_the_recommendations_of_each_state_are_those_of_the_list(shared: Path, side: str) -> None:
    path = paths(shared)[side == "final"]
    (version,) = api.finished([api.load(path)], attributions=True)
    assert found(asks_of_version(version)) == expected(shared, side)


def test_a_review_and_its_thematic_list_keep_every_ask_of_every_state(shared: Path) -> None:
    comparison = api.compare(*map(api.load, paths(shared)), options=CompareOptions(any_order=True))
    asks = asks_of(comparison)
    gold = expected(shared, "draft")
    assert found(asks) == gold
    assert {one.delegation.code: len(one.asks) for one in asks.delegations} == {
        code: counts.total() for code, counts in gold.items()
    }
    assert {ask.fate for ask in asks.each} == {AskFate.KEPT}
    assert len(asks.each) == sum(counts.total() for counts in gold.values()) == 223


@pytest.mark.parametrize("width", [80, 100, 160])
def test_the_list_is_readable_in_a_terminal(shared: Path, width: int) -> None:
    (version,) = api.finished([api.load(paths(shared)[1])], attributions=True)
    shown = str(render_asks(asks_of_version(version), "terminal", RenderOptions(width=width)))
    lines = shown.splitlines()
    assert all(len(line) <= width for line in lines)
    assert len(lines) <= 100
    assert "81 delegations, 223 asks in 215 items (223 marks)." in lines
