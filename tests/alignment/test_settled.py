"""What a person settled goes before what is measured, and changes nothing else."""

from __future__ import annotations

from diffrec.alignment import Pin, Settled, align
from diffrec.model import Confidence, Item, ItemKind
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

BY = "by a person in pairs.toml"


def under(number: str) -> Item:
    return item(DIVERS, f"{number} (a)", kind=ItemKind.SUBPARAGRAPH, parent=f"draft.txt-paragraph-{number}")


def rows(draft: list[str], final: list[str], settled: Settled) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    links = align(recommendations(*draft), recommendations(*final), language=ENGLISH, settled=settled)
    return [(link.draft, link.final) for link in links]


def test_every_item_is_in_one_row_whatever_is_settled() -> None:
    texts = [PIERS, CRANES, PILOTS, DIVERS, GRAIN, BUOYS]
    settled = Settled(pins=(Pin((0, 3), (2,), BY), Pin((1,), (), BY), Pin((), (4,), BY)), forbidden=((5, 5, BY),))
    found = rows(texts, texts, settled)
    assert sorted(place for row in found for place in row[0]) == list(range(6))
    assert sorted(place for row in found for place in row[1]) == list(range(6))
    assert {((0, 3), (2,)), ((1,), ()), ((), (4,)), ((5,), ()), ((), (5,))} <= set(found)


def test_rows_stand_in_the_order_of_the_final() -> None:
    assert rows([PIERS, CRANES], [CRANES, GRAIN], Settled(pins=(Pin((0,), (0,), BY),))) == [
        ((0,), (0,)),
        ((), (1,)),
        ((1,), ()),
    ]


def test_a_pinned_item_is_no_reason_for_doubt_about_others() -> None:
    draft, final = recommendations(PIERS, PIERS.replace("spring", "autumn")), recommendations(PIERS, GRAIN)
    links = align(draft, final, language=ENGLISH, settled=Settled(pins=(Pin((1,), (1,), BY),)))
    assert next((link.draft, link.final, link.confidence, link.runner_up) for link in links) == (
        (0,),
        (0,),
        Confidence.HIGH,
        None,
    )


def test_pinned_paragraphs_tell_their_sub_paragraphs_where_they_belong() -> None:
    drafts = [paragraph(PIERS, "1"), under("1"), paragraph(CRANES, "2"), under("2")]
    finals = [paragraph(GRAIN, "1"), under("1"), paragraph(BUOYS, "2"), under("2")]
    settled = Settled(pins=(Pin((0,), (2,), BY), Pin((2,), (0,), BY)))
    links = align(drafts, finals, language=ENGLISH, settled=settled)
    assert [(link.draft, link.final) for link in links] == [((2,), (0,)), ((3,), (1,)), ((0,), (2,)), ((1,), (3,))]


def test_a_text_that_stands_twice_pairs_with_the_one_that_is_allowed() -> None:
    settled = Settled(forbidden=((0, 0, BY),))
    links = align(recommendations(PIERS), recommendations(PIERS, PIERS), language=ENGLISH, settled=settled)
    assert [(link.draft, link.final, link.similarity) for link in links] == [((), (0,), None), ((0,), (1,), 1.0)]
    turned = align(recommendations(PIERS, PIERS), recommendations(PIERS), language=ENGLISH, settled=settled)
    assert [(link.draft, link.final, link.similarity) for link in turned] == [((1,), (0,), 1.0), ((0,), (), None)]


def test_a_pinned_row_has_the_likeness_that_is_shown_to_people() -> None:
    merged = f"{PIERS} {CRANES}"
    pinned = align(
        recommendations(PIERS, CRANES),
        recommendations(merged),
        language=ENGLISH,
        settled=Settled(pins=(Pin((0, 1), (0,), BY),)),
    )
    found = align(recommendations(PIERS, CRANES), recommendations(merged), language=ENGLISH)
    assert [link.similarity for link in pinned] == [link.similarity for link in found]
    assert [(one.reason, one.weight, one.settled) for one in pinned[0].evidence] == [(f"settled {BY}", 1.0, True)]
