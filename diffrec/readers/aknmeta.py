"""What an Akoma Ntoso file says of itself: symbol, title, date, language, status.

<FRBRlanguage language="fra"/> ... <docNumber>A/AC.5/2031/L.2</docNumber>     ->  "fr", "A/AC.5/2031/L.2"
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

# Source: ISO 639-2, terminological and bibliographic codes, as ISO 639-1.
LANGUAGES = {
    "eng": "en", "fra": "fr", "fre": "fr", "spa": "es", "rus": "ru", "zho": "zh", "chi": "zh", "ara": "ar",
}  # fmt: skip
# A symbol is a path with a figure in it; "5 (Rev. Dubai, 2018)" is a number.
SYMBOL = re.compile(r"(?=.*\d)[A-Z][\w.-]*(?:/[\w.()-]+)+\*?")
DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
DRAFT = re.compile(r"draft|projet|proyecto|проект|草案|مشروع", re.IGNORECASE)
FINAL = re.compile(r"final|adopted|adopté|aprobad|definitiv|принят|通过|معتمد", re.IGNORECASE)


class Metadata(NamedTuple):
    """What a file says of itself, each None where it does not."""

    language: str | None
    symbol: str | None
    title: str | None
    date: str | None
    status: str | None


def name_of(element: Element) -> str:
    """The name of an element without its namespace, which changed with each version of the vocabulary."""
    return str(element.tag).rpartition("}")[2]


def words_of(element: Element | None) -> str:
    """The text of an element as one line, without its notes."""
    if element is None:
        return ""
    parts = [element.text or ""]
    for part in element.iterdescendants("{*}*"):
        above = {name_of(outer) for outer in part.iterancestors()}
        if "authorialNote" not in above:
            parts += ["" if name_of(part) == "authorialNote" else part.text or "", part.tail or ""]
    return " ".join("".join(parts).split())


def metadata_of(root: Element) -> Metadata:
    """The metadata of the first document in a file."""
    told = str(_attribute(root, "language", "FRBRExpression", "FRBRlanguage") or "").lower()
    numbers = (words_of(_first(root, "docNumber")), _attribute(root, "value", "FRBRWork", "FRBRnumber") or "")
    dates = (
        _attribute(root, "date", "preface", "docDate"),
        _attribute(root, "date", "FRBRExpression", "FRBRdate"),
        _attribute(root, "date", "FRBRWork", "FRBRdate"),
    )
    titles = (words_of(_first(root, "docTitle")), words_of(_titled(root)), words_of(_first(root, "longTitle")))
    status = words_of(_first(root, "docStatus"))
    return Metadata(
        language=LANGUAGES.get(told, told or None),
        symbol=next((number for number in numbers if SYMBOL.fullmatch(number)), None),
        title=next(filter(None, titles), None),
        date=next((date for date in dates if date and DATE.fullmatch(date)), None),
        status="draft" if DRAFT.search(status) else "final" if FINAL.search(status) else None,
    )


def _first(root: Element, name: str) -> Element | None:
    return next(root.iter(f"{{*}}{name}"), None)


def _titled(root: Element) -> Element | None:
    return next((part for part in root.iter("{*}container") if part.get("name") == "title"), None)


def _attribute(root: Element, attribute: str, around: str, name: str) -> str | None:
    """An attribute of the first element of a name inside the first of another."""
    outer = _first(root, around)
    inner = None if outer is None else _first(outer, name)
    return None if inner is None else inner.get(attribute)
