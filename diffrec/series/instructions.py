"""The instructions of a corrigendum in their order, each with the place that it goes by.

1. Paragraph 12, line 3                     the place of what follows
For "shall lend" read "may lend"            replace in paragraph 12
2. Paragraph 15 should read                 rewrite paragraph 15; its text is the next paragraph
Ports should dredge.
Renumber the paragraphs accordingly.        not understood: it is listed, never lost
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from diffrec.model import BlockKind
from diffrec.series.forms import Action, Forms, unquoted

if TYPE_CHECKING:
    from diffrec.languages import Language
    from diffrec.model import Document, ItemKind, Location
    from diffrec.series.forms import Masked


class Target(NamedTuple):
    """What an instruction is about: an item by number and kind, a sentence, the title; or less, no item, several."""

    number: str | None = None
    kind: ItemKind | None = None
    sentence: int | None = None
    is_title: bool = False
    is_line: bool = False
    is_part: bool = False
    is_several: bool = False


class Instruction(NamedTuple):
    """One instruction: what it does to which words; `text` is it as printed, with the place that it goes by."""

    action: Action
    target: Target
    text: str
    location: Location
    old: str = ""
    new: str = ""


class _Paragraph(NamedTuple):
    text: str
    location: Location


class _Reading:
    """The paragraphs of a corrigendum being read: where the reading is, and the place that holds."""

    def __init__(self, paragraphs: list[_Paragraph], forms: Forms) -> None:
        self.paragraphs = paragraphs
        self.forms = forms
        self.target = Target()
        self.place = ""
        self.waiting: Instruction | None = None
        self.found: list[Instruction] = []

    def read(self) -> list[Instruction]:
        """The instructions; what comes before the first place or instruction is the head of the document."""
        at, has_begun = 0, False
        while at < len(self.paragraphs):
            masked = self.forms.masked(self.paragraphs[at].text)
            has_begun = has_begun or self._says(masked)
            at = self._paragraph(at, masked) if has_begun else at + 1
        self._end_wait()
        return self.found

    def _says(self, masked: Masked) -> bool:
        """True for a paragraph that says where or what."""
        forms = self.forms
        opens = forms.rest_of_rewrite(masked) is not None
        return opens or forms.is_place(masked) or forms.removes(masked) or bool(forms.words_in(masked))

    def _paragraph(self, at: int, masked: Masked) -> int:
        """Reads the paragraph at this index; returns the index of the next."""
        paragraph, forms = self.paragraphs[at], self.forms
        target, is_place = self._target(masked), forms.is_place(masked)
        following = at + 1
        if words := forms.words_in(masked):
            for one in words:
                self._tell(one.action, target, paragraph, paragraph.text, (one.old, one.new))
            if forms.leaves_rest(masked):
                self._tell(Action.REST, target, paragraph, paragraph.text)
        elif forms.removes(masked):
            self._tell(Action.REMOVE, target, paragraph, paragraph.text)
        elif (rest := forms.rest_of_rewrite(masked)) is not None:
            following = self._rewrite(at, masked.restored(rest), target)
        elif not is_place:
            self._tell(Action.UNKNOWN, target, paragraph, paragraph.text)
        if is_place:
            is_inside = masked.number is None and target.number is not None
            self.place = f"{self.place} {paragraph.text}" if is_inside else paragraph.text
            self._end_wait(None if target.number is None else target, paragraph)
        if is_place or masked.number:
            self.target = target
        return following

    def _end_wait(self, target: Target | None = None, paragraph: _Paragraph | None = None) -> None:
        """Lists an item that was named and of which nothing was said; the next one waits."""
        if self.waiting and (target is None or target.number != self.waiting.target.number):
            self.found.append(self.waiting)
        self.waiting = (
            Instruction(Action.UNKNOWN, target, paragraph.text, paragraph.location) if target and paragraph else None
        )

    def _rewrite(self, at: int, rest: str, target: Target) -> int:
        """Reads a new text: what is left of the paragraph, or the next ones up to one that says something."""
        end = at + 1
        is_quoted = bool(rest) and unquoted(rest) != rest
        while not is_quoted and end < len(self.paragraphs) and ((not rest and end == at + 1) or not self._says_at(end)):
            end += 1
        taken = self.paragraphs[at + 1 : end]
        new = [text for text in (rest, *(paragraph.text for paragraph in taken)) if text]
        said = " ".join(paragraph.text for paragraph in self.paragraphs[at:end])
        action = Action.REWRITE if len(new) == 1 else Action.UNKNOWN
        self._tell(action, target, self.paragraphs[at], said, ("", unquoted(" ".join(new))))
        return end

    def _says_at(self, at: int) -> bool:
        return self._says(self.forms.masked(self.paragraphs[at].text))

    def _tell(
        self, action: Action, target: Target, paragraph: _Paragraph, said: str, words: tuple[str, str] = ("", "")
    ) -> None:
        self.waiting = None
        text = f"{self.place} {said}" if self.place and target.number == self.target.number else said
        self.found.append(Instruction(action, target, text, paragraph.location, *words))

    def _target(self, masked: Masked) -> Target:
        """What a paragraph is about: what it names, else what the last place named."""
        forms = self.forms
        sentence = forms.sentence(masked)
        named = Target(
            number=masked.number,
            kind=masked.kind,
            sentence=sentence,
            is_title=masked.number is None and forms.has(forms.words.title, masked),
            is_line=sentence is None and forms.has(forms.words.lines, masked),
            is_part=forms.has(forms.words.parts, masked),
            is_several=masked.is_several,
        )
        if masked.number or named.is_title or forms.has(forms.words.places, masked):
            return named
        return self.target._replace(
            sentence=sentence or self.target.sentence,
            is_line=named.is_line or self.target.is_line,
            is_part=named.is_part or self.target.is_part,
        )


def instructions_of(document: Document, language: Language) -> list[Instruction]:
    """The instructions of a corrigendum in their order, those that are not understood among them.

    They follow the word "Corrigendum" where it stands on a line of its own.
    """
    paragraphs = _paragraphs(document)
    words = (*language.series.corrigendum, *language.series.amendment)
    head = re.compile(rf"(?:{'|'.join(map(re.escape, words))})\s*\d*", re.IGNORECASE)
    heads = (at for at, paragraph in enumerate(paragraphs, 1) if words and head.fullmatch(paragraph.text))
    start = next(heads, 0)
    return _Reading(paragraphs[start:], Forms(language)).read()


def _paragraphs(document: Document) -> list[_Paragraph]:
    """The text of a document block by block, each on one line and without furniture."""
    gone = bytearray(len(document.text))
    for remainder in document.furniture:
        start, end = remainder.span
        gone[start:end] = b"\x01" * (end - start)
    paragraphs = []
    for block in document.blocks:
        if block.kind not in {BlockKind.FURNITURE, BlockKind.FOOTNOTE}:
            kept = "".join(document.text[at] for run in block.runs for at in range(*run) if not gone[at])
            paragraphs.append(_Paragraph(" ".join(kept.split()), block.location))
    return [paragraph for paragraph in paragraphs if any(map(str.isalnum, paragraph.text))]
