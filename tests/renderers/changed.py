"""The example with what changed in it: kinds, both phrases and a sentence for each, one of them arguable.

Row 2 was weakened and has a caveat more, row 3 has another actor and a mark less, row 4 is a matter of opinion.
"""

from __future__ import annotations

from dataclasses import replace

from diffrec.model import (
    Change,
    ChangeKind,
    Comparison,
    Duty,
    Phrase,
    ReferenceFate,
    Row,
    Span,
    TracedReference,
    cell_text,
)
from tests.renderers.example import example, of_rows

WEAKER = "The duty is weaker: “shall” became “should”."
HOSTILE_MESSAGE = "“<b>x</b>” [bold]became[/bold] *y* \x1b[31m, |z|, \u202eturned\u202c."
ASTRAY = "“see recommendation 4” meant what is recommendation 5 now."


def changed() -> Comparison:
    """The example with changes of many kinds, and a reference that leads astray."""
    rows = {row.id: row for row in example().rows}
    rows["row-2"] = with_changes(
        rows["row-2"],
        change(rows["row-2"], ("oftentimes", ""), (ChangeKind.EDITORIAL,), "“oftentimes” is gone."),
        change(
            rows["row-2"], ("", ", where appropriate,"), (ChangeKind.CAVEAT_ADDED,), "“where appropriate” is a way out."
        ),
        change(rows["row-2"], ("shall", "should"), (ChangeKind.OBLIGATION_WEAKENED,), WEAKER),
        change(rows["row-2"], (" (China)", ""), (ChangeKind.ATTRIBUTION_REMOVED,), "China is no longer named."),
    )
    rows["row-3"] = with_changes(
        rows["row-3"],
        change(rows["row-3"], ("also ", ""), (ChangeKind.EDITORIAL,), "“also” is gone."),
        change(
            rows["row-3"],
            ("the secretariat", "the United Nations Office on Drugs and Crime"),
            (ChangeKind.ACTOR_CHANGED, ChangeKind.TERMINOLOGICAL),
            HOSTILE_MESSAGE,
        ),
        change(rows["row-3"], (" (EU, France, Niger)", ""), (ChangeKind.ATTRIBUTION_REMOVED,), "EU is gone."),
    )
    whole = cell_text(rows["row-4"].cells[0])
    arguable = change(
        rows["row-4"],
        (whole, cell_text(rows["row-4"].cells[1])),
        (ChangeKind.OBLIGATION_WEAKENED,),
        "The duty may be weaker.",
    )
    other = replace(
        arguable, arguable=(ChangeKind.OBLIGATION_WEAKENED, ChangeKind.SCOPE_NARROWED), final_span=arguable.final_span
    )
    rows["row-4"] = with_references(with_changes(rows["row-4"], other))
    return of_rows(example(), rows.values())


def change(row: Row, phrases: tuple[str, str], kinds: tuple[ChangeKind, ...], message: str) -> Change:
    """A change of the phrases where they stand in the row."""
    spans = [_span(cell_text(row.cells[at]), phrase) for at, phrase in ((0, phrases[0]), (-1, phrases[1]))]
    return Change(
        kinds=kinds,
        draft=phrases[0].strip(),
        final=phrases[1].strip(),
        draft_span=spans[0],
        final_span=spans[1],
        message=message,
    )


def with_changes(row: Row, *changes: Change) -> Row:
    """The row with these changes and no others."""
    whole = replace(row.whole, changes=changes)
    return replace(row, whole=whole, steps=(whole,))


def with_references(row: Row) -> Row:
    """The row with a reference that leads astray and one that does not."""
    stale = TracedReference(
        version="final",
        item="recommendation-4",
        text="see recommendation 4",
        span=(0, 6),
        before="recommendation-4",
        after="recommendation-5",
        fate=ReferenceFate.STALE,
        message=ASTRAY,
    )
    right = replace(stale, fate=ReferenceFate.FOLLOWS, message="It follows.")
    whole = replace(row.whole, references=(stale, right))
    return replace(row, whole=whole, steps=(whole,))


def with_duties(row: Row) -> Row:
    """The row with a clause on each side: States parties have a way out now."""
    should, may = (Phrase(text=text, span=(0, 5), meaning=text) for text in ("shall", "may wish to"))
    before = Duty(
        version="draft",
        item="recommendation-2",
        span=(0, 9),
        actor=Phrase(text="Member States", span=(0, 13), meaning="Member States"),
        force=should,
        band="binding",
    )
    after = replace(
        before,
        version="final",
        force=may,
        band="option",
        distance="agenda item",
        softeners=(Phrase(text="consider", span=(0, 8), meaning="consider"),),
        caveats=(Phrase(text="where appropriate", span=(0, 17), meaning="where appropriate"),),
    )
    whole = replace(row.whole, duties=(before, after))
    return replace(row, whole=whole, steps=(whole,))


def _span(text: str, phrase: str) -> Span:
    start = text.index(phrase) if phrase else 0
    return start, start + len(phrase)
