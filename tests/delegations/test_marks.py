import subprocess
import sys

import pytest

from diffrec.delegations import delegation_keys, find_attributions, stance_of
from diffrec.languages import language
from diffrec.model import Attribution, AttributionKind, DelegationType

ENGLISH = language("en")


def names_of(attribution: Attribution) -> str:
    """The codes of a mark, sorted; of a name that is not known the folded name."""
    return " ".join(sorted(delegation_keys(attribution)))


def keys(text: str) -> list[str]:
    return [names_of(attribution) for attribution in find_attributions(text, ENGLISH)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in line with the goals of the decade (China), States should", ["CHN"]),
        ("training on old stocks (EU, France, Niger), and the secretariat", ["EU FRA NER"]),
        ("flows of parts (Brazil, Spain, EU), States should keep tools (Brazil), and", ["BRA ESP EU", "BRA"]),
        ("the needs of small islands (Costa Rica and Maldives);", ["CRI MDV"]),
        ("Ratify the Protocol (France) (Lithuania);", ["FRA", "LTU"]),
        ("Keep records (Senegal, Venezuela (Bolivarian Republic of),Peru);", ["PER SEN VEN"]),
        ("the pace of work (on behalf of the Group of African States), and", ["African Group"]),
        ("joined (also on behalf of Australia and New Zealand) the", ["AUS NZL"]),
        ("new text (Cuba on behalf of the Group of 77 and China)", ["CUB G77"]),
        ("support the register (netherlands);", ["NLD"]),
        ("share what is known （China）, and", ["CHN"]),
        ("分享信息（中国、法国），", ["CHN FRA"]),
        ("keep the list (Trinidad and Tobago and Peru) open", ["PER TTO"]),
        ("no new duty (US, UK, G-77/China), and", ["G77 GBR USA"]),
        ("Convention, 1930 (No. 29) (United Kingdom of Great Britain and Northern Ireland);", ["GBR"]),
        ("see (as said above (Peru), that is) the list", ["PER"]),
        ("Visit by the Special Rapporteur on Housing (Chile);", ["CHL"]),
        ("Protect Roma (Chile);", ["CHL"]),
        ("Accede to the Convention on Trade Union Work and Domestic Service (Chile);", ["CHL"]),
        ("aid to Sierra Leone (Brazil), and", ["BRA"]),
        ("aid to the Islamic Republic of Iran (Iran (Islamic Republic of)), and", ["IRN"]),
    ],
)
def test_a_bracket_of_delegations_is_a_mark(text: str, expected: list[str]) -> None:
    assert keys(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "the ballistic network (IBIN) and",
        "should (a) keep records; (b) share them",
        "resolution 77/1 (2018) and",
        "III. Summary (continued)",
        "the Office (UNODC) should",
        "the platform against threats (EMPACT), on",
        "France, Iran (Islamic Republic of) and Mali",
        "Bolivia (Plurinational State of), Chile",
        "Iran (Islamic Republic of) (2017), Philippines (2015)",
        "opened by Rosa Maria Prado Luz (Mexico), Chair of",
        "Rosa Prado (Mexico)",
        "Nadia Haddad (Algeria), Paolo Neri (European Union), Ana Ruiz Soto (Spain) and Luis da Silva (Brazil).",
        "panellists: Nadia Haddad (Algeria), Prado (Peru) and Kim (Republic of Korea).",
        "Rapporteur: Ms. Ilze Ozola (Latvia)",
        "thanked Mr. Diop (Senegal) for",
        "the Vice-Chair (Austria) said",
        "the Vice-President of the General Assembly (Thailand) took the chair",
        "under Directive (EU) 2017/853 and Regulation (EU) No. 258/2012",
        "Report of the focal point (Mexico) ABC/MSP/2025/6 and",
        "members of the Association of Southeast Asian Nations (ASEAN) and of the European Union (EU)",
        "the least developed countries (LDCs) and the United States (US)",
        "the EU (European Union) and",
        "a customs union, the Eastern Economic Grid (EEG), and",
        "countries in need (least developed countries, small island developing States) and",
        "a workshop in Port Louis (Mauritius) in May",
        "a workshop (Port Louis, Mauritius) in May",
        "a workshop (Port Louis, 3 May) and",
        "as amended (A/69/33, para. 52), and (see chap. II)",
        "the bureau (Peru, Chair) and the register (Peru, May) and (China, UNODC)",
        "(E)",
        "()",
        "(, )",
        "(EU, France",
        "EU, France) and",
        "no bracket at all: China, EU",
    ],
)
def test_other_brackets_are_no_marks(text: str) -> None:
    assert keys(text) == []


def test_the_span_holds_the_brackets_and_not_the_blank_before() -> None:
    text = "keep stocks low (Peru, EU), and"
    (attribution,) = find_attributions(text, ENGLISH)
    assert attribution.span is not None
    assert text[slice(*attribution.span)] == attribution.text == "(Peru, EU)"


def test_names_are_given_in_full_in_the_order_of_the_mark() -> None:
    (attribution,) = find_attributions("keep stocks low (the Niger, EU), and", ENGLISH)
    assert [(one.name, one.code, one.type) for one in attribution.delegations] == [
        ("Niger", "NER", DelegationType.STATE),
        ("European Union", "EU", DelegationType.ORGANIZATION),
    ]


def test_an_unknown_name_beside_known_ones_keeps_its_text_and_has_no_code() -> None:
    (attribution,) = find_attributions("keep stocks low (Peru, Ruritania), and", ENGLISH)
    assert [(one.name, one.code, one.type) for one in attribution.delegations][1] == ("Ruritania", None, None)
    assert names_of(attribution) == "PER ruritania"


def test_marks_are_compared_as_sets() -> None:
    one, other = find_attributions("low (Spain, Brazil, EU), and high (EU, Spain, Brazil, Spain)", ENGLISH)
    assert names_of(one) == names_of(other)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ratify the Protocol (Peru);", AttributionKind.RECOMMENDING_STATE),
        ("Pursue policies which will help victims (Peru) (Fiji).", AttributionKind.RECOMMENDING_STATE),
        ("Complete the accession (Peru); increase aid (Fiji);", AttributionKind.RECOMMENDING_STATE),
        ("Member States should ratify the Protocol (Peru).", AttributionKind.PROPOSAL),
        ("Welcomes the report (Peru);", AttributionKind.PROPOSAL),
        ("Noting the report (Peru), States should", AttributionKind.PROPOSAL),
    ],
)
def test_the_state_at_the_end_of_an_imperative_recommends(text: str, kind: AttributionKind) -> None:
    assert {attribution.kind for attribution in find_attributions(text, ENGLISH)} == {kind}


def test_what_a_mark_states_is_part_of_what_it_is_compared_by() -> None:
    def stances(text: str) -> list[str]:
        return [stance_of(attribution) for attribution in find_attributions(text, ENGLISH)]

    assert stances("pay in advance [EU: delete], and [EU: retain]") == ["deletion delete", "support retain"]
    assert stances("a fund (supported by Fiji), and") == ["support"]
    assert stances("a fund (Fiji), and") == [""]


def test_the_table_of_names_is_not_read_for_a_text_without_candidates() -> None:
    code = (
        "from diffrec.delegations import find_attributions, names; from diffrec.languages import language;"
        "find_attributions('should (a) act, (iv) learn (2018) and so on', language('en'));"
        "print(names.package_tables.cache_info().currsize)"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "0\n"
