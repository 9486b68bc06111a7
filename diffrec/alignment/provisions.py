"""What the aligner sees of an item: its wording without delegation marks, and the hints beside it.

"Member States should train officers (EU, France, Niger), and UNODC should help."
    text         "Member States should train officers , and UNODC should help."
    delegations  {"EU", "FRA", "NER"}
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from diffrec.alignment.references import cited
from diffrec.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diffrec.languages import Language
    from diffrec.model import Item, ItemKind

_LEADING_NUMBER = re.compile(r"^(?:[ivxlc]+|[a-z]|\d+(?:\.\d+)*)[.)]\s+|^\([a-z0-9]+\)\s+")
_BLANK_BEFORE_SIGN = re.compile(r"\s+([.,;:])(?=\s|$)")
_EMPHASIS = re.compile(r"[*_#]")
_TRAILING_BRACKET = re.compile(r"\s*\([^()]*\)$")


class Provision(NamedTuple):
    """One item as the aligner sees it; of a bare text only `text` is known.

    `kind` is that of the adopted text, as a draft decision becomes a decision. `parent` and `cites` are places on the
    same side: the item it is part of, and those that its text names by number.
    """

    text: str
    label: str = ""
    number: str | None = None
    kind: ItemKind | None = None
    section: str = ""
    document: str = ""
    delegations: frozenset[str] = frozenset()
    parent: int | None = None
    cites: frozenset[int] = frozenset()


def provisions(items: Sequence[Item], language: Language) -> tuple[Provision, ...]:
    """One provision an item, in the same order."""
    places = {item.id: place for place, item in enumerate(items)}
    return tuple(
        Provision(
            text=text_without_marks(item),
            label=item.number if item.parent else item.label.raw or item.number,
            number=item.number,
            kind=item.kind.adopted,
            section=heading_key(item.section[-1]) if item.section else "",
            document=item.document,
            delegations=frozenset(
                delegation.code or fold(delegation.name)
                for attribution in item.attributions
                for delegation in attribution.delegations
            ),
            parent=None if item.parent is None else places.get(item.parent),
            cites=cites,
        )
        for item, cites in zip(items, cited(items, language), strict=True)
    )


def text_without_marks(item: Item) -> str:
    """The item's text with the spans of its attributions cut out, white space single and none before a sign."""
    pieces, end = [], 0
    for start, stop in sorted(span for span, _ in item.marks):
        if start < end:
            continue
        pieces.append(item.text[end:start])
        end = stop
    pieces.append(item.text[end:])
    return _BLANK_BEFORE_SIGN.sub(r"\1", " ".join(" ".join(pieces).split()))


@lru_cache(1024)
def heading_key(heading: str) -> str:
    """What two headings are compared by: number, "(continued)", emphasis and case aside."""
    plain = _EMPHASIS.sub("", fold(heading).casefold()).strip()
    return _TRAILING_BRACKET.sub("", _LEADING_NUMBER.sub("", plain)).strip() or plain
