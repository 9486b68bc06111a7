"""Which rows are shown, and what an ITEM such as `final:4` names.

--only 4,16-18        rows of the draft's items 4, 16, 17 and 18
--only final:4        the row of the final's item 4
--only Add.2:3        item 3 of the document that is called Add.2
--only Annex I:3      item 3 below a heading that begins so
--only paragraph:3    paragraph 3, where a recommendation 3 stands beside it
--delegation FRA      rows in which any version has a mark of France
--changes number-changed   rows with a change of this kind
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from diffrec.delegations import Asked, asked_delegations, names_with
from diffrec.errors import SelectionError
from diffrec.model import Comparison, Fate, ItemKind, Summary, the
from diffrec.renderers.belonging import cut_short
from diffrec.renderers.kinds import SUBSTANTIVE, asked_kinds
from diffrec.renderers.naming import base_name, names_of
from diffrec.renderers.notices import place_words
from diffrec.renderers.phrases import holds_phrase
from diffrec.text import natural_key

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from diffrec.config import Selection
    from diffrec.model import ChangeKind, Item, Row, Version

RANGE = re.compile(r"(\d+)\s*[-–]\s*(\d+)")
NOTHING_COMPARED = Summary(items={}, fates={}, outside=0, renumbered=0, moved=0, resectioned=0, kinds={}, left_out={})
ONE_SIDED = frozenset({Fate.DROPPED, Fate.ADDED})
MAX_CHOICES = 8
MAX_BEGINNING = 40
"""characters by which a person knows an item among those of its number: six words"""
MAX_PLAIN = 1 << 14
"""numbers, labels and ids that are kept in their plain form; a file of pairs asks for each of them many times"""


class Reference(NamedTuple):
    """An ITEM taken apart: the version, the candidates that its prefixes leave, and the number or range."""

    given: str
    version: Version
    items: tuple[Item, ...]
    number: str


def select(comparison: Comparison, selection: Selection) -> Comparison:
    """The comparison with the rows that the selection asks for; an empty selection asks for all.

    The summary stays that of the whole. Raises: SelectionError for an ITEM that names nothing or several things.
    """
    rows = comparison.rows
    if selection.only:
        asked = [pair for given in selection.only for pair in _named(comparison, given)]
        rows = tuple(row for row in rows if _holds(row, asked, comparison))
    if selection.fates:
        rows = tuple(row for row in rows if row.whole.fate in selection.fates)
    if selection.moved:
        rows = tuple(row for row in rows if row.whole.moved)
    if selection.kinds:
        rows = tuple(row for row in rows if _has_change(row, selection.kinds))
    if selection.phrase:
        rows = tuple(row for row in rows if holds_phrase(row, selection.phrase))
    if selection.delegations:
        wanted, dates = asked_of(comparison.versions, selection), _dates(comparison.versions)
        rows = tuple(row for row in rows if _names(row, wanted, dates))
    return replace(comparison, rows=rows)


def _has_change(row: Row, kinds: frozenset[ChangeKind]) -> bool:
    """Whether a row has a change of one of these kinds, from the first version to the last or in a step between.

    Who asks for all substantive kinds has the items shown, too, that one version alone has.
    """
    steps = (row.whole, *row.steps)
    if kinds >= SUBSTANTIVE and not row.whole.outside and any(step.fate in ONE_SIDED for step in steps):
        return True
    return any(not kinds.isdisjoint(asked_kinds(change)) for step in steps for change in step.changes)


def select_items(version: Version, only: Sequence[str]) -> Version:
    """The version with the items that these ITEMs name, and their sub-paragraphs; with none given it stays whole.

    Raises: SelectionError for an ITEM that names nothing or several things.
    """
    if not only:
        return version
    alone = Comparison(versions=(version,), rows=(), summary=NOTHING_COMPARED)
    asked = [pair for given in only for pair in _named(alone, given)]
    return replace(version, items=tuple(item for item in version.items if _is_asked(item, asked, version)))


def asked_of(versions: Sequence[Version], selection: Selection) -> Asked:
    """The delegations that a selection asks for, as the tables or the marks of these versions know them.

    Raises: ConfigError for one that nobody knows.
    """
    known = names_with(selection.names)
    its_members = known.members if selection.members else None
    if not selection.delegations:
        return Asked((), its_members)
    marks = [one for version in versions for item in version.items for one in item.attributions]
    sponsors = [one for version in versions for document in version.documents for one in document.sponsors]
    printed = (name for mark in (*marks, *sponsors) for name in mark.delegations)
    return Asked(asked_delegations(selection.delegations, printed, known), its_members)


def select_marked(versions: Sequence[Version], selection: Selection) -> tuple[Version, ...]:
    """The versions with the items in which a delegation has a mark that is asked for; whole where none is asked for.

    Raises: ConfigError for a delegation that nobody knows.
    """
    asked = asked_of(versions, selection)
    if not asked.delegations:
        return tuple(versions)
    return tuple(
        replace(version, items=tuple(item for item in version.items if _has_mark(item, asked, dates)))
        for version, dates in zip(versions, _dates(versions), strict=True)
    )


def _dates(versions: Sequence[Version]) -> list[dict[str, str | None]]:
    """The date of each document, by source, for each version."""
    return [{one.source: one.date for one in version.documents} for version in versions]


def _names(row: Row, asked: Asked, dates: Sequence[Mapping[str, str | None]]) -> bool:
    """Whether a mark of any version of the row names somebody who is asked for."""
    return any(_has_mark(item, asked, dates[at]) for at, cell in enumerate(row.cells) for item in cell)


def _has_mark(item: Item, asked: Asked, dates: Mapping[str, str | None]) -> bool:
    """Whether a mark of the item names somebody who is asked for."""
    on = dates.get(item.document)
    return any(asked.holds(name, on) for mark in item.attributions for name in mark.delegations)


def find_row(comparison: Comparison, given: str) -> Row:
    """The row of the one item that an ITEM names.

    Raises: SelectionError when it names nothing, several things or a range.
    """
    named = _named(comparison, given)
    if len(named) > 1:
        message = f'"{given}" names {len(named)} items; give one number'
        raise SelectionError(message)
    return next(row for row in comparison.rows if _holds(row, named, comparison))


def named_items(version: Version, given: str) -> list[Item]:
    """The items of one version that an ITEM names, with or without the version's own name before it; maybe none."""
    *prefixes, number = (part.strip() for part in given.split(":"))
    items = version.items
    for prefix in prefixes:
        if prefix.lower() != version.name.lower():
            items = tuple(item for item in items if _has_prefix(item, prefix, version))
    return _matches(Reference(given=given, version=version, items=items, number=number), number)


