from __future__ import annotations

import pytest

from diffrec.text import damage_of


def codes(text: str) -> list[str]:
    return [notice.code for notice in damage_of(text, "old.txt")]


def test_brackets_that_face_away_from_their_words_are_told() -> None:
    assert codes("ثانيا - التوصيات )تابع(\nوأضاء الميناء ) فاليتا ( منارته") == ["brackets-mirrored"]


def test_years_that_read_from_right_to_left_are_told() -> None:
    assert codes("في عامي ٥٧٩١ و ٦٧٩١ صدر القرار ٠٨٣٣") == ["figures-reversed"]


@pytest.mark.parametrize(
    "text",
    [
        "ثانيا - التوصيات (تابع) وأضاء الميناء (فاليتا) منارته في عامي ١٩٧٥ و ١٩٧٦",
        "(أ) المنارات؛ (ب) الأرصفة",
        "أ) المنارات؛\nب) الأرصفة؛\n(انظر المرفق)",
        "Lights (red) and buoys (green) of 1975 and 1976",
    ],
)
def test_sound_text_is_left_in_peace(text: str) -> None:
    assert codes(text) == []
