from datetime import date

import pytest

from diffrec.config import Parties, PartyLine
from diffrec.delegations import is_party, known_names, read_parties
from diffrec.errors import ConfigError

HEADER = "delegation,status,from\n"


def read(text: str) -> Parties:
    return read_parties(text.encode(), source="parties.csv", known=known_names())


def test_names_and_codes_are_read_with_their_status_and_date() -> None:
    found = read(HEADER + "European Union,party,2014-03-21\nFRA,Signatory,2002-01-12\n\nthe Niger,non-party,\n")
    assert found.lines == (
        PartyLine("EU", "party", date(2014, 3, 21), 2),
        PartyLine("FRA", "signatory", date(2002, 1, 12), 3),
        PartyLine("NER", "non-party", None, 5),
    )


def test_columns_may_stand_in_any_order_beside_others_and_behind_semicolons() -> None:
    found = read("\ufefffrom;Note;Delegation;STATUS\n2014-03-21;by ratification;EU;party\n")
    assert found.lines == (PartyLine("EU", "party", date(2014, 3, 21), 2),)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", 'parties.csv, line 1: there is no column "delegation"'),
        ("delegation,from\n", 'parties.csv, line 1: there is no column "status"'),
        (HEADER + "EU,party,\nRuritania,party,\n", 'parties.csv, line 3: there is no delegation "Ruritania"'),
        (HEADER + "EU,party,21 March 2014\n", 'parties.csv, line 2: "21 March 2014" is no date'),
        (HEADER + "EU,partty,\n", 'parties.csv, line 2: the status "partty" is like "party" and is not it'),
        (HEADER + ",party,\n", "parties.csv, line 2: the delegation is empty"),
        (HEADER + "EU\n", "parties.csv, line 2: the status is empty"),
        (
            HEADER + "EU,party,2014-03-21\nEU,signatory,2014-03-21\n",
            "parties.csv, line 3: line 2 gives the delegation another status from that day",
        ),
    ],
)
def test_what_cannot_be_meant_is_one_sentence_with_its_line(text: str, message: str) -> None:
    with pytest.raises(ConfigError) as error:
        read(text)
    assert error.value.message == message


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(ConfigError, match="no text in UTF-8"):
        read_parties(b"\xff\xfe\x00", source="parties.csv", known=known_names())


LIST = read(HEADER + "France,signatory,2002-01-12\nFrance,party,2019-06-01\nPeru,party,\nNiger,non-party,\n")


@pytest.mark.parametrize(
    ("delegation", "day", "expected"),
    [
        ("FRA", date(2018, 5, 3), False),
        ("FRA", date(2019, 6, 1), True),
        ("FRA", date(2001, 1, 1), False),
        ("FRA", None, True),
        ("PER", date(1999, 1, 1), True),
        ("NER", None, False),
        ("CHN", date(2018, 5, 3), None),
    ],
)
def test_the_latest_line_that_has_begun_counts(delegation: str, day: date | None, *, expected: bool | None) -> None:
    assert is_party(LIST, delegation, day) is expected
