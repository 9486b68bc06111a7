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
from diffrec.meaning import changed_words
from diffrec.model import Confidence, Fate, the
from diffrec.renderers.chains import PAIR, StepWords, last_seen, seen, step_words, way_words
from diffrec.renderers.headline import kind_of, pair_label, traced_marks
from diffrec.renderers.html.telling import told, told_by_step
from diffrec.renderers.html.texts import apart, columns, inline, joined, plain, side
from diffrec.renderers.ledger import fate_name, likeness_words, rival_words
from diffrec.renderers.naming import CellLabel, cell_label
from diffrec.renderers.origins import SIDES, legend, moved_words, source_sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from markupsafe import Markup

    from diffrec.model import Item, ItemKind, Row, TracedAttribution
    from diffrec.renderers.origins import Origins

ARROW = "→"
PASSING = "passing"
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

    Versions, names and languages of documents, places in the draft's order, and the rows that moved up. `ends` are the
    places of the two versions that are shown first, `places` those of all items in their versions, `origins` tell for
    two versions by their places where words come from.
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
    """One side of a row and where it stands; without items it is an empty, labelled place."""

    name: str
    where: str
    items: tuple[ItemView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PairView:
    """The texts of a row in two versions; `key` stands for the two in the address, `words` says what became of it.

    `lead` holds the first words of a text that is folded, and is empty for one that is not. With `is_across` the texts
    are in two languages, so that they cannot be woven into one.
    """

    key: str
    words: str
    fate: Fate
    sides: tuple[SideView, SideView]
    inline: Markup
    lead: str
    is_across: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RowView:
    """One row as the page shows it.

    `place` and `rank` are its places in the final's and the draft's order; `shown` has its texts in the two versions
    that are shown first, and, in a chain, `pairs` those of each step.
    """

    row: Row
    place: int
    rank: int
    title: str
    pair: str
    labels: tuple[CellLabel, ...]
    keys: tuple[int | str, ...]
    fate: Fate
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
    shown: PairView
    pairs: tuple[PairView, ...]
    steps: tuple[StepWords, ...]
    told: tuple[str, ...]
    runner_up: str
    moved: str
    legend: str

    @property
    def draft(self) -> CellLabel:
        """What the cell of the first version is called."""
        return self.labels[0]

    @property
    def final(self) -> CellLabel:
        """What the cell of the last version is called."""
        return self.labels[-1]

    @property
    def became(self) -> str:
        """The fate as a reader says it."""
        return fate_name(self.row)

    @property
    def fate_key(self) -> str:
        """What stands for the fate in the address."""
        return PASSING if self.row.is_passing else self.fate.value

    @property
    def kind(self) -> ItemKind:
        """The kind of its items."""
        return kind_of(self.row)

    @property
    def is_changed(self) -> bool:
        """Whether its wording or its marks changed."""
        return self.fate is not Fate.UNCHANGED or any(step.changed for step in self.steps)

    @property
    def summary(self) -> str:
        """The row in a line: "24 → 4: edited, moved, renumbered"."""
        return f"{self.title}: {', '.join((self.became, *self.facts))}"


def row_view(row: Row, number: int, context: Context) -> RowView:
    """The row as the page shows it; `number` is its place among all rows."""
    whole = row.whole
    origins = context.origins[0, len(row.cells) - 1]
    deleted, inserted = changed_words(row)
    pairs = tuple(_pair_views(row, number, context))
    return RowView(
        row=row,
        place=number,
        rank=context.ranks[row.id],
        title=f"{kind_of(row).words().capitalize()} {_way(row, context, kind_of(row))}",
        pair=_way(row, context, context.main),
        labels=tuple(
            cell_label(cell, _tags(context, name), context.main)
            for name, cell in zip(context.names, row.cells, strict=True)
        ),
        keys=_keys(row, number, context),
        fate=whole.fate,
        sign=_sign(row),
        facts=tuple(fact for fact in ("moved", "renumbered", "resectioned") if getattr(whole, fact)),
        is_up=row.id in context.rising,
        likeness="" if whole.fate is Fate.UNCHANGED and not whole.cross_language else likeness_words(row),
        confidence=whole.confidence,
        deleted=deleted,
        inserted=inserted,
        marks=traced_marks([row]),
        section=next(cell for cell in reversed(row.cells) if cell)[0].section,
        section_note=_section_note(row),
        shown=pairs[0],
        pairs=pairs[1:],
        steps=step_words(row) if context.is_chain else (),
        told=tuple(told_by_step(row)) if context.is_chain else (*source_sentences(row, origins), *told(row)),
        runner_up=_runner_up(row, context),
        moved=moved_words(origin for one in SIDES for origin in origins.moves(row, one)),
        legend=legend((*origins.of(row, "final"), *origins.of(row, "draft"))),
    )


def _way(row: Row, context: Context, main: ItemKind | None) -> str:
    """The numbers of a row: "24 → 4", in a chain those of every version."""
    return way_words(row, ARROW, main) if context.is_chain else pair_label(row, ARROW, main)


def _keys(row: Row, number: int, context: Context) -> tuple[int | str, ...]:
    """By what the columns of the ledger are sorted: places in the draft, in each version, and in the row's order."""
    between = zip(context.names[1:-1], row.cells[1:-1], strict=True)
    return (
        context.ranks[row.id] if row.cells[0] else "",
        *(context.places[name, cell[0].id] if cell else "" for name, cell in between),
        number if row.cells[-1] else "",
    )


def _pair_views(row: Row, number: int, context: Context) -> Iterator[PairView]:
    """The texts of a row: of the two versions that are shown first, then, in a chain, of all that are compared.

    Of a row that came and went the first ones are those between which it went.
    """
    if not context.is_chain:
        yield _pair_view(row, f"{number}", context, (0, 1))
        return
    places = last_seen(row) if row.is_passing else context.ends
    yield _pair_view(row, f"{number}.0", context, places)
    steps = ((at, at + 1) for at in range(len(row.cells) - 1))
    for at, step in enumerate(((0, len(row.cells) - 1), *steps), start=1):
        if step != context.ends:
            yield _pair_view(row, f"{number}.{at}", context, step)


def _pair_view(row: Row, place: str, context: Context, ends: tuple[int, int]) -> PairView:
    """The texts of a row in two versions; `place` begins the names of its changes, which are unique on the page."""
    names = (context.names[ends[0]], context.names[ends[1]])
    pair = seen(row, ends, names)
    whole = pair.whole
    cells = columns(pair, context.origins[ends])
    is_same, is_across = whole.fate is Fate.UNCHANGED, whole.cross_language
    texts = (
        side(cells[0], whole.ops, place, "del"),
        plain(cells[1]) if is_same else side(cells[1], whole.ops, place, "ins"),
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
        inline=inline(cells, whole.ops, place),
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


def _tags(context: Context, version: str) -> dict[str, str]:
    """The short names of the documents of a version."""
    return {source: tag for (name, source), tag in context.tags.items() if name == version}


def _sign(row: Row) -> str:
    """The name of the row's sign: that of its fate; an edited one is filled as far as its wording changed."""
    whole = row.whole
    if row.is_passing:
        return PASSING
    if whole.fate is not Fate.EDITED or whole.similarity is None or whole.cross_language:
        return whole.fate.value
    similarity = whole.similarity
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


def _side_view(cell: Sequence[Item], texts: Sequence[Markup], name: str, context: Context) -> SideView:
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
        return f"none in {the(version)}"
    tags = dict.fromkeys(context.tags.get((version, item.document), "") for item in cell)
    places = dict.fromkeys(_place_words(item) for item in cell)
    return ", ".join(filter(None, (" ".join((version, *filter(None, tags))), *places)))


def _place_words(item: Item) -> str:
    place = item.location
    if place.page is not None:
        return f"page {place.page}"
    return f"line {place.line}" if place.line is not None else place.anchor or ""


def _runner_up(row: Row, context: Context) -> str:
    second = row.whole.runner_up
    if second is None:
        return ""
    names = ", ".join(context.numbers.get((second.version, item), item) for item in second.items)
    return f"{second.version} {names}, {rival_words(row, second.similarity)}"
