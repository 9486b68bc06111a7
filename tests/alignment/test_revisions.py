"""The generated revisions that alignment is measured on hold what they say they hold."""

from __future__ import annotations

import json
from collections import Counter

import pytest

from diffrec.alignment import align
from diffrec.model import Confidence, Link
from tests.alignment.sample_items import ENGLISH
from tests.bench.exporting import plain
from tests.bench.lists import BLOCKS, near_identical
from tests.bench.revisions import Operation, Profile, Revision, generate, texts
from tests.bench.rewording import changed
from tests.bench.tallies import Answer, Sides, Tally, by_operation, verdicts

SEEDS = range(5)
REVISIONS = {f"mixed {seed}": generate(seed) for seed in SEEDS} | {
    f"{by} {seed}": near_identical(seed, by) for seed in SEEDS for by in BLOCKS
}


@pytest.fixture(params=REVISIONS)
def revision(request: pytest.FixtureRequest) -> Revision:
    return REVISIONS[request.param]


def gone(revision: Revision, operation: Operation) -> list[float]:
    """The share of the words of each draft item with this operation that its final item has not."""
    words = [[Counter(text.casefold().split()) for text in texts(side)] for side in (revision.draft, revision.final)]
    pairs = [pair for pair, done in revision.operations.items() if done is operation]
    return [changed(words[0][draft], words[1][final]) for draft, final in pairs]


def test_same_seed_gives_same_revision() -> None:
    assert generate(7) == generate(7)
    assert [near_identical(7, by) for by in BLOCKS] == [near_identical(7, by) for by in BLOCKS]


def test_other_seed_gives_other_revision() -> None:
    assert generate(7) != generate(8)


def test_every_item_is_linked_or_alone_and_never_both(revision: Revision) -> None:
    drafts, finals = ({pair[side] for pair in revision.links} for side in (0, 1))
    assert sorted([*drafts, *revision.dropped]) == list(range(len(revision.draft)))
    assert sorted([*finals, *revision.added]) == list(range(len(revision.final)))


def test_items_have_texts_ids_and_numbers_of_their_own(revision: Revision) -> None:
    for side in (revision.draft, revision.final):
        assert all(item.text.strip() == item.text and item.text.endswith(".") for item in side)
        assert len({item.id for item in side}) == len(side)
        assert [item.number for item in side] == [str(place + 1) for place in range(len(side))]


def test_marks_stand_where_their_spans_say(revision: Revision) -> None:
    marked = [(item, *mark) for item in (*revision.draft, *revision.final) for mark in item.marks]
    assert all(item.text[slice(*span)] == mark.text for item, span, mark in marked)


@pytest.mark.parametrize("seed", SEEDS)
def test_each_operation_is_met(seed: int) -> None:
    revision = generate(seed)
    of_links = {operation for operation in Operation if operation not in (*BLOCKS, "dropped", "added")}
    assert set(revision.operations.values()) == of_links
    assert revision.dropped
    assert revision.added


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_only_renumbered_or_reworded_has_one_partner(seed: int) -> None:
    revision = generate(seed)
    joined = {Operation.MERGED, Operation.SPLIT, Operation.REGROUPED}
    many = {revision.operations[pair] for pair in Sides.of(revision.links).many}
    assert many == joined
    alone = [pair for pair, operation in revision.operations.items() if operation in joined]
    assert set(alone) == Sides.of(revision.links).many


def test_regrouping_has_several_items_on_both_sides() -> None:
    revision = generate(1)
    regrouped = [pair for pair, operation in revision.operations.items() if operation is Operation.REGROUPED]
    drafts, finals = (Counter(pair[side] for pair in regrouped) for side in (0, 1))
    assert max(drafts.values()) == 2
    assert max(finals.values()) == 2


@pytest.mark.parametrize(
    ("operation", "least"),
    [(Operation.LIGHT, 0.08), (Operation.MEDIUM, 0.25), (Operation.STRONG, 0.45), (Operation.HEAVY, 0.6)],
)
def test_rewording_takes_as_many_words_as_its_strength_says(operation: Operation, least: float) -> None:
    shares = [share for seed in SEEDS for share in gone(generate(seed), operation)]
    assert sum(share >= least for share in shares) >= 0.9 * len(shares)
    assert max(shares) < 0.95


