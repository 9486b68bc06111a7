from dataclasses import replace

from diffrec.delegations import find_attributions, marks_of, stance_of
from diffrec.languages import language
from diffrec.model import Attribution, AttributionKind
from tests.meaning.test_marks import item

ENGLISH = language("en")


def mark(text: str) -> Attribution:
    (found,) = find_attributions(text, ENGLISH)
    return found


def keys(text: str) -> list[str]:
    return [key for _, key in marks_of((item(text),))]


def test_marks_side_by_side_are_compared_as_one() -> None:
    assert keys("keep records (France) (Lithuania), and act (Peru).") == ["FRA LTU", "PER"]
    assert keys("keep records (Lithuania, France).") == ["FRA LTU"]


def test_the_span_of_marks_side_by_side_holds_both() -> None:
    text = "keep records (France) (Lithuania), and act."
    ((span, _),) = marks_of((item(text),))
    assert text[slice(*span)] == "(France) (Lithuania)"


def test_marks_at_the_end_and_the_beginning_of_two_items_are_two() -> None:
    cell = (item("keep records (France)"), item("(Peru) act", "2"))
    assert [key for _, key in marks_of(cell)] == ["FRA", "PER"]


def test_what_a_mark_asks_is_part_of_what_it_is_compared_by() -> None:
    plain = mark("keep records (Peru)")
    asking = replace(plain, kind=AttributionKind.DELETION, position="Delete")
    assert (stance_of(plain), stance_of(asking)) == ("", "deletion delete")
    text = "keep records (Peru)"
    assert marks_of((item(text, attributions=(asking,)),)) != marks_of((item(text, attributions=(plain,)),))
