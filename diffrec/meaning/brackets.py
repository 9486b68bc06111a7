"""What became of brackets: agreed, reworded, filled, dropped, still open, or new.

    draft    States [shall][should] report by [date] [, as appropriate,] on [nets].
    final    States should report by 30 June 2026 on [nets].

    [shall][should]       of “[shall][should]”, “should” stands
    [date]                “[date]” was filled: “30 June 2026”
    [, as appropriate,]   “[, as appropriate,]” was dropped
    [nets]                “[nets]” is left open in the final

A bracket is open as long as its sign or its words stand in brackets; only then its words are looked at. The words of an
inner bracket are its own affair, and weigh nothing for the outer one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING

from diffrec.delegations import alternatives
from diffrec.languages import DEFAULT, language, language_of
from diffrec.meaning.bracketplaces import BracketSide, Placed, bracket_sides
from diffrec.meaning.bracketwords import Later, choice_message, message
from diffrec.model import BracketFate, BracketKind, Change, ChangeKind, TracedBracket, cell_text
from diffrec.text import TokenKind, fold, stems, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diffrec.languages import Language
    from diffrec.meaning.sides import Cells
    from diffrec.model import Op, Span

# As in marks: below a quarter of the content words, what is left of a text in an unrelated one is chance.
DROPPED_BELOW = 0.25
# "[as soon as possible][by 1 October 2016]": of alternatives that were not chosen a year or a noun is left by chance.
NOT_CHOSEN_BELOW = 0.5
MOST_NEW = 20_000
"""characters that came in and are searched for an alternative; more of them are another text"""
RESOLVED, OPENED = ChangeKind.BRACKET_RESOLVED, ChangeKind.BRACKET_OPENED


def trace_brackets(
    cells: Cells, ops: tuple[Op, ...], names: tuple[str, str], *, is_final: bool
) -> tuple[TracedBracket, ...]:
    """The brackets of a row with their fates: those of the draft in order, then those that the final opened.

    Brackets of one choice have one message. `is_final` says that nothing comes after the later version, in which an
    open bracket is left open.
    """
    if not any(item.brackets for cell in cells for item in cell):
        return ()
    spoken = _spoken(cells)
    draft, final = bracket_sides(cells, ops, spoken)
    later = Later(names[1], is_final)
    partners = _partners(draft)
    fates = [_fate(at, draft, partners.get(at), spoken) for at in range(len(draft.brackets))]
    fates = _with_moved(draft, fates, spoken)
    told = _messages(draft, fates, partners, later)
    traced = [
        TracedBracket(bracket=one.bracket, version=names[0], item=one.item, fate=fate, message=said)
        for one, fate, said in zip(draft.brackets, fates, told, strict=True)
    ]
    taken = set(partners.values())
    new = [one for at, one in enumerate(final.brackets) if at not in taken]
    traced += [
        TracedBracket(
            bracket=one.bracket,
            version=names[1],
            item=one.item,
            fate=BracketFate.OPENED,
            message=message(one, BracketFate.OPENED, final, later),
        )
        for one in new
    ]
    return tuple(traced)


def left_open(cells: Cells, names: tuple[str, str], *, is_final: bool) -> tuple[TracedBracket, ...]:
    """The brackets of the later version as open ones, where the wording of the two versions cannot be compared."""
    _, final = bracket_sides(cells, (), _spoken(cells))
    later = Later(names[1], is_final)
    return tuple(
        TracedBracket(
            bracket=one.bracket,
            version=names[1],
            item=one.item,
            fate=BracketFate.OPEN,
            message=message(one, BracketFate.OPEN, final, later),
        )
        for one in final.brackets
    )


def bracket_changes(traced: Sequence[TracedBracket], cells: Cells, ops: tuple[Op, ...]) -> tuple[Change, ...]:
    """A change for each bracket that was resolved or opened between two texts, one for each choice, in their order.

    What became of a bracket in one that was dropped goes without saying.
    """
    if not cells[0] or not cells[1] or not traced:
        return ()
    draft, final = bracket_sides(cells, ops, _spoken(cells))
    changes: dict[tuple[str, Span], Change] = {}
    for side, fates, kind in (
        (draft, set(BracketFate) - {BracketFate.OPEN, BracketFate.OPENED}, RESOLVED),
        (final, {BracketFate.OPENED}, OPENED),
    ):
        places = {(one.item, one.bracket): one for one in side.brackets}
        dropped: tuple[int, int] = (0, 0)
        for one in traced:
            place = places.get((one.item, one.bracket))
            if place is None or one.fate not in fates or (place.span[0] >= dropped[0] and place.span[1] <= dropped[1]):
                continue
            if one.fate is BracketFate.DROPPED and one.bracket.choice is None:
                dropped = place.span
            group = side.group(place)
            span = (group[0].span[0], group[-1].span[1])
            image = side.image((group[0].core[0], group[-1].core[1]))
            ends = (span, image) if side is draft else (image, span)
            changes.setdefault((kind, span), _change(kind, ends, (draft.text, final.text), one.message))
    return tuple(sorted(changes.values(), key=lambda change: (change.draft_span, change.final_span)))


def _spoken(cells: Cells) -> Language:
    """The language of a row."""
    return language(language_of(cell_text(cells[0]) or cell_text(cells[1])) or DEFAULT)


def _change(kind: ChangeKind, spans: tuple[Span, Span], texts: tuple[str, str], said: str) -> Change:
    return Change(
        kinds=(kind,),
        draft=texts[0][slice(*spans[0])],
        final=texts[1][slice(*spans[1])],
        draft_span=spans[0],
        final_span=spans[1],
        message=said,
    )


def _partners(draft: BracketSide) -> dict[int, int]:
    """The brackets of the draft that stand in brackets still, with those of the final: by their words, then by sign."""
    keys: dict[str, list[int]] = defaultdict(list)
    for to, other in enumerate(draft.others):
        keys[_key(other)].append(to)
    images = [draft.image(one.span) for one in draft.brackets]
    alike = sorted(
        (_gap(images[at], draft.others[to].span), at, to)
        for at, one in enumerate(draft.brackets)
        for to in _nearest(keys.get(_key(one), ()), images[at][0], draft)
    )
    begins = {other.span[0]: to for to, other in reversed(list(enumerate(draft.others)))}
    signs = [
        (0, at, begins[there])
        for at, one in enumerate(draft.brackets)
        if (there := draft.place(one.span[0])) is not None and there in begins
    ]
    partners: dict[int, int] = {}
    taken: set[int] = set()
    for _, at, to in (*alike, *signs):
        if at not in partners and to not in taken:
            partners[at] = to
            taken.add(to)
    return partners


MOST_ALIKE = 8
"""brackets with the same words that are looked at on each side of a place"""


def _nearest(places: Sequence[int], at: int, side: BracketSide) -> list[int]:
    """The brackets of the other side that stand nearest to a place; they stand in order."""
    middle = bisect_left(places, at, key=lambda to: side.others[to].span[0])
    return list(places[max(0, middle - MOST_ALIKE) : middle + MOST_ALIKE])


def _key(one: Placed) -> str:
    """What two brackets are compared by."""
    return f"{one.bracket.kind.value} {fold(one.bracket.text).lower()}"


def _gap(one: Span, other: Span) -> int:
    """How many characters lie between two spans."""
    return max(other[0] - one[1], one[0] - other[1], 0)


def _fate(at: int, side: BracketSide, partner: int | None, spoken: Language) -> BracketFate:
    """What became of a bracket of the draft."""
    if partner is not None:
        return BracketFate.OPEN
    return _resolved(at, side, spoken) if side.other_text else BracketFate.DROPPED


def _resolved(at: int, side: BracketSide, spoken: Language) -> BracketFate:
    """What became of the words of a bracket that is gone."""
    one = side.brackets[at]
    words = list(_words(side.text, side.own(at), spoken)) or list(_words(side.text, [one.words], spoken))
    equal = [side.is_equal(word) for word in words]
    image = side.other_text[slice(*side.image(one.core))]
    if words and all(equal):
        inner = (words[0][0], words[-1][1])
        return BracketFate.REWORDED if _is_added_to(inner, side, at, spoken) else BracketFate.AGREED
    if one.bracket.kind is BracketKind.PLACEHOLDER:
        return BracketFate.FILLED if side.is_exact(one.core) and any(map(str.isalnum, image)) else BracketFate.DROPPED
    if _is_part_of_it(one, image, spoken):
        return BracketFate.AGREED
    is_whole = one.bracket.kind is BracketKind.WHOLE_ITEM
    least = DROPPED_BELOW if one.bracket.choice is None else NOT_CHOSEN_BELOW
    stays = is_whole or _share(words, equal, side, image, spoken) >= least
    return BracketFate.REWORDED if stays else BracketFate.DROPPED


def _with_moved(side: BracketSide, fates: Sequence[BracketFate], spoken: Language) -> list[BracketFate]:
    """The fates; of a choice of which none stands, the only one whose words came in at another place was agreed."""
    places = {id(one): at for at, one in enumerate(side.brackets)}
    found = list(fates)
    for one in side.brackets if len(side.new_words) <= MOST_NEW else ():
        group = side.group(one)
        if group[0] is one and len(group) > 1 and all(fates[places[id(m)]] is BracketFate.DROPPED for m in group):
            came = [m for m in group if _is_in(m.bracket.text, side.new_words)]
            like = came or [m for m in group if _is_like(m.bracket.text, side.new_words, spoken)]
            if len(like) == 1:
                found[places[id(like[0])]] = BracketFate.AGREED if came else BracketFate.REWORDED
    return found


def _is_in(words: str, text: str) -> bool:
    """Whether a text has these words, whole and in this order."""
    pattern = r"\s+".join(map(re.escape, words.split()))
    return bool(words) and re.search(rf"(?<!\w){pattern}(?!\w)", text, re.IGNORECASE) is not None


def _is_like(words: str, text: str, spoken: Language) -> bool:
    """Whether a text has these words in whatever form, function words aside."""
    wanted = {stem for word in words.split() if word.lower() not in spoken.frequent for stem in stems(word, spoken)}
    return bool(wanted) and wanted <= set(stems(text, spoken))


def _is_part_of_it(one: Placed, image: str, spoken: Language) -> bool:
    """Whether one alternative of "[shall/should]" stands in its place."""
    parts = [part.lower() for part in alternatives(one.bracket.text, spoken)]
    return len(parts) > 1 and " ".join(image.split()).strip(" .,;").lower() in parts


def _words(text: str, spans: Sequence[Span], spoken: Language) -> Iterator[Span]:
    """The spans of the words in some stretches of a text."""
    for start, end in spans:
        for token in tokens(text[start:end], spoken):
            if token.kind is TokenKind.WORD:
                yield token.start + start, token.end + start


def _share(words: Sequence[Span], equal: Sequence[bool], side: BracketSide, image: str, spoken: Language) -> float:
    """The share of the words that stand, in whatever form; function words count where there is no other."""
    weighty = [
        (side.text[slice(*word)], stands)
        for word, stands in zip(words, equal, strict=True)
        if side.text[slice(*word)].lower() not in spoken.frequent
    ] or [(side.text[slice(*word)], stands) for word, stands in zip(words, equal, strict=True)]
    forms = set(stems(image, spoken))
    standing = sum(stands or (bool(own := set(stems(word, spoken))) and own <= forms) for word, stands in weighty)
    return standing / len(weighty) if weighty else 0


def _is_added_to(span: Span, side: BracketSide, at: int, spoken: Language) -> bool:
    """Whether words came in between those of a bracket, its inner ones aside."""
    inner = [one.span for one in side.inner(at)]
    return any(
        not any(a <= piece.here[0] and piece.here[1] <= b for a, b in inner)
        and any(_words(side.other_text, [piece.there], spoken))
        for piece in side.changed(span)
    )


def _messages(side: BracketSide, fates: Sequence[BracketFate], partners: dict[int, int], later: Later) -> list[str]:
    """What is said of each bracket of the draft; the same of all of a choice."""
    said: list[str] = []
    places = {id(one): at for at, one in enumerate(side.brackets)}
    for at, one in enumerate(side.brackets):
        group = [places[id(member)] for member in side.group(one)]
        if len(group) > 1:
            members = [(side.brackets[member], fates[member]) for member in group]
            said.append(choice_message(members, side, later))
        else:
            now = side.others[partners[at]] if at in partners else None
            said.append(message(one, fates[at], side, later, now))
    return said
