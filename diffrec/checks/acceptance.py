"""What a person has accepted, held against what the rules find.

waiver 0123456789abcdef, until 1 May     found, and today is 30 April: it holds
                                         found, and today is 2 May: waiver-expired
                                         not found any more: waiver-unused
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from diffrec.config import Baseline, Waiver


class Acceptance(NamedTuple):
    """Waivers and baseline, the day on which they are read, and all that any rule finds: rules by fingerprints.

    Without attributions no word of a person is told, who may have named delegations.
    """

    waivers: tuple[Waiver, ...]
    baseline: Baseline | None
    today: date | None
    found: Mapping[str, str]
    attributions: bool = True

    def holds(self, waiver: Waiver) -> bool:
        """Whether a waiver has not expired: it holds on its last day, and without one for good."""
        return waiver.expires is None or self.today is None or self.today <= waiver.expires

    def reason(self, waiver: Waiver) -> str:
        """Why a waiver was made, or where that stands."""
        return waiver.reason if self.attributions else f"see {waiver.place}"


class Remark(NamedTuple):
    """What a rule says of the configuration; `content` is what makes it the same one.

    `place` is the one that the configuration was read with ("diffrec.toml, line 3"), or the name of a file.
    """

    message: str
    place: str
    content: tuple[str, ...]
