"""What a cross-reference points to once the items have other numbers.

draft 7   "In line with recommendation 4, ..."      4 is 5 in the final, and 24 is 4
final 9   "In line with recommendation 5, ..."      follows
final 9   "In line with recommendation 4, ..."      stale: it points to what was recommendation 24
"""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

from diffrec.meaning.references.inner import Places, inner_references
from diffrec.model import ReferenceFate, TracedReference, placed_items, the

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diffrec.languages import Language
    from diffrec.meaning.references.inner import Inner
    from diffrec.model import Item, Row, Span, Version

    Cells = tuple[tuple[Item, ...], tuple[Item, ...]]


class Followed(NamedTuple):
    """A reference that went through a renumbering, with its spans in the texts of both cells."""

    traced: TracedReference
    draft_span: Span | None
    final_span: Span


class _Placed(NamedTuple):
    """A reference in a cell: the item that it stands in, and where that begins in the text of the cell."""

    reference: Inner
    item: Item
    offset: int

    @property
    def span(self) -> Span:
        """Its span in the text of the cell."""
        return (self.reference.span[0] + self.offset, self.reference.span[1] + self.offset)

    @property
    def said(self) -> tuple[str, tuple[str, ...]]:
        """What it says: kind and numbers."""
        return (self.reference.kind, self.reference.numbers)


class Following:
    """Follows the references between two versions, by their places among the versions of the rows."""

    def __init__(
        self, rows: Sequence[Row], versions: Sequence[Version], ends: tuple[int, int], language: Language
    ) -> None:
        self.language = language
        self.rows = rows
        self.ends = ends
        self.versions = (versions[ends[0]], versions[ends[1]])
        self.places = tuple(Places(version.items) for version in self.versions)
        self.row_of = tuple(
            {item.id: number for number, row in enumerate(rows) for item in row.cells[end]} for end in ends
        )

    def in_row(self, number: int) -> tuple[Followed, ...]:
        """The references in the later cell of a row that the earlier one has too, and those that point the wrong way."""
        before, after = (self._placed(self.rows[number].cells[end]) for end in self.ends)
        partners = _partners(before, after)
        return tuple(
            followed
            for at, placed in enumerate(after)
            if (followed := self._followed(partners.get(at), placed)) is not None
        )

    def _placed(self, cell: tuple[Item, ...]) -> list[_Placed]:
        return [
            _Placed(reference, item, offset)
            for item, offset in placed_items(cell)
            for reference in inner_references(item.text, self.language)
        ]

    def _followed(self, before: _Placed | None, after: _Placed) -> Followed | None:
        """What became of a reference; None where it tells nothing, as one that the earlier version has not."""
        meant = self.places[0].cited(before.reference, before.item) if before else ()
        names = self.places[1].cited(after.reference, after.item)
        pairs = [*zip(meant, names, strict=False)]
        judged = [told for one, other in pairs if one and (told := self._judged(one, other, (before, after)))]
        worst = max(judged, key=lambda one: GRAVITY[one[0]], default=None)
        if worst is None or worst[0] is ReferenceFate.FOLLOWS:
            worst = self._pointing(after, names) or worst
        if worst is None:
            return None
        fate, message, one, other = worst
        return Followed(
            TracedReference(
                version=self.versions[1].name,
                item=after.item.id,
                text=after.reference.text,
                span=after.reference.span,
                before=one.id if one else None,
                after=other.id if other else None,
                fate=fate,
                message=message,
            ),
            before.span if before else None,
            after.span,
        )

    def _judged(self, one: Item, other: Item | None, placed: tuple[_Placed | None, _Placed]) -> _Told | None:
        """What became of one end of a reference that meant an item before, and now means another, the same or none."""
        row = self.row_of[0].get(one.id)
        if row is None:
            return None
        now = self.rows[row].cells[self.ends[1]]
        quoted = f"“{placed[1].reference.text}”"
        draft, final = (the(version.name) for version in self.versions)
        if other is not None and self.row_of[1].get(other.id) == row:
            is_renumbered = one.number != other.number
            follows = f"The reference follows the renumbering: {_called(one)} is {other.number} now."
            same = f"The reference {quoted} still points to the same provision."
            return _Told(ReferenceFate.FOLLOWS, follows if is_renumbered else same, one, other)
        if not now:
            message = f"The reference {quoted} meant what {final} leaves out, {_called(one)} of {draft}."
            return _Told(ReferenceFate.DANGLING, message, one, other)
        if other is None:
            message = f"The reference {quoted} points to nothing in {final}; it meant what is {_called(now[0])} now."
            return _Told(ReferenceFate.DANGLING, message, one, None)
        return _Told(
            ReferenceFate.STALE,
            f"The reference {quoted} meant what is {_called(now[0])} now; {_called(other)} is {self._was(other)}.",
            one,
            other,
        )

    def _was(self, item: Item) -> str:
        """What an item of the later version was in the earlier one."""
        row = self.row_of[1].get(item.id)
        before = self.rows[row].cells[self.ends[0]] if row is not None else ()
        return f"what was {_called(before[0])}" if before else "new"

    def _pointing(self, after: _Placed, names: Sequence[Item | None]) -> _Told | None:
        """A reference that says "above" of what does not stand above it."""
        place = after.reference.place
        wrong = next(
            (one for one in names if one and not self.places[1].is_there(one, after.reference, after.item)), None
        )
        if place is None or wrong is None:
            return None
        at = "itself" if wrong.id == after.item.id else _called(after.item)
        message = f"The reference “{after.reference.text}” points {place}, and stands in {at}."
        return _Told(ReferenceFate.STALE, message, None, wrong)


class _Told(NamedTuple):
    """A fate with its sentence, and the items that were meant and are named."""

    fate: ReferenceFate
    message: str
    before: Item | None
    after: Item | None


GRAVITY = {ReferenceFate.FOLLOWS: 0, ReferenceFate.STALE: 1, ReferenceFate.DANGLING: 2}


def _called(item: Item) -> str:
    """What a sentence calls an item: "recommendation 7"."""
    return f"{item.kind.words()} {item.number}"


def _partners(before: Sequence[_Placed], after: Sequence[_Placed]) -> dict[int, _Placed]:
    """Which reference of the earlier cell each of the later one is: what says the same, then what stands in its place."""
    matcher = SequenceMatcher(None, [one.said for one in before], [one.said for one in after], autojunk=False)
    return {at: partner for tag, *places in matcher.get_opcodes() for partner, at in _pairs(tag, places, before, after)}


def _pairs(
    tag: str, places: Sequence[int], before: Sequence[_Placed], after: Sequence[_Placed]
) -> Iterator[tuple[_Placed, int]]:
    """The pairs of one stretch: all of an equal one, those of one kind of a replaced one."""
    start, stop, first, last = places
    if tag in {"equal", "replace"}:
        for partner, at in zip(before[start:stop], range(first, last), strict=False):
            if tag == "equal" or partner.reference.kind == after[at].reference.kind:
                yield partner, at
