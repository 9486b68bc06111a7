"""Files made to do harm end within 10 seconds of work and 1 GiB: one clear sentence, or what could be read of them.

Each is read in a process of its own, which measures its own memory; the files are made by functions, as no one wants
them in a repository.
"""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
import zipfile
from functools import partial
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SECONDS = 10
STUCK = 100  # seconds of a clock on a machine that does other work
MEBIBYTES = 1024
# Measuring which lines are reached takes time of its own, two or three times as long.
UNMEASURED = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")} | {
    "PYTHONIOENCODING": "utf-8"
}
DONE, BAD_INPUT = 0, 2
LINE = b"1. Ports should dredge. "
# Runs the command and writes to standard error, last of all, how much memory the process had at most.
RUN = f"""
import resource
import sys
resource.setrlimit(resource.RLIMIT_CPU, ({SECONDS}, {SECONDS}))
from diffrec.cli import main
try:
    code = main()
except SystemExit as end:
    code = end.code
peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM"))
sys.stderr.write(f"peak {{int(peak.split()[1]) // 1024}}\\n")
sys.exit(code)
"""


def entities(use: str) -> bytes:
    levels = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "ha"}">' for n in range(20))
    return f"<!DOCTYPE akomaNtoso [{levels}]><akomaNtoso{use}</akomaNtoso>".encode()


def counted(first: str, each: str, size: int) -> bytes:
    return (first + "".join(each.replace("{n}", str(n)) for n in range(1, size + 1))).encode()


def zip_bomb() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        with archive.open("word/document.xml", "w") as part:
            for _ in range(600):
                part.write(b"0" * 1_000_000)
    return packed.getvalue()


