from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from diffrec.alignment.assignment import best_pairs

Pair = tuple[int, int]
graphs = st.dictionaries(st.tuples(st.integers(0, 4), st.integers(0, 4)), st.integers(-3, 9), max_size=9)


def best_sum(gains: dict[Pair, int]) -> int:
    """The greatest sum over all sets of pairs that share no row and no column, by trying them all."""
    sets = (pairs for size in range(len(gains) + 1) for pairs in combinations(gains, size))
    return max(
        sum(gains[pair] for pair in pairs)
        for pairs in sets
        if len({row for row, _ in pairs}) == len({column for _, column in pairs}) == len(pairs)
    )


@given(graphs)
def test_no_other_set_of_pairs_gains_more(gains: dict[Pair, int]) -> None:
    found = best_pairs(gains)
    assert len(set(found.values())) == len(found)
    assert sum(gains[pair] for pair in found.items()) == best_sum(gains)


def test_greedy_choice_is_undone_when_two_together_gain_more() -> None:
    assert best_pairs({(0, 0): 9, (0, 1): 8, (1, 0): 7}) == {0: 1, 1: 0}


def test_pair_that_gains_nothing_stays_apart() -> None:
    assert best_pairs({(0, 0): 0, (1, 1): -5, (2, 2): 1}) == {2: 2}


def test_great_numbers_are_exact() -> None:
    huge = 10**40
    assert best_pairs({(0, 0): huge, (0, 1): huge + 1, (1, 0): huge, (1, 1): huge + 2}) == {0: 0, 1: 1}
