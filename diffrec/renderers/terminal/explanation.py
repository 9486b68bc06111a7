"""Why one item was paired as it was, in plain words.

Recommendation 24 of the draft (draft.txt, line 132) became Recommendation 4 of the final (final.txt, line 98).
The wording is 70 % alike, delegation marks left out. The pairing is sure.
Why these belong together; the larger the number, the stronger the reason, and a minus speaks against:
  +0.41  85 % of the content is shared, rare words counting most
Second choice: Recommendation 24 of the draft is 35 % like Recommendation 5 of the final (final.txt, line 110).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diffrec.meaning import changed_words, draft_side, words_instead
from diffrec.model import CLEAR_MARGIN, Fate, MarkFate, ScopeConfidence, cell_text, the
from diffrec.renderers.brackets import bracket_words
from diffrec.renderers.chains import SAME_WORDS
from diffrec.renderers.changes import chosen
from diffrec.renderers.crossreferences import reference_lines
from diffrec.renderers.duties import duty_tables
from diffrec.renderers.events import exclusion_sentences, homes_of
from diffrec.renderers.kinds import light_words
from diffrec.renderers.ledger import (
    CONFIDENCE_WORDS,
    fate_name,
    is_moved_up,
    likeness_words,
    mark_fate_words,
    rival_words,
)
from diffrec.renderers.margins import MARGIN, is_in_margin, mark_text
from diffrec.renderers.naming import base_name, main_kind
from diffrec.renderers.notices import place_words
from diffrec.renderers.origins import SIDES, origins_of, source_sentences
from diffrec.renderers.rows import pair_label, traced_marks
from diffrec.renderers.terminal.changes import HOW_TO_UNFOLD, put_own_changes
from diffrec.renderers.terminal.marked import Writing, both_texts
from diffrec.renderers.terminal.page import Page
from diffrec.renderers.terminal.rows import Pair, between_sections, put_beneath, rival_items
from diffrec.renderers.terminal.theme import STRONG
from diffrec.renderers.visible import isolated, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from rich.text import Text

    from diffrec.config import RenderOptions
    from diffrec.model import ChangeKind, Comparison, Item, Row, Step, TracedAttribution
    from diffrec.renderers.events import Home
    from diffrec.renderers.origins import Origins

QUESTION = 15
"""columns of a question: "reinforced by" and a gap"""
SCOPE_WORDS: Mapping[ScopeConfidence, str] = {
    ScopeConfidence.HIGH: "covers",
    ScopeConfidence.MEDIUM: "seems to cover",
    ScopeConfidence.LOW: "may cover",
}


def render_explanation(comparison: Comparison, row: Row, options: RenderOptions) -> str:
    """What the items of a row were paired with, how alike they are, why, who was second, and what changed."""
    page = Page(options)
    page.say(_pairing(page, comparison, row))
    page.blank()
    for sentence in (_likeness(row), f"What became of it: {', '.join(_fates(comparison, row))}."):
        page.say(sentence)
    _put_evidence(page, row)
    if told := " ".join(filter(None, (_second_best(comparison, row), *_margin(row)))):
        page.say(told)
    _put_marks(page, row, homes_of(comparison))
    _put_duties(page, row)
    _put_changes(page, row.whole, options.kinds)
    for told in bracket_words(row.whole):
        page.say(one_line(f"{told[:1].upper()}{told[1:]}."))
    for told in reference_lines(row.whole):
        page.say(one_line(told))
    origins = origins_of(comparison)
    for sentence in (*_corrections(row), *source_sentences(row, origins), *_moved_text(row, origins)):
        page.say(sentence)
    page.blank()
    if row.whole.cross_language:
        page.say("The two texts:")
        put_beneath(page, row, Pair(comparison, origins, homes_of(comparison)), Writing(look=options))
        return page.to_text()
    page.say("The words:" if row.whole.fate is not Fate.UNCHANGED else "The words, which did not change:")
    page.quote(both_texts(row, Writing(look=options, origins=origins)))
    return page.to_text()


def _moved_text(row: Row, origins: Origins) -> Iterator[str]:
    """What left the row for another or came from another: "These words moved to final 9: "Sand is replaced."."""
    for side in SIDES:
        text = cell_text(row.cells[0 if side == "draft" else -1])
        for origin in origins.moves(row, side):
            yield one_line(f'These words {origin.words}: "{text[slice(*origin.span)]}"')


