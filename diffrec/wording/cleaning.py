"""What is the same by chance taken back, so that a change reads as an editor would have made it.

    these instruments and mechanisms    ->   those instruments or bodies
    !! these -> those   == instruments   !! and mechanisms -> or bodies

    harbour dredging                    ->   dredging of harbours
    !! harbour dredging -> dredging of harbours

The rule is diff-match-patch's: what is the same goes when it weighs no more than the changes on each side. Here it is
applied to words, with weights, and with care for what no editor would take for new.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from diffrec.wording.engine import Run, change, merged, same

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from diff_match_patch import diff_match_patch

    from diffrec.languages import Language

# A word of content holds a comparison together as much as three function words or signs: "and" between two new words
# goes, "instruments" between "these" -> "those" and "," -> ";" stays.
CONTENT_WEIGHT, OTHER_WEIGHT = 3, 1

# A common run of two words, one of them of content, is no chance, however much is new around it; the clean-up alone
# would give up any run that is shorter than what is put in before and after it. Were it three keys with two words of
# content, 0.7 points less of the content of a real report would stay equal, 0.5 less on the near ASVS pair, in 3 %
# fewer changes: "including when" would be struck out and put in again.
ANCHOR_WORDS, ANCHOR_CONTENT = 2, 1

# "old ships and dredging of" for "ship dredging and old": a word that moved over so few others makes one change
# with them; over more, two changes are easier to read.
SWAP_WORDS = 2

# Two texts that keep less of their content than this (Dice) are a text struck out and another put in its place. Of
# pairs drawn at random from two reports and a standard, 95 % keep 0.15 and less; of revisions, 90 % keep 0.3 and more.
MIN_KEPT = 0.2

# Planes 15 and 16 are private and hold no surrogates. Each key has a character in the first and, where it weighs more,
# two in the second, so that no common prefix or suffix of two strings ends inside a key.
FIRST, SECOND = 0xF0000, 0x100000
MAX_KEYS = 0xFFFE

CACHED_KEYS = 8192  # the vocabulary of a report


def weights(keys: Iterable[str], language: Language) -> dict[str, int]:
    """What each key holds a comparison together by."""
    frequent = language.frequent
    return {
        key: OTHER_WEIGHT if is_sign(key) or key.lower() in frequent else CONTENT_WEIGHT for key in dict.fromkeys(keys)
    }


def clean(runs: Sequence[Run], draft: Sequence[str], final: Sequence[str], weight: Mapping[str, int]) -> list[Run]:
    """The runs without those that are the same by chance; no change begins or ends with the same word on both sides."""
    kept = _without_swaps(_without_strays(runs, draft, final, weight), draft, final, weight)
    if _kept_share(kept, draft, final, weight) < MIN_KEPT:
        kept = [change(0, len(draft), 0, len(final))]
    return all_trimmed(kept, draft, final)


def _without_strays(
    runs: Sequence[Run], draft: Sequence[str], final: Sequence[str], weight: Mapping[str, int]
) -> list[Run]:
    """The runs after the semantic clean-up of each stretch between two runs that stay in any case."""
    out: list[Run] = []
    stretch: list[Run] = []
    for at, run in enumerate(runs):
        if run.same and _is_anchor(runs[max(at - 1, 0) : at + 2], draft[run.i : run.j], weight):
            out += (*_semantic(stretch, draft, final, weight), run)
            stretch = []
        else:
            stretch.append(run)
    return merged(out + _semantic(stretch, draft, final, weight))


def _is_anchor(around: Sequence[Run], keys: Sequence[str], weight: Mapping[str, int]) -> bool:
    """Whether a common run stays, whatever the changes around it weigh.

    A phrase does, and a word of content between two insertions or two deletions: nothing is rewritten there.
    """
    if _is_phrase(keys, weight):
        return True
    changes = [run for run in around if not run.same]
    is_one_way = all(run.i == run.j for run in changes) or all(run.k == run.m for run in changes)
    return is_one_way and _count(keys, weight) > 0


def _is_phrase(keys: Sequence[str], weight: Mapping[str, int]) -> bool:
    return _count(keys, weight) >= ANCHOR_CONTENT and sum([not is_sign(key) for key in keys]) >= ANCHOR_WORDS


def _count(keys: Sequence[str], weight: Mapping[str, int]) -> int:
    """How many words of content there are."""
    return sum([weight[key] > OTHER_WEIGHT for key in keys])


def _semantic(stretch: list[Run], draft: Sequence[str], final: Sequence[str], weight: Mapping[str, int]) -> list[Run]:
    """A stretch after diff-match-patch's semantic clean-up; nothing lies between fewer than two changes."""
    if sum(not run.same for run in stretch) <= 1:
        return stretch
    start, end = stretch[0], stretch[-1]
    keys = dict.fromkeys((*draft[start.i : end.j], *final[start.k : end.m]))
    if len(keys) > MAX_KEYS:
        return stretch
    code = {key: chr(FIRST + at) + chr(SECOND + at) * (weight[key] - 1) for at, key in enumerate(keys)}
    diffs = []
    for is_same, i, j, k, m in stretch:
        sides = ((0, draft[i:j]),) if is_same else ((-1, draft[i:j]), (1, final[k:m]))
        diffs += [(sign, "".join([code[key] for key in side])) for sign, side in sides if side]
    _cleaner().diff_cleanupSemantic(diffs)
    return merged(_runs(diffs, start.i, start.k))


