import json
from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from diffrec.alignment import align, align_texts, place
from diffrec.model import Confidence, Item, Link
from tests.alignment.sample_items import ENGLISH, item

law = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])

# Few words, so that texts overlap, repeat and tie.
words = st.sampled_from(
    [
        "member",
        "states",
        "should",
        "consider",
        "anchors",
        "ballast",
        "compass",
        "dredging",
        "estuaries",
        "flags",
        "galleys",
        "the",
        "of",
    ]
)
texts = st.lists(words, min_size=0, max_size=9).map(" ".join)
sides = st.lists(texts, max_size=7)
sections = st.sampled_from([(), ("I. Harbours",), ("II. Ships (continued)",), ("II. Ships", "A. Flags")])


@st.composite
def versions(draw: st.DrawFn, name: str) -> list[Item]:
    made = [item(text, str(draw(st.integers(1, 4))), section=draw(sections), document=name) for text in draw(sides)]
    return [replace(one, id=f"{name}-{place_}") for place_, one in enumerate(made)]


def rows(links: list[Link]) -> set[tuple[tuple[int, ...], tuple[int, ...], float | None, Confidence]]:
    return {(link.draft, link.final, link.similarity, link.confidence) for link in links}


@law
@given(versions("draft"), versions("final"))
def test_every_item_is_in_exactly_one_row(draft: list[Item], final: list[Item]) -> None:
    links = align(draft, final, language=ENGLISH)
    assert sorted(row for link in links for row in link.draft) == list(range(len(draft)))
    assert sorted(column for link in links for column in link.final) == list(range(len(final)))
    assert all((link.similarity is None) == (not link.draft or not link.final) for link in links)
    assert all(link.similarity is None or 0 <= link.similarity <= 1 for link in links)
    placed = place(links, draft, final, ENGLISH)
    assert sorted(map(id, links)) == sorted(id(one.link) for one in placed)
    assert [one.link.final[0] for one in placed if one.link.final] == sorted(
        link.final[0] for link in links if link.final
    )


@law
@given(versions("draft"), versions("final"))
def test_swapping_the_sides_swaps_the_rows(draft: list[Item], final: list[Item]) -> None:
    there = align(draft, final, language=ENGLISH)
    back = align(final, draft, language=ENGLISH)
    swapped = [replace(link, draft=link.final, final=link.draft) for link in back]
    assert rows(list(there)) == rows(swapped)


@law
@given(versions("draft"))
def test_version_against_itself_is_all_the_same(draft: list[Item]) -> None:
    links = align(draft, draft, language=ENGLISH)
    for link in links:
        if link.draft and link.final:
            assert link.draft == link.final
            assert link.similarity == 1.0
    placed = place(links, draft, draft, ENGLISH)
    assert not any(one.moved or one.renumbered or one.resectioned or one.outside for one in placed if one.link.draft)


@law
@given(sides, sides)
def test_bare_texts_give_the_same_rows_each_time(draft: list[str], final: list[str]) -> None:
    once = align_texts(draft, final)
    assert once == align_texts(list(draft), list(final))
    assert json.loads(json.dumps(once)) == [[list(left), list(right)] for left, right in once]
