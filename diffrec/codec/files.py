"""JSON as text, laid out to be read, and the schemas that ship with the package.

{
  "op": "equal", ...           json.dumps with an indent: a span [3, 9] takes four lines
{"op": "equal", ...}           here: a list or an object of plain values stands on one line
"""

from __future__ import annotations

import json
import re
from importlib.resources import files
from typing import Any

from diffrec.errors import ConfigError

SCHEMAS = ("comparison", "extraction", "findings", "delegations", "baseline")
INDENT = "  "
# Delete and C1, separators of lines and paragraphs, and what directs or joins letters and is not seen itself: it can
# make a text read otherwise than it is. Source: Unicode 16, categories Cc, Cf, Zl and Zp; C0 is escaped in any JSON.
HIDDEN = re.compile(
    "[\x7f-\x9f\xad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0001"
    "\U000e0020-\U000e007f]"
)
JsonValue = dict[str, Any] | list[Any] | str | float | bool | None


def dumps(data: JsonValue) -> str:
    """The data as JSON text that ends with a line break; letters stand as they are, what nobody sees is escaped."""
    return HIDDEN.sub(_escaped, _layout(data, "")) + "\n"


def _escaped(match: re.Match[str]) -> str:
    """The character as a string of JSON tells it in ASCII."""
    return json.dumps(match[0])[1:-1]


def schema(name: str) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a kind of output.

    Raises: ConfigError for a name that has no schema.
    """
    if name not in SCHEMAS:
        raise ConfigError.unknown(name, "schema", SCHEMAS)
    loaded: dict[str, Any] = json.loads((files("diffrec") / "schemas" / f"{name}.json").read_text(encoding="utf-8"))
    return loaded


def _layout(value: JsonValue, indent: str) -> str:
    children = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    if not any(isinstance(child, dict | list) and child for child in children):
        return json.dumps(value, ensure_ascii=False, allow_nan=False)
    deeper = indent + INDENT
    if isinstance(value, dict):
        lines = [f"{json.dumps(key, ensure_ascii=False)}: {_layout(child, deeper)}" for key, child in value.items()]
        opening, closing = "{}"
    else:
        lines = [_layout(child, deeper) for child in children]
        opening, closing = "[]"
    return f"{opening}\n{deeper}" + f",\n{deeper}".join(lines) + f"\n{indent}{closing}"
