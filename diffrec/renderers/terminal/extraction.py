"""What was found in one document, and what was left out.

draft.txt: CTOC/COP/WG.6/2018/L.1/Add.1, draft, 3 May 2018, Limited, English, profile auto
  item                kind            line  text                                            marks
  Recommendation 1    recommendation    37  Acknowledging that firearms trafficking is ...  (China)

11,273 characters: items 81 %, headings 7 %, furniture 4 %, other 8 %
Left out: ...
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.languages import language
from diffrec.languages.registry import LANGUAGES
from diffrec.renderers.margins import asked_in
from diffrec.renderers.notices import notice_words
from diffrec.renderers.rows import delegation_words, listed_few
from diffrec.renderers.terminal.page import Page
from diffrec.renderers.terminal.table import Column, put_table
from diffrec.renderers.terminal.theme import SHIFT, STRONG
from diffrec.renderers.versions import date_words
from diffrec.renderers.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diffrec.config import RenderOptions
    from diffrec.model import Attribution, Comment, Coverage, Document, Explained, Item, Location, Remainder, Version
    from diffrec.renderers.terminal.table import Cell

TEXT_SHOWN = 60
"""characters of an item's text that tell it from its neighbours"""
EXAMPLE_SHOWN = 60
WHOLE_INDENT = 4
MIN_KIND, MIN_MARKS, MIN_TEXT = 12, 10, 16
MIN_BEGINNING = 24
"""columns by which an item's text is known: four words; kind and section give way to them"""
PART_STYLES = {"heading": STRONG, "other": SHIFT}


def render_extraction(versions: Sequence[Version], options: RenderOptions) -> str:
    """The documents of these versions with their items, one after the other."""
    page = Page(options)
    for version in versions:
        for notice in (*version.notices, *(notice for document in version.documents for notice in document.notices)):
            if notice.confidential:  # all others are told on standard error
                page.say(one_line(notice_words(notice)))
        for document in version.documents:
            items = [item for item in version.items if item.document == document.source]
            _put_document(page, document, items, options)
    return page.to_text()


def _put_document(page: Page, document: Document, items: Sequence[Item], options: RenderOptions) -> None:
    page.say(f"{document.source}: {', '.join(_facts(document))}", STRONG)
    if document.title:
        page.say(document.title)
    for sponsors in document.sponsors:
        page.say(f"Submitted by: {delegation_words(sponsors.delegations)}")
    page.blank()
    if document.explained:
        _put_explained(page, document.explained, items, full=options.full)
    else:
        _put_items(page, items, full=options.full)
    page.blank()
    if document.coverage is not None:
        page.say(_coverage_words(document.coverage))
    if not document.explained:
        _put_left_out(page, (*document.furniture, *document.other), full=options.full)
    _put_comments(page, document.comments, items, full=options.full)
    page.blank()


def _facts(document: Document) -> Iterator[str]:
    """What the masthead tells, as far as it tells it."""
    yield from filter(None, (document.symbol, document.status))
    if document.date:
        yield date_words([document.date])
    yield from filter(None, (document.distribution,))
    if document.language in LANGUAGES:
        yield language(document.language).name
    else:
        yield document.language or "language not recognised"
    if document.profile:
        yield f"profile {document.profile}"


def _put_items(page: Page, items: Sequence[Item], *, full: bool) -> None:
    if not items:
        page.say("No numbered items were found.")
        return
    if full and page.width is not None:
        _put_whole_texts(page, items)
        return
    columns = (
        Column("item"),
        Column("kind", least=MIN_KIND, falls=3),
        Column("place", right=True, falls=2),
        Column("marks", least=MIN_MARKS, falls=1),
        Column("text" if full else "text begins", least=MIN_BEGINNING),
        Column("section", least=MIN_TEXT, falls=4),
    )
    missing = put_table(page, columns, [_cells(page, item, full=full) for item in items])
    if missing:
        page.say(f"No room here for: {listed_few(missing)}.", indent=2)


def _put_whole_texts(page: Page, items: Sequence[Item]) -> None:
    """Adds each item with its text below it, wrapped, for a table would cut the text."""
    for number, item in enumerate(items):
        if number:
            page.blank()
        facts = (_kind(item), _place(item.location), " > ".join(item.section))
        head = page.text(one_line(item.label.raw), page.linked([item], STRONG))
        page.say(head.append(f"   {one_line(', '.join(filter(None, facts)))}"), hang=WHOLE_INDENT)
        page.quote(page.text(one_line(item.text)), indent=WHOLE_INDENT)


def _put_pieces(page: Page, pieces: Sequence[tuple[str, str]]) -> None:
    """Adds pieces of text, each whole behind its place."""
    places = [page.text(place) for place, _ in pieces]
    column = max(place.cell_len for place in places) + 2
    for place, (_, text) in zip(places, pieces, strict=True):
        page.labelled(place, page.text(one_line(text)), column=column)


def _kind(item: Item) -> str:
    return item.kind.words() + (f" ({item.status})" if item.status else "")


