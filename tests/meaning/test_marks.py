from dataclasses import replace

from diffrec import pipeline
from diffrec.delegations import find_attributions
from diffrec.languages import language
from diffrec.meaning import draft_side, trace_attributions, words_instead
from diffrec.model import (
    Attribution,
    AttributionKind,
    Item,
    ItemKind,
    Label,
    Op,
    OpKind,
    Scope,
    ScopeConfidence,
    TracedAttribution,
    WordsFate,
    cell_text,
)
from diffrec.pipeline import Source
from tests.renderers.example import example

NAMES = ("draft", "final")
EQUAL, INSERT, DELETE, REPLACE = OpKind.EQUAL, OpKind.INSERT, OpKind.DELETE, OpKind.REPLACE


def item(text: str, number: str = "1", attributions: tuple[Attribution, ...] | None = None) -> Item:
    return Item(
        id=f"recommendation-{number}",
        document="draft.txt",
        kind=ItemKind.RECOMMENDATION,
        label=Label(raw=f"Recommendation {number}", path=(number,), sequence="recommendations"),
        number=number,
        section=(),
        text=text,
        attributions=find_attributions(text, language("en")) if attributions is None else attributions,
    )


def ops(*pairs: tuple[str, str]) -> tuple[Op, ...]:
    """The operations of pairs of strings (draft, final); what differs is a replacement, an insertion or a deletion."""
    found, at, to = [], 0, 0
    for draft, final in pairs:
        kind = EQUAL if draft == final else DELETE if not final else INSERT if not draft else REPLACE
        spans = (at, at + len(draft)), (to, to + len(final))
        found.append(Op(op=kind, draft=draft, final=final, draft_span=spans[0], final_span=spans[1]))
        at, to = spans[0][1], spans[1][1]
    return tuple(found)


def traced(*pairs: tuple[str, str]) -> tuple[TracedAttribution, ...]:
    """The marks of two items of one row, made by joining the strings of the pairs."""
    draft, final = ("".join(side) for side in zip(*pairs, strict=True))
    return trace_attributions(((item(draft),), (item(final),)), ops(*pairs), NAMES)


def fates(*pairs: tuple[str, str]) -> list[tuple[str, str, str, str | None]]:
    return [(one.attribution.text, one.version, one.fate, one.words) for one in traced(*pairs)]


def same(text: str) -> tuple[str, str]:
    return text, text


def test_a_mark_gone_with_its_words_in_place_is_removed_and_kept() -> None:
    found = fates(same("keep all records of sales"), (" (Peru)", ""), same(", and share them"))
    assert found == [("(Peru)", "draft", "removed", "kept")]


def test_a_mark_that_stays_is_kept() -> None:
    assert fates(same("keep all records of sales (Peru), and share them")) == [("(Peru)", "draft", "kept", "kept")]


def test_the_order_of_names_is_no_change() -> None:
    found = fates(same("keep all records of sales "), ("(Peru, Fiji)", "(Fiji, Peru)"), same(", and"))
    assert [fate for _, _, fate, _ in found] == ["kept"]


def test_a_mark_with_another_set_of_delegations_is_changed_and_told_once() -> None:
    found = fates(same("keep all records of sales "), ("(Peru, Fiji)", "(Peru)"), same(", and share them"))
    assert found == [("(Peru, Fiji)", "draft", "changed", "kept")]


def test_a_mark_deleted_beside_one_inserted_is_changed() -> None:
    found = fates(same("keep all records of sales"), (" (Fiji)", ""), ("", " (Peru)"), same(", and share them"))
    assert [fate for _, _, fate, _ in found] == ["changed"]


def test_marks_at_two_places_are_removed_and_added() -> None:
    found = fates(
        same("keep all records of sales"),
        (" (Fiji)", ""),
        same(", and share them with all"),
        ("", " (Peru)"),
        same("."),
    )
    assert found == [("(Fiji)", "draft", "removed", "kept"), ("(Peru)", "final", "added", "kept")]


def test_an_added_mark_with_new_words_is_reworded() -> None:
    found = fates(same("keep all records, "), ("", "share every list of brokers (Peru), "), same("and act"))
    assert found == [("(Peru)", "final", "added", "reworded")]


