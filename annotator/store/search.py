"""Full-text search over folded text, so that spelling noise does not hide a word.

Words are indexed folded, and once more without clitics and article: «تعليق» finds «والتعليق».
"""

from __future__ import annotations

from collections.abc import Iterator

from annotator.store.library import Library
from annotator.text.clitics import bare_forms, without_article


def indexed(text: str) -> tuple[str, str]:
    """What the index holds of `text`: its folded words, and the forms of these without clitics."""
    words = list(_words(text))
    stems = dict.fromkeys(form for word in words for form in bare_forms(word))
    return " ".join(words), " ".join(stems)


def expression(query: str) -> str:
    """The FTS5 query for every word of `query` or a word that begins with it; empty where it has no word."""
    return " AND ".join(f"({' OR '.join(_prefixes(word))})" for word in _words(query))


def index_revision(library: Library, revision_id: int, text: str) -> None:
    """Add a text to the index; texts are never changed, so that it is never taken out."""
    words, stems = indexed(text)
    library.write("INSERT INTO revision_fts (rowid, words, stems) VALUES (?, ?, ?)", (revision_id, words, stems))


def articles(library: Library, query: str) -> list[int]:
    """Ids of the articles whose newest title or text has all words of `query`, newest first; none for no word."""
    wanted = expression(query)
    if not wanted:
        return []
    rows = library.rows(
        """
        SELECT r.article_id FROM revision_fts JOIN revision r ON r.id = revision_fts.rowid
        WHERE revision_fts MATCH ?
          AND r.number = (SELECT max(n.number) FROM revision n WHERE n.article_id = r.article_id)
        ORDER BY r.article_id DESC
        """,
        (wanted,),
    )
    return [row["article_id"] for row in rows]


def claims(library: Library, query: str, first: int, last: int) -> list[int]:
    """Ids from `first` to `last` of the claims, deleted ones too, that have all words of `query`; none for no word."""
    wanted = expression(query)
    if not wanted:
        return []
    rows = library.rows(
        "SELECT rowid FROM claim_fts WHERE claim_fts MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid",
        (wanted, first, last),
    )
    return [row["rowid"] for row in rows]


def _words(text: str) -> Iterator[str]:
    if not text:
        return iter(())
    from annotator.text.folding import fold_word  # noqa: PLC0415 - not needed until something is searched for
    from annotator.text.tokens import TokenKind, tokenize  # noqa: PLC0415 - as above

    searched = (TokenKind.ARABIC, TokenKind.NUMBER, TokenKind.LATIN)
    tokens = tokenize(fold_word(text))
    return (word for word, kind in zip(tokens.texts, tokens.kinds, strict=True) if kind in searched)


def _prefixes(word: str) -> Iterator[str]:
    # A token is letters, digits and inner marks, never a quotation mark: quoting makes it a string of FTS5.
    for form in dict.fromkeys((word, without_article(word))):
        yield f'"{form}"*'
