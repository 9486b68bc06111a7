"""What became of the items: links, rows of the concordance, operations on words, and findings.

draft 24, final 4     Row, edited, renumbered, moved     Op replace "also wish" "wish"
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diffrec.model.attributions import Attribution, Bracket, Delegation
from diffrec.model.documents import Notice, Span
from diffrec.model.items import Alternative, Item, Version
from diffrec.model.kinds import (
    AlternativeFate,
    BracketFate,
    ChangeKind,
    Confidence,
    Fate,
    MarkFate,
    OpKind,
    ReferenceFate,
    Severity,
    WordsFate,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

ITEM_BREAK = "\n"
"""between two items of a cell"""
CLEAR_MARGIN = 0.25
"""a pairing that leads the next one by this much, as a share of content, leaves no doubt which of the two is right"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One reason for a pairing in plain words, and what it weighs (0 to 1; negative speaks against).

    `settled` says that it is a person's word and no measurement.
    """

    reason: str
    weight: float
    settled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RunnerUp:
    """The best pairing that was not chosen: items of `version` and their similarity."""

    version: str
    items: tuple[str, ...]
    similarity: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Why items of two versions are the same provision; indices into the two lists of items that were aligned.

    An empty side is an item without a partner; two or more on a side is a merge, a split or a regrouping.
    """

    draft: tuple[int, ...]
    final: tuple[int, ...]
    similarity: float | None
    confidence: Confidence
    evidence: tuple[Evidence, ...] = ()
    runner_up: tuple[str, int, float] | None = None
    """("draft" or "final", index on that side, similarity) of the best candidate that lost"""
    margin: float | None = None
    """by how much the link leads the best other that was open; a share of content, with what stands beside it"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Op:
    """One operation; the `draft` strings of all ops joined give the draft cell's text, the `final` strings the final's.

    `equal` strings may differ in glyphs only, across languages in wording. Spans are of the cells' texts.
    """

    op: OpKind
    draft: str
    final: str
    draft_span: Span
    final_span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What a careful reader would say of one wording change; spans are of the cells' texts."""

    kinds: tuple[ChangeKind, ...]
    draft: str
    final: str
    draft_span: Span
    final_span: Span
    message: str
    arguable: tuple[ChangeKind, ...] = ()
    """kinds, of these or beside them, over which two careful readers may differ"""

    @property
    def is_substantive(self) -> bool:
        """Whether a delegate must see it."""
        return any(kind.is_substantive for kind in self.kinds)


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """Words of an item and what they stand for, such as "States parties" for the class "States parties"."""

    text: str
    span: Span
    meaning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """One operative clause of an item: who acts, who is asked or helped, how strongly, and with which way out.

    Spans are of the item's text. `band` is the name of the band of `force`, None where the language gives no verdict;
    `softeners` are the words that take from it, `distance` says how far the doer is away ("agenda item"), None for
    nobody between.
    """

    version: str
    item: str
    span: Span
    actor: Phrase | None = None
    addressee: Phrase | None = None
    force: Phrase | None = None
    band: str | None = None
    softeners: tuple[Phrase, ...] = ()
    reinforcers: tuple[Phrase, ...] = ()
    distance: str | None = None
    caveats: tuple[Phrase, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TracedReference:
    """A reference to another item of the same text ("see recommendation 4") with what it points to after a renumbering.

    `version` and `item` name where it stands, `span` is of that item's text. `before` is the id of the item that it
    meant in the earlier version, `after` that of the item which has this number in the later one.
    """

    version: str
    item: str
    text: str
    span: Span
    before: str | None
    after: str | None
    fate: ReferenceFate
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A stretch of a final cell that comes from a draft item, and where it stands there; spans are of the cells' texts.

    A few new words between words of one source are read with them.
    """

    draft_item: str
    final_item: str
    draft_span: Span
    final_span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Migration:
    """Words that left an item of the first version and stand in an item of the last that is not its partner.

    Items by their ids; spans are of the items' texts; `similarity` is that of the two stretches, word for word.
    """

    draft_item: str
    final_item: str
    draft_span: Span
    final_span: Span
    similarity: float


@dataclass(frozen=True, slots=True, kw_only=True)
class TracedAttribution:
    """A mark with what became of it; `version` and `item` name where it stands; `words` is None with scope none.

    `lost` are the delegations of the mark that the other side's mark has no more, `gained` those that came with it.
    `moved_to` is the id of the item that the words went to. `excluded` are the delegations that the text does not
    speak of any more, as it speaks of States parties now and they are none.
    """

    attribution: Attribution
    version: str
    item: str
    fate: MarkFate
    words: WordsFate | None
    lost: tuple[Delegation, ...] = ()
    gained: tuple[Delegation, ...] = ()
    moved_to: str | None = None
    excluded: tuple[Delegation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TracedBracket:
    """A bracket with what became of it; `version` and `item` name where it stands; `message` says it in a sentence."""

    bracket: Bracket
    version: str
    item: str
    fate: BracketFate
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TracedAlternative:
    """An item that is an alternative to another with what became of it; `message` says it in a sentence."""

    alternative: Alternative
    version: str
    item: str
    fate: AlternativeFate
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What became of a row between two versions; `similarity` is None where one side is empty.

    Across languages `similarity` is closeness in meaning, and `ops` and `fate` tell of figures, references and
    delegations alone; the wording is not judged.
    """

    before: str
    after: str
    fate: Fate
    renumbered: bool
    moved: bool
    resectioned: bool
    outside: bool
    similarity: float | None
    confidence: Confidence
    evidence: tuple[Evidence, ...]
    runner_up: RunnerUp | None
    ops: tuple[Op, ...]
    changes: tuple[Change, ...] = ()
    attributions: tuple[TracedAttribution, ...] = ()
    brackets: tuple[TracedBracket, ...] = ()
    alternatives: tuple[TracedAlternative, ...] = ()
    duties: tuple[Duty, ...] = ()
    """the operative clauses of both cells, the earlier version's first, in the order of the text"""
    references: tuple[TracedReference, ...] = ()
    passages: tuple[Passage, ...] = ()
    """in the order of the final; only where a side has two items or more, and words in none of them are new"""
    margin: float | None = None
    """the lead over the best other pairing; below nought the other one is taken by a still nearer item"""
    cross_language: bool = False

    @property
    def is_settled(self) -> bool:
        """Whether a person said that these items belong together, or that one has no counterpart."""
        return any(one.settled and one.weight > 0 for one in self.evidence)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """The items of each version that are the same provision: one cell per version, in the order of `versions`.

    `steps` has one step for each neighbouring pair of versions; `whole` compares the first version with the last, and
    `others` hold two versions in between that somebody asked for.

    A row that is empty at both ends came and went between them: its `whole` is dropped, with nothing to compare.
    """

    id: str
    cells: tuple[tuple[Item, ...], ...]
    steps: tuple[Step, ...]
    whole: Step
    others: tuple[Step, ...] = ()

    @property
    def is_passing(self) -> bool:
        """Whether the row stands in neither the first version nor the last, but between them."""
        return not self.cells[0] and not self.cells[-1]

    def step_between(self, before: str, after: str) -> Step | None:
        """What became of the row between the versions of these names; None where they were not compared."""
        steps = (self.whole, *self.steps, *self.others)
        return next((step for step in steps if (step.before, step.after) == (before, after)), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """Counts over all rows; `left_out` counts items by version and kind that were not compared."""

    items: dict[str, int]
    fates: dict[Fate, int]
    outside: int
    renumbered: int
    moved: int
    resectioned: int
    kinds: dict[str, int]
    left_out: dict[str, dict[str, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """All that a renderer or a rule needs. Rows stand in the order of the last version, dropped ones in place."""

    versions: tuple[Version, ...]
    rows: tuple[Row, ...]
    summary: Summary
    headings: tuple[tuple[str | None, str | None], ...] = ()
    """pairs (heading of the first version, heading of the last), where one of them holds an item"""
    notices: tuple[Notice, ...] = ()
    migrations: tuple[Migration, ...] = ()
    """in the order of the last version"""
    cross_language: bool = False
    """whether the versions are in different languages and their items were paired by meaning"""


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingLocation:
    """The place of a finding in its document."""

    source: str
    page: int | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What a rule of `check` yields; `fingerprint` is made of rule and content.

    `waived` is None or the reason of a waiver; `baselined` says that a baseline holds it. Neither counts for the exit.
    """

    rule: str
    severity: Severity
    message: str
    fingerprint: str
    row: str | None = None
    version: str | None = None
    item: str | None = None
    location: FindingLocation | None = None
    waived: str | None = None
    """the reason of the waiver that lets it pass"""
    waived_by: str | None = None
    """who says so"""
    baselined: bool = False

    @property
    def is_accepted(self) -> bool:
        """Whether a person has accepted it, by a waiver or a baseline."""
        return self.baselined or self.waived is not None


def cell_text(items: tuple[Item, ...]) -> str:
    """The text of a cell: its items' texts, joined with one line break."""
    return ITEM_BREAK.join(item.text for item in items)


def placed_items(items: tuple[Item, ...]) -> Iterator[tuple[Item, int]]:
    """The items of a cell, each with where its text begins in that of the cell."""
    offset = 0
    for item in items:
        yield item, offset
        offset += len(item.text) + len(ITEM_BREAK)
