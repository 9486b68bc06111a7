"""Markdown becomes the blocks that CommonMark and GFM say; of plain text only what can be nothing else is a mark."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from diffrec.config import ReadOptions
from diffrec.items import extract
from diffrec.languages import language
from diffrec.model import Block, BlockKind, Document
from diffrec.readers.text import read

if TYPE_CHECKING:
    from markdown_it.token import Token

KINDS = {"heading_open": "heading", "td_open": "cell", "th_open": "cell", "paragraph_open": "paragraph"}
SILENT = frozenset({BlockKind.FURNITURE, BlockKind.FOOTNOTE})


def document(text: str, source: str = "a.md") -> Document:
    return read(text.encode(), source=source, options=ReadOptions())[0]


def blocks(text: str, source: str = "a.md") -> list[tuple[str, str]]:
    """Kind and text of each block of text."""
    return [(b.kind.value, words(b.text)) for b in document(text, source).blocks if b.kind not in SILENT]


def words(text: str) -> str:
    return " ".join(text.split())


def said_by_oracle(text: str) -> list[tuple[str, str]]:
    """The same by markdown-it; the number of a list's member stands before its first paragraph."""
    found: list[tuple[str, str]] = []
    kind, number, is_first = "", "", False
    for token in MarkdownIt("commonmark").enable(["table"]).parse(text):
        if token.type == "list_item_open":
            number, is_first = f"{token.info}{token.markup} " if token.info else "", True
        elif token.type in {"fence", "code_block"}:
            found += [("paragraph", words(part)) for part in token.content.split("\n\n") if part.strip()]
        elif token.type in KINDS:
            kind = KINDS[token.type]
        elif token.type == "inline" and token.content:
            before, is_member = (number, True) if is_first else ("", False)
            is_first = False
            name = "list item" if is_member and kind == "paragraph" else kind
            found.append((name, words(before + "".join(map(shown, token.children or ())))))
    return found


def shown(token: Token) -> str:
    if token.type in {"softbreak", "hardbreak"}:
        return "\n"
    if token.type == "html_inline":
        return " " if token.content.startswith("<br") else ""
    return token.content


CASES = {
    "headings with an underline": "Ports\n=====\n\nTides and\nlights\n---\n\nText.\n",
    "headings with signs": "# Ports\n\n## Tides ##\n### Lights #1\nText.\n",
    "a list with stops": "1. Dredge.\n2. Warn.\n3. Light.\n",
    "a list with brackets": "1) Dredge.\n2) Warn.\n",
    "a member that goes on without indentation": "12. Ports should\ndredge often.\n13. Harbours\n    should warn.\n",
    "a member with paragraphs": "1. Ports should dredge.\n\n   In spring above all.\n\n2. Warn.\n",
    "a nested list": "1. Ports should:\n   - dredge;\n   - warn.\n2. Harbours:\n\n   1) light;\n   2) ring.\n\nEnd.\n",
    "a list in a list by four blanks": "- Ports\n    - dredge\n    - warn\n- Harbours\n",
    "a number in a wrapped paragraph": "as was said in paragraph\n12. The Board said so.\n",
    "a list right below a paragraph": "The Board:\n1. Dredges;\n2. Warns.\n",
    "a quotation": "> Ports should dredge\noften.\n>\n> - Warn.\n\nText.\n",
    "a quotation in a quotation": "> Ports\n> > should dredge\n\nText.\n",
    "a table": "| No. | Text |\n|:--|--:|\n| 1 | Dredge \\| warn |\n| 2 | *Light* |\n\nText.\n",
    "a table without outer bars": "No. | Text\n--- | ---\n1 | Dredge\n2 | Warn\n",
    "a table right below a paragraph": "Text.\n| a | b |\n|---|---|\n| c | d |\n",
    "no table without its second row": "The sign | is a bar.\n\nText.\n",
    "fenced code": "```text\n*literal* &amp; <b>\n\n1. more\n```\n\n~~~\ntilde\n~~~\nText.\n",
    "fenced code that does not end": "Text.\n\n```\n*literal*\n",
    "links": '[Ports](http://example.org/a_(b) "Title"), ![a lamp](b.png), <https://example.org/a_b_c>.\n',
    "links by reference": "See [the report][R], [r] and [Option 1].\n\n[R]: https://example.org/r 'Title'\n",
    "hard breaks": "Ports\\\nshould  \ndredge.\n",
    "escapes": "\\*Ports\\* should \\_dredge\\_, 12\\. Text \\& \\<b\\>.\n\n12\\. Text.\n",
    "entities": "R&eacute;sum&#233; A&nbsp;B &lt;b&gt; &amp; &#42;C&#42; &unknown;.\n",
    "code in a line": "The name `a_b *c*` and ``a ` b`` *stand*.\n",
    "inline tags": 'Ports <span class="x">should</span> H<sub>2</sub>O<br>dredge.\n',
    "rules": "Text.\n\n* * *\n\nText.\n\n---\n\n___\n",
    "emphasis": "**Ports** *should* ***dredge*** and _warn_ snake_case_name.\n",
    "a definition of a link and a bracket": "[Option 1]: ports should dredge often.\n",
}


@pytest.mark.parametrize("name", [name for name in CASES if name != "a definition of a link and a bracket"])
def test_markdown_is_what_the_oracle_says(name: str) -> None:
    assert blocks(CASES[name]) == said_by_oracle(CASES[name])


