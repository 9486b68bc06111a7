"""An operative phrase while it is read, word of force by word of force.

may wish to consider | requesting | the Working Group     is_modal, softeners: consider, asked: the Working Group
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diffrec.meaning.changes.vocabulary import Found

    Range = tuple[int, int]


@dataclass
class OperativePhrase:
    """What has been read of an operative phrase behind its first word of force; `at` is the unit that comes next."""

    at: int
    is_modal: bool
    softeners: list[Found] = field(default_factory=list)
    reinforcers: list[Found] = field(default_factory=list)
    is_passive: bool = False
    distance: str | None = None
    asked: Found | None = None
    action: int | None = None
    negations: list[Range] = field(default_factory=list)
    prohibition: Found | None = None

    def take(self, place: str, found: Found) -> None:
        """Reads words of a list of the lexicon."""
        match place:
            case "softeners":
                self.softeners.append(found)
            case "reinforcers":
                self.reinforcers.append(found)
            case "auxiliaries":
                self.is_passive = True
            case "prohibitions":
                self.prohibition = found
                self.negations.append((found.first, found.last))
            case _:
                pass
        self.at = found.last
