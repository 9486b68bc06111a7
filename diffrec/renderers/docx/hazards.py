r"""What a file of strangers may do beside saying something; such a file is not passed on with changes of ours in it.

a field DDEAUTO, a macro, a picture that is fetched   ->   "holds macros", and a document of our own is made

Links that a reader must follow by hand stay; the template that Word would fetch when it opens the file does not.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from diffrec.readers.docx.names import RELATION, w

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element as Element

    from diffrec.renderers.wordfile.packages import Parts

CONTENT_TYPES = "[Content_Types].xml"
STRICT = b"purl.oclc.org/ooxml"
MACROS = (b"macroEnabled", b"vbaProject", b"activeX", b"keyMapCustomizations")
# Fields that fetch, or run something, when they are brought up to date. Source: ECMA-376 part 1, 17.16.5.
ACTIVE_FIELD = re.compile(
    r"\b(?:DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|MACROBUTTON|DATABASE)\b", re.IGNORECASE
)
EXTERNAL = "External"
HYPERLINK, TEMPLATE = "hyperlink", "attachedTemplate"
RELATION_ID = f"{{{RELATION}}}id"


def hazard(contents: Mapping[str, bytes], main: Element, name: str) -> str:
    """Why a file is not passed on, as the end of a sentence; empty for one that only says something."""
    types = contents.get(CONTENT_TYPES, b"")
    if STRICT in contents[name] or STRICT in types:
        return "is a strict Open XML document"
    if any(sign in types for sign in MACROS):
        return "holds macros or controls"
    kinds = {kind for part, content in contents.items() if part.endswith(".rels") for kind in _external(content)}
    if kinds - {HYPERLINK, TEMPLATE}:
        return "shows what stands outside of it"
    codes = "".join(part.text or "" for part in main.iter(w("instrText")))
    codes += " ".join(part.get(w("instr"), "") for part in main.iter(w("fldSimple")))
    return "holds fields that fetch something" if ACTIVE_FIELD.search(codes) else ""


def _external(content: bytes) -> list[str]:
    """The kinds of what a part points to outside of the file."""
    return [_kind(relation) for relation in _tree(content) if relation.get("TargetMode") == EXTERNAL]


def _kind(relation: Element) -> str:
    return relation.get("Type", "").rpartition("/")[2]


def _tree(content: bytes) -> Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
    return etree.fromstring(content, parser)


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
