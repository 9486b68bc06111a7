"""The head of a document: what it says of itself before its text begins.

"United Nations A/AC.5/2031/L.2 Committee on Ports Distr.: Limited 3 May 2031 Original: English Draft report"
->  symbol A/AC.5/2031/L.2, distribution Limited, date 2031-05-03, original English, title "Draft report", a draft
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from diffrec.items.furniture import SYMBOL
from diffrec.items.marks import is_title_like
from diffrec.model import BlockKind, Span

if TYPE_CHECKING:
    from diffrec.items.flow import Flow
    from diffrec.languages import Language

# Symbol components of texts that are drafts by nature: limited, conference room paper, working paper.
DRAFT_SYMBOL = re.compile(r"/(?:L|CRP|WP)\.\d")
# The lines of a masthead follow each other; what stands farther below belongs to the text.
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
    date = _date(language).search(text, end, end + MAX_GAP)
    end = date.end() if date else end
    original = _original(language).search(text, end, end + MAX_GAP)
    end = original.end() if original else end
    symbol = next((match for match in SYMBOL.finditer(text, start, end) if re.search(r"\d", match[0])), None)
    return Masthead(
        start=start,
        end=end,
        symbol=symbol[0].rstrip("*") if symbol else None,
        distribution=language.distribution[distribution[1].lower()],
        date=_iso(date, language) if date else None,
        original=(original[1] or original[2]) if original else None,
    )


def _by_form(flow: Flow, language: Language, start: int) -> Masthead:
    """A head without a distribution line: a symbol and a date on lines of their own, only titles before."""
    end, symbol, date = start, None, None
    for index in range(flow.index_at(start), min(len(flow.blocks), flow.index_at(start) + MAX_HEAD_BLOCKS)):
        text = flow.blocks[index].text.strip()
        if symbol is None and SYMBOL.fullmatch(text) and re.search(r"\d", text):
            symbol = text.rstrip("*")
        elif date is None and (match := _date(language).fullmatch(text)):
            date = _iso(match, language)
        elif is_title_like(text):
            continue
        else:
            break
        end = flow.starts[index] + len(flow.blocks[index].text)
    return Masthead(start=start, end=end, symbol=symbol, date=date)


def _distribution(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\bDistr\.?\s*:?\s*({'|'.join(map(re.escape, language.distribution))})\b", re.IGNORECASE)


def _date(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\b(\d{{1,2}})\s+({'|'.join(language.months)})\s+(\d{{4}})\b", re.IGNORECASE)


def date_of(text: str, language: Language) -> str | None:
    """The date that a text is, as in ISO 8601."""
    match = _date(language).fullmatch(text)
    return _iso(match, language) if match else None


def _original(language: Language) -> re.Pattern[str]:
    label, only = map(re.escape, language.original)
    return re.compile(rf"\b(?i:{label})\s*:\s*(\w+(?:/\w+)*)|\b([A-Z]\w+) {only}\b")


def _iso(date: re.Match[str], language: Language) -> str:
    month = language.months.index(date[2].lower()) + 1
    return f"{int(date[3]):04}-{month:02}-{int(date[1]):02}"


def title_of(flow: Flow, head: Masthead, first_mark: int, language: Language) -> Span | None:
    """The title: of the pieces between masthead and first mark, the first with a title word, else the first heading."""
    pieces = [span for span in _pieces(flow, head.end, first_mark) if is_title_like(flow.text[slice(*span)])]
    words = re.compile(rf"\b(?:{'|'.join(language.titles)})\b", re.IGNORECASE)
    named = [span for span in pieces if words.search(flow.text, *span)]
    headings = [span for span in pieces if flow.block_at(span[0]).kind is BlockKind.HEADING]
    return next(iter(named or headings), None)


def end_of_head(flow: Flow, head: Masthead, title: Span | None, language: Language) -> int:
    """Where the text of the document begins: after the title and the word "Addendum" below it."""
    end = title[1] if title else head.end
    addendum = re.compile(
        rf"\s*(?:{'|'.join(map(re.escape, language.addendum))})(?:\s+\d+)?\s*(?=\n|\Z)", re.IGNORECASE
    )
    match = addendum.match(flow.text, end)
    return match.end() if match else end


def _pieces(flow: Flow, start: int, end: int) -> list[Span]:
    """The stretches of text from `start` to `end`, block by block, without their outer blanks."""
    pieces = []
    for index in range(flow.index_at(start), len(flow.blocks)):
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
    draft = re.compile(rf"(?:{'|'.join(map(re.escape, language.draft))})\b", re.IGNORECASE)
    if (title and draft.match(title)) or (head.symbol and DRAFT_SYMBOL.search(head.symbol)):
        return "draft"
    return "final" if title and (head.distribution or head.symbol) else None
