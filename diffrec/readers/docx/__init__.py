r"""Word files: what Word prints, as blocks.

draft.docx   ->   Document(format="docx", blocks: heading "I. Introduction", paragraph "12.\tThe Board met", ...)

Tracked changes are read as accepted, as rejected, or as two documents; what was done is said in a notice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.readers.docx.package import Package
from diffrec.readers.docx.reading import Parts, document_of
from diffrec.readers.docx.revisions import Choice, Revisions
from diffrec.readers.docx.writing import Writer

if TYPE_CHECKING:
    from diffrec.config import ReadOptions
    from diffrec.config import Revisions as Wanted
    from diffrec.model import Document

CHOICES: dict[Wanted, tuple[Choice, ...]] = {
    "accept": (Choice.ACCEPTED,),
    "reject": (Choice.REJECTED,),
    "both": (Choice.REJECTED, Choice.ACCEPTED),
}


def read(data: bytes, *, source: str, options: ReadOptions) -> tuple[Document, ...]:
    """The document in a Word file; with revisions "both" two of it, first with all tracked changes rejected.

    Raises: ReadError for a file that is no Word file, is damaged, protected or larger than the limits, and for "both"
    without a tracked change.
    """
    documents = []
    for choice in CHOICES[options.revisions]:
        package = Package(data, source, options.limits)
        parts = Parts(package, choice)
        document = document_of(parts, Writer(source, options.limits.characters))
        if options.revisions == "both" and parts.revisions == Revisions():
            package.refuse("the document holds no tracked changes, so there are no two versions in it")
        documents.append(document)
    return tuple(documents)
