"""Items are paired across languages by what they mean, with figures and delegations as hints."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

import pytest

from diffrec import alignment
from diffrec.alignment import crossing
from diffrec.alignment.crossing.encoding import Closeness
from diffrec.alignment.crossing.hinting import Side, hints, hints_of_figures
from diffrec.alignment.provisions import Provision
from diffrec.languages import language
from diffrec.model import Confidence
from tests.crossing.parallel import LANGUAGES, encoder, items, linked, provisions, rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diffrec.model import Evidence, Link

OTHERS = [code for code in LANGUAGES if code != "en"]


def test_there_are_enough_provisions_to_measure_by() -> None:
    assert len(provisions()) >= 25
    assert all(set(one) == set(LANGUAGES) for one in provisions())


@pytest.mark.parametrize("code", OTHERS)
def test_every_provision_finds_itself_among_provisions_near_in_subject(code: str) -> None:
    draft = [one["en"] for one in provisions()]
    final = [one[code] for one in provisions()]
    order = [(7 * place) % len(final) for place in range(len(final))]
    links = linked(draft, [final[place] for place in order], ("en", code))
    assert rows(links) == {((place,), (at,)) for at, place in enumerate(order)}
    assert not any(link.confidence is Confidence.LOW for link in links)


@pytest.mark.parametrize("codes", [("fr", "zh"), ("ar", "ru"), ("zh", "es")])
def test_languages_other_than_english_are_paired_with_each_other(codes: tuple[str, str]) -> None:
    draft, final = ([one[code] for one in provisions()] for code in codes)
    pairs = {row for row in rows(linked(draft, final, codes)) if all(row)}
    assert pairs <= {((place,), (place,)) for place in range(len(draft))}
    assert len(pairs) >= len(draft) - 1


@pytest.mark.parametrize("code", OTHERS)
def test_a_dropped_item_and_a_new_one_are_not_made_a_pair(code: str) -> None:
    draft = [one["en"] for one in provisions()[:12]]
    final = [one[code] for one in (*provisions()[:5], *provisions()[6:12], provisions()[24])]
    links = linked(draft, final, ("en", code))
    assert ((5,), ()) in rows(links)
    assert ((), (11,)) in rows(links)


@pytest.mark.parametrize("code", OTHERS)
def test_two_items_that_became_sentences_of_one_are_merged(code: str) -> None:
    draft = [one["en"] for one in provisions()[:8]]
    texts = [one[code] for one in provisions()[:8]]
    blank = "" if code == "zh" else " "
    final = [*texts[:2], texts[2] + blank + texts[6], *texts[3:6], texts[7]]
    links = linked(draft, final, ("en", code))
    assert ((2, 6), (2,)) in rows(links)
    assert rows(linked(final, draft, (code, "en"))) == {(final, draft) for draft, final in rows(links)}


def test_a_text_that_stands_twice_keeps_its_order() -> None:
    english, french = ((provisions()[place][code] for place in (0, 9, 3, 9, 5)) for code in ("en", "fr"))
    links = linked(list(english), list(french), ("en", "fr"))
    assert rows(links) == {((place,), (place,)) for place in range(5)}


def test_figures_tell_items_that_mean_the_same_apart() -> None:
    draft = [f"Member States should reduce the use of pesticides by {share} per cent." for share in (10, 25, 40)]
    final = [
        f"Les États Membres devraient réduire de {share} % l'utilisation des pesticides." for share in (40, 10, 25)
    ]
    links = linked(draft, final, ("en", "fr"))
    assert rows(links) == {((0,), (1,)), ((1,), (2,)), ((2,), (0,))}
    reasons = [evidence.reason for link in links for evidence in link.evidence]
    assert "the same figures and references: 25 %" in reasons


def test_a_link_says_in_words_why_it_is_one() -> None:
    (link,) = linked([provisions()[0]["en"]], [provisions()[0]["fr"]], ("en", "fr"))
    assert link.confidence is Confidence.HIGH
    assert [evidence.reason for evidence in link.evidence] == [
        f"the meaning is close ({link.similarity:.2f} of 1)",
        "the number is the same",
        "no other item comes near",
    ]


def test_an_item_alone_says_what_came_nearest() -> None:
    links = linked([provisions()[0]["en"], provisions()[7]["en"]], [provisions()[0]["fr"]], ("en", "fr"))
    alone = links[-1]
    assert (alone.draft, alone.final) == ((1,), ())
    assert alone.runner_up is not None
    assert alone.runner_up[:2] == ("final", 0)


def test_swapping_the_versions_swaps_the_links() -> None:
    for one, other in permutations(("en", "ar"), 2):
        draft, final = ([text[code] for text in provisions()[:9]] for code in (one, other))
        turned = linked(final[2:], draft[:7], (other, one))
        there = linked(draft[:7], final[2:], (one, other))
        assert {(link.final, link.draft, link.similarity) for link in turned} == {
            (link.draft, link.final, link.similarity) for link in there
        }


def test_what_a_person_has_settled_stands() -> None:
    draft, final = ([one[code] for one in provisions()[:5]] for code in ("en", "fr"))
    sides = [
        crossing.Spoken(items(texts, name), language(code))
        for texts, name, code in ((draft, "draft", "en"), (final, "final", "fr"))
    ]
    settled = alignment.Settled(
        pins=(alignment.Pin((0,), (3,), "by a person"), alignment.Pin((4,), (), "by a person")),
        forbidden=((1, 1, "by a person"),),
    )
    links = crossing.align_across(sides[0], sides[1], encoder(), settled)
    assert {((0,), (3,)), ((4,), ()), ((2,), (2,))} <= rows(links)
    assert not any(1 in link.draft and 1 in link.final for link in links)
    assert sorted(place for link in links for place in link.draft) == [0, 1, 2, 3, 4]
    assert sorted(place for link in links for place in link.final) == [0, 1, 2, 3, 4]
    assert all(link.evidence[0].settled for link in links if link.draft and link.draft[0] in {0, 1, 4})


BY = "by a person"


def reasons(links: Sequence[Link], draft: tuple[int, ...], final: tuple[int, ...]) -> list[str]:
    (link,) = (link for link in links if (link.draft, link.final) == (draft, final))
    return [evidence.reason for evidence in link.evidence]


@pytest.mark.parametrize("settled_first", ["pinned", "forbidden"])
def test_a_settled_item_takes_no_sentence_from_the_one_it_belongs_to(settled_first: str) -> None:
    english, french = ([one[code] for one in provisions()[:4]] for code in ("en", "fr"))
    draft = [*english, english[3]]
    final = [f"{french[0]} {french[3]}", *french[1:3]]
    settled = {
        "pinned": alignment.Settled(pins=(alignment.Pin((3,), (), BY),)),
        "forbidden": alignment.Settled(forbidden=((3, 0, BY),)),
    }[settled_first]
    assert ((0, 4), (0,)) in rows(linked(draft, final, ("en", "fr"), settled))
    turned = {
        "pinned": alignment.Settled(pins=(alignment.Pin((), (3,), BY),)),
        "forbidden": alignment.Settled(forbidden=((0, 3, BY),)),
    }[settled_first]
    assert ((0,), (0, 4)) in rows(linked(final, draft, ("fr", "en"), turned))


def test_an_item_alone_says_that_what_came_nearest_is_settled_elsewhere() -> None:
    draft, final = ([one[code] for one in provisions()[:3]] for code in ("en", "fr"))
    pinned = linked(draft, final, ("en", "fr"), alignment.Settled(pins=(alignment.Pin((1,), (0,), BY),)))
    (reason,) = reasons(pinned, (0,), ())
    assert reason.startswith("final Recommendation 1 comes nearest (0.")
    assert reason.endswith(" of 1), which is settled elsewhere")
    forbidden = linked(draft, final, ("en", "fr"), alignment.Settled(forbidden=((0, 0, BY),)))
    assert reasons(forbidden, (0,), ())[-1].endswith(" of 1), which is kept apart from it")


def test_a_pinned_item_is_no_reason_for_doubt_about_others() -> None:
    draft, final = ([one[code] for one in provisions()[:3]] for code in ("en", "fr"))
    settled = alignment.Settled(pins=(alignment.Pin((3,), (2,), BY),))
    links = linked([*draft, draft[0]], final, ("en", "fr"), settled)
    assert "no other item comes near" in reasons(links, (0,), (0,))


def test_a_pin_of_one_to_one_tells_its_neighbours_where_they_belong() -> None:
    draft, final = ([one[code] for one in provisions()[:2]] for code in ("en", "fr"))
    settled = alignment.Settled(pins=(alignment.Pin((0,), (0,), BY),))
    assert "stands beside the same neighbour" in reasons(linked(draft, final, ("en", "fr"), settled), (1,), (1,))


def test_delegations_that_overlap_are_no_other_delegations() -> None:
    def told(drafted: set[str], finalled: set[str]) -> list[str]:
        sides = [Side([Provision("", delegations=frozenset(named))], [()]) for named in (drafted, finalled)]
        return [hint.reason for hint in hints((0, 0), sides[0], sides[1], {})]

    assert told({"CHN", "PER"}, {"CHN"}) == []
    assert told({"CHN"}, {"PER"}) == ["other delegations are named"]
    assert told({"CHN"}, {"CHN"}) == ["the same delegations are named"]


def test_hints_are_sought_for_the_nearest_pairs_only(monkeypatch: pytest.MonkeyPatch) -> None:
    looked_at: set[tuple[int, int]] = set()

    def counted(pair: tuple[int, int], draft: Side, final: Side) -> tuple[Evidence, ...]:
        looked_at.add(pair)
        return hints_of_figures(pair, draft, final)

    monkeypatch.setattr("diffrec.alignment.crossing.linking.hints_of_figures", counted)
    draft, final = ([one[code] for one in provisions()] for code in ("en", "fr"))
    monkeypatch.setattr("diffrec.alignment.crossing.linking.NEAREST", 3)
    linked(draft, final, ("en", "fr"))
    assert {(place, place) for place in range(len(draft))} <= looked_at
    assert len(looked_at) <= len(draft) * 10


def test_a_version_without_items_leaves_the_other_alone() -> None:
    assert rows(linked([], ["Les États"], ("en", "fr"))) == {((), (0,))}
    assert rows(linked(["States"], [], ("en", "fr"))) == {((0,), ())}


def test_each_different_text_is_encoded_once() -> None:
    class Counting:
        texts: list[str]

        def __init__(self) -> None:
            self.texts = []

        def encode(self, texts: list[str]) -> object:
            self.texts += texts
            return encoder().encode(texts)

    counting = Counting()
    closeness = Closeness(counting)  # type: ignore[arg-type] # what it returns is the real encoder's
    closeness.table(["one", "two", "one"], ["trois", "two"])
    closeness.table(["one"], ["quatre"])
    assert sorted(counting.texts) == ["one", "quatre", "trois", "two"]


def test_a_text_without_letters_is_close_to_nothing() -> None:
    assert Closeness(encoder()).table(["", "12"], ["", "fish"]) == [[0.0, 0.0], [0.0, 0.0]]


def test_the_aligner_is_what_the_package_offers() -> None:
    assert {"Encoder", "Spoken", "align_across", "load_encoder"} <= set(crossing.__all__)
