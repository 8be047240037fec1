"""The reference of rules and words is what the data says."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_the_page_is_fresh():
    command = [sys.executable, ROOT / "packaging" / "rules_page.py", "--check"]
    checked = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (checked.stderr, checked.returncode) == ("", 0)
