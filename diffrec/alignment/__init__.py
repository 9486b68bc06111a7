"""Which items of two versions are the same provision, and where each row stands."""

from __future__ import annotations

from diffrec.alignment.linking import align, align_texts
from diffrec.alignment.placing import Placed, heading_pairs, place

__all__ = ["Placed", "align", "align_texts", "heading_pairs", "place"]
