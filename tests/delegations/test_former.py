import pkgutil
import tomllib

import pytest

from diffrec.delegations import known_names

FORMER = tomllib.loads((pkgutil.get_data("diffrec.delegations", "additions/former.toml") or b"").decode())["former"]


@pytest.mark.parametrize("former", FORMER, ids=lambda former: former["name"])
def test_a_former_name_is_read_as_the_delegation_of_today(former: dict[str, str]) -> None:
    for name in (former["name"], *former.get("names", ())):
        found = known_names().resolve(name)
        assert found is not None, name
        assert found.code == former["code"]


def test_every_former_name_has_a_last_day_and_a_source() -> None:
    assert all(former["until"] and former["source"] for former in FORMER)


def test_the_name_of_a_delegation_is_that_of_today() -> None:
    names = {name: known_names().resolve(name) for name in ("Turkey", "Swaziland", "Czech Republic", "Cape Verde")}
    assert [one.name if one else None for one in names.values()] == ["Türkiye", "Eswatini", "Czechia", "Cabo Verde"]
