"""What a page puts round its text: running heads and feet, page numbers, job numbers, bar codes.

head of page 2   "A/AC.5/2031/L.2"        again on page 4: running head
foot of page 2   "2/10" | "31-08283"      page number | job number
foot of page 1   "*3108283*"              bar code

Told by place first (the bands at the edges of a page), then by form or because it comes again on another page. Nothing
in the middle of a page is furniture, but labels of pictures.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from diffrec.readers.pdf.marks import SYMBOL

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diffrec.readers.pdf.characters import Page
    from diffrec.readers.pdf.lines import Line

# Shares of the page's height. Measured on 22 UN reports: heads end at 0.08, text begins at 0.10; text ends at 0.93 and
# feet begin at 0.90 of the first page, above the bar code, and at 0.94 of others.
HEAD_BAND = 0.1
FOOT_BAND = 0.88
PAGE_NUMBER = re.compile(
    r"(?:page\s+|[-–—]\s*)?[0-9]{1,4}(?:\s*(?:/|of)\s*[0-9]{1,4}|\s*[-–—])?|[ivxl]{1,7}", re.IGNORECASE
)
JOB_NUMBER = re.compile(r"(?:[A-Z]{1,3}\.)?\d{2}-\d{4,6}\*?(?:\s*\([A-Z]\))?(?:\s*\d{6})*")
JOB_LINE = re.compile(r"(?:[A-Z]{1,3}\.)?\d{2}-\d{4,6}\*?\s*\([A-Z]\)(?:\s*\d{6})*")
BAR_CODE = re.compile(r"\*[\dA-Z]{6,10}\*|[\uf020-\uf07e ]{6,}")
LANGUAGE_MARK = re.compile(r"\([A-Z]\)(?:\s*\d{6})*|\d{6}(?:\s+\d{6})*")
RECYCLE = re.compile(r"Please recycle\W*|[\ue000-\uf8ff\W]{1,3}", re.IGNORECASE)
FORMS = (
    (PAGE_NUMBER, "page number"),
    (JOB_NUMBER, "job number"),
    (BAR_CODE, "bar code"),
    (LANGUAGE_MARK, "job number"),
    (RECYCLE, "logo"),
)
# The rule over footnotes, where it is set as signs.
RULE_OF_SIGNS = re.compile(r"[_‗—–-]{5,}")
# A symbol, a date or a seal at the side of a page has so many words; a table laid on its side has more.
MAX_SIDE_WORDS = 20
# The labels of a picture are short, or in smaller type than the text.
MAX_LABEL_WORDS = 5
# A picture has so many labels that a longer line among them is its legend.
MIN_LABELS = 3
FIGURE = re.compile(r"\d+")


def furniture_of(pages: Sequence[tuple[Page, Sequence[Line]]], *, has_tags: bool) -> list[dict[int, str]]:
    """For each page, which of its lines are furniture, by index, and why.

    Where tags are trusted, what has one is text, and what has none in the middle of a page belongs to a picture.
    """
    candidates = [_banded(page, lines, has_tags=has_tags) for page, lines in pages]
    repeated = _repeated(candidates)
    last = max((page.number for page, _ in pages), default=0)
    found: list[dict[int, str]] = []
    for (page, lines), banded in zip(pages, candidates, strict=True):
        named = dict.fromkeys(_on_their_side(lines), "text on its side")
        if has_tags and page.number > 1:
            named |= dict.fromkeys(_in_pictures(lines), "picture")
        for index, line in enumerate(lines):
            why = _why(line, repeated, is_head=line.baseline < page.height / 2) if index in banded else None
            why = why or (_closing(line) if page.number == last else None)
            if why:
                named[index] = why
        found.append(named)
    return found


def _closing(line: Line) -> str | None:
    """Why a line of the last page is furniture wherever it stands: a report may end in a job number and a bar code."""
    if BAR_CODE.fullmatch(line.text):
        return "bar code"
    return "job number" if JOB_LINE.fullmatch(line.text) else None


def _on_their_side(lines: Sequence[Line]) -> list[int]:
    """The lines that lie on their side, unless they are so many words that they are text."""
    turned = [index for index, line in enumerate(lines) if line.is_turned]
    words = sum(len(lines[index].text.split()) for index in turned)
    return turned if words <= MAX_SIDE_WORDS else []


def _in_pictures(lines: Sequence[Line]) -> Iterator[int]:
    """The lines that their maker tagged as a picture, and those without a tag where most of such a row are labels."""
    sizes = Counter(line.size for line in lines if line.tag)
    size = sizes.most_common(1)[0][0] if sizes else 0.0
    for has_tag, group in groupby(enumerate(lines), key=lambda pair: pair[1].tag is not None):
        members = [(index, line) for index, line in group if not RULE_OF_SIGNS.fullmatch(line.text)]
        if has_tag:
            yield from (index for index, line in members if line.tag and line.tag.is_figure)
            continue
        labels = [index for index, line in members if line.size < size or len(line.text.split()) <= MAX_LABEL_WORDS]
        yield from (index for index, _ in members) if 2 * len(labels) > len(members) >= MIN_LABELS else labels


def _banded(page: Page, lines: Sequence[Line], *, has_tags: bool) -> dict[int, Line]:
    """The lines in the bands at the head and the foot of a page, by index."""
    head, foot = HEAD_BAND * page.height, FOOT_BAND * page.height
    return {
        index: line
        for index, line in enumerate(lines)
        if (line.baseline < head or line.box[1] > foot) and not line.is_turned and not (has_tags and line.tag)
    }


def _why(line: Line, repeated: set[str], *, is_head: bool) -> str | None:
    for form, why in FORMS:
        if form.fullmatch(line.text):
            return why
    if line.page == 1 and is_head:  # a masthead
        return None
    if SYMBOL.fullmatch(line.text):
        return "running head" if is_head else "running foot"
    if _key(line.text) in repeated:
        return "running head" if is_head else "running foot"
    return None


def _repeated(pages: Sequence[dict[int, Line]]) -> set[str]:
    """Texts that stand in a band of two or more pages, their figures left out of account."""
    seen = Counter[str]()
    for banded in pages:
        seen.update({_key(line.text) for line in banded.values()})
    return {key for key, count in seen.items() if count > 1 and any(map(str.isalpha, key))}


def _key(text: str) -> str:
    return FIGURE.sub("0", text.casefold())
