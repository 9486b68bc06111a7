"""The comparison as the contract's JSON, for scripts: everything that the other views are made of.

{"schema_version": 1, "kind": "comparison", "versions": [...], "summary": {...}, "headings": [...], "rows": [...]}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec import codec

if TYPE_CHECKING:
    from collections.abc import Mapping

    from diffrec.config import RenderOptions
    from diffrec.model import Comparison


def render(comparison: Comparison, _options: RenderOptions, _sources: Mapping[str, bytes] | None = None) -> str:
    """The JSON text; the same comparison gives the same text."""
    return codec.dumps(codec.to_data(comparison))
