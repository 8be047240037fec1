import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from annotator import ops
from annotator.model.decisions import Evidence
from annotator.ops.attachments import digest
from annotator.ui.window import Window
from tests.ui.accessibility import unnamed
from tests.ui.keys import click, press, type_text

CONTROL = Qt.KeyboardModifier.ControlModifier
PAGE = "https://example.org/bridge"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "ميزانية.pdf"    # budget
    path.write_bytes(b"14 million")
    return path


def only(window: Window) -> Evidence:
    """The one piece of evidence of the claim at hand."""
    (piece,) = window.session.evidence()
    return piece


def cite(window: Window) -> None:
    """Give the claim at hand a piece of evidence."""
    assert window.session.current is not None
    window.session.run(ops.AddEvidence(window.session.current.fact_id, PAGE))


def change(window: Window) -> None:
    """Ask to change the one piece."""
    (card,) = window.details.evidence.cards
    click(card.change)
    assert window.citing.sheet.isVisible()


def attach(window: Window, path: Path, qtbot: QtBot) -> None:
    """Drop a file on the field of the evidence, and wait until it is known to be sound."""
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(path))])
    with qtbot.waitSignal(window.session.saved):
        assert window.details.evidence.field.take_in(dropped)


def test_a_pasted_address_is_evidence_at_once(window: Window):
    QGuiApplication.clipboard().setText(PAGE)
    press(window, "e")
    press(window, "v", CONTROL)
    assert only(window).url == PAGE
    assert window.reading.page.hasFocus()


def test_a_pasted_citation_waits_for_enter(window: Window):
    QGuiApplication.clipboard().setText("بيان الوزارة")    # a statement of the ministry
    press(window, "e")
    press(window, "v", CONTROL)
    assert window.session.evidence() == []
    press(window, Qt.Key.Key_Return)
    assert only(window).citation == "بيان الوزارة"


def test_all_that_is_known_of_evidence_is_entered_shown_and_undone(window: Window):
    cite(window)
    change(window)
    sheet = window.citing.sheet
    assert unnamed(sheet) == []
    type_text(window, "Budget")
    sheet.locator.setText("p. 7")
    sheet.excerpt.setPlainText("14 million")
    sheet.day.setDate(QDate(2025, 6, 1))
    press(window, Qt.Key.Key_Return)
    piece = only(window)
    assert (piece.citation, piece.url, piece.locator, piece.excerpt) == ("Budget", PAGE, "p. 7", "14 million")
    assert piece.accessed_at is not None
    assert piece.accessed_at.astimezone().date() == dt.date(2025, 6, 1)
    press(window, "z")
    assert only(window).citation == ""


def test_a_link_that_is_none_and_evidence_of_nothing_are_refused(window: Window):
    cite(window)
    change(window)
    sheet = window.citing.sheet
    for url in ("example.org", ""):
        sheet.url.setText(url)
        assert not sheet.accept_button.isEnabled()
        assert sheet.refusal.text() != ""
    sheet.citation.setText("بيان")    # a statement
    assert sheet.accept_button.isEnabled()
    assert sheet.refusal.text() == ""


def test_an_attached_file_is_named_and_watched(window: Window, file: Path, qtbot: QtBot):
    attach(window, file, qtbot)
    assert (only(window).file, only(window).copy_sha256) == (str(file), digest(file))
    qtbot.waitUntil(lambda: "لم يتغيَّر" in window.details.evidence.cards[0].file_state.text())    # unchanged
    file.write_bytes(b"15 million")
    window.session.step(1)
    window.session.step(-1)
    qtbot.waitUntil(lambda: window.details.evidence.cards[0].file_state.property("refused"))
    assert "تغيَّر منذ إرفاقه" in window.details.evidence.cards[0].file_state.text()    # changed since it was attached


def test_a_file_is_detached_in_the_sheet(window: Window, file: Path, qtbot: QtBot):
    attach(window, file, qtbot)
    change(window)
    sheet = window.citing.sheet
    click(sheet.detach)
    assert not sheet.accept_button.isEnabled()    # nothing would be left
    sheet.citation.setText("الميزانية")    # the budget
    click(sheet.accept_button)
    assert (only(window).file, only(window).copy_sha256, only(window).citation) == ("", "", "الميزانية")


def test_a_file_that_cannot_be_read_is_complained_of(window: Window, tmp_path: Path, qtbot: QtBot):
    with qtbot.waitSignal(window.session.failed):
        window.citing.attach(tmp_path / "absent.pdf")
    assert "absent.pdf" in window.banner.text.text()
    assert window.session.evidence() == []


def test_the_history_tells_of_evidence_too(window: Window):
    press(window, "v")
    window.session.step(-1)
    cite(window)
    press(window, "z")
    lines = window.details.history.lines
    assert [line.split(" · ")[0] for line in lines] == [
        "تراجع عن إضافة دليل: \u2066example.org/bridge\u2069",    # undone: evidence added
        "إضافة دليل: \u2066example.org/bridge\u2069",
        "مؤكَّد",    # verified
    ]
