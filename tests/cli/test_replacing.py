"""What -o may replace: nothing that a person wrote, unless it is said so, and never a document that is read."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from diffrec import cli
from diffrec.checks import REPORTER_SUFFIXES
from diffrec.cli import provenance
from diffrec.languages.registry import LANGUAGES
from diffrec.renderers import RENDERERS
from tests.readers.office import convert
from tests.readers.wordmaking import paragraph, word_file

DRAFT = "1. Clocks should strike the hours (Norway).\n\n2. Bells should be cast of bronze.\n"
FINAL = "1. Clocks shall strike the hours.\n"
REFUSED = "it is there already, and diffrec did not write it\nhint: give -o another name, or --force to replace it\n"
PROGRAM = "<Properties><Application>{}</Application></Properties>"
LAST = "<dc:creator>diffrec</dc:creator><cp:lastModifiedBy>{}</cp:lastModifiedBy>"
EXCEL = PROGRAM.format("Microsoft Excel")
REPORTS = sorted({Path(f"a{one.ending}").suffix for one in RENDERERS.values()})
COMMANDS = {
    "compare": (("compare", "draft.txt", "final.txt"), REPORTS),
    "trace": (("trace", "draft.txt", "final.txt"), REPORTS),
    "delegations": (("delegations", "draft.txt", "final.txt"), [".csv", ".html", ".json", ".md", ".txt"]),
    "check": (("check", "draft.txt", "final.txt"), sorted(REPORTER_SUFFIXES)),
    "verify-base": (("verify-base", "submitted.docx", "final.txt"), sorted(REPORTER_SUFFIXES)),
}
CASES = [(name, ending) for name, (_, endings) in COMMANDS.items() for ending in endings]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "final.txt").write_text(FINAL, encoding="utf-8")
    (tmp_path / "submitted.docx").write_bytes(word_file(paragraph("1. Clocks shall strike the hours.")))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(capfd: pytest.CaptureFixture[str], *words: str) -> tuple[int, str]:
    """The exit code and standard error."""
    code = cli.run(list(words))
    return code, capfd.readouterr().err


@pytest.mark.parametrize(("command", "ending"), CASES)
def test_a_file_of_ours_is_replaced_and_one_of_somebody_else_is_not(
    folder: Path, capfd: pytest.CaptureFixture[str], command: str, ending: str
) -> None:
    words, out = (*COMMANDS[command][0], "-o", f"out{ending}"), folder / f"out{ending}"
    for _ in range(2):
        code, said = run(capfd, *words)
        assert (code < cli.BAD_INPUT, f"written: out{ending}" in said) == (True, True), said
    assert provenance.is_ours(out)
    out.write_bytes(b"Notes of my own, in which diffrec is named.\n")
    assert run(capfd, *words) == (cli.BAD_INPUT, f"diffrec: out{ending}: {REFUSED}")
    assert out.read_bytes() == b"Notes of my own, in which diffrec is named.\n"
    assert run(capfd, *words, "--force")[0] < cli.BAD_INPUT
    assert provenance.is_ours(out)


@pytest.mark.parametrize("code", [code for code in LANGUAGES if code != "en"])
@pytest.mark.parametrize("versions", [("draft.txt", "final.txt"), ("draft.txt", "=rev.txt", "final.txt")])
def test_a_table_in_a_language_of_reports_is_known_by_its_whole_head(
    folder: Path, capfd: pytest.CaptureFixture[str], code: str, versions: tuple[str, ...]
) -> None:
    (folder / "=rev.txt").write_text(DRAFT.replace("bronze", "[bronze][iron]"), encoding="utf-8")
    out = folder / "out.csv"
    for _ in range(2):
        assert run(capfd, "trace", *versions, "-o", "out.csv", "--report-language", code)[0] == 0
    head, rest = out.read_text(encoding="utf-8-sig").split("\n", 1)
    for other in (f"{head.strip()},Notes", f"Notes,{head}", head.partition(",")[2], f'"{head}', "\0", ""):
        out.write_text(f"{other}\n{rest}", encoding="utf-8-sig")
        assert not provenance.is_ours(out), other


def test_a_table_that_a_person_added_to_is_kept(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    out = folder / "out.csv"
    compare = ("compare", "draft.txt", "final.txt", "-o", "out.csv")
    assert run(capfd, *compare)[0] < cli.BAD_INPUT
    table = out.read_bytes()
    with_notes = table.replace(b"\r\n", b",my notes\r\n")
    for kept in (with_notes, table.replace(b"\r\n", b"\n"), table + b"mine\r\n", table.removeprefix(b"\xef\xbb\xbf")):
        out.write_bytes(kept)
        assert run(capfd, *compare) == (cli.BAD_INPUT, f"diffrec: out.csv: {REFUSED}")
        assert out.read_bytes() == kept


def test_an_empty_file_and_a_device_may_be_written_to(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (folder / "out.json").touch()
    assert run(capfd, "compare", "draft.txt", "final.txt", "-o", "out.json")[0] == 0
    (folder / "null.json").symlink_to("/dev/null")
    assert run(capfd, "compare", "draft.txt", "final.txt", "-o", "null.json")[0] == 0
    assert (folder / "null.json").is_symlink()


def test_force_replaces_no_document_that_is_read(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    for words in (("compare", "draft.txt", "final.txt"), ("check", "draft.txt", "final.txt")):
        code, said = run(capfd, *words, "-o", "final.txt", "--force")
        assert (code, "it is one of the files that are read" in said) == (cli.BAD_INPUT, True)
    assert (folder / "final.txt").read_text(encoding="utf-8") == FINAL


def test_one_file_of_somebody_else_keeps_all_from_being_written(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (folder / "notes.md").write_text("Mine.\n", encoding="utf-8")
    code, _ = run(capfd, "compare", "draft.txt", "final.txt", "-o", "new.html", "-o", "notes.md")
    assert (code, (folder / "new.html").exists()) == (cli.BAD_INPUT, False)


def test_a_baseline_is_replaced_by_no_report(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    check = ("check", "draft.txt", "final.txt")
    run(capfd, *check, "--write-baseline", "accepted.json")
    held = (folder / "accepted.json").read_bytes()
    assert run(capfd, *check, "-o", "accepted.json")[1].endswith(REFUSED)
    assert (folder / "accepted.json").read_bytes() == held


def package(year: int = 1980, **parts: str) -> bytes:
    store = io.BytesIO()
    with zipfile.ZipFile(store, "w") as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(f"docProps/{name}.xml", (year, 1, 1, 0, 0, 0)), content)
    return store.getvalue()


@pytest.mark.parametrize(
    ("ending", "data", "ours"),
    [
        (".docx", package(app=PROGRAM.format("diffrec")), True),
        (".docx", package(app=PROGRAM.format("Microsoft Office Word"), core=LAST.format("diffrec")), False),
        (".docx", package(2031, app=PROGRAM.format("diffrec")), False),
        (".docx", package(core=LAST.format("diffrec")), False),
        (".docx", package(app=PROGRAM.format("diffrec"))[:60], False),
        (".docx", b"PK\x03\x04 and nothing else", False),
        (".docx", word_file(paragraph("diffrec")), False),
        (".xlsx", package(app=EXCEL, core=LAST.format("diffrec")), True),
        (".xlsx", package(app=EXCEL, core=LAST.format("Y. Sand")), False),
        (".xlsx", package(app=EXCEL, core=LAST.format("")), False),
        (".xlsx", package(app=PROGRAM.format("diffrec")), False),
        (".xlsx", package(2031, app=EXCEL, core=LAST.format("diffrec")), False),
    ],
)
def test_an_office_file_is_known_by_the_program_that_saved_it_last(
    tmp_path: Path, ending: str, data: bytes, *, ours: bool
) -> None:
    file = tmp_path / f"out{ending}"
    file.write_bytes(data)
    assert provenance.is_ours(file) is ours


def test_a_redline_that_a_person_saved_is_the_persons(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    names = ("clean.docx", "table.synoptic.docx", "own.docx")
    for _ in range(2):
        assert run(capfd, "compare", "draft.txt", "final.txt", "-o", names[0], "-o", names[1])[0] == 0
        assert run(capfd, "compare", "submitted.docx", "final.txt", "-o", names[2])[0] == 0
    convert(folder / "saved", "docx", *(folder / name for name in names))
    for name in names:
        saved = folder / "saved" / name
        assert (saved.is_file(), provenance.is_ours(saved), provenance.is_ours(folder / name)) == (True, False, True)


def test_the_line_that_tells_who_wrote_a_file_stands_in_no_standard_output(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    for form, ending in (("markdown", ".md"), ("html", ".html"), ("terminal", ".txt")):
        cli.run(["compare", "draft.txt", "final.txt", "-f", form, "-o", f"out{ending}"])
        printed = capfd.readouterr().out
        assert "diffrec" not in printed.rstrip().splitlines()[-1]
        assert (folder / f"out{ending}").read_text(encoding="utf-8").startswith(printed[:40])
