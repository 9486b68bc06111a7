"""What the rules are called that accept a mark as the beginning of a heading or an item, for `extract --explain`.

"II. Tides"    heading    roman number and a title
"12. Ports"    item       number of the count

A rule that wants to say more than the form of its mark gives the beginning its own words (`Beginning.why`).
"""

from __future__ import annotations

from types import MappingProxyType

from diffrec.items.marks import MarkKind

RUN_IN_TITLE = "title run into the text"
LIST_NUMBER = "number in a list inside an item"
HEADINGS = MappingProxyType(
    {
        MarkKind.LABEL: "label over paragraphs of its own",
        MarkKind.NUMBER: "number and a title",
        MarkKind.ROMAN: "roman number and a title",
        MarkKind.LETTER: "capital letter and a title",
        MarkKind.ANNEX: "annex by its word",
        MarkKind.DIVISION: "chapter by its word",
        MarkKind.TITLE: "title without a number",
        MarkKind.DECISION: "number of a decision over its paragraphs",
        MarkKind.OPENING: "organ that opens a preamble",
    }
)
ITEMS = MappingProxyType(
    {
        MarkKind.LABEL: "label",
        MarkKind.NUMBER: "number of the count",
        MarkKind.DOTTED: "number with dots",
        MarkKind.LETTERED: "letter in a list inside an item",
        MarkKind.DECISION: "number of a decision",
        MarkKind.OPENING: "organ that speaks",
        MarkKind.PREAMBLE: "paragraph before the first number",
    }
)
