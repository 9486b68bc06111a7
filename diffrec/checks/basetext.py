"""What a submitted text has otherwise than the text it was to be written on, once its tracked changes are rejected.

    issued      4. Ships shall carry lamps.     5. Ports shall keep a log.
    submitted   4. Ships should carry lamps.    (nothing)
    edits       recommendation 4: “shall” -> “should”       recommendation 5: gone

Both texts are compared word for word from beginning to end, so that no edit is passed over because of the place that it
stands in. Words that left one place and stand in another are one edit, and so are numbers that are all one higher.
Words that a Word file hides are no part of its text, and are compared by themselves.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from diffrec.checks.edits import Edit, renumbered
from diffrec.checks.printing import Printed, is_doubtful
from diffrec.checks.running import BREAK, running
from diffrec.languages import DEFAULT, language
from diffrec.languages.registry import LANGUAGES
from diffrec.model import OpKind
from diffrec.text import bare, fold, letters, witnesses
from diffrec.wording import diff_texts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diffrec.checks.running import Part, Running
    from diffrec.languages import Language
    from diffrec.model import Comparison, Span, Version

MOVED_LETTERS = 12
"""letters from which words that are gone here and new there are the same words moved: two words or three"""


class BaseText(NamedTuple):
    """Both texts, and the edits in the order of reading, those of numbers and of hidden words last."""

    issued: Running
    submitted: Running
    edits: tuple[Edit, ...]


def base_text(comparison: Comparison) -> BaseText:
    """The edits between the first version, which was issued, and the last, which was submitted."""
    ends = (comparison.versions[0], comparison.versions[-1])
    is_one_format = len({document.format for version in ends for document in version.documents}) == 1
    issued, submitted = (running(version, masthead=is_one_format) for version in ends)
    spoken = _language(comparison.versions[0])
    ops = diff_texts(
        issued.text, submitted.text, language=spoken, witnesses=witnesses((issued.text, submitted.text), spoken)
    )
    edits: list[Edit] = []
    for op in ops:
        if op.op is not OpKind.EQUAL and _squeezed(op.draft) != _squeezed(op.final):
            edits += _edits(
                tuple(issued.parts(_settled(issued.text, op.draft_span))),
                tuple(submitted.parts(_settled(submitted.text, op.final_span))),
            )
    edits = _moves(edits)
    edits = [*(edit for edit in edits if not edit.is_number), *renumbered(edits, comparison, (issued, submitted))]
    if not is_one_format:
        printed = Printed(issued, submitted)
        edits = [edit._replace(is_doubtful=is_doubtful(edit)) for edit in edits if printed.is_alone(edit)]
    return BaseText(issued, submitted, tuple(_with_hidden(edits, issued, submitted)))


def _with_hidden(edits: Sequence[Edit], issued: Running, submitted: Running) -> list[Edit]:
    """The edits with those of words that the submitted file alone hides; words gone that it hides are one edit."""
    out = list(edits)
    for part in _hidden(issued, submitted):
        gone = ((at, one.issued) for at, one in enumerate(out) if one.issued and not one.submitted)
        at = next((at for at, words in gone if letters(words.words) == letters(part.words)), None)
        if at is None:
            out.append(Edit(None, part, is_hidden=True))
        else:
            out[at] = Edit(out[at].issued, part, is_hidden=True)
    return out


def _hidden(issued: Running, submitted: Running) -> Iterator[Part]:
    """The words that the submitted file hides and the issued one did not."""
    known = Counter(letters(words) for document in issued.version.documents for _, words in document.hidden)
    for document in submitted.version.documents:
        for at, words in document.hidden:
            known[letters(words)] -= 1
            part = submitted.part_at(document, at, words)
            if known[letters(words)] < 0 and part is not None:
                yield part


def _language(version: Version) -> Language:
    code = next((document.language for document in version.documents if document.language in LANGUAGES), DEFAULT)
    return language(code)


def _squeezed(text: str) -> str:
    """The text without its blanks: a word that lost the blank beside it was printed so."""
    return "".join(fold(text).split())


def _settled(text: str, span: Span) -> Span:
    """The stretch from a passage's beginning on, where its words are the same: "[.|4. Ring.]|" as ".[|4. Ring.]|"."""
    start, end = span
    ahead = text.find(BREAK, start, end) - start
    is_same = ahead > 0 and text[start : start + ahead] == text[end : end + ahead]
    return (start + ahead, end + ahead) if is_same else span


def _edits(issued: Sequence[Part], submitted: Sequence[Part]) -> Iterator[Edit]:
    """One edit for each passage; where as many stand on both sides, each with its counterpart."""
    if len(issued) == len(submitted):
        yield from (Edit(old, new) for old, new in zip(issued, submitted, strict=True))
        return
    yield from (Edit(old, None) for old in issued)
    yield from (Edit(None, new) for new in submitted)


def _moves(edits: Sequence[Edit]) -> list[Edit]:
    """The edits with words that are gone in one place and new in another as one, where they stand now."""
    gone: dict[str, list[int]] = defaultdict(list)
    for at, edit in enumerate(edits):
        if edit.issued and not edit.submitted:
            gone[_letters(edit.issued)].append(at)
    out: list[Edit | None] = list(edits)
    for at, edit in enumerate(edits):
        if edit.submitted is None or edit.issued is not None:
            continue
        letters = _letters(edit.submitted)
        if len(letters) >= MOVED_LETTERS and gone.get(letters):
            before = gone[letters].pop(0)
            out[at] = Edit(edits[before].issued, edit.submitted, is_moved=True)
            out[before] = None
    return [edit for edit in out if edit is not None]


def _letters(part: Part) -> str:
    """The letters of words without the number that they begin with: it is another one in another place."""
    words = part.words.removeprefix(part.item.label.raw) if part.item else part.words
    return "".join(filter(str.isalpha, bare(words)))
