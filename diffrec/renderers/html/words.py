"""What the page says in the language of the report: heads, fates, facts, kinds; its sentences stay English.

    in English                <h2>Concordance</h2>              edited           weakened
    --report-language fr      <h2>Table de concordance</h2>     modification     affaiblissement de l’obligation

English that stands inside a page of another language says so, and which way it runs.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from markupsafe import Markup

from diffrec.languages.reporting import MARGIN
from diffrec.model import ChangeKind
from diffrec.renderers.html.answer import in_rows
from diffrec.renderers.html.changes import ASKED
from diffrec.renderers.html.marking import marked_english, marked_native
from diffrec.renderers.html.pairs import ARROW
from diffrec.renderers.html.rows import GRAVE, PASSING
from diffrec.renderers.kinds import chip
from diffrec.renderers.margins import is_in_margin
from diffrec.renderers.remarks import DATA_FATES
from diffrec.renderers.summary import body_lines
from diffrec.renderers.visible import END_OF_ISOLATE, FIRST_STRONG_ISOLATE, LEFT_TO_RIGHT_ISOLATE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diffrec.languages.reporting import ReportWords
    from diffrec.model import TracedAttribution
    from diffrec.renderers.html.changes import CountsView, CountView
    from diffrec.renderers.html.filters import Choice, Filter
    from diffrec.renderers.html.page import Group
    from diffrec.renderers.html.rows import RowView
    from diffrec.renderers.html.runs import Run
    from diffrec.renderers.onesided import OneSided
    from diffrec.renderers.remarks import Remarks

ENGLISH = "en"
HEADS_OF_FILTERS = {
    "fate": "fate",
    "step": "changed-in",
    "fact": "facts",
    "item": "item-kind",
    "change": "kinds",
    "section": "section",
    "delegation": "delegations",
}

ISOLATES = {LEFT_TO_RIGHT_ISOLATE: '<bdi dir="ltr">', FIRST_STRONG_ISOLATE: "<bdi>", END_OF_ISOLATE: "</bdi>"}


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
        return marked_english(self._own)

    @property
    def native(self) -> Markup:
        """The attributes of what is in the language of the page inside of what is English."""
        return marked_native(self._own)

    @property
    def summary(self) -> tuple[Markup, ...]:
        """The answer in the language of the page, a line each; English pages open with sentences."""
        lines = () if self.is_english else filter(None, body_lines(replace(self.remarks, isolates=True)))
        return tuple(map(_set_apart, lines))

    def head(self, english: str, key: str) -> str:
        """A head of the page, or of a column."""
        return english if self.is_english else self._own.headings[key]

    def version(self, name: str) -> str:
        """What a version is called."""
        return name if self.is_english else self.remarks.version(name)

    def dates(self, english: str, at: int) -> str:
        """The days of the documents of the version at this place, the first and the last."""
        days = sorted({one.date for one in self.remarks.comparison.versions[at].documents if one.date})
        own = " – ".join(dict.fromkeys(map(self._own.day, (*days[:1], *days[-1:]))))
        return english if self.is_english else own

    def fate(self, row: RowView) -> str:
        """What became of a row: "modification"."""
        return row.became if self.is_english else self._fate(row.fate_key)

    def fact(self, row: RowView, fact: str) -> str:
        """What else is so: "déplacement vers le haut"."""
        if fact == "moved":
            fact = "moved-up" if row.is_up else "moved-down"
        return self._own.facts[fact]

    def kind(self, kind: ChangeKind, is_arguable: bool = False) -> str:  # noqa: FBT001, FBT002 -- called by templates
        """A kind of change: "affaiblissement de l’obligation (discutable)"."""
        if self.is_english:
            return chip(kind, is_arguable=is_arguable)
        return self.remarks.kind(kind, is_arguable=is_arguable)

    def short_kinds(self, row: RowView) -> str:
        """The kinds of a row for the ledger."""
        return row.short if self.is_english else self.remarks.kinds(row.row)

    def count(self, count: CountView) -> str:
        """How often there is a kind: "Autre terme : 6 (discutable : 2)"."""
        is_even = count.often.all == count.rows
        if self.is_english:
            return count.words + ("" if is_even else in_rows(count.rows))
        own, often = self._own, count.often
        label = own.kinds[count.kind] if count.kind else own.headings["arguable"]
        arguable = f"{own.headings['arguable']}{own.signs.colon}{often.arguable}" if often.arguable else ""
        rows = "" if is_even else f"{own.headings['rows']}{own.signs.colon}{count.rows}"
        return own.remarked(own.labelled(label, str(often.all)), arguable, rows)

    def rows(self, rows: Sequence[RowView]) -> str:
        """How many rows there are, and of which kinds: "All 19 rows, 14 of recommendations, 5 of paragraphs:"."""
        kinds = Counter(row.kind for row in rows)
        parts = kinds.most_common() if len(kinds) > 1 else []
        if self.is_english:
            told = "".join(f", {count} of {kind.words(2)}" for kind, count in parts)
            return f"{'The one row' if len(rows) == 1 else f'All {len(rows)} rows'}{told}:"
        own = self._own
        named = (f"{own.items[kind]}{own.signs.colon}{count}" for kind, count in parts)
        return own.remarked(own.labelled(own.headings["rows"], str(len(rows))), *named)

    @property
    def grave(self) -> str:
        """What the mark at a block says."""
        if self.is_english:
            return "weakened, or an attribution lost"
        return self._own.signs.comma.join(self._own.kinds[kind] for kind in GRAVE)

    def outside(self, group: Group) -> str:
        """What stands outside: "Laissés de côté, d’autres chapitres : Paragraphes : 16 (A. Ouverture)"."""
        if self.is_english:
            return group.words
        own, kinds = self._own, Counter(row.kind for row in group.rows)
        counted = own.signs.comma.join(own.labelled(own.items[kind], str(count)) for kind, count in kinds.most_common())
        chapters = dict.fromkeys(row.section[-1] for row in group.rows if row.section)
        return own.remarked(own.labelled(own.headings["outside"], counted), own.signs.semicolon.join(chapters))

    def items(self, counts: CountsView) -> str:
        """The kind of item that changes are counted of."""
        return counts.name if self.is_english or counts.item is None else self._own.items[counts.item]

    def asks(self, count: int) -> str:
        """How many asks there are: "2 asks"."""
        if self.is_english:
            return f"{count} ask{'' if count == 1 else 's'}"
        return self._own.labelled(self._own.headings["asks"], str(count))

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
        told = (*map(self.kind, row.gravest), self.fate(row), *(self.fact(row, fact) for fact in row.facts))
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
        return self._own.facts[one.fact] if one.fact else self._fate(one.fate)

    def filter(self, filter_: Filter) -> str:
        """The head of a filter."""
        key = HEADS_OF_FILTERS.get(filter_.name)
        return self.head(filter_.words, key) if key else self.pointed(filter_.words)

    def choice(self, filter_: Filter, choice: Choice) -> str:
        """What is on a chip of a filter."""
        match filter_.name:
            case "fate" if not self.is_english:
                return self._fate(choice.value)
            case name if name.startswith(ASKED) and choice.value in set(ChangeKind):
                return self.kind(ChangeKind(choice.value))
            case name if name.startswith(ASKED) and not self.is_english:
                return self._own.headings["arguable"]
            case "fact" if not self.is_english:
                return self._own.facts.get(choice.value, self._own.headings["eye"])
            case "item" if not self.is_english:
                return self._own.items[choice.value]
            case _:
                return self.pointed(choice.words)

    def pointed(self, text: str) -> str:
        """The text with arrows that point the way the page runs."""
        return text.replace(ARROW, self._own.signs.arrow)

    def _fate(self, key: str) -> str:
        """What a fate is called, by what stands for it in the address."""
        if self.remarks.comparison.cross_language:
            key = {fate.value: told for fate, told in DATA_FATES.items()}.get(key, key)
        return self._own.fates["came-and-went" if key == PASSING else key]

    @property
    def _own(self) -> ReportWords:
        return self.remarks.words


def _set_apart(line: str) -> Markup:
    """A line of plain text with elements in the place of its isolates; those of strangers are signs by then."""
    text = str(Markup.escape(line))
    for sign, tag in ISOLATES.items():
        text = text.replace(sign, tag)
    return Markup(text)  # noqa: S704 -- escaped above
