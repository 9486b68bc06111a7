import re

import pytest

from diffrec.model import Op, OpKind
from diffrec.text import Mark
from diffrec.wording import diff_texts
from tests.wording.reading import ENGLISH, faults, shown


def marks(text: str) -> list[Mark]:
    return [
        (match.span(), " ".join(sorted(match[1].split(", "))))
        for match in re.finditer(r"\(([A-Z]\w+(?:, \w+)*)\)", text)
    ]


def diff(draft: str, final: str) -> tuple[Op, ...]:
    return diff_texts(draft, final, language=ENGLISH, marks=(marks(draft), marks(final)))


READINGS = {
    "a removed mark takes the blank before it": (
        "old nets (Chad), ports",
        "old nets, ports",
        "old nets[- (Chad)-], ports",
    ),
    "at the start, the blank behind it": ("(Chad) Ports act", "Ports act", "[-(Chad) -]Ports act"),
    "beside deleted words it is alone": ("nets (Chad) old ports", "nets ports", "nets[- (Chad)-][- old-] ports"),
    "beside replaced words too": ("nets (Chad) old ports", "nets new ports", "nets[- (Chad)-][- old-]{+ new+} ports"),
    "within a rewrite it is alone": (
        "broken nets of the crew (Chad), the old ports wait",
        "torn nets, new ports wait",
        "[-broken nets of the crew-]{+torn nets+}[- (Chad)-], [-the old-]{+new+} ports wait",
    ),
    "the same mark in one place is equal": ("nets (Chad) wait", "new nets (Chad) wait", "{+new +}nets (Chad) wait"),
    "words put in before it": ("nets (Chad) wait", "nets here (Chad) wait", "nets{+ here+} (Chad) wait"),
    "words put in behind it": ("nets (Chad) wait", "nets (Chad) here wait", "nets (Chad){+ here+} wait"),
    "another mark is another": ("nets (Chad, Peru) wait", "nets (Chad) wait", "nets[- (Chad, Peru)-]{+ (Chad)+} wait"),
    "the order of names is no change": ("nets (Peru, Chad) wait", "nets (Chad, Peru) wait", "nets (Chad, Peru) wait"),
    "a mark elsewhere is gone and new": ("nets (Chad) wait", "nets wait (Chad)", "nets[- (Chad)-] wait{+ (Chad)+}"),
    "two marks are two operations": ("nets (Chad) (Peru) wait", "nets wait", "nets[- (Chad)-][- (Peru)-] wait"),
    "a mark alone": ("(Chad)", "", "[-(Chad)-]"),
}


@pytest.mark.parametrize(("draft", "final", "expected"), READINGS.values(), ids=READINGS)
def test_mark_is_an_operation_of_its_own(draft: str, final: str, expected: str) -> None:
    ops = diff(draft, final)
    assert shown(ops) == expected
    assert faults(ops, draft, final) == []


def test_mark_never_anchors_to_the_same_words_in_the_text() -> None:
    draft, final = "nets (Chad) wait", "nets of Chad wait"
    assert OpKind.DELETE in {op.op for op in diff(draft, final) if op.draft == " (Chad)"}


def test_thousands_of_marks_in_words_that_were_replaced_are_operations_of_their_own() -> None:
    draft = ", ".join(f"word{number} (Chad)" for number in range(3000))
    found = diff(draft, "other words")
    assert sum(op.draft == " (Chad)" for op in found) == 3000
