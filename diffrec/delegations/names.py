"""Names of States, groups and organizations, as drafts and reports write them.

    "the Niger", "NÍGER", "Нигер"                 -> Niger, NER
    "Iran (Islamic Republic of)", "Iran"          -> Iran (Islamic Republic of), IRN
    "EU", "European Union"; but not "eu"          -> European Union, EU

`names.json` holds one line a delegation with its names already folded, and apart from them the short forms, which keep
their capitals. It is made by `make_names.py`, which ships beside it, and is read when the first name is looked up.
"""

from __future__ import annotations

import json
import pkgutil
import unicodedata
from functools import cache, cached_property
from typing import TYPE_CHECKING

from diffrec.delegations.membership import members
from diffrec.model import Delegation, DelegationType

if TYPE_CHECKING:
    from collections.abc import Mapping

ARTICLE = "the "
TATWEEL = "\u0640"
BETWEEN_LETTERS_OF_A_SHORT_FORM = str.maketrans("", "", ".-‐‑–/&+’' \u00a0")


def fold(name: str) -> str:
    """The key of a name: what is left when case, accents, apostrophes, dashes, brackets and blanks do not count.

    "Côte d ’Ivoire" and "COTE D'IVOIRE" are "cote d ivoire"; ё is е, Arabic signs over and under letters and the
    tatweel are dropped, and so is an English article in front.
    """
    letters = []
    for character in unicodedata.normalize("NFKD", name.replace("&", " and ")).casefold():
        category = unicodedata.category(character)
        if category[0] in "LN" and character != TATWEEL:
            letters.append(character)
        elif category not in ("Mn", "Cf") and character != TATWEEL:
            letters.append(" ")
    return " ".join("".join(letters).split()).removeprefix(ARTICLE)


def fold_short(name: str) -> str:
    """The key of a short form: its capitals kept, full stops and hyphens gone ("U.S." is "US", "G-77" is "G77")."""
    return name.strip().removeprefix(ARTICLE).translate(BETWEEN_LETTERS_OF_A_SHORT_FORM)


class Names:
    """Names and the delegations that they stand for; the table of the package is read when the first one is asked."""

    def resolve(self, name: str) -> Delegation | None:
        """The delegation that a name stands for, or None; country codes are no names."""
        short_forms, names = self._tables
        return short_forms.get(fold_short(name)) or names.get(fold(name))

    def is_short_form(self, name: str) -> bool:
        """Whether the name is one of the closed list of short forms, such as "EU" or "U.S."."""
        return fold_short(name) in self._tables[0]

    def members(self, code: str, on: str | None = None) -> frozenset[str]:
        """The codes of the States that belong to a group or an organization on a day; see `membership.members`."""
        return members(code, on)

    @cached_property
    def _tables(self) -> tuple[Mapping[str, Delegation], Mapping[str, Delegation]]:
        """Short forms, which keep their capitals, and folded names, each with its delegation."""
        return _package_tables()


@cache
def known_names() -> Names:
    """The names that diffrec knows."""
    return Names()


@cache
def _package_tables() -> tuple[Mapping[str, Delegation], Mapping[str, Delegation]]:
    """The tables that ship with diffrec: short forms and folded names; a constant of the package, read once."""
    data = json.loads(pkgutil.get_data(__package__, "names.json") or b"{}")
    short_forms: dict[str, Delegation] = {}
    names: dict[str, Delegation] = {}
    for code, (name, kind, short, folded) in data["delegations"].items():
        delegation = Delegation(name=name, code=code, type=DelegationType(kind))
        short_forms.update(dict.fromkeys(short, delegation))
        names.update(dict.fromkeys(folded, delegation))
    return short_forms, names
