"""The head of a document: what it says of itself before its text begins.

"United Nations A/AC.5/2031/L.2 Committee on Ports Distr.: Limited 3 May 2031 Original: English Draft report"
->  symbol A/AC.5/2031/L.2, distribution Limited, date 2031-05-03, original English, title "Draft report", a draft
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from diffrec.items.dates import date_of, find_date
from diffrec.items.furniture import SYMBOL
from diffrec.items.marks import is_title_like
from diffrec.model import BlockKind, Span

if TYPE_CHECKING:
    from diffrec.items.flow import Flow
    from diffrec.languages import Language

# Symbol components of texts that are drafts by nature: limited, conference room paper, working paper.
DRAFT_SYMBOL = re.compile(r"/(?:L|CRP|WP)\.\d")
# The lines of a masthead follow each other; what stands farther below belongs to the text.
MAX_HANGING = 40  # points: the numbers of headings hang out less
MAX_GAP = 120
MAX_HEAD = 2500
MAX_HEAD_BLOCKS = 8  # organ, symbol, date, language, body, place, title, addendum


class Masthead(NamedTuple):
    """What the head says; `start` and `end` are offsets in the flow, equal when there is none."""

    start: int
    end: int
    symbol: str | None = None
    distribution: str | None = None
    date: str | None = None
    original: str | None = None


def anchor_of(flow: Flow, language: Language, start: int = 0) -> int | None:
    """Where the distribution line stands, the one thing that only a masthead has; None without one."""
    match = _distribution(language).search(flow.text, start)
    return match.start() if match else None


def masthead_of(flow: Flow, language: Language, start: int) -> Masthead:
    """The masthead that begins at or after `start`, as far as its lines follow each other."""
    anchor = anchor_of(flow, language, start)
    text = flow.text
    if anchor is None or anchor - start > MAX_HEAD:
        return _by_form(flow, language, start)
    distribution = _distribution(language).match(text, anchor)
    assert distribution is not None  # noqa: S101 -- the anchor is such a match
    end = distribution.end()
    date = find_date(text, language, (end, end + MAX_GAP))
    end = date.end if date else end
    original = _original(language).search(text, end, end + MAX_GAP)
    end = original.end() if original else end
    symbol = next((match for match in SYMBOL.finditer(text, start, end) if re.search(r"\d", match[0])), None)
    return Masthead(
        start=start,
        end=end,
        symbol=symbol[0].rstrip("*") if symbol else None,
        distribution=language.distribution[" ".join(distribution[1].lower().split())],
        date=date.iso if date else None,
        original=(original[1] or original[2]) if original else None,
    )


def _by_form(flow: Flow, language: Language, start: int) -> Masthead:
    """A head without a distribution line: a symbol and a date on lines of their own, only titles before."""
    end, symbol, date = start, None, None
    for index in range(max(0, flow.index_at(start)), min(len(flow.blocks), flow.index_at(start) + MAX_HEAD_BLOCKS)):
        text = flow.blocks[index].text.strip()
        if symbol is None and SYMBOL.fullmatch(text) and re.search(r"\d", text):
            symbol = text.rstrip("*")
        elif date is None and (found := date_of(text, language)):
            date = found
        elif is_title_like(text):
            continue
        else:
            break
        end = flow.starts[index] + len(flow.blocks[index].text)
    return Masthead(start=start, end=end, symbol=symbol, date=date)


def _distribution(language: Language) -> re.Pattern[str]:
    label = language.either(label.rstrip(".") for label in language.distribution_labels)
    return re.compile(rf"{label}\.?\s*[:：]?\s*({language.either(language.distribution)})", re.IGNORECASE)


def _original(language: Language) -> re.Pattern[str]:
    label, only = language.either(language.original), language.either(language.only)
    return re.compile(rf"(?i:{label})\s*[:：]?\s*(\w+(?:/\w+)*)|\b([^\W\d_a-z]\w+) (?i:{only})")


def title_of(flow: Flow, head: Masthead, first_mark: int, language: Language) -> Span | None:
    """The title: of the pieces between masthead and first mark the first heading with a title word.

    Without one, the first piece with a title word, else the first heading.
    """
    pieces = [span for span in _pieces(flow, head.end, first_mark) if is_title_like(flow.text[slice(*span)])]
    words = re.compile(language.either(language.titles), re.IGNORECASE)
    named = [span for span in pieces if words.search(flow.text, *span) and not _opens_aside(flow, span, language)]
    headings = [span for span in pieces if flow.block_at(span[0]).kind is BlockKind.HEADING]
    both = set(headings).intersection(named)
    if both:  # what hangs out of the column of the text belongs to the masthead: the organ, the item of the agenda
        return min(both, key=lambda span: ((flow.block_at(span[0]).indent or 0) < -MAX_HANGING, span))
    return next(iter(named or headings), None)


def _opens_aside(flow: Flow, span: Span, language: Language) -> bool:
    """True for what a masthead adds: "For decision" begins with a word that is no article and begins no title."""
    first = flow.text[slice(*span)].split()[0].lower()
    return first in language.frequent and first not in language.articles


def end_of_head(flow: Flow, head: Masthead, title: Span | None, language: Language) -> int:
    """Where the text of the document begins: after the title and the word "Addendum" below it."""
    end = title[1] if title else head.end
    addendum = re.compile(rf"\s*{language.either(language.addendum)}(?:\s*\d+)?\s*(?=\n|\Z)", re.IGNORECASE)
    match = addendum.match(flow.text, end)
    return match.end() if match else end


def _pieces(flow: Flow, start: int, end: int) -> list[Span]:
    """The stretches of text from `start` to `end`, block by block, without their outer blanks."""
    pieces = []
    for index in range(max(0, flow.index_at(start)), len(flow.blocks)):
        at = flow.starts[index]
        if at >= end:
            break
        a, b = max(at, start), min(at + len(flow.blocks[index].text), end)
        text = flow.text[a:b]
        if text.strip():
            pieces.append((a + len(text) - len(text.lstrip()), b - len(text) + len(text.rstrip())))
    return pieces


def status_of(title: str | None, head: Masthead, language: Language) -> str | None:
    """What a document is: "draft" by its title or a limited symbol, "final" with a title and a masthead, else None."""
    draft = re.compile(language.either(language.draft), re.IGNORECASE)
    if (title and draft.match(title)) or (head.symbol and DRAFT_SYMBOL.search(head.symbol)):
        return "draft"
    return "final" if title and (head.distribution or head.symbol) else None
