"""What the README tells people to type exists, and the lists that it and others repeat agree."""

import re
from pathlib import Path

import pytest

from annotator.cli.main import main

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")


@pytest.mark.parametrize("target", sorted(set(re.findall(r"(?:^ {4}|`)make ([a-z0-9-]+)", README, re.MULTILINE))))
def test_the_readme_names_targets_of_the_makefile(target: str) -> None:
    assert re.search(rf"^{target}:", MAKEFILE, re.MULTILINE)


@pytest.mark.parametrize("command", sorted(set(re.findall(r"(?:^ {4}|`)tadqiq ([a-z-]+)\b", README, re.MULTILINE))))
def test_the_readme_names_commands_that_there_are(command: str) -> None:
    with pytest.raises(SystemExit) as ended:
        main([command, "--help"])
    assert ended.value.code == 0


@pytest.mark.parametrize("place", sorted(set(re.findall(r"\]\(([^):#]+)\)", README))))
def test_the_readme_links_to_files_that_there_are(place: str) -> None:
    assert (ROOT / place).is_file()


def test_what_make_calls_is_there() -> None:
    scripts = re.findall(r"(?:tests/)?packaging/[\w/]+\.(?:py|sh)", MAKEFILE)
    assert scripts
    assert not [script for script in scripts if not (ROOT / script).is_file()]


def test_locks_pin_hashes_and_name_no_index() -> None:
    for lock in (ROOT / "packaging" / "locks").glob("*.txt"):
        text = lock.read_text(encoding="utf-8")
        pins = re.findall(r"^[a-z0-9-]+==", text, re.MULTILINE)
        assert pins
        assert len(pins) == len(re.findall(r"^[a-z0-9-]+==.*\\\n +--hash=sha256:", text, re.MULTILINE)), lock.name
        assert "://" not in text
        assert "--index" not in text
