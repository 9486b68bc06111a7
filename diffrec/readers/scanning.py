r"""Which lines of a text belong together, and what they are.

"Ports\n=====\n\n1. Dredge\n   often\n2) Warn\n"    heading "Ports", list items "1. Dredge often", "2) Warn"
"| No. | Text |\n|---|---|\n| 1 | Warn |\n"           cells (1, 1, 1) "No." to (1, 2, 2) "Warn"
"... adopted it.\n-----\n1 Document G/4.\n"            a paragraph, a rule, and what stands below: no heading

Markdown is read as CommonMark and GFM have it, but for code by indentation, which no report has: there it is text.
Of plain text, which people mark as they like, only what can hardly be anything else is taken for a mark.
Source: CommonMark 0.31; GitHub Flavored Markdown 0.29.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from diffrec.model import BlockKind
from diffrec.readers.composing import Shape
from diffrec.readers.htmlparts import OPENING, Part, Tables, html_parts
from diffrec.readers.markup import REFERENCE_WORDS, reference_name
from diffrec.readers.resolving import fences

if TYPE_CHECKING:
    from diffrec.model import Span
    from diffrec.readers.resolving import Fenced

RULE = re.compile(r"[ \t]*(?:_{3,}|-{3,}|\*{3,}|={3,}|([*_-])(?:[ \t]+\1){2,})[ \t]*")
HEADING = re.compile(r"[ \t]{0,3}(#{1,6})[ \t\xa0]+(?=\S)")
CLOSING_SIGNS = re.compile(r"(?:(?<=[ \t])#+)?[ \t]*\Z")
UNDERLINE = re.compile(r"[ \t]{0,3}(?:(=+)|-+)[ \t]*")
FOOTNOTE = re.compile(r"[ \t]*\[\^([^\]\s]{1,20})\]:[ \t]*")
NOTE = re.compile(r"[ \t]*(\d{1,2})[ \t]+(?=[^\W\d_a-z])")
DIRECTIVE = re.compile(r"[ \t]*(?:\{:[^}]*\}|\* TOC|<!--.*?-->)[ \t]*")
DEFINITION = re.compile(
    rf"[ ]{{0,3}}\[(?!\^)(?P<name>{REFERENCE_WORDS})\]:[ \t]*"
    r"(?:<[^<>\n]*>|(?=[a-z]+:|[#/.]|\S+\.\S)\S+)(?:[ \t]+(?:\"[^\"\n]*\"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*"
)
LISTED = re.compile(r"[ \t]*(?P<bullets>(?:[-*+•](?:[ \t]+|\Z)){0,3})(?P<number>\d{1,9}[.)](?=[ \t]|\Z))?[ \t]*")
DELIMITER = re.compile(r"[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)*[ \t]*(?::?-+:?[ \t]*)?\|?[ \t]*")
BAR = re.compile(r"(?<!\\)\|")
QUOTE = re.compile(r"(?:[ \t]*>[ \t]?)+")
MAILED = re.compile(r"(?:>[ \t]+)+|>+(?=[ \t]*\Z)")
LINE = re.compile(r"[^\n\f]*[\n\f]?")
COMMENT, COMMENT_END = re.compile(r"[ \t]*<!--"), "-->"
TAB = 4
NOTE_INDENT = 2  # what goes on with a footnote below a blank line; most write four blanks
MIN_UNDERLINE = 3  # in plain text; fewer are a dash
TITLE_END = re.compile(r"[^.,;:\s][ \t]*\Z")
MARKUP = Shape(kind=BlockKind.FURNITURE, why="markup")
THE_RULE = Shape(kind=BlockKind.FURNITURE, why="rule")


class Line(NamedTuple):
    """A line without its end and the marks of quotations; `following` is where the next begins."""

    start: int
    end: int
    quotes: int
    following: int
    ends_page: bool


class Scanner:
    """Takes a text line by line; `opened` is the part that the next line may go on with."""

    def __init__(self, text: str, *, is_markdown: bool) -> None:
        self.text = text
        self.is_markdown = is_markdown
        self.parts: list[Part] = []
        self.references: set[str] = set()
        self.opened: Part | None = None
        self.note: Part | None = None
        self._quotes = 0
        self._offsets: list[int] = []
        self._tables = Tables()
        self._fences = {fenced.opening[0]: fenced for fenced in fences(text, is_markdown=is_markdown)}
        self._last_comment = text.rfind(COMMENT_END)

    def scan(self, at: int) -> None:
        """Takes all lines from a place on."""
        while at < len(self.text):
            at = self._take(at)

    def _line(self, at: int) -> Line:
        match = LINE.match(self.text, at)
        assert match is not None  # noqa: S101 -- it may be empty
        end = at + len(match[0].rstrip("\n\f"))
        quote = (QUOTE if self.is_markdown else MAILED).match(self.text, at, end)
        start = quote.end() if quote else at
        return Line(start, end, quote[0].count(">") if quote else 0, match.end(), match[0].endswith("\f"))

    def _words(self, line: Line) -> str:
        return self.text[line.start : line.end]

    def _take(self, at: int) -> int:
        """Takes what begins at a place; where the next begins."""
        line = self._line(at)
        if at in self._fences:
            return self._fence(self._fences[at])
        if not self._words(line).strip():
            self._close()
            return line.following
        if line.quotes > self._quotes or (line.quotes != self._quotes and self.opened is None):
            self._close()
            self._quotes = line.quotes
            self._offsets = []
        for block in (self._comment, self._html, self._table):
            if (following := block(line)) is not None:
                return following
        self._single(line)
        if line.ends_page:
            self._close()
        return line.following

    def _close(self) -> None:
        self.opened = None

    def _add(self, part: Part, *, is_open: bool = False) -> None:
        self.parts.append(part)
        self.opened = part if is_open else None
        self.note = part if part.shape.kind is BlockKind.FOOTNOTE else None

    def _fence(self, fenced: Fenced) -> int:
        """Fenced code: its fences are markup, its lines are text as they stand."""
        self._add(Part(MARKUP, [fenced.opening]))
        at = self._line(fenced.opening[1]).following
        while at < fenced.closing[0]:
            line = self._line(at)
            at = line.following
            if not self._words(line).strip():
                self._close()
            elif self.opened is not None:
                self.opened.lines.append((line.start, line.end))
            else:
                self._add(Part(Shape(), [(line.start, line.end)], is_literal=True), is_open=True)
        self._close()
        if fenced.closing[0] < fenced.closing[1]:
            self._add(Part(MARKUP, [fenced.closing]))
        return max(at, self._line(fenced.closing[1]).following)

    def _comment(self, line: Line) -> int | None:
        if not COMMENT.match(self.text, line.start, line.end) or line.start > self._last_comment:
            return None
        end = self.text.find(COMMENT_END, line.start) + len(COMMENT_END)
        self._add(Part(MARKUP, [(line.start, end)]))
        rest = self._line(end)
        return rest.following if not self._words(rest).strip() else end

    def _html(self, line: Line) -> int | None:
        """A block of HTML goes up to a blank line."""
        if not OPENING.match(self.text, line.start, line.end):
            return None
        last = line
        while last.following < len(self.text) and not last.ends_page:
            following = self._line(last.following)
            if not self._words(following).strip():
                break
            last = following
        for part in html_parts(self.text, (line.start, last.end), self._tables):
            self._add(part)
        return last.following

    def _table(self, line: Line) -> int | None:
        """A table goes on as long as rows do; the row below its head tells it."""
        if not BAR.search(self.text, line.start, line.end) or line.ends_page or line.following >= len(self.text):
            return None
        below = self._line(line.following)
        is_ruled = "|" in self._words(below) and bool(DELIMITER.fullmatch(self.text, below.start, below.end))
        if not is_ruled or "-" not in self._words(below) or below.quotes != line.quotes:
            return None
        if len(self._cells(line)) != len(self._cells(below)):
            return None
        grid = self._tables.open()
        self._row(line, grid.number, 1)
        self._add(Part(MARKUP, [(below.start, below.end)]))
        at, row = below.following, 2
        while at < len(self.text):
            member = self._line(at)
            if not self._is_row(member, line.quotes):
                break
            self._row(member, grid.number, row)
            at, row = member.following, row + 1
        return at

    def _is_row(self, line: Line, quotes: int) -> bool:
        words = self._words(line)
        is_block = HEADING.match(words) or RULE.fullmatch(words) or OPENING.match(words)
        has_bar = bool(BAR.search(words)) or (self.is_markdown and LISTED.sub("", words) == words.lstrip())
        return bool(words.strip()) and line.quotes == quotes and not is_block and has_bar

    def _row(self, line: Line, table: int, row: int) -> None:
        for column, cell in enumerate(self._cells(line), start=1):
            if cell[0] < cell[1]:
                self._add(Part(Shape(kind=BlockKind.CELL, cell=(table, row, column)), [cell]))

    def _cells(self, line: Line) -> list[Span]:
        """The cells of a row without the blanks around them; an empty one is a span of nothing."""
        bars = [match.start() for match in BAR.finditer(self.text, line.start, line.end)]
        ends = [line.start - 1, *bars, line.end]
        cells = [self._stripped(a + 1, b) for a, b in pairwise(ends)]
        first = 1 if bars and cells[0][0] == cells[0][1] else 0
        last = -1 if len(bars) > first and cells[-1][0] == cells[-1][1] else None
        return cells[first:last]

    def _stripped(self, start: int, end: int) -> Span:
        words = self.text[start:end]
        first = start + len(words) - len(words.lstrip())
        return first, max(first, start + len(words.rstrip()))

    def _single(self, line: Line) -> None:
        """A line that is a block, begins one or goes on with one."""
        span = (line.start, line.end)
        if heading := HEADING.match(self.text, *span):
            self._outdent(self._indent(line))
            end = line.start + len(CLOSING_SIGNS.sub("", self._words(line).rstrip()).rstrip())
            self._add(Part(Shape(kind=BlockKind.HEADING, depth=len(heading[1])), [(heading.end(), end)]))
        elif self._is_underline(line):
            self._underline(line)
        elif RULE.fullmatch(self.text, *span):
            self._add(Part(THE_RULE, [span]))
        elif footnote := FOOTNOTE.match(self.text, *span):
            shape = Shape(kind=BlockKind.FOOTNOTE, marker=footnote[1])
            self._add(Part(shape, [(footnote.end(), line.end)]), is_open=True)
        elif self.opened is None and (definition := DEFINITION.fullmatch(self.text, *span)):
            self.references.add(reference_name(definition["name"]))
            self._add(Part(MARKUP, [span]))
        elif not (self.is_markdown and self._listed(line)):
            self._text(line)

    def _text(self, line: Line) -> None:
        """A line that goes on with what is open, or begins a paragraph."""
        if self.opened is None and self.note is not None and self.is_markdown and self._indent(line) >= NOTE_INDENT:
            self.opened = self.note
        if self.opened is not None:
            self.opened.lines.append((line.start, line.end))
            return
        self._outdent(self._indent(line))
        self._add(Part(Shape(), [(line.start, line.end)]), is_open=True)

    def _is_underline(self, line: Line) -> bool:
        """True for the rule that makes a heading of the lines above it; not for one over footnotes."""
        rule = UNDERLINE.fullmatch(self.text, line.start, line.end)
        above = self.opened
        if rule is None or above is None or above.shape.kind not in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM}:
            return False
        if line.quotes != self._quotes or (self._offsets and self._indent(line) < self._offsets[-1]):
            return False
        below = self._line(line.following)
        is_over_notes = not rule[1] and (NOTE.match(self._words(below)) or FOOTNOTE.match(self._words(below)))
        if self.is_markdown or is_over_notes:
            return not is_over_notes
        is_title = len(above.lines) == 1 and bool(TITLE_END.search(self.text[slice(*above.lines[0])]))
        return is_title and len(rule[0].strip()) >= MIN_UNDERLINE

    def _underline(self, line: Line) -> None:
        above = self.parts.pop()
        depth = 1 if "=" in self._words(line) else 2
        self._add(above._replace(shape=above.shape._replace(kind=BlockKind.HEADING, depth=depth)))
        self._add(Part(MARKUP, [(line.start, line.end)]))

    def _listed(self, line: Line) -> bool:
        """True where a member of a list begins, which is then open."""
        match = LISTED.match(self.text, line.start, line.end)
        if match is None or not (match["bullets"] or match["number"]) or DIRECTIVE.fullmatch(self._words(line)):
            return False
        indent = self._indent(line)
        inside = indent - (self._offsets[-1] if self._offsets else 0)
        if self.opened is not None and inside >= 0:
            # A number at the start of a wrapped line is text, and so is what stands far to the right.
            is_first = bool(match["bullets"]) or match["number"][:-1] == "1"
            if inside >= TAB or not is_first or match.end() == line.end:
                return False
        self._outdent(indent)
        marker = match["number"]
        start = match.start("number") if marker else match.end()
        shape = Shape(kind=BlockKind.LIST_ITEM, depth=len(self._offsets) + 1, marker=marker)
        self._offsets.append(indent + match.end() - line.start - self._blanks(line))
        self._add(Part(shape, [(start, line.end)]), is_open=True)
        return True

    def _blanks(self, line: Line) -> int:
        words = self._words(line)
        return len(words) - len(words.lstrip(" \t"))

    def _indent(self, line: Line) -> int:
        return len(self.text[line.start : line.start + self._blanks(line)].expandtabs(TAB))

    def _outdent(self, indent: int) -> None:
        """The lists that a block so far to the right does not stand in end."""
        while self._offsets and indent < self._offsets[-1]:
            self._offsets.pop()
