"""What pairing costs as lists grow: seconds, memory, links found, and the exponent of the growth.

    python -m tests.bench.scaling          500 to 10,000 items a side, about 80 words an item, a fifth rewritten
    python -m tests.bench.scaling 2000     one size alone

Each size is paired by `diffrec.align_texts` in a process of its own, with a time limit; what is timed is this call
alone. At 2,000 items the same lists are paired with every pair looked at, which tells what the search for candidates
loses.
"""

# ruff: noqa: T201 -- printing a table is what this program is for

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from math import log
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from diffrec.alignment.candidates import Effort
from diffrec.alignment.linking import align_texts, link_texts
from tests.bench.revisions import Operation, Profile, Revision, generate, texts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

Rows = list[tuple[tuple[int, ...], tuple[int, ...]]]

ROOT = Path(__file__).resolve().parents[2]
SEED = 2018
SIZES = (500, 1_000, 2_000, 5_000, 10_000)
GROWTH_FROM = 1_000  # smaller lists tell of what is done once
BOUNDS_SECONDS = {2_000: 2.0, 10_000: 20.0}
BOUND_BYTES = 2 * 2**30
EXHAUSTIVE_AT = 2_000
BOUND_RECALL = 0.01  # what the search for candidates may lose
LIMIT_SECONDS = 300
SHARES = {
    Operation.STRONG: 0.14,
    Operation.HEAVY: 0.06,
    Operation.LIGHT: 0.2,
    Operation.MOVED_NEAR: 0.05,
    Operation.MOVED_FAR: 0.05,
    Operation.MERGED: 0.02,
    Operation.SPLIT: 0.01,
    Operation.DROPPED: 0.03,
    Operation.ADDED: 0.03,
}
EVERYTHING = Effort(steps=sys.maxsize, nearest=sys.maxsize)
PROFILE = Profile(sections=10, clauses=(3, 4), coined=0.3, shares=SHARES)


class Cost(NamedTuple):
    """Seconds of the call and of the processors, the peak of the process in bytes, and the rows that were said."""

    seconds: float
    processor_seconds: float
    peak_bytes: int
    rows: Rows


def exhaustive(draft: Sequence[str], final: Sequence[str]) -> Rows:
    """The rows that `align_texts` gives when no pair that shares content is left out for the sake of time."""
    return [(link.draft, link.final) for link in link_texts(draft, final, EVERYTHING)]


SEARCHES: Mapping[str, Callable[[Sequence[str], Sequence[str]], Rows]] = {
    "candidates": align_texts,
    "exhaustive": exhaustive,
}


def measure(path: str, search: str) -> None:
    """Prints the cost of pairing the two lists of a file, as JSON; runs in a process of its own."""
    draft, final = json.loads(Path(path).read_text(encoding="utf-8"))
    align_texts(draft[:2], final[:2])  # libraries load on first use
    began, worked = time.perf_counter(), sum(os.times()[:4])
    rows = SEARCHES[search](draft, final)
    seconds, processor_seconds = time.perf_counter() - began, sum(os.times()[:4]) - worked
    unit = 1 if sys.platform == "darwin" else 1024
    peak = sum(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    json.dump([seconds, processor_seconds, peak * unit, rows], sys.stdout)


def cost(revision: Revision, search: str = "candidates") -> Cost | None:
    """What pairing a revision costs; None when it takes longer than the limit."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "lists.json")
        path.write_text(json.dumps([texts(revision.draft), texts(revision.final)]), encoding="utf-8")
        command = [sys.executable, "-m", "tests.bench.scaling", "--measure", str(path), search]
        try:
            run = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, timeout=LIMIT_SECONDS, check=True)
        except subprocess.TimeoutExpired:
            return None
    seconds, processor_seconds, peak, rows = json.loads(run.stdout)
    return Cost(seconds, processor_seconds, peak, [(tuple(draft), tuple(final)) for draft, final in rows])


def quality(revision: Revision, rows: Rows) -> tuple[float, float]:
    """Precision and recall of the rows' links."""
    said = {(draft, final) for row in rows for draft in row[0] for final in row[1]}
    right = len(said & revision.links)
    return right / max(1, len(said)), right / len(revision.links)


def exponent(seconds: Mapping[int, float]) -> float:
    """The slope of the line that fits size and seconds best, both as logarithms: 1 is linear, 2 is quadratic."""
    points = [(log(size), log(value)) for size, value in seconds.items()]
    middle = [sum(values) / len(points) for values in zip(*points, strict=True)]
    rise: float = sum((size - middle[0]) * (value - middle[1]) for size, value in points)
    run: float = sum((size - middle[0]) * (size - middle[0]) for size, _ in points)
    return rise / run


def verdict(size: int, found: Cost) -> str:
    """Whether a size is within its bound, if it has one."""
    bound = BOUNDS_SECONDS.get(size)
    if bound is None:
        return ""
    is_within = found.seconds <= bound and found.peak_bytes <= BOUND_BYTES
    return f"  {'within' if is_within else 'OVER'} the bound of {bound:.0f} s and {BOUND_BYTES >> 30} GiB"


def show(size: int, name: str, revision: Revision, found: Cost) -> None:
    """One line a measurement."""
    precision, recall = quality(revision, found.rows)
    words = [word for text in texts(revision.draft) for word in text.casefold().split()]
    print(
        f"  {size:>6,}{len(words) / size:12.0f}{len(set(words)):16,}  {name:<11}"
        f"{found.seconds:8.2f}{found.processor_seconds:11.2f}{found.peak_bytes / 2**20:8.0f}"
        f"{100 * precision:8.1f}{100 * recall:7.1f}{verdict(size, found) if name == 'candidates' else ''}",
        flush=True,
    )


def compare_searches(revision: Revision, found: Cost) -> None:
    """Says what the search for candidates loses against looking at every pair."""
    everything = cost(revision, "exhaustive")
    if everything is None:
        print(f"  every pair at {EXHAUSTIVE_AT:,}: not done in {LIMIT_SECONDS} s")
        return
    show(EXHAUSTIVE_AT, "exhaustive", revision, everything)
    lost = quality(revision, everything.rows)[1] - quality(revision, found.rows)[1]
    within = "within" if lost <= BOUND_RECALL else "OVER"
    print(f"  candidates lose {100 * lost:.1f} points of recall, {within} the bound of {100 * BOUND_RECALL:.0f}")


def show_growth(sizes: Iterable[int]) -> None:
    """Prints the table of these sizes and the growth."""
    print("   items  words each different words  search       seconds processors      MB       P      R")
    seconds = {}
    for size in sizes:
        revision = generate(SEED, PROFILE._replace(items=size))
        found = cost(revision)
        if found is None:
            print(f"  {size:>6,} items: not done in {LIMIT_SECONDS} s, OVER")
            continue
        seconds[size] = found.seconds
        show(size, "candidates", revision, found)
        if size == EXHAUSTIVE_AT:
            compare_searches(revision, found)
    grown = {size: value for size, value in seconds.items() if size >= GROWTH_FROM}
    if len(grown) > 1:
        print(f"  growth from {min(grown):,} to {max(grown):,}: items to the power of {exponent(grown):.2f}")


def main() -> None:
    """Print the table, or measure one pair of lists for it."""
    match sys.argv[1:]:
        case ["--measure", path, search]:
            measure(path, search)
        case sizes:
            show_growth([int(size) for size in sizes] or SIZES)


if __name__ == "__main__":
    main()
