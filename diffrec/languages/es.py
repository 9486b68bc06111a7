"""Spanish, as the United Nations writes it.

Sources: United Nations Editorial Manual (mastheads: "Distr. general ... Original: inglés"; Spanish writes "a)" and
"i)"); United Nations Office at Nairobi, Spanish style (Estados Miembros); the labels and operative verbs in the
project's domain text; the stop words are the function words of the Snowball Spanish list; months and forms of dates
after the Unicode CLDR.
"""

from __future__ import annotations

from types import MappingProxyType

from diffrec.languages.base import ActorWords, BracketWords, Language, MarkWords, SeriesWords
from diffrec.languages.facts.es import SPANISH_FACTS
from diffrec.languages.positions.es import SPANISH_POSITIONS
from diffrec.languages.sponsors import SPANISH_SPONSORS
from diffrec.model import ItemKind

SPANISH = Language(
    name="Spanish",
    script="latin",
    direction="ltr",
    locale="es-ES",
    labels=MappingProxyType(
        {
            ItemKind.RECOMMENDATION: ("recomendación",),
            ItemKind.DISCUSSION_POINT: ("punto de debate", "punto de discusión"),
            ItemKind.ARTICLE: ("artículo",),
            ItemKind.DRAFT_DECISION: ("proyecto de decisión",),
            ItemKind.DRAFT_RESOLUTION: ("proyecto de resolución",),
            ItemKind.DECISION: ("decisión",),
            ItemKind.RESOLUTION: ("resolución",),
            ItemKind.PARAGRAPH: ("párrafo", "párr."),
        }
    ),
    agenda=("programa", "orden del día"),
    annex=("anexo", "apéndice"),
    divisions=("capítulo", "parte", "título"),
    options=("opción", "variante", "alternativa"),
    brackets=BracketWords(
        placeholders=(
            r"(?:a|por) (?:completar|insertar|añadir)\b.*",
            r"(?:por|a) (?:determinar|confirmar|decidir|definir)",
            r"se (?:completará|añadirá|insertará)\b.*",
            r"(?:insertar|insértese|indicar|indíquese) (?:el|la|los|las|un|una|aquí)\b.*",
            r"(?:fecha|fechas|día|mes|año|número|nombre|título|lugar|signatura|cantidad|porcentaje)",
        ),
        pending=(r"tb[acd]", r"(?:a|por) (?:completar|determinar|confirmar|decidir|definir)"),
        or_words=("o", "u"),
        editorial=frozenset(("sic", "sin cursiva en el original", "énfasis añadido")),
    ),
    continued=("continuación", "conclusión"),
    months=MappingProxyType(
        {
            "enero": 1,
            "febrero": 2,
            "marzo": 3,
            "abril": 4,
            "mayo": 5,
            "junio": 6,
            "julio": 7,
            "agosto": 8,
            "septiembre": 9,
            "setiembre": 9,
            "octubre": 10,
            "noviembre": 11,
            "diciembre": 12,
        }
    ),
    dates=("DAY(?:º|°|o)? de MONTH del? YEAR",),
    distribution=MappingProxyType(
        {"general": "General", "limitada": "Limited", "reservada": "Restricted", "restringida": "Restricted"}
    ),
    distribution_labels=("distr.",),
    original=("original",),
    only=("solamente", "únicamente", "only"),
    titles=(
        "informe",
        "recomendaciones",
        "resolución",
        "decisión",
        "declaración",
        "acuerdo",
        "protocolo",
        "nota",
        "resumen",
    ),
    cited=tuple(
        """párrafo párrafos párr. párrs. artículo artículos art. arts. tema temas regla objetivo meta capítulo cap.
        sección secc. cuadro figura fase opción resolución decisión núm. núms. no nº página recomendación
        recomendaciones y a al o de del e u""".split()
    ),
    reference_words=("documento", "documentos", "véase", "signatura", "informe", "en", "y", "de", "del", "a"),
    draft=("proyecto", "anteproyecto", "borrador", "versión preliminar"),
    addendum=("adición",),
    not_adopted=(r"(?:decidió|acordó|convino en) no aprobar", r"no (?:fueron|han sido) (?:objeto de|aprobad[oa]s)"),
    on_hold=(r"en suspenso", r"pendientes? de examen"),
    adopted=(r"(?:aprobó|adoptó) (?:las|los) (?:\w+ ){0,4}(?:recomendaciones|puntos|decisiones)",),
    frequent=frozenset(
        """de la que el en y a los del se las por un para con no una su al lo como más pero sus le ya o este sí porque
        esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante todos uno les ni contra
        otros ese eso ante ellos e esto mí antes algunos qué unos yo otro otras otra él tanto esa estos mucho quienes
        nada muchos cual poco ella estar estas algunas algo nosotros mi mis tú te ti tu tus ellas nosotras fue ha han
        había es son ser sea sean está están estaba haber habían tiene tienen tenía así cada según dicho dicha dichos
        dichas mediante respecto cuyo cuya cuyos cuyas""".split()
    ),
    abbreviations=frozenset(
        """sr sra sres sras srta dr dra prof núm núms párr párrs art arts cap caps secc fig vol vols ed p pp cf etc
        al add rev corr res dec ej excmo excma ee uu""".split()
    ),
    honorifics=("sr.", "sra.", "sres.", "sras.", "dr.", "dra.", "prof.", "excmo.", "excma.", "embajador", "embajadora"),
    stemmer="spanish",
    and_words=("y", "e"),
    on_behalf=("en nombre de", "en nombre del", "también en nombre de"),
    negations=frozenset(("no", "ni", "nunca", "jamás", "ninguno", "ninguna", "ningún", "sin", "tampoco")),
    modals=frozenset(
        """debe deben deberá deberán debería deberían puede pueden podrá podrán podría podrían desee deseen""".split()
    ),
    word_list=None,
    boilerplate=frozenset(
        """estados miembros partes parte gobierno gobiernos país países conferencia comité comisión grupo trabajo
        considerando alienta alentar invita invitar recomienda recomendar solicita pide insta exhorta decide toma nota
        acoge beneplácito recordando recuerda reconociendo reafirmando subrayando necesario necesarias apropiado
        pertinentes pertinente particular incluidos asegurar garantizar velar fortalecer fortalecimiento reforzar
        mejorar
        promover apoyo apoyar esfuerzos medidas nacional nacionales regional internacional internacionales
        respecto marco""".split()
    ),
    ordinals="[oaº°ª]",
    number_words=MappingProxyType({"primero": "1", "primera": "1"}),
    pages=("página #", "pág. #", "página # de #"),
    organization="Naciones Unidas",
    organs=frozenset(
        """asamblea consejo junta comité comisión conferencia congreso reunión partes grupo foro mesa""".split()
    ),
    articles=frozenset(("la", "el", "las", "los")),
    captions=("cuadro", "figura", "gráfico", "recuadro", "mapa"),
    table_notes=("nota", "notas", "fuente", "fuentes", "abreviaturas", "siglas"),
    marks=MarkWords(
        offices=frozenset(
            """copresidentes vicepresidentes cofacilitadores facilitadores presidencia presidente presidenta
            vicepresidente vicepresidenta copresidente copresidenta relator relatora secretario
            secretaria moderador moderadora facilitador facilitadora coordinador coordinadora experto experta
            representante delegado delegada observador observadora ministro ministra embajador embajadora
            director directora""".split()
        ),
        title_words=frozenset(
            """convención convenio protocolo acuerdo tratado pacto carta estatuto declaración marco programa plan
            estrategia iniciativa mecanismo principios reglas directrices derechos comité consejo comisión conferencia
            asamblea organización grupo unión naciones partes estados ministerio policía institución fondo banco
            asociación red sistema registro áfrica asia europa américa américas pacífico caribe""".split()
        ),
        before_names=frozenset(("por", "con")),
        place_words=frozenset(("en",)),
        clause_openers=frozenset(("que", "quien", "cuyo", "cuya", "donde", "mientras", "porque")),
        infinitive=None,
        imperative=r"[A-ZÁÉÍÓÚ]\w*(?:ar|er|ir)\b",
        positions=SPANISH_POSITIONS,
        narrated=(
            r"fue(?:ron)?",
            r"eran?",
            r"estaban?",
            r"dij(?:o|eron)",
            r"declar(?:ó|aron)",
            r"intervin(?:o|ieron)",
            r"hic?z?(?:o|ieron) (?:una|declaraciones)",
            r"agradec(?:ió|ieron)",
            r"se celebr(?:ó|aron)",
            r"(?<=\) )(?:se )?\w+(?:ó|aron|ieron)",
        ),
        subordinators=frozenset(("como", "cuando", "si")),
        counts=MappingProxyType(
            {
                "dos": 2,
                "tres": 3,
                "cuatro": 4,
                "cinco": 5,
                "seis": 6,
                "siete": 7,
                "ocho": 8,
                "nueve": 9,
                "diez": 10,
                "once": 11,
                "doce": 12,
            }
        ),
        definite=frozenset(("los", "las", "estos", "estas", "esos", "esas", "sus", "ambos", "ambas")),
        quantifiers=("varios", "varias", "algunos", "algunas", "ciertos"),
        specified=(
            (
                r"COUNT\s+(?:[\w-]+\s+){0,2}"
                r"(?:países|estados|misiones|oficinas|regiones|territorios)(?:\s+[\w-]+){0,2}"
            ),
            r"(?:países|estados) siguientes",
        ),
        specified_one=(r"país anfitrión", r"un (?:país|estado)", r"(?:COP|CP|RP)[ -]?\d+"),
    ),
    sponsors=SPANISH_SPONSORS,
    facts=SPANISH_FACTS,
    series=SeriesWords(
        corrigendum=("corrección", "corrigendum", "fe de erratas"),
        amendment=("enmienda",),
        revised=(r"revisad[oa]s?", r"revisión(?:\s+\d+)?"),
        replace=(
            r"donde dice:? {old},? (?:debe decir|dígase|léase):? {new}",
            r"en lugar de {old},? (?:debe decir|léase):? {new}",
            r"sustitúya(?:n)?se {old} por {new}",
            r"reemplácese {old} por {new}",
        ),
        bare=(r"donde dice {old} debe decir {new}",),
        delete=(r"(?:suprímanse|suprímase|elimínese|elimínense) {old}",),
        insert_after=(
            r"(?:insértese|insértense|añádase|añádanse|agréguese) {new} después de {old}",
            r"después de {old},? (?:insértese|insértense|añádase|añádanse|agréguese) {new}",
        ),
        insert_before=(
            r"(?:insértese|insértense|añádase|añádanse|agréguese) {new} antes de {old}",
            r"antes de {old},? (?:insértese|insértense|añádase|añádanse|agréguese) {new}",
        ),
        add=(r"(?:añádase|añádanse|agréguese) {new} al final", r"al final,? (?:añádase|agréguese|insértese) {new}"),
        rewrite=(
            r"debe(?:rá)? decir(?: lo siguiente)?",
            r"debe(?:rá)? (?:leerse|quedar)(?: redactado)?(?: como sigue| así| de la siguiente manera)",
            r"sustitúyase el texto (?:actual|existente)(?: del {place})? por(?: el siguiente| lo siguiente)?",
            r"sustitúyase el {place} por(?: el siguiente(?: texto)?| lo siguiente)?",
        ),
        remove=(r"suprímase (?:el |la )?{place}",),
        quoted=("la palabra", "las palabras", "la expresión", "la frase", "la cifra", "la fecha", "los términos"),
        places=("página", "anexo", "capítulo", "sección", "parte"),
        lines=("línea", "renglón", "oración", "frase", "apartado"),
        parts=("cuadro", "gráfico", "figura", "nota", "columna", "encabezamiento", "epígrafe", "apéndice"),
        title=("título",),
        sentence=("oración", "frase"),
        ordinals=(
            *("primera", "segunda", "tercera", "cuarta", "quinta"),
            *("sexta", "séptima", "octava", "novena", "décima"),
        ),
    ),
    actors=ActorWords(
        states=(r"Estados? [Mm]iembros?", r"Estados(?! (?:[Pp]artes|Unidos))"),
        parties=(r"Estados? [Pp]artes?", r"[Pp]artes en (?:la|el)"),
    ),
    scales=MappingProxyType(
        {
            "mil": 10**3,
            "millón": 10**6,
            "millones": 10**6,
            "mil millones": 10**9,
            "billón": 10**12,
            "billones": 10**12,
        }
    ),
)
