"""How French cites, counts and sets a time.

"par. 3 à 5 ci-dessus"   "au plus tard à sa quatre-vingtième session"   "tous les deux ans"

Sources: Interinstitutional Style Guide, French, 6.4; practice for the rest.
"""

from __future__ import annotations

from types import MappingProxyType

from diffrec.languages.base import FactWords

FRENCH_FACTS = FactWords(
    cited=MappingProxyType(
        {
            "resolution": (r"résolutions?",),
            "decision": (r"décisions?",),
            "article": (r"articles?", r"art\."),
            "paragraph": (r"paragraphes?", r"par\."),
            "subparagraph": (r"alinéas?", r"sous-alinéas?"),
            "recommendation": (r"recommandations?",),
            "discussion point": (r"points? de discussion", r"points? à examiner"),
            "draft resolution": (r"projets? de résolution",),
            "draft decision": (r"projets? de décision",),
            "rule": (r"règles?",),
            "item": (r"points? de l[’']ordre du jour", r"points?"),
            "chapter": (r"chapitres?", r"chap\."),
            "section": (r"sections?", r"sect\."),
            "part": (r"parties?",),
            "annex": (r"annexes?",),
            "appendix": (r"appendices?",),
            "action": (r"mesures?",),
            "goal": (r"objectifs?(?: de développement durable)?", r"ODD"),
            "target": (r"cibles?",),
            "indicator": (r"indicateurs?",),
        }
    ),
    lists=MappingProxyType(
        {
            "recommendation": (r"recommandations",),
            "discussion point": (r"points (?:de discussion|à débattre|à examiner)",),
            "article": (r"articles",),
            "decision": (r"décisions",),
        }
    ),
    joints=("et", "ou"),
    ranges=("à", "au"),
    place=MappingProxyType({"above": ("ci-dessus", "supra"), "below": ("ci-dessous", "ci-après", "infra")}),
    here=(r"(?:de la présente|du présent|des présentes) \w+", r"de (?:cet|cette|ce) \w+"),
    others=(
        (
            r"(?:de|du|des|dans|en vertu de|à|au|sous)\b ?"
            r"(?:la |le |les |l[’']|sa |son |ses )?(?:(?:annexe|appendice) (?:de|du) ?(?:la |l[’'])?)?"
            r"(?:[A-ZÀÉÊ]|résolution|décision|convention|protocole|accord|traité|charte|pacte|déclaration|statut|règlement"
            r"|programme|document|rapport|note|annexe|lettre)"
        ),
    ),
    heads=(
        r"Conventions?",
        r"Protocoles?",
        r"Pactes?",
        r"Charte",
        r"Traités?",
        r"Accords?",
        r"Statut",
        r"Constitution",
        r"Déclarations?",
        r"Agenda",
        r"Cadre",
        r"Programmes?",
        r"Plans?",
        r"Stratégies?",
        r"Initiative",
        r"Principes",
        r"Règles",
        r"Directives",
        r"Objectifs",
    ),
    titles=(
        "de",
        "du",
        "des",
        "la",
        "le",
        "les",
        "sur",
        "contre",
        "pour",
        "relative",
        "relatif",
        "à",
        "aux",
        "et",
        "en",
    ),
    ends=frozenset("""états état membres parties partie gouvernement secrétaire secrétariat comité conseil""".split()),
    bodies=(
        (
            r"(?:Groupe|Comité|Conférence|Réunion|Assemblée|Commission|Conseil|Fonds|Secrétariat|Secrétaire)"
            r"(?: de travail| spécial| exécutif| général){0,2} (?:de|du|sur|pour|chargée? de)(?: la| le| l[’'])?"
        ),
        r"(?:Conférence|[Rr]éunion|Assemblée) des (?:États )?[Pp]arties (?:à|au)(?: la| l[’'])?",
    ),
    outcomes=(r"(?:document final|textes issus) de (?:la|sa) ",),
    until=MappingProxyType(
        {
            "by": (
                r"d[’']ici(?: à| au| à la| le)?",
                r"au plus tard(?: le| en| à| au)?",
                r"pour(?: le)?",
                r"à l[’']horizon(?: de)?",
            ),
            "before": (r"avant(?: le| la)?",),
            "until": (r"jusqu[’']en", r"jusqu[’']au", r"jusqu[’']à"),
        }
    ),
    within=(r"au plus tard ", r"dans (?:un délai de |les |le délai de )", r"sous "),
    every=(r"tous les", r"toutes les", r"chaque"),
    rates=MappingProxyType(
        {
            "every 1 year": (r"annuellement", r"tous les ans", r"chaque année", r"une fois par an"),
            "every 2 year": (r"un an sur deux", r"une année sur deux"),
            "every 6 month": (r"deux fois par an",),
            "every 3 month": (r"chaque trimestre", r"trimestriellement"),
            "every 1 month": (r"mensuellement", r"tous les mois", r"chaque mois"),
            "every 1 week": (r"chaque semaine", r"toutes les semaines"),
            "every 1 day": (r"quotidiennement", r"chaque jour", r"tous les jours"),
        }
    ),
    units=MappingProxyType(
        {
            "hour": (r"heures?",),
            "day": (r"jours?",),
            "week": (r"semaines?",),
            "month": (r"mois",),
            "year": (r"ans?", r"années?"),
            "decade": (r"décennies?",),
        }
    ),
    parts=MappingProxyType(
        {
            "end of ": (r"(?:la )?fin(?: de| d[’'])?(?: l[’']année)?",),
            "middle of ": (r"(?:la )?mi-",),
            "beginning of ": (r"(?:le )?début(?: de)?",),
            "": (r"l[’']année",),
        }
    ),
    halves=(r"la moitié",),
    aged=(r"âgée?s? de (?:plus de |moins de )?",),
    of_age=(r"d[’']âge",),
    meetings=MappingProxyType({"session": (r"sessions?",), "meeting": (r"séances?", r"réunions?")}),
    own=("à sa", "sa", "la", "leur"),
    dated=("du", "en date du"),
    partial_dates=("DAY(?:er|ᵉʳ)? MONTH", "MONTH YEAR"),
    one=("un", "une"),
    ordinals=MappingProxyType({"prochaine": 0}),
    currencies=MappingProxyType({"USD": (r"dollars?(?: des États-Unis)?",), "EUR": (r"euros?",)}),
    decimal_mark=",",
)
