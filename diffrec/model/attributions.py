"""What is in a text without being its wording: delegation marks, and brackets round words that are not agreed.

"States should [train][equip] crews (EU, Peru)."     Brackets "[train]", "[equip]", one choice; Attribution "(EU, Peru)"
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diffrec.model.kinds import BracketPart

if TYPE_CHECKING:
    from diffrec.model.documents import Span
    from diffrec.model.kinds import AttributionKind, BracketKind, DelegationType, ScopeConfidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Delegation:
    """A name in a mark. `code` is ISO 3166-1 alpha-3 for States, the usual short name for others, None when unknown.

    `written` is the name as printed where it is misspelt, and was read as the nearest one.
    """

    name: str
    code: str | None
    type: DelegationType | None
    written: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """The words that a mark seems to cover: a span of the item's text, how sure, and why; span None claims nothing."""

    text: str
    span: Span | None
    confidence: ScopeConfidence
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """A delegation mark such as "(EU, France, Niger)"; `span` is of the item's text and holds the brackets.

    Of "[EU: and girls]" the mark is "EU:", as the words in the bracket are text; of "[EU: delete]" it is the whole
    bracket. `span` is None for a comment in the margin. `position` is what the mark asks where it says so: "delete",
    "retain", "add ...".
    """

    text: str
    delegations: tuple[Delegation, ...]
    span: Span | None
    kind: AttributionKind
    scope: Scope
    position: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bracket:
    """Words in square brackets that are not agreed, or a place kept for words; `span` holds the brackets.

    `text` is what stands between them, `depth` 1 for a bracket in no other. Brackets of one `choice` stand beside each
    other as alternatives ("[shall][should]"); None for one that stands alone. One that begins in an item and ends in a
    later one has a `part` in each, up to the end of the text and from its beginning. Placeholders ("59/…") and options
    ("Option 1: ...") may have no signs of their own.
    """

    text: str
    span: Span
    kind: BracketKind
    depth: int = 1
    choice: int | None = None
    part: BracketPart = BracketPart.WHOLE
