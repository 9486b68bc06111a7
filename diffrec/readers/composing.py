r"""The text of a document and its blocks, composed from pieces of markup in reading order.

number "12." | text "The Board" | mark "[^3]" | text " decided"
->  Document.text "12.\tThe Board[^3] decided", and a block whose runs leave the mark out
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from diffrec.errors import ReadError
from diffrec.model import Block, BlockKind, Location, Span

if TYPE_CHECKING:
    from diffrec.config import Revisions

# How tracked changes are read, and the element that is left out then.
CHOICES: dict[Revisions, tuple[str, ...]] = {
    "accept": ("accepted",),
    "reject": ("rejected",),
    "both": ("rejected", "accepted"),
}
DROPPED = {"accepted": "del", "rejected": "ins"}
BLANKS = re.compile(r"[ \t\n\r\f]+")
# What does not count when a block is asked whether all of it is bold.
NO_LETTERS = re.compile(r"[\s:.]+")
BETWEEN_BLOCKS = "\n"
NO_EMPHASIS: frozenset[str] = frozenset()


class Shape(NamedTuple):
    """What a block is, whatever its text."""

    kind: BlockKind = BlockKind.PARAGRAPH
    depth: int = 0
    marker: str | None = None
    cell: tuple[int, int, int] | None = None
    why: str | None = None
    anchor: str | None = None
    element: str | None = None


class Composer:
    """Takes pieces in reading order; white space is collapsed as a browser does, unless it is to be kept."""

    def __init__(self, source: str, limit: int) -> None:
        self.blocks: list[Block] = []
        self._source = source
        self._limit = limit
        self._parts: list[str] = []
        self._length = 0
        self._shape = Shape()
        self._opening: Shape | None = None
        self._number: str | None = None
        self._is_item = False
        self._clear()

    def _clear(self) -> None:
        self._runs: list[Span] = []
        self._words: list[str] = []
        self._gap = ""
        self._marker: str | None = None
        self._letters = {"": 0, "bold": 0, "italic": 0}

    @property
    def text(self) -> str:
        """The document's text so far."""
        return "".join(self._parts)

    @property
    def last_words(self) -> str:
        """The last words of the present block, "" when it has none or a blank follows them."""
        return self._words[-1] if self._words and not self._gap else ""

    @property
    def is_open(self) -> bool:
        """True when the present block has words."""
        return bool(self._words)

    def begin(self, shape: Shape) -> None:
        """A new block begins here; the parts of one footnote are lines of one block.

        Raises: ReadError when the text is longer than the limit.
        """
        is_note = shape.kind is BlockKind.FOOTNOTE
        if is_note and self._shape.kind is shape.kind and self._shape.marker == shape.marker:
            self.break_line()
            return
        self._close()
        self._shape = shape

    def begin_item(self, number: str | None, shape: Shape) -> None:
        """The next words are those of a list's item, or of an element: the number is written before them."""
        if self._number is not None:
            self._write_number()
        self._close()
        self._shape = self._opening = shape
        self._number = number
        self._is_item = True

    def number(self, number: str | None) -> None:
        """The number that the format gives to a list's item, written before its words; None for a bullet."""
        self._number = number
        self._is_item = True

    def write(self, text: str, emphasis: frozenset[str] = NO_EMPHASIS) -> None:
        """Words of the present block."""
        words = BLANKS.sub(" ", text)
        if words.startswith(" "):
            self._gap = self._gap or " "
        if words in {"", " "}:
            return
        self._put_words(words.strip(" "), emphasis)
        self._gap = " " if words.endswith(" ") else ""

    def keep(self, text: str, emphasis: frozenset[str] = NO_EMPHASIS) -> None:
        """Words of the present block with their white space, as in <pre>."""
        if text.strip() or self._words:
            self._put_words(text, emphasis)

    def _put_words(self, words: str, emphasis: frozenset[str]) -> None:
        self._write_number()
        if self._words and not (self._gap == " " and self._words[-1].endswith(("\n", "\t"))):
            self._put(self._gap)
        self._gap = ""
        self._put(words)
        letters = len(NO_LETTERS.sub("", words))
        for name in ("", *emphasis):
            self._letters[name] += letters

    def break_line(self) -> None:
        """A line ends here."""
        if self._words:
            self._gap = "\n"

    def break_line_or_block(self) -> None:
        """A line ends here, and with the second end in a row the paragraph."""
        if self._gap == "\n" and self._shape.kind is not BlockKind.FOOTNOTE:
            self._close()
        self.break_line()

    def aside(self, text: str) -> None:
        """What stands in the document but is none of the block's words, as the mark of a footnote."""
        self._parts.append(text)
        self._length += len(text)

    def name_anchor(self, anchor: str) -> None:
        """The block has a name of its own when it is given before its first word."""
        if not self._words:
            self._shape = self._shape._replace(anchor=anchor)

    def finish(self) -> tuple[str, tuple[Block, ...]]:
        """The text and the blocks.

        Raises: ReadError when the text is longer than the limit.
        """
        self._close()
        return self.text, tuple(self.blocks)

    def _write_number(self) -> None:
        if self._number is not None:
            self._marker = self._number
            self._put(f"{self._number}\t")
            self._number = None

    def _put(self, text: str) -> None:
        if not text:
            return
        start, end = self._length, self._length + len(text)
        if self._runs and self._runs[-1][1] == start:
            self._runs[-1] = (self._runs[-1][0], end)
        else:
            self._runs.append((start, end))
        self._parts.append(text)
        self._words.append(text)
        self._length = end

    def _close(self) -> None:
        if self._length > self._limit:
            message = f"{self._source}: the text is longer than the limit of {self._limit:,} characters"
            raise ReadError(message)
        text = "".join(self._words)
        if text.strip():
            self.blocks.append(self._block(text))
        if self._parts and not self._parts[-1].endswith("\n"):
            self.aside(BETWEEN_BLOCKS)
        if text.strip():
            self._is_item = False
            self._opening = None
        self._clear()

    def _block(self, text: str) -> Block:
        shape = self._shape
        goes_on = shape.kind is BlockKind.LIST_ITEM and not self._is_item and self._marker is None
        kind = BlockKind.PARAGRAPH if goes_on else shape.kind
        opening = self._opening if self._opening is not None and self._opening.element else None
        whole = self._letters[""]
        return Block(
            kind=kind,
            text=text,
            runs=tuple(self._runs),
            location=Location(anchor=opening.anchor if opening else shape.anchor),
            depth=opening.depth if opening else 0 if goes_on else shape.depth,
            emphasis=next((name for name in ("bold", "italic") if whole and self._letters[name] == whole), ""),
            marker=self._marker or shape.marker,
            cell=shape.cell,
            why=shape.why,
            element=opening.element if opening else None,
        )
