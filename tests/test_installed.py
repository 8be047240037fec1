"""A checkout, an installed wheel and a frozen bundle find their resources; no archive carries a publisher's text."""

import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

import annotator
from annotator import resources

ROOT = Path(__file__).resolve().parent.parent
WINDOWS = sys.platform == "win32"


def build(kind: str, out: Path) -> Path:
    """Build `wheel` or `sdist` from this checkout, without a download."""
    command = [sys.executable, "-m", "build", f"--{kind}", "--no-isolation", "--outdir", str(out), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    return next(out.iterdir())


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build("wheel", tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with the wheel in it; the libraries that it needs are those of this one."""
    place = tmp_path_factory.mktemp("installed")
    venv.create(place, with_pip=False)
    python = place / ("Scripts/python.exe" if WINDOWS else "bin/python")
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "--no-deps", "--no-index", str(wheel)]
    subprocess.run(pip, check=True, capture_output=True)
    scheme = sysconfig.get_default_scheme()
    site = Path(sysconfig.get_path("purelib", scheme, vars={"base": str(place), "platbase": str(place)}))
    (site / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n", "utf-8")
    return python


def say(command: list[str], folder: Path) -> str:
    """What a command prints; run outside the checkout, so that only the installed package is found."""
    run = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=True)
    return run.stdout


def test_a_checkout_has_its_resources() -> None:
    assert resources.root() == ROOT / "resources"


def test_a_frozen_bundle_has_its_resources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "resources" / "lang").mkdir(parents=True)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resources.root() == tmp_path / "resources"


def test_a_broken_installation_says_where_it_looked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resources, "__file__", str(tmp_path / "annotator" / "resources.py"))
    with pytest.raises(FileNotFoundError, match="_resources"):
        resources.root()


def test_the_wheel_holds_all_resources_and_no_article_of_a_publisher(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    tracked = say(["git", "ls-files", "resources"], ROOT).splitlines()
    assert {f"annotator/_resources/{name.removeprefix('resources/')}" for name in tracked} <= names
    assert not [name for name in names if "seeds" in name or name.startswith(("tests/", "packaging/"))]


def test_the_wheel_carries_its_licences(wheel: Path) -> None:
    names = [name.partition(".dist-info/licenses/")[2] for name in zipfile.ZipFile(wheel).namelist()]
    assert {"LICENSE", "resources/fonts/noto-naskh-arabic/OFL.txt", "resources/icons/lucide/LICENSE.txt"} <= set(names)


def test_the_source_archive_holds_no_article_of_a_publisher(tmp_path: Path) -> None:
    with tarfile.open(build("sdist", tmp_path)) as archive:
        names = archive.getnames()
    assert any(name.endswith("/resources/demo/article.txt") for name in names)
    assert not [name for name in names if "/seeds" in name or "/.venv" in name]


def test_the_installed_command_says_its_version(installed: Path, tmp_path: Path) -> None:
    command = installed.with_name("tadqiq.exe" if WINDOWS else "tadqiq")
    assert annotator.__version__ in say([str(command), "--version"], tmp_path)


def test_the_installed_package_uses_its_own_resources(installed: Path, tmp_path: Path) -> None:
    where = say([str(installed), "-c", "from annotator import resources; print(resources.root())"], tmp_path).strip()
    assert Path(where).parts[-3:] == ("site-packages", "annotator", "_resources")


def test_the_installed_package_finds_claims(installed: Path, tmp_path: Path) -> None:
    text = "أنفقت الشركة 5 ملايين دولار."  # "the company spent 5 million dollars"
    (tmp_path / "article.txt").write_text(text, "utf-8")
    assert '"unit": "USD"' in say([str(installed), "-m", "annotator", "detect", "article.txt"], tmp_path)
