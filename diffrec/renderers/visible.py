r"""Text of strangers made safe to show: what could command a terminal or turn a line round is made visible.

"\x1b[31mred"      ->  "␛[31mred"
"\u202eright"      ->  "⟨U+202E⟩right"

Our own isolates are put round what is safe already: a column of Arabic stays in its place beside another.
"""

from __future__ import annotations

import re

CONTROL_PICTURES = 0x2400
# Hebrew, Arabic and their neighbours, and their presentation forms. Source: Unicode blocks.
RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
FIRST_STRONG_ISOLATE, LEFT_TO_RIGHT_ISOLATE, END_OF_ISOLATE = "\u2068", "\u2066", "\u2069"
LEFT_TO_RIGHT_MARK = "\u200e"
DELETE_PICTURE = "\u2421"

# C0 but line breaks and tabs, delete and C1; separators of lines and paragraphs; bidi embeddings, overrides and
# isolates (Unicode Technical Report 36, section 2.10.4: they can make a text read otherwise than it is); surrogates and
# the two characters that XML has no place for.
HARMFUL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")


def visible(text: str) -> str:
    """The text with a sign in the place of each character that controls instead of saying something."""
    return HARMFUL.sub(_sign, text.replace("\t", " "))


def one_line(text: str) -> str:
    """The visible text on one line."""
    return " ".join(visible(text).split())


def begins_right_to_left(text: str) -> bool:
    """True when the first letter of a text runs from right to left, so that the text does."""
    return next((bool(RIGHT_TO_LEFT.match(letter)) for letter in text if letter.isalpha()), False)


def isolated(text: str, *, left_to_right: bool = False) -> str:
    """The text, apart from its neighbours where it holds right-to-left letters; its first letter sets its direction.

    A number such as "4 (أ)" is no text of its own: it runs from left to right. Source: Unicode Annex 9, isolates.
    """
    if not RIGHT_TO_LEFT.search(text):
        return text
    return f"{LEFT_TO_RIGHT_ISOLATE if left_to_right else FIRST_STRONG_ISOLATE}{text}{END_OF_ISOLATE}"


def set_off(text: str) -> str:
    """The text, followed by a mark where it holds right-to-left letters, so that what follows is not drawn into it.

    Unlike an isolate it may be wrapped inside, and stand in a line that is isolated itself.
    """
    return f"{text}{LEFT_TO_RIGHT_MARK}" if RIGHT_TO_LEFT.search(text) else text


def _sign(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < ord(" "):
        return chr(CONTROL_PICTURES + code)
    return DELETE_PICTURE if match[0] == "\x7f" else f"⟨U+{code:04X}⟩"
