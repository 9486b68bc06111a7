"""How words look in a terminal with colour, on a light ground and on a dark one alike.

deleted words       red, struck          [-these-]
inserted words      green, underlined    {+such+}
words that moved    magenta, with the number of the item that they left or went to
what weighs         bold                 all that stands beside it: plain

There is one theme, of three colours by name, which the reader's own terminal chose for its own ground. A fixed colour
cannot do: none of the 240 of the 256-colour palette keeps a contrast of 4.5 : 1 on black, on white and on the grounds
of Solarized, for on white it must be darker than it may be on black. Yellow and cyan fade on white, blue on black, dim
text on most grounds; the bright colours are greys in Solarized, and many terminals make bright ones of bold ones. So
none of these is used, and no colour is bold.

Colour never carries: what it tells is told by a word or a sign, too. The signs round deleted and inserted words give
way only where a terminal is known to strike and to underline (`RenderOptions.strikes`).
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from diffrec.model import AskFate, Fate, OpKind

if TYPE_CHECKING:
    from collections.abc import Mapping

PLAIN, STRONG = "", "bold"
LOSS, GAIN, SHIFT = "red", "green", "magenta"
"""what is gone, what is new, and what stands elsewhere or wants a second look"""

WORDS: Mapping[OpKind, str] = MappingProxyType(
    {OpKind.EQUAL: PLAIN, OpKind.DELETE: f"{LOSS} strike", OpKind.INSERT: f"{GAIN} underline"}
)
MOVED_WORDS: Mapping[OpKind, str] = MappingProxyType(
    {OpKind.EQUAL: PLAIN, OpKind.DELETE: f"{SHIFT} strike", OpKind.INSERT: f"{SHIFT} underline"}
)
MARKS: Mapping[OpKind, str] = MappingProxyType(
    {OpKind.EQUAL: STRONG, OpKind.DELETE: "strike", OpKind.INSERT: f"{GAIN} underline"}
)
"""a removed mark is paler than removed words: its words may all be there"""
FATES: Mapping[Fate, str] = MappingProxyType(
    {
        Fate.UNCHANGED: PLAIN,
        Fate.EDITED: PLAIN,
        Fate.MERGED: SHIFT,
        Fate.SPLIT: SHIFT,
        Fate.REGROUPED: SHIFT,
        Fate.DROPPED: LOSS,
        Fate.ADDED: GAIN,
    }
)
ASK_FATES: Mapping[AskFate, str] = MappingProxyType(
    {
        AskFate.KEPT: PLAIN,
        AskFate.GRANTED: PLAIN,
        AskFate.REWORDED: SHIFT,
        AskFate.MOVED: SHIFT,
        AskFate.MERGED: SHIFT,
        AskFate.SPLIT: SHIFT,
        AskFate.UNCLEAR: SHIFT,
        AskFate.DROPPED: LOSS,
        AskFate.REFUSED: LOSS,
        AskFate.ADDED: GAIN,
    }
)
