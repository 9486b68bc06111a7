"""Delegations as a sentence names them: "EU, France and the Niger"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.model import DelegationType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diffrec.model import Delegation

ARTICLE = "the "
WITH_ARTICLE = frozenset(
    "ARE BHS CAF COD COG COM DOM GBR GMB KOR LAO MDA MDV MHL NER NLD PHL PRK RUS SDN SLB SYR TZA USA".split()  # noqa: SIM905 -- a list that is read by eye
)
"""States whose names take an article in a sentence. Source: United Nations Editorial Manual, country names"""


def named(delegations: Sequence[Delegation]) -> str:
    """The names as a sentence lists them; groups and organizations by their short names."""
    names = [_name(one) for one in delegations]
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1]))) if names else ""


def _name(one: Delegation) -> str:
    if one.code and one.type is not DelegationType.STATE:
        return one.code
    return f"{ARTICLE}{one.name}" if one.code in WITH_ARTICLE and not one.name.startswith(ARTICLE) else one.name


def are(delegations: Sequence[Delegation]) -> str:
    """The verb behind so many names."""
    return "is" if len(delegations) == 1 else "are"


def sentence(text: str) -> str:
    """The text as a sentence begins and ends."""
    return f"{text[:1].upper()}{text[1:]}."
