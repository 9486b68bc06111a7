"""Numbered items are found by their numbers, wherever the text put them."""

from __future__ import annotations

from diffrec.config import ReadOptions
from diffrec.items import extract
from diffrec.languages import language
from diffrec.model import Document, Item, ItemKind, Status
from diffrec.readers import read

MASTHEAD = "United Nations HSC/COP/WG.3/2031/4\n\nDistr.: General\n12 June 2031\n\nOriginal: English\n\n"
TITLE = "Report on the meeting of the Working Group on Harbour Safety\n\n"


def extracted(text: str) -> tuple[Document, tuple[Item, ...]]:
    return extract(read(text.encode(), source="a.txt", options=ReadOptions())[0], language("en"))


def items(text: str) -> dict[str, str]:
    """Kind and number of each item -> its text."""
    return {f"{item.kind.value} {item.number}": item.text for item in extracted(text)[1]}


def test_labels_as_headings_on_lines_and_glued_are_the_same() -> None:
    text = (
        "#### *Recommendation 1*\n\nPorts should dredge.\n\n*Recommendation 2*\n\nPorts should light.\n\n"
        "**2. Tides***Recommendation 3*\n\nPorts should measure.\n\nRecommendation 4\nPorts should warn.\n"
    )
    assert items(text) == {
        "recommendation 1": "Ports should dredge.",
        "recommendation 2": "Ports should light.",
        "recommendation 3": "Ports should measure.",
        "recommendation 4": "Ports should warn.",
    }


def test_inline_labels_headings_and_page_furniture_are_told_from_text() -> None:
    text = (
        "I. Introduction 1. The Group met. II. Recommendations 2. It adopted the recommendations below. A. General "
        "Recommendation 1 Ports should dredge. B. Special matters 1. Legal measures Recommendation 2 Ports should take "
        "2/9 HSC/COP/WG.3/2031/4 care of recommendation 1 in that regard. 3/9 HSC/COP/WG.3/2031/4 III. Closure "
        "3. The Chair closed it. 4/9"
    )
    document, found = extracted(MASTHEAD + TITLE + text)
    assert [(item.kind.value, item.number, item.text) for item in found] == [
        ("paragraph", "1", "The Group met."),
        ("paragraph", "2", "It adopted the recommendations below."),
        ("recommendation", "1", "Ports should dredge."),
        ("recommendation", "2", "Ports should take care of recommendation 1 in that regard."),
        ("paragraph", "3", "The Chair closed it."),
    ]
    assert found[3].section == ("II. Recommendations", "B. Special matters", "1. Legal measures")
    assert found[4].section == ("III. Closure",)
    assert [(r.why, r.text) for r in document.furniture if r.why != "masthead"] == [
        ("page number", "2/9"),
        ("running symbol", "HSC/COP/WG.3/2031/4"),
        ("page number", "3/9"),
        ("running symbol", "HSC/COP/WG.3/2031/4"),
        ("page number", "4/9"),
    ]


def test_an_agenda_inside_a_paragraph_is_no_paragraph() -> None:
    text = (
        "25. Statements were made.\n\n26. The Group adopted the following agenda:\n\n1. Organization:\n(a) Opening;\n"
        "(b) Adoption.\n2. Dredging.\n3. Report.\n\n27. The list follows.\n"
    )
    found = extracted(text)[1]
    assert [item.number for item in found if item.kind is ItemKind.PARAGRAPH] == ["25", "26", "27"]
    agenda = [item for item in found if item.kind is ItemKind.AGENDA_ITEM]
    assert [(item.number, item.parent) for item in agenda] == [(n, "paragraph-26") for n in "123"]
    subparagraphs = [item for item in found if item.kind is ItemKind.SUBPARAGRAPH]
    assert [(item.id, item.parent, item.text) for item in subparagraphs] == [
        ("agenda-item-1-a", "agenda-item-1", "Opening;"),
        ("agenda-item-1-b", "agenda-item-1", "Adoption."),
    ]


