"""Akoma Ntoso becomes blocks that say which provision begins, and items that come from the markup alone."""

from __future__ import annotations

import pytest

from diffrec import languages
from diffrec.config import Limits, ReadOptions
from diffrec.errors import ReadError
from diffrec.items import extract
from diffrec.model import Block, BlockKind, Document, Item
from diffrec.readers import read

NAMESPACES = [
    "http://docs.oasis-open.org/legaldocml/ns/akn/3.0",
    "http://docs.oasis-open.org/legaldocml/ns/akn/3.0/CSD13",
    "http://www.akomantoso.org/2.0",
    "",
]
META = """<meta><identification source="#x"><FRBRWork><FRBRdate date="2031-05-01" name="adoption"/>
<FRBRnumber value="A/HSC/5"/></FRBRWork><FRBRExpression><FRBRdate date="2031-05-03" name="x"/>
<FRBRlanguage language="fra"/></FRBRExpression></identification></meta>"""


def akn(body: str, *, namespace: str = NAMESPACES[0], options: ReadOptions | None = None) -> Document:
    data = (
        f'<?xml version="1.0" encoding="UTF-8"?><akomaNtoso xmlns="{namespace}"><doc name="x">{body}</doc></akomaNtoso>'
    )
    return read(data.encode(), source="a.xml", options=options or ReadOptions())[0]


def body(provisions: str) -> str:
    return f"<mainBody>{provisions}</mainBody>"


def items(provisions: str) -> list[Item]:
    return list(extract(akn(body(provisions)), languages.language("en"))[1])


def shown(block: Block) -> tuple[str, str | None, str | None, int]:
    return block.text, block.element, block.marker, block.depth


@pytest.mark.parametrize("namespace", NAMESPACES)
def test_provisions_are_read_in_every_version_of_the_vocabulary(namespace: str) -> None:
    text = (
        "<chapter eId='c1'><num>Chapter I</num><heading>Ports</heading><subheading>and locks</subheading>"
        "<paragraph id='p1'><num>1.</num><intro><p>Ports\n  should:</p></intro>"
        "<point wId='p1a'><num>(a)</num><content><p>dredge <i>often</i>;</p></content></point></paragraph></chapter>"
    )
    blocks = akn(body(text), namespace=namespace).blocks
    assert [shown(block) for block in blocks] == [
        ("Chapter I\tPorts\nand locks", "chapter", "Chapter I", 1),
        ("1.\tPorts should:", "paragraph", "1.", 2),
        ("(a)\tdredge often;", "point", "(a)", 3),
    ]
    assert [block.location.anchor for block in blocks] == ["c1", "p1", "p1a"]
    assert blocks[0].kind is BlockKind.HEADING


def test_metadata_come_from_the_markup() -> None:
    front = "<coverPage><p>United Nations</p></coverPage><preface><p><docTitle>Report on ports</docTitle></p></preface>"
    document = akn(META + front + body("<paragraph><num>1.</num><content><p>Text.</p></content></paragraph>"))
    assert (document.language, document.date, document.symbol) == ("fr", "2031-05-03", "A/HSC/5")
    assert document.title == "Report on ports"
    assert [(block.kind, block.text) for block in document.blocks] == [
        (BlockKind.FURNITURE, "United Nations"),
        (BlockKind.HEADING, "Report on ports"),
        (BlockKind.PARAGRAPH, "1.\tText."),
    ]


def test_status_is_told_by_the_markup() -> None:
    document = akn("<preface><p><docStatus>Projet</docStatus></p></preface>" + body("<p>x</p>"))
    assert document.status == "draft"


