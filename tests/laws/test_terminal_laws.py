"""Whatever a comparison holds: no control character and no line too wide reaches the terminal, and no word is lost."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.text import Text

from diffrec.config import RenderOptions
from diffrec.model import Comparison, OpKind
from diffrec.renderers.terminal import render
from diffrec.renderers.terminal.marked import Writing, both_texts, side_text
from diffrec.renderers.terminal.wrapping import wrapped
from diffrec.renderers.visible import visible
from tests.laws.comparisons import comparisons
from tests.renderers.example import example, wording
from tests.renderers.test_terminal import with_ops

COMMANDS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
# What we put round right-to-left text ourselves; nothing inside of it may be of that kind.
RIGHT_TO_LEFT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
ISOLATED = re.compile(f"[\u2066\u2068]([^\u2066-\u2069\n]*[{RIGHT_TO_LEFT}][^\u2066-\u2069\n]*)\u2069")
# Words, signs of two columns, marks over letters, Arabic, emoji and what joins them, signs of changes, white space.
SCRIPTS = st.text(
    alphabet=st.sampled_from("ab é会国，。（）“”e\u0301اًلع،👨\u200d👩☃\ufe0f🇫🇷각ｱ\u3000\t\n.,-‹›[]{}+()")
    | st.characters(codec="utf-8"),
    max_size=60,
)
PIECES = st.text(alphabet=st.sampled_from("abc é会’-.,()‹›[]{}+ \x1b\u202e"), max_size=12)


@given(comparison=comparisons(), width=st.none() | st.integers(1, 200), full=st.booleans())
def test_no_control_character_reaches_the_terminal(comparison: Comparison, width: int | None, *, full: bool) -> None:
    for view in ("side-by-side", "inline", "concordance"):
        look = RenderOptions(width=width, full=full, view=view if width else None)
        assert not COMMANDS.search(ISOLATED.sub(r"\1", render(comparison, look)))


@given(text=SCRIPTS, width=st.integers(2, 40), more=st.integers(0, 20))
def test_wrapping_keeps_every_sign_and_every_width(text: str, width: int, more: int) -> None:
    text = visible(text)
    lines = [line.plain for line in wrapped(Text(text), width, first=width + more)]
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert cell_len(lines[0]) <= width + more
    assert all(cell_len(line) <= width for line in lines[1:])


@given(pieces=st.lists(st.tuples(st.sampled_from(OpKind), SCRIPTS, SCRIPTS), max_size=6), width=st.integers(20, 160))
def test_no_line_of_any_script_is_wider_than_the_page(pieces: list[tuple[OpKind, str, str]], width: int) -> None:
    comparison = with_ops(*pieces)
    for view in ("side-by-side", "inline"):
        text = render(comparison, RenderOptions(width=width, view=view, full=True))
        assert all(cell_len(line) <= width for line in text.split("\n"))
        assert "\t" not in text


@given(comparison=comparisons(), width=st.integers(20, 200))
def test_no_line_is_wider_than_asked_for(comparison: Comparison, width: int) -> None:
    for line in render(comparison, RenderOptions(width=width)).split("\n"):
        assert cell_len(line) <= width


@given(pieces=st.lists(st.tuples(st.sampled_from(OpKind), PIECES, PIECES), max_size=8))
def test_each_column_holds_the_whole_text_of_its_side(pieces: list[tuple[OpKind, str, str]]) -> None:
    ops = [
        (kind, "" if kind is OpKind.INSERT else draft, "" if kind is OpKind.DELETE else final)
        for kind, draft, final in pieces
    ]
    row = with_ops(*ops).rows[0]
    for side in ("draft", "final"):
        whole = "".join(getattr(op, side) for op in row.whole.ops)
        assert side_text(row, side, Writing(look=RenderOptions(color=True, strikes=True))).plain == visible(whole)


def test_one_text_holds_both_texts() -> None:
    for row in example().rows:
        plain = both_texts(row, Writing(look=RenderOptions(color=False))).plain
        for op in row.whole.ops:
            for word in (op.draft + " " + op.final).split() if op.op is not OpKind.EQUAL else op.final.split():
                assert visible(word.strip("().,")) in plain
    assert wording("a ⟦b→c⟧")
