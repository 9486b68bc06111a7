"""The rules of the schema that Word insists on, for files with tracked changes and comments.

faults(data)   ->   () or ('rPr: "rtl" stands before "b"', "ins: no author", ...)

Source: ECMA-376 part 1, annex A (CT_P, CT_PPr, CT_RPr, CT_ParaRPr, CT_R, CT_RunTrackChange, CT_TrPr) and 17.13.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
CHANGES = ("ins", "del", "moveFrom", "moveTo")
RANGES = ("moveFromRange", "moveToRange", "bookmark")
DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
PARAGRAPH_ORDER = """
pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd
snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment
textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange
"""
RUN_ORDER = """
ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint
noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText
vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange
"""
ORDER = {"pPr": PARAGRAPH_ORDER.split(), "rPr": RUN_ORDER.split()}
FIRST = {"p": "pPr", "r": "rPr", "tc": "tcPr"}


def faults(data: bytes) -> tuple[str, ...]:
    """What is wrong with a Word file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        texts = {name: archive.read(name) for name in archive.namelist()}
        assert archive.testzip() is None
    main = etree.fromstring(texts["word/document.xml"])
    comments = etree.fromstring(texts["word/comments.xml"]) if "word/comments.xml" in texts else None
    found = [*_of_tree(main), *_of_ids(main), *_of_ranges(main), *_of_comments(main, comments)]
    if comments is not None:
        found += _of_tree(comments)
        if b"comments+xml" not in texts["[Content_Types].xml"]:
            found.append("comments: no content type")
        if b"relationships/comments" not in texts["word/_rels/document.xml.rels"]:
            found.append("comments: no relationship")
    return tuple(found)


def _name(element: Element | None) -> str:
    return "" if element is None else str(etree.QName(element).localname)


def _of_tree(tree: Element) -> Iterator[str]:
    for element in tree.iter(etree.Element):
        name = _name(element)
        children = [_name(child) for child in element]
        if name in ORDER:
            known = [child for child in children if child in ORDER[name]]
            ranks = [ORDER[name].index(child) for child in known]
            yield from (f"{name}: {known} is out of order" for a, b in pairwise(ranks) if a >= b)
        if name in FIRST and FIRST[name] in children[1:]:
            yield f"{name}: {FIRST[name]} is not the first child"
        if name == "tc" and children[-1:] != ["p"]:
            yield "tc: does not end in a paragraph"
        if name == "body" and "sectPr" in children[:-1]:
            yield "body: sectPr is not the last child"
        if name == "trPr" and any(child in CHANGES for child in children[:-1]):
            yield "trPr: a change is not the last child"
        has_edge = (element.text or "") != (element.text or "").strip(" ")
        if name in {"t", "delText"} and has_edge and element.get(SPACE) != "preserve":
            yield f"{name}: blanks at the edge without xml:space"
        if name in CHANGES:
            yield from _of_change(element, name)


def _of_change(change: Element, name: str) -> Iterator[str]:
    if not change.get(f"{W}author"):
        yield f"{name}: no author"
    date = change.get(f"{W}date")
    if date is not None and not DATE.fullmatch(date):
        yield f"{name}: the date {date}"
    holders = [_name(one) for one in change.iterancestors()]
    if any(one in CHANGES for one in holders):
        yield f"{name}: inside of another change"
    if _name(change.getparent()) not in {"rPr", "trPr"} and len(change) == 0:
        yield f"{name}: empty"
    texts = {_name(one) for one in change.iter()}
    if name == "del" and texts & {"t", "instrText"}:
        yield "del: text that is not deleted text"
    if name != "del" and texts & {"delText", "delInstrText"}:
        yield f"{name}: deleted text outside of a deletion"


def _of_ids(main: Element) -> Iterator[str]:
    wanted = (*CHANGES, "commentRangeStart", *(f"{one}Start" for one in RANGES))
    ids = Counter(element.get(f"{W}id") for element in main.iter(*(f"{W}{name}" for name in wanted)))
    yield from (f"id {name} is used {count} times" for name, count in ids.items() if name is None or count > 1)


def _of_ranges(main: Element) -> Iterator[str]:
    for kind in RANGES:
        starts = [one.get(f"{W}id") for one in main.iter(f"{W}{kind}Start")]
        ends = [one.get(f"{W}id") for one in main.iter(f"{W}{kind}End")]
        if sorted(map(str, starts)) != sorted(map(str, ends)):
            yield f"{kind}: {len(starts)} starts and {len(ends)} ends"
    names = [
        sorted(str(one.get(f"{W}name")) for one in main.iter(f"{W}{kind}Start"))
        for kind in ("moveFromRange", "moveToRange")
    ]
    if names[0] != names[1] or len(set(names[0])) != len(names[0]):
        yield f"moves: {names}"


def _of_comments(main: Element, comments: Element | None) -> Iterator[str]:
    known = [] if comments is None else [str(one.get(f"{W}id")) for one in comments]
    for name in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        if sorted(str(one.get(f"{W}id")) for one in main.iter(f"{W}{name}")) != sorted(known):
            yield f"{name}: not one for each comment"
