"""How English cites, counts and sets a time.

"paras. 3 to 5 above"   "not later than its eightieth session"   "every two years"

Sources: United Nations Editorial Manual, footnotes and other references, and numbers; practice for the rest.
"""

from __future__ import annotations

from types import MappingProxyType

from diffrec.languages.base import FactWords

ONES = "one two three four five six seven eight nine".split()
TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
FIRST = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth".split()
    + "fifteenth sixteenth seventeenth eighteenth nineteenth".split()
)


def _numbers() -> dict[str, int]:
    """The numbers from two to ninety-nine; "one" is more often a pronoun."""
    small = dict(zip(ONES + TEENS, range(1, 20), strict=True))
    tens = {word: value for value, word in zip(range(20, 100, 10), TENS, strict=True)}
    both = {f"{ten}-{one}": tens[ten] + small[one] for ten in TENS for one in ONES}
    return {word: value for word, value in (small | tens | both).items() if value > 1}


def _ordinals() -> dict[str, int]:
    """The ordinals from first to ninety-ninth."""
    small = dict(zip(FIRST, range(1, 20), strict=True))
    tens = {f"{word[:-1]}ieth": value for value, word in zip(range(20, 100, 10), TENS, strict=True)}
    ones = FIRST[: len(ONES)]
    both = {f"{ten}-{one}": at * 10 + small[one] for at, ten in enumerate(TENS, 2) for one in ones}
    return small | tens | both


