"""“The Group recommended that:” -> “The Group took note of these ideas:”: `text-changed-outside`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.checks.outside import differences
from diffrec.checks.rule import Observation, rule
from diffrec.checks.wording import differing, excerpt
from diffrec.model import Severity, the

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diffrec.model import Comparison


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
    for one in differences(comparison):
        draft, final = one.draft, one.final
        if one.is_front and not (draft and final):
            continue  # counted by `text-unplaced`
        if draft and final:
            before, after = differing(draft.text, final.text)
            said = f"“{before}” became “{after}”"
        else:
            said = f"“{excerpt(one.shown.text)}” is {'new' if final else 'gone'}"
        place = f"outside of items of {the(one.shown.version.name)}"
        yield Observation(
            message=f"{place}: {said}",
            version=one.shown.version,
            location=one.shown.location,
            content=() if one.is_figures_only else tuple(side.text if side else "" for side in (draft, final)),
            exact=(draft.text, final.text) if draft and final and one.is_figures_only else (),
            unnamed=f"{place}: words are not the same",
            is_note=one.is_front or one.is_figures_only,
        )
