import pytest

from diffrec.config import AddedDelegation
from diffrec.delegations import find_attributions, known_names, names_with
from diffrec.errors import ConfigError
from diffrec.languages import language

FRIENDS = AddedDelegation(name="Group of Friends of Water", short=("GFW",), members=("France", "NER"))


def test_an_added_delegation_is_found_by_its_names_and_short_forms() -> None:
    known = names_with((FRIENDS,))
    for name in ("Group of Friends of Water", "GFW", "the group of friends of water"):
        found = known.resolve(name)
        assert found is not None
        assert (found.code, found.type) == ("GFW", "group")
    assert known_names().resolve("GFW") is None


def test_marks_of_an_added_delegation_are_found() -> None:
    text = "States should train crews (GFW, Peru)."
    (mark,) = find_attributions(text, language("en"), names_with((FRIENDS,)))
    assert [delegation.code for delegation in mark.delegations] == ["GFW", "PER"]
    assert find_attributions(text, language("en")) == ()


def test_members_are_given_by_name_or_code() -> None:
    assert names_with((FRIENDS,)).members("GFW") == {"FRA", "NER"}
    assert "GBR" in names_with((FRIENDS,)).members("EU", "2018-05-03")


def test_names_are_added_to_a_delegation_that_is_known() -> None:
    found = names_with((AddedDelegation(code="GBR", names=("Albion",)),)).resolve("Albion")
    assert found == known_names().resolve("UK")


def test_an_added_name_may_have_accents_and_be_misspelt() -> None:
    known = names_with((AddedDelegation(name="Amis de la Forêt"),))
    lost, slip = known.resolve("Amis de la Foret"), known.nearest("Amis de la Fôrret")
    assert lost is not None
    assert slip is not None
    assert (lost.written, slip.written) == ("Amis de la Foret", "Amis de la Fôrret")


@pytest.mark.parametrize(
    ("added", "message"),
    [
        (AddedDelegation(name="Peru", code="XPU"), 'the name "Peru" is that of Peru (PER) already'),
        (AddedDelegation(name="Friends", short=("UK",)), 'the name "UK" is that of United Kingdom of Great Britain'),
        (AddedDelegation(code="ZZZ"), 'diffrec knows no delegation with the code "ZZZ", and no name is given'),
        (AddedDelegation(code="FRA", type="group"), '"FRA" is the code of France, which is of the type state'),
        (AddedDelegation(name="Ruritania", type="state"), 'the State "Ruritania" has no code'),
        (AddedDelegation(name="Friends", members=("Frnace",)), 'the member "Frnace" is no State that diffrec knows'),
        (AddedDelegation(name="Friends", members=("EU",)), 'the member "EU" is of the type organization and no State'),
        (AddedDelegation(name="()"), '"()" is no name'),
    ],
)
def test_what_contradicts_the_names_that_are_known_is_refused(added: AddedDelegation, message: str) -> None:
    with pytest.raises(ConfigError) as error:
        names_with((added._replace(place="diffrec.toml, line 1"),))
    assert error.value.message.startswith(f"diffrec.toml, line 1: {message}")


def test_two_added_delegations_cannot_share_a_name() -> None:
    with pytest.raises(ConfigError, match="is that of Friends"):
        names_with((AddedDelegation(name="Friends", code="F1"), AddedDelegation(name="friends", code="F2")))
