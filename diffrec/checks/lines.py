r"""Text of strangers on one line of a log, where nothing in it can command a terminal or a CI service.

"a\x1b[31mb\u202ec"     ->     "a\ufffd[31mb\ufffdc"
"""

from __future__ import annotations

UNPRINTABLE = "\ufffd"


def printable(text: str) -> str:
    """The text on one line with a sign in the place of characters that control instead of saying something."""
    return "".join(character if character.isprintable() else UNPRINTABLE for character in " ".join(text.split()))


def count_words(count: int, word: str) -> str:
    """A number with its word: "1 error", "3 errors"."""
    return f"{count} {word}{'' if count == 1 else 's'}"
