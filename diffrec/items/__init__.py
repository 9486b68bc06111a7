r"""Blocks in, items out: labels, sections, furniture, metadata, and what was left over.

Document(text="... 2/10\\n\\nRecommendation 6 Member States should ...")
->  Item(kind=recommendation, number="6", ...), furniture "2/10", coverage of every character
"""

from __future__ import annotations

from dataclasses import replace
from operator import attrgetter
from typing import TYPE_CHECKING

from diffrec.config import Limits
from diffrec.errors import ReadError
from diffrec.items.account import Account, Part
from diffrec.items.build import Setting, build_items, unique
from diffrec.items.candidates import find_candidates
from diffrec.items.comments import with_items
from diffrec.items.explaining import LEFT_OVER, Decided, explain, part_of
from diffrec.items.flow import flow_of, one_line
from diffrec.items.footnotes import lowered_marks, notes_of, with_footnotes, written_marks
from diffrec.items.furniture import chrome, running
from diffrec.items.given import given_title, is_given, read_given
from diffrec.items.marks import MarkKind, TooManyMarks
from diffrec.items.masthead import anchor_of, end_of_head, masthead_of, status_of, title_of
from diffrec.items.outline import read_outline
from diffrec.items.pages import turns_of
from diffrec.items.profiles import FORMS, told_profile
from diffrec.items.tables import outside_items
from diffrec.model import BlockKind, Remainder

if TYPE_CHECKING:
    from diffrec.config import Profile
    from diffrec.items.flow import Flow
    from diffrec.items.furniture import Found
    from diffrec.items.masthead import Masthead
    from diffrec.languages import Language
    from diffrec.model import Document, Item, Span

__all__ = ["extract", "unique"]

CLOSING = ")）"
# Formats whose text somebody may have taken from a printed page, with what stood at its head and foot.
TRANSCRIBED = frozenset({"text", "markdown", "html"})
NUMBERED = frozenset(
    {
        *(MarkKind.LABEL, MarkKind.NUMBER, MarkKind.ROMAN, MarkKind.LETTER),
        *(MarkKind.DECISION, MarkKind.DOTTED),
    }
)


def extract(
    document: Document,
    language: Language,
    profile: Profile = "auto",
    *,
    explained: bool = False,
    limit: int = Limits().marks,
) -> tuple[Document, tuple[Item, ...]]:
    """The document with its metadata, furniture and coverage, and its items in reading order.

    `Document.profile` is the profile that it was read by: the one given, or the one that the forms of its numbers tell.
    Where asked, `Document.explained` says what each block became.

    Raises: ReadError for more marks than the limit.
    """
    if sum(map(document.text.count, CLOSING)) > limit:
        raise _too_many(document, limit)
    try:
        return _extracted(document, language, profile, explained=explained, limit=limit)
    except TooManyMarks:
        raise _too_many(document, limit) from None


def _too_many(document: Document, limit: int) -> ReadError:
    message = f"{document.source}: more than {limit:,} numbers, letters, headings or brackets, which is the limit"
    return ReadError(message, hint="a higher one reads it, however long that takes: --limit marks=N")


def _extracted(
    document: Document, language: Language, profile: Profile, *, explained: bool, limit: int
) -> tuple[Document, tuple[Item, ...]]:
    whole = flow_of(document)
    removed = chrome(whole, anchor_of(whole, language), language)
    start = max((span[1] for span, _ in removed), default=0)
    head = masthead_of(whole, language, start)
    removed += running(whole, head.end, language, is_transcribed=document.format in TRANSCRIBED)
    whole = whole._replace(turns=turns_of(whole, removed))
    notes = notes_of(document)
    lowered = lowered_marks(whole, notes, written_marks(document))
    removed += [(span, "footnote mark") for span in lowered]
    tables = [(span, "table") for span in outside_items(whole, head.end, language)]
    flow = whole.without(span for span, _ in (*removed, *tables))
    marks = find_candidates(flow, head.end, language, FORMS["un-report"], limit)
    chosen = told_profile(flow, marks, language) if profile == "auto" else profile
    if FORMS[chosen] != FORMS["un-report"]:
        marks = find_candidates(flow, head.end, language, FORMS[chosen], limit)
    first = next((mark.start for mark in marks if mark.kind in NUMBERED), len(flow.text))
    told = is_given(flow)
    title = given_title(flow) if told else title_of(flow, head, first, language)
    text_start = end_of_head(flow, head, title, language)
    if head.end > head.start and not told:
        removed += _around(flow, (start, text_start), title)
    title_text = document.title or (one_line(flow, title)[0] if title else None)
    kept = [mark for mark in marks if mark.start >= text_start]
    beginnings = (
        read_given(flow, language) if told else read_outline(flow, kept, language, title_text or "", FORMS[chosen])
    )
    status = document.status or status_of(title_text, head, language)
    setting = Setting(source=document.source, language=language, is_draft=status == "draft")
    items = build_items(flow, beginnings, setting)
    marked = [(whole.origin[start], whole.text[start:end]) for start, end in lowered]
    items, footnotes = with_footnotes(document, items, marked)
    described = replace(
        _described(document, head, title_text, status), profile=chosen, comments=with_items(document.comments, items)
    )
    decided = Decided(beginnings, items, title, removed, tables, footnotes)
    account = _account(described, whole, decided)
    if explained:
        account = replace(account, explained=explain(account, whole, decided))
    return account, items


def _around(flow: Flow, span: Span, title: Span | None) -> list[Found]:
    """The masthead without the title."""
    inner = title or (span[1], span[1])
    parts = ((span[0], inner[0]), (inner[1], span[1]))
    return [(part, "masthead") for part in parts if flow.text[slice(*part)].strip()]


def _described(document: Document, head: Masthead, title: str | None, status: str | None) -> Document:
    return replace(
        document,
        symbol=document.symbol or head.symbol,
        title=title,
        distribution=head.distribution,
        date=document.date or head.date,
        original=head.original,
        status=status,
    )


def _account(document: Document, flow: Flow, decided: Decided) -> Document:
    """The document with every character accounted for."""
    account = Account(document, flow)
    for beginning in decided.beginnings:
        account.claim((beginning.mark.start, beginning.body_end), part_of(beginning))
    if decided.title:
        account.claim(decided.title, Part.HEADING)
    asides = [
        *decided.tables,
        *(((b.mark.start, b.body_end), b.rule) for b in decided.beginnings if b.is_aside),
    ]
    for part, found in ((Part.FURNITURE, decided.removed), (Part.ASIDE, asides)):
        for span, _ in found:
            account.claim(span, part)
    for span, is_cited in decided.footnotes:
        account.claim_document(span, Part.ITEM if is_cited else Part.OTHER)
    told_by_reader = [block for block in document.blocks if block.kind is BlockKind.FURNITURE and block.runs]
    for block in told_by_reader:
        for run in block.runs:
            account.claim_document(run, Part.FURNITURE)
    account.settle()
    listed = [
        Remainder(
            text=b.text.strip(), why=b.why or "furniture", span=(b.runs[0][0], b.runs[-1][1]), location=b.location
        )
        for b in told_by_reader
    ]
    other = (*account.remainders(asides), *account.left_over(LEFT_OVER))
    return replace(
        document,
        furniture=tuple(sorted([*listed, *account.remainders(decided.removed)], key=attrgetter("span"))),
        other=tuple(sorted(other, key=attrgetter("span"))),
        coverage=account.coverage(),
    )
