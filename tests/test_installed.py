"""resources/ is found from a checkout, an installed wheel and a frozen bundle; a wheel carries no publisher's text."""

import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from annotator import resources

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    return next(out.glob("tadqiq-*.whl"))


def test_a_checkout_has_its_resources() -> None:
    assert resources.root() == ROOT / "resources"


def test_a_frozen_bundle_has_its_resources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "resources" / "lang").mkdir(parents=True)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resources.root() == tmp_path / "resources"


def test_the_wheel_holds_resources_and_no_article_of_a_publisher(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert "annotator/_resources/demo/article.txt" in names
    assert any(name.startswith("annotator/_resources/lang/ar/lexicon/") for name in names)
    assert not [name for name in names if "seeds" in name or "tests/" in name]


def test_an_installed_wheel_runs_from_its_own_resources(wheel: Path, tmp_path: Path) -> None:
    venv.create(tmp_path / "venv", with_pip=False)
    scripts = "Scripts" if sys.platform == "win32" else "bin"
    python = tmp_path / "venv" / scripts / ("python.exe" if sys.platform == "win32" else "python")
    paths = sysconfig.get_paths(vars={"base": str(tmp_path / "venv"), "platbase": str(tmp_path / "venv")})
    site = Path(paths["purelib"])
    zipfile.ZipFile(wheel).extractall(site)
    # the libraries that the wheel needs are those of this environment; its own package is the extracted one
    (site / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n", "utf-8")
    article = tmp_path / "article.txt"
    article.write_text("أنفقت الشركة 5 ملايين دولار.", "utf-8")  # "the company spent 5 million dollars"
    command = [str(python), "-m", "annotator", "detect", str(article)]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=True)
    assert '"unit": "USD"' in done.stdout
    where = [str(python), "-c", "from annotator import resources; print(resources.root())"]
    assert subprocess.run(where, cwd=tmp_path, capture_output=True, text=True, check=True).stdout.strip() == str(
        site / "annotator" / "_resources"
    )