def test_an_agenda_whose_numbers_pass_those_of_the_paragraphs_ends_where_they_go_on() -> None:
    text = (
        "7. The agenda was:\n\n" + "".join(f"{n}. Topic {n}.\n\n" for n in range(1, 12)) + "8. It met.\n\n9. It rose.\n"
    )
    found = extracted(text)[1]
    assert [item.text for item in found if item.kind is ItemKind.PARAGRAPH] == [
        "The agenda was:",
        "It met.",
        "It rose.",
    ]
    assert sum(item.kind is ItemKind.AGENDA_ITEM for item in found) == 11


def test_letters_torn_from_their_texts_get_them_back() -> None:
    found = items("1. Before it was: (a) (b) Opening of the meeting; Adoption of the agenda.\n\n2. It met.")
    assert found["subparagraph 1 (a)"] == "Opening of the meeting;"
    assert found["subparagraph 1 (b)"] == "Adoption of the agenda."


def test_subparagraphs_nest_and_their_numbers_cite_the_path() -> None:
    lines = (
        "12. The Board decides:",
        "(a) To dredge:",
        "(i) In spring;",
        "(ii) In autumn;",
        "(b) To light;",
        "13. It met.",
    )
    text = "\n\n".join(lines)
    assert items(text) == {
        "paragraph 12": "The Board decides:",
        "subparagraph 12 (a)": "To dredge:",
        "subparagraph 12 (a) (i)": "In spring;",
        "subparagraph 12 (a) (ii)": "In autumn;",
        "subparagraph 12 (b)": "To light;",
        "paragraph 13": "It met.",
    }


def test_the_letter_i_after_h_is_a_letter() -> None:
    text = "1. The Board decides:\n\n" + "".join(f"({letter}) To do {letter};\n\n" for letter in "abcdefghij")
    assert [item.number for item in extracted(text)[1]][-2:] == ["1 (i)", "1 (j)"]


def test_letters_in_running_text_are_text() -> None:
    text = "2. The Group should: (a) facilitate exchange; (b) make proposals; and (c) assist.\n\n3. It met."
    assert list(items(text)) == ["paragraph 2", "paragraph 3"]


def test_an_item_broken_by_a_page_is_one_item() -> None:
    text = "10. Ports should train pilots in detecting\n\n3\n\nshoals by sonar.\n\n4\n\n11. Ports should warn.\n"
    document, found = extracted(text)
    assert [item.text for item in found] == [
        "Ports should train pilots in detecting shoals by sonar.",
        "Ports should warn.",
    ]
    assert [remainder.text for remainder in document.furniture] == ["3", "4"]


def test_a_reference_to_a_number_begins_no_item() -> None:
    text = "1. The Board recalls its resolution 5/4, and item\n2. The rest of this line is text.\n\n2. It met."
    assert items("4. It recalls recommendation 4 and article 32, paragraph 3. 5. It met.") == {
        "paragraph 4": "It recalls recommendation 4 and article 32, paragraph 3.",
        "paragraph 5": "It met.",
    }
    assert list(items(text)) == ["paragraph 1", "paragraph 2"]


def test_inserted_numbers_follow_their_number() -> None:
    found = extracted("9. One.\n\n9bis. Two.\n\n9 ter. Three.\n\n10. Four.\n")[1]
    assert [(item.number, item.text) for item in found] == [
        ("9", "One."), ("9bis", "Two."), ("9 ter", "Three."), ("10", "Four.")
    ]  # fmt: skip


def test_a_number_that_was_skipped_loses_no_text() -> None:
    assert items("1. One.\n\n2. Two.\n\n4. Four.\n\n5. Five.\n") == {
        "paragraph 1": "One.", "paragraph 2": "Two.", "paragraph 4": "Four.", "paragraph 5": "Five."
    }  # fmt: skip


