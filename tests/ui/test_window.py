import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from annotator import settings
from annotator.errors import ErrorCode, UserError
from annotator.messages import explain
from annotator.model.claims import ClaimType
from annotator.model.decisions import Verdict
from annotator.settings import Theme
from annotator.store import articles, places
from annotator.store.library import Library
from annotator.ui.preferences import Preferences
from annotator.ui.window import Window
from tests.samples import Desk, sample_article
from tests.ui.conftest import OpenWindow, close
from tests.ui.keys import press, type_text

NEWS = "قالت الشركة إنها باعت 12 ألف سيارة.\n"    # The company said that it had sold 12 thousand cars.


def listed(window: Window) -> list[str]:
    return [row.claim.quote for row in window.session.rows]


def test_a_file_is_opened_with_its_claims(window: Window, tmp_path: Path, qtbot: QtBot):
    path = tmp_path / "cars.txt"
    path.write_text(NEWS, encoding="utf-8")
    with qtbot.waitSignal(window.session.article_changed):
        window.opening.open(path)
    assert window.windowTitle() == f"{NEWS.strip()} — تدقيق"
    assert "12 ألف سيارة" in listed(window)    # 12 thousand cars


def test_the_same_file_is_found_again_with_its_verdicts(window: Window, tmp_path: Path, qtbot: QtBot):
    path = tmp_path / "cars.txt"
    path.write_text(NEWS, encoding="utf-8")
    for _time in range(2):
        with qtbot.waitSignal(window.session.shown):
            window.opening.open(path)
        press(window, "v")
    assert len(articles.all(window.session.library)) == 2
    assert window.session.progress().verified == min(2, window.session.progress().total)


@pytest.mark.parametrize(
    ("content", "code"),
    [(None, ErrorCode.FILE_MISSING), (b"", ErrorCode.FILE_EMPTY), (b"\x00\x01\x02\x00", ErrorCode.FILE_BINARY)],
)
def test_a_bad_file_is_complained_of_in_a_sentence(
    window: Window, tmp_path: Path, qtbot: QtBot, content: bytes | None, code: ErrorCode
):
    path = tmp_path / "bad.txt"
    if content is not None:
        path.write_bytes(content)
    before = window.session.article
    with qtbot.waitSignal(window.session.failed):
        window.opening.open(path)
    assert window.banner.isVisible()
    assert window.banner.text.text() == explain(UserError(code, path=path), "ar")
    assert window.session.article is before


def test_a_dropped_file_is_opened(window: Window, tmp_path: Path, qtbot: QtBot):
    path = tmp_path / "cars.txt"
    path.write_text(NEWS, encoding="utf-8")
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(path))])
    with qtbot.waitSignal(window.session.article_changed):
        assert window.opening.drop(dropped)


def test_a_pasted_text_is_an_article(window: Window, qtbot: QtBot):
    QGuiApplication.clipboard().setText(NEWS)
    with qtbot.waitSignal(window.session.article_changed):
        press(window, "v", Qt.KeyboardModifier.ControlModifier)
    assert window.session.article is not None
    assert window.session.article.article.text == NEWS


def test_what_is_saved_is_said_only_when_it_is(window: Window, at: Desk):
    assert window.status.saved.text() == ""
    press(window, "v")
    assert window.status.saved.text() == "✓ حُفظ"    # saved
    at.library.read_only = True
    press(window, "v")
    assert window.status.saved.text() == "لم يُحفظ"    # not saved
    assert [mention.decision.verdict for mention in at.mentions()].count(Verdict.VERIFIED) == 1
    at.library.read_only = False


def test_filters_list_and_count(window: Window):
    press(window, "v")
    press(window, "2")
    assert len(listed(window)) == 3
    press(window, "1")
    window.session.set_filter(window.session.filter.toggled(ClaimType.AMOUNT))
    assert listed(window) == ["14 مليون دينار", "300 مهندس"]    # 14 million dinars, 300 engineers
    counted = {chip.choice: chip.text() for chip in window.claims.chips.chips}
    assert counted[ClaimType.AMOUNT] == "مبالغ  2"    # amounts


def test_search_narrows_the_list_in_any_spelling(window: Window):
    press(window, "/")
    type_text(window, "300")
    assert listed(window) == ["300 مهندس"]
    press(window, Qt.Key.Key_Escape)
    assert len(listed(window)) == 4
    assert window.reading.page.hasFocus()


def test_language_changes_without_a_restart(window: Window, preferences: Preferences, qtbot: QtBot):
    press(window, "v")
    press(window, "l")
    qtbot.waitUntil(lambda: window.top_bar.export.accessibleName() == "Export…")
    assert window.status.saved.text() == "✓ Saved"
    assert window.details.place.text() == "Paragraph 1 · Not checked · 2 mentions"
    assert window.layoutDirection() is Qt.LayoutDirection.LeftToRight
    assert settings.load(preferences.path).settings.language == "en"


def test_theme_changes_at_once_and_is_kept(window: Window, preferences: Preferences):
    press(window, "t")
    assert preferences.appearance.theme.dark
    assert settings.load(preferences.path).settings.theme is Theme.DARK


def test_the_next_window_stands_where_the_last_was_left(open_window: OpenWindow, at: Desk):
    first = open_window(at.library, at.article.id)
    press(first, "j")
    left = first.session.current
    close(first)
    second = open_window(at.library, places.latest(at.library))
    assert left is not None
    assert second.session.current == left


