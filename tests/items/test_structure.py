"""Decisions, resolutions, dotted numbers and brackets: what a number, an organ or a date makes of a text."""

from __future__ import annotations

import pytest

from diffrec.config import Profile, ReadOptions
from diffrec.items import extract
from diffrec.languages import language
from diffrec.model import Document, Item, ItemKind, Status
from diffrec.readers import read


def extracted(text: str, profile: Profile = "auto") -> tuple[Document, tuple[Item, ...]]:
    return extract(read(text.encode(), source="a.txt", options=ReadOptions())[0], language("en"), profile)


def numbered(text: str, profile: Profile = "auto") -> list[tuple[str, str, str]]:
    """Kind, number and text of each item."""
    return [(item.kind.value, item.number, item.text) for item in extracted(text, profile)[1]]


COMPENDIUM = """Compendium of decisions adopted by the Harbour Board

2031/4
Dredging of the northern channel

The Harbour Board

1. Takes note of the report on dredging;

2. Requests the secretariat to report in 2032.

Annual session
12 June 2031

2031/5
Lights and bells

The Harbour Board

Takes note of the annual report on lights and bells.

Annual session
12 June 2031
"""


def test_a_decision_with_numbers_is_a_section_and_one_without_is_an_item() -> None:
    assert numbered(COMPENDIUM) == [
        ("paragraph", "1", "Takes note of the report on dredging;"),
        ("paragraph", "2", "Requests the secretariat to report in 2032."),
        ("decision", "2031/5", "The Harbour Board Takes note of the annual report on lights and bells."),
    ]


def test_the_title_of_a_decision_stands_in_its_heading() -> None:
    items = extracted(COMPENDIUM)[1]
    assert [item.section for item in items] == [
        ("2031/4 Dredging of the northern channel",),
        ("2031/4 Dredging of the northern channel",),
        ("2031/5 Lights and bells",),
    ]


def test_the_date_of_adoption_is_no_text_of_an_item() -> None:
    document = extracted(COMPENDIUM)[0]
    assert [remainder.text for remainder in document.other] == [
        "Annual session",
        "12 June 2031",
        "Annual session",
        "12 June 2031",
    ]


RESOLUTION = """Draft resolution submitted by the Chair

The General Assembly,

Recalling its resolution 5/4 on the marking of buoys,

Noting with concern

(a) The loss of bells;

(b) The loss of lights,

1. Calls upon States to mark buoys;

2. Decides to return to the matter.
"""


def test_paragraphs_of_a_preamble_are_counted() -> None:
    assert numbered(RESOLUTION) == [
        ("preambular_paragraph", "PP1", "Recalling its resolution 5/4 on the marking of buoys,"),
        ("preambular_paragraph", "PP2", "Noting with concern"),
        ("subparagraph", "PP2 (a)", "The loss of bells;"),
        ("subparagraph", "PP2 (b)", "The loss of lights,"),
        ("paragraph", "1", "Calls upon States to mark buoys;"),
        ("paragraph", "2", "Decides to return to the matter."),
    ]


def test_a_draft_decision_without_any_number_is_one_item() -> None:
    text = "Draft decision submitted to the Harbour Board\n\nLights\n\nThe Harbour Board\n\nTakes note of the report.\n"
    assert numbered(text) == [("draft_decision", "1", "The Harbour Board Takes note of the report.")]


def test_draft_resolutions_without_numbered_paragraphs_are_items() -> None:
    text = (
        "I. Draft resolutions\n\nDraft resolution I\nMarking of buoys\n\nThe Council,\n\nNoting the loss of buoys,\n\n"
        "Endorses the plan.\n\nDraft resolution II\nLights\n\nThe Council,\n\nEndorses the list of lights.\n"
    )
    items = extracted(text)[1]
    assert [(item.kind, item.number, item.label.raw) for item in items] == [
        (ItemKind.DRAFT_RESOLUTION, "I", "Draft resolution I"),
        (ItemKind.DRAFT_RESOLUTION, "II", "Draft resolution II"),
    ]
    assert items[0].text == "The Council, Noting the loss of buoys, Endorses the plan."


def test_the_label_of_a_resolution_is_printed_in_its_own_language() -> None:
    text = (
        "Projet de résolution I\nLes bouées\n\nL’Assemblée générale,\n\nDécide de marquer les bouées.\n\n"
        "Projet de résolution II\nLes feux\n\nL’Assemblée générale,\n\nPublie la liste des feux.\n"
    )
    document = read(text.encode(), source="a.txt", options=ReadOptions())[0]
    items = extract(document, language("fr"))[1]
    assert [item.label.raw for item in items] == ["Projet de résolution I", "Projet de résolution II"]


