from collections.abc import Sequence

from diffrec.alignment import Placed, align, heading_pairs, place
from diffrec.model import Confidence, Item, ItemKind, Link
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

FACTS = ("renumbered", "moved", "resectioned", "outside")


def placed(draft: list[Item], final: list[Item]) -> tuple[Placed, ...]:
    return place(align(draft, final, language=ENGLISH), draft, final, ENGLISH)


def facts(draft: list[Item], final: list[Item]) -> list[tuple[str, str, str]]:
    """Draft numbers, final numbers and facts of each row."""
    return [
        (
            "+".join(draft[row].number for row in one.link.draft),
            "+".join(final[column].number for column in one.link.final),
            " ".join(fact for fact in FACTS if getattr(one, fact)),
        )
        for one in placed(draft, final)
    ]


def test_rows_stand_as_the_final_with_dropped_items_after_their_neighbour() -> None:
    draft = recommendations(PIERS, CRANES, PILOTS, GRAIN)
    final = recommendations(PILOTS, PIERS)
    assert [row[:2] for row in facts(draft, final)] == [("3", "1"), ("4", ""), ("1", "2"), ("2", "")]


def test_items_that_were_dropped_together_stand_after_the_neighbour_of_the_first() -> None:
    draft, final = recommendations(PIERS, CRANES, PILOTS, GRAIN), recommendations(PIERS, PILOTS)
    links = [
        Link(draft=pair[0], final=pair[1], similarity=None, confidence=Confidence.HIGH)
        for pair in (((0,), (0,)), ((2,), (1,)), ((1, 3), ()))
    ]
    assert [row.link.draft for row in place(links, draft, final, ENGLISH)] == [(0,), (1, 3), (2,)]


def test_dropped_item_before_all_others_stands_first() -> None:
    assert [row[:2] for row in facts(recommendations(PIERS, CRANES), recommendations(CRANES))] == [
        ("1", ""),
        ("2", "1"),
    ]


def test_item_from_the_end_moved_and_those_it_passed_are_only_renumbered() -> None:
    draft = recommendations(PIERS, CRANES, PILOTS, GRAIN)
    final = recommendations(GRAIN, PIERS, CRANES, PILOTS)
    assert facts(draft, final) == [
        ("4", "1", "renumbered moved"),
        ("1", "2", "renumbered"),
        ("2", "3", "renumbered"),
        ("3", "4", "renumbered"),
    ]


def test_merge_that_keeps_a_number_is_not_renumbered() -> None:
    assert facts(recommendations(PIERS, CRANES), recommendations(f"{PIERS} {CRANES}")) == [("1+2", "1", "")]


def test_pooled_drafts_stand_as_in_the_final() -> None:
    late = [paragraph(text, str(n), document="add-1.txt") for n, text in enumerate((PILOTS, GRAIN), 1)]
    early = [paragraph(text, str(n), document="add-2.txt") for n, text in enumerate((PIERS, CRANES, DIVERS), 1)]
    final = [paragraph(text, str(n)) for n, text in enumerate((PIERS, CRANES, DIVERS, PILOTS, GRAIN), 1)]
    assert all("moved" not in row[2] for row in facts([*late, *early], final))


def section_facts(draft_sections: Sequence[tuple[str, ...]], final_sections: Sequence[tuple[str, ...]]) -> list[str]:
    """The draft numbers of the items that stand in another section; item n stands in section n of each side."""
    texts = (PIERS, CRANES, PILOTS, GRAIN, DIVERS, BUOYS)[: len(draft_sections)]
    draft = [
        item(text, str(n), section=section) for n, (text, section) in enumerate(zip(texts, draft_sections, strict=True))
    ]
    final = [
        item(text, str(n), section=section) for n, (text, section) in enumerate(zip(texts, final_sections, strict=True))
    ]
    return [draft[one.link.draft[0]].number for one in placed(draft, final) if one.resectioned]


def test_section_with_another_number_or_title_is_the_same_section() -> None:
    draft = [("A. Piers and quays",)] * 3 + [("B. Silos",)] * 3
    assert section_facts(draft, [("B. Wharves",)] * 3 + [("A. Silos (continued)",)] * 3) == []


def test_item_of_a_section_that_is_gone_stands_in_another() -> None:
    draft = [("II. Advice", "A. General")] * 3 + [("II. Advice", "C. Last matters")]
    assert section_facts(draft, [("II. Advice", "A. General remarks")] * 4) == ["3"]


