"""What a person settled, without what the person said of it: notes and remarks may name delegations.

[[pin]]  # Peru insisted              [[pin]]
draft = "4"                     ->    draft = { number = "4" }
final = "5"                           final = { number = "5" }
note = "agreed with Peru"
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.delegations import strip_text
from diffrec.pairs.reading import VERSION, read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from diffrec.config import SettledItem, SettledPairing, SettledPairs
    from diffrec.languages import Language


def without_notes(pairs: SettledPairs, language: Language, string: Callable[[str], str]) -> SettledPairs:
    """The pairings that a person settled in a text of their own, without notes, remarks and delegation marks.

    `string` writes a string of TOML.
    """
    lines = [f"version = {VERSION}", ""]
    for pairing in pairs.pairings:
        if pairing.kind != "found":
            lines += [*_lines(pairing, language, string), ""]
    text = "\n".join(lines)
    return read(text.encode(), source=pairs.source)._replace(text=text)


def _lines(pairing: SettledPairing, language: Language, string: Callable[[str], str]) -> Iterator[str]:
    yield f"[[{pairing.kind}]]"
    for side, items in (("draft", pairing.draft), ("final", pairing.final)):
        written = [_item(item, language, string) for item in items]
        if written:
            yield f"{side} = {written[0]}" if len(written) == 1 else f"{side} = [{', '.join(written)}]"


def _item(item: SettledItem, language: Language, string: Callable[[str], str]) -> str:
    words = strip_text(item.words, language) if item.words else None
    named = (("number", item.number), ("key", item.key), ("words", words))
    return f"{{ {', '.join(f'{name} = {string(value)}' for name, value in named if value)} }}"
