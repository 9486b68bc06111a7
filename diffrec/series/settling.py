"""Which documents of a version hold its items, and what its corrigenda change in them.

L.2 (items 1 to 4), L.2/Rev.1 (items 1 to 5), L.2/Rev.1/Corr.1
->  the items of L.2/Rev.1, item 3 of them corrected; notices say that L.2 was superseded, and what was corrected
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from diffrec import languages
from diffrec.model import Notice
from diffrec.series.forms import Action
from diffrec.series.instructions import instructions_of
from diffrec.series.patching import edit_of, edited
from diffrec.series.places import Told, own_place, places_of
from diffrec.text import natural_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diffrec.languages import Language
    from diffrec.model import Document, Item, Location, Version
    from diffrec.series.instructions import Instruction
    from diffrec.series.places import Place


class _Member(NamedTuple):
    """A document, the places that tell what it is to others, and the language that it is read in."""

    document: Document
    places: dict[Told, Place]
    language: Language

    @property
    def own(self) -> Place:
        return own_place(self.places)

    @property
    def name(self) -> str:
        return self.document.symbol or self.document.source


def settled(version: Version) -> Version:
    """The version with the items that hold: those of superseded documents and of corrigenda left out, words corrected.

    Its documents are all still there; notices say what was left out, what was corrected, and what could not be.
    """
    if len(version.documents) < 2:  # noqa: PLR2004 -- one document is no series
        return version
    members = [_member(document) for document in version.documents]
    notices: list[Notice] = []
    superseded = _superseded(members, notices)
    patches = [member for member in members if member.own.is_patch and member.document.source not in superseded]
    left_out = {*superseded, *(member.document.source for member in patches)}
    texts = [member for member in members if member.document.source not in left_out]
    roles = dict.fromkeys(superseded, "superseded") | {patch.document.source: "corrigendum" for patch in patches}
    settling = _Settling(
        documents={d.source: replace(d, role=roles.get(d.source)) for d in version.documents},
        items=[item for item in version.items if item.document not in left_out],
        notices=notices,
    )
    for patch in sorted(patches, key=lambda member: natural_key(member.name)):
        settling.correct(patch, texts, superseded, members)
    return replace(
        version,
        documents=tuple(settling.documents[document.source] for document in version.documents),
        items=tuple(settling.items),
        notices=(*version.notices, *settling.notices),
    )


def _member(document: Document) -> _Member:
    language = languages.language(document.language or languages.DEFAULT)
    return _Member(document, places_of(document, language), language)


def _superseded(members: Sequence[_Member], notices: list[Notice]) -> set[str]:
    """The sources of documents that another one supersedes, each with a notice."""
    sources = set()
    for old in members:
        newer = [new for new in members if _supersedes(new, old)]
        if newer:
            latest = max(newer, key=lambda member: member.own.rank)
            sources.add(old.document.source)
            message = f"left out, as {_titled(latest)} supersedes it ({latest.own.told})"
            notices.append(Notice(code="superseded", message=message, source=old.document.source))
    return sources


def _supersedes(new: _Member, old: _Member) -> bool:
    """True for two documents of one language, the new one a later revision or a reissue of what the old one is."""
    mine, other = new.own, old.places.get(new.own.told)
    if other is None or new is old or not _may_be_alike(new, old):
        return False
    return (mine.base, mine.unrevised) == (other.base, other.unrevised) and mine.rank > other.rank


def _may_be_alike(one: _Member, other: _Member) -> bool:
    """False for documents in two languages; a short one, as a corrigendum is, does not always tell its own."""
    spoken = {member.document.language for member in (one, other)} - {None}
    return len(spoken) < 2  # noqa: PLR2004 -- two languages


def _titled(member: _Member) -> str:
    """A document by its symbol, else by the name of its file: a report, which people pass on, tells no folders."""
    return member.document.symbol or PurePath(member.document.source).name


class _Settling:
    """The documents, items and notices of a version while corrigenda are applied to them."""

    def __init__(self, documents: dict[str, Document], items: list[Item], notices: list[Notice]) -> None:
        self.documents = documents
        self.items = items
        self.notices = notices

    def correct(
        self, patch: _Member, texts: Sequence[_Member], superseded: set[str], members: Sequence[_Member]
    ) -> None:
        """Applies the instructions of a corrigendum to the documents that it corrects, one after the other."""
        patched = _patched_by(patch, texts)
        targets = {member.document.source for member in patched}
        source = patch.document.source
        if not targets:
            gone = [member for member in _patched_by(patch, members) if member.document.source in superseded]
            why = f"{_titled(gone[0])}, which is superseded" if gone else "a document that is not among these"
            self._tell("corrigendum-not-applied", f"nothing is corrected: this corrects {why}", source)
            return
        language = patch.language if patch.document.language else patched[0].language
        instructions = instructions_of(patch.document, language)
        if not instructions:
            self._tell("corrigendum-not-applied", "no instruction was found in this corrigendum", source)
        for instruction in instructions:
            self._apply(instruction, targets, patch._replace(language=language))

    def _apply(self, instruction: Instruction, targets: set[str], patch: _Member) -> None:
        source, said = patch.document.source, f'"{instruction.text}"'
        if instruction.target.is_title and instruction.action is Action.REWRITE and len(targets) == 1:
            (target,) = targets
            self.documents[target] = replace(self.documents[target], title=instruction.new)
            self._tell("corrigendum-applied", f"{said} was applied to the title", source, instruction.location)
            return
        items = [item for item in self.items if item.document in targets]
        edit = edit_of(instruction, items, patch.language)
        if edit.item is None:
            outcome = "was applied in part" if instruction.action is Action.REST else "was not applied"
            message = f"{said} {outcome}: {edit.why_not}"
            self._tell("corrigendum-not-applied", message, source, instruction.location)
            return
        at = next(at for at, item in enumerate(self.items) if item.id == edit.item.id)
        if instruction.action is Action.REMOVE:
            del self.items[at]
        else:
            self.items[at] = edited(edit, source)
        message = f"{said} was applied to {edit.item.kind.words()} {edit.item.number}"
        self._tell("corrigendum-applied", message, source, instruction.location)

    def _tell(self, code: str, message: str, source: str, location: Location | None = None) -> None:
        self.notices.append(Notice(code=code, message=message, source=source, location=location))


def _patched_by(patch: _Member, members: Sequence[_Member]) -> list[_Member]:
    """The documents that a corrigendum corrects: what its place says; of a bare title, whatever text there is."""
    own = patch.own
    told = [member for member in members if member is not patch and own.told in member.places]
    exact = [member for member in told if _is(member.places[own.told], own)]
    if exact or own.told is not Told.TITLE:
        return [member for member in exact if _may_be_alike(member, patch)]
    return [member for member in members if not member.own.is_patch]


def _is(place: Place, patch: Place) -> bool:
    return (place.base, place.steps) == (patch.base, patch.patched)
