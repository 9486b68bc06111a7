"""What a page or a web site put round and into the text, found by named rules.

    "raising the 4/10 | awareness of other countries"        "4/10"             page number
    "identified a link A/AC.5/2031/L.2 5/10"                 "A/AC.5/2031/L.2"  running symbol
    "authorities in (E) *1803177*"                           "(E) *1803177*"    job number
    "Similar documents ... Transcription: United Nations"    all before the document  web-site chrome

Every rule returns spans of the flow; nothing is dropped without a name.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from itertools import islice, pairwise, takewhile
from operator import itemgetter
from typing import TYPE_CHECKING

from diffrec.items.scripts import plain
from diffrec.model import BlockKind, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diffrec.items.flow import Flow
    from diffrec.languages import Language

Found = tuple[Span, str]

# Source: the symbol pattern of the project's domain notes, tried on 34 real symbols and 13 decoys.
SYMBOL = re.compile(
    r"[A-Z](?<![\w/.].)[A-Z]{0,7}(?:/(?:[A-Z][A-Za-z]{0,9}(?:\.(?:\d+|[A-Z]{1,4}))?|\d{1,4}(?:-\d+)?))+\*{0,3}(?![\w/])"
)
TRANSCRIPTION = re.compile(r"(?:transcription|transcript|full text|document text)\s*:?", re.IGNORECASE)
PAGE_OF_PAGES = re.compile(r"([0-9](?<![\w/.(].)[0-9]{0,2})/(\d{1,3})(?![\w/)]|\.\d)")
LONE_PAGE = r"(?:[-–—]\s*)?(\d{1,4})(?:\s*[-–—])?"
LEADER = re.compile(r"(?<!\.)(?<!\. )(?:\. ?){5,}[ \t]*\d{1,4}[ \t]*$", re.MULTILINE)
JOB_NUMBER = re.compile(
    r"(?<!\w)(?:[A-Z]{1,2}\.)?\d{2}-\d{4,6}\*?\s?\([A-Z]\)(?:\s+\d{6})*(?:\s+\*\d{6,9}\*)?"
    r"|\([A-Z]\)\s+(?:\*\d{6,9}\*|\d{7}\b)|\*\d{6,9}\*"
    # In the foot of a page, alone or beside the page number.
    r"|(?m:^[ \t]*\d{2}-\d{5}(?=[ \t]*$|[ \t]+\d{1,3}/\d{1,3}[ \t]*$)|(?<=\d/\d\d)[ \t]+\d{2}-\d{5}[ \t]*$)"
    r"|(?m:(?<=\d/\d)[ \t]+\d{2}-\d{5}[ \t]*$)"
)
JOB_FIGURES = re.compile(r"[0-9]-[0-9]{4}|\*[0-9]{6}|\([A-Z]\)\s+[0-9]{7}")
BARE_JOB_NUMBER = re.compile(r"[0-9](?<![\w/.-].)[0-9]-[0-9]{5}(?![\w/.-]*\w)")
MAX_BETWEEN_CONTENTS = 3  # two headings and a line whose dots were lost, seen in real lists
# A page count is told from resolution numbers ("5/4", "8/2") by rising through the document under one total.
MIN_PAGES_IN_SEQUENCE = 3
MIN_RUNNING = 2
# So far before a symbol a line's start or a word of reference is looked for.
NEAR = 30
# Chrome before a masthead: so many blocks cannot be the masthead's own.
MAX_MASTHEAD_BLOCKS = 8
MASTHEAD_HEADINGS = 3


def chrome(flow: Flow, anchor: int | None, language: Language) -> list[Found]:
    """What stands before the document: all up to a lone "Transcription:", or far before the masthead at `anchor`."""
    numbers: set[str] = set()
    for start, block in zip(flow.starts, flow.blocks, strict=True):
        # Below a run of numbered blocks 1, 2 the line is a heading inside a document.
        if TRANSCRIPTION.fullmatch(block.text.strip()) and not numbers >= {"1", "2"}:
            return [((0, start + len(block.text)), "web-site chrome")]
        numbers.add(block.text.partition(".")[0].strip())
    if anchor is None:
        return []
    at = sum(start <= anchor for start in flow.starts) - 1
    if at <= MAX_MASTHEAD_BLOCKS:
        return []
    first = at
    while first > at - MASTHEAD_HEADINGS and _is_masthead_like(flow, first - 1, language):
        first -= 1
    return [((0, flow.starts[first]), "web-site chrome")]


def _is_masthead_like(flow: Flow, index: int, language: Language) -> bool:
    block = flow.blocks[index]
    return block.kind is BlockKind.HEADING or language.organization in block.text or bool(SYMBOL.search(block.text))


def running(flow: Flow, start: int, language: Language, *, is_transcribed: bool) -> list[Found]:
    """Page numbers, running symbols and job numbers from `start` on, wherever they stand in a sentence.

    Only a transcription has them in its text: of a page or a Word file the reader knows what is furniture.
    """
    flow = flow._replace(text=plain(flow.text))
    found: list[Found] = [(span, "table of contents") for span in _contents(flow, start)]
    if not is_transcribed:
        return found
    found += [(span, "job number") for span in _job_numbers(flow.text, start)]
    pages = _page_numbers(flow, start, language)
    symbols = _running_symbols(flow, start, pages, language)
    found += [(span, "page number") for span in pages]
    found += [(span, "running symbol") for span in symbols]
    return _disjoint(found)


def _job_numbers(text: str, start: int) -> Iterator[Span]:
    """The job numbers, sought only in lines with the figures of one, and bare ones that recur at the foot of pages."""
    end = start
    for figures in JOB_FIGURES.finditer(text, start):
        if figures.start() >= end:
            line, end = text.rfind("\n", 0, figures.start()) + 1, _line_end(text, figures.end())
            for match in JOB_NUMBER.finditer(text, max(line, start), end):
                yield match.span()
    often = Counter(BARE_JOB_NUMBER.findall(text))
    for match in BARE_JOB_NUMBER.finditer(text, start) if often else ():
        if often[match[0]] >= MIN_RUNNING:
            yield match.span()


def _contents(flow: Flow, start: int) -> list[Span]:
    """Blocks with lines of leader dots and a page number, and the few between them: headings, a torn line."""
    led = [index for index, at in enumerate(flow.starts) if at >= start and LEADER.search(flow.blocks[index].text)]
    listed = {
        index
        for before, after in pairwise(led)
        if after - before <= MAX_BETWEEN_CONTENTS + 1
        for index in range(before, after + 1)
    }
    return [
        (flow.starts[index], flow.starts[index] + len(flow.blocks[index].text)) for index in sorted({*led, *listed})
    ]


def _page_numbers(flow: Flow, start: int, language: Language) -> list[Span]:
    by_total: dict[str, list[re.Match[str]]] = {}
    for match in PAGE_OF_PAGES.finditer(flow.text, start):
        # No page ends in a table: "60/113" is a resolution there.
        is_in_table = flow.block_at(match.start()).kind is BlockKind.CELL
        if 1 <= int(match[1]) <= int(match[2]) and not is_in_table:
            by_total.setdefault(match[2], []).append(match)
    spans = []
    for matches in by_total.values():
        pages = [int(match[1]) for match in matches]
        is_whole = len(pages) >= MIN_RUNNING and pages == list(range(pages[0], int(matches[0][2]) + 1))
        rising = all(a < b for a, b in pairwise(pages)) and (is_whole or len(pages) >= MIN_PAGES_IN_SEQUENCE)
        spans += [match.span() for match in matches if rising or _turns_page(flow, match.span())]
    return sorted([*spans, *_lone_page_numbers(flow, start, language)])


def _lone_page_numbers(flow: Flow, start: int, language: Language) -> list[Span]:
    """Blocks that are nothing but a number, with or without the word for a page, when they rise."""
    forms = [re.escape(form).replace(r"\ ", r"\s*").replace(r"\#", "#") for form in language.pages]
    worded = [form.replace("#", r"(\d{1,4})", 1).replace("#", r"\d{1,4}") for form in forms]
    lone_page = re.compile("|".join((LONE_PAGE, *worded)), re.IGNORECASE)
    lone = {
        (at, at + len(block.text)): int(next(filter(None, number.groups())))
        for at, block in zip(flow.starts, flow.blocks, strict=True)
        if at >= start and block.kind is BlockKind.PARAGRAPH
        if (number := lone_page.fullmatch(plain(block.text).strip()))
    }
    rises = all(a < b for a, b in pairwise(lone.values()))
    return list(lone) if len(lone) >= MIN_RUNNING and rises else []


def _turns_page(flow: Flow, span: Span) -> bool:
    """True for a page number alone on its line, or at a line's end before a line that a symbol opens."""
    start, end = flow.text.rfind("\n", 0, span[0]) + 1, _line_end(flow.text, span[1])
    if len(JOB_NUMBER.sub("", SYMBOL.sub("", flow.text[start:end])).strip()) <= span[1] - span[0]:
        return True
    following = flow.text[end : end + NEAR].lstrip()
    return not flow.text[span[1] : end].strip() and bool(SYMBOL.match(following))


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def _running_symbols(flow: Flow, start: int, pages: list[Span], language: Language) -> list[Span]:
    """Symbols that recur at the edge of blocks or beside page numbers; then all that are not brackets or references."""
    matches = [match for match in SYMBOL.finditer(flow.text, start) if re.search(r"\d", match[0])]
    edges: dict[str, int] = {}
    for match in matches:
        edges[match[0]] = edges.get(match[0], 0) + _is_at_edge(flow.text, match.span(), pages)
    heads = {symbol for symbol, count in edges.items() if count >= MIN_RUNNING}
    heads |= {match[0] for match in matches if _is_beside(flow.text, match.span(), pages)}
    words = "|".join(map(re.escape, language.reference_words))
    reference = re.compile(rf"(?:\b(?:{words})|[(\[,;])\s*$", re.IGNORECASE)
    return [
        match.span()
        for match in matches
        if match[0] in heads
        and (
            _is_at_edge(flow.text, match.span(), pages)
            or not reference.search(flow.text, max(0, match.start() - NEAR), match.start())
        )
    ]


def _is_at_edge(text: str, span: Span, pages: list[Span]) -> bool:
    before, after = (
        text[max(0, span[0] - NEAR) : span[0]].rstrip(" \t"),
        text[span[1] : _line_end(text, span[1])].strip(),
    )
    at_start = not before or before[-1] == "\n"
    at_end = not after
    return at_start or at_end or _is_beside(text, span, pages)


def _is_beside(text: str, span: Span, pages: list[Span]) -> bool:
    """True when nothing but blanks stands between a symbol and a page number; the numbers are in order."""
    first = bisect_left(pages, span[0] - NEAR, key=itemgetter(1))
    return any(
        not text[a:b].strip()
        for page in takewhile(lambda page: page[0] - span[1] <= NEAR, islice(pages, first, None))
        for a, b in ((page[1], span[0]), (span[1], page[0]))
        if 0 <= b - a <= NEAR
    )


def _disjoint(found: list[Found]) -> list[Found]:
    kept: list[Found] = []
    for span, why in sorted(found):
        if not kept or span[0] >= kept[-1][0][1]:
            kept.append((span, why))
    return kept