@pytest.mark.parametrize("text", CASES.values(), ids=CASES)
@pytest.mark.parametrize("source", ["a.md", "a.txt"])
def test_block_text_is_its_runs_of_the_document(text: str, source: str) -> None:
    found = document(text, source)
    assert [b.text for b in found.blocks] == ["".join(found.text[a:b] for a, b in b.runs) for b in found.blocks]


@given(st.text(alphabet="ab1.)-*_#>|`~[]()<!&;:\\= \n\t\f", max_size=60), st.sampled_from(["a.md", "a.txt"]))
def test_no_letter_is_lost_and_none_is_read_twice(text: str, source: str) -> None:
    if not text.strip():
        return
    found = document(f"x\n\n{text}", source)
    runs = sorted(run for block in found.blocks for run in block.runs)
    assert all(first[1] <= second[0] for first, second in pairwise(runs))
    assert [b.text for b in found.blocks] == ["".join(found.text[a:b] for a, b in b.runs) for b in found.blocks]


def test_the_cells_of_a_table_know_their_places() -> None:
    found = document("| No. | Text |\n|---|---|\n| | Dredge<br>warn |\n\n| a | b |\n|-|-|\n").blocks
    cells = [(block.cell, words(block.text)) for block in found if block.kind is BlockKind.CELL]
    assert cells == [
        ((1, 1, 1), "No."),
        ((1, 1, 2), "Text"),
        ((1, 2, 2), "Dredge warn"),
        ((2, 1, 1), "a"),
        ((2, 1, 2), "b"),
    ]


def test_the_second_row_of_a_table_is_markup() -> None:
    found = document("| a | b |\n|---|---|\n", "a.txt").blocks
    assert [(block.kind, block.why) for block in found] == [
        (BlockKind.CELL, None),
        (BlockKind.CELL, None),
        (BlockKind.FURNITURE, "markup"),
    ]


def test_a_member_of_a_list_has_its_number_and_depth() -> None:
    found = document("1. Ports:\n   - dredge\n     1) in spring\n12. Warn.\n").blocks
    assert [(block.marker, block.depth) for block in found] == [("1.", 1), (None, 2), ("1)", 3), ("12.", 1)]


def test_numbers_with_brackets_are_items() -> None:
    found = extract(document("1) Ports should dredge.\n2) Harbours should warn.\n"), language("en"))[1]
    assert [(item.number, item.text) for item in found] == [
        ("1", "Ports should dredge."),
        ("2", "Harbours should warn."),
    ]


def test_a_block_of_html_is_its_text() -> None:
    text = (
        '<div align="center">\n<h2>Ports</h2>\n<p>should <b>dredge</b></p>\n</div>\n\n'
        "<table><tr><td rowspan=2>a<td>b\n<tr><td>c</table>\n"
    )
    found = [(b.kind, b.text, b.cell) for b in document(text).blocks]
    assert found == [
        (BlockKind.HEADING, "Ports", None),
        (BlockKind.PARAGRAPH, "should dredge", None),
        (BlockKind.CELL, "a", (1, 1, 1)),
        (BlockKind.CELL, "b", (1, 1, 2)),
        (BlockKind.CELL, "c", (1, 2, 2)),
    ]


def test_a_comment_may_go_over_blank_lines_and_stand_in_a_sentence() -> None:
    assert blocks("<!-- to do\n\nport -->\nPorts <!-- and\nlamps -->dredge.\n") == [("paragraph", "Ports dredge.")]


def test_a_footnote_goes_on_below_a_blank_line() -> None:
    note = document("Text.[^1]\n\n[^1]: See chapter II\nof this report.\n\n    And annex I.\n\nText.\n").blocks[1]
    assert (note.kind, note.marker, words(note.text)) == (
        BlockKind.FOOTNOTE,
        "1",
        "See chapter II of this report. And annex I.",
    )


@pytest.mark.parametrize("source", ["a.md", "a.txt"])
@pytest.mark.parametrize("rule", ["---", "_____", "-----------"])
def test_a_rule_over_footnotes_makes_no_heading(source: str, rule: str) -> None:
    found = document(f"The Board adopted it.\n{rule}\n1 Document G/4.\n", source).blocks
    assert [block.kind for block in found] == [BlockKind.PARAGRAPH, BlockKind.FURNITURE, BlockKind.FOOTNOTE]


def test_a_line_under_a_title_makes_a_heading_of_plain_text() -> None:
    assert blocks("Ports and tides\n---------------\n\nText.", "a.txt")[0] == ("heading", "Ports and tides")


@pytest.mark.parametrize(
    "text", ["The Board\nadopted it\n---\nText.", "It adopted this.\n---\nText.", "Ports\n--\nText."]
)
def test_a_line_under_a_text_makes_no_heading_of_plain_text(text: str) -> None:
    assert all(kind == "paragraph" for kind, _ in blocks(text, "a.txt"))


def test_marks_that_plain_text_may_have_by_itself_are_text() -> None:
    text = "```\n1. The ``name'' > 3.\n\n[Option 1]: ports | harbours.\n2. Warn.\n"
    assert blocks(text, "a.txt") == [
        ("paragraph", "``` 1. The ``name'' > 3."),
        ("paragraph", "[Option 1]: ports harbours. 2. Warn."),
    ]


def test_the_lines_of_the_file_are_counted() -> None:
    found: tuple[Block, ...] = document("A<br>B &amp; C\n\nD\n").blocks
    assert [block.location.line for block in found] == [1, 3]
