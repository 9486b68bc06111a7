from diffrec.model import Fate, cell_text
from tests.renderers.example import example


def test_the_example_holds_every_fate_and_fact() -> None:
    steps = [row.whole for row in example().rows]
    assert {step.fate for step in steps} == set(Fate)
    assert all(any(getattr(step, fact) for step in steps) for fact in ("renumbered", "moved", "resectioned", "outside"))


def test_the_ops_of_the_example_tile_both_cells() -> None:
    for row in example().rows:
        ops = row.whole.ops
        assert "".join(op.draft for op in ops) == cell_text(row.cells[0])
        assert "".join(op.final for op in ops) == cell_text(row.cells[-1])
        assert all(cell_text(row.cells[0])[slice(*op.draft_span)] == op.draft for op in ops)
        assert all(cell_text(row.cells[-1])[slice(*op.final_span)] == op.final for op in ops)
