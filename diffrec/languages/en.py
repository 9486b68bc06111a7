"""English, as the United Nations writes it.

Sources: United Nations Editorial Manual (mastheads, paragraphs and subparagraphs); the stop words are the function
words of the Snowball English list.
"""

from __future__ import annotations

from types import MappingProxyType

from diffrec.languages.base import Language
from diffrec.model import ItemKind

ENGLISH = Language(
    code="en",
    name="English",
    direction="ltr",
    labels=MappingProxyType(
        {
            ItemKind.RECOMMENDATION: ("recommendation",),
            ItemKind.DISCUSSION_POINT: ("discussion point",),
            ItemKind.ARTICLE: ("article",),
            ItemKind.DRAFT_DECISION: ("draft decision",),
            ItemKind.DRAFT_RESOLUTION: ("draft resolution",),
            ItemKind.DECISION: ("decision",),
            ItemKind.RESOLUTION: ("resolution",),
            ItemKind.PARAGRAPH: ("paragraph", "para."),
        }
    ),
    agenda=("agenda",),
    annex=("annex", "appendix"),
    continued=("continued",),
    months=(
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ),
    distribution=MappingProxyType({"general": "General", "limited": "Limited", "restricted": "Restricted"}),
    original=("original", "only"),
    draft=("draft", "zero draft", "advance unedited version"),
    addendum=("addendum",),
    not_adopted=(r"not (?:subject to|for) [^.]{0,80}\badoption", r"(?:decided|agreed) not to adopt"),
    on_hold=(r"on hold",),
    adopted=(r"adopted the (?:\w+ ){0,4}(?:recommendations|discussion points|decisions)",),
    frequent=frozenset(
        """a about above after again against all am an and any are as at be because been before being below between both
        but by can could did do does doing down during each few for from further had has have having he her here hers him
        his how i if in into is it its itself may me might more most must my no nor not of off on once only or other our
        out over own same shall she should so some such than that the their theirs them then there these they this those
        through to too under until up very was we were what when where which while who whom why will with would you
        your""".split()
    ),
    abbreviations=frozenset(
        """mr mrs ms dr prof no nos para paras art arts chap chaps sect sects fig figs vol vols ed eds p pp e.g i.e etc
        cf al st inc ltd rev add corr res dec approx""".split()
    ),
    honorifics=("mr.", "ms.", "mrs.", "dr.", "prof.", "sir", "h.e.", "ambassador"),
    suffixes=("ization", "isation", "ations", "ation", "ments", "ment", "ings", "ing", "ions", "ion", "ers", "ies",
              "ed", "es", "er", "ly", "s"),
    and_words=("and",),
    on_behalf=("on behalf of", "also on behalf of"),
    negations=frozenset(("not", "no", "never", "neither", "nor", "without", "none", "cannot")),
    modals=frozenset(("shall", "should", "must", "may", "might", "can", "could", "will", "would")),
    word_list="words_en.txt.gz",
)
