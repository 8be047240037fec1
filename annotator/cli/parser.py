"""The words that `tadqiq` understands: commands, their options, their help."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence

from annotator import __version__, resources
from annotator.cli import argparse_words, commands, dates
from annotator.cli.surroundings import Surroundings
from annotator.errors import UserError
from annotator.messages import explain
from annotator.settings import LANGUAGES

Command = Callable[[argparse.Namespace, Surroundings], int]

_LANGUAGE = "--language"
_LONGEST_NUMBER = 18
"""Digits that always fit into SQLite's 64 bits."""


def asked_language(arguments: Sequence[str]) -> str | None:
    """What follows `--language`, looked up before parsing since help and complaints are to be in it already."""
    for place, argument in enumerate(arguments):
        if argument == "--":
            return None
        if argument == _LANGUAGE:
            return next(iter(arguments[place + 1 :]), None)
        if argument.startswith(f"{_LANGUAGE}="):
            return argument.partition("=")[2]
    return None


def parse(arguments: Sequence[str], around: Surroundings) -> argparse.Namespace:
    """Read the command line; `command` of the answer is the function to call.

    Raises:
        SystemExit: wrong usage (status 2), or `--help` and `--version` (status 0), after printing.
    """
    with argparse_words.spoken(around.language):
        known = _Commands(around)
        options = known.parser.parse_args(arguments)
        if getattr(options, "visual", False) and options.format != "text":
            known.parser.error(around.say("--visual goes with --format text only"))
        if getattr(options, "with_text", False) and options.format != "jsonl":
            known.parser.error(around.say("--with-text goes with --format jsonl only"))
        return options


class _Commands:
    """Builds the parser in one language, a method a command."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around
        self._common = argparse.ArgumentParser(add_help=False)
        say = around.say
        language_help = say("speak Arabic (ar) or English (en)")
        self._common.add_argument(_LANGUAGE, choices=LANGUAGES, default=argparse.SUPPRESS, help=language_help)
        self.parser = argparse.ArgumentParser(
            prog="tadqiq",
            description=say("Finds what must be checked in an Arabic article and keeps an editor's verdicts."),
            epilog=say("Without a command the window opens."),
            parents=[self._common],
            allow_abbrev=False,
        )
        # Named here: Python 3.11 does not translate what it would say by itself.
        version_help = say("show program's version number and exit")
        self.parser.add_argument("--version", action="version", version=f"tadqiq {__version__}", help=version_help)
        self.parser.set_defaults(command=commands.open_window, library=None, file=None)
        self._parsers = self.parser.add_subparsers(title=say("commands"), metavar=say("COMMAND"))
        for add in (
            self._open, self._detect, self._value, self._import, self._export, self._restore, self._check_data,
            self._doctor, self._self_test,
        ):  # fmt: skip
            add()

    def _command(self, name: str, run: Command, summary: str) -> argparse.ArgumentParser:
        added = self._parsers.add_parser(
            name, help=summary, description=summary, parents=[self._common], allow_abbrev=False
        )
        added.set_defaults(command=run)
        return added

    def _open(self) -> None:
        say = self._around.say
        added = self._command("open", commands.open_window, say("open the window, with an article"))
        self._library(added)
        added.add_argument("file", nargs="?", metavar=say("FILE"), help=say("the article to open"))

    def _detect(self) -> None:
        say = self._around.say
        added = self._command("detect", commands.detect, say("print the claims of articles"))
        self._date(added)
        added.add_argument(
            "--format",
            choices=("jsonl", "csv", "text"),
            default="jsonl",
            help=say("one JSON object a file (jsonl), a table (csv), or sentences for people (text)"),
        )
        articles = say("the language that the articles are in (Arabic, ar, if not given)")
        added.add_argument("--lang", choices=resources.languages(), default="ar", help=articles)
        added.add_argument("--with-text", action="store_true", help=say("add the article's text (jsonl only)"))
        visual = say("letters joined and in visual order, for terminals that do neither (text only)")
        added.add_argument("--visual", action="store_true", help=visual)
        self._files(added)

    def _value(self) -> None:
        say = self._around.say
        added = self._command("value", commands.value, say("read one quantity a line and print its value as JSON"))
        added.add_argument("file", metavar=say("FILE"), help=say("lines to read; - is standard input"))

    def _import(self) -> None:
        added = self._command("import", commands.import_articles, self._around.say("add articles to a library"))
        self._library(added)
        self._date(added)
        self._files(added)

    def _export(self) -> None:
        say = self._around.say
        added = self._command("export", commands.export, say("write claims and verdicts of a library as CSV"))
        self._library(added)
        added.add_argument("--article", type=self._read_number, metavar=say("ID"), help=say("only this article"))
        added.add_argument(
            "--verdict",
            choices=("verified", "flagged", "all"),
            default="verified",
            help=say("which claims (verified, if not given)"),
        )
        per = say("a row for each place in the text, or for each claim however often it stands there")
        added.add_argument("--per", choices=("mention", "fact"), default="mention", help=per)
        no_mark = say("leave out the byte-order mark that Excel needs to show Arabic")
        added.add_argument("--no-bom", action="store_true", help=no_mark)
        output = say("the file to write; - is standard output")
        added.add_argument("-o", "--output", required=True, metavar="OUT.csv", help=output)

    def _restore(self) -> None:
        say = self._around.say
        added = self._command("restore", commands.restore, say("put a backup in the place of a damaged library"))
        self._library(added)
        added.add_argument("--list", action="store_true", help=say("list the backups and do nothing"))
        which = say("this backup (the newest good one, if not given)")
        added.add_argument("--backup", type=self._read_number, metavar=say("ID"), help=which)
        recover = say("save what can be read of the library itself, as is done where no backup is good")
        added.add_argument("--recover", action="store_true", help=recover)
        place = say("make a new library there, and leave the old one alone")
        added.add_argument("--to", metavar=say("FILE"), help=place)

    def _check_data(self) -> None:
        self._command("check-data", commands.check_data, self._around.say("check the language data"))

    def _doctor(self) -> None:
        added = self._command("doctor", commands.doctor, self._around.say("say what this installation consists of"))
        self._library(added)

    def _self_test(self) -> None:
        say = self._around.say
        added = self._command("self-test", commands.self_test, say("try the whole window out and report"))
        added.add_argument("--report", required=True, metavar=say("FILE"), help=say("where the JSON report goes"))

    def _library(self, added: argparse.ArgumentParser) -> None:
        say = self._around.say
        added.add_argument("--library", metavar=say("FILE"), help=say("the library (the user's own, if not given)"))

    def _date(self, added: argparse.ArgumentParser) -> None:
        say = self._around.say
        added.add_argument(
            "--date", type=self._read_date, metavar="YYYY-MM[-DD]", help=say("the day the articles were published")
        )

    def _files(self, added: argparse.ArgumentParser) -> None:
        say = self._around.say
        added.add_argument("files", nargs="+", metavar=say("FILE"), help=say("an article; - is standard input"))

    def _read_date(self, value: str) -> object:
        try:
            return dates.date(value)
        except UserError as error:
            raise argparse.ArgumentTypeError(explain(error, self._around.language)) from error

    def _read_number(self, value: str) -> int:
        """A number of an article or a backup: one that a library can have."""
        if value.isdecimal() and len(value) <= _LONGEST_NUMBER:
            return int(value)
        raise argparse.ArgumentTypeError(self._around.say("“{value}” is not a number").format(value=value))
