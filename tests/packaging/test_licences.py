"""What a bundle owes to others, gathered from the environment that the tests run in."""

import json
import sys
from pathlib import Path

import licences
import materials
import pytest


@pytest.fixture(scope="module")
def gathered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("licences")
    licences.main(folder)
    return folder


def test_every_library_is_listed_with_its_licence(gathered: Path):
    listed = (gathered / "THIRD-PARTY.txt").read_text(encoding="utf-8")
    assert "\nsqlite-utils " in listed
    assert f"Python {sys.version.split()[0]}: PSF-2.0" in listed
    assert all(": " in line for line in listed.splitlines())


def test_the_texts_lie_beside_the_list(gathered: Path):
    names = {path.name for path in gathered.iterdir()}
    assert {"LGPL-3.0.txt", "GPL-3.0.txt", "QT-NOTICE.txt", "Python-LICENSE.txt", "sqlite-utils-LICENSE"} <= names
    assert all(path.stat().st_size for path in gathered.iterdir())


@pytest.fixture
def bill(tmp_path: Path) -> Path:
    path = tmp_path / "sbom.cdx.json"
    components = [materials.component("library", "PySide6_Essentials", "6.11.3")]
    path.write_text(json.dumps({"bomFormat": "CycloneDX", "components": components}), encoding="utf-8")
    return path


def test_the_bill_names_what_is_no_python_package(bill: Path):
    materials.add(bill, materials.beside_packages(bill, "1.2.3"))
    listed = {entry["name"]: entry for entry in json.loads(bill.read_text(encoding="utf-8"))["components"]}
    assert {"PySide6_Essentials", "tadqiq", "CPython", "SQLite", "Noto Naskh Arabic"} <= set(listed)
    assert listed["Qt"]["version"] == "6.11.3"
    assert listed["tadqiq"]["version"] == "1.2.3"


def test_a_component_is_listed_once(bill: Path):
    for _time in range(2):
        materials.add(bill, [materials.component("data", "Lucide icons", licence="ISC")])
    names = [entry["name"] for entry in json.loads(bill.read_text(encoding="utf-8"))["components"]]
    assert names == ["PySide6_Essentials", "Lucide icons"]
