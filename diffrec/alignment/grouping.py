"""Items that share a partner: merges, splits and regroupings, told by the content that one partner alone leaves over.

    draft 7 "Publish an annual report."          final 6 "Publish an annual report and keep the register open."
    draft 9 "Keep the register open."            9 is paired with nothing; what 7 leaves over of 6 covers it: 7 + 9 -> 6

What counts is new content: words that both items hold and that none of the partners they have accounts for. The parts
need not stand side by side.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from diffrec.alignment.pairing import Pair, Pairing, Sides

# No pair below this score joins, however much of a short item stands in a long one.
SCORE_FLOOR = 0.2
# An item is found in another when this share of its content is new there. On the tuning part of the generated revisions
# such joins are right, 181 of 181, and 97 of 100 merged or split items are found; 0.3 and 0.4 change that by 2.
FOUND = 0.35
# A paragraph that becomes a sub-paragraph, or the reverse, must find more of itself.
FOUND_OF_OTHER_KIND = 0.6
# So many different words must be new: three words in common are no provision. Of an item that stands there nearly
# whole, two are enough: "Alarms should be fitted in all cabins" is one sentence of the final, as it stands.
NEW_WORDS = 4
WHOLE = 0.85
NEW_WORDS_OF_WHOLE = 2
NEW_WORDS_OF_REST = 3  # all that a partner left over: "its draft programme of work (L.2)"
# Nor need its words be new where its phrases are: "Lamps should be tested every night" joins what says of lamps that
# they burn all night. So much of the item stands there, and so many of its phrases do, which the partner does not have.
STANDING, FOUND_PHRASES, NEW_PHRASES = 0.7, 0.6, 3
# Rewritten parts share less. They are told where much of the other item is unaccounted for (LEFT_OVER), where what is
# new weighs as much as two or three rare words (NEW_WEIGHT), and where its partner is not near either (WEAK_PARTNER),
# or stands at another place than the part (BETTER_PLACE).
LEFT_OVER = 0.5
NEW_WEIGHT = 8.0
WEAK_PARTNER = 0.5
PART_SCORE, PART_CONTENT = 0.2, 0.18
PLACED_SCORE, BETTER_PLACE = 0.3, 0.2
# A pair below WEAK_PARTNER whose score is below this share of the best of one of its items is a pair of leftovers: it
# stands only if neither joins another. On the tuning part that takes link precision from 95 to 98, and no recall.
LEFTOVER_SHARE = 0.6
# Two items that have partners exchange content when a good share of one and some of the other is new. On the tuning
# part 44 of 44 are right, and 71 of 100 are found; what is less is told as sentences that moved.
EXCHANGED, EXCHANGED_OF_OTHER = 0.3, 0.15


class Join(NamedTuple):
    """A pair beyond the one-to-one pairs: which items join, how much of each stands in the other, and what is new.

    `joins_draft` and `joins_final` say which of the two had no partner; where neither is true, both had one, and they
    exchange content. `covered` and `new` are shares of the content of the draft item and of the final item.
    """

    pair: Pair
    joins_draft: bool
    joins_final: bool
    covered: tuple[float, float]
    new: tuple[float, float]


class _Common(NamedTuple):
    """What two items have in common, and how much of both their partners do not account for."""

    covered: tuple[float, float]
    new: tuple[float, float]
    left_over: tuple[float, float]
    words: int
    weight: float


class Grouped(NamedTuple):
    """The one-to-one pairs that stand, and the joins beyond them."""

    pairs: Mapping[int, int]
    joins: tuple[Join, ...]


def group(sides: Sides, pairing: Pairing) -> Grouped:
    """The pairs and joins of all items; the fullest join first takes what is new, which is no reason for another."""
    leftovers = _leftovers(pairing)
    kept = {row: column for row, column in pairing.pairs.items() if row not in leftovers}
    grouping = _Grouping(sides, pairing, kept)
    ranked = sorted((grouping.rank(pair), pair) for pair in grouping.candidates())
    joins = sorted(join for _, pair in ranked if (join := grouping.join(pair)) is not None)
    joined = {join.pair[0] for join in joins}, {join.pair[1] for join in joins}
    restored = {row: column for row, column in leftovers.items() if row not in joined[0] and column not in joined[1]}
    return Grouped(pairs={**kept, **restored}, joins=tuple(joins))


def _leftovers(pairing: Pairing) -> dict[int, int]:
    """The weak pairs of which one item is much nearer to another that has a better partner."""
    best: dict[tuple[bool, int], float] = defaultdict(float)
    for (row, column), score in pairing.scores.items():
        best[True, row] = max(best[True, row], score)
        best[False, column] = max(best[False, column], score)
    return {
        row: column
        for row, column in pairing.pairs.items()
        if row not in pairing.same
        and (score := pairing.scores[row, column]) < WEAK_PARTNER
        and score < LEFTOVER_SHARE * max(best[True, row], best[False, column])
    }


class _Grouping:
    """What each item's partners account for, which grows with every join."""

    def __init__(self, sides: Sides, pairing: Pairing, pairs: Mapping[int, int]) -> None:
        self.sides = sides
        self.pairing = pairing
        self.pairs = pairs
        self.partner_of_final = {column: row for row, column in pairs.items()}
        self.of_drafts: dict[int, AbstractSet[str]] = {
            row: sides.final_wordings[column].stems for row, column in pairs.items()
        }
        self.of_finals: dict[int, AbstractSet[str]] = {
            column: sides.draft_wordings[row].stems for row, column in pairs.items()
        }

    def candidates(self) -> Iterator[Pair]:
        """The pairs that could join: none that is settled, none of two items without a partner."""
        settled = set(self.pairing.same.values())
        for pair, score in self.pairing.scores.items():
            row, column = pair
            has_partner = row in self.of_drafts, column in self.of_finals
            is_same = row in self.pairing.same and column in settled
            if score >= SCORE_FLOOR and any(has_partner) and not is_same and self.pairs.get(row) != column:
                yield pair

    def rank(self, pair: Pair) -> tuple[float, int, int]:
        """The fullest first; of two alike the nearer, then the earlier."""
        common = self._common(pair)
        fullest = max(covered + new for covered, new in zip(common.covered, common.new, strict=True))
        return -round(fullest, 6), abs(pair[0] - pair[1]), sum(pair)

    def join(self, pair: Pair) -> Join | None:
        """The join of two items as things stand, from when on each accounts for the other; None for too little."""
        row, column = pair
        alone = row not in self.of_drafts, column not in self.of_finals
        common = self._common(pair)
        if all(alone) or not self._is_enough(pair, common, alone):
            return None
        self.of_drafts[row] = self.of_drafts.get(row, frozenset()) | self.sides.final_wordings[column].stems
        self.of_finals[column] = self.of_finals.get(column, frozenset()) | self.sides.draft_wordings[row].stems
        return Join(pair=pair, joins_draft=alone[0], joins_final=alone[1], covered=common.covered, new=common.new)

    def _common(self, pair: Pair) -> _Common:
        row, column = pair
        weigh = self.sides.weight
        draft, final = self.sides.draft_wordings[row].stems, self.sides.final_wordings[column].stems
        of_draft, of_final = self.of_drafts.get(row, frozenset()), self.of_finals.get(column, frozenset())
        shared = draft & final
        new = shared - of_draft - of_final
        weights = weigh(draft), weigh(final)
        shared_weight, new_weight = weigh(shared), weigh(new)
        return _Common(
            covered=(_share(shared_weight, weights[0]), _share(shared_weight, weights[1])),
            new=(_share(new_weight, weights[0]), _share(new_weight, weights[1])),
            left_over=(_share(weigh(draft - of_draft), weights[0]), _share(weigh(final - of_final), weights[1])),
            words=len(new),
            weight=new_weight,
        )

    def _is_enough(self, pair: Pair, common: _Common, alone: tuple[bool, bool]) -> bool:
        if not any(alone):
            pieces = zip(common.new, common.left_over, strict=True)
            words = NEW_WORDS_OF_REST if any(new >= WHOLE * rest for new, rest in pieces) else NEW_WORDS
            enough = max(common.new) >= EXCHANGED and min(common.new) >= EXCHANGED_OF_OTHER
            return enough and common.words >= words
        part = 0 if alone[0] else 1
        found = FOUND if self._is_of_one_kind(pair) else FOUND_OF_OTHER_KIND
        words = NEW_WORDS_OF_WHOLE if common.covered[part] >= WHOLE else NEW_WORDS
        if common.new[part] >= found and common.words >= words:
            return True
        if common.covered[part] >= STANDING and self._stands_in_one_piece(pair, part):
            return True
        left_over = common.left_over[1 - part]
        return common.weight >= NEW_WEIGHT and left_over >= LEFT_OVER and self._is_part(pair, is_draft=alone[0])

    def _stands_in_one_piece(self, pair: Pair, part: int) -> bool:
        """Whether the phrases of an item stand in the other and not in its partners, though all its words do."""
        row, column = pair
        draft, final = self.sides.draft_wordings[row].phrases, self.sides.final_wordings[column].phrases
        if part == 0:
            known = self.sides.draft_wordings[self.partner_of_final[column]].phrases
        else:
            known = self.sides.final_wordings[self.pairs[row]].phrases
        new = (draft & final) - known
        return len(new) >= NEW_PHRASES and len(new) >= FOUND_PHRASES * len(draft if part == 0 else final)

    def _is_part(self, pair: Pair, *, is_draft: bool) -> bool:
        """Whether a rewritten item is as good a partner of the other as the one that it has, or stands at its place."""
        row, column = pair
        held = (self.partner_of_final.get(column, row), column) if is_draft else (row, self.pairs.get(row, column))
        if held == pair or held not in self.pairing.scores or not self._is_of_one_kind(pair):
            return False
        score = self.pairing.scores[pair]
        if self.pairing.scores[held] <= WEAK_PARTNER:
            return score >= PART_SCORE and self.sides.likeness[pair] >= PART_CONTENT
        support = self.sides.support
        return score >= PLACED_SCORE and support[pair] >= support[held] + BETTER_PLACE

    def _is_of_one_kind(self, pair: Pair) -> bool:
        return self.sides.draft[pair[0]].kind == self.sides.final[pair[1]].kind


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def groups(pairs: Iterable[Pair]) -> Iterator[tuple[tuple[int, ...], tuple[int, ...]]]:
    """The indices of each side that hang together by pairs, each side in ascending order."""
    finals: dict[int, set[int]] = defaultdict(set)
    drafts: dict[int, set[int]] = defaultdict(set)
    for row, column in pairs:
        finals[row].add(column)
        drafts[column].add(row)
    seen: set[int] = set()
    for row in sorted(finals):
        if row not in seen:
            rows, columns = _reach(row, finals, drafts)
            seen |= rows
            yield tuple(sorted(rows)), tuple(sorted(columns))


def _reach(start: int, finals: Mapping[int, set[int]], drafts: Mapping[int, set[int]]) -> tuple[set[int], set[int]]:
    rows, columns = {start}, set(finals[start])
    while True:
        wider = {row for column in columns for row in drafts[column]}
        if wider == rows:
            return rows, columns
        rows = wider
        columns = {column for row in rows for column in finals[row]}
