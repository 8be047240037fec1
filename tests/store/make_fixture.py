"""Keeps a library of the schema of now, for later versions to migrate: python -m tests.store.make_fixture."""

from pathlib import Path

from annotator import ops
from annotator.model.decisions import FlagReason, Verdict
from annotator.store.schema import VERSION
from tests.samples import desk


def main() -> None:
    """Write `fixtures/schema-N.tadqiq`, where there is none yet; test_integrity says what must be in it."""
    path = Path(__file__).parent / "fixtures" / f"schema-{VERSION}.tadqiq"
    if path.exists():
        raise SystemExit(f"{path.name} is there; a fixture is never made anew")
    at = desk(path)
    ops.run(at.library, ops.SetVerdict((at.fact(0),), Verdict.VERIFIED))
    # "the register of purchases", "15 million"
    flag = ops.SetVerdict((at.fact(1),), Verdict.FLAGGED, FlagReason.INACCURATE, "سجل المشتريات", "15 مليون")
    ops.run(at.library, flag)
    ops.run(at.library, ops.SetVerdict((at.fact(4),), Verdict.DISMISSED))
    ops.run(at.library, ops.AddEvidence(at.fact(0), url="https://example.org/budget"))
    at.library.row("PRAGMA journal_mode = DELETE")
    at.library.close()


if __name__ == "__main__":
    main()
