"""Rows of a library to files; the caller reads the library, `annotator.exporters.write` writes."""

from annotator.exporters.registry import suffixes, write
from annotator.exporters.rows import Choice, Per, Row, one_a_fact

__all__ = ["Choice", "Per", "Row", "one_a_fact", "suffixes", "write"]
