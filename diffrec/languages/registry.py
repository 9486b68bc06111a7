"""The table of languages: a row is a code and where its value stands; a value is loaded on first use.

"会员国应加强 A/80/1"                        one word in Latin letters among six Han characters: Han, so Chinese
"Le Comité recommande que les États"        Latin letters; three function words of French in six words: French
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from importlib import import_module

from diffrec.errors import ConfigError
from diffrec.languages.base import Language

LANGUAGES = {
    "ar": "diffrec.languages.ar:ARABIC",
    "en": "diffrec.languages.en:ENGLISH",
    "es": "diffrec.languages.es:SPANISH",
    "fr": "diffrec.languages.fr:FRENCH",
    "ru": "diffrec.languages.ru:RUSSIAN",
    "zh": "diffrec.languages.zh:CHINESE",
}
DEFAULT = "en"

# The languages of each script and its words; of Han each character is one, as nothing stands between words. The ranges
# hold letters and the marks over them. Source: Unicode blocks.
SCRIPTS = {
    "latin": ("[A-Za-z\u00c0-\u024f]+", ("en", "es", "fr")),
    "cyrillic": ("[\u0400-\u04ff]+", ("ru",)),
    "arabic": ("[\u0621-\u065f\u0670-\u06d3\ufb50-\ufdff\ufe70-\ufefc]+", ("ar",)),
    "han": ("[\u4e00-\u9fff]", ("zh",)),
    "kana": ("[\u3040-\u30ff]", ()),
}
_SCRIPTS = {script: re.compile(pattern) for script, (pattern, _) in SCRIPTS.items()}
VOWEL_SIGNS = re.compile("[\u064b-\u065f\u0670]")  # written over some Arabic words and not over others
# Kana stand in every sentence of Japanese, one for each Han character or more, and never in Chinese.
MAX_KANA_SHARE = 0.05

# Function words in 300 lines of the United Nations Parallel Corpus, by their language: 0.44 to 0.50 in Latin script,
# 0.26 in Russian, 0.22 in Arabic (where many are prefixes), 0.17 in Chinese; by the next best of the script, 0.28 of
# French in Spanish. Titles and lists of names stay below one in eight.
MIN_FREQUENT_SHARE = {"latin": 0.125, "cyrillic": 0.06, "arabic": 0.06, "han": 0.05}
SAMPLE_CHARACTERS = 20_000


@cache
def language(code: str) -> Language:
    """The value of a language.

    Raises: ConfigError for a code that the table does not hold.
    """
    if code not in LANGUAGES:
        message = f'there is no language "{code}"; choose from: {", ".join(LANGUAGES)}'
        raise ConfigError(message)
    module, name = LANGUAGES[code].split(":")
    value = getattr(import_module(module), name)
    assert isinstance(value, Language)  # noqa: S101 -- the table is ours; this tells the type checker
    return value


def language_of(text: str) -> str | None:
    """The code of the language that a text is in, or None when none is near enough.

    The script tells it that has most of the words, and in a script the function words do.
    """
    sample = VOWEL_SIGNS.sub("", text[:SAMPLE_CHARACTERS].lower())
    spoken = {script: pattern.findall(sample) for script, pattern in _SCRIPTS.items()}
    script = max(spoken, key=lambda name: len(spoken[name]))
    words = Counter(spoken[script])
    if not words or len(spoken["kana"]) > MAX_KANA_SHARE * len(spoken["han"]):
        return None
    shares = {code: _share(words, language(code)) for code in SCRIPTS[script][1]}
    best = max(shares, key=lambda code: shares[code], default=None)
    return best if best and shares[best] >= MIN_FREQUENT_SHARE[script] else None


def _share(words: Counter[str], spoken: Language) -> float:
    """How many of the words are function words of the language, from 0 to 1."""
    return sum(count for word, count in words.items() if word in spoken.frequent) / words.total()
