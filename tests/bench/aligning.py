"""How well items are paired: precision, recall and F1 on labelled sets and on generated revisions, and confidence.

    python -m tests.bench.aligning                 all of it (`make bench-align`)
    python -m tests.bench.aligning --confidence    how often what is called sure is right (part of `make bench`)

Thresholds are set on the tuning part and must hold on the rest; both figures are printed. Of a labelled set the tuning
part is the links of draft items at even places, the held-out part those at odd places; of generated revisions they are
the seeds 0 to 9 and 100 to 109.
"""

# ruff: noqa: T201 -- printing a table is what this program is for

from __future__ import annotations

import json
import os
import sys
import time
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from diffrec.alignment import align, linking
from diffrec.alignment.provisions import Provision
from diffrec.languages import DEFAULT, language, language_of
from tests.bench.lists import BLOCKS, near_identical
from tests.bench.revisions import Operation, Pair, Revision, generate, texts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from diffrec.model import Link

ROOT = Path(__file__).resolve().parents[2]
LABELLED = Path(os.environ.get("DIFFREC_SHARED") or ROOT.parent / "shared") / "benchmarks"
ENGLISH = language("en")
PARTS = {"tuning": range(10), "held out": range(100, 110)}
HIGH_BOUND = 0.99  # of the pairs that are called high, so many are right
LIST_BOUND = 0.95  # F1 of near-identical lists


class Tally(NamedTuple):
    """How many links were said, how many there are, and how many of those said are among these."""

    right: int = 0
    said: int = 0
    true: int = 0

    @classmethod
    def of(cls, said: frozenset[object], true: frozenset[object]) -> Tally:
        """The tally of two sets."""
        return cls(len(said & true), len(said), len(true))

    def with_more(self, other: Tally) -> Tally:
        """Both together."""
        return Tally(self.right + other.right, self.said + other.said, self.true + other.true)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / (self.said + self.true) if self.said + self.true else 1.0

    def __str__(self) -> str:
        """Precision, recall and F1 in percent."""
        precision = self.right / self.said if self.said else 1.0
        recall = self.right / self.true if self.true else 1.0
        return f"{100 * precision:6.1f}{100 * recall:6.1f}{100 * self.f1:6.1f}"


class LabelledSet(NamedTuple):
    """Two lists of texts with the links that people found; `ignored` are those nobody can tell."""

    name: str
    draft: tuple[str, ...]
    final: tuple[str, ...]
    true: frozenset[Pair]
    ignored: frozenset[Pair]


class Answer(NamedTuple):
    """What an aligner said of two lists, beside what is true."""

    links: Sequence[Link]
    true: frozenset[Pair]
    ignored: frozenset[Pair] = frozenset()

    @property
    def said(self) -> frozenset[Pair]:
        """The pairs that were said and are scored."""
        return frozenset(pair for link in self.links for pair in pairs_of(link)) - self.ignored


def pairs_of(link: Link) -> frozenset[Pair]:
    """Each item of one side with each of the other."""
    return frozenset((draft, final) for draft in link.draft for final in link.final)


def link_texts(draft: Sequence[str], final: Sequence[str]) -> tuple[Link, ...]:
    """The links of bare texts, with their confidence: `align_texts` gives the rows alone."""
    code = language_of("\n".join((*draft, *final)))
    sides = [[Provision(text=text) for text in side] for side in (draft, final)]
    return linking._link(sides[0], sides[1], language(code or DEFAULT))  # noqa: SLF001 -- what align_texts calls, and no more


def link_bare(revision: Revision) -> Answer:
    """What is said of a revision when only the texts are known."""
    return Answer(link_texts(texts(revision.draft), texts(revision.final)), revision.links)


def link_items(revision: Revision) -> Answer:
    """What is said of a revision when numbers, sections and delegations are known, too."""
    return Answer(align(revision.draft, revision.final, language=ENGLISH), revision.links)


