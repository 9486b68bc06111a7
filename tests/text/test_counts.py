from __future__ import annotations

from diffrec.text.counts import counted


def test_a_number_agrees_with_its_word() -> None:
    assert [counted(count, "edit") for count in (0, 1, 2, 1204)] == ["0 edits", "1 edit", "2 edits", "1,204 edits"]
