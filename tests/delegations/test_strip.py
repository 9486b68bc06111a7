from dataclasses import replace

import pytest

from diffrec.delegations import find_attributions, strip_attributions
from diffrec.languages import language
from diffrec.model import Item, ItemKind, Label, Location, Segment


def item(text: str, segments: tuple[Segment, ...] | None = None) -> Item:
    whole = (Segment(span=(0, len(text)), origin=(100, 100 + len(text)), location=Location(line=3)),)
    return Item(
        id="recommendation-1",
        document="draft.txt",
        kind=ItemKind.RECOMMENDATION,
        label=Label(raw="Recommendation 1", path=("1",), sequence="recommendations"),
        number="1",
        section=(),
        text=text,
        segments=whole if segments is None else segments,
        attributions=find_attributions(text, language("en")),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("keep stocks low (Peru), and", "keep stocks low, and"),
        ("keep (Peru) stocks low", "keep stocks low"),
        ("(Peru) keep stocks low", "keep stocks low"),
        ("keep stocks low (Peru) (Fiji);", "keep stocks low;"),
        ("keep stocks low (Peru)", "keep stocks low"),
        ("keep stocks(Peru) low", "keep stocks low"),
        ("keep stocks (Peru)low", "keep stocks low"),
        ("(Peru, Fiji)", ""),
        ("keep the network (IBIN)", "keep the network (IBIN)"),
        ("train women [EU: and girls] well", "train women [and girls] well"),
        ("[[EU: shall][US: should]] act", "[[shall][should]] act"),
        ("pay in advance [EU: delete], and", "pay in advance, and"),
        ("pay [US: delete; EU: retain] now", "pay now"),
        ("a fund (proposed by Peru, supported by Fiji).", "a fund."),
        ('Peru: "keep it"', '"keep it"'),
    ],
)
def test_marks_go_and_blanks_stay_single(text: str, expected: str) -> None:
    stripped = strip_attributions(item(text))
    assert stripped.text == expected
    assert stripped.attributions == ()


def test_segments_tile_the_shorter_text_and_point_to_the_same_words() -> None:
    text = "keep stocks low (Peru), and share records (Fiji)."
    document = " " * 100 + text
    stripped = strip_attributions(item(text))
    assert [segment.span for segment in stripped.segments] == [(0, 15), (15, 34), (34, 35)]
    for segment in stripped.segments:
        assert document[slice(*segment.origin)] == stripped.text[slice(*segment.span)]
        assert segment.location.line == 3


def test_a_segment_that_is_all_mark_goes() -> None:
    segments = (
        Segment(span=(0, 11), origin=(0, 11), location=Location(line=1)),
        Segment(span=(12, 18), origin=(12, 18), location=Location(line=2)),
        Segment(span=(19, 22), origin=(19, 22), location=Location(line=3)),
    )
    stripped = strip_attributions(item("keep stocks (Peru) low", segments))
    assert stripped.text == "keep stocks low"
    assert [(segment.span, segment.location.line) for segment in stripped.segments] == [((0, 11), 1), ((12, 15), 3)]


def test_an_item_without_marks_is_the_same_item() -> None:
    plain = item("keep stocks low")
    assert strip_attributions(plain) is plain
    assert strip_attributions(replace(plain, number="2")).number == "2"
