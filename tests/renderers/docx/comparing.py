"""Comparisons of what stands in folders, samples and Word files, with the bytes that they were made from."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from diffrec import api, renderers
from diffrec.config import CompareOptions, Redline, RenderOptions
from tests.renderers.docx.drafts import DRAFTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from diffrec.model import Comparison

ROOT = Path(__file__).resolve().parents[3]
SAMPLES, CASES = ROOT / "samples", ROOT / "tests" / "cases"
FOUR = tuple(SAMPLES / "four-versions" / name for name in ("zero-draft.md", "rev-1.md", "rev-2.md", "final.md"))
PAIRS = {
    "sample-paragraphs": ((SAMPLES / "paragraphs" / "draft.md",), (SAMPLES / "paragraphs" / "final.md",)),
    "sample-restructured": ((SAMPLES / "restructured" / "draft.md",), (SAMPLES / "restructured" / "final.md",)),
    "sample-working-group": ((SAMPLES / "working-group" / "draft",), (SAMPLES / "working-group" / "final.txt",)),
    "sample-four-versions": tuple((path,) for path in FOUR),
}


class Compared(NamedTuple):
    """A comparison and the bytes behind it, by source."""

    comparison: Comparison
    sources: Mapping[str, bytes]

    def redline(self, *, moves: bool = False) -> bytes:
        """The Word file with tracked changes."""
        made = renderers.render(self.comparison, "docx", RenderOptions(redline=Redline(moves=moves)), self.sources)
        assert isinstance(made, bytes)
        return made


def compared(*versions: Sequence[Path], options: CompareOptions | None = None) -> Compared:
    """The comparison of versions, each of which is some paths."""
    opened = [api.open_paths(paths) for paths in versions]
    read = [api.load(*paths) for paths in versions]
    sources = {source.name: source.data for one in opened for source in one.sources}
    return Compared(api.compare(*read, options=options or CompareOptions(any_order=True)), sources)


def own(name: str, folder: Path, options: CompareOptions | None = None) -> Compared:
    """The comparison of one of the Word files that drafts may be with its final."""
    draft, final = folder / "draft.docx", folder / "final.txt"
    draft.write_bytes(DRAFTS[name].draft)
    final.write_text(DRAFTS[name].final, encoding="utf-8")
    return compared((draft,), (final,), options=options)


def every(folder: Path) -> Iterator[tuple[str, Compared]]:
    """All pairs of the samples, the cases and the Word files, by name."""
    for name, versions in PAIRS.items():
        yield name, compared(*versions)
    for case in sorted(CASES.iterdir()):
        drafts, finals = sorted(case.glob("draft*")), sorted(case.glob("final*"))
        if drafts and finals:
            yield f"case-{case.name}", compared(drafts, finals)
    for name in DRAFTS:
        yield f"own-{name.replace(' ', '-')}", own(name, folder)
