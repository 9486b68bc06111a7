"""words between two items that belong to none: `text-unplaced`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.checks.rule import Observation, rule
from diffrec.checks.wording import excerpt, plain
from diffrec.model import FindingLocation, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diffrec.model import Comparison, Document, Remainder


@rule(Severity.NOTE)
def text_unplaced(comparison: Comparison) -> Iterator[Observation]:
    """Words of a draft or of the final are in no item, no heading and no furniture, and so were not compared.

    Why it matters: what is not in an item is judged by no rule; a paragraph that was lost may stand there.

    Draft: a paragraph without a number after the last item.

    Final: the same, or a table.

    Passes: a text in which each word belongs to an item, a heading, or what is printed on each page.

    What to do: look with `diffrec extract DOCUMENT --explain` which rule took the words out, and read them yourself.

    Source: `diffrec extract` counts each character of a document once, as item, heading, furniture or other.
    """
    for version in dict.fromkeys((comparison.versions[0], comparison.versions[-1])):
        for document in version.documents:
            for stretch in _stretches(document):
                text = plain(" ".join(one.text for one in stretch), version)
                first = stretch[0]
                count = len(text.split())
                told = f"{count} word{'' if count == 1 else 's'} in no item ({first.why})"
                yield Observation(
                    message=f'{told}: "{excerpt(text)}"',
                    version=version,
                    location=FindingLocation(
                        source=document.source, page=first.location.page, line=first.location.line
                    ),
                    content=(text,),
                    unnamed=told,
                )


def _stretches(document: Document) -> Iterator[Sequence[Remainder]]:
    """What is left over, line by line, as stretches between which there is nothing else."""
    stretch: list[Remainder] = []
    for one in document.other:
        is_next = (
            stretch and one.why == stretch[-1].why and not document.text[stretch[-1].span[1] : one.span[0]].strip()
        )
        if stretch and not is_next:
            yield stretch
            stretch = []
        stretch.append(one)
    if stretch:
        yield stretch
