import json
import pkgutil
from itertools import chain
from typing import Any

import pytest

from diffrec.delegations import known_names
from diffrec.delegations.names import fold, fold_short
from diffrec.model import DelegationType


def _table() -> dict[str, list[Any]]:
    table: dict[str, list[Any]] = json.loads(pkgutil.get_data("diffrec.delegations", "names.json") or b"")[
        "delegations"
    ]
    return table


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
    table = _table()
    names = list(chain.from_iterable(line[3] for line in table.values()))
    short = list(chain.from_iterable(line[2] for line in table.values()))
    assert all(fold(name) == name for name in names)
    assert all(fold_short(form) == form for form in short)
    assert len(names) == len(set(names))
    assert len(short) == len(set(short))


def test_the_table_holds_the_member_states_two_other_states_and_two_observers() -> None:
    table = _table()
    kinds = [line[1] for line in table.values()]
    assert (kinds.count("state"), kinds.count("observer")) == (193 + 2, 2)


def test_every_delegation_is_found_by_its_own_name() -> None:
    table = _table()
    assert {code: code_of(line[0]) for code, line in table.items()} == {code: code for code in table}


def test_the_licences_of_the_names_ship_with_them() -> None:
    text = (pkgutil.get_data("diffrec.delegations", "names.LICENSE.txt") or b"").decode()
    assert "Michael Rans" in text
    assert "UNICODE LICENSE V3" in text


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Cote d'Ivoire", "CIV"),
        ("Turkiye", "TUR"),
        ("Republica Dominicana", "DOM"),
        ("Россииская Федерация", "RUS"),
        ("la Cote d’Ivoire", "CIV"),
    ],
)
def test_a_name_that_lost_an_accent_says_how_it_is_written(name: str, code: str) -> None:
    delegation = known_names().resolve(name)
    assert delegation is not None
    assert (delegation.code, delegation.written) == (code, name)


@pytest.mark.parametrize(
    "name",
    [
        "Côte d ’Ivoire",
        "COTE D'IVOIRE",
        "Peru",
        "Perú",
        "Sao Tome and Principe",
        "Демократическая Республика Конго",
        "ايران",
        "إيران",
        "Guinea–Bissau",
        "the Niger",
        "l’Albanie",
        "TURKIYE",
        "netherlands",
        "Словакия",
        "Кот-д'Ивуар",
    ],
)
def test_capitals_articles_dashes_quotes_and_arabic_signs_are_no_misspelling(name: str) -> None:
    delegation = known_names().resolve(name)
    assert delegation is not None
    assert delegation.written is None


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Kyrgystan", "KGZ"),
        ("Phillipines", "PHL"),
        ("Cote dIvoire", "CIV"),
        ("Gurpo Sur", "Grupo Sur"),
        ("Groupo Sur", "Grupo Sur"),
        ("netherland", "NLD"),
        ("Bosnia and Herzegovnia", "BIH"),
        ("Iran (Islamc Republic of)", "IRN"),
        ("Portugla", "PRT"),
        ("Казакстан", "KAZ"),
    ],
)
def test_a_misspelt_name_is_read_as_the_nearest_and_says_how_it_is_written(name: str, code: str) -> None:
    assert known_names().resolve(name) is None
    delegation = known_names().nearest(name)
    assert delegation is not None
    assert (delegation.code, delegation.written) == (code, name)


@pytest.mark.parametrize("name", ["Nigera", "Austrlia", "Slovania", "Malwi", "Irn", "Guiana", "Dominican"])
def test_a_misspelling_between_two_delegations_is_unknown(name: str) -> None:
    assert known_names().resolve(name) is None
    assert known_names().nearest(name) is None


@pytest.mark.parametrize(
    "name",
    [
        "Niger",
        "Nigeria",
        "Austria",
        "Australia",
        "Iran",
        "Iraq",
        "Mali",
        "Malawi",
        "Guinea",
        "Guyana",
        "Slovakia",
        "Slovenia",
        "Dominica",
        "Dominican Republic",
    ],
)
def test_a_known_name_is_never_read_as_another(name: str) -> None:
    assert known_names().nearest(name) is None
    delegation = known_names().resolve(name)
    assert delegation is not None
    assert (delegation.name, delegation.written) == (name if name != "Iran" else "Iran (Islamic Republic of)", None)


@pytest.mark.parametrize(
    "name",
    ["Russian", "Indian", "German", "Palestinian", "North Africa", "North Sudan", "Child", "child", "Республики Конго"],
)
def test_another_form_of_a_word_or_another_word_is_no_misspelling(name: str) -> None:
    assert known_names().nearest(name) is None


def test_no_slip_of_one_letter_turns_a_state_into_another() -> None:
    table = known_names()
    states = [line for line in _table().values() if line[1] == "state"]
    for name in (line[0] for line in states):
        right = table.resolve(name)
        assert right is not None
        for at in range(len(name)):
            slip = name[:at] + name[at + 1 :]
            read = table.resolve(slip) or table.nearest(slip)
            assert read is None or read.code == right.code, (name, slip)