OUTSIDE = b'<!DOCTYPE akomaNtoso [<!ENTITY a SYSTEM "file:///etc/passwd">]><akomaNtoso><p>1. &a;</p></akomaNtoso>'
REFUSED: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "100,000 nested divs": ("a.html", lambda: b"<body>" + b"<div>" * 100_000 + LINE, "inside each other"),
    "3 million open tags": ("a.html", lambda: b"<body>" + b"<b>" * 3_000_000, "inside each other"),
    "a page of 50 MB in one line": ("a.html", lambda: b"<body><p>" + LINE * 2_200_000, "longer than the limit"),
    "a million elements": ("a.html", lambda: b"<body>" + b"<i>x</i>" * 1_000_000, "300,000 elements"),
    "a million attributes": (
        "a.html",
        lambda: b"<body><p " + b" ".join(b"a%d=1" % n for n in range(1_000_000)) + b">1.",
        "too many attributes",
    ),
    "comments that never end": ("a.html", lambda: b"<body>" + b"<!--" * 10_000_000, "no text"),
    "scripts that never end": ("a.html", lambda: b"<body>" + b"<script>" * 5_000_000, "no text"),
    "quotes that never end": ("a.html", lambda: b"<body>" + b'<a "' * 10_000_000, "longer than the limit"),
    "an entity bomb": ("a.xml", lambda: entities("><p>&a19;</p>"), "a.xml"),
    "an entity bomb in an attribute": ("a.xml", lambda: entities(' eId="&a19;"><p>1.</p>'), "a.xml"),
    "an external entity": ("a.xml", lambda: OUTSIDE, "entities"),
    "100,000 nested elements": ("a.xml", lambda: b"<akomaNtoso>" + b"<p>" * 100_000, "not well formed"),
    "XML of 50 MB in one line": (
        "a.xml",
        lambda: b"<akomaNtoso><p>" + LINE * 2_200_000 + b"</p></akomaNtoso>",
        "a.xml",
    ),
    "truncated XML": ("a.xml", lambda: b"<akomaNtoso><p>" + LINE, "not well formed"),
    "XML of a million elements": ("a.xml", lambda: b"<akomaNtoso>" + b"<p/>" * 1_000_000, "300,000 elements"),
    "a text of 50 MB in one line": ("a.txt", lambda: LINE * 2_200_000, "longer than the limit"),
    "50 MB of chance": ("a.txt", lambda: os.urandom(50_000_000), "binary"),
    "50 MB of control characters": ("a.txt", lambda: b"\x01" * 50_000_000, "binary"),
    "a text of blank lines": ("a.txt", lambda: LINE + b"x\n\n" * 1_600_000, "--limit lines="),
    "a text of numbers": ("a.txt", lambda: b"1. x " * 1_000_000, "--limit marks=N"),
    "a text of letters": ("a.txt", lambda: LINE + b"(a) (a) " * 600_000, "--limit marks=N"),
    "a text of delegation marks": ("a.txt", lambda: LINE + b"(EU) " * 900_000, "--limit marks=N"),
    "a page of paragraphs": ("a.html", lambda: b"<body>" + b"<p>1. x" * 100_000, "--limit blocks=100000"),
    "a zip bomb": ("a.docx", zip_bomb, "a.docx"),
}
READ: dict[str, tuple[str, Callable[[], bytes]]] = {
    "a truncated page": ("a.html", lambda: b"<html><body><p>" + LINE + b"<p>2. Locks should <a href="),
    "nested tables": ("a.html", lambda: b"<body>" + b"<table><tr><td>" * 300 + LINE),
    "cells over everything": (
        "a.html",
        lambda: b"<table>" + b"<tr><td rowspan=9999 colspan=999>x" * 5_000 + b"</table>" + LINE,
    ),
    "notes that all point at one": (
        "a.html",
        lambda: LINE + b"<p>x<sup><a href=#f id=r>1</a></sup>" * 5_000 + b"<p id=f><a href=#r>1</a>x" * 5_000,
    ),
    "a page with NUL bytes": ("a.html", lambda: b"<html><body><p>" + LINE * 9 + b"\x00 x"),
    "lone surrogates": ("a.txt", lambda: (LINE + b"\xed\xa0\x80 x\n") * 100),
    "lone surrogates in UTF-16": ("a.txt", lambda: b"\xff\xfe" + "1. Ports.\n".encode("utf-16-le") + b"\x00\xd8"),
    "figures without end": ("a.txt", lambda: LINE + b"7" * 4_000_000),
    "brackets without end": ("a.txt", lambda: LINE + b"(((((" * 100_000),
    "dots without end": ("a.txt", lambda: LINE + b"a." * 1_000_000),
    "stops and blanks without end": ("a.txt", lambda: LINE + b". " * 100_000),
    **{
        name: ("a.txt", partial(counted, first, each, size))
        for name, first, each, size in (
            ("numbers", "", "{n}. Xx.\n", 20_000),
            ("letters", "1. Ports should ", "(a) ", 20_000),
            ("letters one in another", "1. Xx:\n\n", "(a) x:\n\n", 8_000),
            ("numbers one in another", "", "1. Xx:\n\n", 8_000),
            ("an agenda in one block", "1. The agenda:", "\n1. Xx: 2. Xx", 8_000),
            ("Cyrillic letters", "1. Совет и на по:\n\n", "(а) да;\n\n", 8_000),
            ("sections", "", "A. Xx\n\n1. Ports.\n\n", 5_000),
            ("headings of one long word", f"# {'x' * 100_000}\n\n", "Article {n}\n\n1. Xx.\n\n", 5_000),
            ("organs that speak", "", "The Council,\n\n", 10_000),
            ("decisions", "", "80/{n}. Xx\n\nThe Assembly decides x.\n\n", 5_000),
            ("numbers with dots", "", "{n}.1 Ratify it (Peru);\n\n", 8_000),
            ("captions", "1. Xx.\n\n", "Table 1\n\n", 10_000),
            ("symbols beside page numbers", "1. Xx.\n\n", "A/80/L.1 {n}/9999\n\nXx\n\n", 8_000),
            ("dates", "1. Xx.\n\n", "3 May 2031\n\n", 8_000),
            ("footnotes without a mark", "1. Xx.\n\n", "[^{n}]: Note.\n\n", 15_000),
            ("footnotes with one mark", "1. Xx" + "[^1]" * 15_000 + "\n\n", "[^1]: Note.\n\n", 15_000),
            ("brackets in brackets", "1. Xx " + "(" * 20_000, ")", 20_000),
            ("marks that close clauses", "1. States should do it", ", and for the words that are long (EU), ", 10_000),
            ("marks in square brackets", "1. Xx " + "[" * 10_000, "x (EU)] ", 10_000),
            ("square brackets without end", "1. Xx ", "[x", 40_000),
            ("square brackets side by side", "1. Xx ", "[shall][1]", 20_000),
            ("placeholders", "1. Xx ", "xx [date] {insert the date} ", 10_000),
            ("options", "1. Xx ", "Option 1: do. ", 20_000),
            ("alternatives", "1. Xx.\n\n", "1alt. Xx.\n\n", 10_000),
            ("a list of and", "1. Xx (", "China and ", 10_000),
            ("cells", "1. Xx.\n\n| No. | Text |\n|---|---|\n", "| 1.{n} | Xx (China) |\n", 10_000),
        )
    },
    "one label many times": ("a.txt", lambda: b"Recommendation 1\n\n" * 5_000),
    "a file of rules alone": ("a.txt", lambda: b"-----\n" * 100),
}


