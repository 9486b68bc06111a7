"""The order of the stages: bytes, documents, items, links, rows, comparison.

draft.txt, draft-add-2.txt | final.txt
-> two versions -> links with evidence -> rows with ops, facts and marks -> Comparison
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from diffrec import alignment, delegations, doubts, items, languages, meaning, readers, series, text, wording
from diffrec.config import CompareOptions, ReadOptions
from diffrec.errors import ConfigError, NoItemsError
from diffrec.model import Comparison, Fate, Notice, OpKind, Row, RunnerUp, Step, Summary, Version, cell_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from diffrec.alignment import Placed
    from diffrec.languages import Language
    from diffrec.model import Document, Explained, Item, Link, Op, Remainder
    from diffrec.text import Mark

    Stretch = TypeVar("Stretch", Remainder, Explained)

# What the two documents of a file are called whose tracked changes are read both ways, in the order of its reader.
READ_BOTH_WAYS = ("changes rejected", "changes accepted")
Progress = Callable[[int, int], None]
"""is told how many pages are done, and how many there are"""
Cells = tuple[tuple["Item", ...], tuple["Item", ...]]


class Source(NamedTuple):
    """A file's name as the user gave it, and its bytes."""

    name: str
    data: bytes


def extract(source: Source, options: ReadOptions | None = None, progress: Progress | None = None) -> Version:
    """One file as a version of its own: its documents and their items. `progress` is told of the pages of a long file.

    Raises: ReadError when the bytes cannot be read; ConfigError for an unknown language.
    """
    return pool(stages(source, options, progress), source.name)


def stages(source: Source, options: ReadOptions | None = None, progress: Progress | None = None) -> tuple[Version, ...]:
    """The versions that one file holds: one; two when its changes are read as rejected and, second, as accepted.

    Raises: ReadError when the bytes cannot be read; ConfigError for an unknown language.
    """
    options = options or ReadOptions()
    found = readers.read(source.data, source=source.name, options=options, progress=progress)
    if options.revisions == "both" and len(found) == len(READ_BOTH_WAYS):
        found = tuple(
            replace(document, source=f"{source.name} ({way})")
            for document, way in zip(found, READ_BOTH_WAYS, strict=True)
        )
    return tuple(_extracted(document, options) for document in found)


def _extracted(read: Document, options: ReadOptions) -> Version:
    code = options.language or languages.language_of(read.text)
    language = languages.language(code or languages.DEFAULT)
    document, found = items.extract(
        read, language, options.profile, explained=options.explain, limit=options.limits.marks
    )
    return Version(
        name=read.source,
        documents=(replace(document, language=code),),
        items=tuple(_with_attributions(found, language)),
        notices=(*(() if code else (_language_notice(read.source),)), *text.damage_of(read.text, read.source)),
    )


def _language_notice(source: str) -> Notice:
    name = languages.language(languages.DEFAULT).name
    return Notice(code="language-unknown", message=f"the language was not recognised; read as {name}", source=source)


def _with_attributions(found: Sequence[Item], language: Language) -> list[Item]:
    return [replace(item, attributions=delegations.find_attributions(item.text, language)) for item in found]


def pool(versions: Sequence[Version], name: str) -> Version:
    """The versions as one stage of the text: documents in the order given, ids made unique, the series settled."""
    taken: dict[str, int] = {}
    pooled: list[Item] = []
    documents: list[Document] = []
    for version in versions:
        renamed = {item.id: items.unique(item.id, taken) for item in version.items}
        documents.extend(_with_comments_renamed(document, renamed) for document in version.documents)
        pooled.extend(
            replace(item, id=renamed[item.id], parent=renamed.get(item.parent) if item.parent else None)
            for item in version.items
        )
    return _settled(
        Version(
            name=name,
            documents=tuple(documents),
            items=tuple(pooled),
            notices=tuple(chain.from_iterable(version.notices for version in versions)),
        )
    )


def _settled(version: Version) -> Version:
    """The version after its revisions and corrigenda; corrected items get their delegation marks anew."""
    settled = series.settled(version)
    spoken = _spoken(settled)
    before = {item.id: item for item in version.items}
    items = tuple(
        item
        if item is before[item.id]
        else replace(item, attributions=delegations.find_attributions(item.text, spoken[item.document]))
        for item in settled.items
    )
    kept = {item.id: item.id for item in items}
    documents = tuple(_with_comments_renamed(document, kept) for document in settled.documents)
    return replace(settled, documents=documents, items=items)


def _spoken(version: Version) -> dict[str, Language]:
    """The language that each document is read in."""
    return {d.source: languages.language(d.language or languages.DEFAULT) for d in version.documents}