WAYS: Mapping[str, Callable[[Revision], Answer]] = {"texts": link_bare, "items": link_items}


def labelled_sets() -> Iterator[LabelledSet]:
    """The labelled sets that are there."""
    for path in sorted(LABELLED.glob("*.json")):
        case = json.loads(path.read_text(encoding="utf-8"))
        true, ignored = (frozenset((draft, final) for draft, final in case[key]) for key in ("links", "not_scored"))
        yield LabelledSet(path.stem, tuple(case["draft"]), tuple(case["final"]), true, ignored - true)


def show_labelled(answers: Mapping[LabelledSet, tuple[Answer, float]]) -> None:
    """One line a set with the links of several sides apart, and one a part."""
    for labelled, (answer, seconds) in answers.items():
        true, said = labelled.true, answer.said
        drafts, finals = Counter(draft for draft, _ in true), Counter(final for _, final in true)
        split = {pair for pair in true if drafts[pair[0]] > 1 and finals[pair[1]] == 1}
        merged = {pair for pair in true if finals[pair[1]] > 1 and drafts[pair[0]] == 1}
        many = many_sided(said)
        print(
            f"  {labelled.name:<24}{Tally.of(said, true)}   split {len(split & said)}/{len(split)}"
            f" merge {len(merged & said)}/{len(merged)}"
            f"   right of many-sided {len(many & true)}/{len(many)}   {seconds:.2f} s"
        )
        for name, rest in zip(PARTS, (0, 1), strict=True):
            part = Tally.of(*(frozenset(pair for pair in pairs if pair[0] % 2 == rest) for pairs in (said, true)))
            print(f"    {name:<22}{part}")


def many_sided(pairs: Iterable[Pair]) -> frozenset[Pair]:
    """The pairs whose draft or final item stands in another, too."""
    found = tuple(pairs)
    drafts, finals = Counter(draft for draft, _ in found), Counter(final for _, final in found)
    return frozenset(pair for pair in found if drafts[pair[0]] > 1 or finals[pair[1]] > 1)


def by_operation(revision: Revision, answer: Answer) -> dict[Operation, Tally]:
    """The tally of each operation; a wrong link counts against the operation of either item.

    Of what was dropped or added the items are counted that were said to be alone.
    """
    groups: dict[Operation, set[Pair]] = defaultdict(set)
    for pair, operation in revision.operations.items():
        groups[operation].add(pair)
    tallies = {}
    for operation, true in groups.items():
        drafts, finals = {draft for draft, _ in true}, {final for _, final in true}
        said = frozenset(pair for pair in answer.said if pair[0] in drafts or pair[1] in finals)
        tallies[operation] = Tally.of(said, frozenset(true))
    alone_drafts = frozenset(place for link in answer.links if not link.final for place in link.draft)
    alone_finals = frozenset(place for link in answer.links if not link.draft for place in link.final)
    tallies[Operation.DROPPED] = Tally.of(alone_drafts, revision.dropped)
    tallies[Operation.ADDED] = Tally.of(alone_finals, revision.added)
    return tallies


def revisions(seeds: Iterable[int]) -> Iterator[tuple[str, Revision]]:
    """The generated revisions of these seeds, each with the name of its family."""
    for seed in seeds:
        yield "mixed", generate(seed)
        for by in BLOCKS:
            yield by, near_identical(seed, by)


class Generated(NamedTuple):
    """An answer to a generated revision: which part, which family, and what was known of the items."""

    part: str
    family: str
    way: str
    revision: Revision
    answer: Answer


def answered() -> Iterator[Generated]:
    """The answers to all generated revisions."""
    for part, seeds in PARTS.items():
        for family, revision in revisions(seeds):
            for way, ask in WAYS.items():
                yield Generated(part, family, way, revision, ask(revision))


