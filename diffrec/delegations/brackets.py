"""Square brackets of text that is not agreed, and places kept for words, in the text of an item.

    "States [shall][should] report by [date] [, at sea [and in ports],] on nets[^3], as “the[ir] duty”."
            -------======           ------ ------------------------
            one choice of two,      a placeholder, a bracket with another in it; "[^3]" and "[ir]" are none

A bracket that opens in one item and closes in a later one has a part in each: from its sign to the end of the item,
and from the beginning of the item to its sign.
"""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from diffrec.delegations.choices import with_choices
from diffrec.delegations.options import find_options
from diffrec.model import Bracket, BracketKind, BracketPart

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from diffrec.languages import Language
    from diffrec.model import Attribution, Span

OPENING, CLOSING = "[［", "]］"
SIGN = re.compile(r"[\[\]［］]")
# The draft of a climate decision has four in each other; without an end, a row of "[" takes quadratic memory.
MAX_DEPTH = 8
TRAILING = " .;,:。；，："
"""what may follow the bracket round a whole item"""

# Marks that hold the place of a figure or of words in every language: "[...]", "[ ]", "[X]", "[xx]", "[__]", "[59/…]".
BLANK_PLACE = re.compile(r"[\s.…·•_?*–—-]*|[XxNnХх]{1,4}|\d{1,4}/(?:…|\.{3})")
# The same without brackets: "resolution 59/…", "decision x/CP.21", "COP xx"; "(xx)" is the twentieth of a list.
BARE_PLACE = re.compile(r"(?<![\w/])\d{1,4}/(?:…|\.{3})|(?<![\w(/])xx{1,2}(?![\w)/])|(?<![\w/])[xX]{1,2}(?=/[A-Z])")
# A row of underscores or dots to be filled in: "on ____", "in ........"; three dots leave words out.
LINE_TO_FILL = re.compile(r"_{2,}|(?<![.…])\.{5,}")
# "XX June 2033", "20XX": a date with letters in the place of figures; Roman numerals stand in no date of this form.
DAY_TO_FILL = re.compile(r"(?<![\w/])[xX]{2}(?=\s+[^\W\d_]{3,}\s+\d{4})|(?<!\w)20[xX]{2}(?!\w)")
# "(tbd)", "(to be confirmed)": what keeps a place in square brackets does so in round ones, but for "(date)".
ROUND = re.compile(r"\(([^()\[\]]{2,40})\)|（([^（）]{1,40})）")
CURLY = re.compile(r"\{([^{}\[\]]*)\}")

LINK_FOLLOWS = re.compile(r"\((?:#|\.{0,2}/|www\.|[a-z]+:)[^()\s]*\)")
NOTE_NUMBER = re.compile(r"\d{1,3}|[a-z]|[ivx]{1,5}|\*+")
STOP_BEFORE = re.compile(r"[.;:,!?”\")]\s*\Z")
SHORT_BEFORE = re.compile(r"([^\W\d_]+)\.\s+\Z")
RANGE = re.compile(r"-?\d+(?:\.\d+)?\s*[,;]\s*-?\d+(?:\.\d+)?")
YEARS = re.compile(r"\d{4}\s*[,;]\s*\d{4}")
YEAR = re.compile(r"(?:1[89]|20)\d\d")
REPORTER_FOLLOWS = re.compile(r"\s+(?:\d+\s+)?[A-Z][A-Z.]+(?!\w)")
LAST_WORD = re.compile(r"([^\W\d_]+)\s*\Z")
SYMBOL_BEFORE = re.compile(r"(?=\S*\d)[A-Z]{1,8}(?:/[\w.-]+)+\s\Z")
QUOTATION = re.compile(r"“[^“”]*”|«[^«»]*»|„[^„“”]*[“”]|\"[^\"]*\"|「[^「」]*」")
LOOK_BACK_CHARACTERS = 60
"""longer than any symbol"""


class Found(NamedTuple):
    """A pair of signs, or one sign without the other."""

    span: Span
    part: BracketPart


