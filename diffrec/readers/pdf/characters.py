"""A page of a PDF file as pieces of text with their places and fonts. Beside `tags`, none else knows the PDF library.

page 2   "12." at [124, 71, 139, 82] in 10 points | "At its 13th meeting" at [161, 71, 245, 82] in 10 points

The library is asked once for each text object, not for each character: a Word file sets fifteen at a time, and so the
work left is a third of a loop over characters. Pages with right-to-left letters are taken letter by letter, because
there only the place tells the order.
"""

from __future__ import annotations

import ctypes
import math
import sys
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from diffrec.errors import ReadError
from diffrec.readers.pdf.tags import TagReader

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diffrec.readers.pdf.tags import Tag

RIGHT_TO_LEFT = frozenset({"R", "AL"})
BOLD_WEIGHT = 600
ITALIC_FLAG = 64  # bit 7 of a font descriptor's flags. Source: ISO 32000-1, table 123
BOLD_FLAG = 1 << 18
FONT_NAME_BYTES = 128
# What the library writes for a hyphen at the end of a line.
LINE_END_HYPHENS = dict.fromkeys((0x02, 0xFFFE), "-")
PASSWORD_ERRORS = frozenset({pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY})
# A drawn line is thinner than this and longer than that, in points.
MAX_RULE_THICKNESS = 3.0
MIN_RULE_LENGTH = 20.0


class Font(NamedTuple):
    """Size in points, and what makes a heading look like one."""

    size: float
    is_bold: bool
    is_italic: bool


