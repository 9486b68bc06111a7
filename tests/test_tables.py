"""Everything that plugs in stands in a table: each row loads, says what it does, and is named in README."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

from diffrec.checks import REPORTERS, Rule, catalogue
from diffrec.languages.registry import LANGUAGES, language
from diffrec.readers import READERS
from diffrec.renderers import ASKS_RENDERERS, RENDERERS

README = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")

FUNCTIONS = {
    **{f"reader {name}": path for name, path in READERS.items()},
    **{f"renderer {name}": one.function for name, one in RENDERERS.items()},
    **{f"renderer {name} of asks": one.function for name, one in ASKS_RENDERERS.items()},
    **{f"reporter {name}": path for name, path in REPORTERS.items()},
}


@pytest.mark.parametrize("row", FUNCTIONS)
def test_function_loads_is_documented_and_named_in_readme(row: str) -> None:
    module_name, function_name = FUNCTIONS[row].split(":")
    module = import_module(module_name)
    assert callable(getattr(module, function_name))
    assert module.__doc__
    assert getattr(module, function_name).__doc__
    assert f"`{row.split()[1]}`" in README


@pytest.mark.parametrize("code", LANGUAGES)
def test_language_loads_cites_its_sources_and_is_named_in_readme(code: str) -> None:
    value = language(code)
    assert "Source" in (import_module(LANGUAGES[code].split(":")[0]).__doc__ or "")
    assert value.name in README


@pytest.mark.parametrize("rule", catalogue(), ids=lambda rule: rule.name)
def test_rule_says_what_it_finds_and_is_named_in_readme(rule: Rule) -> None:
    assert rule.summary.endswith(".")
    assert all(rule.parts.values())
    assert f"`{rule.name}`" in README
