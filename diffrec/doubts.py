"""What is doubtful about the versions that were given: said in a notice, or refused where it must be a mistake.

compare final.txt draft.txt     "draft.txt: this is a draft (Draft report) but stands where the final belongs ..."
a draft of 3 May, a final of 1 May     notice dates-reversed
a draft in French, a final in English  notice languages-differ
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from diffrec.errors import ConfigError, InputError
from diffrec.languages import language
from diffrec.model import ItemKind, Notice, the
from diffrec.text import words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from diffrec.model import Document, Row, Version

ORDER_HINT = "the final comes last; --any-order compares them as given"
UNCOMPARED = "uncompared-text-differs"
"""the code of the notice that text outside of all items is not the same"""
# Where two texts share less than half of the words outside of their items, these are not the same tables and lists.
MIN_SHARED = 0.5
MAX_NAMED_WORDS = 3
UNPAIRED = "document-unpaired"
"""the code of the notice that no item of a document has a counterpart"""
# A short addendum may be dropped as a whole.
FEWEST_ALONE = 4
PAIR = 2
ALL_KINDS_HINT = "--items all compares them"
# An introduction and a closing take less; more is often a form of numbering that was not recognised.
MUCH_UNREAD = 0.1


def doubts_of(versions: Sequence[Version], *, any_order: bool, cross_language: bool = False) -> tuple[Notice, ...]:
    """Notices of what is doubtful about versions in their order, each beside the next.

    With `cross_language` two languages are as they should be.

    Raises: InputError when the final was pooled with the drafts, or, unless they may stand in any order, when the final
    looks like a draft and the draft like a final.
    """
    pairs = list(pairwise(versions))
    if not any_order:
        for earlier, later in pairs:
            _refuse_swapped(earlier, later)
    for version in versions[:-1]:
        _refuse_pooled_final(version, versions[-1], is_chain=len(versions) > PAIR)
    pooled = [doubt for version in versions[:-1] for doubt in _pooling_doubts(version)]
    bare = [_without_settled(version) for version in versions]
    wordings = () if cross_language else tuple(pairwise(bare))
    return (
        *pooled,
        *_draft_as_final(bare[:-1], bare[-1]),
        *(doubt for pair in pairwise(bare) for doubt in _date_doubts(*pair)),
        *(doubt for pair in wordings for doubt in _language_doubts(*pair)),
        *(doubt for version in bare for doubt in _unread(version)),
        *(doubt for pair in wordings for doubt in _uncompared(*pair)),
    )


def refuse_one_language(draft: Version, final: Version) -> None:
    """Does nothing for versions in different languages.

    Raises: ConfigError when draft and final share a language: then their wording can be compared, and should be.
    """
    common = [code for code in _spoken(draft) if code in _spoken(final)]
    if common:
        message = "--cross-language compares versions in two languages; the draft and the final are both in "
        raise ConfigError(
            message + language(common[0]).name, hint="without --cross-language their wording is compared, too"
        )


def _spoken(version: Version) -> list[str]:
    """The codes of the languages of a version's documents, each once."""
    return list(dict.fromkeys(document.language for document in version.documents if document.language))


def not_compared(left_out: Mapping[str, Mapping[str, int]]) -> list[Notice]:
    """A notice for items of all versions but the last that were not compared: all of them may be lost."""
    *earlier, _ = left_out
    return [
        Notice(
            code="draft-items-not-compared",
            message=f"not compared: {count} {ItemKind(kind).words(count)} of {the(version)}"
            f"{why_left_out(kind, version, left_out)} ({ALL_KINDS_HINT})",
        )
        for version in earlier
        for kind, count in left_out[version].items()
    ]


def why_left_out(kind: str, version: str, left_out: Mapping[str, Mapping[str, int]]) -> str:
    """Why items of a kind were not compared: ", as the final holds none"; nothing where a chain's others hold some."""
    if len(left_out) == PAIR:
        return f", as {the(list(left_out)[-1])} holds none"
    others = (kinds for name, kinds in left_out.items() if name != version)
    return "" if any(kind in kinds for kinds in others) else ", as no other version holds any"


def unpaired(rows: Sequence[Row], versions: Sequence[Version]) -> list[Notice]:
    """A notice for each document of which no item has a counterpart in any other version: it may be of another text.

    Of two versions the drafts are looked at, of which each can be the one too many. Two or three items may all be new
    or dropped, and where no version has its language no wording can be alike.
    """
    looked_at = versions if len(versions) > PAIR else versions[:1]
    paired = {item.document for row in rows if sum(map(bool, row.cells)) > 1 for cell in row.cells for item in cell}
    where = "any other version" if len(versions) > PAIR else the(versions[-1].name)
    found = []
    for version in looked_at:
        counts = Counter(item.document for item in version.items)
        others = {code for other in versions if other is not version for code in _spoken(other)}
        for document in version.documents:
            count = counts[document.source]
            is_foreign = bool(others) and document.language is not None and document.language not in others
            if document.role is None and count >= FEWEST_ALONE and document.source not in paired and not is_foreign:
                message = f"none of its {count} items has a counterpart in {where}; it may be of another text"
                found.append(Notice(code=UNPAIRED, message=message, source=document.source))
    return found


def _without_settled(version: Version) -> Version:
    """The version without documents that gave it no items on purpose: superseded ones and corrigenda."""
    return replace(version, documents=tuple(document for document in version.documents if document.role is None))


