import json
import pkgutil
import unicodedata
from itertools import chain
from typing import Any

import pytest

from diffrec.delegations import known_names
from diffrec.delegations.names import fold, fold_short, package_tables
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
        ("Cote d’Ivoire", "CIV"),
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
        "TURKIYE",
        "netherlands",
        "Словакия",
        "Кот-д'Ивуар",
    ],
)
def test_capitals_dashes_quotes_and_arabic_signs_are_no_misspelling(name: str) -> None:
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


SCRIPTS = {"Latin": "LATIN", "Russian": "CYRILLIC", "Chinese": "CJK", "Arabic": "ARABIC"}


@pytest.mark.parametrize("script", SCRIPTS.values(), ids=SCRIPTS)
def test_every_state_and_observer_has_names_in_every_script(script: str) -> None:
    without = [
        code
        for code, line in _table().items()
        if line[1] in ("state", "observer")
        and not any(unicodedata.name(name[0], "").startswith(script) for name in line[3])
    ]
    assert without == []


# Source: the lists of States of the reports of the Human Rights Council, in six languages.
@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("DEU", "Germany / Allemagne / Alemania / Германия / 德国 / ألمانيا"),
        ("CIV", "Côte d'Ivoire / Côte d’Ivoire / Côte d'Ivoire / Кот-д'Ивуар / 科特迪瓦 / كوت ديفوار"),
        (
            "IRN",
            (
                "Iran (Islamic Republic of) / Iran (République islamique d') / Irán (República Islámica del) / "
                "Иран (Исламская Республика) / 伊朗伊斯兰共和国 / إيران (جمهورية - الإسلامية)"
            ),
        ),
        (
            "BOL",
            (
                "Bolivia (Plurinational State of) / Bolivie (État plurinational de) / "
                "Bolivia (Estado Plurinacional de) / "
                "Боливия (Многонациональное Государство) / 多民族玻利维亚国 / بوليفيا (دولة - المتعددة القوميات)"
            ),
        ),
        (
            "PRK",
            (
                "Democratic People's Republic of Korea / République populaire démocratique de Corée / "
                "República Popular Democrática de Corea / Корейская Народно-Демократическая Республика / "
                "朝鲜民主主义人民共和国 / جمهورية كوريا الشعبية الديمقراطية"
            ),
        ),
        (
            "CHE",
            "Swiss Confederation / Confédération suisse / Confederación Suiza / Швейцарская Конфедерация / 瑞士联邦",
        ),
        (
            "FRA",
            (
                "French Republic / République française / República Francesa / Французская Республика / "
                "法兰西共和国 / الجمهورية الفرنسية"
            ),
        ),
        (
            "G77",
            (
                "Group of 77 and China / Groupe des 77 et la Chine / Grupo de los 77 y China / Группа 77 и Китай / "
                "77国集团和中国 / مجموعة الـ 77 والصين"
            ),
        ),
        (
            "African Group",
            (
                "Group of African States / Groupe des États d’Afrique / Grupo de los Estados de África / "
                "Группа африканских государств / 非洲国家组 / مجموعة الدول الأفريقية"
            ),
        ),
        (
            "EU",
            "European Union / Union européenne / Unión Europea / Европейский союз / 欧洲联盟 / الاتحاد الأوروبي",
        ),
        (
            "AOSIS",
            (
                "Alliance of Small Island States / Alliance des petits États insulaires / "
                "Alianza de los Pequeños Estados Insulares / Альянс малых островных государств / 小岛屿国家联盟 / "
                "تحالف الدول الجزرية الصغيرة"
            ),
        ),
    ],
)
def test_names_are_known_in_the_six_languages(code: str, names: str) -> None:
    assert {name: code_of(name) for name in names.split(" / ")} == dict.fromkeys(names.split(" / "), code)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("CfRN", "CfRN"),
        ("CFRN", "CfRN"),
        ("SUR", "Grupo Sur"),
        ("U.S", "USA"),
        ("Kingdom of the Netherlands", "NLD"),
        ("Bolivarian Republic of Venezuela", "VEN"),
        ("Organization of the Islamic Conference", "OIC"),
        ("Group of Western European and other States", "WEOG"),
        ("JUSSCANNZ", "JUSCANZ"),
        ("League of Arab States", "LAS"),
        ("Counter-Terrorism Committee Executive Directorate", "CTED"),
        (
            "Regional Arms Control Verification and Implementation Assistance Centre–Centre for Security Cooperation",
            "RACVIAC",
        ),
    ],
)
def test_the_variants_of_real_documents_are_known(name: str, code: str) -> None:
    assert code_of(name) == code


@pytest.mark.parametrize("name", ["UNODC", "UNICEF", "WHO", "CTED"])
def test_short_forms_of_united_nations_entities_are_no_names(name: str) -> None:
    assert known_names().resolve(name) is None


def test_russian_groups_are_known_as_they_stand_after_on_behalf_of() -> None:
    for name, code in {
        "Группы 77 и Китая": "G77",
        "Европейского союза": "EU",
        "Африканской группы": "African Group",
    }.items():
        assert code_of(name) == code


def test_every_name_ends_with_a_word_that_a_name_may_end_with() -> None:
    tables = package_tables()
    assert all(known_names().may_end_with(name.split()[-1]) for name in (*tables.names, *tables.short))
    assert known_names().may_end_with("S.")  # of "U. S."
    assert not known_names().may_end_with("harbours")
