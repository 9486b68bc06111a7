from __future__ import annotations

from dataclasses import replace
from functools import cache
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from diffrec.config import RenderOptions
from diffrec.model import Comparison, Fate, Item, Op, OpKind, Row
from diffrec.renderers.html import render
from diffrec.renderers.html.texts import Edits, columns, side
from diffrec.renderers.visible import visible
from tests.renderers.changed import changed
from tests.renderers.example import attributions, example

TEMPLATE = next(row for row in example().rows if row.whole.fate is Fate.EDITED)
WORDS = st.text() | st.sampled_from(
    ["<b>", "&amp;", "</del>", "]]>", "<!--", " ", "\n", "(China)", "(EU, Brazil)", '"', "\x1b["]
)
PIECES = st.lists(st.tuples(WORDS, WORDS, st.booleans()), max_size=12)
LIGHT = st.frozensets(st.integers(0, 12))


class Text(HTMLParser):
    """The text of a piece of HTML, and what of it stands outside of deletions or of insertions."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: list[tuple[str, tuple[str, ...]]] = []
        self.whole = self.draft = self.final = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(tag)
        self.tags.append((tag, tuple(name for name, _ in attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.whole += data
        self.draft += "" if "ins" in self.open else data
        self.final += "" if "del" in self.open else data


def read(html: str) -> Text:
    parser = Text()
    parser.feed(str(html))
    parser.close()
    return parser


def row_of(pieces: list[tuple[str, str, bool]]) -> Row:
    """A row whose ops tile two texts that are made of the pieces; a line break begins an item."""
    ops: list[Op] = []
    before = after = 0
    for draft, other, is_equal in pieces:
        final = draft if is_equal else other
        if not draft and not final:
            continue
        kind = (
            OpKind.EQUAL
            if is_equal
            else OpKind.REPLACE
            if draft and final
            else OpKind.DELETE
            if draft
            else OpKind.INSERT
        )
        spans = ((before, before + len(draft)), (after, after + len(final)))
        ops.append(Op(op=kind, draft=draft, final=final, draft_span=spans[0], final_span=spans[1]))
        before, after = spans[0][1], spans[1][1]
    texts = ("".join(op.draft for op in ops), "".join(op.final for op in ops))
    cells = (items(texts[0]), items(texts[1]))
    return replace(TEMPLATE, cells=cells, whole=replace(TEMPLATE.whole, ops=tuple(ops), attributions=()))


def items(text: str) -> tuple[Item, ...]:
    item = TEMPLATE.cells[0][0]
    return tuple(replace(item, text=line, attributions=attributions(line)) for line in text.split("\n"))


@given(PIECES, LIGHT)
def test_with_its_tags_removed_each_side_gives_its_text(
    pieces: list[tuple[str, str, bool]], light: frozenset[int]
) -> None:
    row = row_of(pieces)
    ends = columns(row)
    edits = Edits(row.whole.ops, light)
    draft = [read(text).whole for text in side(ends[0], edits, "del")]
    final = [read(text).whole for text in side(ends[1], edits, "ins")]
    assert draft == [visible(item.text) for item in row.cells[0]]
    assert final == [visible(item.text) for item in row.cells[-1]]


@given(
    st.text()
    | st.sampled_from(['"><script>x</script>', "</style>", "</title><b>", "{{ 1 }}", "\ud800", "-->", "' onload='x"])
)
def test_no_text_makes_an_element(text: str) -> None:
    page = render(filled_with(f"x{text}"), RenderOptions())
    assert page.encode()
    assert tags(page) == harmless_tags()


def tags(page: str) -> list[tuple[str, tuple[str, ...]]]:
    parser = HTMLTags()
    parser.feed(page)
    parser.close()
    return [tag for tag in parser.found if tag != ("bdi", ("dir",))]  # right-to-left words stand apart


@cache
def harmless_tags() -> list[tuple[str, tuple[str, ...]]]:
    return tags(render(filled_with("x"), RenderOptions()))


class HTMLTags(HTMLParser):
    """Every element with the names of its attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, tuple[str, ...]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, tuple(name for name, _ in attrs)))


def filled_with(text: str) -> Comparison:
    """The example with a text in every place that a document or a reader can fill."""
    comparison = changed()
    versions = tuple(
        replace(
            version,
            documents=tuple(
                replace(one, title=text, symbol=text + one.symbol if one.symbol else None, date=text, language=text)
                for one in version.documents
            ),
            notices=(),
        )
        for version in comparison.versions
    )
    rows = tuple(
        replace(
            row,
            cells=tuple(tuple(named(item, text) for item in cell) for cell in row.cells),
            whole=replace(
                row.whole,
                changes=tuple(replace(one, message=text, draft=text, final=text) for one in row.whole.changes),
                references=tuple(replace(one, message=text) for one in row.whole.references),
            ),
        )
        for row in comparison.rows
    )
    notice = replace(comparison.notices[0], message=text)
    return replace(comparison, versions=versions, rows=rows, notices=(notice,))


def named(item: Item, text: str) -> Item:
    return replace(
        item,
        number=text + item.number,
        label=replace(item.label, raw=text),
        section=tuple(text + part for part in item.section),
    )
