"""What became of the facts of a stretch of text: references, figures and deadlines, told as what they are.

"by 2027, three of the States"  ->  "by 2030, 3 of the States"
The deadline “by 2027” became “by 2030”: later. "three" and "3" say the same and are no change.
"""

from __future__ import annotations

from collections import Counter
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, NamedTuple

from diffrec.model import ChangeKind
from diffrec.text.typed import TokenType, typed_tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from diffrec.languages import Language
    from diffrec.model import Span
    from diffrec.text.typed import TypedToken

NUMBERS = frozenset({TokenType.NUMBER, TokenType.MONEY, TokenType.PERCENTAGE})
TIMES = frozenset({TokenType.DATE, TokenType.DEADLINE, TokenType.PERIOD})
BLANK = 1
YEARLESS = "--"
DAY_WIDTH = len("05-03")
DATE_CHARACTERS = frozenset("0123456789-")
WORDS_OF_PERIOD = 2
UNIT_DAYS = {
    "hour": Decimal(1) / 24,
    "day": Decimal(1),
    "week": Decimal(7),
    "month": Decimal("30.4"),
    "year": Decimal(365),
    "biennium": Decimal(730),
    "decade": Decimal(3650),
}
SCALES = {
    "date": ("later", "earlier"),
    "session": ("later", "earlier"),
    "within": ("longer", "shorter"),
    "for": ("longer", "shorter"),
    "every": ("less often", "more often"),
}
"""what a higher and a lower value is called on a scale; of figures "higher" and "lower\""""


class FactChange(NamedTuple):
    """One fact that differs: what it was and what it is, None on the side that has nothing in its place.

    `message` is a plain sentence that quotes both.
    """

    kind: ChangeKind
    draft: TypedToken | None
    final: TypedToken | None
    message: str


def fact_changes(texts: tuple[str, str], spans: tuple[Span, Span], language: Language) -> tuple[FactChange, ...]:
    """The facts in which a stretch of the draft text differs from one of the final text, in the order of the draft.

    A fact that a stretch touches counts as a whole. The order of facts is no difference, and a reference said twice is
    one; a figure counts as often as it is said.
    """
    draft, final = (
        [token for token in typed_tokens(text, language) if _touches(token.span, span)]
        for text, span in zip(texts, spans, strict=True)
    )
    beside = [
        frozenset(
            token.key for token in typed_tokens(text, language) if token.type in TIMES and _adjoins(token.span, span)
        )
        for text, span in zip(texts, spans, strict=True)
    ]
    left = _left(draft, final, beside[1]), _left(final, draft, beside[0])
    return tuple(_told(pair, _in_its_list(pair, (draft, final))) for pair in _paired(*left) if not _is_short(*pair))


def _in_its_list(
    pair: tuple[TypedToken | None, TypedToken | None], sides: tuple[Sequence[TypedToken], Sequence[TypedToken]]
) -> tuple[TypedToken | None, TypedToken | None]:
    """What a sentence quotes of a fact that came to a list, or went from one: what the other side has of that list.

    "recommendation 4" is what "recommendations 3 and 4" was, of which only 3 is new.
    """
    token = pair[0] or pair[1]
    if None not in pair or token is None or token.phrase == token.text:
        return pair
    own, others = sides if pair[0] else sides[::-1]
    listed = {(one.type, one.key) for one in own if one.phrase == token.phrase}
    partner = next((other for other in others if (other.type, other.key) in listed), None)
    return (token, partner) if pair[0] else (partner, token)


def _is_short(draft: TypedToken | None, final: TypedToken | None) -> bool:
    """Whether one is the other's short form: "the Protocol" for "the Harbour Protocol" that was named before."""
    if not draft or not final or not draft.type is final.type is TokenType.INSTRUMENT:
        return False
    short, full = sorted((draft.key.split(), final.key.split()), key=len)
    return len(short) == 1 and short[0] in full


def kind_of(token: TypedToken) -> ChangeKind:
    """The kind of change that a change of the fact is."""
    if token.type in NUMBERS:
        return ChangeKind.NUMBER_CHANGED
    return ChangeKind.DEADLINE_CHANGED if token.type in TIMES else ChangeKind.REFERENCE_CHANGED


def _touches(token: Span, stretch: Span) -> bool:
    """Whether a stretch has a part of the token, or an empty one stands within it."""
    return token[0] < stretch[1] and stretch[0] < token[1]


def _adjoins(token: Span, stretch: Span) -> bool:
    """Whether a stretch begins or ends at most a blank away: "second session" before "of 2026", which came in."""
    return token[0] <= stretch[1] + BLANK and stretch[0] <= token[1] + BLANK


