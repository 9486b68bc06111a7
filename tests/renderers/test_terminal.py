from __future__ import annotations

import re
from dataclasses import replace

import pytest
from rich.cells import cell_len

from diffrec.config import RenderOptions, Selection, View
from diffrec.model import Comment, Comparison, Fate, Op, OpKind
from diffrec.renderers.selection import select
from diffrec.renderers.terminal import render
from diffrec.renderers.terminal.explanation import render_explanation
from diffrec.renderers.terminal.extraction import render_extraction
from tests.renderers.example import HOSTILE, UNCHANGED, example, in_two_documents

ESCAPE = re.compile(r"\x1b\[[0-9;]*m")
LONG = "Sentence {} speaks at some length of the keeping of records and of other things that did not change. "


def shown(width: int | None = 120, comparison: Comparison | None = None, **options: object) -> str:
    """The example as a terminal of this width shows it."""
    look = RenderOptions(width=width)._replace(**options)  # type: ignore[arg-type] # each test passes fields that exist
    return render(comparison or example(), look)


def row(number: int, comparison: Comparison | None = None) -> Comparison:
    """A comparison with one row of the example."""
    comparison = comparison or example()
    return replace(comparison, rows=tuple(row for row in comparison.rows if row.id == f"row-{number}"))


def with_ops(*ops: tuple[OpKind, str, str]) -> Comparison:
    """A comparison of one row whose texts are tiled by these ops."""
    made = []
    before = after = 0
    for kind, draft, final in ops:
        spans = ((before, before + len(draft)), (after, after + len(final)))
        made.append(Op(op=kind, draft=draft, final=final, draft_span=spans[0], final_span=spans[1]))
        before, after = spans[0][1], spans[1][1]
    comparison = row(2)
    texts = ("".join(op.draft for op in made), "".join(op.final for op in made))
    cells = tuple(
        (replace(cell[0], text=text, attributions=()),)
        for cell, text in zip(comparison.rows[0].cells, texts, strict=True)
    )
    step = replace(comparison.rows[0].whole, ops=tuple(made), attributions=())
    return replace(comparison, rows=(replace(comparison.rows[0], cells=cells, steps=(step,), whole=step),))


