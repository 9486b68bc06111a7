"""A comparison in which every text that a stranger could have written tries to do something.

section "A. General"   ->   section "javascript:struck=1//</script><script>struck=1</script> ... A. General"

All payloads stand in every such text: were one of them to work, the page would have another element, or `struck`.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from enum import Enum
from functools import cache
from typing import Any, NamedTuple

from diffrec import pipeline
from diffrec.model import (
    Attribution,
    Block,
    Comparison,
    Document,
    Fate,
    Item,
    Label,
    Op,
    Row,
    RunnerUp,
    Scope,
    Summary,
    TracedAttribution,
    TracedReference,
    Version,
)
from tests.renderers.changed import changed
from tests.renderers.example import Plan, of_rows, row, wording

HUGE = "W" * 300
PAYLOADS = (
    "javascript:struck=1//",
    "</script><script>struck=1</script>",
    "</style><style>* { display: none !important }</style>",
    "</title><script>struck=1</script>",
    "--><img src=x onerror=struck=1>",
    '"><svg onload=struck=1>',
    "' onfocus='struck=1' autofocus='",
    '" style="position:fixed;inset:0" onmouseover="struck=1" x="',
    '<iframe srcdoc="<script>parent.struck=1</script>"></iframe>',
    '<a href="javascript:struck=1">here</a>',
    '<a href="data:text/html,<script>struck=1</script>">there</a>',
    '<base href="https://example.org/"><link rel=stylesheet href="https://example.org/a.css">',
    '<meta http-equiv=refresh content="0;url=https://example.org/">',
    '<form action="https://example.org/"><button>Send</button></form>',
    "<plaintext><!-- <![CDATA[",
    '\\22 } * { display: none } @import "https://example.org/a.css"; x { content: "\\',
    "expression(struck=1) url(https://example.org/a.png)",
    "{{ 7 * 7 }} {% raw %} ${struck=1} `+struck+`",
    "&lt;script&gt;struck=1&lt;/script&gt; &#60;b&#62; &quot;",
    "\x00\x07\x1b[31m\x7f\x85\u2028",
    "\u202eturned round\u202c \u2066kept apart \u200f",
    "__proto__ constructor toString",
    HUGE,
)
POISON = " ".join(PAYLOADS)
# What the tool makes itself, or what other values point into.
OURS = {
    Attribution: {"text"},
    Block: {"text"},
    Document: {"format", "text", "language", "status"},
    Item: {"id", "parent", "text"},
    Label: {"sequence"},
    Op: {"draft", "final"},
    Row: {"id"},
    RunnerUp: {"items"},
    Scope: {"text"},
    Summary: {"fates", "kinds"},
    TracedAttribution: {"item", "moved_to"},
    TracedReference: {"item", "before", "after"},
}


class Written(NamedTuple):
    """A text of a stranger in a file, and the file's name."""

    name: str
    text: str


@cache
def hostile() -> Comparison:
    """The example with every text poisoned, and with rows of poisoned wording."""
    whole = changed()
    plans = (
        edited(20, f"Ports should ⟦keep→{POISON}⟧ a list of lights."),
        edited(21, f"Ports should ⟦{POISON}→publish⟧ a list of lights."),
        edited(22, f"Ports {POISON} should ⟦keep→publish⟧ {POISON} a list (Brazil)."),
    )
    rows = (*whole.rows, *(row(plan.draft[0], plan) for plan in plans))
    versions = (
        replace(version, items=tuple(item for one in rows for item in one.cells[at]))
        for at, version in enumerate(whole.versions)
    )
    made: Comparison = poisoned(replace(of_rows(whole, rows), versions=tuple(versions)))
    return made


def edited(number: int, marked: str) -> Plan:
    return Plan(draft=(number,), final=(number,), fate=Fate.EDITED, ops=wording(marked), similarity=0.6)


def poisoned(value: Any) -> Any:  # noqa: ANN401 -- any value of the model, and the same again
    """The value with the poison before every text but those that are ours."""
    if isinstance(value, Enum):
        return value
    if isinstance(value, str):
        return POISON + value
    if isinstance(value, tuple):
        return tuple(map(poisoned, value))
    if isinstance(value, dict):
        return {poisoned(key): one for key, one in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        ours = OURS.get(type(value), set())
        names = [field.name for field in fields(value) if field.init and field.name not in ours]
        return replace(value, **{name: poisoned(getattr(value, name)) for name in names})
    return value


def hostile_files() -> Comparison:
    """Two files as they come from a stranger, read and compared by the tool, with a hostile text in every place."""
    items = "\n\n".join(f"{number}. Ports should light buoy {one} (Brazil)." for number, one in enumerate(PAYLOADS, 1))
    texts = (
        Written(f"{POISON}-draft.txt", f"{POISON}\n\nII. Recommendations\n\nA. {PAYLOADS[1]}\n\n{items}\n"),
        Written(f"{POISON}-final.txt", f"{POISON}\n\nII. Recommendations\n\nB. {PAYLOADS[1]}\n\n{items}\n"),
    )
    versions: list[Version] = [
        pipeline.extract(pipeline.Source(name, text.replace("should", word).encode()))
        for (name, text), word in zip(texts, ("shall", "should"), strict=True)
    ]
    return pipeline.compare(versions)
