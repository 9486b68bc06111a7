"""“The Group recommended that:” -> “The Group took note of these ideas:”: `text-changed-outside`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.checks.outside import differences
from diffrec.checks.rule import Observation, rule
from diffrec.checks.wording import differing, excerpt
from diffrec.model import Severity, the

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diffrec.checks.outside import Difference, Outside
    from diffrec.model import Comparison

MOST_TOLD = 8
"""blocks of a document that are told one by one: a final with a line of status under each of 200 items has that many"""


@rule(Severity.WARNING)
def text_changed_outside(comparison: Comparison) -> Iterator[Observation]:
    """Words between the items, or in a table, are not the same in the final.

    Why it matters: the sentence above a list says whether it was adopted; no item shows that it was changed.

    Draft: "The Working Group recommended that:" above recommendation 1.

    Final: "The Working Group took note of the following suggestions:" above it.

    Passes: the same words, wrapped otherwise or on another page. Where only figures differ, or the words stand on a
    title page or behind all items, it is a note.

    What to do: read both sentences, and see what the meeting decided.

    Source: practice of editors: what stands above a list holds for each of its members.
    """
    alone: dict[tuple[str, bool], list[Difference]] = {}
    for one in differences(comparison):
        if one.draft and one.final:
            yield _changed(one.draft, one.final, one)
        elif not one.is_front:  # else counted by `text-unplaced`
            alone.setdefault((one.shown.location.source, one.final is not None), []).append(one)
    for (_, is_new), several in alone.items():
        became = "new" if is_new else "gone"
        if len(several) <= MOST_TOLD:
            yield from (_alone([one], f"“{excerpt(one.shown.text)}” is {became}") for one in several)
        else:
            begun = f"“{excerpt(several[0].shown.text)}” and {len(several) - 1} other blocks are {became}"
            yield _alone(several, begun)


def _changed(draft: Outside, final: Outside, one: Difference) -> Observation:
    before, after = differing(draft.text, final.text)
    place = f"outside of items of {the(final.version.name)}"
    texts = (draft.text, final.text)
    return Observation(
        message=f"{place}: “{before}” became “{after}”",
        version=final.version,
        location=final.location,
        content=() if one.is_figures_only else texts,
        exact=texts if one.is_figures_only else (),
        unnamed=f"{place}: words are not the same",
        is_note=one.is_front or one.is_figures_only,
    )


def _alone(several: Sequence[Difference], said: str) -> Observation:
    """Of blocks that the other version has nothing of."""
    first = several[0].shown
    place = f"outside of items of {the(first.version.name)}"
    return Observation(
        message=f"{place}: {said}",
        version=first.version,
        location=first.location,
        content=(first.version.name, *(one.shown.text for one in several)),
        unnamed=f"{place}: words are not in the other version",
    )
