"""What a rule is: a function over a comparison, and a docstring that explains it.

    @rule(Severity.ERROR, upr=None)
    def item_dropped(comparison):         rule "item-dropped": an error, and off where the profile is upr
        \"\"\"An item of the draft is not in the final.

        Why it matters: ...
        \"\"\"
        yield Observation(...)

The folder of rules is scanned: a module yields the rule that has its name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from importlib import import_module
from inspect import getdoc
from pkgutil import iter_modules
from typing import TYPE_CHECKING

from diffrec.checks import rules
from diffrec.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from diffrec.checks.acceptance import Acceptance, Remark
    from diffrec.config import CheckOptions, Profile
    from diffrec.model import Comparison, FindingLocation, Item, Severity, Span, Version

    Observe = Callable[[Comparison], Iterable["Observation"]]
    ObserveWithOptions = Callable[[Comparison, CheckOptions], Iterable["Observation"]]
    Review = Callable[[Acceptance], Iterable[Remark]]

PARTS = ("Why it matters", "Draft", "Final", "Passes", "What to do", "Source")
"""of a docstring: `Draft` and `Final` are an example that the rule finds, `Passes` one that it lets pass"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """What a rule sees, and where: at an item, at words of it (`span` of its text), or at a `location` in a document.

    `content` is what makes it the same one after a renumbering, and `exact` what does so with its figures. `unnamed` is
    the message of one that names delegations without their names; content holds none. One that `is_note` is a note
    whatever the severity of its rule: two careful readers may differ over it, or it tells and does not judge.
    """

    message: str
    version: Version
    content: tuple[str, ...]
    item: Item | None = None
    span: Span | None = None
    location: FindingLocation | None = None
    exact: tuple[str, ...] = ()
    unnamed: str | None = None
    is_note: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule with its explanation: one line, and the parts of its docstring by their titles, in fixed order.

    `severity` is that of its findings unless `profiles` has another one for the kind of text, or None: then it is off.
    """

    name: str
    severity: Severity
    observe: ObserveWithOptions
    summary: str
    parts: Mapping[str, str]
    profiles: Mapping[Profile, Severity | None]
    review: Review | None = None
    """what it says of waivers and baseline; such a rule observes nothing in a comparison"""

    def severity_in(self, profile: Profile) -> Severity | None:
        """The severity under a profile; None where the rule does not run."""
        return self.profiles.get(profile, self.severity)


def rule(severity: Severity, profiles: Mapping[Profile, Severity | None] | None = None) -> Callable[[Observe], Rule]:
    """A decorator that makes a rule of a function over a comparison.

    Raises: ValueError for a docstring without one of the parts.
    """

    def make(observe: Observe) -> Rule:
        return _made(observe, lambda comparison, _: observe(comparison), severity, profiles or {})

    return make


def rule_with_options(
    severity: Severity, profiles: Mapping[Profile, Severity | None] | None = None
) -> Callable[[ObserveWithOptions], Rule]:
    """As `rule`, for a function that also asks what a person wants of the check."""

    def make(observe: ObserveWithOptions) -> Rule:
        return _made(observe, observe, severity, profiles or {})

    return make


def review(severity: Severity) -> Callable[[Review], Rule]:
    """As `rule`, for a function over waivers and baseline."""

    def make(reviewing: Review) -> Rule:
        return replace(_made(reviewing, lambda _comparison, _options: (), severity, {}), review=reviewing)

    return make


def _made(
    function: Callable[..., object],
    observe: ObserveWithOptions,
    severity: Severity,
    profiles: Mapping[Profile, Severity | None],
) -> Rule:
    name = function.__name__.replace("_", "-")
    summary, *texts = re.split(rf"^({'|'.join(PARTS)}):", getdoc(function) or "", flags=re.MULTILINE)
    parts = {title: " ".join(text.split()) for title, text in zip(texts[::2], texts[1::2], strict=True)}
    if tuple(parts) != PARTS:
        message = f"{name}: the docstring needs the parts {', '.join(PARTS)}, each once"
        raise ValueError(message)
    return Rule(
        name=name,
        severity=severity,
        observe=observe,
        summary=" ".join(summary.split()),
        parts=parts,
        profiles=profiles,
    )


@cache
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
        raise ConfigError.unknown_of_many(name, "rule", found, "`diffrec rules` lists them")
    return found[name]
