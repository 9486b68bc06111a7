"""The pages that the tests open, each made when it is first asked for and kept for the session.

reports["changed"]    /tmp/.../changed.html, the example with changes of many kinds
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

import diffrec
from diffrec import pipeline
from diffrec.config import RenderOptions
from diffrec.meaning.asks import asks_of, asks_of_version
from diffrec.renderers import render_asks
from diffrec.renderers.html import render
from tests.browser.hostile import hostile, hostile_files
from tests.renderers.chain import chain
from tests.renderers.changed import changed
from tests.renderers.example import example, of_rows

if TYPE_CHECKING:
    from collections.abc import Callable

    from diffrec.model import Asks, Comparison

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "samples"
CASES = ROOT / "tests" / "cases"
LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")
DELEGATIONS = RenderOptions(by_delegation=True)


class Reports:
    """A page for each name of MAKERS."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __getitem__(self, name: str) -> Path:
        path = self._folder / f"{name}.html"
        if not path.exists():
            path.write_text(MAKERS[name](), encoding="utf-8")
        return path


def page(comparison: Comparison, options: RenderOptions | None = None) -> str:
    return render(comparison, options or RenderOptions())


def asks_page(asks: Asks) -> str:
    return str(render_asks(asks, "html", DELEGATIONS))


def sample(name: str, *versions: str) -> str:
    return page(diffrec.compare(*(diffrec.load(SAMPLES / name / one) for one in versions)))


def long(times: int) -> Comparison:
    """The example so many times over: at ten its ledger needs more than a sheet of paper, at forty it is large."""
    rows = (replace(row, id=f"{row.id}-{time}") for time in range(times) for row in example().rows)
    return of_rows(example(), rows)


@cache
def case(name: str) -> Comparison:
    paths = [CASES / name / f"{version}.txt" for version in ("draft", "final")]
    return pipeline.compare([pipeline.extract(pipeline.Source(path.name, path.read_bytes())) for path in paths])


MAKERS: dict[str, Callable[[], str]] = {
    "example": lambda: page(example()),
    "changed": lambda: page(changed()),
    "chain": lambda: page(chain()),
    "phrase": lambda: page(chain(), RenderOptions(phrase="shall")),
    "delegations": lambda: asks_page(asks_of(example())),
    "document": lambda: asks_page(asks_of_version(example().versions[0])),
    "hostile": lambda: page(hostile()),
    "hostile-document": lambda: asks_page(asks_of_version(hostile().versions[0])),
    "hostile-files": lambda: page(hostile_files()),
    "sample-working-group": lambda: sample("working-group", "draft", "final.txt"),
    "sample-paragraphs": lambda: sample("paragraphs", "draft.md", "final.md"),
    "sample-restructured": lambda: sample("restructured", "draft.md", "final.md"),
    "sample-two-languages": lambda: sample("two-languages", "draft.en.md", "final.fr.md"),
    "sample-four-versions": lambda: sample("four-versions", "zero-draft.md", "rev-1.md", "rev-2.md", "final.md"),
    **{
        f"changed-{code}": partial(lambda code: page(changed(), RenderOptions(language=code)), code)
        for code in ("ar", "ru")
    },
    "long": lambda: page(long(10)),
    "large": lambda: page(long(40)),
    "moved": lambda: page(case("migrated-sentence")),
    **{name: partial(lambda name: page(case(name)), name) for name in map("language-{}".format, LANGUAGES)},
}
