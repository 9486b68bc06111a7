"""A submitted text on the issued one: every edit without tracking is found, and what is no edit is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from diffrec import api
from diffrec.config import ReadOptions
from diffrec.errors import InputError
from diffrec.model import Severity
from diffrec.pipeline import Source
from tests.readers.wordmaking import (
    BY,
    abstract,
    cell,
    cite,
    deleted,
    inserted,
    level,
    mark,
    note,
    num,
    paragraph,
    run,
    style,
    table,
    word_file,
)

if TYPE_CHECKING:
    from diffrec.config import Revisions
    from diffrec.model import Version


def item(*content: str, properties: str = "") -> str:
    """A numbered paragraph."""
    return paragraph(*content, numbered=("1", 0), properties=properties)


STYLES = style("H", called="heading 1")
LIST = abstract("0", level(0, "decimal", "%1.")) + num("1", "0")
NOTE = note("footnote", "2", paragraph("See the annex."))
(TITLE, HEADING, LEAD_IN, LAMPS, LOG, WICKS, BELL, OIL, CLOSING) = range(9)
ISSUED = (
    paragraph("Report of the Board of Lamps"),
    paragraph("II. Recommendations", style="H"),
    paragraph("The Board recommended that:"),
    item("Ships shall carry lamps at night (Norway)."),
    item("Ports shall keep a log of every lamp that is lit."),
    item("Masters shall see to it that wicks are trimmed."),
    item("Wardens shall ring the bell in fog."),
    table(("Lamp", "Oil"), ("Stern", "12 litres")),
    paragraph("The session was closed by the chair.", cite("footnote", "2")),
)
AS_MARKDOWN = """Report of the Board of Lamps

# II. Recommendations

The Board recommended that:

1. Ships shall carry lamps at night (Norway).

2. Ports shall keep a log of every lamp that is lit.

3. Masters shall see to it that wicks are trimmed.

4. Wardens shall ring the bell in fog.

| Lamp | Oil |
| --- | --- |
| Stern | 12 litres |

The session was closed by the chair.[^1]

