import pytest

from diffrec.languages import language
from diffrec.text import TokenKind, tokens, witnesses

ENGLISH = language("en")


def words(text: str) -> list[str]:
    return [token.key for token in tokens(text, ENGLISH) if token.kind is not TokenKind.SPACE]


@pytest.mark.parametrize(
    "whole",
    [
        "A/80/604",
        "CTOC/COP/WG.6/2018/4",
        "E/ICEF/2025/L.13",
        "16.4.2",
        "68,743,800.50",
        "shouldn't",
        "captain’s",
        "(a)",
        "(iv)",
        "(12)",
        "and/or",
        "5/4",
        "10:30",
        "1 200",
        "68 743 800,50",
        "12\u00a0000",
        "3\u202f500",
        "1'200",
        "\u0661\u066c\u0662\u0660\u0660\u066b\u0665",
        "l’État",
        "وفقًا",
        "CO₂",
        "Государствам",
        "e\u0301te\u0301",
    ],
)
def test_word_symbol_and_figure_stay_whole(whole: str) -> None:
    inside = f"see {whole}, there"
    assert [inside[token.start : token.end] for token in tokens(inside, ENGLISH)][2] == whole


def test_figures_of_two_cells_or_lines_are_not_one() -> None:
    assert words("100\t200 of 3\n400") == ["100", "200", "of", "3", "400"]


def test_figures_beside_each_other_are_not_one() -> None:
    assert words("in 2030 120 boats, 1 2000 and 12 30") == [
        "in",
        "2030",
        "120",
        "boats",
        ",",
        "1",
        "2000",
        "and",
        "12",
        "30",
    ]


def test_hyphen_is_a_token_between_words() -> None:
    assert words("a capacity-building plan") == ["a", "capacity", "-", "building", "plan"]


def test_han_characters_are_one_token_each() -> None:
    assert words("会员国应 16 条") == ["会", "员", "国", "应", "16", "条"]


def test_full_stop_and_comma_are_no_part_of_a_word() -> None:
    assert words("in 2024, or by 16.4.") == ["in", "2024", ",", "or", "by", "16.4", "."]


def test_bracket_of_a_plural_is_no_letter() -> None:
    assert words("the Chair(s)") == ["the", "Chair", "(", "s", ")"]


def test_blanks_of_every_kind_have_one_key() -> None:
    assert {token.key for token in tokens(" \u00a0\n \t\u200b ", ENGLISH)} == {" "}


def test_mark_is_one_token_with_its_key() -> None:
    text = "old stocks (EU, France), and"
    mark = tokens(text, ENGLISH, marks=[((11, 23), "EU FRA")])[4]
    assert (text[mark.start : mark.end], mark.key, mark.kind) == ("(EU, France)", "EU FRA", TokenKind.MARK)


def test_split_word_is_one_token_that_covers_both_halves() -> None:
    text = "the harb our and the harbour"
    told = tokens(text, ENGLISH, witnesses=witnesses([text], ENGLISH))
    assert [(text[token.start : token.end], token.key) for token in told][2] == ("harb our", "harbour")
