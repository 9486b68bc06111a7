"""The summary of the changed example in six languages; `make golden` writes it anew."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from diffrec import pipeline
from diffrec.config import CompareOptions, RenderOptions
from diffrec.languages.registry import LANGUAGES
from diffrec.languages.reporting import report_words
from diffrec.model import ChangeKind
from diffrec.pipeline import Source
from diffrec.renderers import render
from diffrec.renderers.headline import headline
from tests.renderers.chain import chain
from tests.renderers.changed import changed
from tests.renderers.example import example, in_two_documents, of_rows
from tests.renderers.summed import summary_lines

if TYPE_CHECKING:
    from diffrec.model import Comparison

GOLDENS = Path(__file__).parent / "summaries"
SCREEN_LINES = 28
"""the example has everything that there can be"""
DRAFT = "Recommendation 1 States should count boats each year (Peru).\n\nRecommendation 2 Towns shall paint piers.\n"
FINAL = "Recommendation 1 Towns may paint piers.\n\nRecommendation 2 States should count boats each year.\n"


def summary(comparison: Comparison, code: str = "en") -> str:
    text = render(comparison, "summary", RenderOptions(language=code))
    assert isinstance(text, str)
    return text


def compared(draft: str = DRAFT, final: str = FINAL, *, attributions: bool = True) -> Comparison:
    versions = [pipeline.extract(Source(f"{name}.txt", text.encode())) for name, text in (("a", draft), ("b", final))]
    return pipeline.compare(versions, CompareOptions(attributions=attributions))


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("name", ["example", "chain"])
def test_the_summary_is_what_a_person_has_read(name: str, code: str, pytestconfig: pytest.Config) -> None:
    golden = GOLDENS / f"{name}.{code}.txt"
    shown = summary(changed() if name == "example" else chain(), code)
    if pytestconfig.getoption("--write-golden"):
        golden.write_text(shown, encoding="utf-8")
    assert golden.exists(), f"no {golden.name}; `make golden` and read it"
    assert shown == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("code", LANGUAGES)
def test_it_fits_a_screen_and_no_line_is_empty_without_its_gaps(code: str) -> None:
    assert summary(changed(), code).count("\n") <= SCREEN_LINES
    assert all(line.strip() for line in summary_lines(changed(), code))


def test_it_has_the_numbers_of_the_headline() -> None:
    lines = "\n".join(summary_lines(changed(), "en"))
    told = " ".join(headline(changed()).sentences)
    assert "2 weakened (1 arguable)" in told
    assert "Weakened (2): 2; 3 → 4 (arguable)" in lines
    assert "1 caveat added" in told
    assert "Caveat added: 1 (" in lines
    assert "Moved (1): 10 → 3" in lines


def test_that_nothing_was_weakened_is_said_where_changes_are_told() -> None:
    rows = [row for row in changed().rows if row.id == "row-3"]
    assert "Weakened: none" in summary_lines(of_rows(changed(), rows), "en")
    assert not any("Weakened" in line for line in summary_lines(example(), "en"))


def test_a_chain_tells_what_each_step_did_and_what_was_gone_and_back() -> None:
    lines, told = summary_lines(chain(), "en"), " ".join(headline(chain()).sentences)
    assert "1 gone and back (6 -> - -> 7 -> 8" in told
    assert "Gone and back on the way (1): 6 → – → 7 → 8" in lines
    assert "rev-1 -> rev-2: " in told
    assert "1 gone (8), 1 back (7); 4 edited, 1 split, 2 unchanged; 1 moved" in told
    assert "rev-1 → rev-2: Dropped: 1 (8). Added: 1 (7). Edited: 4. Split: 1. Unchanged: 2. Moved: 1." in lines
    assert summary(chain(), "ar").splitlines()[3].startswith("\u2066zero-draft\u2069 ")


def test_brackets_and_options_have_the_numbers_of_the_headline() -> None:
    draft = "1. Ships [shall][should] carry lamps by [date].\n\n2. Ports [may] keep a log.\n"
    final = "1. Ships should carry lamps by 1 May 2031.\n\n2. Ports [may] keep a log.\n"
    made = compared(draft, final)
    assert "4 brackets: 1 agreed, 1 filled, 1 dropped, 1 left open." in headline(made).sentences
    assert "Brackets (4): agreed: 1; filled: 1; dropped: 1; left open: 1" in summary_lines(made, "en")


def test_items_of_a_kind_are_those_that_are_counted() -> None:
    (line,) = (line for line in summary_lines(changed(), "en") if line.startswith("What changed"))
    assert "Caveat added: 1 (2)." in line
    assert "Scope narrowed" not in line  # somebody may see it, and the headline does not count it


def test_that_nothing_was_weakened_is_said_of_no_items_that_stand_alone() -> None:
    made = compared("1. Ships shall carry lamps at night.\n", "1. Honey should be sold in jars of clear glass.\n")
    assert [row.whole.fate for row in made.rows] == ["dropped", "added"]
    assert not any("Weakened" in line for line in summary_lines(made, "en"))


def test_without_attributions_no_delegation_is_named() -> None:
    assert "Peru" in summary(compared(), "fr")
    stripped = summary(compared(attributions=False), "fr")
    assert "Peru" not in stripped
    assert "Mentions" not in stripped


def test_of_a_selection_it_says_how_much_is_shown() -> None:
    some = replace(changed(), rows=changed().rows[:2])
    assert summary_lines(some, "ru")[0] == f"Показано строк: 2/{len(changed().rows)}"


def test_kinds_that_nobody_asked_for_are_left_out() -> None:
    wanted = RenderOptions(kinds=frozenset({ChangeKind.CAVEAT_ADDED}))
    shown = str(render(changed(), "summary", wanted))
    assert "Caveat added: 1 (" in shown
    assert "Weakened" not in shown
    assert "Other actor" not in shown


def test_what_is_lost_sight_of_stands_first() -> None:
    lost = replace(changed().summary, left_out={"draft": {"recommendation": 3}, "final": {}})
    assert summary_lines(replace(changed(), summary=lost), "en")[0] == "Not compared: Recommendations: 3 (Draft)."


def test_hostile_texts_stay_on_their_line_and_command_nothing() -> None:
    versions = tuple(
        replace(
            version,
            documents=tuple(replace(one, title="=A1\x1b[31m\nred\u202e", symbol="@x\x07") for one in version.documents),
        )
        for version in example().versions
    )
    shown = summary(replace(example(), versions=versions), "ar")
    assert not set(shown) & set("\x1b\x07\u202e")
    assert shown.splitlines()[0].endswith("=A1␛[31m red⟨U+202E⟩\u2069")


def test_numbers_of_two_documents_are_told_apart_in_tables_and_not_here() -> None:
    assert "Moved (1): 10 → 3" in summary_lines(in_two_documents(changed()), "en")


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_chain_calls_each_version_by_its_file_and_a_pair_none(code: str) -> None:
    words = report_words(code)
    assert words.named(["zero-draft", "rev-1", "final"]) == ("zero-draft", "rev-1", "final")
    assert words.named(["draft", "rev-1", "final"]) == ("draft", "rev-1", "final")
    assert words.named(["draft", "final"]) == (words.versions["draft"], words.versions["final"])