def _corrections(row: Row) -> Iterator[str]:
    """What corrigenda changed in the items: "Paragraph 2 reads "may" for "shall" by draft-L.2-Corr.1.txt."."""
    for item in (item for cell in row.cells for item in cell):
        for one in item.corrected:
            by = f"by {base_name(one.source)}"
            words = f'reads "{one.read}" for "{one.found}"' if one.found else f'has "{one.read}" put in'
            told = words if one.read else f'has "{one.found}" taken out'
            name = _called(item)
            yield one_line(f"{name[:1].upper()}{name[1:]} {told} {by}.")


def _pairing(page: Page, comparison: Comparison, row: Row) -> Text:
    """What is paired with what, each side leading to its place; several items make a merge or a split."""
    draft, final = comparison.versions[0].name, comparison.versions[-1].name
    together = "" if len(row.cells[0]) == 1 else " together"
    if not row.cells[-1]:
        parts = [(row.cells[0], draft, f" has no counterpart in the {final}.")]
    elif not row.cells[0]:
        parts = [(row.cells[-1], final, f" has no counterpart in the {draft}.")]
    else:
        parts = [(row.cells[0], draft, f"{together} became "), (row.cells[-1], final, ".")]
    text = page.text()
    for items, version, told in parts:
        named = _items(items, version)
        text.append(named if text.plain else named[:1].upper() + named[1:], page.linked(items, STRONG))
        text.append(told, STRONG)
    return text


def _items(items: Sequence[Item], version: str) -> str:
    """The items of a version and where they stand: "recommendation 4 of the final (final.txt, line 98)"."""
    names = " and ".join(_called(item) for item in items)
    places = "; ".join(", ".join(filter(None, (base_name(i.document), place_words(i.location)))) for i in items)
    return one_line(f"{names} of the {version} ({places})")


def _called(item: Item) -> str:
    label = item.label.raw.rstrip(".")
    return label if any(character.isalpha() for character in label) else f"{item.kind.words()} {label}"


def _likeness(row: Row) -> str:
    if row.whole.similarity is None:
        if row.whole.is_settled:
            return "That it has no counterpart was settled by a person."
        apart = next((one.reason for one in row.whole.evidence if one.settled), None)
        return (
            f"It was {apart}." if apart else "No item of the other version is like it enough to be the same provision."
        )
    if row.whole.cross_language:
        return (
            f"The two are {likeness_words(row)}; figures, references, delegations and numbers are compared, "
            f"the wording is not. The pairing is {CONFIDENCE_WORDS[row.whole.confidence]}."
        )
    told = "the same" if likeness_words(row).startswith(SAME_WORDS) else likeness_words(row)
    return f"The wording is {told}, delegation marks left out. The pairing is {CONFIDENCE_WORDS[row.whole.confidence]}."


def _fates(comparison: Comparison, row: Row) -> Iterator[str]:
    step = row.whole
    deleted, inserted = changed_words(row)
    name = fate_name(row)
    yield f"{name} ({_words(deleted)} out, {_words(inserted)} in)" if deleted or inserted else name
    if step.renumbered:
        yield f"renumbered ({pair_label(row, main=main_kind(comparison))})"
    if step.moved:
        yield f"moved {'up' if is_moved_up(row, comparison) else 'down'}{between_sections(row)}"
    elif step.resectioned:
        yield f"section changed{between_sections(row)}"
    if step.outside:
        yield f"outside: it stands in a chapter that no {comparison.versions[0].name} touches"


def _words(count: int) -> str:
    return f"{count} word{'' if count == 1 else 's'}"


