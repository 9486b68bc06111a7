"""A page of a PDF file as pieces of text with their places and fonts. Beside `tags`, none else knows the PDF library.

page 2   "12." at [124, 71, 139, 82] in 10 points | "At its 13th meeting" at [161, 71, 245, 82] in 10 points

The library is asked once for each text object, not for each character: a Word file sets fifteen at a time, and so the
work left is a third of a loop over characters. Pages with right-to-left letters are taken letter by letter, because
there only the place tells the order.
"""

from __future__ import annotations

import ctypes
import math
import re
import sys
import unicodedata
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
BLANK = re.compile(r"[ \r\n]")
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


class _Face(NamedTuple):
    """What holds for a font in all sizes; one that `is_unmapped` does not say which characters it shows."""

    is_bold: bool
    is_italic: bool
    is_unmapped: bool


class _Object(NamedTuple):
    """What holds for a whole text object: its font, the angle it is set at in quarter turns to the left, its mark."""

    font: Font
    turns: int
    mark: int
    is_unmapped: bool


class _Found(NamedTuple):
    """Characters of an object with their box and baseline, measured from the bottom left corner of the page."""

    text: str
    box: tuple[float, float, float, float]
    baseline: float
    known: _Object


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
            yield _Reader(page, index + 1, tags).read()
        finally:
            page.close()


# As the library's own functions, but with addresses as numbers: objects are told apart by them.
_object_at = ctypes.cast(
    pdfium.FPDFText_GetTextObject, ctypes.CFUNCTYPE(ctypes.c_void_p, pdfium.FPDF_TEXTPAGE, ctypes.c_int)
)
_font_of = ctypes.cast(pdfium.FPDFTextObj_GetFont, ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p))
_mark_of = ctypes.cast(pdfium.FPDFPageObj_GetMarkedContentID, ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p))


class _Reader:
    """Reads one page; holds the open text page and what is known of its text objects."""

    def __init__(self, page: pypdfium2.PdfPage, number: int, tags: TagReader) -> None:
        self.page = page
        self.number = number
        self.tags = tags
        self.text_page = page.get_textpage()
        self.handle = self.text_page.raw
        self.count: int = pdfium.FPDFText_CountChars(self.handle)
        self.objects: dict[int, _Object] = {}
        self.faces: dict[int, _Face] = {}
        self.matrix = pdfium.FS_MATRIX()
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
        by_letter = not self.text.isascii() and any(
            unicodedata.bidirectional(letter) in RIGHT_TO_LEFT for letter in set(self.text)
        )
        found: dict[int, list[_Found]] = {}
        for start, end, address in self.letters() if by_letter else self.stretches():
            known = self.objects.get(address) or self.learn(address, start)
            pieces = found.setdefault(known.turns, [])
            pieces += [self.find(a, b, known) for a, b in self.unbroken(start, end, by_letter=by_letter)]
        tags = self.tags.read(self.page.raw, {known.mark for known in self.objects.values()})
        weights = {turns: sum(len(piece.text) for piece in pieces) for turns, pieces in found.items()}
        # Most of the text stands upright when the page is held as its reader holds it.
        upright = max(weights, key=lambda turns: weights[turns], default=-self.rotation % 4)
        width, height = self.page.get_size() if (upright + self.rotation) % 2 == 0 else self.page.get_size()[::-1]
        placed = {
            turns: tuple(self.placed(piece, turns, tags) for piece in pieces) for turns, pieces in sorted(found.items())
        }
        return Page(
            number=self.number,
            width=width,
            height=height,
            pieces=placed.pop(upright, ()),
            turned=tuple(placed.values()),
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
        """Where an object's characters end: with the line, or sought in growing steps and halved back."""
        line_end = self.text.find("\r", at)
        if line_end > at and _object_at(self.handle, line_end - 1) == address:
            return line_end
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
        for blank in BLANK.finditer(self.text, start, end):
            index = blank.start()
            if pdfium.FPDFText_IsGenerated(self.handle, index):
                if index > at:
                    yield at, index
                at = index + 1
        if end > at:
            yield at, end

    def learn(self, address: int, at: int) -> _Object:
        """What is true of the text object that the character at this index belongs to."""
        matrix = self.matrix
        pdfium.FPDFText_GetMatrix(self.handle, at, matrix)
        size = pdfium.FPDFText_GetFontSize(self.handle, at) * math.hypot(matrix.c, matrix.d)
        font = _font_of(address)
        face = self.faces.get(font) or self.learn_face(font, at)
        known = self.objects[address] = _Object(
            font=Font(round(size, 1), face.is_bold, face.is_italic),
            turns=round(math.atan2(matrix.b, matrix.a) / (math.pi / 2)) % 4 if matrix.b or matrix.a < 0 else 0,
            mark=_mark_of(address),
            is_unmapped=face.is_unmapped,
        )
        return known

    def learn_face(self, font: int, at: int) -> _Face:
        """What is true of the font that the character at this index is set in."""
        pdfium.FPDFText_GetFontInfo(self.handle, at, self.name, FONT_NAME_BYTES, self.flags)
        name, flags = self.name.value.lower(), self.flags.value
        weight = pdfium.FPDFText_GetFontWeight(self.handle, at)
        face = self.faces[font] = _Face(
            is_bold=weight >= BOLD_WEIGHT or b"bold" in name or bool(flags & BOLD_FLAG),
            is_italic=bool(flags & ITALIC_FLAG) or b"italic" in name or b"oblique" in name,
            is_unmapped=pdfium.FPDFText_HasUnicodeMapError(self.handle, at) == 1,
        )
        return face

    def find(self, start: int, end: int, known: _Object) -> _Found:
        """The characters with their places as the file measures them: from the bottom left corner."""
        first, last, x, y = self.first, self.last, self.x, self.y
        pdfium.FPDFText_GetLooseCharBox(self.handle, start, first)
        pdfium.FPDFText_GetCharOrigin(self.handle, start, x, y)
        left, top, right, bottom = first.left, first.top, first.right, first.bottom
        if end - start > 1:
            pdfium.FPDFText_GetLooseCharBox(self.handle, end - 1, last)
            left, right = min(left, last.left), max(right, last.right)
            top, bottom = max(top, last.top), min(bottom, last.bottom)
        if known.is_unmapped:
            self.unmapped += end - start
        baseline = x.value if known.turns % 2 else y.value
        return _Found(self.text[start:end], (left, top, right, bottom), baseline, known)

    def placed(self, found: _Found, turns: int, tags: dict[int, Tag]) -> Piece:
        """The piece at its place on the page as it is held, from the top left corner."""
        text, box, baseline, known = found
        left, top, right, bottom = self.held(box, turns)
        baseline = self.held((baseline, baseline, baseline, baseline), turns)[3]
        return Piece(text, left, top, right, bottom, baseline, known.font, tags.get(known.mark))

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