def words(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("width", [20, 40, 80, 81, 120, 160])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    assert max(cell_len(line) for line in shown(width).split("\n")) <= width


@pytest.mark.parametrize("view", ["side-by-side", "inline", "concordance"])
def test_no_line_ends_in_blanks(view: View) -> None:
    assert not [line for line in shown(100, view=view).split("\n") if line != line.rstrip()]


def test_the_answer_comes_before_the_ledger_and_the_ledger_before_the_text() -> None:
    text = shown()
    places = [text.index(part) for part in ("1 dropped (7)", "For your eye", "fate ", "2 -> 2   edited")]
    assert places == sorted(places)


def test_the_ledger_tells_numbers_fate_words_marks_and_section() -> None:
    line = next(line for line in shown().split("\n") if "moved, edited" in line)
    assert words(line).startswith("10 ^ 3 moved, edited -3 +17 gone (EU, France, Niger) C. Final")
    assert "C. Final recommendations -> A. General" in line


def test_delegation_marks_do_not_count_as_words() -> None:
    line = next(line for line in shown().split("\n") if "gone (China)" in line)
    assert words(line).startswith("2 2 edited -2 +3")


def test_where_several_documents_hold_items_each_number_has_its_document() -> None:
    comparison = in_two_documents(example())
    lines = [words(line) for line in shown(120, comparison).split("\n")]
    assert any(line.startswith("Add.1 2 2 edited") for line in lines)
    assert any(line.startswith("Add.2 1 1 unchanged") for line in lines)
    assert any(line.startswith("4 (Add.2); 5 (Add.1) 5 merged") for line in lines)
    assert any(line.startswith("draft 2 (Add.1) | final 2") for line in lines)


def test_a_narrow_ledger_shows_the_fate_of_a_mark_before_its_names() -> None:
    assert "gone (EU, Fra" in shown(80)


def test_a_narrow_ledger_gives_up_its_last_columns_first() -> None:
    table = shown(44, view="concordance")
    assert "fate" in table
    head = next(line for line in table.split("\n") if "fate" in line)
    assert "section" not in head
    assert "No room here for:" in words(table)
    assert "section." in words(table)


def test_two_columns_start_level_and_hold_both_texts() -> None:
    lines = shown(120).split("\n")
    at = lines.index(next(line for line in lines if line.startswith("10 -> 3")))
    assert re.fullmatch(r"  draft 10 +\| final 3", lines[at + 1])
    assert re.match(
        r"  The Conference may wish to \[-also-\] request \[-the +\| The Conference may wish to", lines[at + 2]
    )
    bars = {line.index("|") for line in lines[at + 1 : at + 7]}
    assert len(bars) == 1


def test_narrow_and_piped_output_stand_in_one_text() -> None:
    for width in (80, None):
        assert "to [-also-] request [-the secretariat-]{+the United Nations Office" in words(shown(width))


def test_a_pipe_gets_the_same_words_without_wrapping() -> None:
    inline = shown(80, view="inline")
    piped = shown(None)
    text_of = "10 -> 3   moved"
    assert words(inline[inline.index(text_of) :]) == words(piped[piped.index(text_of) :])
    assert any(len(line) > 300 for line in piped.split("\n"))


def test_unchanged_rows_take_no_text_and_outside_rows_no_line() -> None:
    text = shown(None)
    assert UNCHANGED[:60] not in text
    assert "heard a presentation" not in text
    assert "1 final paragraph of other chapters left out." in text


def test_outside_rows_are_shown_when_nothing_else_is_asked_for() -> None:
    assert "heard a presentation" in shown(None, select(example(), Selection(only=("final:paragraph:11",))))


def test_nothing_that_fits_is_said_in_words() -> None:
    text = shown(80, replace(example(), rows=()))
    assert "No row fits what was asked for." in text


def test_without_colour_there_is_no_escape_and_colour_changes_no_word() -> None:
    assert "\x1b" not in shown(120)
    colored = shown(120, color=True)
    assert "\x1b[" in colored
    assert ESCAPE.sub("", colored) == shown(120)


def test_brackets_give_way_where_the_terminal_is_sure_to_strike() -> None:
    struck = ESCAPE.sub("", shown(120, color=True, strikes=True))
    assert "[-" not in struck
    assert "{+" not in struck
    assert shown(120, strikes=True) == shown(120)


def test_colour_strikes_deletions_and_underlines_insertions() -> None:
    colored = shown(None, row(2), color=True, strikes=True)
    assert "\x1b[9;31moftentimes\x1b[0m" in colored
    assert "\x1b[4;32mshould\x1b[0m" in colored


def test_colour_does_not_glue_a_deleted_word_to_the_inserted_one() -> None:
    comparison = with_ops(
        (OpKind.EQUAL, "In ", "In "), (OpKind.REPLACE, "this", "that"), (OpKind.EQUAL, " end.", " end.")
    )
    assert "In this that end." in ESCAPE.sub("", shown(None, comparison, color=True, strikes=True))
    assert "In [-this-]{+that+} end." in shown(None, comparison)


def test_a_blank_that_became_a_hyphen_leaves_no_blank() -> None:
    ops = ((OpKind.EQUAL, "capacity", "capacity"), (OpKind.REPLACE, " ", "-"), (OpKind.EQUAL, "building", "building"))
    assert "capacity{+-+}building" in shown(None, with_ops(*ops))


def test_a_removed_mark_is_a_struck_badge_in_its_place() -> None:
    assert "authorities [-‹China›-] in the tracing" in words(shown(120, row(2), view="inline"))
    assert "\x1b[9m‹China›\x1b[0m" in shown(None, row(2), color=True)


def test_a_kept_mark_is_a_badge_on_both_sides() -> None:
    assert words(shown(200, row(6), view="side-by-side")).count("‹Brazil›") == 2


def test_merged_items_keep_their_numbers_and_stand_on_lines_of_their_own() -> None:
    text = shown(160, row(5), view="side-by-side")
    assert re.search(r"^  4  Member States should strengthen", text, re.MULTILINE)
    assert re.search(r"^  5  \[-Member States should-\] equip", text, re.MULTILINE)


def test_a_break_between_items_that_is_gone_has_a_sign() -> None:
    assert "controls[-.-] [-¶-] [-Member States should-] {+and+} equip" in words(shown(None, row(5)))


def test_split_items_begin_lines_in_one_text_too() -> None:
    assert re.search(r"^  7  \{\+Member States should\+\} ensure", shown(None, row(6)), re.MULTILINE)


def test_dropped_and_added_rows_name_their_empty_side() -> None:
    assert re.search(r"draft 7 +\| not in the final", shown(120, row(7)))
    assert re.search(r"not in the draft +\| final 10", shown(120, row(9)))


def test_document_text_is_never_markup_and_never_commands_the_terminal() -> None:
    text = words(shown(None, row(9)))
    assert "[/b] and [bold]lists[/bold]" in text
    assert "␛[31mred␇" in text
    assert "⟨U+202E⟩right to left⟨U+202C⟩" in text
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e]", text)


