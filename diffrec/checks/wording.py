"""How findings call items and quote them."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from diffrec.delegations import strip_attributions, strip_text
from diffrec.languages import DEFAULT, language
from diffrec.languages.registry import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from diffrec.model import Comparison, Item, Row, Span, Version

EXCERPT = 60
"""characters of a quotation: enough to know the item again, short enough for one line of a log"""
WORDS_BEFORE = 4
"""words before the first that differs: enough to find the place"""


def called(item: Item) -> str:
    """The item as a sentence calls it: "recommendation 7", "discussion point 12", "subparagraph 5 (c)"."""
    return f"{item.kind.words()} {item.number}"


def wording(item: Item) -> str:
    """The item's text without delegation marks: findings stand in logs, and who asked for what is not for these."""
    return strip_attributions(replace(item, brackets=())).text


def beginning(item: Item) -> str:
    """The first words of an item in quotation marks, without its marks, with dots where they go on."""
    words = " ".join(wording(item).split())
    return f'"{excerpt(words)}"'


class Quotable(NamedTuple):
    """An item that is quoted again and again: its wording, and its marks, none of which overlap, in order."""

    item: Item
    wording: str
    marks: tuple[Span, ...]

    def quoted(self, span: Span) -> str:
        """The words of a span of the item's text, on one line, without the delegation marks in them."""
        at, end = span
        kept = []
        for number in range(bisect_right(self.marks, at, key=lambda mark: mark[1]), len(self.marks)):
            start, stop = self.marks[number]
            if start >= end:
                break
            kept.append(self.item.text[at : max(at, start)])
            at = min(stop, end)
        kept.append(self.item.text[at:end])
        return " ".join("".join(kept).split())


def quotable(item: Item) -> Quotable:
    """The item, ready to be quoted: who quotes it for each of its marks must not read all of it each time."""
    marks: list[Span] = []
    for start, end in sorted(span for span, _ in item.marks):
        if marks and start < marks[-1][1]:
            marks[-1] = (marks[-1][0], max(end, marks[-1][1]))
        else:
            marks.append((start, end))
    return Quotable(item, wording(item), tuple(marks))


def quoted(item: Item, span: Span) -> str:
    """The words of a span of an item that is quoted once."""
    return quotable(item).quoted(span)


def listed(items: Sequence[Item]) -> str:
    """Several items as a sentence calls them: "recommendation 7", "recommendations 7 and 8"."""
    if len(items) == 1 or len({item.kind for item in items}) > 1:
        return " and ".join(called(item) for item in items)
    *first, last = (item.number for item in items)
    return f"{items[0].kind.words(len(items))} {', '.join(first)} and {last}"


def names_of(comparison: Comparison) -> dict[tuple[str, str], str]:
    """What the items of all versions are called, by the version's name and the item's id."""
    return {(version.name, item.id): called(item) for version in comparison.versions for item in version.items}


def nearest(comparison: Comparison, row: Row, all_names: Mapping[tuple[str, str], str]) -> str:
    """What came nearest, where something did: "; nearest: recommendation 5, 35 % alike"."""
    rival = row.whole.runner_up
    if rival is None:
        return ""
    places = ((rival.version, one) for one in rival.items)
    names = [all_names[place] for place in places if place in all_names]
    if not names:
        return ""
    near = (
        f"{rival.similarity:.2f} of 1 in meaning"
        if comparison.cross_language
        else f"{100 * rival.similarity:.0f} % alike"
    )
    return f"; nearest: {', '.join(names)}, {near}"


def plain(text: str, version: Version) -> str:
    """A text of a version that is no item, such as a heading, on one line without delegation marks."""
    code = next((document.language for document in version.documents if document.language in LANGUAGES), DEFAULT)
    return " ".join(strip_text(text, language(code)).split())


def excerpt(text: str) -> str:
    """The first words of a text, with dots where it goes on."""
    return text if len(text) <= EXCERPT else f"{text[:EXCERPT].rsplit(' ', 1)[0]} ..."


def ending(text: str) -> str:
    """The last words of a text, with dots before them where something stands there."""
    return text if len(text) <= EXCERPT else f"... {text[-EXCERPT:].split(' ', 1)[-1]}"


def differing(draft: str, final: str) -> tuple[str, str]:
    """The first words of both texts from a little before the first that is not the same."""
    one, other = draft.split(), final.split()
    same = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    for begin in (max(0, same - WORDS_BEFORE), same):
        dots = "... " if begin else ""
        before, after = (dots + excerpt(" ".join(words[begin:])) for words in (one, other))
        if before != after:
            break
    return before, after
