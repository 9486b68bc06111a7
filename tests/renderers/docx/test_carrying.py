"""Words that stand at another place in the final look there as they do in the draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from diffrec.readers.docx.names import w
from diffrec.readers.docx.revisions import Choice, resolve
from tests.readers.wordmaking import paragraph, run, word_file
from tests.renderers.docx.comparing import compared
from tests.renderers.docx.drafts import FERRY, LINK, PILOTS, TUGS
from tests.renderers.docx.schema import faults
from tests.renderers.docx.test_redline import part, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

ITALIC, STYLED = "<w:i/>", '<w:rStyle w:val="Link"/>'
BEFORE, NAME, AFTER = (
    "Boards of “ports” should ask the ",
    "League of Lighthouse Keepers",
    " for a list of lamps each year.",
)
LEAGUE = f"{BEFORE}{NAME}{AFTER}"
STYLED_ITEM = (run(BEFORE), run(NAME[:9], ITALIC), run(NAME[9:], ITALIC), run(AFTER))


def said(
    draft: Sequence[Sequence[str]], final: Sequence[str], folder: Path, *, moves: bool = False
) -> list[tuple[str, str]]:
    """What a redline says that is accepted: stretches of words, and the names of the looks that they have."""
    path, other = folder / "draft.docx", folder / "final.txt"
    path.write_bytes(
        word_file("".join(paragraph(run(f"{at}. "), *runs) for at, runs in enumerate(draft, start=1)) + "<w:sectPr/>")
    )
    other.write_text("\n\n".join(f"{at}. {text}" for at, text in enumerate(final, start=1)), encoding="utf-8")
    data = compared((path,), (other,)).redline(moves=moves)
    assert faults(data) == ()
    tree = part(data)
    resolve(tree, Choice.ACCEPTED)
    found: list[tuple[str, str]] = []
    for one in tree.iter(w("r")):
        look = " ".join(mark.tag.rpartition("}")[2] for mark in one.iterfind(f"{w('rPr')}/*"))
        if found and found[-1][1] == look:
            found[-1] = (found[-1][0] + words_of(one), look)
        elif words_of(one):
            found.append((words_of(one), look))
    return found


PLAIN = [(run(text),) for text in (FERRY, TUGS, PILOTS)]


@pytest.mark.parametrize("moves", [False, True])
def test_an_item_that_moved_keeps_its_italics(tmp_path: Path, *, moves: bool) -> None:
    found = said([STYLED_ITEM, *PLAIN], [FERRY, TUGS, PILOTS, LEAGUE], tmp_path, moves=moves)
    assert [one for one in found if one[1]] == [(NAME, "i")]
    assert found[-1] == (AFTER, "")


def test_italics_stay_on_their_words_where_signs_or_words_differ(tmp_path: Path) -> None:
    final = LEAGUE.replace("“ports”", "all ports").replace("each year", "every year")
    found = said([STYLED_ITEM, *PLAIN], [FERRY, TUGS, PILOTS, final], tmp_path)
    assert [one for one in found if one[1]] == [(NAME, "i")]


def test_words_that_were_merged_into_another_item_keep_their_italics(tmp_path: Path) -> None:
    found = said(
        [(run(FERRY),), (run(TUGS),), (run(PILOTS),), STYLED_ITEM], [f"{FERRY} {LEAGUE}", TUGS, PILOTS], tmp_path
    )
    assert [one for one in found if one[1]] == [(NAME, "i")]
    assert found[0] == (f"1. {FERRY} {BEFORE}", "")


def test_an_item_that_was_split_off_keeps_its_italics(tmp_path: Path) -> None:
    final = [FERRY, TUGS, PILOTS, LEAGUE]
    found = said([(run(f"{FERRY} "), *STYLED_ITEM), (run(TUGS),), (run(PILOTS),)], final, tmp_path)
    assert [one for one in found if one[1]] == [(NAME, "i")]


def test_new_words_of_an_item_that_moved_look_like_those_beside_them(tmp_path: Path) -> None:
    final = LEAGUE.replace("Lighthouse Keepers", "Beacon Keepers").replace("lamps", "lights")
    found = said([STYLED_ITEM, *PLAIN], [FERRY, TUGS, PILOTS, final], tmp_path)
    assert [one for one in found if one[1]] == [("League of Beacon Keepers", "i")]


def test_words_that_leave_a_link_do_not_look_like_one(tmp_path: Path) -> None:
    linked = (run(BEFORE), LINK.format(run(NAME, f"{STYLED}{ITALIC}")), run(AFTER))
    found = said([linked, *PLAIN], [FERRY, TUGS, PILOTS, LEAGUE], tmp_path)
    assert [one for one in found if one[1]] == [(NAME, "i")]


def test_an_ellipsis_of_three_full_stops_moves_no_look(tmp_path: Path) -> None:
    draft = (run("Boards … should ask the "), run(NAME, ITALIC), run(AFTER))
    final = f"Boards ... should ask the {NAME}{AFTER}"
    found = said([draft, *PLAIN], [FERRY, TUGS, PILOTS, final], tmp_path)
    assert [one for one in found if one[1]] == [(NAME, "i")]
