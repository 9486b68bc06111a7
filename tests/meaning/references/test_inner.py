"""A reference to another item of the same text is told from one into another document.

The number of a resolution may be that of an item: a report prints several, with their numbers above them.
"""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diffrec.languages import language
from diffrec.meaning.references import inner_references


def said(text: str, code: str = "en") -> list[tuple[str, ...]]:
    return [(one.kind, *one.numbers) for one in inner_references(text, language(code))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In line with recommendation 4, States act", [("recommendation", "4")]),
        ("recommendations 4 and 7", [("recommendation", "4"), ("recommendation", "7")]),
        ("paragraphs 3 to 5 above", [("paragraph", "3", "5")]),
        ("paragraph 8 (b)", [("paragraph", "8(b)")]),
        ("paragraph 9 bis above", [("paragraph", "9bis")]),
        ("paragraph 2 of this Article", [("paragraph", "2")]),
        ("paragraph 5 of the present resolution", [("paragraph", "5")]),
        ("the preceding paragraph", []),
        ("paragraph 35 of resolution 72/1", [("resolution", "72/1")]),
        ("paragraphs 2 and 3 of the Protocol", []),
        ("article 5 of the Convention", []),
        ("decision 3 of the first Meeting", []),
        ("Article 4, paragraph 12, of the Agreement", []),
        ("A/69/33, para. 52", []),
        ("decision 1/CP.20, paragraph 21", [("decision", "1/CP.20")]),
        ("the Convention, article 5", []),
        ("agenda item 2 and target 16.4", []),
    ],
)
def test_only_references_into_the_same_text_are_found(text: str, expected: list[tuple[str, ...]]) -> None:
    assert said(text) == expected


SIX = {
    "en": ("recommendation 4 and paragraphs 3 to 5 above", "paragraph 5 of resolution 12/1"),
    "fr": ("la recommandation 4 et les paragraphes 3 à 5 ci-dessus", "le paragraphe 5 de la résolution 12/1"),
    "es": ("la recomendación 4 y los párrafos 3 a 5 supra", "el párrafo 5 de la resolución 12/1"),
    "ru": ("рекомендация 4 и пункты 3–5 выше", "пункт 5 резолюции 12/1"),
    "zh": ("建议4和上文第3至5段", "第12/1号决议第5段"),
    "ar": ("التوصية 4 والفقرات 3 إلى 5 أعلاه", "الفقرة 5 من القرار 12/1"),
}


@pytest.mark.parametrize("code", SIX)
def test_references_are_found_in_each_language(code: str) -> None:
    own, others = SIX[code]
    assert said(own, code) == [("recommendation", "4"), ("paragraph", "3", "5")]
    assert said(others, code) == [("resolution", "12/1")]


FRAGMENTS = (
    *(
        "paragraph ",
        "recommendation 4",
        "5 above",
        " and 7",
        " (b)",
        ", of the ",
        "Protocol",
        "A/1/2, ",
        "9 bis",
        " to ",
    ),
    *("пункт 5", " выше", "第3至5段", "上文", "الفقرة 5", "\n"),
)


@given(
    st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=4), max_size=9).map("".join),
    st.sampled_from(("en", "fr", "es", "ru", "zh", "ar")),
)
def test_references_are_of_the_text_and_in_order(text: str, code: str) -> None:
    found = inner_references(text, language(code))
    assert [one.text for one in found] == [text[slice(*one.span)] for one in found]
    assert all(one.span[1] <= other.span[0] for one, other in pairwise(found))
    assert all(one.numbers for one in found)
