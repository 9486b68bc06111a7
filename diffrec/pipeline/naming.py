"""What the versions of a comparison are called: draft and final, or, in a chain, by their files or folders.

    two versions                                                            draft, final
    reports/ports-zero-draft.docx, reports/ports-rev-1.docx, final.pdf      ports-zero-draft, ports-rev-1, final
    ports-zero-draft.docx, ports-rev-1.docx, ports-rev-2.docx               zero-draft, rev-1, rev-2
    2031/report.pdf, 2032/report.pdf, 2033/report.pdf                       2031, 2032, 2033

Names are short, none like another, and can be typed: `--only rev-1:4`, `--between rev-1:final`. No name holds a
character that commands a terminal, whatever the file is called.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from diffrec import readers
from diffrec.renderers.naming import distinct_parts
from diffrec.renderers.visible import HARMFUL, one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diffrec.model import Version

PAIR = ("draft", "final")
UNNAMED = "version"
"""the name of a version that nobody has named"""
NOT_TYPED = re.compile(rf"(?:[\s:,]|{HARMFUL.pattern})+")
"""what parts the words of an option stands in no name, nor does what nobody can type"""


def named(versions: Sequence[Version]) -> tuple[Version, ...]:
    """The versions under names of their own: two are draft and final; more keep the names that they were given.

    A version without a name, or with one that was given twice, is called by its file or folder.
    """
    if len(versions) == len(PAIR):
        return tuple(replace(version, name=name) for version, name in zip(versions, PAIR, strict=True))
    given = ["" if _is_unnamed(version) else one_line(version.name) for version in versions]
    times = Counter(name.casefold() for name in given)
    kept = [name if times[name.casefold()] == 1 else "" for name in given]
    if not all(kept):
        kept = _filled(kept, names_of_places([_place(version) for version in versions]))
    return tuple(replace(version, name=name) for version, name in zip(versions, kept, strict=True))


def _filled(names: Sequence[str], others: Sequence[str]) -> list[str]:
    """The names, where one is empty the other one in its place; of two that are alike a given one stays as it is."""
    order = sorted(range(len(names)), key=lambda at: not names[at])
    counted = dict(zip(order, _counted([names[at] or others[at] for at in order]), strict=True))
    return [counted[at] for at in range(len(names))]


def names_of_places(places: Sequence[str]) -> tuple[str, ...]:
    """A name for each path: its last part that tells it from the others, without what all of them begin with."""
    parts = [_parts(place) for place in places]
    for depth in range(1, max(map(len, parts)) + 1):
        last = [one[-depth] if len(one) >= depth else one[0] for one in parts]
        for names in (distinct_parts(last), last):
            typed = [NOT_TYPED.sub("-", name).strip("-") for name in names]
            if all(typed) and _are_distinct(typed):
                return tuple(typed)
    return _counted([NOT_TYPED.sub("-", one[-1]).strip("-") or UNNAMED for one in parts])


def _counted(names: Sequence[str]) -> tuple[str, ...]:
    """The names, of which one that was there before has a number behind it: "draft", "final", "draft-2"."""
    counted: list[str] = []
    for name in names:
        number = 1
        while (new := name if number == 1 else f"{name}-{number}").casefold() in {one.casefold() for one in counted}:
            number += 1
        counted.append(new)
    return tuple(counted)


def _parts(place: str) -> list[str]:
    """The folders of a path and its file, without the suffix of a document."""
    *folders, last = [part for part in place.replace("\\", "/").split("/") if part] or [UNNAMED]
    stem, dot, suffix = last.rpartition(".")
    return [*folders, stem if stem and f"{dot}{suffix}".lower() in readers.SUFFIXES else last]


def _are_distinct(names: Sequence[str]) -> bool:
    return len({name.casefold() for name in names}) == len(names)


def _is_unnamed(version: Version) -> bool:
    return version.name == UNNAMED or version.name in {document.source for document in version.documents}


def _place(version: Version) -> str:
    """Where a version was read from: its one document, or the folder of its first."""
    source = version.documents[0].source.replace("\\", "/") if version.documents else version.name
    return source if len(version.documents) < 2 or "/" not in source else source.rpartition("/")[0]  # noqa: PLR2004 -- one document has a name of its own