def test_hostile_names_sections_and_titles_do_not_reach_the_terminal_either() -> None:
    comparison = example()
    documents = tuple(replace(d, title=HOSTILE, symbol=None, source=HOSTILE) for d in comparison.versions[-1].documents)
    rows = tuple(
        replace(
            row, cells=tuple(tuple(replace(i, section=(HOSTILE,), number=HOSTILE) for i in cell) for cell in row.cells)
        )
        for row in comparison.rows
    )
    hostile = replace(
        comparison, rows=rows, versions=(comparison.versions[0], replace(comparison.versions[1], documents=documents))
    )
    for text in (shown(120, hostile), render_explanation(hostile, rows[1], RenderOptions(width=120))):
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e]", text)


def test_wide_characters_keep_the_columns_straight() -> None:
    chinese = "会员国应当" * 20
    comparison = with_ops((OpKind.EQUAL, chinese, chinese), (OpKind.REPLACE, "加强", "改进"))
    lines = shown(100, comparison, view="side-by-side", full=True).split("\n")
    bars = {cell_len(line[: line.index(" |")]) for line in lines if " |" in line}
    assert len(bars) == 1
    assert max(cell_len(line) for line in lines) <= 100


def test_far_sentences_give_way_to_dots_and_full_brings_them_back() -> None:
    text = "".join(LONG.format(number) for number in range(1, 8))
    comparison = with_ops((OpKind.EQUAL, text, text), (OpKind.REPLACE, "Old end.", "New end."))
    short, full = shown(None, comparison), shown(None, comparison, full=True)
    assert "... Sentence 7 speaks" in short
    assert "Sentence 3" not in short
    assert all(f"Sentence {number} " in full for number in range(1, 8))


def test_sentences_on_both_sides_of_a_change_stay() -> None:
    before = "".join(LONG.format(number) for number in range(1, 5))
    between = "".join(LONG.format(number) for number in range(5, 10))
    comparison = with_ops(
        (OpKind.EQUAL, before, before),
        (OpKind.INSERT, "", "New one. "),
        (OpKind.EQUAL, between, between),
        (OpKind.DELETE, "Gone.", ""),
    )
    text = words(shown(None, comparison))
    assert "... Sentence 4" in text
    assert re.search(r"Sentence 5 [^.]*\. \.\.\. Sentence 9", text)
    assert "Sentence 2" not in text


def test_both_columns_leave_out_the_same_sentences() -> None:
    text = "".join(LONG.format(number) for number in range(1, 8))
    comparison = with_ops((OpKind.EQUAL, text, text.replace("'", "’")), (OpKind.REPLACE, "Old end.", "New end."))
    lines = [line for line in shown(160, comparison).split("\n") if "..." in line]
    assert len(lines) == 1
    assert lines[0].count("...") == 2


def test_what_is_left_out_of_the_ops_is_only_dots() -> None:
    text = shown(None, row(8))
    assert "..." not in text


def test_head_of_a_moved_row_says_where_from_and_where_to() -> None:
    assert "10 -> 3   moved up from C to A; edited, 70 % alike; sure;" in shown(160)


