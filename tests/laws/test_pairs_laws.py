"""What must hold of a file of pairs, whatever the texts: it reads back, and pins of what was found change no row."""

from __future__ import annotations

import tomllib
from contextlib import suppress
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from diffrec import pairs, pipeline
from diffrec.config import CompareOptions, SettledPairs
from diffrec.errors import ConfigError
from diffrec.languages import language
from diffrec.pairs.writing import string
from diffrec.renderers.content import key_of
from tests.pairs.versions import version

if TYPE_CHECKING:
    from diffrec.model import Comparison

ENGLISH = language("en")
WORDS = ("ports", "should", "dredge", "winter", "(China)", "harbour", "lamp", "annual", "report", "publish", "tide")
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=2, max_size=9).map(lambda words: f"The {' '.join(words)}.")
REPORTS = st.lists(SENTENCES, min_size=1, max_size=6).map(tuple)


def compared(draft: tuple[str, ...], final: tuple[str, ...], settled: SettledPairs | None = None) -> Comparison:
    versions = [version(*draft), version(*final, name="final")]
    return pipeline.compare(versions, CompareOptions(any_order=True, pairs=settled))


def rows(comparison: Comparison) -> list[tuple[tuple[str, ...], ...]]:
    return [tuple(tuple(item.id for item in cell) for cell in row.cells) for row in comparison.rows]


@given(st.text())
def test_any_text_reads_back(text: str) -> None:
    whole = text.encode("utf-8", "replace").decode()
    assert tomllib.loads(f"note = {string(whole)}") == {"note": whole}


@given(st.text(st.characters()))
def test_any_text_has_a_key_of_one_form(text: str) -> None:
    assert len(key_of(text)) == 12
    assert key_of(text) == key_of(f"  {text}\n")


@given(REPORTS, REPORTS)
@settings(max_examples=40, deadline=None)
def test_what_was_found_and_is_given_back_changes_no_row(draft: tuple[str, ...], final: tuple[str, ...]) -> None:
    comparison = compared(draft, final)
    text = pairs.write(comparison, None, ENGLISH)
    found = pairs.read(text.encode(), source="pairs.toml")
    assert rows(compared(draft, final, found)) == rows(comparison)
    pinned = text.replace("[[found]]  # no", "[[alone]]  # no").replace("[[found]]  #", "[[pin]]  #")
    settled = pairs.read(pinned.encode(), source="pairs.toml")
    again = compared(draft, final, settled)
    assert rows(again) == rows(comparison)
    assert not [notice for notice in again.notices if notice.code == "pairs-unused"]


@given(st.binary(max_size=200) | st.text(alphabet='[]pinforbd{}=,"\n1 draft"final.x', max_size=80).map(str.encode))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with suppress(ConfigError):
        pairs.read(data, source="pairs.toml")
