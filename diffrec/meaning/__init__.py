"""Meaning: what the operations of a wording diff amount to; so far, the fate of marks, of brackets, of their words."""

from __future__ import annotations

from diffrec.meaning.alternatives import trace_alternatives
from diffrec.meaning.brackets import bracket_changes, left_open, trace_brackets
from diffrec.meaning.marks import trace_attributions

__all__ = ["bracket_changes", "left_open", "trace_alternatives", "trace_attributions", "trace_brackets"]
