r"""What a file of strangers may do beside saying something; such a file is not passed on with changes of ours in it.

a field DDEAUTO, a macro, a picture that is fetched   ->   "holds macros", and a document of our own is made

Links that a reader must follow by hand stay; the template that Word would fetch when it opens the file does not.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from diffrec.readers.docx.names import w
from diffrec.readers.docx.package import STRICT_MARK
from diffrec.renderers.docx.fields import FIELD, FIELD_KIND
from diffrec.renderers.wordfile.packages import CONTENT_TYPES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element as Element

    from diffrec.readers.docx.package import Package
    from diffrec.renderers.wordfile.packages import Parts

RELATIONS = ".rels"
XML_ENDINGS = (".xml", RELATIONS)
"""names of parts have no case; a part with another name is XML where its type says so"""
MACROS = ("macroenabled", "vbaproject", "activex", "keymapcustomizations")
# Fields that fetch, or run something, when they are brought up to date. Source: ECMA-376 part 1, 17.16.5; INCLUDE and
# PRINT are names that Word knows as well.
ACTIVE_FIELDS = frozenset(
    (
        *("DATABASE", "DDE", "DDEAUTO", "IMPORT", "INCLUDE", "INCLUDEPICTURE", "INCLUDETEXT", "LINK", "MACROBUTTON"),
        *("PRINT", "RD"),
    )
)
FIRST_WORD = re.compile(r"\W*([A-Za-z]*)")
FILLED, CODE_ENDS = "{", "|"
"""a field whose code begins with another field, whose result may be any word; and the end of a code"""
CODE = w("instrText")
SIMPLE_FIELD, SIMPLE_CODE = w("fldSimple"), w("instr")
OTHER_DOCUMENT = w("altChunk")
EXTERNAL = "external"
HYPERLINK, TEMPLATE = "hyperlink", "attachedTemplate"
PROPERTIES = "extended-properties"
WRITTEN_INTO = frozenset({"settings", "comments", "footnotes", "endnotes"})


def trees_of(package: Package, main: Element) -> dict[str, Element]:
    """The trees of all parts that are XML, the main one as it was read; but for the properties, which say nothing.

    Raises: ReadError for a part that is damaged.
    """
    types = package.part(CONTENT_TYPES)
    kinds = {} if types is None else {part.get("PartName", "").lower(): part.get("ContentType", "") for part in types}
    properties = {one.target for one in package.relations_of("").values() if one.kind == PROPERTIES}
    used = {one.target for one in package.relations.values() if one.kind in WRITTEN_INTO}
    trees = {package.main: main}
    for name in package.names:
        is_xml = name.lower().endswith(XML_ENDINGS) or kinds.get(f"/{name.lower()}", "").endswith("xml")
        if (is_xml or name in used) and name not in properties | {package.main}:
            tree = package.part(name)
            if tree is not None:
                trees[name] = tree
    return trees


def hazard(package: Package, trees: Mapping[str, Element]) -> str:
    """Why a file is not passed on, as the end of a sentence; empty for one that only says something.

    `trees` are its parts with no tracked change left.
    """
    if STRICT_MARK in package.content(package.main):
        return "is a strict Open XML document"
    relations = [
        relation
        for name, tree in trees.items()
        if name.lower().endswith(RELATIONS)
        for relation in tree.iterchildren("{*}Relationship")
    ]
    types = [part.get("ContentType", "") for part in trees[CONTENT_TYPES]]
    types += [relation.get("Type", "") for relation in relations]
    if any(sign in one.lower() for one in types for sign in MACROS):
        return "holds macros or controls"
    outside = {_kind(one) for one in relations if one.get("TargetMode", "").lower() == EXTERNAL}
    if outside - {HYPERLINK, TEMPLATE}:
        return "shows what stands outside of it"
    if any(next(tree.iter(OTHER_DOCUMENT), None) is not None for tree in trees.values()):
        return "holds another document"
    is_active = any(_is_active(code) for tree in trees.values() for code in _codes(tree))
    return "holds fields that fetch something" if is_active else ""


def _is_active(code: str) -> bool:
    word = FIRST_WORD.match(code)
    return code.lstrip().startswith(FILLED) or (word is not None and word[1].upper() in ACTIVE_FIELDS)


def _codes(tree: Element) -> Iterator[str]:
    """The code of each field, which may stand in many runs; of one without an end, too."""
    open_ones: list[str] = []
    for part in tree.iter(FIELD, CODE, SIMPLE_FIELD):
        kind = part.get(FIELD_KIND)
        if part.tag == SIMPLE_FIELD:
            yield part.get(SIMPLE_CODE, "")
        elif part.tag == CODE and not open_ones:
            yield part.text or ""
        elif part.tag == CODE:
            open_ones[-1] += part.text or ""
        elif kind == "begin":
            if open_ones and not open_ones[-1].strip():
                open_ones[-1] = FILLED
            open_ones.append("")
        elif kind == "separate" and open_ones:
            open_ones[-1] += CODE_ENDS
        elif kind == "end" and open_ones:
            yield open_ones.pop()
    yield from open_ones


def _kind(relation: Element) -> str:
    return relation.get("Type", "").rpartition("/")[2]


def without_template(parts: Parts) -> None:
    """Takes the template out that stands outside of the file: Word would fetch it."""
    settings = parts.related("settings")
    if settings is None:
        return
    folder, _, base = settings.rpartition("/")
    name = f"{folder}/_rels/{base}.rels"
    fetched = [one for one in parts.tree(name) if _kind(one) == TEMPLATE] if name in parts.contents else []
    for relation in fetched:
        parts.tree(name).remove(relation)
    for element in parts.tree(settings).findall(w("attachedTemplate")) if fetched else []:
        parts.tree(settings).remove(element)
