import pkgutil
import tomllib

import pytest

from diffrec.delegations import known_names
from diffrec.delegations.former import known_as

FORMER = tomllib.loads((pkgutil.get_data("diffrec.delegations", "additions/former.toml") or b"").decode())["former"]


@pytest.mark.parametrize(
    ("code", "on", "name"),
    [
        ("TUR", "2018-05-03", "Turkey"),
        ("TUR", "2022-05-31", "Turkey"),
        ("TUR", "2022-06-01", None),
        ("SWZ", "2018-05-02", "Swaziland"),
        ("SWZ", "2018-05-30", None),
        ("MKD", "2019-02-13", "the former Yugoslav Republic of Macedonia"),
        ("CZE", "2016-05-17", None),
        ("SRB", "2002-01-01", "Federal Republic of Yugoslavia"),
        ("SRB", "2005-01-01", "Serbia and Montenegro"),
        ("FRA", "1990-01-01", None),
    ],
)
def test_a_delegation_has_the_name_of_the_day(code: str, on: str, name: str | None) -> None:
    assert known_as(code, on) == name


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
