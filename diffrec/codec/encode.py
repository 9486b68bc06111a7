"""Values to plain JSON data: dicts, lists, strings, numbers, true, false and null, in the order of the contract.

Op(op=REPLACE, draft="oftentimes", final="often") becomes {"op": "replace", "draft": "oftentimes", "final": "often"}.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.codec.attributions import (
    alternative_data,
    attribution_data,
    bracket_data,
    placed_data,
    traced_alternative_data,
    traced_bracket_data,
    traced_data,
)
from diffrec.codec.meanings import change_data, duty_data, reference_data
from diffrec.codec.places import SCHEMA_VERSION, location_data, notices_data
from diffrec.model import Fate

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from diffrec.codec.places import Json
    from diffrec.model import (
        Comment,
        Comparison,
        Coverage,
        Document,
        Evidence,
        Explained,
        Finding,
        Item,
        Migration,
        Passage,
        Remainder,
        Row,
        RunnerUp,
        Step,
        Summary,
        Version,
    )

# The fifth digit of a similarity is below what an edited letter weighs in the longest item seen (9,000 characters).
DIGITS = 4
PAIR = 2


def to_data(comparison: Comparison) -> Json:
    """The comparison as the contract's JSON; `from_data` takes it back."""
    names = [version.name for version in comparison.versions]
    compared = [{item.id for row in comparison.rows for item in row.cells[at]} for at in range(len(names))]
    return {
        "schema_version": SCHEMA_VERSION,
        "kind": "comparison",
        "versions": [_version(version, ids) for version, ids in zip(comparison.versions, compared, strict=True)],
        "summary": _summary(comparison.summary),
        "headings": [{"draft": draft, "final": final} for draft, final in comparison.headings],
        "rows": [_row(row, names) for row in comparison.rows],
        "migrations": [_migration(migration) for migration in comparison.migrations],
        "notices": notices_data(comparison.notices),
        **({"cross_language": True} if comparison.cross_language else {}),
    }


def extraction_data(versions: Sequence[Version]) -> Json:
    """The documents of all versions, each with its items, what was left out, and where every character went."""
    return {
        "schema_version": SCHEMA_VERSION,
        "kind": "extraction",
        "documents": [
            {
                **_document(document),
                **({"explained": [_explained(one) for one in document.explained]} if document.explained else {}),
                "items": [_item(item, version.name) for item in version.items if item.document == document.source],
            }
            for version in versions
            for document in version.documents
        ],
        "notices": notices_data(notice for version in versions for notice in version.notices),
    }


def findings_data(findings: Iterable[Finding]) -> Json:
    """The findings of `check`, in the order given."""
    return {
        "schema_version": SCHEMA_VERSION,
        "kind": "findings",
        "findings": [_finding(finding) for finding in findings],
    }


def _version(version: Version, compared: set[str]) -> Json:
    return {
        "name": version.name,
        "documents": [_document(document) for document in version.documents],
        "items": [item.id for item in version.items if item.id in compared],
        "notices": notices_data(version.notices),
    }


def _document(document: Document) -> Json:
    return {
        "source": document.source,
        "format": document.format,
        "language": document.language,
        "symbol": document.symbol,
        "title": document.title,
        "distribution": document.distribution,
        "date": document.date,
        "original": document.original,
        "status": document.status,
        "profile": document.profile,
        "role": document.role,
        "coverage": _coverage(document.coverage),
        "furniture": [_remainder(remainder) for remainder in document.furniture],
        "other": [_remainder(remainder) for remainder in document.other],
        "comments": [_comment(comment) for comment in document.comments],
        "sponsors": [attribution_data(sponsors) for sponsors in document.sponsors],
        "notices": notices_data(document.notices),
    }


def _comment(comment: Comment) -> Json:
    return {
        "author": comment.author,
        "date": comment.date,
        "text": comment.text,
        "words": comment.words,
        "span": list(comment.span),
        "item": comment.item,
    }


def _coverage(coverage: Coverage | None) -> Json | None:
    if coverage is None:
        return None
    return {
        "characters": coverage.characters,
        "items": coverage.items,
        "headings": coverage.headings,
        "furniture": coverage.furniture,
        "other": coverage.other,
    }


def _remainder(remainder: Remainder) -> Json:
    return {
        "text": remainder.text,
        "why": remainder.why,
        "span": list(remainder.span),
        "location": location_data(remainder.location),
    }