ENGLISH_FACTS = FactWords(
    cited=MappingProxyType(
        {
            "resolution": (r"resolutions?",),
            "decision": (r"decisions?",),
            "article": (r"articles?", r"arts?\."),
            "paragraph": (r"(?:operative |preambular )?paragraphs?", r"paras?\."),
            "subparagraph": (r"sub-?paragraphs?",),
            "recommendation": (r"recommendations?",),
            "discussion point": (r"discussion points?",),
            "draft resolution": (r"draft resolutions?",),
            "draft decision": (r"draft decisions?",),
            "rule": (r"rules?",),
            "item": (r"agenda items?", r"items?"),
            "chapter": (r"chapters?", r"chaps?\."),
            "section": (r"sections?", r"sects?\."),
            "part": (r"parts?",),
            "annex": (r"annex(?:es)?",),
            "appendix": (r"appendix", r"appendices"),
            "action": (r"actions?",),
            "goal": (r"(?:sustainable development )?goals?", r"SDGs?"),
            "target": (r"targets?",),
            "indicator": (r"indicators?",),
        }
    ),
    lists=MappingProxyType(
        {
            "recommendation": (r"recommendations",),
            "discussion point": (r"discussion points",),
            "article": (r"articles",),
            "decision": (r"decisions",),
        }
    ),
    joints=("and", "or"),
    ranges=("to", "through"),
    place=MappingProxyType({"above": ("above",), "below": ("below",)}),
    here=(
        r"of (?:the )?(?:present|this|these) \w+(?: \w+)?",
        r"hereof",
        r"hereto",
    ),
    others=(
        (
            r"(?:of|to|in|under|from|contained in|set out in|annexed to) "
            r"(?:(?:the|its|their|that|those|his|her|General Assembly|Assembly"
            r"|Council|Security Council|Economic and Social Council|Human Rights Council)\s+)*"
            r"(?:[a-z]+\s+)?(?:(?:[A-Z][\w-]*|(?:annex|report|note|statute|rules|resolutions?|decisions?|convention"
            r"|protocol|agreement|treaty|charter|covenant|declaration|programme|outcome|document|letter|constitution)\b)|\d)"
        ),
    ),
    heads=(
        r"Conventions?",
        r"Protocols?",
        r"Covenants?",
        r"Charter",
        r"Treat(?:y|ies)",
        r"Agreements?",
        r"Statute",
        r"Constitution",
        r"Declarations?",
        r"Agenda",
        r"Goals",
        r"Framework",
        r"Programmes?",
        r"Plans?",
        r"Strateg(?:y|ies)",
        r"Initiative",
        r"Compact",
        r"Pact",
        r"Platform",
        r"Accords?",
        r"Principles",
        r"Rules",
        r"Guidelines",
        r"Instrument",
        r"Consensus",
    ),
    titles=(
        "of",
        "on",
        "for",
        "against",
        "to",
        "in",
        "the",
        "and",
        "its",
        "all",
        "relating",
        "concerning",
        "by",
        "with",
    ),
    ends=frozenset(
        """member members state states party parties government governments secretariat secretary secretary-general
        unodc committee conference council assembly commission working group""".split()
    ),
    bodies=(
        (
            r"(?:Group|Committee|Conference|Meeting|Assembly|Commission|Board|Council"
            r"|Fund|Secretariat|Secretary(?:-General)?|Facility)"
            r" (?:of|on|to|for|under)(?: the)?"
        ),
        r"(?:Conference|[Mm]eeting|Assembly) of (?:the )?(?:States )?Parties (?:of|to)(?: the)?",
    ),
    outcomes=(r"outcomes?(?: documents?)? of(?: the| its)?",),
    until=MappingProxyType(
        {
            "by": (
                r"(?:not |no )later than(?: by)?",
                r"at the latest (?:by|in|on)",
                r"on or before",
                r"by no later than",
                r"by",
            ),
            "before": (r"before", r"prior to", r"in advance of", r"ahead of"),
            "until": (r"until", r"till", r"up to", r"through(?: to)?"),
        }
    ),
    within=(
        r"within (?:a period of |the (?:next|following|first) |the |not more than )?",
        r"in (?:the next|no more than) ",
        r"(?:not |no )later than ",
    ),
    every=(r"every", r"once every", r"each", r"once an?"),
    rates=MappingProxyType(
        {
            "every 1 year": (
                r"annually",
                r"yearly",
                r"(?:on|at) an annual basis",
                r"(?:every|each) year",
                r"once a year",
            ),
            "every 2 year": (r"biennially", r"every (?:second|other) year", r"on a biennial basis"),
            "every 3 year": (r"triennially", r"on a triennial basis"),
            "every 4 year": (r"quadrennially", r"on a quadrennial basis"),
            "every 6 month": (r"semi-?annually", r"biannually", r"twice a year", r"twice yearly"),
            "every 3 month": (r"quarterly", r"on a quarterly basis"),
            "every 1 month": (r"monthly", r"on a monthly basis", r"(?:every|each) month"),
            "every 1 week": (r"weekly", r"on a weekly basis", r"(?:every|each) week"),
            "every 1 day": (r"daily", r"on a daily basis", r"(?:every|each) day"),
        }
    ),
    units=MappingProxyType(
        {
            "hour": (r"hours?",),
            "day": (r"(?:calendar |working |business )?days?",),
            "week": (r"weeks?",),
            "month": (r"(?:calendar )?months?",),
            "year": (r"(?:calendar )?years?",),
            "decade": (r"decades?",),
            "biennium": (r"biennium", r"bienniums", r"biennia"),
        }
    ),
    parts=MappingProxyType(
        {
            "end of ": (r"the end of(?: the year)?", r"end-", r"the close of"),
            "middle of ": (r"the middle of", r"mid-"),
            "beginning of ": (r"the (?:beginning|start) of", r"early"),
            "": (r"the year", r"the date of"),
        }
    ),
    meetings=MappingProxyType(
        {
            "session": (r"sessions?",),
            "meeting": (r"meetings?",),
            "conference": (r"conference", r"congress"),
            "anniversary": (r"anniversary",),
        }
    ),
    own=("its", "their", "the"),
    dated=(r"of",),
    partial_dates=("DAY MONTH", "MONTH YEAR"),
    one=("one",),
    halves=(r"one[ -]half", r"(?<!first )(?<!second )(?<!other )half(?= of )"),
    aged=(r"aged",),
    of_age=(r"of age", r"olds?"),
    numbers=MappingProxyType(_numbers() | {"a dozen": 12, "half a dozen": 6}),
    ordinals=MappingProxyType(_ordinals() | {"next": 0, "forthcoming": 0, "upcoming": 0}),
    currencies=MappingProxyType(
        {
            "USD": (r"(?:United States |US )?dollars?",),
            "EUR": (r"euros?",),
            "GBP": (r"pounds? sterling", r"pounds?"),
            "CHF": (r"Swiss francs?",),
        }
    ),
)
