"""Each block says what it became and which rule said so, in reading order."""

from __future__ import annotations

from diffrec import pipeline
from diffrec.config import ReadOptions
from diffrec.items.beginnings import Beginning
from diffrec.items.marks import Mark, MarkKind
from diffrec.model import BlockKind, Explained
from diffrec.pipeline import Source

TEXT = (
    "United Nations HSC/COP/WG.3/2031/4\n\nDistr.: General\n12 June 2031\n\nOriginal: English\n\n"
    "# Report on harbours\n\nPorts have met.\n\nI. Tides\n\n1. Ports[^1] should dredge\n\n2/9\n\n"
    "in winter.\n\n2. Ports met.\n\n3/9\n\n4/9\n\n[^1]: Resolution 3.\n\n[^2]: Resolution 4.\n"
)


def explained(text: str) -> tuple[Explained, ...]:
    version = pipeline.extract(Source("a.txt", text.encode()), ReadOptions(explain=True))
    return version.documents[0].explained


def told(text: str) -> list[tuple[str, str, str]]:
    """Text, what it became, rule."""
    return [(one.text, one.item or one.part, one.why) for one in explained(text)]


def test_every_block_tells_what_it_became_and_the_rule_that_said_so() -> None:
    assert told(TEXT) == [
        ("United Nations HSC/COP/WG.3/2031/4", "furniture", "masthead"),
        ("Distr.: General 12 June 2031", "furniture", "masthead"),
        ("Original: English", "furniture", "masthead"),
        ("Report on harbours", "heading", "title of the document"),
        ("Ports have met.", "other", "text outside of any item"),
        ("I. Tides", "heading", "roman number and a title"),
        ("1. Ports should dredge", "paragraph-1", "number of the count"),
        ("2/9", "furniture", "page number"),
        ("in winter.", "paragraph-1", "goes on from above"),
        ("2. Ports met.", "paragraph-2", "number of the count"),
        ("3/9", "furniture", "page number"),
        ("4/9", "furniture", "page number"),
        ("Resolution 3.", "item", "footnote of an item"),
        ("Resolution 4.", "other", "footnote that no item cites"),
    ]


def test_a_block_that_became_several_things_is_told_in_stretches() -> None:
    assert told("1. Ports should 2/9 dredge. 2. Ports met. 3/9 4/9\n") == [
        ("1. Ports should", "paragraph-1", "number of the count"),
        ("2/9", "furniture", "page number"),
        ("dredge.", "paragraph-1", "goes on from above"),
        ("2. Ports met.", "paragraph-2", "number of the count"),
        ("3/9", "furniture", "page number"),
        ("4/9", "furniture", "page number"),
    ]


def test_a_stretch_has_its_place_and_what_the_reader_took_it_for() -> None:
    title = next(one for one in explained(TEXT) if one.why == "title of the document")
    assert (title.block, title.location.line, TEXT[slice(*title.span)]) == (BlockKind.HEADING, 8, "Report on harbours")


def test_nothing_is_explained_unless_asked_for() -> None:
    assert pipeline.extract(Source("a.txt", TEXT.encode())).documents[0].explained == ()


def test_without_attributions_no_stretch_names_a_delegation() -> None:
    version = pipeline.extract(Source("a.txt", b"1. Ports should dredge (China).\n"), ReadOptions(explain=True))
    (one,) = pipeline.without_attributions(version).documents[0].explained
    assert one.text == "1. Ports should dredge."


def test_rules_go_by_the_form_of_the_mark_and_by_what_it_became() -> None:
    text = (
        "# Report on harbours\n\nAnnex I\n\nChapter II\n\nA. Tides\n\nRecommendation 1\n\nPorts should:\n\n"
        "(a) Dredge;\n\n(b) Sail.\n\n1. Ports took up the items below:\n\n1. Tides;\n\n2. Winds.\n\n2. Ports met.\n\n"
        "Article 1\n\n1. Ports shall dredge.\n\n2. Ports shall sail.\n"
    )
    rules = [why for _, _, why in told(text)]
    assert rules == [
        "title of the document",
        "annex by its word",
        "chapter by its word",
        "capital letter and a title",
        "label",
        "goes on from above",
        *["letter in a list inside an item"] * 2,
        "number of the count",
        *["number in a list inside an item"] * 2,
        "number of the count",
        "label over paragraphs of its own",
        *["number of the count"] * 2,
    ]


def test_a_rule_may_say_more_than_the_form_of_its_mark() -> None:
    mark = Mark(kind=MarkKind.NUMBER, start=0, end=2, number="1")
    assert Beginning(mark=mark, why="number whose turn it is").rule == "number whose turn it is"
