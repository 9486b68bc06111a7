r"""Ids for what is written into a file: Word wants them unique over changes, comments, bookmarks and moves together.

bookmark 0, comment 1 in the file   ->   changes get 2, 3, 4 ...
"""

from __future__ import annotations

import re
from itertools import count
from typing import TYPE_CHECKING

from diffrec.readers.docx.names import w
from diffrec.renderers.wordfile.elements import MARKS

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from diffrec.renderers.docx.bases import Base

ID = w("id")
ID_IN_PART = re.compile(rb':id="(-?\d+)"')
NUMBERED = tuple(map(w, MARKS))


class Ids:
    """Ids that nothing in a file has."""

    def __init__(self, base: Base) -> None:
        taken = {element.get(ID) for element in base.main.iter() if element.get(ID)}
        for name, content in base.parts.contents.items():
            if name.endswith(".xml") and name != base.parts.main:
                taken.update(match.decode() for match in ID_IN_PART.findall(content))
        self._free = (str(at) for at in count(1) if str(at) not in taken)

    def next(self) -> str:
        """A new one."""
        return next(self._free)

    def number(self, tree: Element) -> None:
        """Gives one to each change that has none."""
        for change in tree.iter(*NUMBERED):
            if change.get(ID) is None:
                change.set(ID, self.next())
