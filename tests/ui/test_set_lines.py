import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from annotator.ui import fonts
from annotator.ui.set_lines import SetLines

pytestmark = pytest.mark.usefixtures("qapp")

WIDTH, HEIGHT = 200, 40
AREA = QRect(20, 0, WIDTH - 40, HEIGHT)
SHORT = "وزارة"    # "ministry"
LONG = "وزارة المالية أعلنت خطة جديدة لبناء المدارس"    # "The ministry of finance has announced a new plan for schools"


def dark_columns(text: str, side: Qt.AlignmentFlag, *, struck: bool = False) -> list[int]:
    """Where a drawn line has dark pixels."""
    font = QFont(fonts.article_font(16))
    font.setStrikeOut(struck)
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    with QPainter(image) as painter:
        painter.setPen(QColor("black"))
        SetLines(font).draw(painter, AREA, text, side, rtl=True)
    return [x for x in range(WIDTH) if any(image.pixelColor(x, y).lightness() < 128 for y in range(HEIGHT))]


def test_a_line_stands_at_its_side_or_in_the_middle():
    left, right = (dark_columns(SHORT, side) for side in (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight))
    middle = dark_columns(SHORT, Qt.AlignmentFlag.AlignHCenter)
    assert abs(left[0] - AREA.left()) < 5
    assert abs(right[-1] - AREA.right()) < 5
    assert abs(middle[0] - (WIDTH - 1 - middle[-1])) < 5


def test_a_line_that_does_not_fit_is_cut():
    font = fonts.article_font(16)
    assert SetLines(font).width(LONG) > AREA.width()
    drawn = dark_columns(LONG, Qt.AlignmentFlag.AlignRight)
    assert AREA.left() <= drawn[0] < drawn[-1] <= AREA.right()


def test_a_struck_line_has_no_gaps():
    plain, struck = (dark_columns(f"{SHORT} {SHORT}", Qt.AlignmentFlag.AlignRight, struck=one) for one in (False, True))
    assert len(struck) > len(plain)
    assert len(struck) >= struck[-1] - struck[0]
