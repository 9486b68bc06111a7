"""Chinese, as the United Nations writes it.

Sources: United Nations Editorial Manual (mastheads: documents in Chinese carry the English lines "Distr.: General",
"Original: English"); the labels and operative verbs in the project's domain text; the function characters are those
without content among the most frequent of the United Nations Parallel Corpus v1.0, development set.
"""

from __future__ import annotations

from types import MappingProxyType

from diffrec.languages.base import ActorWords, BracketWords, Language, MarkWords, SeriesWords
from diffrec.languages.en import ENGLISH
from diffrec.languages.facts.zh import CHINESE_FACTS
from diffrec.languages.positions.zh import CHINESE_POSITIONS
from diffrec.languages.sponsors import CHINESE_SPONSORS
from diffrec.model import ItemKind

DIGITS = "零一二三四五六七八九"


def _numeral(value: int) -> str:
    """The number from 1 to 99 in Chinese: 16 is "十六", 20 is "二十"."""
    tens, ones = divmod(value, 10)
    ten = "十" if tens == 1 else f"{DIGITS[tens]}十" if tens else ""
    return ten + (DIGITS[ones] if ones else "")


NUMERALS = {_numeral(value): str(value) for value in range(1, 100)}
MAX_CHAPTERS = 20

CHINESE = Language(
    name="Chinese",
    script="han",
    direction="ltr",
    locale="zh-CN",
    labels=MappingProxyType(
        {
            ItemKind.RECOMMENDATION: ("建议",),
            ItemKind.DISCUSSION_POINT: ("讨论要点", "讨论点"),
            ItemKind.ARTICLE: ("第#条",),
            ItemKind.DRAFT_DECISION: ("决定草案",),
            ItemKind.DRAFT_RESOLUTION: ("决议草案",),
            ItemKind.DECISION: ("第#号决定", "决定"),
            ItemKind.RESOLUTION: ("第#号决议", "决议"),
            ItemKind.PARAGRAPH: ("第#段",),
        }
    ),
    agenda=("议程",),
    annex=("附件", "附录"),
    divisions=("第#章", "第#部分", "第#编"),
    options=("备选案文", "备选方案", "选项"),
    brackets=BracketWords(
        placeholders=(
            r"待(?:补充|定|完成|插入|确认|填).*",
            r"(?:插入|填入|此处插入).*",
            r"(?:日期|年份|月份|地点|编号|名称|标题|文号|数额|数字)",
        ),
        pending=(r"tb[acd]", r"待(?:补充|定|完成|插入|确认|填)"),
        or_words=("或",),
    ),
    continued=("续", "续完"),
    months=MappingProxyType({**{str(month): month for month in range(1, 13)}, **ENGLISH.months}),
    dates=("YEAR ?年 ?MONTH ?月 ?DAY ?日", *ENGLISH.dates),
    distribution=MappingProxyType(
        {"普通": "General", "一般": "General", "有限": "Limited", "限制": "Restricted", **ENGLISH.distribution}
    ),
    distribution_labels=("distr.", "分发"),
    original=("原文", "原件", *ENGLISH.original),
    only=("only",),
    titles=("报告", "建议", "决议", "决定", "宣言", "协定", "议定书", "说明", "摘要"),
    cited=("第",),
    reference_words=("文件", "见", "文号", "报告", "载于", "和", "及"),
    draft=("报告草稿", "报告草案", "草稿", "草案", "初稿", "决议草案", "决定草案"),
    addendum=("增编",),
    not_adopted=(r"决定不(?:予)?通过", r"未(?:获|予)?通过", r"不(?:予)?逐(?:行|条)谈判"),
    on_hold=(r"搁置", r"暂缓"),
    adopted=(r"通过了?[^。]{0,12}(?:建议|讨论要点|决定)",),
    frequent=frozenset(
        "的和与在及了是为将对以于其等之并或也该这那各本有由从而所向就则但且被把让使可又还都已此些着过至"
    ),
    abbreviations=ENGLISH.abbreviations,
    honorifics=("先生", "女士", "大使", "阁下", "博士", "教授"),
    stemmer=None,
    and_words=("和", "与", "及", "以及"),
    on_behalf=("代表", "并代表", "也代表"),
    negations=frozenset("不未无非没勿"),
    modals=frozenset(("应", "须", "可", "必", "能", "宜", "要")),
    word_list=None,
    boilerplate=frozenset(
        """会员国 成员国 缔约国 各国政府 国家 会议 委员会 工作组 考虑 鼓励 邀请 建议 请 敦促 促请 吁请 要求 决定
        注意到 欢迎 回顾 确认 承认 重申 强调 必要 适当 有关 相关 特别 包括 确保 加强 促进 支持 发展 努力 措施
        国家一级 区域 国际 方面 继续 有效""".split()
    ),
    organs=frozenset("""大会 理事会 执行局 委员会 会议 缔约方 工作组 论坛""".split()),
    captions=("表", "图", "专栏", "地图"),
    table_notes=("注", "说明", "资料来源", "缩写"),
    marks=MarkWords(
        offices=frozenset(
            (
                "主席",
                "副主席",
                "共同主席",
                "报告员",
                "秘书长",
                "秘书",
                "协调员",
                "主持人",
                "专家",
                "代表",
                "观察员",
                "部长",
                "大使",
            )
        ),
        title_words=frozenset(
            """公约 议定书 协定 条约 盟约 宪章 规约 宣言 议程 方案 战略 倡议 机制 原则 规则 委员会 理事会 会议 大会
            组织 联盟""".split()
        ),
        place_words=frozenset(("在", "于")),
        imperative="(?:批准|加入|加强|采取|继续|确保|考虑|通过|制定|修订|审查|促进|保护|消除|打击|落实|执行|提高|扩大|改善|建立|设立|废除|加大|加快|取消|撤回|停止|开展|增加|深化|推进|推动|防止|预防|调查|释放|尊重|保障|努力)",
        positions=CHINESE_POSITIONS,
        narrated=(
            "发言",
            "作了",
            "举行",
            "举办了",
            "开展了",
            "介绍了",
            "访问了",
            "完成了",
            "召开",
            "种了",
            "表示感谢",
            "开幕",
            "致辞",
        ),
        counts=MappingProxyType(
            {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
        ),
        quantifiers=("若干", "一些", "几", "以下", "下列"),
        specified=("COUNT(?:个|名)?(?:\\w{0,4})(?:国家|国|地点|特派团|办事处|区域)",),
        specified_one=("东道国", "一个国家", r"缔约方(?:大会|会议)"),
    ),
    is_spaced=False,
    has_capitals=False,
    number_ends=(r"\.", "、"),
    inserted=MappingProxyType({"之二": "bis", "之三": "ter", "之四": "quater", "之五": "quinquies"}),
    chapters=tuple(NUMERALS)[:MAX_CHAPTERS],
    alphabets=("latin", "han"),
    letter_forms=("^[ \t]*([㈠-㈩①-⑳⑴-⒇])",),
    number_words=MappingProxyType(NUMERALS),
    pages=("第 # 页", "page #"),
    organization="联合国",
    sponsors=CHINESE_SPONSORS,
    facts=CHINESE_FACTS,
    series=SeriesWords(
        corrigendum=("更正",),
        amendment=("修正", "修正案"),
        revised=(r"订正(?:本|稿|案文)?", r"(?:经)?修订的?"),
        replace=(r"将?{old}(?:应)?改为{new}", r"{old}(?:一词|等词|字样)?应为{new}", r"以{new}(?:取代|代替){old}"),
        delete=(r"(?:删除|删去){old}", r"{old}(?:一词|等词|字样)?应(?:予)?(?:删除|删去)"),
        insert_after=(r"在?{old}(?:一词|等词|字样)?之?后(?:面)?[,，]?(?:加上|加入|插入|增加|添加){new}",),
        insert_before=(r"在?{old}(?:一词|等词|字样)?之?前(?:面)?[,，]?(?:加上|加入|插入|增加|添加){new}",),
        add=(r"(?:在)?(?:段末|末尾|句末)(?:加上|加入|增加|添加){new}",),
        rewrite=(
            r"(?:案文)?应(?:改)?为(?:以下(?:案文|内容)?)?(?=[:：]|\Z|\x02)",
            r"改为(?:以下|下列)(?:案文|内容)",
            r"案文(?:应)?如下",
        ),
        remove=(r"(?:删除|删去){place}", r"{place}应(?:予)?(?:删除|删去)"),
        places=("页", "附件", "章", "节", "部分"),
        lines=("行", "句", "分段"),
        parts=("表", "图", "脚注", "栏", "小标题"),
        title=("标题",),
        sentence=("句",),
        ordinals=("第一", "第二", "第三", "第四", "第五", "第六", "第七", "第八", "第九", "第十"),
    ),
    actors=ActorWords(
        states=("会员国", "各国"),
        parties=("缔约国", "缔约方"),
    ),
    scales=MappingProxyType(
        {
            "千": 10**3,
            "万": 10**4,
            "百万": 10**6,
            "千万": 10**7,
            "亿": 10**8,
            "十亿": 10**9,
            "万亿": 10**12,
        }
    ),
)
