"""A comparison made by hand, with every fate and every fact, for the tests of all renderers.

    wording("Member States should ⟦oftentimes→often⟧ train officers⟦ (Norland)→⟧.")
    draft   Member States should oftentimes train officers (Norland).
    final   Member States should often train officers.

Rows stand in the final's order: 1, 2, 10 -> 3, 3 -> 4, 4 and 5 -> 5, 6 -> 6 and 7, 7 dropped, 8 and 9 -> 8 and 9,
10 added, paragraph 11 outside. The added one holds hostile text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from diffrec.model import (
    Attribution,
    AttributionKind,
    Comparison,
    Confidence,
    Coverage,
    Delegation,
    DelegationType,
    Document,
    Evidence,
    Fate,
    Item,
    ItemKind,
    Label,
    Location,
    MarkFate,
    Notice,
    Op,
    OpKind,
    Row,
    RunnerUp,
    Scope,
    ScopeConfidence,
    Segment,
    Step,
    Summary,
    TracedAttribution,
    Version,
    WordsFate,
    cell_text,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

SYMBOL = "UNEP/XYZ/WG.9/2021/6"
CHAPTER = "II. Recommendations"
GENERAL = "A. General recommendations"
LEGAL = "B. Recommendations on legislative measures"
CLOSING = "C. Final recommendations"
DRAFT_SECTIONS = {**dict.fromkeys(range(1, 6), GENERAL), **dict.fromkeys(range(6, 10), LEGAL), 10: CLOSING}
FINAL_SECTIONS = {**dict.fromkeys(range(1, 6), GENERAL), **dict.fromkeys(range(6, 11), LEGAL)}

HOSTILE = (
    '=HYPERLINK("x") Member States should publish <script>alert("1 & 2")</script>, [/b] and [bold]lists[/bold], '
    "&amp; &lt;del&gt;, | pipes | and `ticks`, *stars*, \x1b[31mred\x07, </p></td>, \u202eright to left\u202c "
    "and ''quotes''."
)

UNCHANGED = (
    "Member States should make use of the tools, good practices and guidance that the secretariat has developed for "
    "the collection of data on illicit trade, and should share their experience in the use of those tools at the next "
    "meeting of the Working Group, with a view to improving them in the light of the needs of practitioners."
)
EDITED = (
    "Member States should ⟦oftentimes→, where appropriate,⟧ train officers of the competent authorities⟦ (China)→⟧ in "
    "the tracing of components and ⟦shall→should⟧ keep records for no less than ten years."
)
MOVED = (
    "The Conference may wish to ⟦also →⟧request ⟦the secretariat→the United Nations Office on Drugs and Crime⟧ to "
    "continue to assist Member States⟦ (EU, France, Niger)→, upon request,⟧ in addressing the links between organized "
    "crime and illicit trade⟦→, including through the development of technical tools⟧."
)
DOUBTFUL = (
    "⟦States are encouraged to create national focal points and to exchange their names.→Member States may wish to "
    "consider designating a single authority that answers requests for cooperation.⟧"
)
MERGED = (
    "Member States should strengthen border controls⟦.\nMember States should→ and⟧ equip customs officers with modern "
    "means of detection⟦ (Brazil)→⟧."
)
SPLIT = (
    "Member States should adopt legislation that makes illicit manufacturing a criminal offence⟦, and should→.\nMember "
    "States should⟧ ensure that courts may order the confiscation of proceeds (Brazil)."
)
DROPPED = "Member States should consider a register of brokers that is open to the public (Brazil, EU)."
REGROUPED = (
    "Member States should report each year⟦, and should name the office that reports.\nThe report should→.\nMember "
    "States should name the office that reports; the report should⟧ cover seizures and their follow-up."
)
OUTSIDE = "The Working Group heard a presentation by the secretariat on the state of the collection of data."

MARK = re.compile(r"\(((?:China|EU|Brazil|France|Niger)(?:, (?:China|EU|Brazil|France|Niger))*)\)")
DELEGATIONS = {
    "China": Delegation(name="China", code="CHN", type=DelegationType.STATE),
    "EU": Delegation(name="European Union", code="EU", type=DelegationType.ORGANIZATION),
    "Brazil": Delegation(name="Brazil", code="BRA", type=DelegationType.STATE),
    "France": Delegation(name="France", code="FRA", type=DelegationType.STATE),
    "Niger": Delegation(name="Niger", code="NER", type=DelegationType.STATE),
}


def wording(marked: str) -> tuple[Op, ...]:
    """The ops of a text in which ⟦draft→final⟧ stands for a change; either side may be empty."""
    ops: list[Op] = []
    before = after = 0
    for number, piece in enumerate(re.split(r"⟦([^⟧]*)⟧", marked)):
        if not piece:
            continue
        draft, final = piece.split("→") if number % 2 else (piece, piece)
        kind = OpKind.EQUAL if not number % 2 else OpKind.REPLACE
        if number % 2 and not (draft and final):
            kind = OpKind.DELETE if draft else OpKind.INSERT
        spans = ((before, before + len(draft)), (after, after + len(final)))
        ops.append(Op(op=kind, draft=draft, final=final, draft_span=spans[0], final_span=spans[1]))
        before, after = spans[0][1], spans[1][1]
    return tuple(ops)


def sides(ops: tuple[Op, ...]) -> tuple[list[str], list[str]]:
    """The texts of the items of the draft and of the final that the ops tile."""
    draft, final = "".join(op.draft for op in ops), "".join(op.final for op in ops)
    return draft.split("\n") if draft else [], final.split("\n") if final else []


def attributions(text: str) -> tuple[Attribution, ...]:
    """The delegation marks of a text, each with the 30 characters before it as its scope."""
    return tuple(
        Attribution(
            text=mark[0],
            delegations=tuple(DELEGATIONS[name] for name in mark[1].split(", ")),
            span=mark.span(),
            kind=AttributionKind.PROPOSAL,
            scope=Scope(
                text=text[max(0, mark.start() - 31) : mark.start() - 1],
                span=(max(0, mark.start() - 31), mark.start() - 1),
                confidence=ScopeConfidence.MEDIUM,
                reason="the words before the mark, up to the clause",
            ),
        )
        for mark in MARK.finditer(text)
    )


def item(document: str, number: int, text: str, section: str, kind: ItemKind = ItemKind.RECOMMENDATION) -> Item:
    """An item of a document that stands on page 1 plus its number over three."""
    raw = f"{number}." if kind is ItemKind.PARAGRAPH else f"{kind.value.capitalize()} {number}"
    place = Location(page=1 + number // 3, line=10 + 4 * number)
    return Item(
        id=f"{kind.value}-{number}",
        document=document,
        kind=kind,
        label=Label(raw=raw, path=(str(number),), sequence=f"{kind.value}s"),
        number=str(number),
        section=("I. Introduction", section) if kind is ItemKind.PARAGRAPH else (CHAPTER, section),
        text=text,
        segments=(Segment(span=(0, len(text)), origin=(number * 1000, number * 1000 + len(text)), location=place),),
        attributions=attributions(text),
    )


@dataclass(frozen=True, kw_only=True)
class Plan:
    """What differs from one row to another; everything else follows from it."""

    draft: tuple[int, ...] = ()
    final: tuple[int, ...] = ()
    fate: Fate
    ops: tuple[Op, ...]
    similarity: float | None
    moved: bool = False
    outside: bool = False
    confidence: Confidence = Confidence.HIGH
    evidence: tuple[Evidence, ...] = ()
    runner_up: RunnerUp | None = None
    words: WordsFate | None = None


def plans() -> tuple[Plan, ...]:
    """The rows in the final's order."""
    words = Evidence(reason="the words in common, rare ones weighing more", weight=0.7)
    order = Evidence(reason="its neighbours are paired with its neighbours", weight=0.2)
    rival = RunnerUp(version="final", items=("recommendation-7",), similarity=0.21)
    return (
        Plan(
            draft=(1,),
            final=(1,),
            fate=Fate.UNCHANGED,
            ops=wording(UNCHANGED),
            similarity=1.0,
            evidence=(Evidence(reason="the same text", weight=1.0),),
        ),
        Plan(
            draft=(2,),
            final=(2,),
            fate=Fate.EDITED,
            ops=wording(EDITED),
            similarity=0.83,
            evidence=(words, order),
            words=WordsFate.KEPT,
        ),
        Plan(
            draft=(10,),
            final=(3,),
            fate=Fate.EDITED,
            ops=wording(MOVED),
            similarity=0.7,
            moved=True,
            evidence=(words,),
            words=WordsFate.REWORDED,
        ),
        Plan(
            draft=(3,),
            final=(4,),
            fate=Fate.EDITED,
            ops=wording(DOUBTFUL),
            similarity=0.24,
            confidence=Confidence.LOW,
            evidence=(Evidence(reason="the words in common", weight=0.1), order),
            runner_up=rival,
        ),
        Plan(
            draft=(4, 5),
            final=(5,),
            fate=Fate.MERGED,
            ops=wording(MERGED),
            similarity=0.88,
            evidence=(words,),
            words=WordsFate.KEPT,
        ),
        Plan(
            draft=(6,),
            final=(6, 7),
            fate=Fate.SPLIT,
            ops=wording(SPLIT),
            similarity=0.9,
            evidence=(words,),
            words=WordsFate.KEPT,
        ),
        Plan(draft=(7,), fate=Fate.DROPPED, ops=wording(f"⟦{DROPPED}→⟧"), similarity=None, words=WordsFate.DROPPED),
        Plan(
            draft=(8, 9),
            final=(8, 9),
            fate=Fate.REGROUPED,
            ops=wording(REGROUPED),
            similarity=0.77,
            confidence=Confidence.MEDIUM,
            evidence=(words,),
        ),
        Plan(final=(10,), fate=Fate.ADDED, ops=wording(f"⟦→{HOSTILE}⟧"), similarity=None),
        Plan(final=(11,), fate=Fate.ADDED, ops=wording(f"⟦→{OUTSIDE}⟧"), similarity=None, outside=True),
    )


