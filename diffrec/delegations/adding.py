"""The names that diffrec knows and those that a person adds, as one table.

name = "Group of Friends of Water", short = ["GFW"]      a new delegation, GFW
code = "GBR", names = ["Albion"]                         one more name of the United Kingdom
name = "Peru", code = "XPU"                              refused: Peru has this name
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from diffrec.delegations.names import Names, Tables, fold, fold_short, known_names, package_tables, spelling
from diffrec.errors import ConfigError
from diffrec.model import Delegation, DelegationType

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from diffrec.config import AddedDelegation

HAVE_NO_MEMBERS = (DelegationType.STATE, DelegationType.OBSERVER)


@lru_cache(maxsize=8)
def names_with(added: tuple[AddedDelegation, ...]) -> Names:
    """The names that diffrec knows, with those added.

    Raises: ConfigError for a name that another delegation has, a new delegation that lacks a name, a State without a
    code, and members that are no States.
    """
    if not added:
        return known_names()
    known = package_tables()
    codes = {one.code: one for one in known.names.values()}
    short, names, spelt, members = dict(known.short), dict(known.names), dict(known.spelt), dict(known.members)
    for one in added:
        delegation = _delegation(one, codes)
        codes[delegation.code] = delegation
        for form in one.short:
            _claim(short, fold_short(form), form, delegation, one.place)
        for name in [name for name in (one.name, *one.names) if name is not None]:
            _claim(names, fold(name), name, delegation, one.place)
            spelt[fold(name)] = [*spelt.get(fold(name), ()), spelling(name)]
    found = Names(Tables(short, names, spelt, members))
    members.update((_code(one), frozenset(_members(one, found, codes))) for one in added if one.members)
    return found


def _code(added: AddedDelegation) -> str:
    return added.code or next(iter(added.short), None) or added.name or ""


def _delegation(added: AddedDelegation, codes: Mapping[str | None, Delegation]) -> Delegation:
    """The delegation that is meant: a known one by its code, or a new one."""
    known = codes.get(_code(added))
    if known is not None:
        if added.type not in (None, known.type):
            message = f'{added.place}: "{known.code}" is the code of {known.name}, which is of the type {known.type}'
            raise ConfigError(message, hint="leave the type out to add names to it, or choose another code")
        return known
    if added.name is None:
        message = f'{added.place}: diffrec knows no delegation with the code "{added.code}", and no name is given'
        raise ConfigError(message, hint='a new delegation has a name = "..."')
    kind = DelegationType(added.type or DelegationType.GROUP)
    if kind is DelegationType.STATE and added.code is None:
        message = f'{added.place}: the State "{added.name}" has no code'
        raise ConfigError(message, hint="the code of a State is that of ISO 3166-1, with three letters")
    return Delegation(name=added.name, code=_code(added), type=kind)


def _claim(table: dict[str, Delegation], key: str, name: str, delegation: Delegation, place: str) -> None:
    """Gives a name to a delegation."""
    if not key:
        message = f'{place}: "{name}" is no name'
        raise ConfigError(message)
    owner = table.setdefault(key, delegation)
    if owner.code != delegation.code:
        message = f'{place}: the name "{name}" is that of {owner.name} ({owner.code}) already'
        raise ConfigError(message, hint=f'code = "{owner.code}" adds names to it')


def _members(added: AddedDelegation, known: Names, codes: Mapping[str | None, Delegation]) -> Iterator[str]:
    """The codes of the members, given by code or by name."""
    for name in added.members:
        found = codes.get(name) or known.resolve(name)
        if found is None or found.code is None or found.type not in HAVE_NO_MEMBERS:
            near = known.nearest(name) if found is None else None
            what = "no State that diffrec knows" if found is None else f"of the type {found.type} and no State"
            message = f'{added.place}: the member "{name}" is {what}'
            raise ConfigError(message, hint=f'did you mean "{near.name}"?' if near else None)
        yield found.code
