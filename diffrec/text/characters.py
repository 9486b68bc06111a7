"""Classes of characters that tokens, sentences and scars share, for use inside `[...]` of a regular expression.

The standard library's `re` ends a word before a combining mark (`وفق · ً · ا`); here a mark stays with its letter.
"""

from __future__ import annotations

# Combining marks outside the scripts below: general, Cyrillic, Hebrew, Arabic. Source: Unicode 15, general category M.
MARKS = (
    "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2"
    "\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
)

# Scripts whose vowels are marks (Devanagari to Lao, Tibetan, Myanmar), their full stops left out.
ABUGIDAS = "\u0900-\u0963\u0966-\u0e4e\u0e50-\u0eff\u0f40-\u0fbc\u1000-\u1049\u1050-\u109f\u1780-\u17d3"

# Written without blanks: each character is a token, as a comparison by character is always right.
HAN = "\u2e80-\u2fdf\u3005\u3007\u3021-\u3029\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"

# Soft hyphen, joiners, marks of direction, byte order mark: in the text, never in the eye.
INVISIBLE = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"

QUOTES = "\"'\u2018-\u201f\u00ab\u00bb\u2039\u203a\u02bc\u02b9\u2032\u2033\u0060\u00b4\u301d-\u301f\uff02\uff07"
APOSTROPHES = "'\u2018\u2019\u02bc\uff07"
DASHES = "\\-\u2010-\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d"

LETTER = rf"[^\W\d_{HAN}]"
"""A letter that is written in words; an expression of its own, not for use inside brackets."""
