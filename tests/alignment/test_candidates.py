from diffrec.alignment.candidates import USUAL, Effort, likenesses
from diffrec.alignment.similarity import wordings
from tests.alignment.sample_items import BUOYS, CRANES, DIVERS, ENGLISH, GRAIN, PIERS, PILOTS
from tests.bench.revisions import Profile, generate, texts

TEXTS = (PIERS, CRANES, PILOTS, DIVERS, GRAIN, BUOYS)
EVERYTHING = Effort(steps=10**9, nearest=10**9)


def likeness_of(draft: list[str], final: list[str], effort: Effort = USUAL) -> dict[tuple[int, int], float]:
    found, weights = wordings([*draft, *final], ENGLISH)
    return likenesses((found[: len(draft)], found[len(draft) :]), weights, {}, effort)


def test_items_without_a_common_word_are_no_candidates() -> None:
    assert likeness_of([PIERS, CRANES], [PILOTS]) == {}


def test_same_text_is_wholly_alike() -> None:
    found = likeness_of([PIERS, CRANES], [CRANES, PIERS])
    assert found[0, 1] == found[1, 0] == 1.0


def test_item_that_grew_by_a_sentence_stays_near() -> None:
    found = likeness_of([PIERS, CRANES], [f"{PIERS} {GRAIN} {BUOYS}", CRANES])
    assert found[0, 0] > 0.6


def test_swapped_sides_have_the_same_candidates() -> None:
    revision = generate(3, Profile())
    draft, final = texts(revision.draft), texts(revision.final)
    turned = {(row, column): likeness for (column, row), likeness in likeness_of(final, draft).items()}
    assert likeness_of(draft, final) == turned


def test_little_effort_keeps_the_true_partners() -> None:
    revision = generate(3, Profile(items=400, sections=10))
    draft, final = texts(revision.draft), texts(revision.final)
    little, everything = (likeness_of(draft, final, effort) for effort in (Effort(100, 6, 0), EVERYTHING))
    true = revision.links & everything.keys()
    assert len(little) < len(everything) / 2
    assert len(true - little.keys()) <= 0.01 * len(true)


def test_items_of_which_there_are_many_have_those_near_them() -> None:
    follower = "Report on the measures taken to that end."
    found = likeness_of([follower] * 40, [follower] * 40, Effort(steps=10, nearest=4, pairs=0))
    assert all((place, place) in found for place in range(40))
    assert len(found) < 40 * 9


def test_usual_effort_takes_all_candidates_of_short_lists() -> None:
    draft, final = [*TEXTS], [*reversed(TEXTS)]
    assert likeness_of(draft, final) == likeness_of(draft, final, EVERYTHING)