def _put_evidence(page: Page, row: Row) -> None:
    if not row.whole.evidence:
        return
    if all((row.cells[0], row.cells[-1])):
        page.say(
            "Why these belong together; the larger the number, the stronger the reason, and a minus speaks against:"
        )
    else:
        page.say("Why it stands alone; a plus says that nothing is near, a minus what came near:")
    for evidence in sorted(row.whole.evidence, key=lambda evidence: -abs(evidence.weight)):
        page.say(f"{evidence.weight:+.2f}  {one_line(evidence.reason)}", indent=2, hang=7)


def _second_best(comparison: Comparison, row: Row) -> str:
    rival = row.whole.runner_up
    if rival is None:
        return "Second choice: nothing else came into question." if row.cells[0] and row.cells[-1] else ""
    items = rival_items(rival, comparison.versions)
    draft, final = comparison.versions[0].name, comparison.versions[-1].name
    own, version = (row.cells[-1], final) if rival.version == draft else (row.cells[0], draft)
    named = one_line(" and ".join(_called(item) for item in own))
    verb = "is" if len(own) == 1 else "are together"
    named_rival = _items(items, rival.version)
    if row.whole.cross_language:
        return f"Second choice: {named} of the {version}, {rival_words(row, rival.similarity)} beside {named_rival}."
    like = f"{round(100 * rival.similarity)} % like {named_rival}"
    return f"Second choice: {named} of the {version} {verb} {like}."


def _margin(row: Row) -> Iterator[str]:
    """How clearly the pairing was chosen: "It leads the pairing that came next by 0.42; 0.25 is clear."."""
    margin = row.whole.margin
    if margin is None or row.whole.cross_language:
        return
    if margin < 0:
        yield "Another item comes nearer, but a still nearer one has it."
    else:
        yield f"It leads the pairing that came next by {margin:.2f}; {CLEAR_MARGIN} and more is clear."


def _put_duties(page: Page, row: Row) -> None:
    """Adds who acts, who is asked, how strongly and with which way out, on both sides; of several clauses, of each."""
    tables = [table for table in duty_tables(row) if table.answers]
    for table in tables:
        about = f" in “{table.beginning}”" if len(tables) > 1 and table.beginning else ""
        page.say(isolated(f"What is asked{about}:"))
        for question, answer in table.answers:
            page.labelled(page.text(question), page.text(answer), column=QUESTION)


def _put_changes(page: Page, step: Step, kinds: frozenset[ChangeKind] | None) -> None:
    """Adds what changed in the row, the gravest first; light changes are counted where nobody asked for them."""
    some = chosen(step, kinds)
    if some.listed:
        page.say("What changed:")
        put_own_changes(page, some.listed)
    if some.folded:
        page.say(f"{' and '.join(light_words(some.folded))}; {HOW_TO_UNFOLD}.")


def _put_marks(page: Page, row: Row, homes: Mapping[str, Home]) -> None:
    marks = traced_marks([row])
    if not marks:
        return
    page.say("Delegation marks:")
    for mark in marks:
        page.say(page.text(_mark_sentence(row, mark, homes)), indent=2, hang=2)
    for told in exclusion_sentences(row):
        page.say(told, indent=2, hang=2)


def _mark_sentence(row: Row, mark: TracedAttribution, homes: Mapping[str, Home]) -> str:
    scope = mark.attribution.scope
    text = isolated(mark_text(mark.attribution))
    sentence = f"{text} of {the(mark.version)}: {mark_fate_words(replace(mark, words=None))}"
    if is_in_margin(mark):
        sentence = f"{MARGIN} of {the(mark.version)}: {text}"
    if scope.confidence is ScopeConfidence.NONE:
        return f"{sentence}; which words it covers cannot be told ({scope.reason})"
    sentence += f'; it {SCOPE_WORDS[scope.confidence]} "{isolated(one_line(scope.text))}" ({scope.reason})'
    if mark.words is not None and mark.fate is not MarkFate.ADDED:
        home = homes.get(mark.moved_to or "")
        sentence += f", and these words were {mark.words}{f' to {home.label}' if home else ''}"
        if instead := words_instead(mark, draft_side(row)):
            sentence += f': now "{isolated(one_line(instead))}"'
    return sentence
