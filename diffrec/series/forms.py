"""The forms in which a corrigendum says what to change, as patterns over a paragraph whose quotations are masked.

paragraph    1. Paragraph 12 (c): For “shall lend” read “may lend”
masked       L: For Q0 read Q1                label "12 (c)", quotations "shall lend", "may lend"
form         for {old} read {new}             replace Q0 by Q1

The words of the forms stand in the value of the document's language.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from diffrec.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diffrec.languages import Language
    from diffrec.model import ItemKind

QUOTATION = re.compile(
    r"“([^“”]*)”|”([^“”]*)“|„([^„“”]*)[“”]|«\s?([^«»]*?)\s?»|「([^「」]*)」"
    r"|\"([^\"]*)\"|(?<!\w)‘([^‘]*?)’(?!\w)"
)
QUOTE_SIGN = re.compile(r"\x02(\d+)\x03")
LABEL_SIGN = "\x01"
INSERTED = ("bis", "ter", "quater", "quinquies", "sexies", "septies", "octies")
ENUMERATOR = re.compile(r"\A\s*(?:(?:\d{1,3}|[a-z]{1,3})[.)]|\((?:\d{1,3}|[a-z]{1,3})\))\s+(?=\S)")
# Letters of sub-paragraphs stand between brackets or before one: "12 (c)", "12 c)".
PARTS = r"(?:\s?[(（]?[^\W\d_]{1,4}[)）])*(?!\s*/\s*\d)"
# Behind a number: "paragraphs 5 and 6", "5-7", "12 (c) and (d)".
AND_MORE = re.compile(r"\s*(?:[,;–-]|\w{1,3}\s|[和及至、])\s*[\d(]")
LONG_WORD = re.compile(r"\w{4,}")
MAX_OTHER_WORDS = 2  # "last line", "Annex II, chapeau": what a place may hold beside the words for places
STOPS = " ,.:;–-，。：；、،؛"
MAX_BARE = 1_000  # characters of "For ... read ..." without quotation marks; more is running text
MAX_PLACE_WORDS = 14  # "Page 3, annex I, section B, paragraph 7 (c), second sentence, last line"


class Action(Enum):
    """What an instruction does to the text."""

    REPLACE = auto()
    DELETE = auto()
    INSERT_AFTER = auto()
    INSERT_BEFORE = auto()
    ADD = auto()  # at the end of an item
    REWRITE = auto()  # the whole item, a sentence of it, or the title
    REMOVE = auto()  # the item
    REST = auto()  # what else an understood paragraph says
    UNKNOWN = auto()


class Masked(NamedTuple):
    """A paragraph with signs in the place of its quotations and of the first label outside of them.

    `is_several` where it names more than one item.
    """

    text: str
    quotations: tuple[str, ...]
    number: str | None
    kind: ItemKind | None
    is_several: bool = False

    def restored(self, text: str) -> str:
        """A part of the masked text with its quotations in quotation marks again."""
        return QUOTE_SIGN.sub(lambda match: f"“{self.quotations[int(match[1])]}”", text)


class Words(NamedTuple):
    """An action on words: those that are there, those that come."""

    action: Action
    old: str = ""
    new: str = ""


class Forms:
    """The forms of one language."""

    def __init__(self, language: Language) -> None:
        words = language.series
        self.words = words
        self.language = language
        self.where = (*words.places, *words.lines, *words.parts, *words.title)
        self.labels = [(label, kind) for kind, labels in language.labels.items() for label in labels]
        self.label = self._label_pattern()
        self.noun = rf"(?:{language.either(words.quoted)}\s*)?" if words.quoted else ""
        quoted = {name: rf"{self.noun}\x02(?P<{name}>\d+)\x03" for name in ("old", "new")}
        bare = {name: rf"(?P<{name}>[^\x02\x03]+?)" for name in ("old", "new")}
        self.quoted = [
            (action, re.compile(_filled(form, quoted), re.IGNORECASE))
            for action, forms in (
                (Action.REPLACE, words.replace),
                (Action.INSERT_AFTER, words.insert_after),
                (Action.INSERT_BEFORE, words.insert_before),
                (Action.ADD, words.add),
                (Action.DELETE, words.delete),
            )
            for form in forms
        ]
        self.bare_inside = [re.compile(_filled(form, bare), re.IGNORECASE) for form in words.bare]
        self.bare = [_whole(rf"(?:^|[:.,\d\x01]\s+){_filled(form, bare)}") for form in words.bare]
        self.rewrite = [re.compile(_filled(form, quoted), re.IGNORECASE) for form in words.rewrite]
        self.remove = [_whole(_filled(form, quoted)) for form in words.remove]

    def masked(self, paragraph: str) -> Masked:
        """The paragraph without its own number, its quotations and its first label masked."""
        quotations: list[str] = []

        def mask(match: re.Match[str]) -> str:
            quotations.append(inner(match))
            return f"\x02{len(quotations) - 1}\x03"

        text = QUOTATION.sub(mask, ENUMERATOR.sub("", paragraph, count=1))
        label = self.label.search(text)
        if label is None:
            return Masked(text, tuple(quotations), None, None)
        is_several = bool(AND_MORE.match(text, label.end()) or self.label.search(text, label.end()))
        kind = next(kind for at, (_, kind) in enumerate(self.labels) if label[f"n{at}"])
        text = f"{text[: label.start()]}{LABEL_SIGN}{text[label.end() :]}"
        return Masked(text, tuple(quotations), self._number(label), kind, is_several)

    def _label_pattern(self) -> re.Pattern[str]:
        """A label with its number; a word for it may have an ending of its own, as plurals and cases have."""
        language = self.language
        inserted = "|".join(map(re.escape, (*INSERTED, *language.inserted)))
        figures = "|".join(map(re.escape, sorted(language.number_words, key=len, reverse=True)))
        ending = r"[^\W\d_]{0,2}" if language.is_spaced else ""
        names = []
        for at, (label, _) in enumerate(self.labels):
            before, _, after = label.partition("#")
            number = rf"(?P<n{at}>\d+(?:\.\d+)*{f'|{figures}' if figures else ''})"
            behind = rf"{re.escape(after)}(?P<i{at}>\s?(?:{inserted}))?(?P<p{at}>{PARTS})"
            names.append(rf"(?:{re.escape(before)}{ending if '#' not in label else ''}\s*{number}{behind})")
        start = r"(?<!\w)" if language.is_spaced else ""
        return re.compile(rf"{start}(?:{'|'.join(names)})", re.IGNORECASE)

    def _number(self, label: re.Match[str]) -> str:
        """The number of a label as an item has it: in ASCII figures, "bis" for the word of its language."""
        found = {name[0]: text for name, text in label.groupdict().items() if text}
        number = self.language.number_words.get(found["n"], fold(found["n"]))
        inserted = found.get("i", "").strip()
        letters = re.findall(r"[^\W\d_]+", found.get("p", ""))
        return " ".join(
            (number, *filter(None, (self.language.inserted.get(inserted, inserted),)), *(f"({one})" for one in letters))
        )

    def is_place(self, masked: Masked) -> bool:
        """True for a paragraph that only says where: short, and it begins with an item, a page or the like."""
        if masked.quotations or len(masked.text.split()) > MAX_PLACE_WORDS or self._says_more(masked.text):
            return False
        opening = rf"[^\w\x01]*(?:[^\W\x01]+\s*){{0,2}}(?:\x01|{self.language.either(self.where)})"
        says_what = any(form.search(masked.text) for form in (*self.rewrite, *self.remove, *self.bare))
        return bool(re.match(opening, masked.text, re.IGNORECASE)) and not says_what

    def leaves_rest(self, masked: Masked) -> bool:
        """True when a paragraph says more than where and the actions on words that it holds."""
        rest = masked.text
        for _, form in self.quoted:
            rest = form.sub(" ", rest)
        return bool(masked.quotations) and (bool(QUOTE_SIGN.search(rest)) or self._says_more(rest))

    def _says_more(self, text: str) -> bool:
        """True for a text with words beside those that say where."""
        known = self.language.either((*self.where, *self.words.ordinals))
        return len(LONG_WORD.findall(re.sub(known, " ", text, flags=re.IGNORECASE))) > MAX_OTHER_WORDS

    def words_in(self, masked: Masked) -> list[Words]:
        """The actions on words that a paragraph holds, in their order."""
        found: list[tuple[int, Words]] = []
        taken: set[int] = set()
        for action, form in self.quoted:
            for match in form.finditer(masked.text):
                if taken.isdisjoint(range(*match.span())):
                    taken.update(range(*match.span()))
                    quotations = {name: masked.quotations[int(at)] for name, at in match.groupdict().items()}
                    found.append((match.start(), Words(action, **quotations)))
        is_bare = not masked.quotations and len(masked.text) <= MAX_BARE
        if not found and is_bare and self.rest_of_rewrite(masked) is None:
            found = [(match.start(), _bare_words(match)) for match in self._bare_matches(masked)][:1]
        return [words for _, words in sorted(found, key=lambda pair: pair[0])]

    def _bare_matches(self, masked: Masked) -> Iterator[re.Match[str]]:
        """The paragraph as one replacement; where it seems to hold two, nothing tells where the first ends."""
        for match in filter(None, (form.search(masked.text) for form in self.bare)):
            if not any(form.search(match[name]) for form in self.bare_inside for name in ("old", "new")):
                yield match

    def removes(self, masked: Masked) -> bool:
        """True for a paragraph that takes away the item that it names."""
        return masked.number is not None and any(form.search(masked.text) for form in self.remove)

    def rest_of_rewrite(self, masked: Masked) -> str | None:
        """What stands behind the words that open a new text, None where no such words stand."""
        match = next(filter(None, (form.search(masked.text) for form in self.rewrite)), None)
        return None if match is None else masked.text[match.end() :].lstrip(STOPS)

    def has(self, words: tuple[str, ...], masked: Masked) -> bool:
        """True when one of the words stands in the paragraph, quotations and the nouns before them aside."""
        text = re.sub(rf"{self.noun}\x02\d+\x03", " ", masked.text, flags=re.IGNORECASE)
        return bool(words) and bool(re.search(self.language.either(words), text, re.IGNORECASE))

    def sentence(self, masked: Masked) -> int | None:
        """The number of the sentence that a paragraph names."""
        if not self.words.ordinals:
            return None
        ordinals, sentences = self.language.either(self.words.ordinals), self.language.either(self.words.sentence)
        pattern = rf"(?P<a>{ordinals})\s*{sentences}|{sentences}\s*(?P<b>{ordinals})"
        named = re.search(pattern, masked.text, re.IGNORECASE)
        return self.words.ordinals.index((named["a"] or named["b"]).lower()) + 1 if named else None


def unquoted(text: str) -> str:
    """A new text without the quotation marks around the whole of it."""
    whole = QUOTATION.fullmatch(text.strip(STOPS))
    return inner(whole) if whole else text.strip()


def inner(quotation: re.Match[str]) -> str:
    """What stands between the quotation marks."""
    return next(group for group in quotation.groups() if group is not None).strip()


def _bare_words(match: re.Match[str]) -> Words:
    return Words(Action.REPLACE, match["old"].strip(), match["new"].strip().rstrip(STOPS))


def _whole(pattern: str) -> re.Pattern[str]:
    """A pattern that ends where the paragraph ends."""
    return re.compile(rf"{pattern}[\s.。]*\Z", re.IGNORECASE)


def _filled(form: str, slots: dict[str, str]) -> str:
    """A form as a pattern: blanks may be wider, slots stand for what they hold."""
    pattern = form.replace(" ", r"\s+")
    for name, slot in {**slots, "place": LABEL_SIGN}.items():
        pattern = pattern.replace(f"{{{name}}}", slot)
    return pattern
