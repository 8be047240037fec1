"""Compiles the detector into `build/compiled`, a copy of the package that stands first on the path of who wants it.

    compiled.py           builds it if a source has changed since; 2 and a sentence if there is nothing to build with
    compiled.py --check   says nothing and builds nothing: 1 if it is not there or not of these sources

mypyc makes C of annotated Python; the checkout itself stays pure, so that an edit is never hidden by an old library.
"""

from __future__ import annotations

import ast
import hashlib
import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build" / "compiled"
STAMP = BUILD / "stamp"
NEVER_HOT = {"__init__", "additions", "check", "entry_checks", "examples", "teaching"}
SETUP = """
from mypyc.build import mypycify
from setuptools import setup
flags = ["--follow-imports=silent", "--ignore-missing-imports", "--config-file="]
setup(name="compiled", packages=[], ext_modules=mypycify([*{modules!r}, *flags], opt_level="2", debug_level="0"))
"""


def sources() -> list[Path]:
    """The package's modules, those that are compiled and those that they call."""
    return sorted((ROOT / "annotator").rglob("*.py"))


def modules() -> list[str]:
    """The modules that are compiled: the detector's, without what only reads lists or checks them, and tokens."""
    detect = [path for path in (ROOT / "annotator" / "detect").glob("*.py") if path.stem not in NEVER_HOT]
    text = [ROOT / "annotator" / "text" / f"{name}.py" for name in ("folding", "spans", "tokens")]
    return sorted(path.relative_to(ROOT).as_posix() for path in (*detect, *text))


def imported() -> list[str]:
    """The modules that only compiled ones may import, where PyInstaller cannot see it: ours, others', mypyc's own."""
    ours = [".".join(path.relative_to(ROOT).with_suffix("").parts) for path in sources() if path.stem != "__main__"]
    own = [path.name.split(".")[0] for path in BUILD.glob("*__mypyc.*")]
    return sorted({*(name.removesuffix(".__init__") for name in ours), *_of_others(), *own})


def _of_others() -> set[str]:
    """What the compiled modules import that is not ours."""
    found: set[str] = set()
    for module in modules():
        for node in ast.walk(ast.parse((ROOT / module).read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found.update(name.name for name in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                found.add(node.module)
    return {name for name in found if name.split(".")[0] not in {"annotator", "__future__"}}


def stamp() -> str:
    """What a build of these sources by this Python is marked with."""
    digest = hashlib.sha256(f"{sys.version} {SETUP} {modules()}".encode())
    for path in sources():
        digest.update(path.read_bytes())
    return digest.hexdigest()


def is_current() -> bool:
    """Whether what stands in `build/compiled` was built of the sources as they are."""
    return STAMP.exists() and STAMP.read_text(encoding="utf-8") == stamp()


def lacking() -> str | None:
    """What is not there to build with, or None."""
    if importlib.util.find_spec("mypyc") is None or importlib.util.find_spec("setuptools") is None:
        return "mypyc is not installed (make setup)"
    if shutil.which("cc") is None and shutil.which("gcc") is None:
        return "there is no C compiler"
    return None


def build() -> subprocess.CompletedProcess[str]:
    """Copy the package anew and compile the copy in place."""
    shutil.rmtree(BUILD, ignore_errors=True)
    shutil.copytree(ROOT / "annotator", BUILD / "annotator", ignore=shutil.ignore_patterns("__pycache__"))
    (BUILD / "resources").symlink_to(ROOT / "resources", target_is_directory=True)
    (BUILD / "setup.py").write_text(SETUP.format(modules=modules()), encoding="utf-8")
    command = [sys.executable, "setup.py", "--quiet", "build_ext", "--inplace"]
    done = subprocess.run(command, cwd=BUILD, capture_output=True, text=True, check=False)
    if done.returncode == 0:
        STAMP.write_text(stamp(), encoding="utf-8")
    else:
        shutil.rmtree(BUILD)
    return done


def main() -> int:
    """Build if needed; 2 if there is nothing to build with, 1 if there is no current build for another reason."""
    if is_current():
        return 0
    if "--check" in sys.argv[1:]:
        return 1
    reason = lacking()
    if reason:
        print(f"the detector is not compiled: {reason}", file=sys.stderr)
        return 2
    done = build()
    if done.returncode:
        errors = [line for line in (done.stdout + done.stderr).splitlines() if "error" in line.lower()]
        print("the detector is not compiled:", *errors[:20], sep="\n", file=sys.stderr)
    return int(done.returncode != 0)


if __name__ == "__main__":
    sys.exit(main())
