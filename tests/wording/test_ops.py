import pytest

from diffrec.errors import ConfigError
from diffrec.model import OpKind
from diffrec.wording import diff_words
from tests.wording.reading import faults, shown

# draft, final, and how a careful reader would mark the change
READINGS = {
    "a verb in another form": (
        "Also noting that ferries age, ports should act.",
        "Noting that ferries age, ports should act.",
        "[-Also noting-]{+Noting+} that ferries age, ports should act.",
    ),
    "a turned phrase is one change": (
        "to counter harbour dredging at night",
        "to counter dredging of harbours at night",
        "to counter [-harbour dredging-]{+dredging of harbours+} at night",
    ),
    "a hyphen is as small as it is": (
        "for capacity building in ports",
        "for capacity-building in ports",
        "for capacity[- -]{+-+}building in ports",
    ),
    "a word without its hyphen": (
        "at the sub-regional level",
        "at the subregional level",
        "at the [-sub-regional-]{+subregional+} level",
    ),
    "a deleted word takes one blank along": ("the old harbour", "the harbour", "the[- old-] harbour"),
    "so does the first word": ("Old harbours silt", "harbours silt", "[-Old -]harbours silt"),
    "and the last": ("harbours silt up.", "harbours silt.", "harbours silt[- up-]."),
    "a case is a change": ("all Parties agree", "all parties agree", "all [-Parties-]{+parties+} agree"),
    "commas are changes": (
        "by buying inter alia new nets",
        "by buying, inter alia, new nets",
        "by buying{+,+} inter alia{+,+} new nets",
    ),
    "commas do not swallow the word between them": (
        "Tugs and ferries",
        "Tugs, and, ferries",
        "Tugs{+,+} and{+,+} ferries",
    ),
    "a stray function word is absorbed": (
        "a basis to measure and record the tides",
        "a basis for measuring and recording the tides",
        "a basis [-to measure and record-]{+for measuring and recording+} the tides",
    ),
    "a kept word of content is not": (
        "under these instruments, ports act",
        "under those instruments; ports act",
        "under [-these-]{+those+} instruments[-,-]{+;+} ports act",
    ),
    "an unlike text is one block": (
        "The Guild takes note of the reports of all its harbour masters.",
        "Ferries that burn coal may, in the view of many, leave by the end of the decade.",
        (
            "[-The Guild takes note of the reports of all its harbour masters-]"
            "{+Ferries that burn coal may, in the view of many, leave by the end of the decade+}."
        ),
    ),
    "insertions leave what they stand beside": (
        "such as painting numbers on hulls",
        "such as, by the end of the season, painting bright and lasting numbers on hulls",
        "such as{+, by the end of the season,+} painting{+ bright and lasting+} numbers on hulls",
    ),
    "a sentence is put in whole": (
        "Ports should light their piers. Ferries should slow down.",
        "Ports should light their piers. Tugs need no lamps. Ferries should slow down.",
        "Ports should light their piers.{+ Tugs need no lamps.+} Ferries should slow down.",
    ),
    "a figure is no part of another": (
        "target 16.4 of 2030",
        "target 16.4.2 of 2030",
        "target [-16.4-]{+16.4.2+} of 2030",
    ),
    "a word that went over another makes one change": (
        "cases of ship wrecks and sunken ship",
        "cases of sunken ship and wrecks of ship",
        "cases of [-ship wrecks and sunken-]{+sunken ship and wrecks of+} ship",
    ),
    "a phrase between two rewrites stays": (
        "the risk of boat traffic including when linked to fog",
        "the risk of traffic in boat, including when such traffic is linked to fog",
        "the risk of [-boat traffic-]{+traffic in boat,+} including when{+ such traffic is+} linked to fog",
    ),
    "a function word and one of content are a phrase": (
        "harbour masters are advised to dredge wide and deep channels",
        "the Guild may wish to dredge no channels",
        "[-harbour masters are advised-]{+the Guild may wish+} to dredge [-wide and deep-]{+no+} channels",
    ),
    "two items become one": (
        "Ports should plant trees.\nPorts should count bats.",
        "Ports should plant trees and count bats.",
        "Ports should plant trees[-.\nPorts should-]{+ and+} count bats.",
    ),
    "han characters": ("会员国应考虑", "会员国应当考虑", "会员国应{+当+}考虑"),
    "nothing and something": ("", "new text", "{+new text+}"),
}


@pytest.mark.parametrize(("draft", "final", "expected"), READINGS.values(), ids=READINGS)
def test_change_reads_as_an_editor_would_mark_it(draft: str, final: str, expected: str) -> None:
    ops = diff_words(draft, final)
    assert shown(ops) == expected
    assert faults(ops, draft, final) == []


@pytest.mark.parametrize(
    ("draft", "final"),
    [
        ("the “Blue Book” of ports", 'the "Blue Book" of ports'),
        ("the report entitled “Blue Book”", "the report entitled Blue Book"),
        ("ferries – and tugs", "ferries — and tugs"),
        ("ports, includ ing piers; including nets", "ports, including piers; including nets"),
        ("the captain s log is long", "the captain’s log is long"),
        ("the o\ufb03ce of port no\u00a05", "the office of port no 5"),
        ("le texte : voilà !", "le texte: voilà!"),
        ("Harbour -Master", "Harbour-Master"),
        ("custom ‑ built", "custom-built"),
        ("two\nlines", "two lines"),
        ("paragraph \u200e48", "paragraph 48"),
        ("  ports  ", "ports"),
        ("", "  "),
    ],
)
def test_difference_of_glyphs_is_equal(draft: str, final: str) -> None:
    ops = diff_words(draft, final)
    assert [op.op for op in ops] == [OpKind.EQUAL]
    assert faults(ops, draft, final) == []


def test_equal_strings_stay_as_found() -> None:
    (op,) = diff_words("the “Book”", 'the "Book"')
    assert (op.draft, op.final) == ("the “Book”", 'the "Book"')


def test_empty_texts_have_no_operations() -> None:
    assert diff_words("", "") == []


@pytest.mark.parametrize("text", ["new text", " new\ntext ", "(Chad) new text"])
def test_text_of_one_side_is_one_operation(text: str) -> None:
    added, dropped = diff_words("", text), diff_words(text, "")
    assert [(op.op, op.draft, op.final) for op in added] == [(OpKind.INSERT, "", text)]
    assert [(op.op, op.draft, op.final) for op in dropped] == [(OpKind.DELETE, text, "")]
    assert faults(added, "", text) == faults(dropped, text, "") == []


def test_blanks_against_a_text_stay_in_the_operations() -> None:
    ops = diff_words("  ", "new text")
    assert ("".join(op.draft for op in ops), "".join(op.final for op in ops)) == ("  ", "new text")


def test_unknown_language_is_an_error() -> None:
    with pytest.raises(ConfigError, match='"tlh"'):
        diff_words("a", "b", language="tlh")
