"""Versions without what delegations asked for, wherever it stands; it was said in confidence.

"States should train crews (EU, Peru)."     ->  "States should train crews."
"Fiji, Peru: draft resolution"              ->  "draft resolution"
a comment in the margin and who wrote it    ->  nothing
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diffrec import delegations
from diffrec.pipeline.mending import mended
from diffrec.pipeline.reading import spoken_in

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TypeVar

    from diffrec.config import AddedDelegation
    from diffrec.delegations import Names
    from diffrec.languages import Language
    from diffrec.model import Correction, Document, Explained, Item, Notice, Remainder, Span, Version

    Stretch = TypeVar("Stretch", Remainder, Explained)

CORRIGENDUM = "corrigendum"


def finished(
    versions: Sequence[Version], *, attributions: bool, names: tuple[AddedDelegation, ...] = ()
) -> tuple[Version, ...]:
    """The versions as a person sees them who compares nothing: damaged words whole, no attributions unless wanted."""
    told = delegations.confidences(versions)
    shown = tuple(versions if attributions else (without_attributions(version, names) for version in versions))
    return tuple(with_confidential_notices(version, told) for version in mended(shown))


def without_attributions(version: Version, names: tuple[AddedDelegation, ...] = ()) -> Version:
    """The version without marks, sponsors and comments: in wording, headings, footnotes and what was left out.

    Notices that are about names are left out, too, and others have dots where they quote one. `names` are the
    delegations that were looked for beside the known ones.
    """
    spoken, known = spoken_in(version), delegations.names_with(names)
    told = delegations.confidences((version,))
    strips = {one.source: _Strip(one, spoken[one.source], known, told) for one in version.documents}
    marks = _marks_in_documents(version)
    return replace(
        version,
        documents=tuple(_plain_document(document, strips[document.source], marks) for document in version.documents),
        items=tuple(_plain_item(item, strips[item.document]) for item in version.items),
        notices=plain_notices(version.notices, told),
    )


def with_plain_titles(version: Version, names: tuple[AddedDelegation, ...] = ()) -> Version:
    """The version with titles that name no sponsor, for what is said of documents outside of a report."""
    spoken, known = spoken_in(version), delegations.names_with(names)
    documents = (
        replace(document, title=_Strip(document, spoken[document.source], known).heading(document.title))
        if document.title
        else document
        for document in version.documents
    )
    return replace(version, documents=tuple(documents))


def plain_notices(notices: tuple[Notice, ...], names: frozenset[str]) -> tuple[Notice, ...]:
    """The notices without those that are about names, and without the names that others quote."""
    return tuple(
        replace(notice, message=delegations.without_names(notice.message, names))
        for notice in notices
        if not notice.confidential
    )


def with_confidential_notices(version: Version, names: frozenset[str]) -> Version:
    """The version with each notice marked as confidential that quotes one of the names."""
    return replace(
        version,
        notices=confided(version.notices, names),
        documents=tuple(replace(one, notices=confided(one.notices, names)) for one in version.documents),
    )


def confided(notices: tuple[Notice, ...], names: frozenset[str]) -> tuple[Notice, ...]:
    """The notices, those confidential that quote one of the names."""
    return tuple(
        replace(notice, confidential=True) if delegations.names_one(notice.message, names) else notice
        for notice in notices
    )


class _Strip:
    """Takes marks and sponsors out of the texts of one document."""

    def __init__(
        self, document: Document, language: Language, known: Names, names: frozenset[str] = frozenset()
    ) -> None:
        self._language = language
        self._known = known
        self._document = document
        self._sponsors = delegations.confidences_of(document.sponsors)
        self.names = names
        self._quoted = names if document.role == CORRIGENDUM else frozenset()

    def text(self, text: str) -> str:
        """A text without marks; what a corrigendum quotes has dots where a name was."""
        return delegations.without_names(delegations.strip_text(text, self._language, self._known), self._quoted)

    def heading(self, text: str) -> str:
        """A title or a heading without marks and sponsors."""
        return self.text(delegations.without_sponsors(text, self._language, self._known))

    def stretches(self, stretches: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
        """Stretches of the document without marks and sponsors, also where a list of these goes on over several."""
        return tuple(replace(stretch, text=self._stretch(stretch)) for stretch in stretches)

    def _stretch(self, stretch: Stretch) -> str:
        for start, end in (one.span for one in self._document.sponsors if one.span):
            if start <= stretch.span[0] and stretch.span[1] <= end:
                return delegations.LEFT_OUT
            if start < stretch.span[1] and stretch.span[0] < end:
                return delegations.without_names(self.heading(stretch.text), self._sponsors)
        return self.text(stretch.text)


def _plain_document(document: Document, strip: _Strip, marks: dict[str, list[Span]]) -> Document:
    explained = (_without_marks(one, document, marks.get(one.item or "", [])) for one in document.explained)
    return replace(
        document,
        title=strip.heading(document.title) if document.title else None,
        furniture=strip.stretches(document.furniture),
        other=strip.stretches(document.other),
        explained=strip.stretches(tuple(explained)),
        comments=(),
        sponsors=(),
        is_stripped=True,
        notices=plain_notices(document.notices, strip.names),
    )


def _plain_item(item: Item, strip: _Strip) -> Item:
    return replace(
        delegations.strip_attributions(item),
        section=tuple(strip.heading(heading) for heading in item.section),
        footnotes=tuple(replace(note, text=strip.text(note.text)) for note in item.footnotes),
        corrected=tuple(_plain_correction(one, strip) for one in item.corrected if not _is_of_names(one)),
    )


def _is_of_names(correction: Correction) -> bool:
    return any(True for _ in delegations.corrected_names(correction))


def _plain_correction(correction: Correction, strip: _Strip) -> Correction:
    return replace(correction, found=strip.text(correction.found), read=strip.text(correction.read))


def _marks_in_documents(version: Version) -> dict[str, list[Span]]:
    """Where the marks of each item stand in its document; one that goes on over a page has several stretches."""
    return {
        item.id: [span for mark, _ in item.marks for span in delegations.origins_of(item, mark)]
        for item in version.items
        if item.marks
    }


def _without_marks(explained: Explained, document: Document, marks: list[Span]) -> Explained:
    """A stretch of an item without the marks of the item, also where a page break parts one of them."""
    text = explained.text
    for start, end in marks:
        first, last = max(start, explained.span[0]), min(end, explained.span[1])
        if first < last:
            text = delegations.strip_phrases(text, (document.text[first:last],))
    return replace(explained, text=text)
