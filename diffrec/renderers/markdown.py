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

from diffrec.meaning import changed_words
from diffrec.model import Fate, OpKind
from diffrec.renderers.brackets import alternative_lines, bracket_lines
from diffrec.renderers.chains import (
    ABSENT_IN_TYPE,
    is_chain,
    is_changed,
    last_seen,
    passing_words,
    places_of,
    seen,
    steps_sentence,
    way_words,
)
from diffrec.renderers.events import event_sentences
from diffrec.renderers.headline import headline
from diffrec.renderers.ledger import fate_words, likeness_words, mark_words, section_words
from diffrec.renderers.naming import located_numbers, naming_of, numbers
from diffrec.renderers.notices import all_notices, notice_words
from diffrec.renderers.origins import POINTER, SIDES, cut, legend, moved_words, origins_of
from diffrec.renderers.phrases import answer, history
from diffrec.renderers.visible import isolated, one_line, visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from diffrec.config import RenderOptions
    from diffrec.model import Comparison, Item, ItemKind, Op, Row
    from diffrec.renderers.naming import Naming
    from diffrec.renderers.origins import Origin, Origins, Part

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
    """Escaped text between two signs, or without any; white space stands in chunks of its own.

    `is_origin` says that it is no text of a document but the number of the item that the next words come from.
    """

    sign: str
    text: str
    is_origin: bool = False


def render(comparison: Comparison, options: RenderOptions, _sources: Mapping[str, bytes] | None = None) -> str:
    """The comparison as Markdown; the view "concordance" leaves the texts out."""
    inside = [row for row in comparison.rows if not row.whole.outside]
    outside = [row for row in comparison.rows if row.whole.outside]
    origins = origins_of(comparison)
    naming = origins.naming
    blocks = [*_answer(comparison), *_phrase(comparison, options.phrase), _concordance(comparison, inside, naming)]
    if options.view != "concordance" and is_chain(comparison):
        blocks += [
            block
            for row in inside
            if is_changed(row)
            for block in _chain_row(row, comparison, options.between, naming.main)
        ]
    elif options.view != "concordance":
        blocks += [block for row in inside if row.whole.fate is not Fate.UNCHANGED for block in _row(row, origins)]
    return "\n\n".join((*blocks, *_folded(outside, comparison, naming), *notices_list(comparison))) + "\n"


def escape(text: str) -> str:
    """The text so that it renders as itself inside a line of Markdown."""
    return SIGN.sub(_escaped, visible(text))


def wording(ops: Iterable[Op], draft: Sequence[Origin] = (), final: Sequence[Origin] = ()) -> str:
    """Both sides in one text: the final's, with what was deleted struck in its place and what was inserted bold.

    Where words come from another item, or went to one, its number stands before them.
    """
    return _written([chunk for op in ops for chunk in _chunks(op, draft, final)])


def side_wording(ops: Iterable[Op], *, of_draft: bool) -> str:
    """One side's text, with what the other does not have struck or bold."""
    sign = DELETED if of_draft else INSERTED
    texts = [("" if op.op is OpKind.EQUAL else sign, op.draft if of_draft else op.final) for op in ops]
    return _written([chunk for own, text in texts for part in cut(text, 0, ()) for chunk in _tight(own, part)])


