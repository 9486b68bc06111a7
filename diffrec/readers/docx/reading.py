r"""One text of a Word file: its parts with their tracked changes resolved, read into a document.

package, Choice.ACCEPTED   ->   Document(format="docx", notices: "revisions-accepted"), 2 insertions, 1 deletion
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.model import BlockKind, Document, Notice
from diffrec.readers.docx.body import BodyReader, Surroundings, edges_of
from diffrec.readers.docx.comments import comments_of
from diffrec.readers.docx.names import child, is_on
from diffrec.readers.docx.notes import Notes
from diffrec.readers.docx.numbering import Numbering
from diffrec.readers.docx.package import RELATION_ID
from diffrec.readers.docx.revisions import Choice, Revisions, count_revisions, resolve
from diffrec.readers.docx.runs import RunReader
from diffrec.readers.docx.styles import Styles
from diffrec.text.counts import counted

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from diffrec.readers.docx.package import Package
    from diffrec.readers.docx.writing import Writer


def document_of(parts: Parts, writer: Writer) -> Document:
    """The document that the parts make up, its text and blocks collected by a writer.

    Raises: ReadError for a file without a body or a text, and for parts that are damaged or larger than the limits.
    """
    package = parts.package
    body = child(parts.main, "body")
    if body is None:
        package.refuse("the Word file is damaged: it has no body")
    styles = Styles(parts.plain("styles"))
    settings = parts.plain("settings")
    notes = Notes(parts.tracked("footnotes"), parts.tracked("endnotes"), settings)
    runs = RunReader(styles, notes)
    numbering = Numbering(parts.plain("numbering"), styles)
    reader = BodyReader(writer, styles, numbering, runs)
    edges = edges_of(body, RELATION_ID, has_even_pages=bool(is_on(child(settings, "evenAndOddHeaders"))))
    for edge in (edge for edge in edges if edge.is_masthead):
        if (story := parts.edge(edge.relation)) is not None:
            reader.story(story, Surroundings(story=edge.story))
    reader.body(body)
    for edge in (edge for edge in edges if not edge.is_masthead):
        if (story := parts.edge(edge.relation)) is not None:
            reader.story(story, Surroundings(story=edge.story, why=edge.story))
    if not writer.blocks:
        package.refuse("the document holds no text", "what stands in pictures cannot be read")
    comments = comments_of(parts.tracked("comments"), reader.edges, writer.blocks, runs)
    return Document(
        source=package.source,
        format="docx",
        text=writer.text,
        blocks=tuple(writer.blocks),
        comments=comments,
        tracked=parts.revisions,
        hidden=tuple((at, text) for at, text in reader.hidden if text.strip()),
        notices=tuple(_notices(package.source, parts.choice, parts.revisions, reader)),
    )


class Parts:
    """The parts of a package with their tracked changes resolved, and a count of these."""

    def __init__(self, package: Package, choice: Choice) -> None:
        self.package = package
        self.choice = choice
        self.revisions = Revisions()
        main = package.part(package.main)
        assert main is not None  # noqa: S101 -- the package found it
        self.main = self._resolved(main)

    def plain(self, kind: str) -> Element | None:
        """The part that the document points to as its `kind`, which holds no tracked changes."""
        return self.package.related(kind)

    def tracked(self, kind: str) -> Element | None:
        """The part that the document points to as its `kind`, its tracked changes resolved."""
        tree = self.package.related(kind)
        return None if tree is None else self._resolved(tree)

    def edge(self, relation: str) -> Element | None:
        """A header or footer by the id of its relation."""
        found = self.package.relations.get(relation)
        tree = None if found is None else self.package.part(found.target)
        return None if tree is None else self._resolved(tree)

    def _resolved(self, tree: Element) -> Element:
        self.revisions += count_revisions(tree)
        resolve(tree, self.choice)
        return tree


def _notices(source: str, choice: Choice, revisions: Revisions, reader: BodyReader) -> list[Notice]:
    said = []
    if revisions != Revisions():
        insertions, deletions = counted(revisions.insertions, "insertion"), counted(revisions.deletions, "deletion")
        said.append(
            (f"revisions-{choice.value}", f"tracked changes were read as {choice.value}: {insertions}, {deletions}")
        )
    if hidden := reader.runs.hidden:
        said.append(("hidden-text", f"hidden text was left out: {counted(hidden, 'character')}"))
    unread = dict(reader.runs.unread)
    if reader.embedded:
        unread["embedded files"] = reader.embedded
    said += [("content-unread", f"{what}, not read: {count}") for what, count in unread.items() if count]
    said += [
        ("number-format-unknown", f'the number format "{form}" is not known; its numbers are written as 1, 2, 3')
        for form in sorted(reader.numbering.unknown)
    ]
    if reader.runs.notes.is_counted_by_page and any(b.kind is BlockKind.FOOTNOTE for b in reader.writer.blocks):
        said.append(
            ("notes-counted-through", "footnotes that begin anew on each page were counted through the document")
        )
    return [Notice(code=code, message=message, source=source) for code, message in said]
