"""The known name that a misspelt one stands for, where there can be no doubt.

    "Kyrgystan", "Phillipines", "Gurpo Sur"     kyrgyzstan, philippines, grupo sur
    "Slovania", "Austrlia"                      none: Slovenia or Slovakia, Australia or Austria
    "Russian", "Indian", "German"               none: another word ending is another word
    "North Africa"                              none: a word of South Africa is another one

A name that is known is never asked for here.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from diffrec.model import Delegation

LETTERS = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)*")

# Measured on 51 real documents in six languages. Of 1,516 different parts of lists in brackets that are no known name
# none is read as one; of 9,634 runs of one to three words that begin with a capital two, which are misspelt names
# ("Luxemburg", "Union Africiane"). Without a look at endings "Palestinian" is one, too, and "Республики Конго".
FEWEST_LETTERS = 6  # with five "Child" would be Chile
LETTERS_OF_TWO_ERRORS = 9
LETTERS_OF_AN_UNSURE_WORD = 4
MARGIN = 2
LONGEST_NAME = 120


def by_first_letter(keys: Iterable[str]) -> Mapping[str, Sequence[str]]:
    """Keys of names by their first letter, which a misspelt name has in common with the name that is meant."""
    found: dict[str, list[str]] = {}
    for key in keys:
        found.setdefault(key[0], []).append(key)
    return found


def nearest_key(key: str, names: Mapping[str, Delegation], beginnings: Mapping[str, Sequence[str]]) -> str | None:
    """The key of the one name that is spelt almost so; `key` is folded and no name, `beginnings` as `by_first_letter`.

    Errors are letters left out, put in, changed or swapped: one, in long names two. Another delegation must be at least
    two further errors away.
    """
    if not FEWEST_LETTERS <= len(key) <= LONGEST_NAME or not LETTERS.fullmatch(key) or key.upper() == key:
        return None
    most = _errors_allowed(key)
    like = [name for name in beginnings.get(key[0], ()) if _may_be_meant(key, name, most)]
    if not like:
        return None
    from rapidfuzz import process  # noqa: PLC0415 -- most documents have no misspelt name
    from rapidfuzz.distance import OSA  # noqa: PLC0415 -- as above

    found = process.extractOne(key, like, scorer=OSA.distance, score_cutoff=most)
    if found is None or not _is_slip(key, found[0]):
        return None
    best, errors = found[0], found[1]
    code = names[best].code
    near = process.extract(key, names.keys(), scorer=OSA.distance, score_cutoff=errors + MARGIN - 1, limit=None)
    if any(names[other].code != code for other, _, _ in near):
        return None
    return None if any(other.startswith(f"{key} ") and names[other].code != code for other in names) else best


def _may_be_meant(written: str, meant: str, errors: int) -> bool:
    """Whether so many errors can make the one of the other: each takes at most one letter away and puts one in."""
    if abs(len(written) - len(meant)) > errors:
        return False
    letters, right = Counter(written), Counter(meant)
    return max((letters - right).total(), (right - letters).total()) <= errors


def _errors_allowed(text: str) -> int:
    return 2 if len(text) >= LETTERS_OF_TWO_ERRORS else 1


def _is_slip(written: str, meant: str) -> bool:
    """Whether each word is almost the one meant, and no other form of it, such as an adjective."""
    words, right = written.split(), meant.split()
    if len(words) != len(right):
        return written.replace(" ", "") == meant.replace(" ", "")
    pairs = zip(words, right, strict=True)
    return all(one == other or (_is_near(one, other) and not _is_other_form(one, other)) for one, other in pairs)


def _is_near(written: str, meant: str) -> bool:
    from rapidfuzz.distance import OSA  # noqa: PLC0415 -- most documents have no misspelt name

    long_enough = min(len(written), len(meant)) >= LETTERS_OF_AN_UNSURE_WORD
    return long_enough and OSA.distance(written, meant) <= _errors_allowed(written)


def _is_other_form(written: str, meant: str) -> bool:
    """Whether a word ends otherwise than the one meant: "Indian", "German"; "Netherland" and "Portugla" do not."""
    if written.removesuffix("s") == meant.removesuffix("s") or sorted(written) == sorted(meant):
        return False
    return written[-1] != meant[-1] or written.startswith(meant) or meant.startswith(written)
