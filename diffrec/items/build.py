"""From the outline of a document to its items.

beginnings   heading "II. Recommendations" | recommendation 4 at [310, 640) of the flow
item      number "4", section ("II. Recommendations",), text "Member States should ...", one segment a line
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from diffrec.items.flow import one_line
from diffrec.items.marks import MarkKind
from diffrec.model import Item, ItemKind, Label, Segment, Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diffrec.items.beginnings import Beginning
    from diffrec.items.flow import Flow
    from diffrec.languages import Language
    from diffrec.model import Span

PLURALS = {ItemKind.DISCUSSION_POINT: "discussion points", ItemKind.AGENDA_ITEM: "agenda items"}
SIGN = re.compile(r"[\[\]]")
CLAUSE = re.compile(r"([^;]*);?")
# Kinds that a meeting adopts as a set, so that what the report says of the set holds for each.
SET_KINDS = frozenset({ItemKind.RECOMMENDATION, ItemKind.DISCUSSION_POINT})


class Setting(NamedTuple):
    """What the items of a document share: its name, its language, whether it is a draft."""

    source: str
    language: Language
    is_draft: bool


def build_items(flow: Flow, beginnings: Sequence[Beginning], setting: Setting) -> tuple[Item, ...]:
    """The items of the outline in reading order; ids are unique within the document."""
    headings = {
        index: one_line(flow, (beginning.mark.start, beginning.body_end))[0]
        for index, beginning in enumerate(beginnings)
        if beginning.is_heading
    }
    statuses = _statuses(flow, beginnings, setting)
    bodies = _bodies(flow, beginnings)
    ids: dict[int, str] = {}
    taken: dict[str, int] = {}
    items = []
    for index, beginning in enumerate(beginnings):
        if beginning.kind is None:
            continue
        text, segments = _text(flow, beginning, bodies[index])
        ids[index] = unique(_id(beginning, ids), taken)
        items.append(
            Item(
                id=ids[index],
                document=setting.source,
                kind=beginning.kind,
                label=Label(raw=_raw(flow, beginning), path=beginning.path, sequence=_sequence(beginning, beginnings)),
                number=_number(beginning.path),
                section=tuple(headings[at] for at in beginning.section),
                text=text,
                segments=segments,
                parent=ids.get(beginning.parent) if beginning.parent is not None else None,
                status=_bracketed(text) or statuses.get(beginning.kind),
            )
        )
    return tuple(items)


def _text(flow: Flow, beginning: Beginning, body: Span) -> tuple[str, tuple[Segment, ...]]:
    """The text of an item; the bracket before a number opens its text: "[15. At its meeting]"."""
    text, segments = one_line(flow, body)
    start = beginning.mark.start
    if flow.text[start] != "[" or start >= beginning.mark.end:
        return text, segments
    bracket = Segment(span=(0, 1), origin=(flow.origin[start], flow.origin[start] + 1), location=flow.location(start))
    moved = (replace(segment, span=(segment.span[0] + 1, segment.span[1] + 1)) for segment in segments)
    return f"[{text}", (bracket, *moved)


def unique(name: str, taken: dict[str, int]) -> str:
    """The name, or the name with a count behind it when it is taken; `taken` holds the last count of each name."""
    count = taken.get(name, 0) + 1
    chosen = name if count == 1 else f"{name}~{count}"
    while chosen in taken:
        count += 1
        chosen = f"{name}~{count}"
    taken[name] = count
    taken.setdefault(chosen, 1)
    return chosen


def _bodies(flow: Flow, beginnings: Sequence[Beginning]) -> dict[int, Span]:
    """The span of each item's text. Letters torn from their texts get them back: "(a) (b) Opening; Adoption."."""
    bodies = {
        i: (beginning.mark.end, beginning.body_end)
        for i, beginning in enumerate(beginnings)
        if not beginning.is_heading
    }
    torn: list[int] = []
    for index, beginning in enumerate(beginnings):
        if beginning.mark.kind is not MarkKind.LETTERED or beginning.is_heading:
            torn = []
            continue
        torn.append(index)
        text = flow.text[slice(*bodies[index])]
        if not text.strip():
            continue
        clauses = [match.span() for match in CLAUSE.finditer(text) if match[1].strip()]
        if len(clauses) == len(torn) > 1:
            for member, (a, b) in zip(torn, clauses, strict=True):
                bodies[member] = (beginning.mark.end + a, beginning.mark.end + b)
        torn = []
    return bodies


def _id(beginning: Beginning, ids: dict[int, str]) -> str:
    assert beginning.kind is not None  # noqa: S101 -- items only
    own = beginning.path[-1].replace(" ", "")
    if beginning.kind is ItemKind.SUBPARAGRAPH and beginning.parent is not None:
        return f"{ids[beginning.parent]}-{own}"
    return f"{beginning.kind.value.replace('_', '-')}-{own}"


def _raw(flow: Flow, beginning: Beginning) -> str:
    if beginning.raw is not None:
        return beginning.raw
    raw = " ".join(flow.text[beginning.mark.start : beginning.mark.end].split()).removeprefix("[")
    return raw if beginning.mark.kind is MarkKind.LETTERED else raw.rstrip(" .:：、-–—")


def _number(path: tuple[str, ...]) -> str:
    return " ".join([path[0], *(f"({part})" for part in path[1:])])


def _sequence(beginning: Beginning, beginnings: Sequence[Beginning]) -> str:
    """The numbering that an item belongs to; a sub-paragraph belongs to that of the item above it."""
    while beginning.kind is ItemKind.SUBPARAGRAPH and beginning.parent is not None:
        beginning = beginnings[beginning.parent]
    assert beginning.kind is not None  # noqa: S101 -- items only
    plural = PLURALS.get(beginning.kind, f"{beginning.kind.value.replace('_', ' ')}s")
    return plural if beginning.restart == 1 else f"{plural} {beginning.restart}"


def _bracketed(text: str) -> Status | None:
    """The status of a text in one pair of brackets, with others in them or none: "[Decides [to] meet;]"."""
    depth = 0
    for sign in SIGN.finditer(text) if text.startswith("[") and text.endswith("]") else ():
        depth += 1 if sign[0] == "[" else -1
        if depth == 0:
            return Status.BRACKETED if sign.end() == len(text) else None
    return None


def _statuses(flow: Flow, beginnings: Sequence[Beginning], setting: Setting) -> dict[ItemKind, Status]:
    """What the paragraphs before a set of items say of it; a draft's word that it was adopted is not yet true."""
    statuses: dict[ItemKind, Status] = {}
    language = setting.language
    said = (
        (Status.NOT_ADOPTED, language.not_adopted),
        (Status.ON_HOLD, language.on_hold),
        *(() if setting.is_draft else ((Status.ADOPTED, language.adopted),)),
    )
    before: list[str] = []
    for beginning in beginnings:
        if beginning.kind is ItemKind.PARAGRAPH:
            before.append(flow.text[beginning.mark.end : beginning.body_end])
        elif beginning.kind in SET_KINDS and beginning.kind not in statuses:
            text = " ".join(" ".join(before).split())
            status = next((status for status, patterns in said if _any(patterns, text)), None)
            if status:
                statuses[beginning.kind] = status
            before = []
    return statuses


def _any(patterns: tuple[str, ...], text: str) -> bool:
    return any(re.search(pattern, text, re.IGNORECASE) for pattern in patterns)
