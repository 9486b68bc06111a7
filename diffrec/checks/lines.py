r"""Text of strangers on one line of a log, where nothing in it can command a terminal or a CI service.

"a\x1b[31mb\u202ec"     ->     "a\ufffd[31mbc"
"""

from __future__ import annotations

import re

UNPRINTABLE = "\ufffd"
# Embeddings, overrides and isolates turn what follows round, and go; the marks and joiners by which Arabic and Persian
# are written stay, and so do signs of numbers and verses. Source: Unicode Annex 9; Unicode 16, chapters 9.2 and 23.2.
DIRECTING = re.compile("[\u202a-\u202e\u2066-\u2069]")
WRITTEN = frozenset("\u200c\u200d\u200e\u200f\u061c\u06dd\u0600\u0601\u0602\u0603\u0604\u0605")


def printable(text: str) -> str:
    """The text on one line with a sign in the place of characters that control instead of saying something."""
    line = " ".join(DIRECTING.sub("", text).split())
    return "".join(sign if sign.isprintable() or sign in WRITTEN else UNPRINTABLE for sign in line)
