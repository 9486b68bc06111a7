"""The footnotes of a page: a mark in the text and a note that point at each other.

<p>The Board<sup><a href="#fn1" id="ref1">1</a></sup>     ->  a reference "1"
<p id="fn1"><a href="#ref1">[1]</a> Resolution 5/4.       ->  its note: the way back is no text
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from diffrec.readers.html.elements import BLOCKS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborNode

MARK = re.compile(r"[\s\[({]*(\d{1,3}|[a-z]|[ivxlc]{1,6}|\*{1,4}|[†‡§¶]{1,3})[\s\])}]*\Z")
TELLS_REFERENCE = re.compile(r"foot-?note|end-?note|note-?ref|sdfootnote|sdendnote|reference", re.IGNORECASE)
NEAR = 3
"""so many elements round a link can carry its name or raise it: <sup id=..><span><a>"""


class Notes(NamedTuple):
    """By the places of their elements: the mark of each reference, that of each note, and the ways back."""

    references: dict[int, str]
    bodies: dict[int, str]
    ways_back: frozenset[int]


class _Link(NamedTuple):
    place: int
    node: LexborNode
    target: str
    names: tuple[str, ...]
    mark: str | None


class _Map(NamedTuple):
    """Links in order, what each name stands for and where, and the links by their targets."""

    links: list[_Link]
    named: dict[str, tuple[int, LexborNode]]
    by_target: dict[str, list[_Link]]


def notes_of(root: LexborNode) -> Notes:
    """The footnotes below an element."""
    page = _map_of(root)
    cited: dict[str, list[_Link]] = {}
    for link in page.links:
        place, _ = page.named.get(link.target, (-1, None))
        if link.mark and place > link.place and (link.target in cited or _is_reference(link, place, page)):
            cited.setdefault(link.target, []).append(link)
    blocks = {target: _block_of(page.named[target][1]) for target in cited}
    shared = Counter(block.mem_id for block in blocks.values() if block is not None)
    bodies = {}
    for target, block in blocks.items():
        if block is not None and shared[block.mem_id] == 1:
            bodies[_whole(block, shared).mem_id] = cited[target][0].mark or ""
    references = {link.node.mem_id: link.mark or "" for links in cited.values() for link in links}
    names = {name: link.place for links in cited.values() for link in reversed(links) for name in link.names}
    back = {b.node.mem_id for name, place in names.items() for b in page.by_target.get(name, ()) if b.place > place}
    return Notes(references, bodies, frozenset(back - references.keys()))


def _map_of(root: LexborNode) -> _Map:
    page = _Map([], {}, {})
    for place, node in enumerate(root.traverse()):
        attributes = node.attributes
        names = (attributes.get("id"), attributes.get("name") if node.tag == "a" else None)
        for name in filter(None, names):
            page.named.setdefault(name, (place, node))
        href = attributes.get("href") if node.tag == "a" else None
        if href and "#" in href:
            told = MARK.match(node.text())
            link = _Link(place, node, unquote(href.partition("#")[2]), tuple(_names(node)), told[1] if told else None)
            page.links.append(link)
            page.by_target.setdefault(link.target, []).append(link)
    return page


def _around(node: LexborNode) -> Iterator[LexborNode]:
    """The element and the inline ones around it."""
    at: LexborNode | None = node
    for _ in range(NEAR):
        if at is None or at.tag in BLOCKS:
            return
        yield at
        at = at.parent


def _names(node: LexborNode) -> Iterator[str]:
    for near in _around(node):
        yield from filter(None, (near.attributes.get("id"), near.attributes.get("name")))
    child = node.child
    if child is not None and child.is_element_node and child.attributes.get("id"):
        yield child.attributes["id"] or ""


def _is_reference(link: _Link, place: int, page: _Map) -> bool:
    """True when the note points back, or when the link is raised or says by itself what it is."""
    if any(back[-1].place >= place for name in link.names if (back := page.by_target.get(name))):
        return True
    for near in _around(link.node):
        said = f"{near.attributes.get('class') or ''} {near.attributes.get('role') or ''}"
        if near.tag == "sup" or TELLS_REFERENCE.search(said):
            return True
    return link.node.css_first("sup") is not None


def _block_of(node: LexborNode) -> LexborNode | None:
    at: LexborNode | None = node
    while at is not None and at.tag not in BLOCKS:
        at = at.parent
    return None if at is None or at.tag == "body" else at


def _whole(block: LexborNode, shared: Counter[int]) -> LexborNode:
    """The note with all its paragraphs: an element with a name of its own that begins with this block."""
    parent = block.parent
    if parent is None or parent.tag not in {"div", "li", "aside", "dd"} or parent.mem_id in shared:
        return block
    before = block.prev
    while before is not None and not before.is_element_node:
        before = before.prev
    has_name = parent.attributes.get("id") or "footnote" in (parent.attributes.get("style") or "")
    following = block.next
    while following is not None and following.mem_id not in shared:
        following = following.next
    return parent if before is None and following is None and has_name else block
