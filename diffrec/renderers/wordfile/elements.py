r"""Elements of WordprocessingML, made and put where the schema wants them: Word refuses children out of order.

put(<w:rPr><w:b/></w:rPr>, <w:rtl/>)   ->   <w:rPr><w:b/><w:rtl/></w:rPr>
made("p", run_of("shall"))      ->   <w:p><w:r><w:t xml:space="preserve">shall</w:t></w:r></w:p>

Source: ECMA-376 part 1, annex A: CT_PPr, CT_RPr, CT_ParaRPr, CT_TrPr.
"""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from lxml import etree

from diffrec.readers.docx.names import WORD, w
from diffrec.renderers.visible import visible

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
PARAGRAPH, RUN, TEXT, TAB = w("p"), w("r"), w("t"), w("tab")
PARAGRAPH_PROPERTIES, RUN_PROPERTIES = w("pPr"), w("rPr")
ROW, CELL, ROW_PROPERTIES = w("tr"), w("tc"), w("trPr")
MARKS = ("ins", "del", "moveFrom", "moveTo")
ORDER: dict[str, tuple[str, ...]] = {
    PARAGRAPH_PROPERTIES: tuple(
        map(
            w,
            (
                *("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr"),
                *("suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap"),
                *("overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd"),
                *("snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc"),
                *("textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr"),
                *("sectPr", "pPrChange"),
            ),
        )
    ),
    RUN_PROPERTIES: tuple(
        map(
            w,
            (
                *MARKS,
                *("rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline"),
                *("shadow", "emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden", "color", "spacing"),
                *("w", "kern", "position", "sz", "szCs", "highlight", "u", "effect", "bdr", "shd", "fitText"),
                *("vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath", "rPrChange"),
            ),
        )
    ),
    ROW_PROPERTIES: (),
}
# What may come behind the marks of a row; all else there may stand in any order.
OF_ROWS_END = (w("ins"), w("del"), w("trPrChange"))


def made(tag: str, /, *children: Element | None, **attributes: str) -> Element:
    """An element of the main vocabulary, its attributes too; a child of None is none."""
    element = etree.Element(w(tag), nsmap={"w": WORD})
    for key, said in attributes.items():
        element.set(w(key), said)
    element.extend(child for child in children if child is not None)
    return element


def holding(tag: str, /, *children: Element | None) -> Element | None:
    """An element with its children, such as properties; None where there is no child."""
    return None if all(child is None for child in children) else made(tag, *children)


def put(properties: Element, child: Element) -> None:
    """Puts a child among the properties of a paragraph, a run or a row where the schema has it."""
    if properties.tag == ROW_PROPERTIES:
        behind = next((part for part in properties if part.tag in OF_ROWS_END), None)
    else:
        order = ORDER[properties.tag]
        rank = order.index(child.tag)
        behind = next((part for part in properties if part.tag in order and order.index(part.tag) > rank), None)
    if behind is None:
        properties.append(child)
    else:
        behind.addprevious(child)


def properties_of(element: Element, name: str) -> Element:
    """The properties that a paragraph, a run or a row begins with, made where there are none."""
    first = next(iter(element), None)
    if first is not None and first.tag == name:
        return first
    found = element.find(name)  # those of a row may have exceptions to its table before them
    if found is None:
        found = etree.Element(name)
        element.insert(1 if first is not None and first.tag == w("tblPrEx") else 0, found)
    return found


def copied(element: Element | None, *without: str) -> Element | None:
    """A copy of properties, the named ones left out; None of nothing."""
    if element is None:
        return None
    copy = deepcopy(element)
    copy.tail = None
    for name in without:
        for part in copy.findall(w(name)):
            copy.remove(part)
    return copy


def run_of(text: str, look: Element | None = None) -> Element:
    """A run that says a text, tabs as tabs."""
    run = made("r", look)
    for number, part in enumerate(text.split("\t")):
        if number:
            run.append(made("tab"))
        if part:
            run.append(text_of(part))
    return run


def text_of(text: str) -> Element:
    """The element that says a text, blanks at its ends too; what controls instead of saying something is visible."""
    element = made("t")
    element.text = visible(text)
    element.set(XML_SPACE, "preserve")
    return element
