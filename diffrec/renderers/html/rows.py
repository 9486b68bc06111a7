"""What the page shows of one row: its numbers, its facts as chips, both texts, and what lies folded beneath.

24 → 4    ↑ moved   renumbered   edited   70 % alike          -12 +13
C. Final recommendations → A. General recommendations
draft, Add.2, page 3              final, page 2
The Conference may wish ...       The Conference may wish ...
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diffrec.meaning import changed_words
from diffrec.model import ChangeKind, Confidence, Fate
from diffrec.renderers.chains import StepWords, step_words, way_words
from diffrec.renderers.content import key_of, wording
from diffrec.renderers.html.pairs import ARROW, pair_views, tags_of
from diffrec.renderers.html.telling import tellings
from diffrec.renderers.html.texts import apart, joined
from diffrec.renderers.kinds import chip, kinds_in, short_words
from diffrec.renderers.ledger import fate_name, likeness_words, rival_words
from diffrec.renderers.naming import CellLabel, cell_label
from diffrec.renderers.origins import SIDES, legend, moved_words, source_sentences
from diffrec.renderers.rows import kind_of, pair_label, traced_marks

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diffrec.model import ItemKind, Row, TracedAttribution
    from diffrec.renderers.html.pairs import Context, PairView
    from diffrec.renderers.html.telling import Telling

PASSING, OUTSIDE = "passing", "outside"
"""what stands for these in the address beside the fates: rows that came and went, rows of other chapters"""
GRAVE = (ChangeKind.OBLIGATION_WEAKENED, ChangeKind.ATTRIBUTION_REMOVED)
"""kinds of change for which a row has a mark in the bar, as a dropped item has its own sign"""
MAX_TOLD = 2  # kinds of change that the tip of a block tells before its other facts
NOT_COMPARED = "other chapter, not compared"
MINUS = "\N{MINUS SIGN}"
# At these likenesses a text is touched, edited or reworked, and below them rewritten: editors leave most of a text, so
# that levels of equal width would fill nearly all blocks alike.
FILL_LEVELS = (0.9, 0.75, 0.5)


@dataclass(frozen=True, slots=True, kw_only=True)
class RowView:
    """One row as the page shows it.

    `place` and `rank` are its places in the final's and the draft's order; `shown` has its texts in the two versions
    that are shown first, and, in a chain, `pairs` those of each step. `kinds` has its changes' kinds. With `is_listed`
    the list of changes has what `told` has. `names` are its items on each side as a file of pairs names them, and
    `second` is the item of the other version that would be its next best counterpart; its `confidence` is a person's
    where a person settled it. Of a row that stands outside nothing is doubtful: nobody compared it.
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
    told: tuple[Telling, ...]
    is_listed: bool
    names: tuple[tuple[str, str], ...]
    kinds: tuple[ChangeKind, ...]
    runner_up: str
    second: str
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
    def short(self) -> str:
        """The gravest kinds of its changes, for the ledger."""
        return short_words(self.row.whole).replace("-", MINUS)

    @property
    def count_told(self) -> int:
        """How many sentences tell what changed."""
        return sum(one.count for one in self.told)

    @property
    def became(self) -> str:
        """The fate as a reader says it; what nobody compared has none."""
        return NOT_COMPARED if self.row.whole.outside else fate_name(self.row)

    @property
    def fate_key(self) -> str:
        """What stands for the fate in the address."""
        if self.row.whole.outside:
            return OUTSIDE
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
        """The row in a line: "24 → 4: weakened, edited, moved, renumbered"."""
        return f"{self.pair}: {', '.join((*map(chip, self.gravest), self.became, *self.facts))}"

    @property
    def gravest(self) -> tuple[ChangeKind, ...]:
        """The gravest kinds of its substantive changes."""
        return tuple(kind for kind in self.kinds if kind.is_substantive)[:MAX_TOLD]

    @property
    def is_grave(self) -> bool:
        """Whether an obligation was weakened or an attribution lost in it."""
        return any(kind in GRAVE for kind in self.kinds)


