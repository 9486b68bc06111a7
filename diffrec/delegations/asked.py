"""Which delegations a person asks for: a code or a name, a group with its members where these are wanted.

    --delegation FRA, --delegation france         France
    --delegation EU --members                     European Union; and France, in a text of 2018
    --delegation Frence                           there is no delegation "Frence"; did you mean "France" (FRA)?

A name that no table knows is found where a text prints it so.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from diffrec.delegations.names import fold, known_names
from diffrec.delegations.sets import delegation_key
from diffrec.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from diffrec.delegations.names import Names
    from diffrec.model import Delegation

    Members = Callable[[str, str | None], frozenset[str]]
    """the codes of the members of the group of this code, on a date; empty for what is no group"""

NEAR = 0.7
"""how alike a slip and the name are at least: "Norwegen" and "Norway" are by 0.83, two names at random by 0.64 or less
(95 in 100)"""
LONGEST_CODE = 4
"""the longest of the codes that a slip of the finger makes out of another; those of groups are names"""


class Asked(NamedTuple):
    """The delegations that a person asked for, and whose members a group stands for; without `members` for itself."""

    delegations: tuple[Delegation, ...]
    members: Members | None = None

    def holds(self, delegation: Delegation, on: str | None) -> bool:
        """Whether a name in a text of this date is one of those asked for, or a member of one."""
        key = delegation_key(delegation)
        return any(
            key == delegation_key(one) or (self.members is not None and one.code and key in self.members(one.code, on))
            for one in self.delegations
        )


def asked_delegations(
    given: Iterable[str], printed: Iterable[Delegation], known: Names | None = None
) -> tuple[Delegation, ...]:
    """The delegations that a person means by these codes and names, each once; `printed` are those that a text names.

    Raises: ConfigError for one that neither a table nor the text knows; the message names the nearest.
    """
    names = known or known_names()
    on_paper = {delegation_key(one): one for one in printed}
    found = [_asked(one, on_paper, names) for one in given]
    return tuple({delegation_key(one): replace(one, written=None) for one in found}.values())


def _asked(given: str, printed: dict[str, Delegation], known: Names) -> Delegation:
    """The delegation of this code or name.

    Raises: ConfigError where there is none.
    """
    found = known.typed(given) or printed.get(fold(given))
    if found is None:
        message = f'there is no delegation "{given}"'
        raise ConfigError(message, hint=_nearest(given, known))
    return found


def _nearest(given: str, known: Names) -> str:
    """A hint with the known delegation whose code or name is most like what was given."""
    from rapidfuzz import distance, process  # noqa: PLC0415 -- only a mistake needs it

    codes = {one.code: one for one in known.all() if one.code and len(one.code) <= LONGEST_CODE}
    names = {fold(one.name): one for one in known.all()}
    table = (codes, given.upper()) if len(given) <= LONGEST_CODE else (names, fold(given))
    choices, wanted = list(table[0]), table[1]
    near = process.extractOne(wanted, choices, scorer=distance.JaroWinkler.similarity, score_cutoff=NEAR)
    if near is None:
        return "a delegation is named by its ISO code (FRA), by its name (France) or by the short name of a group (EU)"
    nearest = table[0][near[0]]
    return f'did you mean "{nearest.name}" ({nearest.code})?'
