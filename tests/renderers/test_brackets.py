from __future__ import annotations

import csv
import io
from dataclasses import replace
from typing import TYPE_CHECKING

from diffrec import pipeline, render
from diffrec.config import CompareOptions, RenderOptions
from diffrec.pipeline import Source
from diffrec.renderers.brackets import bracket_lines, bracket_sentences, bracket_words
from diffrec.renderers.headline import headline
from diffrec.renderers.terminal.explanation import render_explanation

if TYPE_CHECKING:
    from diffrec.model import Comparison

DRAFT = (
    "1. Ports [shall][should] report [annually] by [date] on the nets of ships [, as appropriate,] in winter.\n\n"
    "2. [Ships should carry bells [of brass] on all rivers of the northern shore.]\n\n"
    "3. Pilots should wear [warm] coats on board of every ship that they guide.\n\n"
    "4. Option 1: Harbours should light their piers at night. Option 2: Crews should carry lamps of their own.\n"
)
FINAL = (
    "1. Ports should report annually by 30 June 2031 on the nets of ships in winter.\n\n"
    "2. Pilots should wear [warm] coats on board of every ship that they guide.\n\n"
    "3. Crews should carry lamps of their own.\n"
)


def compared(draft: str = DRAFT, final: str = FINAL) -> Comparison:
    versions = [pipeline.extract(Source(name, text.encode())) for name, text in (("a.txt", draft), ("b.txt", final))]
    return pipeline.compare(versions, CompareOptions(any_order=True))


def test_the_headline_counts_brackets_and_options_by_their_fates() -> None:
    assert bracket_sentences(compared().rows) == (
        "8 brackets: 2 agreed, 1 filled, 4 dropped (2 with the item), 1 left open.",
        "2 options: 1 agreed, 1 dropped.",
    )


def test_what_is_left_open_stands_for_the_readers_eye() -> None:
    assert headline(compared()).for_your_eye == ("Brackets are left open in 3 -> 2.",)


def test_a_row_tells_each_choice_once_and_nothing_of_what_a_dropped_item_held() -> None:
    lines = [bracket_lines(row.whole) for row in compared().rows]
    assert lines == [
        (
            "of “[shall][should]”, “should” stands",
            "“[annually]”: the brackets are gone, the words stand",
            "“[date]” was filled: “30 June 2031”",
            "“[, as appropriate,]” was dropped",
        ),
        ("the whole item, in brackets, was dropped",),
        ("“[warm]” is left open in the final",),
        ("of Option 1 and Option 2, Option 2 stands",),
    ]


def test_a_long_row_tells_the_first_and_counts_the_rest() -> None:
    (line,) = bracket_words(compared().rows[0].whole, 1)
    assert line == "brackets: of “[shall][should]”, “should” stands; and 3 more"


def test_every_view_tells_it() -> None:
    said = "of “[shall][should]”, “should” stands"
    comparison = compared()
    for name in ("terminal", "html", "csv", "json"):
        shown = render(comparison, name)
        assert said in (shown.decode("utf-8-sig") if isinstance(shown, bytes) else shown).replace("\\u201c", "“")
    assert r"of “\[shall\]\[should\]”, “should” stands" in str(render(comparison, "markdown"))


def test_a_comparison_without_brackets_shows_nothing_of_them() -> None:
    comparison = compared("1. Ports should dredge in winter.\n", "1. Ports should dredge in spring.\n")
    for name in ("terminal", "html", "markdown"):
        assert "rackets" not in str(render(comparison, name)).partition("</style>")[2 if name == "html" else 0]
    table = render(comparison, "csv")
    assert isinstance(table, bytes)
    assert "brackets" not in next(csv.reader(io.StringIO(table.decode("utf-8-sig"))))


def test_what_brackets_tell_is_not_told_twice_on_the_page() -> None:
    page = str(render(compared(), "html"))
    assert page.count("<li>“[annually]”: the brackets are gone, the words stand</li>") == 1
    assert "bracket-resolved)" not in page


def test_brackets_without_attributions_stay() -> None:
    draft = "1. Ports (China) [shall][should] dredge in winter.\n\n2. Nets are kept.\n"
    versions = [
        pipeline.extract(Source(name, draft.replace(*change).encode()))
        for name, change in (
            ("a.txt", ("", "")),
            ("b.txt", ("[shall][should]", "should")),
        )
    ]
    shown = pipeline.compare(versions, CompareOptions(any_order=True, attributions=False))
    row = shown.rows[0]
    assert bracket_lines(row.whole) == ("of “[shall][should]”, “should” stands",)
    cell = row.cells[0][0]
    assert [cell.text[slice(*one.span)] for one in cell.brackets] == ["[shall]", "[should]"]


def test_a_bracket_over_two_items_is_counted_once() -> None:
    comparison = compared("1. [Ports should dredge in winter.\n\n2. Nets are kept.]\n", "1. Ports should dredge.\n")
    assert bracket_sentences(comparison.rows)[0].startswith("1 bracket: ")
    assert replace(comparison).notices


def test_a_badge_has_neither_the_brackets_nor_the_colon_of_its_mark() -> None:
    draft = "1. Ports should dredge [EU: and light] their harbours (Peru) [Fiji: delete] before the winter.\n"
    shown = render(compared(draft, "1. Ports should dredge and light their harbours before the winter.\n"), "terminal")
    assert all(badge in shown for badge in ("‹EU›", "‹Peru›", "‹Fiji: delete›"))


def test_a_name_at_the_head_of_a_bracket_is_told_as_no_wish() -> None:
    drafts = "1. Ports should train boys [EU: and girls] on board of ships, and list them [all (Peru)] each year.\n"
    finals = "1. Ports should train boys and girls on board of ships, and list them each year.\n"
    text = str(render(compared(drafts, finals), "terminal"))
    assert "EU: ... removed, its words kept; (Peru) removed, its words dropped" in text


def test_right_to_left_words_stand_apart_and_turn_no_sentence_round() -> None:
    drafts = "1. ينبغي للدول أن تحتفظ بسجلات جميع المبيعات (الصين)، وأن [تقدم تقارير سنوية] إلى الأمانة.\n"
    both = compared(drafts, drafts.replace(" (الصين)", "").replace("[", "").replace("]", ""))
    said = "“[تقدم تقارير سنوية]”: the brackets are gone, the words stand"
    explained = render_explanation(both, both.rows[0], RenderOptions())
    for text in (str(render(both, "terminal")), explained):
        assert "U+20" not in text
        assert f"rackets: {said}" in text
    assert "\N{FIRST STRONG ISOLATE}(الصين)\N{POP DIRECTIONAL ISOLATE} of the draft: removed" in explained
    assert f'<bdi dir="ltr">{said}</bdi>' in str(render(both, "html"))


def test_marks_that_share_a_bracket_are_told_without_its_halves() -> None:
    draft = "1. Ports should dredge their harbours before the winter (supported by Fiji, Peru reserves).\n"
    shown = render(compared(draft, "1. Ports should dredge their harbours before the winter.\n"), "terminal")
    assert "gone supported by Fiji, Peru reserves" in shown
