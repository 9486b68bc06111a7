"""What the wording changes of a row mean: kinds of change with their reasons, and the duties of its texts."""

from __future__ import annotations

from diffrec.meaning.changes.telling import merged, tell
from diffrec.meaning.changes.vocabulary import Vocabulary

__all__ = ["Vocabulary", "merged", "tell"]
