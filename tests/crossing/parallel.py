"""The provisions of provisions.txt, each in six languages, and what pairs items made of them."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from diffrec import alignment
from diffrec.alignment import crossing
from diffrec.languages import language
from diffrec.model import Item, ItemKind, Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diffrec.alignment.crossing import Encoder
    from diffrec.model import Link

LANGUAGES = ("en", "fr", "es", "ru", "zh", "ar")
TEXT = Path(__file__).parent / "provisions.txt"


@cache
def provisions() -> tuple[dict[str, str], ...]:
    """Each provision, by the code of the language."""
    blocks = TEXT.read_text(encoding="utf-8").strip().split("\n\n")[1:]
    return tuple({line[:2]: line[4:] for line in block.splitlines()} for block in blocks)


@cache
def encoder() -> Encoder:
    """The real encoder, loaded once; a stand-in would prove nothing."""
    return crossing.load_encoder()


def items(texts: Sequence[str], document: str) -> list[Item]:
    return [
        Item(
            id=f"{document}-{number}",
            document=document,
            kind=ItemKind.RECOMMENDATION,
            label=Label(raw=f"Recommendation {number}", path=(str(number),), sequence="recommendations"),
            number=str(number),
            section=(),
            text=text,
        )
        for number, text in enumerate(texts, 1)
    ]


def linked(
    draft: Sequence[str],
    final: Sequence[str],
    codes: tuple[str, str],
    settled: alignment.Settled = alignment.NOTHING_SETTLED,
) -> tuple[Link, ...]:
    """The links between texts in two languages."""
    sides = [
        crossing.Spoken(items(texts, name), language(code))
        for texts, name, code in zip((draft, final), ("draft", "final"), codes, strict=True)
    ]
    return crossing.align_across(sides[0], sides[1], encoder(), settled)


def rows(links: Sequence[Link]) -> set[tuple[tuple[int, ...], tuple[int, ...]]]:
    return {(link.draft, link.final) for link in links}
