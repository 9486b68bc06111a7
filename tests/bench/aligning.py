"""How well items are paired: precision, recall and F1 on labelled sets and on generated revisions, and confidence.

    python -m tests.bench.aligning                 all of it (`make bench-align`)
    python -m tests.bench.aligning --confidence    how often what is called sure is right (part of `make bench`)

Thresholds are set on the tuning part and must hold on the rest; both figures are printed. Of a labelled set the tuning
part is the links of draft items at even places (counted from 0), the held-out part those at odd places; of generated
revisions they are the seeds 0 to 9 and 100 to 109.
"""

# ruff: noqa: T201 -- printing a table is what this program is for

from __future__ import annotations

import json
import os
import sys
import time
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from diffrec.alignment import align
from diffrec.alignment.linking import link_texts
from diffrec.languages import language
from diffrec.model import Confidence
from tests.bench.lists import BLOCKS, near_identical
from tests.bench.revisions import Operation, Pair, Profile, Revision, generate, texts
from tests.bench.tallies import Answer, Sides, Tally, Verdict, by_operation, verdicts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from diffrec.model import Link

ROOT = Path(__file__).resolve().parents[2]
LABELLED = Path(os.environ.get("DIFFREC_SHARED") or ROOT.parent / "shared") / "benchmarks"
ENGLISH = language("en")
SEEDS = {"tuning": range(10), "held out": range(100, 110)}
PARITY = {"tuning": 0, "held out": 1}
# The revisions that have all operations in them: items of 60 words and of 35.
PROFILES = {"items of 1 to 4 clauses": Profile(), "items of 1 or 2 clauses": Profile(sections=3, clauses=(1, 2))}
MANY_SIDED = "links of several sides"
HIGH_BOUND = 0.99  # of the pairs that are called high, so many are right
LIST_BOUND = 0.95  # F1 of near-identical lists


class LabelledSet(NamedTuple):
    """Two lists of texts with the links that people found; `ignored` are those nobody can tell."""

    name: str
    draft: tuple[str, ...]
    final: tuple[str, ...]
    true: frozenset[Pair]
    ignored: frozenset[Pair]


class Labelled(NamedTuple):
    """The answer to a labelled set, and the seconds it took."""

    name: str
    answer: Answer
    seconds: float


class Generated(NamedTuple):
    """The answer to a generated revision: which part, which family, and what was known of the items."""

    part: str
    family: str
    way: str
    revision: Revision
    answer: Answer


def link_bare(revision: Revision) -> Sequence[Link]:
    """The links of a revision when only the texts are known."""
    return link_texts(texts(revision.draft), texts(revision.final))


def link_items(revision: Revision) -> Sequence[Link]:
    """The links of a revision when numbers, sections and delegations are known, too."""
    return align(revision.draft, revision.final, language=ENGLISH)


WAYS: Mapping[str, Callable[[Revision], Sequence[Link]]] = {"texts": link_bare, "items": link_items}


def labelled_sets() -> Iterator[LabelledSet]:
    """The labelled sets that are there."""
    for path in sorted(LABELLED.glob("*.json")):
        case = json.loads(path.read_text(encoding="utf-8"))
        true, ignored = (frozenset((draft, final) for draft, final in case[key]) for key in ("links", "not_scored"))
        yield LabelledSet(path.stem, tuple(case["draft"]), tuple(case["final"]), true, ignored - true)


def answer_labelled() -> Iterator[Labelled]:
    """The answers to the labelled sets."""
    for one in labelled_sets():
        began = time.perf_counter()
        links = link_texts(one.draft, one.final)
        yield Labelled(one.name, Answer(links, one.true, one.ignored), time.perf_counter() - began)


def revisions(seeds: Iterable[int]) -> Iterator[tuple[str, Revision]]:
    """The generated revisions of these seeds, each with the name of its family."""
    for seed in seeds:
        for family, profile in PROFILES.items():
            yield family, generate(seed, profile)
        for by in BLOCKS:
            yield by.value, near_identical(seed, by)


def answer_generated() -> Iterator[Generated]:
    """The answers to all generated revisions."""
    for part, seeds in SEEDS.items():
        for family, revision in revisions(seeds):
            for way, link in WAYS.items():
                yield Generated(part, family, way, revision, Answer(link(revision), revision.links))


def figures(tally: Tally) -> str:
    """Precision, recall and F1 in percent."""
    return f"{100 * tally.precision:6.1f}{100 * tally.recall:6.1f}{100 * tally.f1:6.1f}"


