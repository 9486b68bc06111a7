"""The order of the stages: bytes, documents, items, links, rows, comparison.

draft.txt, draft-add-2.txt | final.txt
-> two versions -> links with evidence -> rows with ops, facts and marks -> Comparison
"""

from __future__ import annotations

from diffrec.pipeline.basing import beside_base
from diffrec.pipeline.comparing import compare, saved_pairs
from diffrec.pipeline.reading import Progress, Source, extract, pool, stages
from diffrec.pipeline.stripping import finished, without_attributions

__all__ = [
    "Progress",
    "Source",
    "beside_base",
    "compare",
    "extract",
    "finished",
    "pool",
    "saved_pairs",
    "stages",
    "without_attributions",
]
