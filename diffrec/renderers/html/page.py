"""What the template is given: the answer, the filters with their counts, the rows in groups, the names with their asks.

A. General recommendations          a group of rows under the final's heading
(28 paragraphs of other chapters)   a group of rows that stand outside, folded
B. Recommendations on ...           the next group
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from markupsafe import Markup

from diffrec.config import RenderOptions
from diffrec.languages.registry import language
from diffrec.meaning.asks import asks_of
from diffrec.model import ChangeKind, Fate
from diffrec.renderers.chains import PAIR, between, places_of
from diffrec.renderers.changes import light_ops
from diffrec.renderers.events import homes_of
from diffrec.renderers.headline import Headline, headline
from diffrec.renderers.html.answer import linked
from diffrec.renderers.html.asks import asks_view
from diffrec.renderers.html.changes import listing_views
from diffrec.renderers.html.filters import Choice, Filter, filters_of
from diffrec.renderers.html.pairs import ARROW, Context
from diffrec.renderers.html.rows import RowView, path_words, row_view
from diffrec.renderers.html.runs import Run, runs_of
from diffrec.renderers.html.words import PageWords
from diffrec.renderers.itemnames import item_names
from diffrec.renderers.ledger import is_moved_up
from diffrec.renderers.naming import base_name, naming_of
from diffrec.renderers.notices import all_notices, notice_words, sharing_notices
from diffrec.renderers.origins import origins_of
from diffrec.renderers.phrases import Sighting, answer, history
from diffrec.renderers.remarks import remarks_on
from diffrec.renderers.versions import date_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from diffrec.model import Asks, Comparison, Version
    from diffrec.renderers.events import Home
    from diffrec.renderers.html.asks import AsksView
    from diffrec.renderers.html.changes import ListingView
    from diffrec.renderers.origins import Origins


SHARED = "In confidence: {}."
CODED = ("section", "item")
"""filters whose values rows name by the places of their chips"""
MAX_WIDE_BLOCKS = 240
"""rows whose blocks fill six lines of the page"""


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionView:
    """One of the versions that are compared: its name, symbols and dates."""

    name: str
    symbols: str
    dates: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Rows that stand together: under one heading of the final, or outside and folded."""

    path: tuple[str, ...]
    is_outside: bool
    words: str
    rows: tuple[RowView, ...]

    @property
    def runs(self) -> Iterable[Run]:
        """The rows, those in which nothing changed folded together."""
        return runs_of(self.rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class PhraseView:
    """What became of a phrase in one row, version by version."""

    row: RowView
    answer: str
    sightings: tuple[Sighting, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Everything that the template shows; of a chain also the pairs of versions to choose from, the first one shown."""

    headline: Headline
    told: tuple[tuple[Markup, Markup], ...]
    language: str
    direction: str
    words: PageWords
    versions: tuple[VersionView, ...]
    pairs: tuple[Choice, ...]
    phrase: str | None
    sightings: tuple[PhraseView, ...]
    changes: tuple[ListingView, ...]
    groups: tuple[Group, ...]
    others: Group
    filters: tuple[Filter, ...]
    codes: Mapping[str, Mapping[str, str]]
    asks: AsksView
    opens_on_asks: bool
    notices: tuple[str, ...]
    sharing: tuple[str, ...]
    has_marks: bool
    has_kinds: bool
    has_light: bool
    homes: Mapping[str, Home]

    @property
    def lead(self) -> tuple[Markup, Markup]:
        """The first sentence: what is grave in it, and the rest."""
        first, rest = self.told[0] if self.told else (Markup("Nothing to compare."), Markup(""))
        return first + ("." if rest else ""), rest

    @property
    def sentences(self) -> tuple[Markup, ...]:
        """What is said behind the first sentence."""
        return tuple(Markup("; ").join(filter(None, parts)) for parts in self.told[1:])

    @property
    def is_large(self) -> bool:
        """Whether there are so many rows that a block for each must be small."""
        return len(self.inside) > MAX_WIDE_BLOCKS

    @property
    def has_levels(self) -> bool:
        """Whether blocks are filled as far as the wording of their rows changed."""
        return any(row.sign.startswith(f"{Fate.EDITED}-") for row in self.inside)

    @property
    def has_grave(self) -> bool:
        """Whether a block has the mark of an obligation weakened or an attribution lost."""
        return any(row.is_grave for row in self.inside)

    @property
    def settles(self) -> bool:
        """Whether pairings can be settled: a file of pairs speaks of two versions."""
        return not self.is_chain

    def first_of(self, fate_key: str) -> str:
        """The first row of which this became, as the address calls it."""
        return next(row.row.id for row in self.inside if row.fate_key == fate_key)

    def coded(self, name: str, values: Iterable[str]) -> str:
        """Values of a filter as rows carry them: short, as there are thousands."""
        codes = self.codes.get(name.partition("-")[0], {})
        return " ".join(codes.get(value, value) for value in values)

    @property
    def is_chain(self) -> bool:
        """Whether there are more versions than two."""
        return len(self.versions) > PAIR

    @property
    def inside(self) -> tuple[RowView, ...]:
        """The rows that count."""
        return tuple(row for group in self.groups if not group.is_outside for row in group.rows)

    @property
    def outside(self) -> tuple[RowView, ...]:
        """The rows of other chapters."""
        return tuple(row for group in self.groups if group.is_outside for row in group.rows)


def page_of(comparison: Comparison, options: RenderOptions | None = None, asks: Asks | None = None) -> Page:
    """The comparison of the first version with the last, ready for the template; in a chain also of each step.

    `asks` are those of everybody unless others are given.
    """
    options = options or RenderOptions()
    context = _context(comparison, options)
    rows = [row_view(row, number, context) for number, row in enumerate(comparison.rows)]
    inside = [row for row in rows if not row.row.whole.outside]
    answer = headline(comparison, arrow=ARROW, kinds=options.kinds)
    ends = (comparison.versions[0], comparison.versions[-1])
    filters = tuple(one for one in filters_of(inside) if one.choices)
    return Page(
        headline=answer,
        told=tuple(linked(answer.sentences, inside)),
        language=options.language,
        direction=language(options.language).direction,
        words=PageWords(remarks_on(comparison, options)),
        versions=tuple(map(_version_view, comparison.versions)),
        pairs=tuple(_pairs(rows, context)),
        phrase=options.phrase,
        sightings=tuple(_sightings(rows, comparison, options.phrase)),
        changes=tuple(listing_views(comparison, options.kinds)),
        groups=tuple(_groups(rows, ends[1].name)),
        others=_others([row for row in rows if row.row.whole.outside], ends[1].name),
        filters=filters,
        codes=_codes(filters),
        asks=asks_view(asks or asks_of(comparison)),
        opens_on_asks=options.by_delegation,
        notices=tuple(map(notice_words, all_notices(comparison))),
        sharing=tuple(SHARED.format(notice.message) for notice in sharing_notices(comparison.versions)),
        has_marks=any(row.marks for row in rows),
        has_kinds=any(row.short for row in rows),
        has_light=any(light_ops(step) for row in comparison.rows for step in (row.whole, *row.steps)),
        homes=homes_of(comparison),
    )


def _codes(filters: Iterable[Filter]) -> dict[str, dict[str, str]]:
    """Short names for the values of the filters that rows name by them, by the places of their chips."""
    codes = {one.name: {choice.value: f"{at}" for at, choice in enumerate(one.choices)} for one in filters}
    return {name: codes[name] for name in CODED if name in codes} | {
        "change": {kind: f"{kind.rank}" for kind in ChangeKind}
    }


def _pairs(rows: Sequence[RowView], context: Context) -> Iterable[Choice]:
    """The pairs of versions that a chain can be seen between, with the count of rows that changed from one to other."""
    others = [(0, len(context.names) - 1), *pairwise(range(len(context.names)))]
    for before, after in dict.fromkeys((context.ends, *others)) if context.is_chain else ():
        names = (context.names[before], context.names[after])
        steps = (row.row.step_between(*names) for row in rows if row.row.cells[before] or row.row.cells[after])
        count = sum(step is not None and (step.fate is not Fate.UNCHANGED or step.moved) for step in steps)
        yield Choice(value=f"{before}-{after}", words=f" {ARROW} ".join(names), count=count)


def _sightings(rows: Sequence[RowView], comparison: Comparison, phrase: str | None) -> Iterable[PhraseView]:
    """What became of a phrase in each row that holds it."""
    for row in rows if phrase else ():
        if sightings := history(row.row, comparison, phrase or ""):
            yield PhraseView(row=row, answer=answer(sightings), sightings=sightings)


def _context(comparison: Comparison, options: RenderOptions) -> Context:
    ends, versions = options.between, comparison.versions
    naming = naming_of(comparison)
    tags = zip(versions, naming.documents, strict=True)
    return Context(
        names=tuple(version.name for version in versions),
        ends=places_of(comparison, ends),
        main=naming.main,
        tags={(version.name, source): tag for version, names in tags for source, tag in names.items()},
        languages={(version.name, one.source): one.language for version in versions for one in version.documents},
        places={(version.name, item.id): at for version in versions for at, item in enumerate(version.items)},
        numbers={(version.name, item.id): item.number for version in comparison.versions for item in version.items},
        ranks=_draft_ranks(comparison),
        rising=frozenset(row.id for row in comparison.rows if is_moved_up(row, comparison)),
        origins=_origins(comparison, places_of(comparison, ends)),
        kinds=options.kinds,
        names_of_items={
            (version.name, item): name
            for version in (() if len(versions) > PAIR else versions)
            for item, name in item_names(version).items()
        },
    )


def _origins(comparison: Comparison, ends: tuple[int, int]) -> dict[tuple[int, int], Origins]:
    """Where words come from, for each two versions that the page shows beside each other."""
    names = [version.name for version in comparison.versions]
    shown = dict.fromkeys((ends, (0, len(names) - 1), *pairwise(range(len(names)))))
    return {(at, to): origins_of(between(comparison, (names[at], names[to]))) for at, to in shown}


def _draft_ranks(comparison: Comparison) -> dict[str, int]:
    """The place of each row in the draft's order; an added one follows the row that it follows in the final."""
    places = {(item.document, item.id): at for at, item in enumerate(comparison.versions[0].items)}
    keys: list[tuple[int, int, str]] = []
    last = -1
    for number, row in enumerate(comparison.rows):
        if row.cells[0]:
            last = min(places.get((item.document, item.id), last) for item in row.cells[0])
        keys.append((last, number, row.id))
    return {row: rank for rank, (_, _, row) in enumerate(sorted(keys))}


def _version_view(version: Version) -> VersionView:
    symbols = [document.symbol or base_name(document.source) for document in version.documents]
    return VersionView(
        name=version.name,
        symbols=", ".join((*symbols[:1], *(_tail(symbols[0], symbol) for symbol in symbols[1:]))),
        dates=date_words(document.date for document in version.documents),
        sources=tuple(base_name(document.source) for document in version.documents),
    )


def _tail(first: str, symbol: str) -> str:
    """The last part of a symbol whose other parts are those of the first one, else the whole symbol."""
    head, slash, tail = symbol.rpartition("/")
    return tail if slash and first.rpartition("/")[0] == head else symbol


def _groups(rows: Sequence[RowView], final: str) -> Iterable[Group]:
    """Rows in the final's order, cut where the final's heading changes; a dropped one stays where it stands."""
    paths: list[tuple[bool, tuple[str, ...]]] = []
    for row in rows:
        is_outside = row.row.whole.outside
        if is_outside:
            paths.append((True, ()))
        elif row.fate is Fate.DROPPED and paths and not paths[-1][0]:
            paths.append(paths[-1])
        else:
            paths.append((False, row.section))
    for (is_outside, path), members in groupby(zip(paths, rows, strict=True), key=lambda pair: pair[0]):
        group = tuple(row for _, row in members)
        yield _others(group, final) if is_outside else Group(path=path, is_outside=False, words="", rows=group)


def _others(rows: Sequence[RowView], final: str) -> Group:
    """Rows that stand outside."""
    return Group(path=(), is_outside=True, words=_outside_words(rows, final), rows=tuple(rows))


def _outside_words(rows: Sequence[RowView], final: str) -> str:
    """What stands outside: "2 final paragraphs of other chapters: A. Opening"."""
    kinds = Counter(row.kind for row in rows)
    words = ", ".join(f"{count} {final} {kind.words(count)}" for kind, count in kinds.most_common())
    chapters = list(dict.fromkeys(path_words(row.section) for row in rows))
    return f"{words} of other chapters: {'; '.join(chapters)}"
