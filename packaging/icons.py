"""Draws the application icon for each system from resources/icons/app/tadqiq.svg: icons.py OUT.

Makes tadqiq.ico, tadqiq.icns, PNG files by size and the picture beside the Windows installer's pages; QtSvg renders
(it ships with PySide6), Pillow packs.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
SOURCE = Path(__file__).resolve().parent.parent / "resources" / "icons" / "app" / "tadqiq.svg"

BESIDE_PAGES = (164, 314)
"""Width and height that NSIS' pages leave for a picture."""
PAPER = QColor("#e8eef7")


def draw(renderer: QSvgRenderer, size: int, path: Path) -> None:
    """Render the icon `size` pixels square into a PNG file."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    image.save(str(path))


def draw_beside_pages(renderer: QSvgRenderer, path: Path) -> None:
    """The icon on a quiet ground, as the bitmap that NSIS wants."""
    width, height = BESIDE_PAGES
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(PAPER)
    painter = QPainter(image)
    side = width / 2
    renderer.render(painter, QRectF((width - side) / 2, (height - side) / 2, side, side))
    painter.end()
    image.save(str(path))


def main(out: Path) -> None:
    """Draw every size and pack the Windows and macOS files."""
    out.mkdir(parents=True, exist_ok=True)
    app = QGuiApplication([])
    renderer = QSvgRenderer(str(SOURCE))
    for size in SIZES:
        draw(renderer, size, out / f"tadqiq-{size}.png")
    draw_beside_pages(renderer, out / "installer.bmp")
    largest = Image.open(out / "tadqiq-512.png")
    smaller = [Image.open(out / f"tadqiq-{size}.png") for size in SIZES if size <= 256]
    sizes = [image.size for image in smaller]
    smaller[-1].save(out / "tadqiq.ico", sizes=sizes, append_images=smaller[:-1])
    largest.save(out / "tadqiq.icns")
    app.quit()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
