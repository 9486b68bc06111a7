"""Makes `names.json`: a developer's tool, never imported at run time.

    pip download --no-deps hdx-python-country
    unzip -d hdx hdx_python_country-*.whl
    pip install babel
    python -m diffrec.delegations.make_names "hdx/hdx/location/Countries & Territories Taxonomy MVP - C&T Taxonomy.csv"

It reads the CSV that ships in hdx-python-country (short names in six languages, English formal names and ISO alpha-3
codes, as the UN lists them), the names of the Unicode Common Locale Data Repository through babel ("Iran", "Россия")
and the tables below, which are written by hand. It keeps the Member States, the Cook Islands and Niue, and the two
observer States; territories do not speak in UN meetings. Their licences are kept in `names.LICENSE.txt`.

Raises: SystemExit when two delegations claim one name or one code.
"""

from __future__ import annotations

import csv
import json
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from diffrec.delegations.names import fold, fold_short

if TYPE_CHECKING:
    from collections.abc import Iterator

TARGET = Path(__file__).with_name("names.json")
NOTICE = "Made by make_names.py; the licences of its sources are in names.LICENSE.txt."

CODE, ALPHA_2 = "ISO 3166-1 Alpha 3-Codes", "ISO 3166-1 Alpha 2-Codes"
LISTED = "Appears in UNTERM list"
NAME_COLUMNS = (
    *(f"{language} Short" for language in ("English", "French", "Spanish", "Russian", "Chinese", "Arabic")),
    *(f"M49 {language}" for language in ("English", "French", "Spanish", "Russian", "Chinese", "Arabic")),
    "English Formal",
    "ISO Alt Term",
    "DGACM Alt Term",
    "HPC Tools Alt Term",
)
LOCALES = ("en", "fr", "es", "ru", "zh", "ar")
OBSERVERS = ("VAT", "PSE")

# What a source calls by a name that is not that of the delegation, or that stands for another one too.
NO_NAMES = frozenset(
    fold(name)
    for name in (
        "occupied Palestinian territory",
        "Palestinian Territories",
        "Territoires palestiniens",
        "Territorios Palestinos",
        "Палестинские территории",
        "巴勒斯坦领土",
        "الأراضي الفلسطينية",
    )
)

# Upper-case working forms of States: a closed list. ISO codes are not names: (CAR), (IRN), (MLI) are other things.
SHORT_FORMS = {
    "ARE": ("UAE",),
    "BIH": ("BiH",),
    "COD": ("DRC",),
    "GBR": ("UK",),
    "KOR": ("ROK",),
    "MKD": ("FYROM",),
    "NZL": ("NZ",),
    "PNG": ("PNG",),
    "PRK": ("DPRK",),
    "SAU": ("KSA",),
    "USA": ("US", "USA"),
}

# Working forms, older names and inverted forms that the lists lack.
OTHER_NAMES = {
    "BIH": ("Bosnia",),
    "BOL": ("Bolivia",),
    "BRN": ("Brunei",),
    "CIV": ("Ivory Coast",),
    "COD": ("DR Congo", "Democratic Republic of Congo", "Congo (Democratic Republic of the)"),
    "COG": ("Republic of Congo", "Congo (Republic of the)"),
    "CPV": ("Cape Verde", "Cap-Vert"),
    "CZE": ("Czech Republic",),
    "FSM": ("Micronesia",),
    "GBR": ("United Kingdom", "Great Britain"),
    "IRN": ("Iran",),
    "KOR": ("Korea", "South Korea", "Korea (Republic of)"),
    "LAO": ("Laos", "Lao PDR"),
    "LBY": ("Libyan Arab Jamahiriya", "Great Socialist People's Libyan Arab Jamahiriya"),
    "MDA": ("Moldova", "Moldova (Republic of)"),
    "MKD": (
        "the former Yugoslav Republic of Macedonia",
        "Macedonia (the former Yugoslav Republic of)",
        "ex-République yougoslave de Macédoine",
        "ex República Yugoslava de Macedonia",
        "бывшая югославская Республика Македония",
        "Macedonia",
    ),
    "MMR": ("Burma",),
    "NLD": ("Netherlands", "Holland", "Kingdom of the Netherlands"),
    "PRK": ("North Korea", "Korea (Democratic People's Republic of)"),
    "PSE": ("Palestine", "Palestine (State of)"),
    "RUS": ("Russia",),
    "SWZ": ("Swaziland",),
    "SYR": ("Syria",),
    "TLS": ("East Timor",),
    "TUR": ("Turkey", "Turquie", "Turquía"),
    "TZA": ("Tanzania", "Tanzania (United Republic of)"),
    "USA": ("United States",),
    "VAT": ("Vatican",),
    "VEN": ("Venezuela",),
    "VNM": ("Vietnam",),
}


