"""The commands, each of which imports what it needs when it is called: `--help` and `detect` must start at once."""

from __future__ import annotations

import argparse

from annotator.cli.surroundings import Surroundings


def open_window(options: argparse.Namespace, around: Surroundings) -> int:
    """`tadqiq open`, and `tadqiq` alone."""
    from annotator.cli import windows

    return windows.open_window(options, around)


def self_test(options: argparse.Namespace, around: Surroundings) -> int:
    """`tadqiq self-test`."""
    from annotator.cli import windows

    return windows.self_test(options, around)


def detect(options: argparse.Namespace, around: Surroundings) -> int:
    """`tadqiq detect`."""
    from annotator.cli import detection

    return detection.detect(options, around)


def value(options: argparse.Namespace, around: Surroundings) -> int:
    """`tadqiq value`."""
    from annotator.cli import quantities

    return quantities.value(options, around)


def import_articles(options: argparse.Namespace, around: Surroundings) -> int:
    """`tadqiq import`."""
    from annotator.cli import libraries

    return libraries.import_articles(options, around)


def export(options: argparse.Namespace, around: Surroundings) -> int:
    """`tadqiq export`."""
    from annotator.cli import libraries

    return libraries.export(options, around)


def restore(options: argparse.Namespace, around: Surroundings) -> int:
    """`tadqiq restore`."""
    from annotator.cli import restoring

    return restoring.restore(options, around)


def check_data(options: argparse.Namespace, around: Surroundings) -> int:
    """`tadqiq check-data`."""
    from annotator.cli import installation

    return installation.check_data(options, around)


def doctor(options: argparse.Namespace, around: Surroundings) -> int:
    """`tadqiq doctor`."""
    from annotator.cli import installation

    return installation.doctor(options, around)
