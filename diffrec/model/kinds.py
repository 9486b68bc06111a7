"""The closed lists of words that a comparison uses: kinds, fates, confidences.

A recommendation (ItemKind) was edited (Fate), its mark removed (MarkFate), the words kept (WordsFate).
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


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

    @property
    def adopted(self) -> ItemKind:
        """What the kind becomes when it is adopted: a draft decision a decision; all others stay what they are."""
        return _ADOPTED.get(self, self)

    def words(self, count: int = 1) -> str:
        """The kind as a reader says it: "recommendation", "discussion points"."""
        return self.value.replace("_", " ") + ("" if count == 1 else "s")


_ADOPTED = {
    ItemKind.DRAFT_DECISION: ItemKind.DECISION,
    ItemKind.DRAFT_RESOLUTION: ItemKind.RESOLUTION,
}


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


class BracketKind(StrEnum):
    """What a square bracket does: holds words that are not agreed, or a whole item, or keeps a place for words.

    An option is one of several texts that an item offers, "Option 1: ...", with brackets or without.
    """

    UNAGREED = "unagreed"
    WHOLE_ITEM = "whole item"
    PLACEHOLDER = "placeholder"
    OPTION = "option"


class BracketPart(StrEnum):
    """Whether a bracket stands in its item as a whole, or begins in it, or ends in it, and goes over other items."""

    WHOLE = "whole"
    BEGINS = "begins"
    ENDS = "ends"


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
    """How sure a pairing is; `low` wants a person's eye. Declared from sure to unsure."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"

    @property
    def doubt(self) -> int:
        """The rank, 0 for the surest."""
        return list(Confidence).index(self)

    @staticmethod
    def least(several: Iterable[Confidence]) -> Confidence:
        """The least sure of several; of none, that nothing is in doubt."""
        return max(several, key=lambda one: one.doubt, default=Confidence.HIGH)


class OpKind(StrEnum):
    """The closed list of operations."""

    EQUAL = "equal"
    INSERT = "insert"
    DELETE = "delete"
    REPLACE = "replace"


class ChangeKind(StrEnum):
    """The closed list of kinds of change, as a careful reader names them; declared from grave to light.

    Source: the shared contract, "Kinds of change". A kind that stands earlier is told first where several apply.
    """

    OBLIGATION_WEAKENED = "obligation-weakened"
    OBLIGATION_STRENGTHENED = "obligation-strengthened"
    ACTION_CHANGED = "action-changed"
    ACTOR_CHANGED = "actor-changed"
    ADDRESSEE_CHANGED = "addressee-changed"
    CAVEAT_ADDED = "caveat-added"
    CAVEAT_REMOVED = "caveat-removed"
    SCOPE_NARROWED = "scope-narrowed"
    SCOPE_WIDENED = "scope-widened"
    DEADLINE_CHANGED = "deadline-changed"
    NUMBER_CHANGED = "number-changed"
    REFERENCE_CHANGED = "reference-changed"
    CONTENT_REMOVED = "content-removed"
    CONTENT_ADDED = "content-added"
    PREAMBLE_REMOVED = "preamble-removed"
    PREAMBLE_ADDED = "preamble-added"
    ATTRIBUTION_REMOVED = "attribution-removed"
    ATTRIBUTION_ADDED = "attribution-added"
    BRACKET_OPENED = "bracket-opened"
    BRACKET_RESOLVED = "bracket-resolved"
    SYNTAX_SHIFT = "syntax-shift"
    TERMINOLOGICAL = "terminological"
    EDITORIAL = "editorial"

    @property
    def is_substantive(self) -> bool:
        """Whether a delegate must see it: all but the last three."""
        return self not in {ChangeKind.SYNTAX_SHIFT, ChangeKind.TERMINOLOGICAL, ChangeKind.EDITORIAL}

    @property
    def rank(self) -> int:
        """The place in this list, 0 for the gravest."""
        return list(ChangeKind).index(self)


class ReferenceFate(StrEnum):
    """What became of a cross-reference to an item once the items have other numbers.

    `follows` still points to the item it pointed to, `stale` to another one, `dangling` to none.
    """

    FOLLOWS = "follows"
    STALE = "stale"
    DANGLING = "dangling"


class MarkFate(StrEnum):
    """What became of a delegation mark itself."""

    KEPT = "kept"
    REMOVED = "removed"
    ADDED = "added"
    CHANGED = "changed"


class BracketFate(StrEnum):
    """What became of a square bracket: open as before, or the brackets gone and the words in it as told, or new.

    `filled` is a placeholder in whose place words stand now.
    """

    OPEN = "open"
    AGREED = "agreed"
    REWORDED = "reworded"
    FILLED = "filled"
    DROPPED = "dropped"
    OPENED = "opened"


class AlternativeReading(StrEnum):
    """What the label of an item says of the one it stands beside: *alt* replaces; *bis* does either, and is open."""

    ALTERNATIVE = "alternative"
    ADDITION = "addition"
    OPEN = "open"


class AlternativeFate(StrEnum):
    """Which stands in the later version: the item, the one it is an alternative to, both or neither."""

    CHOSEN = "chosen"
    NOT_CHOSEN = "not chosen"
    BOTH = "both stand"
    NEITHER = "neither stands"


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

    @property
    def gravity(self) -> int:
        """The rank, 0 for the lightest."""
        return list(Severity).index(self)
