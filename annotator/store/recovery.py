"""Carries what can be read of a damaged or foreign-made library into a new one of the current schema.

Nothing is taken on trust: a text must have its digest, a claim its words in the text, a decision its fact. What hangs
on a row that was lost is kept where the row can be made again from what hangs on it.
"""

from __future__ import annotations

import hashlib
import sqlite3
import tempfile
from collections.abc import Callable, Generator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from annotator.errors import ErrorCode, UserError
from annotator.model.decisions import FlagReason, Verdict
from annotator.store import actions, articles, backups, claims, decisions, evidence, moments, salvage, search
from annotator.store.library import Library
from annotator.store.salvage import Found, Row

_TABLES = ("article", "revision", "fact", "claim", "decision", "evidence", "action", "place")
_MEANINGS: dict[str, Callable[[sqlite3.Row], object]] = {
    "article": articles.described,
    "claim": claims.read,
    "decision": lambda row: (decisions.read(row), moments.moment(row["recorded_at"])),
    "evidence": evidence.read,
    "action": lambda row: (actions.read(row), moments.moment(row["at"])),
}
"""How rows are read whose columns take more than has a meaning."""


@dataclass(frozen=True, slots=True)
class Saved:
    """How much of one table went over; `rebuilt` rows were lost and made again from what hung on them.

    `lost` is None where the end of the table cannot be read, and so nobody can know.
    """

    table: str
    saved: int
    lost: int | None
    rebuilt: int = 0


def recover(source: Path, target: Path) -> list[Saved]:
    """Make a library at `target`, where nothing is yet, of what can be read of the one at `source`, which stays.

    Raises:
        UserError: `RESTORE_OCCUPIED`, `LIBRARY_MISSING`, `LIBRARY_NOT_RECOVERED`, `LIBRARY_UNWRITABLE_FOLDER`,
            `LIBRARY_FAILING`; then `target` is not there.
    """
    if not source.is_file():
        raise UserError(ErrorCode.LIBRARY_MISSING, path=source)
    if target.exists():
        raise UserError(ErrorCode.RESTORE_OCCUPIED, path=target)
    with _worded(target.parent):
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=".tadqiq-") as folder:
            made = Path(folder) / "made.tadqiq"
            with Library.open(made) as library:
                saved = _carried(source, Path(folder), library)
                library.seal()
            backups.restore(target, made)
    return saved


def recover_in_place(library: Path) -> tuple[list[Saved], Path | None]:
    """Let what can be read of a library take its place; what was there is kept under the name that is answered.

    Raises:
        UserError: as `recover` and `backups.restore`; the library is then as it was.
    """
    with _worded(library.parent), tempfile.TemporaryDirectory(dir=library.parent, prefix=".tadqiq-") as folder:
        made = Path(folder) / "recovered.tadqiq"
        return recover(library, made), backups.restore(library, made)


@contextmanager
def _worded(folder: Path) -> Generator[None]:
    """Say of a folder that cannot be written to that it cannot."""
    try:
        yield
    except OSError as error:
        raise UserError(ErrorCode.LIBRARY_UNWRITABLE_FOLDER, path=folder) from error


def _carried(source: Path, folder: Path, library: Library) -> list[Saved]:
    try:
        with closing(salvage.open_copy(salvage.working_copy(source, folder))) as connection:
            found = {table: salvage.read(connection, table, _columns(library, table)) for table in _TABLES}
    except sqlite3.DatabaseError as error:
        failing = getattr(error, "sqlite_errorcode", 0) & 0xFF in salvage.NOT_ITS_FAULT
        code = ErrorCode.LIBRARY_FAILING if failing else ErrorCode.LIBRARY_NOT_RECOVERED
        raise UserError(code, path=source) from error
    if not any(one.rows for one in found.values()):
        raise UserError(ErrorCode.LIBRARY_NOT_RECOVERED, path=source)
    with library.change():
        return _Carrier(library, found).carry()


def _columns(library: Library, table: str) -> list[str]:
    return [row["name"] for row in library.rows("SELECT name FROM pragma_table_xinfo(?)", (table,))]


