"""References, figures and deadlines: what became of them, and what a cross-reference points to after a renumbering."""

from __future__ import annotations

from diffrec.meaning.references.facts import FactChange, fact_changes, kind_of

__all__ = ["FactChange", "fact_changes", "kind_of"]