def test_what_is_only_renumbered_keeps_its_words_but_for_marks() -> None:
    revision = generate(2)
    pairs = [pair for pair, operation in revision.operations.items() if operation is Operation.RENUMBERED]
    unmarked = [(draft, final) for draft, final in pairs if not revision.draft[draft].attributions]
    assert unmarked
    assert all(revision.draft[draft].text == revision.final[final].text for draft, final in unmarked)


def test_what_moves_far_crosses_others() -> None:
    revision = generate(3)
    moved = [pair for pair, operation in revision.operations.items() if operation is Operation.MOVED_FAR]
    assert max(abs(draft - final) for draft, final in moved) > 20


def test_profile_sets_size_and_shares() -> None:
    revision = generate(1, Profile(items=40, sections=2, shares={Operation.DROPPED: 0.25}))
    assert len(revision.draft) == 40
    assert len(revision.dropped) == 10
    assert set(revision.operations.values()) == {Operation.RENUMBERED}
    assert len({item.section for item in revision.draft}) == 2


@pytest.mark.parametrize("by", BLOCKS)
def test_lists_have_twenty_to_sixty_items_that_differ_by_what_they_are_called_after(by: Operation) -> None:
    revision = near_identical(4, by)
    assert 18 <= len(revision.draft) <= 62
    drafts = Counter((item.text, tuple(mark.text for mark in item.attributions)) for item in revision.draft)
    assert (max(drafts.values()) > 1) is (by is Operation.BY_NEIGHBOUR)


def link(draft: tuple[int, ...], final: tuple[int, ...], confidence: Confidence = Confidence.HIGH) -> Link:
    return Link(draft=draft, final=final, similarity=None, confidence=confidence)


def test_wrong_link_counts_against_the_operations_of_both_items() -> None:
    items = generate(1, Profile(items=4, sections=1, shares={})).draft
    operations = {(0, 0): Operation.LIGHT, (1, 1): Operation.HEAVY}
    revision = Revision(
        draft=items[:3], final=items[:2], operations=operations, dropped=frozenset({2}), added=frozenset()
    )
    answer = Answer([link((0,), (1,)), link((), (0,)), link((1,), ()), link((2,), ())], revision.links)
    tallies = by_operation(revision, answer)
    assert tallies[Operation.LIGHT] == tallies[Operation.HEAVY] == Tally(right=0, said=1, true=1)
    assert tallies[Operation.DROPPED] == Tally(right=1, said=2, true=1)
    assert tallies[Operation.ADDED] == Tally(right=0, said=1, true=0)


def test_verdicts_are_pair_by_pair_and_leave_out_what_is_ignored() -> None:
    true, ignored = frozenset({(0, 0), (1, 0)}), frozenset({(2, 1)})
    answer = Answer([link((0, 1), (0,), Confidence.LOW), link((2,), (1,)), link((3,), ())], true, ignored)
    assert sorted(verdicts(answer)) == [("high", 3, True, True), ("low", 0, True, False), ("low", 1, True, False)]
    assert answer.overall == Tally(right=2, said=2, true=2)


def test_tally_without_anything_is_whole() -> None:
    assert (Tally().precision, Tally().recall, Tally().f1) == (1.0, 1.0, 1.0)


def test_easy_revision_is_found_whole() -> None:
    shares = {Operation.LIGHT: 0.3, Operation.MOVED_FAR: 0.2}
    revision = generate(5, Profile(items=30, sections=3, shares=shares))
    answer = Answer(align(revision.draft, revision.final, language=ENGLISH), revision.links)
    assert answer.overall == Tally(right=30, said=30, true=30)


def test_exported_revision_has_the_form_of_the_labelled_sets() -> None:
    revision = near_identical(6, Operation.BY_DATE)
    written = json.loads(json.dumps(plain("generated-date-6", revision)))
    assert {"name", "note", "draft", "final", "links", "not_scored"} <= written.keys()
    assert {tuple(link) for link in written["links"]} == revision.links
    assert written["operations"] == ["list by date"] * len(revision.links)
    assert [item["number"] for item in written["items"]["final"]] == [item.number for item in revision.final]