ALIKE = {
    "items of one wording": "1. Ports should dredge.\n\n",
    "items with one word of their own": "Article {n}\n\n1. Ports w{n} should dredge.\n\n",
    "chapters with one word in common": "A. Heading h{n}\n\n1. Ports w{n}.\n\n",
}


def run(folder: Path, name: str, data: bytes, *command: str) -> tuple[int, str]:
    """The exit code and what was said on standard error; memory and time are checked."""
    (folder / name).write_bytes(data)
    command = command or ("extract", name)
    done = subprocess.run(
        [sys.executable, "-c", RUN, *command, "-f", "json"],
        cwd=folder,
        env=UNMEASURED,
        capture_output=True,
        encoding="utf-8",
        timeout=STUCK,
        check=False,
    )
    assert done.returncode >= 0, f"ended by signal {-done.returncode}: the seconds were up"
    said, peak = re.fullmatch(r"(.*?)peak (\d+)\n", done.stderr, re.DOTALL).groups()  # type: ignore[union-attr] # RUN says it
    assert int(peak) < MEBIBYTES
    assert "fault of diffrec" not in said
    return done.returncode, said


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the peak of memory is read from /proc")
@pytest.mark.parametrize("case", REFUSED)
def test_hostile_file_is_refused_with_one_sentence_in_time_and_memory(tmp_path: Path, case: str) -> None:
    name, make, says = REFUSED[case]
    code, said = run(tmp_path, name, make())
    assert code == BAD_INPUT, said
    assert says in said
    errors = [line for line in said.splitlines() if line.startswith("diffrec: ")]
    assert len(errors) == 1
    assert name in errors[0]
    assert "root:" not in said


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the peak of memory is read from /proc")
@pytest.mark.parametrize("case", READ)
def test_strange_file_is_read_in_time_and_memory(tmp_path: Path, case: str) -> None:
    name, make = READ[case]
    code, said = run(tmp_path, name, make())
    assert code in {DONE, BAD_INPUT}, said
    assert code == DONE or "no numbered item" in said


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the peak of memory is read from /proc")
@pytest.mark.parametrize("case", ALIKE)
def test_versions_where_everything_is_alike_are_compared_in_time_and_memory(tmp_path: Path, case: str) -> None:
    code, said = run(tmp_path, "a.txt", counted("", ALIKE[case], 2_000), "compare", "a.txt", "a.txt")
    assert code == DONE, said
