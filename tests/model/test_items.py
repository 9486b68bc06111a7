"""An item knows where it stands: the page it begins on, and a box round its lines there."""

from __future__ import annotations

from diffrec.model import Item, ItemKind, Label, Location, Segment


def line(page: int, box: tuple[float, float, float, float] | None) -> Segment:
    return Segment(span=(0, 1), origin=(0, 1), location=Location(page=page, line=1, box=box))


def item(*segments: Segment) -> Item:
    label = Label(raw="1", path=("1",), sequence="paragraphs")
    return Item(
        id="paragraph-1",
        document="a.pdf",
        kind=ItemKind.PARAGRAPH,
        label=label,
        number="1",
        section=(),
        text="x",
        segments=segments,
    )


def test_the_box_of_an_item_holds_its_lines_on_its_first_page() -> None:
    found = item(line(3, (100, 50, 400, 60)), line(3, (72, 62, 380, 72)), line(4, (72, 40, 500, 50)))
    assert found.location == Location(page=3, line=1, box=(72, 50, 400, 72))


def test_an_item_without_boxes_or_lines_has_the_place_that_is_known() -> None:
    assert item(line(3, None), line(3, None)).location == Location(page=3, line=1)
    assert item().location == Location()