def _refuse_swapped(draft: Version, final: Version) -> None:
    swapped = [d for d in final.documents if d.status == "draft"]
    issued = [d for d in draft.documents if d.status == "final"]
    if swapped and issued:
        message = (
            f"{swapped[0].source}: this is a draft ({_said(swapped[0])}) but stands where the final belongs, "
            f"and {issued[0].source} is a final ({_said(issued[0])})"
        )
        raise InputError(message, hint=ORDER_HINT)
    revised = [(d, f) for d in draft.documents for f in final.documents if _is_revision(d, f)]
    for revision, document in revised:
        message = (
            f"{document.source}: this is {document.symbol}, which {revision.source} ({revision.symbol}) revises, "
            "and stands where the final belongs"
        )
        raise InputError(message, hint=ORDER_HINT)


def _is_revision(document: Document, of: Document) -> bool:
    return bool(document.symbol and of.symbol) and f"{document.symbol}".startswith(f"{of.symbol}/Rev.")


def _refuse_pooled_final(draft: Version, final: Version, *, is_chain: bool) -> None:
    """Does nothing where the final was not pooled with the drafts.

    The versions of a chain are folders that keep what nobody edited: there the whole final must stand beside others.

    Raises: InputError when a draft of several documents holds one of the final, in a chain all of them and more.
    """
    texts = {document.text for document in final.documents}
    shared = [document for document in draft.documents if document.text in texts]
    is_all = len({document.text for document in shared}) == len(texts) and len(shared) < len(draft.documents)
    if shared and len(draft.documents) > 1 and (is_all or not is_chain):
        message = f"{shared[0].source}: the final stands among the drafts, too"
        raise InputError(message, hint="name the drafts one by one, and one final last")


def _pooling_doubts(draft: Version) -> list[Notice]:
    """Notices of drafts that look like finals among drafts."""
    texts_given = _without_settled(draft).documents
    finals = [document for document in texts_given if document.status == "final"]
    if len(finals) == len(texts_given):
        return []
    return [
        Notice(
            code="final-among-drafts",
            message=f"this is a final ({_said(document)}) and was pooled with the drafts",
            source=document.source,
        )
        for document in finals
    ]


def _draft_as_final(drafts: Sequence[Version], final: Version) -> list[Notice]:
    """Notices of a final that looks like a draft, where no draft looks like one."""
    if any(document.status == "draft" for draft in drafts for document in draft.documents):
        return []
    return [
        Notice(
            code="draft-as-final",
            message=f"this looks like a draft ({_said(document)}) and stands where the final belongs",
            source=document.source,
        )
        for document in final.documents
        if document.status == "draft"
    ]


def _unread(version: Version) -> list[Notice]:
    """Notices of documents much of which is no item, heading or furniture: their numbers may not have been seen."""
    return [
        Notice(
            code="text-outside-items",
            message=f"{document.coverage.other / document.coverage.characters:.0%} of the text stands in no item and "
            "was not compared; `extract --full` lists it",
            source=document.source,
        )
        for document in version.documents
        if document.coverage and document.coverage.other > MUCH_UNREAD * document.coverage.characters
    ]


def _uncompared(draft: Version, final: Version) -> list[Notice]:
    """A notice when the tables and lists that no item holds seem to be the same and are not, word for word."""
    before, after = _words_outside(draft), _words_outside(final)
    shared = (before & after).total()
    if not shared or shared < MIN_SHARED * min(before.total(), after.total()) or before == after:
        return []
    only = [list((one - other).elements()) for one, other in ((before, after), (after, before))]
    longest = sorted(set(only[1] or only[0]), key=lambda word: (-len(word), word))  # a figure alone says little
    such = ", ".join(f"“{word}”" for word in longest[:MAX_NAMED_WORDS])
    message = (
        "the text that stands in no item was not compared, and differs: words only in "
        f"{the(draft.name)} {len(only[0])}, only in {the(final.name)} {len(only[1])}, such as {such}; "
        "`extract --full` lists it"
    )
    return [Notice(code=UNCOMPARED, message=message)]


def _words_outside(version: Version) -> Counter[str]:
    """The words of a version that stand in no item, heading or furniture."""
    return Counter(
        word for document in version.documents for remainder in document.other for word in words(remainder.text)
    )


def _date_doubts(draft: Version, final: Version) -> list[Notice]:
    """A notice when every draft is dated after the final: then the two are of different meetings, or swapped."""
    drafted = [document.date for document in draft.documents if document.date]
    issued = [document.date for document in final.documents if document.date]
    if not drafted or not issued or min(drafted) <= max(issued):
        return []
    message = f"{the(draft.name)} is dated {min(drafted)}, after {the(final.name)} ({max(issued)})"
    return [Notice(code="dates-reversed", message=message, source=draft.documents[0].source)]


def _language_doubts(draft: Version, final: Version) -> list[Notice]:
    """A notice when draft and final share no language: then no words can be alike."""
    spoken = [_spoken(version) for version in (draft, final)]
    if not all(spoken) or not set(spoken[0]).isdisjoint(spoken[1]):
        return []
    names = [" and ".join(language(code).name for code in codes) for codes in spoken]
    message = (
        f"{the(draft.name)} is in {names[0]} and {the(final.name)} in {names[1]}: no wording can be alike; "
        "`compare --cross-language` pairs items by meaning"
    )
    return [Notice(code="languages-differ", message=message, source=final.documents[0].source)]


def _said(document: Document) -> str:
    return document.title or document.symbol or document.distribution or "without a title"
