"""English, as the United Nations writes it.

Sources: United Nations Editorial Manual (mastheads, paragraphs and subparagraphs; corrigenda); the stop words are the
function words of the Snowball English list.
"""

from __future__ import annotations

from types import MappingProxyType

from diffrec.languages.base import ActorWords, BracketWords, Language, MarkWords, SeriesWords
from diffrec.languages.facts.en import ENGLISH_FACTS
from diffrec.languages.positions.en import ENGLISH_POSITIONS
from diffrec.languages.sponsors import ENGLISH_SPONSORS
from diffrec.model import ItemKind

# Those who speak, vote or stand for election, and no words of a text.
DELEGATIONS = (
    r"(?:(?:the|an?|one|several|some|many|few|other|two|three) (?:delegations?|sponsors?|observers?|bureau|troika)"
    r"|^\W*(?:(?:co-)?sponsors|observers|delegations))(?: present| concerned| of(?: [\w-]+){1,4})?"
)
VOTES = r"(?:vot(?:ed?|es|ing) (?:against|in favour)|abstain(?:ed|ing)|abstentions?|^\W*(?:in favour|against))"
ELECTIONS = (
    r"(?:vacan(?:cy|cies|t)|seats?|members?|candidates?|elected)(?: [\w-]+){0,4} (?:from|of|by|among)"
    r" (?:the )?(?:group of )?"
    r"(?:African|Asia-Pacific|Asian|Eastern European|Latin American and Caribbean|Western European and other) States"
)
SOME_STATES = (
    r"^\W*(?:several|some|certain|various|a (?:number|handful|few) of) (?:[\w-]+ ){0,3}(?:countries|states|governments)"
    r"(?: (?!shall|should|must|may|might|can|could|will|would)[\w-]+){1,8}"
)
# A past participle has no object: "(Peru) adopted a text" tells, "(Peru) adopted in Lima" does not.
VERB_WITH_OBJECT = (
    r"(?<=\) )(?:\w+ly )?(?!denied|granted|awarded|offered|refused|provided that)"
    r"(?:\w+ed|gave|took|made|held|led|began|drew) (?:the|an?|its|their|his|her|that)"
)
# Past forms that are no participles: "stocks (Peru) fell" tells, "stocks (Peru) lost" may be "that were lost".
PAST = r"(?:arose|became|began|came|chose|fell|flew|gave|grew|ran|rose|sank|saw|shrank|underwent|went|withdrew|wrote)"
FIGURES = r"(?:table|figure|box|chart|map|case study) \d+"

