from __future__ import annotations

import pytest

from diffrec.delegations import Asked, asked_delegations, delegation_key, members
from diffrec.errors import ConfigError
from diffrec.model import Delegation

STRANGER = Delegation(name="Friends of the Sea", code=None, type=None)


@pytest.mark.parametrize("given", ["FRA", "fra", "France", "france", "FRANCE", "la France".removeprefix("la ")])
def test_a_delegation_is_asked_for_by_code_or_by_name(given: str) -> None:
    assert [one.code for one in asked_delegations([given], ())] == ["FRA"]


def test_a_group_is_asked_for_by_its_short_name_or_by_its_long_one() -> None:
    assert [one.code for one in asked_delegations(["EU", "eu", "European Union"], ())] == ["EU"]


def test_a_name_that_only_the_text_knows_is_found_there() -> None:
    assert asked_delegations(["friends of the sea"], (STRANGER,)) == (STRANGER,)


@pytest.mark.parametrize(
    ("given", "nearest"),
    [("Frence", '"France" (FRA)'), ("FRX", '"France" (FRA)'), ("Norwegen", '"Norway" (NOR)')],
)
def test_an_unknown_one_is_an_error_that_names_the_nearest(given: str, nearest: str) -> None:
    with pytest.raises(ConfigError, match=f'there is no delegation "{given}"') as caught:
        asked_delegations([given], ())
    assert caught.value.hint == f"did you mean {nearest}?"


def test_where_nothing_is_near_the_hint_says_how_one_is_named() -> None:
    with pytest.raises(ConfigError) as caught:
        asked_delegations(["0123456789"], (STRANGER,))
    assert caught.value.hint is not None
    assert "FRA" in caught.value.hint


def test_the_nearest_is_never_a_name_of_the_text() -> None:
    with pytest.raises(ConfigError) as caught:
        asked_delegations(["Friends of the See"], (STRANGER,))
    assert "Friends" not in str(caught.value.hint)


def test_a_group_stands_for_its_members_only_on_request_and_on_their_day() -> None:
    union, britain = asked_delegations(["EU", "GBR"], ())
    assert not Asked((union,)).holds(britain, "2018-05-03")
    assert Asked((union,), members).holds(britain, "2018-05-03")
    assert not Asked((union,), members).holds(britain, "2024-05-03")
    assert not Asked((britain,), members).holds(union, "2018-05-03")


def test_names_without_a_code_are_one_where_they_read_alike() -> None:
    assert delegation_key(STRANGER) == delegation_key(Delegation(name="FRIENDS of the Sea", code=None, type=None))
