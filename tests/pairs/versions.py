"""Versions and comparisons for tests of pairs, from texts of a line an item."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec import pairs, pipeline
from diffrec.config import CompareOptions
from diffrec.languages import language
from diffrec.pipeline import Source

if TYPE_CHECKING:
    from diffrec.model import Comparison, Version

ENGLISH = language("en")

PIERS = "Member States should inspect wooden piers every spring and publish the results."
CRANES = "Port authorities are encouraged to limit the noise of cranes between dusk and dawn."
PILOTS = "Pilots may wish to exchange tide tables with neighbouring harbours through a common server."
DIVERS = "Member States should license divers who repair hulls, and keep a register of licences."
GRAIN = "The Conference requests the secretariat to study dust explosions in grain silos."


def text_of(*sentences: str) -> str:
    return "\n\n".join(f"{number}. {sentence}" for number, sentence in enumerate(sentences, 1)) + "\n"


def version(*sentences: str, name: str = "draft") -> Version:
    found = pipeline.extract(Source(f"{name}.txt", text_of(*sentences).encode()))
    return pipeline.pool([found], name)


def compared(
    draft: tuple[str, ...], final: tuple[str, ...], toml: str = "", *, attributions: bool = True
) -> Comparison:
    settled = pairs.read(toml.encode(), source="kept/pairs.toml") if toml else None
    versions = [version(*draft), version(*final, name="final")]
    return pipeline.compare(versions, CompareOptions(any_order=True, pairs=settled, attributions=attributions))


def rows(comparison: Comparison) -> list[tuple[list[str], list[str]]]:
    return [([item.number for item in row.cells[0]], [item.number for item in row.cells[1]]) for row in comparison.rows]


def unused(comparison: Comparison) -> list[str]:
    return [
        f"{notice.location.line if notice.location else None}: {notice.message}"
        for notice in comparison.notices
        if notice.code == "pairs-unused"
    ]
