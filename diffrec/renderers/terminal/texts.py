"""What a page's lines are made of: rich's `Text`, and for a pipe as much of it as a pipe needs.

    text = text_type(options)      a width or colour: rich.text.Text       neither: PlainText
    text("draft ", "dim").append("14")

A pipe shows no styles and wraps nothing; loading rich would take it as long as writing all its texts.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Self, cast

from diffrec.renderers.visible import END_OF_ISOLATE, FIRST_STRONG_ISOLATE, RIGHT_TO_LEFT, begins_right_to_left

if TYPE_CHECKING:
    from rich.text import Text

    from diffrec.config import RenderOptions

WIDE = frozenset("WF")  # east Asian widths that take two columns


NO_WIDTH = frozenset({"Mn", "Me", "Cf"})


def text_type(options: RenderOptions) -> type[Text]:
    """The class of the texts of a page with these options."""
    if options.width is None and not options.color:
        return cast("type[Text]", PlainText)
    from rich.text import Text  # noqa: PLC0415 -- a pipe does without

    return Text


def apart(text: Text) -> Text:
    """The text, isolated from its neighbours on the line where it holds right-to-left letters."""
    if not RIGHT_TO_LEFT.search(text.plain):
        return text
    return type(text)(FIRST_STRONG_ISOLATE).append_text(text).append(END_OF_ISOLATE)


def placed(line: Text, width: int | None) -> Text:
    """A line of a column of this width: at its left, or at its right where its text runs from there."""
    line.rstrip()
    padding = " " * (width - line.cell_len) if width is not None else ""
    before, behind = (padding, "") if begins_right_to_left(line.plain) else ("", padding)
    return type(line)(before).append_text(apart(line)).append(behind)


def _columns(character: str) -> int:
    """The columns of a character; marks over letters and marks of direction take none."""
    if unicodedata.category(character) in NO_WIDTH:
        return 0
    return 1 + (unicodedata.east_asian_width(character) in WIDE)


class PlainText:
    """The methods of rich's `Text` that views use, on a string without styles."""

    __slots__ = ("plain",)
    spans = ()

    def __init__(self, text: str = "", style: str = "") -> None:
        del style
        self.plain = text

    def __len__(self) -> int:
        """How many characters there are."""
        return len(self.plain)

    @property
    def cell_len(self) -> int:
        """The columns that the text takes."""
        if self.plain.isascii():
            return len(self.plain)
        return sum(_columns(character) for character in self.plain)

    def append(self, text: str, style: str = "") -> Self:
        """The text with more behind it."""
        del style
        self.plain += text
        return self

    def append_text(self, text: PlainText) -> Self:
        """The text with another behind it."""
        self.plain += text.plain
        return self

    def __getitem__(self, part: slice) -> PlainText:
        """A part of the text."""
        return PlainText(self.plain[part])

    def copy(self) -> PlainText:
        """A text of its own."""
        return PlainText(self.plain)

    def rstrip(self) -> None:
        """Takes the white space off the end."""
        self.plain = self.plain.rstrip()

    def truncate(self, width: int, *, overflow: str) -> None:
        """Does nothing: without a width nothing is too long."""
        del width, overflow

    def split(self, separator: str) -> list[PlainText]:
        """The texts between the separators."""
        return [PlainText(part) for part in self.plain.split(separator)]
