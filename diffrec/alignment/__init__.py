"""Which items of two versions are the same provision, and where each row stands."""

from __future__ import annotations

from diffrec.alignment.chaining import Chain, chain, of_one_step, span
from diffrec.alignment.crossing import Encoder, Spoken, align_across, load_encoder
from diffrec.alignment.linking import align, align_texts
from diffrec.alignment.placing import Placed, heading_pairs, place
from diffrec.alignment.settled import NOTHING_SETTLED, Pin, Settled

__all__ = [
    "NOTHING_SETTLED",
    "Chain",
    "Encoder",
    "Pin",
    "Placed",
    "Settled",
    "Spoken",
    "align",
    "align_across",
    "align_texts",
    "chain",
    "heading_pairs",
    "load_encoder",
    "of_one_step",
    "place",
    "span",
]
