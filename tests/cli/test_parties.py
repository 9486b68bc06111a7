"""`--parties` as a user runs it, and what every report says of marks that came, went or moved."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from diffrec import CompareOptions, api

CASES = Path(__file__).parents[1] / "cases"
SENTENCE = "France and the Niger, who asked for these words, were no parties on 14 May 2018."
FILES = ("draft.txt", "final.txt")


def run(case: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "diffrec", *arguments],
        cwd=CASES / case,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def words(text: str) -> str:
    """The text without markup of a page, white space single."""
    return " ".join(re.sub("<[^>]*>", "", text).split())


@pytest.mark.parametrize("form", ["terminal", "markdown", "csv", "html", "json"])
def test_every_report_says_who_is_left_out(form: str) -> None:
    done = run("parties", "compare", *FILES, "--parties", "parties.csv", "-f", form)
    assert done.returncode == 0
    assert "France" not in done.stderr
    assert SENTENCE in words(done.stdout)


@pytest.mark.parametrize("form", ["terminal", "markdown", "csv", "html", "json"])
def test_no_report_names_anybody_without_attributions(form: str) -> None:
    done = run("parties", "compare", *FILES, "--parties", "parties.csv", "--no-attributions", "-f", form)
    assert (done.returncode, done.stderr) == (0, "")
    assert "France" not in done.stdout


def test_explain_says_who_is_left_out() -> None:
    done = run("parties", "explain", *FILES, "1", "--parties", "parties.csv")
    assert SENTENCE in words(done.stdout)


def test_trace_says_who_is_left_out() -> None:
    done = run("parties", "trace", *FILES, "--parties", "parties.csv")
    assert SENTENCE in words(done.stdout)


def test_check_takes_a_list_of_parties() -> None:
    assert run("parties", "check", *FILES, "--parties", "parties.csv", "--fail-on", "error").returncode == 0


def test_a_mistake_in_the_list_is_told_with_its_line(tmp_path: Path) -> None:
    wrong = tmp_path / "list.csv"
    wrong.write_text("delegation,status,from\nRuritania,party,\n", encoding="utf-8")
    done = run("parties", "compare", *FILES, "--parties", str(wrong))
    assert (done.returncode, done.stdout) == (2, "")
    assert f'diffrec: {wrong.as_posix()}, line 2: there is no delegation "Ruritania"' in done.stderr


def test_a_list_that_is_not_there_is_an_error() -> None:
    done = run("parties", "compare", *FILES, "--parties", "lists.csv")
    assert done.returncode == 2
    assert "lists.csv: there is no such file" in done.stderr


def test_a_report_is_never_written_over_the_list(tmp_path: Path) -> None:
    copied = tmp_path / "parties.csv"
    copied.write_bytes((CASES / "parties" / "parties.csv").read_bytes())
    done = run("parties", "compare", *FILES, "--parties", str(copied), "-o", str(copied))
    assert done.returncode == 2
    assert copied.read_text(encoding="utf-8").startswith("delegation")


def test_a_list_is_read_from_python() -> None:
    parties = api.load_parties(CASES / "parties" / "parties.csv")
    versions = [api.load(CASES / "parties" / name) for name in FILES]
    found = api.compare(*versions, options=CompareOptions(parties=parties))
    (mark,) = found.rows[0].whole.attributions
    assert [name.code for name in mark.excluded] == ["FRA", "NER"]


@pytest.mark.parametrize("form", ["terminal", "markdown", "csv", "html"])
def test_every_report_says_where_the_words_of_a_mark_went(form: str) -> None:
    shown = words(run("words-moved-with-their-mark", "compare", *FILES, "-f", form).stdout)
    assert "its words moved to 2" in shown or "its words stand in recommendation 2 now" in shown


def test_the_page_links_to_where_the_words_of_a_mark_went() -> None:
    page = run("words-moved-with-their-mark", "compare", *FILES, "-f", "html").stdout
    assert 'its words moved to <a href="#row-2">2</a>' in page


def test_explain_says_where_the_words_of_a_mark_went() -> None:
    shown = words(run("words-moved-with-their-mark", "explain", *FILES, "1").stdout)
    assert "and these words were moved to 2" in shown


@pytest.mark.parametrize("form", ["terminal", "markdown", "html"])
def test_every_headline_tells_of_names_that_went_from_words_that_stayed(form: str) -> None:
    shown = words(run("marks-as-sets", "compare", *FILES, "-f", form).stdout)
    assert "Same words under the mark, delegation gone: EU (2" in shown
    assert "same words, delegation gone" in shown


def test_the_table_tells_each_mark_that_came_or_went() -> None:
    shown = run("marks-as-sets", "compare", *FILES, "-f", "csv").stdout
    assert "China is no longer named; the words are the same." in shown
    assert "attribution-removed; attribution-added" in shown


def test_items_rows_and_steps_have_the_same_scopes() -> None:
    done = run("scope-from-earlier-version", "trace", "zero.txt", "rev1.txt", "final.txt", "-f", "json")
    data = json.loads(done.stdout)
    items = {
        (version, item["id"], mark["text"]): mark["scope"]
        for row in data["rows"]
        for version, cell in row["cells"].items()
        for item in cell
        for mark in item["attributions"]
    }
    traced = [mark for row in data["rows"] for step in (row, *row["steps"]) for mark in step["attributions"]]
    assert traced
    assert all(items[mark["version"], mark["item"], mark["text"]] == mark["scope"] for mark in traced)


@pytest.mark.parametrize("form", ["terminal", "markdown"])
def test_an_ask_says_that_who_asked_is_left_out(form: str) -> None:
    done = run("parties", "delegations", *FILES, "--parties", "parties.csv", "--full", "-f", form)
    assert done.returncode == 0
    assert "left out as no party" in words(done.stdout)


def test_asks_as_data_say_who_is_left_out() -> None:
    done = run("parties", "delegations", *FILES, "--parties", "parties.csv", "-f", "json")
    found = json.loads(done.stdout)["delegations"]
    left_out = {one["delegation"]["code"] for one in found if any(ask["left_out"] for ask in one["asks"])}
    assert left_out == {"FRA", "NER"}


def test_a_list_of_parties_needs_a_final() -> None:
    done = run("parties", "delegations", FILES[0], "--parties", "parties.csv")
    assert done.returncode == 2
    assert "--parties needs a draft and a final" in done.stderr
