"""A baseline: the findings that were there when the check was taken up, in a file that stands beside the texts.

{"rule": "item-dropped", "fingerprint": "0123456789abcdef", "excerpt": "Member States should keep a register of ..."}

It is sorted and holds no numbers of items, lines or days: renumbering changes nothing in it, and a reader of its diff
sees what came and went. No delegation mark is in it, but the first words of items are.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, TypedDict

from diffrec import codec
from diffrec.checks.rule import catalogue
from diffrec.checks.wording import beginning, excerpt
from diffrec.config import Baseline
from diffrec.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from diffrec.model import Comparison, Finding

VERSION = 1
KIND = "baseline"
FINGERPRINT = re.compile(r"[0-9a-f]{16}")
MOST_BYTES = 10_000_000  # 50,000 findings
HINT = "write it anew with `diffrec check ... --write-baseline FILE`"


class AcceptedFinding(TypedDict):
    """A finding as a baseline holds it."""

    rule: str
    fingerprint: str
    excerpt: str


def read_baseline(data: bytes, *, source: str) -> Baseline:
    """The baseline in a file.

    Raises: ConfigError for a file that is no baseline, with the place where that shows.
    """
    findings = _findings(data, source)
    told = {_fingerprint(one, at, source): _told(one) for at, one in enumerate(findings, start=1)}
    return Baseline(source, frozenset(told), told)


def accepted(data: bytes, *, source: str) -> list[AcceptedFinding]:
    """The findings that a baseline holds, but for those of rules that there are no more.

    Raises: ConfigError for a file that is no baseline.
    """
    known = {rule.name for rule in catalogue() if rule.review is None}
    return [
        {"rule": one["rule"], "fingerprint": _fingerprint(one, at, source), "excerpt": str(one.get("excerpt") or "")}
        for at, one in enumerate(_findings(data, source), start=1)
        if isinstance(one, dict) and one.get("rule") in known
    ]


def _findings(data: bytes, source: str) -> list[Any]:
    """The list of findings in the file of a baseline.

    Raises: ConfigError for a file that is no baseline, with the place where that shows.
    """
    if len(data) > MOST_BYTES:
        message = f"{source}: the file has {len(data):,} bytes; a baseline has at most {MOST_BYTES:,}"
        raise ConfigError(message)
    try:
        values = json.loads(data.decode("utf-8-sig"))
    except json.JSONDecodeError as error:
        message = f"{source}, line {error.lineno}: the file is no valid JSON ({error.msg.lower()})"
        raise ConfigError(message, hint=HINT) from None
    except (ValueError, RecursionError):
        message = f"{source}: the file is no JSON in UTF-8"
        raise ConfigError(message, hint=HINT) from None
    if not isinstance(values, dict) or values.get("kind") != KIND:
        message = f"{source}: the file is no baseline"
        raise ConfigError(message, hint=HINT)
    if values.get("schema_version") != VERSION:
        message = f"{source}: the baseline has not the version {VERSION}, the only one that is known"
        raise ConfigError(message, hint=HINT)
    findings = values.get("findings")
    if not isinstance(findings, list):
        message = f"{source}: the baseline holds no list of findings"
        raise ConfigError(message, hint=HINT)
    return findings


def baseline_text(findings: Iterable[Finding], comparison: Comparison, others: Iterable[AcceptedFinding] = ()) -> str:
    """The file that accepts these findings, but for what a waiver accepts and for what is said of the configuration.

    `others` are findings that were accepted before and were not looked for this time.
    """
    excerpts = {
        (version.name, item.id): beginning(item).strip('"') for version in comparison.versions for item in version.items
    }
    kept = [
        AcceptedFinding(
            rule=finding.rule,
            fingerprint=finding.fingerprint,
            excerpt=excerpts.get((finding.version or "", finding.item or ""), ""),
        )
        for finding in findings
        if finding.waived is None and finding.rule not in _reviewing()
    ]
    kept += others
    kept.sort(key=lambda one: (one["rule"], one["fingerprint"]))
    return codec.dumps({"schema_version": VERSION, "kind": KIND, "findings": [dict(one) for one in kept]})


def _told(finding: dict[str, Any]) -> str:
    """What a finding of the file is, in its own words: 'item-dropped "Member States ..."'."""
    rule, words = (finding.get(key) if isinstance(finding.get(key), str) else "" for key in ("rule", "excerpt"))
    return " ".join(filter(None, (rule, f'"{excerpt(words)}"' if words else "")))


def _reviewing() -> frozenset[str]:
    """The rules over the configuration."""
    return frozenset(rule.name for rule in catalogue() if rule.review is not None)


def _fingerprint(finding: Any, at: int, source: str) -> str:  # noqa: ANN401 -- what JSON holds
    fingerprint = finding.get("fingerprint") if isinstance(finding, dict) else None
    if not isinstance(fingerprint, str) or not FINGERPRINT.fullmatch(fingerprint):
        message = f"{source}: finding {at} of the baseline has no fingerprint of 16 hexadecimal digits"
        raise ConfigError(message, hint=HINT)
    return fingerprint
