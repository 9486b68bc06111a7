"""Arabic, as the United Nations writes it.

Sources: United Nations Editorial Manual (mastheads: documents in Arabic carry the English lines "Distr.: General",
"Original: English"; paragraphs are numbered "2 -", chapters by ordinals, sections by the names of letters,
subparagraphs by letters in the abjad order); the labels and operative verbs in the project's domain text; months in
both systems after the Unicode CLDR (ar and ar-SY); the function words are those without content among the most
frequent of the United Nations Parallel Corpus v1.0, development set.
"""

from __future__ import annotations

from types import MappingProxyType

from diffrec.languages.base import Language, MarkWords
from diffrec.languages.en import ENGLISH
from diffrec.model import ItemKind

ARABIC = Language(
    name="Arabic",
    script="arabic",
    direction="rtl",
    labels=MappingProxyType(
        {
            ItemKind.RECOMMENDATION: ("التوصية", "توصية"),
            ItemKind.DISCUSSION_POINT: ("نقطة المناقشة", "نقطة مناقشة"),
            ItemKind.ARTICLE: ("المادة", "مادة"),
            ItemKind.DRAFT_DECISION: ("مشروع المقرر", "مشروع مقرر"),
            ItemKind.DRAFT_RESOLUTION: ("مشروع القرار", "مشروع قرار"),
            ItemKind.DECISION: ("المقرر", "مقرر"),
            ItemKind.RESOLUTION: ("القرار", "قرار"),
            ItemKind.PARAGRAPH: ("الفقرة", "فقرة"),
        }
    ),
    agenda=("جدول الأعمال", "جدول أعمال"),
    annex=("المرفق", "مرفق", "التذييل", "تذييل"),
    divisions=("الفصل", "الباب", "الجزء"),
    options=("الخيار", "البديل"),
    continued=("تابع",),
    months=MappingProxyType(
        {
            "كانون الثاني": 1,
            "يناير": 1,
            "شباط": 2,
            "فبراير": 2,
            "آذار": 3,
            "مارس": 3,
            "نيسان": 4,
            "أبريل": 4,
            "أيار": 5,
            "مايو": 5,
            "حزيران": 6,
            "يونيه": 6,
            "يونيو": 6,
            "تموز": 7,
            "يوليه": 7,
            "يوليو": 7,
            "آب": 8,
            "أغسطس": 8,
            "أيلول": 9,
            "سبتمبر": 9,
            "تشرين الأول": 10,
            "أكتوبر": 10,
            "تشرين الثاني": 11,
            "نوفمبر": 11,
            "كانون الأول": 12,
            "ديسمبر": 12,
            **ENGLISH.months,
        }
    ),
    dates=("DAY MONTH(?:/[^\\W\\d_]+)? YEAR",),
    distribution=MappingProxyType(
        {
            "عام": "General",
            "عامة": "General",
            "محدود": "Limited",
            "محدودة": "Limited",
            "مقيد": "Restricted",
            **ENGLISH.distribution,
        }
    ),
    distribution_labels=("distr.", "التوزيع", "توزيع"),
    original=("الأصل", *ENGLISH.original),
    only=("فقط", "only"),
    titles=("تقرير", "التقرير", "توصيات", "التوصيات", "قرار", "مقرر", "إعلان", "اتفاق", "بروتوكول", "مذكرة", "موجز"),
    cited=tuple(
        """الفقرة الفقرتين الفقرات فقرة المادة المادتين المواد مادة البند البنود القاعدة الهدف الغاية الفصل الفرع
        الجدول الشكل المرحلة الخيار القرار القرارات المقرر رقم الصفحة التوصية التوصيات إلى أو من و""".split()
    ),
    reference_words=("الوثيقة", "وثيقة", "الوثائق", "انظر", "الرمز", "تقرير", "التقرير", "في", "من", "إلى"),
    draft=("مشروع", "مسودة"),
    addendum=("إضافة", "الإضافة"),
    not_adopted=(r"قررت? عدم اعتماد", r"اتفقت? على عدم اعتماد", r"لم (?:يُ?عتمد|تُ?عتمد)"),
    on_hold=(r"قيد الانتظار", r"معلَّ?قة"),
    adopted=(r"اعتمدت?[^.]{0,40}(?:التوصيات|المقررات|نقاط المناقشة)",),
    frequent=frozenset(
        """في من إلى على عن مع أن إن أو التي الذي الذين هذا هذه ذلك تلك ما لا لم لن قد كل بين بعد قبل عند كان كانت
        يكون تكون كما أي غير حتى ثم هو هي هم وهو وهي وفي ومن وعلى وأن وإلى وعن وإن ولا وما فيها فيه منها منه بها به لها
        له لهم إليها إليه عليها عليه عنها أنه أنها وقد فقد لذلك بذلك وذلك خلال أجل بما بأن لأن حيث إذا إذ بل منذ ضمن دون
        أيضا أيضاً وكذلك كذلك سيما ولا بشأن بغية نحو تحت فوق لدى عبر أمام بعض جميع وجميع سائر هناك وهذا وهذه""".split()
    ),
    abbreviations=frozenset(("د", "أ", "م", "ص", "ج", "ط")) | ENGLISH.abbreviations,
    honorifics=("السيد", "السيدة", "السادة", "الدكتور", "الدكتورة", "السفير", "السفيرة", "سعادة"),
    suffixes=(
        "اتها",
        "اتهم",
        "ياتها",
        "يات",
        "ات",
        "تها",
        "تهم",
        "ها",
        "هم",
        "هما",
        "ون",
        "ين",
        "ان",
        "ية",
        "يا",
        "ي",
        "ة",
        "ه",
        "ا",
    ),
    and_words=("و",),
    on_behalf=("باسم", "نيابة عن", "بالنيابة عن", "وباسم"),
    negations=frozenset(("لا", "لم", "لن", "ليس", "ليست", "غير", "عدم", "دون", "بدون", "ولا", "ولم")),
    modals=frozenset(("ينبغي", "يتعين", "يجب", "يجوز", "يمكن", "قد", "لعل", "عليها", "وينبغي", "ويجوز")),
    word_list=None,
    boilerplate=frozenset(
        """الدول الأعضاء الأطراف الدولة الحكومات الحكومة البلدان المؤتمر اللجنة الفريق العامل النظر تشجع تشجيع تدعو دعوة
        توصي تطلب تحث تهيب تقرر تحيط علما ترحب وإذ تشير تؤكد تسلم اللازمة المناسبة ذات الصلة خاصة ضمان كفالة تعزيز تحسين
        دعم جهود الجهود تدابير التدابير الوطني الوطنية الإقليمي الإقليمية الدولي الدولية الصدد""".split()
    ),
    organs=frozenset("""الجمعية المجلس مجلس اللجنة لجنة المؤتمر مؤتمر الاجتماع الأطراف الفريق المنتدى""".split()),
    captions=("الجدول", "الشكل", "الإطار", "الخريطة"),
    marks=MarkWords(
        offices=frozenset(
            """الرئيس الرئيسة رئيس رئيسة المقرر المقررة الأمين الأمينة المنسق المنسقة الميسر الخبير الخبيرة ممثل ممثلة
            مندوب مراقب الوزير السفير المدير المديرة""".split()
        ),
        title_words=frozenset(
            """اتفاقية الاتفاقية بروتوكول البروتوكول اتفاق معاهدة عهد ميثاق إعلان برنامج خطة استراتيجية مبادرة آلية
            مبادئ قواعد لجنة مجلس مؤتمر جمعية منظمة مجموعة اتحاد الأمم أفريقيا آسيا أوروبا أمريكا""".split()
        ),
        place_words=frozenset(("في",)),
        clause_openers=frozenset(("أن", "الذي", "التي", "الذين", "حيث", "بينما", "لأن")),
    ),
    number_ends=(r"\.", r"\s?[-\u2013\u2014]"),
    inserted=MappingProxyType(
        {
            "مكررا": "bis",
            "مكرراً": "bis",
            "مكررًا": "bis",
            "مكرر": "bis",
        }
    ),
    chapters=(
        "أولا",
        "ثانيا",
        "ثالثا",
        "رابعا",
        "خامسا",
        "سادسا",
        "سابعا",
        "ثامنا",
        "تاسعا",
        "عاشرا",
        "حادي عشر",
        "ثاني عشر",
        "ثالث عشر",
        "رابع عشر",
        "خامس عشر",
        "سادس عشر",
        "سابع عشر",
        "ثامن عشر",
        "تاسع عشر",
        "عشرون",
    ),
    sections=(
        "ألف",
        "باء",
        "جيم",
        "دال",
        "هاء",
        "واو",
        "زاي",
        "حاء",
        "طاء",
        "ياء",
        "كاف",
        "لام",
        "ميم",
        "نون",
        "سين",
        "عين",
        "فاء",
        "صاد",
        "قاف",
        "راء",
        "شين",
        "تاء",
        "ثاء",
        "خاء",
        "ذال",
        "ضاد",
    ),
    alphabets=("abjad", "latin"),
    letter_forms=(r"(?<!\w)[‘'’]([0-9]{1,2})[’'‘](?=\s)",),
    number_words=MappingProxyType(
        {
            "الأولى": "1",
            "الأول": "1",
            "الثانية": "2",
            "الثاني": "2",
            "الثالثة": "3",
            "الثالث": "3",
            "الرابعة": "4",
            "الرابع": "4",
            "الخامسة": "5",
            "الخامس": "5",
            "السادسة": "6",
            "السادس": "6",
            "السابعة": "7",
            "السابع": "7",
            "الثامنة": "8",
            "الثامن": "8",
            "التاسعة": "9",
            "التاسع": "9",
            "العاشرة": "10",
            "العاشر": "10",
        }
    ),
    pages=("الصفحة #", "صفحة #", "page #"),
    organization="الأمم المتحدة",
)
