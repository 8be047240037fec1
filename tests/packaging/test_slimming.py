"""What of Qt goes into a bundle, and which libraries go out with what needed them."""

import pytest
import slimming


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "PySide6/Qt/plugins/imageformats/libqsvg.so",
        "PySide6/Qt/translations/qtbase_ar.qm",
        "resources/fonts/noto-naskh-arabic/NotoNaskhArabic-Regular.ttf",
    ],
)
def test_what_the_window_needs_is_kept(name: str):
    assert slimming.kept(name)


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/plugins/platforms/libqvkkhrdisplay.so",
        "PySide6/Qt/plugins/sqldrivers/libqsqlite.so",
        "PySide6\\plugins\\tls\\qopensslbackend.dll",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/Qt/translations/assistant_ar.qm",
        "PySide6/Qt/qml/QtQuick/qmldir",
        "PySide6/opengl32sw.dll",
    ],
)
def test_what_no_window_needs_is_left_out(name: str):
    assert not slimming.kept(name)


def entries(*names: str) -> list[slimming.Entry]:
    return [(name, f"/lib/{name}", "BINARY") for name in names]


def names(found: list[slimming.Entry]) -> list[str]:
    return [name for name, _path, _kind in found]


def test_a_library_goes_with_the_last_that_links_it():
    links = {
        "/lib/libgtk.so.3": ["libpango.so.1"],
        "/lib/libpango.so.1": ["libthai.so.0"],
        "/lib/_ssl.so": ["libssl.so.3"],
    }
    collected = entries("libgtk.so.3", "libpango.so.1", "libthai.so.0", "_ssl.so", "libssl.so.3")
    assert names(slimming.without_orphans(collected, lambda path: links.get(path, ()))) == ["_ssl.so", "libssl.so.3"]


def test_plug_ins_and_the_interpreter_are_loaded_by_name_and_stay():
    collected = entries("PySide6/Qt/plugins/platforms/libqxcb.so", "libpython3.11.so.1.0")
    assert slimming.without_orphans(collected, lambda _path: ()) == collected


def test_a_link_stays_as_long_as_its_target():
    links = [
        ("libQt6Core.so.6", "PySide6/Qt/lib/libQt6Core.so.6", slimming.LINK),
        ("libgone.so.1", "sub/libgone.so.1", slimming.LINK),
    ]
    data = [*entries("resources/demo/article.txt"), *links]
    kept = slimming.without_dangling(data, beside=entries("PySide6/Qt/lib/libQt6Core.so.6"))
    assert names(kept) == ["resources/demo/article.txt", "libQt6Core.so.6"]
