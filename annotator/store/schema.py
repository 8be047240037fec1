"""The tables of a library, as SQL: plain enough to be read in Datasette, strict enough to refuse nonsense."""

from __future__ import annotations

APPLICATION_ID = int.from_bytes(b"Tdqq", "big")
"""Says in a file's header that it is a library of ours."""

VERSION = 5
"""`user_version` of the newest schema: the number of migrations."""

FINGERPRINTS: dict[int, frozenset[str]] = {
    1: frozenset({"c72edcbd4516634686ba37126e9801c1e40ae7f7b2cbd2b65fade97288bae24a"}),
    2: frozenset({"1427928fc8a050bccd71da17b0087235272f7715e219c830fdde7500d026020f"}),
    3: frozenset({"c912788511bfe26088851faec66ddcef60d912f197af891927922e1aa487de20"}),
    4: frozenset({"fcbcd29928578f36a71ba9b5e9d4de689a4e6e224ed100bfe58d27ecd50ce42d"}),
    5: frozenset({"ee59baa0d4e9d6819b9247739437b6e682ad8720232aadf38c9a3fa55587fe80"}),
}
"""What `integrity.fingerprint` says of each schema that was released, by `user_version`: others are not trusted.

A version has several where other versions of sqlite-utils or of SQLite write one of its tables otherwise.
"""

TABLES = """
CREATE TABLE article (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  origin TEXT NOT NULL,
  published_on TEXT,
  language TEXT NOT NULL,
  added_at TEXT NOT NULL
) STRICT;
CREATE INDEX article_origin ON article(origin);

CREATE TABLE revision (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES article(id),
  number INTEGER NOT NULL,
  text TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  added_at TEXT NOT NULL,
  UNIQUE (article_id, number)
) STRICT;
CREATE INDEX revision_sha256 ON revision(sha256);

CREATE TABLE fact (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES article(id),
  verdict TEXT NOT NULL DEFAULT 'unchecked',
  decision_id INTEGER REFERENCES decision(id)
) STRICT;
CREATE INDEX fact_article ON fact(article_id);

CREATE TABLE claim (
  id INTEGER PRIMARY KEY,
  revision_id INTEGER NOT NULL REFERENCES revision(id),
  fact_id INTEGER NOT NULL REFERENCES fact(id),
  type TEXT NOT NULL,
  start INTEGER NOT NULL CHECK (start >= 0),
  "end" INTEGER NOT NULL,
  paragraph INTEGER NOT NULL CHECK (paragraph >= 1),
  quote TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  low TEXT,
  high TEXT,
  unit TEXT,
  bound TEXT,
  kind TEXT,
  name TEXT,
  cue TEXT,
  party TEXT,
  iso TEXT,
  rule TEXT,
  triggers TEXT NOT NULL,
  confidence REAL NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('detected', 'editor')),
  detector TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  words TEXT NOT NULL,
  stems TEXT NOT NULL,
  CHECK (start < "end")
) STRICT;
CREATE INDEX claim_place ON claim(revision_id, start, id);
CREATE INDEX claim_fact ON claim(fact_id, deleted);

CREATE TABLE decision (
  id INTEGER PRIMARY KEY,
  fact_id INTEGER NOT NULL REFERENCES fact(id),
  verdict TEXT NOT NULL CHECK (verdict IN ('unchecked', 'verified', 'flagged', 'dismissed', 'stale')),
  reason TEXT,
  note TEXT NOT NULL,
  correction TEXT NOT NULL,
  reviewer TEXT NOT NULL,
  decided_at TEXT,
  recorded_at TEXT NOT NULL,
  restores INTEGER REFERENCES decision(id)
) STRICT;
CREATE INDEX decision_fact ON decision(fact_id);

CREATE TABLE evidence (
  id INTEGER PRIMARY KEY,
  fact_id INTEGER NOT NULL REFERENCES fact(id),
  url TEXT NOT NULL,
  citation TEXT NOT NULL,
  locator TEXT NOT NULL,
  excerpt TEXT NOT NULL,
  accessed_at TEXT,
  copy_sha256 TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX evidence_fact ON evidence(fact_id, deleted);

CREATE TABLE action (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo', 'add')),
  label TEXT NOT NULL,
  count INTEGER NOT NULL,
  article_id INTEGER REFERENCES article(id),
  target INTEGER REFERENCES action(id),
  changes TEXT NOT NULL,
  reviewer TEXT NOT NULL,
  at TEXT NOT NULL,
  below INTEGER,
  undo_top INTEGER,
  redo_top INTEGER
) STRICT;

CREATE TABLE place (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL UNIQUE REFERENCES article(id),
  claim_id INTEGER REFERENCES claim(id),
  scroll REAL NOT NULL
) STRICT;

CREATE TRIGGER decision_counts AFTER INSERT ON decision BEGIN
  UPDATE fact SET verdict = NEW.verdict, decision_id = NEW.id WHERE id = NEW.fact_id;
END;
CREATE TRIGGER revision_stays BEFORE UPDATE ON revision BEGIN SELECT RAISE(ABORT, 'a text is never changed'); END;
CREATE TRIGGER decision_stays BEFORE UPDATE ON decision BEGIN SELECT RAISE(ABORT, 'decisions are only added'); END;
CREATE TRIGGER decision_remains BEFORE DELETE ON decision BEGIN SELECT RAISE(ABORT, 'decisions are only added'); END;
CREATE TRIGGER action_stays BEFORE UPDATE ON action BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;
CREATE TRIGGER action_remains BEFORE DELETE ON action BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;

CREATE VIRTUAL TABLE revision_fts USING fts5(words, stems, content='', tokenize='unicode61');
"""

