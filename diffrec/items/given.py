r"""The outline of a document whose markup says itself what is a provision; nothing is guessed here.

block "3.\tThe Board decides", element "paragraph", marker "3."     ->  paragraph 3
block "(a)\tTo dredge", element "point", one deeper                  ->  its sub-paragraph (a)
block "Chapter I\tPorts", element "chapter"                          ->  a heading over what is deeper
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from diffrec.items.beginnings import ANNEX, CHAPTER, RANK_OF_KIND, Beginning
from diffrec.items.marks import Mark, MarkKind, is_title_like
from diffrec.items.scripts import label_of, label_pattern, number_of, plain
from diffrec.model import BlockKind, ItemKind

if TYPE_CHECKING:
    from diffrec.items.flow import Flow
    from diffrec.languages import Language
    from diffrec.model import Block, Span

# What the vocabulary of Akoma Ntoso calls them; the innermost provisions are sub-paragraphs where they are inside one.
KIND_OF_ELEMENT = {
    "article": ItemKind.ARTICLE,
    "recital": ItemKind.PREAMBULAR_PARAGRAPH,
    "citation": ItemKind.PREAMBULAR_PARAGRAPH,
    **dict.fromkeys(("paragraph", "clause", "rule", "section", "subsection"), ItemKind.PARAGRAPH),
    **dict.fromkeys(
        ("subparagraph", "point", "item", "indent", "alinea", "subclause", "subrule", "list", "sublist", "proviso"),
        ItemKind.SUBPARAGRAPH,
    ),
}
KIND_OF_NAME = {kind.value.replace("_", ""): kind for kind in ItemKind}
ANNEXED = frozenset({"attachment", "annex", "component"})
OPEN = frozenset({"recitals"})
"""what opens a group with a few words that are no heading by themselves: "considering" """
# They head the numbered paragraphs in them, and are items of their own without any.
MAY_HEAD = frozenset({"section", "rule"})
LEADING = re.compile(r"\s*[(\[]?(\d{1,3}|[a-z])[.)\]]?[ \t]+(?=\S)")
DOTTED = re.compile(r"\d+(?:[.\-–/]\d+)+")
COUNTS = re.compile(r"\d.*|[IVXLC]+")
AROUND = " \u00a0.()[]:–-°§"
WITHOUT_NUMBER = "provision without a number"
OUTSIDE = "text outside of provisions"


class _Provision(NamedTuple):
    """The beginning of a provision in the flow: its number and where its text starts."""

    start: int
    body: int
    block: Block
    kind: ItemKind | None
    number: str | None

    @property
    def depth(self) -> int:
        return self.block.depth


def is_given(flow: Flow) -> bool:
    """True for a document whose markup tells the provisions."""
    return any(block.element for block in flow.blocks)


def given_title(flow: Flow) -> Span | None:
    """The headings before the first provision, from the first to the last of them."""
    spans = []
    for start, block in zip(flow.starts, flow.blocks, strict=True):
        if block.element:
            break
        if block.kind is BlockKind.HEADING:
            spans.append((start, start + len(block.text)))
    return (spans[0][0], spans[-1][1]) if spans else None


def read_given(flow: Flow, language: Language) -> list[Beginning]:
    """The provisions in order, headings and items, each with the end of its text."""
    provisions = [
        _provision(flow, index, language) for index, block in enumerate(flow.blocks) if block.element is not None
    ]
    provisions = _numbered(provisions)
    heads = _heads(provisions)
    preamble = [provision for provision in provisions if provision.kind is ItemKind.PREAMBULAR_PARAGRAPH]
    reader = _Reader(flow, has_numbered_preamble=all(provision.number for provision in preamble))
    for at, provision in enumerate(provisions):
        following = provisions[at + 1] if at + 1 < len(provisions) else None
        reader.take(provision, heads=heads[at], has_inner=following is not None and following.depth > provision.depth)
    beginnings = reader.beginnings
    ends = [*(beginning.mark.start for beginning in beginnings[1:]), len(flow.text)]
    for beginning, end in zip(beginnings, ends, strict=True):
        if not beginning.is_heading:
            beginning.body_end = end
    return beginnings


def _provision(flow: Flow, index: int, language: Language) -> _Provision:
    block, start = flow.blocks[index], flow.starts[index]
    name = block.element or ""
    kind = KIND_OF_ELEMENT.get(name) or KIND_OF_NAME.get(re.sub(r"[\W_]", "", name).lower())
    number = None
    body = start
    if block.marker:
        body = start + min(len(block.text), len(block.marker) + 1)
        number, said = _number(block.marker, language)
        kind = said or kind
    return _Provision(start, body, block, kind, number)


def _number(marker: str, language: Language) -> tuple[str | None, ItemKind | None]:
    """The number of a provision in ASCII, and the kind that its word says: "Recommendation 4." -> "4"."""
    printed = plain(marker)
    if label := re.match(label_pattern(language), printed):
        return label_of(label, language)
    words = tuple(printed.strip(AROUND).split())
    if len(words) > 1 and words[0].rstrip(".").isalpha() and COUNTS.fullmatch(words[1]):
        words = words[1:]  # "Art. 3"
    number = " ".join(words)
    return (number if DOTTED.fullmatch(number) else number_of(number, language)) or None, None


def _numbered(provisions: list[_Provision]) -> list[_Provision]:
    """The provisions with the numbers that their texts begin with; where no paragraph of a group has one, counted."""
    groups: dict[int, list[int]] = {}
    opened: list[int] = []
    for at, provision in enumerate(provisions):
        while opened and provisions[opened[-1]].depth >= provision.depth:
            opened.pop()
        groups.setdefault(opened[-1] if opened else -1, []).append(at)
        opened.append(at)
    numbered = list(provisions)
    for group in groups.values():
        for at, beside in pairwise(group):
            numbered[at] = _with_number(provisions[at], provisions[beside])
        paragraphs = [at for at in group if provisions[at].kind is ItemKind.PARAGRAPH]
        if all(numbered[at].number is None for at in paragraphs):
            for count, at in enumerate(paragraphs, start=1):
                numbered[at] = numbered[at]._replace(number=str(count))
    return numbered


def _with_number(provision: _Provision, beside: _Provision) -> _Provision:
    """The provision with the number that its text begins with, where the next one beside it has the next number."""
    leading = LEADING.match(provision.block.text)
    if provision.number is not None or leading is None or beside.number is None:
        return provision
    is_next = _order(beside.number) == (_order(leading[1])[0] + 1,)
    if not is_next or beside.block.element != provision.block.element:
        return provision
    return provision._replace(number=leading[1], body=provision.start + leading.end())


def _order(number: str) -> tuple[int, ...]:
    """What a number counts, part by part: "4.1" -> (4, 1), "c" -> (3,)."""
    figures = tuple(map(int, re.findall(r"\d+", number)))
    return figures or (Mark(kind=MarkKind.LETTERED, start=0, end=0, number=number).value,)


def _heads(provisions: list[_Provision]) -> list[bool]:
    """For each provision whether numbered paragraphs stand right below it, of a section whether any items do."""
    heads = [False] * len(provisions)
    inside: list[_Provision] = []
    for at in range(len(provisions) - 1, -1, -1):
        provision = provisions[at]
        while inside and inside[-1].depth > provision.depth:
            below = inside.pop()
            is_paragraph = below.kind is ItemKind.PARAGRAPH and below.number is not None
            is_division = provision.block.element in MAY_HEAD and below.kind is not ItemKind.SUBPARAGRAPH
            heads[at] |= is_paragraph or is_division
        inside.append(provision)
    return heads


class _Reader:
    """Takes the provisions in order; `opened` are the beginnings around the present place with their depths."""

    def __init__(self, flow: Flow, *, has_numbered_preamble: bool) -> None:
        self.flow = flow
        self.has_numbered_preamble = has_numbered_preamble
        self.beginnings: list[Beginning] = []
        self.opened: list[tuple[int, int]] = []
        self.counts: dict[ItemKind, tuple[tuple[int, ...], int]] = {}
        self.recitals = 0

    def take(self, provision: _Provision, *, heads: bool, has_inner: bool) -> None:
        """A provision becomes a heading, an item, or an aside."""
        while self.opened and self.opened[-1][0] >= provision.depth:
            self.opened.pop()
        kind = provision.kind
        can_head = kind in RANK_OF_KIND or provision.block.element in MAY_HEAD
        is_lettered = provision.block.element in MAY_HEAD and not (provision.number or "")[:1].isdecimal()
        if kind is None or (heads and can_head) or is_lettered:
            self.heading(provision, has_inner=has_inner)
        elif kind is ItemKind.PREAMBULAR_PARAGRAPH:
            self.recitals += 1
            number = provision.number if self.has_numbered_preamble else f"PP{self.recitals}"
            self.item(provision, kind, number or "")
        elif provision.number is not None:
            self.numbered(provision, kind, provision.number)
        elif not self.is_in_item():
            self.aside(provision, WITHOUT_NUMBER)

    def is_in_item(self) -> bool:
        """True inside of an item: what has no number there goes on with its text."""
        return any(self.beginnings[at].kind is not None for _, at in self.opened)

    def heading(self, provision: _Provision, *, has_inner: bool) -> None:
        """A heading, if it is one by its element or could be one by its text; its counts begin anew."""
        block = provision.block
        is_alone = bool(block.marker) and not self.flow.text[provision.body : self.end(provision)].strip()
        could_be = block.element in OPEN or is_title_like(block.text)
        if not (block.kind is BlockKind.HEADING or is_alone or (has_inner and could_be)):
            self.aside(provision, OUTSIDE)
            return
        rank = ANNEX if block.element in ANNEXED else CHAPTER + provision.depth
        mark = self.mark(provision, MarkKind.TITLE, provision.number or "")
        end = self.end(provision)
        self.open(provision, Beginning(mark=mark, body_end=end, rank=rank, section=self.section(), why="markup"))

    def numbered(self, provision: _Provision, kind: ItemKind, number: str) -> None:
        """An item by its number; inside of another it is a sub-paragraph, unless its label says what it is."""
        owner = next((at for _, at in reversed(self.opened) if self.beginnings[at].kind is not None), None)
        if owner is None or kind not in {ItemKind.PARAGRAPH, ItemKind.SUBPARAGRAPH}:
            own = ItemKind.PARAGRAPH if kind is ItemKind.SUBPARAGRAPH and number[0].isdecimal() else kind
            self.item(provision, own, number)
            return
        above = self.beginnings[owner]
        is_whole = number.startswith(f"{above.path[-1]}.")  # "4.1" in 4
        self.add(
            provision,
            Beginning(
                mark=self.mark(provision, MarkKind.LETTERED, number),
                kind=ItemKind.SUBPARAGRAPH,
                path=(*above.path[:-1], number) if is_whole else (*above.path, number),
                parent=owner,
                section=above.section,
                restart=above.restart,
            ),
        )

    def item(self, provision: _Provision, kind: ItemKind, number: str) -> None:
        """An item of its own; a count that does not go on begins anew."""
        mark = self.mark(provision, MarkKind.NUMBER, number)
        last, restart = self.counts.get(kind, ((), 1))
        restart += _order(number) < last or (_order(number) == last and number.isdecimal())
        self.counts[kind] = (_order(number), restart)
        section = self.section()
        self.add(provision, Beginning(mark=mark, kind=kind, path=(number,), section=section, restart=restart))

    def add(self, provision: _Provision, beginning: Beginning) -> None:
        """Opens an item, with its label as printed."""
        printed = provision.block.marker or self.flow.text[provision.start : provision.body] or beginning.mark.number
        beginning.raw = " ".join(printed.split()).rstrip(".:")
        beginning.why = "markup"
        self.open(provision, beginning)

    def aside(self, provision: _Provision, why: str) -> None:
        """Neither heading nor item."""
        mark = self.mark(provision, MarkKind.TITLE, "")
        self.beginnings.append(Beginning(mark=mark, is_aside=True, section=self.section(), why=why))

    def open(self, provision: _Provision, beginning: Beginning) -> None:
        self.beginnings.append(beginning)
        self.opened.append((provision.depth, len(self.beginnings) - 1))

    def section(self) -> tuple[int, ...]:
        """The headings around the present place."""
        return tuple(at for _, at in self.opened if self.beginnings[at].is_heading)

    def end(self, provision: _Provision) -> int:
        """The end of the block that a provision begins with."""
        return provision.start + len(provision.block.text)

    def mark(self, provision: _Provision, kind: MarkKind, number: str) -> Mark:
        """The mark of a provision: of an item its number, of a heading nothing."""
        end = provision.start if kind is MarkKind.TITLE else provision.body
        return Mark(
            kind=kind,
            start=provision.start,
            end=end,
            number=number,
            starts_block=True,
            starts_line=True,
            is_heading=provision.block.kind is BlockKind.HEADING,
        )
