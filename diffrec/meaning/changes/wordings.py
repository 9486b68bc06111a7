"""The same said in other words: house style, another word for one concept, a term spelt out, words in another order.

due to -> owing to                                   editorial, a swap of the lexicon
adhere to -> become parties to                       terminological, a term of the lexicon
timber smuggling -> smuggling of timber              terminological, a compound said as "N in N"
UNODC -> United Nations Office on Drugs and Crime    editorial, its initials
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from diffrec.meaning.changes.view import Told
from diffrec.model import ChangeKind as Kind

IN_THE_TEXT, DEIXIS = "text", "deixis"
"""the two meanings of what points: to other parts of the text, or to what was just said"""
SCOPE = (Kind.SCOPE_NARROWED, Kind.SCOPE_WIDENED)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diffrec.meaning.changes.units import Text, Unit
    from diffrec.meaning.changes.view import SideView, View
    from diffrec.meaning.changes.vocabulary import Found, Vocabulary

MIN_INITIALS = 2
"""letters of an acronym"""
WORDS_OF_A_LETTER = 4
"""words of a name to a letter of its acronym: (ADP) stands for twelve words in climate texts"""
BETWEEN_TERMS = 4
"""words between a noun and the one it is said with: "the trade in, and the smuggling of, nets\""""
MIN_SHARED = 6
"""letters that two words begin with for one to be a form of the other: "oppression" and "oppressive" share seven"""
ANAPHOR_WORDS = 3
"""words in which "the said ports" is spelt out: "organized criminal" groups has two"""


def swaps(view: View) -> Iterator[Told]:
    """Words that a house would write otherwise, and words for the same concept; nothing is told of the former."""
    for place, kinds in (("terms", (Kind.TERMINOLOGICAL,)), ("swaps", ())):
        for one, other in _counterparts(view, place):
            if kinds and _is_who(view.draft, one) and _is_who(view.final, other):
                continue
            before, after = view.draft.quote(one), view.final.quote(other)
            view.draft.explain(one.first, one.last)
            view.final.explain(other.first, other.last)
            if kinds:
                yield Told(kinds, f"{before} and {after} are words for the same")
            elif one.entry.meaning:
                yield Told((), "another word, and whether it means the same is open", (Kind.TERMINOLOGICAL,))


def _counterparts(view: View, place: str) -> Iterator[tuple[Found, Found]]:
    """Words of the draft with those of the same set in the final; the longest first."""
    theirs = _longest(view.final.touched(place))
    for one in _longest(view.draft.touched(place)):
        other = next(
            (
                other
                for other in theirs
                if other.entry is one.entry and _key(view.final, other) != _key(view.draft, one)
            ),
            None,
        )
        if other is not None and not view.draft.left.isdisjoint(range(one.first, one.last)):
            if view.final.left.isdisjoint(range(other.first, other.last)):
                continue
            yield one, other


def _is_who(side: SideView, found: Found) -> bool:
    """Whether words name who is to act or is asked: "States", "countries" are more than words then."""
    return any(
        one.first < found.last and found.first < one.last for one in side.text.near("actors", found.first, found.last)
    )


def _longest(found: Sequence[Found]) -> list[Found]:
    return sorted(found, key=lambda one: (one.first - one.last, one.first))


def _key(side: SideView, found: Found) -> tuple[str, ...]:
    return tuple(unit.stem for unit in side.text.units[found.first : found.last])


def acronyms(view: View) -> tuple[Told, ...]:
    """A name and its initials are the same, and so is a name that is introduced with its initials."""
    letters: dict[str, list[tuple[SideView, int]]] = {}
    for side in view.sides:
        for at in range(side.first, side.last):
            if wanted := _initials(side.text, at):
                letters.setdefault(wanted, []).append((side, at))
    for wanted, places in letters.items():
        for side, at in places:
            if at in side.left and _is_introduced(wanted, side, at):
                side.explain(at, at + 1)
        spelt = [(side, _spelt(wanted, side)) for side in view.sides]
        for side, name in spelt:
            if name is not None:
                side.explain(*name)
                for own, at in places:
                    own.explain(at, at + 1)
    return ()


