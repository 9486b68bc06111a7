"""The names with their asks: a section of every page, and a page of its own where nothing is compared.

France     4 asks: 2 kept, 1 reworded, 1 dropped
4 → 5      ‹France› reworded, name gone   "ten years"   now "twelve years"

Each ask leads to its row or, on the page of one version alone, to its item.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from diffrec.languages.reporting import report_words
from diffrec.renderers.asks import (
    ask_label,
    ask_words,
    by_words,
    line_name,
    naming_of_asks,
    now_words,
    sentences,
    sides_of,
    sponsor_words,
    title,
    total_words,
)
from diffrec.renderers.html.changes import change_view
from diffrec.renderers.kinds import TOLD_IN_MARKS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from markupsafe import Markup

    from diffrec.config import RenderOptions
    from diffrec.languages.reporting import ReportWords
    from diffrec.model import Ask, Asks, Change, Delegation, DelegationAsks, Item, Row
    from diffrec.renderers.html.changes import ChangeView

ARROW = "→"
HEADS: Mapping[str, str] = {"delegations": "By delegation", "texts": "Texts", "notices": "Notices"}


@dataclass(frozen=True, slots=True, kw_only=True)
class AskView:
    """One ask: its place on the page, where it stands, what became of it and what stands there now; `by` of a group.

    `changes` are those in the words that were asked for.
    """

    ask: Ask
    place: str
    label: str
    words: str
    now: str
    by: str
    changes: tuple[ChangeView, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DelegationView:
    """One name with everything that it asked for; `code` stands for it in the address."""

    delegation: Delegation
    code: str
    name: str
    total: str
    asks: tuple[AskView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AsksView:
    """All names with their asks, the answer in words, and who submitted the documents."""

    sentences: tuple[str, ...]
    delegations: tuple[DelegationView, ...]
    sponsors: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemText:
    """An item of a page without a comparison: its place on it, its name, its language, and its text with its marks."""

    place: str
    name: str
    language: str | None
    text: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Items that stand under one heading."""

    heading: str
    items: tuple[ItemText, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AsksPage:
    """What the page of one version alone shows.

    `english` are the attributes of what is English in a page of another language, `native` those of its own words.
    """

    title: str
    language: str
    direction: str
    english: Markup
    native: Markup
    heads: Mapping[str, str]
    answer: str
    asks: AsksView
    sections: tuple[Section, ...]
    sources: tuple[str, ...]
    notices: tuple[str, ...]


def render(asks: Asks, options: RenderOptions) -> str:
    """The asks as a page: that of the comparison, which opens on them, or one of their own."""
    from diffrec.renderers import html  # noqa: PLC0415 -- the page of a comparison has this section, too

    if asks.comparison is not None:
        return html.render_page(asks.comparison, options, asks)
    return html.render_asks_page(_page(asks, report_words(options.language)))


def delegation_code(delegation: Delegation) -> str:
    """What stands for a name in the address: its code, or its words with hyphens."""
    return delegation.code or slug(delegation.name)


def slug(text: str) -> str:
    """Words for the address: lower case, hyphens for everything else."""
    return re.sub(r"\W+", "-", text.lower()).strip("-") or "none"


def asks_view(asks: Asks) -> AsksView:
    """The section of these asks."""
    return AsksView(
        sentences=sentences(asks),
        delegations=tuple(_delegation_views(asks)),
        sponsors=tuple(map(sponsor_words, asks.sponsors)),
    )


def _delegation_views(asks: Asks) -> Iterator[DelegationView]:
    naming, sides = naming_of_asks(asks), sides_of(asks)
    places = _places(asks)
    rows = {row.id: row for row in asks.comparison.rows} if asks.comparison else {}

    def view(ask: Ask, one: DelegationAsks) -> AskView:
        return AskView(
            ask=ask,
            place=ask.row or places[ask.item.id],
            label=_label(ask, ask_label(ask, asks, naming, ARROW)),
            words=ask_words(ask),
            now=now_words(ask, sides),
            by=by_words(ask, one),
            changes=tuple(map(change_view, _changes_asked(ask, rows.get(ask.row or "")))),
        )

    for one in asks.delegations:
        yield DelegationView(
            delegation=one.delegation,
            code=delegation_code(one.delegation),
            name=line_name(one),
            total=total_words(one),
            asks=tuple(view(ask, one) for ask in one.asks),
        )


def _label(ask: Ask, numbers: str) -> str:
    """Where an ask stands, in words that stand alone on a sheet: "Recommendation 2 → 2"."""
    way = f"{numbers} {ARROW} {numbers}" if ask.finals and ARROW not in numbers else numbers
    return f"{ask.item.kind.words().capitalize()} {way}"


def _changes_asked(ask: Ask, row: Row | None) -> Iterator[Change]:
    """The substantive changes of a row in the words that a mark covers, but for those that tell of the mark itself."""
    scope = ask.mark.scope.span
    if row is None or scope is None or ask.version != row.whole.before or ask.item not in row.cells[0]:
        return
    start = sum(len(item.text) + 1 for item in row.cells[0][: row.cells[0].index(ask.item)])
    span = (start + scope[0], start + scope[1])
    for change in row.whole.changes:
        tells = change.is_substantive and not TOLD_IN_MARKS.issuperset(change.kinds)
        if tells and change.draft_span[0] < span[1] and span[0] < change.draft_span[1]:
            yield change


def _places(asks: Asks) -> dict[str, str]:
    """Where the items of one version alone stand on the page, by their ids."""
    if asks.comparison is not None:
        return {}
    return {item.id: f"item-{number}" for number, item in enumerate(asks.versions[0].items, start=1)}


def _page(asks: Asks, words: ReportWords) -> AsksPage:
    """The page of one version alone: the names, then the items that they ask for."""
    from diffrec.renderers.html.marking import marked_english, marked_native  # noqa: PLC0415 -- heavy with markupsafe
    from diffrec.renderers.naming import base_name  # noqa: PLC0415 -- only this page needs it
    from diffrec.renderers.notices import notice_words, version_notices  # noqa: PLC0415 -- as above

    (version,) = asks.versions
    return AsksPage(
        title=title(asks),
        language=words.code,
        direction="rtl" if words.is_right_to_left else "ltr",
        english=marked_english(words),
        native=marked_native(words),
        heads=HEADS if words.has_sentences else words.headings,
        answer=_answer(asks, words),
        asks=_in_words(asks_view(asks), words),
        sections=tuple(_sections(asks, words)),
        sources=tuple(base_name(document.source) for document in version.documents),
        notices=tuple(map(notice_words, version_notices(version))),
    )


def _answer(asks: Asks, words: ReportWords) -> str:
    """How many delegations asked for how much, in a sentence or in labels with numbers."""
    if words.has_sentences or not asks.delegations:
        return sentences(asks)[0]
    counts = (("delegations", len(asks.delegations)), ("asks", len(asks.each)))
    return words.sentence(words.labelled(words.headings[key], str(count)) for key, count in counts)


def _in_words(view: AsksView, words: ReportWords) -> AsksView:
    """The section with its totals in the language of the report."""
    if words.has_sentences:
        return view
    label = words.headings["asks"]
    return replace(
        view,
        delegations=tuple(replace(one, total=words.labelled(label, str(len(one.asks)))) for one in view.delegations),
    )


def _name_of(item: Item, words: ReportWords) -> str:
    """What an item is called: "Recommendation 4", "Rec. 4"."""
    name = item.kind.words() if words.has_sentences else words.numbers[item.kind]
    return f"{name[:1].upper()}{name[1:]} {item.number}"


def _sections(asks: Asks, words: ReportWords) -> Iterator[Section]:
    """The items that somebody asks for, in the order of the document and under its headings."""
    from diffrec.renderers.html.texts import marked  # noqa: PLC0415 -- heavy with markupsafe: loaded on first use

    (version,) = asks.versions
    asked = {ask.item.id for one in asks.delegations for ask in one.asks}
    places = _places(asks)
    languages = {document.source: document.language for document in version.documents}
    items: Sequence[Item] = [item for item in version.items if item.id in asked]
    for heading, group in groupby(items, key=lambda item: item.section[-1] if item.section else ""):
        yield Section(
            heading=heading,
            items=tuple(
                ItemText(
                    place=places[item.id],
                    name=_name_of(item, words),
                    language=languages.get(item.document),
                    text=marked(item, version.name),
                )
                for item in group
            ),
        )