class Piece(NamedTuple):
    """Text set in one go: its box in points from the top left corner, the line it stands on, what its tag says."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    baseline: float
    font: Font
    tag: Tag | None = None


class Rule(NamedTuple):
    """A drawn line, horizontal or vertical, as its box."""

    left: float
    top: float
    right: float
    bottom: float


class Page(NamedTuple):
    """One page: its number from 1, its size as it is looked at, its pieces as they come.

    `turned` are the pieces that lie on their side, by direction, each as if the page were turned for it.
    """

    number: int
    width: float
    height: float
    pieces: tuple[Piece, ...]
    turned: tuple[tuple[Piece, ...], ...]
    rules: tuple[Rule, ...]
    unmapped: int
    characters: int


class _Object(NamedTuple):
    """What holds for a whole text object: its font, the angle it is set at in quarter turns to the left, its tag.

    A font that `is_unmapped` does not say which characters it shows."""

    font: Font
    turns: int
    tag: Tag | None
    is_unmapped: bool


def open_file(data: bytes, source: str) -> pypdfium2.PdfDocument:
    """The file, open.

    Raises: ReadError when it needs a password or is no PDF that can be read.
    """
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) in PASSWORD_ERRORS:
            message = f"{source}: this PDF file is locked with a password"
            raise ReadError(message, hint="save a copy without a password and try again") from error
        message = f"{source}: this PDF file is damaged or cut short and cannot be read"
        raise ReadError(message) from error


def pages_of(file: pypdfium2.PdfDocument) -> Iterator[Page | None]:
    """The pages in order; None for one that is damaged."""
    tags = TagReader()
    for index in range(len(file)):
        try:
            page = file[index]
        except pypdfium2.PdfiumError:
            yield None
            continue
        try:
            yield _Reader(page, index + 1, tags.read(page.raw)).read()
        finally:
            page.close()


# As the library's own function, but the address as a number: objects are told apart by it.
_object_at = ctypes.cast(
    pdfium.FPDFText_GetTextObject,
    ctypes.CFUNCTYPE(ctypes.c_void_p, pdfium.FPDF_TEXTPAGE, ctypes.c_int),
)


class _Reader:
    """Reads one page; holds the open text page and what is known of its text objects."""

    def __init__(self, page: pypdfium2.PdfPage, number: int, tags: dict[int, Tag]) -> None:
        self.page = page
        self.number = number
        self.tags = tags
        self.text_page = page.get_textpage()
        self.handle = self.text_page.raw
        self.count: int = pdfium.FPDFText_CountChars(self.handle)
        self.objects: dict[int, _Object] = {}
        self.rotation = page.get_rotation() // 90
        self.box = page.get_bbox()
        self.first = pdfium.FS_RECTF()
        self.last = pdfium.FS_RECTF()
        self.x = ctypes.c_double()
        self.y = ctypes.c_double()
        self.name = ctypes.create_string_buffer(FONT_NAME_BYTES)
        self.flags = ctypes.c_int()
        self.text = self.all_text()
        self.unmapped = 0

    def read(self) -> Page:
        by_letter = any(unicodedata.bidirectional(letter) in RIGHT_TO_LEFT for letter in set(self.text))
        found: list[tuple[int, Piece]] = []
        for start, end, address in self.letters() if by_letter else self.stretches():
            known = self.objects.get(address) or self.learn(address, start)
            found += [(known.turns, self.piece(a, b, known)) for a, b in self.unbroken(start, end, by_letter=by_letter)]
        weights = Counter[int]()
        for turns, piece in found:
            weights[turns] += len(piece.text)
        # Most of the text stands upright when the page is held as its reader holds it.
        upright = weights.most_common(1)[0][0] if weights else -self.rotation % 4
        width, height = self.page.get_size() if (upright + self.rotation) % 2 == 0 else self.page.get_size()[::-1]
        return Page(
            number=self.number,
            width=width,
            height=height,
            pieces=tuple(self.placed(piece, upright) for turns, piece in found if turns == upright),
            turned=tuple(
                tuple(self.placed(piece, other) for turns, piece in found if turns == other)
                for other in sorted(weights)
                if other != upright
            ),
            rules=tuple(self.rules(upright)),
            unmapped=self.unmapped,
            characters=self.count,
        )

    def all_text(self) -> str:
        """The characters of the page; where the library leaves some out or adds some, they are asked for one by one."""
        buffer = (ctypes.c_ushort * (self.count + 1))()
        written = pdfium.FPDFText_GetText(self.handle, 0, self.count, buffer)
        text = bytes(buffer)[: max(0, written - 1) * 2].decode("utf-16-le", "replace")
        if len(text) != self.count:
            codes = (pdfium.FPDFText_GetUnicode(self.handle, at) for at in range(self.count))
            text = "".join(chr(code) if code <= sys.maxunicode else "\ufffd" for code in codes)
        return text.translate(LINE_END_HYPHENS)

    def stretches(self) -> Iterator[tuple[int, int, int]]:
        """Runs of characters of one text object, with its address; characters that the library made up are left out."""
        at = 0
        while at < self.count:
            address = _object_at(self.handle, at)
            if not address:
                at += 1
                continue
            end = self.end_of(address, at)
            yield at, end, address
            at = end

    def letters(self) -> Iterator[tuple[int, int, int]]:
        """Each character by itself; a blank that the library made up counts to the object before it."""
        last = 0
        for at in range(self.count):
            address = _object_at(self.handle, at) or last
            if address and self.text[at] not in "\r\n":
                yield at, at + 1, address
            last = address

    def end_of(self, address: int, at: int) -> int:
        """Where the run of an object's characters ends: sought in growing steps, then halved back."""
        step = 1
        while at + step < self.count and _object_at(self.handle, at + step) == address:
            at += step
            step *= 2
        low, high = at, min(at + step, self.count)
        while high - low > 1:
            middle = (low + high) // 2
            if _object_at(self.handle, middle) == address:
                low = middle
            else:
                high = middle
        return high

    def unbroken(self, start: int, end: int, *, by_letter: bool) -> Iterator[tuple[int, int]]:
        """The parts of a run without the blanks that the library put in for gaps: gaps are judged by us."""
        at = start
        if by_letter:
            yield start, end
            return
        for index, letter in enumerate(self.text[start:end], start):
            if letter in " \r\n" and pdfium.FPDFText_IsGenerated(self.handle, index):
                if index > at:
                    yield at, index
                at = index + 1
        if end > at:
            yield at, end

    def learn(self, address: int, at: int) -> _Object:
        """What is true of the text object that the character at this index belongs to."""
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(self.handle, at, matrix)
        size = pdfium.FPDFText_GetFontSize(self.handle, at) * math.hypot(matrix.c, matrix.d)
        pdfium.FPDFText_GetFontInfo(self.handle, at, self.name, FONT_NAME_BYTES, self.flags)
        name = self.name.value.lower()
        weight = pdfium.FPDFText_GetFontWeight(self.handle, at)
        flags = self.flags.value
        font = Font(
            size=round(size, 1),
            is_bold=weight >= BOLD_WEIGHT or b"bold" in name or bool(flags & BOLD_FLAG),
            is_italic=bool(flags & ITALIC_FLAG) or b"italic" in name or b"oblique" in name,
        )
        turns = round(math.atan2(matrix.b, matrix.a) / (math.pi / 2)) % 4
        tag = None
        if self.tags:
            mark = pdfium.FPDFPageObj_GetMarkedContentID(ctypes.cast(address, pdfium.FPDF_PAGEOBJECT))
            tag = self.tags.get(mark)
        known = self.objects[address] = _Object(
            font=font,
            turns=turns,
            tag=tag,
            is_unmapped=pdfium.FPDFText_HasUnicodeMapError(self.handle, at) == 1,
        )
        return known

    def piece(self, start: int, end: int, known: _Object) -> Piece:
        """The characters as a piece, its places still those of the file: from the bottom left corner."""
        first, last, x, y = self.first, self.last, self.x, self.y
        pdfium.FPDFText_GetLooseCharBox(self.handle, start, first)
        pdfium.FPDFText_GetCharOrigin(self.handle, start, x, y)
        pdfium.FPDFText_GetLooseCharBox(self.handle, end - 1, last)
        text = self.text[start:end]
        if known.is_unmapped:
            self.unmapped += end - start
        return Piece(
            text=text,
            left=min(first.left, last.left),
            top=max(first.top, last.top),
            right=max(first.right, last.right),
            bottom=min(first.bottom, last.bottom),
            baseline=x.value if known.turns % 2 else y.value,
            font=known.font,
            tag=known.tag,
        )

    def placed(self, piece: Piece, turns: int) -> Piece:
        """The piece at its place on the page as it is held, from the top left corner."""
        left, top, right, bottom = self.held((piece.left, piece.top, piece.right, piece.bottom), turns)
        _, _, _, baseline = self.held((piece.baseline, piece.baseline, piece.baseline, piece.baseline), turns)
        return piece._replace(left=left, top=top, right=right, bottom=bottom, baseline=baseline)

    def held(self, box: tuple[float, float, float, float], turns: int) -> tuple[float, float, float, float]:
        """A box (left, top, right, bottom) of the file, measured on the page turned so often to the right."""
        left, top, right, bottom = box
        page_left, page_bottom, page_right, page_top = self.box
        match turns:
            case 0:
                return left - page_left, page_top - top, right - page_left, page_top - bottom
            case 1:
                return bottom - page_bottom, left - page_left, top - page_bottom, right - page_left
            case 2:
                return page_right - right, bottom - page_bottom, page_right - left, top - page_bottom
            case _:
                return page_top - top, page_right - right, page_top - bottom, page_right - left

    def rules(self, turns: int) -> Iterator[Rule]:
        """The drawn lines of the page, bars and frames' sides that are thin included."""
        sides = [ctypes.c_float() for _ in range(4)]
        left, bottom, right, top = sides
        for index in range(pdfium.FPDFPage_CountObjects(self.page.raw)):
            drawn = pdfium.FPDFPage_GetObject(self.page.raw, index)
            if pdfium.FPDFPageObj_GetType(drawn) != pdfium.FPDF_PAGEOBJ_PATH:
                continue
            pdfium.FPDFPageObj_GetBounds(drawn, *sides)
            rule = Rule(*self.held((left.value, top.value, right.value, bottom.value), turns))
            thin, long = sorted((rule.right - rule.left, rule.bottom - rule.top))
            if thin <= MAX_RULE_THICKNESS and long >= MIN_RULE_LENGTH:
                yield rule
