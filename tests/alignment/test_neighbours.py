from diffrec.alignment import align
from diffrec.alignment.neighbours import supports
from tests.alignment.sample_items import BUOYS, CRANES, DIVERS, ENGLISH, GRAIN, PIERS, PILOTS, item, recommendations

ONE_DOCUMENT = ([""] * 9, [""] * 9)


def test_pair_between_sure_neighbours_is_supported() -> None:
    found = supports({(0, 4): 1.0, (1, 5): 0.2, (2, 6): 1.0}, ([""] * 3, [""] * 7))
    assert found[1, 5] > 0.8


def test_pair_without_neighbours_has_no_support() -> None:
    assert supports({(0, 8): 1.0, (8, 0): 1.0}, ONE_DOCUMENT) == {(0, 8): 0.0, (8, 0): 0.0}


def test_neighbours_of_another_document_say_nothing() -> None:
    likeness = {(0, 0): 1.0, (1, 1): 0.2}
    assert supports(likeness, (["a", "b"], ["f", "f"]))[1, 1] < supports(likeness, (["a", "a"], ["f", "f"]))[1, 1]


def test_neighbours_that_changed_places_count_less() -> None:
    kept = supports({(3, 3): 1.0, (4, 4): 0.2}, ONE_DOCUMENT)[4, 4]
    turned = supports({(3, 5): 1.0, (4, 4): 0.2}, ONE_DOCUMENT)[4, 4]
    assert 0 < turned < kept


def test_support_is_the_same_from_both_sides() -> None:
    likeness = {(0, 0): 1.0, (1, 2): 0.4, (2, 1): 0.7, (3, 3): 0.9}
    turned = supports({(column, row): value for (row, column), value in likeness.items()}, ONE_DOCUMENT)
    assert supports(likeness, ONE_DOCUMENT) == {(row, column): value for (column, row), value in turned.items()}


def test_rewritten_item_between_its_old_neighbours_is_found() -> None:
    rewritten = "Lookouts may replace lamps before dark months."
    draft = [PIERS, CRANES, BUOYS, PILOTS, DIVERS]
    kept = align(recommendations(*draft), recommendations(PIERS, CRANES, rewritten, PILOTS, DIVERS), language=ENGLISH)
    lost = align(recommendations(*draft), recommendations(rewritten, GRAIN), language=ENGLISH)
    assert ((2,), (2,)) in [(link.draft, link.final) for link in kept]
    assert ((2,), (0,)) not in [(link.draft, link.final) for link in lost]


def test_order_of_the_addenda_changes_no_row() -> None:
    first = [item(text, str(number), document="add-1.txt") for number, text in enumerate((PIERS, CRANES), start=1)]
    second = [item(text, str(number), document="add-2.txt") for number, text in enumerate((PILOTS, DIVERS), start=1)]
    final = recommendations(PILOTS, PIERS.replace("publish", "print"), GRAIN, CRANES, DIVERS)
    rows = []
    for draft in ([*first, *second], [*second, *first]):
        links = align(draft, final, language=ENGLISH)
        rows.append({(tuple(draft[row].text for row in link.draft), link.final) for link in links})
    assert rows[0] == rows[1]
