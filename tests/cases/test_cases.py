"""Every folder here is a case: two texts, the right answer, and what the terminal shows.

    inline-labels/draft.txt  final.txt     the two versions; `draft/` is a folder of several documents
    inline-labels/case.json                `folder`, where the texts are when they are not here; `options` of the
                                           command; `xfail`, why the answer is still wrong (then no expected.txt);
                                           `versions`, the files of a chain in their order, for `trace`
    inline-labels/expected.json            the right answer, which a person has read:
        rows    [draft items, final items, fate, fact ...] in the order of the output; of a chain all versions' items
        steps   of a chain, for each row the fate of each step; null where neither version holds the row
        items   texts of some items, whole, by "draft:paragraph 2"
        marks   [item, mark, fate of the mark, fate of its words]
        brackets  [item, what stands in the bracket, its kind, its fate]
        alternatives  [item, its fate]
        references  [item, the words, their fate, what is said of it]
        changes  [draft item, message] of the delegation marks that came or went
        scopes  [item, mark, confidence, words] of the marks of every version
        passages  [draft item, final item, words of the final] where items were merged or split
        moved   [draft item, final item, words of the final] for text that went to an item that is not the partner
        documents   what the first document of a version says of itself, by version
    inline-labels/expected.txt             the terminal at 100 columns without colour
    inline-labels/expected-60.txt          in some: the same at another width
    inline-labels/expected-100-color.txt   in some: the same with colour, its codes made visible: ␛[31m
    inline-labels/asks.txt                 in some: the same of `diffrec delegations`, each ask with its words

An item is named by kind and number ("paragraph 5"), with its document before it ("addendum-1.txt/paragraph 1") where
another item of its version has the same name. `make golden` writes expected.txt, and expected.json only where there is
none: a right answer is never overwritten. A missing golden fails.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
WIDTH = 100
FACTS = ("renumbered", "moved", "resectioned", "outside")
TIMEOUT_SECONDS = 60

Json = dict[str, Any]

ESCAPE, VISIBLE_ESCAPE = "\x1b", "␛"

CASES = sorted(folder.name for folder in HERE.iterdir() if folder.is_dir() and not folder.name.startswith("_"))


def settings_of(case: str) -> Json:
    path = HERE / case / "case.json"
    settings: Json = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return settings


def with_reason(case: str) -> object:
    reason = settings_of(case).get("xfail")
    return pytest.param(case, marks=pytest.mark.xfail(reason=reason, strict=True)) if reason else case


def folder_of(case: str) -> Path:
    return (HERE / case / str(settings_of(case).get("folder", "."))).resolve()


def side(case: str, name: str) -> str:
    """Return the file or folder of one version, as it is called in its folder."""
    found = sorted(path.name for path in folder_of(case).iterdir() if path.name.partition(".")[0] == name)
    assert len(found) == 1, f"{case}: one {name}.* or {name}/ is needed, found {found}"
    return found[0]


@cache
def output(case: str, *form: str, command: str = "compare") -> str:
    """Run a command, of a chain `diffrec trace`, in the folder of the texts, so that no path of a machine shows."""
    versions = settings_of(case).get("versions")
    words = ["trace", *versions] if versions else [command, side(case, "draft"), side(case, "final")]
    done = subprocess.run(
        [sys.executable, "-m", "diffrec", *words, *settings_of(case).get("options", []), *form],
        cwd=folder_of(case),
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        timeout=TIMEOUT_SECONDS,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@cache
def comparison(case: str) -> Json:
    data: Json = json.loads(output(case, "-f", "json"))
    return data


def names(data: Json, version: str) -> dict[str, str]:
    """Name each item of a version, by its id."""
    items = [item for row in data["rows"] for item in row["cells"][version]]
    plain = {item["id"]: f"{item['kind'].replace('_', ' ')} {item['number']}" for item in items}
    times = Counter(plain.values())
    document = {item["id"]: Path(item["document"]).name for item in items}
    return {key: name if times[name] == 1 else f"{document[key]}/{name}" for key, name in plain.items()}


def rows_of(data: Json) -> list[list[object]]:
    versions = [version["name"] for version in data["versions"]]
    named = {version: names(data, version) for version in versions}
    return [
        [
            *([named[version][item["id"]] for item in row["cells"][version]] for version in versions),
            row["fate"],
            *(fact for fact in FACTS if row[fact]),
        ]
        for row in data["rows"]
    ]


def steps_of(data: Json) -> list[list[object]]:
    return [
        [step["fate"] if row["cells"][step["from"]] or row["cells"][step["to"]] else None for step in row["steps"]]
        for row in data["rows"]
        if "steps" in row
    ]


def marks_of(data: Json) -> list[list[object]]:
    named = {version["name"]: names(data, version["name"]) for version in data["versions"]}
    return [
        [f"{mark['version']}:{named[mark['version']][mark['item']]}", mark["text"], mark["fate"], mark["words"]]
        for row in data["rows"]
        for mark in row["attributions"]
    ]


def brackets_of(data: Json) -> list[list[object]]:
    named = {version["name"]: names(data, version["name"]) for version in data["versions"]}
    return [
        [f"{one['version']}:{named[one['version']][one['item']]}", one["text"], one["kind"], one["fate"]]
        for row in data["rows"]
        for one in row["brackets"]
    ]


def alternatives_of(data: Json) -> list[list[object]]:
    named = {version["name"]: names(data, version["name"]) for version in data["versions"]}
    return [
        [f"{one['version']}:{named[one['version']][one['item']]}", one["fate"]]
        for row in data["rows"]
        for one in row["alternatives"]
    ]


def references_of(data: Json) -> list[list[object]]:
    named = {version["name"]: names(data, version["name"]) for version in data["versions"]}
    return [
        [f"{one['version']}:{named[one['version']][one['item']]}", one["text"], one["fate"], one["message"]]
        for row in data["rows"]
        for one in row["references"]
    ]


def is_of_marks(change: Json) -> bool:
    """Tell whether a change is of a mark, or of those who asked for words and are left out."""
    of_mark = any(kind.startswith("attribution") for kind in change["kinds"])
    return of_mark or "asked for these words" in change["message"]


def changes_of(data: Json) -> list[list[object]]:
    first = data["versions"][0]["name"]
    named = names(data, first)
    return [
        [named[row["cells"][first][0]["id"]], change["message"]]
        for row in data["rows"]
        for change in row["changes"]
        if row["cells"][first] and is_of_marks(change)
    ]


def scopes_of(data: Json) -> list[list[object]]:
    return [
        [f"{version}:{name}", mark["text"], mark["scope"]["confidence"], mark["scope"]["text"]]
        for row in data["rows"]
        for version, cell in row["cells"].items()
        for item in cell
        for name in [names(data, version)[item["id"]]]
        for mark in item["attributions"]
    ]


def texts_of(data: Json) -> dict[str, str]:
    named = {version["name"]: names(data, version["name"]) for version in data["versions"]}
    return {
        f"{version}:{named[version][item['id']]}": item["text"]
        for row in data["rows"]
        for version, cell in row["cells"].items()
        for item in cell
    }


def passages_of(data: Json) -> list[list[object]]:
    draft, final = (names(data, version["name"]) for version in data["versions"])
    return [
        [draft[one["draft_item"]], final[one["final_item"]], text[slice(*one["final_span"])]]
        for row in data["rows"]
        for text in ["".join(op["final"] for op in row["ops"])]
        for one in row["passages"]
    ]


def moved_of(data: Json) -> list[list[object]]:
    draft, final = (names(data, version["name"]) for version in data["versions"])
    texts = {item["id"]: item["text"] for row in data["rows"] for item in row["cells"]["final"]}
    return [
        [draft[one["draft_item"]], final[one["final_item"]], texts[one["final_item"]][slice(*one["final_span"])]]
        for one in data["migrations"]
    ]


TOLD = (
    ("marks", marks_of),
    ("changes", changes_of),
    ("scopes", scopes_of),
    ("brackets", brackets_of),
    ("alternatives", alternatives_of),
    ("references", references_of),
    ("passages", passages_of),
    ("moved", moved_of),
)


def as_readable(rows: list[list[object]], steps: list[list[object]], marks: list[list[object]]) -> str:
    """Write the right answer as JSON with one row on a line."""

    def lines(values: list[list[object]]) -> str:
        return ",\n".join(f"    {json.dumps(value, ensure_ascii=False)}" for value in values)

    parts = [f'  "rows": [\n{lines(rows)}\n  ]']
    if steps:
        parts.append(f'  "steps": [\n{lines(steps)}\n  ]')
    if marks:
        parts.append(f'  "marks": [\n{lines(marks)}\n  ]')
    return "{\n" + ",\n".join(parts) + "\n}\n"


@pytest.mark.parametrize("case", [with_reason(case) for case in CASES])
def test_rows_items_and_marks_are_the_right_ones(case: str, pytestconfig: pytest.Config) -> None:
    golden = HERE / case / "expected.json"
    data = comparison(case)
    if pytestconfig.getoption("--write-golden") and not golden.exists():
        golden.write_text(as_readable(rows_of(data), steps_of(data), marks_of(data)), encoding="utf-8")
    assert golden.exists(), f"{case}: no expected.json; write the right answer, or `make golden` and read it"
    expected: Json = json.loads(golden.read_text(encoding="utf-8"))
    assert rows_of(data) == expected["rows"]
    assert steps_of(data) == expected.get("steps", [])
    texts = texts_of(data)
    assert {name: texts.get(name) for name in expected.get("items", {})} == expected.get("items", {})
    for version in data["versions"]:
        head = expected.get("documents", {}).get(version["name"], {})
        assert {key: version["documents"][0][key] for key in head} == head
    for key, told in TOLD:
        assert key not in expected or told(data) == expected[key]


@pytest.mark.parametrize("case", [case for case in CASES if (HERE / case / "asks.txt").exists()])
def test_the_list_of_asks_is_what_a_person_has_read(case: str, pytestconfig: pytest.Config) -> None:
    golden = HERE / case / "asks.txt"
    shown = "\n".join(
        output(case, *form, "--width", str(WIDTH), "--color", "never", command="delegations")
        for form in ((), ("--full",))
    )
    if pytestconfig.getoption("--write-golden"):
        golden.write_text(shown, encoding="utf-8")
    assert shown == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("case", [case for case in CASES if not settings_of(case).get("xfail")])
def test_terminal_shows_what_a_person_has_read(case: str, pytestconfig: pytest.Config) -> None:
    golden = HERE / case / "expected.txt"
    shown = output(case, "--width", str(WIDTH), "--color", "never")
    if pytestconfig.getoption("--write-golden"):
        golden.write_text(shown, encoding="utf-8")
    assert golden.exists(), f"{case}: no expected.txt; `make golden` and read it"
    assert shown == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(path.relative_to(HERE).as_posix() for path in HERE.glob("*/expected-*.txt")))
def test_terminal_shows_the_same_at_other_widths_and_in_colour(name: str, pytestconfig: pytest.Config) -> None:
    golden = HERE / name
    _, width, *colors = golden.stem.split("-")
    form = ("--width", width, "--color", "always" if colors else "never")
    shown = output(golden.parent.name, *form).replace(ESCAPE, VISIBLE_ESCAPE)
    if pytestconfig.getoption("--write-golden"):
        golden.write_text(shown, encoding="utf-8")
    assert shown == golden.read_text(encoding="utf-8")


def test_known_wrong_cases_are_those_that_tricky_lists() -> None:
    tricky = (HERE.parents[1] / "samples" / "TRICKY.md").read_text(encoding="utf-8")
    listed = set(re.findall(r"^\| `([^`]+)`", tricky, re.MULTILINE))
    assert listed == {case for case in CASES if settings_of(case).get("xfail")}
