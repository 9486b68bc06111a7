"""`diffrec delegations` and `--delegation`, each in a process of its own."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest
from jsonschema import Draft202012Validator

from diffrec import codec
from tests.cli.watching import run

if TYPE_CHECKING:
    from pathlib import Path

DRAFT = """1. States should keep records for ten years (Peru), and share them with the secretariat.

2. Clubs should lend their clocks to schools (Norway), and schools should return them clean.

3. The Council should adopt its report without delay (France).

4. Clubs should keep a register of the trophies that they won in the last century (France).
"""
FINAL = """1. States should keep records for as long as possible, and share them with the secretariat.

2. The Council should adopt its report without delay (France).

3. Clubs should lend their clocks to schools, and schools should return them clean.
"""
REPORT = """1. Ratify the Convention on the Rights of the Sea (France) (Norway).

2. Adopt a plan for the safety of ferries (Peru).

3. Train the pilots of all ports (France).
"""
PLAIN = "1. Clubs should lend their clocks to schools.\n\n2. The Council adopted its report.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (("draft", DRAFT), ("final", FINAL), ("report", REPORT), ("plain", PLAIN), ("empty", "Nothing.")):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    return tmp_path


def test_each_delegation_has_a_line_with_its_totals_and_its_items_by_fate(folder: Path) -> None:
    done = run(folder, "delegations", "draft.txt", "final.txt", "--width", "100")
    assert done.returncode == 0
    assert done.stdout == (
        "draft draft.txt -> final final.txt\n"
        "\n"
        "  France  2 asks: 1 kept, 1 dropped\n"
        "          kept 3 -> 2; dropped 4\n"
        "  Norway  1 ask: 1 kept (2 -> 3)\n"
        "  Peru    1 ask: 1 reworded (1)\n"
        "\n"
        "3 delegations, 4 asks in 4 items (4 marks): 2 kept, 1 reworded, 1 dropped.\n"
        "3 asks no longer carry the name.\n"
    )


def test_of_one_document_it_says_what_was_asked_and_where_and_no_fate(folder: Path) -> None:
    done = run(folder, "delegations", "report.txt", "--width", "100")
    assert done.returncode == 0
    assert done.stdout == (
        "report.txt\n"
        "\n"
        "  France  2 asks: 1, 3\n"
        "  Norway  1 ask: 1\n"
        "  Peru    1 ask: 2\n"
        "\n"
        "3 delegations, 4 asks in 3 items (4 marks).\n"
    )


def test_several_drafts_are_pooled(folder: Path) -> None:
    (folder / "add.txt").write_text("7. Ports should list their pilots in a register (Chad).\n", encoding="utf-8")
    (folder / "final.txt").write_text(FINAL + "\n7. Ports should list their pilots in a register.\n", encoding="utf-8")
    done = run(folder, "delegations", "draft.txt", "add.txt", "final.txt")
    assert "  Chad    1 ask: 1 kept (7 (add) -> 7)\n" in done.stdout
    assert "4 delegations, 5 asks" in done.stdout


def test_in_full_each_ask_stands_with_its_words(folder: Path) -> None:
    done = run(folder, "delegations", "draft.txt", "final.txt", "--full", "--delegation", "PER")
    assert (
        "Peru: 1 ask: 1 reworded\n  1  reworded, name gone; “States should keep records for ten years”" in done.stdout
    )
    assert "now “States should keep records for as long as possible”" in done.stdout


def test_json_fits_its_schema_for_a_pair_and_for_one_document(folder: Path) -> None:
    for paths, names in ((["draft.txt", "final.txt"], ["draft", "final"]), (["report.txt"], ["text"])):
        done = run(folder, "delegations", *paths, "-f", "json")
        data = json.loads(done.stdout)
        Draft202012Validator(codec.schema("delegations")).validate(data)
        assert [version["name"] for version in data["versions"]] == names
        assert data["summary"]["asks"] == sum(one["count"] for one in data["delegations"]) == 4
        assert (data["summary"]["fates"] is None) is (len(names) == 1)


def test_csv_has_a_line_for_each_ask_of_each_delegation(folder: Path) -> None:
    done = run(folder, "delegations", "draft.txt", "final.txt", "-f", "csv")
    lines = list(csv.DictReader(io.StringIO(done.stdout.removeprefix("\ufeff"))))
    assert [(one["code"], one["number"], one["final_numbers"], one["fate"], one["name"]) for one in lines] == [
        ("FRA", "3", "2", "kept", "named"),
        ("FRA", "4", "", "dropped", "gone"),
        ("NOR", "2", "3", "kept", "gone"),
        ("PER", "1", "1", "reworded", "gone"),
    ]


def test_markdown_has_a_table_of_totals_and_one_of_asks(folder: Path) -> None:
    done = run(folder, "delegations", "draft.txt", "final.txt", "-f", "markdown")
    assert "| France | 2 | 1 kept, 1 dropped |" in done.stdout
    assert "| Norway | 2 → 3 | kept, name gone | proposal | Clubs should lend their clocks to schools |" in done.stdout


def test_pages_open_on_the_delegations_and_every_ask_leads_to_its_item(folder: Path) -> None:
    for paths in (["draft.txt", "final.txt"], ["report.txt"]):
        done = run(folder, "delegations", *paths, "-o", "asks.html")
        assert done.returncode == 0
        page = (folder / "asks.html").read_text(encoding="utf-8")
        section = page[page.index('id="delegations"') :].partition("</section>\n</section>")[0]
        links = [part.partition('"')[0] for part in section.split('href="#')[1:]]
        assert links
        assert all(f'id="{link}"' in page for link in links)


def test_the_page_of_one_document_is_in_the_language_of_reports(folder: Path) -> None:
    result = run(folder, "delegations", "report.txt", "-f", "html", "--report-language", "FR")
    assert result.returncode == 0
    assert '<html lang="fr">' in result.stdout
    assert run(folder, "delegations", "report.txt", "--report-language", "tlh").returncode == 2


def test_only_and_items_narrow_what_is_listed(folder: Path) -> None:
    done = run(folder, "delegations", "report.txt", "--only", "1-2")
    assert "3 delegations, 3 asks in 2 items" in done.stdout
    done = run(folder, "delegations", "draft.txt", "final.txt", "--only", "final:2")
    assert "1 delegation, 1 ask in 1 item" in done.stdout
    done = run(folder, "delegations", "report.txt", "--items", "recommendation")
    assert (done.returncode, done.stdout) == (2, "")
    assert "no item is of the kinds asked for" in done.stderr


def test_a_delegation_that_nobody_knows_is_an_error_that_names_the_nearest(folder: Path) -> None:
    for command in (["delegations", "report.txt"], ["compare", "draft.txt", "final.txt"]):
        done = run(folder, *command, "--delegation", "Frence")
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr == ('diffrec: there is no delegation "Frence"\nhint: did you mean "France" (FRA)?\n')


def test_a_delegation_that_no_mark_names_is_one_sentence_and_no_error(folder: Path) -> None:
    done = run(folder, "delegations", "report.txt", "--delegation", "CHN")
    assert (done.returncode, done.stdout) == (0, "report.txt\n\nNo mark names China.\n")
    done = run(folder, "delegations", "report.txt", "--delegation", "CHN", "-f", "json")
    assert json.loads(done.stdout)["delegations"] == []
    assert "no mark of a delegation that was asked for was found" in done.stderr
    assert "China" not in done.stderr


def test_a_document_without_any_mark_says_so(folder: Path) -> None:
    done = run(folder, "delegations", "plain.txt")
    assert (done.returncode, done.stdout) == (0, "plain.txt\n\nNo delegation mark was found.\n")
    done = run(folder, "delegations", "plain.txt", "-f", "csv")
    assert done.returncode == 0
    assert "no delegation mark was found" in done.stderr


def test_a_document_without_items_is_bad_input(folder: Path) -> None:
    done = run(folder, "delegations", "empty.txt")
    assert (done.returncode, done.stdout) == (2, "")
    assert "empty.txt: no numbered item was found" in done.stderr


def test_names_of_delegations_never_go_to_standard_error(folder: Path) -> None:
    for form in ("terminal", "json", "csv", "markdown", "html"):
        done = run(folder, "delegations", "draft.txt", "final.txt", "-f", form, "-o", "asks.md")
        assert done.returncode == 0
        assert not any(name in done.stderr for name in ("France", "Norway", "Peru"))


def test_the_command_has_no_switch_that_leaves_marks_out(folder: Path) -> None:
    done = run(folder, "delegations", "report.txt", "--no-attributions")
    assert done.returncode == 2


def test_settings_of_a_comparison_are_refused_where_nothing_is_compared(folder: Path) -> None:
    (folder / "pairs.toml").write_text("version = 1\n", encoding="utf-8")
    for option in (["--pairs", "pairs.toml"], ["--cross-language"]):
        done = run(folder, "delegations", "report.txt", *option)
        assert (done.returncode, done.stdout) == (2, "")
        assert f"{option[0]} needs a draft and a final" in done.stderr


def test_an_unknown_format_names_the_choices(folder: Path) -> None:
    done = run(folder, "delegations", "report.txt", "-f", "pdf")
    assert done.returncode == 2
    assert "choose from: terminal, html, json, markdown, csv" in done.stderr


@pytest.mark.parametrize("command", ["compare", "trace"])
def test_delegation_narrows_every_view_and_every_format(folder: Path, command: str) -> None:
    def shown(*form: str) -> str:
        return run(folder, command, "draft.txt", "final.txt", "--delegation", "FRA", *form).stdout

    assert "2 of 4 rows shown" in shown()
    assert "Norway" not in shown()
    data = json.loads(shown("-f", "json"))
    assert [[item["number"] for item in row["cells"]["draft"]] for row in data["rows"]] == [["3"], ["4"]]
    assert len(list(csv.DictReader(io.StringIO(shown("-f", "csv"))))) == 2
    assert "2 of 4 rows shown" in shown("-f", "markdown")
    page = shown("-f", "html")
    assert page.count('<article class="row') == 2
    assert "‹Norway›" not in page


def test_a_group_narrows_to_its_members_on_request(folder: Path) -> None:
    (folder / "draft.txt").write_text(DRAFT.replace("(Norway)", "(EU)"), encoding="utf-8")
    for more, count in (([], "1 of 4 rows shown"), (["--members"], "3 of 4 rows shown")):
        done = run(folder, "compare", "draft.txt", "final.txt", "--delegation", "EU", *more)
        assert count in done.stdout
    done = run(folder, "delegations", "draft.txt", "final.txt", "--delegation", "EU", "--members")
    assert "3 asks (1 of its own, 2 of members): 2 kept, 1 dropped" in done.stdout
    assert "kept 2 -> 3; France 3 -> 2 / dropped France 4" in done.stdout


def test_a_group_of_a_configuration_is_known_with_its_members(folder: Path) -> None:
    (folder / "diffrec.toml").write_text(
        '[[delegations]]\nname = "Group of Friends of Ferries"\nshort = ["GFF"]\nmembers = ["PER", "NOR"]\n',
        encoding="utf-8",
    )
    done = run(folder, "delegations", "report.txt", "--delegation", "GFF", "--members")
    assert "  Group of Friends of Ferries (GFF)  2 asks (0 of its own, 2 of members): Norway 1; Peru 2\n" in done.stdout


def test_marks_cannot_be_looked_for_where_they_are_left_out(folder: Path) -> None:
    done = run(folder, "compare", "draft.txt", "final.txt", "--delegation", "FRA", "--no-attributions")
    assert done.returncode == 2
    assert "--no-attributions leaves out" in done.stderr


def test_extract_shows_the_items_in_which_a_delegation_has_a_mark(folder: Path) -> None:
    done = run(folder, "extract", "report.txt", "--delegation", "france", "-f", "json")
    assert done.returncode == 0
    assert [item["number"] for item in json.loads(done.stdout)["documents"][0]["items"]] == ["1", "3"]


def test_extract_of_a_document_without_marks_of_a_delegation_shows_no_item_and_is_no_error(folder: Path) -> None:
    done = run(folder, "extract", "plain.txt", "--delegation", "FRA", "-f", "json")
    assert (done.returncode, json.loads(done.stdout)["documents"][0]["items"]) == (0, [])
