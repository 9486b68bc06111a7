"""The word diff against difflib on the same tokens: our opcodes, and our opcodes with the clean-up.

    python tests/bench/wording.py

The texts are drawn from the words of a sample, so that common words are as common as in a report, and edited at random.
The bound is for the tokens of a text as it stands. We leave the blanks out before we compare; what difflib gains by
that is shown too.
"""

# ruff: noqa: T201 -- printing a table is what this program is for

from __future__ import annotations

import random
import time
from difflib import SequenceMatcher
from pathlib import Path
from typing import TYPE_CHECKING

from diffrec.languages import language
from diffrec.text import TokenKind, tokens, witnesses
from diffrec.wording import diff_texts
from diffrec.wording.cleaning import clean, weights
from diffrec.wording.engine import common_runs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SAMPLE = Path(__file__).resolve().parents[2] / "samples" / "working-group" / "final.txt"
ENGLISH = language("en")
RUNS = 9
CHANGED = 0.15  # of the words; the real pair of 2018 has one in seven changed
MIN_OPCODES, MIN_CLEANED = 50, 4  # how many times as fast as difflib

Texts = list[tuple[str, str]]
Keys = list[tuple[list[str], list[str]]]


def edited(count: int, words: int) -> Texts:
    """Pairs of a text and its edited form; always the same ones."""
    chance = random.Random(2018)  # noqa: S311 -- texts for a measurement, no secret
    stock = SAMPLE.read_text(encoding="utf-8").split()
    pairs = []
    for _ in range(count):
        draft = [chance.choice(stock) for _ in range(words)]
        final = [chance.choice(stock) if chance.random() < CHANGED else word for word in draft]
        pairs.append((" ".join(draft), " ".join(final)))
    return pairs


def keys(texts: Texts, *, blanks: bool) -> Keys:
    """The token keys of each pair, with the blanks or as words and signs only."""
    return [(keys_of(draft, blanks=blanks), keys_of(final, blanks=blanks)) for draft, final in texts]


def keys_of(text: str, *, blanks: bool) -> list[str]:
    """The token keys of a text."""
    return [token.key for token in tokens(text, ENGLISH) if blanks or token.kind is not TokenKind.SPACE]


def milliseconds(work: Callable[[], object]) -> float:
    """The least processor time of several runs: what the work costs, whatever else the machine does."""
    times = []
    for _ in range(RUNS):
        began = time.process_time()
        work()
        times.append(time.process_time() - began)
    return min(times) * 1000


def measured(pairs: Keys) -> tuple[float, float, float]:
    """Milliseconds of difflib, of our opcodes, and of our opcodes with the clean-up."""
    weighed = [(draft, final, weights((*draft, *final), ENGLISH)) for draft, final in pairs]
    return (
        milliseconds(lambda: [SequenceMatcher(None, *pair, autojunk=False).get_opcodes() for pair in pairs]),
        milliseconds(lambda: [common_runs(*pair) for pair in pairs]),
        milliseconds(
            lambda: [clean(common_runs(draft, final), draft, final, weight) for draft, final, weight in weighed]
        ),
    )


def rows() -> Iterator[str]:
    """The lines of the table."""
    yield f"  {'':<38}{'difflib':>9}{'opcodes':>17}{'with clean-up':>19}"
    for name, texts in (("24 items of 80 words", edited(24, 80)), ("a text of 1,000 words", edited(1, 1000))):
        for blanks in (True, False):
            difflib, opcodes, cleaned = measured(keys(texts, blanks=blanks))
            title = f"{name}, {'all tokens' if blanks else 'blanks left out'}"
            is_fast = difflib / opcodes >= MIN_OPCODES and difflib / cleaned >= MIN_CLEANED
            verdict = "  UNDER" if blanks and not is_fast else ""
            yield (
                f"  {title:<38}{difflib:6.1f} ms{opcodes:7.2f} ms {difflib / opcodes:4.0f} x"
                f"{cleaned:9.2f} ms {difflib / cleaned:4.0f} x{verdict}"
            )


def whole() -> str:
    """What the pairs of a report cost from text to operations, with the witnesses of 60,000 characters."""
    texts = edited(24, 80)
    corpus = [text for pair in edited(4, 1200) + texts for text in pair]
    known = witnesses(corpus, ENGLISH)
    asking = milliseconds(lambda: witnesses(corpus, ENGLISH))
    diffing = milliseconds(lambda: [diff_texts(*pair, language=ENGLISH, witnesses=known) for pair in texts])
    size = f"{sum(map(len, corpus)):,} characters"
    return f"  24 items of 80 words, text to operations: {diffing:.0f} ms; witnesses of {size}: {asking:.0f} ms"


def main() -> None:
    """Print the table."""
    for line in (*rows(), whole()):
        print(line, flush=True)


if __name__ == "__main__":
    main()
