r"""The parts of a Word file in memory, to which parts are added, and which are zipped again.

word/document.xml, ...  + comments   ->   word/comments.xml, its relationship and its content type, and the bytes

Parts that nothing was written into keep their bytes. What is zipped is the same for the same parts.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
from typing import TYPE_CHECKING

from lxml import etree

from diffrec.readers.docx.names import RELATION

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

CONTENT_TYPES = "[Content_Types].xml"
FIRST_RELATIONS = "_rels/.rels"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPES, RELATIONS = f"{PACKAGE}/content-types", f"{PACKAGE}/relationships"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"
PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
PROGRAM = f"{{{PROPERTIES}}}Application"
# The earliest date that a zip file can tell: the same parts give the same bytes.
EPOCH = (1980, 1, 1, 0, 0, 0)


class Parts:
    """Parts by name, as bytes, or as trees once they are written into; `main` names the document's."""

    def __init__(self, contents: dict[str, bytes], main: str) -> None:
        self.contents = contents
        self.main = main
        self.trees: dict[str, Element] = {}

    def tree(self, name: str) -> Element:
        """The tree of a part, which is written from it from then on."""
        if name not in self.trees:
            parser = etree.XMLParser(
                resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
            )
            self.trees[name] = etree.fromstring(self.contents[name], parser)
        return self.trees[name]

    def related(self, kind: str) -> str | None:
        """The name of the part that the main one points to as its `kind`, or None."""
        name = self._relations_name()
        for relation in self.tree(name) if name in self.contents else ():
            if relation.get("Type", "").rpartition("/")[2] == kind and relation.get("TargetMode") != "External":
                found = posixpath.normpath(
                    posixpath.join("/", posixpath.dirname(self.main), relation.get("Target", ""))
                ).lstrip("/")
                return found if found in self.contents else None
        return None

    def add(self, kind: str, tree: Element) -> str:
        """Adds a part of a kind such as "comments", with its content type and its relationship; the id of this one."""
        name = self._free(posixpath.dirname(self.main), kind)
        relations = self._relations_name()
        if relations not in self.contents:
            self._put(relations, etree.fromstring(f'<Relationships xmlns="{RELATIONS}"/>'))
        self._put(name, tree, WORD_TYPE.format(kind))
        return _relate(self.tree(relations), f"{RELATION}/{kind}", posixpath.basename(name))

    def _put(self, name: str, tree: Element, content_type: str = "") -> None:
        """Puts a new part into the file; without a content type of its own it has that of its ending."""
        self.contents[name] = b""
        self.trees[name] = tree
        if content_type:
            override = etree.SubElement(self.tree(CONTENT_TYPES), f"{{{TYPES}}}Override")
            override.set("PartName", f"/{name}")
            override.set("ContentType", content_type)

    def _free(self, folder: str, kind: str) -> str:
        names = (posixpath.join(folder, f"{kind}{at or ''}.xml") for at in range(len(self.contents) + 1))
        return next(name for name in names if name not in self.contents)

    def _relations_name(self) -> str:
        folder, _, base = self.main.rpartition("/")
        return posixpath.join(folder, "_rels", f"{base}.rels")

    def sign(self) -> None:
        """Has the properties of the file say which program wrote it last; damaged ones are written anew."""
        root = self.tree(FIRST_RELATIONS)
        kinds = {relation.get("Type"): relation.get("Target", "").lstrip("/") for relation in root}
        name = kinds.get(f"{RELATION}/extended-properties")
        blank = etree.fromstring(f'<Properties xmlns="{PROPERTIES}"/>')
        if name not in self.contents:
            name = self._free("docProps", "app")
            self._put(name, blank, PROPERTIES_TYPE)
            _relate(root, f"{RELATION}/extended-properties", name)
        try:
            properties = self.tree(name)
        except etree.XMLSyntaxError:
            properties = self.trees[name] = blank
        program = properties.find(PROGRAM)
        if program is None:
            program = etree.SubElement(properties, PROGRAM)
        program.text = "diffrec"

    def zipped(self) -> bytes:
        """The Word file."""
        store = io.BytesIO()
        with zipfile.ZipFile(store, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in self.contents.items():
                tree = self.trees.get(name)
                data = (
                    content
                    if tree is None
                    else etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
                )
                entry = zipfile.ZipInfo(name, EPOCH)
                entry.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(entry, data)
        return store.getvalue()


def _relate(relations: Element, kind: str, target: str) -> str:
    """Adds a relationship to a part, under an id that is free, which it gives."""
    taken = {relation.get("Id") for relation in relations}
    free = next(one for at in range(1, len(taken) + 2) if (one := f"diffrec{at}") not in taken)
    relation = etree.SubElement(relations, f"{{{RELATIONS}}}Relationship")
    relation.set("Id", free)
    relation.set("Type", kind)
    relation.set("Target", target)
    return free
