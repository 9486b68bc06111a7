"""What a page of 2,000 rows weighs, how long it takes to open, and how long a filter takes.

    python -m tests.bench.page          in Debian's Chromium, headless; without one only the weight is told

Two thousand recommendations in three documents a side, some 50 words each, two in five of them changed. What is timed
is the page's own work and the layout after it, to the next frame.
"""

# ruff: noqa: T201 -- printing a table is what this program is for

from __future__ import annotations

import shutil
import statistics
import tempfile
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import diffrec
from tests.bench.revisions import Profile, generate
from tests.bench.scaling import SEED, SHARES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from playwright.sync_api import Page

    from diffrec.model import Item

ITEMS = 2_000
PARTS = 3  # documents a side: numbers of more than three digits are years
MEGABYTES = 6.0
OPEN_SECONDS = 2.0
FILTER_MS = 100.0
RUNS = 5
NAMES = ("chromium", "chromium-browser", "google-chrome")
FILTERS = {
    "dropped": ".chip input[value=dropped]",
    "weakened": ".chip input[value=obligation-weakened]",
    "all again": "#shown button",
}
CLICK = """async (selector) => {
  const began = performance.now();
  document.querySelector(selector).click();
  document.body.offsetHeight;
  const done = performance.now();
  await new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
  return done - began;
}"""
OPENED = "performance.getEntriesByType('navigation')[0].loadEventEnd"


def written(folder: Path, name: str, items: Sequence[Item]) -> list[Path]:
    """The items as documents of Markdown."""
    size = -(-len(items) // PARTS)
    paths = []
    for part in range(PARTS):
        lines = []
        numbered = enumerate(items[part * size : (part + 1) * size], start=1)
        for section, some in groupby(numbered, key=lambda one: one[1].section):
            lines.append(f"## {section[0].capitalize()}\n")
            lines += (f"Recommendation {number}\n\n{item.text}\n" for number, item in some)
        paths.append(folder / f"{name}-{part + 1}.md")
        paths[-1].write_text("\n".join(lines), encoding="utf-8")
    return paths


def report(folder: Path) -> Path:
    """The page of a generated revision."""
    revision = generate(SEED, Profile(items=ITEMS, sections=40, clauses=(1, 3), shares=SHARES))
    versions = (
        diffrec.load(*written(folder, name, items))
        for name, items in (("draft", revision.draft), ("final", revision.final))
    )
    comparison = diffrec.compare(*versions)
    page = folder / "page.html"
    page.write_text(str(diffrec.render(comparison, "html")), encoding="utf-8")
    told("weight", page.stat().st_size / 1e6, MEGABYTES, f"MB, {len(comparison.rows)} rows")
    return page


def told(name: str, value: float, bound: float, unit: str) -> None:
    verdict = "within" if value <= bound else "OVER"
    print(f"  {name:<42} {value:7.1f} {unit}; {verdict} its bound of {bound:g}")


def timed(page: Page) -> None:
    """The time of each filter; the last one leaves the page as it was."""
    rounds = [{name: page.evaluate(CLICK, selector) for name, selector in FILTERS.items()} for _ in range(RUNS)]
    for name in FILTERS:
        told(f"filter: {name}", statistics.median(one[name] for one in rounds), FILTER_MS, "ms")


def main() -> None:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 -- the weight is told without it

    with tempfile.TemporaryDirectory() as folder:
        path = report(Path(folder))
        browser_path = next((found for found in map(shutil.which, NAMES) if found), None)
        if browser_path is None:
            print("  no browser: nothing is timed")
            return
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=browser_path, args=["--no-sandbox", "--disable-gpu"])
            opened = []
            for _ in range(RUNS):
                page = browser.new_page()
                page.goto(path.as_uri())
                opened.append(page.evaluate(OPENED))
                timed(page) if len(opened) == RUNS else page.close()
            told("opens", statistics.median(opened) / 1000, OPEN_SECONDS, "s")
            browser.close()


if __name__ == "__main__":
    main()
