"""Positions that say in so many words what they ask for."""

from __future__ import annotations

import pytest

from diffrec.meaning.asks import asks_of
from tests.meaning.test_asks import compared, told

OTHERS = "\n2. Pilots should know the river and its banks.\n\n3. Crews should rest for ten hours every day.\n"


@pytest.mark.parametrize(
    ("draft", "final", "fate"),
    [
        ('Ferries should carry rafts [Iraq: add "and vests"].', "Ferries should carry rafts and vests.", "granted"),
        ('Ferries should carry water [Iraq: add "and tea"].', "Ferries should carry water.", "refused"),
        ('Crews should learn to swim [Iraq: replace "swim" by "dive"].', "Crews should learn to dive.", "granted"),
        ('Crews should learn to swim [Iraq: replace "swim" by "dive"].', "Crews should learn to swim.", "refused"),
        ('Ships should carry wool [Iraq: delete "wool"].', "Ships should carry goods.", "granted"),
        ('Ships should carry wool [Iraq: delete "wool"].', "Ships should carry wool.", "refused"),
        ("Ships should carry wool [Iraq: move to OP3].", "Ships should carry wool.", "unclear"),
        ("Ships should carry wool (Iraq reserves).", "Ships should carry wool.", "refused"),
    ],
)
def test_an_ask_in_so_many_words_is_granted_or_refused(draft: str, final: str, fate: str) -> None:
    found = told(asks_of(compared(f"1. {draft}\n{OTHERS}", f"1. {final}\n{OTHERS}")))
    assert found == {"Iraq": [("1", ["1"], fate, "gone")]}
