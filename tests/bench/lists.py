"""Generated lists of near-identical items, which differ by a State, a date, an instrument or their neighbours alone.

    12. Ratify the Convention on tide tables (Chile).        9. Accede to the Convention on tide tables (Peru).
    13. Ratify the Convention on tide tables (Peru).        31. Ratify the Convention on tide tables (Chile).

A list has 20 to 60 items. Some of them move, a third is said in another way, and some are dropped (where the seed is
even) or added (where it is odd): both in one list would leave open whether a new date is a new item.
"""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, NamedTuple

from tests.bench.drafting import FIELD_NAMES, Field, Phrase, clause, name, term, write
from tests.bench.revisions import Operation, Revision, make_item
from tests.bench.rewording import LIGHT, other_way, reword
from tests.bench.vocabulary import STATES, phrases

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from diffrec.model import Item

LENGTHS = (20, 60)
MOVED, SAID_OTHERWISE, LEFT_OUT = 0.3, 0.3, 0.1
JOIN = phrases("Ratify/Accede to/Become a party to")[0]
REPORT = phrases("Submit the report on/Send the report on/Forward the report on")[0]
FOLLOWERS = ("Report on the measures taken to that end.", "Keep this matter under review.", "Provide resources for it.")
MONTHS = ("March", "May", "June", "November")


class Line(NamedTuple):
    """An item of a list: how it begins, which can be said otherwise, what tells it apart, and the States it names."""

    start: Phrase
    rest: str
    states: tuple[tuple[str, str], ...] = ()

    @property
    def text(self) -> str:
        """The words of the item, its mark aside."""
        return f"{self.start.text} {self.rest}".strip()


Block = tuple[Line, ...]
"""lines that stay together: an item, or an item with those that follow from it"""


def near_identical(seed: int, by: Operation) -> Revision:
    """The list of this seed whose items are told apart by a delegation, a date, an instrument or a neighbour."""
    rng = Random(seed)  # noqa: S311 -- a list for a measurement, no secret
    count = rng.randint(*LENGTHS)
    blocks = BLOCKS[by](rng, count)
    some = set(rng.sample(range(len(blocks)), max(1, round(LEFT_OUT * len(blocks)))))
    before, after = list(range(len(blocks))), list(range(len(blocks)))
    if seed % 2:
        before = [at for at in before if at not in some]
    else:
        after = [at for at in after if at not in some]
    order = {at: rng.uniform(0, len(blocks)) if rng.random() < MOVED else at for at in after}
    after.sort(key=lambda at: order[at])
    places = {line: place for place, line in enumerate(_lines(blocks, before))}
    finals = _lines(blocks, after)
    operations = {(places[line], place): by for place, line in enumerate(finals) if line in places}
    return Revision(
        draft=tuple(_item(blocks[block][line], place, "draft.txt") for (block, line), place in places.items()),
        final=tuple(
            _item(said_otherwise(rng, blocks[block][line]), place, "final.txt")
            for place, (block, line) in enumerate(finals)
        ),
        operations=operations,
        dropped=frozenset(range(len(places))) - {draft for draft, _ in operations},
        added=frozenset(range(len(finals))) - {final for _, final in operations},
    )


def _lines(blocks: Sequence[Block], order: Sequence[int]) -> list[tuple[int, int]]:
    return [(block, line) for block in order for line in range(len(blocks[block]))]


def _item(line: Line, place: int, document: str) -> Item:
    return make_item(line.text, place, document=document, section="Recommendations", states=line.states)


def said_otherwise(rng: Random, line: Line) -> Line:
    """The line as it is, or now and then begun in another way."""
    return line._replace(start=other_way(rng, line.start)) if rng.random() < SAID_OTHERWISE else line


def by_delegation(rng: Random, count: int) -> list[Block]:
    """Two or three instruments, each recommended in the same words by many States, once by each."""
    treaties = [f"the {instrument(rng)}." for _ in range(rng.randint(2, 3))]
    named = [rng.sample(STATES, 2 * (count // len(treaties) + 1)) for _ in treaties]
    made: list[Block] = []
    for at in range(count):
        states = named[at % len(treaties)]
        first = states.pop()
        both = rng.random() < 0.2
        marked = tuple(sorted((first, states.pop()))) if both else (first,)
        made.append((Line(Phrase(JOIN), treaties[at % len(treaties)], marked),))
    return made


def by_date(rng: Random, count: int) -> list[Block]:
    """One or two reports, each of them due on many days of four months."""
    reports = [term(rng, Field(rng.choice(FIELD_NAMES))).text for _ in range(rng.randint(1, 2))]
    days = rng.sample([(day, month) for day in range(1, 8 + count // 4) for month in MONTHS], count)
    return [
        (Line(Phrase(REPORT), f"{reports[at % len(reports)]} by {day} {month} {2025 + at % 3}."),)
        for at, (day, month) in enumerate(days)
    ]


def by_instrument(rng: Random, count: int) -> list[Block]:
    """Many instruments with names made of few words."""
    named = dict.fromkeys(instrument(rng) for _ in range(20 * count))
    return [(Line(Phrase(JOIN), f"the {one}."),) for one in list(named)[:count]]


def by_neighbour(rng: Random, count: int) -> list[Block]:
    """Items with a wording of their own, each followed by one or two that stand in the list many times."""
    made: list[Block] = []
    while sum(map(len, made)) < count:
        field = Field(rng.choice(FIELD_NAMES))
        own = clause(rng, field)
        ways = (write((own,)), write(reword(rng, (own,), LIGHT, field)))
        followers = rng.sample(FOLLOWERS, rng.randint(1, 2))
        made.append((Line(Phrase(ways), ""), *(Line(Phrase((follower,)), "") for follower in followers)))
    return made


def instrument(rng: Random) -> str:
    """A treaty: a convention on a thing or two, a protocol to it, or one that is called after a place."""
    subject = " and ".join(term(rng, Field(field)).text for field in rng.sample(FIELD_NAMES[:3], rng.randint(1, 2)))
    kind = rng.choice(("Convention on {}", "Optional Protocol to the Convention on {}", "{place} Protocol on {}"))
    return kind.format(subject, place=name(rng.randrange(20)))


BLOCKS: dict[Operation, Callable[[Random, int], list[Block]]] = {
    Operation.BY_DELEGATION: by_delegation,
    Operation.BY_DATE: by_date,
    Operation.BY_INSTRUMENT: by_instrument,
    Operation.BY_NEIGHBOUR: by_neighbour,
}
