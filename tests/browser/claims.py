"""Which controls and keys of the page a test uses: what it claims to, and what it was seen to use.

@uses("#print", key("p"))
def test_print ...

Every control that a page shows must be claimed by a test, and a test fails that did not use what it claims.
"""

from __future__ import annotations

import json
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext

HERE = Path(__file__).parent
MARK = "uses"
CONTROLS = "button, input, select, textarea, summary, a, [tabindex='0'], [contenteditable], [draggable], [popover]"
# Only what a person did counts: an event that a script made is not trusted.
WATCH = """
(([selectors, keys]) => {
  const seen = (event) => {
    if (!event.isTrusted) return;
    for (const selector of selectors) if (event.target.closest?.(selector)) usedInTest("control", selector);
    if (event.type === "keydown" && keys.includes(event.key)) usedInTest("key", event.key);
  };
  for (const kind of ["click", "change", "input", "keydown"]) addEventListener(kind, seen, true);
})
"""
UNCLAIMED = """
([controls, claimed]) => [...document.querySelectorAll(controls)]
  .filter((one) => !claimed.some((selector) => one.matches(selector)))
  .map((one) => one.cloneNode().outerHTML)
"""


class Claim(NamedTuple):
    """A control by its selector, or a key by its name."""

    kind: str
    name: str


def key(name: str) -> Claim:
    """The claim to use this key."""
    return Claim("key", name)


def uses(*what: str | Claim) -> pytest.MarkDecorator:
    """The mark of a test that uses these controls and keys."""
    mark: pytest.MarkDecorator = getattr(pytest.mark, MARK)
    return mark(*(one if isinstance(one, Claim) else Claim("control", one) for one in what))


def claims_of(test: object) -> frozenset[Claim]:
    """What a test function claims to use."""
    marks = getattr(test, "pytestmark", ())
    return frozenset(claim for mark in marks if mark.name == MARK for claim in mark.args)


def all_claims() -> frozenset[Claim]:
    """What the tests of this folder claim to use."""
    modules = [import_module(f"{__package__}.{path.stem}") for path in sorted(HERE.glob("test_*.py"))]
    tests = [value for module in modules for name, value in vars(module).items() if name.startswith("test_")]
    return frozenset().union(*map(claims_of, tests))


def watch_uses(context: BrowserContext, claims: frozenset[Claim], used: set[Claim]) -> None:
    """Notes which of the claimed controls and keys a person's click or key reached."""
    wanted = [[claim.name for claim in claims if claim.kind == kind] for kind in ("control", "key")]
    context.expose_function("usedInTest", lambda kind, name: used.add(Claim(kind, name)))
    context.add_init_script(f"{WATCH}({json.dumps(wanted)})")
