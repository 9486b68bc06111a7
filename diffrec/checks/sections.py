"""The sections that a person names, in the draft and in the final.

"III. Recommendations"     draft "II. Recommendations (continued)" > "A. General"     inside, by the words
                           final "III. Recommendations" > "A. General"                inside
"III. Recommendations > A. General"                                                   the section in the chapter
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from diffrec.alignment.provisions import heading_key
from diffrec.checks.wording import plain
from diffrec.errors import ConfigError
from diffrec.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diffrec.model import Comparison, Row

BELOW = ">"
MOST_NAMED = 8
"""headings that an error lists: a report has more, and nobody reads them in one sentence"""

Part = frozenset[str]
"""the headings that one part of a name means, as they stand in the versions"""


class Sections(NamedTuple):
    """The sections that a person named, each as the headings that its parts mean, outermost first."""

    paths: tuple[tuple[Part, ...], ...]

    @classmethod
    def named(cls, comparison: Comparison, names: Sequence[str]) -> Sections:
        """The sections of these names.

        Raises: ConfigError for a name that no section of the first or the last version has.
        """
        headings = _headings(comparison)
        return cls(
            tuple(
                tuple(_part(part.strip(), name, comparison, headings) for part in name.split(BELOW)) for name in names
            )
        )

    def holds(self, row: Row) -> bool:
        """Whether all items of a row stand in the sections, in the first version and in the last."""
        return all(self.is_inside(item.section) for cell in (row.cells[0], row.cells[-1]) for item in cell)

    def is_inside(self, section: tuple[str, ...]) -> bool:
        """Whether what stands under these headings, outermost first, stands in the sections."""
        return any(_leads_to(path, section) for path in self.paths)


def _leads_to(path: Sequence[Part], section: Sequence[str]) -> bool:
    """Whether the parts of a name stand in this order among the headings above an item."""
    at = 0
    for heading in section:
        at += at < len(path) and heading in path[at]
    return at == len(path)


def _headings(comparison: Comparison) -> dict[str, str]:
    """All headings of the two ends, each with how it may be shown: without delegation marks."""
    found: dict[str, str] = {}
    for version in (comparison.versions[0], comparison.versions[-1]):
        for item in version.items:
            for heading in item.section:
                if heading not in found:
                    found[heading] = plain(heading, version)
    return found


def _part(part: str, name: str, comparison: Comparison, headings: dict[str, str]) -> Part:
    """The headings that are written so, else those of the same words, with what they became in the other version."""
    alike = frozenset(heading for heading in headings if _same(heading) == _same(part))
    alike = alike or frozenset(heading for heading in headings if heading_key(heading) == heading_key(part))
    if not part or not alike:
        raise _unknown(name, part, headings)
    pairs = [pair for pair in comparison.headings if alike.intersection(filter(None, pair))]
    return alike | {heading for pair in pairs for heading in pair if heading is not None}


def _same(heading: str) -> str:
    return " ".join(fold(heading).casefold().split())


def _unknown(name: str, part: str, headings: dict[str, str]) -> ConfigError:
    """The error for a name that means nothing, with the nearest heading or the first ones."""
    from difflib import get_close_matches  # noqa: PLC0415 -- only a mistake needs it

    shown = {_same(plain): plain for plain in headings.values()}
    near = get_close_matches(_same(part), shown, n=1)
    named = "; ".join(list(shown.values())[:MOST_NAMED])
    hint = f'did you mean "{shown[near[0]]}"?' if near else f"the sections are: {named}" if named else None
    whose = f'the section "{name}"' if part == name else f'"{part}" of the section "{name}"'
    return ConfigError(
        f"there is no heading that fits {whose}" if shown else f"{whose} cannot be there: the texts have no headings",
        hint=hint,
    )
