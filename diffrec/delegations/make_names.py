"""Makes `names.json`: a developer's tool, never imported at run time.

    pip download --no-deps hdx-python-country
    unzip -d hdx hdx_python_country-*.whl
    pip install babel
    python -m diffrec.delegations.make_names "hdx/hdx/location/Countries & Territories Taxonomy MVP - C&T Taxonomy.csv"

It reads the CSV that ships in hdx-python-country (short names in six languages, English formal names and ISO alpha-3
codes, as the UN lists them), the names of the Unicode Common Locale Data Repository through babel ("Iran", "Россия")
and what these lack from the folder `additions`, where each entry cites its source. It keeps the Member States, the Cook
Islands and Niue, and the two observer States; territories do not speak in UN meetings. The licences of the sources are
kept in `names.LICENSE.txt`.

Raises: SystemExit when two delegations claim one name or one code, or an addition cites no source or has a comma in it.
"""

from __future__ import annotations

import csv
import json
import sys
import tomllib
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from diffrec.delegations.names import fold, fold_short, spelling

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

HERE = Path(__file__).parent
TARGET = HERE / "names.json"
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


class Line(NamedTuple):
    """One line of the table: the name in full, the type, the short forms, the folded names, and how these are spelt.

    `spelt` has the right spellings of the names that have accents; any other name is spelt like its key.
    """

    name: str
    type: str
    short: list[str]
    folded: list[str]
    spelt: dict[str, list[str]]


def additions(file: str) -> dict[str, Any]:
    """What a file of additions holds, by code; each of its entries cites a source, or the whole file does.

    Of `former.toml` the names of one code stand together.
    """
    content = tomllib.loads((HERE / "additions" / file).read_text(encoding="utf-8"))
    source = content.pop("source", None)
    entries: dict[str, Any] = {}
    for code, entry in [(one["code"], one) for one in content.pop("former", ())] + list(content.items()):
        if not entry.get("source", source):
            sys.exit(f"{file}: {code} cites no source")
        if commas := [name for name in entry.get("names", ()) if "," in name]:
            sys.exit(f'{file}: "{commas[0]}" has a comma, which a list of names cannot hold')
        kept = entries.setdefault(code, {**entry, "names": [], "short": []})
        kept["names"] += [entry[key] for key in ("name",) if "code" in entry] + entry.get("names", [])
        kept["short"] += entry.get("short", [])
    return entries


def states(rows: list[dict[str, str]]) -> Iterator[tuple[str, Line]]:
    """The States of the CSV and the two observers, in the order of their codes."""
    further = [additions("states.toml"), additions("former.toml"), additions("formal.toml")]
    for row in sorted(rows, key=lambda row: row[CODE]):
        code = row[CODE]
        if row[LISTED] != "Y":
            continue
        own = [entries.get(code, {}) for entries in further]
        names = [row[column] for column in NAME_COLUMNS] + locale_names(row[ALPHA_2])
        names += [name for entry in own for name in entry.get("names", ())]
        names += [name.replace("Saint ", "St. ") for name in names if name.startswith("Saint ")]
        kind = "observer" if code in OBSERVERS else "state"
        yield code, line(row["English Short"], kind, [form for entry in own for form in entry.get("short", ())], names)


def locale_names(alpha_2: str) -> list[str]:
    """The names of a territory in the six official languages of the Common Locale Data Repository."""
    locale = import_module("babel").Locale
    return [str(locale(code).territories.get(alpha_2, "")) for code in LOCALES]


def bodies() -> Iterator[tuple[str, Line]]:
    """Groups and organizations, in the order of their codes."""
    former = additions("former.toml")
    groups = additions("groups.toml")
    organizations = additions("organizations.toml") | additions("united-nations.toml")
    for code, body in sorted((groups | organizations).items()):
        old = former.get(code, {"names": [], "short": []})
        kind = "group" if code in groups else "organization"
        yield (
            code,
            line(body["name"], kind, body["short"] + old["short"], [body["name"], *body["names"], *old["names"]]),
        )


def line(name: str, kind: str, short: Iterable[str], names: Iterable[str]) -> Line:
    """The line of a delegation: each key once, in the order of its names."""
    named = [one for one in names if fold(one) and fold(one) not in NO_NAMES]
    keys = list(dict.fromkeys(fold(one) for one in named))
    right: dict[str, list[str]] = {key: [] for key in keys}
    for spelt in dict.fromkeys(spelling(one) for one in named):
        right[fold(spelt)].append(spelt)
    accented = {key: spellings for key, spellings in right.items() if spellings != [key]}
    return Line(name, kind, list(dict.fromkeys(fold_short(form) for form in short)), keys, accented)


def check(lines: dict[str, Line]) -> None:
    """Stops when two delegations claim one name or short form."""
    owner: dict[str, str] = {}
    for code, one in lines.items():
        for key in (*one.short, *one.folded):
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
    body = ",\n".join(f"{json.dumps(code)}: {json.dumps(one, ensure_ascii=False)}" for code, one in lines.items())
    TARGET.write_text(f'{{"notice": {json.dumps(NOTICE)},\n"delegations": {{\n{body}\n}}}}\n', encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
