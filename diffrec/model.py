r"""The values that travel through diffrec, and the glossary of its words.

A *document* is one file as read; a *version* is one stage of the text, one or more documents pooled; an *item* is one
numbered provision; a *row* is one line of the concordance: the items of each version that are the same provision.
A row's *fate* says what became of it, its *facts* (renumbered, moved, resectioned) stand beside the fate.

    Document.text   "#### *Recommendation 4*\n\nMember States should (China) ...\n\n2/10\n"
    Block           heading "Recommendation 4", paragraph "Member States should (China) ...", furniture "2/10"
    Item            kind recommendation, number "4", text "Member States should (China) ..."
    Attribution     "(China)" at [21, 28)
    Row             draft ("recommendation-4",), final ("recommendation-5",), edited, renumbered
    Op              delete " (China)"

Spans are half-open (start, end), in code points of the string that the docstring names. Pages and lines count from 1.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

Span = tuple[int, int]


class BlockKind(StrEnum):
    """What a reader takes a block for; items decide what becomes of it."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list item"
    CELL = "cell"
    FOOTNOTE = "footnote"
    FURNITURE = "furniture"


class ItemKind(StrEnum):
    """The closed list of kinds of item."""

    RECOMMENDATION = "recommendation"
    DISCUSSION_POINT = "discussion_point"
    PARAGRAPH = "paragraph"
    SUBPARAGRAPH = "subparagraph"
    PREAMBULAR_PARAGRAPH = "preambular_paragraph"
    ARTICLE = "article"
    DECISION = "decision"
    RESOLUTION = "resolution"
    DRAFT_DECISION = "draft_decision"
    DRAFT_RESOLUTION = "draft_resolution"
    AGENDA_ITEM = "agenda_item"


class Status(StrEnum):
    """Standing of an item's text in its meeting."""

    ADOPTED = "adopted"
    NOT_ADOPTED = "not adopted"
    BRACKETED = "bracketed"
    ON_HOLD = "on hold"


class DelegationType(StrEnum):
    """What a name in a delegation mark stands for."""

    STATE = "state"
    GROUP = "group"
    ORGANIZATION = "organization"
    OBSERVER = "observer"


class AttributionKind(StrEnum):
    """What a delegation mark does."""

    PROPOSAL = "proposal"
    SUPPORT = "support"
    RESERVATION = "reservation"
    DELETION = "deletion"
    RECOMMENDING_STATE = "recommending_state"
    COMMENT = "comment"


class ScopeConfidence(StrEnum):
    """How sure it is which words a delegation mark covers; `none` means that no words are claimed."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    NONE = "none"


class Fate(StrEnum):
    """What became of a row from one version to another."""

    UNCHANGED = "unchanged"
    EDITED = "edited"
    MERGED = "merged"
    SPLIT = "split"
    REGROUPED = "regrouped"
    DROPPED = "dropped"
    ADDED = "added"


class Confidence(StrEnum):
    """How sure a pairing is; `low` wants a person's eye."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class OpKind(StrEnum):
    """The closed list of operations."""

    EQUAL = "equal"
    INSERT = "insert"
    DELETE = "delete"
    REPLACE = "replace"


class MarkFate(StrEnum):
    """What became of a delegation mark itself."""

    KEPT = "kept"
    REMOVED = "removed"
    ADDED = "added"
    CHANGED = "changed"


class WordsFate(StrEnum):
    """What became of the words that a delegation mark covers."""

    KEPT = "kept"
    REWORDED = "reworded"
    DROPPED = "dropped"
    MOVED = "moved"


