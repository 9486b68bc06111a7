"""From bytes to versions: each file read and cut into items, the files of a stage pooled, the series settled.

draft.txt, draft-add-2.txt     ->  two versions of one document each  ->  one version, ids unique in it
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from diffrec import delegations, items, languages, readers, series, text
from diffrec.config import ReadOptions
from diffrec.items import alternatives
from diffrec.model import Notice, Version
from diffrec.pipeline.doubtfulnames import doubtful_names
from diffrec.text.counts import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from diffrec.config import AddedDelegation
    from diffrec.delegations import Names
    from diffrec.languages import Language
    from diffrec.model import Attribution, Document, Item

# What the two documents of a file are called whose tracked changes are read both ways, in the order of its reader.
READ_BOTH_WAYS = ("changes rejected", "changes accepted")
Progress = Callable[[int, int], None]
"""is told how many pages are done, and how many there are"""


class Source(NamedTuple):
    """A file's name as the user gave it, and its bytes."""

    name: str
    data: bytes


def extract(source: Source, options: ReadOptions | None = None, progress: Progress | None = None) -> Version:
    """One file as a version of its own: its documents and their items. `progress` is told of the pages of a long file.

    Raises: ReadError when the bytes cannot be read; ConfigError for an unknown language.
    """
    names = options.names if options else ()
    return pool(stages(source, options, progress), source.name, names)


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
    known = delegations.names_with(options.names)
    margins = delegations.margin_attributions(document, found, language, known)
    marked = tuple(_marked(item, language, known, margins.get(item.id, ())) for item in found)
    sponsors = delegations.find_sponsors(document, found, language, known)
    return Version(
        name=read.source,
        documents=(replace(document, language=code, sponsors=sponsors),),
        items=marked,
        notices=(
            *(() if code else (_language_notice(read.source),)),
            *text.damage_of(read.text, read.source),
            *doubtful_names(marked, read.source),
            *delegations.brackets_across(marked, read.source),
            *_comment_notices(document, margins),
        ),
    )


def _comment_notices(document: Document, margins: Mapping[str, tuple[Attribution, ...]]) -> Iterator[Notice]:
    """A notice that counts the comments in which no position of a known delegation was read."""
    unread = sum(
        all(one.text not in comment.text for one in margins.get(comment.item or "", ()))
        for comment in document.comments
    )
    if unread:
        count = f"{unread} of {counted(len(document.comments), 'comment')}"
        message = f"{count} in the margin: no position of a known delegation was read; `diffrec extract` lists them"
        yield Notice(code="comments-unread", message=message, source=document.source)


def _language_notice(source: str) -> Notice:
    name = languages.language(languages.DEFAULT).name
    return Notice(code="language-unknown", message=f"the language was not recognised; read as {name}", source=source)


def _marked(item: Item, language: Language, known: Names, margin: tuple[Attribution, ...] = ()) -> Item:
    """The item with its delegation marks, what is said in its margin, and its brackets; a mark as a whole is none."""
    attributions = delegations.find_attributions(item.text, language, known)
    return replace(
        item,
        attributions=(*attributions, *margin),
        brackets=delegations.find_brackets(item.text, language, attributions),
    )


def pool(versions: Sequence[Version], name: str, names: tuple[AddedDelegation, ...] = ()) -> Version:
    """The versions as one stage of the text: documents in the order given, ids made unique, the series settled.

    `names` are the delegations that were looked for beside the known ones.
    """
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
        ),
        delegations.names_with(names),
    )


def _settled(version: Version, known: Names) -> Version:
    """The version after its revisions and corrigenda; corrected items get their delegation marks anew."""
    settled = series.settled(version)
    spoken = spoken_in(settled)
    before = {item.id: item for item in version.items}
    items = tuple(
        item if item is before[item.id] else _corrected(item, spoken[item.document], known) for item in settled.items
    )
    kept = {item.id: item.id for item in items}
    documents = tuple(_with_comments_renamed(document, kept) for document in settled.documents)
    return replace(settled, documents=documents, items=alternatives.with_alternatives(items, spoken))


def _corrected(item: Item, language: Language, known: Names) -> Item:
    """A corrected item with its marks anew, and with what the comments on it ask for."""
    margin = (delegations.placed_anew(one, item.text) for one in item.attributions if one.span is None)
    return _marked(item, language, known, tuple(margin))


def spoken_in(version: Version) -> dict[str, Language]:
    """The language that each document is read in."""
    return {d.source: languages.language(d.language or languages.DEFAULT) for d in version.documents}


def _with_comments_renamed(document: Document, names: Mapping[str, str]) -> Document:
    comments = (replace(c, item=names.get(c.item) if c.item else None) for c in document.comments)
    return replace(document, comments=tuple(comments))
