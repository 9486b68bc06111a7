from diffrec.alignment import align, align_texts
from diffrec.model import Confidence, ItemKind
from tests.alignment.sample_items import BUOYS, CRANES, DIVERS, ENGLISH, GRAIN, PIERS, PILOTS, item, paragraph


def test_two_items_that_became_one_are_a_merge() -> None:
    assert align_texts([PIERS, CRANES, PILOTS], [f"{PIERS} {CRANES}", PILOTS]) == [((0, 1), (0,)), ((2,), (1,))]


def test_parts_of_a_merge_need_not_stand_side_by_side() -> None:
    draft = [PIERS, CRANES, PILOTS, DIVERS]
    assert align_texts(draft, [CRANES, PILOTS, f"{DIVERS} {PIERS}"]) == [((1,), (0,)), ((2,), (1,)), ((0, 3), (2,))]


def test_three_items_become_one() -> None:
    assert align_texts([PIERS, CRANES, PILOTS], [f"{PIERS} {CRANES} {PILOTS}"]) == [((0, 1, 2), (0,))]


def test_one_item_that_became_two_is_a_split() -> None:
    assert align_texts([f"{PIERS} {CRANES}", PILOTS], [PILOTS, CRANES, PIERS]) == [((1,), (0,)), ((0,), (1, 2))]


def test_exchange_of_parts_is_a_regrouping() -> None:
    kept = f"{PIERS} {GRAIN} {DIVERS} {BUOYS}"
    rows = align_texts([f"{kept} {CRANES}", PILOTS], [f"{kept} {PILOTS}", CRANES])
    assert rows == [((0, 1), (0, 1))]


def test_short_item_that_is_found_whole_joins() -> None:
    draft = ["Alarms should be fitted in all cabins.", "Alarms in ferries should be tested before each departure."]
    final = ["Alarms should be fitted in all cabins of ferries and be tested before each departure.", GRAIN]
    assert align_texts(draft, final) == [((0, 1), (0,)), ((), (1,))]


def test_dropped_item_whose_words_the_partner_accounts_for_joins_nothing() -> None:
    draft = [
        "Coast guards should replace unlit buoys with solar lamps.",
        BUOYS.replace("winter season", "winter season, with the help of divers"),
    ]
    final = [BUOYS.replace("winter season", "winter season, with the help of divers")]
    assert align_texts(draft, final) == [((1,), (0,)), ((0,), ())]


def test_added_item_about_the_same_matter_joins_nothing() -> None:
    final = [PIERS, "Member States should train inspectors of wooden bridges and pay them for night shifts."]
    assert align_texts([PIERS], final) == [((0,), (0,)), ((), (1,))]


def test_content_of_a_split_item_is_claimed_once() -> None:
    draft = [f"{PIERS} {CRANES}"]
    echo = CRANES.replace("should", "shall").replace(".", ", as the Board decides for each berth in turn.")
    rows = align_texts(draft, [PIERS, CRANES, echo])
    assert rows == [((0,), (0, 1)), ((), (2,))]


def test_paragraph_split_into_sub_paragraphs_is_a_split() -> None:
    draft = [paragraph(f"{GRAIN} {DIVERS}", "4")]
    final = [
        paragraph(GRAIN, "4"),
        item(DIVERS, "4 (a)", kind=ItemKind.SUBPARAGRAPH, parent="draft.txt-paragraph-4"),
    ]
    (link,) = align(draft, final, language=ENGLISH)
    assert (link.draft, link.final) == ((0,), (0, 1))


def test_clean_merge_is_sure_and_says_what_stands_where() -> None:
    draft = [item(PIERS, "1"), item(CRANES, "2")]
    (link,) = align(draft, [item(f"{PIERS} {CRANES}", "1")], language=ENGLISH)
    assert link.confidence is Confidence.HIGH
    assert any(
        "100 % of the content of draft Recommendation" in evidence.reason
        and "final Recommendation 1" in evidence.reason
        for evidence in link.evidence
    )
    assert link.similarity is not None
    assert link.similarity > 0.9


def test_what_a_partner_left_over_joins_even_in_few_words() -> None:
    draft = [
        "At its second meeting, the Board adopted its agenda (B/1) and draft programme of work (B/2).",
        "At its second meeting, the Board established a group of experts, chaired by Ana Lund, to study lamps.",
    ]
    decided = "adopted its draft programme of work (B/2) and decided to establish"
    final = ["At its second meeting, the Board adopted its agenda (B/1).", draft[1].replace("established", decided)]
    assert align_texts(draft, final) == [((0, 1), (0, 1))]


def test_leftover_items_are_no_pair_where_each_is_part_of_another_row() -> None:
    draft = [f"{PIERS} {GRAIN}", CRANES, f"{PILOTS} {DIVERS}"]
    final = [PIERS, GRAIN, f"{PILOTS} {DIVERS} {CRANES}"]
    assert align_texts(draft, final) == [((0,), (0, 1)), ((1, 2), (2,))]
