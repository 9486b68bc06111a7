"""Who submits a document is read from the lines above its text, and from nothing that a report tells."""

from __future__ import annotations

import pytest

from diffrec import delegations, languages, pipeline
from diffrec.config import ReadOptions
from diffrec.model import Attribution, AttributionKind, ScopeConfidence


def sponsors(*lines: str, language: str | None = None, head: str = "Committee on Ports") -> tuple[Attribution, ...]:
    text = "\n\n".join((head, *lines, "1. Ports should be dredged.", "2. Ships should report to them."))
    options = ReadOptions(language=language)
    (document,) = pipeline.extract(pipeline.Source("draft.txt", text.encode()), options).documents
    for one in document.sponsors:
        assert one.span is not None
        assert " ".join(document.text[slice(*one.span)].split()) == one.text
    return document.sponsors


def codes(*lines: str, language: str | None = None) -> list[str | None]:
    return [one.code for found in sponsors(*lines, language=language) for one in found.delegations]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Azerbaijan,* Bangladesh, Philippines,* Samoa* and Viet Nam: draft resolution", "AZE BGD PHL WSM VNM"),
        ("Azerbaijan,* Bangladesh, Philippines,* Samoa*\nand Viet Nam: revised draft decision", "AZE BGD PHL WSM VNM"),
        ("Norway: amendments to draft resolution A/C.5/2031/L.2", "NOR"),
        ("Egypt (on behalf of the Group of 77 and China): draft resolution", "EGY G77"),
        ("Proposal by the Russian Federation", "RUS"),
        ("Further revised working paper submitted by Belarus and the Russian Federation", "BLR RUS"),
        ("Draft resolution submitted by the delegations of Fiji and Peru", "FJI PER"),
        ("Also sponsored by Nigeria", "NGA"),
        ("Sponsors: Norway, Fiji and the Niger.", "NOR FJI NER"),
    ],
)
def test_a_line_above_the_text_names_sponsors(line: str, expected: str) -> None:
    assert codes(line) == expected.split()


@pytest.mark.parametrize(
    "line",
    [
        "Draft resolution submitted by the Chair",
        "Draft resolution submitted by the Vice-Chair of the Committee, Ana Prado (Peru), after consultations",
        "The draft resolution was also sponsored by Nigeria.",
        "The delegation of Nigeria subsequently also joined as a sponsor.",
        "Visit to Nigeria: programme of work",
        "Statement by the Russian Federation",
        "Norway, Fiji and the Harbour Masters: draft resolution",
    ],
)
def test_what_names_no_delegation_or_is_a_record_is_no_line_of_sponsors(line: str) -> None:
    assert codes(line) == []


def test_a_paragraph_below_the_first_item_names_no_sponsors() -> None:
    assert codes("1. Ports should be closed at night.", "Proposal by the Russian Federation, Fiji") == []


@pytest.mark.parametrize(
    ("code", "line", "expected"),
    [
        ("fr", "Projet de résolution présenté par la Fédération de Russie, le Bélarus et l’Égypte", "RUS BLR EGY"),
        ("fr", "Azerbaïdjan*, Bangladesh et Viet Nam : projet de résolution", "AZE BGD VNM"),
        ("es", "Azerbaiyán*, Bangladesh y Viet Nam: proyecto de resolución", "AZE BGD VNM"),
        ("es", "Documento de trabajo presentado por Belarús y la Federación de Rusia", "BLR RUS"),
        ("ru", "Азербайджан*, Бангладеш и Вьетнам: проект резолюции", "AZE BGD VNM"),
        ("zh", "阿塞拜疆*、孟加拉国和越南：决议草案", "AZE BGD VNM"),
        ("zh", "白俄罗斯和俄罗斯联邦提交的订正工作文件", "BLR RUS"),
        ("ar", "أذربيجان* وبنغلاديش وفييت نام: مشروع قرار", "AZE BGD VNM"),
    ],
)
def test_sponsors_are_read_in_six_languages(code: str, line: str, expected: str) -> None:
    assert codes(line, language=code) == expected.split()


def test_sponsors_submit_the_document_as_a_whole_and_claim_no_words() -> None:
    (found,) = sponsors("Norway and Fiji: draft resolution")
    assert found.kind is AttributionKind.PROPOSAL
    assert (found.scope.confidence, found.scope.span) == (ScopeConfidence.NONE, None)
    assert "as a whole" in found.scope.reason


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("Norway,* Fiji and Viet Nam: draft resolution", "draft resolution"),
        ("Working paper submitted by Norway and Fiji", "Working paper submitted by …"),
        ("Visit to Norway: programme of work", "Visit to Norway: programme of work"),
    ],
)
def test_a_title_is_left_without_its_sponsors(line: str, left: str) -> None:
    assert delegations.without_sponsors(line, languages.language("en"), delegations.known_names()) == left
