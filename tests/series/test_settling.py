"""Documents of one version that belong together: revisions supersede, addenda add, corrigenda correct."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from diffrec import pipeline
from diffrec.config import ReadOptions
from diffrec.pipeline import Source
from diffrec.renderers.versions import version_words

if TYPE_CHECKING:
    from diffrec.model import Version

HEAD = (
    "United Nations HSC/WG.3/2031/{symbol}\n\nDistr.: Limited\n12 June 2031\n\nOriginal: English\n\n# Draft report\n\n"
)
ITEMS = (
    "1. Ports should dredge in winter.\n\n2. Ports shall lend boats, and ports shall keep them.\n\n"
    "3. Ports should:\n\n(a) Meet in spring;\n\n(b) Sail in autumn.\n"
)


def extracted(source: str, text: str) -> Version:
    return pipeline.extract(Source(source, text.encode()), ReadOptions(language="en"))


def pooled(**texts: str) -> Version:
    """The version of these documents; a name such as L_2__Rev_1 is read as the symbol L.2/Rev.1."""
    versions = []
    for name, text in texts.items():
        symbol = name.replace("__", "/").replace("_", ".")
        versions.append(extracted(f"{name}.txt", HEAD.format(symbol=symbol) + text))
    return pipeline.pool(versions, "draft")


def named(**texts: str) -> Version:
    """The version of documents without a head, by the names of their files: L_2__Rev_1 is L.2-Rev.1.txt."""
    sources = {name.replace("__", "-").replace("_", "."): text for name, text in texts.items()}
    return pipeline.pool([extracted(f"{name}.txt", text) for name, text in sources.items()], "draft")


def told(version: Version) -> list[tuple[str, str | None, str]]:
    return [(notice.code, notice.source, notice.message) for notice in version.notices]


def items(version: Version) -> list[tuple[str, str]]:
    return [(item.document, item.text) for item in version.items]


def test_a_revision_supersedes_what_it_revises_and_earlier_revisions() -> None:
    version = pooled(L_2="1. Old.\n", L_2__Rev_1="1. New.\n", L_2__Rev_2="1. Newest.\n")
    assert items(version) == [("L_2__Rev_2.txt", "Newest.")]
    latest = "HSC/WG.3/2031/L.2/Rev.2"
    assert told(version) == [
        ("superseded", "L_2.txt", f"left out, as {latest} supersedes it (by its symbol)"),
        ("superseded", "L_2__Rev_1.txt", f"left out, as {latest} supersedes it (by its symbol)"),
    ]
    assert [(document.source, document.role) for document in version.documents] == [
        ("L_2.txt", "superseded"),
        ("L_2__Rev_1.txt", "superseded"),
        ("L_2__Rev_2.txt", None),
    ]


def test_addenda_accumulate_and_say_nothing() -> None:
    version = pooled(L_2="1. One.\n", L_2__Add_1="1. Two.\n", L_2__Add_2="1. Three.\n")
    assert [text for _, text in items(version)] == ["One.", "Two.", "Three."]
    assert told(version) == []


def test_a_revision_of_an_addendum_supersedes_that_addendum_alone() -> None:
    version = pooled(L_2="1. One.\n", L_2__Add_1="1. Two.\n", L_2__Add_2="1. Three.\n", L_2__Add_1__Rev_1="1. Four.\n")
    assert [text for _, text in items(version)] == ["One.", "Three.", "Four."]


def test_documents_of_other_series_are_left_alone() -> None:
    version = pooled(L_2="1. One.\n", L_3__Rev_1="1. Two.\n", L_20="1. Three.\n")
    assert [text for _, text in items(version)] == ["One.", "Two.", "Three."]


def test_a_reissue_supersedes_the_first_issue() -> None:
    head = HEAD.format(symbol="L.2")
    versions = [
        extracted("first.txt", f"{head}1. Old.\n"),
        extracted("again.txt", f"{head.replace('L.2', 'L.2*')}1. New.\n"),
    ]
    version = pipeline.pool(versions, "draft")
    assert items(version) == [("again.txt", "New.")]
    assert [notice.code for notice in version.notices] == ["superseded"]


def test_a_corrigendum_corrects_and_brings_no_items_of_its_own() -> None:
    version = pooled(L_2=ITEMS, L_2__Corr_1="1. Paragraph 1\n\nFor “should dredge” read “may dredge”.\n")
    assert version.items[0].text == "Ports may dredge in winter."
    assert len(version.items) == 5
    assert told(version) == [
        (
            "corrigendum-applied",
            "L_2__Corr_1.txt",
            '"1. Paragraph 1 For “should dredge” read “may dredge”." was applied to paragraph 1',
        )
    ]
    item = version.items[0]
    assert [(one.found, one.read, one.source) for one in item.corrected] == [
        ("should dredge", "may dredge", "L_2__Corr_1.txt")
    ]


def test_what_does_not_fit_one_place_is_listed_with_its_place() -> None:
    text = "Paragraph 2\n\nFor “shall” read “may”.\n\nParagraph 9\n\nDelete “boats”.\n\nRenumber accordingly.\n"
    version = pooled(L_2=ITEMS, L_2__Corr_1=text)
    assert [text for _, text in items(version)] == [text for _, text in items(pooled(L_2=ITEMS, L_3=""))]
    assert [(notice.code, notice.message) for notice in version.notices] == [
        (
            "corrigendum-not-applied",
            '"Paragraph 2 For “shall” read “may”." was not applied: the words stand there in 2 places',
        ),
        ("corrigendum-not-applied", '"Paragraph 9 Delete “boats”." was not applied: no item has this number'),
        ("corrigendum-not-applied", '"Paragraph 9 Renumber accordingly." was not applied: its form is not known'),
    ]
    assert [notice.location.line for notice in version.notices if notice.location] == [12, 16, 18]


def test_a_corrigendum_of_a_superseded_document_corrects_nothing() -> None:
    corrigendum = "Paragraph 1: for “dredge” read “sail”.\n"
    version = pooled(L_2=ITEMS, L_2__Rev_1=ITEMS, L_2__Corr_1=corrigendum)
    assert {document for document, _ in items(version)} == {"L_2__Rev_1.txt"}
    assert told(version)[1][2] == "nothing is corrected: this corrects HSC/WG.3/2031/L.2, which is superseded"
    assert items(version)[0][1] == "Ports should dredge in winter."


def test_a_corrigendum_of_a_revision_corrects_the_revision() -> None:
    corrigendum = "Paragraph 1: for “dredge” read “sail”.\n"
    version = pooled(L_2=ITEMS, L_2__Rev_1=ITEMS, L_2__Rev_1__Corr_1=corrigendum)
    assert items(version)[0] == ("L_2__Rev_1.txt", "Ports should sail in winter.")


def test_a_corrigendum_without_its_document_says_so_and_gives_no_items() -> None:
    version = pooled(L_2=ITEMS, L_3__Corr_1="1. Paragraph 1: for “dredge” read “sail”.\n")
    assert {document for document, _ in items(version)} == {"L_2.txt"}
    assert told(version) == [
        (
            "corrigendum-not-applied",
            "L_3__Corr_1.txt",
            "nothing is corrected: this corrects a document that is not among these",
        )
    ]


def test_an_amendment_is_applied_like_a_corrigendum() -> None:
    version = pooled(L_2=ITEMS, L_2__Amend_1="Paragraph 1: replace “winter” with “summer”.\n")
    assert items(version)[0][1] == "Ports should dredge in summer."


def test_corrigenda_are_applied_in_the_order_of_their_numbers() -> None:
    version = pooled(
        L_2=ITEMS,
        L_2__Corr_10="Paragraph 1: for “summer” read “autumn”.\n",
        L_2__Corr_2="Paragraph 1: for “winter” read “summer”.\n",
    )
    assert items(version)[0][1] == "Ports should dredge in autumn."


def test_file_names_tell_the_series_where_nothing_else_does_and_the_notice_says_so() -> None:
    version = named(L_2="1. Old.\n", L_2__Rev_1="1. New.\n", L_2__Add_1="1. More.\n")
    assert [text for _, text in items(version)] == ["New.", "More."]
    assert told(version)[-1] == (
        "superseded",
        "L.2.txt",
        "left out, as L.2-Rev.1.txt supersedes it (by the name of its file)",
    )


def test_titles_tell_a_corrigendum_and_a_revision_without_symbols() -> None:
    revised = "# Revised draft report on ports\n\n"
    versions = [
        extracted("a.txt", "# Draft report on ports\n\n1. Ports met.\n"),
        extracted("b.txt", f"{revised}1. Ports have met.\n"),
        extracted("c.txt", f"{revised}Corrigendum\n\nParagraph 1: for “have” read “had”.\n"),
    ]
    version = pipeline.pool(versions, "draft")
    assert items(version) == [("b.txt", "Ports had met.")]
    assert version.notices[0].message == "left out, as b.txt supersedes it (by its title)"


def test_the_title_is_corrected() -> None:
    version = pooled(
        L_2=ITEMS, L_2__Corr_1="The title should read “Report on ports”.\n\nParagraph 1\n\nDelete “winter”.\n"
    )
    assert version.documents[0].title == "Report on ports"
    assert items(version)[0][1] == "Ports should dredge in."


def test_documents_in_two_languages_are_no_series() -> None:
    here, there = (
        extracted("en.txt", HEAD.format(symbol="L.2") + ITEMS),
        extracted("xx.txt", HEAD.format(symbol="L.2/Rev.1") + ITEMS),
    )
    foreign = replace(there, documents=(replace(there.documents[0], language="fr"),))
    assert len(pipeline.pool([here, foreign], "draft").items) == 10


def test_a_corrigendum_too_short_to_tell_its_language_is_read_in_that_of_its_document() -> None:
    corrigendum = extracted("l-corr-1.txt", "Paragraph 1: for “winter” read “May”.\n")
    mute = replace(corrigendum, documents=(replace(corrigendum.documents[0], language=None),))
    version = pipeline.pool([extracted("l.txt", ITEMS), mute], "draft")
    assert items(version)[0][1] == "Ports should dredge in May."


def test_one_document_alone_is_read_as_it_stands() -> None:
    version = pooled(L_2__Corr_1="1. Paragraph 1: for “dredge” read “sail”.\n")
    assert len(version.items) == 1
    assert told(version) == []


def test_a_corrigendum_is_no_text_outside_of_items_and_no_draft_of_another_date() -> None:
    corrigendum = "Paragraph 1: for “dredge” read “sail”.\n"
    draft = pooled(L_2=ITEMS, L_2__Corr_1=corrigendum)
    later = replace(draft.documents[1], date="2031-08-01", status="final")
    draft = replace(draft, documents=(draft.documents[0], later))
    assert later.role == "corrigendum"
    final = extracted(
        "final.txt", HEAD.format(symbol="5").replace("12 June", "30 June").replace("Draft r", "R") + ITEMS
    )
    comparison = pipeline.compare([draft, final])
    assert {notice.code for notice in comparison.notices} == {"corrigendum-applied"}
    assert version_words(comparison.versions[0]) == "draft HSC/WG.3/2031/L.2 (12 June 2031)"


def test_delegation_marks_of_a_corrected_item_have_their_new_places() -> None:
    text = "1. Ports (China) should dredge (Peru).\n"
    version = pooled(L_2=text, L_2__Corr_1="Paragraph 1: for “should” read “may wish to”.\n")
    (item,) = version.items
    assert [item.text[slice(*span)] for span, _ in item.marks] == ["(China)", "(Peru)"]


def test_without_attributions_no_correction_and_no_notice_names_a_delegation() -> None:
    version = pooled(L_2=ITEMS, L_2__Corr_1="Paragraph 1: for “dredge in winter” read “dredge in summer (China)”.\n")
    assert "(China)" in version.items[0].text
    stripped = pipeline.without_attributions(version)
    said = [stripped.items[0].text, stripped.items[0].corrected[0].read, *(one.message for one in stripped.notices)]
    assert not [text for text in said if "China" in text]


@pytest.mark.parametrize("count", [1, 2])
def test_settling_needs_no_items(count: int) -> None:
    version = pooled(**dict.fromkeys(("L_2", "L_2__Corr_1")[:count], "A text without numbers.\n"))
    assert version.items == ()
