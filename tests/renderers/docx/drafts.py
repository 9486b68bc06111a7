"""Word files that drafts may be, each with the final that it became, as text.

DRAFTS["table"]   ->   Pair(draft: a table of numbers and recommendations, final: "Recommendation 1 ...")
"""

from __future__ import annotations

from typing import NamedTuple

from tests.readers.wordmaking import (
    abstract,
    cite,
    deleted,
    inserted,
    level,
    mark,
    note,
    num,
    paragraph,
    run,
    style,
    table,
    word_file,
)

SECTION = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
HEAD = paragraph("Recommendations", style="Heading1")
STYLES = style("Heading1", called="heading 1", properties='<w:outlineLvl w:val="0"/>')
LINK = '<w:hyperlink w:anchor="there">{}</w:hyperlink>'
FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF there </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>{}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
BEGIN, END = FIELD.split("{}")
CONTROL = '<w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>'
BOOKMARK = f'<w:bookmarkStart w:id="7" w:name="there"/>{run("harbour master")}<w:bookmarkEnd w:id="7"/>'
RTL = "<w:bidi/>"
FERRY, TUGS, PILOTS, LIGHTS = (
    "Ferries should carry a doctor on every crossing that takes more than one night.",
    "Tugs should be inspected by the harbour master before the winter begins.",
    "Pilots should be trained in the languages of the crews that they meet most often.",
    "Lights on the outer mole should be kept burning at the cost of the port.",
)
TUG = TUGS.removeprefix("Tugs")


class Pair(NamedTuple):
    """A draft and its final."""

    draft: bytes
    final: str


def _file(*paragraphs: str, **parts: str) -> bytes:
    return word_file("".join((HEAD, *paragraphs)) + SECTION, styles=STYLES, **parts)


def _numbered(*texts: str) -> tuple[str, ...]:
    return tuple(paragraph(run(f"{at}."), "<w:r><w:tab/></w:r>", run(text)) for at, text in enumerate(texts, start=1))


def _final(*texts: str) -> str:
    return "Final report\n\nRecommendations\n\n" + "\n\n".join(
        f"{at}. {text}" for at, text in enumerate(texts, start=1)
    )


LISTED = {"numbering": abstract("0", level(0, "decimal", "%1.")) + num("1", "0")}


def _counted(*texts: str) -> bytes:
    return _file(*(paragraph(text, numbered=("1", 0)) for text in texts), **LISTED)


