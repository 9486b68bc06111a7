"""What delegations asked for is a confidence: it can be left out of every output, and never stands in a log line."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from diffrec import cli
from tests.readers.wordmaking import paragraph, run, word_file

if TYPE_CHECKING:
    from collections.abc import Callable

# They stand in marks, in the margin and in the line of sponsors, and nowhere in the wording.
NAMES = ("Vanuatu", "Suriname", "Tuvalu", "Comoros", "Bhutan", "Kiribati", "Quillfeather", "VUT", "SUR")
SPOKEN_OF = "Norway"  # the text itself speaks of it

DRAFT = f"""Committee on Clocks
A/AC.5/2031/L.2
3 May 2031

Tuvalu and Bhutan: draft resolution on the keeping of clocks

Clocks (Vanuatu)

1. Clubs should lend their clocks to schools (Vanuatu), and schools should return them cle an.

2. {SPOKEN_OF} reported to the Committee on the trophies that its clubs had won (Suriname, Vanuatu), and was thanked.

3. Clubs should keep a register of the trophies that they won in the last century (Suriname).

4. Clubs should wind all of their clocks on the first day of the week [Vanuatu: delete].
"""
FINAL = f"""Committee on Clocks
A/AC.5/2031/2
14 May 2031

Report on the keeping of clocks

Clocks

1. Clubs should give their clocks to schools, and schools should return them clean.

2. {SPOKEN_OF} reported to the Committee on the trophies that its clubs had won (Suriname), and was thanked.

