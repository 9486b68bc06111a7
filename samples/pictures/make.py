"""Makes the two pictures of README from the working-group sample: `make pictures`.

terminal.svg    what `diffrec compare` prints, with colour, as rich draws a terminal, without its fonts from the network
report.png      the top of the HTML report, as Chromium shows it
"""

# ruff: noqa: INP001 -- a program of its own, no part of a package

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.text import Text

HERE = Path(__file__).resolve().parent
SAMPLE = HERE.parent / "working-group"
COMPARE = [sys.executable, "-m", "diffrec", "compare", "draft", "final.txt"]
COLUMNS = 118
LINES = 64
PAGE_WIDTH, PAGE_HEIGHT = 1280, 1180
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def picture_of_the_terminal() -> None:
    """Write terminal.svg: the first lines of the comparison."""
    command = [*COMPARE, "--width", str(COLUMNS), "--color", "always"]
    done = subprocess.run(command, cwd=SAMPLE, capture_output=True, encoding="utf-8", check=True)  # noqa: S603 -- ours
    shown = "\n".join(done.stdout.splitlines()[:LINES])
    with tempfile.TemporaryFile("w", encoding="utf-8") as nowhere:
        console = Console(record=True, width=COLUMNS, file=nowhere, force_terminal=True, legacy_windows=False)
        console.print(Text.from_ansi(shown))
    svg = console.export_svg(title="diffrec compare draft final.txt")
    (HERE / "terminal.svg").write_text(re.sub(r"@font-face \{.*?\}", "", svg, flags=re.DOTALL), encoding="utf-8")


def picture_of_the_page() -> None:
    """Write report.png: the top of the report in a window of a fixed size."""
    browser = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if browser is None:
        message = f"no browser found to take the picture; looked for: {', '.join(BROWSERS)}"
        raise SystemExit(message)
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "report.html"
        subprocess.run([*COMPARE, "-o", str(page)], cwd=SAMPLE, stdout=subprocess.DEVNULL, check=True)  # noqa: S603 -- ours
        options = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--hide-scrollbars",
            f"--user-data-dir={folder}/profile",
        ]
        size = f"--window-size={PAGE_WIDTH},{PAGE_HEIGHT}"
        target = f"--screenshot={HERE / 'report.png'}"
        subprocess.run([browser, *options, size, target, page.as_uri()], capture_output=True, check=True)  # noqa: S603 -- ours


if __name__ == "__main__":
    picture_of_the_terminal()
    picture_of_the_page()
