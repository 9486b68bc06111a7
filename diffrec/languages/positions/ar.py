"""Words of position in Arabic."""

from __future__ import annotations

from types import MappingProxyType

from diffrec.languages.base import PositionWords
from diffrec.model import AttributionKind

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
