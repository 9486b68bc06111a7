"""Which items of two versions are the same provision, and where each row stands."""

from __future__ import annotations

from diffrec.alignment.chaining import Chain, chain, of_one_step, span
from diffrec.alignment.linking import align, align_texts
from diffrec.alignment.placing import Placed, heading_pairs, place
from diffrec.alignment.settled import NOTHING_SETTLED, Pin, Settled

__all__ = [
    "NOTHING_SETTLED",
    "Chain",
    "Pin",
    "Placed",
    "Settled",
    "align",
    "align_texts",
    "chain",
    "heading_pairs",
    "of_one_step",
    "place",
    "span",
]