def find_brackets(text: str, language: Language, marks: Sequence[Attribution] = ()) -> tuple[Bracket, ...]:
    """The brackets of an item's text in order, outer ones before those in them; with them options and placeholders.

    A bracket that is a delegation mark as a whole, one of `marks`, is no unagreed text; one that begins or closes its
    words, as in "[EU: and girls]", is none of them.
    """
    named = [mark.span for mark in marks if mark.span is not None]
    signs = _pairs(text)
    taken = _covered(len(text), named) if signs else []
    quoted = _covered(len(text), (match.span() for match in QUOTATION.finditer(text))) if signs else []
    notes: set[int] = set()
    pairs: list[Found] = []
    for one in signs:
        inside = text[one.span[0] + 1 : one.span[1] - 1]
        if one.part is BracketPart.WHOLE and _is_note(text, one.span, inside, notes, language):
            notes.add(one.span[1])
        elif not all(taken[slice(*one.span)]) and not _is_no_bracket(text, one, language, quoted):
            pairs.append(one)
    found = [*_square(text, pairs, language, named), *_other_places(text, pairs, language)]
    found += find_options(text, [one.span for one in pairs], language)
    ordered = sorted(found, key=lambda one: (one.span[0], -one.span[1], one.kind is not BracketKind.OPTION))
    return with_choices(text, ordered, language)


def _pairs(text: str) -> list[Found]:
    """The signs in pairs, by where they open, those of up to `MAX_DEPTH` in each other."""
    found: list[Found] = []
    opened: list[int] = []
    closed = 0
    for sign in SIGN.finditer(text):
        if sign[0] in OPENING:
            opened.append(sign.start())
        elif opened:
            start = opened.pop()
            if len(opened) < MAX_DEPTH:
                found.append(Found((start, sign.end()), BracketPart.WHOLE))
        elif closed < MAX_DEPTH:
            closed += 1
            found.append(Found((0, sign.end()), BracketPart.ENDS))
    found += [Found((start, len(text)), BracketPart.BEGINS) for start in opened[:MAX_DEPTH]]
    return sorted(found, key=lambda one: (one.span[0], -one.span[1]))


def _square(text: str, pairs: list[Found], language: Language, named: list[Span]) -> Iterator[Bracket]:
    """The brackets with their kinds and depths; `pairs` nest, outer ones first."""
    begins, ends = dict(named), {end: start for start, end in named}
    around: list[int] = []
    for (start, end), part in pairs:
        while around and around[-1] <= start:
            around.pop()
        around.append(end)
        first, last = start + (part is not BracketPart.ENDS), end - (part is not BracketPart.BEGINS)
        while begins.get(first, end) < end:
            first = _after_blanks(text, begins[first], last)
        while ends.get(last, 0) > first:
            last = first + len(text[first : ends[last]].rstrip())
        inside = text[first:last]
        yield Bracket(
            text=inside.strip(),
            span=(start, end),
            kind=_kind(text, Found((start, end), part), inside, language),
            depth=len(around),
            part=part,
        )


def _after_blanks(text: str, at: int, last: int) -> int:
    """Where the next word begins."""
    return last - len(text[at:last].lstrip())


def _kind(text: str, found: Found, inside: str, language: Language) -> BracketKind:
    span, part = found
    if is_placeholder(inside, language):
        return BracketKind.PLACEHOLDER
    is_whole = part is BracketPart.WHOLE and span[0] == 0 and not text[span[1] :].strip(TRAILING)
    return BracketKind.WHOLE_ITEM if is_whole else BracketKind.UNAGREED


def is_placeholder(inside: str, language: Language) -> bool:
    """Whether what stands in a bracket only keeps a place: "date", "To be completed", "...", "X"."""
    words = inside.strip(" *_.;")
    return bool(BLANK_PLACE.fullmatch(inside)) or any(
        re.fullmatch(pattern, words, re.IGNORECASE) for pattern in language.brackets.placeholders
    )