ENGLISH = Language(
    name="English",
    script="latin",
    direction="ltr",
    locale="en-GB",
    labels=MappingProxyType(
        {
            ItemKind.RECOMMENDATION: ("recommendation",),
            ItemKind.DISCUSSION_POINT: ("discussion point",),
            ItemKind.ARTICLE: ("article",),
            ItemKind.DRAFT_DECISION: ("draft decision",),
            ItemKind.DRAFT_RESOLUTION: ("draft resolution",),
            ItemKind.DECISION: ("decision",),
            ItemKind.RESOLUTION: ("resolution",),
            ItemKind.PARAGRAPH: ("paragraph", "para."),
        }
    ),
    agenda=("agenda",),
    annex=("annex", "appendix"),
    divisions=("chapter", "part"),
    options=("option", "alternative"),
    brackets=BracketWords(
        placeholders=(
            r"placeholder\b.*",
            r"to be (?:completed|inserted|added|supplied|filled)\b.*",
            r"to be (?:determined|decided|confirmed|provided|specified|updated|drafted|finalized)(?: later)?",
            r"(?:insert|specify|complete|add) (?:the|an?|here|text|date|name|number|title|relevant)\b.*",
            r"(?:text|language|wording) to (?:come|follow)",
            r"tb[acd]",
            r"(?:dates?|day|month|years?|number|names?|title|place|venue|symbol|amount|figure|percentage)",
            r"(?:dates?|place|venue|number|title|name) and (?:dates?|place|venue|number|title|name)",
        ),
        pending=(
            r"tb[acd]",
            r"(?:still )?to be (?:determined|decided|confirmed|completed|inserted|specified|supplied)",
        ),
        or_words=("or",),
        editorial=frozenset(("sic", "emphasis added", "emphasis in original", "footnote omitted", "footnotes omitted")),
    ),
    continued=("continued",),
    months=MappingProxyType(
        {
            "january": 1,
            "february": 2,
            "march": 3,
            "april": 4,
            "may": 5,
            "june": 6,
            "july": 7,
            "august": 8,
            "september": 9,
            "october": 10,
            "november": 11,
            "december": 12,
        }
    ),
    dates=("DAY MONTH YEAR",),
    distribution=MappingProxyType({"general": "General", "limited": "Limited", "restricted": "Restricted"}),
    distribution_labels=("distr.",),
    original=("original",),
    only=("only",),
    titles=(
        "report",
        "agenda",
        "budget",
        "financing",
        "compendium",
        "decisions",
        "resolutions",
        "recommendations",
        "resolution",
        "decision",
        "declaration",
        "agreement",
        "protocol",
        "note",
        "summary",
    ),
    cited=(
        "paragraph",
        "paragraphs",
        "para.",
        "paras.",
        "article",
        "articles",
        "item",
        "items",
        "rule",
        "goal",
        "target",
        "chapter",
        "section",
        "sect.",
        "table",
        "figure",
        "phase",
        "option",
        "resolution",
        "decision",
        "no.",
        "page",
        "recommendation",
        "recommendations",
        "and",
        "to",
        "or",
        "of",
    ),
    reference_words=("document", "documents", "see", "symbol", "report", "contained in", "in", "and", "of", "to"),
    draft=("draft", "zero draft", "advance unedited version"),
    addendum=("addendum",),
    not_adopted=(r"not (?:subject to|for) [^.]{0,80}\badoption", r"(?:decided|agreed) not to adopt"),
    on_hold=(r"on hold",),
    adopted=(r"adopted the (?:\w+ ){0,4}(?:recommendations|discussion points|decisions)",),
    frequent=frozenset(
        """a about above after again against all am an and any are as at be because been before being below between
        both but by can could did do does doing down during each few for from further had has have having he her here
        hers him his how i if in into is it its itself may me might more most must my no nor not of off on once only
        or other our out over own same shall she should so some such than that the their theirs them then there these
        they this those through to too under until up very was we were what when where which while who whom why will
        with would you your""".split()
    ),
    abbreviations=frozenset(
        """mr mrs ms dr prof no nos para paras art arts chap chaps sect sects fig figs vol vols ed eds p pp e.g i.e
        etc cf al st inc ltd rev add corr res dec approx""".split()
    ),
    honorifics=("mr.", "ms.", "mrs.", "dr.", "prof.", "sir", "h.e.", "ambassador"),
    stemmer="english",
    and_words=("and",),
    on_behalf=("on behalf of", "also on behalf of"),
    negations=frozenset(("not", "no", "never", "neither", "nor", "without", "none", "cannot")),
    modals=frozenset(("shall", "should", "must", "may", "might", "can", "could", "will", "would")),
    word_list="words_en.txt.gz",
    boilerplate=frozenset(
        """member members states state party parties government governments country countries conference committee
        working group consider considering encourage encouraged encourages invite invited invites recommend
        recommended recommends request requested requests requesting urge urged urges call calls upon note noted notes
        noting take takes taking decide decides welcome welcomes welcoming recall recalling recognize recognizing
        acknowledging reaffirming emphasizing underlining necessary appropriate relevant particular including ensure
        ensuring strengthen strengthening enhance enhancing promote promoting support supporting develop efforts
        measures national regional international view account regard order well also continue effective""".split()
    ),
    articles=frozenset(("the", "a", "an")),
    organs=frozenset(
        """assembly council board committee commission conference congress meeting parties group forum
        organization""".split()
    ),
    unbroken=("Côte d'Ivoire",),
    possessive="s",
    pages=("page #", "page # of #"),
    organization="United Nations",
    captions=("table", "figure", "box", "chart", "map"),
    table_notes=("note", "notes", "source", "sources", "abbreviation", "abbreviations"),
    marks=MarkWords(
        offices=frozenset(
            """chair vice-chair co-chair chairperson chairman chairwoman president vice-president rapporteur
            vice-rapporteur secretary-general moderator facilitator co-facilitator coordinator panellist panellists
            speaker expert delegate representative observer minister ambassador commissioner director
            secretary chairs vice-chairs co-chairs chairpersons presidents vice-presidents co-presidents rapporteurs
            moderators facilitators co-facilitators coordinators presidency""".split()
        ),
        title_words=frozenset(
            """convention protocol agreement treaty covenant charter statute declaration framework agenda goals goal
            plan programme strategy initiative mechanism principles rules guidelines rights women children persons
            disabilities discrimination torture punishment disappearance disappearances prevention protection
            development law court parliament government council committee commission conference assembly organization
            office group union nations parties states state ministry police institution institutions ombudsman fund
            bank partnership network system register database action change work justice trafficking crime corruption
            terrorism weapons ammunition components firearms africa asia europe america americas pacific
            caribbean""".split()
        )
        | {"special rapporteur", "special representative", "high commissioner", "independent expert"},
        before_names=frozenset(("by", "with")),
        place_words=frozenset(("in", "at")),
        clause_openers=frozenset(
            ("that", "which", "who", "whose", "where", "while", "whereas", "by", "because", "unless")
        ),
        infinitive="to",
        prepositions=frozenset(
            """about above according across after against among around at before behind below between beyond by
            concerning during for from in into of on over per regarding since through to toward towards under until
            upon via with within without""".split()
        ),
        agents=frozenset(("by", "of")),
        imperative=(
            r"(?!(?:Further|Also|Strongly) \w+(?<![su])s\b)"
            r"(?!(?:The|An?|All|Any|Both|Each|Every|Few|Many|Most|No|One|Other|Several|Some|Such|Their|There|Member|After"
            r"|As|Before|By|During|From|If|In|On|At|To|For|Under|When|With|It|This|That|Its)\b)"
            r"(?!(?!Position|Commission|Sanction|Mention)\w+(?:tion|sion|ity|ness|ship)\b|(?!Implement|Complement|Supplement|Document)\w+ment\b)"
            r"(?:Bring|Focus|[A-Z]\w*(?:(?<!ing)(?<![^e]ed)(?<![^s]s)))\b"
        ),
        positions=ENGLISH_POSITIONS,
        narrated=(
            r"was",
            r"were",
            r"said",
            r"spoke",
            r"replied",
            r"responded",
            r"voted",
            r"abstained",
            r"asked",
            r"thanked",
            r"took (?:the floor|the chair|part|place)",
            r"made (?:\w+ ){0,2}(?:statements?|presentations?|remarks)",
            r"(?<=\) )(?:reported on|agreed to(?! by))",
            VERB_WITH_OBJECT,
            PAST,
        ),
        subordinators=frozenset(
            ("what", "as", "when", "how", "if", "than", "after", "before", "since", "until", "once")
        ),
        counts=MappingProxyType(
            {
                "two": 2,
                "three": 3,
                "four": 4,
                "five": 5,
                "six": 6,
                "seven": 7,
                "eight": 8,
                "nine": 9,
                "ten": 10,
                "eleven": 11,
                "twelve": 12,
            }
        ),
        definite=frozenset(("the", "these", "those", "both", "its", "their", "all", "our")),
        quantifiers=("several", "some", "selected", "certain", "following", "pilot", "few", "number of"),
        specified=(
            (
                r"COUNT\s+(?:[\w-]+\s+){0,3}"
                r"(?:countries|states|nations|parties|signatories|governments|missions|offices|stations|locations|sites"
                r"|regions|territories|economies|jurisdictions|presences|members)"
            ),
            r"(?:largest|main|major) (?:\w+ )?(?:donors|contributors|recipients|exporters|importers|producers)",
            r"(?:namely|notably|among them(?: the [\w-]+)?)",
            SOME_STATES,
            DELEGATIONS,
            VOTES,
            ELECTIONS,
            FIGURES,
        ),
        specified_one=(
            r"one (?:in|from|of)(?: [\w-]+){1,5}",
            r"one (?:[\w-]+ ){0,2}(?:country|state|party|member|mission|office)(?: (?:in|from|of)(?: [\w-]+){1,3})?",
            r"host (?:country|state|government)",
            r"(?:city|town|port|village|province|capital|island) of(?: [\w-]+){1,3}",
            r"embassy",
            r"(?:ship|vessel|river)(?: [\w-]+){0,2}",
            r"(?:supreme|high|constitutional|federal) court",
            r"ministry of(?: [\w-]+){1,4}",
            r"(?:COP|CMP|CMA|MOP|UNEA|UNCTAD)[ -]?\d+",
            DELEGATIONS,
            VOTES,
            ELECTIONS,
            FIGURES,
        ),
        lower_case_things=frozenset(("turkey", "china", "japan", "panama", "chad", "guinea")),
    ),
    sponsors=ENGLISH_SPONSORS,
    facts=ENGLISH_FACTS,
    series=SeriesWords(
        corrigendum=("corrigendum", "corrigenda", "erratum", "errata"),
        amendment=("amendment", "amendments"),
        revised=(r"revised", r"revision(?:\s+\d+)?"),
        replace=(
            r"for {old},? read {new}",
            r"replace {old} (?:with|by)(?: the following)?:? {new}",
            r"{old} should be replaced (?:with|by) {new}",
            r"substitute {new} for {old}",
            r"for {old},? substitute {new}",
            r"{old} should read {new}",
            r"change {old} to {new}",
        ),
        bare=(r"for {old} read {new}", r"for {old} substitute {new}", r"replace {old} (?:with|by) {new}"),
        delete=(r"(?:delete|omit) {old}", r"{old} should be (?:deleted|omitted)"),
        insert_after=(
            r"(?:insert|add) {new}(?: immediately)? after {old}",
            r"after {old},? (?:insert|add) {new}",
            r"{new} should be (?:inserted|added) after {old}",
        ),
        insert_before=(
            r"(?:insert|add) {new}(?: immediately)? before {old}",
            r"before {old},? (?:insert|add) {new}",
            r"{new} should be (?:inserted|added) before {old}",
        ),
        add=(
            r"add {new} at the end",
            r"at the end(?: of {place})?,? (?:insert|add) {new}",
            r"{new} should be (?:inserted|added) at the end",
        ),
        rewrite=(
            r"should (?:be (?:amended|corrected) to )?read(?: as follows)?",
            r"(?:for|replace) the (?:existing|present) (?:text|wording)(?: of {place})?,? (?:read|substitute)",
            r"replace the (?:existing|present) text(?: of {place})? (?:with|by)(?: the following)?(?: text)?",
            r"the (?:existing|present) text(?: of {place})? should be replaced (?:with|by)(?: the following)?",
            r"{place} should be replaced (?:with|by)(?: the following)?(?: text)?",
            r"replace {place} (?:with|by)(?: the following)?(?: text)?",
        ),
        remove=(r"(?:delete|omit) {place}", r"{place} should be (?:deleted|omitted)"),
        quoted=("the word", "the words", "the phrase", "the figure", "the date", "the number", "the reference to"),
        places=("page", "pages", "annex", "chapter", "section", "part"),
        lines=("line", "lines", "sentence", "sentences", "subparagraph", "subparagraphs"),
        parts=(
            "heading",
            "subheading",
            "table",
            "tables",
            "figure",
            "footnote",
            "footnotes",
            "column",
            "row",
            "appendix",
        ),
        title=("title",),
        sentence=("sentence",),
        ordinals=("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
    ),
    actors=ActorWords(
        states=(r"Member States?", r"(?<!United )States(?! [Pp]art(?:y|ies))"),
        parties=(r"States? [Pp]art(?:y|ies)", r"[Pp]arties to the"),
    ),
    scales=MappingProxyType(
        {
            "thousand": 10**3,
            "million": 10**6,
            "billion": 10**9,
            "trillion": 10**12,
        }
    ),
)
