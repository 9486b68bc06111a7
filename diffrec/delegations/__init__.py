"""Delegations: the names of States, groups and organizations, their marks in a text, and the words a mark covers."""

from __future__ import annotations

from diffrec.delegations.across import brackets_across
from diffrec.delegations.adding import names_with
from diffrec.delegations.brackets import find_brackets
from diffrec.delegations.choices import alternatives
from diffrec.delegations.confidences import (
    LEFT_OUT,
    confidences,
    confidences_of,
    corrected_names,
    has_confidences,
    names_one,
    without_names,
)
from diffrec.delegations.former import known_as
from diffrec.delegations.margins import margin_attributions, placed_anew
from diffrec.delegations.marks import find_attributions, mark_key
from diffrec.delegations.membership import members
from diffrec.delegations.names import Names, known_names
from diffrec.delegations.sponsors import find_sponsors, without_sponsors
from diffrec.delegations.strip import origins_of, strip_attributions, strip_phrases, strip_text

__all__ = [
    "LEFT_OUT",
    "Names",
    "alternatives",
    "brackets_across",
    "confidences",
    "confidences_of",
    "corrected_names",
    "find_attributions",
    "find_brackets",
    "find_sponsors",
    "has_confidences",
    "known_as",
    "known_names",
    "margin_attributions",
    "mark_key",
    "members",
    "names_one",
    "names_with",
    "origins_of",
    "placed_anew",
    "strip_attributions",
    "strip_phrases",
    "strip_text",
    "without_names",
    "without_sponsors",
]