class Body(NamedTuple):
    """A group or an organization: its name, what it is, its short forms and its other names."""

    name: str
    type: str
    short: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


# Source: UNFCCC party groupings; the regional groups of the General Assembly; names as drafts and reports write them.
BODIES = {
    "AGN": Body("African Group of Negotiators", "group", ("AGN",)),
    "AILAC": Body("Independent Association of Latin America and the Caribbean", "group", ("AILAC",)),
    "ALBA": Body(
        "Bolivarian Alliance for the Peoples of Our America",
        "group",
        ("ALBA", "ALBATCP"),
        ("Bolivarian Alliance for the Peoples of Our America - Peoples' Trade Treaty",),
    ),
    "AOSIS": Body("Alliance of Small Island States", "group", ("AOSIS",)),
    "APG": Body(
        "Asia-Pacific Group",
        "group",
        ("APG",),
        (
            "Group of Asia-Pacific States",
            "Group of Asian and Pacific States",
            "Group of Asia and the Pacific States",
            "Asian Group",
            "Group of Asian States",
        ),
    ),
    "ASEAN": Body(
        "Association of Southeast Asian Nations",
        "organization",
        ("ASEAN",),
        ("Association of South-East Asian Nations",),
    ),
    "AU": Body("African Union", "organization", ("AU",)),
    "African Group": Body(
        "African Group",
        "group",
        (),
        (
            "Group of African States",
            "Africa Group",
            "Groupe africain",
            "Groupe des États d'Afrique",
            "Grupo de los Estados de África",
        ),
    ),
    "Arab Group": Body(
        "Arab Group", "group", (), ("Group of Arab States", "Groupe des États arabes", "Grupo de los Estados Árabes")
    ),
    "BASIC": Body("BASIC countries", "group", ("BASIC",), ("Brazil, South Africa, India and China",)),
    "BRICS": Body("BRICS", "group", ("BRICS",)),
    "CANZ": Body("CANZ", "group", ("CANZ",), ("Canada, Australia and New Zealand",)),
    "CARICOM": Body("Caribbean Community", "organization", ("CARICOM",)),
    "CELAC": Body("Community of Latin American and Caribbean States", "group", ("CELAC",)),
    "CIS": Body("Commonwealth of Independent States", "organization", ("CIS",)),
    "CPLP": Body("Community of Portuguese-speaking Countries", "organization", ("CPLP",)),
    "CfRN": Body("Coalition for Rainforest Nations", "group", ("CfRN", "CFRN")),
    "ECOWAS": Body("Economic Community of West African States", "organization", ("ECOWAS",)),
    "EEG": Body(
        "Eastern European Group", "group", ("EEG",), ("Group of Eastern European States", "Eastern European States")
    ),
    "EIG": Body("Environmental Integrity Group", "group", ("EIG",)),
    "EU": Body(
        "European Union",
        "organization",
        ("EU", "UE", "ЕС"),
        (
            "European Union and its member States",
            "EU and its member States",
            "Union européenne",
            "Unión Europea",
            "Европейский союз",
            "欧盟",
            "欧洲联盟",
            "الاتحاد الأوروبي",
        ),
    ),
    "G77": Body(
        "Group of 77 and China",
        "group",
        ("G77", "G77China"),
        (
            "Group of 77",
            "G77 and China",
            "G-77 and China",
            "Group of 77 plus China",
            "Groupe des 77",
            "Groupe des 77 et la Chine",
            "Groupe des 77 et de la Chine",
            "Grupo de los 77",
            "Grupo de los 77 y China",
            "Группа 77",
            "Группа 77 и Китай",
            "77国集团",
            "77国集团和中国",
            "مجموعة ال 77",
            "مجموعة ال 77 والصين",
        ),
    ),
    "GCC": Body(
        "Gulf Cooperation Council", "organization", ("GCC",), ("Cooperation Council for the Arab States of the Gulf",)
    ),
    "GRULAC": Body(
        "Group of Latin American and Caribbean States",
        "group",
        ("GRULAC",),
        (
            "Latin American and Caribbean Group",
            "Latin American and Caribbean States",
            "Group of Latin America and Caribbean Countries",
        ),
    ),
    "Grupo Sur": Body("Grupo Sur", "group", ("SUR",), ("Groupo Sur", "Sur Group")),
    "INTERPOL": Body("International Criminal Police Organization", "organization", ("INTERPOL",)),
    "JUSCANZ": Body("JUSCANZ", "group", ("JUSCANZ", "JUSCANNZ", "JUSSCANNZ")),
    "LAS": Body("League of Arab States", "organization", ("LAS",), ("Arab League",)),
    "LDCs": Body(
        "Least Developed Countries",
        "group",
        ("LDCs",),
        ("Group of Least Developed Countries", "Least Developed Countries Group"),
    ),
    "LLDCs": Body(
        "Landlocked Developing Countries", "group", ("LLDCs",), ("Group of Landlocked Developing Countries",)
    ),
    "LMDC": Body(
        "Like-minded Developing Countries", "group", ("LMDC", "LMDCs"), ("Like-minded Group of Developing Countries",)
    ),
    "MERCOSUR": Body("Southern Common Market", "organization", ("MERCOSUR",), ("MERCOSUR",)),
    # The code NAM is Namibia's.
    "Non-Aligned Movement": Body("Movement of Non-Aligned Countries", "group", ("NAM",), ("Non-Aligned Movement",)),
    "OAS": Body("Organization of American States", "organization", ("OAS",)),
    "OIC": Body(
        "Organization of Islamic Cooperation",
        "organization",
        ("OIC",),
        ("Organisation of Islamic Cooperation", "Organization of the Islamic Conference"),
    ),
    "PIF": Body("Pacific Islands Forum", "organization", ("PIF",)),
    "PSIDS": Body("Pacific small island developing States", "group", ("PSIDS",)),
    "SADC": Body("Southern African Development Community", "organization", ("SADC",)),
    "SICA": Body("Central American Integration System", "organization", ("SICA",)),
    "SIDS": Body("Small island developing States", "group", ("SIDS",)),
    "Umbrella Group": Body("Umbrella Group", "group"),
    "WEOG": Body(
        "Group of Western European and other States",
        "group",
        ("WEOG",),
        (
            "Western European and others Group",
            "Western European and other States",
            "Western European and other States Group",
        ),
    ),
}


