"""The text of each row that changed: a head in words, then both sides beside each other or in one text.

24 -> 4   moved up from C to A; edited, 70 % alike; sure
  draft 24 (Add.2)                         | final 4
  The Conference may wish to [-also-]      | The Conference may wish to request
  request UNODC to ...                     | {+the United Nations Office on+} ...
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from diffrec.model import Comparison, Fate, the
from diffrec.renderers.brackets import bracket_words
from diffrec.renderers.crossreferences import reference_lines
from diffrec.renderers.events import exclusion_sentences, homes_of
from diffrec.renderers.ledger import (
    CONFIDENCE_WORDS,
    fate_name,
    is_moved_up,
    likeness_words,
    mark_fate_words,
    rival_words,
)
from diffrec.renderers.margins import mark_told
from diffrec.renderers.naming import Naming, located_numbers, numbers
from diffrec.renderers.origins import SIDES, Origins, legend, moved_words, origins_of
from diffrec.renderers.rows import traced_marks
from diffrec.renderers.terminal.marked import both_texts, side_text
from diffrec.renderers.terminal.theme import FATES, SHIFT, STRONG
from diffrec.renderers.visible import isolated, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from rich.text import Text

    from diffrec.model import Item, Row, RunnerUp, Version
    from diffrec.renderers.events import Home
    from diffrec.renderers.terminal.marked import Writing
    from diffrec.renderers.terminal.page import Page

HEAD_HANG = 10
ARROW = " -> "
MAX_OUTSIDE_TEXTS = 3
"""so many texts of other chapters are asked for one by one; more come with a fate, such as all that is added"""
MOST_BRACKETS = 6
"""sentences on brackets above a text; a paragraph of a climate text has twenty, and --full shows them"""
ENUMERATOR = re.compile(r"([A-Z]|[IVXLC]+|\d{1,2})[.)]?\s")


class Pair(NamedTuple):
    """Two versions whose texts stand beside each other, with where the words of their cells come from."""

    comparison: Comparison
    origins: Origins
    homes: Mapping[str, Home]

    @classmethod
    def of(cls, comparison: Comparison) -> Pair:
        """The pair of a comparison of two versions."""
        return cls(comparison, origins_of(comparison), homes_of(comparison))

    @property
    def naming(self) -> Naming:
        """The names of the cells."""
        return self.origins.naming


def put_rows(page: Page, comparison: Comparison, writing: Writing, *, beside: bool) -> None:
    """Adds the text of every row that changed; unchanged ones and those outside take no room."""
    pair = Pair.of(comparison)
    rows = shown_rows(comparison)
    if writing.sentences and are_folded(page, rows):
        return
    for row in rows:
        if row.whole.fate is Fate.UNCHANGED and not (row.whole.cross_language and writing.look.full):
            continue
        page.blank()
        page.say(_head(page, row, pair), hang=HEAD_HANG)
        put_brackets(page, row, most=None if writing.look.full else MOST_BRACKETS)
        put_text(page, row, pair, writing, beside=beside)


def put_brackets(page: Page, row: Row, *, most: int | None = None) -> None:
    """Adds what became of the brackets of a row, which alternative stands, and which references lead astray."""
    for told in bracket_words(row.whole, most):
        page.say(one_line(told), indent=2, hang=2)
    for told in reference_lines(row.whole):
        page.say(one_line(told), SHIFT, indent=2, hang=2)


def are_folded(page: Page, rows: Sequence[Row]) -> bool:
    """Whether these are many rows of other chapters, whose texts are folded; then the page says so."""
    outside = [row for row in rows if row.whole.outside]
    if len(outside) <= MAX_OUTSIDE_TEXTS:
        return False
    page.blank()
    page.say(f"The texts of these {len(outside)} rows of other chapters are folded; --full shows them.")
    return True


def put_text(page: Page, row: Row, pair: Pair, writing: Writing, *, beside: bool) -> None:
    """Adds the words of a row, both sides beside each other under their names, or in one text."""
    origins = pair.origins
    writing = writing._replace(origins=origins)
    for told in exclusion_sentences(row):
        page.say(told, indent=2, hang=2)
    if meaning := legend((*origins.of(row, "final"), *(origins.of(row, "draft") if beside else origins.gone(row)))):
        page.say(meaning, indent=2, hang=2)
    if beside:
        page.beside(_column_head(page, row, pair, 0), _column_head(page, row, pair, -1))
        page.beside(side_text(row, "draft", writing), side_text(row, "final", writing))
    elif row.whole.cross_language:
        put_beneath(page, row, pair, writing)
    else:
        page.quote(both_texts(row, writing))


def put_beneath(page: Page, row: Row, pair: Pair, writing: Writing) -> None:
    """Adds the two texts of a row one beneath the other: texts in two languages cannot be woven into one."""
    sides: tuple[tuple[Literal[0, -1], Literal["draft", "final"]], ...] = ((0, "draft"), (-1, "final"))
    for end, side in sides:
        page.quote(_column_head(page, row, pair, end))
        if row.cells[end]:
            page.quote(side_text(row, side, writing))


def shown_rows(comparison: Comparison) -> tuple[Row, ...]:
    """The rows without those outside, unless nothing else was asked for."""
    inside = tuple(row for row in comparison.rows if not row.whole.outside)
    return inside or comparison.rows


def _column_head(page: Page, row: Row, pair: Pair, end: Literal[0, -1]) -> Text:
    """What stands above a column."""
    version, cell = pair.comparison.versions[end], row.cells[end]
    if not cell:
        return page.text(f"not in {the(one_line(version.name))}")
    named = located_numbers(cell, pair.naming.documents[end], pair.naming.main)
    return page.text(one_line(f"{version.name} {named}"), page.linked(cell))


def _head(page: Page, row: Row, pair: Pair) -> Text:
    """Numbers, then what happened, in words."""
    head = page.text()
    for cell in (row.cells[0], row.cells[-1]):
        if cell:
            head.append(ARROW if head.plain else "", STRONG)
            named = isolated(one_line(numbers(cell, pair.naming.main)), left_to_right=True)
            head.append(named, page.linked(cell, STRONG))
    told = "; ".join(phrases(row, pair, pair.comparison.versions))
    return head.append("   ").append(told, FATES[row.whole.fate])


def phrases(row: Row, pair: Pair, versions: Sequence[Version]) -> Iterator[str]:
    """What happened to a row of a pair, in words; what came nearest may stand in any of the versions."""
    step = row.whole
    if step.moved:
        yield f"moved {'up' if is_moved_up(row, pair.comparison) else 'down'}{between_sections(row)}"
    elif step.resectioned:
        yield f"section changed{between_sections(row)}"
    if step.similarity is None:
        yield f"{step.fate}{_nearest(row, versions, pair.naming)}"
    else:
        yield f"{fate_name(row)}, {likeness_words(row)}"
        if not step.is_settled:
            yield CONFIDENCE_WORDS[step.confidence]
    for one in step.evidence:
        if one.settled:
            yield one_line(one.reason)
    for mark in traced_marks([row]):
        yield mark_told(mark, mark_fate_words(mark, pair.homes))
    if moved := moved_words(origin for side in SIDES for origin in pair.origins.moves(row, side)):
        yield moved


def _nearest(row: Row, versions: Sequence[Version], naming: Naming) -> str:
    """The item that was nearest to one without a partner."""
    rival = row.whole.runner_up
    if rival is None:
        return ""
    items = rival_items(rival, versions)
    named = one_line(numbers(items, naming.main))
    return f" (nearest: {rival.version} {named}, {rival_words(row, rival.similarity)})"


def rival_items(rival: RunnerUp, versions: Sequence[Version]) -> list[Item]:
    """The items of a runner-up, which stands in one of the versions."""
    theirs = (version for version in versions if version.name == rival.version)
    return [item for version in theirs for item in version.items if item.id in rival.items]


def between_sections(row: Row) -> str:
    """From which section to which, by their numbers where they have them: " from C to A"."""
    if not row.whole.resectioned:
        return ""
    names = [cell[0].section[-1] if cell and cell[0].section else "" for cell in (row.cells[0], row.cells[-1])]
    if not all(names):
        return ""
    matches = [ENUMERATOR.match(name) for name in names]
    short = [match[1] if match else "" for match in matches]
    if all(short) and short[0] != short[1]:
        names = short
    return f" from {isolated(one_line(names[0]))} to {isolated(one_line(names[1]))}"
