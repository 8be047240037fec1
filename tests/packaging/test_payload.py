"""The lists by which the Windows installer brings files and takes exactly these away."""

from pathlib import Path

import payload
import pytest


@pytest.fixture
def lists(tmp_path: Path) -> Path:
    folder = tmp_path / "folder"
    for name in ("tadqiq.exe", "_internal/python311.dll", "_internal/resources/ملف $1.txt"):    # "file $1"
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()
    assert payload.write_lists(folder, tmp_path / "lists") == 3
    return tmp_path / "lists"


def test_every_file_is_installed_into_its_own_folder(lists: Path):
    lines = (lists / "install.nsh").read_text(encoding="utf-8").splitlines()
    places = [line for line in lines if line.startswith("SetOutPath")]
    assert places == [f'SetOutPath "$INSTDIR{below}"' for below in ("", "\\_internal", "\\_internal\\resources")]
    assert len([line for line in lines if line.startswith("File ")]) == 3


def test_every_file_is_removed_by_its_name_and_no_folder_with_what_is_in_it(lists: Path):
    lines = (lists / "uninstall.nsh").read_text(encoding="utf-8").splitlines()
    assert 'Delete "$INSTDIR\\_internal\\resources\\ملف $$1.txt"' in lines
    assert not any("/r" in line or "*" in line for line in lines)


def test_inner_folders_are_removed_before_outer_ones(lists: Path):
    lines = (lists / "uninstall.nsh").read_text(encoding="utf-8").splitlines()
    assert lines[-2:] == ['RMDir "$INSTDIR\\_internal\\resources"', 'RMDir "$INSTDIR\\_internal"']
