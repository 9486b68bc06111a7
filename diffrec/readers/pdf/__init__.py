r"""PDF with a text layer: reading order, paragraphs and furniture from where the characters stand and how they look.

page 3   "12.  At its 13th meeting, the"  ...  "3/10  31-08283"     page 4   "A/AC.5/2031/L.2"  "Board took note."
->  furniture "3/10" | "31-08283" | "A/AC.5/2031/L.2", paragraph "12.  At its 13th meeting, the\nBoard took note."
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.errors import ReadError
from diffrec.model import Document, Notice
from diffrec.readers.pdf.characters import open_file, pages_of
from diffrec.readers.pdf.composing import compose

if TYPE_CHECKING:
    from collections.abc import Callable

    from diffrec.config import ReadOptions
    from diffrec.readers.pdf.characters import Page

# A font without a map to characters gives signs without meaning; where they are more than half, the rest is no text.
MAX_UNMAPPED_SHARE = 0.5
# Programs write it last; mail and web servers may put a little behind. Source: PDF Reference 1.7, appendix H, note 18.
END_OF_FILE, END_BYTES = b"%%EOF", 1024


def read(
    data: bytes, *, source: str, options: ReadOptions, progress: Callable[[int, int], None] | None = None
) -> tuple[Document, ...]:
    """The document in a PDF file; `progress` is told of each page that is done, and of their number.

    Raises: ReadError when the file is locked, damaged, over a limit, or has no text that can be read.
    """
    file = open_file(data, source)
    try:
        if len(file) > options.limits.pages:
            message = f"{source}: {len(file):,} pages are more than the limit of {options.limits.pages:,}"
            raise ReadError(message, hint=f"to read it all the same, use --limit pages={len(file)}")
        pages: list[Page] = []
        damaged: list[int] = []
        characters = 0
        for number, page in enumerate(pages_of(file), 1):
            if progress is not None:
                progress(number, len(file))
            if page is None:
                damaged.append(number)
                continue
            pages.append(page)
            characters += page.characters
            if characters > options.limits.characters:
                message = f"{source}, page {number}: more characters than the limit of {options.limits.characters:,}"
                raise ReadError(message, hint="--limit characters=N with a larger N reads it all the same")
    finally:
        file.close()
    notices = (*_truncation(data, source), *_notices(pages, damaged, source))
    text, blocks, places = compose(pages)
    return (Document(source=source, format="pdf", text=text, blocks=blocks, places=places, notices=notices),)


def _truncation(data: bytes, source: str) -> tuple[Notice, ...]:
    """A notice for a file without its end: what pages can still be found were read."""
    if END_OF_FILE in data[-END_BYTES:]:
        return ()
    message = "the end of the file is missing; what was read may not be all"
    return (Notice(code="file-truncated", message=message, source=source),)


def _notices(pages: list[Page], damaged: list[int], source: str) -> tuple[Notice, ...]:
    """What could not be read, by page.

    Raises: ReadError when nothing could.
    """
    empty = [page.number for page in pages if not page.pieces and not page.turned]
    if len(empty) == len(pages):
        message = f"{source}: no page has a text layer (scanned?)" if pages else f"{source}: no page can be read"
        raise ReadError(message, hint="recognize its text with an OCR program and try again")
    characters, unmapped = sum(page.characters for page in pages), sum(page.unmapped for page in pages)
    if unmapped > MAX_UNMAPPED_SHARE * characters:
        message = f"{source}: its fonts do not say which characters they show, so there is no text to read"
        raise ReadError(message, hint="recognize its text with an OCR program and try again")
    without_map = [page.number for page in pages if page.unmapped]
    named = (
        ("page-without-text", empty, "no text layer (scanned or empty)"),
        ("unmapped-characters", without_map, "characters that their font gives no meaning"),
        ("page-damaged", damaged, "damaged, not read"),
    )
    return tuple(
        Notice(code=code, message=f"{_numbers(numbers)}: {what}", source=source)
        for code, numbers, what in named
        if numbers
    )


def _numbers(pages: list[int]) -> str:
    """Page numbers as a person writes them: "page 3", "pages 3-5, 9"."""
    ranges: list[list[int]] = []
    for page in pages:
        if ranges and page == ranges[-1][1] + 1:
            ranges[-1][1] = page
        else:
            ranges.append([page, page])
    written = ", ".join(str(first) if first == last else f"{first}-{last}" for first, last in ranges)
    return f"page {written}" if len(pages) == 1 else f"pages {written}"
