"""Writes a generated revision as JSON, in the form of the labelled sets, for aligners that are not ours.

    python -m tests.bench.exporting 7                          a revision with all operations
    python -m tests.bench.exporting 7 --list delegation        a near-identical list: delegation, date, instrument or
                                                               neighbour

    {"name": "generated-7", "note": "...", "draft": ["...", ...], "final": ["...", ...], "links": [[0, 2], ...],
     "not_scored": [], "operations": ["merged", ...], "dropped": [5, ...], "added": [9, ...], "items": {"draft": ...}}

`operations` has one word for each link. `items` tells the number, the section and the delegations of each item.
"""

from __future__ import annotations

import argparse
import json
import sys
from typing import TYPE_CHECKING

from tests.bench.lists import BLOCKS, near_identical
from tests.bench.revisions import Revision, generate, texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diffrec.model import Item

LISTS = {by.value.removeprefix("list by "): by for by in BLOCKS}
NOTE = "made by the generator of diffrec's tests; the same seed gives the same revision"


def plain(name: str, revision: Revision) -> dict[str, object]:
    """A revision as plain values, the links in order."""
    links = sorted(revision.operations)
    return {
        "name": name,
        "note": NOTE,
        "draft": texts(revision.draft),
        "final": texts(revision.final),
        "links": [list(pair) for pair in links],
        "not_scored": [],
        "operations": [revision.operations[pair].value for pair in links],
        "dropped": sorted(revision.dropped),
        "added": sorted(revision.added),
        "items": {"draft": details(revision.draft), "final": details(revision.final)},
    }


def details(items: Sequence[Item]) -> list[dict[str, object]]:
    """What is known of each item beside its text."""
    return [
        {
            "number": item.number,
            "section": item.section[-1],
            "delegations": [one.name for mark in item.attributions for one in mark.delegations],
        }
        for item in items
    ]


def main() -> None:
    """Writes the revision that was asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.exporting", description="A revision as JSON.")
    parser.add_argument("seed", type=int)
    parser.add_argument("--list", choices=LISTS, help="a near-identical list, and what tells its items apart")
    asked = parser.parse_args()
    name = f"generated-{asked.list}-{asked.seed}" if asked.list else f"generated-{asked.seed}"
    revision = near_identical(asked.seed, LISTS[asked.list]) if asked.list else generate(asked.seed)
    json.dump(plain(name, revision), sys.stdout, ensure_ascii=False, indent=1)
    sys.stdout.write("\n")


if __name__ == "__main__":
    main()
