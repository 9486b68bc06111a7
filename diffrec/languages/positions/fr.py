"""Words of position in French."""

from __future__ import annotations

from types import MappingProxyType

from diffrec.languages.base import PositionWords
from diffrec.model import AttributionKind

FRENCH_POSITIONS = PositionWords(
    stated=MappingProxyType(
        {
            AttributionKind.DELETION: MappingProxyType(
                {
                    "supprimer": r"supprim(?:er|ée?s?|e|ent)|suppression",
                    "retirer": r"retir(?:er|ée?s?|e|ent)|retrait",
                    "biffer": r"biff(?:er|ée?s?|e|ent)",
                }
            ),
            AttributionKind.SUPPORT: MappingProxyType(
                {
                    "appuyer": r"appu(?:yer|yée?s?|ie|ient|i)",
                    "soutenir": r"sout(?:enir|enue?s?|ient|iennent|ien)",
                    "accepter": r"accept(?:er|ée?s?|e|ent)",
                    "conserver": r"conserv(?:er|ée?s?|e|ent)",
                    "garder": r"gard(?:er|ée?s?|e|ent)",
                    "maintenir": r"maint(?:enir|enue?s?|ient|iennent|ien)",
                    "d’accord": r"d[’']accord",
                    "favorable": r"favorables?",
                    "approuver": r"approuv(?:er|ée?s?|e|ent)",
                }
            ),
            AttributionKind.RESERVATION: MappingProxyType(
                {
                    "réserver": r"réserv(?:er|ée?s?|es?|ent)",
                    "s’opposer": r"s[’']oppos(?:er|e|ent)|opposition",
                    "contre": r"contre",
                    "objecter": r"objections?|objecte(?:r|nt)?",
                    "rejeter": r"rej(?:eter|ette|ettent|et)",
                    "en attente": r"en attente",
                }
            ),
            AttributionKind.PROPOSAL: MappingProxyType(
                {
                    "proposer": r"propos(?:er|ée?s?|e|ent|itions?)",
                    "ajouter": r"ajout(?:er|ée?s?|e|ent)?",
                    "insérer": r"ins[ée]r(?:er|ée?s?|e|ent)|insertion",
                    "remplacer": r"remplac(?:er|ée?s?|e|ent)",
                    "déplacer": r"déplac(?:er|ée?s?|e|ent)",
                    "fusionner": r"fusionn(?:er|ée?s?|e|ent)",
                    "modifier": r"modifi(?:er|ée?s?|e|ent)",
                }
            ),
        }
    ),
    refused=(
        r"ne",
        r"ne peut",
        r"ne peuvent",
        r"pas",
        r"aucune",
    ),
    between=(
        r"peut",
        r"peuvent",
        r"souhaite",
        r"souhaitent",
        r"voudrait",
        r"est",
        r"sont",
        r"à",
        r"de",
        r"se",
        r"également",
        r"prêt à",
    ),
    by=MappingProxyType(
        {
            AttributionKind.SUPPORT: (
                r"(?:appuy|souten)(?:é|u)e?s? par(?: la| les?| l[’'])?",
                r"avec (?:l[’']appui|le soutien) (?:de(?: la| l[’'])?|du|des|d[’'])",
            ),
            AttributionKind.RESERVATION: (
                r"réserves? (?:de(?: la| l[’'])?|du|des|d[’'])",
                r"réserves?",
                r"en attente (?:de(?: la| l[’'])?|du|des|d[’'])",
            ),
            AttributionKind.PROPOSAL: (
                r"(?:proposé|ajouté|inséré|demandé)e?s? par(?: la| les?| l[’'])?",
                r"(?:propositions?|amendements?) (?:de(?: la| l[’'])?|du|des|d[’'])",
                r"à la demande (?:de(?: la| l[’'])?|du|des|d[’'])",
            ),
            AttributionKind.DELETION: (r"suppression (?:proposée|demandée) par(?: la| les?| l[’'])?",),
        }
    ),
    status=(
        r"adopté ad referendum",
        r"ad referendum",
        r"également",
    ),
    about=(
        "(?:le|la|les|ce|cette|ces|tout|toute)?\\s*(?:paragraphes?|phrases?|mots?|texte|crochets|termes?|membre)",
        "tout|cela",
    ),
    version=(r"propositions?|amendements?|variante|texte|version",),
)
