import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from annotator.ui.column import ColumnLabel
from annotator.ui.window import Window
from annotator.ui.wrapped_label import WrappedLabel
from tests.ui.keys import press, type_text

# "The ministry said yesterday that the bridge will be open to cars and lorries before the end of next year."
WORDS = "قالت الوزارة أمس إن الجسر سيفتح أمام السيارات والشاحنات قبل نهاية العام المقبل"


def right_edges(image: QImage, lines: int) -> list[int]:
    """The rightmost dark pixel of each of the lines, which are equally high."""
    height = image.height() // lines

    def dark(x: int, line: int) -> bool:
        rows = range(line * height, (line + 1) * height)
        return any(image.pixelColor(x, y).lightness() < 100 for y in rows)

    return [next(x for x in range(image.width() - 1, 0, -1) if dark(x, line)) for line in range(lines)]


@pytest.mark.usefixtures("preferences")
def test_every_line_that_runs_from_right_to_left_begins_at_the_right_edge(qtbot: QtBot):
    label = WrappedLabel("\n".join([WORDS] * 2))
    qtbot.addWidget(label)
    label.setStyleSheet("color: black; background: white; font-size: 20px;")
    label.ensurePolished()
    label.resize(220, label.heightForWidth(220))
    lines = round(label.height() / label.fontMetrics().lineSpacing())
    assert lines >= 6
    edges = right_edges(label.grab().toImage(), lines)
    assert max(edges) - min(edges) <= 3    # letters begin with a bearing of their own
    assert max(edges) > 214


def test_the_scroll_bar_of_the_details_moves_nothing_beside_it(window: Window, qtbot: QtBot):
    bar, note = window.details.verticalScrollBar(), window.details.note
    assert bar.maximum() == 0
    width = note.width()
    for number in range(8):
        press(window, "n")
        note.clear()
        type_text(window, f"note {number}")
        window.reading.page.setFocus()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    assert note.width() == width


def test_a_label_in_a_column_is_as_high_as_its_words_after_other_words_and_in_another_font(qtbot: QtBot):
    label = ColumnLabel(WORDS)
    qtbot.addWidget(label)
    at_200 = label.heightForWidth(200)
    assert label.heightForWidth(100) > at_200
    label.setText(f"{WORDS} {WORDS}")
    assert label.heightForWidth(200) > at_200
    label.setText(WORDS)
    larger = label.font()
    larger.setPointSize(larger.pointSize() * 2)
    label.setFont(larger)
    assert label.heightForWidth(200) > at_200
