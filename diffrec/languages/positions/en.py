"""Words of position in English."""

from __future__ import annotations

from types import MappingProxyType

from diffrec.languages.base import PositionWords
from diffrec.model import AttributionKind

ENGLISH_POSITIONS = PositionWords(
    stated=MappingProxyType(
        {
            AttributionKind.DELETION: MappingProxyType(
                {
                    "delete": r"delet(?:e[sd]?|ing|ions?(?: of)?)",
                    "remove": r"remov(?:e[sd]?|ing|al(?: of)?)",
                    "strike": r"(?:strik(?:es?|ing)|struck)(?: out)?",
                    "take out": r"tak(?:es?|ing) out",
                    "omit": r"omit(?:s|ted|ting)?",
                    "drop": r"drop(?:s|ped|ping)?",
                }
            ),
            AttributionKind.SUPPORT: MappingProxyType(
                {
                    "support": r"support(?:s|ed|ing|ive(?: of)?)?",
                    "agree": r"agree(?:[sd]|ing|ment|able)?",
                    "accept": r"accept(?:s|ed|ing|able)?",
                    "retain": r"ret(?:ain(?:s|ed|ing)?|ention(?: of)?)",
                    "keep": r"keep(?:s|ing)?|kept",
                    "maintain": r"maintain(?:s|ed|ing)?",
                    "in favour": r"in favou?r(?: of)?|favou?rs?",
                    "endorse": r"endors(?:e[sd]?|ing|ement)",
                    "welcome": r"welcom(?:e[sd]?|ing)",
                    "align": r"align(?:s|ed|ing)?",
                    "live with": r"live with",
                    "fine": r"fine|okay|OK",
                }
            ),
            AttributionKind.RESERVATION: MappingProxyType(
                {
                    "reserve": r"reserv(?:e[sd]?|ing|ations?)",
                    "oppose": r"oppos(?:e[sd]?|ing|ition(?: to)?)",
                    "against": r"against",
                    "object": r"object(?:s|ed|ing|ions?)?",
                    "reject": r"reject(?:s|ed|ing|ion(?: of)?)?",
                    "disagree": r"disagree(?:[sd]|ing|ment)?",
                    "dissociate": r"dis(?:as)?sociat(?:e[sd]?|ing)",
                    "bracket": r"brackets?|bracketed|bracketing",
                    "pending": r"pending",
                    "ad ref": r"ad ref(?:erendum)?\.?",
                }
            ),
            AttributionKind.PROPOSAL: MappingProxyType(
                {
                    "propose": r"propos(?:e[sd]?|ing|als?)",
                    "suggest": r"suggest(?:s|ed|ing|ions?)?",
                    "add": r"add(?:s|ed|ing|ition(?: of)?)?",
                    "insert": r"insert(?:s|ed|ing|ion(?: of)?)?",
                    "include": r"includ(?:e[sd]?|ing)|inclusion(?: of)?",
                    "replace": r"replac(?:e[sd]?|ing|ement(?: of)?)",
                    "substitute": r"substitut(?:e[sd]?|ing|ion(?: of)?)",
                    "move": r"mov(?:e[sd]?|ing)",
                    "merge": r"merg(?:e[sd]?|ing)",
                    "split": r"split(?:s|ting)?",
                    "amend": r"amend(?:s|ed|ing|ments?)?",
                    "change": r"chang(?:e[sd]?|ing)",
                    "reword": r"reword(?:s|ed|ing)?",
                    "rephrase": r"rephras(?:e[sd]?|ing)",
                    "reinstate": r"reinstat(?:e[sd]?|ing)",
                }
            ),
            AttributionKind.COMMENT: MappingProxyType(
                {
                    "revert": r"revert(?:s|ing)?",
                    "placeholder": r"placeholder",
                    "prefer": r"prefer(?:s|red|ence(?: for)?)?",
                    "flexible": r"flexib(?:le|ility)",
                    "question": r"question(?:s|ed|ing)?",
                    "clarify": r"clarif(?:y|ies|ied|ication(?: of)?)",
                    "consult": r"consult(?:s|ing)?",
                    "ask": r"ask(?:s|ed|ing)?",
                    "request": r"request(?:s|ed|ing)?",
                    "comment": r"comment(?:s|ed|ing)?",
                }
            ),
        }
    ),
    refused=(
        r"can ?not",
        r"can['’]?t",
        r"could not",
        r"(?:do|does|did|would|will) not",
        r"(?:do|does)n['’]?t",
        r"not",
        r"no",
        r"unable to",
        r"not in a position to",
    ),
    between=(
        r"is",
        r"are",
        r"was",
        r"were",
        r"be",
        r"can",
        r"could",
        r"would",
        r"will",
        r"like",
        r"likes",
        r"also",
        r"wish(?:es)?",
        r"wants?",
        r"happy",
        r"ready",
        r"prepared",
        r"willing",
        r"able",
        r"pleased",
        r"to",
        r"strongly",
        r"still",
        r"fully",
        r"formally",
        r"rather",
        r"again",
        r"now",
        r"has",
        r"have",
        r"had",
    ),
    by=MappingProxyType(
        {
            AttributionKind.DELETION: (
                r"delet(?:ed|ion(?: (?:proposed|requested|suggested))?) by",
                r"proposed for deletion by",
            ),
            AttributionKind.SUPPORT: (
                r"(?:supported|seconded|endorsed|backed) by",
                r"support (?:by|of|from)",
                r"with the support of",
            ),
            AttributionKind.RESERVATION: (
                r"(?:with )?(?:an? )?reserv(?:e|ed by|ations?(?: (?:by|of|from))?)",
                r"not (?:supported|accepted|agreed) by",
                r"(?:opposed|bracketed) by",
                r"objections? (?:by|of|from)",
                r"pending",
                r"ad ref(?:erendum)?\.?",
                r"footnotes?(?: (?:by|of|from))?",
            ),
            AttributionKind.COMMENT: (r"comments? (?:by|of|from)",),
            AttributionKind.PROPOSAL: (
                r"(?:(?:new )?(?:text|language|wording|paragraph) )?(?:proposed|suggested|requested) by",
                r"(?:added|inserted|moved) by",
                r"at the request of",
                r"(?:proposals?|amendments?|suggestions?|additions?|insertions?|text) (?:by|of|from)",
                r"proposals?",
            ),
        }
    ),
    status=(
        r"agreed(?: ad ref(?:erendum)?\.?)?",
        r"ad ref(?:erendum)?\.?",
        r"also",
        r"as",
        r"jointly",
        r"originally",
    ),
    about=(
        (
            r"(?:the |this |that |these |those |all |first |last |second |whole |entire |original |recalling )*"
            r"(?:paragraphs?|paras?\.?|sentences?|phrases?|words?|wording|text|brackets?|references?|language|formulation"
            r"|footnotes?|title|version|options?|alternatives?|article|section)"
        ),
        r"(?:this|that|it|these|those|both|here|all)(?=\s*$|[,;.(])",
        r"(?:its|their|our) positions?",
        r"as is|as it (?:is|stands)",
        r"if|unless|provided|until|but|pending",
        r"[OP]P\s*\d+",
        r"with (?:(?:paragraph|para\.?|[OP]P)\s*)?\d+",
        r"(?:to|on|in|from) (?:the |this |that )?(?:paragraph|para|text|word|[OP]P)\s*\d*",
    ),
    version=(r"proposals?|amendments?|alt(?:ernative)?|text|version|wording|option|additions?",),
)
