from __future__ import annotations

import csv
import io
import re
from dataclasses import replace

import pytest

from diffrec.config import RenderOptions, Selection
from diffrec.model import ChangeKind, Fate, Step
from diffrec.renderers import render
from diffrec.renderers.changes import MAX_PHRASE, chosen, light_ops, listings, phrases_of, shortened, untold_phrases
from diffrec.renderers.eye import doubts_of
from diffrec.renderers.headline import headline
from diffrec.renderers.html.page import page_of
from diffrec.renderers.kinds import KIND_WORDS, SUBSTANTIVE, kinds_words, light_words, short_words
from diffrec.renderers.rows import inside_rows
from diffrec.renderers.selection import select
from diffrec.renderers.terminal.explanation import render_explanation
from tests.renderers.chain import chain
from tests.renderers.changed import ASTRAY, WEAKER, change, changed, with_changes, with_duties
from tests.renderers.example import example, of_rows

BEHIND = WEAKER.replace("The", "the")
CAVEAT = frozenset({ChangeKind.CAVEAT_ADDED})


def shown(name: str, *, width: int | None = None, kinds: frozenset[ChangeKind] | None = None) -> str:
    made = render(changed(), name, RenderOptions(width=width, kinds=kinds))
    return made.decode() if isinstance(made, bytes) else made


def whole(row: str) -> Step:
    return next(one for one in changed().rows if one.id == row).whole


def test_every_kind_has_its_words() -> None:
    assert set(KIND_WORDS) == set(ChangeKind)


def test_the_headline_counts_the_gravest_first_and_editorial_changes_last() -> None:
    assert headline(changed()).sentences[0] == (
        "10 recommendations: 2 weakened (1 arguable), 1 change of actor, 1 caveat added, 2 attributions removed, "
        "1 moved (10 -> 3), 1 dropped (7), 1 added (10); 3 edited, 1 merged, 1 split, 1 regrouped, 1 unchanged; "
        "4 renumbered; 2 editorial changes."
    )


def test_an_item_that_was_weakened_twice_is_one_and_each_change_of_actor_counts() -> None:
    rows = {row.id: row for row in example().rows}
    for kind, told in (
        (ChangeKind.OBLIGATION_WEAKENED, "1 weakened"),
        (ChangeKind.ACTOR_CHANGED, "2 changes of actor"),
    ):
        one = change(rows["row-2"], ("shall", "should"), (kind,), "One.")
        other = change(rows["row-2"], ("oftentimes", ""), (kind,), "Other.")
        twice = of_rows(example(), [with_changes(rows["row-2"], one, other)])
        assert headline(twice).sentences[0].startswith(f"1 recommendation: {told}, none dropped")


def test_an_item_that_is_surely_weakened_once_is_not_called_arguable() -> None:
    row = example().rows[1]
    sure = change(row, ("shall", "should"), (ChangeKind.OBLIGATION_WEAKENED,), "One.")
    open_one = replace(sure, arguable=(ChangeKind.OBLIGATION_WEAKENED,))
    told = headline(of_rows(example(), [with_changes(row, sure, open_one)])).sentences[0]
    assert "1 weakened, " in told


def test_a_kind_that_is_only_arguable_beside_others_is_listed_and_not_counted() -> None:
    assert "narrowed" not in headline(changed()).sentences[0]
    (arguable,) = whole("row-4").changes
    assert kinds_words(arguable) == "arguable: weakened, scope narrowed"


def test_a_selection_counts_the_kinds_of_its_rows() -> None:
    chosen_rows = select(changed(), Selection(kinds=CAVEAT))
    assert [row.id for row in chosen_rows.rows] == ["row-2"]
    assert headline(chosen_rows).sentences[0] == (
        "1 of 10 rows shown: 1 weakened, 1 caveat added, 1 attribution removed; 1 edited; "
        "1 editorial change in the rows shown."
    )
    assert headline(chosen_rows, kinds=CAVEAT).sentences[0] == "1 of 10 rows shown: 1 caveat added; 1 edited."


def test_substantive_changes_are_listed_by_gravity_and_the_others_folded() -> None:
    (listing,) = listings(changed())
    assert [(entry.place.label, kinds_words(entry.change)) for entry in listing.listed] == [
        ("2 -> 2", "weakened"),
        ("3 -> 4", "arguable: weakened, scope narrowed"),
        ("10 -> 3", "other actor, other term"),
        ("2 -> 2", "caveat added"),
        ("2 -> 2", "attribution removed"),
        ("10 -> 3", "attribution removed"),
    ]
    assert listing.folded_words == "2 editorial changes in 2 rows"


def test_the_counts_of_a_list_are_those_of_the_headline() -> None:
    (listing,) = listings(changed())
    (counts,) = listing.counts
    assert counts.name == ""
    assert len(counts.kinds) == 4
    for one in counts.kinds:
        assert one.words in headline(changed()).sentences[0]


