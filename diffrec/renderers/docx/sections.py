r"""Which sections the pairs of headings of a comparison are about: the same words may stand above several.

Recommendations, Proposals   ->   II. Ports > Recommendations became II. Ports > Proposals; I. Ships > ... stays

A section is told by its path: the headings above it as printed, outermost first, its own last.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from diffrec.model import Comparison, Item, Row

    Path = tuple[str, ...]


class SectionPair(NamedTuple):
    """A section of the draft and what it became in the final; None where one side has none."""

    draft: Path | None
    final: Path | None


def paths_of(section: Path) -> list[Path]:
    """The sections that an item stands in, outermost first."""
    return [section[:depth] for depth in range(1, len(section) + 1)]


def section_pairs(comparison: Comparison, rows: Iterable[Row]) -> Iterator[SectionPair]:
    """The sections that each pair of headings is about, as far as items stand in them; `rows` are all of the pair.

    Pairs stand in the order of the final. Of sections of the draft with the same words it is the one that most items
    came from.
    """
    drafts, finals = (_Sections(comparison.versions[at].items) for at in (0, -1))
    common = Counter(
        (one, other)
        for row in rows
        for one in {path for item in row.cells[0] for path in paths_of(item.section)}
        for other in {path for item in row.cells[-1] for path in paths_of(item.section)}
    )
    left = Counter(final for _, final in comparison.headings)
    for draft, final in comparison.headings:
        there = None
        if found := finals.called(final):
            holding = [path for path in found if path in finals.holding]
            there = holding[0] if holding and len(found) > left[final] else found[0]
            finals.take(there)
        left[final] -= 1
        here = max(drafts.called(draft), key=lambda path: _nearness(path, there, drafts, common), default=None)
        if here is not None:
            drafts.take(here)
        if (draft is None or here is not None) and (final is None or there is not None):
            yield SectionPair(here, there)


class _Sections:
    """The sections of a version in their order, by the words of their headings; those taken are left out."""

    def __init__(self, items: Iterable[Item]) -> None:
        self.holding = {item.section for item in items}
        self._called: dict[str | None, list[Path]] = {}
        for path in dict.fromkeys(path for item in items for path in paths_of(item.section)):
            self._called.setdefault(path[-1], []).append(path)

    def called(self, words: str | None) -> list[Path]:
        """Those that stand under a heading of these words."""
        return self._called.get(words, [])

    def take(self, path: Path) -> None:
        """Leaves one out from then on."""
        self._called[path[-1]].remove(path)


def _nearness(path: Path, final: Path | None, drafts: _Sections, common: Counter[tuple[Path, Path]]) -> tuple[int, ...]:
    """How much speaks for a section of the draft as the one that became one of the final."""
    depth = len(final) if final is not None else len(path)
    return (0 if final is None else common[path, final], path in drafts.holding, -abs(len(path) - depth))
