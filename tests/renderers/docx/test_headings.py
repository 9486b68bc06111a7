"""Headings of a redline: those with other words are changed where they stand, those of one side come or go."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from diffrec import readers
from diffrec.config import ReadOptions
from tests.readers.wordmaking import paragraph, style, word_file
from tests.renderers.docx.comparing import compared
from tests.renderers.docx.drafts import FERRY, LIGHTS, PILOTS, TUGS
from tests.renderers.docx.schema import faults

if TYPE_CHECKING:
    from pathlib import Path

    from diffrec.config import Revisions

STYLES = "".join(
    style(f"Heading{at}", called=f"heading {at}", properties=f'<w:outlineLvl w:val="{at - 1}"/>') for at in (1, 2)
)
ITEMS = tuple(f"{at}. {text}" for at, text in enumerate((FERRY, TUGS, PILOTS, LIGHTS), start=1))
SHIPS, PORTS, ADVICE, OTHER = "# I. Ships", "# II. Ports", "## Recommendations", "## Proposals"
SAME_WORDS = (SHIPS, ADVICE, *ITEMS[:2], PORTS, ADVICE, *ITEMS[2:])
PLAIN = (SHIPS, *ITEMS[:2], PORTS, *ITEMS[2:])
CASES = {
    "another one in the second chapter": (SAME_WORDS, (SHIPS, ADVICE, *ITEMS[:2], PORTS, OTHER, *ITEMS[2:])),
    "another one in both": (SAME_WORDS, (SHIPS, OTHER, *ITEMS[:2], PORTS, OTHER, *ITEMS[2:])),
    "gone with its items": (SAME_WORDS, (SHIPS, ADVICE, *ITEMS[:2], PORTS)),
    "new in both, at a depth that the draft has not": (PLAIN, (SHIPS, OTHER, *ITEMS[:2], PORTS, OTHER, *ITEMS[2:])),
}


def lines(data: bytes, side: Revisions) -> list[str]:
    """The paragraphs of a file with its changes resolved, but for its title and the number of its page."""
    (document,) = readers.read(data, source="redline.docx", options=ReadOptions(revisions=side))
    said = [" ".join(block.text.split()) for block in document.blocks]
    return [one for one in said if one and one != "1 / 1" and not one.startswith("draft ")]


@pytest.mark.parametrize("is_word", [True, False], ids=["in its own file", "in a file of ours"])
@pytest.mark.parametrize("name", CASES)
def test_headings_of_the_same_words_are_told_by_what_stands_above(name: str, is_word: bool, tmp_path: Path) -> None:  # noqa: FBT001 -- a parameter
    draft, final = ([line.lstrip("# ") for line in side] for side in CASES[name])
    there, here = tmp_path / "final.md", tmp_path / ("draft.docx" if is_word else "draft.md")
    there.write_text("\n\n".join(CASES[name][1]), encoding="utf-8")
    if is_word:
        depths = [line.count("#") for line in CASES[name][0]]
        body = (
            paragraph(text, style=f"Heading{depth}" if depth else None)
            for text, depth in zip(draft, depths, strict=True)
        )
        here.write_bytes(word_file(f"{''.join(body)}<w:sectPr/>", styles=STYLES))
    else:
        here.write_text("\n\n".join(CASES[name][0]), encoding="utf-8")
    data = compared((here,), (there,)).redline()
    assert lines(data, "reject") == draft
    assert lines(data, "accept") == final
    assert faults(data) == ()
