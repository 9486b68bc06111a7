r"""What a comparison found, as a file of pairs to be kept and edited; what a person wrote in it stays as it was.

row 12 -> 1, sure, 78 % alike     [[found]]  # 78 % alike; sure
                                  draft = { number = "12", key = "5a0e6c1d29b7", words = "The secretariat should" }
                                  final = { number = "1", key = "c7f1b2a09e44", words = "The secretariat should" }
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from diffrec.errors import ConfigError
from diffrec.pairs.plain import without_notes
from diffrec.pairs.reading import VERSION, header_lines, read
from diffrec.pairs.resolving import refuse_chain, resolve
from diffrec.renderers.content import key_of, opening, wording
from diffrec.renderers.itemnames import item_names
from diffrec.renderers.ledger import CONFIDENCE_WORDS, likeness_words
from diffrec.renderers.naming import base_name
from diffrec.renderers.visible import HARMFUL, one_line
from diffrec.text import letters

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from diffrec.alignment import Settled
    from diffrec.config import SettledPairing, SettledPairs
    from diffrec.languages import Language
    from diffrec.model import Comparison, Item, Row, Version

HEAD = """\
# Pairings of {draft} and {final}, as diffrec found them. Keep this file with the texts, and edit it:
#   [[pin]] in the place of [[found]]     these items are the same provision; several on a side have merged or split
#   [[alone]] in the place of [[found]]   these items have no counterpart, whatever looks like one
#   [[forbid]]                            these items are not the same provision, however alike they are
#   note = "..."                          why, shown with the pairing
# [[found]] settles nothing; --save-pairs writes it anew and leaves the others as they are.
version = {version}
"""
MAX_NAMED = 3
"""documents whose names the head of the file gives"""
# What a string of TOML cannot hold as it is, and what could command the terminal of a person who looks at the file.
ESCAPED = re.compile(rf'["\\\t\n]|{HARMFUL.pattern}')


def write(comparison: Comparison, kept: SettledPairs | None, language: Language, *, notes: bool = True) -> str:
    """The text of a file of pairs: what was settled, word for word, then every row that is not settled as found.

    Without notes, which may name delegations, nothing of what a person says of the pairings is in it.

    Raises: ConfigError for a chain, and where what was settled cannot be told from what was found before.
    """
    refuse_chain(comparison.versions)
    versions = (comparison.versions[0], comparison.versions[-1])
    if kept and not notes:
        kept = without_notes(kept, language, string)
    head = _without_found(kept.text) if kept else _head(versions)
    settled = _settled_rows(resolve(kept, versions, language).settled, versions) if kept else set()
    open_rows = [row for row in _in_draft_order(comparison) if _identity(row) not in settled]
    names = (item_names(versions[0]), item_names(versions[1]))
    text = "\n".join([f"{head.rstrip()}\n", *("\n".join(_found(row, versions, names)) for row in open_rows)])
    if kept and not _holds(text, kept):
        message = f"{kept.source}: what was found cannot be told from what is settled"
        raise ConfigError(message, hint="take out the [[found]] parts by hand")
    return text


def _head(versions: tuple[Version, Version]) -> str:
    return HEAD.format(draft=_documents(versions[0]), final=_documents(versions[1]), version=VERSION)


def _documents(version: Version) -> str:
    if len(version.documents) > MAX_NAMED:
        return f"{len(version.documents)} documents"
    return " and ".join(one_line(base_name(document.source)) for document in version.documents)


def _holds(text: str, kept: SettledPairs) -> bool:
    """Whether the text is a file of pairs that settles what `kept` does."""
    try:
        return _persons(read(text.encode(), source=kept.source)) == _persons(kept)
    except ConfigError:
        return False


def _persons(pairs: SettledPairs) -> list[SettledPairing]:
    """What a person settled, wherever it stands in the file."""
    return [one._replace(line=None) for one in pairs.pairings if one.kind != "found"]


def _without_found(text: str) -> str:
    """The text without its [[found]] parts; remarks that stand before what is settled stay."""
    lines = text.split("\n")
    headers = [*header_lines(text), ("", len(lines) + 1)]
    cut: set[int] = set()
    for (kind, first), (_, after) in pairwise(headers):
        if kind == "found":
            last = max(at for at in range(first, after) if at == first or not _is_remark(lines[at - 1]))
            while last + 1 < after and not lines[last].strip():
                last += 1
            cut.update(range(first, last + 1))
    return "\n".join(line for at, line in enumerate(lines, start=1) if at not in cut)


def _is_remark(line: str) -> bool:
    return not line.strip() or line.lstrip().startswith("#")


def _settled_rows(settled: Settled, versions: tuple[Version, Version]) -> set[tuple[frozenset[str], frozenset[str]]]:
    """The rows that pins make, by the ids of their items."""
    return {
        (
            frozenset(versions[0].items[row].id for row in pin.draft),
            frozenset(versions[1].items[column].id for column in pin.final),
        )
        for pin in settled.pins
    }


def _identity(row: Row) -> tuple[frozenset[str], frozenset[str]]:
    return frozenset(item.id for item in row.cells[0]), frozenset(item.id for item in row.cells[-1])


def _in_draft_order(comparison: Comparison) -> list[Row]:
    """The rows as their items stand in the draft, then those that were added; chapters that no draft touches aside."""
    places = {item.id: place for place, item in enumerate(comparison.versions[0].items)}
    rows = [row for row in comparison.rows if not row.whole.outside]
    return sorted(rows, key=lambda row: min((places[item.id] for item in row.cells[0]), default=len(places)))


def _found(
    row: Row, versions: tuple[Version, Version], names: tuple[Mapping[str, str], Mapping[str, str]]
) -> Iterator[str]:
    """The lines of one row."""
    sure = CONFIDENCE_WORDS[row.whole.confidence]
    if row.whole.similarity is None:
        other = versions[1 if row.cells[0] else 0].name
        yield f"[[found]]  # no counterpart in the {other}; {sure}"
    else:
        yield f"[[found]]  # {likeness_words(row)}; {sure}"
    for side, cell, names_of_side in zip(("draft", "final"), (row.cells[0], row.cells[-1]), names, strict=True):
        items = [_item(item, names_of_side[item.id]) for item in cell]
        if len(items) == 1:
            yield f"{side} = {items[0]}"
        elif items:
            yield "\n".join([f"{side} = [", *(f"    {item}," for item in items), "]"])
    yield ""


def _item(item: Item, name: str) -> str:
    text = wording(item)
    words = opening(text)
    parts = [f"number = {string(name)}", f'key = "{key_of(text)}"']
    if any(map(str.isalnum, letters(words))):
        parts.append(f"words = {string(words)}")
    return f"{{ {', '.join(parts)} }}"


def string(text: str) -> str:
    """The text as a string of TOML; half a surrogate pair, which no file in UTF-8 can hold, becomes U+FFFD."""
    return f'"{ESCAPED.sub(_escape, text)}"'


def _escape(match: re.Match[str]) -> str:
    character = match[0]
    if character in '"\\':
        return f"\\{character}"
    return "\\uFFFD" if "\ud800" <= character <= "\udfff" else f"\\u{ord(character):04X}"
