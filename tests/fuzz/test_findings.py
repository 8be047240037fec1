"""What the fuzzer has found, kept; and each target on a handful of inputs, so that they do not rot between runs."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.detect import amounts, lexicon
from annotator.detect.lexicon import BrokenLexiconError
from tests.fuzz.targets import TARGETS


@pytest.mark.parametrize(
    "content",
    [
        '[[paradigm]]\nname = "p"\n',
        '[[paradigm]]\ncells = [[]]\nname = "p"\n',
        "paradigm = 1\n",
        "groups = 1\n",
        '[[list]]\nlemma = "{a"\ncolumns = ["a"]\nrows = ["و"]\n',
        '[[list]]\nlemma = "{a.b}"\ncolumns = ["a"]\nrows = ["و"]\n',
        "list = 1\n",
        'entry = ["و"]\n',
        '[[entry]]\nlemma = "ـ"\nclasses = []\n',  # a tatweel alone is no word
    ],
)
def test_a_list_that_is_not_built_as_one_is_refused_as_broken(tmp_path: Path, content: str) -> None:
    path = tmp_path / "entries.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(BrokenLexiconError):
        lexicon.read_entries(path, lexicon.read_clitics(path), lexicon.read_paradigms(path))


@pytest.mark.parametrize("digits", [30, 36])
def test_what_is_counted_far_below_zero_is_read_as_above_it(digits: int) -> None:
    claim = amounts.value(f"-{'4' * digits} شطيرة")  # "sandwiches"
    assert claim is not None
    assert claim.unit == "شطيرة"


@pytest.mark.parametrize("name", TARGETS)
@given(content=st.binary(max_size=80))
@settings(max_examples=25, deadline=None)
def test_every_target_holds_for_any_bytes(name: str, content: bytes) -> None:
    TARGETS[name](content)