def _initials(text: Text, at: int) -> str | None:
    """The letters of an acronym ("INDCs": "indc"), None of any other word."""
    unit = text.units[at]
    letters = [letter for letter in text.text[unit.start : unit.end] if letter.isalpha()] if unit.is_word else []
    capitals = [letter for letter in letters if letter.isupper()]
    return "".join(capitals).lower() if len(capitals) >= MIN_INITIALS and len(capitals) * 2 > len(letters) else None


def _spelt(letters: str, side: SideView) -> tuple[int, int] | None:
    """The units left that these are the initials of."""
    words = sorted(side.left)
    for number, start in enumerate(words):
        rest = words[number : number + WORDS_OF_A_LETTER * len(letters)]
        count = _spells(letters, [side.text.units[at] for at in rest])
        if count is not None and rest[count - 1] - start < WORDS_OF_A_LETTER * len(letters):
            return start, rest[count - 1] + 1
    return None


def _spells(letters: str, units: Sequence[Unit], *, is_begun: bool = False) -> int | None:
    """How many words these are the initials of, from the first on; those without content may have none."""
    if not letters:
        return 0
    for at, unit in enumerate(units):
        if unit.key[0] == letters[0]:
            count = _spells(letters[1:], units[at + 1 :], is_begun=True)
            if count is not None:
                return at + 1 + count
        if not is_begun or not unit.is_function:
            return None
    return None


def _is_introduced(letters: str, side: SideView, at: int) -> bool:
    """Whether an acronym stands in brackets behind the name that it is made of: "the Harbour Board (HB)"."""
    units = side.text.units
    if at == 0 or units[at - 1].key != "(":
        return False
    before = units[max(0, at - 1 - WORDS_OF_A_LETTER * len(letters)) : at - 1]
    initials = iter([unit.key[0] for unit in before])
    is_name = len(before) > 1 and before[-1].is_capital and any(unit.key[0] == letters[0] for unit in before[:-1])
    return is_name or all(letter in initials for letter in letters)


def same_letters(view: View) -> tuple[Told, ...]:
    """Words written together, apart or with a hyphen are the same: "sub-regional", "subregional"."""
    for side, other in (view.sides, tuple(reversed(view.sides))):
        single = {_spelling(unit.key): at for at, unit in other.units()}
        places = sorted(side.left)
        for one, two in pairwise(places):
            at = single.get(_spelling(side.text.units[one].key + side.text.units[two].key))
            if at is not None and two - one <= 2:  # noqa: PLR2004 -- a hyphen may stand between
                side.explain(one, two + 1)
                other.explain(at, at + 1)
    return ()


def same_words(view: View) -> Iterator[Told]:
    """Words that stand on both sides in another form or at another place; a compound taken apart is a term."""
    is_term = _is_compound_moved(view.draft, view.final) or _is_compound_moved(view.final, view.draft)
    theirs = view.final.content()
    moved = False
    for at in view.draft.content():
        unit = view.draft.text.units[at]
        other = next((to for to in theirs if is_same(unit, view.final.text.units[to], view.vocabulary)), None)
        if other is not None:
            theirs.remove(other)
            view.draft.explain(at, at + 1)
            view.final.explain(other, other + 1)
            moved = True
    if is_term and moved:
        yield Told((Kind.TERMINOLOGICAL,), "the same term in another form")


def is_same(one: Unit, other: Unit, vocabulary: Vocabulary) -> bool:
    """Whether two words are forms of one: of one stem, spelt in two ways, or one derived from the other."""
    if vocabulary.are_forms(one.key, other.key):
        return True
    if one.stem == other.stem or _spelling(one.key) == _spelling(other.key):
        return True
    shared = next((at for at, (a, b) in enumerate(zip(one.key, other.key, strict=False)) if a != b), 99)
    return shared >= MIN_SHARED and shared >= min(len(one.stem), len(other.stem)) - 1


