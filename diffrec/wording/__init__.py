"""The wording changes between two texts, as operations that tile both."""

from __future__ import annotations

from diffrec.wording.comparing import diff_texts, diff_words
from diffrec.wording.migrations import migrations
from diffrec.wording.sources import passages

__all__ = ["diff_texts", "diff_words", "migrations", "passages"]
