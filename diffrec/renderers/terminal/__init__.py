"""What a person sees in a terminal: the answer in words, then the ledger, what changed, then the text.

    Working Group on Firearms: draft (2 documents, 3 May 2018) -> final CTOC/COP/WG.6/2018/4 (14 May 2018)

    24 recommendations: none dropped, none added; 24 edited; 21 renumbered, 1 moved (24 -> 4).
    4 delegation marks removed (China; EU, France, Niger; Brazil, Spain, EU; Brazil): words kept 2, reworded 2.

Without a width (a pipe, a file) nothing is wrapped; up to 80 columns both sides stand in one text.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from diffrec.languages import DEFAULT, language
from diffrec.languages.registry import LANGUAGES
from diffrec.renderers.chains import is_chain
from diffrec.renderers.headline import headline
from diffrec.renderers.notices import all_notices, notice_words
from diffrec.renderers.terminal.chains import put_chain_rows, put_phrase
from diffrec.renderers.terminal.changes import put_changes
from diffrec.renderers.terminal.concordance import put_concordance
from diffrec.renderers.terminal.marked import Writing
from diffrec.renderers.terminal.page import Page
from diffrec.renderers.terminal.rows import put_rows, shown_rows
from diffrec.renderers.terminal.theme import STRONG
from diffrec.renderers.visible import one_line
from diffrec.text import sentences

if TYPE_CHECKING:
    from collections.abc import Mapping

    from diffrec.config import RenderOptions, View
    from diffrec.model import Comparison

__all__ = ["render"]

NARROW = 80
"""up to this width two columns would be narrower than a newspaper's"""
UNMEASURED = 120
"""the width of two columns in a file or a pipe, which have none: a printed page, turned, holds it"""


def render(comparison: Comparison, options: RenderOptions, sources: Mapping[str, bytes] | None = None) -> str:
    """The comparison as text for a terminal."""
    del sources
    view = options.view or _view_of(options.width)
    if view == "side-by-side" and options.width is None:
        options = options._replace(width=UNMEASURED)
    page = Page(options)
    _put_headline(page, comparison, options)
    rows = shown_rows(comparison)
    if not rows:
        missing = f"holds the phrase “{options.phrase}” in any version" if options.phrase else "fits what was asked for"
        page.say(f"No row {missing}.")
        return page.to_text()
    if options.phrase:
        put_phrase(page, comparison, rows, options.phrase)
    put_concordance(page, comparison, rows, is_folded=view != "concordance" and not options.full)
    put_changes(page, comparison, options.kinds)
    if view != "concordance":
        put = partial(put_chain_rows, ends=options.between) if is_chain(comparison) else put_rows
        put(page, comparison, _writing(comparison, options), beside=view == "side-by-side")
    return page.to_text()


def _view_of(width: int | None) -> View:
    return "inline" if width is None or width <= NARROW else "side-by-side"


def _writing(comparison: Comparison, options: RenderOptions) -> Writing:
    if options.full or comparison.cross_language:
        return Writing(look=options)
    code = next((document.language for document in comparison.versions[-1].documents), None)
    known = language(code if code in LANGUAGES else DEFAULT)
    return Writing(look=options, sentences=partial(sentences, language=known))


def _put_headline(page: Page, comparison: Comparison, options: RenderOptions) -> None:
    answer = headline(comparison, kinds=options.kinds)
    page.say(answer.title, STRONG)
    page.blank()
    for sentence in answer.sentences:
        page.say(sentence)
    if answer.for_your_eye:
        page.say(f"For your eye: {' '.join(answer.for_your_eye)}", STRONG)
    for sentence in answer.left_out:
        page.say(sentence)
    if answer.notices:
        page.say(f"{answer.notices} notice{'' if answer.notices == 1 else 's'}.")
    for notice in all_notices(comparison):
        if notice.confidential:  # all others are told on standard error
            page.say(one_line(notice_words(notice)))
    page.blank()