def test_dotted_numbers_are_recommendations_where_the_text_says_so() -> None:
    text = (
        "II. Conclusions and recommendations\n\n121. The recommendations below enjoy the support of Utopia:\n\n"
        "121.1 Ratify the Protocol (Peru);\n\n121.2 Ratify the Convention (Chad);\n\n121.3 Mark its buoys (Fiji).\n\n"
        "122. The others will be examined.\n"
    )
    assert [(kind, number) for kind, number, _ in numbered(text)] == [
        ("paragraph", "121"),
        ("recommendation", "121.1"),
        ("recommendation", "121.2"),
        ("recommendation", "121.3"),
        ("paragraph", "122"),
    ]


def test_a_figure_with_a_fraction_begins_no_item() -> None:
    text = "1. The share of lit harbours rose to\n\n12.5 per cent of all.\n\n2. It will rise.\n"
    assert [number for _, number, _ in numbered(text)] == ["1", "2"]


def test_a_whole_item_in_brackets_keeps_its_number_and_its_brackets() -> None:
    text = "14. The Group met.\n\n[15. At its 3rd meeting, the Group adopted its report.]\n\n16. It thanked Malta.\n"
    items = extracted(text)[1]
    assert [(item.number, item.text, item.status) for item in items] == [
        ("14", "The Group met.", None),
        ("15", "[At its 3rd meeting, the Group adopted its report.]", Status.BRACKETED),
        ("16", "It thanked Malta.", None),
    ]


def test_spoken_labels_of_preamble_and_operative_part_are_read() -> None:
    text = "PP2bis Recalling the plan,\n\nOP7ter. Decides to mark buoys;\n\nOP6alt Decides to light them.\n"
    assert [(kind, number) for kind, number, _ in numbered(text)] == [
        ("preambular_paragraph", "PP2 bis"),
        ("paragraph", "7 ter"),
        ("paragraph", "6 alt"),
    ]


ANNOTATED = """# Provisional agenda of the Harbour Board

**Opening matters**

**1. Adoption of the agenda**

The Board will adopt its agenda.

**Programme matters**

**2. Report on dredging**

The report covers the northern channel.

**Report on the southern channel**

It is issued every second year.

**3. Other matters**

The Board has none before it.
"""


def test_numbered_headings_with_text_and_no_numbers_below_are_items() -> None:
    items = extracted(ANNOTATED)[1]
    assert [(item.kind, item.number, item.section) for item in items] == [
        (ItemKind.AGENDA_ITEM, "1", ("Opening matters",)),
        (ItemKind.AGENDA_ITEM, "2", ("Programme matters",)),
        (ItemKind.AGENDA_ITEM, "3", ("Programme matters",)),
    ]
    assert items[1].text == (
        "Report on dredging The report covers the northern channel. "
        "Report on the southern channel It is issued every second year."
    )


def test_numbered_headings_over_paragraphs_stay_headings() -> None:
    text = "**1. Tides**\n\n1. The Group met.\n\n**2. Bells**\n\n2. It rang.\n\n**3. Lights**\n\n3. It shone.\n"
    assert [(number, body) for _, number, body in numbered(text)] == [
        ("1", "The Group met."),
        ("2", "It rang."),
        ("3", "It shone."),
    ]


def test_numbers_of_a_part_with_a_roman_figure_are_items() -> None:
    text = "3.I.1 The Office keeps the lights.\n\n3.I.2 It keeps the bells.\n\n3.I.3 It keeps the buoys.\n"
    assert [number for _, number, _ in numbered(text)] == ["3.I.1", "3.I.2", "3.I.3"]


def test_the_last_figure_of_a_symbol_is_no_mark_of_a_footnote() -> None:
    text = "1. It has before it HB/2031/15/Add.1).\n\n2. The charter of 1905.1 It holds.\n\n____\n\n1 Document G/4.\n"
    items = extracted(text)[1]
    assert items[0].text == "It has before it HB/2031/15/Add.1)."
    assert items[1].text == "The charter of 1905. It holds."


def test_a_label_in_brackets_is_named_and_not_begun() -> None:
    text = "**I. Requests**\n\n(Resolution 78/250 B)\n\n1. The Board met.\n"
    assert [(kind, number) for kind, number, _ in numbered(text)] == [("paragraph", "1")]


