"""The only SQL: one file is a library of articles, claims and decisions; one module a noun."""
