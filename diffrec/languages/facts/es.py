"""How Spanish cites, counts and sets a time.

"párrs. 3 a 5 supra"   "a más tardar en su octogésimo período de sesiones"   "cada dos años"

Source: practice.
"""

from __future__ import annotations

from types import MappingProxyType

from diffrec.languages.base import FactWords

MASCULINE = ("primer", "segundo", "tercer", "cuarto", "quinto", "sexto", "séptimo", "octavo", "noveno", "décimo")

SPANISH_FACTS = FactWords(
    cited=MappingProxyType(
        {
            "resolution": (r"resolución", r"resoluciones"),
            "decision": (r"decisión", r"decisiones"),
            "article": (r"artículos?", r"arts?\."),
            "paragraph": (r"párrafos?", r"párrs?\."),
            "subparagraph": (r"apartados?", r"incisos?"),
            "recommendation": (r"recomendación", r"recomendaciones"),
            "discussion point": (r"puntos? de (?:debate|discusión)",),
            "draft resolution": (r"proyectos? de resolución",),
            "draft decision": (r"proyectos? de decisión",),
            "rule": (r"reglas?",),
            "item": (r"temas?(?: del programa)?",),
            "chapter": (r"capítulos?", r"caps?\."),
            "section": (r"sección", r"secciones", r"secc\."),
            "part": (r"partes?",),
            "annex": (r"anexos?",),
            "appendix": (r"apéndices?",),
            "action": (r"medidas?",),
            "goal": (r"objetivos?(?: de desarrollo sostenible)?", r"ODS"),
            "target": (r"metas?",),
            "indicator": (r"indicador", r"indicadores"),
        }
    ),
    lists=MappingProxyType(
        {
            "recommendation": (r"recomendaciones",),
            "discussion point": (r"puntos de (?:debate|discusión)",),
            "article": (r"artículos",),
            "decision": (r"decisiones",),
        }
    ),
    joints=("y", "e", "o", "u"),
    ranges=("a", "al"),
    place=MappingProxyType(
        {
            "above": ("anterior(?:es)?", "supra", "precedentes?", "que anteceden?", "más arriba"),
            "below": ("infra", "siguientes?", "más abajo"),
        }
    ),
    here=(r"(?:de la|del) presente \w+", r"de (?:este|esta) \w+"),
    others=(
        (
            r"(?:de|del|en|en virtud de|a|al)\b ?(?:la |el |las |los |su |sus )?(?:(?:anexo|apéndice) (?:de la|del) )?"
            r"(?:[A-ZÁÉÍÓÚ]|resolución|decisión|convención|convenio|protocolo|acuerdo|tratado|carta|pacto|declaración"
            r"|estatuto|reglamento|programa|documento|informe|nota|anexo)"
        ),
    ),
    heads=(
        r"Convención",
        r"Convenciones",
        r"Convenios?",
        r"Protocolos?",
        r"Pactos?",
        r"Carta",
        r"Tratados?",
        r"Acuerdos?",
        r"Estatuto",
        r"Constitución",
        r"Declaración",
        r"Declaraciones",
        r"Agenda",
        r"Marco",
        r"Programas?",
        r"Plan",
        r"Planes",
        r"Estrategias?",
        r"Iniciativa",
        r"Principios",
        r"Reglas",
        r"Directrices",
        r"Objetivos",
    ),
    titles=("de", "del", "la", "el", "las", "los", "sobre", "contra", "para", "relativa", "relativo", "y", "en", "a"),
    ends=frozenset("""estados estado miembros partes parte gobierno secretario secretaría comité consejo""".split()),
    bodies=(
        (
            r"(?:Grupo|Comité|Conferencia|Reunión|Asamblea|Comisión|Junta|Consejo|Fondo|Secretaría|Secretario)"
            r"(?: de Trabajo| Especial| Ejecutiv[oa]| General){0,2} (?:de|del|sobre|para|en)(?: la| el)?"
        ),
        r"(?:Conferencia|[Rr]eunión|Asamblea) de (?:los Estados|las) [Pp]artes (?:de|del|en|a)(?: la| el)?",
    ),
    outcomes=(r"(?:documento final|resultados) de(?:l| la| su)?",),
    until=MappingProxyType(
        {
            "by": (
                r"a más tardar(?: en| el| a| para)?(?: el| la)?",
                r"para (?:el )?(?:año )?",
                r"para",
                r"de aquí a",
                r"de aquí al",
            ),
            "before": (r"antes de", r"antes del"),
            "until": (r"hasta(?: el)?",),
        }
    ),
    within=(r"a más tardar (?:en )?", r"en (?:un|el) plazo de ", r"dentro de (?:los |un plazo de )?"),
    every=(r"cada",),
    rates=MappingProxyType(
        {
            "every 1 year": (r"anualmente", r"cada año", r"todos los años", r"una vez al año"),
            "every 2 year": (r"bienalmente", r"cada bienio"),
            "every 6 month": (r"dos veces al año", r"semestralmente"),
            "every 3 month": (r"trimestralmente",),
            "every 1 month": (r"mensualmente", r"cada mes"),
            "every 1 week": (r"semanalmente", r"cada semana"),
            "every 1 day": (r"diariamente", r"cada día"),
        }
    ),
    units=MappingProxyType(
        {
            "hour": (r"horas?",),
            "day": (r"días?",),
            "week": (r"semanas?",),
            "month": (r"mes", r"meses"),
            "year": (r"años?",),
            "decade": (r"decenios?", r"décadas?"),
            "biennium": (r"bienios?",),
        }
    ),
    parts=MappingProxyType(
        {
            "end of ": (r"(?:el |al )?(?:final|fin|fines) del?(?: año)?",),
            "middle of ": (r"(?:a )?mediados de(?: año)?",),
            "beginning of ": (r"(?:el )?(?:comienzo|principios|inicio) del?",),
            "": (r"(?:el )?año",),
        }
    ),
    halves=(r"(?<!primera )(?<!segunda )(?:la )?mitad(?= de)",),
    aged=(r"(?:menores|mayores) de",),
    of_age=(r"de edad",),
    meetings=MappingProxyType(
        {"session": (r"períodos? de sesiones",), "meeting": (r"sesión", r"sesiones", r"reunión")}
    ),
    own=("en su", "su", "el", "la"),
    dated=("de", "de fecha"),
    partial_dates=("DAY(?:º|°|o)? de MONTH", "MONTH del? YEAR"),
    one=("un", "una"),
    ordinals=MappingProxyType(
        {
            **{word: at for at, word in enumerate(MASCULINE, 1)},
            "próximo": 0,
            "próxima": 0,
        }
    ),
    currencies=MappingProxyType({"USD": (r"dólar(?:es)?(?: de los Estados Unidos)?",), "EUR": (r"euros?",)}),
    decimal_mark=",",
)
