"""What a configuration file adds to the lexicon of a language.

[[lexicon.verbs]]                    AddedWords(language="en", list="verbs", words=("implore",), band="strong call",
language = "en"                                 place="diffrec.toml, line 1")
words = ["implore"]
band = "strong call"
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from diffrec.config import AddedWords
from diffrec.config.toml import one_of, refuse_unknown, table_of, tables_of, text_of, texts_of
from diffrec.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from diffrec.config.known import Known
    from diffrec.config.places import Source

LEXICON = "lexicon"
KEYS_OF_WORDS = ("language", "words", "band", "meaning")
BANDED = frozenset({"verbs", "modals"})
"""the lists whose words stand in a band"""


def added_words(values: Mapping[str, Any], source: Source, known: Known) -> Iterator[AddedWords]:
    """The words that the tables [[lexicon.LIST]] add, list by list.

    Raises: ConfigError for a list, a language or a band that there is not, for words without one of these that need it.
    """
    seen: dict[tuple[str, str, str], AddedWords] = {}
    lists = table_of(values, LEXICON, source.name)
    for name in lists:
        header = source.header(LEXICON, name)
        one_of(name, "list of a lexicon", tuple(known.lists()), source.of_header(header))
        tables = tables_of(lists, name, source.name, header=header, what="words")
        for table, place in zip(tables, source.of_tables(header, len(tables)), strict=True):
            words = _words(name, table, place, known, source)
            _refuse_two_bands(words, seen)
            yield words


def _words(name: str, table: Mapping[str, Any], place: str, known: Known, source: Source) -> AddedWords:
    refuse_unknown(table, KEYS_OF_WORDS, place, lambda key: source.below(place, key))
    language, band = text_of(table, "language", place), text_of(table, "band", place)
    words = texts_of(table, "words", place)
    if language is None or not words:
        message = f"{place}: the words have no {'language' if language is None else 'words'}"
        raise ConfigError(message, hint='for example language = "en", words = ["implore"]')
    if (band is None) == (name in BANDED):
        what = "need a band" if band is None else "stand in no band"
        message = f"{place}: {name} {what}"
        raise ConfigError(message, hint=f"the bands are {', '.join(known.bands())}" if band is None else None)
    return AddedWords(
        language=one_of(language, "language", tuple(known.languages()), partial(source.below, place, "language")),
        list=name,
        words=words,
        band=None if band is None else one_of(band, "band", tuple(known.bands()), partial(source.below, place, "band")),
        meaning=text_of(table, "meaning", place),
        place=place,
    )


def _refuse_two_bands(added: AddedWords, seen: dict[tuple[str, str, str], AddedWords]) -> None:
    """Does nothing for words that stand in one band each; `seen` keeps them for those that follow.

    Raises: ConfigError for a word that was put into another band before.
    """
    for word in added.words:
        before = seen.setdefault((added.language, added.list, word.casefold()), added)
        if before.band != added.band:
            message = f'{added.place}: "{word}" stands in the band "{before.band}" already ({before.place})'
            raise ConfigError(message, hint="a word has one band")
