"""What stands round a bracket, where a country's name in it is no delegation mark.

    "opened by Ana Lucia Prado (Peru), Chair"                 a person's State
    "the Vice-President of the Assembly (Fiji)"               a person's State
    "a meeting in Port Louis (Mauritius)"                     a town's country
    "Directive (EU) 2017/853"                                 a citation
    "the Association of Southeast Asian Nations (ASEAN)"      an abbreviation of what stands before it

Lists of the countries that are meant, and sentences that tell what happened, are in `enumerations`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from diffrec.delegations.lists import CLOSING, MAX_WORDS_OF_A_TOWN, without_article
from diffrec.delegations.names import fold, fold_short

if TYPE_CHECKING:
    from diffrec.delegations.names import Names
    from diffrec.languages import Language
    from diffrec.model import Delegation, Span

NUMBER_FOLLOWS = re.compile(r"\s*(?:(?:[Nn](?:os?|[úu]ms?|[°º])\.?|№|رقم)\s*)?\d|\s*[A-Z]+/[A-Z\d]")
SEMICOLON_FOLLOWS = re.compile(r"\s*[;；؛]")
WORD_BEHIND_A_COMMA = re.compile(r"\s*,\s*([^\W\d_a-z][\w-]*)")
ENDS_A_CLAUSE = ",;:.)]–—，；：。）،؛"
INITIAL = re.compile(r"[^\W\d_]\.(?:-?[^\W\d_]\.)*")
PARTICLE = re.compile(r"al|be?n|bin|da[ls]?|del?|della|de[nr]|di|dos?|du|e|[ei]l|ibn|la|le|ter|van|von|y|zu")

NAME_IN_LATIN = re.compile(r"[(（][A-Z][\w.'’-]*(?:[ \u00b7·]+[A-Z][\w.'’-]*)+[)）]\s*$")  # 阿希姆·卡索(Achim Kassow)
FIRST_AND_LAST = 2
MAX_WORDS_OF_A_NAME = 6  # three given names, a particle and two surnames
MAX_SIGNS_OF_A_NAME = 12  # of a foreign name in Chinese
WORDS_OF_AN_OFFICE = 2  # "رئيس اللجنة", in a language where "of the" is no word
MAX_WORDS_OF_A_TITLE = 9  # "Vice-President of the General Assembly at its tenth session"
LOOK_BACK_CHARACTERS = 200  # twice the longest title


class Bracket(NamedTuple):
    """A bracket that lists delegations, in its text.

    `person_before` is where the last bracket ends that named the State of a person.
    """

    text: str
    span: Span
    delegations: tuple[Delegation, ...]
    known: Names
    person_before: int | None

    @property
    def content(self) -> str:
        """What stands between the brackets."""
        return self.text[self.span[0] + 1 : self.span[1] - 1]

    @property
    def words_before(self) -> list[str]:
        """The words before the bracket, nearest last."""
        return self.text[max(0, self.span[0] - LOOK_BACK_CHARACTERS) : self.span[0]].split()


def is_citation(bracket: Bracket) -> bool:
    """Whether a number or a symbol follows: "Directive (EU) 2017/853", "Report of the Chair (Fiji) A/80/12"."""
    return NUMBER_FOLLOWS.match(bracket.text, bracket.span[1]) is not None


def is_abbreviation(bracket: Bracket, language: Language) -> bool:
    """Whether the bracket gives another form of the very name before it, as "the European Union (EU)" does."""
    if len(bracket.delegations) != 1:
        return False
    words, content = bracket.words_before, bracket.content
    longest = min(len(words), MAX_WORDS_OF_A_TITLE) if words and bracket.known.may_end_with(words[-1]) else 0
    for count in range(1, longest + 1):
        name = without_article(" ".join(words[-count:]), language)
        before = bracket.known.resolve(name)
        if before is not None and before.code == bracket.delegations[0].code and fold(name) != fold(content):
            return bracket.known.is_short_form(name) or not content.endswith(tuple(CLOSING))
    letters = fold_short(content).removesuffix("s")
    return bracket.known.is_short_form(content) and _initials(words).endswith(letters)


def is_of_a_person_or_place(bracket: Bracket, language: Language) -> bool:
    """Whether one name in brackets is the State of the person, the office or the town named before it.

    Several names are those of several offices: "the Co-Chairs (Fiji and Peru)".
    """
    if len(bracket.delegations) != 1 and not _speaks_for_others_too(bracket, language):
        return _is_of_an_office(bracket, language)
    return (
        _is_of_a_person(bracket, language) or _is_of_an_office(bracket, language) or _is_of_a_place(bracket, language)
    )


def _speaks_for_others_too(bracket: Bracket, language: Language) -> bool:
    """Whether the bracket is that of one who speaks for others, too: "(Fiji, also on behalf of Peru)"."""
    return any(phrase in bracket.content.lower() for phrase in language.on_behalf)


def _initials(words: list[str]) -> str:
    """The first letters of the capitalised words before a bracket, lower-case words between them passed over."""
    if not words or not words[-1][0].isupper():
        return ""
    parts = [part for word in words[-MAX_WORDS_OF_A_TITLE:] for part in word.split("-")]
    return "".join(part[0] for part in parts if part[:1].isupper())


class _Run(NamedTuple):
    """The capitalised words just before a bracket, and the two words before them ("" where the text begins)."""

    words: list[str]
    before: str
    earlier: str

    @property
    def starts_a_clause(self) -> bool:
        return not self.before or self.before[-1] in ENDS_A_CLAUSE

    @property
    def goes_on(self) -> bool:
        """Whether the word before joins it to another capitalised word, "Women and Domestic Violence"."""
        return self.earlier[:1].isupper() and self.earlier[-1] not in ENDS_A_CLAUSE


def _run(words: list[str]) -> _Run:
    """The capitalised words at the end of `words`, with name particles between them."""
    taken = 0
    for count, word in enumerate(reversed(words), start=1):
        if word[0].isupper() and (word[-1] not in ENDS_A_CLAUSE or INITIAL.fullmatch(word)):
            taken = count
        elif not taken or not PARTICLE.fullmatch(word):
            break
    first = len(words) - taken
    earlier, before = ["", "", *words][first : first + 2]
    return _Run(words[first:], before, earlier)


def _is_title_or_name_of_a_body(words: list[str], language: Language, known: Names) -> bool:
    """Whether capitalised words name a delegation, an instrument or a body and not a person or a town."""
    if words[-1].lower() in language.marks.title_words or known.resolve(" ".join(words)) is not None:
        return True
    return len(words[0]) > 1 and words[0].isupper()


def _is_of_a_person(bracket: Bracket, language: Language) -> bool:
    """Whether a person's name stands before the bracket: by a form of address, its own form, or next in a list.

    In "Protect Roma (Chile);" the first capital is that of a recommendation.
    """
    words = bracket.words_before
    if not language.has_capitals:
        return _is_addressed(words, language) or NAME_IN_LATIN.search(bracket.text, 0, bracket.span[0]) is not None
    run = _run(words)
    if len(run.words) >= FIRST_AND_LAST and _is_followed_by_an_office(bracket, language):
        return True
    addressed = [word.lower() for word in (run.before, *run.words[:-1])]
    if any(word in language.honorifics or f"{word}." in language.honorifics for word in addressed):
        return True
    if not run.words or _is_title_or_name_of_a_body(run.words, language, bracket.known):
        return False
    return _is_next_in_list(bracket, run, language) or _reads_as_a_person(bracket, run, language)


def _is_followed_by_an_office(bracket: Bracket, language: Language) -> bool:
    """Whether an office stands behind the bracket: "Ana Prado (Peru), Rapporteur"."""
    following = WORD_BEHIND_A_COMMA.match(bracket.text, bracket.span[1])
    return following is not None and following[1].lower() in language.marks.offices


def _is_addressed(words: list[str], language: Language) -> bool:
    """Whether a form of address or an office stands just before the bracket, in a script that has no capitals.

    "السيد محمد علي (مصر)": so many words before; "主席张三先生（中国）": at the end of the row of characters.
    """
    if language.is_spaced:
        is_office = not language.marks.offices.isdisjoint(words[-WORDS_OF_AN_OFFICE:])
        titles = {word.rstrip(":") for word in words[-MAX_WORDS_OF_A_NAME:] if word.endswith(":")}
        return (
            is_office
            or not titles.isdisjoint(language.marks.offices)
            or any(word in language.honorifics for word in words[-MAX_WORDS_OF_A_NAME:])
        )
    if not words or words[-1].endswith((*language.honorifics, *language.marks.offices)):
        return bool(words)
    title, colon, name = words[-1].rpartition("：")
    return bool(colon) and len(name) <= MAX_SIGNS_OF_A_NAME and title.endswith(tuple(language.marks.offices))


def _reads_as_a_person(bracket: Bracket, run: _Run, language: Language) -> bool:
    """Whether two to six capitalised words stand where a person is named: after a verb or a comma, not after "the"."""
    if not FIRST_AND_LAST <= len(run.words) <= MAX_WORDS_OF_A_NAME:
        return False
    if run.starts_a_clause:
        return bool(run.before) or not SEMICOLON_FOLLOWS.match(bracket.text, bracket.span[1])
    before = run.before.lower()
    if before in language.and_words:
        return not run.goes_on
    return before not in language.frequent or before in language.marks.before_names


def _is_next_in_list(bracket: Bracket, run: _Run, language: Language) -> bool:
    """Whether only commas and an "and" stand between the person before and this name."""
    if bracket.person_before is None:
        return False
    between = bracket.text[bracket.person_before : bracket.span[0]].split()[: -len(run.words)]
    return all(word.strip(ENDS_A_CLAUSE) in {"", *language.and_words} for word in between)


def _is_of_an_office(bracket: Bracket, language: Language) -> bool:
    """Whether the title of an office stands before the bracket: "the Chair", "the Vice-President of the Assembly"."""
    words = bracket.words_before[-MAX_WORDS_OF_A_TITLE - 1 :]
    for at in range(len(words) - 1, -1, -1):
        word, before = words[at], words[at - 1] if at else ""
        if word.lower() in language.marks.offices and f"{before} {word}".lower() not in language.marks.title_words:
            if len(bracket.delegations) > 1 and not word[0].isupper():
                return before.lower() in language.marks.definite | language.articles
            return word[0].isupper() or before.lower() in language.frequent - language.marks.before_names
        if not word[0].isupper() and word not in language.frequent and not word.isdigit():
            return False
    return False


def _is_of_a_place(bracket: Bracket, language: Language) -> bool:
    """Whether a town stands before the bracket: a short capitalised name after "in" or "at"."""
    run = _run(bracket.words_before)
    if not run.words or run.before.lower() not in language.marks.place_words:
        return False
    return len(run.words) <= MAX_WORDS_OF_A_TOWN and not _is_title_or_name_of_a_body(run.words, language, bracket.known)
