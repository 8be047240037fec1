"""`tadqiq check-data` and `tadqiq doctor`: whether this installation is whole."""

from __future__ import annotations

import argparse
import platform
import sys
from collections.abc import Iterator
from pathlib import Path

import platformdirs

from annotator import __version__, libraries, messages, resources, settings
from annotator.cli import places
from annotator.cli.screens import has_screen
from annotator.cli.surroundings import Surroundings
from annotator.detect import additions

_RESOURCES = ("lang/ar/lexicon", "lang/ar/rules", "fonts", "icons", "themes", "demo", "i18n/ar/LC_MESSAGES/tadqiq.mo")


def check_data(options: argparse.Namespace, around: Surroundings) -> int:
    """Print one line for everything wrong with the language data; status 1 if there is any."""
    del options
    from annotator.detect.check import problems  # noqa: PLC0415 - reads all rules and their examples

    found = [problem for language in resources.languages() for problem in problems(language)]
    for problem in found:
        sys.stdout.write(f"{problem}\n")
    if not found:
        sys.stdout.write(around.say("The language data is in order.") + "\n")
    return int(bool(found))


def doctor(options: argparse.Namespace, around: Surroundings) -> int:
    """Print versions, places and what is missing; status 1 if something is."""
    for name, answer in _facts(places.library(options), around):
        sys.stdout.write(f"{name}: {answer}\n")
    missing = [name for name in _RESOURCES if not resources.path(*name.split("/")).exists()]
    for name in missing:
        sys.stdout.write(around.say("missing: {name}").format(name=name) + "\n")
    problems = [problem for problem in (around.settings.problem, *additions.load().problems) if problem is not None]
    for problem in problems:
        sys.stdout.write(messages.explain(problem, around.language) + "\n")
    return int(bool(missing or problems))


def _facts(library: Path, around: Surroundings) -> Iterator[tuple[str, str]]:
    say = around.say
    yield "tadqiq", __version__
    yield "Python", f"{platform.python_version()} ({sys.executable})"
    yield say("system"), platform.platform()
    for name, version in libraries.versions().items():
        yield name, version or say("not installed")
    yield say("resources"), str(resources.root())
    yield say("settings"), _placed(settings.default_path(), around)
    yield say("your word lists"), _placed(additions.default_folder(), around)
    yield say("library"), _placed(library, around)
    yield say("log"), str(platformdirs.user_log_path("tadqiq", appauthor=False))
    yield say("language"), around.language
    yield say("screen"), say("yes") if has_screen() else say("none")


def _placed(path: Path, around: Surroundings) -> str:
    return str(path) if path.exists() else f"{path} ({around.say('not there yet')})"
