"""Tadqiq checks Arabic news copy: finds the claims of an article and keeps an editor's verdict on each."""

__version__ = "0.1.0"