def _other_places(text: str, pairs: list[Found], language: Language) -> Iterator[Bracket]:
    """The placeholders in curly brackets or in none."""
    curly = [match for match in CURLY.finditer(text) if is_placeholder(match[1], language)]
    bare = list(BARE_PLACE.finditer(text))
    bare += (match for pattern in (LINE_TO_FILL, DAY_TO_FILL) for match in pattern.finditer(text))
    bare += (match for match in ROUND.finditer(text) if _is_pending(match[1] or match[2], language))
    bare += (match for match in re.finditer(r"(?<!\w)[A-Z]{3}(?!\w)", text) if _is_pending(match[0], language))
    bare = _apart(bare)
    if not curly and not bare:
        return
    places = [one.span for one in pairs if is_placeholder(text[one.span[0] + 1 : one.span[1] - 1], language)]
    kept = _covered(len(text), (*places, *(match.span() for match in curly)))
    around = _covered(len(text), (one.span for one in pairs))
    for match in (*curly, *(match for match in bare if not kept[match.start()])):
        words = match[0][1:-1] if match[0].startswith(("{", "(", "（")) else match[0]
        depth = around[match.start()] + 1
        yield Bracket(text=words.strip(), span=match.span(), kind=BracketKind.PLACEHOLDER, depth=depth)


def _is_pending(words: str, language: Language) -> bool:
    """Whether words that stand in no square bracket say that something is still to come."""
    return any(re.fullmatch(pattern, words.strip(" ."), re.IGNORECASE) for pattern in language.brackets.pending)


def _apart(matches: Iterable[re.Match[str]]) -> list[re.Match[str]]:
    """The matches in order without those that lie in another: "TBC" in "(TBC)"."""
    kept: list[re.Match[str]] = []
    for match in sorted(matches, key=lambda one: (one.start(), -one.end())):
        if not kept or match.start() >= kept[-1].end():
            kept.append(match)
    return kept


def _covered(length: int, spans: Iterable[Span]) -> list[int]:
    """For each place of a text by how many of the spans it is covered."""
    steps = [0] * (length + 1)
    for start, end in spans:
        steps[start] += 1
        steps[end] -= 1
    return list(accumulate(steps))


def _is_no_bracket(text: str, one: Found, language: Language, quoted: list[int]) -> bool:
    """Whether a pair of signs does something else than to hold words that are not agreed."""
    span = one.span
    if one.part is not BracketPart.WHOLE:
        return False
    inside, before = text[span[0] + 1 : span[1] - 1], text[max(0, span[0] - LOOK_BACK_CHARACTERS) : span[0]]
    return (
        inside.startswith("^")
        or LINK_FOLLOWS.match(text, span[1]) is not None
        or (RANGE.fullmatch(inside) is not None and not YEARS.fullmatch(inside))
        or _is_year_of_a_case(text, span, before, language)
        or (inside[:1].isupper() and SYMBOL_BEFORE.search(before) is not None)
        or inside.strip().lower() in language.brackets.editorial
        or (bool(quoted[span[0]]) and _is_glued(text, span, inside))
    )


def _is_note(text: str, span: Span, inside: str, notes: set[int], language: Language) -> bool:
    """Whether a figure or a letter marks a note or a clause: "nets[1]", "reported.[2][3]", "; [b] repair".

    "Article [17]", "art. [8]" and "[2][3] years" are not agreed; `notes` are the ends of the marks before.
    """
    if not NOTE_NUMBER.fullmatch(inside):
        return False
    before = text[max(0, span[0] - LOOK_BACK_CHARACTERS) : span[0]]
    if before.endswith(tuple(CLOSING)):
        return span[0] in notes
    short = SHORT_BEFORE.search(before)
    is_after_stop = STOP_BEFORE.search(before) is not None and not (
        short and short[1].lower() in language.abbreviations
    )
    if inside.isalpha():
        return not text.startswith(tuple(OPENING), span[1]) and (not before.strip() or is_after_stop)
    return bool(before) and (not before[-1].isspace() or is_after_stop)


def _is_year_of_a_case(text: str, span: Span, before: str, language: Language) -> bool:
    """Whether a year cites a law report: "Harbour v. Crew [2018] ECR 5"; "in [2018] COP members" is a date."""
    if not YEAR.fullmatch(text[span[0] + 1 : span[1] - 1]) or not REPORTER_FOLLOWS.match(text, span[1]):
        return False
    word = LAST_WORD.search(before)
    return word is None or word[1].lower() not in language.frequent


def _is_glued(text: str, span: Span, inside: str) -> bool:
    """Whether an editor's hand completes a quoted word or leaves words out: "the[ir]", "[T]he", "[...]"."""
    glued = text[span[0] - 1 : span[0]].isalpha() or text[span[1] : span[1] + 1].isalpha()
    return glued or not inside.strip(" .…")
