import pytest

from diffrec.delegations import known_names
from diffrec.delegations.positions import read_position, read_positions
from diffrec.languages import language

ENGLISH = language("en")


def told(text: str, code: str = "en") -> tuple[str, str, str | None] | None:
    stated = read_position(text, language(code), known_names())
    return stated and (" ".join(str(one.code) for one in stated.delegations), stated.kind.value, stated.position)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("US: Delete “old”", ("USA", "deletion", "delete “old”")),
        ("AOSIS: Delete", ("AOSIS", "deletion", "delete")),
        ("CAN, UK delete", ("CAN GBR", "deletion", "delete")),
        ("U.S, Canada, Japan: Delete the first paras", ("USA CAN JPN", "deletion", "delete the first paras")),
        ("LMDC, Pakistan, against", ("LMDC PAK", "reservation", "against")),
        ("Russia supports", ("RUS", "support", "support")),
        ("(Pakistan, EU agrees)", ("PAK EU", "support", "agree")),
        ("CH happy to agree", ("CHE", "support", "agree")),
        ("Japan, US: no such function", ("JPN USA", "comment", "no such function")),
        ("AOSIS, EU: retain", ("AOSIS EU", "support", "retain")),
        ("EU reserves", ("EU", "reservation", "reserve")),
        ("reserve Peru", ("PER", "reservation", None)),
        ("+ Peru", ("PER", "support", None)),
        ("proposed by Peru", ("PER", "proposal", None)),
        ("supported by Fiji and Chad", ("FJI TCD", "support", None)),
        ("Peru to revert", ("PER", "comment", "revert")),
        ("[agreed ad ref, pending Iran]", ("IRN", "reservation", "agreed ad ref, pending")),
        ("17 November – US: delete", ("USA", "deletion", "delete")),
        ("EU: and boys", ("EU", "comment", "and boys")),
        ("EU – keep", ("EU", "support", "keep")),
        ("EU: add “and boys”", ("EU", "proposal", "add “and boys”")),
        ("delete: EU, US", ("EU USA", "deletion", "delete")),
        ("Support: Norway, Fiji", ("NOR FJI", "support", "support")),
        ("EU would like to retain the old one", ("EU", "support", "retain the old one")),
        ("China", ("CHN", "proposal", None)),
    ],
)
def test_names_kind_and_position_are_read(text: str, expected: tuple[str, str, str | None]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("EU cannot accept this", "reservation"),
        ("EU: no objection", "support"),
        ("Peru does not support deletion", "reservation"),
        ("Peru supports deletion of “all”", "deletion"),
        ("Peru opposes deletion", "support"),
        ("Peru: do not delete", "support"),
        ("Peru suggests to delete “all”", "deletion"),
        ("Peru prefers to keep", "support"),
    ],
)
def test_a_second_word_may_turn_the_first(text: str, kind: str) -> None:
    stated = told(text)
    assert stated is not None
    assert stated[1] == kind


@pytest.mark.parametrize(
    "text",
    [
        "agreed ad ref",
        "17 November – IC",
        "CAN: and boys",
        "CAN",
        "CAN DELETE THIS",
        "Can we delete this?",
        "Please delete",
        "AND, ARE: keep",
        "the text is fine: keep",
        "",
    ],
)
def test_nobody_states_a_position(text: str) -> None:
    assert told(text) is None


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("fr", "UE : supprimer", ("EU", "deletion", "supprimer")),
        ("fr", "proposé par la France", ("FRA", "proposal", None)),
        ("fr", "Pérou appuie", ("PER", "support", "appuyer")),
        ("es", "México: suprimir", ("MEX", "deletion", "suprimir")),
        ("es", "apoyado por el Perú", ("PER", "support", None)),
        ("ru", "Россия: исключить", ("RUS", "deletion", "исключить")),
        ("ru", "Китай против", ("CHN", "reservation", "против")),
        ("zh", "中国、法国：删除", ("CHN FRA", "deletion", "删除")),
        ("zh", "中国不同意", ("CHN", "reservation", "不同意")),
        ("ar", "مصر: حذف", ("EGY", "deletion", "حذف")),
        ("ar", "باقتراح من مصر", ("EGY", "proposal", None)),
    ],
)
def test_positions_are_read_in_the_six_languages(code: str, text: str, expected: tuple[str, str, str | None]) -> None:
    assert told(text, code) == expected


def test_the_words_stated_stand_behind_the_names() -> None:
    text = "3 May – (EU: and boys)"
    stated = read_position(text, ENGLISH, known_names())
    assert stated is None
    stated = read_position("3 May – EU: and boys", ENGLISH, known_names())
    assert stated is not None
    assert "3 May – EU: and boys"[slice(*stated.words)] == "and boys"


def test_several_positions_in_a_text_stand_in_order_and_tile_it() -> None:
    text = "US, Japan: delete “old”; EU: retain. Supported by Fiji, proposed by Peru"
    found = read_positions(text, ENGLISH, known_names())
    assert [(one.stated.kind.value, text[slice(*one.span)]) for one in found] == [
        ("deletion", "US, Japan: delete “old”; "),
        ("support", "EU: retain. "),
        ("support", "Supported by Fiji, "),
        ("proposal", "proposed by Peru"),
    ]