class _Carrier:
    def __init__(self, library: Library, found: dict[str, Found]) -> None:
        self._library, self._found = library, found
        self._kept: dict[str, dict[int, Row]] = {}

    def carry(self) -> list[Saved]:
        """Write every table, those first that others refer to."""
        saved = [
            self._table("article", lambda _row: True, self._lost_articles()),
            self._table("revision", self._is_whole),
            self._table("fact", self._has("article"), self._lost_facts()),
            self._table("claim", self._is_anchored),
            self._table("decision", self._has("fact"), self._lost_decisions()),
            self._table("evidence", self._has("fact")),
            self._table("action", self._has_if_any("article")),
            self._table("place", self._has("article")),
        ]
        self._index()
        self._settle_verdicts()
        if self._log_is_broken(saved):
            self._end_undoing()
        return saved

    def _table(self, table: str, sound: Callable[[Row], bool], again: dict[int, Row] | None = None) -> Saved:
        found = self._found[table]
        read = self._take(table, found.rows, sound)
        made = self._take(table, {key: row for key, row in (again or {}).items() if key not in read}, sound)
        broken = len(found.rows) - len(read)
        lost = None if found.lost is None else max(found.lost, len(made - found.rows.keys())) + broken
        return Saved(table, len(read), lost, len(made))

    def _take(self, table: str, rows: dict[int, Row], sound: Callable[[Row], bool]) -> set[int]:
        """The keys of the rows that make sense, which are written in their order: later ones may name earlier ones."""
        kept = self._kept.setdefault(table, {})
        taken: set[int] = set()
        for key, row in sorted(rows.items()):
            if self._is_typed(row) and sound(row) and self._written(table, row):
                kept[key] = row
                taken.add(key)
        return taken

    def _written(self, table: str, row: Row) -> bool:
        """Whether the new library takes a row and can tell its meaning: it is stricter than what was read."""
        row = self._detached(table, row)
        names = ", ".join(f'"{name}"' for name in row)
        places = ", ".join(f":{name}" for name in row)
        try:
            with self._library.attempt():
                self._library.write(f'INSERT INTO "{table}" ({names}) VALUES ({places})', row)  # noqa: S608 - our names
                if table in _MEANINGS:
                    asked = f'SELECT * FROM "{table}" WHERE id = ?'  # noqa: S608 - as above
                    self._library.first(_MEANINGS[table], asked, (row["id"],))
        except (sqlite3.IntegrityError, OverflowError, UserError):
            return False
        return True

    def _detached(self, table: str, row: Row) -> Row:
        """The row without what it says of rows that are written later or were lost."""
        if table == "fact":
            return {**row, "decision_id": None, "verdict": "unchecked"}
        for column, other in (("restores", "decision"), ("target", "action"), ("claim_id", "claim")):
            if row.get(column) is not None and row[column] not in self._kept.get(other, {}):
                row = {**row, column: None}
        return row

    def _has(self, table: str) -> Callable[[Row], bool]:
        return lambda row: row.get(f"{table}_id") in self._kept[table]

    def _has_if_any(self, table: str) -> Callable[[Row], bool]:
        return lambda row: row.get(f"{table}_id") is None or row[f"{table}_id"] in self._kept[table]

    def _is_typed(self, row: Row) -> bool:
        return not any(isinstance(value, bytes) for value in row.values())

    def _is_whole(self, row: Row) -> bool:
        text = str(row.get("text"))
        return self._has("article")(row) and hashlib.sha256(text.encode()).hexdigest() == row.get("sha256")

    def _is_anchored(self, row: Row) -> bool:
        revision = self._kept["revision"].get(_number(row, "revision_id"))
        if revision is None or not self._has("fact")(row):
            return False
        return str(revision["text"])[_number(row, "start") : _number(row, "end")] == row.get("quote")

    def _lost_articles(self) -> dict[int, Row]:
        """Articles of which only texts are left: the first line is the title."""
        made: dict[int, Row] = {}
        for row in self._found["revision"].rows.values():
            title = next((line.strip() for line in str(row.get("text")).splitlines() if line.strip()), "—")
            key = _number(row, "article_id")
            article: Row = {"id": key, "title": title[:200], "origin": "", "language": "ar", "published_on": None}
            made[key] = article | {"added_at": row.get("added_at") or moments.now()}
        return made

    def _lost_facts(self) -> dict[int, Row]:
        """Facts of which only mentions are left."""
        made: dict[int, Row] = {}
        for row in self._found["claim"].rows.values():
            revision = self._kept["revision"].get(_number(row, "revision_id"))
            if revision is not None:
                made[_number(row, "fact_id")] = {"id": row["fact_id"], "article_id": revision["article_id"]}
        return made

    def _lost_decisions(self) -> dict[int, Row]:
        """Decisions of which only the verdict is left, with its fact; who decided and when nobody knows."""
        made: dict[int, Row] = {}
        for key, row in self._kept["fact"].items():
            if row.get("decision_id") is not None:
                reason = FlagReason.OTHER if row["verdict"] == Verdict.FLAGGED else None
                known: Row = {"id": row["decision_id"], "fact_id": key, "verdict": row["verdict"], "reason": reason}
                unknown: Row = {"note": "", "correction": "", "reviewer": "", "recorded_at": moments.now()}
                made[_number(row, "decision_id")] = {**known, **unknown}
        return made

    def _index(self) -> None:
        for key, row in self._kept["revision"].items():
            title = self._kept["article"][_number(row, "article_id")]["title"]
            search.index_revision(self._library, key, f"{title}\n{row['text']}")
        self._library.write("INSERT INTO claim_fts (claim_fts) VALUES ('rebuild')")

    def _settle_verdicts(self) -> None:
        """Let the decision count for each fact that counted before; where that was lost, the newest that is left."""
        newest = {_number(row, "fact_id"): key for key, row in sorted(self._kept["decision"].items())}
        for key, row in self._kept["fact"].items():
            counted = self._kept["decision"].get(_number(row, "decision_id"))
            chosen = newest.get(key) if counted is None or counted["fact_id"] != key else counted["id"]
            self._library.write(
                """
                UPDATE fact SET decision_id = d.id, verdict = d.verdict FROM decision d
                WHERE fact.id = ? AND d.id = ?
                """,
                (key, chosen),
            )

    def _log_is_broken(self, saved: list[Saved]) -> bool:
        """Whether an undoing could meet a row that is not there."""
        return any(one.lost != 0 for one in saved if one.table != "place") or not self._kept["action"]

    def _end_undoing(self) -> None:
        """Write an entry at every seat behind which nothing can be undone."""
        seats = {"", *(row.get("seat") or "" for row in self._kept["action"].values())}
        self._library.write_many(
            """
            INSERT INTO action (kind, label, count, changes, reviewer, at, seat)
            VALUES ('add', 'library.recovered', 1, '{}', ?, ?, ?)
            """,
            [(self._library.reviewer, moments.now(), seat) for seat in seats],
        )


def _number(row: Row, column: str) -> int:
    value = row.get(column)
    return value if isinstance(value, int) else 0
