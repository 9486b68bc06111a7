from diffrec.text import natural_key


def test_figures_are_numbers_and_case_does_not_count() -> None:
    names = ["Add-10.txt", "add-2.txt", "10", "9 bis", "9", "add-١.txt"]
    assert sorted(names, key=natural_key) == ["9", "9 bis", "10", "add-2.txt", "Add-10.txt", "add-١.txt"]
