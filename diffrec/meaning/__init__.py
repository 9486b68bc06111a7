"""Meaning: what the operations of a wording diff amount to; so far, the fate of marks, of brackets, of their words."""

from __future__ import annotations

from diffrec.meaning.alternatives import trace_alternatives
from diffrec.meaning.brackets import bracket_changes, left_open, trace_brackets
from diffrec.meaning.departures import Changed, Whereabouts
from diffrec.meaning.events import mark_changes
from diffrec.meaning.marks import trace_attributions
from diffrec.meaning.parties import Excluded, Membership, excluded, narrowed, unlisted
from diffrec.meaning.phrasing import named
from diffrec.meaning.scopes import refined

__all__ = [
    "Changed",
    "Excluded",
    "Membership",
    "Whereabouts",
    "bracket_changes",
    "excluded",
    "left_open",
    "mark_changes",
    "named",
    "narrowed",
    "refined",
    "trace_alternatives",
    "trace_attributions",
    "trace_brackets",
    "unlisted",
]
