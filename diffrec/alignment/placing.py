"""Rows in the order of the final, with the facts that stand beside a fate: renumbered, moved, resectioned, outside.

draft  Recommendation 24, under "C. Last matters"    final  Recommendation 4, under "A. General recommendations"
renumbered, moved, resectioned
"""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, NamedTuple

from diffrec.alignment.order import Step, rows_in_order
from diffrec.alignment.sections import chapters, match_sections, path_of, printed_headings
from diffrec.model import ItemKind
from diffrec.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from diffrec.languages import Language
    from diffrec.model import Item, Link


class Placed(NamedTuple):
    """A link in its row, with its facts; a row of one side has none of them but `outside`, for the final alone.

    A merge that keeps the number of one of its parts is not renumbered, nor is a split of which one part keeps it.
    """

    link: Link
    renumbered: bool = False
    moved: bool = False
    resectioned: bool = False
    outside: bool = False


def place(
    links: Sequence[Link], draft: Sequence[Item], final: Sequence[Item], language: Language
) -> tuple[Placed, ...]:
    """The links in row order: as the final stands, and dropped items after the row of the draft item before them.

    Drafts of several documents stand in the order in which most of their items stand in the final.
    """
    reading = _reading_order(links, draft)
    rows = _row_order(links, reading)
    in_order = rows_in_order(_steps(rows, reading, draft, final))
    sections = match_sections(rows, draft, final)
    outside = _outside(rows, draft, final, language)
    placed = []
    for number, link in enumerate(rows):
        if not link.draft or not link.final:
            placed.append(Placed(link=link, outside=not link.draft and link.final[0] in outside))
            continue
        placed.append(
            Placed(
                link=link,
                renumbered={draft[row].number for row in link.draft}.isdisjoint(
                    final[column].number for column in link.final
                ),
                moved=number not in in_order,
                resectioned=not any(
                    sections.is_same(path_of(draft[row]), path_of(final[column]))
                    for row in link.draft
                    for column in link.final
                ),
            )
        )
    return tuple(placed)


def heading_pairs(
    placed: Sequence[Placed], draft: Sequence[Item], final: Sequence[Item]
) -> tuple[tuple[str | None, str | None], ...]:
    """The headings that hold items, draft beside final, in the order of the final; None where one side has none."""
    sections = match_sections((row.link for row in placed), draft, final)
    draft_printed, final_printed = printed_headings(draft), printed_headings(final)
    draft_holding, final_holding = ({path_of(item) for item in items} for items in (draft, final))
    pairs: list[tuple[str | None, str | None]] = []
    for path, heading in final_printed.items():
        origin = sections.drafts.get(path, ())
        if path in final_holding or origin in draft_holding:
            pairs.append((draft_printed.get(origin), heading))
    pairs += [
        (heading, None)
        for path, heading in draft_printed.items()
        if path in draft_holding and path not in sections.finals
    ]
    return tuple(pairs)


def _reading_order(links: Iterable[Link], draft: Sequence[Item]) -> dict[int, int]:
    """Index of a draft item -> its place when the documents stand as in the final; one without partners stands last."""
    finals: dict[str, list[int]] = {}
    for link in links:
        for row in link.draft:
            finals.setdefault(draft[row].document, []).extend(link.final[:1])
    # The middle place; the statistics module would cost more to import than all of this.
    where = {document: sorted(places)[len(places) // 2] if places else inf for document, places in finals.items()}
    order = sorted(range(len(draft)), key=lambda row: where[draft[row].document])
    return {row: rank for rank, row in enumerate(order)}


def _row_order(links: Sequence[Link], reading: Mapping[int, int]) -> list[Link]:
    """The final's order, each dropped row after the row of the draft item before it."""
    rows = sorted((link for link in links if link.final), key=lambda link: link.final)
    at = {row: number for number, link in enumerate(rows) for row in link.draft}
    dropped = {link.draft[0]: link for link in links if not link.final}
    after: dict[int, list[Link]] = {-1: []}
    number = -1
    for row in sorted(reading, key=lambda row: reading[row]):
        if row in dropped:
            after.setdefault(number, []).append(dropped[row])
        elif row in at:  # else it was dropped together with an item before it
            number = at[row]
    return after[-1] + [one for number, link in enumerate(rows) for one in (link, *after.get(number, ()))]


def _steps(
    rows: Sequence[Link], reading: Mapping[int, int], draft: Sequence[Item], final: Sequence[Item]
) -> list[Step]:
    """The places of the paired rows; a regrouping stands where it begins, a merge or split at each of its places."""
    steps = []
    for number, link in enumerate(rows):
        if link.draft and link.final:
            drafts = sorted(reading[row] for row in link.draft)
            finals = link.final
            if len(drafts) > 1 and len(finals) > 1:
                drafts, finals = drafts[:1], finals[:1]
            size = sum(len(draft[row].text) for row in link.draft) + sum(len(final[row].text) for row in link.final)
            steps += [Step(number, before, after, size) for before in drafts for after in finals]
    return steps


def _outside(rows: Sequence[Link], draft: Sequence[Item], final: Sequence[Item], language: Language) -> frozenset[int]:
    """The final items of chapters that no draft touches, and of stretches of chapters that no draft holds."""
    partners = {column: link.draft for link in rows if link.draft for column in link.final}
    if not partners or not any(item.section for item in draft):
        return frozenset()
    found: set[int] = set()
    for places in chapters(path_of(item) for item in final).values():
        paired = [place for place in places if place in partners]
        if not paired:
            found.update(places)
        elif all(_is_continued(draft[row], language) for place in paired for row in partners[place]):
            found.update(_beyond([place for place in places if final[place].kind is ItemKind.PARAGRAPH], partners))
    identities = {final[place].id for place in found}
    found.update(
        place
        for place, item in enumerate(final)
        if item.kind is ItemKind.SUBPARAGRAPH and item.parent in identities and place not in partners
    )
    return frozenset(found)


def _beyond(paragraphs: Sequence[int], partners: Mapping[int, tuple[int, ...]]) -> list[int]:
    """The paragraphs before the first and after the last that has a partner: other addenda hold these.

    Paragraphs are numbered through the whole report, so that a chapter in parts has its parts one after the other.
    """
    paired = [place for place in paragraphs if place in partners]
    if not paired:
        return []
    return [place for place in paragraphs if not paired[0] <= place <= paired[-1]]


def _is_continued(item: Item, language: Language) -> bool:
    """Whether a heading above the item says that its chapter began in another document."""
    headings = [fold(heading).casefold().replace("*", "") for heading in item.section]
    return any(f"({word}" in heading for heading in headings for word in language.continued)
