"""What a rule is: a function over a comparison, and a docstring that explains it.

    @rule(Severity.ERROR)
    def item_dropped(comparison):         rule "item-dropped"
        \"\"\"An item of the draft is not in the final.

        Why it matters: ...
        \"\"\"
        yield Observation(...)

The folder of rules is scanned: a module yields the rule that has its name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib import import_module
from inspect import getdoc
from pkgutil import iter_modules
from typing import TYPE_CHECKING

from diffrec.checks import rules
from diffrec.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from diffrec.model import Comparison, Item, Severity, Version

    Observe = Callable[[Comparison], Iterable["Observation"]]

PARTS = ("Why it matters", "Draft", "Final", "What to do", "Source")


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """What a rule sees at an item of a version; `content` is what makes it the same one after a renumbering.

    `unnamed` is the message of one that names delegations without their names; content holds none.
    """

    message: str
    version: Version
    item: Item
    content: tuple[str, ...]
    unnamed: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule with its explanation: one line, and the parts of its docstring by their titles, in fixed order."""

    name: str
    severity: Severity
    observe: Observe
    summary: str
    parts: Mapping[str, str]


def rule(severity: Severity) -> Callable[[Observe], Rule]:
    """A decorator that makes a rule of a function; the docstring must have all parts.

    Raises: ValueError for a docstring without one of the parts.
    """

    def make(observe: Observe) -> Rule:
        name = observe.__name__.replace("_", "-")
        summary, *texts = re.split(rf"^({'|'.join(PARTS)}):", getdoc(observe) or "", flags=re.MULTILINE)
        parts = {title: " ".join(text.split()) for title, text in zip(texts[::2], texts[1::2], strict=True)}
        if tuple(parts) != PARTS:
            message = f"{name}: the docstring needs the parts {', '.join(PARTS)}, each once"
            raise ValueError(message)
        return Rule(name=name, severity=severity, observe=observe, summary=" ".join(summary.split()), parts=parts)

    return make


def catalogue() -> tuple[Rule, ...]:
    """All rules, by name."""
    found = []
    for module in iter_modules(rules.__path__):
        one = getattr(import_module(f"{rules.__name__}.{module.name}"), module.name)
        assert isinstance(one, Rule)  # noqa: S101 -- the folder is ours; this tells the type checker
        found.append(one)
    return tuple(found)


def find_rule(name: str) -> Rule:
    """The rule of this name.

    Raises: ConfigError for a name that no rule has, with the names that there are.
    """
    found = {rule.name: rule for rule in catalogue()}
    if name not in found:
        raise ConfigError.unknown(name, "rule", found)
    return found[name]
