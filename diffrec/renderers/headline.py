"""The answer in words, shared by all views: is anything gone, what moved, what wants a person's eye.

    Working Group on Firearms: draft (2 documents, 3 May 2018) -> final CTOC/COP/WG.6/2018/4 (14 May 2018)
    24 recommendations: 5 weakened, 6 changes of actor, 4 attributions removed, 1 moved (24 -> 4), none dropped, none
    added; 24 edited; 21 renumbered; 41 editorial changes.
    4 delegation marks removed (China; EU, France, Niger; ...): words kept 2, reworded 2.
    12 brackets: 8 agreed, 2 dropped, 2 left open.
    For your eye: 16 -> 17 and 15 -> 16 have little wording in common. Text moved from 7 to 9.
    28 final paragraphs of other chapters left out.

Rows that stand outside are counted nowhere but in the last line. A chain of versions is told by its first and last,
then step by step. Where a selection is shown, its rows are counted: "3 of 29 rows shown: 2 edited, 1 added."
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from diffrec.doubts import why_left_out
from diffrec.languages import language
from diffrec.model import ItemKind, the
from diffrec.renderers.brackets import bracket_sentences
from diffrec.renderers.chains import chain_sentences, is_chain
from diffrec.renderers.counting import count_sentences, selection_sentence
from diffrec.renderers.events import same_text
from diffrec.renderers.eye import Doubt, doubts_of
from diffrec.renderers.kinds import SUBSTANTIVE
from diffrec.renderers.margins import mark_sentences
from diffrec.renderers.naming import main_kind
from diffrec.renderers.notices import all_notices
from diffrec.renderers.rows import delegation_words, inside_rows, kind_of, listed_few, pair_label, traced_marks
from diffrec.renderers.sponsors import sponsor_sentences
from diffrec.renderers.versions import subject_of, texts_of, version_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diffrec.model import ChangeKind, Comparison, Row, Version

# Kinds that are parts of other items: without them the item is still compared.
PARTS = frozenset({ItemKind.SUBPARAGRAPH, ItemKind.AGENDA_ITEM})


class Headline(NamedTuple):
    """The answer in words.

    `sentences` tell what became of the items and of the marks; `doubts` are what `for_your_eye` says, with the rows;
    `left_out` says what was not compared; `notices` counts what travels at the end.
    """

    subject: str | None
    versions: tuple[str, ...]
    arrow: str
    sentences: tuple[str, ...]
    doubts: tuple[Doubt, ...]
    left_out: tuple[str, ...]
    notices: int

    @property
    def for_your_eye(self) -> tuple[str, ...]:
        """The doubts, a sentence each."""
        return tuple(doubt.sentence for doubt in self.doubts)

    @property
    def title(self) -> str:
        """Subject and versions in one line: "Working Group: draft (3 May 2018) -> final A/1 (14 May 2018)"."""
        line = f" {self.arrow} ".join(self.versions)
        return f"{self.subject}: {line}" if self.subject else line


def headline(comparison: Comparison, *, arrow: str = "->", kinds: frozenset[ChangeKind] | None = None) -> Headline:
    """The answer of a comparison in words; `arrow` stands between two versions and between two numbers.

    With `kinds` no other kinds of change are counted; beside all substantive ones the others are counted as usual.
    """
    kinds = None if kinds is not None and kinds >= SUBSTANTIVE else kinds
    rows = inside_rows(comparison)
    ends = (comparison.versions[0], comparison.versions[-1])
    is_whole = len(comparison.rows) == sum(comparison.summary.fates.values())
    told = count_sentences(rows, arrow, kinds) if is_whole else (selection_sentence(comparison, kinds),)
    if is_chain(comparison):
        told = (f"From {the(ends[0].name)} to {the(ends[1].name)}, {told[0]}", *told[1:]) if is_whole and told else told
    main = main_kind(comparison)
    way = chain_sentences(comparison, rows, arrow, main) if is_chain(comparison) else ()
    return Headline(
        subject=subject_of(ends[1]) or subject_of(ends[0]),
        versions=tuple(version_words(version, is_stage=is_chain(comparison)) for version in comparison.versions),
        arrow=arrow,
        sentences=(
            *_lost_sight_of(comparison),
            *told,
            *way,
            *mark_sentences(traced_marks(rows), delegation_words),
            *same_text((pair_label(row, arrow, main), row) for row in rows),
            *bracket_sentences(rows),
            *_how_compared(comparison, rows),
        ),
        doubts=doubts_of(comparison, rows, arrow),
        left_out=_left_out_sentences(comparison, ends[1]) if is_whole else (),
        notices=len(all_notices(comparison)),
    )


def _how_compared(comparison: Comparison, rows: Sequence[Row]) -> Iterator[str]:
    """What else a reader must know: who submits the texts, what a person settled, and that there are two languages."""
    yield from sponsor_sentences((comparison.versions[0], comparison.versions[-1]))
    if settled := sum(row.whole.is_settled for row in rows):
        yield f"{settled} pairing{'' if settled == 1 else 's'} settled by a person."
    if not comparison.cross_language:
        return
    names = [
        " and ".join(dict.fromkeys(language(one.language).name for one in texts_of(version) if one.language))
        for version in (comparison.versions[0], comparison.versions[-1])
    ]
    told = f" ({', '.join(names)})" if all(names) else ""
    yield (
        f"The two versions are in different languages{told}: items are paired by meaning; figures, references, "
        "delegations and numbers are compared, the wording is shown and not judged."
    )


def _lost_sight_of(comparison: Comparison) -> Iterator[str]:
    """What nobody may overlook: kinds of item that the first version holds and the last does not."""
    first = comparison.versions[0].name
    left_out = comparison.summary.left_out
    for kind, count in left_out[first].items():
        if ItemKind(kind) not in PARTS:
            why = why_left_out(kind, first, left_out)
            yield f"Not compared: {count} {ItemKind(kind).words(count)} of {the(first)}{why}."


def _left_out_sentences(comparison: Comparison, final: Version) -> tuple[str, ...]:
    """What is not in the counts: rows of other chapters, and kinds of item that were not compared."""
    outside = Counter(kind_of(row) for row in comparison.rows if row.whole.outside)
    sentences = [
        f"{count} {final.name} {kind.words(count)} of other chapters left out." for kind, count in outside.most_common()
    ]
    uncompared = [
        f"{count} {ItemKind(kind).words(count)} of {the(version)}"
        for version, kinds in comparison.summary.left_out.items()
        for kind, count in kinds.items()
        if ItemKind(kind) in PARTS or version != comparison.versions[0].name
    ]
    if uncompared:
        sentences.append(f"Not compared: {listed_few(uncompared)}.")
    return tuple(sentences)
