"""Finds claims in a text. The engine is here and knows no word of any language; the words are in `resources/lang/`."""