def test_of_two_equal_marks_the_nearer_one_is_kept() -> None:
    found = fates(same("keep all records"), (" (Peru)", ""), same(", and share them (Peru)."))
    assert [(fate, words) for _, _, fate, words in found] == [("removed", "kept"), ("kept", "kept")]


def test_words_changed_in_part_are_reworded() -> None:
    found = fates(same("keep all records of "), ("sales", "exports"), (" (Peru)", ""), same(", and"))
    assert found == [("(Peru)", "draft", "removed", "reworded")]


def test_words_gone_with_their_mark_are_dropped() -> None:
    found = fates(same("act, "), ("keep all records of old sales (Peru), ", ""), same("and learn"))
    assert found == [("(Peru)", "draft", "removed", "dropped")]


def test_words_found_elsewhere_in_the_row_are_moved() -> None:
    found = fates(
        same("act, "),
        ("keep all records of old sales (Peru), ", ""),
        same("and learn from others"),
        ("", ", and keep all records of old sales"),
    )
    assert found == [("(Peru)", "draft", "removed", "moved")]


def test_a_function_word_changed_leaves_the_words_kept() -> None:
    found = fates(
        same("one joint register "), ("for", "concerning the"), same(" owners and dealers"), (" (Peru)", ""), same(".")
    )
    assert found == [("(Peru)", "draft", "removed", "kept")]


def test_a_negation_or_another_modal_is_a_rewording() -> None:
    negated = fates(
        same("keep all records of sales and "), ("", "not "), same("share them"), (" (Peru)", ""), same(".")
    )
    weakened = fates(same("they "), ("shall", "may"), same(" keep all records"), (" (Peru)", ""), same("."))
    assert [words for _, _, _, words in (*negated, *weakened)] == ["reworded", "reworded"]


def test_words_put_between_in_number_are_a_rewording() -> None:
    found = fates(
        same("keep all records "), ("", "and most lists kept by brokers "), same("of sales"), (" (Peru)", ""), same(".")
    )
    assert [words for _, _, _, words in found] == ["reworded"]


def test_words_put_in_at_the_edge_of_the_scope_are_outside() -> None:
    found = fates(
        same("act, "), ("", "carefully and constantly "), same("keep all records"), (" (Peru)", ""), same(".")
    )
    assert [words for _, _, _, words in found] == ["kept"]


def test_a_mark_is_never_counted_as_a_word() -> None:
    words = "keep all records of old and new sales and share them with brokers"
    covered = find_attributions(f"{words} (Peru).", language("en"))[0]
    start = words.index(" and share")
    draft, final = f"{words} (Peru).", f"{words[:start]} (Brazil, Spain, Fiji, Chad, Mali){words[start:]}."
    pairs = ops(
        same(words[:start]), ("", " (Brazil, Spain, Fiji, Chad, Mali)"), same(words[start:]), (" (Peru)", ""), same(".")
    )
    first = trace_attributions(((item(draft, attributions=(covered,)),), (item(final),)), pairs, NAMES)[0]
    assert (first.fate, first.words) == ("removed", "kept")


def test_no_words_are_told_where_none_are_claimed() -> None:
    assert fates(same("States should"), (" (Peru)", ""), same(" act")) == [("(Peru)", "draft", "removed", None)]


def test_spans_of_the_second_item_of_a_cell_are_shifted() -> None:
    draft = (item("keep all records of sales."), item("share every list of brokers (Peru).", "2"))
    final = (item("keep all records of sales. share every list of dealers."),)
    pairs = ops(
        same("keep all records of sales."),
        ("\n", " "),
        same("share every list of "),
        ("brokers (Peru)", "dealers"),
        same("."),
    )
    assert cell_text(draft) == "".join(op.draft for op in pairs)
    (found,) = trace_attributions((draft, final), pairs, NAMES)
    assert (found.item, found.fate, found.words) == ("recommendation-2", "removed", "reworded")


def test_a_dropped_row_drops_marks_and_words() -> None:
    text = "keep all records of sales (Peru)."
    (found,) = trace_attributions(((item(text),), ()), ops((text, "")), NAMES)
    assert (found.version, found.fate, found.words) == ("draft", "removed", "dropped")


