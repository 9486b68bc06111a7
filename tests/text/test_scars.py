import subprocess
import sys

import pytest

from diffrec.languages import language
from diffrec.text import scars, witnesses

ENGLISH = language("en")


def read(text: str, *others: str) -> dict[str, str]:
    known = witnesses([text, *others], ENGLISH)
    return {scar.found: scar.read for scar in scars(text, ENGLISH, known)}


@pytest.mark.parametrize(
    ("found", "whole"),
    [
        ("includ ing", "including"),
        ("navigati on", "navigation"),
        ("regi stered", "registered"),
        ("no ticed", "noticed"),
        ("nu merous", "numerous"),
        ("enfor ced", "enforced"),
        ("harbou rs", "harbours"),
    ],
)
def test_split_word_is_told_by_another_document(found: str, whole: str) -> None:
    assert read(f"ships {found} in spring", f"and {whole} too") == {found: whole}


def test_split_word_is_told_by_the_same_document() -> None:
    assert read("the breakwa ter is old; a breakwater ages") == {"breakwa ter": "breakwater"}


def test_fragment_that_other_scars_share_is_still_none() -> None:
    assert read("the keys were remembere d and painte d") == {"remembere d": "remembered", "painte d": "painted"}


def test_split_word_is_told_by_the_word_list_alone() -> None:
    assert read("boats that carry onio ns sink") == {"onio ns": "onions"}


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("two of ten boats", "they often sail"),
        ("the street lights are lit", "a streetlights plan"),
        ("to be put in to port", "they sail into port"),
        ("the boats may be painted", "and maybe sold"),
        ("it is not able to sail", "a notable ship"),
        ("sail boats and row boats", "sailboats and rowboats"),
        ("the cyber harbours", "the cyberharbours"),
        ("captain Bo Ning sailed", "a boning knife"),
        ("by any one of them", "by anyone"),
        ("under way, Al Most said", "almost underway"),
        ("12 5 tons", "125 tons"),
        ("联 合", "联合"),
    ],
)
def test_real_words_are_never_joined(text: str, other: str) -> None:
    assert read(text, other) == {}


def test_fragment_that_stands_elsewhere_is_a_word() -> None:
    assert read("the anch ors lie", "anchors; the anch of old; the ors of old") == {}


@pytest.mark.parametrize(
    ("text", "other", "expected"),
    [
        ("the captain s log is kept", "", {"captain s": "captain's"}),
        ("Norway ’ s coast", "", {"Norway ’ s": "Norway's"}),
        ("the Val d Isère ferry", "from Val d’Isère", {"d Isère": "d'Isère"}),
        ("Spain s coast", "Spain’s ports", {"Spain s": "Spain's"}),
        ("they shouldn t sail", "boats shouldn't", {"shouldn t": "shouldn't"}),
    ],
)
def test_lost_apostrophe_is_found(text: str, other: str, expected: dict[str, str]) -> None:
    assert read(text, other) == expected


@pytest.mark.parametrize("text", ["the port of Val d Isère", "grade s Boats", "class s 5", "a s, b"])
def test_single_letter_without_a_witness_stays(text: str) -> None:
    assert read(text) == {}


def test_split_year_is_one_figure() -> None:
    assert read("by the end of 202 4 at sea", "in 2024") == {"202 4": "2024"}


def test_scar_tells_where_it_stands() -> None:
    text = "see breakwa ter and breakwater"
    (scar,) = scars(text, ENGLISH, witnesses([text], ENGLISH))
    assert scar == ((4, 15), "breakwa ter", "breakwater")


def test_text_without_rare_words_needs_no_word_list() -> None:
    code = """
from diffrec.languages import language
from diffrec.text import witnesses
from diffrec.text.words import word_list
witnesses(["the boats in the ports, and the ports are for the boats"], language("en"))
assert word_list.cache_info().currsize == 0
"""
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize(
    ("code", "texts"),
    [
        ("es", ("votar a favor es decir que sí", "pedir favores")),
        ("ru", ("доступ к услугам и портам", "пользоваться услугами")),
        ("zh", ("设立工作 组 织会议", "工作组织会议")),
    ],
)
def test_words_of_other_languages_are_not_joined_by_chance(code: str, texts: tuple[str, str]) -> None:
    assert witnesses(texts, language(code)).joined == {}
