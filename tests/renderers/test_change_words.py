"""How the views say a change: no phrase twice, a small article behind a colon, signs with their legend."""

from __future__ import annotations

from dataclasses import replace

from diffrec.config import RenderOptions
from diffrec.model import Change, ChangeKind
from diffrec.renderers import render
from diffrec.renderers.changes import behind_colon, reason_of
from diffrec.renderers.html.changes import change_view
from diffrec.renderers.terminal.explanation import render_explanation
from tests.renderers.changed import changed, with_duties

OPENING = "“shall” became “should”"


def told(message: str) -> Change:
    return Change(
        kinds=(ChangeKind.OBLIGATION_WEAKENED,),
        draft="shall",
        final="should",
        draft_span=(0, 5),
        final_span=(0, 6),
        message=message,
    )


def test_the_page_shows_both_phrases_and_the_sentence_that_opens_with_them_without_these() -> None:
    view = change_view(told(f"{OPENING}: the duty is weaker."))
    assert (view.draft, view.final, view.reason) == ("shall", "should", "The duty is weaker.")
    assert change_view(told(f"{OPENING}.")).reason == ""
    view = change_view(told(f"Here {OPENING}."))
    assert (view.draft, view.final, view.reason) == ("shall", "should", f"Here {OPENING}.")
    assert reason_of(told("It is weaker.")) == "It is weaker."


def test_an_article_behind_a_colon_is_small_and_a_name_is_not() -> None:
    assert behind_colon("The instrument is another one.") == "the instrument is another one."
    assert behind_colon("Thailand is no longer named.") == "Thailand is no longer named."


def test_the_ledger_has_a_legend_for_its_signs_and_for_what_has_no_room() -> None:
    wide, narrow = (render(changed(), "terminal", RenderOptions(width=width)) for width in (160, 60))
    assert "^ v the item moved up or down. Changes: +caveat came, -caveat went" in " ".join(str(wide).split())
    assert "No room here for" not in str(wide)
    assert "No room here for:" in " ".join(str(narrow).split())


def test_with_colour_only_the_kinds_of_an_entry_are_bold() -> None:
    text = str(render(changed(), "terminal", RenderOptions(width=160, color=True)))
    line = next(line for line in text.splitlines() if "weakened:" in line)
    assert "\x1b[1mweakened:\x1b[0m the duty" in line


def test_several_clauses_say_which_sentence_each_is_about() -> None:
    row = with_duties(changed().rows[1])
    before, after = row.whole.duties
    whole = replace(row.whole, duties=(before, replace(before, span=(20, 50)), after))
    text = render_explanation(changed(), replace(row, whole=whole, steps=(whole,)), RenderOptions(width=120))
    assert text.count("What is asked in “") == 2
