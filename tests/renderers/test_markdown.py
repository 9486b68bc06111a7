import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from diffrec.config import RenderOptions
from diffrec.languages.reporting import report_words
from diffrec.model import Op, OpKind
from diffrec.renderers import markdown, markdown_texts
from diffrec.renderers.visible import one_line, visible
from tests.renderers.changed import changed
from tests.renderers.example import HOSTILE, example, in_two_documents, wording

RENDERED = markdown.render(example(), RenderOptions())
SIGNS = st.text(alphabet=" ab1\n\\`*_~[]()<>&|#!+-=.:@$%{}\"'«é中", max_size=8)
ALLOWED = {"text", "text_special", "s_open", "s_close", "strong_open", "strong_close", "html_inline"}


def parser() -> MarkdownIt:
    return MarkdownIt("commonmark").enable(["table", "strikethrough"])


def inline(source: str) -> list[Token]:
    """What the source holds, which must be one paragraph or nothing."""
    tokens = parser().parse(source)
    assert [token.type for token in tokens] in ([], ["paragraph_open", "inline", "paragraph_close"])
    return list(tokens[1].children or []) if tokens else []


def shown(tokens: list[Token], without: str = "") -> str:
    """The text that a reader sees, blanks single, without what stands between the tags of `without`."""
    text = ""
    hidden = 0
    for token in tokens:
        assert token.type in ALLOWED, token.type
        if token.type == "html_inline":
            assert token.content in (markdown_texts.BREAK, markdown_texts.NEW_LINE)
        if without and token.tag == without:
            hidden += token.nesting
        if not hidden:
            text += token.content if token.type != "html_inline" else "\n" * (token.content == markdown_texts.NEW_LINE)
    return blanks_single(text)


def blanks_single(text: str) -> str:
    return " ".join(text.split())


def without_blanks(text: str) -> str:
    return "".join(text.split())


@st.composite
def some_ops(draw: st.DrawFn) -> tuple[Op, ...]:
    """Ops of any texts, in any order."""
    ops = []
    before = after = 0
    for _ in range(draw(st.integers(0, 5))):
        kind = draw(st.sampled_from(OpKind))
        draft = "" if kind is OpKind.INSERT else draw(SIGNS)
        final = "" if kind is OpKind.DELETE else draft if kind is OpKind.EQUAL else draw(SIGNS)
        spans = (before, before + len(draft)), (after, after + len(final))
        ops.append(Op(op=kind, draft=draft, final=final, draft_span=spans[0], final_span=spans[1]))
        before, after = spans[0][1], spans[1][1]
    return tuple(ops)


@given(some_ops())
def test_the_text_without_what_is_struck_is_the_final_whatever_the_text(ops: tuple[Op, ...]) -> None:
    kept = shown(inline(markdown_texts.wording(ops)), without="s")
    assert without_blanks(kept) == without_blanks("".join(op.final for op in ops))


@given(some_ops())
def test_the_text_without_what_is_bold_is_the_draft_whatever_the_text(ops: tuple[Op, ...]) -> None:
    kept = shown(inline(markdown_texts.wording(ops)), without="strong")
    assert without_blanks(kept.replace("¶", "")) == without_blanks("".join(op.draft for op in ops))


@given(st.text(max_size=30))
def test_a_table_cell_holds_any_text(text: str) -> None:
    line = f"| a | b |\n| --- | --- |\n| x | {markdown_texts.escape(one_line(text))} |"
    cells = [token for token in parser().parse(line) if token.type == "inline"]
    assert len(cells) == 4
    assert shown(cells[3].children or []) == blanks_single(visible(text))


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("thank @chair", "thank @<!-- -->chair"),
        ("see #12 and !7", "see \\#<!-- -->12 and \\!<!-- -->7"),
        ("at https://un.example/a", "at https:<!-- -->//un.example/a"),
        ("at WWW.un.example", "at WWW<!-- -->.un.example"),
        ("a :smile: b", "a :<!-- -->smile: b"),
        ("{+new+} [-old-]", "{<!-- -->+new+} \\[<!-- -->-old-\\]"),
        ("a|b", "a&#124;b"),
        ("R&D <br>", "R&amp;D &lt;br&gt;"),
    ],
)
def test_what_a_forge_would_take_for_a_reference_is_kept_apart(text: str, written: str) -> None:
    assert markdown_texts.escape(text) == written


