"""The style sheet of the window's own widgets, in the colours of a theme; spacing stands on a grid of 4 px."""

from __future__ import annotations

from string import Template

from annotator.model.claims import ClaimType
from annotator.ui.theme import Theme

_SHEET = Template("""
#window, #emptyPage { background: $window; }
#topBar, #rail, #details { background: $panel; }
#topBar { border-bottom: 1px solid $line; }
#statusBar QLabel { font-size: 13px; }
QSplitter::handle { background: $line; }
#rule { background: $line; border: none; }

#articleTabs { background: $window; border-bottom: 1px solid $line; }
#articleTabs::tab {
  background: $window; color: $dim; border: none; border-bottom: 2px solid $line; min-width: 96px; padding: 6px 12px;
  font-size: 13px;
}
#articleTabs::tab:selected { background: $panel; color: $ink; border-bottom-color: $accent; }
#articleTabs::tab:hover { color: $ink; }

#wordmark { color: $accent; font-size: 20px; font-weight: 700; }
#articleTitle { color: $ink; font-weight: 600; }
#dim, #heading { color: $dim; font-size: 13px; }
#heading { padding: 0; }
#panelTitle { font-weight: 700; font-size: 15px; }
#sheetTitle { font-weight: 700; font-size: 18px; }
#bigQuote { font-family: "$article_face"; font-size: 23px; font-weight: 700; }
#value { font-size: 19px; font-weight: 600; }
#value[figure="false"] { font-size: 15px; color: $dim; font-weight: 400; }
#link { color: $accent; }
#saved { color: $verified; font-weight: 600; }
#saved[refused="true"] { color: $flagged; }
#emptyTitle { font-size: 28px; font-weight: 700; padding-top: 8px; }
#emptyText { font-size: 15px; color: $dim; }

QLabel#keyCap {
  background: $page; color: $dim; border: 1px solid $line; border-bottom-width: 2px; border-radius: 4px;
  font-size: 11px; padding: 0 5px; min-width: 8px; min-height: 17px;
}
QPushButton, QToolButton, QCheckBox, QRadioButton { outline: none; }
QPushButton { border-radius: 8px; }
QPushButton[kind="plain"] { background: $page; border: 1px solid $line; padding: 7px 14px; min-height: 20px; }
QPushButton[kind="plain"]:hover { background: $selection; }
QPushButton[kind="primary"] {
  background: $accent; color: $panel; border: 1px solid $accent; padding: 7px 18px; min-height: 20px; font-weight: 600;
}
QPushButton[kind="card"] { background: $page; border: 1px solid $line; }
QPushButton[kind="card"]:hover { background: $selection; }
QPushButton[kind="verify"] { background: $verified; border: 1px solid $verified; min-height: 24px; }
QPushButton[kind="plain"] #buttonWords { color: $ink; font-weight: 600; }
QPushButton[kind="plain"] #buttonWords:disabled { color: $dim; font-weight: 400; }
QPushButton[kind="primary"] #buttonWords, QPushButton[kind="verify"] #buttonWords { color: $panel; font-weight: 600; }
QPushButton[kind="primary"] #keyCap, QPushButton[kind="verify"] #keyCap {
  background: transparent; color: $panel; border-color: $panel;
}
QPushButton[kind="primary"]:disabled, QPushButton[kind="verify"]:disabled {
  background: $line; border-color: $line; color: $dim;
}
QPushButton[kind="primary"] #buttonWords:disabled, QPushButton[kind="verify"] #buttonWords:disabled { color: $dim; }
QPushButton[kind="primary"] #keyCap:disabled, QPushButton[kind="verify"] #keyCap:disabled {
  color: $dim; border-color: $dim;
}
QDialog QPushButton { background: $page; border: 1px solid $line; padding: 7px 14px; min-height: 20px; }
QDialog QPushButton:hover { background: $selection; }
QDialog QPushButton:focus { border: 2px solid $accent; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QPushButton[kind="choice"] { background: transparent; border: none; text-align: start; }
QPushButton[kind="choice"]:hover, QPushButton[kind="choice"]:focus { background: $selection; }
QPushButton[kind="plain"]:focus, QPushButton[kind="primary"]:focus, QPushButton[kind="verify"]:focus,
QPushButton[kind="card"]:focus, QPushButton#chip:focus, QToolButton:focus { border: 2px solid $accent; }
QPushButton#chip {
  background: $page; color: $dim; border: 1px solid $line; border-radius: 12px; padding: 2px 9px; font-size: 12px;
}
QPushButton#chip:hover { color: $ink; }
QPushButton#chip:checked { background: $selection; color: $accent; border-color: $accent; }

QToolButton { border: none; border-radius: 8px; background: transparent; color: $ink; }
QToolButton#railButton:hover, QToolButton#menuButton:hover { background: $selection; }
QToolButton#railButton[atHand="true"] { background: $selection; }
QToolButton#menuButton { font-size: 18px; padding: 4px 8px; }
QToolButton#menuButton::menu-indicator { image: none; width: 0; }
QToolButton#dateButton { color: $dim; font-size: 13px; padding: 4px 8px; }
QToolButton#dateButton:hover { color: $accent; background: $selection; }
QToolButton#quietButton { color: $dim; font-size: 16px; padding: 0 5px; }
QToolButton#quietButton:hover { color: $ink; background: $selection; }

QLineEdit, QPlainTextEdit, QComboBox, QDateEdit {
  background: $page; color: $ink; border: 1px solid $line; border-radius: 8px; padding: 6px 10px;
  selection-background-color: $accent; selection-color: $panel;
}
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QDateEdit:focus { border: 1px solid $accent; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QDateEdit:disabled {
  background: transparent; color: $dim;
}
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: 24px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: none; width: 0; height: 0; }
QCheckBox, QRadioButton { spacing: 8px; padding: 2px 0; }
QCheckBox::indicator, QRadioButton::indicator {
  width: 14px; height: 14px; border: 2px solid $dim; background: $page; border-radius: 4px;
}
QRadioButton::indicator { border-radius: 9px; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; }
QRadioButton::indicator:checked {
  border-color: $accent;
  background: qradialgradient(
    cx: 0.5, cy: 0.5, fx: 0.5, fy: 0.5, radius: 0.5, stop: 0 $accent, stop: 0.5 $accent, stop: 0.62 $page
  );
}
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border-color: $accent; }
#box { background: $page; border: 1px solid $line; border-radius: 8px; }
QPushButton#keyField {
  background: $page; color: $dim; border: 1px solid $line; border-bottom-width: 2px; border-radius: 4px;
  font-size: 12px; padding: 1px 7px; min-width: 12px; min-height: 20px;
}
QPushButton#keyField:hover { color: $ink; border-color: $dim; }
QPushButton#keyField:focus, QPushButton#keyField[waiting="true"] { color: $accent; border-color: $accent; }
#dim[refused="true"] { color: $flagged; font-weight: 600; }
#card { background: $panel; border: 1px solid $line; border-radius: 12px; }
#banner { background: $selection; border: none; border-bottom: 1px solid $line; }
#banner[trouble="true"] { background: $trouble; }
#claims { border: none; outline: none; }
#pickerList { background: $panel; border: none; outline: none; }
#pickerList::item { padding: 7px 8px; border-radius: 6px; }
#pickerList::item:selected { background: $selection; color: $ink; }
#sheetScroll, #sheetScroll > QWidget > QWidget { background: transparent; border: none; }
QProgressBar { background: $line; border: none; border-radius: 4px; }
QProgressBar::chunk { background: $verified; border-radius: 4px; }
QLabel#typeTag { padding: 1px 8px; font-size: 13px; font-weight: 600; color: $ink; }
QMenu { background: $panel; color: $ink; border: 1px solid $line; padding: 6px; }
QMenu::item { padding: 6px 24px; border-radius: 6px; }
QMenu::item:selected { background: $selection; }
QMenu::item:disabled { color: $dim; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QToolTip { background: $panel; color: $ink; border: 1px solid $line; padding: 4px 8px; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar::handle:vertical { background: $line; border-radius: 4px; min-height: 32px; margin: 1px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle:horizontal { background: $line; border-radius: 4px; min-width: 32px; margin: 1px; }
QScrollBar::handle:hover { background: $unchecked; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")


def sheet(theme: Theme, article_face: str) -> str:
    """The whole sheet; `article_face` is the family that quoted words are shown in."""
    colours = {role: getattr(theme, role) for role in _ROLES}
    return _SHEET.substitute(colours, article_face=article_face, trouble=theme.tint(ClaimType.SUPERLATIVE))


_ROLES = ("window", "panel", "page", "ink", "dim", "line", "accent", "selection", "verified", "flagged", "unchecked")