4. Clubs should wind all of their clocks on the first day of the month.
"""


def word(text: str) -> bytes:
    """The text as a Word file, its third paragraph and its last one with comments, one of its words tracked."""
    lines = [line for line in text.splitlines() if line]
    made = [paragraph(line) for line in lines]
    made[-1] = paragraph(
        *commented("1", run(lines[-1])),
        '<w:ins w:id="90" w:author="Delegation of Kiribati">' + run(" Soon.") + "</w:ins>",
    )
    made[-2] = paragraph(*commented("2", run(lines[-2])))
    comments = comment("1", "Quillfeather", "Vanuatu: delete. Suriname: retain") + comment("2", "Comoros", "we reserve")
    return word_file("".join(made), comments=comments)


def commented(name: str, content: str) -> tuple[str, str, str, str]:
    return (
        f'<w:commentRangeStart w:id="{name}"/>',
        content,
        f'<w:commentRangeEnd w:id="{name}"/>',
        f'<w:r><w:commentReference w:id="{name}"/></w:r>',
    )


def comment(name: str, author: str, text: str) -> str:
    body = paragraph(text)
    return f'<w:comment w:id="{name}" w:author="{author}" w:date="2031-05-03T10:00:00Z">{body}</w:comment>'


def page(text: str) -> bytes:
    return "".join(f"<p>{line}</p>" for line in text.splitlines() if line).encode()


WRITERS: dict[str, Callable[[str], bytes]] = {"txt": str.encode, "docx": word, "html": page}
PAIR = ("draft.{0}", "final.{0}")
CHAIN = ("draft.{0}", "draft.{0}", "final.{0}")
SHOWN = {
    **{f"compare {form}": ("compare", *PAIR, "-f", form) for form in ("terminal", "json", "html", "markdown", "csv")},
    **{f"trace {form}": ("trace", *CHAIN, "-f", form) for form in ("terminal", "json", "html", "markdown", "csv")},
    "compare wide": ("compare", *PAIR, "--view", "side-by-side", "--width", "120", "--color", "always", "--full"),
    "explain 1": ("explain", *PAIR, "1"),
    "explain 4": ("explain", *PAIR, "4"),
    "extract": ("extract", *PAIR, "--full"),
    "extract json": ("extract", *PAIR, "-f", "json"),
    "extract explained": ("extract", *PAIR, "--explain", "--full"),
    "extract explained json": ("extract", *PAIR, "--explain", "-f", "json"),
    "extract text": ("extract", *PAIR, "-f", "text"),
    **{f"check {form}": ("check", *PAIR, "-f", form) for form in ("terminal", "json", "sarif", "junit", "github")},
    "check files": ("check", *PAIR, "-o", "out.sarif", "-o", "out.xml", "--write-baseline", "baseline.json"),
}


class Told(NamedTuple):
    """What a command wrote: to standard output, to standard error, and into files."""

    out: str
    errors: str
    files: dict[str, str]


@pytest.fixture(params=list(WRITERS))
def kind(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    write = WRITERS[request.param]
    for name, text in (("draft", DRAFT), ("final", FINAL)):
        (tmp_path / f"{name}.{request.param}").write_bytes(write(text))
    monkeypatch.chdir(tmp_path)
    return str(request.param)


@pytest.fixture
def told(kind: str, capfd: pytest.CaptureFixture[str]) -> Callable[..., Told]:
    def ran(*words: str) -> Told:
        before = set(Path().iterdir())
        cli.run([word.format(kind) for word in words])
        out, errors = capfd.readouterr()
        files = {file.name: file.read_text(errors="replace") for file in set(Path().iterdir()) - before}
        for name in files:
            Path(name).unlink()
        return Told(out, errors, files)

    return ran


def named(text: str) -> list[str]:
    return [name for name in NAMES if re.search(rf"\b{name}\b", text, re.IGNORECASE)]


@pytest.mark.parametrize("shown", list(SHOWN))
def test_no_name_that_stood_in_a_mark_a_margin_or_a_line_of_sponsors_is_left(
    told: Callable[..., Told], shown: str
) -> None:
    plain = told(*SHOWN[shown], "--no-attributions")
    assert plain.out
    assert named(plain.out) == []
    assert named(plain.errors) == []
    assert named(told(*SHOWN[shown]).errors) == []


def test_no_name_is_left_in_a_file_that_is_written_nor_in_its_name(told: Callable[..., Told]) -> None:
    outputs = [f"report{suffix}" for suffix in (".html", ".md", ".csv", ".json", ".txt")]
    options = [word for name in outputs for word in ("-o", name)]
    plain = told("compare", *PAIR, *options, "--save-pairs", "pairs.toml", "--no-attributions")
    assert sorted(plain.files) == sorted([*outputs, "pairs.toml"])
    assert {name: named(text) for name, text in plain.files.items()} == {name: [] for name in plain.files}
    full = told("compare", *PAIR, *options, "--save-pairs", "pairs.toml")
    assert sorted(full.files) == sorted(plain.files)
    assert named(full.files["pairs.toml"]) == []
    assert {name for name, text in full.files.items() if named(text)} == set(outputs)


def test_names_that_the_text_speaks_of_are_text_and_stay(told: Callable[..., Told]) -> None:
    assert SPOKEN_OF in told("compare", *PAIR, "-f", "json", "--no-attributions").out


def test_a_report_that_others_may_see_is_told_to_name_delegations_and_the_notice_names_none(
    told: Callable[..., Told],
) -> None:
    for words in (["-f", "json"], ["-f", "html"], ["-o", "report.csv"]):
        errors = told("compare", *PAIR, *words).errors
        assert errors.count("names delegations and what they asked for; --no-attributions leaves them out") == 1
        assert "names delegations" not in told("compare", *PAIR, *words, "--no-attributions").errors
    assert "names delegations" in told("extract", *PAIR, "-f", "json").errors
    assert "names delegations and what" not in told("compare", *PAIR).errors
    foot = told("compare", *PAIR, "-f", "html").out.partition("<footer")[2]
    assert "names delegations" in foot
    assert "names delegations" not in told("compare", *PAIR, "-f", "html", "--no-attributions").out


def test_check_finds_the_same_with_and_without_names(told: Callable[..., Told]) -> None:
    full, plain = (told("check", *PAIR, *words, "-f", "json").out for words in ((), ("--no-attributions",)))
    assert "the delegation mark (Suriname)" in full
    assert "still holds a delegation mark" in plain
    fingerprints = [re.findall(r'"fingerprint": "(\w+)"', text) for text in (full, plain)]
    assert fingerprints[0] == fingerprints[1]


def test_what_a_person_noted_is_written_to_no_other_file_of_pairs(told: Callable[..., Told], tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    note = '[[pin]]  # Bhutan\ndraft = { number = "1", words = "schools (Vanuatu), and" }\nfinal = 1\nnote = "Tuvalu"\n'
    own.write_text(note)
    words = ("compare", *PAIR, "--pairs", "own.toml", "--no-attributions", "--save-pairs")
    other = told(*words, "other.toml")
    assert named(other.out + other.errors + other.files["other.toml"]) == []
    assert "[[pin]]" in other.files["other.toml"]
    told(*words, "own.toml")
    assert own.read_text().startswith(note.rstrip())


def test_what_a_corrigendum_says_of_a_mark_is_told_in_reports_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("draft").mkdir()
    Path("draft/draft.txt").write_text(DRAFT)
    Path("draft/draft-corr-1.txt").write_text(
        "Corrigendum\n\n1. Paragraph 1\n\nFor “Vanuatu” read “Kiribati”\n\n2. Paragraph 3\n\n"
        "For “(Suriname)” read “(Comoros)”\n"
    )
    Path("final.txt").write_text(FINAL)
    for words in ((), ("-f", "json"), ("-f", "html"), ("-f", "markdown")):
        cli.run(["compare", "draft", "final.txt", *words])
        out, errors = capfd.readouterr()
        assert "Kiribati" in out
        assert named(errors) == []
        assert errors.count("an instruction that names delegations was applied; the report says which") == 2
        cli.run(["compare", "draft", "final.txt", *words, "--no-attributions"])
        out, errors = capfd.readouterr()
        assert named(out + errors) == []