def _holds(row: Row, asked: Sequence[tuple[Version, Item]], comparison: Comparison) -> bool:
    """Whether a cell holds one of the items or a sub-paragraph of one."""
    return any(
        _is_asked(item, asked, version)
        for version, cell in zip(comparison.versions, row.cells, strict=True)
        for item in cell
    )


def _is_asked(item: Item, asked: Sequence[tuple[Version, Item]], version: Version) -> bool:
    """Whether an item of a version is one of those asked for, or a sub-paragraph of one."""
    wanted = {one.id for name, one in asked if name is version}
    parents = {one.id: one.parent for one in version.items} if wanted else {}
    above: str | None = item.id
    while above is not None:
        if above in wanted:
            return True
        above = parents.get(above)
    return False


def _named(comparison: Comparison, given: str) -> list[tuple[Version, Item]]:
    """The items that an ITEM names: one, or those of a range."""
    reference = _parse(comparison, given)
    exact = _matches(reference, reference.number)
    span = RANGE.fullmatch(reference.number)
    if exact or span is None:
        return [(reference.version, _only_one(comparison, reference, exact))]
    first, last = int(span[1]), int(span[2])
    found = [
        (reference.version, _only_one(comparison, reference, matches))
        for number in range(first, last + 1)
        if (matches := _matches(reference, str(number)))
    ]
    return found or [(reference.version, _only_one(comparison, reference, []))]


def _parse(comparison: Comparison, given: str) -> Reference:
    """An ITEM with its prefixes applied; without the name of a version the first one is meant."""
    *prefixes, number = (part.strip() for part in given.split(":"))
    names = {version.name.lower(): version for version in comparison.versions}
    version = comparison.versions[0]
    if prefixes and prefixes[0].lower() in names:
        version = names[prefixes.pop(0).lower()]
    items = version.items
    for prefix in prefixes:
        narrowed = tuple(item for item in items if _has_prefix(item, prefix, version))
        narrowed = narrowed or tuple(item for item in items if _stands_below(item, prefix))
        if not narrowed:
            message = f'"{prefix}" in "{given}" names no version, document, heading or kind of item; choose from: '
            raise SelectionError(message + ", ".join(_prefixes(comparison)))
        items = narrowed
    return Reference(given=given, version=version, items=items, number=number)


def _has_prefix(item: Item, prefix: str, version: Version) -> bool:
    """Whether the prefix is the item's kind or a name of its document."""
    prefix = prefix.lower()
    if prefix == item.kind.value:
        return True
    short = names_of(version).get(item.document, "")
    base = base_name(item.document)
    symbol = next((document.symbol for document in version.documents if document.source == item.document), None) or ""
    names = {short, item.document, base, base.partition(".")[0], symbol}
    return prefix in {name.lower() for name in names if name} or symbol.lower().endswith("/" + prefix)


