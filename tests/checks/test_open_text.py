"""What is left open in a final is found once, at its line, and is known again by its figures."""

from __future__ import annotations

import pytest

from diffrec import api
from diffrec.api import Opened
from diffrec.checks import check
from diffrec.config import CheckOptions, CompareOptions
from diffrec.model import Comparison, Finding, ItemKind
from diffrec.pipeline import Source

OTHERS = "\n\n2. Wells should be dug by hand.\n\n3. Clocks should strike the hours.\n"


def compared(draft: str, final: str) -> Comparison:
    versions = [
        api.read(Opened(sources=(Source(f"{name}.md", text.encode()),)))
        for name, text in (("draft", draft), ("final", final))
    ]
    return api.compare(*versions, options=CompareOptions(kinds=frozenset(ItemKind), any_order=True))


def found(rule: str, draft: str, final: str) -> list[Finding]:
    every = check(compared(draft, final), CheckOptions(profile="un-report"))
    return [finding for finding in every if finding.rule == rule]


def test_a_closing_bracket_alone_is_open_at_its_line_and_is_told_once() -> None:
    text = f"# A\n\n1. Harbours should report\n   each year] to the port.{OTHERS}"
    (finding,) = found("bracket-open", text, text)
    assert (
        finding.message == "paragraph 1 of the final still holds words in brackets: “Harbours should report each year]”"
    )
    assert finding.location is not None
    assert finding.location.line == 4
    told = [finding.message for finding in found("reading-doubtful", text.replace("year]", "year"), text)]
    assert told == []


def test_a_bracket_over_two_items_is_told_where_it_begins() -> None:
    text = "1. Harbours [should report.\n\n2. Wells should be dug] by hand.\n"
    (finding,) = found("bracket-open", text, text)
    assert finding.message.startswith("paragraph 1 ")


def test_a_bracket_without_end_in_the_draft_is_a_note() -> None:
    (finding,) = found(
        "reading-doubtful", f"1. Harbours [should report.{OTHERS}", f"1. Harbours should report.{OTHERS}"
    )
    assert finding.severity == "note"


@pytest.mark.parametrize(
    ("rule", "words"),
    [("bracket-open", "within [{} years]"), ("placeholder-open", "as in resolution {}/…")],
)
def test_another_figure_in_a_bracket_is_another_finding(rule: str, words: str) -> None:
    one, other, elsewhere = (
        f"1. Harbours should report {words.format(figure)}, see article {article}.{OTHERS}"
        for figure, article in ((59, 4), (60, 4), (59, 5))
    )
    prints = [found(rule, text, text)[0].fingerprint for text in (one, other, elsewhere)]
    assert prints[0] == prints[2] != prints[1]


def test_a_stale_reference_to_another_number_is_another_finding() -> None:
    items = [f"{number}. {thing} should be kept dry." for number, thing in enumerate(("Ropes", "Sails", "Oars"), 1)]
    prints = []
    for number in (2, 3):
        draft = "\n\n".join([*items, f"4. Harbours should follow paragraph {number}."])
        final = "\n\n".join(
            [
                "1. Every lighthouse needs a keeper who can read.",
                *(f"{at}{item[1:]}" for at, item in enumerate(items, 2)),
                f"5. Harbours should follow paragraph {number}.",
            ]
        )
        (finding,) = found("reference-stale", draft, final)
        prints.append(finding.fingerprint)
    assert prints[0] != prints[1]


def test_a_missing_status_is_told_at_the_heading_and_is_the_same_in_another_year() -> None:
    def text(year: int, first: str) -> str:
        items = "\n\n".join(
            f"Recommendation {at}. {words}"
            for at, words in enumerate((f"{first} by {year}.", "Wells should be dug by hand."), 1)
        )
        return f"# Report of {year}\n\nThe meeting was held in {year}.\n\n## Recommendations\n\n{items}\n"

    one = text(2031, "Harbours should report")
    other = text(2032, "Harbours and all of the ports should report in writing")
    (here,), (later,) = (found("status-missing", words, words) for words in (one, other))
    assert here.fingerprint == later.fingerprint
    assert here.location is not None
    assert (here.location.line, here.item) == (5, None)