def _beginning(text: str) -> str:
    """The first words of a text; where blanks are rare, as in Chinese, its first characters."""
    shown = text[:TEXT_SHOWN]
    at_blank = shown.rsplit(" ", 1)[0]
    return (at_blank if len(at_blank) > TEXT_SHOWN // 2 else shown) + " ..."


def _cells(page: Page, item: Item, *, full: bool) -> list[Cell]:
    text = item.text if full or len(item.text) <= TEXT_SHOWN else _beginning(item.text)
    return [
        (item.label.raw, page.linked([item])),
        _kind(item),
        _place(item.location),
        (", ".join(mark.text for _, mark in item.marks), STRONG),
        text,
        " > ".join(item.section if full else item.section[-1:]),
    ]


def _put_explained(page: Page, explained: Sequence[Explained], items: Sequence[Item], *, full: bool) -> None:
    """Adds what each block became and why, in reading order; a block that became several things takes several lines."""
    names = {item.id: f"{item.kind.words()} {item.number}" for item in items}
    if full and page.width is not None:
        became = [(one, names.get(one.item or "", one.part)) for one in explained]
        told = [(_place(one.location), f"{one.block}: {name} ({one.why}): {one.text}") for one, name in became]
        _put_pieces(page, told)
        return
    columns = (
        Column("place", right=True),
        Column("block", least=MIN_KIND),
        Column("became", least=MIN_MARKS),
        Column("rule", least=MIN_TEXT),
        Column("text" if full else "text begins", least=MIN_TEXT),
    )
    lines: list[list[Cell]] = [
        [
            _place(one.location),
            one.block.value,
            (names.get(one.item, one.part) if one.item else one.part, PART_STYLES.get(one.part, "")),
            one.why,
            _quoted(one.text, full=full),
        ]
        for one in explained
    ]
    put_table(page, columns, lines)


def _place(location: Location) -> str:
    """Where to look, as short as a column wants it: "p. 2, l. 37", or a name; empty where the format knows no place."""
    page = "" if location.page is None else f"p. {location.page}"
    line = "" if location.line is None else f"l. {location.line}"
    return ", ".join(filter(None, (page, line))) or location.anchor or ""


def _coverage_words(coverage: Coverage) -> str:
    parts = {
        "items": coverage.items,
        "headings": coverage.headings,
        "furniture": coverage.furniture,
        "other": coverage.other,
    }
    total = coverage.characters or 1
    shares = ", ".join(f"{name} {100 * count / total:.0f} %" for name, count in parts.items())
    return f"{coverage.characters:,} characters: {shares}"


def _put_left_out(page: Page, remainders: Sequence[Remainder], *, full: bool) -> None:
    """Adds what is no item: for each reason how often and the first example, or every piece."""
    if not remainders:
        return
    groups: dict[str, list[Remainder]] = {}
    for remainder in remainders:
        groups.setdefault(remainder.why, []).append(remainder)
    page.say(f"Left out: {len(remainders)} piece{'' if len(remainders) == 1 else 's'}, by these rules:")
    if full and page.width is not None:
        _put_pieces(page, [(_place(one.location), f"{one.why}: {one.text}") for why in groups.values() for one in why])
        return
    columns = (
        Column("rule", least=MIN_TEXT),
        Column("times", right=True),
        Column("place", right=True),
        Column("text", least=MIN_TEXT),
    )
    lines: list[list[Cell]] = []
    for why, group in groups.items():
        for number, remainder in enumerate(group if full else group[:1]):
            times = "" if number else str(len(group))
            lines.append([why, times, _place(remainder.location), _quoted(remainder.text, full=full)])
    put_table(page, columns, lines)


def _put_comments(page: Page, comments: Sequence[Comment], items: Sequence[Item], *, full: bool) -> None:
    """Adds the remarks in the margin: to which item, by whom, about which words, and whose positions they are."""
    if not comments:
        return
    labels = {item.id: item.label.raw for item in items}
    page.say(f"In the margin: {len(comments)} comment{'' if len(comments) == 1 else 's'}:")
    columns = (
        Column("item"),
        Column("by", least=MIN_MARKS),
        Column("comment", least=MIN_TEXT),
        Column("position", least=MIN_MARKS),
        Column("about the words", least=MIN_TEXT),
    )
    put_table(
        page,
        columns,
        [
            [
                labels.get(comment.item or "", ""),
                one_line(comment.author),
                one_line(comment.text),
                ("; ".join(map(_position, asked_in(comment, items))), STRONG),
                _quoted(comment.words, full=full),
            ]
            for comment in comments
        ],
    )


def _position(attribution: Attribution) -> str:
    """Whose position a comment states and of which kind: "EU: support"."""
    return f"{delegation_words(attribution.delegations)}: {attribution.kind.value}"


def _quoted(text: str, *, full: bool) -> Cell:
    text = one_line(text)
    return text if full or len(text) <= EXAMPLE_SHOWN else text[:EXAMPLE_SHOWN] + " ..."
