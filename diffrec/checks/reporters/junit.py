"""The findings as JUnit XML: one test case an item, so that a dashboard counts provisions, not findings.

    draft 7, final nothing, item-dropped      <testcase classname="draft.txt" name="recommendation 7">
                                                <failure type="item-dropped" message="..."/></testcase>

Each item of the draft is a case, and each item of the final in a row without any. A finding at another item of the row
is told in the row's first case, one in no item in a case of its document. A note does not fail its case; a case whose
findings are all accepted is skipped.

Source: the JUnit XML of Apache Ant, as Jenkins and GitLab read it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple
from xml.sax.saxutils import escape, quoteattr

from diffrec.checks.places import line_in_file, paged_sources, place_of, place_words
from diffrec.checks.wording import called
from diffrec.codec import HIDDEN
from diffrec.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diffrec.model import Comparison, Finding, Item

    Place = tuple[str, str]
    """a version and the id of one of its items"""

OUTSIDE = "outside of items"
"""the case of what is said of the configuration, or of words of a document that are in no item"""
# Characters that no XML 1.0 document may hold, not even as a reference. Source: XML 1.0, production 2.
ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
BREAKS = {"\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}


class Case(NamedTuple):
    """A test case: its suite, which is a document, its name there, and what was found."""

    suite: str
    name: str
    line: int | None
    findings: tuple[Finding, ...]

    @property
    def failures(self) -> list[Finding]:
        """What makes it fail."""
        return [one for one in self.findings if not one.is_accepted and one.severity is not Severity.NOTE]

    @property
    def is_skipped(self) -> bool:
        """Whether something was found, and a person accepted all of it."""
        return bool(self.findings) and all(one.is_accepted for one in self.findings)


def report(findings: Sequence[Finding], comparison: Comparison) -> str:
    """The test suites, one a document, in the order of the versions; the same findings give the same text."""
    paged = paged_sources(comparison)
    suites: dict[str, list[Case]] = defaultdict(list)
    for case in _cases(findings, comparison, paged):
        suites[case.suite].append(case)
    every = [case for cases in suites.values() for case in cases]
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', f'<testsuites name="diffrec"{_counts(every)}>']
    for name, cases in suites.items():
        lines.append(f"  <testsuite name={_quoted(name)}{_counts(cases)}>")
        for case in cases:
            lines += _case_lines(case, paged)
        lines.append("  </testsuite>")
    return "\n".join([*lines, "</testsuites>"]) + "\n"


def _cases(findings: Sequence[Finding], comparison: Comparison, paged: frozenset[str]) -> Iterator[Case]:
    """The items that are cases, with what was found in their rows; last what is in no item."""
    homes = _homes(comparison)
    found: dict[Place, list[Finding]] = defaultdict(list)
    for finding in findings:
        place = (finding.version or "", finding.item or "")
        found[homes.get(place, place)].append(finding)
    names: Counter[tuple[str, str]] = Counter()
    cases = {*homes.values(), *found}
    for version in comparison.versions:
        for item in version.items:
            place = (version.name, item.id)
            if place in cases:
                here = tuple(found.pop(place, ()))
                places = [one.location for one in here if one.location and one.location.source == item.document]
                line = line_in_file((*places, place_of(item))[0], paged)
                yield Case(item.document, _name(item, names), line, here)
    outside: dict[str, list[Finding]] = defaultdict(list)
    for finding in chain.from_iterable(found.values()):
        outside[finding.location.source if finding.location else OUTSIDE].append(finding)
    for source, others in outside.items():
        yield Case(source, OUTSIDE, None, tuple(others))


def _homes(comparison: Comparison) -> dict[Place, Place]:
    """The case of each item: its own for those of the draft and of rows without any, else the first of its row."""
    names = [version.name for version in comparison.versions]
    homes: dict[Place, Place] = {}
    for row in comparison.rows:
        places = [[(name, item.id) for item in cell] for name, cell in zip(names, row.cells, strict=True)]
        own = next((cell for cell in places if cell), [])
        for place in (place for cell in places for place in cell):
            homes[place] = place if place in own else own[0]
    return homes


def _name(item: Item, names: Counter[tuple[str, str]]) -> str:
    """What the case is called, with a count where the document has several of that number."""
    name = called(item)
    names[item.document, name] += 1
    count = names[item.document, name]
    return name if count == 1 else f"{name} [{count}]"


def _case_lines(case: Case, paged: frozenset[str]) -> Iterator[str]:
    line = "" if case.line is None else f" line={_quoted(str(case.line))}"
    head = f"    <testcase classname={_quoted(case.suite)} name={_quoted(case.name)} file={_quoted(case.suite)}{line}"
    if not case.findings:
        yield f"{head}/>"
        return
    yield f"{head}>"
    accepted = [one for one in case.findings if one.is_accepted]
    if accepted and not case.is_skipped:
        properties = "".join(f'<property name="accepted" value={_quoted(_why(one))}/>' for one in accepted)
        yield f"      <properties>{properties}</properties>"
    for finding in case.failures:
        attributes = f"type={_quoted(finding.rule)} message={_quoted(finding.message)}"
        yield f"      <failure {attributes}>{_escaped(_body(finding, paged))}</failure>"
    if case.is_skipped:
        yield f"      <skipped message={_quoted('; '.join(_why(one) for one in accepted))}/>"
    notes = [one for one in case.findings if not one.is_accepted and one.severity is Severity.NOTE]
    if notes:
        told = "\n".join(f"{_body(one, paged)}: {one.message}" for one in notes)
        yield f"      <system-out>{_escaped(told)}</system-out>"
    yield "    </testcase>"


def _body(finding: Finding, paged: frozenset[str]) -> str:
    place = f"{place_words(finding.location, paged)}: " if finding.location else ""
    return f"{place}{finding.severity} {finding.rule} {finding.fingerprint}"


def _why(finding: Finding) -> str:
    reason = "in the baseline" if finding.waived is None else f"waived: {finding.waived}"
    by = f" ({finding.waived_by})" if finding.waived_by else ""
    return f"{finding.rule} {finding.fingerprint}, {reason}{by}: {finding.message}"


def _counts(cases: Sequence[Case]) -> str:
    failed = sum(bool(case.failures) for case in cases)
    skipped = sum(case.is_skipped for case in cases)
    return f' tests="{len(cases)}" failures="{failed}" skipped="{skipped}"'


def _quoted(text: str) -> str:
    return HIDDEN.sub(_referred, quoteattr(ILLEGAL.sub("\ufffd", text), BREAKS))


def _escaped(text: str) -> str:
    return HIDDEN.sub(_referred, escape(ILLEGAL.sub("\ufffd", text), {"\r": "&#13;"}))


def _referred(match: re.Match[str]) -> str:
    """A character that nobody sees as a reference: the same to a reader of XML, and plain to one of the file."""
    return f"&#x{ord(match[0]):X};"