def _explained(explained: Explained) -> Json:
    return {
        "block": explained.block.value,
        "part": explained.part,
        "why": explained.why,
        "item": explained.item,
        "text": explained.text,
        "span": list(explained.span),
        "location": location_data(explained.location),
    }


def _item(item: Item, version: str) -> Json:
    origins = [segment.origin for segment in item.segments]
    return {
        "id": item.id,
        "document": item.document,
        "kind": item.kind.value,
        "label": item.label.raw,
        "number": item.number,
        "path": list(item.label.path),
        "sequence": item.label.sequence,
        "section": list(item.section),
        "text": item.text,
        "parent": item.parent,
        "status": None if item.status is None else item.status.value,
        "attributions": [placed_data(attribution, version, item.id) for attribution in item.attributions],
        "brackets": [bracket_data(bracket) for bracket in item.brackets],
        "alternative": None if item.alternative is None else alternative_data(item.alternative),
        "footnotes": [{"mark": footnote.mark, "text": footnote.text} for footnote in item.footnotes],
        "mended": [{"span": list(mending.span), "found": mending.found} for mending in item.mended],
        "corrected": [{"found": one.found, "read": one.read, "source": one.source} for one in item.corrected],
        "location": location_data(item.location),
        "source_span": [min(origins)[0], max(end for _, end in origins)] if origins else None,
    }


def _summary(summary: Summary) -> Json:
    return {
        "items": dict(summary.items),
        "fates": {fate.value: summary.fates.get(fate, 0) for fate in Fate},
        "outside": summary.outside,
        "renumbered": summary.renumbered,
        "moved": summary.moved,
        "resectioned": summary.resectioned,
        "kinds": dict(summary.kinds),
        "left_out": {name: dict(kinds) for name, kinds in summary.left_out.items()},
    }


def _row(row: Row, names: list[str]) -> Json:
    cells = {name: [_item(item, name) for item in cell] for name, cell in zip(names, row.cells, strict=True)}
    data = {"id": row.id, "cells": cells, **_step(row.whole)}
    if len(names) > PAIR:
        data["steps"] = [_named_step(step) for step in row.steps]
    if row.others:
        data["others"] = [_named_step(step) for step in row.others]
    return data


def _named_step(step: Step) -> Json:
    return {"from": step.before, "to": step.after, **_step(step)}


def _step(step: Step) -> Json:
    return {
        "fate": step.fate.value,
        "renumbered": step.renumbered,
        "moved": step.moved,
        "resectioned": step.resectioned,
        "outside": step.outside,
        "similarity": None if step.similarity is None else _rounded(step.similarity),
        "confidence": step.confidence.value,
        "evidence": [_evidence(evidence) for evidence in step.evidence],
        "runner_up": None if step.runner_up is None else _runner_up(step.runner_up),
        "margin": None if step.margin is None else _rounded(step.margin),
        "ops": [{"op": op.op.value, "draft": op.draft, "final": op.final} for op in step.ops],
        "changes": [change_data(change) for change in step.changes],
        "attributions": [traced_data(traced) for traced in step.attributions],
        "brackets": [traced_bracket_data(traced) for traced in step.brackets],
        "alternatives": [traced_alternative_data(traced) for traced in step.alternatives],
        "duties": [duty_data(duty) for duty in step.duties],
        "references": [reference_data(traced) for traced in step.references],
        "passages": [_passage(passage) for passage in step.passages],
    }


def _passage(passage: Passage | Migration) -> Json:
    return {
        "draft_item": passage.draft_item,
        "final_item": passage.final_item,
        "draft_span": list(passage.draft_span),
        "final_span": list(passage.final_span),
    }


def _migration(migration: Migration) -> Json:
    return {**_passage(migration), "similarity": _rounded(migration.similarity)}


def _evidence(evidence: Evidence) -> Json:
    return {"reason": evidence.reason, "weight": _rounded(evidence.weight), "settled": evidence.settled}


def _runner_up(runner_up: RunnerUp) -> Json:
    return {
        "version": runner_up.version,
        "items": list(runner_up.items),
        "similarity": _rounded(runner_up.similarity),
    }


def _finding(finding: Finding) -> Json:
    place = finding.location
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": finding.message,
        "row": finding.row,
        "version": finding.version,
        "item": finding.item,
        "location": None if place is None else {"source": place.source, "page": place.page, "line": place.line},
        "fingerprint": finding.fingerprint,
        "waived": finding.waived,
        "waived_by": finding.waived_by,
        "baselined": finding.baselined,
    }


def _rounded(number: float) -> float:
    return round(float(number), DIGITS)
