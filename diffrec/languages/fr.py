"""French, as the United Nations writes it.

Sources: United Nations Editorial Manual (mastheads, paragraphs and subparagraphs: French writes "a)" and "i)"); the
notes on French, operative verbs and labels in the project's domain text; the stop words are the function words of the
Snowball French list; months and forms of dates after the Unicode CLDR.
"""

from __future__ import annotations

from types import MappingProxyType

from diffrec.languages.base import ActorWords, BracketWords, Language, MarkWords, SeriesWords
from diffrec.languages.facts.fr import FRENCH_FACTS
from diffrec.languages.positions.fr import FRENCH_POSITIONS
from diffrec.languages.sponsors import FRENCH_SPONSORS
from diffrec.model import ItemKind

FRENCH = Language(
    name="French",
    script="latin",
    direction="ltr",
    locale="fr-FR",
    labels=MappingProxyType(
        {
            ItemKind.RECOMMENDATION: ("recommandation",),
            ItemKind.DISCUSSION_POINT: ("point de discussion", "point à débattre"),
            ItemKind.ARTICLE: ("article",),
            ItemKind.DRAFT_DECISION: ("projet de décision",),
            ItemKind.DRAFT_RESOLUTION: ("projet de résolution",),
            ItemKind.DECISION: ("décision",),
            ItemKind.RESOLUTION: ("résolution",),
            ItemKind.PARAGRAPH: ("paragraphe", "par."),
        }
    ),
    agenda=("ordre du jour",),
    annex=("annexe", "appendice"),
    divisions=("chapitre", "partie", "titre"),
    options=("option", "variante"),
    brackets=BracketWords(
        placeholders=(
            r"(?:à|a) (?:compléter|insérer|ajouter)\b.*",
            r"(?:à|a) (?:déterminer|préciser|confirmer|définir)",
            r"(?:insérer|préciser|compléter) (?:le|la|les|l['’]|un|une|ici)\b.*",
            r"espace réservé\b.*",
            r"(?:date|dates|jour|mois|année|nombre|numéro|nom|titre|lieu|cote|montant|pourcentage)",
        ),
        pending=(r"tb[acd]", r"(?:à|a) (?:compléter|insérer|déterminer|préciser|confirmer|définir)"),
        or_words=("ou",),
        editorial=frozenset(("sic", "non souligné dans l'original", "souligné par nous")),
    ),
    continued=("suite", "fin"),
    months=MappingProxyType(
        {
            "janvier": 1,
            "février": 2,
            "mars": 3,
            "avril": 4,
            "mai": 5,
            "juin": 6,
            "juillet": 7,
            "août": 8,
            "septembre": 9,
            "octobre": 10,
            "novembre": 11,
            "décembre": 12,
        }
    ),
    dates=("DAY(?:er|ᵉʳ)? MONTH YEAR",),
    distribution=MappingProxyType({"générale": "General", "limitée": "Limited", "restreinte": "Restricted"}),
    distribution_labels=("distr.",),
    original=("original",),
    only=("seulement", "only"),
    titles=(
        "rapport",
        "recommandations",
        "résolution",
        "décision",
        "déclaration",
        "accord",
        "protocole",
        "note",
        "résumé",
    ),
    cited=tuple(
        """paragraphe paragraphes par. article articles art. point points règle objectif cible chapitre chap. section
        sect. tableau figure phase option résolution décision no nos n° page recommandation recommandations et à au aux
        ou de du des""".split()
    ),
    reference_words=("document", "documents", "voir", "cote", "rapport", "sous", "dans", "et", "de", "du", "à"),
    draft=("projet", "avant-projet", "version préliminaire", "version non éditée"),
    addendum=("additif",),
    not_adopted=(
        r"(?:décidé|convenu) de ne pas adopter",
        r"n['’]ont pas été (?:soumises à|négociées)[^.]{0,80}",
        r"sans (?:avoir été|être) adoptée?s",
    ),
    on_hold=(r"en suspens", r"en attente"),
    adopted=(r"adopté les (?:\w+ ){0,4}(?:recommandations|points|décisions)",),
    frequent=frozenset(
        """au aux avec ce ces cet cette celle celles celui ceux dans de des du elle elles en entre est et été être
        eux il ils je la le les leur leurs lui ma mais me même mes moi mon ne nos notre nous on ont ou où par pas plus
        pour qu que qui sa sans se ses si son sont sous sur ta te tes toi ton tu un une vos votre vous à c d j l m n s t
        y a ai as avait avaient aux avoir ayant fait afin ainsi alors après aussi autre autres avant car comme contre
        depuis dont donc doit encore lors lorsque ni notamment pendant puis quand selon soit soient tel telle telles
        tels tous tout toute toutes très vers""".split()
    ),
    abbreviations=frozenset(
        """m mm mme mmes mlle dr pr me no nos par art chap sect fig vol vols éd p pp cf etc al add rév corr rés déc
        ex env av st""".split()
    ),
    honorifics=("m.", "mm.", "mme", "mmes", "mlle", "dr", "dr.", "s.e.", "ambassadeur", "ambassadrice"),
    stemmer="french",
    and_words=("et",),
    on_behalf=("au nom de", "au nom du", "au nom des", "également au nom de"),
    negations=frozenset(("ne", "non", "pas", "ni", "jamais", "aucun", "aucune", "sans", "n")),
    modals=frozenset(
        """doit doivent devra devront devrait devraient peut peuvent pourra pourront pourrait pourraient
        voudra voudront""".split()
    ),
    word_list=None,
    boilerplate=frozenset(
        """états membres parties partie gouvernement gouvernements pays conférence comité commission groupe travail
        considérant encourage encouragés invite invités recommande recommandé prie demande demandé engage décide décidé
        note notant prend accueille satisfaction rappelant rappelle reconnaît réaffirmant soulignant nécessaire
        nécessaires approprié appropriées pertinent pertinents particulier compris assurer garantir veiller renforcer
        renforcement améliorer promouvoir appui appuyer efforts mesures national nationaux régional international
        internationaux égard cadre""".split()
    ),
    ordinals="er|re|ère",
    number_words=MappingProxyType({"premier": "1", "première": "1"}),
    pages=("page #", "page # de #", "page # sur #"),
    organization="Nations Unies",
    organs=frozenset(
        """assemblée conseil comité commission conférence congrès réunion parties groupe forum bureau""".split()
    ),
    articles=frozenset(("le", "la", "l'", "les")),
    captions=("tableau", "figure", "encadré", "graphique", "carte"),
    table_notes=("note", "notes", "source", "sources", "abréviations"),
    marks=MarkWords(
        offices=frozenset(
            """coprésidents vice-présidents facilitateurs cofacilitateurs présidence président présidente vice-président
            vice-présidente coprésident coprésidente rapporteur rapporteuse
            secrétaire modérateur modératrice facilitateur facilitatrice coordonnateur coordonnatrice expert experte
            représentant représentante délégué déléguée observateur observatrice ministre ambassadeur
            directeur directrice""".split()
        ),
        title_words=frozenset(
            """convention protocole accord traité pacte charte statut déclaration cadre programme plan stratégie
            initiative mécanisme principes règles directives droits comité conseil commission conférence assemblée
            organisation groupe union nations parties états ministère police institution fonds banque partenariat réseau
            système registre afrique asie europe amérique amériques pacifique caraïbes""".split()
        ),
        before_names=frozenset(("par", "avec")),
        place_words=frozenset(("à", "au", "en")),
        clause_openers=frozenset(("que", "qui", "dont", "où", "tandis", "lorsque", "car", "afin")),
        infinitive=None,
        imperative=r"(?!(?:Le|La|Les|Un|Une|Des|Membre|Ministère|Janvier|Février|Cadre|Autre|Entre|Notre|Par|Pour|Sur)\b)[A-ZÀÉÊ][\w’']*(?:er|ir|re)\b",
        positions=FRENCH_POSITIONS,
        narrated=(
            r"(?:a|ont) été",
            r"étai(?:t|ent)",
            r"fu(?:ren)?t",
            r"(?:a|ont) (?:déclaré|dit|remercié)",
            r"(?:a|ont) pris la parole",
            r"(?:a|ont) fait (?:une|des) déclarations?",
            r"(?<=\) )(?:a|ont) \w+",
        ),
        subordinators=frozenset(("comme", "quand", "si", "ce")),
        counts=MappingProxyType(
            {
                "deux": 2,
                "trois": 3,
                "quatre": 4,
                "cinq": 5,
                "six": 6,
                "sept": 7,
                "huit": 8,
                "neuf": 9,
                "dix": 10,
                "onze": 11,
                "douze": 12,
            }
        ),
        definite=frozenset(("les", "ces", "ses", "leurs", "des")),
        quantifiers=("plusieurs", "certains", "certaines", "quelques"),
        specified=(
            (
                r"COUNT\s+(?:[\w-]+\s+){0,2}"
                r"(?:pays|états|missions|bureaux|régions|territoires)(?:\s+[\w-]+){0,2}"
            ),
            r"(?:pays|états) suivants",
        ),
        specified_one=(r"pays hôte", r"un (?:pays|état)", r"(?:COP|CMP)[ -]?\d+"),
    ),
    sponsors=FRENCH_SPONSORS,
    facts=FRENCH_FACTS,
    series=SeriesWords(
        corrigendum=("rectificatif",),
        amendment=("amendement", "modificatif"),
        revised=(r"révisée?s?", r"révision(?:\s+\d+)?"),
        replace=(
            r"au lieu de {old},? lire {new}",
            r"lire {new} au lieu de {old}",
            r"remplacer {old} par {new}",
            r"{old} (?:doit|doivent) être remplacée?s? par {new}",
            r"substituer {new} à {old}",
        ),
        bare=(r"au lieu de {old} lire {new}", r"remplacer {old} par {new}"),
        delete=(r"supprimer {old}", r"{old} (?:doit|doivent) être supprimée?s?"),
        insert_after=(r"(?:insérer|ajouter) {new} après {old}", r"après {old},? (?:insérer|ajouter) {new}"),
        insert_before=(r"(?:insérer|ajouter) {new} avant {old}", r"avant {old},? (?:insérer|ajouter) {new}"),
        add=(r"ajouter {new} à la fin", r"à la fin(?: du {place})?,? (?:insérer|ajouter) {new}"),
        rewrite=(
            r"(?:doit se lire|se lit|doit être libellée?|lire)(?: désormais)?(?: comme suit| ainsi)",
            r"remplacer le texte (?:actuel|existant)(?: du {place})? par(?: le texte suivant| ce qui suit)?",
            r"remplacer le {place} par(?: le texte suivant| ce qui suit)?",
        ),
        remove=(r"supprimer (?:le |la |l['’])?{place}",),
        quoted=("le mot", "les mots", "l'expression", "le membre de phrase", "le chiffre", "la date"),
        places=("page", "annexe", "chapitre", "section", "partie"),
        lines=("ligne", "phrase", "alinéa"),
        parts=("tableau", "figure", "note", "colonne", "intertitre", "rubrique", "appendice"),
        title=("titre",),
        sentence=("phrase",),
        ordinals=(
            *("première", "deuxième", "troisième", "quatrième", "cinquième"),
            *("sixième", "septième", "huitième", "neuvième", "dixième"),
        ),
    ),
    actors=ActorWords(
        states=(r"[ÉE]tats? [Mm]embres?", r"[ÉE]tats(?![ -](?:[Pp]arties|Unis))"),
        parties=(r"[ÉE]tats? [Pp]arties?", r"[Pp]arties (?:à la|à l[’']|au)"),
    ),
    scales=MappingProxyType(
        {
            "mille": 10**3,
            "million": 10**6,
            "millions": 10**6,
            "milliard": 10**9,
            "milliards": 10**9,
            "billion": 10**12,
            "billions": 10**12,
        }
    ),
)
