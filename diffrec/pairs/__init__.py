"""A person's word over the pairing: a file that settles which items are the same provision, and which are not.

    version = 1

    [[pin]]                                 these are the same provision
    draft = ["7", "8"]                      several on a side: a merge, a split or a regrouping
    final = "11"
    note = "agreed with the secretariat on 3 May"

    [[forbid]]                              these are not, however alike they are
    draft = { words = "Smoke detectors in sleeping cars should be tested" }
    final = { number = "6", words = "Refunds for cancelled night trains", key = "9f3a52c01b7e" }

    [[alone]]                               these have no counterpart, whatever looks like one
    draft = "9"

    [[found]]                               what diffrec found: not binding; one word makes it a [[pin]]

An item is named by its number as in `--only` ("4", "4(b)", "Add.2:3", "paragraph:3"), by words of it, by the key of its
content, or by several of these. Content goes before the number, so that what was settled holds in the next version,
where numbers and words are others. What names nothing there is told of in a notice; a contradiction is an error.
"""

from __future__ import annotations

from diffrec.pairs.reading import read
from diffrec.pairs.resolving import Resolved, refuse_chain, resolve
from diffrec.pairs.writing import write

__all__ = ["Resolved", "read", "refuse_chain", "resolve", "write"]
