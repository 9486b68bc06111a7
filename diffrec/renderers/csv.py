r"""The concordance for a spreadsheet, one line a row: RFC 4180, UTF-8 with the byte order mark that Excel looks for.

    row,item_kind,draft_document,final_document,draft_number,final_number,...,fate,...
    row-2,recommendation,draft-add-2.txt,final.txt,2,2,...,edited,...,"Member States should ..."

A chain has these columns for each of its versions, and for each step its fate, "rev-1_to_final_fate".

A spreadsheet takes a cell that begins with = + - or @ (also full-width, also after blanks) for a formula, and a formula
can fetch and run things. Such a cell gets an apostrophe in front, the sign for "this is text"; a script takes off one
apostrophe where one of these signs follows it. Characters that control instead of saying something are made visible.
Source: OWASP, CSV Injection.
"""

from __future__ import annotations

import csv
from functools import partial
from io import StringIO
from typing import TYPE_CHECKING

from diffrec.languages.registry import LANGUAGES
from diffrec.languages.reporting import report_words
from diffrec.meaning import changed_words
from diffrec.model import ChangeKind, cell_text
from diffrec.renderers.brackets import alternative_lines, bracket_lines
from diffrec.renderers.chains import PAIR, is_chain, steps_of
from diffrec.renderers.changes import behind_colon, chosen, untold_phrases
from diffrec.renderers.concordance import LEVELS, REMARK_COLUMNS, concordance, head_of, remark_columns
from diffrec.renderers.crossreferences import reference_lines
from diffrec.renderers.events import event_sentences, homes_of
from diffrec.renderers.kinds import SUBSTANTIVE, kinds_in, kinds_words, light_words
from diffrec.renderers.ledger import mark_fate_words
from diffrec.renderers.margins import is_in_margin, mark_text
from diffrec.renderers.naming import file_names
from diffrec.renderers.origins import SIDES, origins_of
from diffrec.renderers.phrases import history
from diffrec.renderers.remarks import remarks_on
from diffrec.renderers.rows import delegation_words, kind_of, traced_marks
from diffrec.renderers.visible import one_line, visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from diffrec.config import RenderOptions
    from diffrec.languages.reporting import ReportWords
    from diffrec.model import Change, Comparison, Item, Row, Step, TracedAttribution
    from diffrec.renderers.events import Home
    from diffrec.renderers.origins import Origins
    from diffrec.renderers.remarks import Remarks

    Kinds = frozenset[ChangeKind] | None
    Column = Callable[[Row], str | float | None]

FORMULA_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
BESIDE = "; "
FIRST_COLUMNS = (("row", "item_kind"), ("delegation", "code", "type"))
LAST_COLUMNS = ("text", "_phrase")
"""how the names that scripts rely on begin and end, in the concordance and in the table of asks"""


def render(comparison: Comparison, options: RenderOptions, _sources: Mapping[str, bytes] | None = None) -> bytes:
    """The concordance as CSV; every row of the comparison is one record, in its order.

    The names of columns and values are those that programs rely on. In a report language other than theirs the table is
    made for a reader: fewer columns, under heads in that language.
    """
    remarks = remarks_on(comparison, options)
    if not remarks.words.has_sentences:
        return _for_a_reader(remarks)
    columns = _columns(comparison, options) | (_of_phrase(comparison, options.phrase) if options.phrase else {})
    return written(columns, ([column(row) for column in columns.values()] for row in comparison.rows))


def _for_a_reader(remarks: Remarks) -> bytes:
    """The concordance in the language of the report, with all remarks and texts."""
    table, more = concordance(remarks), remark_columns(remarks)
    rows = zip(table.lines, more.lines, remarks.comparison.rows, strict=True)
    lines = ((*line, *said, *map(cell_text, row.cells)) for line, said, row in rows)
    return written((*table.head, *more.head, *remarks.names), lines)


def is_as_written(data: bytes) -> bool:
    """Whether a file is a table of ours to the last sign: no column was added, and no other program saved it."""
    try:
        lines = list(csv.reader(StringIO(data.decode("utf-8-sig"), newline="")))
    except (csv.Error, UnicodeDecodeError):
        return False
    if not lines or any(len(line) != len(lines[0]) for line in lines):
        return False
    return _is_our_head(lines[0]) and written(lines[0], lines[1:]) == data