[^1]: See the annex.
"""


def word(*paragraphs: str, notes: str = NOTE, numbering: str = LIST) -> bytes:
    return word_file("".join(paragraphs), numbering=numbering, styles=STYLES, footnotes=notes)


def version(name: str, data: bytes, revisions: Revisions = "accept") -> Version:
    return api.read(api.Opened(sources=(Source(name, data),)), options=ReadOptions(revisions=revisions))


def found(submitted: bytes, issued: bytes | None = None, name: str = "issued.docx", *, names: bool = True) -> list[str]:
    """The messages of the edits that are not tracked."""
    made = api.verify_base(
        version("submitted.docx", submitted, "reject"), version(name, issued or word(*ISSUED)), attributions=names
    )
    return [one.message for one in made.findings if one.severity is Severity.ERROR]


def but(at: int, *instead: str) -> tuple[str, ...]:
    """The issued text with something else in one place."""
    return (*ISSUED[:at], *instead, *ISSUED[at + 1 :])


EDITS = {
    "word": (but(LAMPS, item("Ships should carry lamps at night (Norway).")), ["paragraph 1: “shall” became “should”"]),
    "comma": (but(LAMPS, item("Ships shall, carry lamps at night (Norway).")), ["paragraph 1: “,” is new"]),
    "mark": (but(LAMPS, item("Ships shall carry lamps at night.")), ["paragraph 1: “(Norway)” is gone"]),
    "title": (
        but(TITLE, paragraph("Report of the Board of Ports")),
        ["the paragraph “Report of the Board of Ports”: “Lamps” became “Ports”"],
    ),
    "heading": (
        but(HEADING, paragraph("II. Suggestions", style="H")),
        ["the heading “II. Suggestions”: “Recommendations” became “Suggestions”"],
    ),
    "number of a heading": (
        but(HEADING, paragraph("III. Recommendations", style="H")),
        ["the heading “III. Recommendations”: “II” became “III”"],
    ),
    "lead-in": (
        but(LEAD_IN, paragraph("The Board took note that:")),
        ["the paragraph “The Board took note that:”: “recommended” became “took note”"],
    ),
    "cell": (but(OIL, table(("Lamp", "Oil"), ("Stern", "13 litres"))), ["table 1, row 2, column 2: “12” became “13”"]),
    "paragraph": (but(LEAD_IN), ["the paragraph “The Board recommended that:” is gone"]),
    "dropped": (
        but(LOG),
        [
            "paragraph 2: “Ports shall keep a log of every lamp that is lit.” is gone",
            "the number of paragraph 2: “3” became “2”, and so each number to “4”, now “3”",
        ],
    ),
    "added": (
        but(LOG, item("Pilots shall wear red caps."), ISSUED[LOG]),
        [
            "paragraph 2: “Pilots shall wear red caps.” is new",
            "the number of paragraph 3: “2” became “3”, and so each number to “4”, now “5”",
        ],
    ),
    "moved": (
        (*ISSUED[:LAMPS], *ISSUED[LOG:BELL], ISSUED[LAMPS], *ISSUED[BELL:]),
        [
            "paragraph 3: “3. Ships shall carry lamps at night (Norway).” was moved here from paragraph 1",
            "the number of paragraph 1: “2” became “1”, and so each number to “3”, now “2”",
            "the number of paragraph 3: “1” became “3”",
        ],
    ),
    "cut in two": (
        but(LOG, item("Ports shall keep "), item("a log of every lamp that is lit.")),
        [
            "the number of paragraph 3: “3” is new",
            "the number of paragraph 4: “3” became “4”, and so each number to “4”, now “5”",
        ],
    ),
    "hidden": (
        but(LAMPS, item("Ships shall carry lamps ", run("at night", "<w:vanish/>"), run(" (Norway)."))),
        ["paragraph 1: “at night” was hidden"],
    ),
    "hidden sign beside another that went": (
        but(LAMPS, item("Ships shall carry lamps at night (Norway)", run(" —", "<w:vanish/>"))),
        ["paragraph 1: “.” is gone", "paragraph 1: hidden text was added: “—”"],
    ),
    "hidden text": (
        but(
            LAMPS,
            item(
                "Ships shall ", run("ne", "<w:vanish/>"), run("ver ", "<w:vanish/>"), "carry lamps at night (Norway)."
            ),
        ),
        ["paragraph 1: hidden text was added: “never”"],
    ),
    "hidden line": (
        but(LEAD_IN, ISSUED[LEAD_IN], paragraph(run("All of it binds.", "<w:vanish/>"))),
        ["the paragraph “The Board recommended that:”: hidden text was added: “All of it binds.”"],
    ),
    "hidden in a cell": (
        but(OIL, table(("Lamp", "Oil"), ("Stern", paragraph("12 litres", run(" at least", "<w:vanish/>"))))),
        ["table 1, row 2, column 2: hidden text was added: “at least”"],
    ),
}


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_without_tracking_is_found_with_its_place_and_both_wordings(name: str) -> None:
    submitted, messages = EDITS[name]
    assert found(word(*submitted)) == messages


def test_a_subparagraph_in_another_place_was_moved_though_its_letter_is_another_one() -> None:
    letters = LIST.replace("<w:num ", abstract("3", level(0, "lowerLetter", "(%1)")) + "<w:num ", 1) + num("2", "3")
    first, second = (
        paragraph(words, numbered=("2", 0)) for words in ("first, in harbours of refuge;", "second, in fishing ports.")
    )
    old, new = (
        word(*but(LOG, item("Lamps are lit:"), *parts), numbering=letters)
        for parts in ((first, second), (second, first))
    )
    assert [one for one in found(new, old) if "moved here" in one]
    assert not [one for one in found(new, old) if one.endswith(("is gone", "is new"))]


def test_a_number_typed_over_is_found() -> None:
    typed = but(WICKS, paragraph("9. Masters shall see to it that wicks are trimmed."))
    assert any("“3” became “9”" in message for message in found(word(*typed)))


def test_a_list_that_begins_elsewhere_is_found() -> None:
    later = abstract("0", level(0, "decimal", "%1.", start=5)) + num("1", "0")
    assert found(word(*ISSUED, numbering=later)) == [
        "the number of paragraph 5: “1” became “5”, and so each number to “4”, now “8”"
    ]


def test_a_changed_footnote_is_found() -> None:
    other = note("footnote", "2", paragraph("See the addendum."))
    assert found(word(*ISSUED, notes=other)) == ["footnote 1: “annex” became “addendum”"]


def test_hidden_text_in_a_footnote_and_before_all_text_is_found() -> None:
    secret = run("Not so.", "<w:vanish/>")
    noted = note("footnote", "2", paragraph("See the annex.", secret))
    cited = (paragraph("The Board recommended that:", cite("footnote", "2")), *ISSUED[LAMPS:CLOSING])
    assert found(word(*cited, notes=noted), word(*cited)) == ["footnote 1: hidden text was added: “Not so.”"]
    for first in (paragraph(secret, "Report of the Board of Lamps"), paragraph(secret) + ISSUED[TITLE]):
        assert found(word(*but(TITLE, first))) == [
            "the paragraph “Report of the Board of Lamps”: hidden text was added: “Not so.”"
        ]


def test_text_that_the_issued_file_hides_too_is_no_edit() -> None:
    secret = item("Wardens shall ring the bell in fog.", run(" Job 2031.", "<w:vanish/>"))
    assert found(word(*but(BELL, secret)), word(*but(BELL, secret))) == []
    assert found(word(*but(BELL, secret, secret)), word(*but(BELL, secret)))[-1].endswith("added: “Job 2031.”")


def test_hidden_text_against_another_format_is_found_and_names_no_delegation_where_nobody_wants_it() -> None:
    secret = item("Ships shall carry lamps at night (Norway).", run(" (Peru)", "<w:vanish/>"))
    submitted = word(*but(LAMPS, secret))
    assert found(submitted, AS_MARKDOWN.encode(), "issued.md") == ["paragraph 1: hidden text was added: “(Peru)”"]
    assert found(submitted, names=False) == ["paragraph 1: hidden text was added"]


def moved(kind: str, content: str) -> str:
    return f"<w:{kind} {BY}>{content}</w:{kind}>"


TRACKED = {
    "words": (
        LAMPS,
        item(run("Ships "), deleted(run("shall")), inserted(run("should")), run(" carry lamps at night (Norway).")),
    ),
    "mark of a paragraph": (
        LOG,
        item("Ports shall keep ", properties=mark("ins")) + item("a log of every lamp that is lit."),
    ),
    "joined paragraphs": (
        LOG,
        item("Ports shall keep a log of every lamp that is lit.", properties=mark("del")),
    ),
    "item": (LOG, ISSUED[LOG] + item(inserted(run("Pilots shall wear caps.")), properties=mark("ins"))),
    "row": (
        OIL,
        ISSUED[OIL].replace("</w:tbl>", "")
        + f"<w:tr><w:trPr><w:ins {BY}/></w:trPr>{cell('Bow')}{cell('9 litres')}</w:tr></w:tbl>",
    ),
    "hidden": (
        LAMPS,
        item(
            run("Ships shall carry lamps "),
            run("at night", f"<w:vanish/><w:rPrChange {BY}><w:rPr/></w:rPrChange>"),
            run(" (Norway)."),
        ),
    ),
    "bold": (LEAD_IN, paragraph(run("The Board recommended that:", f"<w:b/><w:rPrChange {BY}><w:rPr/></w:rPrChange>"))),
    "move": (
        LAMPS,
        item(moved("moveTo", run("Masters ")), run("Ships shall carry lamps at night (Norway).")),
    ),
}


@pytest.mark.parametrize("name", TRACKED)
def test_what_is_tracked_is_no_edit(name: str) -> None:
    at, instead = TRACKED[name]
    assert found(word(*but(at, instead))) == []


def test_changes_in_footnotes_are_rejected_too() -> None:
    changed = note(
        "footnote", "2", paragraph(run("See the "), deleted(run("annex")), inserted(run("addendum")), run("."))
    )
    assert found(word(*ISSUED, notes=changed)) == []


def test_an_edit_beside_a_tracked_change_is_found() -> None:
    both = item(
        run("Ships "), deleted(run("shall")), inserted(run("should")), run(" carry lanterns at night (Norway).")
    )
    assert found(word(*but(LAMPS, both))) == ["paragraph 1: “lamps” became “lanterns”"]


@pytest.mark.parametrize(
    "instead",
    [
        item("Ships shall carry", "<w:r><w:br/></w:r>", run("lamps at night (Norway).")),
        item("Ships shall carry lamps at ni\u00adght (Norway)."),
        item("Ships shall carry la\u200bmps at\u2060 night (Norway)."),
        item("Ships shall carry \u202alamps\u202c at ni\u200eght (Norway)."),
        item("Ships shall carry", run("lamps at night (Norway).").replace("lamps", "\u00a0lamps")),
        item(run("Ships shall "), run("carry lamps at night (Norway).", "<w:i/>")),
        item(
            run("Ships shall carry lamps at "),
            f'<w:fldSimple w:instr="QUOTE">{run("night")}</w:fldSimple>',
            run(" (Norway)."),
        ),
    ],
    ids=["wrapped", "soft hyphen", "no width", "direction", "other blank", "italics", "field"],
)
def test_the_same_words_are_no_edit(instead: str) -> None:
    assert found(word(*but(LAMPS, instead))) == []


def test_quotation_marks_of_another_style_are_no_edit() -> None:
    old, new = (but(LEAD_IN, paragraph(f"The Board said {said} that:")) for said in ('"yes"', "«yes»"))
    assert found(word(*new), word(*old)) == []


def test_an_issued_text_of_another_format_is_the_same_text() -> None:
    assert found(word(*ISSUED), AS_MARKDOWN.encode(), "issued.md") == []
    changed = AS_MARKDOWN.replace("12 litres", "15 litres").replace("annex", "index").replace("lit.", "lit at sea.")
    assert found(word(*ISSUED), changed.encode(), "issued.md") == [
        "paragraph 2: “at sea” is gone",
        "table 1, row 2, column 2: “15” became “12”",
        "footnote 1: “index” became “annex”",
    ]


def test_texts_without_items_are_compared_all_the_same() -> None:
    old, new = (word(paragraph("A letter on bees."), paragraph(f"It {what} short.")) for what in ("is", "was"))
    assert found(old, old) == []
    assert found(new, old) == ["the paragraph “It was short.”: “is” became “was”"]


def test_delegations_are_not_named_where_nobody_wants_them_named() -> None:
    assert found(word(*but(LAMPS, item("Ships shall carry lamps at night."))), names=False) == [
        "paragraph 1: words are not the same"
    ]


def test_findings_know_item_row_and_place() -> None:
    issued = version("issued.md", AS_MARKDOWN.encode())
    submitted = version("submitted.docx", word(*but(LOG)), "reject")
    gone = api.verify_base(submitted, issued).findings[0]
    assert (gone.rule, gone.item, gone.row) == ("untracked-change", "paragraph-2", "row-2")
    assert gone.location is not None
    assert (gone.location.source, gone.location.line) == ("issued.md", 9)


@pytest.mark.parametrize("untracked", [True, False])
def test_a_file_without_any_tracked_change_may_be_the_wrong_one(*, untracked: bool) -> None:
    lamps = (
        ISSUED[LAMPS] if untracked else item(inserted(run("All ")), run("Ships shall carry lamps at night (Norway)."))
    )
    made = api.verify_base(version("a.docx", word(*but(LAMPS, lamps)), "reject"), version("b.docx", word(*ISSUED)))
    assert ("no-tracked-changes" in {one.code for one in made.comparison.notices}) is untracked


def test_a_submitted_file_that_is_no_word_file_is_refused() -> None:
    with pytest.raises(InputError, match=r"submitted\.md: it is no Word file") as error:
        api.verify_base(version("submitted.md", AS_MARKDOWN.encode()), version("issued.docx", word(*ISSUED)))
    assert error.value.hint == "the submitted file comes first, the issued text second"


def test_an_issued_text_of_several_documents_is_refused() -> None:
    sources = tuple(Source(name, AS_MARKDOWN.encode()) for name in ("a.md", "b.md"))
    with pytest.raises(InputError, match=r"these are 2: a\.md, b\.md"):
        api.verify_base(version("submitted.docx", word(*ISSUED), "reject"), api.read(api.Opened(sources=sources)))


def test_a_masthead_is_text_where_both_are_word_files() -> None:
    masthead = [paragraph(words) for words in ("United Nations", "LMP/2031/4", "Board of Lamps", "Fourth session")]
    later = [*masthead[:3], paragraph("Fifth session")]
    assert version("issued.docx", word(*masthead, *ISSUED)).documents[0].furniture
    (told,) = found(word(*later, *ISSUED), word(*masthead, *ISSUED))
    assert told.endswith("“Fourth” became “Fifth”")
