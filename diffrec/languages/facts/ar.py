"""How Arabic cites, counts and sets a time.

"الفقرات 3 إلى 5 أعلاه"   "في موعد لا يتجاوز 31 كانون الأول/ديسمبر 2030"   "كل سنتين"

Source: practice. Particles are written onto the next word: "والفقرة", "بالقرار", "للمادة".
"""

from __future__ import annotations

from types import MappingProxyType

from diffrec.languages.base import FactWords

ON = "[وفبكل]{0,2}(?:ال|ل)?"

ARABIC_FACTS = FactWords(
    cited=MappingProxyType(
        {
            "resolution": (f"{ON}قرار(?:ات|ين|يها|ها|ه)?",),
            "decision": (f"{ON}مقرر(?:ات|ين|ها|ه)?",),
            "article": (f"{ON}(?:مادة|مواد|مادتين|مادتان)",),
            "paragraph": (f"{ON}(?:فقرة|فقرات|فقرتين|فقرتان)",),
            "subparagraph": (f"{ON}فقرة الفرعية", f"{ON}فقرات الفرعية"),
            "recommendation": (f"{ON}توصي(?:ة|ات|تين|تان)",),
            "chapter": (f"{ON}فصل",),
            "section": (f"{ON}فرع",),
            "part": (f"{ON}جزء",),
            "annex": (f"{ON}مرفق(?:ات|ين)?",),
            "item": (f"{ON}(?:بند|بنود|بندين)",),
            "goal": (f"{ON}(?:هدف|أهداف|هدفين)",),
            "target": (f"{ON}غاي(?:ة|ات|تين)",),
            "indicator": (f"{ON}مؤشر(?:ات)?",),
        }
    ),
    lists=MappingProxyType(
        {
            "recommendation": (f"{ON}توصيات",),
            "article": (f"{ON}مواد",),
            "decision": (f"{ON}مقررات",),
        }
    ),
    joints=("و", "أو"),
    ranges=("إلى", "حتى"),
    place=MappingProxyType({"above": ("أعلاه",), "below": ("أدناه",)}),
    here=(r"من هذ(?:ا|ه) \w+",),
    others=(
        (
            r"(?:من|في|ل|بموجب)\s?(?:مرفق |ديباجة )?(?:ال|ل)?"
            r"(?:قرار|مقرر|اتفاقية|بروتوكول|اتفاق|معاهدة|ميثاق|عهد|إعلان|نظام|برنامج|وثيقة|تقرير|مرفق)"
        ),
    ),
    heads=(
        f"{ON}اتفاقي(?:ة|ات)",
        f"{ON}بروتوكول(?:ات)?",
        f"{ON}عهد",
        f"{ON}ميثاق",
        f"{ON}معاهد(?:ة|ات)",
        f"{ON}نظام الأساسي",
        f"{ON}إعلان",
    ),
    is_inflected=True,
    until=MappingProxyType(
        {
            "by": ("بحلول(?: عام| سنة| نهاية عام)?", "في موعد (?:لا يتجاوز|أقصاه|غايته)", "في موعد لا يتأخر عن"),
            "before": ("قبل(?: عام)?",),
            "until": ("حتى(?: عام)?", "لغاية"),
        }
    ),
    within=("في غضون ", "خلال ", "في ظرف "),
    every=("كل", "مرة كل"),
    rates=MappingProxyType(
        {
            "every 1 year": ("سنويا", "سنوياً", "كل سنة", "كل عام"),
            "every 2 year": ("كل سنتين", "كل عامين"),
            "every 3 month": ("كل ثلاثة أشهر",),
            "every 6 month": ("مرتين في السنة", "كل ستة أشهر"),
            "every 1 month": ("شهريا", "شهرياً", "كل شهر"),
        }
    ),
    units=MappingProxyType(
        {
            "hour": ("ساعات?", "ساعة"),
            "day": ("يوما", "يوماً", "أيام", "يوم"),
            "week": ("أسابيع", "أسبوعا", "أسبوع"),
            "month": ("أشهر", "شهرا", "شهراً", "شهر"),
            "year": ("سنوات", "سنة", "أعوام", "عاما", "عاماً"),
        }
    ),
    parts=MappingProxyType({"end of ": ("نهاية(?: عام)?",), "": ("عام", "سنة")}),
    halves=(r"نصف",),
    meetings=MappingProxyType({"session": (f"{ON}دورة",), "meeting": (f"{ON}جلسة", f"{ON}اجتماع")}),
    dated=("المؤرخ", "المؤرخة"),
    partial_dates=("DAY MONTH(?:/[^\\W\\d_]{1,12})?", "MONTH(?:/[^\\W\\d_]{1,12})? YEAR"),
    currencies=MappingProxyType({"USD": ("دولارا?ت?(?: من دولارات الولايات المتحدة)?",), "EUR": ("يورو",)}),
)
