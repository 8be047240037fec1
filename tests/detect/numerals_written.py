"""Writes numbers out in Arabic as grammar asks (Ryding 2005, ch. 15), for tests that read them back."""

from __future__ import annotations

from dataclasses import dataclass

UNITS = ("", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة")
STEMS = ("", "", "", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر")
TENS = ("", "", "عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع")
SCALES = (
    (10**12, "تريليون", "تريليونات"),
    (10**9, "مليار", "مليارات"),
    (10**6, "مليون", "ملايين"),
    (10**3, "ألف", "آلاف"),
)


@dataclass(frozen=True)
class Style:
    """How a desk writes: case, spelling of the hundred, joined or split hundreds, tanwin on scales."""

    genitive: bool = False
    hundred: str = "مئة"
    joined: bool = True
    tanwin: bool = False

    def ending(self, stem: str) -> str:
        """A dual or a ten in its case."""
        return stem + ("ين" if self.genitive else "ان")


def written(number: int, style: Style) -> str:
    """`number` (from 1 to 10 ** 15 - 1) in words."""
    groups: list[str] = []
    for scale, one, many in SCALES:
        count, number = divmod(number, scale)
        if count:
            groups.append(scaled(count, one, many, style))
    if number:
        groups.append(below_thousand(number, style))
    return " و".join(groups)


def scaled(count: int, one: str, many: str, style: Style) -> str:
    """`count` of a scale, which is singular, dual or plural."""
    if count == 1:
        return one
    if count == 2:
        return style.ending(one)
    if 3 <= count % 100 <= 10:
        return f"{below_thousand(count, style)} {many}"
    return f"{below_thousand(count, style)} {one}{'اً' if style.tanwin and count % 100 > 10 else ''}"


def below_thousand(number: int, style: Style) -> str:
    hundreds, rest = divmod(number, 100)
    parts = [hundred(hundreds, style)] if hundreds else []
    if rest:
        parts.append(below_hundred(rest, style))
    return " و".join(parts)


def hundred(count: int, style: Style) -> str:
    if count == 1:
        return style.hundred
    if count == 2:
        return style.ending(style.hundred.removesuffix("ة") + "ت")
    return f"{STEMS[count]}{'' if style.joined else ' '}{style.hundred}"


def below_hundred(number: int, style: Style) -> str:
    tens, units = divmod(number, 10)
    if number <= 10:
        return "اثنين" if number == 2 and style.genitive else UNITS[number]
    if number in (11, 12):
        return "أحد عشر" if number == 11 else ("اثني عشر" if style.genitive else "اثنا عشر")
    if number < 20:
        return f"{UNITS[units]} عشر"
    ten = TENS[tens] + ("ين" if style.genitive else "ون")
    return f"{below_hundred(units, style)} و{ten}" if units else ten