def _with_comments_renamed(document: Document, names: Mapping[str, str]) -> Document:
    comments = (replace(c, item=names.get(c.item) if c.item else None) for c in document.comments)
    return replace(document, comments=tuple(comments))


def compare(versions: Sequence[Version], options: CompareOptions | None = None) -> Comparison:
    """The comparison of a draft version with a final one.

    Raises: NoItemsError when a version holds no item, or none of the kinds asked for; InputError when the final looks
    like a draft and the draft like a final; ConfigError for another number of versions than two.
    """
    options = options or CompareOptions()
    if len(versions) != 2:  # noqa: PLR2004 -- a draft and a final
        message = f"a comparison takes two versions, a draft and a final; {len(versions)} were given"
        raise ConfigError(message)
    draft, final = (replace(v, name=name) for v, name in zip(versions, ("draft", "final"), strict=True))
    doubtful = doubts.doubts_of(draft, final, any_order=options.any_order)
    if not options.attributions:
        draft, final = without_attributions(draft), without_attributions(final)
    (draft, final), left_out = _of_common_kinds((draft, final), options)
    language = _language_of((draft, final))
    draft, final = mended((draft, final))
    links = alignment.align(draft.items, final.items, language=language)
    placed = alignment.place(links, draft.items, final.items, language)
    worker = _Rows(draft, final, language)
    rows = tuple(worker.row(number, place) for number, place in enumerate(placed, start=1))
    return Comparison(
        versions=(draft, final),
        rows=rows,
        summary=_summary(rows, (draft, final), left_out),
        headings=alignment.heading_pairs(placed, draft.items, final.items),
        notices=(*doubtful, *doubts.not_compared(left_out), *draft.notices, *final.notices),
    )


def mended(versions: tuple[Version, ...]) -> tuple[Version, ...]:
    """The versions with their damaged words whole, each the other's witness, and a notice for each such document."""
    language = _language_of(versions)
    witnesses = text.witnesses((item.text for version in versions for item in version.items), language)
    whole = []
    for version in versions:
        mended_items = tuple(text.mended(item, language, witnesses) for item in version.items)
        notices = (*version.notices, *_mending_notices(mended_items))
        whole.append(replace(version, items=mended_items, notices=notices))
    return tuple(whole)


def _language_of(versions: tuple[Version, ...]) -> Language:
    """The language of the last version, which the others are compared with."""
    codes = (document.language for version in reversed(versions) for document in version.documents)
    return languages.language(next((code for code in codes if code), languages.DEFAULT))


def _mending_notices(found: Sequence[Item]) -> list[Notice]:
    by_document: dict[str, list[tuple[str, str]]] = {}
    for item in found:
        for mending in item.mended:
            by_document.setdefault(item.document, []).append((mending.found, item.text[slice(*mending.span)]))
    return [
        Notice(
            code="words-mended",
            message=f'damaged words read as whole: {len(pairs)}, such as "{pairs[0][0]}" as "{pairs[0][1]}"',
            source=source,
        )
        for source, pairs in by_document.items()
    ]


def without_attributions(version: Version) -> Version:
    """The version without delegation marks, wherever they stand: wording, headings, footnotes and what was left out."""
    spoken = _spoken(version)

    def strip(text: str, source: str) -> str:
        return delegations.strip_text(text, spoken[source])

    def strip_all(stretches: tuple[Stretch, ...], source: str) -> tuple[Stretch, ...]:
        return tuple(replace(stretch, text=strip(stretch.text, source)) for stretch in stretches)

    documents = tuple(
        replace(
            document,
            title=strip(document.title, document.source) if document.title else None,
            furniture=strip_all(document.furniture, document.source),
            other=strip_all(document.other, document.source),
            explained=strip_all(document.explained, document.source),
            comments=(),
        )
        for document in version.documents
    )
    stripped = tuple(
        replace(
            delegations.strip_attributions(item),
            section=tuple(strip(heading, item.document) for heading in item.section),
            footnotes=tuple(replace(note, text=strip(note.text, item.document)) for note in item.footnotes),
            corrected=tuple(
                replace(one, found=strip(one.found, item.document), read=strip(one.read, item.document))
                for one in item.corrected
            ),
        )
        for item in version.items
    )
    said = tuple(
        replace(notice, message=strip(notice.message, notice.source)) if notice.source in spoken else notice
        for notice in version.notices
    )
    return replace(version, documents=documents, items=stripped, notices=said)