def row_view(row: Row, number: int, context: Context) -> RowView:
    """The row as the page shows it; `number` is its place among all rows."""
    whole = row.whole
    origins = context.origins[0, len(row.cells) - 1]
    deleted, inserted = (0, 0) if whole.outside else changed_words(row)
    pairs = tuple(pair_views(row, context))
    return RowView(
        row=row,
        place=number,
        rank=context.ranks[row.id],
        title=f"{kind_of(row).words().capitalize()} {_way(row, context, kind_of(row))}",
        pair=_way(row, context, context.main),
        labels=tuple(
            cell_label(cell, tags_of(context, name), context.main)
            for name, cell in zip(context.names, row.cells, strict=True)
        ),
        keys=_keys(row, number, context),
        fate=whole.fate,
        sign=_sign(row),
        facts=tuple(fact for fact in ("moved", "renumbered", "resectioned") if getattr(whole, fact)),
        is_up=row.id in context.rising,
        likeness="" if whole.fate is Fate.UNCHANGED and not whole.cross_language else likeness_words(row),
        confidence=Confidence.HIGH if whole.is_settled or whole.outside else whole.confidence,
        deleted=deleted,
        inserted=inserted,
        marks=traced_marks([row]),
        section=next(cell for cell in reversed(row.cells) if cell)[0].section,
        section_note=_section_note(row),
        shown=pairs[0],
        pairs=pairs[1:],
        steps=step_words(row) if context.is_chain else (),
        told=tuple(tellings(row, context, () if context.is_chain else tuple(source_sentences(row, origins)))),
        is_listed=not (context.is_chain or context.kinds or whole.outside),
        names=tuple(_names(row, context)),
        kinds=kinds_in((whole, *row.steps)),
        runner_up=_runner_up(row, context),
        second=_second(row, context),
        moved=moved_words(origin for one in SIDES for origin in origins.moves(row, one)),
        legend=legend((*origins.of(row, "final"), *origins.of(row, "draft"))),
    )


def _way(row: Row, context: Context, main: ItemKind | None) -> str:
    """The numbers of a row: "24 → 4", in a chain those of every version."""
    return way_words(row, ARROW, main) if context.is_chain else pair_label(row, ARROW, main)


def _names(row: Row, context: Context) -> Iterator[tuple[str, str]]:
    """The items of each side, a line each: the key of the content, and the number that names it in its version."""
    for side, name, cell in zip(("draft", "final"), context.names, row.cells, strict=False):
        named = [(item, context.names_of_items.get((name, item.id))) for item in cell]
        yield side, "\n".join(f"{key_of(wording(item))} {called}" for item, called in named if called)


def _keys(row: Row, number: int, context: Context) -> tuple[int | str, ...]:
    """By what the columns of the ledger are sorted: places in the draft, in each version, and in the row's order."""
    between = zip(context.names[1:-1], row.cells[1:-1], strict=True)
    return (
        context.ranks[row.id] if row.cells[0] else "",
        *(context.places[name, cell[0].id] if cell else "" for name, cell in between),
        number if row.cells[-1] else "",
    )


def _sign(row: Row) -> str:
    """The name of the row's sign: that of its fate; an edited one is filled as far as its wording changed."""
    whole = row.whole
    if whole.outside:
        return OUTSIDE
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


def _runner_up(row: Row, context: Context) -> str:
    second = row.whole.runner_up
    if second is None:
        return ""
    names = ", ".join(context.numbers.get((second.version, item), item) for item in second.items)
    return f"{second.version} {names}, {rival_words(row, second.similarity)}"


def _second(row: Row, context: Context) -> str:
    """The second choice of a pairing as a file of pairs names it, where that is in the final."""
    second = row.whole.runner_up
    if second is None or not row.cells[0] or second.version != context.names[-1]:
        return ""
    names = [context.names_of_items.get((second.version, item), "") for item in second.items]
    return ", ".join(names) if all(names) else ""
