"""What stands in no item is compared, too: once, at its line, and not where it is the same."""

from __future__ import annotations

from typing import Any

from diffrec import api
from diffrec.api import Opened
from diffrec.checks import check
from diffrec.config import CheckOptions, CompareOptions
from diffrec.model import Finding, ItemKind
from diffrec.pipeline import Source

TEXT = """# Report of 2031

## I. Opening

The Board met in the old custom house and heard the keeper of the lighthouse.

1. The meeting was opened by the mayor of the port.

## II. Recommendations

The Board recommended that:

2. Harbours should light their quays from dusk to dawn.

3. Harbours should sound their horns in fog.
"""
RULES = frozenset({"text-changed-outside", "text-unplaced", "heading-changed"})


def found(draft: str, final: str, **options: Any) -> list[Finding]:  # noqa: ANN401 -- those of the check
    versions = [
        api.read(Opened(sources=(Source(f"{name}.md", text.encode()),)))
        for name, text in (("draft", draft), ("final", final))
    ]
    compared = api.compare(*versions, options=CompareOptions(kinds=frozenset(ItemKind), any_order=True))
    chosen = CheckOptions(rules=RULES, profile="un-report")._replace(**options)
    return list(check(compared, chosen))


def told(draft: str, final: str, **options: Any) -> list[tuple[str, str, int | None]]:  # noqa: ANN401 -- as above
    return [
        (one.rule, one.severity, one.location.line if one.location else None) for one in found(draft, final, **options)
    ]


def test_a_text_beside_itself_has_nothing_to_tell_though_much_of_it_stands_in_no_item() -> None:
    assert told(TEXT, TEXT, rules=None) == []
    assert told(TEXT, TEXT.replace("custom house and heard", "custom\nhouse and   heard"), rules=None) == []


def test_a_sentence_above_a_list_that_changed_is_a_warning_at_its_line() -> None:
    final = TEXT.replace("recommended that:", "took note of the following suggestions:")
    (finding,) = found(TEXT, final)
    assert finding.message == (
        "outside of items of the final: “The Board recommended that:” became "
        "“The Board took note of the following suggestions:”"
    )
    assert told(TEXT, final) == [("text-changed-outside", "warning", 11)]


def test_a_sentence_with_no_word_in_common_is_paired_by_its_place() -> None:
    (finding,) = found(TEXT, TEXT.replace("The Board recommended that:", "Ideas without any standing follow:"))
    assert finding.message.endswith("“The Board recommended that:” became “Ideas without any standing follow:”")


def test_a_figure_that_changed_outside_of_items_is_a_note() -> None:
    draft = TEXT.replace("keeper of the lighthouse.", "keeper of lighthouse 4.")
    assert told(draft, draft.replace("house 4", "house 5")) == [("text-changed-outside", "note", 5)]


def test_a_document_whose_closing_words_are_gone_is_told_once_with_their_count() -> None:
    draft = f"{TEXT}\n# Annex\n\nA list of ships.\n\nAnother list, of lamps.\n"
    (finding,) = [one for one in found(draft, TEXT) if one.rule == "text-unplaced"]
    assert finding.message.startswith("8 words in no item, and only in the draft: ")


def test_a_heading_with_other_words_is_a_note_and_in_a_treaty_a_warning() -> None:
    final = TEXT.replace("II. Recommendations", "II. Suggestions")
    assert told(TEXT, final) == [("heading-changed", "note", 9)]
    assert told(TEXT, final, profile="treaty") == [("heading-changed", "warning", 9)]


def test_only_changed_in_counts_headings_and_sentences_of_other_sections() -> None:
    elsewhere = {"rules": frozenset({"change-elsewhere"}), "only_changed_in": ("I. Opening",)}
    assert told(TEXT, TEXT.replace("recommended that:", "took note that:"), **elsewhere) == [
        ("change-elsewhere", "error", 11)
    ]
    assert told(TEXT, TEXT.replace("II. Recommendations", "II. Suggestions"), **elsewhere) == [
        ("change-elsewhere", "error", 9)
    ]
    assert told(TEXT, TEXT.replace("custom house", "town hall"), **elsewhere) == []
