"""Meaning: what the operations of a wording diff amount to; so far, the fate of marks, of brackets, of their words."""

from __future__ import annotations

from diffrec.meaning.alternatives import trace_alternatives
from diffrec.meaning.asks import asks_of, asks_of_version
from diffrec.meaning.brackets import bracket_changes, left_open, trace_brackets
from diffrec.meaning.counting import changed_words, mark_spans, told_marks, word_count
from diffrec.meaning.marks import trace_attributions

__all__ = [
    "asks_of",
    "asks_of_version",
    "bracket_changes",
    "changed_words",
    "left_open",
    "mark_spans",
    "told_marks",
    "trace_alternatives",
    "trace_attributions",
    "trace_brackets",
    "word_count",
]
