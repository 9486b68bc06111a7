"""Words of position in Spanish."""

from __future__ import annotations

from types import MappingProxyType

from diffrec.languages.base import PositionWords
from diffrec.model import AttributionKind

SPANISH_POSITIONS = PositionWords(
    stated=MappingProxyType(
        {
            AttributionKind.DELETION: MappingProxyType(
                {
                    "suprimir": r"suprim(?:ir|e|en|id[oa]s?)|supresión",
                    "eliminar": r"elimin(?:ar|a|an|ad[oa]s?|ación)",
                    "quitar": r"quit(?:ar|a|an)",
                }
            ),
            AttributionKind.SUPPORT: MappingProxyType(
                {
                    "apoyar": r"apoy(?:ar|a|an|o|ad[oa]s?)",
                    "aceptar": r"acept(?:ar|a|an|ad[oa]s?)",
                    "mantener": r"mant(?:ener|iene|ienen|enid[oa]s?)",
                    "conservar": r"conserv(?:ar|a|an|ad[oa]s?)",
                    "de acuerdo": r"de acuerdo",
                    "a favor": r"a favor",
                    "aprobar": r"aprob(?:ar|ad[oa]s?)|aprueban?",
                }
            ),
            AttributionKind.RESERVATION: MappingProxyType(
                {
                    "reservar": r"reserv(?:ar|a|an|as)",
                    "oponerse": r"se oponen?|oponerse|oposición",
                    "en contra": r"en contra",
                    "objetar": r"obje(?:tar|ta|tan|ción|ciones)",
                    "rechazar": r"rechaz(?:ar|a|an)",
                    "pendiente": r"pendiente",
                }
            ),
            AttributionKind.PROPOSAL: MappingProxyType(
                {
                    "proponer": r"prop(?:oner|one|onen|uest[oa]s?)",
                    "añadir": r"añad(?:ir|e|en|id[oa]s?)",
                    "agregar": r"agreg(?:ar|a|an|ad[oa]s?)",
                    "insertar": r"insert(?:ar|a|an|ad[oa]s?)",
                    "sustituir": r"sustitu(?:ir|ye|yen|id[oa]s?)",
                    "reemplazar": r"reemplaz(?:ar|a|an|ad[oa]s?)",
                    "trasladar": r"traslad(?:ar|a|an)",
                    "fusionar": r"fusion(?:ar|a|an)",
                    "modificar": r"modific(?:ar|a|an)",
                }
            ),
        }
    ),
    refused=(
        r"no puede",
        r"no pueden",
        r"no",
    ),
    between=(
        r"puede",
        r"pueden",
        r"desea",
        r"desean",
        r"está",
        r"están",
        r"se",
        r"también",
    ),
    by=MappingProxyType(
        {
            AttributionKind.SUPPORT: (
                r"(?:apoyad|respaldad)[oa]s? por(?: el| la| los| las)?",
                r"con el apoyo (?:de(?: la| los| las)?|del)",
            ),
            AttributionKind.RESERVATION: (
                r"reservas? (?:de(?: la| los| las)?|del)",
                r"reservas?",
                r"pendiente (?:de(?: la| los| las)?|del)",
            ),
            AttributionKind.PROPOSAL: (
                r"(?:propuest|añadid|agregad|solicitad)[oa]s? por(?: el| la| los| las)?",
                r"(?:propuestas?|enmiendas?) (?:de(?: la| los| las)?|del)",
                r"a (?:petición|solicitud) (?:de(?: la| los| las)?|del)",
            ),
            AttributionKind.DELETION: (r"supresión (?:propuesta|solicitada) por(?: el| la| los| las)?",),
        }
    ),
    status=(
        r"acordado ad referendum",
        r"ad referendum",
        r"también",
    ),
    about=(
        "(?:el|la|los|las|este|esta|todo|toda)?\\s*(?:párrafos?|frases?|oración|palabras?|texto|corchetes|términos?)",
        "todo|esto",
    ),
    version=(r"propuestas?|enmiendas?|alternativa|texto|versión",),
)