def test_numbering_that_begins_anew_in_an_annex_has_ids_of_its_own() -> None:
    found = extracted("1. One.\n\n2. Two.\n\nAnnex I\n\nDeclaration\n\n1. We meet.\n\n2. We part.\n")[1]
    assert [(item.id, item.label.sequence, item.section) for item in found] == [
        ("paragraph-1", "paragraphs", ()),
        ("paragraph-2", "paragraphs", ()),
        ("paragraph-1~2", "paragraphs 2", ("Annex I", "Declaration")),
        ("paragraph-2~2", "paragraphs 2", ("Annex I", "Declaration")),
    ]


def test_an_article_with_numbered_paragraphs_is_their_section() -> None:
    text = (
        "Article 1\n\nPorts shall open.\n\nArticle 2\n\nUse of tugs\n\n1. Tugs shall wait.\n\n2. Tugs shall pull.\n\n"
    )
    found = extracted(f"{text}Article 3\n\n1. Pilots shall board.\n")[1]
    assert [(item.kind.value, item.number, item.section) for item in found] == [
        ("article", "1", ()),
        ("paragraph", "1", ("Article 2 Use of tugs",)),
        ("paragraph", "2", ("Article 2 Use of tugs",)),
        ("paragraph", "1", ("Article 3",)),
    ]


def test_options_that_repeat_numbers_are_headings_of_their_own() -> None:
    text = "5. One.\n\n6. Two.\n\n**Option 2** (paras 5-6):\n\n5. Three.\n\n6. Four.\n\n7. Option 3: no text.\n"
    assert [(item.number, item.text, item.section) for item in extracted(text)[1]] == [
        ("5", "One.", ()),
        ("6", "Two.", ()),
        ("5", "Three.", ("Option 2 (paras 5-6):",)),
        ("6", "Four.", ("Option 2 (paras 5-6):",)),
        ("7", "Option 3: no text.", ("Option 2 (paras 5-6):",)),
    ]


def test_page_long_lines_with_names_headings_and_notes_before_numbers() -> None:
    text = (
        "I. Organization A. Opening1 1. The Board met in the hall.2 2. It elected: Chair: Ann Lee (Fiji) B. Agenda "
        "3. It adopted its agenda. Harbour matters 4. It spoke. Contact: ann@example.org 5. It rose as set out in "
        "paragraph 6. The Chair closed it. 6. End. 7. Done."
    )
    found = extracted(text)[1]
    assert [(item.number, item.text) for item in found] == [
        ("1", "The Board met in the hall.2"),
        ("2", "It elected: Chair: Ann Lee (Fiji)"),
        ("3", "It adopted its agenda."),
        ("4", "It spoke. Contact: ann@example.org"),
        ("5", "It rose as set out in paragraph 6. The Chair closed it."),
        ("6", "End."),
        ("7", "Done."),
    ]
    assert found[2].section == ("I. Organization", "B. Agenda")
    assert found[3].section[-1] == "Harbour matters"


def test_an_annex_opens_a_page_long_line() -> None:
    text = "1. It met. 2. It rose.\n\nAnnex I Declaration of the ports 1. We meet. 2. We part.\n"
    assert [(item.text, item.section) for item in extracted(text)[1]] == [
        ("It met.", ()),
        ("It rose.", ()),
        ("We meet.", ("Annex I Declaration of the ports",)),
        ("We part.", ("Annex I Declaration of the ports",)),
    ]


def test_an_annex_without_a_number_is_a_heading() -> None:
    assert [item.section for item in extracted("1. It met.\n\nAnnex\n\n1. We meet.\n")[1]] == [(), ("Annex",)]


def test_the_masthead_gives_the_metadata() -> None:
    document, _ = extracted(MASTHEAD + TITLE + "I. Introduction\n\n1. The Group met.\n")
    assert (document.symbol, document.distribution, document.date) == ("HSC/COP/WG.3/2031/4", "General", "2031-06-12")
    assert (document.original, document.status) == ("English", "final")
    assert document.title == "Report on the meeting of the Working Group on Harbour Safety"


