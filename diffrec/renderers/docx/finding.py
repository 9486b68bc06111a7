r"""Where items and headings stand in the XML of the draft's own file.

item 12, segments [0, 13) from [4, 17) of the document   ->   lead "12.\t", text "The Board met." with their elements

Source of the way back: `Item.segments` lead to the document's text, the reader's places from there to the elements.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

from diffrec.renderers.docx.bases import Laid, Line, Stretch

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lxml.etree import _Element as Element

    from diffrec.model import Item, Span
    from diffrec.readers.docx.places import Place

# Characters that no item's text has; readers leave them out.
INVISIBLE = frozenset("\u00ad\u200b\u200e\u200f\u2060\ufeff")
# How far before its words the label of an item is looked for, and what may stand between: the longest lead seen is a
# number in a cell of its own beside the words.
MAX_LEAD = 200
BEHIND_LABEL = frozenset(".:：、-–—)]")
# Longer texts whose letters differ from the file's are not compared letter by letter.
MAX_COMPARED = 20_000


class Letter(NamedTuple):
    """A character of the document's text, by its offset, and the element that says it at a place of its own text."""

    sign: str
    at: int
    element: Element | None
    there: int


class Finder:
    """Finds texts by their places; elements that are not of the document's main part say nothing."""

    def __init__(self, places: Sequence[Place], own: frozenset[Element]) -> None:
        self.places = [place for place in places if not place.is_mark and place.text]
        self.starts = [place.start for place in self.places]
        self.own = own

    def laid(self, item: Item, until: int) -> Laid:
        """The item where it stands; the next one begins at `until` in the document's text."""
        letters = [letter for segment in item.segments for letter in self.letters(*segment.origin)]
        text = line_of(item.text, letters)
        origins = [segment.origin for segment in item.segments]
        if not origins:
            return Laid(item, Line("", ()), None, text)
        head = max((one.span[1] for one in item.segments if one.origin[1] <= until), default=0)
        first = origins[1] if len(origins) > 1 and item.text[slice(*item.segments[0].span)] == "[" else origins[0]
        before = list(self.letters(max(0, first[0] - MAX_LEAD), first[0]))
        start = label_start(item.label.raw, before)
        if start is None:
            return Laid(item, Line("", ()), None, text, head=head)
        lead = before[start:]
        if lead[0].element is None:
            return Laid(item, Line("", ()), None, text, is_counted=True, head=head)
        end = label_end(item.label.raw, lead)
        return Laid(item, line_of("".join(letter.sign for letter in lead), lead), (0, end), text, head=head)

    def letters(self, start: int, end: int) -> Iterator[Letter]:
        """The characters of a stretch of the document's text, blanks too."""
        first = max(0, bisect_right(self.starts, start) - 1)
        for place in self.places[first : bisect_left(self.starts, end)]:
            element = place.element if place.element in self.own else None
            for at in range(max(start, place.start), min(end, place.start + len(place.text))):
                sign = place.text[at - place.start]
                yield Letter(sign, at, element, at - place.start)


def label_start(raw: str, before: Sequence[Letter]) -> int | None:
    """Where the label begins among the characters before an item's words; None where it does not stand there."""
    signs = [(at, letter.sign) for at, letter in enumerate(before) if _says(letter)]
    wanted = "".join(raw.split())
    found = "".join(sign for _, sign in signs).rfind(wanted) if wanted else -1
    if found < 0 or any(sign not in BEHIND_LABEL for _, sign in signs[found + len(wanted) :]):
        return None
    return signs[found][0]


def label_end(raw: str, lead: Sequence[Letter]) -> int:
    """Where the label ends in a lead that begins with it."""
    left = len("".join(raw.split()))
    for at, letter in enumerate(lead):
        left -= _says(letter)
        if left == 0:
            return at + 1
    return len(lead)


def _says(letter: Letter) -> bool:
    return not letter.sign.isspace() and letter.sign not in INVISIBLE


def line_of(text: str, letters: Sequence[Letter]) -> Line:
    """The line of a text that these characters say, its blanks being any number of theirs."""
    said = [(at, letter) for at, letter in enumerate(letters) if _says(letter)]
    wanted = [at for at, sign in enumerate(text) if not sign.isspace() and sign not in INVISIBLE]
    found: dict[int, tuple[int, int]] = {}  # a place of the text, and the letters that say it
    for mine, theirs in _pairs([text[at] for at in wanted], [letter.sign for _, letter in said]):
        found[wanted[mine]] = (said[theirs][0], said[theirs][0] + 1)
    for at in [at for at, sign in enumerate(text) if sign.isspace()]:
        if at - 1 in found and at + 1 in found:
            found[at] = (found[at - 1][1], found[at + 1][0])
        elif at == len(text) - 1 and at - 1 in found:
            found[at] = (found[at - 1][1], len(letters))
    return Line(text, tuple(_stretches(found, letters)))


def _pairs(wanted: Sequence[str], said: Sequence[str]) -> Iterable[tuple[int, int]]:
    """Which signs are the same ones; where a word was mended, not all are."""
    if wanted == said:
        return ((at, at) for at in range(len(wanted)))
    if max(len(wanted), len(said)) > MAX_COMPARED:
        return ()
    blocks = SequenceMatcher(None, wanted, said, autojunk=False).get_matching_blocks()
    return ((a + at, b + at) for a, b, size in blocks for at in range(size))


def _stretches(found: dict[int, tuple[int, int]], letters: Sequence[Letter]) -> Iterator[Stretch]:
    """The places of a text put together where both sides go on by one."""
    current: Stretch | None = None
    for at, (first, last) in sorted(found.items()):
        there = _there(letters[first:last])
        if there is None:
            continue
        element, span = there
        if current and _goes_on(current, at, element, span):
            current = Stretch((current.span[0], at + 1), element, (current.there[0], span[1]))
            continue
        if current:
            yield current
        current = Stretch((at, at + 1), element, span)
    if current:
        yield current


def _goes_on(current: Stretch, at: int, element: Element, span: Span) -> bool:
    is_even = current.span[1] - current.span[0] == current.there[1] - current.there[0] and span[1] - span[0] == 1
    return is_even and current.element is element and current.span[1] == at and current.there[1] == span[0]


def _there(letters: Sequence[Letter]) -> tuple[Element, Span] | None:
    """The element that says some characters and where; of several the first that says any."""
    element = next((letter.element for letter in letters if letter.element is not None), None)
    if element is None:
        return None
    places = [letter.there for letter in letters if letter.element is element]
    return element, (places[0], places[-1] + 1)
