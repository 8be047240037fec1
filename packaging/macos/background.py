"""Draws the background of the disk image's window: background.py OUT.tiff; Qt draws, Pillow packs both resolutions."""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QImage, QPainter, QPen, QPolygonF

FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts" / "ibm-plex-sans-arabic"
WIDTH, HEIGHT, DOTS_PER_INCH = 660, 420, 72
PAPER, INK, FAINT = QColor("#fbfaf7"), QColor("#1f2a37"), QColor("#6b7280")
ARABIC = "اسحب «تدقيق» إلى مجلد التطبيقات"  # the line below in Arabic
ENGLISH = "Drag Tadqiq to the Applications folder"


def write(painter: QPainter, text: str, top: int, size: int, colour: QColor) -> None:
    """One centred line."""
    font = QFont("IBM Plex Sans Arabic")
    font.setPixelSize(size)
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(QRectF(0, top, WIDTH, size * 2), Qt.AlignmentFlag.AlignHCenter, text)


def arrow(painter: QPainter) -> None:
    """From the app on the right to the folder on the left."""
    painter.setPen(QPen(FAINT, 4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(QPointF(390, 215), QPointF(285, 215))
    painter.drawPolyline(QPolygonF([QPointF(299, 201), QPointF(283, 215), QPointF(299, 229)]))


def draw(scale: int, path: Path) -> None:
    """The picture at `scale` times its size."""
    image = QImage(WIDTH * scale, HEIGHT * scale, QImage.Format.Format_RGB32)
    image.fill(PAPER)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    write(painter, ARABIC, 38, 24, INK)
    write(painter, ENGLISH, 82, 15, FAINT)
    arrow(painter)
    painter.end()
    image.save(str(path))


def main(out: Path) -> None:
    """Draw for plain and Retina screens and join both into one TIFF, as Finder wants it."""
    app = QGuiApplication([])
    for font in FONTS.glob("*.ttf"):
        QFontDatabase.addApplicationFont(str(font))
    pictures: list[Image.Image] = []
    for scale in (1, 2):
        path = out.with_name(f"{out.stem}-{scale}x.png")
        draw(scale, path)
        pictures.append(Image.open(path).convert("RGB"))
        pictures[-1].encoderinfo = {"dpi": (DOTS_PER_INCH * scale, DOTS_PER_INCH * scale)}
    pictures[0].save(out, save_all=True, append_images=pictures[1:], dpi=(DOTS_PER_INCH, DOTS_PER_INCH))
    app.quit()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
