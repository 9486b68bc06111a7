"""Lines of the United Nations Parallel Corpus find each other across languages with a third of either side gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from diffrec.languages import language
from diffrec.model import OpKind
from diffrec.wording.across import CrossSide, diff_across
from tests.crossing.parallel import LANGUAGES, linked

if TYPE_CHECKING:
    from pathlib import Path

LEAST_LENGTH = 60  # characters: a shorter line is a heading or a date


@pytest.fixture(scope="module")
def lines(shared: Path) -> dict[str, list[str]]:
    folder = shared / "documents" / "single" / "un-parallel"
    return {code: (folder / f"devset-300.{code}.txt").read_text(encoding="utf-8").splitlines() for code in LANGUAGES}


@pytest.mark.parametrize("code", ["fr", "ar"])
def test_lines_find_each_other_and_hardly_any_finds_another(lines: dict[str, list[str]], code: str) -> None:
    long = [place for place, line in enumerate(lines["en"]) if len(line) >= LEAST_LENGTH]
    draft, final = ([place for place in long if place % 3 != gone] for gone in (0, 1))
    links = linked([lines["en"][place] for place in draft], [lines[code][place] for place in final], ("en", code))
    pairs = {(draft[row], final[column]) for link in links for row in link.draft for column in link.final}
    right = sum(one == other for one, other in pairs)
    assert right >= 0.98 * len({*draft} & {*final})
    assert right >= 0.96 * len(pairs)


@pytest.mark.parametrize("code", ["fr", "es", "ru", "zh", "ar"])
def test_figures_of_the_same_line_agree(lines: dict[str, list[str]], code: str) -> None:
    """Translators change few figures; English lines that begin with a paragraph's number have one more than others."""
    bare = [place for place, line in enumerate(lines["en"]) if not line[:1].isdigit()]
    sides = ((CrossSide(lines["en"][at], language("en")), CrossSide(lines[code][at], language(code))) for at in bare)
    differing = [ops for ops in (diff_across(*pair) for pair in sides) if any(op.op is not OpKind.EQUAL for op in ops)]
    assert len(differing) <= 0.05 * len(bare)