def traced(plan: Plan, cells: tuple[tuple[Item, ...], tuple[Item, ...]]) -> tuple[TracedAttribution, ...]:
    """The marks of both cells: one that the final holds as well is kept, and stands there too."""
    kept = MARK.findall(cell_text(cells[1]))
    return tuple(
        TracedAttribution(
            attribution=mark,
            version=name,
            item=owner.id,
            fate=MarkFate.KEPT if mark.text[1:-1] in kept else MarkFate.REMOVED,
            words=plan.words,
        )
        for name, cell in zip(("draft", "final"), cells, strict=True)
        for owner in cell
        for mark in owner.attributions
    )


def row(number: int, plan: Plan) -> Row:
    """The row of a plan; paragraphs stand outside, the rest are recommendations."""
    texts = sides(plan.ops)
    kind = ItemKind.PARAGRAPH if plan.outside else ItemKind.RECOMMENDATION
    draft = tuple(
        item("draft-add-2.txt", at, text, DRAFT_SECTIONS.get(at, LEGAL), kind)
        for at, text in zip(plan.draft, texts[0], strict=True)
    )
    final = tuple(
        item("final.txt", at, text, FINAL_SECTIONS.get(at, "A. Opening"), kind)
        for at, text in zip(plan.final, texts[1], strict=True)
    )
    step = Step(
        before="draft",
        after="final",
        fate=plan.fate,
        renumbered=bool(draft and final) and plan.draft != plan.final,
        moved=plan.moved,
        resectioned=plan.moved,
        outside=plan.outside,
        similarity=plan.similarity,
        confidence=plan.confidence,
        evidence=plan.evidence,
        runner_up=plan.runner_up,
        ops=plan.ops,
        attributions=traced(plan, (draft, final)),
    )
    return Row(id=f"row-{number}", cells=(draft, final), steps=(step,), whole=step)


