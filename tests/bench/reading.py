"""How fast PDF files are read, against a bare loop that asks the same library for each character's box and font.

70 % of the loop's page rate is the bound. `make bench` runs this; the real documents are read where they are there, and
a report of 400 pages that is made here.
"""

# ruff: noqa: T201 -- printing a table is what this program is for

from __future__ import annotations

import ctypes
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
import pypdfium2.raw as pdfium

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from diffrec.config import ReadOptions  # noqa: E402 -- the tree that this file is of
from diffrec.readers.pdf import read  # noqa: E402
from tests.making_pdf import Page, lines, pdf  # noqa: E402

SHARED = Path(os.environ.get("DIFFREC_SHARED") or ROOT.parent / "shared") / "documents"
RUNS = 3
BOUND = 0.7
LONG_REPORT_PAGES = 400
SENTENCE = "The Committee noted the report and asked the Secretariat to go on with its work in"


def bare(data: bytes) -> None:
    """Reads the box and the font of each character and keeps nothing."""
    file = pypdfium2.PdfDocument(data)
    box, name, flags = pdfium.FS_RECTF(), ctypes.create_string_buffer(128), ctypes.c_int()
    for index in range(len(file)):
        page = file[index]
        text = page.get_textpage()
        for at in range(pdfium.FPDFText_CountChars(text.raw)):
            pdfium.FPDFText_GetUnicode(text.raw, at)
            pdfium.FPDFText_GetLooseCharBox(text.raw, at, box)
            pdfium.FPDFText_GetFontInfo(text.raw, at, name, 128, flags)
            pdfium.FPDFText_GetFontSize(text.raw, at)
        text.close()
        page.close()
    file.close()


def best(work: Callable[[], object]) -> float:
    """The shortest processor time of some runs, in seconds."""
    times = []
    for _ in range(RUNS):
        began = time.process_time()
        work()
        times.append(time.process_time() - began)
    return min(times)


def long_report() -> bytes:
    """A report of 400 pages with 55 lines on each."""
    page = lambda at: Page(lines(72, 80, f"{at}. {SENTENCE}", *[SENTENCE] * 54))  # noqa: E731 -- used once
    return pdf(*map(page, range(1, LONG_REPORT_PAGES + 1)))


def main() -> None:
    """Prints one line a document and one for all."""
    files = {path.relative_to(SHARED).as_posix(): path.read_bytes() for path in sorted(SHARED.rglob("*.pdf"))}
    files["a report of 400 pages, made here"] = long_report()
    total = [0.0, 0.0]
    pages = 0
    for name, data in files.items():
        count = len(pypdfium2.PdfDocument(data))
        seconds = [
            best(lambda data=data: bare(data)),  # type: ignore[misc]
            best(lambda data=data, name=name: read(data, source=name, options=ReadOptions())),  # type: ignore[misc]
        ]
        rates = [count / value for value in seconds]
        print(f"  {name:<42} {count:4} pages {rates[0]:5.0f} bare {rates[1]:5.0f} read {rates[1] / rates[0]:5.0%}")
        total = [a + b for a, b in zip(total, seconds, strict=True)]
        pages += count
    share = total[0] / total[1]
    verdict = "within" if share >= BOUND else "UNDER"
    print(f"  all: {pages / total[1]:.0f} pages/s, {share:.0%} of the bare loop, {verdict} the bound of {BOUND:.0%}")


if __name__ == "__main__":
    main()
