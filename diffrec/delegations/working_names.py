"""Names as delegations write them for themselves in the margin.

    "CAN, UK delete"        Canada, the United Kingdom
    "CH happy to agree"     Switzerland
    "CAN"                   nobody: a code alone is no name

Codes of countries hold where a word of position or a second delegation makes them sure; `positions` looks to that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.delegations.names import Names, fold_short
from diffrec.model import DelegationType

if TYPE_CHECKING:
    from diffrec.model import Delegation

# What delegations write for themselves in the margin: alpha-3 codes but those that are English words, and the alpha-2
# codes that were no word and no abbreviation of drafting ("NO", "AT", "BE", "IS", "PP" are). "CAN" is kept, as it holds
# only in capitals and before a word of position.
NO_CODES = frozenset({"AND", "ARE", "ARM", "COD", "COG", "DOM", "GIN", "GUM", "MAR", "PER", "TON", "TUN", "VAT"})
ALPHA_2 = {
    "AR": "ARG",
    "BR": "BRA",
    "CH": "CHE",
    "CL": "CHL",
    "CN": "CHN",
    "CO": "COL",
    "CR": "CRI",
    "DK": "DNK",
    "FI": "FIN",
    "FR": "FRA",
    "GB": "GBR",
    "HU": "HUN",
    "JP": "JPN",
    "KR": "KOR",
    "MX": "MEX",
    "NL": "NLD",
    "PK": "PAK",
    "PL": "POL",
    "PT": "PRT",
    "RU": "RUS",
    "SE": "SWE",
    "SG": "SGP",
    "TR": "TUR",
    "UA": "UKR",
    "ZA": "ZAF",
}


class WorkingNames(Names):
    """The names that are known, and the codes that delegations write for themselves."""

    def __init__(self, known: Names) -> None:
        self._known = known

    def resolve(self, name: str) -> Delegation | None:
        """The delegation that a name or a code in capitals stands for."""
        return self._known.resolve(name) or self._of_code(name)

    def nearest(self, name: str) -> Delegation | None:
        """The delegation whose name is misspelt; no code is."""
        return self._known.nearest(name)

    def is_short_form(self, name: str) -> bool:
        """Whether the name is a short form or a code."""
        return self._known.is_short_form(name) or self._of_code(name) is not None

    def _of_code(self, name: str) -> Delegation | None:
        code = fold_short(name)
        found = None if code in NO_CODES else self._known.coded(ALPHA_2.get(code, code))
        return found if found is not None and found.type is DelegationType.STATE else None