def test_head_of_a_dropped_row_names_what_came_nearest() -> None:
    comparison = row(7)
    rival = next(r.whole.runner_up for r in example().rows if r.whole.runner_up)
    step = replace(comparison.rows[0].whole, runner_up=rival)
    comparison = replace(comparison, rows=(replace(comparison.rows[0], steps=(step,), whole=step),))
    assert "7   dropped (nearest: final 7, 21 % alike)" in shown(160, comparison)


def test_an_edited_row_is_never_called_wholly_alike() -> None:
    comparison = row(2)
    step = replace(comparison.rows[0].whole, similarity=0.9999)
    comparison = replace(comparison, rows=(replace(comparison.rows[0], steps=(step,), whole=step),))
    assert "99 % alike" in shown(160, comparison)


def test_the_same_comparison_gives_the_same_text() -> None:
    assert shown(120) == shown(120)


def test_every_fate_is_named_in_the_ledger() -> None:
    table = shown(None, view="concordance")
    assert all(fate.value in table for fate in Fate)


def test_explanation_tells_pair_likeness_evidence_rival_and_words() -> None:
    comparison = example()
    text = render_explanation(comparison, comparison.rows[3], RenderOptions(width=100))
    assert words(text).startswith(
        "Recommendation 3 of the draft (draft-add-2.txt, page 2, line 22) became Recommendation 4 of the final ("
    )
    assert "The wording is 24 % alike, delegation marks left out. The pairing is unsure, please look." in words(text)
    assert "+0.20  its neighbours are paired with its neighbours" in text
    rival = "Recommendation 3 of the draft is 21 % like Recommendation 7 of the final (final.txt, page 3, line 38)."
    assert f"Second choice: {rival}" in words(text)
    assert "renumbered (3 -> 4)" in words(text)
    assert "{+Member States may wish" in words(text)


def test_explanation_of_an_item_without_partner_says_so() -> None:
    comparison = example()
    text = render_explanation(comparison, comparison.rows[6], RenderOptions(width=100))
    assert "has no counterpart in the final" in words(text)
    assert "(Brazil, EU) of the draft: removed; it seems to cover" in words(text)
    assert "and these words were dropped" in words(text)


def test_extraction_shows_items_with_place_and_marks_and_what_was_left_out() -> None:
    version = example().versions[0]
    text = render_extraction([version], RenderOptions(width=120))
    assert "draft-add-2.txt: UNEP/XYZ/WG.9/2021/6/L.1/Add.2, draft, 4 May 2021, Limited, English" in text
    assert re.search(r"Recommendation 2 +recommendation +p\. 1, l\. 18 +\(China\) +Member States should", text)
    assert "5,000 characters: items 80 %, headings 8 %, furniture 8 %, other 4 %" in text


def test_a_document_without_items_says_so() -> None:
    version = replace(example().versions[0], items=())
    assert "No numbered items were found." in render_extraction([version], RenderOptions(width=80))


def test_a_narrow_extraction_still_shows_every_label() -> None:
    version = example().versions[0]
    text = render_extraction([version], RenderOptions(width=60))
    assert all(item.label.raw in text for item in version.items)
    assert max(map(len, text.split("\n"))) <= 60


def test_a_full_extraction_shows_whole_texts_at_every_width() -> None:
    version = example().versions[0]
    for width in (40, 100, 200):
        text = render_extraction([version], RenderOptions(width=width, full=True))
        assert "…" not in text
        assert all(words(item.text) in words(text) for item in version.items)
        assert max(map(cell_len, text.split("\n"))) <= width


def test_comments_in_the_margin_are_listed_with_item_author_and_words() -> None:
    version = example().versions[0]
    item = version.items[0]
    comment = Comment(author="Norway", text="shall, please", words="should", span=(0, 6), item=item.id)
    document = replace(version.documents[0], source=item.document, comments=(comment,))
    text = render_extraction([replace(version, documents=(document,))], RenderOptions(width=120))
    assert "In the margin: 1 comment:" in text
    assert re.search(rf"{item.label.raw} +Norway +shall, please +should", text)


def test_two_columns_in_a_pipe_have_a_width_of_their_own() -> None:
    assert shown(None, view="side-by-side") == shown(120, view="side-by-side")
