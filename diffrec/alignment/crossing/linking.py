"""Links across languages: the pairs that mean the same, what joins them, and who stays alone.

draft 3 (en) "States should keep records for 20 years (Peru)."
final 5 (fr) "Les États devraient conserver les registres pendant 20 ans (Pérou)."
close in meaning (0.84 of 1), the same figures, the same delegations    ->    3 became 5
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from diffrec.alignment.assignment import best_pairs
from diffrec.alignment.crossing.encoding import Closeness
from diffrec.alignment.crossing.hinting import Side, hints_beside, hints_of_figures
from diffrec.alignment.crossing.joining import Join, joins
from diffrec.alignment.crossing.judging import Judge
from diffrec.alignment.crossing.settling import Apart, Both, allowed, left_open, pinned_links, surely
from diffrec.alignment.crossing.standing import standings
from diffrec.alignment.grouping import groups
from diffrec.alignment.provisions import provisions
from diffrec.alignment.settled import NOTHING_SETTLED, Settled
from diffrec.text import sentences
from diffrec.text.facts import facts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from diffrec.alignment.crossing.encoding import Encoder
    from diffrec.languages import Language
    from diffrec.model import Item, Link

Pair = tuple[int, int]

# What a pair must be worth, or both stay alone. Of 27 provisions near to each other in subject, in the 15 pairs of six
# languages, with half of either side gone and the rest moved about (555 pairs), link F1 is 99.6 at 0.18, 97.1 at 0.10
# and 96.7 at 0.25; with a quarter gone 99.8, 100 and 96.5. Closeness without its surroundings has 99.0 at its best.
# Held out, the language cases of the tests in all 30 directions: 270 pairs of 270, none wrong; and 243 lines of the
# United Nations Parallel Corpus in 15 pairs of languages, with a third of either side gone: 1,707 pairs of 1,725, and 6
# wrong; with half of either side gone: 953 of 960, and 45 wrong.
PRICE_OF_STAYING_ALONE = 0.18
# What is less close in meaning is no pair, whatever else there is. Right pairs had 0.40 and more, short
# sub-paragraphs of the held-out documents 0.37 and, once (Spanish and Arabic), 0.3.
LEAST_CLOSENESS = 0.3
# A pair that is closer than its next rival by this much tells its neighbours where they belong; of the provisions
# above, all right pairs lead by 0.12 or more from English, and no wrong pair leads where the right one is there.
ANCHOR_LEAD = 0.15
SCALE = 10_000
# Only what is among the nearest of one of its two items, or nearly as near as the nearest, can be a pair: whatever has
# three nearer rivals on both sides stands below 0, and all hints together add 0.23.
NEAREST, NEARLY = 12, 0.1


class Spoken(NamedTuple):
    """The items of one version and their language."""

    items: Sequence[Item]
    language: Language


def align_across(
    draft: Spoken, final: Spoken, encoder: Encoder, settled: Settled = NOTHING_SETTLED
) -> tuple[Link, ...]:
    """One link a row; every index of both sides is in exactly one. The encoder sees each different text once.

    What a person has settled stands as it is.
    Links stand in the order of the final, those without a final item at the end, in the order of the draft.
    """
    sides = (_side(draft), _side(final))
    texts = [[provision.text for provision in side.provisions] for side in sides]
    meaning = Closeness(encoder)
    closeness = meaning.table(*texts)
    apart, pinned = Apart.of(settled), tuple(pinned_links(closeness, settled))
    worth = left_open(_worth(sides, closeness), apart)
    pairs: dict[int, int] = {}
    anchors: dict[int, int] = {}
    for _ in range(2):
        anchors = {**surely(settled), **_anchors(pairs, closeness)}
        scores = {
            pair: value + sum(hint.weight for hint in hints_beside(pair, *sides, anchors))
            for pair, value in worth.items()
        }
        pairs = _assign(scores)
    parts = tuple(
        [_sentences(text, one.language) for text in of] for of, one in zip(texts, (draft, final), strict=True)
    )
    found = allowed(joins((texts[0], texts[1]), (parts[0], parts[1]), pairs, meaning, apart), pairs, apart)
    judge = Judge(sides, closeness, scores, pairs, anchors, {join.pair: join for join in found}, apart)
    rows = _rows(pairs, found, pinned, (len(texts[0]), len(texts[1])))
    links = settled.told((*pinned, *(judge.link(*row) for row in rows)), Both(*(side.provisions for side in sides)))
    return tuple(sorted(links, key=lambda link: (not link.final, link.final or link.draft)))


def _rows(
    pairs: Mapping[int, int], found: Sequence[Join], pinned: Sequence[Link], sizes: Pair
) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """The indices of each row that nobody pinned: pairs with what joins them, and every item that is left alone."""
    rows = list(groups([*pairs.items(), *(join.pair for join in found)]))
    taken = [*rows, *((link.draft, link.final) for link in pinned)]
    linked = tuple({place for row in taken for place in row[side]} for side in (0, 1))
    rows.extend(((), (place,)) for place in range(sizes[1]) if place not in linked[1])
    rows.extend(((place,), ()) for place in range(sizes[0]) if place not in linked[0])
    return rows


def _side(version: Spoken) -> Side:
    made = provisions(version.items, version.language)
    return Side(made, [facts(provision.text, version.language) for provision in made])


def _sentences(text: str, language: Language) -> list[str]:
    return [text[start:end].strip() for start, end in sentences(text, language)]


def _worth(sides: tuple[Side, Side], closeness: Sequence[Sequence[float]]) -> dict[Pair, float]:
    """Standing and what figures say together, for every pair that is close enough to be one."""
    standing = standings(closeness)
    rows = [_least(values) for values in closeness]
    columns = [_least(values) for values in zip(*closeness, strict=True)]
    return {
        (row, column): standing[row][column] + sum(hint.weight for hint in hints_of_figures((row, column), *sides))
        for row, values in enumerate(closeness)
        for column, value in enumerate(values)
        if value >= LEAST_CLOSENESS and value >= min(rows[row], columns[column])
    }


def _least(values: Sequence[float]) -> float:
    """How close a candidate of an item must be; of equals all are candidates."""
    nearest = sorted(values, reverse=True)[:NEAREST]
    return min(nearest[-1], nearest[0] - NEARLY) if nearest else 0.0


def _anchors(pairs: Mapping[int, int], closeness: Sequence[Sequence[float]]) -> dict[int, int]:
    """The pairs that are far closer than any other of their two items."""
    columns = list(zip(*closeness, strict=True))
    return {
        row: column
        for row, column in pairs.items()
        if closeness[row][column]
        - max((*_without(closeness[row], column), *_without(columns[column], row)), default=0.0)
        >= ANCHOR_LEAD
    }


def _without(values: Sequence[float], place: int) -> list[float]:
    return [*values[:place], *values[place + 1 :]]


def _assign(scores: Mapping[Pair, float]) -> dict[int, int]:
    """The best assignment; of two that are worth the same, the one whose items stand nearer to the same place."""
    gains = {pair: round((score - PRICE_OF_STAYING_ALONE) * SCALE) for pair, score in scores.items()}
    gains = {pair: gain for pair, gain in gains.items() if gain > 0}
    size = 1 + max((max(pair) for pair in gains), default=0)
    weight = size * size * size + 1
    return best_pairs({(row, column): gain * weight - (row - column) ** 2 for (row, column), gain in gains.items()})
