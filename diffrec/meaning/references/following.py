"""What a cross-reference points to once the items have other numbers.

draft 7   "In line with recommendation 4, ..."      4 is 5 in the final, and 24 is 4
final 9   "In line with recommendation 5, ..."      follows
final 9   "In line with recommendation 4, ..."      stale: it points to what was recommendation 24
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from diffrec.meaning.references.inner import KINDS, inner_references
from diffrec.meaning.references.places import Places
from diffrec.model import Confidence, ReferenceFate, TracedReference, placed_items, the

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

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
        self.places = tuple(Places(version.items, language) for version in self.versions)
        self.row_of = tuple(
            {item.id: number for number, row in enumerate(rows) for item in row.cells[end]} for end in ends
        )

    def in_row(self, number: int) -> tuple[Followed, ...]:
        """The references of the later cell of a row that the earlier one has, too, or that point the wrong way."""
        before, after = (self._placed(self.rows[number].cells[end]) for end in self.ends)
        partners = _partners(before, after, self._is_same)
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
        judged = [
            told for one, other in pairs if before and one and (told := self._judged(one, other, (before, after)))
        ]
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

    def _judged(self, one: Item, other: Item | None, placed: tuple[_Placed, _Placed]) -> _Told | None:
        """What became of one end of a reference that meant an item before, and now means another, the same or none.

        None where it is open: a pairing is in doubt, or an editor gave another number, and the draft's may have been
        the wrong one (in the Paris decision of 2015 that was so in three cases of five, the others were in doubt).
        """
        row, now = self._row(0, one), self._row(1, other) if other else None
        if row is None or (other and now is None) or any(self._is_doubtful(each) for each in (row, now)):
            return None
        if other and row == now:
            return _Told(ReferenceFate.FOLLOWS, _follows(one, other, placed[1].reference), one, other)
        if other and placed[0].said != placed[1].said:
            return None
        later = self.rows[row].cells[self.ends[1]]
        fate = ReferenceFate.STALE if other and later else ReferenceFate.DANGLING
        return _Told(fate, self._lost(one, later, other, placed), one, other)

    def _lost(self, one: Item, later: Sequence[Item], other: Item | None, placed: tuple[_Placed, _Placed]) -> str:
        """The sentence for a reference that meant an item, which is another one or none now, and has another name."""
        before, after = placed[0].reference, placed[1].reference
        final = the(self.versions[1].name)
        meant = f"{_called(one, before.kind)}, which {final} leaves out"
        if later:
            meant = f"what is {_called(later[0], before.kind)} now"
        if placed[0].said != placed[1].said:
            return f"The reference {_cited(after)} points to nothing; it was {_cited(before)}, {meant}."
        points = (
            f"{_called(other, after.kind)} is {self._was(other, after.kind)}"
            if other
            else f"{final} has nothing of that number"
        )
        return f"The reference {_cited(after)} meant {meant}; {points}."

    def _is_same(self, before: _Placed, after: _Placed) -> bool:
        """Whether two references mean the same provision."""
        meant = [self._row(0, one) if one else None for one in self.places[0].cited(before.reference, before.item)]
        means = [self._row(1, one) if one else None for one in self.places[1].cited(after.reference, after.item)]
        return None not in meant and meant == means

    def _row(self, side: int, item: Item) -> int | None:
        return self.row_of[side].get(item.id)

    def _is_doubtful(self, row: int | None) -> bool:
        """Whether the pairing that a verdict rests on is in doubt."""
        if row is None:
            return False
        step = self.rows[row].step_between(self.versions[0].name, self.versions[1].name)
        return step is not None and step.confidence is Confidence.LOW

    def _was(self, item: Item, kind: str) -> str:
        """What an item of the later version was in the earlier one."""
        row = self.row_of[1].get(item.id)
        before = self.rows[row].cells[self.ends[0]] if row is not None else ()
        return f"what was {_called(before[0], kind)}" if before else "new"

    def _pointing(self, after: _Placed, names: Sequence[Item | None]) -> _Told | None:
        """A reference that says "above" of what does not stand above it."""
        place = after.reference.place
        away = (one for one in names if one and not self.places[1].is_there(one, after.reference, after.item))
        wrong = next(away, None)
        if place is None or wrong is None:
            return None
        at = "itself" if wrong.id == after.item.id else _called(after.item)
        message = f"The reference “{after.reference.phrase}” points {place}, and stands in {at}."
        return _Told(ReferenceFate.STALE, message, None, wrong)


class _Told(NamedTuple):
    """A fate with its sentence, and the items that were meant and are named."""

    fate: ReferenceFate
    message: str
    before: Item | None
    after: Item | None


GRAVITY = {ReferenceFate.FOLLOWS: 0, ReferenceFate.STALE: 1, ReferenceFate.DANGLING: 2}


def _follows(one: Item, other: Item, reference: Inner) -> str:
    """The sentence for a reference that points to what it pointed to."""
    if one.number == other.number:
        return f"The reference “{reference.phrase}” still points to the same provision."
    return f"The reference follows the renumbering: {_called(one, reference.kind)} is {other.number} now."


def _called(item: Item, cited: str | None = None) -> str:
    """What a sentence calls an item: "recommendation 7"; by the word that it is cited by, if that is not its own."""
    is_own = cited is None or item.kind in KINDS[cited]
    return f"{item.kind.words() if is_own else cited} {item.number}"


def _partners(
    before: Sequence[_Placed], after: Sequence[_Placed], is_same: Callable[[_Placed, _Placed], bool]
) -> dict[int, _Placed]:
    """Which reference of the earlier cell each of the later one is.

    Those that say the same from the beginning on or up to the end; of the others, which an editor has touched, what
    points to the same provision, then what says the same, then what stands in its place.
    """
    first = _shared(before, after)
    last = min(_shared(before[::-1], after[::-1]), len(before) - first, len(after) - first)
    partners = dict(enumerate(before[:first]))
    partners |= {len(after) - at: before[-at] for at in range(1, last + 1)}
    rest = list(before[first : len(before) - last])
    tests: tuple[Callable[[_Placed, _Placed], bool], ...] = (is_same, _says_the_same, _is_of_one_kind)
    for is_it in tests:
        for at in range(first, len(after) - last):
            match = None if at in partners else next((one for one in rest if is_it(one, after[at])), None)
            if match is not None:
                partners[at] = match
                rest.remove(match)
    return partners


def _shared(before: Sequence[_Placed], after: Sequence[_Placed]) -> int:
    """How many at the beginning say the same."""
    pairs = enumerate(zip(before, after, strict=False))
    return next((at for at, pair in pairs if not _says_the_same(*pair)), min(len(before), len(after)))


def _says_the_same(one: _Placed, other: _Placed) -> bool:
    return one.said == other.said


def _is_of_one_kind(one: _Placed, other: _Placed) -> bool:
    return one.reference.kind == other.reference.kind


def _cited(reference: Inner) -> str:
    """A reference as a sentence quotes it: "“9” in “recommendations 3 and 9”"."""
    inside = f" in “{reference.phrase}”" if reference.phrase != reference.text else ""
    return f"“{reference.text}”{inside}"
