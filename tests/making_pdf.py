"""Makes small PDF files for tests: texts at places, in the standard fonts, with tags where a test needs them.

pdf(page(text(72, 100, "1.   The Board met."), text(72, 112, "on Monday.")))     places in points from the top left
"""

from __future__ import annotations

from typing import NamedTuple

WIDTH, HEIGHT = 612, 792
FONTS = ("Times-Roman", "Times-Bold", "Times-Italic")


class Text(NamedTuple):
    """A text at a place; `turns` are quarter turns to the left, `mark` its mark in the tag tree."""

    x: float
    y: float
    text: str
    size: float = 10
    font: str = "Times-Roman"
    turns: int = 0
    mark: int | None = None


class Page(NamedTuple):
    """Texts on a page; `rules` are drawn lines (x, y, length), `tags` the types of blocks with their marks."""

    texts: tuple[Text, ...]
    rules: tuple[tuple[float, float, float], ...] = ()
    rotation: int = 0
    tags: tuple[tuple[str, tuple[int, ...]], ...] = ()


def lines(x: float, y: float, *texts: str, size: float = 10, font: str = "Times-Roman") -> tuple[Text, ...]:
    """Texts below each other, one leading apart."""
    return tuple(Text(x, y + 1.2 * size * at, text, size, font) for at, text in enumerate(texts))


def pdf(*pages: Page) -> bytes:
    """The file."""
    objects: list[bytes] = [b"", b""]
    fonts = " ".join(f"/F{at} {_add(objects, _font(name))} 0 R" for at, name in enumerate(FONTS))
    page_numbers = []
    parents: list[str] = []
    elements: list[int] = []
    root = _add(objects, "")
    for at, page in enumerate(pages):
        content = _add(objects, _stream("\n".join([*map(_shown, page.texts), *map(_drawn, page.rules)])))
        number = _add(
            objects,
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {WIDTH} {HEIGHT}]/Rotate {page.rotation}/StructParents {at}"
            f"/Resources<</Font<<{fonts}>>>>/Contents {content} 0 R>>",
        )
        page_numbers.append(number)
        owners: dict[int, int] = {}
        for role, marks in page.tags:
            kids = " ".join(map(str, marks))
            element = _add(objects, f"<</Type/StructElem/S/{role}/P {root} 0 R/Pg {number} 0 R/K[{kids}]>>")
            elements.append(element)
            owners |= dict.fromkeys(marks, element)
        parents.append(f"{at}[{' '.join(f'{owners[mark]} 0 R' for mark in sorted(owners))}]")
    kids = " ".join(f"{element} 0 R" for element in elements)
    objects[root - 1] = (
        f"<</Type/StructTreeRoot/K[{kids}]/ParentTree<</Nums[{' '.join(parents)}]>>>>".encode() if elements else b"null"
    )
    tree = f"/StructTreeRoot {root} 0 R/MarkInfo<</Marked true>>" if elements else ""
    objects[0] = f"<</Type/Catalog/Pages 2 0 R{tree}>>".encode()
    listed = " ".join(f"{number} 0 R" for number in page_numbers)
    objects[1] = f"<</Type/Pages/Kids[{listed}]/Count {len(pages)}>>".encode()
    return _file(objects)


def _add(objects: list[bytes], body: str) -> int:
    objects.append(body.encode("cp1252"))
    return len(objects)


def _font(name: str) -> str:
    return f"<</Type/Font/Subtype/Type1/BaseFont/{name}/Encoding/WinAnsiEncoding>>"


def _stream(content: str) -> str:
    return f"<</Length {len(content.encode('cp1252'))}>>stream\n{content}\nendstream"


def _shown(text: Text) -> str:
    cosine, sine = ((1, 0), (0, 1), (-1, 0), (0, -1))[text.turns]
    escaped = text.text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    matrix = f"{cosine} {sine} {-sine} {cosine} {text.x} {HEIGHT - text.y}"
    shown = f"BT /F{FONTS.index(text.font)} {text.size} Tf {matrix} Tm ({escaped}) Tj ET"
    return shown if text.mark is None else f"/P <</MCID {text.mark}>> BDC {shown} EMC"


def _drawn(rule: tuple[float, float, float]) -> str:
    x, y, length = rule
    return f"0.5 w {x} {HEIGHT - y} m {x + length} {HEIGHT - y} l S"


def _file(objects: list[bytes]) -> bytes:
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)
