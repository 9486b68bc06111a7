"""From versions to a comparison: what is compared, which items belong together, and what became of each row.

two versions -> links with evidence -> rows with ops, facts and marks -> Comparison
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from diffrec import alignment, doubts
from diffrec.config import CompareOptions
from diffrec.errors import ConfigError, NoItemsError
from diffrec.model import Comparison
from diffrec.pipeline.crossing import CrossRows, align_across
from diffrec.pipeline.mending import language_of, mended
from diffrec.pipeline.rows import Rows, summary
from diffrec.pipeline.stripping import without_attributions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diffrec.alignment import Settled
    from diffrec.config import SettledPairs
    from diffrec.languages import Language
    from diffrec.model import Notice, Version


def compare(versions: Sequence[Version], options: CompareOptions | None = None) -> Comparison:
    """The comparison of a draft version with a final one.

    Raises: NoItemsError when a version holds no item, or none of the kinds asked for; InputError when the final looks
    like a draft and the draft like a final; ConfigError for another number of versions than two, for versions of one
    language that were to be compared across languages, and where the encoder for that is not installed.
    """
    options = options or CompareOptions()
    if len(versions) != 2:  # noqa: PLR2004 -- a draft and a final
        message = f"a comparison takes two versions, a draft and a final; {len(versions)} were given"
        raise ConfigError(message)
    draft, final = (replace(v, name=name) for v, name in zip(versions, ("draft", "final"), strict=True))
    across = options.cross_language
    if across:
        doubts.refuse_one_language(draft, final)
    doubtful = doubts.doubts_of(draft, final, any_order=options.any_order, cross_language=across)
    if not options.attributions:
        draft, final = without_attributions(draft), without_attributions(final)
    (draft, final), left_out = _of_common_kinds((draft, final), options)
    language = language_of((draft, final))
    draft, final = mended((draft, final))
    settled, unused = _settled((draft, final), language, options)
    links = (
        align_across(draft, final, settled)
        if across
        else alignment.align(draft.items, final.items, language=language, settled=settled)
    )
    placed = alignment.place(links, draft.items, final.items, language_of((draft,), language))
    worker = (CrossRows if across else Rows)(draft, final, language)
    rows = tuple(worker.row(number, place) for number, place in enumerate(placed, start=1))
    return Comparison(
        versions=(draft, final),
        rows=rows,
        summary=summary(rows, (draft, final), left_out),
        headings=alignment.heading_pairs(placed, draft.items, final.items),
        notices=(*unused, *doubtful, *doubts.not_compared(left_out), *draft.notices, *final.notices),
        cross_language=across,
    )


def _settled(
    versions: tuple[Version, Version], language: Language, options: CompareOptions
) -> tuple[Settled, tuple[Notice, ...]]:
    """What a person has settled of these versions, and notices of what could not be used of it."""
    if options.pairs is None:
        return alignment.NOTHING_SETTLED, ()
    from diffrec import pairs  # noqa: PLC0415 -- most comparisons have nothing settled

    return pairs.resolve(options.pairs, versions, language, notes=options.attributions)


def saved_pairs(comparison: Comparison, kept: SettledPairs | None = None) -> str:
    """The text of a file of pairs: what `kept` settles as it stands there, then what the comparison found."""
    from diffrec import pairs  # noqa: PLC0415 -- only a comparison that is to be kept needs them

    return pairs.write(comparison, kept, language_of(comparison.versions))


def _of_common_kinds(
    versions: tuple[Version, Version], options: CompareOptions
) -> tuple[tuple[Version, Version], dict[str, dict[str, int]]]:
    """The versions with the items that are compared, and the counts of the others by version and kind."""
    for version in versions:
        if not version.items:
            names = ", ".join(document.source for document in version.documents)
            message = f"{names}: no numbered item was found in the {version.name}"
            raise NoItemsError(message, hint="`diffrec extract` shows what was read")
    counts = [Counter(item.kind for item in version.items) for version in versions]
    common = {kind.adopted for kind in counts[0]} & {kind.adopted for kind in counts[1]}
    every = frozenset(counts[0] | counts[1])
    kinds = options.kinds or frozenset(kind for kind in every if kind.adopted in common) or every
    kept = [replace(v, items=tuple(item for item in v.items if item.kind in kinds)) for v in versions]
    if not kept[0].items and not kept[1].items:
        message = f"no item is of the kinds asked for: {', '.join(sorted(kinds))}"
        raise NoItemsError(message, hint=f"there are: {', '.join(sorted({*counts[0], *counts[1]}))}")
    left_out = {
        version.name: {kind.value: count for kind, count in sorted(count_of.items()) if kind not in kinds}
        for version, count_of in zip(versions, counts, strict=True)
    }
    return (kept[0], kept[1]), left_out