def document(source: str, symbol: str, date: str, status: str) -> Document:
    """A document without its text: renderers see its metadata only."""
    return Document(
        source=source,
        format="text",
        text="",
        blocks=(),
        language="en",
        symbol=symbol,
        title="Working Group on Illicit Trade",
        distribution="Limited",
        date=date,
        status=status,
        coverage=Coverage(characters=5000, items=4000, headings=400, furniture=400, other=200),
    )


def summary(rows: tuple[Row, ...]) -> Summary:
    """Counts over the rows as the contract has them."""
    steps = [row.whole for row in rows]
    return Summary(
        items={"draft": sum(len(row.cells[0]) for row in rows), "final": sum(len(row.cells[1]) for row in rows)},
        fates={fate: sum(step.fate is fate for step in steps) for fate in Fate},
        outside=sum(step.outside for step in steps),
        renumbered=sum(step.renumbered for step in steps),
        moved=sum(step.moved for step in steps),
        resectioned=sum(step.resectioned for step in steps),
        kinds={},
        left_out={"draft": {"agenda_item": 3}, "final": {}},
    )


def example() -> Comparison:
    """A comparison of two draft addenda with a final, of ten rows."""
    rows = tuple(row(number, plan) for number, plan in enumerate(plans(), start=1))
    notice = Notice(
        code="unplaced-heading",
        message='draft-add-2.txt, page 3: "Other <matters>" holds no item',
        source="draft-add-2.txt",
        location=Location(page=3, line=52),
    )
    by_number = sorted((item for row in rows for item in row.cells[0]), key=lambda item: int(item.number))
    draft = Version(
        name="draft",
        documents=(
            document("draft-add-1.txt", f"{SYMBOL}/L.1/Add.1", "2021-05-03", "draft"),
            document("draft-add-2.txt", f"{SYMBOL}/L.1/Add.2", "2021-05-04", "draft"),
        ),
        items=tuple(by_number),
        notices=(notice,),
    )
    final = Version(
        name="final",
        documents=(document("final.txt", SYMBOL, "2021-05-14", "final"),),
        items=tuple(item for row in rows for item in row.cells[1]),
    )
    return Comparison(
        versions=(draft, final),
        rows=rows,
        summary=summary(rows),
        headings=((CHAPTER, CHAPTER), (GENERAL, GENERAL), (LEGAL, LEGAL), (CLOSING, None), (None, "A. Opening")),
        notices=(notice,),
    )


