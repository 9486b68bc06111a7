"""Text that stands in no item, of the draft beside that of the final.

    draft   "The meeting recommended that:"            before recommendation 1
    final   "The meeting took note of these ideas:"    before recommendation 1     a pair: changed
    draft   "A letter was read."                       nowhere in the final        gone
    both    "Agenda item 3"                            the same words              nothing

Blocks are paired by their words, else by the items that stand around them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from diffrec.checks.wording import plain
from diffrec.model import BlockKind, FindingLocation
from diffrec.text import bare, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from diffrec.model import Comparison, Document, Item, Remainder, Version

TABLE = "table"
ALIKE = 0.5
"""share of common words from which two blocks are the same one reworded: half, as for text outside in `doubts`"""
TOO_COMMON = 50
"""blocks that hold a word from which on it tells none of them apart: a line of a table stands in each of them"""


class Outside(NamedTuple):
    """A block outside of all items: its words, the rows around it, and the headings above it.

    `is_front` says that it stands before all items of its document, and of the heading above
    the first of them, as a title and a date do, or behind all items.
    """

    version: Version
    text: str
    location: FindingLocation
    around: tuple[str | None, str | None] = (None, None)
    section: tuple[str, ...] = ()
    is_front: bool = False

    @property
    def key(self) -> str:
        """The letters alone: the same for a block that was wrapped, or stands on another page."""
        return "".join(filter(str.isalpha, self.full_key))

    @property
    def full_key(self) -> str:
        """Letters and figures."""
        return bare(self.text)


class Difference(NamedTuple):
    """A block of the draft and what became of it; one of them is None for what is gone or new."""

    draft: Outside | None
    final: Outside | None

    @property
    def shown(self) -> Outside:
        """Where an editor is sent to: to the final, where there is something to mend."""
        block = self.final or self.draft
        assert block is not None  # noqa: S101 -- a difference has a side
        return block

    @property
    def is_front(self) -> bool:
        """Whether it stands on a title page or behind all items, on either side."""
        return any(one.is_front for one in (self.draft, self.final) if one)

    @property
    def is_figures_only(self) -> bool:
        """Whether the letters are the same."""
        return self.draft is not None and self.final is not None and self.draft.key == self.final.key


def differences(comparison: Comparison) -> tuple[Difference, ...]:
    """What is not the same outside of items, in the first version and in the last; nothing across languages."""
    if comparison.cross_language:
        return ()
    draft, final = (list(blocks_of(comparison, at)) for at in (0, -1))
    olds = _not_in(draft, final, comparison.versions[-1])
    news = _not_in(final, draft, comparison.versions[0])
    pairs = [*_alike(olds, news)]
    pairs += _in_place(_without(olds, (old for old, _ in pairs)), _without(news, (new for _, new in pairs)))
    gone = _without(olds, (old for old, _ in pairs))
    added = _without(news, (new for _, new in pairs))
    return (
        *(Difference(old, new) for old, new in pairs),
        *(Difference(old, None) for old in gone),
        *(Difference(None, new) for new in added),
    )


def blocks_of(comparison: Comparison, at: int) -> Iterator[Outside]:
    """The blocks of a version that stand in no item, in reading order."""
    version = comparison.versions[at]
    rows = {item.id: row.id for row in comparison.rows for item in row.cells[at]}
    for document in version.documents:
        if document.role is None:
            items = sorted(
                (item for item in version.items if item.document == document.source and item.segments), key=_begins
            )
            yield from _blocks_of_document(version, document, items, rows)


def _blocks_of_document(
    version: Version, document: Document, items: Sequence[Item], rows: Mapping[str, str]
) -> Iterator[Outside]:
    starts = [_begins(item) for item in items]
    headed = [block for block in document.blocks if block.kind is BlockKind.HEADING and block.runs]
    headings = [block.runs[0][0] for block in headed]
    titles = [" ".join(block.text.split()) for block in headed]
    for block in _joined(document):
        begins = block[0].span[0]
        at = bisect_right(starts, begins)
        before, after = items[at - 1] if at else None, items[at] if at < len(items) else None
        is_headed = before is None or bisect_right(headings, begins) > bisect_right(headings, starts[at - 1])
        owner = after if is_headed else before
        place = block[0].location
        yield Outside(
            version=version,
            text=plain(" ".join(one.text for one in block), version),
            location=FindingLocation(source=document.source, page=place.page, line=place.line),
            around=(rows.get(before.id) if before else None, rows.get(after.id) if after else None),
            section=owner.section if owner else (),
            is_front=after is None
            or (
                before is None
                and not _is_above(titles[: bisect_right(headings, begins)], after)
                and not _is_lead_in(block, after, document)
            ),
        )


def _is_above(titles: Sequence[str], after: Item) -> bool:
    """Whether the innermost heading of the first item is among those that stand before a block."""
    return bool(after.section) and any(" ".join(after.section[-1].split()) in title for title in titles)


def _is_lead_in(block: Sequence[Remainder], after: Item, document: Document) -> bool:
    """Whether nothing but blanks stands between a paragraph and the first item, and it ends with a colon."""
    between = document.text[block[-1].span[1] : _begins(after)]
    return block[-1].text.rstrip().endswith((":", "：")) and "\n\n" not in between.strip()


def _begins(item: Item) -> int:
    return item.segments[0].origin[0]


def _joined(document: Document) -> Iterator[list[Remainder]]:
    """What is left over, line by line, as the blocks that it stands in; a table is one."""
    starts = sorted((run[0], number) for number, block in enumerate(document.blocks) for run in block.runs)
    joined: list[Remainder] = []
    last = None
    for one in document.other:
        number = bisect_right(starts, (one.span[0], len(document.blocks)))
        home = TABLE if one.why == TABLE else starts[number - 1][1] if number else None
        is_next = joined and home == last and not document.text[joined[-1].span[1] : one.span[0]].strip()
        if joined and not is_next:
            yield joined
            joined = []
        joined.append(one)
        last = home
    if joined:
        yield joined


def _not_in(blocks: Sequence[Outside], others: Sequence[Outside], version: Version) -> list[Outside]:
    """The blocks that the other version has not word for word, outside of items, as a heading or on each page."""
    texts = [bare(one.text) for document in version.documents for one in document.furniture]
    known = {one.full_key for one in others}
    whole = "\n".join(("".join(one.full_key for one in others), *texts, *_headings(version)))
    return [one for one in blocks if one.full_key and one.full_key not in known and one.full_key not in whole]


def _headings(version: Version) -> list[str]:
    return [bare(heading) for heading in dict.fromkeys(one for item in version.items for one in item.section)]


def _alike(olds: Sequence[Outside], news: Sequence[Outside]) -> Iterator[tuple[Outside, Outside]]:
    """Pairs of blocks that share most words, the most alike first."""
    bags = [Counter(fold(one.text).casefold().split()) for one in news]
    holders: dict[str, list[int]] = defaultdict(list)
    for at, bag in enumerate(bags):
        for word in bag:
            holders[word].append(at)
    scored = []
    for number, old in enumerate(olds):
        bag = Counter(fold(old.text).casefold().split())
        near = {at for word in bag for at in holders.get(word, ()) if len(holders[word]) <= TOO_COMMON}
        for at in sorted(near):
            share = 2 * (bag & bags[at]).total() / (bag.total() + bags[at].total())
            if share >= ALIKE:
                scored.append((-share, number, at))
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    for _, number, at in sorted(scored):
        if number not in taken_old and at not in taken_new:
            taken_old.add(number)
            taken_new.add(at)
            yield olds[number], news[at]


def _in_place(olds: Sequence[Outside], news: Sequence[Outside]) -> list[tuple[Outside, Outside]]:
    """Pairs of blocks before the same item, or behind it, in their order."""
    left = list(news)
    pairs = []
    for old in olds:
        new = next((one for one in left if not one.is_front and not old.is_front and _is_beside(old, one)), None)
        if new is not None:
            left.remove(new)
            pairs.append((old, new))
    return pairs


def _is_beside(old: Outside, new: Outside) -> bool:
    return any(row is not None and row == other for row, other in zip(old.around, new.around, strict=True))


def _without(blocks: Sequence[Outside], taken: Iterable[Outside]) -> list[Outside]:
    ids = {id(one) for one in taken}
    return [one for one in blocks if id(one) not in ids]
