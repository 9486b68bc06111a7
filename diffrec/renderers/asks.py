"""What all views say of delegations and their asks, in the same words.

France    10 asks: 6 kept, 2 reworded, 1 merged, 1 dropped
4 -> 5    reworded, name gone; asks: delete; "ten years", now "twelve years"
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from diffrec.meaning import draft_side, words_instead
from diffrec.model import AskFate, DelegationType, ItemKind, NameFate, counted
from diffrec.renderers.headline import headline
from diffrec.renderers.naming import Naming, base_name, located_numbers, main_kind, names_of
from diffrec.renderers.rows import delegation_words
from diffrec.renderers.versions import subject_of, version_words
from diffrec.renderers.visible import isolated, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diffrec.meaning import MarkSide
    from diffrec.model import Ask, Asks, Delegation, DelegationAsks, Sponsorship

NAME_WORDS = {NameFate.NAMED: "still named", NameFate.GONE: "name gone", NameFate.NEW: "newly named"}
LEFT_OUT = "left out as no party"
TIMES = {1: "", 2: " twice"}
"""how often a place is told that holds several marks of a delegation"""
BEGINNING = 120
"""characters of an item that are shown where a mark claims no words of it"""
NO_MARKS = "No delegation mark was found."


def name_words(delegation: Delegation) -> str:
    """The name as a list of delegations has it: "France", "European Union (EU)"."""
    code = delegation.code if delegation.type in (DelegationType.GROUP, DelegationType.ORGANIZATION) else None
    return f"{delegation.name} ({code})" if code and code != delegation.name else delegation.name


def line_name(one: DelegationAsks) -> str:
    """The name at the head of a delegation's asks, with the one that its documents may have: "Türkiye, then Turkey"."""
    return name_words(one.delegation) + (f", then {one.then}" if one.then else "")


def ask_count(count: int) -> str:
    """The count in words: "1 ask", "10 asks"."""
    return f"{count} ask{'' if count == 1 else 's'}"


def fate_counts(asks: Sequence[Ask]) -> str:
    """How many asks have which fate: "6 kept, 2 reworded, 1 dropped"; empty where nothing was compared."""
    return ", ".join(f"{count} {fate}" for fate, count in counted(asks).items())


def total_words(one: DelegationAsks) -> str:
    """The asks of a delegation in a line: "10 asks: 6 kept, 2 reworded, 1 merged, 1 dropped"."""
    own = f" ({len(one.own)} of its own, {len(one.asks) - len(one.own)} of members)" if one.with_members else ""
    return ": ".join(filter(None, (ask_count(len(one.asks)) + own, fate_counts(one.asks))))


def by_fate(asks: Sequence[Ask]) -> Iterator[tuple[AskFate | None, tuple[Ask, ...]]]:
    """The asks of each fate, in the order of the fates; of one version alone all asks, with None."""
    order = [None, *AskFate]
    ranked = sorted(asks, key=lambda ask: order.index(ask.fate))
    for fate, alike in groupby(ranked, key=lambda ask: ask.fate):
        yield fate, tuple(alike)


def ask_words(ask: Ask) -> str:
    """What became of an ask: "reworded, name gone"; "merged, its words kept, still named"."""
    words = f"its words {ask.words}" if ask.words and ask.fate in (AskFate.MERGED, AskFate.SPLIT) else None
    name = NAME_WORDS[ask.name] if ask.name and ask.fate is not AskFate.ADDED else None
    fate = {AskFate.ADDED: "added, newly named", None: ""}.get(ask.fate, ask.fate)
    return ", ".join(filter(None, (fate, words, name, LEFT_OUT if ask.is_left_out else None)))


def by_words(ask: Ask, one: DelegationAsks) -> str:
    """Whose an ask is where it is not the delegation's own: "France, Germany"; else empty."""
    return "" if ask.by == (one.delegation,) else delegation_words(ask.by)


def ask_label(ask: Ask, asks: Asks, naming: Naming, arrow: str = "->") -> str:
    """Where an ask stands: "4", "4 -> 5", "24 (Add.2) -> 4 + 5"; an added one has the final's number alone."""
    names = dict(zip((version.name for version in asks.versions), naming.documents, strict=True))
    here = located_numbers([ask.item], names[ask.version], naming.main)
    there = " + ".join(located_numbers([one], naming.documents[-1], naming.main) for one in ask.finals)
    return f"{here} {arrow} {there}" if there and there != here else here


