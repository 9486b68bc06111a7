"""Settings as typed values with defaults; what a person passes on the command line or to the public API ends here."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from diffrec.model import ChangeKind, Fate, ItemKind, Row, Severity

View = Literal["side-by-side", "inline", "concordance"]
Revisions = Literal["accept", "reject", "both"]
Profile = Literal["auto", "un-report", "resolution", "upr", "treaty"]
Settlement = Literal["pin", "forbid", "alone", "found"]
DelegationKind = Literal["state", "group", "organization", "observer"]


class Limits(NamedTuple):
    """What one file may cost; documents come from strangers, and what is larger is refused with a sentence.

    Largest real documents seen: 72 pages, 1.4 MB, 0.2 million characters; a report of 400 pages has 1.2 million.
    LibreOffice takes 4 seconds to convert a file when it starts for the first time.
    `elements` and `depth` are of a page of the web or an XML file: how many, and how many inside each other (browsers
    stop at 512); `word_elements` are of a Word file, where the densest real one has 4,000 a page.
    `lines` of print, `blocks` (paragraphs, headings, cells) and `marks` (numbers, letters, labels, headings, brackets,
    each looked at by itself): real documents have up to 4,300, 2,600 and 3,000; as many as the limit take 5 seconds.
    """

    megabytes: int = 100
    unpacked_megabytes: int = 400
    pages: int = 2_000
    characters: int = 5_000_000
    conversion_seconds: int = 9
    elements: int = 300_000
    word_elements: int = 1_000_000
    depth: int = 1_000
    lines: int = 200_000
    blocks: int = 50_000
    marks: int = 25_000


class AddedDelegation(NamedTuple):
    """A delegation that a person adds, or, where `code` is that of a known one, further names and members of it.

    `short` are working forms that keep their capitals; `members` are names or codes of States. Without a code the first
    short form is the code, or the name. `place` is where an error about it sends the reader.
    """

    name: str | None = None
    code: str | None = None
    type: DelegationKind | None = None
    names: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    place: str = "the configuration"


class AddedWords(NamedTuple):
    """Words that a person adds to the lexicon of a language, in one of its lists, as the lexicon's own file has them.

    `band` is where verbs and modals stand; words that the lexicon has already stand where they are put here.
    """

    language: str
    list: str
    words: tuple[str, ...]
    band: str | None = None
    meaning: str | None = None
    place: str = "the configuration"


class Waiver(NamedTuple):
    """A finding that a person lets pass, by its fingerprint, with the reason, who says so, and until when."""

    fingerprint: str
    reason: str
    author: str
    expires: date | None = None
    place: str = "the configuration"


class Baseline(NamedTuple):
    """The findings that were there when the check was taken up, by their fingerprints, with the name of the file.

    `told` says in the file's words what each is: its rule and its excerpt.
    """

    source: str
    fingerprints: frozenset[str]
    told: Mapping[str, str] = MappingProxyType({})


class CheckSettings(NamedTuple):
    """What a configuration file sets of the check; None and nothing leave it to the profile."""

    select: frozenset[str] | None = None
    ignore: frozenset[str] = frozenset()
    severities: Mapping[str, Severity] = MappingProxyType({})
    fail_on: Severity | None = None
    profile: Profile | None = None
    only_changed_in: tuple[str, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    baseline: str | None = None


class Settings(NamedTuple):
    """What a configuration file sets; `source` is the file, None where there is none."""

    names: tuple[AddedDelegation, ...] = ()
    words: tuple[AddedWords, ...] = ()
    check: CheckSettings = CheckSettings()
    source: str | None = None


class ReadOptions(NamedTuple):
    """How documents are read: language None is told from the text; tracked changes as accepted, rejected or both.

    With `explain` a document tells what each of its blocks became, and why. `names` are delegations to look for beside
    those that diffrec knows.
    """

    language: str | None = None
    profile: Profile = "auto"
    revisions: Revisions = "accept"
    limits: Limits = Limits()
    explain: bool = False
    names: tuple[AddedDelegation, ...] = ()


class SettledItem(NamedTuple):
    """An item as a file of pairs names it: its number as in `--only`, words of it, the key of its content, or several.

    Content tells more than a number: where words or a key are given, the number decides only between equals.
    """

    number: str | None = None
    words: str | None = None
    key: str | None = None


class SettledPairing(NamedTuple):
    """What a person settled of some items of two versions; "found" is what diffrec found, which settles nothing."""

    kind: Settlement
    draft: tuple[SettledItem, ...] = ()
    final: tuple[SettledItem, ...] = ()
    note: str | None = None
    line: int | None = None


class SettledPairs(NamedTuple):
    """The pairings of a file of pairs, in its order, with its name and its text as read."""

    source: str
    pairings: tuple[SettledPairing, ...]
    text: str = ""


class PartyLine(NamedTuple):
    """One line of a list of parties: the key of a delegation, its status, since when (None: always), and the line."""

    delegation: str
    status: str
    since: date | None = None
    line: int | None = None


class Parties(NamedTuple):
    """The lines of a list of parties to an instrument, in its order, with the name of the file."""

    source: str
    lines: tuple[PartyLine, ...]


class CompareOptions(NamedTuple):
    """What `compare` looks at: kinds None means those that both sides hold; marks can be left out of every output.

    `pairs` are pairings that a person has settled, which are not up to diffrec any more.
    `between` names two versions of a chain that are compared beside its neighbours and its ends.
    `parties` says which delegations are parties, for a text that turns from Member States to States parties.
    With `cross_language` items of two versions in two languages are paired by meaning, and the wording is not judged.
    `names` are the delegations that the versions were read with; their marks are left out, too. `words` are added to
    the lexicon by which changes are told.
    """

    kinds: frozenset[ItemKind] | None = None
    attributions: bool = True
    any_order: bool = False
    pairs: SettledPairs | None = None
    between: tuple[str, str] | None = None
    cross_language: bool = False
    names: tuple[AddedDelegation, ...] = ()
    parties: Parties | None = None
    words: tuple[AddedWords, ...] = ()


class Selection(NamedTuple):
    """Which rows are shown: items as given (`4`, `4(b)`, `16-18`, `final:4`, `Add.2:3`), fates, moved only.

    `phrase` asks for the rows that hold it in any version, `delegations` (codes or names, groups on request with their
    `members`) for those in which any version has a mark of one of them; `names` are delegations that a person added.
    `kinds` asks for the rows with a change of one of these kinds, in any step of a chain.
    """

    only: tuple[str, ...] = ()
    fates: frozenset[Fate] = frozenset()
    moved: bool = False
    phrase: str | None = None
    delegations: tuple[str, ...] = ()
    members: bool = False
    names: tuple[AddedDelegation, ...] = ()
    kinds: frozenset[ChangeKind] | None = None


class Redline(NamedTuple):
    """How a Word redline is written: whose changes they are and when they were made, and whether moves are moves.

    Without a date the changes carry that of the final, where it tells one. Items that moved are deleted at their old
    place and inserted at the new one unless `moves` are tracked, which fewer programs show. `unshown` are rows that
    were not selected: their items stay as the draft has them, and tell where new ones stand. `limits` are those of the
    draft's own Word file, which is read once more.
    """

    author: str = "diffrec"
    date: datetime | None = None
    moves: bool = False
    unshown: tuple[Row, ...] = ()
    limits: Limits = Limits()


class RenderOptions(NamedTuple):
    """How a comparison is shown: width in columns (None: no wrapping), colour, view (None: by width), whole texts.

    Of a chain: the two versions whose texts stand beside each other (None: first and last), and a phrase whose history
    is told. With `by_delegation` a page opens on the names with their asks. `kinds` are those of the changes that are
    listed; None lists the substantive ones and folds the others. `language` is the code of the language that headings
    and fates are told in. `strikes` says that the terminal is known to strike and to underline, and `links` has the
    addresses of the documents, by source, where it can follow links; both want colour.
    """

    width: int | None = None
    color: bool = False
    view: View | None = None
    full: bool = False
    between: tuple[str, str] | None = None
    phrase: str | None = None
    by_delegation: bool = False
    kinds: frozenset[ChangeKind] | None = None
    language: str = "en"
    redline: Redline = Redline()
    strikes: bool = False
    links: Mapping[str, str] = MappingProxyType({})


class CheckOptions(NamedTuple):
    """Which rules run and how grave their findings are, and which findings a person has accepted.

    `rules` None means those of the profile, but for those to `ignore`; `severities` go before those of the profile.
    `only_changed_in` names the sections that may change. Without attributions no finding says whose mark it found.
    `today` is the day on which waivers expire or hold.
    """

    rules: frozenset[str] | None = None
    ignore: frozenset[str] = frozenset()
    severities: Mapping[str, Severity] = MappingProxyType({})
    profile: Profile = "auto"
    only_changed_in: tuple[str, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    baseline: Baseline | None = None
    today: date | None = None
    attributions: bool = True
