"""Damaged words made whole, each version the others' witness.

draft "includi ng", final "including"       ->  both "including", and a notice for the draft
draft "includi ng", final in French         ->  the draft is its own witness
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
    """The versions with their damaged words whole, and a notice for each such document.

    Versions of one language are each other's witness; one whose language is not known is read as the last one that is.
    """
    usual = language_of(versions)
    spoken = [language_of((version,), usual) for version in versions]
    witnesses = {
        language.name: text.witnesses(
            (
                item.text
                for version, its_own in zip(versions, spoken, strict=True)
                if its_own is language
                for item in version.items
            ),
            language,
        )
        for language in {language.name: language for language in spoken}.values()
    }
    whole = []
    for version, language in zip(versions, spoken, strict=True):
        mended_items = tuple(text.mended(item, language, witnesses[language.name]) for item in version.items)
        notices = (*version.notices, *_mending_notices(mended_items))
        whole.append(replace(version, items=mended_items, notices=notices))
    return tuple(whole)


def language_of(versions: tuple[Version, ...], usual: Language | None = None) -> Language:
    """The language of the last version, which the others are compared with; `usual` where it is not known."""
    code = code_of(versions)
    return languages.language(code or languages.DEFAULT) if code or usual is None else usual


def code_of(versions: Sequence[Version]) -> str | None:
    """The code of the language of the last version of which it is known."""
    codes = (document.language for version in reversed(versions) for document in version.documents)
    return next((code for code in codes if code), None)


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
