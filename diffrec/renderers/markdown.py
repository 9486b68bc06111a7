"""The comparison as Markdown, to paste into a merge request: the answer, the concordance, the changes, changed rows.

- 24 recommendations: 5 weakened, none dropped, none added; 24 edited.
| draft | final | fate | words | changes |
- **1 → 1** weakened: ~~all necessary measures~~ **all appropriate measures** ...
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.meaning import changed_words
from diffrec.model import Fate
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
from diffrec.renderers.crossreferences import reference_lines
from diffrec.renderers.events import event_sentences
from diffrec.renderers.headline import headline
from diffrec.renderers.kinds import short_words
from diffrec.renderers.ledger import fate_words, likeness_words, mark_words, section_words
from diffrec.renderers.markdown_changes import changes_list
from diffrec.renderers.markdown_remarks import render_remarks
from diffrec.renderers.markdown_texts import ARROW, apart, bullets, escape, side_wording, table, wording
from diffrec.renderers.naming import located_numbers, naming_of, numbers
from diffrec.renderers.notices import all_notices, notice_words
from diffrec.renderers.origins import SIDES, legend, moved_words, origins_of
from diffrec.renderers.phrases import answer, history
from diffrec.renderers.remarks import remarks_on
from diffrec.renderers.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from diffrec.config import RenderOptions
    from diffrec.model import ChangeKind, Comparison, Item, ItemKind, Row
    from diffrec.renderers.naming import Naming
    from diffrec.renderers.origins import Origins

EXCERPT = 100
"""characters of a folded item: a line and a half of a merge request's page"""


def render(comparison: Comparison, options: RenderOptions, _sources: Mapping[str, bytes] | None = None) -> str:
    """The comparison as Markdown; the view "concordance" leaves the texts out.

    Where no sentences are known in the language of the report, labels and numbers say what they would.
    """
    remarks = remarks_on(comparison, options)
    if not remarks.words.has_sentences:
        return render_remarks(remarks, with_texts=options.view != "concordance")
    inside = [row for row in comparison.rows if not row.whole.outside]
    outside = [row for row in comparison.rows if row.whole.outside]
    origins = origins_of(comparison)
    naming = origins.naming
    blocks = [
        *_answer(comparison, options.kinds),
        *_phrase(comparison, options.phrase),
        _concordance(comparison, inside, naming),
        *changes_list(comparison, options.kinds),
    ]
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


def _answer(comparison: Comparison, kinds: frozenset[ChangeKind] | None) -> Iterator[str]:
    """The title, and the answer in words as a list."""
    head = headline(comparison, arrow=ARROW, kinds=kinds)
    yield f"## {escape(one_line(head.title))}"
    eye = [f"For your eye: {sentence}" for sentence in head.for_your_eye]
    count = f"{head.notices} notice{'' if head.notices == 1 else 's'}, listed at the end."
    yield bullets((*head.sentences, *eye, *head.left_out, *([count] if head.notices else ())))


def _numbers(row: Row, naming: Naming, absent: str = "") -> list[str]:
    """What the cells of each version are called."""
    return [located_numbers(cell, naming.documents[at], naming.main) or absent for at, cell in enumerate(row.cells)]


def _concordance(comparison: Comparison, rows: Sequence[Row], naming: Naming) -> str:
    """The concordance; a column for the gravest changes only where any row has one."""
    has_kinds = any(short_words(row.whole) for row in rows)
    return table(
        (
            *(version.name for version in comparison.versions),
            *("fate", "words"),
            *(["changes"] * has_kinds),
            *("marks", "section"),
        ),
        [
            (
                *_numbers(row, naming, ABSENT_IN_TYPE if is_chain(comparison) else ""),
                fate_words(row),
                _word_counts(row),
                *([short_words(row.whole)] * has_kinds),
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
    yield f"### {apart(ends, left_to_right=True)}: {escape(one_line(phrases))}"
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
    """What became of the brackets of a row, which of its alternatives stands, and which references lead astray."""
    told = (
        ("Brackets", bracket_lines(row.whole)),
        ("Alternatives", alternative_lines(row.whole)),
        ("References", reference_lines(row.whole)),
    )
    for name, lines in told:
        if lines:
            yield f"{name}:\n\n{bullets(lines)}"


def _chain_row(row: Row, comparison: Comparison, ends: tuple[str, str] | None, main: ItemKind | None) -> Iterator[str]:
    """A row of a chain that changed on its way: its numbers, its steps, and its text between two versions."""
    places = last_seen(row) if row.is_passing else places_of(comparison, ends)
    before, after = (comparison.versions[at].name for at in places)
    shown = seen(row, places, (before, after))
    phrases = ", ".join(filter(None, (fate_words(shown), likeness_words(shown))))
    told = passing_words(row) if row.is_passing else f"{before} {ARROW} {after} {phrases}"
    yield f"### {apart(way_words(row, ARROW, main), left_to_right=True)}: {escape(one_line(told))}"
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
            yield f"{apart(way_words(row, ARROW, main), left_to_right=True)}: {escape(one_line(answer(sightings)))}."
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