def test_an_added_row_adds_its_marks() -> None:
    text = "keep all records of sales (Peru)."
    (found,) = trace_attributions(((), (item(text),)), ops(("", text)), NAMES)
    assert (found.version, found.item, found.fate, found.words) == ("final", "recommendation-1", "added", "reworded")


def test_a_row_without_marks_has_none_to_trace() -> None:
    assert fates(same("keep all records "), ("of sales", "")) == []


def lost_and_gained(*pairs: tuple[str, str]) -> list[tuple[str, str, list[str | None], list[str | None]]]:
    return [
        (one.attribution.text, one.fate, [name.code for name in one.lost], [name.code for name in one.gained])
        for one in traced(*pairs)
    ]


def test_a_name_less_in_a_mark_is_lost() -> None:
    found = lost_and_gained(same("keep all records "), ("(EU, France, Niger)", "(Niger, France)"), same(", and act"))
    assert found == [("(EU, France, Niger)", "changed", ["EU"], [])]


def test_a_name_more_in_a_mark_is_gained() -> None:
    found = lost_and_gained(same("keep all records "), ("(Peru)", "(Fiji, Peru)"), same(", and act"))
    assert found == [("(Peru)", "changed", [], ["FJI"])]


def test_another_name_in_its_place_is_lost_and_gained() -> None:
    found = lost_and_gained(same("keep all records "), ("(Peru)", "(Fiji)"), same(", and act"))
    assert found == [("(Peru)", "changed", ["PER"], ["FJI"])]


def test_all_names_of_a_removed_mark_are_lost_and_of_an_added_one_gained() -> None:
    found = lost_and_gained(
        same("keep all records"), (" (Peru, EU)", ""), same(", and share them with all"), ("", " (Fiji)"), same(".")
    )
    assert found == [("(Peru, EU)", "removed", ["PER", "EU"], []), ("(Fiji)", "added", [], ["FJI"])]


def test_spelling_and_joining_words_are_no_change() -> None:
    found = lost_and_gained(same("keep all records "), ("(Turkey and EU)", "(European Union, Türkiye)"), same(", and"))
    assert found == [("(Turkey and EU)", "kept", [], [])]


def test_marks_side_by_side_are_the_same_as_one_list() -> None:
    joined = lost_and_gained(same("keep all records "), ("(France) (Lithuania)", "(Lithuania, France)"), same(", and"))
    parted = lost_and_gained(same("keep all records "), ("(Lithuania, France)", "(France) (Lithuania)"), same(", and"))
    assert joined == [("(France)", "kept", [], []), ("(Lithuania)", "kept", [], [])]
    assert parted == [("(Lithuania, France)", "kept", [], [])]


def test_of_marks_side_by_side_the_one_that_went_is_removed() -> None:
    found = lost_and_gained(same("keep all records "), ("(France) (Lithuania)", "(France)"), same(", and act"))
    assert found == [("(France)", "kept", [], []), ("(Lithuania)", "removed", ["LTU"], [])]


def test_a_name_that_moved_to_another_mark_of_the_item_is_not_lost() -> None:
    found = lost_and_gained(
        same("keep all records "),
        ("(EU, Peru)", "(Peru)"),
        same(", and share them "),
        ("(Fiji)", "(Fiji, EU)"),
        same("."),
    )
    assert found == [("(EU, Peru)", "changed", [], []), ("(Fiji)", "changed", [], [])]


def test_a_mark_whose_names_all_came_from_another_one_is_told_with_it() -> None:
    found = lost_and_gained(
        same("keep all records "), ("(EU, Peru)", "(Peru)"), same(", and share them"), ("", " (EU)"), same(".")
    )
    assert found == [("(EU, Peru)", "changed", [], [])]


def test_a_name_at_its_place_is_kept_before_one_that_is_farther_off() -> None:
    found = lost_and_gained(
        same("keep all records "), ("(Peru, EU)", "(Peru)"), same(", and share them"), (" (Peru)", ""), same(".")
    )
    assert found == [("(Peru, EU)", "changed", ["EU"], []), ("(Peru)", "removed", ["PER"], [])]


