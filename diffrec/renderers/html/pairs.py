"""The texts of a row in two versions: side by side, and folded where they are the same.

draft, Add.2, page 3              final, page 2
The Conference may wish ...       The Conference may wish ...
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diffrec.languages.registry import LANGUAGES, language
from diffrec.model import Fate
from diffrec.renderers.chains import PAIR, last_seen, seen
from diffrec.renderers.changes import light_ops
from diffrec.renderers.html.texts import Edits, columns, joined, plain, side
from diffrec.renderers.ledger import fate_name, likeness_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from markupsafe import Markup

    from diffrec.model import ChangeKind, Item, ItemKind, Row
    from diffrec.renderers.origins import Origins

ARROW = "→"
# An unchanged text of this many words or fewer fits on one line of the page and needs no fold.
ONE_LINE_WORDS = 14
# More words than a line of the widest page holds; the style sheet cuts where the line ends.
LEAD_WORDS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What a row needs to know of its comparison.

    Versions, names and languages of documents, places in the draft's order, and the rows that moved up. `ends` are the
    places of the two versions that are shown first, `places` those of all items in their versions, `origins` tell for
    two versions by their places where words come from. `kinds` are those of the changes that are listed,
    `names_of_items` the numbers by which a file of pairs calls the items of each version.
    """

    names: tuple[str, ...]
    ends: tuple[int, int]
    main: ItemKind | None
    tags: Mapping[tuple[str, str], str]
    languages: Mapping[tuple[str, str], str | None]
    numbers: Mapping[tuple[str, str], str]
    ranks: Mapping[str, int]
    rising: frozenset[str]
    places: Mapping[tuple[str, str], int]
    origins: Mapping[tuple[int, int], Origins]
    kinds: frozenset[ChangeKind] | None
    names_of_items: Mapping[tuple[str, str], str]

    @property
    def is_chain(self) -> bool:
        """Whether there are more versions than two."""
        return len(self.names) > PAIR


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemView:
    """One item's text on one side, with where it stands."""

    caption: str
    language: str | None
    direction: str
    text: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class SideView:
    """One side of a row; without items it is an empty, labelled place."""

    name: str
    items: tuple[ItemView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PairView:
    """The texts of a row in two versions; `key` stands for the two in the address, `words` says what became of it.

    `lead` holds the first words of a text that is folded, and is empty for one that is not. With `is_across` the texts
    are in two languages, so that they cannot be woven into one; of others a script weaves the inline text.
    """

    key: str
    words: str
    fate: Fate
    sides: tuple[SideView, SideView]
    lead: str
    is_across: bool


def pair_views(row: Row, context: Context) -> Iterator[PairView]:
    """The texts of a row: of the two versions that are shown first, then, in a chain, of all that are compared.

    Of a row that came and went the first ones are those between which it went.
    """
    if not context.is_chain:
        yield _pair_view(row, context, (0, 1))
        return
    places = last_seen(row) if row.is_passing else context.ends
    yield _pair_view(row, context, places)
    steps = ((at, at + 1) for at in range(len(row.cells) - 1))
    for step in ((0, len(row.cells) - 1), *steps):
        if step != context.ends:
            yield _pair_view(row, context, step)


def _pair_view(row: Row, context: Context, ends: tuple[int, int]) -> PairView:
    """The texts of a row in two versions."""
    names = (context.names[ends[0]], context.names[ends[1]])
    pair = seen(row, ends, names)
    whole = pair.whole
    cells = columns(pair, context.origins[ends])
    is_same, is_across = whole.fate is Fate.UNCHANGED, whole.cross_language
    is_plain = is_same or row.whole.outside  # what nobody compared was not inserted
    edits = Edits(whole.ops, light_ops(whole))
    texts = (
        side(cells[0], edits, "del"),
        plain(cells[1]) if is_plain else side(cells[1], edits, "ins"),
    )
    words = cells[-1].text.split()
    return PairView(
        key=f"{ends[0]}-{ends[1]}",
        words=f"{names[0]} {ARROW} {names[1]}: {_became_words(pair)}",
        fate=whole.fate,
        sides=(
            _side_view(pair.cells[0], texts[0], names[0], context),
            _side_view(pair.cells[1], texts[1], names[1], context),
        ),
        lead=" ".join(words[:LEAD_WORDS]) if is_same and (is_across or len(words) > ONE_LINE_WORDS) else "",
        is_across=is_across,
    )


def _became_words(pair: Row) -> str:
    """What became of a row from one version to another: "moved, edited, 70 % alike"; "in neither"."""
    if not any(pair.cells):
        return "in neither"
    is_same = pair.whole.fate is Fate.UNCHANGED
    return ", ".join(
        filter(None, ("moved" if pair.whole.moved else "", fate_name(pair), "" if is_same else likeness_words(pair)))
    )


def tags_of(context: Context, version: str) -> dict[str, str]:
    """The short names of the documents of a version."""
    return {source: tag for (name, source), tag in context.tags.items() if name == version}


def _side_view(cell: Sequence[Item], texts: Sequence[Markup], name: str, context: Context) -> SideView:
    return SideView(
        name=name,
        items=tuple(
            _item_view((item, text), name, context, is_alone=len(cell) == 1)
            for item, text in zip(cell, texts, strict=True)
        ),
    )


def _item_view(one: tuple[Item, Markup], version: str, context: Context, *, is_alone: bool) -> ItemView:
    """An item of a side; one that is alone has its number in the head of the row."""
    item, text = one
    code = context.languages.get((version, item.document))
    tag = context.tags.get((version, item.document), "")
    label = item.label.raw.strip(". ")
    named = f"{item.kind.words().capitalize()} {item.number}"
    if label in {"", item.number, named}:
        label = "" if is_alone else named
    parts = [part for part in (version, tag, label, _place_words(item)) if part]
    return ItemView(
        caption=joined(" · ".join(["{}"] * len(parts)), *parts),
        language=code,
        direction=language(code).direction if code in LANGUAGES else "auto",
        text=text,
    )


def _place_words(item: Item) -> str:
    place = item.location
    if place.page is not None:
        return f"page {place.page}"
    return f"line {place.line}" if place.line is not None else place.anchor or ""