def test_changed_words_are_struck_and_bold() -> None:
    assert markdown_texts.wording(wording("should ⟦oftentimes→often⟧ train⟦ (China)→⟧ officers")) == (
        "should ~~oftentimes~~**often** train ~~(China)~~ officers"
    )


def test_signs_are_read_as_such_between_a_letter_and_a_bracket() -> None:
    written = markdown_texts.wording(wording("UNODC⟦→ (the Office)⟧⟦(Vienna)→⟧."))
    assert [token.type for token in inline(written) if token.type.endswith("open")] == ["strong_open", "s_open"]


def test_a_text_that_begins_like_a_list_stays_a_paragraph() -> None:
    assert shown(inline(markdown_texts.wording(wording("12. Takes note")))) == "12. Takes note"


def test_items_of_a_split_row_stand_on_lines_of_their_own() -> None:
    assert "an offence.<br>Member States" in markdown_texts.wording(wording("an offence.\nMember States"))


def test_the_answer_comes_first_then_the_concordance_then_the_changed_rows() -> None:
    places = [
        RENDERED.index(text)
        for text in (
            "## Working Group",
            "- 10 recommendations",
            "| draft | final |",
            "### 2 → 2: edited, 83 % alike",
        )
    ]
    assert places == sorted(places)


def test_every_row_of_the_chapters_compared_has_its_line() -> None:
    table = RENDERED.split("\n\n")[2].splitlines()
    assert len(table) == 2 + 9
    assert table[4] == (
        "| 10 | 3 | moved, edited | −3 +17 | gone (EU, France, Niger) | "
        "C. Final recommendations → A. General recommendations |"
    )


def test_where_several_documents_hold_items_each_number_has_its_document() -> None:
    rendered = markdown.render(in_two_documents(example()), RenderOptions())
    assert "| 2 (Add.1) | 2 | edited |" in rendered
    assert "### 2 (Add.1) → 2: edited" in rendered


def test_line_breaks_at_the_start_begin_no_block() -> None:
    assert markdown_texts.wording(wording("\n⟦a→b⟧")) == "~~a~~**b**"
    assert markdown_texts.wording(wording("⟦\n→⟧\nend")) == "~~¶~~ <br>end"


def test_an_unchanged_row_has_no_text_below() -> None:
    assert "make use of the tools" not in RENDERED


def test_rows_of_other_chapters_are_folded() -> None:
    folded = RENDERED[RENDERED.index("<details>") : RENDERED.index("</details>")]
    assert "<summary>1 row of other chapters</summary>" in folded
    assert "| para. 11 | A. Opening | The Working Group heard" in folded
    assert RENDERED.count("The Working Group heard") == 1


def test_nothing_of_a_document_becomes_html() -> None:
    assert "<script>" in HOSTILE
    assert set(re.findall(r"<[^>]*>", RENDERED)) == {
        "<!-- -->",
        "<br>",
        "<details>",
        "</details>",
        "<summary>",
        "</summary>",
    }


def test_the_view_concordance_leaves_the_texts_out() -> None:
    short = markdown.render(example(), RenderOptions(view="concordance"))
    assert "\n### " not in short.partition("### Notices")[0].replace("\n### What changed", "")
    assert "| 2 | 2 | edited |" in short


def test_a_comparison_without_rows_still_gives_the_answer() -> None:
    empty = markdown.render(replace(example(), rows=()), RenderOptions())
    assert empty.startswith("## Working Group")


@pytest.mark.parametrize("code", ["fr", "ar", "zh"])
def test_in_another_language_labels_with_numbers_stand_for_sentences(code: str) -> None:
    words = report_words(code)
    text = markdown.render(changed(), RenderOptions(language=code))
    assert one_line(words.labelled(words.counts["moved"], "1")) in text
    assert f"### {words.headings['concordance']}" in text
    assert "~~oftentimes~~**, where appropriate,** train officers of the competent authorities ~~(China)~~" in text
    assert set(re.findall(r"<[^>]*>", text)) <= {"<!-- -->", "<br>"}
    (table,) = (token for token in parser().parse(text) if token.type == "table_open")
    assert table.map is not None
    assert table.map[1] - table.map[0] == 2 + len(changed().rows)


def test_in_another_language_the_view_concordance_leaves_the_texts_out() -> None:
    text = markdown.render(changed(), RenderOptions(language="es", view="concordance"))
    assert "train officers" not in text
    assert "### Tabla de concordancias" in text
    assert "### Avisos" in text
