"""Whether a text came to say what a position asked of it in so many words.

[Kenya: add "and tea"]             granted where the final says "and tea"
[Spain: delete "wool"]             granted where it does not say "wool" any more
[Cuba: replace "swim" by "dive"]   granted where it says "dive", and "swim" no more
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from diffrec.delegations import strip_attributions
from diffrec.delegations.names import fold
from diffrec.languages import DEFAULT, language, language_of
from diffrec.model import AttributionKind, cell_text

if TYPE_CHECKING:
    from diffrec.model import Attribution, Row

QUOTED = re.compile(r"[“\"«„「『]([^“”\"«»„「」『』]+)[”\"»“」』]")
ASKS_OF_WORDS = frozenset({AttributionKind.DELETION, AttributionKind.PROPOSAL})


def came_true(mark: Attribution, row: Row) -> bool | None:
    """Whether the last version says what the mark of the first asked for; None where it quotes no words to tell by.

    Quoted words that the draft does not have are wanted, those that it has are to go; of a deletion all are to go.
    """
    quoted = [words for found in QUOTED.findall(mark.position or "") if (words := fold(found))]
    if not quoted or mark.kind not in ASKS_OF_WORDS or row.whole.cross_language:
        return None
    draft, final = " ".join(strip_attributions(item).text for item in row.cells[0]), cell_text(row.cells[-1])
    edge = " " if language(language_of(draft) or DEFAULT).is_spaced else ""
    before, after = (f"{edge}{fold(text)}{edge}" for text in (draft, final))
    is_deletion = mark.kind is AttributionKind.DELETION
    wanted = [words for words in quoted if not is_deletion and f"{edge}{words}{edge}" not in before]
    if not wanted and not is_deletion:
        return None
    return all((f"{edge}{words}{edge}" in after) == (words in wanted) for words in quoted)


def is_of_other_words(mark: Attribution) -> bool:
    """Whether a proposal asks for more than the words that it covers, "insert at the end": they cannot tell of it."""
    return mark.kind is AttributionKind.PROPOSAL and " " in (mark.position or "")
