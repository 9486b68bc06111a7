"""Items of two versions in two languages: what means the same belongs together, and what both say as data helps."""

from __future__ import annotations

from diffrec.alignment.crossing.encoding import Encoder, load_encoder
from diffrec.alignment.crossing.linking import Spoken, align_across

__all__ = ["Encoder", "Spoken", "align_across", "load_encoder"]
