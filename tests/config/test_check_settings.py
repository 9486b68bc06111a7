"""The tables [check] and [[lexicon.*]] of a configuration: what they set, and what is refused with its place."""

from __future__ import annotations

from datetime import date

import pytest

from diffrec.config import AddedWords, CheckSettings, Settings, Waiver
from diffrec.config.known import Known
from diffrec.config.reading import read
from diffrec.errors import ConfigError
from diffrec.model import Severity

KNOWN = Known(
    rules=lambda: ("item-dropped", "item-moved", "mark-left"),
    languages=lambda: ("en", "fr"),
    lists=lambda: ("verbs", "caveats"),
    bands=lambda: ("invitation", "strong call"),
)
WAIVER = '[[check.waivers]]\nfingerprint = "0123456789abcdef"\nreason = "agreed"\nauthor = "Y. Sand"\n'


def settings(text: str, source: str = "diffrec.toml", inside: tuple[str, ...] = ()) -> Settings:
    found = read(text.encode(), source=source, inside=inside, known=KNOWN)
    assert found is not None
    return found


def test_all_that_the_check_takes_is_read() -> None:
    text = (
        '[check]\nselect = ["item-dropped", "mark-left"]\nignore = ["item-moved"]\nfail-on = "error"\nprofile = "upr"\n'
        'only-changed-in = ["II. Wells"]\nbaseline = "accepted.json"\n'
        '[check.severity]\nitem-dropped = "note"\nmark-left = "off"\n'
    )
    assert settings(text, "ports/diffrec.toml").check == CheckSettings(
        select=frozenset({"item-dropped", "mark-left"}),
        ignore=frozenset({"item-moved", "mark-left"}),
        severities={"item-dropped": Severity.NOTE},
        fail_on=Severity.ERROR,
        profile="upr",
        only_changed_in=("II. Wells",),
        baseline="ports/accepted.json",
    )


def test_no_table_sets_nothing_and_an_empty_choice_chooses_nothing() -> None:
    assert settings("").check == CheckSettings()
    assert settings("[check]\nselect = []\n").check.select == frozenset()


@pytest.mark.parametrize("day", ["2031-05-03", '"2031-05-03"'])
def test_a_waiver_is_read_with_the_line_it_begins_on(day: str) -> None:
    assert settings(f"# ours\n{WAIVER}expires = {day}\n").check.waivers == (
        Waiver(
            fingerprint="0123456789abcdef",
            reason="agreed",
            author="Y. Sand",
            expires=date(2031, 5, 3),
            place="diffrec.toml, line 2",
        ),
    )
    assert settings(WAIVER).check.waivers[0].expires is None


def test_words_are_read_from_each_list() -> None:
    text = (
        '[[tool.diffrec.lexicon.verbs]]\nlanguage = "en"\nwords = ["implore"]\nband = "strong call"\n'
        '[[tool.diffrec.lexicon.caveats]]\nlanguage = "fr"\nwords = ["au besoin"]\nmeaning = "where needed"\n'
    )
    place = "pyproject.toml, line"
    assert settings(text, "pyproject.toml", ("tool", "diffrec")).words == (
        AddedWords(language="en", list="verbs", words=("implore",), band="strong call", place=f"{place} 1"),
        AddedWords(language="fr", list="caveats", words=("au besoin",), meaning="where needed", place=f"{place} 5"),
    )


VERB = '[[lexicon.verbs]]\nlanguage = "en"\nwords = ["implore"]\n'


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ('[check]\nselct = ["x"]', 'line 2: there is no key "selct"; choose from: select', 'did you mean "select"?'),
        ('[chek]\nselect = ["x"]', 'line 1: there is no key "chek"', 'did you mean "check"?'),
        (
            '[check]\nselect = [\n    "mark-left",\n    "item-droped",\n]',
            'line 4: there is no rule "item-droped"',
            'did you mean "item-dropped"?',
        ),
        ('[check]\nignore = "mark-left"', "line 2: ignore is mark-left, which is no list of texts", "a list of texts"),
        ('[check]\n\nfail-on = "eror"', 'line 3: there is no fail-on "eror"', 'did you mean "error"?'),
        ('[check]\nprofile = "uprr"', 'line 2: there is no profile "uprr"', 'did you mean "upr"?'),
        ('[check.severity]\nmark-left = "of"', 'line 2: there is no severity "of"', 'did you mean "off"?'),
        ('[check.severity]\nmark-lft = "off"', 'line 2: there is no rule "mark-lft"', 'did you mean "mark-left"?'),
        ("check = 3", '"check" is 3, which is no table', None),
        (WAIVER.replace("reason", "raison"), 'line 3: there is no key "raison"', 'did you mean "reason"?'),
        (
            '[check]\n\n[[check.waivers]]\nfingerprint = "0123456789abcdef"',
            "line 3: the waiver has no reason and no author",
            "a waiver says what it lets pass, why, and who says so",
        ),
        (WAIVER.replace("0123456789abcdef", "0123"), 'line 2: "0123" is no fingerprint', "it has 16 digits"),
        (f'{WAIVER}expires = "soon"', "line 5: expires is soon, which is no day", "a day is written"),
        (f"{WAIVER}expires = 2031-05-03T10:00:00", "line 5: expires is 2031-05-03 10:00:00, which is no day", "a day"),
        ("[[lexicon.verb]]", 'line 1: there is no list of a lexicon "verb"', 'did you mean "verbs"?'),
        (f'{VERB}band = "strong cal"', 'line 4: there is no band "strong cal"', 'did you mean "strong call"?'),
        (VERB, "line 1: verbs need a band", "the bands are invitation, strong call"),
        (VERB.replace("verbs", "caveats") + 'band = "invitation"', "line 1: caveats stand in no band", None),
        (VERB.replace('"en"', '"xn"'), "line 1: verbs need a band", "the bands are"),
        (
            VERB.replace('"en"', '"xn"') + 'band = "invitation"',
            'line 2: there is no language "xn"; choose from: en, fr',
            None,
        ),
        ('[[lexicon.verbs]]\nlanguage = "en"', "line 1: the words have no words", "for example"),
        (WAIVER.replace("agreed", " "), "line 1: the waiver has no reason", "a waiver says"),
        (f'{WAIVER}expires = "31 May 2031"', "line 5: expires is 31 May 2031, which is no day", "a day is written"),
        (f"{WAIVER}\n{WAIVER}", "line 6: 0123456789abcdef is waived already (diffrec.toml, line 1)", "one waiver"),
        (
            f'{VERB}band = "strong call"\n{VERB}band = "invitation"',
            'line 5: "implore" stands in the band "strong call" already (diffrec.toml, line 1)',
            "a word has one band",
        ),
        (WAIVER.replace("check.", ""), "line 1: waivers stands outside of the check", "it is [[check.waivers]]"),
        ('[severity]\nmark-left = "off"', "line 1: severity stands outside of the check", "it is [check.severity]"),
    ],
)
def test_what_cannot_be_meant_is_refused_with_place_and_nearest_name(text: str, message: str, hint: str | None) -> None:
    with pytest.raises(ConfigError) as error:
        settings(text)
    assert error.value.message.startswith("diffrec.toml")
    assert message in error.value.message
    assert (hint is None) == (error.value.hint is None)
    assert (hint or "") in (error.value.hint or "")


def test_rules_are_not_asked_for_where_none_is_named() -> None:
    def never() -> list[str]:
        pytest.fail("nothing names a rule")

    read(b'[check]\nfail-on = "error"\n', source="diffrec.toml", known=KNOWN._replace(rules=never))
