"""The answer on one screen, in the language of the report: to be read aloud, or put into an e-mail.

    Projet (documents : 2, 17 mai 2024) → Texte final HSC/COP/WG.3/2024/5 (29 mai 2024)

    Recommandations : 14. Suppressions : 0. Ajouts : 0. Modifications : 14. Déplacements : 1.
    Déplacements (1) : 14 → 3
    Affaiblissement de l’obligation (3) : 1 ; 3 → 4 ; 7 → 8

Every line is a label with numbers, so that no plural has to agree; a count in brackets stands before the numbers of
items, so that nobody takes "9" for how many there are. The counts are those of the headline.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from diffrec.languages.reporting import MARGIN
from diffrec.model import ChangeKind, Fate, ItemKind, MarkFate, WordsFate
from diffrec.renderers.brackets import COUNTED, brackets_and_options
from diffrec.renderers.chains import gaps, is_chain
from diffrec.renderers.eye import doubts_of, moved_text
from diffrec.renderers.headline import PARTS
from diffrec.renderers.kinds import SUBSTANTIVE, TOLD_IN_MARKS, how_often, is_grave, is_open
from diffrec.renderers.margins import is_in_margin, mark_text
from diffrec.renderers.naming import base_name
from diffrec.renderers.notices import all_notices
from diffrec.renderers.remarks import fate_key, remarks_on
from diffrec.renderers.rows import inside_rows, kind_of, kinds_of
from diffrec.renderers.versions import subject_of, texts_of
from diffrec.renderers.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from diffrec.config import RenderOptions
    from diffrec.model import Comparison, Row, Version
    from diffrec.renderers.remarks import Remarks

BY_NUMBER = (ChangeKind.OBLIGATION_WEAKENED, ChangeKind.OBLIGATION_STRENGTHENED)
"""kinds whose items are named; of the others the count is enough for one screen"""
STEP_FATES = (Fate.DROPPED, Fate.ADDED, Fate.EDITED, Fate.MERGED, Fate.SPLIT, Fate.REGROUPED, Fate.UNCHANGED)
FEW = 6
"""items that are named behind a count"""
MAX_LISTED = 15
"""numbers on one line; who needs more of them reads the concordance"""


def render(comparison: Comparison, options: RenderOptions, _sources: Mapping[str, bytes] | None = None) -> str:
    """The summary as plain text."""
    return "\n".join(_lines(remarks_on(comparison, options, isolates=True))) + "\n"


def title_lines(remarks: Remarks) -> tuple[str, ...]:
    """What is compared: the title of the text, where it has one, and the versions with their symbols and dates."""
    versions = remarks.comparison.versions
    subject = subject_of(versions[-1]) or subject_of(versions[0])
    ends = f" {remarks.words.signs.arrow} ".join(version_title(remarks, version) for version in versions)
    return (*([remarks.apart(one_line(subject))] if subject else []), ends)


def version_title(remarks: Remarks, version: Version) -> str:
    """A version with its symbol and date: "Texte final HSC/COP/WG.3/2024/5 (29 mai 2024)"."""
    words, documents = remarks.words, texts_of(version)
    days = sorted({one.date for one in documents if one.date})
    date = " – ".join(dict.fromkeys(map(words.day, (*days[:1], *days[-1:]))))
    name = remarks.version(version.name)
    if len(documents) > 1:
        count = f"{words.headings['documents']}{words.signs.colon}{len(documents)}"
        return words.remarked(name, words.signs.semicolon.join(filter(None, (count, date))))
    called = one_line(documents[0].symbol or base_name(documents[0].source))
    is_named = is_chain(remarks.comparison) and not documents[0].symbol
    return words.remarked(name if is_named else f"{name} {remarks.apart(called)}", one_line(date))


def body_lines(remarks: Remarks) -> Iterator[str]:
    """The answer; an empty line stands between its parts."""
    rows = inside_rows(remarks.comparison)
    lost = remarks.comparison.summary.left_out[remarks.comparison.versions[0].name]
    left_out = tuple(_left_out(remarks))
    is_lost = any(ItemKind(kind) not in PARTS for kind in lost)
    parts = (
        left_out if is_lost else (),
        tuple(_counts(remarks, rows)),
        (*_whereabouts(remarks, rows), *_kinds(remarks, rows), *_brackets(remarks, rows)),
        tuple(_steps(remarks, rows)),
        tuple(_marks(remarks, rows)),
        tuple(_for_your_eye(remarks, rows)),
        () if is_lost else left_out,
    )
    for number, part in enumerate(filter(None, parts)):
        yield from [""] * bool(number)
        yield from part


def _lines(remarks: Remarks) -> Iterator[str]:
    yield from title_lines(remarks)
    yield ""
    yield from body_lines(remarks)


def _counts(remarks: Remarks, rows: Sequence[Row]) -> Iterator[str]:
    """The items of each kind, and how many rows have which fate; of a selection how much of the whole it is."""
    words, comparison = remarks.words, remarks.comparison
    total = sum(comparison.summary.fates.values())
    if len(comparison.rows) < total:
        yield words.labelled(words.headings["shown"], f"{len(comparison.rows)}/{total}")
    if comparison.cross_language:
        yield words.headings["two-languages"]
    if is_chain(comparison):
        yield _between(remarks, 0, -1).rstrip()
    for kind in kinds_of(rows):
        alike = [row for row in rows if kind_of(row) is kind]
        ends = [str(sum(len(row.cells[at]) for row in alike)) for at in (0, -1)]
        counts = [(words.items[kind], f" {words.signs.arrow} ".join(dict.fromkeys(ends)))]
        counts += [(words.counts[key], str(count)) for key, count in _fates(alike)]
        yield words.sentence(words.labelled(label, count) for label, count in counts)
    if settled := sum(row.whole.is_settled for row in rows):
        yield words.labelled(words.headings["settled"], str(settled))


def _between(remarks: Remarks, before: int, after: int) -> str:
    """What the versions at two places are called, as a label: "zero-draft → final : "."""
    names = remarks.names
    return f"{names[before]} {remarks.words.signs.arrow} {names[after]}{remarks.words.signs.colon}"


def _fates(rows: Sequence[Row]) -> Iterator[tuple[str, int]]:
    """How many rows have which fate and which facts; that nothing was dropped or added is said, too."""
    fates = Counter("came-and-went" if row.is_passing else fate_key(row.whole) for row in rows)
    yield from ((fate, fates[fate]) for fate in (Fate.DROPPED.value, Fate.ADDED.value))
    yield from ((fate, count) for fate, count in fates.most_common() if fate not in (Fate.DROPPED, Fate.ADDED))
    facts = (
        ("moved", sum(row.whole.moved for row in rows)),
        ("resectioned", sum(row.whole.resectioned and not row.whole.moved for row in rows)),
        ("renumbered", sum(row.whole.renumbered for row in rows)),
    )
    yield from ((fact, count) for fact, count in facts if count)


def _whereabouts(remarks: Remarks, rows: Sequence[Row]) -> Iterator[str]:
    """Which items were dropped, added, merged and so on, and which moved, by their numbers; nothing where none were."""
    by_fate = {fate: [row for row in rows if row.whole.fate is fate and not row.is_passing] for fate in Fate}
    for fate in (Fate.DROPPED, Fate.ADDED, Fate.MERGED, Fate.SPLIT, Fate.REGROUPED):
        if by_fate[fate]:
            yield _listed(remarks, remarks.words.counts[fate.value], map(remarks.pair, by_fate[fate]))
    if moved := [remarks.pair(row) for row in rows if row.whole.moved]:
        yield _listed(remarks, remarks.words.counts["moved"], moved)
    if passing := [remarks.pair(row) for row in rows if row.is_passing]:
        yield _listed(remarks, remarks.words.counts["came-and-went"], passing)
    if back := [remarks.way(row) for row in rows if gaps(row)]:
        yield _listed(remarks, remarks.words.headings["gone-and-back"], back)


def _kinds(remarks: Remarks, rows: Sequence[Row]) -> Iterator[str]:
    """The items that ask less or more now, by their numbers, and how often there is each other kind of change.

    That nothing was weakened is said, too, unless the wording is in two languages and nobody judged it.
    """
    words = remarks.words
    wanted = SUBSTANTIVE if remarks.wanted is None else SUBSTANTIVE & remarks.wanted
    if not any(row.whole.changes for row in rows if row.cells[0] and row.cells[-1]):
        return
    for kind in (one for one in BY_NUMBER if one in wanted):
        arguable = words.headings["arguable"]
        named = [
            words.remarked(remarks.pair(row), arguable if count.arguable else "")
            for row in rows
            if (count := how_often(kind, [row.whole])).all
        ]
        is_judged = not remarks.comparison.cross_language
        if named or (is_judged and kind is ChangeKind.OBLIGATION_WEAKENED):
            yield _listed(remarks, words.kinds[kind], named)
    steps = [row.whole for row in rows]
    others = [
        words.labelled(words.kinds[kind], words.remarked(str(count.all), _where(remarks, rows, kind, count.arguable)))
        for kind in ChangeKind
        if kind in wanted and kind not in (*BY_NUMBER, *TOLD_IN_MARKS)
        if (count := how_often(kind, steps)).all
    ]
    undecided = sum(is_open(change) for step in steps for change in step.changes)
    others += [words.labelled(words.headings["arguable"], str(undecided))] * bool(undecided)
    light = sum(not is_grave(change) for step in steps for change in step.changes)
    others += [words.labelled(words.headings["light"], str(light))] * bool(light)
    if others:
        yield words.labelled(words.headings["changes"], words.sentence(others))


def _where(remarks: Remarks, rows: Sequence[Row], kind: ChangeKind, arguable: int) -> str:
    """How many of the changes of a kind are arguable, and the items that have them, where these are few."""
    words = remarks.words
    pairs = [remarks.pair(row) for row in rows if how_often(kind, [row.whole]).all]
    told = [f"{words.headings['arguable']}{words.signs.colon}{arguable}"] * bool(arguable)
    return words.signs.semicolon.join((*told, *(pairs if len(pairs) <= FEW else ())))


def _brackets(remarks: Remarks, rows: Sequence[Row]) -> Iterator[str]:
    """How many brackets and how many options have which fate."""
    words = remarks.words
    for heading, traced in zip(("brackets", "options"), brackets_and_options(rows), strict=True):
        fates = Counter(one.fate for one, _ in traced)
        told = (f"{words.brackets[fate]}{words.signs.colon}{fates[fate]}" for fate in COUNTED if fates[fate])
        if traced:
            label = words.remarked(words.headings[heading], str(len(traced)))
            yield words.labelled(label, words.signs.semicolon.join(told))


def _steps(remarks: Remarks, rows: Sequence[Row]) -> Iterator[str]:
    """What each step of a chain did: which items came and went, and how many have which fate."""
    words = remarks.words
    for at in range(len(remarks.names) - 1) if is_chain(remarks.comparison) else ():
        there = [row for row in rows if row.cells[at] or row.cells[at + 1]]
        told = []
        for fate in STEP_FATES:
            alike = [row for row in there if row.steps[at].fate is fate]
            side = at if fate is Fate.DROPPED else at + 1
            few = len(alike) <= FEW and fate in (Fate.DROPPED, Fate.ADDED)
            named = words.signs.semicolon.join(remarks.numbers(row.cells[side], side) for row in alike) if few else ""
            told += [words.labelled(words.counts[fate.value], words.remarked(str(len(alike)), named))] * bool(alike)
        moved = sum(row.steps[at].moved for row in there)
        told += [words.labelled(words.counts["moved"], str(moved))] * bool(moved)
        yield f"{_between(remarks, at, at + 1)}{words.sentence(told)}"


def _marks(remarks: Remarks, rows: Sequence[Row]) -> Iterator[str]:
    """The marks of delegations by their fate, each with its item, and what became of the words of those that went."""
    words = remarks.words
    marks = [(mark, row) for row in rows for mark in row.whole.attributions]
    first = remarks.comparison.versions[0].name
    for fate in (MarkFate.REMOVED, MarkFate.CHANGED, MarkFate.ADDED, MarkFate.KEPT, MARGIN):
        alike = [
            (mark, row)
            for mark, row in marks
            if fate == (MARGIN if is_in_margin(mark) else mark.fate)
            and (mark.version == first) is (mark.fate is not MarkFate.ADDED)
        ]
        if not alike:
            continue
        named = (f"{remarks.pair(row)} {remarks.apart(mark_text(mark.attribution))}" for mark, row in alike)
        became = Counter(mark.words for mark, _ in alike if mark.words and fate != MarkFate.ADDED)
        told = (f"{words.mark_words[one]}{words.signs.colon}{count}" for one in WordsFate if (count := became[one]))
        yield words.remarked(_listed(remarks, words.mark_counts[fate], named), *told)


def _for_your_eye(remarks: Remarks, rows: Sequence[Row]) -> Iterator[str]:
    """What a person should look at, by what is doubtful, under a head of its own."""
    arrow = remarks.words.signs.arrow
    doubts = doubts_of(remarks.comparison, rows, arrow)
    yield from [remarks.words.labelled(remarks.words.headings["eye"], "").rstrip()] * bool(doubts)
    for doubt in doubts:
        named = [remarks.pair(row) for row in doubt.rows]
        if doubt.about == "text-moved":
            moved = moved_text(remarks.comparison)
            named = [f"{remarks.numbers([one.draft], 0)} {arrow} {remarks.numbers([one.final], -1)}" for one in moved]
        yield f"- {_listed(remarks, remarks.words.eye[doubt.about], dict.fromkeys(named))}"


def _left_out(remarks: Remarks) -> Iterator[str]:
    """What is in no count: kinds of item that were not compared, rows of other chapters; and how many notices are."""
    words, comparison = remarks.words, remarks.comparison
    if len(comparison.rows) < sum(comparison.summary.fates.values()):
        return
    uncompared = [
        words.remarked(words.labelled(words.items[ItemKind(kind)], str(count)), remarks.version(version))
        for version, kinds in comparison.summary.left_out.items()
        for kind, count in kinds.items()
    ]
    outside = Counter(kind_of(row) for row in comparison.rows if row.whole.outside)
    told = [words.labelled(words.items[kind], str(count)) for kind, count in outside.most_common()]
    for heading, counted in (("not-compared", uncompared), ("outside", told)):
        yield from [words.labelled(words.headings[heading], words.sentence(counted))] * bool(counted)
    notices = len(all_notices(comparison))
    yield from [words.labelled(words.headings["notices"], str(notices))] * bool(notices)


def _listed(remarks: Remarks, label: str, names: Iterable[str]) -> str:
    """A label with a count and names: "Déplacements (2) : 14 → 3 ; 2"; of many the first, and how many more."""
    words, found = remarks.words, list(names)
    more = [f"+{len(found) - MAX_LISTED}"] if len(found) > MAX_LISTED else []
    counted = words.remarked(label, str(len(found)) if found else "")
    return words.labelled(counted, words.signs.semicolon.join((*found[:MAX_LISTED], *more)) or words.headings["none"])
