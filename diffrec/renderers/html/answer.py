"""The words of the headline as ways in: each count leads to the rows that it counts.

"14 recommendations: 6 weakened, none dropped"   ->   14 recommendations: <a data-show="change=...">6 weakened</a>, ...
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from diffrec.model import ChangeKind, Fate
from diffrec.renderers.kinds import KIND_WORDS
from diffrec.renderers.visible import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from diffrec.model import ItemKind
    from diffrec.renderers.html.rows import RowView

BETWEEN = re.compile(r"([:;,.] |\.$)")
"""what stands between the counts of a sentence"""
COUNT = re.compile(r"(?P<told>\d+ (?P<words>[a-z][a-z ]*[a-z]))(?P<rest>$| \(.*)", re.DOTALL)
FACTS: Mapping[str, str] = {"moved": "moved", "renumbered": "renumbered", "in another section": "resectioned"}
ALSO = "Also "


class Way(NamedTuple):
    """What the page shows behind a count, as its address says it, and which rows these are."""

    show: str
    holds: Callable[[RowView], bool]


def linked(sentences: Iterable[str], rows: Sequence[RowView]) -> Iterator[tuple[Markup, Markup]]:
    """The sentences, each cut at its first semicolon, with a link on each count; what counts other things stays."""
    kinds = list(dict.fromkeys(row.kind for row in rows))
    kind: ItemKind | None = None
    for sentence in sentences:
        if not sentence.startswith(ALSO):
            kind = _counted_kind(sentence, kinds)
        some = [row for row in rows if row.kind is kind] if kind else []
        if sentence.partition(":")[0].endswith(" rows shown"):
            some, kind = list(rows), None
        suffix = f"&item={kind}" if kind and len(kinds) > 1 else ""
        begun = ALSO if sentence.startswith(ALSO) else ""
        first, _, rest = sentence.removeprefix(ALSO).partition("; ")
        told = [Markup("").join(_piece(piece, some, suffix) for piece in BETWEEN.split(part)) for part in (first, rest)]
        yield begun + told[0], told[1]


def _counted_kind(sentence: str, kinds: Iterable[ItemKind]) -> ItemKind | None:
    """The kind of item whose rows a sentence counts."""
    head = sentence.partition(":")[0]
    counted = (kind for kind in kinds for count in (1, 2) if re.search(rf"\d (?:new )?{kind.words(count)}\b", head))
    return next(counted, None)


def _piece(piece: str, rows: Iterable[RowView], suffix: str) -> Markup:
    """A piece of a sentence, as a link where it counts rows that are there."""
    told = COUNT.fullmatch(piece)
    way = _way(told["words"]) if told else None
    first = next((row for row in rows if way.holds(row)), None) if way else None
    if not told or not way or first is None:
        return _tied(piece)
    link = Markup('<a href="#{}" data-show="{}">{}</a>')
    return link.format(first.row.id, way.show + suffix, visible(told["told"])) + _tied(told["rest"])


def _way(words: str) -> Way | None:
    """What the words behind a count ask for: "weakened", "changes of actor", "dropped", "moved"."""
    for kind, names in KIND_WORDS.items():
        if words in {names.one, names.many}:
            return Way(f"change={kind.value}", _has_kind(kind))
    if words in set(Fate):
        return Way(f"fate={words}", lambda row: row.fate_key == words)
    if fact := FACTS.get(words):
        return Way(f"fact={fact}", lambda row: fact in row.facts)
    return None


def _has_kind(kind: ChangeKind) -> Callable[[RowView], bool]:
    return lambda row: kind in row.kinds


def _tied(text: str) -> Markup:
    """The text with both sides of an arrow on one line."""
    return Markup.escape(visible(text).replace(" → ", "\N{NO-BREAK SPACE}→\N{NO-BREAK SPACE}"))
