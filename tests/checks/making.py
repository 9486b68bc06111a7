"""Small comparisons for the rules: a final made of numbers, or rows made of texts."""

from __future__ import annotations

from typing import Any

from diffrec.model import (
    Comparison,
    Confidence,
    Fate,
    Item,
    ItemKind,
    Label,
    Location,
    Row,
    RunnerUp,
    Segment,
    Step,
    Summary,
    Version,
)


def item(number: str, text: str = "", **fields: Any) -> Item:  # noqa: ANN401 -- the fields of the model
    """An item with a number such as "4", "9 bis" or "12 (c)" on the line of its number."""
    path = tuple(part.strip("()") for part in number.replace(" (", "\n(").split("\n"))
    values: dict[str, Any] = {
        "id": f"id-{number}-{text}-{fields}",
        "document": "final.txt",
        "kind": ItemKind.PARAGRAPH,
        "label": Label(raw=number, path=path, sequence="paragraphs"),
        "number": number,
        "section": (),
        "text": text or f"Text of {number}",
        "segments": (Segment(span=(0, 4), origin=(0, 4), location=Location(line=7)),),
        **fields,
    }
    return Item(**values)


def step(fate: Fate, *, outside: bool = False, runner_up: RunnerUp | None = None) -> Step:
    """A step that tells its fate and little else."""
    return Step(
        before="draft",
        after="final",
        fate=fate,
        renumbered=False,
        moved=False,
        resectioned=False,
        outside=outside,
        similarity=None,
        confidence=Confidence.HIGH,
        evidence=(),
        runner_up=runner_up,
        ops=(),
    )


def comparison(*rows: tuple[tuple[Item, ...], tuple[Item, ...], Step]) -> Comparison:
    """A comparison of these rows."""
    made = tuple(
        Row(id=f"row-{number}", cells=(draft, final), steps=(whole,), whole=whole)
        for number, (draft, final, whole) in enumerate(rows, start=1)
    )
    versions = tuple(
        Version(name=name, documents=(), items=tuple(item for row in made for item in row.cells[at]))
        for at, name in enumerate(("draft", "final"))
    )
    summary = Summary(items={}, fates={}, outside=0, renumbered=0, moved=0, resectioned=0, kinds={}, left_out={})
    return Comparison(versions=versions, rows=made, summary=summary)


def final(*items: Item) -> Comparison:
    """A comparison whose final holds these items, each added."""
    return comparison(*(((), (one,), step(Fate.ADDED)) for one in items))
