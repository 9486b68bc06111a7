"""Words of position in Chinese."""

from __future__ import annotations

from types import MappingProxyType

from diffrec.languages.base import PositionWords
from diffrec.model import AttributionKind

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