def _spelling(key: str) -> str:
    """A word without what is a matter of spelling: doubled letters, s for z, hyphens."""
    plain = key.replace("-", "").replace("z", "s")
    return "".join(letter for at, letter in enumerate(plain) if at == 0 or letter != plain[at - 1])


def _is_compound_moved(one: SideView, other: SideView) -> bool:
    """Whether two common nouns beside each other are "N of N" or "N in N" on the other side."""
    ours, theirs = one.text.units, other.text.units
    places: dict[str, list[int]] = {}
    for at in range(other.first, min(other.last + BETWEEN_TERMS, len(theirs))):
        places.setdefault(theirs[at].stem, []).append(at)
    for at in range(max(0, one.first - 1), min(one.last + 1, len(ours) - 1)):
        first, second = ours[at], ours[at + 1]
        if (
            not (first.is_content and second.is_content)
            or first.is_capital
            or first.key[0].isdigit()
            or _is_beside(first, second, other)
        ):
            continue
        for head in places.get(second.stem, ()):
            behind = theirs[head + 1 : head + 2 + BETWEEN_TERMS]
            link = next((n for n, unit in enumerate(behind) if not unit.is_function), len(behind))
            if 0 < link < len(behind) and behind[link].stem == first.stem and behind[link].is_word:
                return True
    return False


def _is_beside(first: Unit, second: Unit, other: SideView) -> bool:
    """Whether the other side has the two nouns beside each other, too."""
    units = other.text.units[max(0, other.first - 1) : other.last + 1]
    return any(one.stem == first.stem and two.stem == second.stem for one, two in pairwise(units))


def anaphors(view: View) -> Iterator[Told]:
    """What points to other parts of the text came or went: "the above ports" became "its ports"."""
    gone, came = ([one for one in side.touched("anaphors") if one.entry.meaning == IN_THE_TEXT] for side in view.sides)
    if bool(gone) == bool(came):
        return
    side, one = (view.draft, gone[0]) if gone else (view.final, came[0])
    other = view.final if gone else view.draft
    side.explain(one.first, one.last)
    if not side.content() and not other.changed:
        return
    for place in side.content():
        side.explain(place, place + 1)
    other.left.clear()
    verb = "no longer points" if gone else "points now"
    yield Told((Kind.REFERENCE_CHANGED,), f"{side.quote(one)} {verb} to another part of the text")


def spelt_out(view: View) -> Iterator[Told]:
    """What was pointed to is named, or a name gave way to a word that points: "these groups", "it".

    Words that the text has elsewhere say nothing new; others may say less or more than what was pointed to.
    """
    for side, other in (view.sides, tuple(reversed(view.sides))):
        content = other.content()
        if side.content() or not content or len(content) > ANAPHOR_WORDS:
            continue
        is_repeated = all(_has_stem(side.text, other.text.units[at], side.first) for at in content)
        pointing = [
            one for one in (*side.touched("anaphors"), *other.touched("anaphors")) if one.entry.meaning == DEIXIS
        ]
        is_name = all(other.text.units[at].is_capital for at in content)
        if is_repeated and (pointing or (is_name and side.changed)):
            other.left.clear()
        elif side.touched("anaphors") and pointing and not side.signs and not other.signs:
            other.left.clear()
            yield Told((Kind.TERMINOLOGICAL,), "what was pointed to is said in words", SCOPE)


def _has_stem(text: Text, wanted: Unit, near: int) -> bool:
    """Whether the sentence of the other text has a word, too."""
    nearby = text.around(min(near, len(text.units) - 1)) if text.units else ()
    return any(unit.stem == wanted.stem for unit in nearby)
