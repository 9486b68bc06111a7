"""How Chinese cites, counts and sets a time.

"上文第3至5段"   "不迟于2030年12月31日"   "每两年"

Source: practice.
"""

from __future__ import annotations

from types import MappingProxyType

from diffrec.languages.base import FactWords

CHINESE_FACTS = FactWords(
    cited=MappingProxyType(
        {
            "resolution": (r"第#号决议",),
            "decision": (r"第#号决定",),
            "article": (r"第#条",),
            "paragraph": (r"(?:执行部分)?第#段",),
            "recommendation": (r"建议",),
            "discussion point": (r"讨论要点", r"讨论点"),
            "chapter": (r"第#章",),
            "section": (r"第#节",),
            "part": (r"第#部分",),
            "annex": (r"附件",),
            "item": (r"(?:议程)?项目",),
            "goal": (r"(?:可持续发展)?目标",),
            "target": (r"具体目标",),
            "indicator": (r"指标",),
        }
    ),
    lists=MappingProxyType(
        {
            "recommendation": (r"建议",),
            "discussion point": (r"讨论(?:要)?点",),
            "article": (r"条(?:款|文)",),
            "decision": (r"决定",),
        }
    ),
    joints=("和", "及", "与", "或"),
    ranges=("至", "到"),
    place=MappingProxyType({"above": ("上文", "以上"), "below": ("下文", "以下")}),
    heads=("公约", "议定书", "盟约", "宪章", "条约", "协定", "规约", "宣言", "议程", "纲领", "契约"),
    until=MappingProxyType(
        {
            "by": ("不迟于", "最迟(?:于|在)?", "至迟(?:于|在)?", "到"),
            "before": ("早于",),
            "until": ("直至", "直到", "截至"),
        }
    ),
    within=("在",),
    every=("每(?:隔)?",),
    rates=MappingProxyType(
        {
            "every 1 year": ("每年",),
            "every 3 month": ("每季度",),
            "every 6 month": ("每半年",),
            "every 1 month": ("每月",),
            "every 1 week": ("每周",),
            "every 1 day": ("每天", "每日"),
        }
    ),
    units=MappingProxyType(
        {
            "hour": ("小时", "个小时"),
            "day": ("天", "个工作日"),
            "week": ("周", "个星期"),
            "month": ("个月",),
            "year": ("年(?!\\d)",),
        }
    ),
    halves=(r"一半",),
    of_age=(r"岁",),
    meetings=MappingProxyType({"session": ("届会议", "届会", "届"), "meeting": ("次会议",)}),
    partial_dates=("YEAR ?年 ?MONTH ?月", "MONTH ?月 ?DAY ?日"),
    one=("一",),
    counted="(?:个|名|项|次|种|届|类|份|所|条|座|国)",
    currencies=MappingProxyType({"USD": ("美元",), "EUR": ("欧元",)}),
)