def test_a_draft_is_known_by_its_title_or_its_symbol() -> None:
    head = "# Harbour Conference\n\nDistr.: Limited\n3 May 2031\n\nEnglish only\n\n"
    by_title = f"{head}### Draft report\n\n### Addendum\n\n1. It met.\n"
    document, found = extracted(by_title)
    assert (document.title, document.status, document.original) == ("Draft report", "draft", "English")
    assert found[0].section == ()
    by_symbol = MASTHEAD.replace("2031/4", "2031/L.4") + TITLE + "1. It met.\n"
    assert extracted(by_symbol)[0].status == "draft"


def test_chrome_of_a_web_site_is_listed_and_holds_no_item() -> None:
    titles = (
        "Harbour report",
        "Similar documents",
        "8. b) Protocol on Pilots",
        "I. Introduction to knots",
        "Transcription:",
    )
    chrome = "\n\n".join(titles) + "\n\n"
    document, found = extracted(chrome + MASTHEAD.replace("\n", " ") + TITLE + "1. It met.\n\n2. It rose.\n")
    assert [item.number for item in found] == ["1", "2"]
    assert {remainder.why for remainder in document.furniture} == {"web-site chrome", "masthead"}
    assert document.other == ()


def test_the_status_of_a_set_is_the_status_of_each() -> None:
    text = "1. The points were not subject to line-by-line negotiation and adoption.\n\nDiscussion point 1\n\nPorts.\n"
    assert [item.status for item in extracted(text)[1]] == [None, Status.NOT_ADOPTED]
    adopted = "1. The Group adopted the recommendations presented below.\n\nRecommendation 1\n\nPorts.\n"
    assert [item.status for item in extracted(adopted)[1]] == [None, Status.ADOPTED]


def test_footnotes_go_with_the_item_that_cites_them() -> None:
    found = extracted("1. The Board[^3] met.\n\n2. It rose.\n\n[^3]: Resolution 5/4.\n")[1]
    assert [(note.mark, note.text) for note in found[0].footnotes] == [("3", "Resolution 5/4.")]
    assert found[1].footnotes == ()
    assert found[0].text == "The Board met."


def test_of_notes_with_one_mark_an_item_cites_the_next_below() -> None:
    text = "1. Ports[^1] dredge.\n\n[^1]: Note A.\n\n2. Ships[^1] wait.\n\n[^1]: Note B.\n\n3. Tides[^1] turn.\n"
    found = extracted(text)[1]
    assert [[note.text for note in item.footnotes] for item in found] == [["Note A."], ["Note B."], ["Note B."]]


def test_text_outside_of_any_item_is_listed() -> None:
    document, _ = extracted("It rained.\n\nThe wind blew hard.\n\n1. The Group met.\n")
    assert [remainder.text for remainder in document.other] == ["It rained.", "The wind blew hard."]


def test_segments_lead_back_to_line_and_character() -> None:
    text = "# Title\n\n1. Ports should\n*dredge* often.\n"
    document, (item,) = extracted(text)
    assert [(segment.location.line, item.text[slice(*segment.span)]) for segment in item.segments] == [
        (3, "Ports should"),
        (4, "dredge often."),
    ]
    assert [document.text[slice(*segment.origin)] for segment in item.segments] == ["Ports should", "dredge* often."]


def test_chinese_lines_join_without_a_blank() -> None:
    found = items("1. 会员国应考虑在主\n管机关内，\n设立中心。到\n2030 年。\n")
    assert found == {"paragraph 1": "会员国应考虑在主管机关内，设立中心。到 2030 年。"}


def test_soft_hyphen_at_a_line_end_joins_its_word() -> None:
    assert items("1. Every har\u00ad\nbour needs a light.\n") == {"paragraph 1": "Every harbour needs a light."}


def test_a_word_and_the_number_of_the_paragraph_below_it_are_no_label() -> None:
    _, found = extracted("Draft resolution\n\n1. Decides to open a fund;\n\n2. Asks for a report;\n")
    assert [(item.kind, item.number, item.section) for item in found] == [
        (ItemKind.PARAGRAPH, "1", ("Draft resolution",)),
        (ItemKind.PARAGRAPH, "2", ("Draft resolution",)),
    ]