def test_item_that_left_its_section_stands_in_another() -> None:
    draft = [("A. Piers",)] * 3 + [("B. Silos",)] * 3
    assert section_facts(draft, [("A. Piers",)] * 2 + [("B. Silos",)] * 4) == ["2"]


def test_new_headings_below_and_lost_headings_make_no_other_section() -> None:
    draft = [("II. Advice", "A. Piers")] * 3 + [("II. Advice", "B. Silos")] * 3
    below = [("II. Advice", "A. Piers", "1. Wooden"), *[("II. Advice", "A. Piers", "2. Stone")] * 2]
    assert section_facts(draft, [*below, *draft[3:]]) == []
    assert section_facts(draft, [("II. Advice",)] * 6) == []


def test_nothing_is_resectioned_without_headings() -> None:
    assert section_facts([()] * 3, [("A. Piers",)] * 3) == []


REPORT = [
    paragraph(PIERS, "1", "I. Introduction"),
    paragraph(CRANES, "2", "II. Summary"),
    paragraph(PILOTS, "3", "II. Summary"),
    paragraph(DIVERS, "4", "II. Summary"),
]


def outside(draft: list[Item], final: list[Item]) -> list[str]:
    return [final[one.link.final[0]].number for one in placed(draft, final) if one.outside]


def test_chapter_that_no_draft_touches_is_outside() -> None:
    assert outside([paragraph(PILOTS, "1", "II. Summary")], REPORT) == ["1"]


def test_continued_chapter_is_outside_before_and_after_its_stretch() -> None:
    assert outside([paragraph(PILOTS, "1", "III. Summary (*continued*)")], REPORT) == ["1", "2", "4"]


def test_one_draft_that_begins_the_chapter_brings_the_chapter_in() -> None:
    draft = [
        paragraph(PILOTS, "1", "II. Summary (continued)", document="add-1.txt"),
        paragraph(CRANES, "1", "II. Summary", document="add-2.txt"),
    ]
    assert outside(draft, REPORT) == ["1"]


def test_paragraph_between_two_drafted_ones_is_new_and_not_outside() -> None:
    draft = [paragraph(CRANES, "1", "II. Summary (continued)"), paragraph(DIVERS, "2", "II. Summary (continued)")]
    assert outside(draft, REPORT) == ["1"]


def test_recommendation_of_a_touched_chapter_is_never_outside() -> None:
    draft = [item(PIERS, "1", section=("II. Advice (continued)",))]
    final = [item(text, str(n), section=("II. Advice",)) for n, text in enumerate((GRAIN, PIERS, CRANES), 1)]
    assert outside(draft, final) == []


def test_sub_paragraph_is_outside_with_its_parent() -> None:
    sub = item("By night;", "1 (a)", kind=ItemKind.SUBPARAGRAPH, section=("I. Introduction",), parent=REPORT[0].id)
    also = item("By day;", "3 (a)", kind=ItemKind.SUBPARAGRAPH, section=("II. Summary",), parent=REPORT[2].id)
    final = [REPORT[0], sub, *REPORT[1:3], also, REPORT[3]]
    assert outside([paragraph(PILOTS, "1", "II. Summary (continued)")], final) == ["1", "1 (a)", "2", "4"]


def test_nothing_is_outside_where_the_draft_has_no_headings_or_nothing_pairs() -> None:
    assert outside([paragraph(PILOTS, "1")], REPORT) == []
    assert outside([paragraph(GRAIN, "1", "II. Summary (continued)")], REPORT) == []


def test_headings_that_hold_items_are_paired_in_the_order_of_the_final() -> None:
    draft = [
        item(PILOTS, "1", section=("II. Advice (continued)", "B. Last matters")),
        item(PIERS, "2", section=("II. Advice (continued)", "A. Piers")),
        item(CRANES, "3", section=("II. Advice (continued)", "A. Piers")),
    ]
    final = [
        item(GRAIN, "1", section=("I. Introduction",)),
        item(PIERS, "2", section=("III. Advice", "A. Piers and quays")),
        item(CRANES, "3", section=("III. Advice", "A. Piers and quays")),
        item(PILOTS, "4", section=("III. Advice", "A. Piers and quays")),
    ]
    assert heading_pairs(placed(draft, final), draft, final) == (
        (None, "I. Introduction"),
        ("A. Piers", "A. Piers and quays"),
        ("B. Last matters", None),
    )
