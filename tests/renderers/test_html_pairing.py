from __future__ import annotations

import re
from dataclasses import replace

import pytest

from diffrec.config import RenderOptions
from diffrec.model import Comparison, Confidence, Evidence
from diffrec.renderers.html import render
from diffrec.renderers.html.pairing import Reasons, doubt_of, reasons_of
from tests.renderers.chain import chain
from tests.renderers.changed import changed
from tests.renderers.example import example

WHY = re.compile(r"<details><summary>(Why .*?)</summary>(.*?)</details>", re.DOTALL)


def reasons(*evidence: Evidence) -> list[Reasons]:
    row = example().rows[0]
    return list(reasons_of(replace(row, whole=replace(row.whole, evidence=evidence))))


def test_what_weighs_alike_is_told_together_and_the_strongest_first() -> None:
    assert reasons(
        Evidence(reason="the number is the same", weight=0.1),
        Evidence(reason="5 comes near, too", weight=-0.1),
        Evidence(reason="91 % of the content is shared", weight=0.87),
        Evidence(reason="stands beside the same neighbour", weight=0.3),
        Evidence(reason="the items before and after them are alike, too", weight=1.0),
    ) == [
        ("Strong support", ("the items before and after them are alike, too", "91 % of the content is shared")),
        ("Some support", ("stands beside the same neighbour",)),
        ("Slight support", ("the number is the same",)),
        ("Slightly against", ("5 comes near, too",)),
    ]


def test_what_a_person_settled_is_told_first_and_has_no_strength() -> None:
    told = reasons(
        Evidence(reason="the wording is the same", weight=1.0),
        Evidence(reason="kept apart from 7 by a person", weight=-1.0, settled=True),
    )
    assert told == [("", ("kept apart from 7 by a person",)), ("Strong support", ("the wording is the same",))]


@pytest.mark.parametrize("comparison", [example(), changed(), chain()])
def test_no_weight_stands_in_the_page(comparison: Comparison) -> None:
    found = WHY.findall(render(comparison, RenderOptions()))
    assert {head for head, _ in found} <= {"Why these are paired", "Why it stands alone"}
    assert any("support" in told for _, told in found)
    assert not any(re.search(r"[+−-]\d\.\d", told) for _, told in found)


def test_the_weightiest_reason_against_a_pairing_says_why_it_is_doubtful() -> None:
    row = example().rows[0]
    against = Evidence(reason="draft 4 comes near, too", weight=-0.3), Evidence(reason="5 -> 6 apart", weight=-0.4)
    doubted = replace(row, whole=replace(row.whole, evidence=against))
    assert doubt_of(doubted) == "5 → 6 apart"
    assert doubt_of(replace(row, whole=replace(row.whole, evidence=()))) == ""


def test_who_is_asked_for_a_second_look_is_told_why_beside_it_and_at_the_row() -> None:
    comparison = example()
    rows = tuple(
        replace(
            row,
            whole=replace(
                row.whole,
                confidence=Confidence.MEDIUM,
                evidence=(Evidence(reason="draft 4 comes near, too", weight=-0.3),),
            ),
        )
        if row.id == "row-3"
        else row
        for row in comparison.rows
    )
    page = render(replace(comparison, rows=rows), RenderOptions())
    eye = re.search(r'<section class="eye".*?</section>', page, re.DOTALL)
    assert eye
    assert "draft 4 comes near, too" in eye[0]
    assert "fairly sure<span>: draft 4 comes near, too</span>" in page
