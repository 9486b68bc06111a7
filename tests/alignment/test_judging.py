from diffrec.alignment import align
from diffrec.model import Confidence, Item, Link
from tests.alignment.sample_items import BUOYS, CRANES, ENGLISH, GRAIN, PIERS, PILOTS, item, recommendations
from tests.bench.revisions import Profile, generate


def only(draft: list[Item], final: list[Item]) -> Link:
    (link,) = align(draft, final, language=ENGLISH)
    return link


def reasons(link: Link) -> list[str]:
    return [evidence.reason for evidence in link.evidence]


def test_same_wording_is_sure_and_says_so() -> None:
    link = only([item(PIERS, "3")], [item(PIERS, "3")])
    assert (link.similarity, link.confidence) == (1.0, Confidence.HIGH)
    assert reasons(link) == ["the wording is the same", "the number is the same"]


def test_similarity_is_the_share_of_words_that_stayed_in_order() -> None:
    link = only(recommendations("one two three four five red"), recommendations("one two three four five blue"))
    # five of six words a side
    assert link.similarity == 10 / 12


def test_change_of_case_or_comma_is_almost_the_same() -> None:
    link = only(recommendations(PIERS), recommendations(PIERS.replace("Member States", "member states,")))
    assert link.similarity == 0.99


def test_rewritten_item_is_not_called_sure() -> None:
    link = only(
        recommendations(PIERS), recommendations("Each spring, wooden piers and quays are to be looked over by States.")
    )
    assert link.confidence is not Confidence.HIGH


def test_one_of_two_near_twins_names_the_other() -> None:
    draft = [item(BUOYS, "1")]
    final = [item(BUOYS.replace("winter", "rainy"), "1"), item(BUOYS.replace("winter", "dry"), "2")]
    chosen, left = align(draft, final, language=ENGLISH)
    assert (chosen.draft, chosen.final) == ((0,), (0,))
    assert chosen.confidence is not Confidence.HIGH
    assert "final Recommendation 2 comes near, too" in reasons(chosen)
    assert chosen.runner_up is not None
    assert chosen.runner_up[:2] == ("final", 1)
    assert left.confidence is Confidence.LOW
    assert left.runner_up is not None
    assert left.runner_up[:2] == ("draft", 0)


def test_pair_without_rival_says_so() -> None:
    link = align(
        recommendations(PIERS, CRANES), recommendations(PIERS.replace("spring", "year"), GRAIN), language=ENGLISH
    )[0]
    assert "no other item comes near" in reasons(link)
    assert link.runner_up is None


def test_hints_are_told_in_words() -> None:
    section = ("II. Safety",)
    draft = [item(text, str(n), section=section) for n, text in enumerate((PIERS, BUOYS, GRAIN), 1)]
    final = [item(text, str(n), section=section) for n, text in enumerate((PIERS, BUOYS[:-1] + " at last.", GRAIN), 1)]
    told = reasons(align(draft, final, language=ENGLISH)[1])
    for reason in (
        "the number is the same",
        "stands in the same section",
        "stands at the same place among its neighbours",
    ):
        assert reason in told
    assert any(reason.endswith("is shared, rare words counting most") for reason in told)


def test_other_delegations_speak_against() -> None:
    draft = [item(f"{BUOYS} (Chile)", "1", marks=("(Chile)",))]
    final = [item(f"{BUOYS} Soon. (Benin)", "1", marks=("(Benin)",))]
    weights = {evidence.reason: evidence.weight for evidence in only(draft, final).evidence}
    assert weights["other delegations are named"] < 0


def test_item_alone_has_no_similarity_and_is_sure_when_nothing_is_near() -> None:
    (link,) = align(recommendations(PILOTS), [], language=ENGLISH)
    assert (link.similarity, link.confidence, link.runner_up) == (None, Confidence.HIGH, None)
    assert reasons(link) == ["no item of the other side comes near"]


def test_same_texts_paired_in_their_order_are_sure() -> None:
    report = "Report on the measures taken to that end."
    links = align(
        recommendations(PIERS, report, CRANES, report), recommendations(PIERS, report, CRANES, report), language=ENGLISH
    )
    assert {link.confidence for link in links} == {Confidence.HIGH}
    assert "the same text stands as often on both sides, in this order" in reasons(links[1])


def test_weights_of_reasons_stay_between_minus_one_and_one() -> None:
    revision = generate(5, Profile())
    links = align(revision.draft, revision.final, language=ENGLISH)
    assert all(-1 <= evidence.weight <= 1 for link in links for evidence in link.evidence)
