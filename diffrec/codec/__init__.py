"""A Comparison as plain JSON data and back, and the JSON Schemas that say the same.

    Row(cells=((Item(number="24"),), (Item(number="4"),)), whole=Step(fate=EDITED, moved=True, ...))
    {"id": "row-24", "cells": {"draft": [{"number": "24", ...}], "final": [...]}, "fate": "edited", "moved": true, ...}

The row's own facts are those of `row.whole`; two versions need no `steps`. Similarities and weights are rounded to four
digits. What only this process can use stays out: the text and blocks of documents, and items that were not compared.
"""

from __future__ import annotations

from diffrec.codec.asks import asks_data
from diffrec.codec.decode import from_data
from diffrec.codec.encode import extraction_data, findings_data, to_data
from diffrec.codec.files import HIDDEN, SCHEMAS, dumps, schema

__all__ = [
    "HIDDEN",
    "SCHEMAS",
    "asks_data",
    "dumps",
    "extraction_data",
    "findings_data",
    "from_data",
    "schema",
    "to_data",
]
