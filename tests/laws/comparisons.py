"""Comparisons of any shape that the model allows, for the laws: two to four versions, any cells."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from diffrec import model

if TYPE_CHECKING:
    from collections.abc import Sequence

CHANGE_KINDS = tuple(model.ChangeKind)

texts = st.text(max_size=12)
lines = texts.map(lambda text: " ".join(text.split()))
words = st.text(alphabet="abcdefgh", min_size=1, max_size=6)
shares = st.floats(min_value=0, max_value=1)
spans = st.tuples(st.integers(0, 9), st.integers(0, 9)).map(lambda pair: (min(pair), max(pair)))
positions = st.none() | st.integers(1, 99)
boxes = st.tuples(*[st.integers(0, 800).map(float)] * 4)
locations = st.builds(model.Location, page=positions, line=positions, box=st.none() | boxes, anchor=st.none() | texts)
notices = st.builds(
    model.Notice,
    code=words,
    message=texts,
    source=st.none() | texts,
    location=st.none() | locations,
    confidential=st.booleans(),
)
comments = st.builds(
    model.Comment,
    author=texts,
    text=texts,
    words=texts,
    span=spans,
    date=st.none() | texts,
    item=st.none() | words,
)
remainders = st.builds(model.Remainder, text=texts, why=words, span=spans, location=locations)
coverages = st.builds(
    model.Coverage,
    characters=st.integers(0),
    items=st.integers(0),
    headings=st.integers(0),
    furniture=st.integers(0),
    other=st.integers(0),
)
blocks = st.builds(
    model.Block,
    kind=st.sampled_from(model.BlockKind),
    text=texts,
    runs=st.lists(spans, max_size=2).map(tuple),
    location=locations,
)
delegations = st.builds(
    model.Delegation,
    name=words,
    code=st.none() | st.sampled_from(["CHN", "BRA", "FRA"]),
    type=st.none() | st.sampled_from(model.DelegationType),
    written=st.none() | words,
)
several_delegations = st.lists(delegations, max_size=2).map(tuple)
scopes = st.builds(
    model.Scope,
    text=texts,
    span=st.none() | spans,
    confidence=st.sampled_from(model.ScopeConfidence),
    reason=texts,
)
attributions = st.builds(
    model.Attribution,
    text=texts,
    delegations=st.lists(delegations, min_size=1, max_size=2).map(tuple),
    span=st.none() | spans,
    kind=st.sampled_from(model.AttributionKind),
    scope=scopes,
    position=st.none() | texts,
)
segments = st.builds(model.Segment, span=spans, origin=spans, location=locations)
labels = st.builds(model.Label, raw=texts, path=st.lists(words, min_size=1, max_size=2).map(tuple), sequence=words)
evidence = st.builds(model.Evidence, reason=texts, weight=st.floats(min_value=-1, max_value=1), settled=st.booleans())
runners_up = st.builds(
    model.RunnerUp, version=words, items=st.lists(words, min_size=1, max_size=2).map(tuple), similarity=shares
)
changes = st.builds(
    model.Change,
    kinds=st.lists(st.sampled_from(CHANGE_KINDS), min_size=1, max_size=2, unique=True).map(tuple),
    draft=texts,
    final=texts,
    draft_span=spans,
    final_span=spans,
    message=texts,
    arguable=st.lists(st.sampled_from(model.ChangeKind), max_size=2, unique=True).map(tuple),
)
said = st.text(min_size=1, max_size=12)
phrases = st.builds(model.Phrase, text=said, span=spans, meaning=said)
several_phrases = st.lists(phrases, max_size=2).map(tuple)
duties = st.builds(
    model.Duty,
    version=words,
    item=words,
    span=spans,
    actor=st.none() | phrases,
    addressee=st.none() | phrases,
    force=st.none() | phrases,
    band=st.none() | texts,
    softeners=several_phrases,
    reinforcers=several_phrases,
    distance=st.none() | texts,
    caveats=several_phrases,
)
references = st.builds(
    model.TracedReference,
    version=words,
    item=words,
    text=said,
    span=spans,
    before=st.none() | words,
    after=st.none() | words,
    fate=st.sampled_from(model.ReferenceFate),
    message=texts,
)
traced = st.builds(
    model.TracedAttribution,
    attribution=attributions,
    version=words,
    item=words,
    fate=st.sampled_from(model.MarkFate),
    words=st.none() | st.sampled_from(model.WordsFate),
    lost=several_delegations,
    gained=several_delegations,
    moved_to=st.none() | words,
    excluded=several_delegations,
)
brackets = st.builds(
    model.Bracket,
    text=texts,
    span=spans,
    kind=st.sampled_from(model.BracketKind),
    depth=st.integers(1, 3),
    choice=st.none() | st.integers(1, 3),
    part=st.sampled_from(model.BracketPart),
)
traced_brackets = st.builds(
    model.TracedBracket,
    bracket=brackets,
    version=words,
    item=words,
    fate=st.sampled_from(model.BracketFate),
    message=texts,
)
alternatives = st.builds(model.Alternative, to=words, reading=st.sampled_from(model.AlternativeReading))
traced_alternatives = st.builds(
    model.TracedAlternative,
    alternative=alternatives,
    version=words,
    item=words,
    fate=st.sampled_from(model.AlternativeFate),
    message=texts,
)


@st.composite
def documents(draw: st.DrawFn, source: str) -> model.Document:
    """A document with text, blocks and metadata."""
    return model.Document(
        source=source,
        format=draw(words),
        text=draw(texts),
        blocks=tuple(draw(st.lists(blocks, max_size=1))),
        language=draw(st.none() | words),
        symbol=draw(st.none() | texts),
        title=draw(st.none() | texts),
        distribution=draw(st.none() | texts),
        date=draw(st.none() | texts),
        original=draw(st.none() | texts),
        status=draw(st.sampled_from(["draft", "final", None])),
        profile=draw(st.sampled_from(["auto", "un-report", "resolution", "upr", "treaty", None])),
        role=draw(st.sampled_from(["superseded", "corrigendum", None])),
        furniture=tuple(draw(st.lists(remainders, max_size=1))),
        other=tuple(draw(st.lists(remainders, max_size=1))),
        coverage=draw(st.none() | coverages),
        comments=tuple(draw(st.lists(comments, max_size=1))),
        sponsors=tuple(draw(st.lists(attributions, max_size=1))),
        notices=tuple(draw(st.lists(notices, max_size=1))),
    )


@st.composite
def items(draw: st.DrawFn, name: str, source: str) -> model.Item:
    """An item of a document; its segments need not fit its text."""
    return model.Item(
        id=name,
        document=source,
        kind=draw(st.sampled_from(model.ItemKind)),
        label=draw(labels),
        number=draw(words),
        section=tuple(draw(st.lists(texts, max_size=2))),
        text=draw(lines),
        segments=tuple(draw(st.lists(segments, max_size=2))),
        parent=draw(st.none() | words),
        status=draw(st.none() | st.sampled_from(model.Status)),
        attributions=tuple(draw(st.lists(attributions, max_size=1))),
        brackets=tuple(draw(st.lists(brackets, max_size=1))),
        alternative=draw(st.none() | alternatives),
        footnotes=tuple(draw(st.lists(st.builds(model.Footnote, mark=texts, text=texts), max_size=1))),
        corrected=tuple(draw(st.lists(st.builds(model.Correction, found=texts, read=texts, source=words), max_size=1))),
    )


def tiling(before: str, after: str) -> tuple[model.Op, ...]:
    """Ops that tile both texts: their common beginning, and the rest."""
    same = next((at for at, pair in enumerate(zip(before, after, strict=False)) if pair[0] != pair[1]), None)
    at = min(len(before), len(after)) if same is None else same
    rest = before[at:], after[at:]
    kind = model.OpKind.REPLACE if all(rest) else model.OpKind.DELETE if rest[0] else model.OpKind.INSERT
    ops = []
    if at:
        ops.append(
            model.Op(op=model.OpKind.EQUAL, draft=before[:at], final=after[:at], draft_span=(0, at), final_span=(0, at))
        )
    if any(rest):
        draft_span, final_span = (at, len(before)), (at, len(after))
        ops.append(model.Op(op=kind, draft=rest[0], final=rest[1], draft_span=draft_span, final_span=final_span))
    return tuple(ops)


def passages(cells: Sequence[tuple[model.Item, ...]]) -> st.SearchStrategy[model.Passage]:
    """Passages between items of two cells; a cell without any has one of which nothing else is known."""
    return st.builds(
        model.Passage,
        draft_item=ids_of(cells[0]),
        final_item=ids_of(cells[1]),
        draft_span=spans,
        final_span=spans,
    )


def migrations(versions: Sequence[model.Version]) -> st.SearchStrategy[model.Migration]:
    """Sentences that left an item of the first version for one of the last, compared or left out."""
    return st.builds(
        model.Migration,
        draft_item=ids_of(versions[0].items),
        final_item=ids_of(versions[-1].items),
        draft_span=spans,
        final_span=spans,
        similarity=shares,
    )


def ids_of(known: Sequence[model.Item]) -> st.SearchStrategy[str]:
    """The ids of items; any word where there are none."""
    return st.sampled_from([item.id for item in known]) if known else words


@st.composite
def steps(draw: st.DrawFn, names: tuple[str, str], cells: Sequence[tuple[model.Item, ...]]) -> model.Step:
    """What became of the row between two of its cells; only the ops fit the cells."""
    return model.Step(
        before=names[0],
        after=names[1],
        fate=draw(st.sampled_from(model.Fate)),
        renumbered=draw(st.booleans()),
        moved=draw(st.booleans()),
        resectioned=draw(st.booleans()),
        outside=draw(st.booleans()),
        similarity=draw(st.none() | shares),
        confidence=draw(st.sampled_from(model.Confidence)),
        evidence=tuple(draw(st.lists(evidence, max_size=1))),
        runner_up=draw(st.none() | runners_up),
        ops=tiling(model.cell_text(cells[0]), model.cell_text(cells[1])),
        changes=tuple(draw(st.lists(changes, max_size=1))),
        attributions=tuple(draw(st.lists(traced, max_size=1))),
        brackets=tuple(draw(st.lists(traced_brackets, max_size=1))),
        alternatives=tuple(draw(st.lists(traced_alternatives, max_size=1))),
        passages=tuple(draw(st.lists(passages(cells), max_size=1))),
        duties=tuple(draw(st.lists(duties, max_size=1))),
        references=tuple(draw(st.lists(references, max_size=1))),
    )


@st.composite
def rows(draw: st.DrawFn, name: str, names: Sequence[str]) -> model.Row:
    """A row whose cells hold none to two items of their versions, one at least in all."""
    counts = draw(st.lists(st.integers(0, 2), min_size=len(names), max_size=len(names)).filter(any))
    cells = tuple(
        tuple(draw(items(f"{name}-{version}-{at}", f"{version}.txt")) for at in range(count))
        for version, count in zip(names, counts, strict=True)
    )
    whole = draw(steps((names[0], names[-1]), (cells[0], cells[-1])))
    if len(names) == 2:
        return model.Row(id=name, cells=cells, steps=(whole,), whole=whole)
    chain = tuple(draw(steps((names[at], names[at + 1]), cells[at : at + 2])) for at in range(len(names) - 1))
    asked = draw(steps((names[0], names[2]), (cells[0], cells[2]))) if len(names) > 3 and draw(st.booleans()) else None
    return model.Row(id=name, cells=cells, steps=chain, whole=whole, others=(asked,) if asked else ())


@st.composite
def comparisons(draw: st.DrawFn, min_versions: int = 2) -> model.Comparison:
    """A comparison; each version also holds an item that was left out."""
    count = draw(st.integers(min_versions, 4))
    names = ["draft", "final"] if count == 2 else [f"Rev.{at}" for at in range(count)]
    table = tuple(draw(rows(f"row-{at}", names)) for at in range(draw(st.integers(0, 3))))
    versions = []
    for at, name in enumerate(names):
        compared = [item for row in table for item in row.cells[at]]
        left_out = replace(draw(items("left-out", f"{name}.txt")), kind=model.ItemKind.AGENDA_ITEM)
        versions.append(
            model.Version(
                name=name,
                documents=(draw(documents(f"{name}.txt")),),
                items=tuple(draw(st.permutations([*compared, left_out]))),
                notices=tuple(draw(st.lists(notices, max_size=1))),
            )
        )
    return model.Comparison(
        versions=tuple(versions),
        rows=table,
        summary=model.Summary(
            items={name: sum(len(row.cells[at]) for row in table) for at, name in enumerate(names)},
            fates={fate: sum(row.whole.fate is fate for row in table) for fate in model.Fate},
            outside=draw(st.integers(0, 9)),
            renumbered=draw(st.integers(0, 9)),
            moved=draw(st.integers(0, 9)),
            resectioned=draw(st.integers(0, 9)),
            kinds=draw(st.dictionaries(st.sampled_from(CHANGE_KINDS), st.integers(0, 9))),
            left_out={name: {"agenda_item": 1} for name in names},
        ),
        headings=tuple(draw(st.lists(st.tuples(st.none() | texts, st.none() | texts), max_size=2))),
        notices=tuple(draw(st.lists(notices, max_size=1))),
        migrations=tuple(draw(st.lists(migrations(versions), max_size=1))),
    )
