from diffrec.delegations import find_attributions
from diffrec.languages import language
from diffrec.meaning import trace_attributions
from diffrec.model import Attribution, Item, ItemKind, Label, Op, OpKind, TracedAttribution, cell_text

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