def _stands_below(item: Item, prefix: str) -> bool:
    """Whether a heading above the item begins with this: "Annex I. Tools" with "Annex I", "Annex II" does not."""
    beginning = re.compile(rf"{re.escape(prefix)}(?!\w)", re.IGNORECASE)
    return any(beginning.match(heading) for heading in item.section) if prefix else False


def _prefixes(comparison: Comparison) -> list[str]:
    choices = [version.name for version in comparison.versions]
    for version in comparison.versions:
        choices += [name for name in names_of(version).values() if name]
        choices += sorted({item.kind.value for item in version.items})
    return list(dict.fromkeys(choices))


@lru_cache(MAX_PLAIN)
def _plain(text: str) -> str:
    return re.sub(r"(?<!\d)\s+|\s+(?!\d)", "", text).rstrip(".").lower()


def _matches(reference: Reference, number: str) -> list[Item]:
    """The candidates that are cited so: by number, by label or by id."""
    wanted = _plain(number)
    return [
        item for item in reference.items if wanted in {_plain(item.number), _plain(item.label.raw), item.id.lower()}
    ]


def _only_one(comparison: Comparison, reference: Reference, matches: list[Item]) -> Item:
    """The one match.

    Raises: SelectionError when there is none, or when there are several.
    """
    if len(matches) == 1:
        return matches[0]
    if matches:
        choices = [f"{choice} ({_describe(item)})" for choice, item in _choices(reference, matches)]
        message = f'"{reference.given}" names {len(matches)} items of {the(reference.version.name)}; choose from: '
        raise SelectionError(message + _listed(choices))
    message = f'there is no item "{reference.given}" in {the(reference.version.name)}; it has '
    raise SelectionError(message + _extent(reference.items), hint=_elsewhere(comparison, reference))


def _describe(item: Item) -> str:
    place = place_words(item.segments[0].location) if item.segments else ""
    begins = f"“{cut_short(item.text, MAX_BEGINNING)}”" if item.text.strip() else ""
    where = f"{item.kind.words()} {item.number} of {base_name(item.document)}"
    return ", ".join(filter(None, (where, place, begins)))


def _choices(reference: Reference, matches: list[Item]) -> list[tuple[str, Item]]:
    """Each match with the shortest ITEM that names it alone in its version."""
    short = names_of(reference.version)
    stem = _version_prefix(reference)
    choices = []
    for item in matches:
        by_document = short[item.document]
        attempts = (item.kind.value, by_document, f"{by_document}:{item.kind.value}")
        prefix = next((prefix for prefix in attempts if prefix.strip(":") and _tells(prefix, item, reference)), None)
        choices.append((stem + (f"{prefix}:{item.number}" if prefix else item.id), item))
    return choices


def _version_prefix(reference: Reference) -> str:
    first, colon, _ = reference.given.partition(":")
    return f"{first}:" if colon and first.strip().lower() == reference.version.name.lower() else ""


def _tells(prefix: str, item: Item, reference: Reference) -> bool:
    """Whether the prefix before the item's number names this item and no other."""
    version = reference.version
    named = (
        other
        for other in _matches(reference._replace(items=version.items), item.number)
        if all(_has_prefix(other, part, version) for part in prefix.split(":"))
    )
    return [other.id for other in named] == [item.id]


def _listed(choices: list[str]) -> str:
    more = len(choices) - MAX_CHOICES
    return ", ".join(choices[:MAX_CHOICES]) + (f" and {more} more" if more > 0 else "")


def _extent(items: Sequence[Item]) -> str:
    """The numbers that there are: "recommendations 1 to 24, paragraph 5"."""
    kinds: dict[ItemKind, list[Item]] = {}
    for item in items:
        if item.kind is not ItemKind.SUBPARAGRAPH:
            kinds.setdefault(item.kind, []).append(item)
    parts = []
    for kind, group in kinds.items():
        numbers = sorted({item.number for item in group}, key=natural_key)
        parts.append(" to ".join((f"{kind.words(len(numbers))} {numbers[0]}", *numbers[1:][-1:])))
    return ", ".join(parts) if parts else "no items"


def _elsewhere(comparison: Comparison, reference: Reference) -> str | None:
    """A hint when another version has an item of that number, or when not all kinds were compared."""
    for version in comparison.versions:
        other = Reference(given=reference.given, version=version, items=version.items, number=reference.number)
        if version is not reference.version and (found := _matches(other, reference.number)):
            return (
                f'for {found[0].label.raw.rstrip(".")} of {the(version.name)} write "{version.name}:{found[0].number}"'
            )
    left_out = comparison.summary.left_out.get(reference.version.name)
    if left_out:
        return f"not compared: {', '.join(left_out)}; --items all compares every kind"
    return None
