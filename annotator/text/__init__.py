"""Strings only: spans, folding with a map back, tokens, direction, visual form, UTF-16 positions."""
