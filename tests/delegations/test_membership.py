import pytest

from diffrec.delegations import known_names, members

REGIONAL_GROUPS = ("African Group", "APG", "EEG", "GRULAC", "WEOG")


def test_a_state_that_left_is_a_member_until_its_last_day() -> None:
    assert "GBR" in members("EU", "2020-01-31")
    assert "GBR" not in members("EU", "2020-02-01")
    assert "GBR" not in members("EU")


def test_a_state_that_came_later_is_a_member_from_its_first_day() -> None:
    assert "HRV" not in members("EU", "2013-06-30")
    assert "HRV" in members("EU", "2013-07-01")
    assert len(members("EU", "2018-05-03")) == 28


def test_each_member_state_is_in_one_regional_group() -> None:
    groups = [members(code) for code in REGIONAL_GROUPS]
    assert sum(map(len, groups)) == len(frozenset().union(*groups)) == 193


@pytest.mark.parametrize(
    ("code", "count"),
    [
        ("G77", 134),
        ("AOSIS", 39),
        ("LDCs", 44),
        ("LLDCs", 32),
        ("AU", 54),
        ("Arab Group", 22),
        ("OIC", 57),
        ("ASEAN", 11),
        ("OSCE", 57),
        ("Council of Europe", 46),
        ("NATO", 32),
        ("Non-Aligned Movement", 121),
        ("AILAC", 8),
        ("CANZ", 3),
    ],
)
def test_groups_have_as_many_members_as_their_own_pages_say(code: str, count: int) -> None:
    assert len(known_names().members(code)) == count


def test_a_group_without_a_list_has_no_members() -> None:
    assert members("CfRN") == members("FRA") == frozenset()


def test_least_developed_countries_leave_on_graduation() -> None:
    assert "VUT" in members("LDCs", "2020-12-03")
    assert "VUT" not in members("LDCs", "2020-12-04")
