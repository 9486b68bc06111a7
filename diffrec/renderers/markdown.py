r"""The comparison as Markdown, to paste into a merge request: the answer, the concordance, then the changed rows.

    replace "oftentimes" by "often", delete " (China)"     should ~~oftentimes~~**often** train ~~(China)~~
    "see #12, *all* @friends <b>"                          see \#<!-- -->12, \*all\* @<!-- -->friends &lt;b&gt;

Nothing in a document renders as markup, calls a person or links to an issue: signs of Markdown take a backslash, those
of HTML and tables become entities, and an empty comment stands after a sign that a forge would read as a reference.
Source: CommonMark 0.31 (delimiter runs), GitHub Flavored Markdown, GitLab Flavored Markdown (references, inline diffs).
"""

from __future__ import annotations

import re
from string import punctuation
from typing import TYPE_CHECKING, NamedTuple

from diffrec.model import Fate, OpKind
from diffrec.renderers.headline import headline
from diffrec.renderers.ledger import changed_words, fate_words, likeness_words, mark_words, section_words
from diffrec.renderers.naming import located_numbers, naming_of
from diffrec.renderers.notices import all_notices, notice_words
from diffrec.renderers.visible import isolated, one_line, visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from diffrec.config import RenderOptions
    from diffrec.model import Comparison, Item, Op, Row
    from diffrec.renderers.naming import Naming

ARROW = "→"
BREAK = "<!-- -->"
NEW_LINE = "<br>"
DELETED, INSERTED = "~~", "**"
LOST_LINE = " ¶ "
"""stands for a break between two items that the final does not have"""
EXCERPT = 100
"""characters of a folded item: a line and a half of a merge request's page"""

ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "|": "&#124;"}
BACKSLASHED = "\\`*_[]~#!$"
REFERENCE = r'@(?=\w)|[#!$&](?=\d)|[%~](?=["\w])|[\[{](?=[+-])|:(?=//|[\w+-]+:)|\bwww(?=\.)'
SIGN = re.compile(f"(?P<reference>{REFERENCE})|[{re.escape(BACKSLASHED + ''.join(ENTITIES))}]", re.IGNORECASE)
BLOCK_START = re.compile(r"^(\d{1,9}(?=[.)])|(?=[-+=]))")


class Chunk(NamedTuple):
    """Escaped text between two signs, or without any; white space stands in chunks of its own."""

    sign: str
    text: str


def render(comparison: Comparison, options: RenderOptions, _sources: Mapping[str, bytes] | None = None) -> str:
    """The comparison as Markdown; the view "concordance" leaves the texts out."""
    inside = [row for row in comparison.rows if not row.whole.outside]
    outside = [row for row in comparison.rows if row.whole.outside]
    naming = naming_of(comparison)
    blocks = [*_answer(comparison), _concordance(comparison, inside, naming)]
    if options.view != "concordance":
        blocks += [block for row in inside if row.whole.fate is not Fate.UNCHANGED for block in _row(row, naming)]
    return "\n\n".join((*blocks, *_folded(outside, comparison, naming), *_notices(comparison))) + "\n"


def escape(text: str) -> str:
    """The text so that it renders as itself inside a line of Markdown."""
    return SIGN.sub(_escaped, visible(text))


def wording(ops: Iterable[Op]) -> str:
    """Both sides in one text: the final's, with what was deleted struck in its place and what was inserted bold."""
    return _written([chunk for op in ops for chunk in _chunks(op)])


def side_wording(ops: Iterable[Op], *, of_draft: bool) -> str:
    """One side's text, with what the other does not have struck or bold."""
    texts = [(op.op is OpKind.EQUAL, op.draft if of_draft else op.final) for op in ops]
    sign = DELETED if of_draft else INSERTED
    return _written([chunk for is_equal, text in texts for chunk in _tight("" if is_equal else sign, text)])


def _written(chunks: list[Chunk]) -> str:
    """The chunks as Markdown that says them and nothing else."""
    while chunks and not chunks[0].text.replace(NEW_LINE, "").strip():
        # a line break that begins a line would begin a block of HTML
        del chunks[0]
    written = "".join(
        BREAK * _runs_together(left, right) + _signed(right)
        for left, right in zip((Chunk("", " "), *chunks), chunks, strict=False)
    )
    return _at_block_start(written.strip())


def _escaped(sign: re.Match[str]) -> str:
    """A sign made harmless; after a reference an empty comment keeps it from what it would refer to."""
    text = sign[0]
    harmless = ENTITIES.get(text) or (f"\\{text}" if text in BACKSLASHED else text)
    return harmless + BREAK if sign["reference"] else harmless


def _at_block_start(text: str) -> str:
    """Escaped text that does not begin a list or a rule where it begins a line."""
    return BLOCK_START.sub(r"\1\\", text, count=1)


def _chunks(op: Op) -> Iterator[Chunk]:
    """An op as chunks; an equal one shows the final's glyphs."""
    if op.op is OpKind.EQUAL:
        yield from _tight("", op.final)
    else:
        yield from _tight(DELETED, op.draft.replace("\n", LOST_LINE))
        yield from _tight(INSERTED, op.final)


