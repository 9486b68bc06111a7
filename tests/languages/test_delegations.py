from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from diffrec.delegations import delegation_keys, find_attributions
from diffrec.languages import language

if TYPE_CHECKING:
    from diffrec.model import Attribution


def names_of(attribution: Attribution) -> str:
    """The codes of a mark, sorted; of a name that is not known the folded name."""
    return " ".join(sorted(delegation_keys(attribution)))


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("fr", "Les États devraient éclairer leurs quais (Chine), et signaler les pannes.", ["CHN"]),
        ("fr", "former les gardiens (UE, France, Niger), et le secrétariat", ["EU FRA NER"]),
        ("fr", "Ratifier le Protocole (Iran (République islamique d’)) ;", ["IRN"]),
        ("fr", "le texte (Cuba au nom du Groupe des 77 et de la Chine)", ["CUB G77"]),
        ("es", "las necesidades de las islas (Costa Rica y Maldivas);", ["CRI MDV"]),
        ("es", "el texto (Cuba en nombre del Grupo de los 77 y China)", ["CUB G77"]),
        ("ru", "Государствам следует освещать причалы (Китай), а также", ["CHN"]),
        ("ru", "обучать смотрителей (ЕС, Франция, Нигер), и", ["EU FRA NER"]),
        ("zh", "会员国应照亮码头（中国），并报告", ["CHN"]),
        ("zh", "小岛屿的需要(哥斯达黎加和马尔代夫)；", ["CRI MDV"]),
        ("zh", "新的案文（古巴代表77国集团和中国）", ["CUB G77"]),
        ("ar", "ينبغي للدول أن تضيء أرصفتها (الصين) وأن تبلغ", ["CHN"]),
        ("ar", "تدريب الحراس (الاتحاد الأوروبي، فرنسا، النيجر)، وينبغي", ["EU FRA NER"]),
        ("ar", "احتياجات الجزر الصغيرة (كوستاريكا وملديف)؛", ["CRI MDV"]),
        ("ar", "النص الجديد (كوبا باسم مجموعة الـ 77 والصين)", ["CUB G77"]),
    ],
)
def test_marks_are_read_in_their_language(code: str, text: str, expected: list[str]) -> None:
    assert [names_of(attribution) for attribution in find_attributions(text, language(code))] == expected


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("fr", "Rapporteur : M. Guillermo Fonseca (Mexique)"),
        ("fr", "la Présidente (Autriche) a ouvert la séance"),
        ("es", "el Sr. Juan Pérez (México)"),
        ("es", "II. Recomendaciones (continuación)"),
        ("ru", "г-н Иван Петров (Российская Федерация)"),
        ("ru", "Председатель (Австрия) открыл заседание"),
        ("zh", "主席张三先生（中国）宣布会议开幕"),
        ("zh", "二. 建议(续)"),
        ("ar", "السيد محمد علي (مصر)"),
        ("ar", "افتتحت الرئيسة (النمسا) الجلسة"),
        ("ar", "ثانيا - التوصيات (تابع)"),
    ],
)
def test_the_state_of_a_person_and_a_continuation_are_no_marks(code: str, text: str) -> None:
    assert find_attributions(text, language(code)) == ()
