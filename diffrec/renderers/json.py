"""The comparison as the contract's JSON, for scripts: everything that the other views are made of.

{"schema_version": 1, "kind": "comparison", "versions": [...], "summary": {...}, "headings": [...], "rows": [...]}
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from diffrec import codec
from diffrec.renderers.phrases import history

if TYPE_CHECKING:
    from collections.abc import Mapping

    from diffrec.config import RenderOptions
    from diffrec.model import Asks, Comparison


def render(comparison: Comparison, options: RenderOptions, _sources: Mapping[str, bytes] | None = None) -> str:
    """The JSON text; the same comparison gives the same text. A phrase that was asked for is told under "phrase"."""
    data = codec.to_data(comparison)
    if options.phrase:
        data["phrase"] = {"text": options.phrase, "rows": _phrase_rows(comparison, options.phrase)}
    return codec.dumps(data)


def render_asks(asks: Asks, _options: RenderOptions) -> str:
    """The JSON text of what delegations asked for."""
    return codec.dumps(codec.asks_data(asks))


def _phrase_rows(comparison: Comparison, phrase: str) -> list[dict[str, Any]]:
    """Each row that holds a phrase: for each version whether it stands there, and what came instead."""
    found = ((row, history(row, comparison, phrase)) for row in comparison.rows)
    return [
        {
            "row": row.id,
            "versions": [
                {"version": one.version, "standing": one.standing.value, "instead": one.instead} for one in sightings
            ],
        }
        for row, sightings in found
        if sightings
    ]
