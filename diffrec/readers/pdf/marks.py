"""Forms of what begins or fills a line: the numbers of paragraphs and lists, the dots of a contents list, a symbol.

"12."  "(a)"  "iv)"  "B."  "•"  "3.1.4"  "第3条"     a mark         "Introduction ....... 3"     a leader
"""

from __future__ import annotations

import re

BULLETS = "•●▪■○◦\uf0b7\uf0a7\uf02d–—"
NUMBERED = re.compile(
    rf"(?:\[?\d{{1,3}}\s?(?:bis|ter|quater|quinquies)?\.?\)?\.?\]?(?=\s)(?<=[.)\]])"  # 12.  9 bis.  3)
    r"|(?:\d{1,3}|[A-Z])(?:\.(?:\d{1,3}|[IVXL]{1,4}))+\.?"  # 3.1.4  115.104  A.3
    r"|[(（](?:[a-zA-Zа-яёء-ي]{1,2}|[ivx]{1,5}|\d{1,3}|[一二三四五六七八九十]{1,3})[)）]"  # (a)  (iv)
    r"|(?:[a-zа-яё]|[ivx]{1,5})[).]|[A-Z][.)]|[IVXL]{1,6}\."  # a)  B.  IV.
    rf"|[{BULLETS}]|-"
    r"|[一二三四五六七八九十]{1,3}[、．.]|[㈠-㈩])(?=\s|$)\s*"
)
SYMBOL = re.compile(r"[A-Z][A-Z0-9]{0,7}(?: ?/ ?[A-Za-z0-9.\- ]+)+\*{0,3}")
LEADER = re.compile(r"(?:[.․·…_]\s?){4,}|…{2,}")


def form_of(mark: str) -> str:
    """The form of a mark, its number left out: "(b)" -> "(a)", "12." -> "1.", "3.1.4" -> "1.1.1"."""
    return re.sub(r"[^\W\d_]+", "a", re.sub(r"\d+", "1", mark.strip()))
