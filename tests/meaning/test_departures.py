from diffrec.languages import language
from diffrec.meaning import Changed, Whereabouts
from tests.meaning.test_marks import item, ops, same

ENGLISH = language("en")
OTHERS = (
    "Pilots should learn the currents of the channel.",
    "Keepers should clean the lamps each night.",
    "Markets should weigh each catch before noon.",
)


def found(words: str, *pairs: tuple[str, str]) -> str | None:
    """Where these words stand that left the first row, when the second row changed as the pairs say."""
    texts = [f"Members should act, and {words}.", "Members should act."]
    rows = [
        Changed(
            0, ((item(texts[0]),), (item(texts[1]),)), ops(same("Members should act"), (texts[0][18:-1], ""), same("."))
        )
    ]
    draft, final = ("".join(side) for side in zip(*pairs, strict=True))
    rows.append(Changed(1, ((item(draft, "2"),), (item(final, "2"),)), ops(*pairs)))
    for at, text in enumerate(OTHERS, start=3):
        rows.append(Changed(at, ((item(text, str(at)),), (item(text, str(at)),)), ops(same(text))))
    return Whereabouts(rows, ENGLISH).find(words, 0)


LONG = "share lists of the licensed brokers in each port"


def test_words_put_into_another_item_are_found_there() -> None:
    assert found(LONG, same("Ports should be lit"), ("", f", and {LONG}"), same(".")) == "recommendation-2"


def test_one_word_in_five_may_be_another() -> None:
    pairs = same("Ports should be lit"), ("", ", and share lists of all licensed agents in each port"), same(".")
    assert found(LONG, *pairs) == "recommendation-2"


def test_words_in_a_new_item_are_found_there() -> None:
    assert found(LONG, ("", f"All should {LONG} before noon.")) == "recommendation-2"


def test_words_that_stood_there_before_did_not_move() -> None:
    text = f"Ports should {LONG}"
    assert found(LONG, same(text), ("", " and be lit"), same(".")) is None


def test_words_scattered_over_an_item_are_not_found() -> None:
    new = (
        "each port should be lit, brokers paid, lists of lamps kept by licensed men, and all who work there share soup"
    )
    assert found(LONG, ("", new)) is None


def test_few_words_are_found_where_they_were_put_in_by_themselves() -> None:
    pairs = same("Ports should be lit"), ("", ", hang up green glass lamps"), same(", and be swept.")
    assert found("hang up green glass lamps", *pairs) == "recommendation-2"


def test_few_words_amid_others_that_are_new_are_not_found() -> None:
    new = "Agents should open an office with hang up green glass lamps and a stove, and answer letters."
    assert found("green glass lamps", ("", new)) is None


def test_two_words_are_not_looked_for() -> None:
    assert found("burn oil", same("Ports should be lit"), ("", ", burn oil"), same(".")) is None
