"""What a comparison costs, measured as a user meets it: whole processes, the median of eleven, and the peak of memory.

`make bench` prints a small table; a figure that misses its bound is marked, and nothing fails.
"""

# ruff: noqa: T201 -- printing a table is what this program is for

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
SHARED = Path(os.environ.get("DIFFREC_SHARED") or ROOT.parent / "shared")
SEEDS = SHARED / "documents" / "seeds-2018"
SAMPLE = ROOT / "samples" / "working-group"

REVIEW = SHARED / "documents" / "upr-slovenia-2019"

RUNS = 11
# The list by delegation is read off what was read and compared: it may take no longer than twice the reading alone.
TWICE = 2
# A comparison may cost what its libraries cost to load and half as much again, plus 150 ms of work.
FACTOR = 1.5
ALLOWANCE_SECONDS = 0.150
# An installed package has its bytecode; the run that warms up writes it where the environment forbids that.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
LIBRARIES = [sys.executable, "-c", "import typer, rich.console, rapidfuzz"]


@dataclass(frozen=True)
class Cost:
    """Median wall time of a process in seconds, and its peak of resident memory in bytes."""

    seconds: float
    peak_bytes: int


def once(command: list[str]) -> Cost:
    """The cost of one run; wait4 gives the memory of this child alone."""
    began = time.perf_counter()
    with subprocess.Popen(command, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
        errors = process.stderr.read() if process.stderr else b""
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        message = f"{' '.join(command)}: exit {process.returncode}: {errors.decode(errors='replace')[-500:]}"
        raise SystemExit(message)
    unit = 1 if sys.platform == "darwin" else 1024
    return Cost(seconds, usage.ru_maxrss * unit)


def costs(*commands: list[str]) -> list[Cost]:
    """The median time and the highest peak of each command, run in turn so that a machine's moods meet all alike."""
    for command in commands:
        once(command)
    rounds = [[once(command) for command in commands] for _ in range(RUNS)]
    return [
        Cost(statistics.median(run.seconds for run in runs), max(run.peak_bytes for run in runs))
        for runs in zip(*rounds, strict=True)
    ]


def documents() -> list[str]:
    if SEEDS.is_dir():
        return [str(SEEDS / name) for name in ("draft-deliberations.txt", "draft-recommendations.txt", "final.txt")]
    return [str(SAMPLE / "draft"), str(SAMPLE / "final.txt")]


def show(name: str, measured: Cost) -> None:
    print(f"  {name:<42} {measured.seconds * 1000:7.0f} ms {measured.peak_bytes / 2**20:7.0f} MB")


def by_delegation() -> None:
    """What the list by delegation costs beside reading alone: of a report of 215 recommendations, and of a pair."""
    diffrec = [sys.executable, "-m", "diffrec"]
    pair = [str(REVIEW / "draft.pdf"), str(REVIEW / "final.docx")] if REVIEW.is_dir() else documents()
    print(f"by delegation: {', '.join(Path(path).name for path in pair)}")
    for paths in (pair[-1:], pair):
        extraction, asks = costs([*diffrec, "extract", *paths], [*diffrec, "delegations", *paths])
        show(f"diffrec extract ({len(paths)} paths)", extraction)
        show(f"diffrec delegations ({len(paths)} paths)", asks)
        verdict = "within" if asks.seconds <= TWICE * extraction.seconds else "OVER"
        print(f"  delegations is {verdict} its bound of {TWICE} x extract: {asks.seconds / extraction.seconds:.2f}")


def main() -> None:
    diffrec = [sys.executable, "-m", "diffrec"]
    pair = documents()
    print(f"whole processes, median of {RUNS}: {', '.join(Path(path).name for path in pair)}")
    libraries, version, comparison, data = costs(
        LIBRARIES, [*diffrec, "--version"], [*diffrec, "compare", *pair], [*diffrec, "compare", *pair, "-f", "json"]
    )
    show("import typer, rich.console, rapidfuzz", libraries)
    show("diffrec --version", version)
    show("diffrec compare (terminal)", comparison)
    show("diffrec compare -f json", data)
    bound = FACTOR * libraries.seconds + ALLOWANCE_SECONDS
    verdict = "within" if comparison.seconds <= bound else "OVER"
    terms = f"{FACTOR} x imports + {ALLOWANCE_SECONDS * 1000:.0f} ms"
    print(f"  compare is {verdict} its bound of {terms} = {bound * 1000:.0f} ms")
    by_delegation()
    for name, program in (("word diff", HERE / "wording.py"), ("reading PDF", HERE / "reading.py")):
        if program.exists():
            print(f"{name}:", flush=True)
            subprocess.run([sys.executable, str(program)], check=False)
    for name, arguments in (
        ("pairing as lists grow", ["tests.bench.scaling"]),
        ("confidence of pairing", ["tests.bench.aligning", "--confidence"]),
        ("a page of 2,000 rows", ["tests.bench.page"]),
    ):
        print(f"{name}:", flush=True)
        subprocess.run([sys.executable, "-m", *arguments], cwd=ROOT, check=False)


if __name__ == "__main__":
    main()
