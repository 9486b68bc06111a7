"""What reports say in each of the six languages: fates, kinds of change, headings; data, one file a language.

    reports/fr.toml     [fates]  dropped = "suppression"        [signs]  colon = " : "
    report_words("fr").labelled("suppressions", "2")            "Suppressions : 2"

Numbers stand behind a label, so that no plural has to agree. A file that lacks a word is not loaded.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from diffrec.languages.registry import language
from diffrec.model import (
    BracketFate,
    ChangeKind,
    Confidence,
    Fate,
    ItemKind,
    MarkFate,
    WordsFate,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import Any

COUNTED_FATES = (*(fate.value for fate in Fate), "came-and-went", "same-data", "other-data")
"""what becomes of a row; two fates have other names where the wording is not judged"""
FATES = (*COUNTED_FATES, "outside")
COUNTS = (*COUNTED_FATES, "renumbered", "moved", "resectioned")
FACTS = ("renumbered", "moved", "moved-up", "moved-down", "resectioned")
MARGIN = "margin"
EYE = ("little-in-common", "second-look", "brackets-open", "references-astray", "text-moved")
HEADINGS = (
    *("concordance", "synoptic", "remarks", "section", "fate", "facts", "kinds", "delegations", "pairing", "number"),
    *("changes", "eye", "brackets", "options", "references", "gone-and-back", "not-compared", "outside", "shown"),
    *("rows", "item-kind", "changed-in", "some-words", "most-words", "words", "asks", "texts", "documents"),
    *("light", "none", "arguable", "settled", "cut", "notices", "two-languages"),
)
VERSION = "{version}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """What stands between words: behind a label, between the members of lists, round a remark, between two numbers."""

    colon: str
    comma: str
    semicolon: str
    stop: str
    opening: str
    closing: str
    arrow: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportWords:
    """The words of reports in one language, in tables by what they stand for.

    `counts` are labels of numbers, `items` those of kinds of item, `numbers` words before a number of another kind.
    `mark_words` say what became of the words under a mark. `has_sentences` says that reports have full sentences in
    this language; in the others they have labels with numbers.
    """

    code: str
    is_right_to_left: bool
    has_sentences: bool
    signs: Signs
    versions: Mapping[str, str]
    fates: Mapping[str, str]
    counts: Mapping[str, str]
    facts: Mapping[str, str]
    kinds: Mapping[str, str]
    items: Mapping[str, str]
    numbers: Mapping[str, str]
    marks: Mapping[str, str]
    mark_counts: Mapping[str, str]
    mark_words: Mapping[str, str]
    brackets: Mapping[str, str]
    confidence: Mapping[str, str]
    eye: Mapping[str, str]
    headings: Mapping[str, str]
    date_form: str
    first_day: str
    months: tuple[str, ...]

    def labelled(self, label: str, value: str) -> str:
        """A value behind its label, which begins with a capital: "Fusions : 2"."""
        return f"{label[:1].upper()}{label[1:]}{self.signs.colon}{value}"

    def remarked(self, text: str, *remarks: str) -> str:
        """A text with remarks in brackets behind it, where there are any."""
        told = self.signs.comma.join(filter(None, remarks))
        return f"{text}{self.signs.opening}{told}{self.signs.closing}" if told else text

    def sentence(self, parts: Iterable[str]) -> str:
        """Parts that each end with a full stop: "Recommandations : 24. Fusions : 1."."""
        return "".join(f"{part}{self.signs.stop}" for part in parts).strip()

    def named(self, names: Sequence[str]) -> tuple[str, ...]:
        """What the versions of these names are called: a draft and a final in words, those of a chain by their names.

        One word among names of files would be of another kind: a last file "final" is called so, as its neighbours are.
        """
        is_pair = all(name in self.versions for name in names)
        return tuple(self.versions[name] if is_pair else name for name in names)

    def number_heading(self, version: str) -> str:
        """The head of a column of numbers: "N° (Projet)"."""
        return self.headings["number"].replace(VERSION, version)

    def day(self, iso: str) -> str:
        """A day as a sentence says it: "1er mai 2018"; what is no ISO date stays as it is."""
        try:
            day = date.fromisoformat(iso)
        except ValueError:
            return iso
        number = self.first_day if day.day == 1 else str(day.day)
        return self.date_form.format(day=number, month=self.months[day.month - 1], year=day.year)


@cache
def report_words(code: str) -> ReportWords:
    """The words of reports in a language.

    Raises: ConfigError for a code that the table of languages does not hold.
    """
    direction = language(code).direction
    data = tomllib.loads((files(__package__) / "reports" / f"{code}.toml").read_text(encoding="utf-8"))
    return ReportWords(
        code=code,
        is_right_to_left=direction == "rtl",
        has_sentences=data.get("sentences", False),
        signs=Signs(**data["signs"]),
        versions=data["versions"],
        fates=_of_each(data["fates"], FATES),
        counts=_of_each(data["counts"], COUNTS),
        facts=_of_each(data["facts"], FACTS),
        kinds=_of_each(data["kinds"], ChangeKind),
        items=_of_each(data["items"], ItemKind),
        numbers=_of_each(data["numbers"], ItemKind),
        marks=_of_each(data["marks"], (*MarkFate, MARGIN)),
        mark_counts=_of_each(data["mark-counts"], (*MarkFate, MARGIN)),
        mark_words=_of_each(data["mark-words"], WordsFate),
        brackets=_of_each(data["brackets"], BracketFate),
        confidence=_of_each(data["confidence"], Confidence),
        eye=_of_each(data["eye"], EYE),
        headings=_of_each(data["headings"], HEADINGS),
        date_form=data["dates"]["form"],
        first_day=data["dates"]["first"],
        months=tuple(data["dates"]["months"]),
    )


def _of_each(table: dict[str, Any], keys: Iterable[str]) -> Mapping[str, str]:
    """The word for each key, in the order of the keys; a missing one is a fault of the file."""
    return {str(key): table[key] for key in keys}