def test_notes_follow_the_text_and_their_marks_are_no_words() -> None:
    note = '<authorialNote marker="*" placement="bottom"><p>Resolution 5/4.</p><p>See there.</p></authorialNote>'
    provisions = (
        f"<paragraph><num>1.{note}</num><content><p>Ports{note} dredge<noteRef href='#n'/>.</p></content></paragraph>"
    )
    document = akn(f"<meta><notes><note id='n'><p>Third.</p></note></notes></meta>{body(provisions)}")
    assert [(block.kind, block.text, block.marker) for block in document.blocks] == [
        (BlockKind.PARAGRAPH, "1.\tPorts dredge.", "1."),
        (BlockKind.FOOTNOTE, "Resolution 5/4.\nSee there.", "*"),
        (BlockKind.FOOTNOTE, "Resolution 5/4.\nSee there.", "3"),
        (BlockKind.FOOTNOTE, "Third.", "1"),
    ]
    assert "Ports[^3] dredge[^1]." in document.text


def test_tables_are_cells_and_breaks_are_line_ends() -> None:
    table = "<table><tr><th colspan='2'><p>Fees</p></th></tr><tr><td><p>a<br/>b</p></td><td><p>c</p></td></tr></table>"
    blocks = akn(body(f"<paragraph><content>{table}</content></paragraph>")).blocks
    assert [(block.text, block.cell) for block in blocks] == [
        ("Fees", (1, 1, 1)),
        ("a\nb", (1, 2, 1)),
        ("c", (1, 2, 2)),
    ]


@pytest.mark.parametrize(("revisions", "read_as"), [("accept", "should"), ("reject", "may")])
def test_tracked_changes_are_read_as_wanted_and_said(revisions: str, read_as: str) -> None:
    text = body("<paragraph><num>1.</num><content><p>Ports <del>may</del><ins>should</ins>.</p></content></paragraph>")
    document = akn(text, options=ReadOptions(revisions=revisions))  # type: ignore[arg-type] # one of the two
    assert [block.text for block in document.blocks] == [f"1.\tPorts {read_as}."]
    assert [notice.code for notice in document.notices] == [f"revisions-{read_as and revisions}ed"]


