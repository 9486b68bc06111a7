"""The zipped package of a Word file: its parts as trees, within limits, and which part is which.

draft.docx = [Content_Types].xml, _rels/.rels, word/document.xml, ...  ->  Package.main, .related("styles")

Documents come from strangers: nothing outside of the file is opened, no entity is expanded, and what unpacks to more
than the limits is refused before it is in memory.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
import zlib
from typing import TYPE_CHECKING, NamedTuple, NoReturn

from lxml import etree

from diffrec.errors import ReadError
from diffrec.readers.docx.names import RELATION, STRICT

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from diffrec.config import Limits

MAIN_TYPE = re.compile(r"wordprocessingml\.(?:document|template)|ms-word\.(?:document|template)")
OTHER_TYPES = (
    ("spreadsheetml", "an Excel workbook"),
    ("ms-excel", "an Excel workbook"),
    ("presentationml", "a PowerPoint presentation"),
    ("ms-powerpoint", "a PowerPoint presentation"),
)
MIME_TYPES = (
    ("application/vnd.oasis.opendocument.spreadsheet", "an OpenDocument spreadsheet"),
    ("application/vnd.oasis.opendocument", "an OpenDocument file that holds no text"),
    ("application/epub", "an EPUB book"),
)
HINT = "save it as a Word document (.docx) and try again"
# Word itself writes fewer than a hundred parts; a document of 1,000 pictures has little more than these.
MAX_MEMBERS = 20_000
MEMBER_SIGNATURE = b"PK\x01\x02"
MEGABYTE = 1_000_000
# An element of a real file has two attributes, which take up memory as it does.
PIECES = 3
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError, KeyError)


class Relation(NamedTuple):
    """What a part points to: `kind` is the last word of the relation's type, `target` the name of the other part."""

    kind: str
    target: str


class Package:
    """The parts of a Word file; the bytes that were unpacked are counted against the limits.

    Raises: ReadError for what is no Word file, is damaged or larger than allowed; so does every method.
    """

    def __init__(self, data: bytes, source: str, limits: Limits) -> None:
        self.source = source
        self.limits = limits
        self.unpacked = 0
        self.markup = 0
        if data.count(MEMBER_SIGNATURE) > MAX_MEMBERS:
            self.refuse(f"the file holds more than {MAX_MEMBERS:,} parts, which no document does")
        try:
            self.archive = zipfile.ZipFile(io.BytesIO(data))
        except BROKEN:
            self.refuse("the Word file is damaged or cut off")
        self.members = frozenset(self.archive.namelist())
        self.main = self._main_part()
        self.relations = self.relations_of(self.main)

    def refuse(self, text: str, hint: str | None = None) -> NoReturn:
        """Says in one sentence why this file is not read.

        Raises: ReadError, always.
        """
        message = f"{self.source}: {text}"
        raise ReadError(message, hint=hint) from None

    def part(self, name: str) -> Element | None:
        """The tree of a part, or None when the file does not hold it."""
        return self._tree(name) if name in self.members else None

    def related(self, kind: str) -> Element | None:
        """The tree of the part that the document points to as its `kind`: "styles", "footnotes"; None without one."""
        target = next((relation.target for relation in self.relations.values() if relation.kind == kind), None)
        return None if target is None else self.part(target)

    def relations_of(self, name: str) -> dict[str, Relation]:
        """What a part points to inside the file, by id."""
        folder, _, base = name.rpartition("/")
        tree = self.part(f"{folder}/_rels/{base}.rels" if folder else f"_rels/{base}.rels")
        if tree is None:
            return {}
        return {
            relation.get("Id", ""): Relation(
                relation.get("Type", "").rpartition("/")[2],
                posixpath.normpath(posixpath.join("/", folder, relation.get("Target", ""))).lstrip("/"),
            )
            for relation in tree.iterchildren("{*}Relationship")
            if relation.get("TargetMode") != "External"
        }

    def _main_part(self) -> str:
        types = self.part("[Content_Types].xml")
        kinds = {} if types is None else {part.get("PartName", ""): part.get("ContentType", "") for part in types}
        targets = [r.target for r in self.relations_of("").values() if r.kind == "officeDocument"]
        target = next((target for target in targets if target in self.members), None)
        kind = kinds.get(f"/{target}", "")
        other = next((name for word, name in OTHER_TYPES if word in kind), None)
        if other:
            self.refuse(f"this is {other}, which cannot be read", HINT)
        if target is None or not MAIN_TYPE.search(kind):
            self._refuse_other()
        return target

    def _refuse_other(self) -> NoReturn:
        mime = self.content("mimetype").decode("ascii", "replace") if "mimetype" in self.members else ""
        name = next(
            (name for kind, name in MIME_TYPES if mime.startswith(kind)), "a zipped file that holds no document"
        )
        self.refuse(f"this is {name}, which cannot be read", HINT)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the parts, in the order of the file."""
        return tuple(name for name in dict.fromkeys(self.archive.namelist()) if not name.endswith("/"))

    def content(self, name: str) -> bytes:
        """The bytes of a part."""
        left = self.limits.unpacked_megabytes * MEGABYTE - self.unpacked
        try:
            is_small = self.archive.getinfo(name).file_size <= left  # what the file says; what it holds counts below
            with self.archive.open(name) as member:
                data = member.read(left + 1) if is_small else b""
        except RuntimeError:
            self.refuse("the file is protected by a password", "save it without one and try again")
        except BROKEN:
            self.refuse(f'the Word file is damaged: its part "{name}" cannot be unpacked')
        self.unpacked += len(data)
        if len(data) > left or not is_small:
            self.refuse(f"the file unpacks to more than {self.limits.unpacked_megabytes} megabytes")
        return data

    def _tree(self, name: str) -> Element:
        data = self.content(name)
        self.markup += data.count(b"<") - data.count(b"</") + data.count(b"=")
        if self.markup > PIECES * self.limits.word_elements:
            self.refuse(f"the file holds more than {self.limits.word_elements:,} elements")
        if STRICT_MARK in data:
            for strict, plain in STRICT.items():
                data = data.replace(strict, plain)
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
        )
        try:
            tree = etree.fromstring(data, parser)
        except etree.XMLSyntaxError as error:
            self.refuse(f'the Word file is damaged: its part "{name}" is no XML ({_said(error)})')
        if tree.getroottree().docinfo.internalDTD is not None:
            self.refuse(f'the part "{name}" declares a document type, which Word never does')
        return tree


STRICT_MARK = b"purl.oclc.org/ooxml"
RELATION_ID = f"{{{RELATION}}}id"


def _said(error: etree.XMLSyntaxError) -> str:
    return str(error.msg).partition("\n")[0]
