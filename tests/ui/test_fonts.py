"""The bundled faces hold what Arabic news copy is written with."""

import pytest
from PySide6.QtGui import QFontInfo

from annotator.ui import fonts

pytestmark = pytest.mark.usefixtures("qapp")

COPY = (
    "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي پچڤگکی ًٌٍَُِّْٰـ ٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ ،؛؟٪٫٬ «»“”‘’…–— ﷺ لله"
    "ABCXYZabcxyz 0123456789 %$€£+-=/@#&()[]{}<>.,:;!?'\" éàüçñ"
)


def test_the_bundled_families_are_the_ones_used():
    assert QFontInfo(fonts.article_font(19)).family() == fonts.ARTICLE_FAMILY
    assert QFontInfo(fonts.interface_font(14)).family() == fonts.INTERFACE_FAMILY


def test_no_character_of_arabic_news_is_a_box_in_an_article():
    assert fonts.missing_glyphs(COPY) == []


def test_no_character_of_the_interface_is_a_box():
    assert fonts.missing_glyphs(COPY, fonts.interface_font()) == []


def test_a_character_that_no_font_has_is_named_once():
    tangut = "\U000187f7"  # no system of ours brings a Tangut face
    assert fonts.missing_glyphs(f"نعم {tangut} {tangut}") == [tangut]


def test_sizes_are_whole_pixels_and_never_none():
    assert fonts.article_font(18.6).pixelSize() == 19
    assert fonts.interface_font(0.2).pixelSize() == 1
