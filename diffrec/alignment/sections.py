"""Which section of the final a section of the draft became, told by their items and by the words of their headings.

draft  "II. Recommendations (continued)" > "C. Last matters"      one item, paired into A of the final
final  "II. Recommendations" > "A. General recommendations"       is the draft's A: three of its items stand there
so C became nothing, and its item stands in another section
"""

from __future__ import annotations

from collections import Counter, defaultdict
from math import log
from typing import TYPE_CHECKING, NamedTuple

from diffrec.alignment.assignment import best_pairs
from diffrec.alignment.provisions import heading_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from diffrec.model import Item, Link

Path = tuple[str, ...]

# Two sections correspond when the share of items that they have in common and the likeness of their headings (both 0 to
# 1) add up to this: half of the items under a new title, or half of the title with none of the items settled.
CORRESPONDENCE_FLOOR = 0.5
SCALE = 1_000_000
# A word that stands in more headings than a long report has does not tell two of them apart.
MOST_HEADINGS_OF_A_WORD = 250


class Sections(NamedTuple):
    """Which section of the final each section of the draft became (`finals`), and the reverse (`drafts`)."""

    finals: Mapping[Path, Path]
    drafts: Mapping[Path, Path]

    def is_same(self, draft: Path, final: Path) -> bool:
        """Whether an item under the draft's headings still stands where these headings went.

        The innermost heading that has a counterpart decides, from either side: a heading that is new or gone makes no
        other section of what stands under it. Without any headings nothing can be told, and nothing is.
        """
        if not draft or not final:
            return True
        image = _image(draft, self.finals)
        origin = _image(final, self.drafts)
        if image is None or origin is None:
            return image is None and origin is None
        return final[: len(image)] == image and draft[: len(origin)] == origin


def path_of(item: Item) -> Path:
    """The keys of the headings above an item, outermost first."""
    return tuple(heading_key(heading) for heading in item.section)


def match_sections(links: Iterable[Link], draft: Sequence[Item], final: Sequence[Item]) -> Sections:
    """The one-to-one correspondence of sections that has the most items and heading words in common."""
    common: Counter[tuple[Path, Path]] = Counter()
    draft_counts: Counter[Path] = Counter()
    final_counts: Counter[Path] = Counter()
    for link in links:
        if not link.draft or not link.final:
            continue
        rows = {path for row in link.draft for path in _prefixes(path_of(draft[row]))}
        columns = {path for column in link.final for path in _prefixes(path_of(final[column]))}
        draft_counts.update(rows)
        final_counts.update(columns)
        common.update((row, column) for row in rows for column in columns)
    draft_paths = sorted({path for item in draft for path in _prefixes(path_of(item))})
    final_paths = sorted({path for item in final for path in _prefixes(path_of(item))})
    likeness = _heading_likeness([*draft_paths, *final_paths])
    gains = {}
    rows_of = {path: row for row, path in enumerate(draft_paths)}
    columns_of = {path: column for column, path in enumerate(final_paths)}
    for draft_path, final_path in {*common, *_with_words_in_common(draft_paths, final_paths)}:
        both = draft_counts[draft_path] + final_counts[final_path]
        share = 2 * common[draft_path, final_path] / both if both else 0.0
        worth = share + likeness(draft_path, final_path) - CORRESPONDENCE_FLOOR
        depth = abs(len(draft_path) - len(final_path))
        # Sections that hold the same items differ in depth only: a chapter is a chapter.
        gains[rows_of[draft_path], columns_of[final_path]] = round(worth * SCALE) - depth
    finals = {draft_paths[row]: final_paths[column] for row, column in best_pairs(gains).items()}
    return Sections(finals=finals, drafts={path: origin for origin, path in finals.items()})


def _with_words_in_common(draft: Iterable[Path], final: Iterable[Path]) -> Iterator[tuple[Path, Path]]:
    """The pairs of paths whose innermost headings share a word that not all too many of the final hold."""
    where: dict[str, list[Path]] = defaultdict(list)
    for path in final:
        for word in set(path[-1].split()):
            where[word].append(path)
    for path in draft:
        for word in set(path[-1].split()):
            if len(where.get(word, ())) <= MOST_HEADINGS_OF_A_WORD:
                yield from ((path, other) for other in where.get(word, ()))


def _heading_likeness(paths: Iterable[Path]) -> Callable[[Path, Path], float]:
    """How alike the innermost headings of two of the paths are, words that many headings hold weighing less."""
    words = {path: frozenset(path[-1].split()) for path in paths}
    counts = Counter(word for words_ in words.values() for word in words_)
    weights = {word: log(1 + len(words) / count) for word, count in counts.items()}

    def weigh(some: Iterable[str]) -> float:
        return sum(weights[word] for word in sorted(some))

    def likeness(draft: Path, final: Path) -> float:
        both = weigh(words[draft]) + weigh(words[final])
        return 2 * weigh(words[draft] & words[final]) / both if both else 0.0

    return likeness


def _prefixes(path: Path) -> list[Path]:
    return [path[:length] for length in range(1, len(path) + 1)]


def _image(path: Path, table: Mapping[Path, Path]) -> Path | None:
    """What the innermost heading of the path that has a counterpart became."""
    return next((table[prefix] for prefix in reversed(_prefixes(path)) if prefix in table), None)


def printed_headings(items: Iterable[Item]) -> dict[Path, str]:
    """The heading of each section, as it is printed where it occurs first, in reading order."""
    printed: dict[Path, str] = {}
    for item in items:
        for path, heading in zip(_prefixes(path_of(item)), item.section, strict=True):
            printed.setdefault(path, heading)
    return printed


def chapters(paths: Iterable[Path]) -> dict[str, list[int]]:
    """Outermost heading -> the indices of the paths under it; paths without headings are left out."""
    found: dict[str, list[int]] = defaultdict(list)
    for place, path in enumerate(paths):
        if path:
            found[path[0]].append(place)
    return found
