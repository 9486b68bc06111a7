from __future__ import annotations

import re
from itertools import chain

import pytest
from rich.color import Color

from diffrec.config import RenderOptions, View
from diffrec.renderers.terminal import render, theme
from tests.renderers.example import example

GROUNDS = {"black": (0, 0, 0), "white": (255, 255, 255), "solarized dark": (0, 43, 54), "light": (253, 246, 227)}
ENOUGH = 4.5
OWN_COLORS = 16
"""the first colours of the palette are the terminal's own; those behind them are fixed"""
ALLOWED = frozenset({"bold", "underline", "strike", "red", "green", "magenta"})
COLORS = frozenset({"red", "green", "magenta"})
ALLOWED_CODES = frozenset({"0", "1", "4", "9", "31", "32", "35"})

Rgb = tuple[int, int, int]


def luminance(color: Rgb) -> float:
    """Source: Web Content Accessibility Guidelines 2.2, relative luminance."""
    parts = [part / 255 for part in color]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Rgb, other: Rgb) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def styles() -> set[str]:
    tables = (theme.WORDS, theme.MOVED_WORDS, theme.MARKS, theme.FATES, theme.ASK_FATES)
    lone = (theme.PLAIN, theme.STRONG, theme.LOSS, theme.GAIN, theme.SHIFT)
    return {*lone, *chain.from_iterable(table.values() for table in tables)}


def test_no_fixed_color_can_be_read_on_every_ground() -> None:
    for number in range(OWN_COLORS, 256):
        color = Color.from_ansi(number).get_truecolor()
        assert min(contrast(color, ground) for ground in GROUNDS.values()) < ENOUGH


def test_styles_are_those_that_hold_on_light_and_dark_grounds() -> None:
    assert {word for style in styles() for word in style.split()} == ALLOWED


@pytest.mark.parametrize("style", sorted(styles()))
def test_no_color_is_bold_as_many_terminals_make_it_a_bright_one(style: str) -> None:
    words = set(style.split())
    assert not (words & COLORS and "bold" in words)


def test_deleted_and_inserted_words_differ_without_colour() -> None:
    shapes = [frozenset(style.split()) - COLORS for style in theme.WORDS.values()]
    assert len(set(shapes)) == len(shapes)


@pytest.mark.parametrize("view", ["side-by-side", "inline", "concordance"])
def test_a_page_uses_no_other_code_than_those_of_the_theme(view: View) -> None:
    look = RenderOptions(width=120, color=True, view=view)
    found = {code for codes in re.findall(r"\x1b\[([0-9;]*)m", render(example(), look)) for code in codes.split(";")}
    assert found <= ALLOWED_CODES
    assert "31" in found
