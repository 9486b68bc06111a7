"""Which brackets stand beside each other as alternatives.

"[shall][should]"                     one choice
"[Takes note of] [Welcomes]"          one choice
"[SBI][SBSTA] [by 2018]"              a choice of two, and a bracket of its own: blanks part where signs touch
"[ports] [and harbours] [, at sea,]"  no choice: these go on, they replace nothing
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from diffrec.model import BracketKind, BracketPart

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from diffrec.languages import Language
    from diffrec.model import Bracket

OPENING = "[［"
MOST_MEMBERS = 12
"""of a choice; the longest of a climate decision has five, and a row of many more is no choice"""
GOES_ON = re.compile(r"\s*[,;:.]|.*[,;:]\s*\Z", re.DOTALL)
SLASH = re.compile(r"\s*/\s*")


def with_choices(text: str, brackets: Sequence[Bracket], language: Language) -> tuple[Bracket, ...]:
    """The brackets, which stand in order, with a number for each choice that some of them are."""
    numbers: dict[int, int] = {}
    choices = [
        members
        for is_option in (True, False)
        for run in _runs(text, brackets, language, is_option=is_option)
        for members in ([run] if is_option else _parted(text, run, brackets))
        if 1 < len(members) <= MOST_MEMBERS
    ]
    for number, members in enumerate(choices, start=1):
        numbers.update(dict.fromkeys(members, number))
    return tuple(replace(one, choice=numbers.get(at)) for at, one in enumerate(brackets))


def _runs(text: str, brackets: Sequence[Bracket], language: Language, *, is_option: bool) -> Iterable[list[int]]:
    """The places of brackets that stand beside each other at one depth, or of options."""
    runs: dict[int, list[int]] = {}
    last: dict[int, int] = {}
    for at, one in enumerate(brackets):
        if (one.kind is BracketKind.OPTION) is not is_option:
            continue
        before = last.get(one.depth)
        if before is not None and _is_beside(text, brackets[before], one, language):
            runs[at] = runs.pop(before)
            runs[at].append(at)
        else:
            runs[at] = [at]
        last = {depth: place for depth, place in last.items() if depth < one.depth} | {one.depth: at}
    return runs.values()


def alternatives(text: str, language: Language) -> tuple[str, ...]:
    """The alternatives that a slash parts in a bracket, "shall/should"; one where there is no choice, "and/or"."""
    parts, start = [], 0
    for slash in SLASH.finditer(text):
        words = re.findall(r"[^\W_]+\Z", text[: slash.start()]) + re.findall(r"\A[^\W_]+", text[slash.end() :])
        is_joint = [word.lower() in language.frequent and word.lower() not in language.modals for word in words]
        is_number = any(any(map(str.isdigit, word)) for word in words)
        if len(words) == len(("left", "right")) and not all(is_joint) and not is_number:
            parts.append(text[start : slash.start()].strip())
            start = slash.end()
    return (*parts, text[start:].strip())


def _is_beside(text: str, one: Bracket, other: Bracket, language: Language) -> bool:
    """Whether nothing but a blank, a slash or an "or" stands between two that both can be an alternative."""
    if one.span[1] > other.span[0]:
        return False
    between = text[one.span[1] : other.span[0]].strip().lower()
    if one.kind is other.kind is BracketKind.OPTION:
        return not between.strip(" ;.")
    if between not in {"", "/", *language.brackets.or_words}:
        return False
    return all(_can_replace(text, bracket, language) for bracket in (one, other))


def _can_replace(text: str, bracket: Bracket, language: Language) -> bool:
    """Whether the words can stand in the place of others: they do not go on with a comma or an "and"."""
    if bracket.part is not BracketPart.WHOLE or text[bracket.span[0]] not in OPENING:
        return False
    first = bracket.text.lower().split()[:1]
    return not GOES_ON.match(bracket.text) and not (first and first[0] in language.and_words)


def _parted(text: str, run: list[int], brackets: Sequence[Bracket]) -> list[list[int]]:
    """The run as it is, or parted at its blanks where other signs touch."""
    touch = [brackets[a].span[1] == brackets[b].span[0] for a, b in pairwise(run)]
    if all(touch) or not any(touch):
        return [run]
    parts = [[run[0]]]
    for at, is_touching in zip(run[1:], touch, strict=True):
        if is_touching or text[brackets[at].span[0] - 1] == "/":
            parts[-1].append(at)
        else:
            parts.append([at])
    return parts