def test_a_label_over_one_numbered_paragraph_holds_its_text() -> None:
    text = (
        "82. The Group agreed on the following.\n\nRecommendation 1\n\n83. Ports should dredge:\n\n(a) In spring;\n\n"
        "(b) In autumn.\n\nRecommendation 2\n\n84. Ports should light.\n\n85. The Group will meet again.\n"
    )
    assert numbered(text) == [
        ("paragraph", "82", "The Group agreed on the following."),
        ("recommendation", "1", "Ports should dredge:"),
        ("subparagraph", "1 (a)", "In spring;"),
        ("subparagraph", "1 (b)", "In autumn."),
        ("recommendation", "2", "Ports should light."),
        ("paragraph", "85", "The Group will meet again."),
    ]


def test_a_draft_resolution_goes_on_after_the_annex_of_the_one_before() -> None:
    text = (
        "# I. Draft resolutions\n\nDraft resolution I\nBuoys\n\nThe Council,\n\n1. Endorses the plan.\n\n"
        "Annex\n\nThe plan\n\n1. Mark all buoys.\n\n"
        "Draft resolution II\nLights\n\nThe Council,\n\n1. Endorses the list.\n"
    )
    assert [(item.number, item.section) for item in extracted(text)[1]] == [
        ("1", ("I. Draft resolutions", "Draft resolution I Buoys")),
        ("1", ("Annex", "The plan")),
        ("1", ("I. Draft resolutions", "Draft resolution II Lights")),
    ]


def test_a_caption_ends_the_paragraph_above_it() -> None:
    document, items = extracted("1. The figures stand below.\n\nTable 3\n\nLost anchors\n\n2. They rise.\n")
    assert [item.text for item in items] == ["The figures stand below.", "They rise."]
    assert [remainder.text for remainder in document.other] == ["Lost anchors"]


def test_a_misread_stop_still_numbers_a_paragraph() -> None:
    text = "ARTICLE 8\n\n1. Everyone shall be heard.\n2, No one shall be drowned.\n"
    assert [number for _, number, _ in numbered(text)] == ["1", "2"]


@pytest.mark.parametrize(
    ("text", "profile"),
    [
        (COMPENDIUM, "resolution"),
        ("I. Opening\n\n1. The Group met.\n\n2. It rose.\n", "un-report"),
        (RESOLUTION, "resolution"),
        ("II. Conclusions\n\n1. The recommendations are:\n\n1.1 Light;\n\n1.2 Bells;\n\n1.3 Buoys.\n", "upr"),
        ("Article 1\n\nUse\n\nArticle 2\n\n1. Tugs.\n\nArticle 3\n\n1. Pilots.\n", "treaty"),
    ],
)
def test_the_profile_of_a_document_is_told_from_its_numbers(text: str, profile: Profile) -> None:
    assert extracted(text)[0].profile == profile


def test_the_profile_upr_takes_a_single_number_with_a_dot_for_a_recommendation() -> None:
    text = "6.1 Light all harbours (Peru).\n"
    assert numbered(text) == []
    assert numbered(text, "upr") == [("recommendation", "6.1", "Light all harbours (Peru).")]


def test_the_profile_resolution_takes_what_precedes_paragraph_1_for_the_preamble() -> None:
    text = "Recalling the plan,\n\nNoting the loss,\n\n1. Decides to act.\n"
    assert [number for _, number, _ in numbered(text)] == ["1"]
    assert [number for _, number, _ in numbered(text, "resolution")] == ["PP1", "PP2", "1"]


def test_the_profile_treaty_takes_a_number_in_brackets_for_a_paragraph() -> None:
    text = "Article 4\n\n(1) Tugs shall wait.\n\n(2) Tugs shall pull.\n"
    assert [(kind, number) for kind, number, _ in numbered(text, "treaty")] == [("paragraph", "1"), ("paragraph", "2")]


def test_a_decision_with_a_title_and_letters_is_one_item_with_its_sub_paragraphs() -> None:
    text = (
        "**Decision 1**\n\n**Working groups**\n\nThe Meeting decides:\n\n(a) To go on;\n\n(b) To meet.\n\n"
        "**Decision 2**\n\n**Next meeting**\n\nThe Meeting decides to meet again.\n"
    )
    assert numbered(text) == [
        ("decision", "1", "Working groups The Meeting decides:"),
        ("subparagraph", "1 (a)", "To go on;"),
        ("subparagraph", "1 (b)", "To meet."),
        ("decision", "2", "Next meeting The Meeting decides to meet again."),
    ]


def test_a_letter_before_a_heading_by_type_heads_a_section() -> None:
    text = "1. The Group met:\n\n**(a) Human resources**\n\n2. Posts rose.\n\n**(b) Travel**\n\n3. Travel fell.\n"
    assert [(item.number, item.section) for item in extracted(text)[1]] == [
        ("1", ()),
        ("2", ("(a) Human resources",)),
        ("3", ("(b) Travel",)),
    ]
