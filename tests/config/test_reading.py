import pytest

from diffrec.config import AddedDelegation, Settings
from diffrec.config.reading import read
from diffrec.errors import ConfigError

SOURCE = "diffrec.toml"


def settings(text: str) -> Settings | None:
    return read(text.encode(), source=SOURCE)


def test_delegations_are_read_with_the_line_they_begin_on() -> None:
    text = (
        '# ours\n\n[[delegations]]\nname = "Friends of Water"\nshort = ["FW"]\ntype = "group"\nmembers = ["France"]\n'
    )
    assert settings(text) == Settings(
        names=(
            AddedDelegation(
                name="Friends of Water", short=("FW",), type="group", members=("France",), place="diffrec.toml, line 3"
            ),
        )
    )


def test_an_empty_file_sets_nothing() -> None:
    assert settings("") == Settings()


def test_a_table_inside_another_file_is_read() -> None:
    text = b'[project]\nname = "x"\n\n[[tool.diffrec.delegations]]\nname = "Friends"\n'
    found = read(text, source="pyproject.toml", inside=("tool", "diffrec"))
    assert found == Settings(names=(AddedDelegation(name="Friends", place="pyproject.toml, line 4"),))


def test_a_file_without_the_table_sets_nothing_at_all() -> None:
    assert read(b'[project]\nname = "x"\n', source="pyproject.toml", inside=("tool", "diffrec")) is None


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ('nmae = "x"', 'diffrec.toml, line 1: there is no key "nmae"; choose from: check, delegations, lexicon', None),
        (
            '[delegation]\nname = "x"',
            'diffrec.toml, line 1: there is no key "delegation"; choose from: check, delegations, lexicon',
            'did you mean "delegations"?',
        ),
        (
            '[[delegations]]\nnmae = "x"',
            'diffrec.toml, line 1: there is no key "nmae"; choose from: name, code, type, names, short, members',
            'did you mean "name"?',
        ),
        ("[[delegations]]\nname = Friends", "diffrec.toml, line 2: the file is no valid TOML (invalid value)", None),
        (
            "delegations = 3",
            'diffrec.toml: "delegations" is no list of delegations',
            "each begins with a line [[delegations]]",
        ),
        (
            '[[delegations]]\nname = "x"\ntype = "grup"',
            'diffrec.toml, line 1: there is no type "grup"; choose from: state, group, organization, observer',
            'did you mean "group"?',
        ),
        (
            '[[delegations]]\nname = "x"\nnames = "y"',
            "diffrec.toml, line 1: names is y, which is no list of texts",
            'a list of texts is written names = ["...", "..."]',
        ),
        (
            '[[delegations]]\nname = "x"\nnames = [1]',
            "diffrec.toml, line 1: names holds something that is no text",
            'a list of texts is written names = ["...", "..."]',
        ),
        (
            "[[delegations]]\nname = 3",
            "diffrec.toml, line 1: name is 3, which is no text",
            'a text stands in quotes: name = "..."',
        ),
        (
            '[[delegations]]\ntype = "group"',
            "diffrec.toml, line 1: the delegation has neither a name nor a code",
            "a name makes a new delegation; a code alone adds to one that diffrec knows",
        ),
    ],
)
def test_what_cannot_be_meant_is_refused_with_its_place(text: str, message: str, hint: str | None) -> None:
    with pytest.raises(ConfigError) as error:
        settings(text)
    assert (error.value.message, error.value.hint) == (message, hint)


def test_another_table_in_the_place_of_ours_is_refused() -> None:
    with pytest.raises(ConfigError, match='"diffrec" is 3, which is no table'):
        read(b"[tool]\ndiffrec = 3\n", source="pyproject.toml", inside=("tool", "diffrec"))
