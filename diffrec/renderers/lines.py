"""The items found, one a line, for programs that compare lines, such as git.

    # II. Recommendations > A. General recommendations
    recommendation 4<TAB>Member States should keep a register of ...

What moves when only pages turn, furniture, places and wrapping, is left out: a line differs where an item does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffrec.renderers.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diffrec.model import Item, Version


def render_lines(versions: Sequence[Version]) -> str:
    """The items of all documents in reading order, each on one line, below the headings that they stand under."""
    lines = [line for version in versions for line in _lines(version.items)]
    return "".join(f"{line}\n" for line in lines)


def _lines(items: Sequence[Item]) -> Iterator[str]:
    section: tuple[str, ...] = ()
    for item in items:
        if item.section != section:
            section = item.section
            yield f"# {' > '.join(one_line(heading) for heading in section)}".rstrip()
        yield f"{item.kind.words()} {one_line(item.number)}\t{one_line(item.text)}"
        for footnote in item.footnotes:
            yield f"  note {one_line(footnote.mark)}\t{one_line(footnote.text)}"