def test_who_asks_for_a_kind_gets_it_alone_and_who_asks_for_all_gets_all() -> None:
    (listing,) = listings(changed(), CAVEAT)
    assert [entry.change.kinds for entry in listing.listed] == [(ChangeKind.CAVEAT_ADDED,)]
    assert listing.folded == ()
    (everything,) = listings(changed(), frozenset(ChangeKind))
    assert len(everything.listed) == 8
    assert everything.folded == ()
    assert everything.listed[-1].change.kinds == (ChangeKind.EDITORIAL,)


def test_substantive_asked_for_by_name_folds_the_others_as_usual() -> None:
    step = whole("row-2")
    assert chosen(step, SUBSTANTIVE) == chosen(step)


def test_a_chain_lists_its_changes_step_by_step() -> None:
    names = [listing.step for listing in listings(chain())]
    assert names == ["zero-draft -> rev-1", "rev-1 -> rev-2", "rev-2 -> final"]
    text = render(chain(), "terminal", RenderOptions(width=100))
    assert isinstance(text, str)
    assert "What changed, zero-draft -> rev-1:" in text


def test_a_row_of_a_chain_is_found_by_a_change_on_its_way() -> None:
    some = select(chain(), Selection(kinds=frozenset({ChangeKind.ATTRIBUTION_REMOVED})))
    assert 0 < len(some.rows) < len(chain().rows)
    for row in some.rows:
        assert any(ChangeKind.ATTRIBUTION_REMOVED in one.kinds for step in row.steps for one in step.changes)


def test_an_operation_is_light_where_only_light_changes_tell_of_it() -> None:
    step = whole("row-3")
    assert [step.ops[at].draft for at in sorted(light_ops(step))] == ["also "]
    assert light_ops(whole("row-2")) == frozenset()  # one replacement is editorial on one side, a caveat on the other
    assert light_ops(whole("row-5")) == frozenset()


def test_a_long_phrase_keeps_its_beginning_and_its_end() -> None:
    phrase = "shall establish " + "and maintain " * 20 + "as appropriate"
    cut = shortened(phrase)
    assert len(cut) <= MAX_PHRASE + 3
    assert cut.startswith("shall establish and")
    assert cut.endswith("as appropriate")
    assert " … " in cut
    assert len(shortened("会" * 300)) <= MAX_PHRASE + 3


def test_phrases_that_the_sentence_quotes_are_not_told_twice() -> None:
    weaker = next(one for one in whole("row-2").changes if one.message == WEAKER)
    assert phrases_of(weaker) == ("shall", "should")
    assert untold_phrases(weaker) == ("", "")
    gone = next(one for one in whole("row-2").changes if ChangeKind.ATTRIBUTION_REMOVED in one.kinds)
    assert untold_phrases(gone) == ("(China)", "")


def test_the_narrow_column_has_the_gravest_two_and_no_marks() -> None:
    assert short_words(whole("row-2")) == "weakened, +caveat"
    assert short_words(whole("row-3")) == "actor"
    row = example().rows[1]
    kinds = (ChangeKind.OBLIGATION_WEAKENED, ChangeKind.ACTOR_CHANGED, ChangeKind.NUMBER_CHANGED)
    assert short_words(with_changes(row, change(row, ("shall", ""), kinds, "")).whole) == "weakened, actor +1"


def test_light_changes_are_counted_by_their_gravest_kind() -> None:
    row = example().rows[1]
    told = [
        change(row, ("shall", ""), kinds, "")
        for kinds in ((ChangeKind.TERMINOLOGICAL,), (ChangeKind.EDITORIAL,), (ChangeKind.EDITORIAL,))
    ]
    assert light_words(told) == ("1 change of term", "2 editorial changes")


def test_references_that_lead_astray_are_for_your_eye_and_told_in_their_row() -> None:
    doubts = doubts_of(changed(), inside_rows(changed()), "->")
    assert "References point elsewhere now in 3 -> 4." in [doubt.sentence for doubt in doubts]
    for name in ("terminal", "html", "markdown", "csv"):
        assert ASTRAY in shown(name), name
        assert "It follows." not in shown(name), name


@pytest.mark.parametrize("width", [None, 40, 80, 160])
def test_the_terminal_lists_changes_between_the_ledger_and_the_texts(width: int | None) -> None:
    text = shown("terminal", width=width)
    ledger, listed, texts = text.index("fate"), text.index("What changed:"), text.index("2 -> 2   edited, 83 %")
    assert ledger < listed < texts
    assert "2 editorial changes in 2 rows" in " ".join(text.split())
    assert "“oftentimes” is gone." not in text


def test_all_changes_are_unfolded_on_request_in_every_view() -> None:
    for name in ("terminal", "markdown", "csv"):
        assert "“oftentimes” is gone." in shown(name, kinds=frozenset(ChangeKind)), name
    page = shown("html", kinds=frozenset(ChangeKind))
    assert '<details class="fold"><summary>2 editorial' not in page