def comment(names: str, words: str, text: str, position: str | None = None) -> Attribution:
    """A comment in the margin at these words."""
    (mark,) = find_attributions(f"act ({names})", language("en"))
    start = text.index(words)
    scope = Scope(text=words, span=(start, start + len(words)), confidence=ScopeConfidence.HIGH, reason="its anchor")
    return replace(mark, text=f"{names}: ...", span=None, kind=AttributionKind.COMMENT, position=position, scope=scope)


def comments_traced(
    draft: tuple[Attribution, ...], final: tuple[Attribution, ...], *pairs: tuple[str, str]
) -> list[tuple[str, str, str | None]]:
    texts = ["".join(side) for side in zip(*pairs, strict=True)]
    cells = ((item(texts[0], attributions=draft),), (item(texts[1], attributions=final),))
    found = trace_attributions(cells, ops(*pairs), NAMES)
    return [(one.attribution.delegations[0].name, one.fate, one.words) for one in found]


TEXT = "keep all records of sales, and share them with brokers"


def test_a_comment_that_is_gone_is_removed_though_no_word_changed() -> None:
    found = comments_traced((comment("Peru", "records of sales", TEXT, "delete"),), (), same(TEXT))
    assert found == [("Peru", "removed", "kept")]


def test_a_comment_that_stays_is_kept_wherever_its_words_stand() -> None:
    pairs = ("", "Members should "), same(TEXT)
    before, after = comment("Peru", "share them", TEXT), comment("Peru", "share them", f"Members should {TEXT}")
    assert comments_traced((before,), (after,), *pairs) == [("Peru", "kept", "kept")]


def test_a_comment_that_asks_another_thing_is_changed() -> None:
    before, after = (comment("Peru", "share them", TEXT, asked) for asked in ("delete", "retain"))
    assert comments_traced((before,), (after,), same(TEXT)) == [("Peru", "changed", "kept")]


def test_comments_of_two_delegations_at_one_place_are_two() -> None:
    found = comments_traced((comment("Peru", "share", TEXT),), (comment("Fiji", "share", TEXT),), same(TEXT))
    assert found == [("Peru", "removed", "kept"), ("Fiji", "added", "kept")]


def test_the_item_that_words_moved_to_within_a_row_is_told() -> None:
    text = "keep all records of old sales"
    pairs = (
        same("act, "),
        (f"{text} (Peru), ", ""),
        same("and learn from others."),
        ("", f"\nMembers should {text}."),
    )
    draft = (item("".join(pair[0] for pair in pairs)),)
    final = tuple(
        item(part, str(at)) for at, part in enumerate("".join(pair[1] for pair in pairs).split("\n"), start=1)
    )
    (found,) = trace_attributions((draft, final), ops(*pairs), NAMES)
    assert (found.words, found.moved_to) == ("moved", "recommendation-2")


def test_words_instead_are_the_finals_in_the_place_of_the_marks_words() -> None:
    drafts = "1. Port authorities should at first dredge all the shallow inlets (China), and light their piers.\n"
    finals = drafts.replace("at first dredge all the shallow", "as a rule clean most of the").replace(" (China)", "")
    versions = [pipeline.extract(Source(name, text.encode())) for name, text in (("a", drafts), ("b", finals))]
    (row,) = pipeline.compare(versions).rows
    (mark,) = row.whole.attributions
    assert mark.words is WordsFate.REWORDED
    assert words_instead(mark, draft_side(row)) == mark.attribution.scope.text.replace(
        "at first dredge all the shallow", "as a rule clean most of the"
    )


def test_words_that_were_kept_or_dropped_have_no_words_instead() -> None:
    comparison = example()
    assert not any(
        words_instead(mark, draft_side(row))
        for row in comparison.rows
        for mark in row.whole.attributions
        if mark.words is not WordsFate.REWORDED
    )


def test_a_new_mark_has_no_words_instead_though_the_drafts_item_is_called_like_its_own() -> None:
    texts = ("1. Ports open daily.", "1. Ports open daily, and weigh all of the boats (Peru).")
    (row,) = pipeline.compare([pipeline.extract(Source("a.txt", text.encode())) for text in texts]).rows
    (mark,) = row.whole.attributions
    assert (row.cells[0][0].id, mark.words) == (mark.item, WordsFate.REWORDED)
    assert words_instead(mark, draft_side(row)) == ""
