r"""Labels of items as they are printed, and what changes of one.

"Recommendation 24" -> "Recommendation 4"      delete "24", insert "4"
"12 bis" -> "13"                               delete "12 bis", insert "13"
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from diffrec.model import ItemKind

if TYPE_CHECKING:
    from diffrec.model import Item, Span
    from diffrec.renderers.docx.bases import Laid

PART = re.compile(r"\d+|[^\W\d]+|\W")
# What stands behind a label that has no neighbour to be like: letters bring their own bracket.
BEHIND_NUMBER, BEHIND_LETTER, BEHIND_WORD = ".\t", "\t", ". "


class LabelEdit(NamedTuple):
    """The span of a lead that goes, and what comes in its place."""

    span: Span
    text: str


def label_edit(laid: Laid, item: Item) -> tuple[LabelEdit, ...]:
    """What changes of a label when the item becomes another one; nothing where both have the same number."""
    raw = printed(item, laid.item)
    if laid.label is None or raw == laid.item.label.raw or item.number == laid.item.number:
        return ()
    start, end = laid.label
    old, new = PART.findall(laid.lead.text[start:end]), PART.findall(raw)
    before = 0
    while before < min(len(old), len(new)) and old[before] == new[before]:
        before += 1
    behind = 0
    while behind < min(len(old), len(new)) - before and old[-1 - behind] == new[-1 - behind]:
        behind += 1
    first = start + len("".join(old[:before]))
    last = end - len("".join(old[len(old) - behind :]))
    return (LabelEdit((first, last), "".join(new[before : len(new) - behind])),)


def printed(item: Item, like: Item) -> str:
    """The label of an item as it is printed among others: "Recommendation 4" beside "2" is "4"."""
    before, number, behind = like.label.raw.rpartition(like.label.path[-1])
    return f"{before}{item.label.path[-1]}{behind}" if number else item.label.raw


def lead_of(item: Item, model: Laid | None) -> str:
    """What leads to the words of a new item that stands beside another one: its label, and what follows there.

    Among preambular paragraphs that show no number it shows none.
    """
    if item.kind is ItemKind.PREAMBULAR_PARAGRAPH and model is not None and model.label is None:
        return ""
    raw = item.label.raw if model is None else printed(item, model.item)
    if model is not None and model.label is not None:
        behind = model.lead.text[model.label[1] :]
        if raw[-1:].isdigit() == model.lead.text[: model.label[1]][-1:].isdigit():
            return raw + behind
    if raw[-1:].isdigit():
        return raw + (BEHIND_WORD if raw[:1].isalpha() else BEHIND_NUMBER)
    return raw + BEHIND_LETTER if raw else ""
