"""What delegations say in the margin of a Word file is an attribution of the item, and says what it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import diffrec
from diffrec.model import Attribution, AttributionKind, ScopeConfidence, Version
from tests.readers.wordmaking import paragraph, run, word_file

if TYPE_CHECKING:
    from pathlib import Path

SECOND = "2. Ships shall report to the ports every day, and shall do so in June."


def load(folder: Path, *remarks: tuple[str, str], words: str = "shall report") -> Version:
    """A Word file of three paragraphs; each remark (author, text) is fixed to these words of the second one."""
    before, _, after = SECOND.partition(words) if words else (SECOND, "", "")
    numbers = [str(number) for number in range(len(remarks))]
    starts = [f'<w:commentRangeStart w:id="{number}"/>' for number in numbers]
    ends = [f'<w:commentRangeEnd w:id="{number}"/>' for number in numbers]
    body = (
        paragraph("1. Ports should be dredged.")
        + paragraph(run(before), *starts, run(words), *ends, run(after))
        + paragraph("3. Ports should be lit.")
    )
    said = "".join(
        f'<w:comment w:id="{number}" w:author="{author}">{paragraph(text)}</w:comment>'
        for number, (author, text) in zip(numbers, remarks, strict=True)
    )
    (folder / "draft.docx").write_bytes(word_file(body, comments=said))
    return diffrec.load(folder / "draft.docx")


def asked(folder: Path, *remarks: tuple[str, str]) -> list[tuple[str, str, str | None]]:
    first, second, third = load(folder, *remarks).items
    assert first.attributions == third.attributions == ()
    assert all(one.span is None for one in second.attributions)
    return [
        (" ".join(name.code or name.name for name in one.delegations), one.kind.value, one.position)
        for one in second.attributions
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("US: delete", ("USA", "deletion", "delete")),
        ("AOSIS, EU: retain", ("AOSIS EU", "support", "retain")),
        ("LMDC against", ("LMDC", "reservation", "against")),
        ("Russia supports", ("RUS", "support", "support")),
        ("EU: proposes “may report”", ("EU", "proposal", "propose “may report”")),
        ("Japan, US: no issuance function", ("JPN USA", "comment", "no issuance function")),
    ],
)
def test_a_comment_that_states_a_position_is_an_attribution(
    tmp_path: Path, text: str, expected: tuple[str, str, str]
) -> None:
    assert asked(tmp_path, ("Secretariat", text)) == [expected]


def test_several_positions_in_one_comment_are_several_attributions(tmp_path: Path) -> None:
    found = asked(tmp_path, ("Secretariat", "US: delete. EU: retain"))
    assert found == [("USA", "deletion", "delete"), ("EU", "support", "retain")]
    assert [one.text for one in load(tmp_path, ("Secretariat", "US: delete. EU: retain")).items[1].attributions] == [
        "US: delete",
        "EU: retain",
    ]


@pytest.mark.parametrize("author", ["Peru", "Delegation of Peru", "The delegation of Peru", "Ana Prado (Peru)"])
def test_a_position_without_a_name_is_that_of_the_delegation_that_wrote_it(tmp_path: Path, author: str) -> None:
    assert asked(tmp_path, (author, "delete")) == [("PER", "deletion", "delete")]


def test_who_is_named_speaks_and_not_who_wrote_it_down(tmp_path: Path) -> None:
    assert asked(tmp_path, ("Peru", "EU: delete")) == [("EU", "deletion", "delete")]


@pytest.mark.parametrize(
    "remark", [("Editor", "check spelling"), ("Smith, Chad", "delete"), ("Editor", "delete"), ("A", "see the report")]
)
def test_the_comment_of_a_person_without_a_delegation_stays_a_comment(tmp_path: Path, remark: tuple[str, str]) -> None:
    assert asked(tmp_path, remark) == []
    (comment,) = load(tmp_path, remark).documents[0].comments
    assert (comment.author, comment.text) == remark


def test_the_scope_is_the_words_that_the_comment_is_fixed_to(tmp_path: Path) -> None:
    item = load(tmp_path, ("Secretariat", "US: delete"), words="report to the ports").items[1]
    (found,) = item.attributions
    assert found.kind is AttributionKind.DELETION
    assert found.scope.confidence is ScopeConfidence.HIGH
    assert found.scope.reason == "the words that the comment is fixed to"
    assert found.scope.span is not None
    assert found.scope.text == item.text[slice(*found.scope.span)] == "report to the ports"


def test_a_comment_that_is_fixed_to_no_words_claims_none(tmp_path: Path) -> None:
    (found,) = only(load(tmp_path, ("Secretariat", "US: delete"), words=""))
    assert found.scope.confidence is ScopeConfidence.NONE


def test_a_corrected_item_keeps_what_its_margin_says(tmp_path: Path) -> None:
    load(tmp_path, ("Secretariat", "US: delete"))
    patch = tmp_path / "draft-corr-1.txt"
    patch.write_text("Corrigendum\n\n3 May 2031\n\n1. Paragraph 2\n\nFor “Ships” read “All ships”\n")
    item = next(one for one in diffrec.load(tmp_path / "draft.docx", patch).items if one.number == "2")
    assert item.text.startswith("All ships shall report")
    (found,) = item.attributions
    assert found.scope.span is not None
    assert item.text[slice(*found.scope.span)] == "shall report"


def only(version: Version) -> tuple[Attribution, ...]:
    return version.items[1].attributions
