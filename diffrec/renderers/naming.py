"""How views call documents and items: short, and never two things by one name.

"WG.6/2018/L.1/Add.1", "WG.6/2018/L.1/Add.2"     ->  "Add.1", "Add.2"
"draft-deliberations.txt", "draft-advice.txt"    ->  "deliberations", "advice"
paragraph 3 among recommendations                ->  "para. 3"
item 24 of a draft in two documents              ->  "24 (Add.2)"
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import takewhile
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from diffrec.model import ItemKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from diffrec.model import Comparison, Document, Item, Version

KIND_WORDS: Mapping[str, str] = {
    ItemKind.RECOMMENDATION: "rec.",
    ItemKind.DISCUSSION_POINT: "point",
    ItemKind.PARAGRAPH: "para.",
    ItemKind.SUBPARAGRAPH: "para.",
    ItemKind.PREAMBULAR_PARAGRAPH: "preamble",
    ItemKind.ARTICLE: "art.",
    ItemKind.DECISION: "decision",
    ItemKind.RESOLUTION: "resolution",
    ItemKind.DRAFT_DECISION: "draft decision",
    ItemKind.DRAFT_RESOLUTION: "draft resolution",
    ItemKind.AGENDA_ITEM: "agenda item",
}

WORD_END = re.compile(r"[^\W_](?:[\W_]+)")


class CellLabel(NamedTuple):
    """What a table calls a cell: its numbers, and the short name of its document where there are several."""

    document: str
    numbers: str


class Naming(NamedTuple):
    """What the names of all cells of a comparison follow from: its main kind, and each version's documents' names."""

    main: ItemKind | None
    documents: tuple[Mapping[str, str], ...]

    @property
    def ends(self) -> tuple[Mapping[str, str], Mapping[str, str]]:
        """The names of the documents of the first version and of the last."""
        return self.documents[0], self.documents[-1]


def naming_of(comparison: Comparison) -> Naming:
    """The naming of a comparison; it takes a look at every item, so a view asks for it once."""
    return Naming(main_kind(comparison), tuple(names_of(version) for version in comparison.versions))


def base_name(source: str) -> str:
    """The last part of a path: "draft.txt" of "reports/2018/draft.txt"."""
    return source.replace("\\", "/").rpartition("/")[2]


def short_names(documents: Sequence[Document]) -> dict[str, str]:
    """A short name for each source; the empty string where there is one document and nothing to tell apart."""
    sources = [document.source for document in documents]
    if len(sources) < 2:  # noqa: PLR2004 -- nothing to tell apart
        return dict.fromkeys(sources, "")
    symbols = [(document.symbol or "").rpartition("/")[2] for document in documents]
    for names in (symbols, distinct_parts([PurePath(source).stem for source in sources])):
        if all(names) and len(set(names)) == len(names):
            return dict(zip(sources, names, strict=True))
    return file_names(sources)


def names_of(version: Version) -> dict[str, str]:
    """The short names of the documents that hold items; empty strings where one holds them all."""
    holding = {item.document for item in version.items}
    return short_names([document for document in version.documents if document.source in holding])


def file_names(sources: Iterable[str]) -> dict[str, str]:
    """Each source by as few of its last parts as tell all apart: a folder that tells nothing is not passed on."""
    parts = {source: source.replace("\\", "/").split("/") for source in sources}
    count = 1
    while len({tuple(one[-count:]) for one in parts.values()}) < len(parts):
        count += 1
    return {source: "/".join(one[-count:]) for source, one in parts.items()}


def distinct_parts(stems: Sequence[str]) -> list[str]:
    """The stems without the words that all of them begin with; a bare number keeps the word before it."""
    same = takewhile(lambda characters: len(set(characters)) == 1, zip(*stems, strict=False))
    common = "".join(characters[0] for characters in same)
    starts = [0, *(match.end() for match in WORD_END.finditer(common))]
    while len(starts) > 1 and any(stem[starts[-1] :][:1].isdigit() for stem in stems):
        starts.pop()
    return [stem[starts[-1] :] for stem in stems]


def main_kind(comparison: Comparison) -> ItemKind | None:
    """The kind that most items of the rows have; its numbers stand without a word."""
    kinds = Counter(
        item.kind
        for row in comparison.rows
        if not row.whole.outside
        for cell in row.cells
        for item in cell
        if item.kind is not ItemKind.SUBPARAGRAPH
    )
    return kinds.most_common(1)[0][0] if kinds else None


def numbers(items: Iterable[Item], main: ItemKind | None, words: Mapping[str, str] = KIND_WORDS) -> str:
    """The numbers of a cell as a reader says them: "4", "4, 5", "para. 14"; `words` stand before other kinds."""
    return ", ".join(_number(item, main, words) for item in items)


def _number(item: Item, main: ItemKind | None, words: Mapping[str, str]) -> str:
    kind = _counted_kind(item)
    return item.number if kind is main else f"{words[kind]} {item.number}"


def _counted_kind(item: Item) -> ItemKind:
    """The kind whose numbers an item carries: of "4 (a)" in recommendation 4 it is the recommendation's."""
    if item.kind is not ItemKind.SUBPARAGRAPH:
        return item.kind
    counted = (kind for kind in ItemKind if item.label.sequence.startswith(kind.words(2)))
    return next(counted, ItemKind.PARAGRAPH)


def located_numbers(
    items: Sequence[Item], names: Mapping[str, str], main: ItemKind | None, words: Mapping[str, str] = KIND_WORDS
) -> str:
    """The numbers of a cell, each with its document's short name: "24 (Add.2)", "4, 5 (Add.1); 1 (Add.2)"."""
    groups: dict[str, list[Item]] = {}
    for item in items:
        groups.setdefault(names.get(item.document, ""), []).append(item)
    return "; ".join(numbers(group, main, words) + (f" ({name})" if name else "") for name, group in groups.items())


def cell_label(items: Sequence[Item], names: Mapping[str, str], main: ItemKind | None) -> CellLabel:
    """The label of a cell; where its items come from several documents, each name stands behind its numbers."""
    documents = {names.get(item.document, "") for item in items}
    if len(documents) == 1:
        return CellLabel(documents.pop(), numbers(items, main))
    return CellLabel("", located_numbers(items, names, main))
