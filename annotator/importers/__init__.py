"""Bytes to articles; `annotator.importers.read` opens a file."""

from annotator.importers.registry import LIMIT_MB, read, read_stream, read_text, suffixes

__all__ = ["LIMIT_MB", "read", "read_stream", "read_text", "suffixes"]