def of_rows(comparison: Comparison, rows: Iterable[Row]) -> Comparison:
    """The comparison as if it had these rows and no others, unlike a selection of them."""
    rows = tuple(rows)
    return replace(comparison, rows=rows, summary=summary(rows))


def in_two_documents(comparison: Comparison) -> Comparison:
    """The comparison with every draft item whose number is 2 or 5 in the other addendum."""

    def placed(item: Item) -> Item:
        return replace(item, document="draft-add-1.txt") if item.number in {"2", "5"} else item

    draft, *later = comparison.versions
    return replace(
        comparison,
        versions=(replace(draft, items=tuple(map(placed, draft.items))), *later),
        rows=tuple(replace(row, cells=(tuple(map(placed, row.cells[0])), *row.cells[1:])) for row in comparison.rows),
    )


def settled_by_a_person(count: int, weight: float = 1) -> Comparison:
    """The example, of which a person has settled the first rows."""
    word = Evidence(reason="settled by a person in pairs.toml", weight=weight, settled=True)
    rows = list(example().rows)
    for at, row in enumerate(rows[:count]):
        whole = replace(row.whole, evidence=(word, *row.whole.evidence))
        rows[at] = replace(row, whole=whole, steps=(whole,))
    return replace(example(), rows=tuple(rows))
