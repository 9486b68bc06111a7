"""From versions to a comparison: what is compared, which items belong together, and what became of each row.

versions in order -> links of neighbours -> chains -> rows with ops, facts and marks -> Comparison
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from diffrec import alignment, delegations, doubts
from diffrec.config import CompareOptions
from diffrec.errors import ConfigError, NoItemsError
from diffrec.model import Comparison, the
from diffrec.pipeline.following import with_references
from diffrec.pipeline.mending import language_of, mended
from diffrec.pipeline.naming import named
from diffrec.pipeline.rows import Rows, summary
from diffrec.pipeline.stripping import (
    confided,
    plain_notices,
    with_confidential_notices,
    with_plain_titles,
    without_attributions,
)
from diffrec.pipeline.telling import Known, notices_of, told
from diffrec.pipeline.wordings import with_wordings
from diffrec.renderers.chains import places_among

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diffrec.alignment import Settled
    from diffrec.config import SettledPairs
    from diffrec.languages import Language
    from diffrec.model import ItemKind, Notice, Row, Version

PAIR = 2


def compare(given: Sequence[Version], options: CompareOptions | None = None) -> Comparison:
    """The comparison of two versions or more, in their order: each with the next, and the first with the last.

    Two are called draft and final; more keep their names, or get those of their files.

    Raises: NoItemsError when a version holds no item, or none of the kinds asked for; InputError when the final looks
    like a draft and the draft like a final; ConfigError for fewer versions than two, for two to be compared that are no
    versions in their order, and for versions that cannot be compared across languages.
    """
    options = options or CompareOptions()
    if len(given) < PAIR:
        message = f"a comparison takes two versions or more, in their order; {len(given)} was given"
        raise ConfigError(message)
    versions = named(given)
    if options.cross_language:
        _refuse_across(versions)
    asked = _asked(versions, options.between)
    names = delegations.confidences(versions)
    if not options.attributions:
        versions = tuple(without_attributions(version, options.names) for version in versions)
    doubtful = doubts.doubts_of(
        tuple(with_plain_titles(version, options.names) for version in versions),
        any_order=options.any_order,
        cross_language=options.cross_language,
    )
    versions, left_out = _of_common_kinds(versions, options)
    versions = mended(versions)
    settled, unused = _settled(versions, language_of(versions), options)
    versions = tuple(with_confidential_notices(version, names) for version in versions)
    worker = _worker(versions, settled, across=options.cross_language)
    rows = worker.rows(asked)
    versions = _with_items_of(rows, versions)
    migrations = worker.migrations(rows)
    rows = told(rows, Known(versions, worker.language, migrations, options.parties))
    rows, open_verdicts = with_wordings(rows, versions, worker.language, options.words)
    rows = with_references(rows, versions, worker.language)
    return Comparison(
        versions=versions,
        rows=rows,
        summary=summary(rows, versions, left_out),
        headings=alignment.heading_pairs(
            [one for one in worker.between((0, len(versions) - 1)) if one and (one.link.draft or one.link.final)],
            versions[0].items,
            versions[-1].items,
        ),
        notices=(
            *(confided if options.attributions else plain_notices)(
                (
                    *unused,
                    *notices_of(rows, options.parties),
                    *open_verdicts,
                    *doubtful,
                    *doubts.unpaired(rows, versions),
                    *doubts.not_compared(left_out),
                ),
                names,
            ),
            *(notice for version in versions for notice in version.notices),
        ),
        migrations=migrations,
        cross_language=options.cross_language,
    )


def _with_items_of(rows: Sequence[Row], versions: tuple[Version, ...]) -> tuple[Version, ...]:
    """The versions with the items as the rows have them, whose marks say what an earlier version told of them."""
    told = [{item.id: item for row in rows for item in row.cells[at]} for at in range(len(versions))]
    return tuple(
        replace(version, items=tuple(known.get(item.id, item) for item in version.items))
        for version, known in zip(versions, told, strict=True)
    )


def _refuse_across(versions: tuple[Version, ...]) -> None:
    """Does nothing for a draft and a final in two languages.

    Raises: ConfigError for more versions than two, and for two in one language.
    """
    if len(versions) != PAIR:
        message = f"--cross-language compares two versions, a draft and a final; {len(versions)} were given"
        raise ConfigError(message, hint="compare two of them at a time with it")
    doubts.refuse_one_language(*versions)


def _worker(versions: tuple[Version, ...], settled: Settled, *, across: bool) -> Rows:
    """What makes rows of these versions, whose items are linked by their words, or across languages by meaning."""
    language = language_of(versions)
    if across:
        from diffrec.pipeline.crossing import CrossRows, chain_across  # noqa: PLC0415 -- one language does without

        return CrossRows(versions, chain_across(versions, settled), language)
    names = [version.name for version in versions]
    return Rows(versions, alignment.chain([v.items for v in versions], names, language, settled), language)


def _asked(versions: Sequence[Version], between: tuple[str, str] | None) -> tuple[int, int] | None:
    """The places of the two versions that are to be compared.

    Raises: ConfigError for a name that no version has, and for two that stand in another order.
    """
    return places_among([version.name for version in versions], between) if between else None


def _settled(
    versions: tuple[Version, ...], language: Language, options: CompareOptions
) -> tuple[Settled, tuple[Notice, ...]]:
    """What a person has settled of these versions, and notices of what could not be used of it.

    Raises: ConfigError for a chain, as a file of pairs speaks of a draft and a final.
    """
    if options.pairs is None:
        return alignment.NOTHING_SETTLED, ()
    from diffrec import pairs  # noqa: PLC0415 -- most comparisons have nothing settled

    pairs.refuse_chain(versions, options.pairs.source)
    return pairs.resolve(options.pairs, (versions[0], versions[1]), language, notes=options.attributions)


def saved_pairs(comparison: Comparison, kept: SettledPairs | None = None, *, notes: bool = True) -> str:
    """The text of a file of pairs: what `kept` settles, with or without its notes, then what the comparison found."""
    from diffrec import pairs  # noqa: PLC0415 -- only a comparison that is to be kept needs them

    return pairs.write(comparison, kept, language_of(comparison.versions), notes=notes)


def _of_common_kinds(
    versions: tuple[Version, ...], options: CompareOptions
) -> tuple[tuple[Version, ...], dict[str, dict[str, int]]]:
    """The versions with the items that are compared, and the counts of the others by version and kind.

    Kinds are compared that two versions hold, unless others are asked for.
    """
    for version in versions:
        if not version.items:
            names = ", ".join(document.source for document in version.documents)
            message = f"{names}: no numbered item was found in {the(version.name)}"
            raise NoItemsError(message, hint="`diffrec extract` shows what was read")
    counts = [Counter(item.kind for item in version.items) for version in versions]
    kinds = options.kinds or _shared_kinds(counts)
    kept = tuple(replace(v, items=tuple(item for item in v.items if item.kind in kinds)) for v in versions)
    if not any(version.items for version in kept):
        message = f"no item is of the kinds asked for: {', '.join(sorted(kinds))}"
        raise NoItemsError(message, hint=f"there are: {', '.join(sorted(set().union(*counts)))}")
    left_out = {
        version.name: {kind.value: count for kind, count in sorted(count_of.items()) if kind not in kinds}
        for version, count_of in zip(versions, counts, strict=True)
    }
    return kept, left_out


def _shared_kinds(counts: Sequence[Counter[ItemKind]]) -> frozenset[ItemKind]:
    """The kinds that two versions hold, an adopted one being the same as its draft; all where they share none."""
    held = Counter(kind for count in counts for kind in {kind.adopted for kind in count})
    every = frozenset(kind for count in counts for kind in count)
    return frozenset(kind for kind in every if held[kind.adopted] >= PAIR) or every
