r"""The document's text as it grows, and the blocks that are spans of it.

pieces "12.\t" | "The Board" | mark "[^1]" | " met"   ->   text "12.\tThe Board[^1] met\n", a block of 2 runs
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.errors import ReadError
from diffrec.model import Block, BlockKind, Location, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diffrec.readers.docx.runs import Piece


class Writer:
    """Collects the text and the blocks; `at` is the length so far.

    Raises: ReadError when the text grows beyond `most` characters.
    """

    def __init__(self, source: str, most: int) -> None:
        self.source = source
        self.most = most
        self.parts: list[str] = []
        self.blocks: list[Block] = []
        self.at = 0

    @property
    def text(self) -> str:
        """The whole text."""
        return "".join(self.parts)

    def put(self, text: str) -> Span:
        """Adds text; its span."""
        start, self.at = self.at, self.at + len(text)
        if self.at > self.most:
            message = f"{self.source}: the text has more than {self.most:,} characters"
            raise ReadError(message)
        self.parts.append(text)
        return start, self.at

    def pieces(self, pieces: Sequence[Piece]) -> list[Span]:
        """Adds pieces; the span of each."""
        return [self.put(piece.text) for piece in pieces]

    def block(  # noqa: PLR0913 -- the fields of the block that is made
        self,
        kind: BlockKind,
        pieces: Sequence[Piece],
        spans: Sequence[Span],
        *,
        anchor: str,
        depth: int = 0,
        marker: str | None = None,
        indent: float | None = None,
        cell: tuple[int, int, int] | None = None,
        why: str | None = None,
    ) -> None:
        """Adds the block that pieces already in the text make up; the marks of notes are left out of it."""
        texts = [(piece, span) for piece, span in zip(pieces, spans, strict=True) if not piece.is_mark and piece.text]
        self.blocks.append(
            Block(
                kind=kind,
                text="".join(piece.text for piece, _ in texts),
                runs=tuple(_joined([span for _, span in texts])),
                location=Location(anchor=anchor),
                depth=depth,
                emphasis=_emphasis([piece for piece, _ in texts]),
                marker=marker,
                indent=indent,
                cell=cell,
                why=why,
            )
        )


def _joined(spans: list[Span]) -> list[Span]:
    """The spans with those that follow each other made one."""
    joined: list[Span] = []
    for start, end in spans:
        if joined and joined[-1][1] == start:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _emphasis(pieces: list[Piece]) -> str:
    said = [piece.look for piece in pieces if piece.text.strip()]
    if said and all(look.bold for look in said):
        return "bold"
    return "italic" if said and all(look.italic for look in said) else ""
