"""Two texts as operations: sentences first, then words.

    draft   Acknowledging that threats persist (China), States should act.
    final   States should act at once.

The plain comparison of all words and the one sentence by sentence are both made; the better one is kept.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from diffrec.languages import language as language_of_code
from diffrec.model import Op, OpKind
from diffrec.text import sentences, tokens, witnesses
from diffrec.wording.assembly import assemble
from diffrec.wording.cleaning import CONTENT_WEIGHT, OTHER_WEIGHT, all_trimmed, clean, weights
from diffrec.wording.engine import Run, common_runs, merged
from diffrec.wording.pairing import MAX_COMPARED, pair_sentences
from diffrec.wording.units import Units, units
from diffrec.wording.weaving import weave

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from diffrec.languages import Language
    from diffrec.text import Mark, Witnesses


def diff_words(draft: str, final: str, language: str = "en") -> list[Op]:
    """The wording changes between two texts; joined, the operations' strings give both texts.

    Raises: ConfigError for a language that is not known.
    """
    spoken = language_of_code(language)
    return list(diff_texts(draft, final, language=spoken, witnesses=witnesses((draft, final), spoken)))


def diff_texts(
    draft: str,
    final: str,
    *,
    language: Language,
    witnesses: Witnesses | None = None,
    marks: tuple[Sequence[Mark], Sequence[Mark]] = ((), ()),
) -> tuple[Op, ...]:
    """The wording changes between two texts whose delegation marks are known.

    Swapping the sides swaps the operations: the comparison always runs the same way round.
    """
    if bool(draft.strip()) != bool(final.strip()) and not (draft and final) and not any(marks):
        return _one_sided(draft, final)
    one = units(tokens(draft, language, marks=marks[0], witnesses=witnesses))
    other = units(tokens(final, language, marks=marks[1], witnesses=witnesses))
    if one.keys <= other.keys:
        runs = _runs(_side(draft, one, language), _side(final, other, language), language)
    else:
        mirrored = _runs(_side(final, other, language), _side(draft, one, language), language)
        runs = [Run(same, k, m, i, j) for same, i, j, k, m in mirrored]
    return assemble(weave(runs, one, other), draft, final)


def _one_sided(draft: str, final: str) -> tuple[Op, ...]:
    """The operation of a text that was added or dropped whole."""
    op = OpKind.DELETE if draft else OpKind.INSERT
    return (Op(op=op, draft=draft, final=final, draft_span=(0, len(draft)), final_span=(0, len(final))),)


class _Side(NamedTuple):
    """The keys of one text and, of each sentence, the first of them."""

    keys: tuple[str, ...]
    sentences: tuple[int, ...]

    def parts(self) -> list[tuple[str, ...]]:
        """The keys of each sentence."""
        return [self.keys[start:end] for start, end in pairwise((*self.sentences, len(self.keys)))]


def _side(text: str, words: Units, language: Language) -> _Side:
    starts = [bisect_right(words.ends, start) for start, _ in sentences(text, language)]
    return _Side(words.keys, tuple(dict.fromkeys(start for start in starts if start < len(words.keys))))


def _runs(draft: _Side, final: _Side, language: Language) -> list[Run]:
    """The better of two comparisons; one is good for a sentence cut in two, one for a sentence replaced."""
    weight = weights((*draft.keys, *final.keys), language)
    plain = clean(common_runs(draft.keys, final.keys), draft.keys, final.keys, weight)
    if not 1 < len(draft.sentences) * len(final.sentences) <= MAX_COMPARED:
        return plain
    return max(plain, _by_sentence(draft, final, weight), key=lambda runs: _worth(runs, draft.keys, weight))


def _by_sentence(draft: _Side, final: _Side, weight: Mapping[str, int]) -> list[Run]:
    """The runs of each sentence against its partner; a sentence without one is a change."""
    before, after = draft.parts(), final.parts()
    contents = [[[key for key in part if weight[key] > OTHER_WEIGHT] for part in side] for side in (before, after)]
    out: list[Run] = []
    i = k = 0
    for one, other in pair_sentences(*contents):
        gone = before[one] if one is not None else ()
        new = after[other] if other is not None else ()
        runs = clean(common_runs(gone, new), gone, new, weight)
        out += [Run(same, i + a, i + b, k + c, k + d) for same, a, b, c, d in runs]
        i, k = i + len(gone), k + len(new)
    return all_trimmed(merged(out), draft.keys, final.keys)


def _worth(runs: Sequence[Run], keys: Sequence[str], weight: Mapping[str, int]) -> int:
    """How much a comparison keeps, less what its changes cost a reader: a change is to keep more than a word apart."""
    return sum(sum(weight[key] for key in keys[run.i : run.j]) if run.same else -CONTENT_WEIGHT for run in runs)
