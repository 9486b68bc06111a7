"""Delegations: the names of States, groups and organizations, their marks in a text, and the words a mark covers."""

from __future__ import annotations

from diffrec.delegations.across import brackets_across
from diffrec.delegations.adding import names_with
from diffrec.delegations.asked import Asked, asked_delegations
from diffrec.delegations.brackets import find_brackets
from diffrec.delegations.choices import alternatives
from diffrec.delegations.former import known_as
from diffrec.delegations.marks import find_attributions, mark_key
from diffrec.delegations.membership import members
from diffrec.delegations.names import Names, known_names
from diffrec.delegations.parties import is_party, read_parties
from diffrec.delegations.sets import delegation_key, delegation_keys, marks_of, side_by_side, stance_of
from diffrec.delegations.strip import strip_attributions, strip_text

__all__ = [
    "Asked",
    "Names",
    "alternatives",
    "asked_delegations",
    "brackets_across",
    "delegation_key",
    "delegation_keys",
    "find_attributions",
    "find_brackets",
    "is_party",
    "known_as",
    "known_names",
    "mark_key",
    "marks_of",
    "members",
    "names_with",
    "read_parties",
    "side_by_side",
    "stance_of",
    "strip_attributions",
    "strip_text",
]
