"""How a sentence says what it is about: names as a list, delegations, days.

"EU, France and the Niger"     "3 May 2018"
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.model import DelegationType

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from diffrec.model import Delegation

ARTICLE = "the "
WITH_ARTICLE = frozenset(
    "ARE BHS CAF COD COG COM DOM GBR GMB KOR LAO MDA MDV MHL NER NLD PHL PRK RUS SDN SLB SYR TZA USA".split()  # noqa: SIM905 -- a list that is read by eye
)
"""States whose names take an article in a sentence. Source: United Nations Editorial Manual, country names"""


def named(delegations: Sequence[Delegation]) -> str:
    """The names as a sentence lists them; groups and organizations by their short names."""
    return listed([_with_article(one) for one in delegations])


def listed(names: Sequence[str], joint: str = "and") -> str:
    """Names as a sentence lists them: "a", "a and b", "a, b and c"."""
    return f" {joint} ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def short_name(one: Delegation) -> str:
    """The name of a State, the short name of a group or an organization."""
    return one.code if one.code and one.type is not DelegationType.STATE else one.name


def _with_article(one: Delegation) -> str:
    name = short_name(one)
    return f"{ARTICLE}{name}" if one.code in WITH_ARTICLE and not name.startswith(ARTICLE) else name


def day_words(day: date) -> str:
    """A day as a sentence says it: "3 May 2018"."""
    return f"{day.day} {day:%B} {day.year}"


def are(delegations: Sequence[Delegation]) -> str:
    """The verb behind so many names."""
    return "is" if len(delegations) == 1 else "are"


def sentence(text: str) -> str:
    """The text as a sentence begins and ends."""
    return f"{text[:1].upper()}{text[1:]}."