def _left(own: Sequence[TypedToken], other: Sequence[TypedToken], beside: frozenset[str]) -> list[TypedToken]:
    """The tokens of one side that the other does not say; `beside` are the times in and right beside its stretch."""
    said = Counter((token.type, token.key) for token in other)
    left: list[TypedToken] = []
    for token in own:
        key = (token.type, token.key)
        if said[key]:
            said[key] -= token.type in NUMBERS or token.type in TIMES
        elif not (token.type in TIMES and _is_said(token.key, beside)):
            left.append(token)
    return left


def _is_said(key: str, others: Iterable[str]) -> bool:
    """Whether a date or a session is one of others, of which it or the other leaves out the year."""
    return any(
        key != other and YEARLESS in key + other and _without_year(key) == _without_year(other) for other in others
    ) or (
        "session" in key and any(other.partition("/")[0] == key or key.partition("/")[0] == other for other in others)
    )


def _without_year(key: str) -> str:
    """A date without its year: "2018-05-02/2018-05-03" is "05-02/05-03"."""
    return "/".join(day.removeprefix(YEARLESS)[-DAY_WIDTH:] for day in key.split("/"))


def _paired(draft: list[TypedToken], final: list[TypedToken]) -> list[tuple[TypedToken | None, TypedToken | None]]:
    """Each fact that is gone with the one in its place: the most alike first, then the rest in order."""
    rest = list(final)
    partners: dict[int, TypedToken] = {}
    for is_alike in (_same_word, _same_type, _same_kind):
        for place, token in enumerate(draft):
            if place in partners:
                continue
            match = next((other for other in rest if is_alike(token, other)), None)
            if match is not None:
                partners[place] = match
                rest.remove(match)
    pairs: list[tuple[TypedToken | None, TypedToken | None]] = [
        (token, partners.get(place)) for place, token in enumerate(draft)
    ]
    return [*pairs, *((None, token) for token in rest)]


def _same_word(one: TypedToken, other: TypedToken) -> bool:
    return one.type is other.type and not set(_words(one.key)).isdisjoint(_words(other.key))


def _words(key: str) -> list[str]:
    """The words of a key that say of what it is: "month" of "within 6 month"."""
    return [word for word in key.split() if word.isalpha()]


def _same_type(one: TypedToken, other: TypedToken) -> bool:
    return one.type is other.type


def _same_kind(one: TypedToken, other: TypedToken) -> bool:
    return kind_of(one) is kind_of(other)


def _told(
    pair: tuple[TypedToken | None, TypedToken | None], quoted: tuple[TypedToken | None, TypedToken | None]
) -> FactChange:
    """One fact that differs, with its sentence."""
    draft, final = quoted
    token = draft or final
    assert token is not None  # noqa: S101 -- a pair has one side at least; this tells the type checker
    name = token.type.value
    if draft is None:
        message = f"The {name} “{token.phrase}” is new."
    elif final is None:
        message = f"The {name} “{token.phrase}” is gone."
    else:
        compared = _compared(draft, final)
        message = f"The {name} “{draft.phrase}” became “{final.phrase}”{f': {compared}' if compared else ''}."
    return FactChange(kind_of(token), *pair, message)


def _compared(draft: TypedToken, final: TypedToken) -> str:
    """The direction of a change, where both are of one measure; "" where they are not."""
    before, after = _measure(draft), _measure(final)
    if before is None or after is None or before.scale != after.scale or before.value == after.value:
        return ""
    more, less = SCALES.get(before.scale.split()[0], ("higher", "lower"))
    return more if after.value > before.value else less


class _Measure(NamedTuple):
    """A fact as a value on a scale: dates of one exactness, periods in days, sums of one currency."""

    scale: str
    value: Decimal


def _measure(token: TypedToken) -> _Measure | None:
    """The value of a fact; None for one that has none, as a reference."""
    words = token.key.split()
    if token.type in NUMBERS:
        return _on(f"{token.type.name} {' '.join(words[:-1])}", words[-1])
    if token.type not in TIMES:
        return None
    if words[-1] in UNIT_DAYS and len(words) > 1:
        days = _decimal(words[-2])
        return (
            None
            if days is None
            else _Measure(words[0] if len(words) > WORDS_OF_PERIOD else "for", days * UNIT_DAYS[words[-1]])
        )
    if "session" in words:
        number, _, year = words[-1].partition("/")
        return _on("session", f"{number}.{year}")
    if not set(words[-1]) <= DATE_CHARACTERS or words[-1].startswith(YEARLESS):
        return None
    return _on(f"date {len(words[-1])}", words[-1].replace("-", ""))


def _on(scale: str, value: str) -> _Measure | None:
    number = _decimal(value)
    return None if number is None else _Measure(scale, number)


def _decimal(value: str) -> Decimal | None:
    try:
        return Decimal(value)
    except InvalidOperation:
        return None
