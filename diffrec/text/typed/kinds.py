"""What a typed token is: "paras. 3 to 5 above" says "paragraph 3-5", whichever way it is written."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from diffrec.model import Span


class TokenType(StrEnum):
    """What a stretch of a text says that is a fact rather than wording; the value is how a sentence calls it."""

    SYMBOL = "document symbol"
    INSTRUMENT = "instrument"
    ARTICLE = "article"
    RESOLUTION = "resolution"
    TARGET = "target"
    PARAGRAPH = "reference"
    DATE = "date"
    DEADLINE = "deadline"
    PERIOD = "period"
    NUMBER = "number"
    MONEY = "amount"
    PERCENTAGE = "percentage"


class TypedToken(NamedTuple):
    """A fact of a text: two with the same type and key say the same; `text` is the text at `span`.

    `phrase` is the whole list that it is of, as one would quote it: "recommendations 3 and 4".
    """

    span: Span
    type: TokenType
    key: str
    text: str
    phrase: str


class Candidate(NamedTuple):
    """What may be a typed token, if nothing that begins before it or is longer holds its place."""

    span: Span
    type: TokenType
    key: str
    whole: Span | None = None
