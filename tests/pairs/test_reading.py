"""A file of pairs is read as a person means it, or refused with one sentence that says where."""

from __future__ import annotations

import pytest

from diffrec import pairs
from diffrec.config import SettledItem, SettledPairing
from diffrec.errors import ConfigError

KEY = "9f3a52c01b7e"


def settled(text: str) -> tuple[SettledPairing, ...]:
    return pairs.read(text.encode(), source="pairs.toml").pairings


def refusal(text: str | bytes) -> ConfigError:
    with pytest.raises(ConfigError) as error:
        pairs.read(text if isinstance(text, bytes) else text.encode(), source="pairs.toml")
    return error.value


def test_an_item_may_be_a_number_alone() -> None:
    (pin,) = settled('[[pin]]\ndraft = [7, "4(b)"]\nfinal = "Add.2:3"\n')
    assert pin.draft == (SettledItem(number="7"), SettledItem(number="4(b)"))
    assert pin.final == (SettledItem(number="Add.2:3"),)


def test_an_item_may_have_number_words_and_key() -> None:
    (pin,) = settled(f'[[pin]]\ndraft = {{ number = 4, words = "Ports should", key = "{KEY}" }}\nfinal = 5\n')
    assert pin.draft == (SettledItem(number="4", words="Ports should", key=KEY),)


def test_each_pairing_keeps_its_kind_note_and_line_in_the_order_of_the_file() -> None:
    found = settled(
        'version = 1\n\n[[forbid]]\ndraft = 1\nfinal = 2\n\n[[pin]]\ndraft = 1\nfinal = 3\nnote = "as agreed"\n'
    )
    assert [(one.kind, one.line, one.note) for one in found] == [("forbid", 3, None), ("pin", 7, "as agreed")]


def test_lines_are_not_told_where_a_text_looks_like_the_head_of_a_pairing() -> None:
    (pin,) = settled('[[pin]]\ndraft = 1\nfinal = 2\nnote = """\n[[pin]]\n"""\n')
    assert pin.line is None


def test_pairings_may_stand_in_a_list() -> None:
    (pin,) = settled("pin = [{ draft = 1, final = 2 }]")
    assert (pin.draft, pin.final, pin.line) == ((SettledItem(number="1"),), (SettledItem(number="2"),), None)


def test_an_item_without_counterpart_needs_one_side() -> None:
    (alone,) = settled("[[alone]]\ndraft = 9\n")
    assert (alone.kind, alone.draft, alone.final) == ("alone", (SettledItem(number="9"),), ())


def test_an_empty_file_settles_nothing() -> None:
    assert settled("") == ()
    assert settled("\ufeff# nothing yet\n") == ()


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("[[pin]]\ndraft = 1\nfinal =\n", "pairs.toml, line 3: the file is no valid TOML (invalid value)", None),
        ("[[pin]", "pairs.toml, line 1: the file is no valid TOML (", None),
        ("x = " + "[" * 5000, "pairs.toml: the file is no valid TOML (", None),
        ("version = 2", "pairs.toml: the file is of version 2; this diffrec reads version 1", None),
        ("[[pins]]\ndraft = 1", 'pairs.toml: there is no key "pins"; choose from: version, pin, ', '"pin"'),
        ("pin = 4", 'pairs.toml: "pin" is no list of pairings', "[[pin]]"),
        ("[pin]\ndraft = 1", 'pairs.toml: "pin" is no list of pairings', "[[pin]]"),
        (
            "\n[[pin]]\ndraft = 1\nfianl = 2\n",
            'pairs.toml, line 2: there is no key "fianl"; choose from: draft, final, note',
            '"final"',
        ),
        (
            '[[pin]]\ndraft = { wrods = "Ports" }\nfinal = 2',
            'pairs.toml, line 1: there is no key "wrods"; choose from: number, words, key',
            '"words"',
        ),
        ("[[pin]]\ndraft = 1", "pairs.toml, line 1: the [[pin]] has no item of the final", "[[alone]]"),
        ("[[pin]]\ndraft = []\nfinal = 1", "pairs.toml, line 1: the [[pin]] has no item of the draft", "[[alone]]"),
        ("[[forbid]]", "pairs.toml, line 1: the [[forbid]] has no item of the draft or the final", "[[alone]]"),
        ("[[alone]]\nnote = 'x'", "pairs.toml, line 1: the [[alone]] has no item of the draft or the final", None),
        ("[[pin]]\ndraft = 115.10\nfinal = 1", "pairs.toml, line 1: draft is 115.1, which names no item", '"115.10"'),
        ("[[pin]]\ndraft = true\nfinal = 1", "pairs.toml, line 1: draft is true, which names no item", None),
        ("[[pin]]\ndraft = 1\nfinal = [[1]]", "pairs.toml, line 1: final is a list, which names no item", "number"),
        ("[[pin]]\ndraft = 1\nfinal = 2031-05-03", "pairs.toml, line 1: final is 2031-05-03, which names no", None),
        (
            "[[pin]]\ndraft = {}\nfinal = 1",
            "pairs.toml, line 1: an item of the draft has neither number nor words",
            None,
        ),
        (
            '[[pin]]\ndraft = " "\nfinal = 1',
            "pairs.toml, line 1: an item of the draft has neither number nor words",
            None,
        ),
        ("[[pin]]\ndraft = {number = {}}\nfinal = 1", "pairs.toml, line 1: number is a table, which is no text", None),
        ("[[pin]]\ndraft = {words = 5}\nfinal = 1", "pairs.toml, line 1: words is 5, which is no text", "quotes"),
        ('[[pin]]\ndraft = {words = "..."}\nfinal = 1', 'pairs.toml, line 1: the words "..." hold no word', None),
        ('[[pin]]\ndraft = {key = "4"}\nfinal = 1', 'pairs.toml, line 1: "4" is no key, which has 12 of', "by hand"),
        ("[[pin]]\ndraft = 1\nfinal = 1\nnote = 3", "pairs.toml, line 1: note is 3, which is no text", "quotes"),
    ],
)
def test_what_cannot_be_meant_is_refused_with_its_place(text: str, message: str, hint: str | None) -> None:
    error = refusal(text)
    assert error.message.startswith(message)
    assert "\n" not in error.message
    if hint is not None:
        assert hint in (error.hint or "")


def test_bytes_that_are_no_text_are_refused() -> None:
    assert refusal(b"\xff\xfe[[pin]]").message == "pairs.toml: the file is no text in UTF-8"


def test_a_file_that_is_far_too_long_is_refused() -> None:
    assert refusal(b"#" * 5_000_001).message.startswith("pairs.toml: the file has 5,000,001 bytes")