def _runs(diffs: Iterable[tuple[int, str]], i: int, k: int) -> Iterable[Run]:
    """The runs that diff-match-patch's (sign, string) pairs stand for."""
    second = chr(SECOND)
    for sign, text in diffs:
        keys = sum([character < second for character in text])
        j, m = i + keys * (sign <= 0), k + keys * (sign >= 0)
        yield Run(sign == 0, i, j, k, m)
        i, k = j, m


@cache
def _cleaner() -> diff_match_patch:
    """diff-match-patch, loaded on first use, with two habits off that suit characters and not words.

    It would pull an overlap out of a change ("coast patrols" -> "patrols of the coast" in three pieces), and
    shift changes to what it takes for blanks and line ends.
    """
    from diff_match_patch import diff_match_patch as library  # noqa: PLC0415 -- 9 ms, only where words are compared

    class WordCleaner(library):  # type: ignore[misc] # the library has no types
        def diff_commonOverlap(self, _before: str, _after: str) -> int:  # noqa: N802 -- the library's name
            return 0

        def diff_cleanupSemanticLossless(self, diffs: list[tuple[int, str]]) -> None:  # noqa: N802 -- as above
            """Leave the diffs as they are."""

    return WordCleaner()


def _without_swaps(
    runs: Sequence[Run], draft: Sequence[str], final: Sequence[str], weight: Mapping[str, int]
) -> list[Run]:
    """The runs without the few words that a word of content went over: "crime and terror" -> "terror, crime"."""
    out: list[Run] = []
    for run in runs:
        out.append(run)
        if not run.same and (start := _swap_start(out, draft, final, weight)) is not None:
            out[start:] = [change(out[start].i, run.j, out[start].k, run.m)]
    return out


def _swap_start(
    runs: Sequence[Run], draft: Sequence[str], final: Sequence[str], weight: Mapping[str, int]
) -> int | None:
    """The earliest change that swaps a word with the last one, not more than `SWAP_WORDS` words of content away."""
    gone, new = _gone_and_new(runs[-1], draft, final, weight)
    between = 0
    start = None
    for at in range(len(runs) - 2, -1, -1):
        run = runs[at]
        if run.same:
            between += _count(draft[run.i : run.j], weight)
            if between > SWAP_WORDS or _is_phrase(draft[run.i : run.j], weight):
                break
            continue
        earlier_gone, earlier_new = _gone_and_new(run, draft, final, weight)
        if not (new.isdisjoint(earlier_gone) and gone.isdisjoint(earlier_new)):
            start = at
    return start


def _gone_and_new(
    run: Run, draft: Sequence[str], final: Sequence[str], weight: Mapping[str, int]
) -> tuple[set[str], set[str]]:
    """The words of content that only the draft's side of a change has, and those that only the final's has."""
    gone, new = (
        {key for key in side if weight[key] > OTHER_WEIGHT} for side in (draft[run.i : run.j], final[run.k : run.m])
    )
    return gone - new, new - gone


def _kept_share(runs: Sequence[Run], draft: Sequence[str], final: Sequence[str], weight: Mapping[str, int]) -> float:
    """The part of both sides' content that is the same; 1 where nothing is, as there is nothing to keep."""
    total = _count(draft, weight) + _count(final, weight)
    kept = sum([_count(draft[run.i : run.j], weight) for run in runs if run.same])
    return 2 * kept / total if total else 1.0


def all_trimmed(runs: Iterable[Run], draft: Sequence[str], final: Sequence[str]) -> list[Run]:
    """The runs with each change trimmed."""
    return merged(part for run in runs for part in ([run] if run.same else trimmed(run, draft, final)))


def trimmed(run: Run, draft: Sequence[str], final: Sequence[str]) -> list[Run]:
    """A change without the words that both its sides begin or end with, whatever signs stand before or behind them.

    The change of "and" to ", and," is two insertions of a comma.
    """
    _, i, j, k, m = run
    if i == j or k == m:
        return [run]
    head: list[Run] = []
    tail: list[Run] = []
    while i < j and k < m and (pair := _same_edge(draft, range(i, j), final, range(k, m))):
        one, other = pair
        head += (change(i, one, k, other), same(one, one + 1, other, other + 1))
        i, k = one + 1, other + 1
    while i < j and k < m and (pair := _same_edge(draft, range(j - 1, i - 1, -1), final, range(m - 1, k - 1, -1))):
        one, other = pair
        tail += (change(one + 1, j, other + 1, m), same(one, one + 1, other, other + 1))
        j, m = one, other
    return merged((*head, change(i, j, k, m), *reversed(tail)))


def _same_edge(draft: Sequence[str], here: range, final: Sequence[str], there: range) -> tuple[int, int] | None:
    """The places of the first key on both sides where it is the same, or of the first word where that is."""
    if draft[here[0]] == final[there[0]]:
        return here[0], there[0]
    one = next((at for at in here if not is_sign(draft[at])), None)
    other = next((at for at in there if not is_sign(final[at])), None)
    return (one, other) if one is not None and other is not None and draft[one] == final[other] else None


@lru_cache(CACHED_KEYS)
def is_sign(key: str) -> bool:
    """Whether a key is punctuation only."""
    return not any(map(str.isalnum, key))
