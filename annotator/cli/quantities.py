"""`tadqiq value`: the reading of numbers by itself, open to checking."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from annotator.cli.reading import STDIN
from annotator.cli.surroundings import Surroundings
from annotator.detect import amounts
from annotator.errors import ErrorCode, UserError
from annotator.model.attributes import written


def value(options: argparse.Namespace, around: Surroundings) -> int:
    """Print one JSON object for each line, or null where the line as a whole is no quantity."""
    del around
    for expression in _expressions(options.file):
        claim = amounts.value(expression)
        answer = None if claim is None else {"text": expression, **written(claim)}
        sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
    return 0


def _expressions(name: str) -> Iterator[str]:
    """The lines of a file or of standard input, in UTF-8; only line feeds end them."""
    if name == STDIN:
        yield from _lines(sys.stdin.buffer, name)
        return
    try:
        with Path(name).open("rb") as file:
            yield from _lines(file, name)
    except FileNotFoundError as error:
        raise UserError(ErrorCode.FILE_MISSING, path=name) from error
    except IsADirectoryError as error:
        raise UserError(ErrorCode.FILE_IS_FOLDER, path=name) from error
    except PermissionError as error:
        raise UserError(ErrorCode.FILE_UNREADABLE, path=name) from error


def _lines(stream: BinaryIO, name: str) -> Iterator[str]:
    for line in stream:
        try:
            yield line.decode("utf-8-sig").rstrip("\r\n")
        except UnicodeDecodeError as error:
            raise UserError(ErrorCode.FILE_UNDECODABLE, path=name) from error
