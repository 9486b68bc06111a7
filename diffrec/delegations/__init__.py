"""Delegations: the names of States, groups and organizations, their marks in a text, and the words a mark covers."""

from __future__ import annotations

from diffrec.delegations.across import brackets_across
from diffrec.delegations.adding import names_with
from diffrec.delegations.asked import Asked, asked_delegations
from diffrec.delegations.brackets import find_brackets
from diffrec.delegations.choices import alternatives
from diffrec.delegations.confidences import (
    LEFT_OUT,
    confidences,
    confidences_of,
    corrected_names,
    names_one,
    without_names,
)
from diffrec.delegations.margins import margin_attributions, placed_anew
from diffrec.delegations.marks import find_attributions
from diffrec.delegations.membership import members
from diffrec.delegations.names import Names, known_names
from diffrec.delegations.parties import is_party, read_parties
from diffrec.delegations.sets import delegation_key, delegation_keys, marks_of, side_by_side, stance_of
from diffrec.delegations.sponsors import find_sponsors, without_sponsors
from diffrec.delegations.strip import origins_of, strip_attributions, strip_phrases, strip_text

__all__ = [
    "LEFT_OUT",
    "Asked",
    "Names",
    "alternatives",
    "asked_delegations",
    "brackets_across",
    "confidences",
    "confidences_of",
    "corrected_names",
    "delegation_key",
    "delegation_keys",
    "find_attributions",
    "find_brackets",
    "find_sponsors",
    "is_party",
    "known_names",
    "margin_attributions",
    "marks_of",
    "members",
    "names_one",
    "names_with",
    "origins_of",
    "placed_anew",
    "read_parties",
    "side_by_side",
    "stance_of",
    "strip_attributions",
    "strip_phrases",
    "strip_text",
    "without_names",
    "without_sponsors",
]