def _is_our_head(head: Sequence[str]) -> bool:
    """Whether columns are ours: by their first and last names, or in a language of reports by all of them.

    A head of those tells itself: it ends with the names of the versions, and they stand in its other columns.
    """
    if any(tuple(head[: len(first)]) == first for first in FIRST_COLUMNS):
        return head[-1].endswith(LAST_COLUMNS)
    return any(_is_head(head, report_words(code), count) for code in LANGUAGES for count in range(PAIR, len(head) // 2))


def _is_head(head: Sequence[str], words: ReportWords, count: int) -> bool:
    """Whether it is the head of a table for a reader of so many versions, in a language without sentences."""
    names = [_plain(cell) for cell in head[-count:]]
    fixed = head_of(words, names)
    more = [words.headings[one] for one in REMARK_COLUMNS if words.headings[one] in head[len(fixed) :]]
    return not words.has_sentences and [_safe(cell) for cell in (*fixed, *more, *names)] == head


def written(head: Iterable[str], lines: Iterable[Sequence[str | float | None]]) -> bytes:
    """A table as the bytes of a CSV file, each cell as a spreadsheet may have it."""
    text = StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([_safe(name) for name in head])
    writer.writerows([_safe(cell) for cell in line] for line in lines)
    return text.getvalue().encode("utf-8-sig")


def _columns(comparison: Comparison, options: RenderOptions) -> dict[str, Column]:
    """The columns in their order; those of a cell stand once for each version, "draft_number", "final_number"."""
    names = [version.name for version in comparison.versions]
    homes = homes_of(comparison)
    files = file_names(document.source for version in comparison.versions for document in version.documents)
    return {
        "row": lambda row: row.id,
        "item_kind": lambda row: kind_of(row).value,
        **_of_each(names, "document", partial(_documents, files)),
        **_of_each(names, "number", _numbers),
        **_of_each(names, "section", _section),
        **(_of_steps(comparison, options.kinds) if is_chain(comparison) else {}),
        "fate": lambda row: row.whole.fate.value,
        "renumbered": lambda row: _yes(fact=row.whole.renumbered),
        "moved": lambda row: _yes(fact=row.whole.moved),
        "resectioned": lambda row: _yes(fact=row.whole.resectioned),
        "outside": lambda row: _yes(fact=row.whole.outside),
        "similarity": lambda row: _rounded(row.whole.similarity),
        "confidence": lambda row: row.whole.confidence.value,
        "settled": lambda row: _yes(fact=True) if row.whole.is_settled else "",
        "kinds_of_change": partial(_kinds_of_change, options.kinds),
        "arguable_kinds": partial(_arguable_kinds, options.kinds),
        "substantive_changes": partial(_substantive_changes, options.kinds),
        "changes": partial(_changes, options.kinds),
        "text_moved": partial(_moved, origins_of(comparison)),
        "words_deleted": lambda row: changed_words(row)[0],
        "words_inserted": lambda row: changed_words(row)[1],
        "delegations": lambda row: BESIDE.join(_mark(mark, homes) for mark in traced_marks([row])),
        "delegations_told": lambda row: " ".join(event_sentences(row)),
        **({"references": _references} if any(row.whole.references for row in comparison.rows) else {}),
        **(_of_brackets() if _has_brackets(comparison) else {}),
        **_of_each(names, "text", cell_text),
    }


def _of_brackets() -> dict[str, Column]:
    """The columns of what became of brackets and alternatives, which a comparison without them does not have."""
    return {
        "brackets": lambda row: BESIDE.join(bracket_lines(row.whole)),
        "alternatives": lambda row: BESIDE.join(alternative_lines(row.whole)),
    }


def _references(row: Row) -> str:
    return BESIDE.join(reference_lines(row.whole))


def _has_brackets(comparison: Comparison) -> bool:
    return any(row.whole.brackets or row.whole.alternatives for row in comparison.rows)


def _of_steps(comparison: Comparison, wanted: Kinds) -> dict[str, Column]:
    """The columns of each step of a chain: "rev-1_to_final_fate", "rev-1_to_final_similarity" and so on."""
    columns: dict[str, Column] = {}
    for at, (before, after) in enumerate(steps_of(comparison)):
        step = f"{before}_to_{after}"
        columns[f"{step}_fate"] = partial(_step_fate, at)
        columns[f"{step}_moved"] = partial(_step_moved, at)
        columns[f"{step}_similarity"] = partial(_step_similarity, at)
        columns[f"{step}_kinds_of_change"] = partial(_step_kinds, at, wanted)
    return columns


def _step_fate(at: int, row: Row) -> str:
    """The fate of a step; empty where neither of its versions holds the row."""
    return row.steps[at].fate.value if row.cells[at] or row.cells[at + 1] else ""


def _step_moved(at: int, row: Row) -> str:
    return _yes(fact=row.steps[at].moved)


def _step_similarity(at: int, row: Row) -> float | None:
    return _rounded(row.steps[at].similarity)


def _of_phrase(comparison: Comparison, phrase: str) -> dict[str, Column]:
    """One column for each version: whether it has the phrase, and what came instead."""
    return {
        f"{version.name}_phrase": partial(_sighting, at, comparison, phrase)
        for at, version in enumerate(comparison.versions)
    }


def _sighting(at: int, comparison: Comparison, phrase: str, row: Row) -> str:
    sightings = history(row, comparison, phrase)
    return sightings[at].words if sightings else ""


def _rounded(similarity: float | None) -> float | None:
    return None if similarity is None else round(similarity, 4)


def _of_each(names: list[str], what: str, value: Callable[[tuple[Item, ...]], str]) -> dict[str, Column]:
    """One column for each version: the value of its cell."""
    return {f"{name}_{what}": partial(_of_cell, at, value) for at, name in enumerate(names)}


def _of_cell(at: int, value: Callable[[tuple[Item, ...]], str], row: Row) -> str:
    return value(row.cells[at])


def _documents(files: Mapping[str, str], cell: tuple[Item, ...]) -> str:
    return BESIDE.join(dict.fromkeys(files.get(item.document, item.document) for item in cell))


def _numbers(cell: tuple[Item, ...]) -> str:
    return BESIDE.join(item.number for item in cell)


def _section(cell: tuple[Item, ...]) -> str:
    return BESIDE.join(dict.fromkeys(LEVELS.join(item.section) for item in cell))


def _yes(*, fact: bool) -> str:
    return "yes" if fact else "no"


def _kinds_of_change(wanted: Kinds, row: Row) -> str:
    """The kinds of change of a row, the gravest first; those alone that are asked for."""
    return _kinds_words(row.whole, wanted)


def _kinds_words(step: Step, wanted: Kinds) -> str:
    return BESIDE.join(kind for kind in kinds_in((step,)) if _is_told(kind, wanted))


def _is_told(kind: ChangeKind, wanted: Kinds) -> bool:
    """Whether a kind is told where some are asked for; all substantive ones stand with the others, as in the list."""
    return wanted is None or wanted >= SUBSTANTIVE or kind in wanted


def _arguable_kinds(wanted: Kinds, row: Row) -> str:
    """The kinds over which two careful readers may differ."""
    arguable = {kind for change in row.whole.changes for kind in change.arguable}
    return BESIDE.join(kind for kind in ChangeKind if kind in arguable and _is_told(kind, wanted))


def _substantive_changes(wanted: Kinds, row: Row) -> int:
    """How many changes are substantive; of those alone that are asked for."""
    return sum(
        change.is_substantive and any(_is_told(kind, wanted) for kind in change.kinds) for change in row.whole.changes
    )


def _changes(wanted: Kinds, row: Row) -> str:
    """The changes of a row in words, a line of the cell each: "weakened: “shall” → “may”. ..."; light ones counted."""
    some = chosen(row.whole, wanted)
    return "\n".join((*map(_change, some.listed), *light_words(some.folded)))


def _change(change: Change) -> str:
    draft, final = untold_phrases(change)
    if not (draft or final):
        return f"{kinds_words(change)}: {behind_colon(change.message)}"
    return f"{kinds_words(change)}: “{draft}” → “{final}”. {one_line(change.message)}"


def _step_kinds(at: int, wanted: Kinds, row: Row) -> str:
    return _kinds_words(row.steps[at], wanted)


def _moved(origins: Origins, row: Row) -> str:
    """What left the row for another or came from another: "moved to final 9; moved from draft 7"."""
    return BESIDE.join(dict.fromkeys(origin.words for side in SIDES for origin in origins.moves(row, side)))


def _mark(mark: TracedAttribution, homes: Mapping[str, Home]) -> str:
    """A mark and its fate: "EU, France, Niger (removed, its words reworded)"; of a comment also what it says."""
    attribution = mark.attribution
    said = mark_text(attribution) if is_in_margin(mark) else delegation_words(attribution.delegations)
    return f"{said} ({mark_fate_words(mark, homes)})"


def _plain(text: str) -> str:
    """The text of a cell without the sign that it is one."""
    return text[1:] if text.startswith("'") and text[1:].lstrip().startswith(FORMULA_STARTS) else text


def _safe(value: str | float | None) -> str | float | None:
    """The value as a spreadsheet may have it: a text that looks like a formula is told to be text."""
    if not isinstance(value, str):
        return value
    text = visible(value)
    return f"'{text}" if text.lstrip().startswith(FORMULA_STARTS) else text
