"""The list of changes as Markdown: the substantive ones in a list, the others in a fold.

- **7** dropped: “Swings should be checked each year.”
- **1 → 1** weakened: ~~all necessary measures~~**all appropriate measures** The duty is weaker: ...
<details><summary>14 editorial changes in 9 rows</summary> ...
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.renderers.changes import behind_colon, listings, untold_phrases
from diffrec.renderers.kinds import kinds_words
from diffrec.renderers.markdown_texts import ARROW, apart, escape, redline
from diffrec.renderers.visible import isolated, one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from diffrec.model import ChangeKind, Comparison
    from diffrec.renderers.changes import Entry
    from diffrec.renderers.onesided import OneSided


def changes_list(comparison: Comparison, kinds: frozenset[ChangeKind] | None = None) -> Iterator[str]:
    """What changed, under a heading, in a chain one for each step; nothing where nothing is told to have changed."""
    for listing in listings(comparison, kinds, ARROW):
        yield f"### What changed{f', {apart(listing.step)}' if listing.step else ''}"
        if listing.alone or listing.listed:
            yield "\n".join(filter(None, (_lone(listing.alone), _entries(listing.listed))))
        if listing.folded:
            yield f"<details>\n<summary>{escape(listing.folded_words)}</summary>"
            yield _entries(listing.folded)
            yield "</details>"


def _entries(entries: Iterable[Entry]) -> str:
    return "\n".join(f"- {_entry(entry)}" for entry in entries)


def _lone(some: Iterable[OneSided]) -> str:
    """The items that one side alone has, a line each."""
    return "\n".join(
        f"- **{apart(one.label, left_to_right=True)}** {escape(one.words)}: {isolated(escape(one_line(one.told)))}"
        if one.label
        else f"- {escape(one.words)}: {isolated(escape(one_line(one.told)))}"
        for one in some
    )


def _entry(entry: Entry) -> str:
    """An entry: where, which kinds, both phrases unless the sentence has them, and the sentence."""
    change = entry.change
    kinds = escape(kinds_words(change))
    phrases = redline(*untold_phrases(change))
    message = one_line(change.message) if phrases else behind_colon(change.message)
    sentence = isolated(escape(message))
    label = apart(entry.place.label, left_to_right=True)
    return " ".join(filter(None, (f"**{label}** {kinds}:", phrases, sentence)))
