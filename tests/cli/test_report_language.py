"""Reports in another language: every file that is asked for is in it, and nothing that was stripped is in one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from diffrec import cli
from diffrec.config import RenderOptions
from diffrec.renderers import RENDERERS, render
from tests.renderers.changed import changed
from tests.renderers.tables import said

if TYPE_CHECKING:
    from pathlib import Path

DRAFT = (
    "Recommendation 1 Clocks should strike the hours (Norway).\n\nRecommendation 2 Bells should be cast of bronze.\n"
)
FINAL = "Recommendation 1 Bells should be cast of iron.\n\nRecommendation 2 Clocks should strike the hours.\n"
TOLD = {
    "a.summary.txt": "Modifications\u00a0:",
    "a.xlsx": "Table de concordance",
    "a.synoptic.docx": "Tableau synoptique",
    "a.csv": "Suite donnée",
    "a.md": "### Table de concordance",
}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "final.txt").write_text(FINAL, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_every_file_is_written_in_the_language(folder: Path) -> None:
    outputs = [word for name in TOLD for word in ("-o", name)]
    assert cli.run(["compare", "draft.txt", "final.txt", *outputs, "--report-language", "FR"]) == 0
    for name, words in TOLD.items():
        text = said((folder / name).read_bytes())
        assert words in text, name
        assert "Norway" in text, name


def test_without_attributions_no_file_names_a_delegation(folder: Path) -> None:
    outputs = [word for name in TOLD for word in ("-o", name)]
    words = ["compare", "draft.txt", "final.txt", *outputs, "--report-language", "ar", "--no-attributions"]
    assert cli.run(words) == 0
    for name in TOLD:
        assert "Norway" not in said((folder / name).read_bytes()), name


def test_a_language_that_there_is_not_is_an_error_of_input(capfd: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["compare", "draft.txt", "final.txt", "--report-language", "de"]) == 2
    assert 'no language of reports "de"; choose from: ar, en, es, fr, ru, zh' in capfd.readouterr().err


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ((), "terminal"),
        (("-f", "json"), "json"),
        (("-o", "a.docx"), "terminal, a.docx"),
        (("-o", "a.docx", "-o", "a.md"), "a.docx"),
        (("-o", "a.md", "-f", "json"), "json"),
        (("-o", "a.md"), None),
        (("-f", "summary"), None),
    ],
)
def test_what_stays_in_english_is_told(
    capfd: pytest.CaptureFixture[str], words: tuple[str, ...], named: str | None
) -> None:
    told = f"note: {named}: in English, as --report-language sets html, markdown, csv, summary, xlsx, synoptic alone\n"
    assert cli.run(["compare", "draft.txt", "final.txt", *words, "--report-language", "fr"]) == 0
    notes = capfd.readouterr().err
    assert (told in notes, "in English" in notes) == (bool(named), bool(named))
    assert cli.run(["compare", "draft.txt", "final.txt", *words]) == 0
    assert "in English" not in capfd.readouterr().err


def test_of_asks_the_page_alone_has_languages(capfd: pytest.CaptureFixture[str]) -> None:
    words = ["delegations", "draft.txt", "final.txt", "-o", "a.csv", "--report-language", "fr"]
    assert cli.run(words) == 0
    assert "note: terminal, a.csv: in English, as --report-language sets html alone\n" in capfd.readouterr().err
    assert cli.run([*words, "-o", "a.html", "--force"]) == 0
    assert "note: a.csv: in English" in capfd.readouterr().err


@pytest.mark.parametrize("name", RENDERERS)
def test_a_format_has_languages_or_is_the_same_in_all(name: str) -> None:
    english, french = (said(render(changed(), name, RenderOptions(language=code))) for code in ("en", "fr"))
    assert (english != french) == RENDERERS[name].has_languages


def test_a_table_of_texts_is_no_format_of_asks(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["delegations", "draft.txt", "final.txt", "-o", "asks.xlsx"]) == 2
    assert 'no format "xlsx"; choose from: terminal' in capfd.readouterr().err
    assert not (folder / "asks.xlsx").exists()
