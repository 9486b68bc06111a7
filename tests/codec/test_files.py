"""JSON as text: what it looks like, and that what nobody sees cannot hide in it."""

from __future__ import annotations

import json
import sys
from unicodedata import category

from diffrec import codec


def test_a_character_that_nobody_sees_is_escaped_and_is_the_same_data() -> None:
    """Whatever this Python's Unicode calls a control or a format character, but for half a surrogate pair."""
    every = [chr(code) for code in range(sys.maxunicode + 1)]
    hidden = [sign for sign in every if category(sign) in {"Cc", "Cf", "Zl", "Zp"}]
    data = {"text": "".join(hidden), "".join(hidden): ["\\\u202e", 1]}
    text = codec.dumps(data)
    assert json.loads(text) == data
    assert text.replace("\n", "").isascii()


def test_letters_stand_as_they_are() -> None:
    words = "Égypte 中文 العربية \U0001f41d ½"
    assert codec.dumps([words]) == f'["{words}"]\n'
