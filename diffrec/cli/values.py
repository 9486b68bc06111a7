"""Words of the command line made into values, or an error that lists the choices."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple, TypeVar, cast, get_args

from diffrec import api
from diffrec.config import CompareOptions, Limits, Profile, ReadOptions, Redline, Revisions, Selection, View
from diffrec.errors import ConfigError
from diffrec.languages.registry import LANGUAGES
from diffrec.model import ChangeKind, Fate, ItemKind, Severity
from diffrec.renderers.kinds import EVERY, SHORT_NAMES, SUBSTANTIVE, SUBSTANTIVE_WORD, TOLD_IN_MARKS
from diffrec.renderers.visible import visible
from diffrec.text.characters import INVISIBLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from enum import StrEnum

    from diffrec.config import AddedDelegation, Parties, Settings
    from diffrec.model import Finding

    Kind = TypeVar("Kind", bound=StrEnum)

ALL = "all"
NEAR = 0.5
"""likeness from which a name is offered for a wrong one: "actor-changd" is 0.96 like actor-changed"""


class ChosenChanges(NamedTuple):
    """Kinds of change that are listed, None for the usual ones, and those that a shown row has, None for any row."""

    listed: frozenset[ChangeKind] | None = None
    of_rows: frozenset[ChangeKind] | None = None


def words_of(given: Sequence[str] | str | None) -> tuple[str, ...]:
    """The words of an option that takes several, with commas or repeated."""
    texts = [given] if isinstance(given, str) else given or []
    return tuple(word.strip() for text in texts for word in text.split(",") if word.strip())


def view_of(given: str | None) -> View | None:
    """The view, or None where the width decides.

    Raises: ConfigError for another word.
    """
    if given is not None and given not in get_args(View):
        raise ConfigError.unknown(given, "view", get_args(View))
    return cast("View | None", given)


def report_language_of(given: str) -> str:
    """The code of a language that reports are written in.

    Raises: ConfigError for another word.
    """
    code = given.strip().lower()
    if code not in LANGUAGES:
        raise ConfigError.unknown(given, "language of reports", LANGUAGES)
    return code


def redline_of(author: str | None, *, track_moves: bool) -> Redline:
    """Whose changes a redline shows, made now.

    Raises: ConfigError for an author without a letter or digit, or with signs that nobody sees: Word accepts neither.
    """
    now = datetime.now(UTC).replace(microsecond=0)
    if author is None:
        return Redline(date=now, moves=track_moves)
    if not any(one.isalnum() for one in author) or visible(author) != author or not INVISIBLES.isdisjoint(author):
        message = f'"{visible(author)}" is no name of an author'
        raise ConfigError(message, hint="for example --author Secretariat")
    return Redline(author=author.strip(), date=now, moves=track_moves)


def read_options(
    language: str | None,
    profile: str = "auto",
    revisions: str = "accept",
    limits: Sequence[str] | None = None,
    names: tuple[AddedDelegation, ...] = (),
) -> ReadOptions:
    """How documents are read; `names` are those of the configuration.

    Raises: ConfigError for a profile, a way with tracked changes or a limit that does not exist.
    """
    if profile not in get_args(Profile):
        raise ConfigError.unknown(profile, "profile", get_args(Profile))
    if revisions not in get_args(Revisions):
        raise ConfigError.unknown(revisions, "way with tracked changes", get_args(Revisions))
    return ReadOptions(
        language=language,
        profile=cast("Profile", profile),
        revisions=cast("Revisions", revisions),
        limits=limits_of(limits or ()),
        names=names,
    )


def limits_of(given: Sequence[str]) -> Limits:
    """What a file may cost: the usual, but for what is given as `pages=3000`.

    Raises: ConfigError for a limit that does not exist, or one that is no number above nought.
    """
    chosen = {}
    for text in given:
        name, _, number = (part.strip() for part in text.partition("="))
        if name not in Limits._fields:
            raise ConfigError.unknown(name, "limit", Limits._fields)
        if not number.isdecimal() or int(number) == 0:
            message = f'the limit "{text}" gives no whole number above 0'
            raise ConfigError(message, hint=f"for example --limit {name}={getattr(Limits(), name)}")
        chosen[name] = int(number)
    return Limits()._replace(**chosen)


def compare_options(
    items: str | None,
    *,
    no_attributions: bool,
    any_order: bool,
    pairs: str | None = None,
    cross_language: bool = False,
) -> CompareOptions:
    """What is compared, and what a person has settled of it in the file `pairs`.

    Raises: ConfigError for a kind of item that does not exist, or a file of pairs that contradicts its form;
    InputError for one that cannot be read.
    """
    return CompareOptions(
        kinds=kinds_of(items),
        attributions=not no_attributions,
        any_order=any_order,
        pairs=None if pairs is None else api.load_pairs(pairs),
        cross_language=cross_language,
    )


def parties_of(given: str | None, names: tuple[AddedDelegation, ...]) -> Parties | None:
    """The list of parties in a file, which may use the `names` of the configuration; None where none is given.

    Raises: ConfigError for a file that is no such table; InputError for one that cannot be read.
    """
    return None if given is None else api.load_parties(given, names)


def settings_of(config: str | None) -> Settings:
    """What the configuration sets, which is the nearest one where none is given.

    Raises: ConfigError for a file that is no configuration; InputError for one that cannot be read.
    """
    return api.find_settings() if config is None else api.load_settings(config)


def between_of(given: str | None) -> tuple[str, str] | None:
    """The names of two versions, given as "rev-1:final"; None where none are.

    Raises: ConfigError for anything but two names.
    """
    if given is None:
        return None
    names = tuple(name.strip() for name in given.split(":"))
    if len(names) != 2 or not all(names):  # noqa: PLR2004 -- an earlier version and a later one
        message = f'"{given}" does not name two versions'
        raise ConfigError(message, hint="for example --between rev-1:final")
    return names[0], names[1]


def phrase_of(given: str | None) -> str | None:
    """The phrase whose history is asked for, white space single; None where none is.

    Raises: ConfigError for a phrase without words.
    """
    if given is None:
        return None
    phrase = " ".join(given.split())
    if not phrase:
        message = "--phrase holds no words"
        raise ConfigError(message, hint='for example --phrase "shall establish"')
    return phrase


def kinds_of(items: str | None) -> frozenset[ItemKind] | None:
    """The kinds of item that are asked for; None where nobody asked.

    Raises: ConfigError for one that does not exist.
    """
    words = words_of(items)
    kinds = frozenset(ItemKind) if ALL in words else _members(ItemKind, words, "kind of item")
    return kinds or None


def selection_of(only: Sequence[str] | None, fate: str | None, *, moved: bool) -> Selection:
    """Which rows are shown.

    Raises: ConfigError for a fate that does not exist, or a list of items that names none.
    """
    if only and not words_of(only):
        message = "--only names no item"
        raise ConfigError(message, hint="for example --only 4,16-18")
    return Selection(only=words_of(only), fates=_members(Fate, words_of(fate), "fate"), moved=moved)


def changes_of(given: Sequence[str] | None, *, no_attributions: bool = False) -> ChosenChanges:
    """Which kinds of change are listed, and which a row must have to be shown; both None where nothing is asked for.

    All kinds leave no row out, as a row without a change has not lost any. The short words of our reports stand for
    their kinds.

    Raises: ConfigError for a kind that does not exist, with the nearest, for a list that names none, and for changes of
    the marks that are left out of every output.
    """
    if given is None:
        return ChosenChanges()
    words = words_of(given)
    if not words:
        message = "--changes names no kind of change"
        raise ConfigError(message, hint=f"for example --changes {SUBSTANTIVE_WORD}")
    if ALL in words:
        return ChosenChanges(listed=EVERY)
    table = {SUBSTANTIVE_WORD: SUBSTANTIVE, **{kind.value: frozenset({kind}) for kind in ChangeKind}, **SHORT_NAMES}
    for word in words:
        if word not in table:
            raise _with_nearest(ConfigError.unknown(word, "kind of change", (*table, ALL)), word, table)
        if no_attributions and not table[word].isdisjoint(TOLD_IN_MARKS) and word != SUBSTANTIVE_WORD:
            message = f"--changes {word} looks for the marks that --no-attributions leaves out"
            raise ConfigError(message, hint="give one of the two")
    kinds = frozenset().union(*(table[word] for word in words))
    return ChosenChanges(listed=kinds, of_rows=kinds)


def _with_nearest(error: ConfigError, word: str, names: Iterable[str]) -> ConfigError:
    """The error with the name that is most like the word as its hint."""
    from difflib import get_close_matches  # noqa: PLC0415 -- only a mistake needs it

    near = get_close_matches(word, list(names), n=1, cutoff=NEAR)
    return ConfigError(error.message, hint=f'did you mean "{near[0]}"?' if near else None)


def of_delegations(
    selection: Selection,
    delegations: Sequence[str] | None,
    *,
    members: bool,
    names: tuple[AddedDelegation, ...] = (),
    no_attributions: bool = False,
) -> Selection:
    """The selection narrowed to what these delegations asked for, groups with their members where these are wanted.

    `names` are those that a configuration adds.

    Raises: ConfigError for a list of delegations that names none, and where their marks are left out of every output.
    """
    words = words_of(delegations)
    if delegations and not words:
        message = "--delegation names no delegation"
        raise ConfigError(message, hint="for example --delegation FRA")
    if words and no_attributions:
        message = "--delegation looks for the marks that --no-attributions leaves out"
        raise ConfigError(message, hint="give one of the two")
    return selection._replace(delegations=words, members=members, names=names)


def one_way(revisions: str) -> str:
    """The way with tracked changes of a command that takes each file as one version.

    Raises: ConfigError for both ways.
    """
    if revisions == "both":
        message = "tracked changes read both ways make two versions of one file"
        raise ConfigError(message, hint="`diffrec compare FILE --revisions both` compares these two")
    return revisions


def reporter_of(given: str) -> str:
    """The name of a reporter.

    Raises: ConfigError for a format that no reporter writes.
    """
    from diffrec.checks import REPORTERS  # noqa: PLC0415 -- only `check` needs the reporters

    if given not in REPORTERS:
        raise ConfigError.unknown(given, "format", REPORTERS)
    return given


def severity_of(given: str) -> Severity:
    """The severity of this name.

    Raises: ConfigError for a name that is no severity.
    """
    (severity,) = _members(Severity, [given], "severity")
    return severity


def is_grave(finding: Finding, threshold: Severity) -> bool:
    """Whether a finding that nobody has accepted is at or above the threshold."""
    return not finding.is_accepted and finding.severity.gravity >= threshold.gravity


def _members(kinds: type[Kind], words: Sequence[str], what: str) -> frozenset[Kind]:
    table = {member.value: member for member in kinds}
    for word in words:
        if word not in table:
            raise ConfigError.unknown(word, what, table)
    return frozenset(table[word] for word in words)
