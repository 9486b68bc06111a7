"""Who submits a document: the delegations that a line above its text names.

    "Azerbaijan,* Bangladesh, Samoa* and Viet Nam: draft resolution"      AZE, BGD, WSM, VNM
    "Revised working paper submitted by Belarus and Fiji"                 BLR, FJI
    "Draft resolution submitted by the Chair"                             nobody: no delegation
    "The draft resolution was also sponsored by Nigeria."                 nobody: a sentence of a report

A line counts before the first item of a document, and a heading wherever it stands. All that it names must be
delegations; an asterisk says that one joined later, or is no member of the body.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from diffrec.delegations.confidences import LEFT_OUT
from diffrec.delegations.lists import read_names
from diffrec.model import Attribution, AttributionKind, BlockKind, Scope, ScopeConfidence
from diffrec.text.dates import LanguageKey

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diffrec.delegations.names import Names
    from diffrec.languages import Language
    from diffrec.model import Block, Delegation, Document, Item, Span

LONGEST_LINE_CHARACTERS = 4_000  # the names of all 193 Member States have 2,200
MOST_LINES = 40
# What stands before "submitted by" is the name of a paper; the longest seen, of a working paper, has 24 words.
MOST_WORDS_BEFORE = 30
# A head and the paragraphs before the first item; a document without items is not read to its end.
MOST_BLOCKS = 60

STARS = re.compile(r"\s*(?:\\?\*)+|\[\^\w+\]")
ENDS_A_SENTENCE = re.compile(r"[.。؟!?](?:\s*\*+)?\s*$")
LINE = re.compile(r"[^\n]+")
COLONS = ":："
LOOSE = " \t\n.,;،"

OF_ALL = Scope(
    text="", span=None, confidence=ScopeConfidence.NONE, reason="these delegations submit the document as a whole"
)
OF_A_PART = Scope(
    text="", span=None, confidence=ScopeConfidence.NONE, reason="these delegations submit what stands under a heading"
)


class _Line(NamedTuple):
    """A stretch of a text that names sponsors: its span, where the names stand in it, and who they are."""

    span: Span
    names: Span
    delegations: tuple[Delegation, ...]


class _Forms(NamedTuple):
    """The patterns of a language: what ends a list of names at the beginning of a line, and what stands before one."""

    ends: re.Pattern[str]
    begins: re.Pattern[str]


def find_sponsors(
    document: Document, items: Sequence[Item], language: Language, known: Names
) -> tuple[Attribution, ...]:
    """The sponsors that a document names above its items, in order and each line once; spans are of its text."""
    taken = sorted(segment.origin for item in items for segment in item.segments)
    first = taken[0][0] if taken else len(document.text)
    found: dict[str, Attribution] = {}
    for number, block in enumerate(document.blocks):
        if not _may_name_sponsors(block, number, first):
            continue
        for line in _lines_of(block.text, language, known):
            span = _in_document(block, line.span)
            if not any(start < span[1] and span[0] < end for start, end in taken):
                text = " ".join(block.text[slice(*line.span)].split())
                scope = OF_ALL if span[0] < first else OF_A_PART
                found.setdefault(text, _attribution(text, line, span, scope))
    return tuple(found.values())


def without_sponsors(text: str, language: Language, known: Names) -> str:
    """A title or a heading without the names of sponsors: "draft resolution", "working paper submitted by …"."""
    kept, at = "", 0
    for line in _lines_of(text, language, known):
        is_before_a_colon = line.names[0] == line.span[0] and text[line.span[1] - 1] in COLONS
        kept += text[at : line.names[0]] + ("" if is_before_a_colon else LEFT_OUT)
        at = line.span[1] if is_before_a_colon else line.names[1]
    return (kept + text[at:]).strip()


def _attribution(text: str, line: _Line, span: Span, scope: Scope) -> Attribution:
    return Attribution(text=text, delegations=line.delegations, span=span, kind=AttributionKind.PROPOSAL, scope=scope)


def _may_name_sponsors(block: Block, number: int, first: int) -> bool:
    if not block.runs or block.kind in (BlockKind.FURNITURE, BlockKind.FOOTNOTE):
        return False
    if len(block.text) > LONGEST_LINE_CHARACTERS:
        return False
    return block.kind is BlockKind.HEADING or (number < MOST_BLOCKS and block.runs[0][0] < first)


def _lines_of(text: str, language: Language, known: Names) -> Iterator[_Line]:
    """The lines of a block that name sponsors; a list of names may go on over several."""
    forms = _forms(LanguageKey(language))
    lines = [match.span() for match in LINE.finditer(text)][:MOST_LINES]
    if not lines:
        return
    end = 0
    for begin, _ in lines:
        if begin >= end and (line := _names_before(text, begin, language, known)):
            end = line.span[1]
            yield line
    for phrase in forms.begins.finditer(text):
        if phrase.start() >= end and (line := _names_after(text, phrase, (lines, language, known))):
            end = line.span[1]
            yield line


def _names_before(text: str, begin: int, language: Language, known: Names) -> _Line | None:
    """The sponsors of "Azerbaijan,* Bangladesh and Viet Nam: draft resolution"; the colon is part of the line."""
    found = _forms(LanguageKey(language)).ends.search(text, begin)
    if found is None:
        return None
    names = _names(text[begin : found.start()], language, known)
    return _Line((begin, found.end()), (begin, found.start()), names) if names else None


def _names_after(text: str, phrase: re.Match[str], rest: tuple[list[Span], Language, Names]) -> _Line | None:
    """The sponsors of "submitted by Belarus": as many lines after the phrase as hold nothing but names."""
    lines, language, known = rest
    begin = max(start for start, _ in lines if start <= phrase.start()) if lines[0][0] <= phrase.start() else 0
    before = text[begin : phrase.start()].split()
    if len(before) > MOST_WORDS_BEFORE:
        return None
    for _, end in reversed(lines):
        if end <= phrase.end() or (before and ENDS_A_SENTENCE.search(text[:end])):
            continue
        if names := _names(text[phrase.end() : end].strip(LOOSE), language, known):
            last = phrase.end() + len(text[phrase.end() : end].rstrip(LOOSE))
            return _Line((phrase.start(), last), (phrase.end(), last), names)
    return None


def _names(text: str, language: Language, known: Names) -> tuple[Delegation, ...]:
    """The delegations of a list with asterisks; empty when one of them is not known."""
    behalf = "|".join(map(re.escape, language.on_behalf)) or "(?!)"
    plain = re.sub(rf"[(（]((?:{behalf})[^()（）]*)[)）]", r" \1", STARS.sub("", text), flags=re.IGNORECASE)
    names = read_names(" ".join(plain.split()), language, known)
    return names if all(name.code for name in names) else ()


def _in_document(block: Block, span: Span) -> Span:
    """Where a span of a block's text stands in the document, from its first character to its last."""
    places: list[int] = []
    at = 0
    for start, end in block.runs:
        places += [start + edge - at for edge in (span[0], span[1] - 1) if at <= edge < at + end - start]
        at += end - start
    return min(places), max(places) + 1


@cache
def _forms(key: LanguageKey) -> _Forms:
    words = key.language.sponsors
    papers, by, after = (_either(one) for one in (words.papers, words.by, words.after))
    also = f"(?:{_either(words.also)}\\s+)?" if words.also else ""
    lead = f"(?:\\s*{_either(words.lead)})?" if words.lead else ""
    edge = r"(?<!\w)" if key.language.is_spaced else ""
    return _Forms(
        ends=re.compile(rf"(?P<sign>\s*[:：](?=\s*[*_]*{papers})|{after})", re.IGNORECASE),
        begins=re.compile(rf"{edge}{also}{by}\s*:?{lead}\s*", re.IGNORECASE),
    )


def _either(patterns: Sequence[str]) -> str:
    return f"(?:{'|'.join(patterns)})" if patterns else "(?!)"