def labelled_lines(sets: Sequence[Labelled]) -> Iterator[str]:
    """One line a set with the links of several sides apart, and one a part."""
    yield f"labelled sets:{'':<17}P     R    F1"
    for one in sets:
        true, said = one.answer.true, one.answer.said
        of_true, of_said = Sides.of(true), Sides.of(said)
        yield (
            f"  {one.name:<24}{figures(one.answer.overall)}   split {len(of_true.split & said)}/{len(of_true.split)}"
            f" merge {len(of_true.merged & said)}/{len(of_true.merged)}"
            f"   right of many-sided {len(of_said.many & true)}/{len(of_said.many)}   {one.seconds:.2f} s"
        )
        for name, rest in PARITY.items():
            sides = [frozenset(pair for pair in pairs if pair[0] % 2 == rest) for pairs in (said, true)]
            yield f"    {name:<22}{figures(Tally.of(*sides))}"


def generated_lines(generated: Sequence[Generated]) -> Iterator[str]:
    """A line an operation, all together, and a line a list; for each part, bare texts and items."""
    table: dict[str, dict[tuple[str, str], Tally]] = defaultdict(lambda: defaultdict(Tally))
    for one in generated:
        tallies = {one.family: one.answer.overall}
        if one.family in PROFILES:
            tallies |= {name.value: tally for name, tally in by_operation(one.revision, one.answer).items()}
            tallies[MANY_SIDED] = many_sided(one.answer)
        for name, tally in tallies.items():
            table[name][one.part, one.way] = table[name][one.part, one.way].with_more(tally)
    columns = [(part, way) for part in SEEDS for way in WAYS]
    yield "generated revisions, texts alone and items with numbers, sections and delegations:"
    yield f"  {'':<24}" + "".join(f"{f'{way}, {part}':^21}" for part, way in columns).rstrip()
    yield f"  {'':<24}" + ("     P     R    F1   " * len(columns)).rstrip()
    operations = [operation.value for operation in Operation if operation not in BLOCKS]
    for name in (*operations, MANY_SIDED, *PROFILES, *BLOCKS):
        yield f"  {name:<24}" + "   ".join(figures(table[name][column]) for column in columns)
    least = min(table[name][column].f1 for name in BLOCKS for column in columns)
    yield (
        f"  near-identical lists: the least F1 is {100 * least:.1f},"
        f" {'within' if least >= LIST_BOUND else 'UNDER'} the bound of {100 * LIST_BOUND:.0f}"
    )


def many_sided(answer: Answer) -> Tally:
    """The tally of merges, splits and regroupings: of the links said, those of several sides, and the true ones."""
    said, true = Sides.of(answer.said).many, Sides.of(answer.true).many
    return Tally(len(said & answer.true), len(said), len(true))


def confidence_lines(sets: Sequence[Labelled], generated: Sequence[Generated]) -> Iterator[str]:
    """Of what is said with each confidence how much is right: a line a set, and whether what is called high holds."""
    groups: dict[str, list[Verdict]] = defaultdict(list)
    for one in sets:
        for part, rest in PARITY.items():
            groups[f"{one.name}, {part}"] += [verdict for verdict in verdicts(one.answer) if verdict.place % 2 == rest]
    labelled = [verdict for group in groups.values() for verdict in group]
    if labelled:
        groups["labelled sets together"] = labelled
    for each in generated:
        family = "revisions" if each.family in PROFILES else "lists"
        groups[f"{family}, {each.way}, {each.part}"] += verdicts(each.answer)
    levels = list(Confidence)
    yield "right of what is said with confidence ..."
    yield f"  {'':<24}" + "".join(f"{level.value:^19}" for level in levels) + "  alone, high"
    for name, group in groups.items():
        shares = [right([one for one in group if one.confidence == level and not one.is_alone]) for level in levels]
        alone = right([one for one in group if one.confidence == Confidence.HIGH and one.is_alone])
        yield f"  {name:<24}" + "".join(shares) + alone
    if labelled:
        high = [one.is_right for one in labelled if one.confidence == Confidence.HIGH and not one.is_alone]
        bound = f"{'within' if sum(high) >= HIGH_BOUND * len(high) else 'UNDER'} the bound of {HIGH_BOUND:.0%}"
        yield f"  pairs called high on the labelled sets: {sum(high)} of {len(high)} are right, {bound}"


def right(group: Sequence[Verdict]) -> str:
    """How many are right, of how many, and in percent."""
    count = sum(one.is_right for one in group)
    percent = f"{100 * count / len(group):5.1f}" if group else ""
    return f"{f'{count}/{len(group)}':>11} {percent:5}  "


def main() -> None:
    """Print the tables."""
    sets, generated = list(answer_labelled()), list(answer_generated())
    if not sets:
        print(f"the labelled sets are left out: there is no file in {LABELLED}")
    elif "--confidence" not in sys.argv[1:]:
        print(*labelled_lines(sets), sep="\n")
    if "--confidence" not in sys.argv[1:]:
        print(*generated_lines(generated), sep="\n")
    print(*confidence_lines(sets, generated), sep="\n")


if __name__ == "__main__":
    main()