FIELD_ACROSS = _file(
    paragraph(run("1. Ferries should carry "), BEGIN, run(FERRY[21:])),
    paragraph(run(f"2. {TUGS[:40]}"), run(TUGS[40:51]), END, run(TUGS[51:])),
    paragraph(f"3. {PILOTS}"),
    paragraph(BOOKMARK),
)
"""a field that begins in one item and ends in the next"""
DRAFTS = {
    "words": Pair(
        _file(*_numbered(FERRY, TUGS)), _final(FERRY.replace("should", "may"), TUGS.replace("winter", "spring"))
    ),
    "dropped": Pair(_file(*_numbered(FERRY, TUGS, PILOTS)), _final(FERRY, PILOTS)),
    "added at the end": Pair(_file(*_numbered(FERRY, TUGS)), _final(FERRY, TUGS, PILOTS)),
    "added first": Pair(_file(*_numbered(FERRY, TUGS)), _final(LIGHTS, FERRY, TUGS)),
    "moved": Pair(
        _file(*_numbered(FERRY, TUGS, PILOTS, LIGHTS)), _final(LIGHTS, FERRY, TUGS, PILOTS.replace("most", "very"))
    ),
    "merged": Pair(_file(*_numbered(FERRY, TUGS, PILOTS)), _final(f"{FERRY} {TUGS}", PILOTS)),
    "split": Pair(_file(*_numbered(f"{FERRY} {TUGS}", PILOTS)), _final(FERRY, TUGS, PILOTS)),
    "split in a link": Pair(
        _file(paragraph(run("1. "), LINK.format(run(f"{FERRY} Tugs ")), run(TUG[1:])), paragraph(f"2. {PILOTS}")),
        _final(FERRY, TUGS, PILOTS),
    ),
    "split in a control": Pair(
        _file(
            paragraph(run("1. "), CONTROL.format(f"{run(f'{FERRY} ')}{run(TUGS)}")),
            paragraph(
                run("2. "), f'<w:fldSimple w:instr=" REF there ">{run(f"{PILOTS} Li")}</w:fldSimple>', run(LIGHTS[2:])
            ),
            paragraph(BOOKMARK),
        ),
        _final(FERRY, TUGS, PILOTS, LIGHTS),
    ),
    "split in a field": Pair(
        _file(
            paragraph(run("1. "), FIELD.format(f"{run(f'{FERRY} ')}{run(TUGS)}")),
            paragraph(f"2. {PILOTS}"),
            paragraph(BOOKMARK),
        ),
        _final(FERRY, TUGS, PILOTS),
    ),
    "counted by Word": Pair(
        _counted(FERRY, TUGS, PILOTS),
        _final(FERRY, PILOTS.replace("most", "very"), LIGHTS),
    ),
    "counted with words put first": Pair(_counted(FERRY, TUGS), _final(f"In every port and season, {FERRY}", TUGS)),
    "counted with another one last": Pair(_counted(FERRY, TUGS), _final(FERRY, LIGHTS)),
    "counted with all others": Pair(_counted(FERRY, TUGS), _final(PILOTS, LIGHTS)),
    "table": Pair(
        _file(
            table(
                ("No.", "Recommendation", "By"),
                *((str(at), text, "") for at, text in enumerate((FERRY, TUGS, PILOTS), start=1)),
            )
        ),
        "Recommendation 1\n\n{}\n\nRecommendation 2\n\n{}\n\nRecommendation 3\n\n{}\n".format(
            FERRY.replace("should", "may"), PILOTS, LIGHTS
        ),
    ),
    "mixed formats": Pair(
        _file(
            paragraph(BOOKMARK),
            paragraph(
                run("1.\u00a0", "<w:b/>"),
                run("Ferries ", "<w:i/>"),
                run("should ca", "<w:b/>"),
                run("rry a doctor on every "),
                LINK.format(run("crossing")),
                run(" that takes more than one night"),
                cite("footnote", "1"),
                run("."),
            ),
            paragraph(
                run("2. Tugs should be inspected by the "),
                FIELD.format(run("harbour master")),
                run(" before the winter begins."),
            ),
            footnotes=note("footnote", "1", paragraph("As in the year before.")),
        ),
        _final(
            FERRY.replace("carry a doctor", "have a nurse").replace("crossing", "passage"),
            TUGS.replace("harbour master", "port captain"),
        ),
    ),
    "notes": Pair(
        _file(
            paragraph(run(f"1. {FERRY}"), cite("footnote", "1")),
            paragraph(run("2. Tugs"), cite("footnote", "2", "*"), run(" of the port"), cite("footnote", "3"), run(TUG)),
            paragraph(run(f"3. {PILOTS}")),
            paragraph(LINK.format(run(f"4. {LIGHTS}")), cite("footnote", "4")),
            footnotes="".join(note("footnote", str(at), paragraph(f"Lists of year {at}.")) for at in range(1, 5)),
        ),
        _final(LIGHTS, f"Tugs{TUG}", PILOTS),
    ),
    "fields and controls": Pair(
        _file(
            CONTROL.format(paragraph(f"1. {FERRY}")),
            paragraph(run("2. Tugs should be inspected "), FIELD.format(run("by the harbour master")), run(TUGS[46:])),
            paragraph(run("3. "), f'<w:fldSimple w:instr=" REF there ">{run(PILOTS)}</w:fldSimple>'),
            paragraph(BOOKMARK),
        ),
        _final(
            FERRY.replace("carry a doctor", "have a nurse"),
            TUGS.replace("harbour", "head"),
            PILOTS.replace("most", "very"),
        ),
    ),
    "a field of two paragraphs": Pair(
        FIELD_ACROSS,
        _final(FERRY.replace("a doctor", "two nurses"), TUGS.replace("harbour", "head"), PILOTS),
    ),
    "a field of two paragraphs, one dropped": Pair(
        FIELD_ACROSS,
        _final(TUGS, PILOTS),
    ),
    "tracked before": Pair(
        _file(
            paragraph(
                "1. Ferries ", inserted(run("should")), deleted(run("must")), run(FERRY.removeprefix("Ferries should"))
            ),
            paragraph("2. Barges are left out.", properties=mark("del")).replace(
                run("2. Barges are left out."), deleted(run("2. Barges are left out."))
            ),
            paragraph(f"2. {TUGS}", properties=mark("ins")).replace(run(f"2. {TUGS}"), inserted(run(f"2. {TUGS}"))),
        ),
        _final(FERRY.replace("should", "shall"), TUGS),
    ),
    "Arabic": Pair(
        _file(
            paragraph(
                run("1. ينبغي للدول أن تفتش القاطرات قبل بداية فصل الشتاء في كل ميناء.", "<w:rtl/>"), properties=RTL
            ),
            paragraph(run("2. ينبغي تدريب المرشدين على لغات الطواقم التي يلتقون بها.", "<w:rtl/>"), properties=RTL),
        ),
        "التوصيات\n\n1. يجوز للدول أن تفتش القاطرات قبل بداية فصل الشتاء في كل ميناء.\n\n"
        "2. ينبغي إبقاء الأضواء مضاءة على الرصيف الخارجي طوال الليل.",
    ),
}
