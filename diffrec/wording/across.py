"""Two texts in two languages as operations: what says the same in both is compared, the wording is not.

    draft   States should answer within 30 days (China), as A/RES/73/195 asks.
    final   Les États devraient répondre dans les 40 jours, comme le demande A/RES/73/195.
    ops     == "States should answer within "  "Les États devraient répondre dans les "
            !! "30" -> "40"     == " days" " jours"     -- " (China)"     == the rest

Facts may stand in another order in another language; so what both texts say somewhere is no change.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from diffrec.model import Op, OpKind
from diffrec.text.characters import IDEOGRAM, shape
from diffrec.text.facts import FactKind, facts, only_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diffrec.languages import Language
    from diffrec.model import Span
    from diffrec.text import Mark
    from diffrec.text.facts import Fact


MARK = "mark"


class CrossSide(NamedTuple):
    """One of the two texts: its language, and its delegation marks with their keys."""

    text: str
    language: Language
    marks: Sequence[Mark] = ()


class _Read(NamedTuple):
    """One of the two texts, with what it says as data and its shape, read once."""

    text: str
    facts: Sequence[Fact]
    marks: Sequence[Mark]
    shape: str


class _Alone(NamedTuple):
    """A stretch that the other text has nothing for; two of one `kind` may have replaced each other."""

    span: Span
    kind: str


class _Cut(NamedTuple):
    """A change: a span of each text, empty where that side has nothing."""

    draft: Span
    final: Span


def diff_across(draft: CrossSide, final: CrossSide) -> tuple[Op, ...]:
    """The operations between two texts in two languages; joined, their strings give both texts.

    `equal` strings are wording, which is not judged, and what says the same in both.
    """
    if not draft.text or not final.text:
        return tuple(_ops([_Cut((0, len(draft.text)), (0, len(final.text)))], draft.text, final.text))
    sides = (_read(draft), _read(final))
    alone = (_alone(*sides), _alone(*sides[::-1]))
    cuts = list(_cuts(alone, *sides))
    return tuple(_ops(cuts, draft.text, final.text))


def _read(side: CrossSide) -> _Read:
    return _Read(side.text, facts(side.text, side.language), side.marks, shape(side.text))


def _alone(side: _Read, other: _Read) -> list[_Alone]:
    """What this side alone has, in order: delegation marks, and facts.

    A figure that may stand in words counts only where the other side has one, too, that it may have become.
    """
    lonely = _facts_beside(side), _facts_beside(other)
    own, others = only_in(lonely[0], lonely[1]), only_in(lonely[1], lonely[0])
    kinds = {_kind(fact) for fact in others}
    found = [_Alone(fact.span, _kind(fact)) for fact in own if not fact.may_be_words or _kind(fact) in kinds]
    return sorted(
        [*found, *(_Alone(_with_blank(side.text, span), f"{MARK} {key}") for span, key in _marks_alone(side, other))]
    )


def _facts_beside(side: _Read) -> list[Fact]:
    """The facts of a text that stand in no delegation mark."""
    return [
        fact
        for fact in side.facts
        if not any(start < fact.span[1] and fact.span[0] < end for (start, end), _ in side.marks)
    ]


def _kind(fact: Fact) -> str:
    return FactKind.FIGURE.value if fact.kind is FactKind.ORDINAL else fact.kind.value


def _marks_alone(side: _Read, other: _Read) -> list[Mark]:
    """The marks without a partner of the same delegations; each partner serves once."""
    left = [key for _, key in other.marks]
    alone = []
    for span, key in side.marks:
        if key in left:
            left.remove(key)
        else:
            alone.append((span, key))
    return alone


def _with_blank(text: str, span: Span) -> Span:
    """The span with the blanks before it."""
    return len(text[: span[0]].rstrip(" ")), span[1]


def _cuts(alone: tuple[list[_Alone], list[_Alone]], draft: _Read, final: _Read) -> Iterator[_Cut]:
    """The changes in the order of both texts: what replaced what, and between two of these what only one side has."""
    pairs = _replacements(*alone)
    start = (0, 0)
    ends = [*((one.span, other.span) for one, other in pairs), None]
    for end in ends:
        stop = (end[0][0], end[1][0]) if end else (len(draft.text), len(final.text))
        gone, new = ([one.span for one in alone[at] if start[at] <= one.span[0] < stop[at]] for at in (0, 1))
        yield from _between((gone, new), start, stop, (draft, final))
        if end:
            yield _Cut(*end)
            start = (end[0][1], end[1][1])


def _replacements(drafted: Sequence[_Alone], finalled: Sequence[_Alone]) -> list[tuple[_Alone, _Alone]]:
    """The pairs that replaced each other, in order: facts of a kind as they come, and marks that share a name."""
    pairs: list[tuple[_Alone, _Alone]] = []
    after = 0
    for one in drafted:
        at = next((at for at in range(after, len(finalled)) if _may_replace(one.kind, finalled[at].kind)), None)
        if at is not None:
            pairs.append((one, finalled[at]))
            after = at + 1
    return pairs


def _may_replace(kind: str, other: str) -> bool:
    if kind.startswith(MARK) and other.startswith(MARK):
        return not set(kind.split()[1:]).isdisjoint(other.split()[1:])
    return kind == other


def _between(
    alone: tuple[list[Span], list[Span]],
    start: tuple[int, int],
    stop: tuple[int, int],
    sides: tuple[_Read, _Read],
) -> Iterator[_Cut]:
    """What only one side has, from `start` to `stop` of both texts; its place in the other text is as far down."""
    entries = sorted(((span[0] - start[at]) / (stop[at] - start[at]), at, span) for at in (0, 1) for span in alone[at])
    done = list(start)
    for share, at, span in entries:
        there = 1 - at
        target = start[there] + int(share * (stop[there] - start[there]))
        place = _gap(sides[there], done[there], target)
        done[at], done[there] = span[1], place
        yield _Cut(span, (place, place)) if at == 0 else _Cut((place, place), span)


def _gap(side: _Read, least: int, target: int) -> int:
    """The last place up to the target where no word, figure or mark is cut."""
    shaped = side.shape
    spans = [*(fact.span for fact in side.facts), *(span for span, _ in side.marks)]
    whole = [span for span in spans if span[0] < target and least < span[1]]
    for place in range(target, least, -1):
        is_free = shaped[place - 1] in {" ", IDEOGRAM} or shaped[place : place + 1] == IDEOGRAM
        if is_free and not any(start < place < end for start, end in whole):
            return place
    return least


def _ops(cuts: Sequence[_Cut], draft: str, final: str) -> Iterator[Op]:
    """The operations: the changes, and between them what is equal."""
    i = k = 0
    for (j, after_j), (m, after_m) in [*cuts, _Cut((len(draft),) * 2, (len(final),) * 2)]:
        if i < j or k < m:
            yield _op(OpKind.EQUAL, (i, j), (k, m), (draft, final))
        if j < after_j or m < after_m:
            kind = OpKind.INSERT if j == after_j else OpKind.DELETE if m == after_m else OpKind.REPLACE
            yield _op(kind, (j, after_j), (m, after_m), (draft, final))
        i, k = after_j, after_m


def _op(kind: OpKind, here: Span, there: Span, texts: tuple[str, str]) -> Op:
    return Op(op=kind, draft=texts[0][slice(*here)], final=texts[1][slice(*there)], draft_span=here, final_span=there)
