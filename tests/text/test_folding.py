import unicodedata

import pytest

from diffrec.text import bare, fold


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“quoted” and ‘so’", "\"quoted\" and 'so'"),
        ("« cité »", "“ cité ”"),
        ("the guild’s", "the guild's"),
        ("well‑known", "well-known"),
        ("1990–1995", "1990-1995"),
        ("a\u00a0b\u202fc\u2009d", "a b c d"),
        ("two  \n blanks", "two blanks"),
        ("o\ufb03ce", "office"),
        ("har\u00adbour", "harbour"),
        ("\ufeffparagraph \u200e48", "paragraph 48"),
        (unicodedata.normalize("NFD", "Ångström"), "Ångström"),
        ("and so on…", "and so on..."),
        ("（ａ）１２", "(a)12"),
        ("مادة ١٢", "مادة 12"),
        ("كتـــاب", "كتاب"),
        ("\ufee3\ufe8e\ufe91", "ماب"),
        ("\ufef9 \ufef7 \ufefb", "لإ لأ لا"),
        ("مُكرَّس أيضًا", "مكرس أيضا"),
        ("учёт", "учет"),
        ("《港口》、「灯塔」", "《港口》,'灯塔'"),
    ],
)
def test_glyphs_fold_together(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("CO₂", "CO2"),
        ("m²", "m2"),
        ("№ 5", "No 5"),
        ("½", "1/2"),
        ("Parties", "parties"),
        ("Estados Miembros", "Estados miembros"),
        ("re-form", "reform"),
    ],
)
def test_content_does_not_fold_away(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@pytest.mark.parametrize("character", ["\uffd0", "\uffdd", "\ufbd0", "\ufe75"])
def test_a_code_point_without_a_character_stays_as_it_is(character: str) -> None:
    assert fold(character) == character


@pytest.mark.parametrize("text", ["\u201cWell-known\u201d, 12 %.", "well known 12", "WELL \u2013 kn\u200bown\n(1)2"])
def test_bare_texts_are_equal_whatever_stands_between_letters_and_figures(text: str) -> None:
    assert bare(text) == "wellknown12"
