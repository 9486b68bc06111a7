import json
import pkgutil
from itertools import chain

import pytest

from diffrec.delegations import known_names
from diffrec.delegations.names import fold, fold_short
from diffrec.model import DelegationType


def code_of(name: str) -> str | None:
    delegation = known_names().resolve(name)
    return delegation.code if delegation else None


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("the Niger", "NER"),
        ("Niger", "NER"),
        ("Nigeria", "NGA"),
        ("Iran (Islamic Republic of)", "IRN"),
        ("Islamic Republic of Iran", "IRN"),
        ("Iran", "IRN"),
        ("Netherlands (Kingdom of the)", "NLD"),
        ("netherlands", "NLD"),
        ("Turkey", "TUR"),
        ("Turkiye", "TUR"),
        ("Türkiye", "TUR"),
        ("Czech Republic", "CZE"),
        ("Swaziland", "SWZ"),
        ("Cape Verde", "CPV"),
        ("the former Yugoslav Republic of Macedonia", "MKD"),
        ("Côte d’Ivoire", "CIV"),
        ("Côte d Ivoire", "CIV"),
        ("COTE D'IVOIRE", "CIV"),
        ("Timor Leste", "TLS"),
        ("Viet\u00a0Nam", "VNM"),
        ("Bosnia & Herzegovina", "BIH"),
        ("St. Lucia", "LCA"),
        ("Congo", "COG"),
        ("Democratic Republic of the Congo", "COD"),
    ],
)
def test_states_are_known_by_short_formal_inverted_and_old_names(name: str, code: str) -> None:
    assert code_of(name) == code


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Россия", "RUS"),
        ("Кот-д’Ивуар", "CIV"),
        ("Espagne", "ESP"),
        ("Irán", "IRN"),
        ("中国", "CHN"),
        ("إِيـران", "IRN"),
    ],
)
def test_states_are_known_in_the_six_languages(name: str, code: str) -> None:
    assert code_of(name) == code


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("EU", "EU"),
        ("UK", "GBR"),
        ("U.S.", "USA"),
        ("U.S", "USA"),
        ("USA", "USA"),
        ("DPRK", "PRK"),
        ("G-77/China", "G77"),
    ],
)
def test_short_forms_are_a_closed_list_in_capitals(name: str, code: str) -> None:
    assert code_of(name) == code
    assert code_of(name.lower()) is None


@pytest.mark.parametrize(
    "name", ["IRN", "CHN", "CH", "CAR", "UNODC", "IBIN", "E", "a", "net", "Guinea pig", "", "(", "the"]
)
def test_country_codes_abbreviations_and_words_are_no_names(name: str) -> None:
    assert known_names().resolve(name) is None


@pytest.mark.parametrize(
    ("name", "code", "kind"),
    [
        ("European Union", "EU", DelegationType.ORGANIZATION),
        ("African Union", "AU", DelegationType.ORGANIZATION),
        ("Group of 77 and China", "G77", DelegationType.GROUP),
        ("Group of African States", "African Group", DelegationType.GROUP),
        ("Group of Western European and other States", "WEOG", DelegationType.GROUP),
        ("Holy See", "VAT", DelegationType.OBSERVER),
        ("State of Palestine", "PSE", DelegationType.OBSERVER),
        ("Cook Islands", "COK", DelegationType.STATE),
    ],
)
def test_groups_organizations_and_observers_are_told_apart(name: str, code: str, kind: DelegationType) -> None:
    delegation = known_names().resolve(name)
    assert delegation is not None
    assert (delegation.code, delegation.type) == (code, kind)


def test_every_key_of_the_table_is_folded_and_belongs_to_one_delegation() -> None:
    table = json.loads(pkgutil.get_data("diffrec.delegations", "names.json") or b"")["delegations"]
    names = list(chain.from_iterable(line[3] for line in table.values()))
    short = list(chain.from_iterable(line[2] for line in table.values()))
    assert all(fold(name) == name for name in names)
    assert all(fold_short(form) == form for form in short)
    assert len(names) == len(set(names))
    assert len(short) == len(set(short))


def test_the_table_holds_the_member_states_two_other_states_and_two_observers() -> None:
    table = json.loads(pkgutil.get_data("diffrec.delegations", "names.json") or b"")["delegations"]
    kinds = [line[1] for line in table.values()]
    assert (kinds.count("state"), kinds.count("observer")) == (193 + 2, 2)


def test_every_delegation_is_found_by_its_own_name() -> None:
    table = json.loads(pkgutil.get_data("diffrec.delegations", "names.json") or b"")["delegations"]
    assert {code: code_of(line[0]) for code, line in table.items()} == {code: code for code in table}


def test_the_licences_of_the_names_ship_with_them() -> None:
    text = (pkgutil.get_data("diffrec.delegations", "names.LICENSE.txt") or b"").decode()
    assert "Michael Rans" in text
    assert "UNICODE LICENSE V3" in text
