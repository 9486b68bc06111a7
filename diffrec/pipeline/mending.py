"""Damaged words made whole, each version the others' witness.

draft "includi ng", final "including"     ->  both "including", and a notice for the draft
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diffrec import languages, text
from diffrec.model import Notice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diffrec.languages import Language
    from diffrec.model import Item, Version


def mended(versions: tuple[Version, ...]) -> tuple[Version, ...]:
    """The versions with their damaged words whole, each the other's witness, and a notice for each such document."""
    language = language_of(versions)
    witnesses = text.witnesses((item.text for version in versions for item in version.items), language)
    whole = []
    for version in versions:
        mended_items = tuple(text.mended(item, language, witnesses) for item in version.items)
        notices = (*version.notices, *_mending_notices(mended_items))
        whole.append(replace(version, items=mended_items, notices=notices))
    return tuple(whole)


def language_of(versions: tuple[Version, ...]) -> Language:
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