class Line(NamedTuple):
    """One line of the table: the name in full, the type, the short forms, the folded names."""

    name: str
    type: str
    short: list[str]
    folded: list[str]


def states(rows: list[dict[str, str]]) -> Iterator[tuple[str, Line]]:
    """The States of the CSV and the two observers, in the order of their codes."""
    for row in sorted(rows, key=lambda row: row[CODE]):
        code = row[CODE]
        if row[LISTED] != "Y":
            continue
        names = [row[column] for column in NAME_COLUMNS] + locale_names(row[ALPHA_2]) + list(OTHER_NAMES.get(code, ()))
        names += [name.replace("Saint ", "St. ") for name in names if name.startswith("Saint ")]
        kind = "observer" if code in OBSERVERS else "state"
        yield code, Line(row["English Short"], kind, list(SHORT_FORMS.get(code, ())), folded(names))


def locale_names(alpha_2: str) -> list[str]:
    """The names of a territory in the six official languages of the Common Locale Data Repository."""
    locale = import_module("babel").Locale
    return [str(locale(code).territories.get(alpha_2, "")) for code in LOCALES]


def folded(names: list[str]) -> list[str]:
    """The keys of names, each once, in their order."""
    return list(dict.fromkeys(key for name in names if (key := fold(name)) and key not in NO_NAMES))


def bodies() -> Iterator[tuple[str, Line]]:
    """Groups and organizations, in the order of their codes."""
    for code, body in sorted(BODIES.items()):
        short = list(dict.fromkeys(fold_short(form) for form in body.short))
        yield code, Line(body.name, body.type, short, folded([body.name, *body.names]))


def check(lines: dict[str, Line]) -> None:
    """Stops when two delegations claim one name or short form."""
    owner: dict[str, str] = {}
    for code, line in lines.items():
        for key in (*line.short, *line.folded):
            if owner.setdefault(key, code) != code:
                sys.exit(f'"{key}" is claimed by {owner[key]} and {code}')


def main(source: str) -> None:
    """Writes the table from the CSV at `source`, one line a delegation."""
    with Path(source).open(encoding="utf-8-sig", newline="") as file:
        members, others = dict(states(list(csv.DictReader(file)))), dict(bodies())
    if taken := members.keys() & others.keys():
        sys.exit(f"codes that belong to States: {', '.join(sorted(taken))}")
    lines = members | others
    check(lines)
    body = ",\n".join(f"{json.dumps(code)}: {json.dumps(line, ensure_ascii=False)}" for code, line in lines.items())
    TARGET.write_text(f'{{"notice": {json.dumps(NOTICE)},\n"delegations": {{\n{body}\n}}}}\n', encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
