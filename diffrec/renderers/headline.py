"""The answer in words, shared by all views: is anything gone, what moved, what wants a person's eye.

    Working Group on Firearms: draft (2 documents, 3 May 2018) -> final CTOC/COP/WG.6/2018/4 (14 May 2018)
    24 recommendations: none dropped, none added; 24 edited; 21 renumbered, 1 moved (24 -> 4).
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
from diffrec.meaning import listed, short_name, told_marks
from diffrec.model import (
    Comparison,
    Confidence,
    Delegation,
    Fate,
    ItemKind,
    Row,
    TracedAttribution,
    Version,
    the,
)
from diffrec.renderers.brackets import bracket_sentences, open_rows
from diffrec.renderers.chains import CAME_AND_WENT, chain_sentences, is_chain, passing_label
from diffrec.renderers.events import same_text
from diffrec.renderers.margins import MAX_NAMED, mark_sentences
from diffrec.renderers.naming import located_numbers, main_kind, naming_of, numbers
from diffrec.renderers.notices import all_notices
from diffrec.renderers.sponsors import sponsor_sentences
from diffrec.renderers.versions import subject_of, texts_of, version_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

# Below one half, less is shared than not: a reader who sees the two texts wonders why they stand side by side.
LITTLE_IN_COMMON = 0.5

IN_TWO_LANGUAGES: Mapping[str, str] = {Fate.EDITED: "with other data", Fate.UNCHANGED: "with the same data"}
"""what rows of these fates are counted as where the wording is not judged"""

# Kinds that are parts of other items: without them the item is still compared.
PARTS = frozenset({ItemKind.SUBPARAGRAPH, ItemKind.AGENDA_ITEM})


class Doubt(NamedTuple):
    """Rows that a person should look at, with what is said of them before and behind their labels."""

    rows: tuple[Row, ...]
    labels: tuple[str, ...]
    predicate: str = ""
    opening: str = ""

    @property
    def sentence(self) -> str:
        """The sentence: "16 -> 17 and 15 -> 16 have little wording in common.", "Text moved from 7 to 9."."""
        return f"{' '.join(filter(None, (self.opening, _listed(self.labels), self.predicate)))}."


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


def headline(comparison: Comparison, *, arrow: str = "->") -> Headline:
    """The answer of a comparison in words; `arrow` stands between two versions and between two numbers."""
    rows = inside_rows(comparison)
    doubtful = tuple(row for row in rows if row.whole.confidence is not Confidence.HIGH and _is_pair(row))
    ends = (comparison.versions[0], comparison.versions[-1])
    is_whole = len(comparison.rows) == sum(comparison.summary.fates.values())
    told = _kind_sentences(rows, arrow) if is_whole else (_selection_sentence(comparison),)
    if is_chain(comparison):
        told = (f"From {the(ends[0].name)} to {the(ends[1].name)}, {told[0]}", *told[1:]) if is_whole and told else told
    way = chain_sentences(comparison, rows, arrow, main_kind(comparison)) if is_chain(comparison) else ()
    return Headline(
        subject=subject_of(ends[1]) or subject_of(ends[0]),
        versions=tuple(version_words(version, is_stage=is_chain(comparison)) for version in comparison.versions),
        arrow=arrow,
        sentences=(
            *_lost_sight_of(comparison),
            *told,
            *way,
            *_mark_sentences(rows),
            *same_text((pair_label(row, arrow, main_kind(comparison)), row) for row in rows),
            *bracket_sentences(rows),
            *_how_compared(comparison, rows),
        ),
        doubts=(
            *_doubts(doubtful, arrow, main_kind(comparison)),
            *_open_brackets(rows, arrow, main_kind(comparison)),
            *_moved_text(comparison),
        ),
        left_out=_left_out_sentences(comparison, ends[1]) if is_whole else (),
        notices=len(all_notices(comparison)),
    )


def inside_rows(comparison: Comparison) -> tuple[Row, ...]:
    """The rows that count: those of chapters that the first version touches."""
    return tuple(row for row in comparison.rows if not row.whole.outside)


def kind_of(row: Row) -> ItemKind:
    """The kind of a row: that of its first item in the last version that holds it."""
    return next(cell for cell in reversed(row.cells) if cell)[0].kind


def kinds_of(rows: Iterable[Row]) -> list[ItemKind]:
    """The kinds of the rows, the most frequent first."""
    return [kind for kind, _ in Counter(kind_of(row) for row in rows).most_common()]


def pair_label(row: Row, arrow: str = "->", main: ItemKind | None = None) -> str:
    """The numbers of a row: "24 -> 4", "4, 5 -> 5"; the one number where a side is empty.

    A number of another kind than `main` takes its word: "para. 5 -> para. 6".
    """
    if row.is_passing:
        return passing_label(row, main)
    ends = (numbers(row.cells[0], main), numbers(row.cells[-1], main))
    return f" {arrow} ".join(filter(None, ends))


def delegation_words(delegations: Sequence[Delegation]) -> str:
    """The names of a mark, short: "EU, France, Niger"."""
    return ", ".join(map(short_name, delegations))


def traced_marks(rows: Iterable[Row]) -> tuple[TracedAttribution, ...]:
    """The marks of the rows, each once: those of the first version, and those that the last one added."""
    return tuple(mark for row in rows for mark in told_marks(row.whole))


def _is_pair(row: Row) -> bool:
    return bool(row.cells[0] and row.cells[-1])


def _named(names: Sequence[str]) -> str:
    """The names behind a count, as long as they are few: "2 dropped" takes " (7, 9)"."""
    return f" ({'; '.join(names)})" if 0 < len(names) <= MAX_NAMED else ""


def _kind_sentences(rows: Sequence[Row], arrow: str) -> tuple[str, ...]:
    """One sentence for each kind in which something changed, and one for all kinds that stayed as they were."""
    sentences = []
    same = []
    for kind in kinds_of(rows):
        members = [row for row in rows if kind_of(row) is kind]
        if all(_is_same(row) for row in members):
            same.append(_count_words(kind, members))
        else:
            sentences.append(
                f"{_count_words(kind, members)}: {_fate_words(kind, members)}{_fact_words(kind, members, arrow)}."
            )
    if same:
        unchanged = "no data changed" if rows[0].whole.cross_language else "nothing changed"
        sentences.append(f"{_listed(same)}: {unchanged}.")
    return tuple(sentences)


def _selection_sentence(comparison: Comparison) -> str:
    """What a selection of rows shows, which tells nothing of the whole: "3 of 29 rows shown: 2 edited, 1 added."."""
    inside = inside_rows(comparison)
    fates = Counter(CAME_AND_WENT if row.is_passing else row.whole.fate.value for row in inside)
    names = IN_TWO_LANGUAGES if comparison.cross_language else {}
    counted = [f"{fates[fate]} {names.get(fate, fate)}" for fate in (*Fate, CAME_AND_WENT) if fates[fate]]
    if outside := len(comparison.rows) - len(inside):
        counted.append(f"{outside} of other chapters")
    total = sum(comparison.summary.fates.values())
    return f"{len(comparison.rows)} of {total} rows shown{': ' if counted else ''}{', '.join(counted)}."


def _is_same(row: Row) -> bool:
    step = row.whole
    return step.fate is Fate.UNCHANGED and not (step.renumbered or step.moved or step.resectioned)


def _count_words(kind: ItemKind, rows: Sequence[Row]) -> str:
    """How many items there are: "24 recommendations", "10 recommendations became 11", "3 new paragraphs"."""
    draft, final = (sum(len(row.cells[at]) for row in rows) for at in (0, -1))
    if not draft and not final:
        return f"{len(rows)} {kind.words(len(rows))} between the first version and the last"
    if not draft:
        return f"{final} new {kind.words(final)}"
    words = f"{draft} {kind.words(draft)}"
    return words if draft == final else f"{words} became {final or 'none'}"


def _fate_words(kind: ItemKind, rows: Sequence[Row]) -> str:
    """What became of the rows: "none dropped, 1 added (10); 5 edited, 1 merged, 2 unchanged"."""
    fates = {fate: [row for row in rows if row.whole.fate is fate and not row.is_passing] for fate in Fate}
    ends = ", ".join(
        f"{len(fates[fate]) or 'none'} {fate}" + _named([pair_label(row, main=kind) for row in fates[fate]])
        for fate in (Fate.DROPPED, Fate.ADDED)
    )
    middle = (Fate.EDITED, Fate.MERGED, Fate.SPLIT, Fate.REGROUPED, Fate.UNCHANGED)
    names = IN_TWO_LANGUAGES if rows[0].whole.cross_language else {}
    counted = ", ".join(f"{len(fates[fate])} {names.get(fate, fate)}" for fate in middle if fates[fate])
    return "; ".join(filter(None, (ends, counted)))


def _fact_words(kind: ItemKind, rows: Sequence[Row], arrow: str) -> str:
    """What else is so: "; 21 renumbered, 1 moved (24 -> 4), 2 in another section"; one that moved is told once."""
    renumbered = sum(row.whole.renumbered for row in rows)
    moved = [pair_label(row, arrow, kind) for row in rows if row.whole.moved]
    resectioned = sum(row.whole.resectioned and not row.whole.moved for row in rows)
    words = [f"{renumbered} renumbered"] if renumbered else []
    if moved:
        words.append(f"{len(moved)} moved{_named(moved)}")
    if resectioned:
        words.append(f"{resectioned} in another section")
    return f"; {', '.join(words)}" if words else ""


def _mark_sentences(rows: Sequence[Row]) -> tuple[str, ...]:
    """One sentence for each fate of delegation marks, the removed ones first, and one for the margin."""
    return mark_sentences(traced_marks(rows), delegation_words)


def _doubts(doubtful: Sequence[Row], arrow: str, main: ItemKind | None) -> tuple[Doubt, ...]:
    """The doubtful pairs: first those with little wording in common, then the others."""
    little = tuple(row for row in doubtful if _has_little_in_common(row))
    other = tuple(row for row in doubtful if not _has_little_in_common(row))
    predicates = (
        (little, "has little wording in common", "have little wording in common"),
        (other, "wants a second look", "want a second look"),
    )
    return tuple(
        Doubt(
            rows=rows,
            labels=tuple(pair_label(row, arrow, main) for row in rows),
            predicate=one if len(rows) == 1 else many,
        )
        for rows, one, many in predicates
        if rows
    )


def _open_brackets(rows: Sequence[Row], arrow: str, main: ItemKind | None) -> Iterator[Doubt]:
    """The rows in which a bracket is left open."""
    if left := open_rows(rows):
        labels = tuple(pair_label(row, arrow, main) for row in left)
        yield Doubt(rows=left, labels=labels, opening="Brackets are left open in")


def _has_little_in_common(row: Row) -> bool:
    """Whether the wording is hardly alike; across languages it never is, and says nothing."""
    return not row.whole.cross_language and (row.whole.similarity or 0) < LITTLE_IN_COMMON


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


def _moved_text(comparison: Comparison) -> Iterator[Doubt]:
    """What left an item for another that is not its partner; where one of the two is shown."""
    if not comparison.migrations:
        return
    naming = naming_of(comparison)
    places = [{item.id: row for row in comparison.rows for item in row.cells[at]} for at in (0, -1)]
    items = [{item.id: item for item in comparison.versions[at].items} for at in (0, -1)]
    told: dict[str, Row] = {}
    for one in comparison.migrations:
        ids = (one.draft_item, one.final_item)
        shown = [rows[item] for rows, item in zip(places, ids, strict=True) if item in rows]
        if shown and all(item in known for known, item in zip(items, ids, strict=True)):
            named = [
                located_numbers([known[item]], names, naming.main)
                for known, item, names in zip(items, ids, naming.ends, strict=True)
            ]
            told.setdefault(f"from {named[0]} to {named[1]}", shown[-1])
    if told:
        yield Doubt(rows=tuple(told.values()), labels=tuple(told), opening="Text moved")


def _listed(names: Sequence[str]) -> str:
    """Names as a sentence lists them: "a", "a and b", "a, b and c", "a, b, c and 9 more"."""
    if len(names) > MAX_NAMED:
        return f"{', '.join(names[:MAX_NAMED])} and {len(names) - MAX_NAMED} more"
    return listed(names)


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
        sentences.append(f"Not compared: {_listed(uncompared)}.")
    return tuple(sentences)
