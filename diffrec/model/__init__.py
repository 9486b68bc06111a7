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

from diffrec.model.asks import Ask, AskFate, Asks, DelegationAsks, NameFate, Sponsorship, counted
from diffrec.model.attributions import Attribution, Bracket, Delegation, Scope
from diffrec.model.comparison import (
    CLEAR_MARGIN,
    Change,
    Comparison,
    Evidence,
    Finding,
    FindingLocation,
    Link,
    Migration,
    Op,
    Passage,
    Row,
    RunnerUp,
    Step,
    Summary,
    TracedAlternative,
    TracedAttribution,
    TracedBracket,
    cell_text,
    placed_items,
)
from diffrec.model.documents import (
    Block,
    Comment,
    Coverage,
    Document,
    Explained,
    Location,
    Notice,
    Remainder,
    Span,
)
from diffrec.model.items import (
    Alternative,
    Correction,
    Footnote,
    Item,
    Label,
    Mending,
    Segment,
    Version,
    the,
)
from diffrec.model.kinds import (
    AlternativeFate,
    AlternativeReading,
    AttributionKind,
    BlockKind,
    BracketFate,
    BracketKind,
    BracketPart,
    Confidence,
    DelegationType,
    Fate,
    ItemKind,
    MarkFate,
    OpKind,
    ScopeConfidence,
    Severity,
    Status,
    WordsFate,
)

__all__ = [
    "CLEAR_MARGIN",
    "Alternative",
    "AlternativeFate",
    "AlternativeReading",
    "Ask",
    "AskFate",
    "Asks",
    "Attribution",
    "AttributionKind",
    "Block",
    "BlockKind",
    "Bracket",
    "BracketFate",
    "BracketKind",
    "BracketPart",
    "Change",
    "Comment",
    "Comparison",
    "Confidence",
    "Correction",
    "Coverage",
    "Delegation",
    "DelegationAsks",
    "DelegationType",
    "Document",
    "Evidence",
    "Explained",
    "Fate",
    "Finding",
    "FindingLocation",
    "Footnote",
    "Item",
    "ItemKind",
    "Label",
    "Link",
    "Location",
    "MarkFate",
    "Mending",
    "Migration",
    "NameFate",
    "Notice",
    "Op",
    "OpKind",
    "Passage",
    "Remainder",
    "Row",
    "RunnerUp",
    "Scope",
    "ScopeConfidence",
    "Segment",
    "Severity",
    "Span",
    "Sponsorship",
    "Status",
    "Step",
    "Summary",
    "TracedAlternative",
    "TracedAttribution",
    "TracedBracket",
    "Version",
    "WordsFate",
    "cell_text",
    "counted",
    "placed_items",
    "the",
]
