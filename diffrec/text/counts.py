"""Numbers of things in a sentence of ours.

1, "edit"          ->   "1 edit"
1204, "character"  ->   "1,204 characters"
"""

from __future__ import annotations


def counted(count: int, word: str) -> str:
    """A number with its word, which takes an s in the plural."""
    return f"{count:,} {word}{'' if count == 1 else 's'}"
