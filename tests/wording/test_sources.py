from __future__ import annotations

from diffrec.languages import language
from diffrec.model import (
    Attribution,
    AttributionKind,
    Item,
    ItemKind,
    Label,
    Scope,
    ScopeConfidence,
    cell_text,
)
from diffrec.wording import passages

EN = language("en")


def item(number: int, text: str, mark: str = "") -> Item:
    """An item; a mark in its text is a delegation mark."""
    start = text.index(mark) if mark else 0
    scope = Scope(text="", span=None, confidence=ScopeConfidence.NONE, reason="")
    attribution = Attribution(
        text=mark,
        delegations=(),
        span=(start, start + len(mark)),
        kind=AttributionKind.PROPOSAL,
        scope=scope,
    )
    return Item(
        id=f"r{number}",
        document="a.txt",
        kind=ItemKind.RECOMMENDATION,
        label=Label(raw=str(number), path=(str(number),), sequence="recommendations"),
        number=str(number),
        section=(),
        text=text,
        attributions=(attribution,) if mark else (),
    )


def sources(draft: list[str], final: list[str], code: str = "en") -> list[tuple[str, str, str, str]]:
    """Draft item, final item, the words there and here, of each passage; final items have numbers from 11."""
    cells = (
        tuple(item(number, text) for number, text in enumerate(draft, start=1)),
        tuple(item(number, text) for number, text in enumerate(final, start=11)),
    )
    texts = cell_text(cells[0]), cell_text(cells[1])
    return [
        (one.draft_item, one.final_item, texts[0][slice(*one.draft_span)], texts[1][slice(*one.final_span)])
        for one in passages(cells, language(code))
    ]


SWINGS = "Swings should be checked for rust by a trained inspector."
REGISTER = "Municipalities should publish a register of accidents on slides."


def test_each_half_of_a_merged_item_has_its_source() -> None:
    assert sources(
        [SWINGS, REGISTER], [f"{SWINGS[:-1]}, and municipalities should publish a register of accidents."]
    ) == [
        ("r1", "r11", SWINGS[:-1], SWINGS[:-1]),
        (
            "r2",
            "r11",
            "Municipalities should publish a register of accidents",
            "municipalities should publish a register of accidents",
        ),
    ]


def test_one_item_a_side_has_no_passages() -> None:
    assert sources([SWINGS], [SWINGS]) == []
    assert passages(((), (item(1, SWINGS), item(2, REGISTER))), EN) == ()


def test_the_halves_of_a_split_item_come_from_one_source_in_the_order_of_the_final() -> None:
    found = sources([f"{SWINGS} {REGISTER}"], [REGISTER, SWINGS])
    assert [(draft, final, there) for draft, final, there, _ in found] == [
        ("r1", "r11", REGISTER[:-1]),
        ("r1", "r12", SWINGS[:-1]),
    ]


def test_a_phrase_that_both_sources_have_goes_to_the_one_beside_it() -> None:
    draft = [
        "Member States should consider planting oaks along canals.",
        "Member States should consider dredging the upper basin.",
    ]
    found = sources(draft, ["Member States should consider dredging the upper basin and planting oaks along canals."])
    assert [(one, words) for one, _, _, words in found] == [
        ("r2", "Member States should consider dredging the upper basin"),
        ("r1", "planting oaks along canals"),
    ]


def test_a_new_word_within_a_stretch_is_read_with_it() -> None:
    found = sources([SWINGS, REGISTER], ["Swings should be checked twice yearly for rust by a trained inspector."])
    assert [words for *_, words in found] == ["Swings should be checked twice yearly for rust by a trained inspector"]


def test_words_that_no_source_has_are_in_no_passage() -> None:
    final = f"{SWINGS} Helmets may be lent to children under six. {REGISTER}"
    found = sources([SWINGS, REGISTER], [final])
    assert all("Helmets" not in words for *_, words in found)
    assert [draft for draft, *_ in found] == ["r1", "r2"]


def test_two_words_in_common_are_no_source() -> None:
    assert (
        sources(["Developing countries need wells.", SWINGS], ["Ferries serve developing countries in winter."]) == []
    )


def test_delegation_marks_are_no_words() -> None:
    text = "Swings should be checked (Norland) for rust by a trained inspector."
    (found,) = passages(((item(1, text, "(Norland)"), item(2, REGISTER)), (item(11, SWINGS),)), EN)
    assert SWINGS[slice(*found.final_span)] == SWINGS[:-1]
    assert text[slice(*found.draft_span)] == text[:-1]


def test_sources_are_told_in_chinese() -> None:
    draft = ["会员国应考虑在港口设立联络点。", "海关官员应接受武器追查培训。"]
    found = sources(draft, ["海关官员应接受武器追查培训，会员国应考虑在港口设立联络点。"], "zh")
    assert [(one, words) for one, _, _, words in found] == [
        ("r2", "海关官员应接受武器追查培训"),
        ("r1", "会员国应考虑在港口设立联络点"),
    ]


def test_a_text_that_says_one_word_all_the_time_is_compared_at_once() -> None:
    assert sources(["rust " * 3000, SWINGS], ["rust " * 3000 + SWINGS])
