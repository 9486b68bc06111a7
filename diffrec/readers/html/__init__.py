r"""Pages: saved from the web, or exported from Word and LibreOffice.

<ol start=4><li>Ports<sup><a href="#fn3">3</a></sup> <b>dredge</b>.     ->  "4.\tPorts[^3] dredge.", marker "4."
<nav>Home | Contact</nav>                                               ->  furniture "site furniture"
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser

from diffrec.errors import ReadError
from diffrec.model import Document, Notice
from diffrec.readers.composing import CHOICES, DROPPED
from diffrec.readers.encodings import decode
from diffrec.readers.html.notes import notes_of
from diffrec.readers.html.page import Page
from diffrec.readers.html.source import declared_encoding, parsable
from diffrec.text.counts import counted

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from diffrec.config import ReadOptions

LANGUAGE = re.compile(r"[a-z]{2,3}")


def read(data: bytes, *, source: str, options: ReadOptions) -> tuple[Document, ...]:
    """The document in a page; two when its tracked changes are read as two versions, first the rejected.

    Raises: ReadError when the page holds no text, or more than the limits allow, and for "both" without a tracked
    change.
    """
    text, notices = decode(data, source=source, declared=declared_encoding(data))
    root = LexborHTMLParser(parsable(text, source=source, limits=options.limits)).root
    body = root.css_first("body") if root is not None else None
    if root is None or body is None:
        message = f"{source}: the page has no body"
        raise ReadError(message)
    if options.revisions == "both" and body.css_first("ins, del") is None:
        message = f"{source}: the page holds no tracked changes, so there are no two versions in it"
        raise ReadError(message)
    notes = notes_of(body)
    documents = []
    for choice in CHOICES[options.revisions]:
        page = Page(body, notes=notes, dropped=DROPPED[choice], source=source, limit=options.limits.characters)
        page_text, blocks = page.read()
        if not blocks:
            message = f"{source}: the page shows no text"
            raise ReadError(message)
        said = [*_revisions(body, choice), *_hidden(page.hidden)]
        documents.append(
            Document(
                source=source,
                format="html",
                text=page_text,
                blocks=blocks,
                language=_language(root),
                notices=(*notices, *(Notice(code=code, message=message, source=source) for code, message in said)),
            )
        )
    return tuple(documents)


def _revisions(body: LexborNode, choice: str) -> list[tuple[str, str]]:
    insertions, deletions = len(body.css("ins")), len(body.css("del"))
    if not insertions + deletions:
        return []
    counts = f"{counted(insertions, 'insertion')}, {counted(deletions, 'deletion')}"
    return [(f"revisions-{choice}", f"tracked changes were read as {choice}: {counts}")]


def _hidden(count: int) -> list[tuple[str, str]]:
    return [("hidden-text", f"hidden text was left out: {counted(count, 'character')}")] if count else []


def _language(root: LexborNode) -> str | None:
    """The language that the page says it is in, without its region."""
    told = LANGUAGE.match((root.attributes.get("lang") or root.attributes.get("xml:lang") or "").lower())
    return told[0] if told else None
