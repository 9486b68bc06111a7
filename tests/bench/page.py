"""What a page of 2,000 rows weighs, how long it takes to open, and how long a filter takes.

    python -m tests.bench.page          in Debian's Chromium, headless; without one only the weight is told

Two thousand recommendations in three documents a side, some 50 words each, two in five of them changed. A filter is
timed from the click to the end of the first frame that shows what is left: the page's own work, layout and painting.
"""

# ruff: noqa: T201 -- printing a table is what this program is for

from __future__ import annotations

import statistics
import tempfile
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import diffrec
from tests.bench.revisions import Profile, generate
from tests.bench.scaling import SEED, SHARES
from tests.browser.chromium import installed, started

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
REST_MS = 300
SEARCH = "const q = document.querySelector('#q'); q.value = '24'; q.dispatchEvent(new Event('input', {bubbles: true}))"
ACTS = {
    "dropped": "document.querySelector('.chip input[value=dropped]').click()",
    "weakened": "document.querySelector('.chip input[value=obligation-weakened]').click()",
    "a number looked for": SEARCH,
}
AGAIN = "document.querySelector('#shown button').click()"
PLACES = ("header", "#row-1000")
"""where a person stands when a filter is set: at the head of the page, amid its rows"""
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
    """The time of each filter, and of all rows shown again after it."""
    for place in PLACES:
        times: dict[str, list[float]] = {}
        for _ in range(RUNS):
            page.evaluate(f"document.querySelector('{place}').scrollIntoView()")
            for name, act in ACTS.items():
                times.setdefault(name, []).append(_frame(page, act))
                times.setdefault(f"all again, after {name}", []).append(_frame(page, AGAIN))
        for name, taken in times.items():
            told(f"{place}: {name}", statistics.median(taken), FILTER_MS, "ms")


def _frame(page: Page, act: str) -> float:
    """Milliseconds from the act to the end of the frame after it, in a page that has come to rest."""
    page.wait_for_timeout(REST_MS)
    end = "new Promise((next) => requestAnimationFrame(() => setTimeout(next)))"
    return float(
        page.evaluate(
            f"async () => {{ const began = performance.now(); {act}; await {end}; return performance.now() - began; }}"
        )
    )


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = report(Path(folder))
        if not installed():
            print("  no browser: nothing is timed")
            return
        with started() as browser:
            opened = []
            for _ in range(RUNS):
                page = browser.new_page()
                page.goto(path.as_uri())
                opened.append(page.evaluate(OPENED))
                timed(page) if len(opened) == RUNS else page.close()
            told("opens", statistics.median(opened) / 1000, OPEN_SECONDS, "s")


if __name__ == "__main__":
    main()
