"""What is said of a row in the language of the report, in the words of its table and with no sentence to translate.

    24 -> 4     "déplacement vers le haut, modification"     "affaiblissement de l’obligation"
                "(Norway) : mention supprimée, texte maintenu"

Names of delegations stay as the text has them.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from diffrec.languages.reporting import MARGIN, ReportWords, report_words
from diffrec.meaning import told_marks
from diffrec.model import ChangeKind, Confidence, Fate
from diffrec.renderers.brackets import LEFT_OPEN
from diffrec.renderers.chains import ABSENT_IN_TYPE, is_chain
from diffrec.renderers.crossreferences import ASTRAY
from diffrec.renderers.kinds import SUBSTANTIVE, TOLD_IN_MARKS, told_kinds
from diffrec.renderers.ledger import is_moved_up
from diffrec.renderers.margins import is_in_margin, mark_text
from diffrec.renderers.naming import located_numbers, naming_of
from diffrec.renderers.rows import delegation_words
from diffrec.renderers.visible import RIGHT_TO_LEFT, isolated, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from diffrec.config import RenderOptions
    from diffrec.model import Comparison, Item, Row, Step, TracedAttribution
    from diffrec.renderers.naming import Naming

DATA_FATES: Mapping[Fate, str] = {Fate.UNCHANGED: "same-data", Fate.EDITED: "other-data"}
"""what these fates are where the wording is in two languages and is not judged"""
MAX_QUOTED = 60
"""characters of a bracket that a remark quotes: enough to find it"""
ELLIPSIS = "…"


def fate_key(step: Step) -> str:
    """What the fate of a step is called in the words of a report."""
    return (DATA_FATES.get(step.fate) if step.cross_language else None) or step.fate.value


@dataclass(frozen=True, slots=True)
class Remarks:
    """All that is said of the rows of one comparison; `wanted` are the kinds of change that are asked for, None all.

    With `isolates` words of the other direction are set apart, as a plain text needs it.
    """

    words: ReportWords
    comparison: Comparison
    naming: Naming
    homes: Mapping[str, Item]
    wanted: frozenset[ChangeKind] | None = None
    isolates: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """What the versions are called: "Projet", "Texte final"; those of a chain by their files, the last one, too."""
        given = [version.name for version in self.comparison.versions]
        shown = zip(given, self.words.named(given), strict=True)
        return tuple(self.apart(one_line(name)) if name == own else name for own, name in shown)

    def version(self, name: str) -> str:
        """What a version of this comparison is called."""
        own = (version.name for version in self.comparison.versions)
        return dict(zip(own, self.names, strict=True)).get(name, name)

    def numbers(self, cell: Sequence[Item], at: int) -> str:
        """The numbers of a cell of the version at this place: "24", "par. 5 (Add.2)"."""
        return self.apart(one_line(located_numbers(cell, self.naming.documents[at], self.naming.main, self._before)))

    def pair(self, row: Row) -> str:
        """The numbers of a row at both ends: "24 → 4", one number where it is the same; of a chain all where it is not.

        The documents of a draft in several parts are not told here.
        """
        if row.is_passing:
            return self.way(row)
        told = map(self._bare, (row.cells[0], row.cells[-1]))
        return f" {self.words.signs.arrow} ".join(dict.fromkeys(filter(None, told)))

    def way(self, row: Row) -> str:
        """The numbers of a row in every version: "6 → – → 7 → 8"."""
        return f" {self.words.signs.arrow} ".join(self._bare(cell) or ABSENT_IN_TYPE for cell in row.cells)

    def _bare(self, cell: Sequence[Item]) -> str:
        return one_line(located_numbers(cell, {}, self.naming.main, self._before))

    def fate(self, row: Row) -> str:
        """What became of a row: "modification"."""
        if row.is_passing:
            return self.words.fates["came-and-went"]
        return self.words.fates["outside"] if row.whole.outside else self._fate_of(row.whole)

    def facts(self, row: Row) -> str:
        """What else is so: "déplacement vers le haut, nouveau numéro"."""
        words, step = self.words.facts, row.whole
        moved = "moved-up" if is_moved_up(row, self.comparison) else "moved-down"
        told = (("renumbered", step.renumbered), (moved, step.moved), ("resectioned", step.resectioned))
        return self.words.signs.comma.join(words[fact] for fact, is_so in told if is_so)

    def steps(self, row: Row) -> tuple[str, ...]:
        """The fate of a row of a chain from each version to the next; empty where neither holds it."""
        return tuple(
            self._fate_of(step) if row.cells[at] or row.cells[at + 1] else "" for at, step in enumerate(row.steps)
        )

    def kinds(self, row: Row) -> str:
        """The kinds of change of a row, the gravest first: "affaiblissement de l’obligation (discutable)"."""
        told = ((kind, is_arguable) for kind, is_arguable in kinds_told(row.whole) if self._is_wanted(kind))
        return self.words.signs.comma.join(self.kind(kind, is_arguable=is_arguable) for kind, is_arguable in told)

    def kind(self, kind: ChangeKind, *, is_arguable: bool = False) -> str:
        """What a kind of change is called."""
        return self.words.remarked(self.words.kinds[kind], self.words.headings["arguable"] if is_arguable else "")

    def delegations(self, row: Row) -> tuple[str, ...]:
        """The marks of a row, each with what became of it: "(Norway) : mention supprimée, texte maintenu"."""
        return tuple(self._mark(mark) for mark in told_marks(row.whole))

    def brackets(self, row: Row) -> tuple[str, ...]:
        """The brackets of a row, each with its fate; those that were agreed are told by the words that stand."""
        told = (
            self._labelled(f"[{_excerpt(one.bracket.text)}]", self.words.brackets[one.fate])
            for one in row.whole.brackets
            if one.fate in LEFT_OPEN or one.version == row.whole.before
        )
        return tuple(dict.fromkeys(told))

    def references(self, row: Row) -> tuple[str, ...]:
        """The references of a row that lead astray, as they are written."""
        return tuple(dict.fromkeys(_excerpt(one.text) for one in row.whole.references if one.fate in ASTRAY))

    def pairing(self, row: Row) -> str:
        """How sure the pairing of a row is; empty where there is none."""
        if not (row.cells[0] and row.cells[-1]):
            return ""
        return self.words.headings["settled"] if row.whole.is_settled else self.words.confidence[row.whole.confidence]

    def lines(self, row: Row) -> Iterator[str]:
        """All that is to be said of a row, a line each: fate and facts, kinds, delegations, brackets, references."""
        headings = self.words.headings
        yield self.words.signs.comma.join(filter(None, (self.fate(row), self.facts(row))))
        if is_chain(self.comparison):
            for ends, fate in zip(pairwise(self.names), self.steps(row), strict=True):
                yield from [self._labelled(f" {self.words.signs.arrow} ".join(ends), fate)] * bool(fate)
        if kinds := self.kinds(row):
            yield kinds
        yield from self.delegations(row)
        for name, told in (("brackets", self.brackets(row)), ("references", self.references(row))):
            yield from [self._labelled(headings[name], self.words.signs.semicolon.join(told))] * bool(told)
        if row.whole.confidence is not Confidence.HIGH and self.pairing(row):
            yield self._labelled(headings["pairing"], self.pairing(row))

    def apart(self, text: str) -> str:
        """A text that may run the other way than the report, so that it takes no sign of its neighbours with it."""
        if not self.isolates:
            return text
        is_foreign = self.words.is_right_to_left and any(map(str.isalpha, text)) and not RIGHT_TO_LEFT.search(text)
        return f"\u2066{text}\u2069" if is_foreign else isolated(text)

    @property
    def _before(self) -> Mapping[str, str]:
        return self.words.numbers

    def _labelled(self, label: str, value: str) -> str:
        return f"{label}{self.words.signs.colon}{value}"

    def _fate_of(self, step: Step) -> str:
        return self.words.fates[fate_key(step)]

    def _is_wanted(self, kind: ChangeKind) -> bool:
        asked = self.wanted is None or self.wanted >= SUBSTANTIVE or kind in self.wanted
        return asked and kind not in TOLD_IN_MARKS

    def _mark(self, mark: TracedAttribution) -> str:
        """A mark as printed, what became of it, and of its words."""
        fates = [self.words.marks[MARGIN if is_in_margin(mark) else mark.fate]]
        changed = ((mark.lost, "−"), (mark.gained, "+")) if mark.lost and mark.gained else ()
        fates += [f"{sign}{delegation_words(names)}" for names, sign in changed]
        if mark.words and mark.version == self.comparison.versions[0].name:
            home = self.homes.get(mark.moved_to or "")
            place = (f"{self.words.signs.arrow} {self.numbers([home], -1)}",) if home else ()
            fates.append(" ".join((self.words.mark_words[mark.words], *place)))
        return self._labelled(self.apart(mark_text(mark.attribution)), self.words.signs.comma.join(fates))


def remarks_on(comparison: Comparison, options: RenderOptions, *, isolates: bool = False) -> Remarks:
    """The remarks on a comparison in the language of the options.

    Raises: ConfigError for a language that there is not.
    """
    wanted = {one.moved_to for row in comparison.rows for one in row.whole.attributions if one.moved_to}
    return Remarks(
        words=report_words(options.language),
        comparison=comparison,
        naming=naming_of(comparison),
        homes={item.id: item for row in comparison.rows for item in row.cells[-1] if item.id in wanted},
        wanted=options.kinds,
        isolates=isolates,
    )


def kinds_told(step: Step) -> tuple[tuple[ChangeKind, bool], ...]:
    """The kinds of change of a step, the gravest first, each with whether it is arguable wherever it is told."""
    told = [(kind, kind in change.arguable) for change in step.changes for kind in told_kinds(change)]
    return tuple(
        (kind, all(is_arguable for one, is_arguable in told if one is kind))
        for kind in ChangeKind
        if any(one is kind for one, _ in told)
    )


def _excerpt(text: str) -> str:
    line = one_line(text)
    return line if len(line) <= MAX_QUOTED else f"{line[:MAX_QUOTED].rstrip()}{ELLIPSIS}"