def _tight(sign: str, text: str) -> Iterator[Chunk]:
    """The text between signs, white space at its ends outside: signs with blanks inside stay bare."""
    core = text.strip()
    start = text.index(core)
    for kind, part in (("", text[:start]), (sign, core), ("", text[start + len(core) :])):
        if part:
            yield Chunk(kind, escape(part).replace("\n", NEW_LINE))


def _runs_together(left: Chunk, right: Chunk) -> bool:
    """Whether the signs between two chunks would not be read as such.

    Signs with a letter outside and a punctuation mark inside do not open or close; two runs of one sign become one.
    """
    if left.text[-1].isspace() or right.text[0].isspace():
        return False
    before, after = (left.sign or left.text)[-1], (right.sign or right.text)[0]
    closes = not left.sign or left.text[-1].isalnum() or after in punctuation
    opens = not right.sign or right.text[0].isalnum() or before in punctuation
    return not (closes and opens) or left.sign == right.sign != ""


def _signed(chunk: Chunk) -> str:
    return f"{chunk.sign}{chunk.text}{chunk.sign}"


def _answer(comparison: Comparison) -> Iterator[str]:
    """The title, and the answer in words as a list."""
    head = headline(comparison, arrow=ARROW)
    yield f"## {escape(one_line(head.title))}"
    eye = [f"For your eye: {sentence}" for sentence in head.for_your_eye]
    count = f"{head.notices} notice{'' if head.notices == 1 else 's'}, listed at the end."
    yield _list((*head.sentences, *eye, *head.left_out, *([count] if head.notices else ())))


def _list(lines: Iterable[str]) -> str:
    return "\n".join(f"- {_at_block_start(escape(one_line(line)))}" for line in lines)


def _table(header: Sequence[str], lines: Iterable[Sequence[str]]) -> str:
    cells = [[_apart(cell) for cell in line] for line in (header, *lines)]
    cells.insert(1, ["---"] * len(header))
    return "\n".join(f"| {' | '.join(line)} |" for line in cells)


def _apart(text: str, *, left_to_right: bool = False) -> str:
    """The text on one line, what stands on each side of an arrow isolated where it runs from right to left."""
    parts = escape(one_line(text)).split(f" {ARROW} ")
    return f" {ARROW} ".join(isolated(part, left_to_right=left_to_right) for part in parts)


def _numbers(row: Row, naming: Naming) -> tuple[str, str]:
    """What the cells of the first and of the last version are called."""
    draft, final = (located_numbers(row.cells[end], naming.documents[end], naming.main) for end in (0, -1))
    return draft, final


def _concordance(comparison: Comparison, rows: Iterable[Row], naming: Naming) -> str:
    names = [comparison.versions[at].name for at in (0, -1)]
    return _table(
        (*names, "fate", "words", "marks", "section"),
        [
            (
                *_numbers(row, naming),
                fate_words(row),
                _word_counts(row),
                mark_words(row),
                section_words(row, ARROW),
            )
            for row in rows
        ],
    )


def _word_counts(row: Row) -> str:
    deleted, inserted = changed_words(row)
    return " ".join(filter(None, (f"−{deleted}" if deleted else "", f"+{inserted}" if inserted else "")))


def _row(row: Row, naming: Naming) -> Iterator[str]:
    """A changed row: its numbers and fate, its text, its marks."""
    numbers = f" {ARROW} ".join(filter(None, _numbers(row, naming)))
    phrases = ", ".join(filter(None, (fate_words(row), likeness_words(row))))
    yield f"### {_apart(numbers, left_to_right=True)}: {escape(one_line(phrases))}"
    if row.whole.cross_language:
        for of_draft, cell, name in ((True, row.cells[0], row.whole.before), (False, row.cells[-1], row.whole.after)):
            if cell:
                yield f"*{escape(one_line(name))}:* {side_wording(row.whole.ops, of_draft=of_draft)}"
    else:
        yield wording(row.whole.ops)
    if marks := mark_words(row):
        yield f"Delegation marks: {escape(one_line(marks))}"


def _folded(rows: Sequence[Row], comparison: Comparison, naming: Naming) -> Iterator[str]:
    """The rows of other chapters, folded: number, section and the beginning of the text."""
    if not rows:
        return
    yield f"<details>\n<summary>{len(rows)} row{'' if len(rows) == 1 else 's'} of other chapters</summary>"
    yield _table(
        (comparison.versions[-1].name, "section", "text"),
        [(_numbers(row, naming)[1], section_words(row), _excerpt(row.cells[-1])) for row in rows],
    )
    yield "</details>"


def _excerpt(cell: tuple[Item, ...]) -> str:
    text = one_line(" ".join(item.text for item in cell))
    return text if len(text) <= EXCERPT else f"{text[:EXCERPT].rsplit(' ', 1)[0]} ..."


def _notices(comparison: Comparison) -> Iterator[str]:
    notices = all_notices(comparison)
    if notices:
        yield "### Notices"
        yield _list(map(notice_words, notices))
