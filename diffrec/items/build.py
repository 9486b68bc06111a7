"""From the outline of a document to its items.

entries   heading "II. Recommendations" | recommendation 4 at [310, 640) of the flow
item      number "4", section ("II. Recommendations",), text "Member States should ...", one segment a line
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from diffrec.items.flow import one_line
from diffrec.items.marks import MarkKind
from diffrec.model import Item, ItemKind, Label, Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diffrec.items.flow import Flow
    from diffrec.items.outline import Entry
    from diffrec.languages import Language
    from diffrec.model import Span

PLURALS = {ItemKind.DISCUSSION_POINT: "discussion points", ItemKind.AGENDA_ITEM: "agenda items"}
# Kinds that a meeting adopts as a set, so that what the report says of the set holds for each.
SET_KINDS = frozenset({ItemKind.RECOMMENDATION, ItemKind.DISCUSSION_POINT})


class Setting(NamedTuple):
    """What the items of a document share: its name, its language, whether it is a draft."""

    source: str
    language: Language
    is_draft: bool


def build_items(flow: Flow, entries: Sequence[Entry], setting: Setting) -> tuple[Item, ...]:
    """The items of the outline in reading order; ids are unique within the document."""
    headings = {
        index: one_line(flow, (entry.mark.start, entry.body_end))[0]
        for index, entry in enumerate(entries)
        if entry.is_heading
    }
    statuses = _statuses(flow, entries, setting)
    bodies = _bodies(flow, entries)
    ids: dict[int, str] = {}
    taken: set[str] = set()
    items = []
    for index, entry in enumerate(entries):
        if entry.kind is None:
            continue
        text, segments = one_line(flow, bodies[index])
        ids[index] = unique(_id(entry, ids), taken)
        items.append(
            Item(
                id=ids[index],
                document=setting.source,
                kind=entry.kind,
                label=Label(raw=_raw(flow, entry), path=entry.path, sequence=_sequence(entry)),
                number=_number(entry.path),
                section=tuple(headings[at] for at in entry.section),
                text=text,
                segments=segments,
                parent=ids.get(entry.parent) if entry.parent is not None else None,
                status=_bracketed(text) or statuses.get(entry.kind),
            )
        )
    return tuple(items)


def unique(name: str, taken: set[str]) -> str:
    """The name, or the name with a count behind it when it is taken; adds it to what is taken."""
    count = 1
    chosen = name
    while chosen in taken:
        count += 1
        chosen = f"{name}~{count}"
    taken.add(chosen)
    return chosen


def _bodies(flow: Flow, entries: Sequence[Entry]) -> dict[int, Span]:
    """The span of each item's text. Letters torn from their texts get them back: "(a) (b) Opening; Adoption."."""
    bodies = {i: (entry.mark.end, entry.body_end) for i, entry in enumerate(entries) if not entry.is_heading}
    torn: list[int] = []
    for index, entry in enumerate(entries):
        if entry.mark.kind is not MarkKind.LETTERED:
            torn = []
            continue
        torn.append(index)
        text = flow.text[slice(*bodies[index])]
        if not text.strip():
            continue
        clauses = [match.span() for match in re.finditer(r"[^;]*[^;\s][^;]*;?", text)]
        if len(clauses) == len(torn) > 1:
            for member, (a, b) in zip(torn, clauses, strict=True):
                bodies[member] = (entry.mark.end + a, entry.mark.end + b)
        torn = []
    return bodies


def _id(entry: Entry, ids: dict[int, str]) -> str:
    assert entry.kind is not None  # noqa: S101 -- items only
    own = entry.path[-1].replace(" ", "")
    if entry.kind is ItemKind.SUBPARAGRAPH and entry.parent is not None:
        return f"{ids[entry.parent]}-{own}"
    return f"{entry.kind.value.replace('_', '-')}-{own}"


def _raw(flow: Flow, entry: Entry) -> str:
    raw = " ".join(flow.text[entry.mark.start : entry.mark.end].split())
    return raw if entry.mark.kind is MarkKind.LETTERED else raw.rstrip(".:")


def _number(path: tuple[str, ...]) -> str:
    return " ".join([path[0], *(f"({part})" for part in path[1:])])


def _sequence(entry: Entry) -> str:
    assert entry.kind is not None  # noqa: S101 -- items only
    plural = PLURALS.get(entry.kind, f"{entry.kind.value.replace('_', ' ')}s")
    return plural if entry.restart == 1 else f"{plural} {entry.restart}"


def _bracketed(text: str) -> Status | None:
    is_whole = text.startswith("[") and text.endswith("]") and text.count("[") == text.count("]") == 1
    return Status.BRACKETED if is_whole else None


def _statuses(flow: Flow, entries: Sequence[Entry], setting: Setting) -> dict[ItemKind, Status]:
    """What the paragraphs before a set of items say of it; a draft's word that it was adopted is not yet true."""
    statuses: dict[ItemKind, Status] = {}
    language = setting.language
    said = (
        (Status.NOT_ADOPTED, language.not_adopted),
        (Status.ON_HOLD, language.on_hold),
        *(() if setting.is_draft else ((Status.ADOPTED, language.adopted),)),
    )
    before: list[str] = []
    for entry in entries:
        if entry.kind is ItemKind.PARAGRAPH:
            before.append(flow.text[entry.mark.end : entry.body_end])
        elif entry.kind in SET_KINDS and entry.kind not in statuses:
            text = " ".join(" ".join(before).split())
            status = next((status for status, patterns in said if _any(patterns, text)), None)
            if status:
                statuses[entry.kind] = status
            before = []
    return statuses


def _any(patterns: tuple[str, ...], text: str) -> bool:
    return any(re.search(pattern, text, re.IGNORECASE) for pattern in patterns)
