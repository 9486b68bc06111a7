"""Meaning: what the operations of a wording diff amount to; so far, what became of delegation marks and their words."""

from __future__ import annotations

from diffrec.meaning.marks import trace_attributions

__all__ = ["trace_attributions"]
