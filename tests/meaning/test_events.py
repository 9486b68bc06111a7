from dataclasses import replace

from diffrec.meaning import mark_changes, trace_attributions
from diffrec.model import Change, WordsFate
from tests.meaning.test_marks import NAMES, comment, item, ops, same


def changes(*pairs: tuple[str, str]) -> tuple[Change, ...]:
    """The changes of the marks of two items of one row, made by joining the strings of the pairs."""
    draft, final = ("".join(side) for side in zip(*pairs, strict=True))
    cells = ((item(draft),), (item(final),))
    found = trace_attributions(cells, ops(*pairs), NAMES)
    return mark_changes(cells, ops(*pairs), found, str)


def messages(*pairs: tuple[str, str]) -> list[str]:
    return [change.message for change in changes(*pairs)]


def test_a_mark_gone_from_words_that_stayed_is_a_change_of_its_own() -> None:
    (found,) = changes(same("keep all records"), (" (China)", ""), same(", and act"))
    assert (found.kinds, found.draft, found.final) == (("attribution-removed",), "(China)", "")
    assert (found.draft_span, found.final_span) == ((17, 24), (16, 16))
    assert found.message == "China is no longer named; the words are the same."


def test_new_words_are_quoted() -> None:
    found = messages(same("keep all records of "), ("sales", "exports"), (" (Peru)", ""), same(", and act"))
    assert found == ["Peru is no longer named; its words were reworded: “keep all records of exports”."]


def test_new_words_are_quoted_whole_where_words_before_them_changed_too() -> None:
    found = messages(
        same("Ports open "), ("daily, keep", "at weekends and hold"), same(" all records"), (" (Peru)", ""), same(".")
    )
    assert found == [
        "Peru is no longer named; its words were reworded: “at weekends and hold all records”.",
    ]


def test_words_gone_with_several_names_are_theirs() -> None:
    found = messages(same("act, "), ("keep all records of old sales (Peru, EU), ", ""), same("and learn"))
    assert found == ["Peru and EU are no longer named; their words are gone."]


def test_words_that_moved_within_the_item_stand_elsewhere_in_it() -> None:
    words = "keep all records of old sales"
    found = messages(same("act, "), (f"{words} (Peru), ", ""), same("and learn"), ("", f", and {words}"))
    assert found == ["Peru is no longer named; its words stand elsewhere in the item now."]


def test_words_in_another_item_are_told_with_its_name() -> None:
    pairs = (same("act, "), ("keep all records of old sales (Peru), ", ""), same("and learn"))
    cells = ((item("".join(one for one, _ in pairs)),), (item("".join(one for _, one in pairs)),))
    (mark,) = trace_attributions(cells, ops(*pairs), NAMES)
    moved = replace(mark, words=WordsFate.MOVED, moved_to="x")
    (found,) = mark_changes(cells, ops(*pairs), [moved], {"x": "item 7"}.__getitem__)
    assert found.message == "Peru is no longer named; its words stand in item 7 now."


def test_a_name_lost_beside_others_is_told_with_them() -> None:
    (found,) = changes(same("keep all records "), ("(EU, France, Niger)", "(Niger, France)"), same(", and act"))
    assert (found.kinds, found.draft, found.final) == (
        ("attribution-removed",),
        "(EU, France, Niger)",
        "(Niger, France)",
    )
    assert found.message == "EU is no longer named beside France and the Niger; the words are the same."


def test_another_name_instead_is_lost_and_gained_in_one_change() -> None:
    (found,) = changes(same("keep all records "), ("(Chile)", "(Peru)"), same(", and act"))
    assert found.kinds == ("attribution-removed", "attribution-added")
    assert found.message == "Chile is no longer named; Peru is named instead; the words are the same."


def test_a_name_that_stands_at_another_mark_still_is_gone_here() -> None:
    found = messages(same("keep all records "), ("(Peru, EU)", "(Peru)"), same(", and share them (EU), and learn"))
    assert found == ["EU is no longer named here beside Peru; the words are the same."]


def test_an_added_mark_has_an_empty_span_at_its_place_in_the_draft() -> None:
    (found,) = changes(same("keep all records"), ("", " (Peru)"), same(", and act"))
    assert (found.kinds, found.draft_span, found.final_span) == (("attribution-added",), (16, 16), (17, 23))
    assert found.message == "Peru is named now; the words are the same."


def test_names_in_another_order_or_at_another_mark_are_no_change() -> None:
    assert changes(same("keep all records "), ("(Peru, EU)", "(EU) (Peru)"), same(", and act")) == ()


def test_marks_that_state_no_words_tell_of_names_alone() -> None:
    assert messages(same("States should"), (" (Peru)", ""), same(" act")) == ["Peru is no longer named."]


def test_a_comment_in_the_margin_is_no_change_of_the_text() -> None:
    text = "keep all records of sales"
    cells = ((item(text, attributions=(comment("Peru", "records", text),)),), (item(text, attributions=()),))
    found = trace_attributions(cells, ops(same(text)), NAMES)
    assert [one.fate for one in found] == ["removed"]
    assert mark_changes(cells, ops(same(text)), found, str) == ()


def test_changes_stand_in_the_order_of_the_draft() -> None:
    found = changes(
        same("keep records"),
        (" (Peru)", ""),
        same(", act"),
        ("", " (Fiji)"),
        same(", and learn"),
        (" (EU)", ""),
        same("."),
    )
    assert [change.message.split()[0] for change in found] == ["Peru", "Fiji", "EU"]
