"""Versions without their delegation marks, wherever these stand; they are negotiating confidences.

"States should train crews (EU, Peru)."     ->  "States should train crews."
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diffrec import delegations
from diffrec.pipeline.reading import spoken_in

if TYPE_CHECKING:
    from typing import TypeVar

    from diffrec.config import AddedDelegation
    from diffrec.model import Explained, Remainder, Version

    Stretch = TypeVar("Stretch", Remainder, Explained)


def without_attributions(version: Version, names: tuple[AddedDelegation, ...] = ()) -> Version:
    """The version without delegation marks, wherever they stand: wording, headings, footnotes and what was left out.

    `names` are the delegations that were looked for beside the known ones.
    """
    spoken, known = spoken_in(version), delegations.names_with(names)

    def strip(text: str, source: str) -> str:
        return delegations.strip_text(text, spoken[source], known)

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