ARTICLES_PUT_AWAY = """
ALTER TABLE article ADD COLUMN reviewer TEXT NOT NULL DEFAULT '';
ALTER TABLE article ADD COLUMN archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1));
ALTER TABLE article ADD COLUMN deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1));
"""

SEATS = """
ALTER TABLE action ADD COLUMN seat TEXT NOT NULL DEFAULT '';
CREATE INDEX action_seat ON action(seat);
"""

EVIDENCE_FILES = """
ALTER TABLE evidence ADD COLUMN file TEXT NOT NULL DEFAULT '';
"""

WHO_AND_EDITS = """
ALTER TABLE decision ADD COLUMN recorded_by TEXT NOT NULL DEFAULT '';
CREATE INDEX action_edits ON action(article_id)
  WHERE (label GLOB 'claim.*' OR label GLOB 'fact*' OR label = 'claims.merged');
"""
"""Who made a row count, also by undoing another; and the few changes of the log that a claim's history tells."""

CLAIMS_NOW = """
SELECT c.id, a.id AS article_id, a.title AS article, c.fact_id, c.paragraph, c.start, c."end", c.type, c.quote,
  c.low, c.high, c.unit, c.bound, c.kind, c.name, c.party, c.iso,
  f.verdict, d.reason, d.note, d.correction, d.reviewer, d.decided_at,
  (SELECT group_concat(coalesce(nullif(e.url, ''), nullif(e.citation, ''), e.file), ' ') FROM evidence e
    WHERE e.fact_id = c.fact_id AND e.deleted = 0) AS evidence,
  c.origin, c.rule
FROM article a
JOIN revision r ON r.id = (SELECT n.id FROM revision n WHERE n.article_id = a.id ORDER BY n.number DESC LIMIT 1)
JOIN claim c ON c.revision_id = r.id AND c.deleted = 0
JOIN fact f ON f.id = c.fact_id
LEFT JOIN decision d ON d.id = f.decision_id
WHERE a.deleted = 0
"""
"""The claims of every article's newest text, each with the verdict that counts."""

PROGRESS = """
SELECT a.id AS article_id, a.title AS article, count(DISTINCT c.fact_id) AS total,
  count(DISTINCT CASE WHEN f.verdict IN ('unchecked', 'stale') THEN c.fact_id END) AS unchecked,
  count(DISTINCT CASE WHEN f.verdict = 'verified' THEN c.fact_id END) AS verified,
  count(DISTINCT CASE WHEN f.verdict = 'flagged' THEN c.fact_id END) AS flagged,
  count(DISTINCT CASE WHEN f.verdict = 'dismissed' THEN c.fact_id END) AS dismissed
FROM article a
JOIN revision r ON r.id = (SELECT n.id FROM revision n WHERE n.article_id = a.id ORDER BY n.number DESC LIMIT 1)
LEFT JOIN claim c ON c.revision_id = r.id AND c.deleted = 0
LEFT JOIN fact f ON f.id = c.fact_id
WHERE a.deleted = 0
GROUP BY a.id
"""
"""How many facts of every article's newest text are in which state."""
