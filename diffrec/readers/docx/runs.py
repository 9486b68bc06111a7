"""What a paragraph says: its pieces of text, and what hangs on it: notes, text boxes, comments.

    <w:r>The Board</w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r> met</w:r>
->  "The Board" | mark "[^1]" | " met", and note 2 is cited

Of a field its result is read and never its code; of alternatives the first; hidden text is counted and left out.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from diffrec.readers.docx.names import COMPATIBILITY, MATH, child, opening, w
from diffrec.readers.docx.styles import Look
from diffrec.readers.docx.symbols import UNKNOWN, character

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from diffrec.readers.docx.notes import Note, Notes
    from diffrec.readers.docx.styles import Styles

ALTERNATIVES = f"{{{COMPATIBILITY}}}AlternateContent"
CHOICE, FALLBACK = f"{{{COMPATIBILITY}}}Choice", f"{{{COMPATIBILITY}}}Fallback"
FORMULAS = frozenset({f"{{{MATH}}}oMath", f"{{{MATH}}}oMathPara"})
FORMULA_TEXT = f"{{{MATH}}}t"
# What only holds other content of a paragraph.
HOLDERS = frozenset(
    map(w, ("hyperlink", "smartTag", "customXml", "sdt", "sdtContent", "fldSimple", "dir", "bdo", "ruby", "rubyBase"))
)
CHARACTERS = {
    w("tab"): "\t",
    w("ptab"): "\t",
    w("br"): "\n",
    w("cr"): "\n",
    w("noBreakHyphen"): "\u2011",
    w("softHyphen"): "\u00ad",
}
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
PICTURES = frozenset(map(w, ("drawing", "pict", "object")))
BOX = w("txbxContent")
NOTE_KINDS = {w("footnoteReference"): "footnote", w("endnoteReference"): "endnote"}
# Pictures that hold words which are kept in other parts of the file.
UNREAD = {
    "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart": "charts",
    "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds": "diagrams",
}
# Fields that Word numbers when it prints, and whose number the file does not hold.
COUNTING_FIELDS = ("LISTNUM", "AUTONUM")
PLAIN = Look(bold=False, italic=False, hidden=False)


class Piece(NamedTuple):
    """A stretch of a paragraph; a note's mark is no part of its text. `place` is the element that says it."""

    text: str
    look: Look = PLAIN
    is_mark: bool = False
    place: Element | None = None


@dataclass(slots=True)
class Content:
    """What a paragraph holds; `edges` are the comments that begin (True) or end before a piece, by its index.

    `hidden` are words that are not shown, each behind the index of the piece before which it would stand.
    """

    pieces: list[Piece] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    edges: list[tuple[int, str, bool]] = field(default_factory=list)
    hidden: list[tuple[int, str]] = field(default_factory=list)
    is_contents: bool = False

    @property
    def text(self) -> str:
        """The text without the marks of notes."""
        return "".join(piece.text for piece in self.pieces if not piece.is_mark)


@dataclass(slots=True)
class _Field:
    code: str = ""
    shows: bool = False


