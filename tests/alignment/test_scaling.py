"""The program that measures how pairing scales measures what it says."""

from __future__ import annotations

import pytest

from diffrec import align_texts
from tests.bench.revisions import Profile, generate, texts
from tests.bench.scaling import BOUND_BYTES, SEARCHES, Cost, cost, exponent, quality, verdict

SMALL = generate(1, Profile(items=20, sections=2))


@pytest.mark.parametrize("search", SEARCHES)
def test_rows_are_those_of_align_texts(search: str) -> None:
    found = cost(SMALL, search)
    assert found is not None
    assert found.rows == align_texts(texts(SMALL.draft), texts(SMALL.final))
    assert found.seconds > 0
    assert found.peak_bytes > 2**20


def test_exponent_is_that_of_the_power() -> None:
    assert exponent({1_000: 2.0, 2_000: 4.0, 4_000: 8.0}) == pytest.approx(1)
    assert exponent({1_000: 1.0, 10_000: 100.0}) == pytest.approx(2)


def test_quality_is_precision_and_recall_of_links() -> None:
    (pair, *rest) = sorted(SMALL.links)
    assert quality(SMALL, [((pair[0],), (pair[1],))]) == (1.0, 1 / (1 + len(rest)))


@pytest.mark.parametrize(
    ("size", "seconds", "peak", "said"),
    [(2_000, 1.9, 0, "within"), (2_000, 2.1, 0, "OVER"), (10_000, 1.0, BOUND_BYTES + 1, "OVER"), (500, 9.0, 0, "")],
)
def test_bounds_are_of_seconds_and_memory(size: int, seconds: float, peak: int, said: str) -> None:
    assert verdict(size, Cost(seconds, seconds, peak, [])).split()[:1] == said.split()
