"""A page of lines for a terminal of some width, or for a pipe that has none.

    page.say("Working Group: draft -> final")            wraps at the width
    page.beside(page.text("draft"), page.text("final"))   two columns that start level
    page.to_text()                                        a string, with colour codes only if asked for

Texts are of `page.text`, never markup: what a document says is only shown.
"""

from __future__ import annotations

from functools import cached_property
from io import StringIO
from itertools import zip_longest
from typing import TYPE_CHECKING

from diffrec.renderers.terminal.texts import apart, placed, text_type
from diffrec.renderers.visible import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console
    from rich.text import Text

    from diffrec.config import RenderOptions

COLUMN_RULE = " | "
MIN_WIDTH = 20
"""narrower than this nothing can be read, and wrapping would never end"""
UNLIMITED = 1_000_000
"""a width that no line reaches, for output without wrapping"""


class Page:
    """Lines in the order in which they were said."""

    def __init__(self, options: RenderOptions) -> None:
        self.width = None if options.width is None else max(MIN_WIDTH, options.width)
        self.text = text_type(options)
        self.color = options.color
        self._lines: list[Text] = []

    def say(self, text: Text | str, style: str = "", *, indent: int = 0, hang: int = 0) -> None:
        """Adds a paragraph, wrapped; the lines after its first stand `hang` columns farther in."""
        if isinstance(text, str):
            text = self.text(visible(text), style)
        for number, line in enumerate(self._wrapped(text, indent + hang)):
            self._lines.append(self.text(" " * (indent + (hang if number else 0))).append_text(line))

    def quote(self, text: Text, *, indent: int = 2) -> None:
        """Adds words of a document, wrapped, each line in the direction of its script."""
        for line in self._wrapped(text, indent):
            width = None if self.width is None else self.width - indent
            self._lines.append(self.text(" " * indent).append_text(placed(line, width)))

    def labelled(self, label: Text, text: Text, *, column: int, indent: int = 2) -> None:
        """Adds a text that begins `column` columns behind the beginning of its label, or below one that is too long."""
        lines = self._wrapped(text, indent + column)
        if label.cell_len >= column:
            self._lines.append(self.text(" " * indent).append_text(apart(label)))
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
        column = self.column_width(indent)
        for one, other in zip_longest(self._wrap(left, column), self._wrap(right, column)):
            line = self.text(" " * indent)
            line.append_text(placed(one or self.text(), column)).append(COLUMN_RULE.rstrip(), "dim")
            self._lines.append(line.append(" ").append_text(placed(other, column)) if other else line)

    def column_width(self, indent: int = 2) -> int:
        """The width of one of two columns."""
        return ((self.width or UNLIMITED) - indent - len(COLUMN_RULE)) // 2

    def to_text(self) -> str:
        """The page as a string; every line ends with a line break."""
        for line in self._lines:
            line.rstrip()
        if not self.color:
            return "".join(f"{line.plain}\n" for line in self._lines)
        self._console.print(self.text("\n").join(self._lines), soft_wrap=True)
        return self._out.getvalue()

    @cached_property
    def _out(self) -> StringIO:
        return StringIO()

    @cached_property
    def _console(self) -> Console:
        """What wraps and colours; a pipe needs neither, and does not wait until it has loaded."""
        from rich.console import Console  # noqa: PLC0415 -- takes as long to load as all texts to write

        return Console(
            file=self._out,
            width=self.width or UNLIMITED,
            height=100,
            color_system="standard" if self.color else None,
            force_terminal=self.color,
            force_interactive=False,
            legacy_windows=False,
            markup=False,
            emoji=False,
            highlight=False,
            _environ={},
        )

    def _wrapped(self, text: Text, indent: int) -> Sequence[Text]:
        return list(text.split("\n")) if self.width is None else self._wrap(text, max(1, self.width - indent))

    def _wrap(self, text: Text, width: int) -> Sequence[Text]:
        return list(text.wrap(self._console, width))
