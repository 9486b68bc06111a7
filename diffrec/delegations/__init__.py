"""Delegations: the names of States, groups and organizations, their marks in a text, and the words a mark covers."""

from __future__ import annotations

from diffrec.delegations.across import brackets_across
from diffrec.delegations.brackets import find_brackets
from diffrec.delegations.choices import alternatives
from diffrec.delegations.marks import find_attributions, mark_key
from diffrec.delegations.names import Names, known_names
from diffrec.delegations.strip import strip_attributions, strip_text

__all__ = [
    "Names",
    "alternatives",
    "brackets_across",
    "find_attributions",
    "find_brackets",
    "known_names",
    "mark_key",
    "strip_attributions",
    "strip_text",
]
