"""The findings as the contract's JSON.

{"schema_version": 1, "kind": "findings", "findings": [{"rule": "item-dropped", "severity": "error", ...}]}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec import codec

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diffrec.model import Comparison, Finding


def report(findings: Sequence[Finding], comparison: Comparison) -> str:  # noqa: ARG001 -- findings say it all here
    """The JSON text; the same findings give the same text."""
    return codec.dumps(codec.findings_data(findings))