def test_after_a_power_cut_the_next_window_stands_at_the_next_claim(open_window: OpenWindow, at: Desk):
    first = open_window(at.library, at.article.id)
    first.session.keep_place(0.0)
    press(first, "v")
    following = first.session.current
    first.session.article = None    # nothing more is kept, as when the power goes
    second = open_window(at.library, places.latest(at.library))
    assert following is not None
    assert following.decision.verdict is Verdict.UNCHECKED
    assert second.session.current == following


def test_undo_works_in_the_next_window(open_window: OpenWindow, at: Desk, tmp_path: Path):
    first = open_window(at.library, at.article.id)
    press(first, "x")
    close(first)
    with Library.open(tmp_path / "library.tadqiq") as again:
        second = open_window(again, None)
        second.actions_["edit.undo"].trigger()
        assert second.session.article is not None
        assert {mention.decision.verdict for mention in second.session.mentions} == {Verdict.UNCHECKED}
        close(second)


def test_a_window_opens_at_the_place_where_the_article_was_left(at: Desk, open_window: OpenWindow):
    text = "\n".join(f"جملة {number} من المقال." for number in range(200))    # "sentence 1 of the article." …
    long = articles.add(at.library, sample_article(text, "/long.txt"), [])
    places.keep(at.library, long.id, places.Place(None, 0.5))
    window = open_window(at.library, long.id, before=True)
    assert abs(window.reading.place() - 0.5) < 0.02
    assert window.reading.page.verticalScrollBar().value() > 0


def test_an_empty_window_offers_ways_in(open_window: OpenWindow, at: Desk, qtbot: QtBot):
    window = open_window(at.library, None)
    assert window.empty.isVisible()
    assert not window.actions_["claim.verify"].isEnabled()
    with qtbot.waitSignal(window.session.article_changed):
        window.actions_["article.demo"].trigger()
    assert window.session.rows


def test_the_library_opens_another_article(window: Window, at: Desk, tmp_path: Path, qtbot: QtBot):
    path = tmp_path / "cars.txt"
    path.write_text(NEWS, encoding="utf-8")
    with qtbot.waitSignal(window.session.article_changed):
        window.opening.open(path)
    window.actions_["library.show"].trigger()
    type_text(window, "الجسر")    # the bridge
    press(window, Qt.Key.Key_Return)
    assert window.session.article is not None
    assert window.session.article.id == at.article.id


def test_the_palette_runs_what_is_typed(window: Window, at: Desk):
    press(window, "k", Qt.KeyboardModifier.ControlModifier)
    type_text(window, "not a cl")
    press(window, Qt.Key.Key_Return)
    assert at.mentions()[0].decision.verdict is Verdict.DISMISSED


def test_export_writes_what_is_chosen(window: Window, tmp_path: Path, qtbot: QtBot):
    press(window, "v")
    window.exporting.ask()
    window.exporting.sheet.path.setText(str(tmp_path / "out.csv"))
    with qtbot.waitSignal(window.tasks.idle):
        press(window, Qt.Key.Key_Return)
    content = (tmp_path / "out.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\r\n") == 2


def test_an_unwritable_export_is_complained_of(window: Window, tmp_path: Path, qtbot: QtBot):
    window.exporting.ask()
    path = tmp_path / "none" / "out.csv"
    window.exporting.sheet.path.setText(str(path))
    with qtbot.waitSignal(window.tasks.idle):
        window.exporting.sheet.accept()
    assert window.banner.text.text() == explain(UserError(ErrorCode.EXPORT_UNWRITABLE, path=path), "ar")


def test_search_counts_the_places_in_the_article(window: Window):
    press(window, "/")
    type_text(window, "دينار")    # dinar
    assert window.top_bar.found.text() == "1 / 2"
    press(window, Qt.Key.Key_Escape)
    assert window.top_bar.found.text() == "/"


def test_the_history_says_what_changed_newest_first(window: Window):
    press(window, "u")
    press(window, "n")
    type_text(window, "ask")
    press(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    press(window, "f")
    press(window, "1")
    press(window, "k")
    changes = [line.split(" · ")[0] for line in window.details.history.lines]
    assert changes == ["عليه ملاحظة: غير دقيق", "ملاحظة: \u2068ask\u2069"]    # flagged: inaccurate; note: ask


def test_the_history_tells_of_every_change_with_who_and_when(window: Window):
    window.session.library.reviewer = "سلمى"    # Salma
    for key in ("v", "k", "z", "]"):
        press(window, key)
    told = [line.split(" · ") for line in window.details.history.lines]
    # the claim's edges were moved to «the transport ministry»; undone: verified; verified
    assert [line[0] for line in told] == ["تعديل حدود ادعاء: \u2067«وزارة النقل»\u2069", "تراجع عن مؤكَّد", "مؤكَّد"]
    assert {line[1] for line in told} == {"سلمى"}
    year = str(dt.datetime.now().astimezone().year)
    assert all(year in line[2] for line in told)


def test_the_page_changes_its_paper_with_the_theme(window: Window, preferences: Preferences):
    for _theme in range(2):
        press(window, "t")
        paper = window.reading.page.viewport().grab().toImage().pixelColor(2, 2)
        assert paper.name() == preferences.appearance.theme.page.lower()