class Severity(StrEnum):
    """How grave a finding is; declared from light to grave."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """Where a person would look: page and line from 1, box in points (left, top, right, bottom), anchor by name."""

    page: int | None = None
    line: int | None = None
    box: tuple[float, float, float, float] | None = None
    anchor: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A degradation that did not stop us; `code` is stable, `source` the document it is about."""

    code: str
    message: str
    source: str | None = None
    location: Location | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph, heading or other unit of a document as its reader saw it.

    `runs` are spans of `Document.text`, in order; joined, they give `text` (markup is left out, white space kept).
    `emphasis` is "bold", "italic" or "" for the block as a whole; `depth` the heading or list level from 1, 0 for none;
    `marker` a number that the format knows by itself; `why` names the rule for furniture.
    """

    kind: BlockKind
    text: str
    runs: tuple[Span, ...]
    location: Location
    depth: int = 0
    emphasis: str = ""
    marker: str | None = None
    why: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Remainder:
    """A stretch of a document that is no item, furniture or left over, and the name of the rule that said so."""

    text: str
    why: str
    span: Span
    location: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """Non-blank characters of a document by what they are; the four parts add up to `characters`."""

    characters: int
    items: int
    headings: int
    furniture: int
    other: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One file as read. `text` is the decoded text that all spans of blocks, segments and remainders refer to.

    A reader fills `source` to `blocks` and `notices`; the metadata, `furniture`, `other` and `coverage` come with the
    items. `status` is "draft", "final" or None.
    """

    source: str
    format: str
    text: str
    blocks: tuple[Block, ...]
    language: str | None = None
    symbol: str | None = None
    title: str | None = None
    distribution: str | None = None
    date: str | None = None
    original: str | None = None
    status: str | None = None
    furniture: tuple[Remainder, ...] = ()
    other: tuple[Remainder, ...] = ()
    coverage: Coverage | None = None
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A number as printed with its word: raw "Recommendation 4", path ("4",), sequence "recommendations".

    The path of "12 (c)" is ("12", "c"); digits are ASCII.
    """

    raw: str
    path: tuple[str, ...]
    sequence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A stretch of an item's text and where it stands: item.text[span] is document.text[origin], white space aside."""

    span: Span
    origin: Span
    location: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Delegation:
    """A name in a mark. `code` is ISO 3166-1 alpha-3 for States, the usual short name for others, None when unknown."""

    name: str
    code: str | None
    type: DelegationType | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """The words that a mark seems to cover: a span of the item's text, how sure, and why; span None claims nothing."""

    text: str
    span: Span | None
    confidence: ScopeConfidence
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """A delegation mark such as "(EU, France, Niger)"; `span` is of the item's text and holds the brackets."""

    text: str
    delegations: tuple[Delegation, ...]
    span: Span
    kind: AttributionKind
    scope: Scope
    position: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Footnote:
    """A footnote that an item cites, by its printed mark."""

    mark: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mending:
    """A word of an item's text that extraction had damaged: the text at `span` stood there as `found`."""

    span: Span
    found: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One numbered provision. `text` is one line with single blanks, label and furniture gone.

    `mended` tells which words of the text were damaged and how they were found.

    `number` is what a reader would cite ("4", "12 (c)"); `section` the headings above, outermost first; `parent` the id
    of the item it is a sub-paragraph of. Segments tile the text but for its single blanks.
    """

    id: str
    document: str
    kind: ItemKind
    label: Label
    number: str
    section: tuple[str, ...]
    text: str
    segments: tuple[Segment, ...] = ()
    parent: str | None = None
    status: Status | None = None
    attributions: tuple[Attribution, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    mended: tuple[Mending, ...] = ()

    @property
    def location(self) -> Location:
        """Where the item's text begins."""
        return self.segments[0].location if self.segments else Location()


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One stage of the text: documents pooled, their items in reading order, ids unique within the version."""

    name: str
    documents: tuple[Document, ...]
    items: tuple[Item, ...]
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One reason for a pairing in plain words, and what it weighs (0 to 1; negative speaks against)."""

    reason: str
    weight: float


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Op:
    """One operation; the `draft` strings of all ops joined give the draft cell's text, the `final` strings the final's.

    `equal` strings may differ in glyphs only. Spans are of the cells' texts.
    """

    op: OpKind
    draft: str
    final: str
    draft_span: Span
    final_span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What a careful reader would say of one wording change; spans are of the cells' texts."""

    kinds: tuple[str, ...]
    draft: str
    final: str
    draft_span: Span
    final_span: Span
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TracedAttribution:
    """A mark with what became of it; `version` and `item` name where it stands; `words` is None with scope none."""

    attribution: Attribution
    version: str
    item: str
    fate: MarkFate
    words: WordsFate | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What became of a row between two versions; `similarity` is None where one side is empty."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """The items of each version that are the same provision: one cell per version, in the order of `versions`.

    `steps` has one step for each neighbouring pair of versions; `whole` compares the first version with the last.
    """

    id: str
    cells: tuple[tuple[Item, ...], ...]
    steps: tuple[Step, ...]
    whole: Step


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


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingLocation:
    """The place of a finding in its document."""

    source: str
    page: int | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What a rule of `check` yields; `fingerprint` is made of rule and content, `waived` is None or the reason."""

    rule: str
    severity: Severity
    message: str
    fingerprint: str
    row: str | None = None
    version: str | None = None
    item: str | None = None
    location: FindingLocation | None = None
    waived: str | None = None


def cell_text(items: tuple[Item, ...]) -> str:
    """The text of a cell: its items' texts, joined with one line break."""
    return "\n".join(item.text for item in items)
