"""The words that the detector reads by: those shipped and the editor's own, with a complaint about what is broken."""

from __future__ import annotations

from annotator.cli.surroundings import Surroundings
from annotator.detect import additions
from annotator.detect.lexicon import Lexicon


def in_use(around: Surroundings, language: str = "ar") -> Lexicon:
    """The lexicon with the editor's lists; each that cannot be used is said on standard error."""
    lexicon, problems = additions.load(language)
    for problem in problems:
        around.complain(problem)
    return lexicon
