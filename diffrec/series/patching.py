"""One instruction of a corrigendum applied to the items that it may be about, or the reason why it is not.

replace "shall lend" by "may lend" in paragraph 12     the words stand there once: done
the same where they stand twice, or nowhere            not done, and said why

Nothing is applied by guess: an instruction is when it fits exactly one place in one item.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from diffrec.model import Correction, ItemKind
from diffrec.series.forms import Action
from diffrec.text import sentences
from diffrec.text.characters import DASHES, QUOTES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diffrec.languages import Language
    from diffrec.model import Item, Segment, Span
    from diffrec.series.instructions import Instruction

# Glyphs that differ between two prints of one text; each stands for one character, so that places stay.
GLYPHS = {**dict.fromkeys(map(ord, QUOTES), "'"), **dict.fromkeys(map(ord, DASHES), "-"), 0xA0: " ", 0x202F: " "}
CLINGING = re.compile(r"[\s.,;:!?)\]]|\Z")
OWN_NUMBER = re.compile(r"\s*[(（]?(\w+?)[.:)）、．]?\s*(?:[-–]\s+|(?<=[.:)）、．\s]))")


class Edit(NamedTuple):
    """An item with a span of its text and the words that come there; without an item why there is none."""

    item: Item | None = None
    span: Span = (0, 0)
    new: str = ""
    why_not: str = ""


def edit_of(instruction: Instruction, items: Sequence[Item], language: Language) -> Edit:
    """The one edit that an instruction comes to, or the reason why it comes to none; REMOVE spans a whole item."""
    action, target = instruction.action, instruction.target
    if action in {Action.UNKNOWN, Action.REST}:
        return Edit(why_not="its form is not known" if action is Action.UNKNOWN else "it says more than was understood")
    if target.is_title or target.is_part or target.is_several:
        return Edit(why_not="it is about several items" if target.is_several else "it is about no item")
    named = _named(instruction, items)
    if isinstance(named, str):
        return Edit(why_not=named)
    if action in {Action.REPLACE, Action.DELETE, Action.INSERT_AFTER, Action.INSERT_BEFORE}:
        return _edit_of_words(instruction, _with_parts(named, items), language)
    if len(named) != 1 or target.is_line:
        return Edit(why_not="it does not say which item is meant" if not target.is_line else "it is about a line")
    return _edit_of_item(instruction, named[0], items, language)


def _named(instruction: Instruction, items: Sequence[Item]) -> list[Item] | str:
    """The item that the instruction names, or all where it names none; a reason where the name fits none or several."""
    target = instruction.target
    if target.number is None:
        return list(items)
    number = _plain(target.number)
    has_parts = target.kind is ItemKind.PARAGRAPH or "(" in number
    kinds = {target.kind, ItemKind.SUBPARAGRAPH} if has_parts else {target.kind}
    found = [item for item in items if item.kind in kinds and _plain(item.number) == number]
    if len(found) == 1:
        return found
    return f"{len(found)} items have this number" if found else "no item has this number"


def _plain(number: str) -> str:
    """A number without what languages write differently: blanks and brackets, "12 (c)" and "12 c)"."""
    return re.sub(r"[\s()]+", "", number).lower()


def _with_parts(named: list[Item], items: Sequence[Item]) -> list[Item]:
    """The items and, in the order of the text, their sub-paragraphs."""
    ids = {item.id for item in named}
    found = []
    for item in items:
        if item.id in ids or item.parent in ids:
            ids.add(item.id)
            found.append(item)
    return found


def _edit_of_words(instruction: Instruction, items: Sequence[Item], language: Language) -> Edit:
    places = [(item, span) for item in items for span in _found(item.text, instruction.old, language)]
    if not places:
        return Edit(why_not="the words do not stand there")
    if len(places) > 1:
        return Edit(why_not=f"the words stand there in {len(places)} places")
    ((item, (start, end)),) = places
    match instruction.action:
        case Action.REPLACE:
            return Edit(item, (start, end), instruction.new)
        case Action.INSERT_AFTER:
            return Edit(item, (end, end), _joined(item.text[:end], instruction.new, "", language))
        case Action.INSERT_BEFORE:
            return Edit(item, (start, start), _joined("", instruction.new, item.text[start:], language))
        case _:
            return Edit(item, _with_blank(item.text, (start, end)))


def _edit_of_item(instruction: Instruction, item: Item, items: Sequence[Item], language: Language) -> Edit:
    whole = (0, len(item.text))
    if instruction.action is Action.ADD:
        return Edit(item, (whole[1], whole[1]), _joined(item.text, instruction.new, "", language))
    if any(other.parent == item.id for other in items) and instruction.target.sentence is None:
        return Edit(why_not="the item has sub-paragraphs")
    if instruction.action is Action.REMOVE:
        return Edit(item, whole)
    if instruction.target.sentence is None:
        return Edit(item, whole, _without_number(instruction.new, item))
    spans = sentences(item.text, language)
    if instruction.target.sentence > len(spans):
        return Edit(why_not=f"the item has {len(spans)} sentences")
    start, end = spans[instruction.target.sentence - 1]
    end -= len(item.text[start:end]) - len(item.text[start:end].rstrip())
    return Edit(item, (start, end), instruction.new)


def _found(text: str, words: str, language: Language) -> Iterator[Span]:
    """Where the words stand in a text, whole words only; glyphs of quotation marks and dashes aside."""
    words = " ".join(words.translate(GLYPHS).split())
    if not words:
        return
    before = r"(?<!\w)" if words[0].isalnum() and language.is_spaced else ""
    after = r"(?!\w)" if words[-1].isalnum() and language.is_spaced else ""
    for match in re.finditer(f"{before}{re.escape(words)}{after}", text.translate(GLYPHS)):
        yield match.span()


def _joined(before: str, new: str, after: str, language: Language) -> str:
    """New words with a blank to what stands before or after them, where words want one."""
    if not language.is_spaced:
        return new
    left = " " if before and not before.endswith(" ") and not CLINGING.match(new) else ""
    right = " " if after and not CLINGING.match(after) else ""
    return f"{left}{new}{right}"


def _with_blank(text: str, span: Span) -> Span:
    """The span of words that go, with the one blank that would be too many."""
    start, end = span
    if start and text[start - 1] == " " and CLINGING.match(text, end):
        return start - 1, end
    return (start, end + 1) if not start and text[end : end + 1] == " " else span


def _without_number(text: str, item: Item) -> str:
    """A new text of an item without the number that it may begin with."""
    own = OWN_NUMBER.match(text)
    return text[own.end() :] if own and own[1] == item.label.path[-1] else text


def edited(edit: Edit, source: str) -> Item:
    """The item with its words changed; what was changed, and which document said so, is kept with it.

    Raises: ValueError for an edit without an item.
    """
    item, (start, end), new = edit.item, edit.span, edit.new
    if item is None:
        message = f"no item is edited: {edit.why_not}"
        raise ValueError(message)
    text = f"{item.text[:start]}{new}{item.text[end:]}"
    found, read = item.text[start:end].strip(), new.strip()
    return replace(
        item,
        text=text,
        segments=_moved(item.segments, (start, end), len(new)),
        corrected=(*item.corrected, Correction(found=found, read=read, source=source)),
    )


def _moved(segments: tuple[Segment, ...], gone: Span, come: int) -> tuple[Segment, ...]:
    """The segments of the changed text: new words belong to the segment that the change begins in."""
    start, end = gone
    shift = come - (end - start)
    first = max((at for at, segment in enumerate(segments) if segment.span[0] <= start), default=0)
    moved = []
    for at, segment in enumerate(segments):
        a, b = segment.span
        if at < first or (at == first and b < start):
            span = (a, b)
        elif at == first:
            span = (a, max(b, end) + shift if b >= end else start + come)
        else:
            span = (max(a, end) + shift, max(b, end) + shift)
        if span[0] < span[1]:
            moved.append(replace(segment, span=span))
    return tuple(moved)
