from diffrec.meaning import refined
from diffrec.model import Item, Scope
from tests.meaning.test_marks import item, ops, same


def final_of(*pairs: tuple[str, str], before: Item | None = None) -> Item:
    """The final item of a step, made by joining the strings of the pairs, with what the draft tells of its marks."""
    draft, final = ("".join(side) for side in zip(*pairs, strict=True))
    (found,) = refined(((before or item(draft),), (item(final),)), ops(*pairs))
    return found


def scopes(*pairs: tuple[str, str]) -> list[tuple[str, str, str]]:
    return [told(one.scope) for one in final_of(*pairs).attributions]


def told(scope: Scope) -> tuple[str, str, str]:
    return scope.confidence, scope.text, scope.reason


CAME = "these words came in with the name"
ALONE = "no words came in with the name"


def test_words_that_came_in_with_a_name_are_its_scope() -> None:
    found = scopes(same("keep records of sales"), ("", " and of loans in the family (Peru)"), same(" and act."))
    assert found == [("high", "and of loans in the family", CAME)]


def test_the_span_of_the_scope_is_of_the_item() -> None:
    found = final_of(same("keep records of sales"), ("", " and of loans in the family (Peru)"), same(" and act."))
    (one,) = found.attributions
    assert one.scope.span is not None
    assert found.text[slice(*one.scope.span)] == one.scope.text


def test_an_insertion_is_moved_so_that_the_name_ends_it() -> None:
    found = scopes(same("care for women and "), ("", "girls (EU) and "), same("children."))
    assert found == [("high", "and girls", CAME)]


def test_a_function_word_between_two_insertions_belongs_to_them() -> None:
    found = scopes(same("act "), ("", "in line with "), same("the "), ("", "old Charter (EU), "), same("port."))
    assert found == [("high", "in line with the old Charter", CAME)]


def test_a_name_that_came_alone_keeps_a_low_guess() -> None:
    found = scopes(same("keep all records of sales"), ("", " (Peru)"), same(", and act."))
    assert found == [("low", "keep all records of sales", ALONE)]


def test_a_name_that_came_alone_inside_a_clause_claims_nothing() -> None:
    found = scopes(same("States should"), ("", " (Peru)"), same(" keep records."))
    assert found == [("none", "", ALONE)]


def test_two_names_in_one_insertion_share_no_words() -> None:
    found = scopes(same("act"), ("", ", keep old records (Peru), and share charts (Fiji)"), same("."))
    assert [one[:2] for one in found] == [("medium", "keep old records"), ("medium", "and share charts")]


def test_names_side_by_side_share_the_words_that_came_with_them() -> None:
    found = scopes(same("act"), ("", " and keep old records (Peru) (Fiji)"), same("."))
    assert [one[:2] for one in found] == [("high", "and keep old records")] * 2


def test_words_in_the_place_of_others_came_in_with_the_name() -> None:
    found = scopes(same("keep "), ("all records", "lists of brokers (Peru)"), same(" and act."))
    assert found == [("high", "lists of brokers", CAME)]


def test_a_new_item_with_one_name_came_in_with_it() -> None:
    text = "Keep lists of brokers, and share them with all who ask (Peru)."
    (found,) = refined(((), (item(text),)), ops(("", text)))
    assert found.attributions[0].scope.text == "Keep lists of brokers, and share them with all who ask"


def test_a_mark_that_was_there_before_keeps_the_guess() -> None:
    text = "keep all records of sales (Peru), and act."
    assert final_of(same(text)) == item(text)


def test_what_was_told_before_holds_for_the_versions_after() -> None:
    first = (same("keep records of sales"), ("", " and of loans in the family (Peru)"), same(" and act."))
    middle = final_of(*first)
    text = middle.text
    found = final_of(("", "Members should "), same(text), before=middle)
    assert [told(one.scope) for one in found.attributions] == [("high", "and of loans in the family", CAME)]


def test_words_reworded_since_are_told_as_they_stand() -> None:
    middle = final_of(same("keep records of sales"), ("", " and of old loans here (Peru)"), same(" and act."))
    found = final_of(
        same("keep records of sales and of "), ("old", "new"), same(" loans here (Peru) and act."), before=middle
    )
    assert [told(one.scope) for one in found.attributions] == [
        ("medium", "and of new loans here", f"{CAME}, and were reworded since")
    ]


def test_a_name_whose_words_went_claims_nothing() -> None:
    middle = final_of(same("keep records of sales"), ("", ", and of old loans here (Peru)"), same(" and act."))
    found = final_of(
        same("keep records of sales"), (", and of old loans here", ""), same(" (Peru) and act."), before=middle
    )
    assert [told(one.scope)[:2] for one in found.attributions] == [("none", "")]
