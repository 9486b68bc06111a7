"""JSON as text, laid out to be read, and the schemas that ship with the package.

{
  "op": "equal", ...           json.dumps with an indent: a span [3, 9] takes four lines
{"op": "equal", ...}           here: a list or an object of plain values stands on one line
"""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

from diffrec.errors import ConfigError

SCHEMAS = ("comparison", "extraction", "findings", "delegations", "baseline")
INDENT = "  "
JsonValue = dict[str, Any] | list[Any] | str | float | bool | None


def dumps(data: JsonValue) -> str:
    """The data as JSON text that ends with a line break; letters stand as they are."""
    return _layout(data, "") + "\n"


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
