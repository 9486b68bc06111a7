r"""How a document says who submits it, in the six languages.

    "Azerbaijan,* Bangladesh and Viet Nam: draft resolution"       a paper after names and a colon
    "revised working paper submitted by Belarus"                   names after a phrase
    "白俄罗斯和俄罗斯联邦提交的订正工作文件"                                names before a phrase

Sources: first pages of limited documents of the General Assembly and its committees. In Russian names that follow a
phrase change their endings ("представлено Беларусью"), and are not read.
"""

from __future__ import annotations

from diffrec.languages.base import SponsorWords

ENGLISH_SPONSORS = SponsorWords(
    papers=(
        r"(?:(?:further |second |third )?(?:revised|amended|oral) )*(?:joint )?draft \w+",
        r"(?:oral |further )*(?:revisions?|amendments?|sub-?amendments?) to\b",
        r"(?:(?:joint|revised|further|textual) )*(?:working paper|non-?paper|proposals?|amendments?|submission)",
    ),
    by=(
        r"(?:(?:jointly|orally|re)[ -]?)?(?:submitted|presented|proposed|sponsored|introduced|tabled) by",
        r"co-?(?:sponsored|submitted) by",
        r"(?:proposals?|amendments?|submission|working paper|non-?paper) (?:by|from|of)",
        r"(?:co-?)?sponsors\s*:",
    ),
    also=("also", "additionally"),
    lead=(r"(?:the )?(?:delegations?|Governments?|Permanent Missions?) of",),
)
FRENCH_SPONSORS = SponsorWords(
    papers=(
        r"(?:amendement au )?projet (?:de \w+|d[’']\w+)(?: révisée?)?",
        r"(?:amendements?|propositions?|document de travail|document officieux)",
    ),
    by=(
        r"(?:co)?(?:présenté|soumis|proposé|parrainé|coparrainé)(?:e|s|es)?(?: conjointement| oralement)? par",
        r"(?:coauteurs?|auteurs?)\s*:",
    ),
    also=("également", "aussi"),
    lead=(r"(?:les? |la )?(?:délégations?|Gouvernements?) (?:de la|de l[’']|du|des|de|d[’'])",),
)
SPANISH_SPONSORS = SponsorWords(
    papers=(
        r"(?:enmiendas? al )?proyecto de \w+(?: revisado)?",
        r"(?:enmiendas?|propuestas?|documento de trabajo|documento oficioso)",
    ),
    by=(
        r"(?:co)?(?:presentad|propuest|patrocinad|copatrocinad)[oa]s?(?: conjuntamente| oralmente)? por",
        r"(?:copatrocinadores|patrocinadores|autores)\s*:",
    ),
    also=("también",),
    lead=(r"(?:las? )?(?:delegaci(?:ón|ones)|Gobiernos?) (?:de la|del|de los|de)",),
)
RUSSIAN_SPONSORS = SponsorWords(
    papers=(
        r"(?:пересмотренный |поправка к )?проект\w* \w+",
        r"(?:поправк[аи]|предложени[ея]|(?:пересмотренный )?рабочий документ)",
    ),
    by=(r"(?:соавторы|авторы)\s*:",),
)
CHINESE_SPONSORS = SponsorWords(
    papers=(r"(?:订正)?(?:决议|决定)草案", r"(?:订正)?工作文件", r"修正案?", r"提案"),
    by=(r"提案国\s*[:：]", r"共同提案国\s*[:：]"),
    after=(r"(?:联合)?(?:提交|提出)的?",),
)
ARABIC_SPONSORS = SponsorWords(
    papers=(r"مشروع (?:قرار|مقرر)(?: منقح)?", r"(?:تعديل|تعديلات|اقتراح|ورقة عمل)"),
    by=(r"(?:ال)?مقدمة? من", r"(?:ال)?مقترحة? من", r"مقدمو المشروع\s*:"),
    lead=(r"(?:وفود|وفد|حكومة)",),
)
