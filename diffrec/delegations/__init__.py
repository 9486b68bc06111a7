"""Delegations: the names of States, groups and organizations, their marks in a text, and the words a mark covers."""

from __future__ import annotations

from diffrec.delegations.marks import find_attributions, mark_key
from diffrec.delegations.names import resolve
from diffrec.delegations.strip import strip_attributions, strip_text

__all__ = ["find_attributions", "mark_key", "resolve", "strip_attributions", "strip_text"]
