"""Two texts of one item, and what is told of them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from diffrec import diff_words
from diffrec.languages import language
from diffrec.languages.lexicon import lexicon
from diffrec.meaning.changes import Vocabulary, tell
from diffrec.model import Item, ItemKind, Label

if TYPE_CHECKING:
    from diffrec.meaning.changes.telling import Meaning


def item(text: str) -> Item:
    return Item(
        id="recommendation-1",
        document="draft.txt",
        kind=ItemKind.RECOMMENDATION,
        label=Label(raw="Recommendation 1", path=("1",), sequence="recommendations"),
        number="1",
        section=(),
        text=text,
    )


@cache
def vocabulary(code: str) -> Vocabulary:
    return Vocabulary(language(code), lexicon(code))


def told(draft: str, final: str, code: str = "en") -> Meaning:
    return tell(((item(draft),), (item(final),)), diff_words(draft, final, code), ((), ()), vocabulary(code))