def places_words(some: Sequence[Ask], one: DelegationAsks, asks: Asks, naming: Naming) -> str:
    """Where the asks of a delegation stand, each place once: "4 -> 5, 7 twice"; of a group by its members' names."""
    places: dict[str, Counter[str]] = {}
    for ask in some:
        places.setdefault(by_words(ask, one), Counter())[ask_label(ask, asks, naming)] += 1
    listed = {
        whose: ", ".join(
            isolated(one_line(label), left_to_right=True) + TIMES.get(count, f" {count} times")
            for label, count in places[whose].items()
        )
        for whose in sorted(places)
    }
    return "; ".join(f"{isolated(one_line(whose))} {words}".strip() for whose, words in listed.items())


def words_of(ask: Ask) -> str:
    """The words that were asked for, or the beginning of the item where its mark claims none."""
    if ask.mark.scope.text:
        return ask.mark.scope.text
    text = ask.item.text
    return text if len(text) <= BEGINNING else f"{text[:BEGINNING].rsplit(' ', 1)[0]} ..."


def now_words(ask: Ask, sides: dict[str, MarkSide]) -> str:
    """What stands in the place of the words that were asked for; empty where they were not reworded."""
    return words_instead(ask.traced, sides[ask.row]) if ask.row and ask.traced else ""


def sides_of(asks: Asks) -> dict[str, MarkSide]:
    """The drafts of the rows that the asks are of beside their finals, by row; none of one version alone."""
    rows = asks.comparison.rows if asks.comparison else ()
    return {row.id: draft_side(row) for row in rows}


def naming_of_asks(asks: Asks) -> Naming:
    """What the items of the asks are called: the main kind without its word, a document where several hold such."""
    each = asks.each
    asked = {item.kind for ask in each for item in (ask.item, *ask.finals)}
    alike = [
        replace(version, items=tuple(item for item in version.items if item.kind in asked)) for version in asks.versions
    ]
    if asks.comparison:
        main = main_kind(asks.comparison)
    else:
        kinds = Counter(item.kind for item in asks.versions[0].items if item.kind is not ItemKind.SUBPARAGRAPH)
        main = kinds.most_common(1)[0][0] if kinds else None
    return Naming(main, tuple(map(names_of, alike)))


def title(asks: Asks, arrow: str = "->") -> str:
    """What the asks are of: "Working Group: draft (3 May 2018) -> final A/1 (14 May 2018)"."""
    if asks.comparison:
        return headline(asks.comparison, arrow=arrow).title
    (version,) = asks.versions
    words = version_words(replace(version, name="")).strip()
    subject = subject_of(version)
    return f"{subject}: {words}" if subject else words


def sentences(asks: Asks) -> tuple[str, ...]:
    """The answer in words: how many delegations asked for how much, and what became of it."""
    if not asks.delegations:
        names = [name_words(one) for one in asks.asked]
        return (f"No mark names {' or '.join(names)}.",) if names else (NO_MARKS,)
    each = asks.each
    items = len({(ask.version, ask.item.id) for ask in each})
    count = len(asks.delegations)
    words = (
        f"{count} delegation{'' if count == 1 else 's'}, {ask_count(len(each))} in {items} item{_s(items)}"
        f" ({asks.marks} mark{_s(asks.marks)})"
    )
    told = [f"{': '.join(filter(None, (words, fate_counts(each))))}."]
    if len(each) > asks.marks:
        told.append("A mark that names several delegations is an ask of each.")
    gone = sum(ask.name is NameFate.GONE for ask in each)
    if gone:
        told.append(f"{ask_count(gone)} no longer carr{'ies' if gone == 1 else 'y'} the name.")
    absent = [name_words(one) for one in asks.asked if one not in [shown.delegation for shown in asks.delegations]]
    return (*told, f"No mark names {' or '.join(absent)}.") if absent else tuple(told)


def sponsor_words(one: Sponsorship) -> str:
    """Who submitted a document: "L.2: Fiji, Peru"."""
    return f"{base_name(one.document)}: {', '.join(name_words(name) for name in one.attribution.delegations)}"


def _s(count: int) -> str:
    return "" if count == 1 else "s"