def test_with_a_kind_no_other_change_is_listed() -> None:
    for name in ("terminal", "markdown", "csv"):
        text = shown(name, kinds=CAVEAT)
        assert "“where appropriate” is a way out." in text, name
        assert BEHIND not in text, name
        assert "editorial" not in text.replace("; editorial", "").replace("editorial;", ""), name


def test_the_page_lists_each_change_with_its_phrases_and_a_way_to_its_row() -> None:
    html = shown("html")
    band = html.partition('id="changes"')[2].partition("</section>")[0]
    first = re.search(r'<li id="change-0-1" data-change="0">.*?</li>', band, re.DOTALL)
    assert first
    assert 'href="#row-2"' in first[0]
    assert "<del>shall</del> <ins>should</ins>" in first[0]  # though the sentence quotes both
    assert "<b>weakened</b>" in first[0]
    assert (
        '<a class="kind" href="#change-0-1" data-show="change=obligation-weakened">2 weakened (1 arguable)</a>' in band
    )
    assert '<details class="fold"><summary>2 editorial changes in 2 rows<span' in band


def test_the_page_names_the_kinds_of_a_row_and_sets_editorial_changes_apart() -> None:
    row = re.search(r'<article class="row edited[^>]*id="row-3".*?</article>', shown("html"), re.DOTALL)
    assert row
    assert "<b>other actor</b>" in row[0]
    assert '<del class="padded light" data-c="1"><span>also</span> </del>' in row[0]
    assert '<del data-c="3">the secretariat</del>' in row[0]


def test_the_page_filters_by_kinds_the_gravest_first() -> None:
    choices = next(one.choices for one in page_of(changed()).filters if one.name == "change")
    assert [(one.words, one.count) for one in choices] == [
        ("weakened", 2),
        ("other actor", 1),
        ("caveat added", 1),
        ("attribution removed", 2),
        ("other term", 1),
        ("editorial", 2),
    ]


def test_a_record_of_a_spreadsheet_has_kinds_and_sentences() -> None:
    records = {one["row"]: one for one in csv.DictReader(io.StringIO(shown("csv").removeprefix("\ufeff")))}
    assert records["row-2"]["kinds_of_change"] == "obligation-weakened; caveat-added; attribution-removed; editorial"
    assert records["row-2"]["substantive_changes"] == "3"
    assert records["row-2"]["changes"].split("\n") == [
        f"weakened: {BEHIND}",
        "caveat added: “” → “, where appropriate,”. “where appropriate” is a way out.",
        "attribution removed: “(China)” → “”. China is no longer named.",
        "1 editorial change",
    ]
    assert records["row-4"]["arguable_kinds"] == "obligation-weakened; scope-narrowed"


def test_markdown_lists_changes_and_folds_the_editorial_ones() -> None:
    text = shown("markdown")
    assert f"- **2 → 2** weakened: {BEHIND}" in text
    assert "<summary>2 editorial changes in 2 rows</summary>" in text
    assert "“&lt;b&gt;x&lt;/b&gt;” \\[bold\\]became" in text


def test_an_explanation_answers_the_four_questions_of_both_sides() -> None:
    row = with_duties(changed().rows[1])
    text = render_explanation(changed(), row, RenderOptions(width=80))
    table = text.partition("What is asked:\n")[2].partition("What changed:")[0]
    assert [" ".join(line.split()) for line in table.splitlines()] == [
        "who acts Member States",
        "how strongly shall (binding) -> may wish to (option)",
        "softened by - -> consider",
        "at a distance - -> put on an agenda",
        "way out - -> where appropriate",
    ]
    assert not re.search(r"band \d|\(\d\)", text)
    assert f"weakened: {BEHIND}" in text
    assert "1 editorial change; --changes all lists them." in text


def test_a_comparison_without_told_changes_has_no_list() -> None:
    both = of_rows(example(), [row for row in example().rows if row.whole.fate is Fate.EDITED and not row.whole.moved])
    for name in ("terminal", "markdown", "html"):
        made = render(both, name, RenderOptions())
        assert isinstance(made, str)
        assert "What changed:" not in made
        assert "### What changed" not in made
        assert 'id="changes"' not in made


def test_phrases_that_run_from_right_to_left_do_not_run_into_each_other() -> None:
    row = example().rows[1]
    arabic = replace(
        change(row, ("shall", "should"), (ChangeKind.OBLIGATION_WEAKENED,), "Weaker."), draft="يجب", final="ينبغي"
    )
    text = render(of_rows(example(), [with_changes(row, arabic)]), "terminal", RenderOptions(width=80))
    assert "[-يجب-]\u200e {+ينبغي+}\u200e Weaker." in text
