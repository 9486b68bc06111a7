from diffrec.api import Opened, read
from diffrec.checks.places import line_in_file, place_of
from diffrec.model import FindingLocation, Location, Segment
from diffrec.pipeline import Source
from tests.checks.making import item

TEXT = """# Wells

1. Each village keeps the pump of
   its well in order, and asks the district
   for spare parts within ten days.
"""


def test_a_span_is_placed_in_the_line_of_its_words() -> None:
    for ending in ("\n", "\r\n"):
        data = TEXT.replace("\n", ending).encode()
        (one,) = read(Opened(sources=(Source("wells.md", data),))).items
        for words, line in (("Each village", 3), ("in order", 4), ("ten days", 5)):
            at = one.text.index(words)
            assert place_of(one, (at, at + len(words))) == FindingLocation(source="wells.md", line=line)
        assert place_of(one).line == 3


def test_an_item_without_places_points_to_its_document() -> None:
    assert place_of(item("4", segments=()), (1, 2)) == FindingLocation(source="final.txt")


def test_words_before_the_first_segment_stand_where_the_item_begins() -> None:
    late = item("4", segments=(Segment(span=(5, 9), origin=(5, 9), location=Location(line=12)),))
    assert place_of(late, (0, 3)).line == 12


def test_a_line_of_a_page_is_no_line_of_the_file() -> None:
    place = FindingLocation(source="final.pdf", page=3, line=2)
    assert line_in_file(place, frozenset({"final.pdf"})) is None
    assert line_in_file(place, frozenset()) == 2
    assert line_in_file(None, frozenset()) is None