def show_generated(generated: Sequence[Generated]) -> None:
    """A line an operation, a line a list, and all together; for each part, bare texts and items."""
    table: dict[str, dict[tuple[str, str], Tally]] = defaultdict(lambda: defaultdict(Tally))
    for one in generated:
        column = one.part, one.way
        overall = Tally.of(one.answer.said, one.answer.true)
        tallies: dict[str, Tally] = {one.family: overall}
        if one.family == "mixed":
            tallies = {"all operations": overall, **dict(by_operation(one.revision, one.answer).items())}
        for name, tally in tallies.items():
            table[name][column] = table[name][column].with_more(tally)
    columns = [(part, way) for part in PARTS for way in WAYS]
    print(f"  {'':<24}" + "".join(f"{f'{way}, {part}':^21}" for part, way in columns))
    print(f"  {'':<24}" + "     P     R    F1   " * len(columns))
    for name in (*(one for one in Operation if one not in BLOCKS), "all operations", *BLOCKS):
        print(f"  {name:<24}" + "   ".join(str(table[name][column]) for column in columns))


def confidences(answer: Answer) -> dict[str, Tally]:
    """For each confidence how many links were said with it, and how many of them are right; items alone are apart."""
    linked = [frozenset(draft for draft, _ in answer.true), frozenset(final for _, final in answer.true)]
    found: dict[str, Tally] = {}
    for link in answer.links:
        pairs = pairs_of(link) - answer.ignored
        name = link.confidence.value
        tally = Tally(len(pairs & answer.true), len(pairs))
        if not link.draft or not link.final:
            name = f"alone, {name}"
            side = linked[0] if link.draft else linked[1]
            tally = Tally(sum(place not in side for place in link.draft or link.final), 1)
        found[name] = found.get(name, Tally()).with_more(tally)
    return found


def show_confidence(labelled: Mapping[LabelledSet, Answer], generated: Sequence[Generated]) -> None:
    """Of the links of each confidence how many are right: a line a set, and whether what is called high holds."""
    rows: dict[str, list[Answer]] = defaultdict(list)
    for one_set, answer in labelled.items():
        rows[one_set.name].append(answer)
        rows["both labelled sets"].append(answer)
    for one in generated:
        family = "mixed" if one.family == "mixed" else "lists"
        rows[f"{family}, {one.way}, {one.part}"].append(one.answer)
    print(f"  {'':<26}" + "".join(f"{level:^19}" for level in ("high", "medium", "low", "alone, high")))
    for name, answers in rows.items():
        tallies: dict[str, Tally] = defaultdict(Tally)
        for answer in answers:
            for level, tally in confidences(answer).items():
                tallies[level] = tallies[level].with_more(tally)
        print(f"  {name:<26}" + "".join(share(tallies[level]) for level in ("high", "medium", "low", "alone, high")))
        if name == "both labelled sets":
            high = tallies["high"]
            verdict = "within" if high.right >= HIGH_BOUND * high.said else "UNDER"
            print(f"  what is called high on the labelled sets is {verdict} its bound of {HIGH_BOUND:.0%}")


def share(tally: Tally) -> str:
    """How many are right, of how many, and in percent."""
    percent = f"{100 * tally.right / tally.said:5.1f}" if tally.said else "     "
    return f"{f'{tally.right}/{tally.said}':>11} {percent}  "


def main() -> None:
    """Print the tables."""
    timed = {}
    for labelled in labelled_sets():
        began = time.perf_counter()
        links = link_texts(labelled.draft, labelled.final)
        timed[labelled] = Answer(links, labelled.true, labelled.ignored), time.perf_counter() - began
    generated = list(answered())
    if not timed:
        print(f"  the labelled sets are left out: there is no file in {LABELLED}")
    if "--confidence" not in sys.argv[1:]:
        print(f"labelled sets:{'':<17}P     R    F1")
        show_labelled(timed)
        print("generated revisions, texts alone and items with numbers, sections and delegations:")
        show_generated(generated)
    print("right of the links that are called ...")
    show_confidence({labelled: answer for labelled, (answer, _) in timed.items()}, generated)


if __name__ == "__main__":
    main()
