"""Whatever a document, a path or a reason says, each report stays what it is, and says it again."""

import json
import re
from dataclasses import replace
from pathlib import PurePosixPath
from unicodedata import category
from urllib.parse import unquote

from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from junitparser import JUnitXml
from lxml import etree

from diffrec import codec
from diffrec.checks import baseline_text, read_baseline, report
from diffrec.checks.lines import WRITTEN
from diffrec.checks.reporters.github import COMMANDS, SHOWN_OF_A_KIND
from diffrec.checks.reporters.junit import ILLEGAL
from diffrec.checks.reporters.sarif import LINK, SURROGATE
from diffrec.model import Comparison, Fate, Finding, FindingLocation, Severity
from tests.checks.making import comparison, item, step

HOSTILE = (
    *("\n", "\r\n", "%", "%0A", "::error::x", "\n::set-output name=a::b", "##[add-mask]x", "::", ",", ":", "]]>"),
    *("<failure/>", "&lt;", '"', "'", "\x00", "\x1b[31m", "\x85", "\u2028", "\u202eabc", "\u2066", "\ufffe", "\ud800"),
    *(
        "[a](http://x.example)",
        "[[a](b)](c)",
        "{0}",
        "\\[",
        "é",
        "中文",
        "العربية",
        "\u200f",
        "می\u200cشود",
        "\U0001f41d",
    ),
)
# What the terminal puts behind a message: the findings that say so, and why they were let pass.
NAMED = re.compile(r"\[([a-z-]+ [0-9a-f]{16}(?: \([a-z]+\))?(?:, [a-z-]+ [0-9a-f]{16}(?: \([a-z]+\))?)*)\]( \(.*\))?$")
texts = st.lists(st.sampled_from(HOSTILE) | st.text(max_size=8), max_size=6).map("".join)
findings = st.builds(
    Finding,
    rule=st.sampled_from(["item-dropped", "mark-left", "number-gap"]),
    severity=st.sampled_from(Severity),
    message=texts,
    fingerprint=st.text("0123456789abcdef", min_size=16, max_size=16),
    location=st.none()
    | st.builds(
        FindingLocation,
        source=texts,
        page=st.none() | st.integers(1, 9),
        line=st.none() | st.integers(1, 99),
    ),
    waived=st.none() | texts,
    waived_by=st.none() | texts,
    baselined=st.booleans(),
)
lists = st.lists(findings, max_size=14)


def made(text: str = "Bees") -> Comparison:
    return comparison(((item("4", text, document="draft.txt"),), (item("2", "Bees fly"),), step(Fate.EDITED)))


def is_safe(line: str) -> bool:
    """Whether nothing in a line commands a terminal or turns the line round."""
    return all(sign.isprintable() or sign in WRITTEN for sign in line)


def within(found: list[Finding]) -> list[Finding]:
    """The findings, each at the item of the draft."""
    place = made().versions[0].items[0]
    return [replace(one, version="draft", item=place.id) for one in found]


@given(lists)
def test_sarif_is_json_that_says_each_message_again(found: list[Finding]) -> None:
    text = report(found, "sarif", made())
    text.encode()
    results = json.loads(text)["runs"][0]["results"]
    for one, result in zip(found, results, strict=True):
        said = result["message"]["text"]
        assert not re.search(r"(?<!\\)\[[^\]\\]*\]\(", said)
        if not LINK.search(one.message):
            assert said == SURROGATE.sub("\ufffd", one.message)
        assert len(result["suppressions"]) == (one.waived is not None) + one.baselined


@given(texts)
def test_a_path_is_read_back_from_its_uri(source: str) -> None:
    place = FindingLocation(source=source)
    one = Finding(rule="mark-left", severity=Severity.NOTE, message="", fingerprint="0" * 16, location=place)
    (result,) = json.loads(report([one], "sarif", made()))["runs"][0]["results"]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert re.fullmatch(r"[A-Za-z0-9%/._~:?-]*", uri)
    assert unquote(uri.removeprefix("file://") if PurePosixPath(source).is_absolute() else uri) == SURROGATE.sub(
        "?", source
    )


@given(lists)
def test_junit_is_xml_that_says_each_message_again(found: list[Finding]) -> None:
    placed = within(found)
    text = report(placed, "junit", made())
    root = etree.fromstring(text.encode())
    JUnitXml.fromstring(text.encode())
    failed = [one for one in placed if not one.is_accepted and one.severity is not Severity.NOTE]
    assert [node.get("message") for node in root.iter("failure")] == [
        ILLEGAL.sub("\ufffd", one.message) for one in failed
    ]
    assert len(list(root.iter("testcase"))) == 1


@given(texts)
def test_what_nobody_sees_is_written_in_ascii_in_every_file(said: str) -> None:
    found = within([Finding(rule="mark-left", severity=Severity.ERROR, message=said, fingerprint="0" * 16)])
    files = [report(found, name, made(said)) for name in ("json", "sarif", "junit")] + [
        baseline_text(found, made(said))
    ]
    for text in files:
        assert {category(sign) for sign in text if sign != "\n"}.isdisjoint({"Cc", "Cf", "Zl", "Zp"})
    assert json.loads(files[0])["findings"][0]["message"] == said


@given(lists)
def test_github_is_told_one_line_a_finding_and_obeys_no_other(found: list[Finding]) -> None:
    text = report(found, "github", made())
    lines = text.splitlines()
    counting = [one for one in found if not one.is_accepted]
    of_a_kind = [sum(one.severity is kind for one in counting) for kind in Severity]
    commands = [line for line in lines if line.lstrip().startswith("::")]
    assert len(commands) == sum(min(count, SHOWN_OF_A_KIND) for count in of_a_kind)
    assert all(re.match(rf"::({'|'.join(COMMANDS.values())}) [^:]*title=[^:]*::", line) for line in commands)
    others = [line for line in lines if line not in commands]
    assert not any("##[" in line for line in others)
    more = len(counting) - len(commands)
    assert len(lines) == 1 + len(commands) + more + bool(more)
    assert all(is_safe(line) for line in lines)


@given(lists)
def test_the_terminal_is_told_printable_lines_and_no_finding_twice(found: list[Finding]) -> None:
    text = report(found, "terminal", made())
    lines = text.splitlines()
    assert all(is_safe(line) for line in lines)
    shown = [one for one in found if not one.is_accepted or one.waived is not None]
    ends = (NAMED.search(line) for line in lines)
    assert sum(end[1].count(", ") + 1 for end in ends if end) == len(shown)


@given(lists, texts)
def test_a_baseline_is_read_back(found: list[Finding], words: str) -> None:
    text = baseline_text(within(found), made(words))
    Draft202012Validator(codec.schema("baseline")).validate(json.loads(text))
    baseline = read_baseline(text.encode(errors="replace"), source="baseline.json")
    assert baseline.fingerprints == {one.fingerprint for one in found if one.waived is None}
