"""JSON data of a comparison back to the values: what a renderer or a rule needs, without the documents.

    {"op": "delete", "draft": " (China)", "final": ""}   Op(DELETE, " (China)", "", (20, 28), (20, 20))

Spans of ops are not in the JSON: ops tile both texts, so they follow from the lengths. An item comes back with one
segment from its `location` and `source_span`, a version with the items of its rows in reading order.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diffrec.codec.attributions import (
    alternative_of,
    attribution_of,
    bracket_of,
    traced_alternative_of,
    traced_bracket_of,
    traced_of,
)
from diffrec.codec.encode import PAIR
from diffrec.codec.meanings import change_of, duty_of, reference_of
from diffrec.codec.places import SCHEMA_VERSION, location_of, notices_of, span_of
from diffrec.errors import ReadError
from diffrec.model import (
    Comment,
    Comparison,
    Confidence,
    Correction,
    Coverage,
    Document,
    Evidence,
    Fate,
    Footnote,
    Item,
    ItemKind,
    Label,
    Mending,
    Migration,
    Op,
    OpKind,
    Passage,
    Remainder,
    Row,
    RunnerUp,
    Segment,
    Status,
    Step,
    Summary,
    Version,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from diffrec.codec.places import Json


def from_data(data: Json) -> Comparison:
    """The comparison that the JSON holds: encoded again it gives the same JSON.

    It equals the comparison that was encoded but for what the JSON leaves out: documents have no text and no blocks,
    versions only the items of their rows, items one segment, and similarities and weights four digits.

    Raises: ReadError when the data is not a comparison of this schema version.
    """
    if data.get("kind") != "comparison":
        message = "the JSON is no comparison"
        raise ReadError(message, hint="`diffrec compare ... -f json` writes one")
    if data.get("schema_version") != SCHEMA_VERSION:
        message = (
            f'the comparison has schema version "{data.get("schema_version")}"; this diffrec reads {SCHEMA_VERSION}'
        )
        raise ReadError(message)
    try:
        return _comparison(data)
    except (AttributeError, IndexError, KeyError, TypeError, ValueError) as error:
        message = f"the JSON of the comparison does not fit its schema: {type(error).__name__}: {error}"
        raise ReadError(message, hint="`diffrec schema comparison` prints the schema") from error


def _comparison(data: Json) -> Comparison:
    names = [version["name"] for version in data["versions"]]
    rows = tuple(_row(row, names) for row in data["rows"])
    cross_language = data.get("cross_language", False)
    if cross_language:
        rows = tuple(_across(row) for row in rows)
    return Comparison(
        versions=tuple(_version(version, rows, at) for at, version in enumerate(data["versions"])),
        rows=rows,
        summary=_summary(data["summary"]),
        headings=tuple((heading["draft"], heading["final"]) for heading in data["headings"]),
        notices=notices_of(data["notices"]),
        cross_language=cross_language,
        migrations=tuple(_migration(migration) for migration in data["migrations"]),
    )


def _across(row: Row) -> Row:
    """The row of a comparison of two languages."""
    steps = tuple(replace(step, cross_language=True) for step in row.steps)
    return replace(row, steps=steps, whole=replace(row.whole, cross_language=True))


def _version(data: Json, rows: tuple[Row, ...], at: int) -> Version:
    items = {item.id: item for row in rows for item in row.cells[at]}
    return Version(
        name=data["name"],
        documents=tuple(_document(document) for document in data["documents"]),
        items=tuple(items[name] for name in data["items"]),
        notices=notices_of(data["notices"]),
    )


def _document(data: Json) -> Document:
    return Document(
        source=data["source"],
        format=data["format"],
        text="",
        blocks=(),
        language=data["language"],
        symbol=data["symbol"],
        title=data["title"],
        distribution=data["distribution"],
        date=data["date"],
        original=data["original"],
        status=data["status"],
        profile=data["profile"],
        role=data["role"],
        furniture=tuple(_remainder(remainder) for remainder in data["furniture"]),
        other=tuple(_remainder(remainder) for remainder in data["other"]),
        coverage=None if data["coverage"] is None else Coverage(**data["coverage"]),
        comments=tuple(_comment(comment) for comment in data["comments"]),
        sponsors=tuple(attribution_of(sponsors) for sponsors in data["sponsors"]),
        notices=notices_of(data["notices"]),
    )


def _comment(data: Json) -> Comment:
    return Comment(
        author=data["author"],
        date=data["date"],
        text=data["text"],
        words=data["words"],
        span=span_of(data["span"]),
        item=data["item"],
    )


def _remainder(data: Json) -> Remainder:
    return Remainder(
        text=data["text"], why=data["why"], span=span_of(data["span"]), location=location_of(data["location"])
    )


def _item(data: Json) -> Item:
    origin = data["source_span"]
    whole = (0, len(data["text"]))
    segments = (
        () if origin is None else (Segment(span=whole, origin=span_of(origin), location=location_of(data["location"])),)
    )
    return Item(
        id=data["id"],
        document=data["document"],
        kind=ItemKind(data["kind"]),
        label=Label(raw=data["label"], path=tuple(data["path"]), sequence=data["sequence"]),
        number=data["number"],
        section=tuple(data["section"]),
        text=data["text"],
        segments=segments,
        parent=data["parent"],
        status=None if data["status"] is None else Status(data["status"]),
        attributions=tuple(attribution_of(attribution) for attribution in data["attributions"]),
        brackets=tuple(bracket_of(bracket) for bracket in data["brackets"]),
        alternative=alternative_of(data["alternative"]) if data["alternative"] else None,
        footnotes=tuple(Footnote(mark=note["mark"], text=note["text"]) for note in data["footnotes"]),
        mended=tuple(Mending(span=span_of(mending["span"]), found=mending["found"]) for mending in data["mended"]),
        corrected=tuple(Correction(**one) for one in data["corrected"]),
    )


def _summary(data: Json) -> Summary:
    return Summary(
        items=dict(data["items"]),
        fates={fate: data["fates"][fate.value] for fate in Fate},
        outside=data["outside"],
        renumbered=data["renumbered"],
        moved=data["moved"],
        resectioned=data["resectioned"],
        kinds=dict(data["kinds"]),
        left_out={name: dict(kinds) for name, kinds in data["left_out"].items()},
    )


def _row(data: Json, names: list[str]) -> Row:
    whole = _step(data, names[0], names[-1])
    steps = _named_steps(data["steps"]) if len(names) > PAIR else (whole,)
    cells = tuple(tuple(_item(item) for item in data["cells"][name]) for name in names)
    return Row(id=data["id"], cells=cells, steps=steps, whole=whole, others=_named_steps(data.get("others", ())))


def _named_steps(data: Iterable[Json]) -> tuple[Step, ...]:
    return tuple(_step(step, step["from"], step["to"]) for step in data)


def _step(data: Json, before: str, after: str) -> Step:
    return Step(
        before=before,
        after=after,
        fate=Fate(data["fate"]),
        renumbered=data["renumbered"],
        moved=data["moved"],
        resectioned=data["resectioned"],
        outside=data["outside"],
        similarity=data["similarity"],
        confidence=Confidence(data["confidence"]),
        evidence=tuple(Evidence(**one) for one in data["evidence"]),
        runner_up=None if data["runner_up"] is None else _runner_up(data["runner_up"]),
        margin=data["margin"],
        ops=_ops(data["ops"]),
        changes=tuple(change_of(change) for change in data["changes"]),
        attributions=tuple(traced_of(traced) for traced in data["attributions"]),
        brackets=tuple(traced_bracket_of(traced) for traced in data["brackets"]),
        alternatives=tuple(traced_alternative_of(traced) for traced in data["alternatives"]),
        duties=tuple(duty_of(duty) for duty in data["duties"]),
        references=tuple(reference_of(traced) for traced in data["references"]),
        passages=tuple(_passage(passage) for passage in data["passages"]),
    )


def _passage(data: Json) -> Passage:
    return Passage(
        draft_item=data["draft_item"],
        final_item=data["final_item"],
        draft_span=span_of(data["draft_span"]),
        final_span=span_of(data["final_span"]),
    )


def _migration(data: Json) -> Migration:
    return Migration(
        draft_item=data["draft_item"],
        final_item=data["final_item"],
        draft_span=span_of(data["draft_span"]),
        final_span=span_of(data["final_span"]),
        similarity=data["similarity"],
    )


def _runner_up(data: Json) -> RunnerUp:
    return RunnerUp(version=data["version"], items=tuple(data["items"]), similarity=data["similarity"])


def _ops(data: Iterable[Json]) -> tuple[Op, ...]:
    ops = []
    draft_at = final_at = 0
    for op in data:
        draft, final = op["draft"], op["final"]
        draft_span, final_span = (draft_at, draft_at + len(draft)), (final_at, final_at + len(final))
        ops.append(Op(op=OpKind(op["op"]), draft=draft, final=final, draft_span=draft_span, final_span=final_span))
        draft_at, final_at = draft_span[1], final_span[1]
    return tuple(ops)
