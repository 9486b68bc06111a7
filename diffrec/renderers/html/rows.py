"""What the page shows of one row: its numbers, its facts as chips, both texts, and what lies folded beneath.

24 → 4    ↑ moved   renumbered   edited   70 % alike          -12 +13
C. Final recommendations → A. General recommendations
draft, Add.2, page 3              final, page 2
The Conference may wish ...       The Conference may wish ...
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diffrec.languages.registry import LANGUAGES, language
from diffrec.model import Confidence, Fate, Op, OpKind
from diffrec.renderers.headline import kind_of, pair_label, traced_marks
from diffrec.renderers.html.texts import apart, columns, inline, joined, plain, side
from diffrec.renderers.ledger import changed_words, fate_name, likeness_words, rival_words
from diffrec.renderers.naming import CellLabel, cell_label

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from markupsafe import Markup

    from diffrec.model import Item, ItemKind, Row, TracedAttribution

ARROW = "→"
# An unchanged text of this many words or fewer fits on one line of the page and needs no fold.
ONE_LINE_WORDS = 14
# More words than a line of the widest page holds; the style sheet cuts where the line ends.
LEAD_WORDS = 30
# At these likenesses a text is touched, edited or reworked, and below them rewritten: editors leave most of a text, so
# that levels of equal width would fill nearly all blocks alike.
FILL_LEVELS = (0.9, 0.75, 0.5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What a row needs to know of its comparison.

    Versions, names and languages of documents, places in the draft's order, and the rows that moved up.
    """

    names: tuple[str, str]
    main: ItemKind | None
    tags: Mapping[tuple[str, str], str]
    languages: Mapping[tuple[str, str], str | None]
    numbers: Mapping[tuple[str, str], str]
    ranks: Mapping[str, int]
    rising: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemView:
    """One item's text on one side, with where it stands."""

    caption: str
    language: str | None
    direction: str
    text: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class SideView:
    """One side of a row and where it stands; without items it is an empty, labelled place."""

    name: str
    where: str
    items: tuple[ItemView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RowView:
    """One row as the page shows it.

    `place` and `rank` are its places in the final's and the draft's order; `lead` holds the first words of a text that
    is folded, and is empty for one that is not.
    """

    row: Row
    place: int
    rank: int
    title: str
    pair: str
    draft: CellLabel
    final: CellLabel
    fate: Fate
    became: str
    sign: str
    facts: tuple[str, ...]
    is_up: bool
    likeness: str
    confidence: Confidence
    deleted: int
    inserted: int
    marks: tuple[TracedAttribution, ...]
    section: tuple[str, ...]
    section_note: str
    sides: tuple[SideView, SideView]
    inline: Markup
    lead: str
    told: tuple[str, ...]
    runner_up: str

    @property
    def kind(self) -> ItemKind:
        """The kind of its items."""
        return kind_of(self.row)

    @property
    def is_across(self) -> bool:
        """Whether its texts are in two languages, so that they cannot be woven into one."""
        return self.row.whole.cross_language

    @property
    def is_changed(self) -> bool:
        """Whether its wording or its marks changed."""
        return self.fate is not Fate.UNCHANGED

    @property
    def summary(self) -> str:
        """The row in a line: "24 → 4: edited, moved, renumbered"."""
        return f"{self.title}: {', '.join((self.became, *self.facts))}"


def row_view(row: Row, number: int, context: Context) -> RowView:
    """The row as the page shows it; `number` is its place among all rows."""
    whole = row.whole
    ends = columns(row)
    is_same = whole.fate is Fate.UNCHANGED
    texts = (
        side(ends[0], whole.ops, number, "del"),
        plain(ends[1]) if is_same else side(ends[1], whole.ops, number, "ins"),
    )
    pair = pair_label(row, ARROW, context.main)
    words = ends[-1].text.split()
    deleted, inserted = changed_words(row)
    return RowView(
        row=row,
        place=number,
        rank=context.ranks[row.id],
        title=f"{kind_of(row).words().capitalize()} {pair_label(row, ARROW, kind_of(row))}",
        pair=pair,
        draft=cell_label(row.cells[0], _tags(context, 0), context.main),
        final=cell_label(row.cells[-1], _tags(context, 1), context.main),
        fate=whole.fate,
        became=fate_name(row),
        sign=_sign(whole.fate, whole.similarity, is_across=whole.cross_language),
        facts=tuple(fact for fact in ("moved", "renumbered", "resectioned") if getattr(whole, fact)),
        is_up=row.id in context.rising,
        likeness="" if is_same and not whole.cross_language else likeness_words(row),
        confidence=whole.confidence,
        deleted=deleted,
        inserted=inserted,
        marks=traced_marks([row]),
        section=(row.cells[-1] or row.cells[0])[0].section,
        section_note=_section_note(row),
        sides=(_side_view(row.cells[0], texts[0], 0, context), _side_view(row.cells[-1], texts[1], 1, context)),
        inline=inline(ends, whole.ops, number),
        lead=" ".join(words[:LEAD_WORDS]) if is_same and (whole.cross_language or len(words) > ONE_LINE_WORDS) else "",
        told=_told(row),
        runner_up=_runner_up(row, context),
    )


def _tags(context: Context, side: int) -> dict[str, str]:
    """The short names of the documents of one side."""
    name = context.names[side]
    return {source: tag for (version, source), tag in context.tags.items() if version == name}


def _sign(fate: Fate, similarity: float | None, *, is_across: bool) -> str:
    """The name of the row's sign: that of its fate; an edited one is filled as far as its wording changed."""
    if fate is not Fate.EDITED or similarity is None or is_across:
        return fate.value
    return f"edited-{1 + sum(similarity < level for level in FILL_LEVELS)}"


def _section_note(row: Row) -> str:
    """Which section a row left for another; for a dropped one, where it stood."""
    draft, final = ((cell[0].section if cell else ()) for cell in (row.cells[0], row.cells[-1]))
    if row.whole.fate is Fate.DROPPED:
        return joined("stood in {}", path_words(draft)) if draft else ""
    return joined(f"{{}} {ARROW} {{}}", path_words(draft), path_words(final)) if row.whole.resectioned else ""


def tied(text: str) -> str:
    """The text with both sides of an arrow on one line."""
    return text.replace(f" {ARROW} ", f"\N{NO-BREAK SPACE}{ARROW}\N{NO-BREAK SPACE}")


def numbers_apart(label: str) -> str:
    """The numbers on each side of an arrow, apart: "3 (أ) → 4 (أ)" is not read from right to left."""
    parts = label.split(f" {ARROW} ")
    return joined(f" {ARROW} ".join(["{}"] * len(parts)), *(apart(part, "ltr") for part in parts))


def path_words(section: Sequence[str]) -> str:
    """The innermost heading of a section path."""
    return section[-1] if section else "no section"


def _side_view(cell: Sequence[Item], texts: Sequence[Markup], side: int, context: Context) -> SideView:
    name = context.names[side]
    return SideView(
        name=name,
        where=_where_words(cell, name, context),
        items=tuple(_item_view(item, text, name, context) for item, text in zip(cell, texts, strict=True)),
    )


def _item_view(item: Item, text: Markup, version: str, context: Context) -> ItemView:
    code = context.languages.get((version, item.document))
    tag = context.tags.get((version, item.document), "")
    label = item.label.raw.strip(". ")
    if label in {"", item.number}:
        label = f"{item.kind.words().capitalize()} {item.number}"
    parts = [part for part in (version, tag, label, _place_words(item)) if part]
    return ItemView(
        caption=joined(" · ".join(["{}"] * len(parts)), *parts),
        language=code,
        direction=language(code).direction if code in LANGUAGES else "auto",
        text=text,
    )


def _where_words(cell: Sequence[Item], version: str, context: Context) -> str:
    """Where a side stands, in short: "draft Add.2, page 3, page 4"; "none in the final"."""
    if not cell:
        return f"none in the {version}"
    tags = dict.fromkeys(context.tags.get((version, item.document), "") for item in cell)
    places = dict.fromkeys(_place_words(item) for item in cell)
    return ", ".join(filter(None, (" ".join((version, *filter(None, tags))), *places)))


def _place_words(item: Item) -> str:
    place = item.location
    if place.page is not None:
        return f"page {place.page}"
    return f"line {place.line}" if place.line is not None else place.anchor or ""


def _told(row: Row) -> tuple[str, ...]:
    """What changed, in words that stand without the marked text."""
    if row.whole.changes:
        return tuple(f"{change.message} ({', '.join(change.kinds)})" for change in row.whole.changes)
    if row.whole.fate in {Fate.DROPPED, Fate.ADDED}:
        return ()
    return tuple(_op_words(op) for op in row.whole.ops if op.op is not OpKind.EQUAL)


def _op_words(op: Op) -> str:
    draft, final = (" ¶ ".join(part.strip() for part in text.split("\n")) for text in (op.draft, op.final))
    match op.op:
        case OpKind.DELETE:
            return joined("deleted “{}”", draft)
        case OpKind.INSERT:
            return joined("inserted “{}”", final)
        case _:
            return joined("replaced “{}” with “{}”", draft, final)


def _runner_up(row: Row, context: Context) -> str:
    second = row.whole.runner_up
    if second is None:
        return ""
    names = ", ".join(context.numbers.get((second.version, item), item) for item in second.items)
    return f"{second.version} {names}, {rival_words(row, second.similarity)}"
