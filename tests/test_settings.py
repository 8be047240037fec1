import stat
import sys
from pathlib import Path

import pytest

from annotator import settings
from annotator.errors import ErrorCode, UserError
from annotator.settings import Settings, Theme


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "tadqiq" / "settings.toml"


def test_without_a_file_there_are_the_defaults_and_nothing_to_say(path: Path):
    loaded = settings.load(path)
    assert (loaded.settings, loaded.problem, loaded.found) == (Settings(), None, False)


def test_what_is_saved_is_loaded(path: Path):
    chosen = Settings(language="en", theme=Theme.DARK, reviewer="هدى", csv_byte_order_mark=False, geometry="AdnQ")
    settings.save(chosen, path)
    loaded = settings.load(path)
    assert (loaded.settings, loaded.problem, loaded.found) == (chosen, None, True)


@pytest.mark.parametrize("content", [b"language = ", b"\xff\xfe\x00", b"[[", b"\x00" * 100])
def test_a_broken_file_gives_the_defaults_and_a_note(path: Path, content: bytes):
    path.parent.mkdir()
    path.write_bytes(content)
    loaded = settings.load(path)
    assert loaded.settings == Settings()
    assert loaded.problem is not None
    assert loaded.problem.code is ErrorCode.SETTINGS_BROKEN


def test_one_bad_value_takes_its_default_and_leaves_the_others(path: Path):
    path.parent.mkdir()
    path.write_text('language = "en"\ntheme = "pink"\nreviewer = 7\ncsv_byte_order_mark = "no"\n', encoding="utf-8")
    loaded = settings.load(path)
    assert loaded.settings == Settings(language="en")
    assert loaded.problem is not None
    assert loaded.problem.places["names"] == "theme, reviewer, csv_byte_order_mark"


def test_numbers_of_articles_that_are_no_numbers_are_left_out(path: Path):
    chosen = Settings(open_articles={"/a.tadqiq": (3, 1), "/b.tadqiq": ()})
    settings.save(chosen, path)
    assert settings.load(path).settings == chosen
    path.write_text('[open_articles]\n"/a.tadqiq" = [1, "2"]\n', encoding="utf-8")
    assert settings.load(path).settings == Settings()


def test_a_folder_in_the_file_s_place_is_a_note(path: Path):
    path.mkdir(parents=True)
    loaded = settings.load(path)
    assert loaded.problem is not None
    assert loaded.problem.code is ErrorCode.SETTINGS_BROKEN


def test_comments_and_keys_of_another_version_stay(path: Path):
    path.parent.mkdir()
    path.write_text('# the desk\'s machine\nfuture = [1, 2]\nlanguage = "en"\n', encoding="utf-8")
    settings.save(Settings(language="ar"), path)
    written = path.read_text(encoding="utf-8")
    assert written.startswith("# the desk's machine\nfuture = [1, 2]\n")
    assert settings.load(path).settings.language == "ar"


def test_a_broken_file_is_put_aside_and_not_lost(path: Path):
    path.parent.mkdir()
    path.write_text("reviewer = هدى", encoding="utf-8")    # no quotation marks
    settings.save(Settings(), path)
    assert path.with_name("settings.broken.toml").read_text(encoding="utf-8") == "reviewer = هدى"
    assert settings.load(path).problem is None


def test_saving_leaves_no_other_file_behind(path: Path):
    settings.save(Settings(), path)
    settings.save(Settings(language="en"), path)
    assert [file.name for file in path.parent.iterdir()] == ["settings.toml"]


@pytest.mark.skipif(sys.platform == "win32", reason="rights of POSIX")
def test_saving_keeps_the_rights_of_the_file(path: Path):
    settings.save(Settings(), path)
    path.chmod(0o600)
    settings.save(Settings(language="en"), path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_place_that_cannot_be_written_is_an_error(tmp_path: Path):
    (tmp_path / "tadqiq").write_bytes(b"")    # a file where the folder should be
    with pytest.raises(UserError) as caught:
        settings.save(Settings(), tmp_path / "tadqiq" / "settings.toml")
    assert caught.value.code is ErrorCode.SETTINGS_UNWRITABLE


def test_the_place_is_the_user_s(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    if sys.platform != "linux":
        pytest.skip("XDG folders are Linux's")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert settings.default_path() == tmp_path / "tadqiq" / "settings.toml"
