"""References, figures and deadlines: what became of them, and what a cross-reference points to after a renumbering."""

from __future__ import annotations

from diffrec.meaning.references.facts import FactChange, fact_changes, kind_of
from diffrec.meaning.references.following import Followed, Following
from diffrec.meaning.references.inner import Inner, inner_references

__all__ = ["FactChange", "Followed", "Following", "Inner", "fact_changes", "inner_references", "kind_of"]
