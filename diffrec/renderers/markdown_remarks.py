"""The comparison as Markdown in a language that reports have labels in and no sentences.

- Recommandations : 24. Suppressions : 0. Ajouts : 0. Modifications : 24.
| N° (Projet) | N° (Texte final) | Section | Suite donnée | ...
### 24 → 4 : modification, nouveau numéro
Les États ~~doivent~~ **devraient** ...
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.model import Fate
from diffrec.renderers.chains import is_changed
from diffrec.renderers.concordance import concordance
from diffrec.renderers.markdown_texts import bullets, escape, side_wording, table, wording
from diffrec.renderers.notices import all_notices, notice_words
from diffrec.renderers.summary import body_lines, title_lines
from diffrec.renderers.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diffrec.model import Row
    from diffrec.renderers.remarks import Remarks


def render_remarks(remarks: Remarks, *, with_texts: bool) -> str:
    """The answer, the concordance and, unless they are left out, the texts of the rows that changed."""
    headings = remarks.words.headings
    *subject, ends = title_lines(remarks)
    found = concordance(remarks)
    blocks = [
        f"## {escape(ends)}",
        *map(escape, subject),
        bullets(line.removeprefix("- ") for line in body_lines(remarks) if line),
        f"### {headings['concordance']}",
        table(found.head, [[_on_one_line(cell, remarks) for cell in line] for line in found.lines]),
        *(block for row in _shown(remarks) for block in _row(row, remarks) if with_texts),
    ]
    if notices := all_notices(remarks.comparison):
        blocks += [f"### {headings['notices']}", bullets(map(notice_words, notices))]
    return "\n\n".join(blocks) + "\n"


def _on_one_line(cell: str, remarks: Remarks) -> str:
    return remarks.words.signs.semicolon.join(cell.split("\n"))


def _shown(remarks: Remarks) -> Iterator[Row]:
    """The rows whose texts changed between the first version and the last."""
    for row in remarks.comparison.rows:
        if not (row.whole.outside or row.is_passing or row.whole.fate is Fate.UNCHANGED) and is_changed(row):
            yield row


def _row(row: Row, remarks: Remarks) -> Iterator[str]:
    """A row: its numbers and fate, its text with what changed, and what else is to be said."""
    first, *others = remarks.lines(row)
    yield f"### {escape(one_line(remarks.words.labelled(remarks.pair(row), first)))}"
    if row.whole.cross_language:
        for of_draft, cell in ((True, row.cells[0]), (False, row.cells[-1])):
            if cell:
                yield side_wording(row.whole.ops, of_draft=of_draft)
    else:
        yield wording(row.whole.ops)
    if others:
        yield bullets(others)
