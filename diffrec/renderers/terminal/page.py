"""A page of lines for a terminal of some width, or for a pipe that has none.

    page.say("Working Group: draft -> final")            wraps at the width
    page.beside(page.text("draft"), page.text("final"))   two columns that start level
    page.to_text()                                        a string, with colour codes only if asked for

Texts are of `page.text`, never markup: what a document says is only shown. A line of prose is no longer than an eye
finds back from, however wide the terminal is; tables take the whole width.
"""

from __future__ import annotations

import re
from functools import cached_property
from io import StringIO
from itertools import zip_longest
from typing import TYPE_CHECKING

from diffrec.renderers.terminal.marked import has_signs
from diffrec.renderers.terminal.texts import apart, placed, text_type
from diffrec.renderers.visible import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console
    from rich.text import Text

    from diffrec.config import RenderOptions
    from diffrec.model import Item

COLUMN_RULE = " | "
SENTENCE_WIDTH = 120
"""the longest line of a sentence of ours: with more the eye loses the next line"""
TEXT_WIDTH = 100
"""the longest line of a document's text with both sides in it, of which the signs of changes take some"""
COLUMN_WIDTH = 76
"""the widest of two columns: 60 to 75 characters are a good line of print, and one more is for a sign"""
MIN_WIDTH = 20
"""narrower than this nothing can be read, and wrapping would never end"""
UNLIMITED = 1_000_000
"""a width that no line reaches, for output without wrapping"""
ADDRESS = re.compile("[!-~]+")
"""an address that cannot leave the sequence of a link: visible ASCII, as every address of a file is"""
LINK_NUMBER = re.compile("(?<=\x1b]8;)id=[0-9]+")
"""a number that rich gives to a link, another one each time; a link on one line needs none"""


class Page:
    """Lines in the order in which they were said."""

    def __init__(self, options: RenderOptions) -> None:
        self.width = None if options.width is None else max(MIN_WIDTH, options.width)
        self.text = text_type(options)
        self.has_signs = has_signs(options)
        self._color = options.color
        self._links = options.links if options.color else {}
        self._lines: list[Text] = []

    def say(self, text: Text | str, style: str = "", *, indent: int = 0, hang: int = 0) -> None:
        """Adds a paragraph, wrapped; the lines after its first stand `hang` columns farther in."""
        if isinstance(text, str):
            text = self.text(visible(text), style)
        for number, line in enumerate(self._wrapped(text, self._room(indent), hang)):
            self._lines.append(self.text(" " * (indent + (hang if number else 0))).append_text(line))

    def put(self, line: Text) -> None:
        """Adds a line as it is, which must not be wider than the page."""
        self._lines.append(line)

    def quote(self, text: Text, *, indent: int = 2) -> None:
        """Adds words of a document, wrapped, each line in the direction of its script."""
        width = None if self.width is None else min(self.width, TEXT_WIDTH) - indent
        for line in self._wrapped(text, width):
            self._lines.append(self.text(" " * indent).append_text(placed(line, width)))

    def labelled(self, label: Text, text: Text, *, column: int, indent: int = 2) -> None:
        """Adds a text that begins `column` columns behind the beginning of its label, or below one that is too long."""
        lines = self._wrapped(text, self._room(indent + column))
        if label.cell_len >= column:
            for line in self._wrapped(label, self._room(indent)):
                self._lines.append(self.text(" " * indent).append_text(apart(line)))
            label = self.text()
        for number, line in enumerate(lines):
            head = label if number == 0 else self.text()
            padding = " " * (column - head.cell_len)
            self._lines.append(
                self.text(" " * indent).append_text(apart(head)).append(padding).append_text(apart(line))
            )

    def blank(self) -> None:
        """Adds an empty line."""
        self._lines.append(self.text())

    def beside(self, left: Text, right: Text, *, indent: int = 2) -> None:
        """Adds two texts as columns of one width, line by line beside each other."""
        from diffrec.renderers.terminal.wrapping import wrapped  # noqa: PLC0415 -- a pipe does without rich

        column = self.column_width(indent)
        for one, other in zip_longest(wrapped(left, column), wrapped(right, column)):
            line = self.text(" " * indent)
            line.append_text(placed(one or self.text(), column)).append(COLUMN_RULE.rstrip())
            self._lines.append(line.append(" ").append_text(placed(other, column)) if other else line)

    def column_width(self, indent: int = 2) -> int:
        """The width of one of two columns."""
        return min(COLUMN_WIDTH, ((self.width or UNLIMITED) - indent - len(COLUMN_RULE)) // 2)

    def linked(self, items: Sequence[Item], style: str = "") -> str:
        """The style, with a link to where the first of the items stands; without one where no link can be followed."""
        address = self._links.get(items[0].document, "") if items else ""
        if not ADDRESS.fullmatch(address):
            return style
        page = items[0].location.page
        place = f"#page={page}" if page is not None and address.lower().endswith(".pdf") else ""
        return f"{style} link {address}{place}".strip()

    def to_text(self) -> str:
        """The page as a string; every line ends with a line break."""
        for line in self._lines:
            line.rstrip()
        if not self._color:
            return "".join(f"{line.plain}\n" for line in self._lines)
        self._console.print(self.text("\n").join(self._lines), soft_wrap=True)
        return LINK_NUMBER.sub("", self._out.getvalue())

    @cached_property
    def _out(self) -> StringIO:
        return StringIO()

    @cached_property
    def _console(self) -> Console:
        """What colours; a pipe does not need it, and does not wait until it has loaded."""
        from rich.console import Console  # noqa: PLC0415 -- takes as long to load as all texts to write

        return Console(
            file=self._out,
            width=self.width or UNLIMITED,
            height=100,
            color_system="standard",
            force_terminal=True,
            force_interactive=False,
            legacy_windows=False,
            markup=False,
            emoji=False,
            highlight=False,
            _environ={},
        )

    def _room(self, indent: int) -> int | None:
        """The width of a sentence that stands so far in."""
        return None if self.width is None else min(self.width, SENTENCE_WIDTH) - indent

    def _wrapped(self, text: Text, room: int | None, hang: int = 0) -> Sequence[Text]:
        if room is None:
            return list(text.split("\n"))
        from diffrec.renderers.terminal.wrapping import wrapped  # noqa: PLC0415 -- a pipe does without rich

        return wrapped(text, room - hang, first=room)