def _written(chunks: list[Chunk]) -> str:
    """The chunks as Markdown that says them and nothing else."""
    while chunks and not chunks[0].text.replace(NEW_LINE, "").strip():
        # a line break that begins a line would begin a block of HTML
        del chunks[0]
    written = "".join(
        _joint(left, right) + _signed(right) for left, right in zip((Chunk("", " "), *chunks), chunks, strict=False)
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


def _chunks(op: Op, draft: Sequence[Origin], final: Sequence[Origin]) -> Iterator[Chunk]:
    """An op as chunks; an equal one shows the final's glyphs."""
    if op.op is not OpKind.EQUAL:
        for part in cut(op.draft, op.draft_span[0], draft):
            yield from _tight(DELETED, part._replace(text=part.text.replace("\n", LOST_LINE)))
    for part in cut(op.final, op.final_span[0], final):
        yield from _tight("" if op.op is OpKind.EQUAL else INSERTED, part)


def _tight(sign: str, part: Part) -> Iterator[Chunk]:
    """The text between signs, white space at its ends outside: signs with blanks inside stay bare."""
    core = part.text.strip()
    start = part.text.index(core)
    origins = "".join(f"{origin.label}{POINTER} " for origin in part.begins)
    chunks = (
        Chunk("", part.text[:start]),
        Chunk("", origins, is_origin=True),
        Chunk(sign, core),
        Chunk("", part.text[start + len(core) :]),
    )
    for chunk in chunks:
        if chunk.text:
            yield chunk._replace(text=escape(chunk.text).replace("\n", NEW_LINE))


def _joint(left: Chunk, right: Chunk) -> str:
    """What stands between two chunks: nothing, or what keeps their signs or the words of two hands apart."""
    if right.is_origin:
        return "" if left.text[-1].isspace() or left.text.endswith(NEW_LINE) else " "
    return BREAK * _runs_together(left, right)


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
    yield bullets((*head.sentences, *eye, *head.left_out, *([count] if head.notices else ())))


def bullets(lines: Iterable[str]) -> str:
    """A list whose lines render as themselves."""
    return "\n".join(f"- {_at_block_start(escape(one_line(line)))}" for line in lines)


def table(header: Sequence[str], lines: Iterable[Sequence[str]]) -> str:
    """A table whose cells render as themselves."""
    cells = [[_apart(cell) for cell in line] for line in (header, *lines)]
    cells.insert(1, ["---"] * len(header))
    return "\n".join(f"| {' | '.join(line)} |" for line in cells)


def _apart(text: str, *, left_to_right: bool = False) -> str:
    """The text on one line, what stands on each side of an arrow isolated where it runs from right to left."""
    parts = escape(one_line(text)).split(f" {ARROW} ")
    return f" {ARROW} ".join(isolated(part, left_to_right=left_to_right) for part in parts)


def _numbers(row: Row, naming: Naming, absent: str = "") -> list[str]:
    """What the cells of each version are called."""
    return [located_numbers(cell, naming.documents[at], naming.main) or absent for at, cell in enumerate(row.cells)]


def _concordance(comparison: Comparison, rows: Iterable[Row], naming: Naming) -> str:
    return table(
        (*(version.name for version in comparison.versions), "fate", "words", "marks", "section"),
        [
            (
                *_numbers(row, naming, ABSENT_IN_TYPE if is_chain(comparison) else ""),
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


def _row(row: Row, origins: Origins) -> Iterator[str]:
    """A changed row: its numbers and fate, its text, its marks."""
    ends = f" {ARROW} ".join(filter(None, _numbers(row, origins.naming)))
    moved = moved_words(origin for side in SIDES for origin in origins.moves(row, side))
    phrases = ", ".join(filter(None, (fate_words(row), likeness_words(row), moved)))
    yield f"### {_apart(ends, left_to_right=True)}: {escape(one_line(phrases))}"
    if meaning := legend((*origins.of(row, "final"), *origins.gone(row))):
        yield escape(one_line(meaning))
    if row.whole.cross_language:
        for of_draft, cell, name in ((True, row.cells[0], row.whole.before), (False, row.cells[-1], row.whole.after)):
            if cell:
                yield f"*{escape(one_line(name))}:* {side_wording(row.whole.ops, of_draft=of_draft)}"
    else:
        yield wording(row.whole.ops, origins.gone(row), origins.of(row, "final"))
    if marks := mark_words(row):
        yield f"Delegation marks: {escape(one_line(' '.join((f'{marks}.', *event_sentences(row)))))}"
    yield from _brackets(row)


def _brackets(row: Row) -> Iterator[str]:
    """What became of the brackets of a row, and which of its alternatives stands."""
    for name, lines in (("Brackets", bracket_lines(row.whole)), ("Alternatives", alternative_lines(row.whole))):
        if lines:
            yield f"{name}:\n\n{bullets(lines)}"


def _chain_row(row: Row, comparison: Comparison, ends: tuple[str, str] | None, main: ItemKind | None) -> Iterator[str]:
    """A row of a chain that changed on its way: its numbers, its steps, and its text between two versions."""
    places = last_seen(row) if row.is_passing else places_of(comparison, ends)
    before, after = (comparison.versions[at].name for at in places)
    shown = seen(row, places, (before, after))
    phrases = ", ".join(filter(None, (fate_words(shown), likeness_words(shown))))
    told = passing_words(row) if row.is_passing else f"{before} {ARROW} {after} {phrases}"
    yield f"### {_apart(way_words(row, ARROW, main), left_to_right=True)}: {escape(one_line(told))}"
    yield escape(one_line(steps_sentence(row, ARROW)))
    if shown.whole.fate is not Fate.UNCHANGED and any(shown.cells):
        yield wording(shown.whole.ops)
    if marks := mark_words(shown):
        yield f"Delegation marks: {escape(one_line(' '.join((f'{marks}.', *event_sentences(shown)))))}"
    yield from _brackets(shown)


def _phrase(comparison: Comparison, phrase: str | None) -> Iterator[str]:
    """When a phrase went and what came instead, a line for each row and each version."""
    if phrase is None:
        return
    yield f"### The phrase “{escape(one_line(phrase))}”"
    main = naming_of(comparison).main
    for row in comparison.rows:
        sightings = history(row, comparison, phrase)
        if sightings:
            yield f"{_apart(way_words(row, ARROW, main), left_to_right=True)}: {escape(one_line(answer(sightings)))}."
            yield bullets(f"{one.version} {numbers(one.items, main)}".strip() + f": {one.words}" for one in sightings)


def _folded(rows: Sequence[Row], comparison: Comparison, naming: Naming) -> Iterator[str]:
    """The rows of other chapters, folded: number, section and the beginning of the text."""
    if not rows:
        return
    yield f"<details>\n<summary>{len(rows)} row{'' if len(rows) == 1 else 's'} of other chapters</summary>"
    yield table(
        (comparison.versions[-1].name, "section", "text"),
        [(_numbers(row, naming)[-1], section_words(row), _excerpt(row.cells[-1])) for row in rows],
    )
    yield "</details>"


def _excerpt(cell: tuple[Item, ...]) -> str:
    text = one_line(" ".join(item.text for item in cell))
    return text if len(text) <= EXCERPT else f"{text[:EXCERPT].rsplit(' ', 1)[0]} ..."


def notices_list(comparison: Comparison) -> Iterator[str]:
    """The notices of a comparison under a heading of their own; nothing where there are none."""
    notices = all_notices(comparison)
    if notices:
        yield "### Notices"
        yield bullets(map(notice_words, notices))
