"""What is said of a bracket and of a choice, in one plain sentence.

“[annually]”: the brackets are gone, the words stand
of “[shall][should]”, “should” stands
“[date]” was filled: “30 June 2026”
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from diffrec.meaning.phrasing import listed
from diffrec.model import BracketFate, BracketKind, BracketPart, the

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diffrec.meaning.bracketplaces import BracketSide, Placed

MOST_CHARACTERS = 60
"""of a quotation; longer ones lose their middle, as their ends are the signs that a reader looks for"""
EDGES = " \n,;:"
STANDING = frozenset({BracketFate.AGREED, BracketFate.REWORDED, BracketFate.FILLED})


class Later(NamedTuple):
    """The later version of two by its name; after a final one nothing comes, so that what is open is left open."""

    name: str
    is_final: bool

    @property
    def left(self) -> str:
        """That something is open in it."""
        return f"{'left' if self.is_final else 'still'} open in {the(self.name)}"


def message(one: Placed, fate: BracketFate, side: BracketSide, later: Later, now: Placed | None = None) -> str:
    """What became of a bracket of this side; `now` is the one that stands in the later version."""
    is_whole = one.bracket.kind is BracketKind.WHOLE_ITEM
    name = "the whole item" if is_whole else _quoted(side.text[slice(*one.span)])
    return f"{name}{_told(one, fate, side, later)}{_other_words(one, now, side)}"


def _told(one: Placed, fate: BracketFate, side: BracketSide, later: Later) -> str:
    """What is said behind the name of a bracket."""
    instead = words_there(one, side)
    match fate:
        case BracketFate.OPEN:
            told = f" is {later.left}"
        case BracketFate.OPENED:
            came = " is a new placeholder" if one.bracket.kind is BracketKind.PLACEHOLDER else " was put in brackets"
            told = f"{came}{' and ' if later.is_final else '; it '}is {later.left}".replace("still", "now")
        case BracketFate.AGREED if "/" in one.bracket.text and instead and instead != one.bracket.text:
            told = f": {_quoted(instead)} stands"
        case BracketFate.AGREED:
            told = ": the brackets are gone, the words stand"
        case BracketFate.FILLED:
            told = f" was filled: {_quoted(instead)}"
        case BracketFate.REWORDED if one.bracket.kind is BracketKind.WHOLE_ITEM or not instead:
            told = ": the brackets are gone, the words were changed"
        case BracketFate.REWORDED:
            told = f": the brackets are gone, the words now read {_quoted(instead)}"
        case BracketFate.DROPPED:
            told = _dropped(one, side, instead)
    return told


def _dropped(one: Placed, side: BracketSide, instead: str) -> str:
    if not side.other_text:
        return (
            ", in brackets, was dropped" if one.bracket.kind is BracketKind.WHOLE_ITEM else " was dropped with its item"
        )
    return f" was dropped{f'; {_quoted(instead)} stands instead' if instead else ''}"


def choice_message(members: Sequence[tuple[Placed, BracketFate]], side: BracketSide, later: Later) -> str:
    """What became of brackets that stand beside each other as alternatives."""
    brackets = [one for one, _ in members]
    of = _choice(brackets, side)
    are, were = ("are", "were") if _are_options(brackets) else ("is", "was")
    if all(fate is BracketFate.OPEN for _, fate in members):
        return f"{of} {are} {later.left}"
    if not side.other_text:
        return f"{of} {were} dropped with {'their' if _are_options(brackets) else 'its'} item"
    standing = [_standing(one, fate, side) for one, fate in members if fate in STANDING]
    if len(standing) > 1 and not any(fate is BracketFate.AGREED for _, fate in members):
        return f"of {of}, parts of {listed([_name(one, side) for one, fate in members if fate in STANDING])} stand"
    still = [_name(one, side) for one, fate in members if fate is BracketFate.OPEN]
    told = [f"{listed(standing)} {'stands' if len(standing) == 1 else 'stand'}"] if standing else []
    if still:
        told.append(f"{listed(still)} {'is' if len(still) == 1 else 'are'} {later.left}")
    if not told:
        instead = words_there(brackets[0], side, to=brackets[-1])
        told.append(f"none stands{f'; {_quoted(instead)} stands instead' if instead else ''}")
    return f"of {of}, {' and '.join(told)}"


def words_there(one: Placed, side: BracketSide, to: Placed | None = None) -> str:
    """What the other side says in the place of a bracket, or from it to another one; empty where more went with it."""
    span = (one.core[0], (to or one).core[1])
    return " ".join(side.other_text[slice(*side.image(span))].split()).strip(EDGES) if side.is_exact(span) else ""


def _standing(one: Placed, fate: BracketFate, side: BracketSide) -> str:
    """An alternative that stands, with its words where they changed."""
    if fate is BracketFate.AGREED:
        return _name(one, side)
    instead = "" if one.bracket.kind is BracketKind.OPTION else words_there(one, side)
    return f"{_name(one, side)}, {f'now {_quoted(instead)}' if instead else 'reworded'},"


def _name(one: Placed, side: BracketSide) -> str:
    """A member of a choice: its words, or "Option 2"."""
    if one.bracket.kind is BracketKind.OPTION:
        return " ".join(side.text[one.span[0] : one.words[0]].split()).strip(" :：")
    return _quoted(one.bracket.text or side.text[slice(*one.span)])


def _choice(brackets: Sequence[Placed], side: BracketSide) -> str:
    """A choice as a whole: “[shall][should]”, "Option 1 and Option 2"."""
    if _are_options(brackets):
        return listed([_name(one, side) for one in brackets])
    most = MOST_CHARACTERS // min(len(brackets), 2)
    return f"“{''.join(_short(side.text[slice(*one.span)], most) for one in brackets)}”"


def _are_options(brackets: Sequence[Placed]) -> bool:
    return brackets[0].bracket.kind is BracketKind.OPTION


def _other_words(one: Placed, now: Placed | None, side: BracketSide) -> str:
    """The words in an open bracket where they are others now; of a part the item tells them."""
    if now is None or one.bracket.part is not BracketPart.WHOLE or one.bracket.kind is BracketKind.WHOLE_ITEM:
        return ""
    if " ".join(now.bracket.text.split()) == " ".join(one.bracket.text.split()):
        return ""
    return f", with other words: {_quoted(side.other_text[slice(*now.span)])}"


def _quoted(text: str) -> str:
    return f"“{_short(text)}”"


def _short(text: str, most: int = MOST_CHARACTERS) -> str:
    """The text on one line, its middle left out where it is long."""
    words = " ".join(text.split())
    if len(words) <= most:
        return words
    head = words[: most * 2 // 3].rsplit(" ", 1)[0]
    tail = words[-(most // 4) :]
    return f"{head} ... {tail.partition(' ')[2] or tail}"
