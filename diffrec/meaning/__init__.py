"""Meaning: what the operations of a wording diff amount to; kinds of change, duties, the fate of marks and brackets."""

from __future__ import annotations

from diffrec.meaning.alternatives import trace_alternatives
from diffrec.meaning.brackets import bracket_changes, left_open, trace_brackets
from diffrec.meaning.changes import Vocabulary, merged, tell
from diffrec.meaning.counting import changed_words, mark_spans, told_marks, word_count
from diffrec.meaning.departures import Changed, Whereabouts
from diffrec.meaning.events import mark_changes
from diffrec.meaning.marks import draft_side, is_same_text, trace_attributions, words_instead
from diffrec.meaning.parties import Excluded, Membership, excluded, narrowed, unlisted
from diffrec.meaning.phrasing import day_words, listed, named, short_name
from diffrec.meaning.places import MarkSide
from diffrec.meaning.scopes import PREFIX_ENDS, refined
from diffrec.meaning.sides import within
from diffrec.meaning.withheld import withheld

__all__ = [
    "PREFIX_ENDS",
    "Changed",
    "Excluded",
    "MarkSide",
    "Membership",
    "Vocabulary",
    "Whereabouts",
    "bracket_changes",
    "changed_words",
    "day_words",
    "draft_side",
    "excluded",
    "is_same_text",
    "left_open",
    "listed",
    "mark_changes",
    "mark_spans",
    "merged",
    "named",
    "narrowed",
    "refined",
    "short_name",
    "tell",
    "told_marks",
    "trace_alternatives",
    "trace_attributions",
    "trace_brackets",
    "unlisted",
    "withheld",
    "within",
    "word_count",
    "words_instead",
]
