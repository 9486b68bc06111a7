from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import diffrec
from diffrec.config import RenderOptions
from diffrec.renderers.terminal import render
from diffrec.renderers.terminal.folding import LEAST_FOLDED, folded

if TYPE_CHECKING:
    from pathlib import Path

    from diffrec.renderers.terminal.table import Cell

NOUNS = ("bells", "ropes", "clocks", "towers", "doors", "stairs", "roofs")
TAIL = ("", "", "", "", "A. Bells")


def line(draft: str, final: str, fate: str = "unchanged", *tail: str) -> list[Cell]:
    return ["", draft, "", "", final, fate, *(tail or TAIL)]


def shown(lines: list[list[Cell]]) -> list[str]:
    """The lines with one blank between their cells."""
    texts = ([cell if isinstance(cell, str) else cell[0] for cell in one] for one in folded(lines))
    return [" ".join(filter(None, one)) for one in texts]


def test_a_run_of_unchanged_rows_takes_one_line() -> None:
    lines = [line(str(number), str(number + 1)) for number in range(5, 17)]
    assert shown([line("4", "5", "edited"), *lines]) == [
        "4 5 edited A. Bells",
        "5 to 16 6 to 17 12 unchanged A. Bells",
    ]


def test_a_short_run_is_not_folded() -> None:
    lines = [line(str(number), str(number)) for number in range(1, LEAST_FOLDED)]
    assert len(folded(lines)) == len(lines)


def test_a_table_without_rows_stays_so() -> None:
    assert folded([]) == []


def test_words_before_the_numbers_are_said_once() -> None:
    lines = [line(f"para. {number}", f"para. {number}") for number in range(1, 6)]
    assert shown(lines) == ["para. 1 to 5 para. 1 to 5 5 unchanged A. Bells"]


def test_sections_are_told_only_where_all_share_them() -> None:
    lines = [line(str(number), str(number), "unchanged", "", "", "", "", f"Part {number}") for number in range(1, 6)]
    assert shown(lines) == ["1 to 5 1 to 5 5 unchanged"]


@pytest.mark.parametrize(
    "other",
    [
        line("3", "4", "edited"),
        line("3", "4", "moved, unchanged"),
        line("3", "4", "unchanged, unsure"),
        line("3", "4", "unchanged", "", "", "", "kept (Norway)", "A. Bells"),
        line("1", "1"),
        line("para. 3", "para. 4"),
        ["Add.2", *line("3", "4")[1:]],
        [*line("3", "4")[:2], "^", *line("3", "4")[3:]],
    ],
)
def test_a_row_of_which_more_is_to_say_ends_a_run(other: list[Cell]) -> None:
    before = [line(str(number), str(number)) for number in range(1, 3)]
    behind = [line(str(number), str(number)) for number in range(5, 7)]
    assert len(folded([*before, other, *behind])) == 5


def test_whole_texts_and_the_table_alone_list_every_row(tmp_path: Path) -> None:
    for name, last in (("draft.txt", "may"), ("final.txt", "should")):
        verbs = ["should"] * (len(NOUNS) - 1) + [last]
        items = [
            f"{at}. States {verb} have their {noun} counted in every spring."
            for at, (noun, verb) in enumerate(zip(NOUNS, verbs, strict=True), 1)
        ]
        (tmp_path / name).write_text("\n\n".join(["Report on bell towers", *items]) + "\n", encoding="utf-8")
    comparison = diffrec.compare(*(diffrec.load(tmp_path / name) for name in ("draft.txt", "final.txt")))
    assert "1 to 6  1 to 6  6 unchanged" in render(comparison, RenderOptions(width=100))
    for look in (RenderOptions(width=100, full=True), RenderOptions(width=100, view="concordance")):
        assert render(comparison, look).count("unchanged\n") == len(NOUNS) - 1
