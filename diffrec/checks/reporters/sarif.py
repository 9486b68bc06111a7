"""The findings as SARIF 2.1.0, which code hosts show beside the text.

finding  item-dropped, draft.txt line 41, 0123456789abcdef, waived "agreed on 3 May" by Y. Sand
result   ruleId, level, physicalLocation draft.txt startLine 41, logicalLocation "draft: recommendation 7",
         partialFingerprints {"diffrec/v1": "0123456789abcdef"}, suppressions [{"kind": "external", ...}]

GitHub tells results apart by "primaryLocationLineHash", which its uploader makes of the line, and it complains of any
other value; so it is set only where there is no line to make it of. A baseline is no earlier run of SARIF: what it
holds is suppressed, and no result has a baselineState.

Source: OASIS, Static Analysis Results Interchange Format (SARIF) 2.1.0; GitHub, SARIF support for code scanning.
"""

from __future__ import annotations

import re
from importlib.metadata import version
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import quote

from diffrec import codec
from diffrec.checks.places import line_in_file, paged_sources
from diffrec.checks.rule import Rule, catalogue
from diffrec.checks.wording import called

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from diffrec.model import Comparison, Finding, Item

    Json = dict[str, Any]

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
FINGERPRINT = "diffrec/v1"
GITHUB_FINGERPRINT = "primaryLocationLineHash"
IN_BASELINE = "in the baseline"
# In a message, "[words](place)" is a link: section 3.11.6. What a document says must not become one.
LINK = re.compile(r"\[([^\]]*)\](?=\()")
DRIVE = re.compile(r"[A-Za-z]:/")
# Half a surrogate pair is no character, and no JSON reader need take it.
SURROGATE = re.compile("[\ud800-\udfff]")


class Sight(NamedTuple):
    """What is looked up for a result: the items by version and id, the paged documents, the places of rules."""

    items: Mapping[tuple[str, str], Item]
    paged: frozenset[str]
    rules: Mapping[str, int]


def report(findings: Sequence[Finding], comparison: Comparison) -> str:
    """One run with all rules and a result for each finding, in their order; the same findings give the same text."""
    rules = catalogue()
    sight = Sight(
        items={(one.name, item.id): item for one in comparison.versions for item in one.items},
        paged=paged_sources(comparison),
        rules={rule.name: at for at, rule in enumerate(rules)},
    )
    driver = {"name": "diffrec", "version": version("diffrec"), "rules": [_rule(rule) for rule in rules]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, sight) for finding in findings],
    }
    return SURROGATE.sub("\ufffd", codec.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}))


def _rule(rule: Rule) -> Json:
    why = rule.parts["Why it matters"]
    help_text = "\n\n".join(f"{title}: {text}" for title, text in rule.parts.items())
    markdown = "\n\n".join(f"**{title}:** {text}" for title, text in rule.parts.items())
    return {
        "id": rule.name,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": f"{rule.summary} {why[:1].upper()}{why[1:]}"},
        "help": {"text": help_text, "markdown": markdown},
        "defaultConfiguration": {"level": rule.severity.value},
    }


def _result(finding: Finding, sight: Sight) -> Json:
    result: Json = {
        "ruleId": finding.rule,
        "level": finding.severity.value,
        "message": {"text": message_text(finding.message)},
        "locations": [_location(finding, sight)],
        "partialFingerprints": {FINGERPRINT: finding.fingerprint},
        "suppressions": _suppressions(finding),
    }
    if finding.rule in sight.rules:
        result["ruleIndex"] = sight.rules[finding.rule]
    if line_in_file(finding.location, sight.paged) is None:
        result["partialFingerprints"][GITHUB_FINGERPRINT] = finding.fingerprint
    if finding.row is not None:
        result["properties"] = {"row": finding.row}
    return result


def message_text(message: str) -> str:
    """The words as a message that holds no link."""
    return LINK.sub(r"\\[\1\\]", message)


def _location(finding: Finding, sight: Sight) -> Json:
    """The file with its line, or its page; and the item, which is a place where a format has no lines."""
    location: Json = {}
    place = finding.location
    if place is not None:
        location["physicalLocation"] = {"artifactLocation": {"uri": uri(place.source)}}
        line = line_in_file(place, sight.paged)
        if line is not None:
            location["physicalLocation"]["region"] = {"startLine": line}
        if place.page is not None:
            location["properties"] = {"page": place.page}
    item = sight.items.get((finding.version or "", finding.item or ""))
    if item is not None:
        called_item = called(item)
        qualified = f"{finding.version}: {called_item}"
        location["logicalLocations"] = [{"name": called_item, "fullyQualifiedName": qualified, "kind": "item"}]
    return location


def uri(source: str) -> str:
    """A path as a URI: relative where the path is."""
    path = quote(source, safe="/", errors="replace")
    if DRIVE.match(source):
        return f"file:///{source[:2]}{path[path.index('/') :]}"
    return f"file://{path}" if source.startswith("/") else path


def _suppressions(finding: Finding) -> list[Json]:
    """Who let it pass, and why; an empty list says that nobody did."""
    reasons = []
    if finding.waived is not None:
        reasons.append(f"{finding.waived} ({finding.waived_by})" if finding.waived_by else finding.waived)
    if finding.baselined:
        reasons.append(IN_BASELINE)
    return [{"kind": "external", "status": "accepted", "justification": reason} for reason in reasons]
