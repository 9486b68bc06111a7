"""Files of settings that are made to be slow to read: each is read, or refused, in less time than a person notices."""

from __future__ import annotations

from time import perf_counter

import pytest

from diffrec.config import AddedWords, Settings
from diffrec.config.reading import MOST_BYTES, read
from diffrec.config.toml import MOST_PARTS
from diffrec.errors import ConfigError
from diffrec.languages.lexicon import lexicon, with_words
from tests.config.test_check_settings import KNOWN

SECONDS = 10.0
"""ten times what a slow machine needs; each of these took a minute or more"""


def read_in_time(text: str) -> Settings:
    begun = perf_counter()
    try:
        found = read(text.encode(), source="diffrec.toml", known=KNOWN)
    finally:
        assert perf_counter() - begun < SECONDS
    assert found is not None
    return found


@pytest.mark.parametrize("line", [" " * 100_000, "[" + " " * 100_000, "# [" + "[ " * 50_000])
def test_blanks_in_a_header_take_no_time(line: str) -> None:
    text = f'x = """\n{line}x\n"""\n'
    with pytest.raises(ConfigError, match='line 1: there is no key "x"'):
        read_in_time(text)


def test_the_place_of_a_rule_is_looked_up_for_an_error_alone() -> None:
    names = ", ".join('"item-dropped"' for _ in range(17_000))
    assert read_in_time(f"[check]\nselect = [{names}]\n").check.select == frozenset({"item-dropped"})
    lines = "".join('"item-dropped",\n' for _ in range(17_000))
    with pytest.raises(ConfigError, match="line 17003: there is no rule"):
        read_in_time(f'[check]\nselect = [\n{lines}"item-droped"]\n')


@pytest.mark.parametrize("text", ["[check.{}]\n", "{} = 1\n", "x = {{{} = 1}}\n", "[[ check . {} ]]\n"])
def test_a_key_of_many_parts_is_refused_with_its_line(text: str) -> None:
    for part in ("a", '"a"', "'a'", ' "a.b" '):
        key = ".".join([part] * (MOST_BYTES // 10))
        with pytest.raises(ConfigError, match=f"line 2: a key has more than {MOST_PARTS} parts"):
            read_in_time("\n" + text.format(key))


def test_dots_that_are_no_key_are_no_matter() -> None:
    dots = "the well . " * 200 + "." * 200
    text = f'[[check.waivers]]\nfingerprint = "0123456789abcdef"\nreason = "{dots}"\nauthor = "Y. Sand" # {"." * 200}\n'
    assert read_in_time(text).check.waivers[0].reason == dots


def test_added_words_are_put_into_the_lexicon_at_once() -> None:
    added = [AddedWords("en", "caveats", (f"as bell {number} allows", "if it rings")) for number in range(5_000)]
    begun = perf_counter()
    entries = with_words(lexicon("en"), added).entries("caveats")
    assert perf_counter() - begun < SECONDS
    assert entries[: -len(added)] == lexicon("en").entries("caveats")
    assert [entry.words for entry in entries if "if it rings" in entry.words] == [added[-1].words]
    assert len(entries) == len(lexicon("en").entries("caveats")) + len(added)
