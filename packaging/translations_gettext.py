"""Collects the sentences of errors, command line and exports, and compiles their translations (gettext, through Babel).

    translations_gettext.py            update resources/i18n/*/LC_MESSAGES/tadqiq.po from the code and write the .mo
    translations_gettext.py --check    change nothing; name what is missing, doubtful or stale; status 1 if anything is

The window's own strings are Qt's and not collected here. `make translations` runs both.
"""

from __future__ import annotations

import argparse
import datetime as dt
import io
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
I18N = ROOT / "resources" / "i18n"
DOMAIN = "tadqiq"
LANGUAGES = ("ar",)  # English sentences are the msgids
KEYWORDS: dict[str, tuple[int, ...] | None] = {
    **dict.fromkeys(("N_", "gettext", "say", "_say")),
    **dict.fromkeys(("ngettext", "count", "_count"), (1, 2)),
}
WIDTH = 110


def po_path(language: str) -> Path:
    """The translations of one language, for people to edit."""
    return I18N / language / "LC_MESSAGES" / f"{DOMAIN}.po"


def collected() -> Catalog:
    """Every sentence of the code, without places and dates, so that only a change of words changes the file."""
    catalog = Catalog(domain=DOMAIN, fuzzy=False)
    for path in sorted((ROOT / "annotator").rglob("*.py")):
        if "ui" in path.relative_to(ROOT).parts:
            continue
        for _line, message, _comments, _context in extract_from_file("python", path, keywords=KEYWORDS):
            if all(message if isinstance(message, tuple) else (message,)):
                catalog.add(message)
    return catalog


def merged(language: str) -> Catalog:
    """The translations that are there, with new sentences added and old ones dropped; nothing is guessed."""
    path = po_path(language)
    old = Catalog(locale=language, domain=DOMAIN)
    if path.exists():
        with path.open("rb") as file:
            old = read_po(file, locale=language, domain=DOMAIN)
    fresh = Catalog(locale=language, domain=DOMAIN, fuzzy=False, header_comment=_HEAD)
    for message in collected():
        if message.id:
            known = old.get(message.id)
            if known is not None and known.id == message.id:
                fresh.add(message.id, known.string, flags=known.flags)
            else:
                fresh.add(message.id)
    return fresh


_HEAD = "# Tadqiq: errors, command line and exports. Written by packaging/translations_gettext.py; edit msgstr only."


# Head lines that change with the day or say nothing.
_UNWANTED = (
    '"Project-Id-Version', '"Report-Msgid-Bugs-To', '"POT-Creation-Date', '"PO-Revision-Date', '"Last-Translator',
    '"Language-Team', '"Generated-By',
)  # fmt: skip


def po_bytes(catalog: Catalog) -> bytes:
    """The .po file of a catalogue, the same for the same words."""
    written = io.BytesIO()
    write_po(written, catalog, width=WIDTH, sort_output=True, no_location=True, ignore_obsolete=True)
    lines = written.getvalue().decode("utf-8").splitlines(keepends=True)
    return "".join(line for line in lines if not line.startswith(_UNWANTED)).encode("utf-8")


def mo_bytes(po: bytes, language: str) -> bytes:
    """The compiled form of a .po file."""
    catalog = read_po(io.BytesIO(po), locale=language, domain=DOMAIN)
    catalog.creation_date = catalog.revision_date = dt.datetime(2025, 1, 1, tzinfo=dt.UTC)    # the same bytes every day
    written = io.BytesIO()
    write_mo(written, catalog)
    return written.getvalue()


def _sentences(catalog: Catalog) -> dict[str, str]:
    return {_joined(message.id): _joined(message.string) for message in catalog if message.id}


def _joined(forms: Sequence[str] | None) -> str:
    """One string of all plural forms, which Babel keeps in a list here and in a tuple there."""
    return forms if isinstance(forms, str) else "\0".join(forms or ())


def problems(language: str) -> Iterator[str]:
    """What is missing, doubtful or stale in one language."""
    path = po_path(language)
    if not path.exists():
        yield f"{path.relative_to(ROOT)} is not there"
        return
    catalog = merged(language)
    for message in catalog:
        strings = message.string if isinstance(message.string, tuple) else (message.string,)
        if message.id and (len(strings) < (catalog.num_plurals if message.pluralizable else 1) or not all(strings)):
            yield f"{language}: not translated: {message.id!r}"
        if message.fuzzy and message.id:
            yield f"{language}: doubtful (fuzzy): {message.id!r}"
        for error in message.check(catalog):
            yield f"{language}: {message.id!r}: {error}"
    written = path.read_bytes()
    if written != po_bytes(catalog):
        yield f"{path.relative_to(ROOT)} is not what the code says: run make translations"
    compiled = path.with_suffix(".mo")
    if not compiled.exists() or _sentences(read_mo(io.BytesIO(compiled.read_bytes()))) != _sentences(catalog):
        yield f"{compiled.relative_to(ROOT)} is stale: run make translations"


def update(language: str) -> None:
    """Write the .po and the .mo of one language."""
    path = po_path(language)
    path.parent.mkdir(parents=True, exist_ok=True)
    po = po_bytes(merged(language))
    path.write_bytes(po)
    path.with_suffix(".mo").write_bytes(mo_bytes(po, language))


def main() -> int:
    """Update or check every language."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="change nothing, say what is wrong")
    checking = parser.parse_args().check
    if not checking:
        for language in LANGUAGES:
            update(language)
    found = [problem for language in LANGUAGES for problem in problems(language)]
    sys.stderr.writelines(f"{problem}\n" for problem in found)
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
