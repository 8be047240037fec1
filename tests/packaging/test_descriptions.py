"""What each system is told of Tadqiq agrees with what Tadqiq opens and is pinned to."""

import configparser
import plistlib
import re
from pathlib import Path
from xml.etree import ElementTree as ET

from annotator import __version__
from annotator.importers import registry

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
PLAIN_TEXT = {".text", ".txt"}
"""Suffixes for which the systems have a type of their own name, `text/plain`."""


def test_windows_offers_tadqiq_for_every_suffix_that_has_an_importer():
    script = (PACKAGING / "windows" / "tadqiq.nsi").read_text(encoding="utf-8")
    offered = set(re.findall(r"WriteRegStr HKCU \"Software\\Classes\\(\.\w+)\\OpenWithProgids\"", script))
    assert offered == set(registry.suffixes())
    assert set(re.findall(r"DeleteRegValue HKCU \"Software\\Classes\\(\.\w+)\\OpenWithProgids\"", script)) == offered


def test_linux_and_macos_offer_it_for_the_same_types():
    entry = configparser.ConfigParser(interpolation=None)
    entry.read(PACKAGING / "linux" / "tadqiq.desktop", encoding="utf-8")
    with (PACKAGING / "macos" / "Info.plist").open("rb") as file:
        (document,) = plistlib.load(file)["CFBundleDocumentTypes"]
    assert set(registry.suffixes()) == PLAIN_TEXT
    assert entry["Desktop Entry"]["MimeType"] == "text/plain;"
    assert document["LSItemContentTypes"] == ["public.plain-text"]


def test_macos_is_told_of_the_arabic_and_the_oldest_version_of_qts_libraries():
    with (PACKAGING / "macos" / "Info.plist").open("rb") as file:
        told = plistlib.load(file)
    assert told["CFBundleLocalizations"] == ["ar", "en"]
    lock = (PACKAGING / "locks" / "shipped.txt").read_text(encoding="utf-8")
    qt = re.search(r"^pyside6-essentials==(\d+\.\d+)", lock, re.MULTILINE)
    assert qt is not None
    # of the libraries in the wheels
    oldest = {"6.8": "12.0", "6.9": "12.0", "6.10": "13.0", "6.11": "13.0", "6.12": "14.4"}
    assert told["LSMinimumSystemVersion"] == oldest[qt[1]]


def test_the_appstream_metadata_names_this_release():
    tree = ET.parse(PACKAGING / "linux" / "io.github.tadqiq.Tadqiq.metainfo.xml")    # noqa: S314 - our own file
    newest = tree.find("releases/release")
    assert newest is not None
    assert newest.get("version") == __version__


def pins(lock: str) -> set[str]:
    text = (PACKAGING / "locks" / f"{lock}.txt").read_text(encoding="utf-8")
    return set(re.findall(r"^(\S+==\S+)", text, re.MULTILINE))


def test_what_is_shipped_has_the_pins_that_were_tested():
    shipped, bundle = pins("shipped"), pins("bundle")
    assert shipped <= pins("runtime")
    assert shipped <= bundle
    assert not any(pin.startswith("pip==") for pin in shipped | bundle)
