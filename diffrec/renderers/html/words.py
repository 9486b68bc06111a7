"""What the page says in the language of the report: heads, fates, facts, kinds; its sentences stay English.

    in English                <h2>Concordance</h2>              edited           weakened
    --report-language fr      <h2>Table de concordance</h2>     modification     affaiblissement de l’obligation

English that stands inside a page of another language says so, and which way it runs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from diffrec.languages.reporting import MARGIN, report_words
from diffrec.renderers.html.pairs import ARROW
from diffrec.renderers.kinds import ARGUABLE, chip
from diffrec.renderers.margins import is_in_margin
from diffrec.renderers.summary import body_lines

if TYPE_CHECKING:
    from collections.abc import Mapping

    from diffrec.languages.reporting import ReportWords
    from diffrec.model import TracedAttribution
    from diffrec.renderers.html.filters import Choice, Filter
    from diffrec.renderers.html.rows import RowView
    from diffrec.renderers.html.runs import Run
    from diffrec.renderers.onesided import OneSided
    from diffrec.renderers.remarks import Remarks

ENGLISH = "en"
ENGLISH_INSIDE = ' lang="en" dir="ltr"'
ARGUABLE_KIND = f"{ARGUABLE}: "
HEADS_OF_FILTERS = {
    "fate": "fate",
    "fact": "facts",
    "change": "kinds",
    "section": "section",
    "delegation": "delegations",
}
NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class PageWords:
    """The words of one page: each method is given what the page says in English, or what that is made of."""

    remarks: Remarks

    @property
    def is_english(self) -> bool:
        """Whether the page says all in one language."""
        return self._own.code == ENGLISH

    @property
    def english(self) -> Markup:
        """The attributes of what is English in a page of another language."""
        return Markup() if self.is_english else Markup(ENGLISH_INSIDE)  # noqa: S704 -- a constant

    @property
    def native(self) -> Markup:
        """The attributes of what is in the language of the page inside of what is English."""
        if self.is_english:
            return Markup()
        direction = "rtl" if self._own.is_right_to_left else "ltr"
        return Markup(' lang="{}" dir="{}"').format(self._own.code, direction)

    @property
    def summary(self) -> tuple[str, ...]:
        """The answer in the language of the page, a line each; English pages open with sentences."""
        return () if self.is_english else tuple(filter(None, body_lines(self.remarks)))

    def head(self, english: str, key: str) -> str:
        """A head of the page, or of a column."""
        return english if self.is_english else self._own.headings[key]

    def version(self, name: str) -> str:
        """What a version is called."""
        return name if self.is_english else self._own.version(name)

    def dates(self, english: str, at: int) -> str:
        """The days of the documents of the version at this place, the first and the last."""
        days = sorted({one.date for one in self.remarks.comparison.versions[at].documents if one.date})
        own = " – ".join(dict.fromkeys(map(self._own.day, (*days[:1], *days[-1:]))))
        return english if self.is_english else own

    def fate(self, english: str) -> str:
        """What became of a row: "modification"."""
        return _as_in(report_words(ENGLISH).fates, english, self._own.fates)

    def fact(self, row: RowView, fact: str) -> str:
        """What else is so: "déplacement vers le haut"."""
        if fact == "moved":
            fact = "moved-up" if row.is_up else "moved-down"
        return self._own.facts[fact]

    def kind(self, english: str) -> str:
        """A kind of change: "affaiblissement de l’obligation (discutable)"."""
        if self.is_english:
            return english
        kind = _as_in(report_words(ENGLISH).kinds, english.removeprefix(ARGUABLE_KIND), self._own.kinds)
        return self._own.remarked(kind, self._own.headings["arguable"] if english.startswith(ARGUABLE_KIND) else "")

    def short_kinds(self, row: RowView) -> str:
        """The kinds of a row for the ledger."""
        return row.short if self.is_english else self.remarks.kinds(row.row)

    def counted_kind(self, english: str, show: str) -> str:
        """How often there is a kind, which the address asks for by `show`: "Autre terme : 6 (discutable : 2)"."""
        if self.is_english:
            return english
        count, *arguable = NUMBER.findall(english)
        kind = show.removeprefix("change=").partition("&")[0]
        told = self._own.headings["arguable"]
        label = self._own.labelled(self._own.kinds.get(kind, told), count)
        return self._own.remarked(label, *(f"{told}{self._own.signs.colon}{one}" for one in arguable))

    def mark(self, mark: TracedAttribution) -> str:
        """What became of a mark, for the ledger."""
        if self.is_english:
            return "in the margin" if is_in_margin(mark) else mark.fate.value
        return self._own.marks[MARGIN if is_in_margin(mark) else mark.fate]

    def confidence(self, row: RowView) -> str:
        """How sure the pairing of a row is."""
        return self._own.confidence[row.confidence]

    def title(self, row: RowView) -> str:
        """What a row is called: "Rec. 24 → 4"."""
        if self.is_english:
            return row.title
        name = self._own.numbers[row.kind]
        numbers = row.title.removeprefix(row.kind.words().capitalize())
        return f"{name[:1].upper()}{name[1:]}{numbers}"

    def summary_of(self, row: RowView) -> str:
        """A row in a line: "24 → 4 : modification, déplacement vers le haut"."""
        if self.is_english:
            return row.summary
        kinds = (self.kind(chip(kind)) for kind in row.gravest)
        told = (*kinds, self.fate(row.became), *(self.fact(row, fact) for fact in row.facts))
        return self.pointed(f"{row.pair}{self._own.signs.colon}{self._own.signs.comma.join(told)}")

    def run(self, run: Run) -> str:
        """Rows in which nothing changed: "Sans changement : 3 (5 – 7)"."""
        if self.is_english or not run.words:
            return run.words
        ends = " – ".join(row.final.numbers for row in (run.rows[0], run.rows[-1]))
        return self._own.remarked(self._own.labelled(self._own.counts["unchanged"], str(len(run.rows))), ends)

    def alone(self, one: OneSided) -> str:
        """What became of a whole item, or of several."""
        if self.is_english:
            return one.words
        if len(one.rows) > 1:
            return self._own.labelled(self._own.counts[one.fate], str(len(one.rows)))
        facts = _as_in(report_words(ENGLISH).facts, one.words, self._own.facts)
        return self.fate(one.words) if facts == one.words else facts

    def filter(self, filter_: Filter) -> str:
        """The head of a filter."""
        key = HEADS_OF_FILTERS.get(filter_.name)
        return self.head(filter_.words, key) if key else filter_.words

    def choice(self, filter_: Filter, choice: Choice) -> str:
        """What is on a chip of a filter."""
        match filter_.name:
            case "fate":
                return self.fate(choice.words)
            case "change":
                return self.kind(choice.words)
            case "fact" if not self.is_english:
                return self._own.facts.get(choice.value, self._own.headings["eye"])
            case "item" if not self.is_english:
                return self._own.items[choice.value]
            case _:
                return choice.words

    def pointed(self, text: str) -> str:
        """The text with arrows that point the way the page runs."""
        return text.replace(ARROW, self._own.signs.arrow)

    @property
    def _own(self) -> ReportWords:
        return self.remarks.words


def _as_in(english: Mapping[str, str], word: str, own: Mapping[str, str]) -> str:
    """What stands in one table for what an English word stands for in the other; a word of none of these stays."""
    return next((own[key] for key, told in english.items() if told == word), word)
