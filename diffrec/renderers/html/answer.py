"""The words of the headline as ways in: each count leads to the rows that it counts.

"14 recommendations: 6 weakened, none dropped"   ->   14 recommendations: <a data-show="change=...">6 weakened</a>, ...
"4 attributions removed", two of them in one row ->   <a data-show="change=...">4 attributions removed in 3 rows</a>

A count to which no filter leads stays plain words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from diffrec.model import Fate
from diffrec.renderers.counting import IN_TWO_LANGUAGES
from diffrec.renderers.html.changes import ASKED, asked_by
from diffrec.renderers.html.filters import whole_changes
from diffrec.renderers.html.rows import tied
from diffrec.renderers.kinds import ARGUABLE, KIND_WORDS
from diffrec.renderers.visible import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from diffrec.model import ItemKind
    from diffrec.renderers.html.rows import RowView

BETWEEN = re.compile(r"([:;,.] |\.$)")
"""what stands between the counts of a sentence"""
COUNT = re.compile(r"(?P<count>\d+) (?P<words>[a-z][a-z ]*[a-z])(?P<rest>$| \(.*)", re.DOTALL)
FATES: Mapping[str, str] = {fate.value: fate.value for fate in Fate} | {
    words: fate for fate, words in IN_TWO_LANGUAGES.items()
}
FACTS: Mapping[str, str] = {"moved": "moved", "renumbered": "renumbered", "in another section": "resectioned"}
ALSO = "Also "


class Way(NamedTuple):
    """What the page shows behind a count, as its address says it, and how often a row has it.

    With `of_changes` the count is of changes: as many rows by chance are not what is counted.
    """

    show: str
    holds: Callable[[RowView], int]
    of_changes: bool = False


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


def _piece(piece: str, rows: Sequence[RowView], suffix: str) -> Markup:
    """A piece of a sentence, as a link where it counts rows that are there, or changes in them."""
    told = COUNT.fullmatch(piece)
    way = _way(told["words"], rows) if told else None
    found = [(row, often) for row in rows if (often := way.holds(row))] if way else []
    count = int(told["count"]) if told else 0
    often = sum(often for _, often in found)
    if not told or not way or not found or (count != often and (way.of_changes or count != len(found))):
        return _tied(piece)
    first = found[0][0].row.id
    link = Markup('<a href="#{}" data-show="{}">{}</a>')
    words, rest = Markup("{}\N{NO-BREAK SPACE}{}").format(told["count"], visible(told["words"])), _tied(told["rest"])
    if count == len(found):
        return link.format(first, way.show + suffix, words) + rest
    return link.format(first, way.show + suffix, words + rest + in_rows(len(found)))


def in_rows(count: int) -> str:
    """In how many rows there is what was counted before."""
    return f" in {count} row{'' if count == 1 else 's'}"


def _way(words: str, rows: Sequence[RowView]) -> Way | None:
    """What the words behind a count ask for: "weakened", "changes of actor", "dropped", "moved"."""
    asked = whole_changes(rows[0]) if rows else ASKED
    for kind, names in KIND_WORDS.items():
        if words in {names.one, names.many}:
            return Way(f"{asked}={kind.value}", _with_word(kind.value), not names.of_items)
    if words in {f"{ARGUABLE} change", f"{ARGUABLE} changes"}:
        return Way(f"{asked}={ARGUABLE}", _with_word(ARGUABLE), of_changes=True)
    if fate := FATES.get(words):
        return Way(f"fate={fate}", lambda row: row.fate_key == fate)
    if fact := FACTS.get(words):
        return Way(f"fact={fact}", lambda row: fact in row.facts)
    return None


def _with_word(word: str) -> Callable[[RowView], int]:
    return lambda row: sum(word in asked_by((change,)) for change in row.row.whole.changes)


def _tied(text: str) -> Markup:
    """The text with both sides of an arrow on one line."""
    return Markup.escape(tied(visible(text)))
