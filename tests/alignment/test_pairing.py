from diffrec.alignment import align, align_texts
from diffrec.model import Item, ItemKind
from tests.alignment.sample_items import (
    BUOYS,
    CRANES,
    DIVERS,
    ENGLISH,
    GRAIN,
    PIERS,
    PILOTS,
    item,
    paragraph,
    recommendations,
)
from tests.bench.revisions import Profile, generate, texts

RATIFY = "Ratify the Convention for the Protection of Harbour Seals."


def rows(draft: list[Item], final: list[Item]) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [(link.draft, link.final) for link in align(draft, final, language=ENGLISH)]


def test_content_decides_and_not_the_number() -> None:
    draft = recommendations(PIERS, CRANES, PILOTS)
    final = recommendations(PILOTS, PIERS.replace("every spring", "each year"), CRANES)
    assert rows(draft, final) == [((2,), (0,)), ((0,), (1,)), ((1,), (2,))]


def test_shared_boilerplate_pairs_nothing() -> None:
    draft = ["Member States should consider taking appropriate measures to strengthen border posts."]
    final = ["Member States should consider taking appropriate measures to strengthen beekeeping."]
    assert align_texts(draft, final) == [((), (0,)), ((0,), ())]


def test_new_item_in_an_old_place_inherits_no_partner() -> None:
    draft = recommendations(PIERS, CRANES, PILOTS)
    final = recommendations(PIERS, GRAIN, PILOTS)
    assert rows(draft, final) == [((0,), (0,)), ((), (1,)), ((2,), (2,)), ((1,), ())]


def test_same_text_in_other_glyphs_is_the_same() -> None:
    draft = ["The Panel’s “quiet harbours” – all of them – shall be listed.", CRANES]
    final = ['The Panel\'s "quiet harbours" - all of them - shall be listed.', CRANES]
    links = align(recommendations(*draft), recommendations(*final), language=ENGLISH)
    assert [(link.draft, link.similarity) for link in links] == [((0,), 1.0), ((1,), 1.0)]


def test_repeated_text_follows_its_neighbours() -> None:
    seized = "Decides to remain seized of the matter."
    draft = recommendations(PIERS, seized, CRANES, seized)
    final = recommendations(GRAIN, CRANES, seized, PIERS, seized)
    assert dict(rows(draft, final)) == {(): (0,), (0,): (3,), (1,): (4,), (2,): (1,), (3,): (2,)}


def test_repeated_text_follows_its_delegations() -> None:
    draft = [item(f"{RATIFY} ({name})", f"6.{n}", marks=(f"({name})",)) for n, name in enumerate(("Chile", "Benin"))]
    final = [item(f"{RATIFY} ({name})", f"6.{n}", marks=(f"({name})",)) for n, name in enumerate(("Benin", "Chile"))]
    assert rows(draft, final) == [((1,), (0,)), ((0,), (1,))]


def test_repeated_text_follows_its_number_where_nothing_else_tells() -> None:
    draft = [item(RATIFY, number) for number in ("6.1", "6.2", "6.3")]
    final = [item(RATIFY, number) for number in ("6.2", "6.3")]
    assert rows(draft, final) == [((1,), (0,)), ((2,), (1,)), ((0,), ())]


def test_delegation_marks_do_not_count_as_wording() -> None:
    marked = (
        "Coast guards (Brazil, Spain) should replace unlit buoys (Chile) with solar lamps before the winter season."
    )
    draft = [item(marked, "1", marks=("(Brazil, Spain)", "(Chile)"))]
    (link,) = align(draft, recommendations(BUOYS), language=ENGLISH)
    assert link.similarity == 1.0


def test_paragraph_about_a_recommendation_is_not_its_partner() -> None:
    draft = [item(PIERS, "1"), item(GRAIN, "2")]
    final = [
        paragraph("Speakers said that wooden piers were inspected in spring in some States.", "1"),
        item(GRAIN, "1"),
    ]
    assert rows(draft, final) == [((), (0,)), ((1,), (1,)), ((0,), ())]


def test_same_words_pair_across_kinds() -> None:
    final = [item(PIERS, "7", kind=ItemKind.DISCUSSION_POINT)]
    assert rows(recommendations(PIERS), final) == [((0,), (0,))]


def test_sub_paragraph_follows_its_parent() -> None:
    def report(first: str, second: str) -> list[Item]:
        kind = ItemKind.SUBPARAGRAPH
        return [
            paragraph(first, "1"),
            item("Its members;", "1 (a)", kind=kind, parent="draft.txt-paragraph-1"),
            paragraph(second, "2"),
            item("Its members;", "2 (a)", kind=kind, parent="draft.txt-paragraph-2"),
        ]

    assert dict(rows(report(PIERS, GRAIN), report(GRAIN, PIERS))) == {(0,): (2,), (1,): (3,), (2,): (0,), (3,): (1,)}


def test_bare_texts_and_items_give_the_same_rows() -> None:
    draft, final = [PIERS, CRANES, PILOTS, DIVERS], [DIVERS, BUOYS, PIERS]
    assert align_texts(draft, final) == rows(recommendations(*draft), recommendations(*final))


def test_empty_sides_and_empty_texts_are_rows_too() -> None:
    assert align_texts([], []) == []
    assert align_texts([PIERS], []) == [((0,), ())]
    assert align_texts(["", PIERS], ["", "..."]) == [((), (0,)), ((), (1,)), ((0,), ()), ((1,), ())]


def test_single_common_word_makes_no_pair() -> None:
    draft = ["Visitors may climb the towers in summer."]
    assert align_texts(draft, ["Each tower has a keeper of its own."]) == [((), (0,)), ((0,), ())]


def test_same_text_in_the_name_of_another_delegation_is_not_settled() -> None:
    draft = [
        item(f"{RATIFY} (Chile)", "1", marks=("(Chile)",)),
        item(f"{RATIFY[:-1]} soon (Benin)", "2", marks=("(Benin)",)),
    ]
    final = [
        item(f"{RATIFY} (Benin)", "1", marks=("(Benin)",)),
        item(f"{RATIFY[:-1]} soon (Chile)", "2", marks=("(Chile)",)),
    ]
    assert rows(draft, final) == [((1,), (0,)), ((0,), (1,))]


def test_swapping_the_sides_of_long_lists_swaps_the_rows() -> None:
    revision = generate(3, Profile())
    draft, final = texts(revision.draft), texts(revision.final)
    assert {(one, other) for other, one in align_texts(final, draft)} == set(align_texts(draft, final))


def test_draft_decision_and_decision_are_of_one_kind() -> None:
    draft = [item("The Board takes note of the plan for seals and of its costs.", "1", kind=ItemKind.DRAFT_DECISION)]
    final = [item("The Board adopts the plan for seals and notes its costs in full.", "7", kind=ItemKind.DECISION)]
    (link,) = align(draft, final, language=ENGLISH)
    assert (link.draft, link.final) == ((0,), (0,))
    assert "the two are not of the same kind" not in [evidence.reason for evidence in link.evidence]
