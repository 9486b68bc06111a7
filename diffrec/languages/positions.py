"""What a delegation says of words, in the six languages.

    "US: Delete “authorized”"     delete, in its plain form
    "EU cannot accept"            "accept", turned round by "cannot"
    "supported by Fiji"           names behind the position

Sources: margin comments of negotiated texts (English); the other languages have the words that are the same in every
dictionary of the field, and no more.
"""

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
                r"reserv(?:e|ed by|ations?(?: (?:by|of|from))?)",
                r"(?:opposed|bracketed) by",
                r"objections? (?:by|of|from)",
                r"pending",
                r"footnotes?(?: (?:by|of|from))?",
            ),
            AttributionKind.PROPOSAL: (
                r"(?:proposed|suggested|requested|added|inserted|moved) by",
                r"at the request of",
                r"(?:proposals?|amendments?|suggestions?|additions?|text) (?:by|of|from)",
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
)

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
)

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
)

RUSSIAN_POSITIONS = PositionWords(
    stated=MappingProxyType(
        {
            AttributionKind.DELETION: MappingProxyType(
                {
                    "исключить": r"исключ(?:ить|ает|ают|ение|ено)",
                    "удалить": r"удал(?:ить|яет|яют|ение|ено)",
                    "снять": r"снять|снимает|снимают",
                    "опустить": r"опустить",
                }
            ),
            AttributionKind.SUPPORT: MappingProxyType(
                {
                    "поддержать": r"поддерж(?:ать|ивает|ивают|ано|ка)",
                    "сохранить": r"сохран(?:ить|яет|яют|ение)",
                    "оставить": r"оставить",
                    "согласиться": r"соглас(?:ен|на|ны|ие|иться)",
                    "принять": r"принять|принимает|принимают",
                }
            ),
            AttributionKind.RESERVATION: MappingProxyType(
                {
                    "против": r"против",
                    "возражать": r"возраж(?:ать|ает|ают|ение)",
                    "оговорка": r"оговорк[аиу]",
                    "отклонить": r"отклон(?:ить|яет|яют)",
                }
            ),
            AttributionKind.PROPOSAL: MappingProxyType(
                {
                    "предложить": r"предл(?:ожить|агает|агают|ожение)",
                    "добавить": r"добав(?:ить|ляет|ляют|ление)",
                    "включить": r"включ(?:ить|ает|ают|ение)",
                    "вставить": r"вставить",
                    "заменить": r"замен(?:ить|яет|яют)",
                    "перенести": r"перенести",
                    "объединить": r"объединить",
                    "изменить": r"изменить",
                }
            ),
        }
    ),
    refused=(
        r"не может",
        r"не могут",
        r"не",
    ),
    between=(
        r"может",
        r"могут",
        r"хотел[аи]? бы",
        r"готов[аы]?",
        r"также",
    ),
    by=MappingProxyType(
        {
            AttributionKind.SUPPORT: (
                r"при поддержке",
                r"поддержано",
            ),
            AttributionKind.RESERVATION: (
                r"оговорка",
                r"оговорки",
            ),
            AttributionKind.PROPOSAL: (
                r"предложено",
                r"предложение",
                r"по предложению",
                r"по просьбе",
            ),
        }
    ),
    status=(
        r"согласовано",
        r"также",
    ),
)

CHINESE_POSITIONS = PositionWords(
    stated=MappingProxyType(
        {
            AttributionKind.DELETION: MappingProxyType(
                {
                    "删除": r"删除|删去|删掉|删",
                }
            ),
            AttributionKind.SUPPORT: MappingProxyType(
                {
                    "支持": r"支持|赞同|赞成",
                    "同意": r"同意",
                    "接受": r"接受|可接受",
                    "保留案文": r"保留案文|保持原文|保留(?!意见|立场)",
                }
            ),
            AttributionKind.RESERVATION: MappingProxyType(
                {
                    "保留意见": r"持?保留(?:意见|立场)",
                    "反对": r"反对",
                    "不同意": r"不(?:能)?(?:同意|支持|赞成|接受)",
                }
            ),
            AttributionKind.PROPOSAL: MappingProxyType(
                {
                    "增加": r"增加|添加|加上|加入|补充",
                    "插入": r"插入",
                    "替换": r"替换|改为|改成",
                    "移至": r"移至|移到",
                    "合并": r"合并",
                    "提议": r"提议|建议",
                }
            ),
        }
    ),
    between=(
        r"表示",
        r"希望",
        r"也",
        r"予以",
    ),
    by=MappingProxyType(
        {
            AttributionKind.SUPPORT: (r"支持者",),
            AttributionKind.RESERVATION: (r"保留意见",),
            AttributionKind.PROPOSAL: (
                r"提案方",
                r"提案国",
                r"提议方",
            ),
        }
    ),
)

ARABIC_POSITIONS = PositionWords(
    stated=MappingProxyType(
        {
            AttributionKind.DELETION: MappingProxyType(
                {
                    "حذف": r"(?:ي|ت)?حذف|شطب",
                }
            ),
            AttributionKind.SUPPORT: MappingProxyType(
                {
                    "تأييد": r"تأييد|[تي]ؤيد|مؤيد",
                    "دعم": r"[تي]?دعم",
                    "موافقة": r"موافقة|[تي]وافق|موافق",
                    "الإبقاء": r"(?:ال)?إبقاء|الإبقاء على",
                    "قبول": r"قبول|[تي]قبل",
                }
            ),
            AttributionKind.RESERVATION: MappingProxyType(
                {
                    "تحفظ": r"[تي]?تحفظ",
                    "معارضة": r"معارضة|[تي]عارض",
                    "اعتراض": r"اعتراض|[تي]عترض",
                    "ضد": r"ضد",
                    "رفض": r"رفض|[تي]رفض",
                }
            ),
            AttributionKind.PROPOSAL: MappingProxyType(
                {
                    "اقتراح": r"اقتراح|[تي]قترح",
                    "إضافة": r"إضافة|[تي]ضيف",
                    "إدراج": r"إدراج",
                    "استبدال": r"استبدال|الاستعاضة",
                    "نقل": r"نقل",
                    "دمج": r"دمج",
                }
            ),
        }
    ),
    refused=(r"لا",),
    by=MappingProxyType(
        {
            AttributionKind.SUPPORT: (
                r"بتأييد من",
                r"بدعم من",
            ),
            AttributionKind.RESERVATION: (
                r"تحفظ من",
                r"تحفظ",
            ),
            AttributionKind.PROPOSAL: (
                r"باقتراح من",
                r"اقتراح من",
                r"بناء على طلب",
            ),
            AttributionKind.DELETION: (r"حذف باقتراح من",),
        }
    ),
)