class RunReader:
    """Reads paragraphs in their order: a field may begin in one and end in another."""

    def __init__(self, styles: Styles, notes: Notes) -> None:
        self.styles = styles
        self.notes = notes
        self.fields: list[_Field] = []
        self.unread: Counter[str] = Counter()
        self.hidden = 0

    def read(self, paragraph: Element) -> Content:
        """The content of a paragraph."""
        content = Content()
        self._inline(paragraph, self.styles.key(opening(paragraph, "pPr")), content)
        return content

    def _inline(self, element: Element, style: str, content: Content) -> None:
        for part in element:
            if part.tag == w("r"):
                self._run(part, self.styles.look(opening(part, "rPr"), style), content)
            elif part.tag in HOLDERS:
                self._inline(part, style, content)
            elif part.tag == ALTERNATIVES:
                self._inline(chosen(part), style, content)
            elif part.tag in FORMULAS:
                self._put("".join(text.text or "" for text in part.iter(FORMULA_TEXT)), PLAIN, content, part)
            elif part.tag in {w("commentRangeStart"), w("commentRangeEnd")}:
                is_start = part.tag == w("commentRangeStart")
                content.edges.append((len(content.pieces), part.get(w("id"), ""), is_start))

    def _run(self, run: Element, look: Look, content: Content) -> None:
        mark_follows = None
        for part in run:
            if part.tag == w("t"):
                if mark_follows is not None:
                    self._cite(mark_follows, _text(part), content)
                    mark_follows = None
                else:
                    self._put(_text(part), look, content, part)
            elif part.tag in CHARACTERS:
                self._put(CHARACTERS[part.tag], look, content, part)
            elif part.tag in NOTE_KINDS:
                mark_follows = part if part.get(w("customMarkFollows")) in {"1", "true", "on"} else None
                if mark_follows is None:
                    self._cite(part, "", content)
            else:
                self._other(part, look, content)
        if mark_follows is not None:
            self._cite(mark_follows, "", content)

    def _other(self, part: Element, look: Look, content: Content) -> None:
        """What a run holds beside text."""
        if part.tag == w("sym"):
            sign = character(part.get(w("font"), ""), part.get(w("char"), ""))
            self.unread["signs of an unknown font"] += sign == UNKNOWN
            self._put(sign, look, content, part)
        elif part.tag == w("fldChar"):
            self._field(part.get(w("fldCharType"), ""))
        elif part.tag == w("instrText") and self.fields:
            self.fields[-1].code += part.text or ""
        elif part.tag == w("commentReference"):
            content.edges.append((len(content.pieces), part.get(w("id"), ""), False))
        elif part.tag == w("ruby"):
            base = child(part, "rubyBase")
            if base is not None:
                self._inline(base, "", content)
        elif part.tag == ALTERNATIVES:
            self._run(chosen(part), look, content)
        elif part.tag in PICTURES:
            self._picture(part, content)

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self.fields.append(_Field())
        elif kind == "separate" and self.fields:
            self.fields[-1].shows = True
        elif kind == "end" and self.fields:
            ended = self.fields.pop()
            is_counted = ended.code.strip().upper().startswith(COUNTING_FIELDS)
            self.unread["numbers that are fields"] += is_counted and not ended.shows

    def _cite(self, reference: Element, mark: str, content: Content) -> None:
        """A note is cited: its mark is written, and the note follows the paragraph."""
        if self.fields and not all(field.shows for field in self.fields):
            return
        note = self.notes.cited(NOTE_KINDS[reference.tag], reference.get(w("id"), ""), mark.strip())
        if note is not None:
            content.pieces.append(Piece(f"[^{note.mark}]", is_mark=True))
            content.notes.append(note)

    def _put(self, text: str, look: Look, content: Content, place: Element) -> None:
        if not text or not all(field.shows for field in self.fields):
            return
        if look.hidden:
            self.hidden += len("".join(text.split()))
            content.hidden.append((len(content.pieces), text))
            return
        content.is_contents |= any(field.code.split()[:1] == ["TOC"] for field in self.fields)
        content.pieces.append(Piece(text, look, place=place))

    def _picture(self, picture: Element, content: Content) -> None:
        """The text boxes of a drawing, outermost first, and a count of what is kept elsewhere."""
        stack = [picture]
        while stack:
            element = stack.pop()
            if element.tag == BOX:
                content.boxes.append(element)
                continue
            if element.tag in UNREAD:
                self.unread[UNREAD[element.tag]] += 1
            parts = [chosen(element)] if element.tag == ALTERNATIVES else list(element)
            stack.extend(reversed(parts))


def _text(part: Element) -> str:
    """The text of a run as Word takes it: outer blanks count only where the file says so."""
    text = (part.text or "").replace("\n", " ")
    bare = text.strip(" \t\r")  # a no-break blank always counts
    if text == bare or any(holder.get(SPACE) == "preserve" for holder in (part, *part.iterancestors())):
        return text
    return bare


def chosen(alternatives: Element) -> Element:
    """The first of several ways to say the same; the fallback only where there is none."""
    found = alternatives.find(CHOICE)
    found = alternatives.find(FALLBACK) if found is None else found
    return alternatives if found is None else found
