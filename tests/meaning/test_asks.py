"""What each delegation asked for and what became of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from diffrec import meaning, pipeline
from diffrec.delegations import Asked, find_attributions, known_names, members
from diffrec.languages import language
from diffrec.meaning.asks import ask_fate, asks_of, asks_of_version
from diffrec.model import (
    AskFate,
    Asks,
    Attribution,
    AttributionKind,
    Comparison,
    Delegation,
    Fate,
    MarkFate,
    NameFate,
    Row,
    Scope,
    ScopeConfidence,
    TracedAttribution,
    Version,
    WordsFate,
)
from diffrec.pipeline import Source
from tests.renderers.example import example

DRAFT = """1. States should keep records for ten years (Peru), and share them with the secretariat.

2. Clubs should lend their clocks to schools (Norway), and schools should return them clean.

3. The Council should adopt its report without delay (France).

4. Clubs should keep a register of the trophies that they won in the last century (France).
"""
FINAL = """1. States should keep records for as long as possible, and share them with the secretariat.

2. The Council should adopt its report without delay (France).

3. Clubs should lend their clocks to schools, and schools should return them clean.
"""


def version(name: str, text: str) -> Version:
    return pipeline.extract(Source(f"{name}.txt", text.encode()))


def compared(draft: str = DRAFT, final: str = FINAL) -> Comparison:
    return pipeline.compare([version("draft", draft), version("final", final)])


def told(asks: Asks) -> dict[str, list[tuple[str, list[str], str, str]]]:
    """Of each delegation its asks: number, final numbers, fate, fate of the name."""
    return {
        one.delegation.name: [
            (ask.item.number, [item.number for item in ask.finals], str(ask.fate), str(ask.name)) for ask in one.asks
        ]
        for one in asks.delegations
    }


def traced(words: WordsFate | None, kind: AttributionKind = AttributionKind.PROPOSAL) -> TracedAttribution:
    mark = Attribution(
        text="(Peru)",
        delegations=(named("Peru"),),
        span=(0, 6),
        kind=kind,
        scope=Scope(text="", span=None, confidence=ScopeConfidence.NONE, reason="no words"),
    )
    return TracedAttribution(attribution=mark, version="draft", item="x", fate=MarkFate.REMOVED, words=words)


def named(name: str) -> Delegation:
    found = known_names().resolve(name)
    assert found is not None
    return found


def row(fate: Fate, *, cross_language: bool = False) -> Row:
    one = next(row for row in example().rows if row.whole.fate is Fate.EDITED)
    return replace(one, whole=replace(one.whole, fate=fate, cross_language=cross_language))


def test_each_delegation_is_told_where_its_asks_went_and_what_became_of_them() -> None:
    assert told(asks_of(compared())) == {
        "France": [("3", ["2"], "kept", "named"), ("4", [], "dropped", "gone")],
        "Norway": [("2", ["3"], "kept", "gone")],
        "Peru": [("1", ["1"], "reworded", "gone")],
    }


def test_of_one_version_it_is_told_what_was_asked_and_where_and_no_fate() -> None:
    found = asks_of_version(version("draft", DRAFT))
    assert found.comparison is None
    assert told(found) == {
        "France": [("3", [], "None", "None"), ("4", [], "None", "None")],
        "Norway": [("2", [], "None", "None")],
        "Peru": [("1", [], "None", "None")],
    }


@pytest.mark.parametrize(
    ("row_fate", "words", "fate"),
    [
        (Fate.UNCHANGED, WordsFate.KEPT, AskFate.KEPT),
        (Fate.EDITED, WordsFate.KEPT, AskFate.KEPT),
        (Fate.EDITED, WordsFate.REWORDED, AskFate.REWORDED),
        (Fate.EDITED, WordsFate.DROPPED, AskFate.DROPPED),
        (Fate.EDITED, WordsFate.MOVED, AskFate.MOVED),
        (Fate.EDITED, None, AskFate.UNCLEAR),
        (Fate.MERGED, WordsFate.KEPT, AskFate.MERGED),
        (Fate.MERGED, WordsFate.REWORDED, AskFate.MERGED),
        (Fate.MERGED, None, AskFate.MERGED),
        (Fate.MERGED, WordsFate.DROPPED, AskFate.DROPPED),
        (Fate.REGROUPED, WordsFate.KEPT, AskFate.MERGED),
        (Fate.SPLIT, WordsFate.KEPT, AskFate.SPLIT),
        (Fate.SPLIT, WordsFate.DROPPED, AskFate.DROPPED),
        (Fate.DROPPED, None, AskFate.DROPPED),
        (Fate.DROPPED, WordsFate.DROPPED, AskFate.DROPPED),
        (Fate.DROPPED, WordsFate.MOVED, AskFate.MOVED),
    ],
)
def test_what_is_lost_is_never_called_merged_and_what_cannot_be_told_is_unclear(
    row_fate: Fate, words: WordsFate | None, fate: AskFate
) -> None:
    assert ask_fate(traced(words), row(row_fate), same_words=False) is fate


def test_without_claimed_words_an_ask_is_kept_where_nothing_but_marks_changed() -> None:
    assert ask_fate(traced(None), row(Fate.EDITED), same_words=True) is AskFate.KEPT
    assert ask_fate(traced(None), row(Fate.UNCHANGED), same_words=True) is AskFate.KEPT


def test_across_languages_an_ask_without_a_judged_wording_is_unclear() -> None:
    assert ask_fate(traced(None), row(Fate.UNCHANGED, cross_language=True), same_words=True) is AskFate.UNCLEAR


@pytest.mark.parametrize(
    ("row_fate", "words", "fate"),
    [
        (Fate.EDITED, WordsFate.DROPPED, AskFate.GRANTED),
        (Fate.DROPPED, None, AskFate.GRANTED),
        (Fate.EDITED, WordsFate.KEPT, AskFate.REFUSED),
        (Fate.MERGED, WordsFate.KEPT, AskFate.REFUSED),
        (Fate.EDITED, WordsFate.REWORDED, AskFate.REWORDED),
        (Fate.EDITED, None, AskFate.UNCLEAR),
    ],
)
def test_who_asked_that_words_go_is_granted_it_or_refused(
    row_fate: Fate, words: WordsFate | None, fate: AskFate
) -> None:
    assert ask_fate(traced(words, AttributionKind.DELETION), row(row_fate), same_words=False) is fate


def test_a_mark_told_on_both_sides_is_one_ask() -> None:
    brazil = next(one for one in asks_of(example()).delegations if one.delegation.code == "BRA")
    assert [str(ask.fate) for ask in brazil.asks] == ["merged", "split", "dropped"]


def test_a_name_that_only_the_final_has_is_an_ask_that_was_added() -> None:
    found = asks_of(compared(final=FINAL.replace("clean.", "clean (Chad).")))
    assert told(found)["Chad"] == [("3", ["3"], "added", "new")]


def test_who_joined_a_mark_is_added_and_who_left_it_is_gone() -> None:
    whole = compared()
    at = next(number for number, one in enumerate(whole.rows) if one.whole.attributions and "Peru" in str(one))
    (mark,) = whole.rows[at].whole.attributions
    changed = replace(mark, fate=MarkFate.CHANGED, lost=(named("Peru"),), gained=(named("Chad"),))
    step = replace(whole.rows[at].whole, attributions=(changed,))
    rows = tuple(replace(one, whole=step) if one is whole.rows[at] else one for one in whole.rows)
    found = told(asks_of(replace(whole, rows=rows)))
    assert found["Peru"] == [("1", ["1"], "reworded", "gone")]
    assert found["Chad"] == [("1", ["1"], "added", "new")]


def test_a_comment_in_the_margin_is_an_ask_whose_name_has_no_fate() -> None:
    whole = compared()
    comment = replace(traced(None, AttributionKind.COMMENT).attribution, span=None)
    first = whole.rows[0]
    cell = tuple(replace(item, attributions=(comment,)) for item in first.cells[0])
    marks = meaning.trace_attributions((cell, first.cells[1]), first.whole.ops, ("draft", "final"))
    step = replace(first.whole, attributions=marks)
    rows = (replace(first, cells=(cell, *first.cells[1:]), whole=step), *whole.rows[1:])
    versions = (replace(whole.versions[0], items=(*cell, *whole.versions[0].items[1:])), whole.versions[1])
    (ask,) = next(
        one for one in asks_of(replace(whole, rows=rows, versions=versions)).delegations if one.delegation.code == "PER"
    ).asks
    assert (ask.fate, ask.name) == (AskFate.UNCLEAR, None)


def test_an_ask_of_several_delegations_is_one_of_each_and_one_mark() -> None:
    found = asks_of_version(version("draft", "1. Ports should list their pilots (Fiji, Peru, Fiji)."))
    assert {one.delegation.code: len(one.asks) for one in found.delegations} == {"FJI": 1, "PER": 1}
    assert (found.marks, len(found.each)) == (1, 2)


def test_asks_stand_in_the_order_of_the_draft_and_names_in_that_of_the_alphabet() -> None:
    text = "1. Ships should rest (Zambia, Côte d'Ivoire).\n\n2. Ports should list their pilots (Austria, Zambia)."
    found = asks_of_version(version("draft", text))
    assert [one.delegation.code for one in found.delegations] == ["AUT", "CIV", "ZMB"]
    assert [ask.item.number for ask in found.delegations[-1].asks] == ["1", "2"]


GROUP = """1. Ports should list their pilots (EU).

