from diffrec.alignment.order import Step, rows_in_order


def moved(*drafts: int, sizes: dict[int, int] | None = None) -> set[int]:
    """The draft places that moved, given the draft places in the order of the final."""
    steps = [Step(place, place, final, (sizes or {}).get(place, 1)) for final, place in enumerate(drafts)]
    return set(drafts) - rows_in_order(steps)


def test_nothing_moved_in_the_same_order() -> None:
    assert moved(0, 1, 2, 3) == set()
    assert moved() == set()


def test_item_that_jumps_over_many_moved_and_the_many_did_not() -> None:
    assert moved(0, 1, 9, 2, 3, 4, 5, 6, 7, 8) == {9}
    assert moved(1, 2, 3, 4, 0) == {0}


def test_shorter_of_two_exchanged_blocks_moved() -> None:
    assert moved(3, 4, 0, 1, 2) == {3, 4}


def test_of_two_that_crossed_the_one_that_went_farther_moved() -> None:
    # Any four of the five can stand; 4 went four places, the others one each.
    assert moved(4, 0, 1, 2, 3) == {4}
    # 3 and 1 cross 2; 3 goes from the last to the first place, 1 only beyond it.
    assert moved(0, 3, 1, 2) == {3}


def test_of_two_that_went_equally_far_the_smaller_moved() -> None:
    assert moved(1, 0, sizes={0: 500, 1: 60}) == {1}
    assert moved(1, 0, sizes={0: 60, 1: 500}) == {0}


def test_merge_is_in_order_when_one_of_its_parts_is() -> None:
    # Draft 5 joined draft 1 in final 1; the row stands where draft 1 stood.
    steps = [Step(0, 0, 0, 1), Step(1, 1, 1, 1), Step(1, 5, 1, 1), Step(2, 2, 2, 1), Step(3, 3, 3, 1)]
    assert rows_in_order(steps) == {0, 1, 2, 3}
