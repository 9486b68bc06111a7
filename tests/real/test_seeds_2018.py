"""The two addenda of 2018 against their final, and the report of 2020: facts that a careful reader has settled."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

Json = dict[str, Any]

LABEL = re.compile(r"\b(?:Recommendation|Discussion point) \d+(?= [A-Z]|$)")
# The first halves of the words that the transcription split.
HALF_WORDS = re.compile(r"\b(?:includi|particu|comp|enhanc|represente) ")
FOLIO = re.compile(r"(?<![\d/.])\d{1,2}/(?:8|10|11|12)(?![\d/])")


def run(*arguments: str | Path) -> Json:
    command = [sys.executable, "-m", "diffrec", *map(str, arguments), "-f", "json"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    data: Json = json.loads(done.stdout)
    return data


@pytest.fixture(scope="module")
def comparison(shared: Path) -> Json:
    folder = shared / "documents" / "seeds-2018"
    drafts = (folder / "draft-deliberations.txt", folder / "draft-recommendations.txt")
    return run("compare", *drafts, folder / "final.txt")


@pytest.fixture(scope="module")
def report(shared: Path) -> Json:
    data = run("extract", shared / "documents" / "seeds-2018" / "report-2020.txt")
    document: Json = data["documents"][0]
    return document


def items(comparison: Json, version: str) -> list[Json]:
    return [item for row in comparison["rows"] for item in row["cells"][version]]


def count(found: list[Json], kind: str) -> int:
    return sum(item["kind"] == kind for item in found)


def test_gold_is_met(shared: Path) -> None:
    least = [
        *("seeds-2018:row_f1=1", "seeds-2018:link_f1=1", "seeds-2018:fate=1", "seeds-2018:moved_f1=1"),
        *("seeds-2018:attr_f1=1", "single-report-2020:item_f1=1", "spurious=0", "shape=0", "failed=0"),
    ]
    score = str(shared / "accept" / "score.py")
    command = [sys.executable, score, "--diffrec", f"{sys.executable} -m diffrec", "--details"]
    options = [part for minimum in least for part in ("--min", minimum)]
    cases = ["seeds-2018", "single-report-2020"]
    done = subprocess.run([*command, *options, *cases], capture_output=True, encoding="utf-8", timeout=120, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_draft_has_24_recommendations_and_5_paragraphs(comparison: Json) -> None:
    found = items(comparison, "draft")
    assert (len(found), count(found, "recommendation"), count(found, "paragraph")) == (29, 24, 5)


def test_final_has_24_recommendations_and_33_paragraphs(comparison: Json) -> None:
    found = items(comparison, "final")
    assert (len(found), count(found, "recommendation"), count(found, "paragraph")) == (57, 24, 33)


def test_57_rows_are_29_pairs_and_28_added_outside(comparison: Json) -> None:
    rows = comparison["rows"]
    added = [row for row in rows if row["fate"] == "added"]
    assert (len(rows), len(rows) - len(added), len(added)) == (57, 29, 28)
    assert all(row["outside"] for row in added)


def test_last_recommendation_moved_to_the_front(comparison: Json) -> None:
    moved = [row for row in comparison["rows"] if row["moved"]]
    pairs = [[item["number"] for version in ("draft", "final") for item in row["cells"][version]] for row in moved]
    assert pairs == [["24", "4"]]
    assert moved[0]["renumbered"]


def test_four_marks_with_eight_mentions_are_gone_and_their_words_stayed(comparison: Json) -> None:
    marks = [mark for row in comparison["rows"] for mark in row["attributions"]]
    assert [len(mark["delegations"]) for mark in marks] == [1, 3, 3, 1]
    assert {mark["fate"] for mark in marks} == {"removed"}
    assert {mark["words"] for mark in marks} <= {"kept", "reworded"}


def test_no_scar_is_a_change(comparison: Json) -> None:
    changed = [
        op["draft"] + " | " + op["final"] for row in comparison["rows"] for op in row["ops"] if op["op"] != "equal"
    ]
    assert [text for text in changed if HALF_WORDS.search(text)] == []
    found = [mended["found"] for item in items(comparison, "final") for mended in item["mended"]]
    assert len([word for word in found if HALF_WORDS.search(word)]) == 5


@pytest.mark.parametrize("version", ["draft", "final"])
def test_no_text_holds_a_heading_furniture_or_a_label(comparison: Json, version: str) -> None:
    found = items(comparison, version)
    headings = {heading for item in found for heading in item["section"]}
    for item in found:
        text = item["text"]
        assert not LABEL.search(text), text
        assert not FOLIO.search(text), text
        assert not re.search(r"/2018/4\b", text), text
        assert not [heading for heading in headings if text.startswith(heading) or text.endswith(heading)]


def test_report_of_2020_has_44_points_and_46_paragraphs(report: Json) -> None:
    found = report["items"]
    points = [item["number"] for item in found if item["kind"] == "discussion_point"]
    paragraphs = [item["number"] for item in found if item["kind"] == "paragraph"]
    assert points == [str(number) for number in range(1, 45)]
    assert paragraphs == [str(number) for number in range(1, 47)]


def test_agenda_of_2020_is_no_paragraph(report: Json) -> None:
    (paragraph,) = [item for item in report["items"] if (item["kind"], item["number"]) == ("paragraph", "38")]
    agenda = [item for item in report["items"] if item["kind"] == "agenda_item"]
    assert "agenda" in paragraph["text"]
    assert {item["parent"] for item in agenda} <= {paragraph["id"]}


def test_every_character_is_accounted_for(report: Json, comparison: Json) -> None:
    documents = [report, *(document for version in comparison["versions"] for document in version["documents"])]
    for document in documents:
        parts = document["coverage"]
        assert parts["characters"] == sum(parts[part] for part in ("items", "headings", "furniture", "other"))
