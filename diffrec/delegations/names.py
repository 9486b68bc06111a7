"""Names of States, groups and organizations, as drafts and reports write them.

    "the Niger", "NÍGER", "Нигер"                 -> Niger, NER
    "Iran (Islamic Republic of)", "Iran"          -> Iran (Islamic Republic of), IRN
    "EU", "European Union"; but not "eu"          -> European Union, EU
    "Cote d'Ivoire", an accent lost               -> Côte d'Ivoire, CIV, and `written` tells it

`names.json` holds one line a delegation with its names already folded, apart from them the short forms, which keep
their capitals, and the spellings with accents. It is made by `make_names.py`, which ships beside it, and is read when
the first name is looked up.
"""

from __future__ import annotations

import json
import pkgutil
import re
import unicodedata
from dataclasses import replace
from functools import cache, cached_property
from typing import TYPE_CHECKING, NamedTuple

from diffrec.delegations.membership import members
from diffrec.delegations.misspelt import by_first_letter, nearest_key
from diffrec.model import Delegation, DelegationType

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

ARTICLE = "the "
TATWEEL = "\u0640"
DIAERESIS = "\u0308"
NO_LETTERS = re.compile(r"[^a-z0-9]+")  # of ASCII
BETWEEN_LETTERS_OF_A_SHORT_FORM = str.maketrans("", "", ".-‐‑–/&+’' \u00a0")


def fold(name: str) -> str:
    """The key of a name: what is left when case, accents, apostrophes, dashes, brackets and blanks do not count.

    "Côte d ’Ivoire" and "COTE D'IVOIRE" are "cote d ivoire"; ё is е, Arabic signs over and under letters and the
    tatweel are dropped, and so is an English article in front.
    """
    return _letters(name, accents=False)


def spelling(name: str) -> str:
    """As `fold`, with the accents that belong to a right spelling: "Côte d ’Ivoire" is "côte d ivoire"; ё is е."""
    return unicodedata.normalize("NFC", _letters(name, accents=True))


def _letters(name: str, *, accents: bool) -> str:
    if name.isascii():  # nearly all names, and ten times as quick
        return " ".join(NO_LETTERS.sub(" ", name.replace("&", " and ").lower()).split()).removeprefix(ARTICLE)
    letters: list[str] = []
    for character in unicodedata.normalize("NFKD", name.replace("&", " and ")).casefold():
        category = unicodedata.category(character)
        if category[0] in "LN" and character != TATWEEL:
            letters.append(character)
        elif category not in ("Mn", "Cf") and character != TATWEEL:
            letters.append(" ")
        elif accents and letters and _is_accent(character, letters[-1]):
            letters.append(character)
    return " ".join("".join(letters).split()).removeprefix(ARTICLE)


def _is_accent(sign: str, letter: str) -> bool:
    """Whether a sign over or under a letter is part of the spelling: not over "е", nor in a script that may omit it."""
    return "COMBINING" in unicodedata.name(sign, "") and not (letter == "е" and sign == DIAERESIS) and letter < "\u0590"


def fold_short(name: str) -> str:
    """The key of a short form: its capitals kept, full stops and hyphens gone ("U.S." is "US", "G-77" is "G77")."""
    return name.strip().removeprefix(ARTICLE).translate(BETWEEN_LETTERS_OF_A_SHORT_FORM)


class Tables(NamedTuple):
    """Short forms, which keep their capitals, and folded names, each with its delegation.

    `spelt` has the right spellings of names with accents, `members` the members of groups that the package has not.
    """

    short: Mapping[str, Delegation]
    names: Mapping[str, Delegation]
    spelt: Mapping[str, Sequence[str]]
    members: Mapping[str, frozenset[str]]


class Names:
    """Names and the delegations that they stand for; the table of the package is read when the first one is asked."""

    def __init__(self, tables: Tables | None = None) -> None:
        self._given = tables

    def resolve(self, name: str) -> Delegation | None:
        """The delegation that a name stands for, or None; country codes are no names.

        Of a name that lost an accent the delegation says in `written` how it stands there; capitals may go without.
        """
        short = self._tables.short.get(fold_short(name))
        if short is not None:
            return short
        key = fold(name)
        found = self._tables.names.get(key)
        if found is None or name.isupper():
            return found
        right = self._tables.spelt.get(key, (key,))
        return found if spelling(name) in right else replace(found, written=name.strip())

    def nearest(self, name: str) -> Delegation | None:
        """The delegation whose name is misspelt so that no other can be meant, `written` saying how; None where known.

        Without a capital only a State is meant.
        """
        key = fold(name)
        meant = None if key in self._tables.names else nearest_key(key, self._tables.names, self._beginnings)
        if meant is None:
            return None
        found = self._tables.names[meant]
        if found.type is not DelegationType.STATE and not name.strip()[0].isupper():
            return None
        return replace(found, written=name.strip())

    def typed(self, given: str) -> Delegation | None:
        """The delegation of a code or a name as a person types it, in any case: "fra", "France", "eu"."""
        upper = given.upper()
        return self.coded(given) or self.resolve(given) or self.coded(upper) or self.resolve(upper)

    def is_short_form(self, name: str) -> bool:
        """Whether the name is one of the closed list of short forms, such as "EU" or "U.S."."""
        return fold_short(name) in self._tables.short

    def may_end_with(self, word: str) -> bool:
        """Whether some name ends with this word: the quickest way to pass over words that are no name's."""
        last = fold(word).rpartition(" ")[2]
        return not last or last in self._last_words or fold_short(word) in self._ends_of_short_forms

    def coded(self, code: str) -> Delegation | None:
        """The delegation of a code as codes are written: "CHN", "EU"."""
        return self._coded.get(code)

    def all(self) -> Iterable[Delegation]:
        """Every delegation that is known, once."""
        return self._coded.values()

    @cached_property
    def _coded(self) -> Mapping[str, Delegation]:
        """The delegations by their codes."""
        return {one.code: one for one in (*self._tables.short.values(), *self._tables.names.values()) if one.code}

    def members(self, code: str, on: str | None = None) -> frozenset[str]:
        """The codes of the States that belong to a group or an organization on a day; see `membership.members`."""
        return self._tables.members.get(code) or members(code, on)

    @cached_property
    def _last_words(self) -> frozenset[str]:
        return frozenset(name.rpartition(" ")[2] for name in self._tables.names)

    @cached_property
    def _ends_of_short_forms(self) -> frozenset[str]:
        return frozenset(form[at:] for form in self._tables.short for at in range(len(form)))

    @cached_property
    def _beginnings(self) -> Mapping[str, Sequence[str]]:
        return by_first_letter(self._tables.names)

    @cached_property
    def _tables(self) -> Tables:
        return self._given or package_tables()


@cache
def known_names() -> Names:
    """The names that diffrec knows."""
    return Names()


@cache
def package_tables() -> Tables:
    """The tables that ship with diffrec; a constant of the package, read once."""
    table = json.loads(pkgutil.get_data(__package__, "names.json") or b"{}")
    short_forms: dict[str, Delegation] = {}
    names: dict[str, Delegation] = {}
    spelt: dict[str, list[str]] = {}
    for code, (name, kind, short, folded, right) in table["delegations"].items():
        delegation = Delegation(name=name, code=code, type=DelegationType(kind))
        short_forms.update(dict.fromkeys(short, delegation))
        names.update(dict.fromkeys(folded, delegation))
        spelt.update(right)
    return Tables(short_forms, names, spelt, {})