2. Ships should carry two anchors (France, Germany).

3. Crews should rest for ten hours a day (EU, France).

4. Cargoes should be weighed twice (Norway).
"""


def of_group(group: str, *, with_members: bool, date: str | None = None) -> Asks:
    read = version("draft", GROUP)
    read = replace(read, documents=tuple(replace(one, date=date) for one in read.documents))
    asked = Asked((named(group),), members if with_members else None)
    return asks_of_version(read, asked)


def test_a_group_counts_what_it_asked_for_itself() -> None:
    (group,) = of_group("EU", with_members=False).delegations
    assert [ask.item.number for ask in group.asks] == ["1", "3"]
    assert not group.with_members


def test_a_group_with_its_members_has_each_mark_once_and_says_whose_it_is() -> None:
    found = of_group("EU", with_members=True)
    (group,) = found.delegations
    assert [(ask.item.number, [one.name for one in ask.by]) for ask in group.asks] == [
        ("1", ["European Union"]),
        ("2", ["France", "Germany"]),
        ("3", ["European Union"]),
    ]
    assert group.with_members
    assert [ask.item.number for ask in group.own] == ["1", "3"]
    assert found.marks == 3


def test_who_belongs_to_a_group_goes_by_the_date_of_the_document() -> None:
    text = "1. Ports should list their pilots (United Kingdom)."
    for date, count in (("2018-05-03", 1), ("2024-05-03", 0)):
        read = version("draft", text)
        read = replace(read, documents=tuple(replace(one, date=date) for one in read.documents))
        assert len(asks_of_version(read, Asked((named("EU"),), members)).delegations) == count, date


def test_what_members_asked_for_counts_once_where_they_are_listed_as_well() -> None:
    found = asks_of_version(version("draft", GROUP), Asked((), members))
    assert {one.delegation.name: len(one.asks) for one in found.delegations} == {
        "European Union": 3,
        "France": 2,
        "Germany": 1,
        "Norway": 1,
    }
    assert len(found.each) == 6


def test_who_was_asked_for_and_is_named_nowhere_has_no_line() -> None:
    found = asks_of_version(version("draft", GROUP), Asked((named("Peru"),)))
    assert (found.delegations, [one.code for one in found.asked]) == ((), ["PER"])


def test_a_name_that_no_table_knows_stands_as_printed() -> None:
    read = version("draft", DRAFT)
    stranger = Delegation(name="Friends of the Sea", code=None, type=None)
    item = read.items[0]
    mark = replace(item.attributions[0], delegations=(stranger,))
    found = asks_of_version(replace(read, items=(replace(item, attributions=(mark,)), *read.items[1:])))
    assert [one.delegation.name for one in found.delegations] == ["France", "Friends of the Sea", "Norway"]


def test_sponsors_stand_apart_from_asks() -> None:
    read = version("draft", "1. Ports should list their pilots.")
    (mark,) = find_attributions("Ports should list their pilots (Fiji, Peru).", language("en"))
    read = replace(read, documents=tuple(replace(one, sponsors=(mark,)) for one in read.documents))
    found = asks_of_version(read)
    assert found.delegations == ()
    assert [[name.code for name in one.attribution.delegations] for one in found.sponsors] == [["FJI", "PER"]]
    assert asks_of_version(read, Asked((named("Norway"),))).sponsors == ()


def test_totals_add_up() -> None:
    for found in (asks_of(compared()), asks_of(example())):
        for one in found.delegations:
            assert sum(one.fates.values()) == len(one.asks)
        assert sum(Counter(ask.fate for ask in found.each).values()) == sum(len(one.asks) for one in found.delegations)
        assert NameFate.NAMED in {ask.name for ask in found.each}


def test_a_delegation_has_the_name_of_the_day_beside_that_of_today() -> None:
    read = version("draft", "1. Ports should list their pilots (Turkey).\n\n2. Crews should rest (France).\n")
    then = {}
    for day in ("2018-05-03", "2023-05-03", None):
        dated = replace(read, documents=tuple(replace(one, date=day) for one in read.documents))
        then[day] = [(one.delegation.name, one.then) for one in asks_of_version(dated).delegations]
    assert then["2018-05-03"] == [("France", None), ("Türkiye", "Turkey")]
    assert then["2023-05-03"] == then[None] == [("France", None), ("Türkiye", None)]
