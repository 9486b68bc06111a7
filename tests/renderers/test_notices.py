"""A notice stands behind its place, whatever the format knows of it."""

from __future__ import annotations

import pytest

from diffrec.model import Location, Notice
from diffrec.renderers.notices import notice_words, place_words


@pytest.mark.parametrize(
    ("location", "said"),
    [
        (Location(page=2, line=37), "page 2, line 37"),
        (Location(page=2), "page 2"),
        (Location(line=37), "line 37"),
        (Location(anchor="art_5"), "art_5"),
        (Location(page=2, anchor="art_5"), "page 2"),
        (Location(), ""),
        (None, ""),
    ],
)
def test_a_place_is_page_and_line_or_the_name_of_a_place(location: Location | None, said: str) -> None:
    assert place_words(location) == said


def test_a_notice_of_a_report_names_the_file_without_its_folders() -> None:
    notice = Notice(code="no-text", message="nothing was read", source="drafts/a.pdf", location=Location(page=3))
    assert notice_words(notice) == "a.pdf, page 3: nothing was read"
    assert notice_words(notice, is_report=False) == "drafts/a.pdf, page 3: nothing was read"


@pytest.mark.parametrize(
    ("code", "quiet"),
    [
        ("name-misspelt", "a name in a delegation mark was read as the nearest known one; the report says which"),
        ("of-tomorrow", "a notice that names delegations; the report has its words"),
    ],
)
def test_a_notice_that_names_delegations_has_its_words_in_a_report_alone(code: str, quiet: str) -> None:
    place = Location(line=12)
    notice = Notice(
        code=code, message='"Vanuatoo" was read as Vanuatu', source="a/draft.txt", location=place, confidential=True
    )
    assert notice_words(notice) == 'draft.txt, line 12: "Vanuatoo" was read as Vanuatu'
    assert notice_words(notice, is_report=False) == f"a/draft.txt, line 12: {quiet}"
