"""Laws of a redline: accepted it is the last version, rejected the first, into whichever file it is written."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from diffrec import pipeline, renderers
from diffrec.config import CompareOptions, Redline, RenderOptions
from tests.laws.comparisons import comparisons
from tests.laws.test_comparison_laws import SENTENCES
from tests.readers.wordmaking import paragraph, run, word_file
from tests.renderers.docx.drafts import CONTROL, FIELD, LINK, LISTED
from tests.renderers.docx.law import outcome
from tests.renderers.docx.schema import faults

if TYPE_CHECKING:
    from diffrec.model import Comparison

law = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
# An item is a sentence, or two that may be parted or joined.
ITEMS = st.lists(
    st.lists(SENTENCES, min_size=1, max_size=2, unique=True).map(" ".join), min_size=1, max_size=5, unique=True
)


HOLDERS = ("{}", LINK, FIELD, CONTROL, '<w:fldSimple w:instr=" REF there ">{}</w:fldSimple>')


def holder(text: str, drawn: st.DataObject) -> str:
    """The runs of a text, a random stretch of it in a link, a field or a control."""
    start, end = sorted(drawn.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    inner = drawn.draw(st.sampled_from(HOLDERS)).format(run(text[start:end], "<w:b/>"))
    return "".join((run(text[:start]), inner, run(text[end:])))


def word(items: list[str], drawn: st.DataObject, *, is_counted: bool) -> bytes:
    """A Word file of numbered paragraphs, whose numbers are counted by Word or stand in the text."""
    paragraphs = (
        paragraph(holder(text, drawn), numbered=("1", 0))
        if is_counted
        else paragraph(run(f"{at}."), "<w:r><w:tab/></w:r>", holder(text, drawn))
        for at, text in enumerate(items, start=1)
    )
    return word_file(f"{''.join(paragraphs)}<w:sectPr/>", **LISTED)


@given(ITEMS, ITEMS, st.data())
@law
def test_accepted_it_is_the_final_and_rejected_the_draft(
    draft: list[str], final: list[str], drawn: st.DataObject
) -> None:
    sources = {
        "draft.docx": word(draft, drawn, is_counted=drawn.draw(st.booleans())),
        "final.docx": word(final, drawn, is_counted=drawn.draw(st.booleans())),
    }
    versions = [pipeline.extract(pipeline.Source(name, data)) for name, data in sources.items()]
    comparison = pipeline.compare(versions, CompareOptions(any_order=True))
    options = RenderOptions(redline=Redline(moves=drawn.draw(st.booleans())))
    for known in (sources, {}):
        data = renderers.render(comparison, "docx", options, known)
        assert isinstance(data, bytes)
        assert outcome(comparison, 0, data, "reject").departures == ()
        assert outcome(comparison, -1, data, "accept").departures == ()
        assert faults(data) == ()


@given(comparisons(), st.booleans())
@law
def test_any_comparison_makes_a_file_that_keeps_the_rules(comparison: Comparison, moves: bool) -> None:  # noqa: FBT001 -- drawn
    data = renderers.render(comparison, "docx", RenderOptions(redline=Redline(moves=moves)), {})
    assert isinstance(data, bytes)
    assert faults(data) == ()


@given(ITEMS, ITEMS, st.data())
@law
def test_what_is_not_selected_stays_as_the_draft_has_it(
    draft: list[str], final: list[str], drawn: st.DataObject
) -> None:
    # Word counts the items that are there: those of a selection need not have the final's numbers.
    sources = {
        "draft.docx": word(draft, drawn, is_counted=False),
        "final.docx": word(final, drawn, is_counted=False),
    }
    versions = [pipeline.extract(pipeline.Source(name, data)) for name, data in sources.items()]
    whole = pipeline.compare(versions, CompareOptions(any_order=True))
    chosen = drawn.draw(st.sets(st.sampled_from([row.id for row in whole.rows])))
    shown = replace(whole, rows=tuple(row for row in whole.rows if row.id in chosen))
    others = replace(whole, rows=tuple(row for row in whole.rows if row.id not in chosen))
    for known in (sources, {}):
        data = renderers.render(shown, "docx", RenderOptions(redline=Redline(unshown=others.rows)), known)
        assert isinstance(data, bytes)
        assert outcome(whole, 0, data, "reject").departures == ()
        assert outcome(shown, -1, data, "accept").departures == ()
        assert outcome(others, 0, data, "accept").departures == ()
        assert faults(data) == ()