def test_block_text_is_its_runs_of_the_document() -> None:
    note = '<authorialNote marker="1"><p>Note.</p></authorialNote>'
    document = akn(body(f"<article><num>Art. 1</num><heading>X</heading><content><p>a{note} b</p></content></article>"))
    assert [b.text for b in document.blocks] == [
        "".join(document.text[x:y] for x, y in b.runs) for b in document.blocks
    ]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("<akomaNtoso><doc><p>1. Text", "the XML is not well formed: "),
        (
            "<!DOCTYPE akomaNtoso [<!ENTITY a 'b'>]><akomaNtoso><p>1. &a;</p></akomaNtoso>",
            "declares entities of its own",
        ),
        ("<akomaNtoso><meta/></akomaNtoso>", "the file holds no text"),
        ("<akomaNtoso>" + "<p>1.</p>" * 200 + "</akomaNtoso>", "the file has more than 50 elements"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_sentence(data: str, said: str) -> None:
    with pytest.raises(ReadError) as error:
        read(data.encode(), source="a.xml", options=ReadOptions(limits=Limits(elements=50)))
    assert error.value.message.startswith("a.xml: ")
    assert said in error.value.message


def test_items_come_from_the_markup_where_no_pattern_sees_them() -> None:
    found = items(
        "<hcontainer name='decides'><heading>decides</heading>"
        "<paragraph eId='x1'><content><p>1 that ports shall dredge;</p></content></paragraph>"
        "<paragraph eId='x2'><num>2</num><content><p>that locks shall</p></content>"
        "<list><point><num>2.1</num><content><p>open;</p></content></point>"
        "<point><num>§ b</num><content><p>shut.</p></content></point></list></paragraph></hcontainer>"
    )
    assert [(item.id, item.number, item.text, item.parent) for item in found] == [
        ("paragraph-1", "1", "that ports shall dredge;", None),
        ("paragraph-2", "2", "that locks shall", None),
        ("paragraph-2-2.1", "2.1", "open;", "paragraph-2"),
        ("paragraph-2-b", "2 (b)", "shut.", "paragraph-2"),
    ]
    assert {item.section for item in found} == {("decides",)}
    assert found[1].segments[0].location.anchor == "x2"


def test_an_article_with_numbered_paragraphs_is_their_section_and_one_without_is_an_item() -> None:
    found = items(
        "<article><num>Article 1</num><heading>Use of terms</heading>"
        "<content><p>A port is a place.</p></content></article>"
        "<article><num>Article 2</num><heading>Fees</heading>"
        "<paragraph><num>1.</num><content><p>Ports charge.</p></content></paragraph>"
        "<paragraph><num>2.</num><content><p>Ships pay.</p></content></paragraph></article>"
        "<article><num>Article 3</num><heading>Locks</heading>"
        "<paragraph><num>1.</num><content><p>Locks open.</p></content></paragraph></article>"
    )
    assert [(item.kind.value, item.number, item.label.sequence, item.text, item.section) for item in found] == [
        ("article", "1", "articles", "Use of terms A port is a place.", ()),
        ("paragraph", "1", "paragraphs", "Ports charge.", ("Article 2 Fees",)),
        ("paragraph", "2", "paragraphs", "Ships pay.", ("Article 2 Fees",)),
        ("paragraph", "1", "paragraphs 2", "Locks open.", ("Article 3 Locks",)),
    ]


def test_labels_and_names_say_the_kind() -> None:
    found = items(
        "<section><num>A.</num><heading>Tides</heading>"
        "<hcontainer name='x'><num>Recommendation 4</num><content><p>Dredge.</p></content></hcontainer>"
        "<hcontainer name='discussionPoint'><num>7</num><content><p>Warn.</p></content></hcontainer></section>"
    )
    assert [(item.kind.value, item.number, item.label.raw, item.section) for item in found] == [
        ("recommendation", "4", "Recommendation 4", ("A. Tides",)),
        ("discussion_point", "7", "7", ("A. Tides",)),
    ]


def test_recitals_are_preambular_paragraphs_and_the_formula_is_outside() -> None:
    preamble = (
        "<preamble><formula name='enacting'><p>The Board of Ports,</p></formula><recitals>"
        "<recital><p>Recalling its decisions,</p></recital>"
        "<recital><p>Noting the tides,</p></recital></recitals></preamble>"
    )
    one = "<paragraph><num>1.</num><content><p>Decides to dredge.</p></content></paragraph>"
    document, found = extract(akn(preamble + body(one)), languages.language("en"))
    assert [(item.kind.value, item.number) for item in found] == [
        ("preambular_paragraph", "PP1"),
        ("preambular_paragraph", "PP2"),
        ("paragraph", "1"),
    ]
    assert [(part.text, part.why) for part in document.other] == [("The Board of Ports,", "text outside of provisions")]


def test_annexes_are_headings_and_their_counts_begin_anew() -> None:
    paragraph = "<paragraph><num>1.</num><content><p>Dredge.</p></content></paragraph>"
    annex = f"<attachment><heading>Annex: Tides</heading><doc name='annex'>{body(paragraph)}</doc></attachment>"
    found = extract(akn(body(paragraph) + annex), languages.language("en"))[1]
    assert [(item.label.sequence, item.section) for item in found] == [
        ("paragraphs", ()),
        ("paragraphs 2", ("Annex: Tides",)),
    ]


def test_quoted_provisions_are_text_of_the_one_that_quotes_them() -> None:
    found = items(
        "<paragraph><num>1.</num><content><p>Article 2 reads: <mod><quotedStructure><article><num>Article 2</num>"
        "<content><p>Ports dredge.</p></content></article></quotedStructure></mod></p></content></paragraph>"
    )
    assert [(item.number, item.text) for item in found] == [("1", "Article 2 reads: Article 2 Ports dredge.")]


def test_every_character_is_accounted_for() -> None:
    document = akn(
        META + "<preface><p>Report</p></preface>" + body("<p>Lead.</p><paragraph><num>1.</num><p>x</p></paragraph>")
    )
    described, _ = extract(document, languages.language("en"))
    coverage = described.coverage
    assert coverage is not None
    assert coverage.characters == len("".join(document.text.split()))
    assert coverage.characters == coverage.items + coverage.headings + coverage.furniture + coverage.other
