"""What became of the items: links, rows of the concordance, operations on words, and findings.

draft 24, final 4     Row, edited, renumbered, moved     Op replace "also wish" "wish"
"""

from __future__ import annotations

from dataclasses import dataclass

from diffrec.model.documents import Notice, Span
from diffrec.model.items import Attribution, Item, Version
from diffrec.model.kinds import Confidence, Fate, MarkFate, OpKind, Severity, WordsFate


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
    cross_language: bool = False


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