def _of_common_kinds(
    versions: tuple[Version, Version], options: CompareOptions
) -> tuple[tuple[Version, Version], dict[str, dict[str, int]]]:
    """The versions with the items that are compared, and the counts of the others by version and kind."""
    for version in versions:
        if not version.items:
            names = ", ".join(document.source for document in version.documents)
            message = f"{names}: no numbered item was found in the {version.name}"
            raise NoItemsError(message, hint="`diffrec extract` shows what was read")
    counts = [Counter(item.kind for item in version.items) for version in versions]
    common = {kind.adopted for kind in counts[0]} & {kind.adopted for kind in counts[1]}
    every = frozenset(counts[0] | counts[1])
    kinds = options.kinds or frozenset(kind for kind in every if kind.adopted in common) or every
    kept = [replace(v, items=tuple(item for item in v.items if item.kind in kinds)) for v in versions]
    if not kept[0].items and not kept[1].items:
        message = f"no item is of the kinds asked for: {', '.join(sorted(kinds))}"
        raise NoItemsError(message, hint=f"there are: {', '.join(sorted({*counts[0], *counts[1]}))}")
    left_out = {
        version.name: {kind.value: count for kind, count in sorted(count_of.items()) if kind not in kinds}
        for version, count_of in zip(versions, counts, strict=True)
    }
    return (kept[0], kept[1]), left_out


class _Rows:
    """Makes rows of placed links; holds what all rows of a comparison share."""

    def __init__(self, draft: Version, final: Version, language: Language) -> None:
        self.draft = draft
        self.final = final
        self.language = language

    def row(self, number: int, placed: Placed) -> Row:
        """The row of a link: its cells, what became of it, and its words."""
        link = placed.link
        cells = (tuple(self.draft.items[i] for i in link.draft), tuple(self.final.items[j] for j in link.final))
        ops = self._ops(cells)
        step = Step(
            before=self.draft.name,
            after=self.final.name,
            fate=_fate(cells, ops),
            renumbered=placed.renumbered,
            moved=placed.moved,
            resectioned=placed.resectioned,
            outside=placed.outside,
            similarity=link.similarity,
            confidence=link.confidence,
            evidence=link.evidence,
            runner_up=self._runner_up(link),
            ops=ops,
            attributions=meaning.trace_attributions(cells, ops, (self.draft.name, self.final.name)),
        )
        return Row(id=f"row-{number}", cells=cells, steps=(step,), whole=step)

    def _ops(self, cells: Cells) -> tuple[Op, ...]:
        return wording.diff_texts(
            cell_text(cells[0]),
            cell_text(cells[1]),
            language=self.language,
            marks=(_marks(cells[0]), _marks(cells[1])),
        )

    def _runner_up(self, link: Link) -> RunnerUp | None:
        if link.runner_up is None:
            return None
        side, index, similarity = link.runner_up
        version = self.draft if side == "draft" else self.final
        return RunnerUp(version=side, items=(version.items[index].id,), similarity=similarity)


def _marks(cell: tuple[Item, ...]) -> list[Mark]:
    """The delegation marks of a cell with their keys; spans are of the cell's text."""
    marks: list[Mark] = []
    offset = 0
    for item in cell:
        for attribution in item.attributions:
            start, end = attribution.span
            marks.append(((start + offset, end + offset), delegations.mark_key(attribution)))
        offset += len(item.text) + 1
    return marks


def _fate(cells: Cells, ops: tuple[Op, ...]) -> Fate:
    match min(len(cells[0]), 2), min(len(cells[1]), 2):
        case 0, _:
            return Fate.ADDED
        case _, 0:
            return Fate.DROPPED
        case 1, 1:
            return Fate.UNCHANGED if all(op.op is OpKind.EQUAL for op in ops) else Fate.EDITED
        case _, 1:
            return Fate.MERGED
        case 1, _:
            return Fate.SPLIT
        case _:
            return Fate.REGROUPED


def _summary(rows: tuple[Row, ...], versions: tuple[Version, ...], left_out: dict[str, dict[str, int]]) -> Summary:
    def count(fact: Callable[[Step], bool]) -> int:
        return sum(fact(row.whole) for row in rows)

    fates = Counter(row.whole.fate for row in rows)
    return Summary(
        items={version.name: len(version.items) for version in versions},
        fates={fate: fates[fate] for fate in Fate},
        outside=count(lambda step: step.outside),
        renumbered=count(lambda step: step.renumbered),
        moved=count(lambda step: step.moved),
        resectioned=count(lambda step: step.resectioned),
        kinds=dict(Counter(kind for row in rows for change in row.whole.changes for kind in change.kinds)),
        left_out=left_out,
    )
