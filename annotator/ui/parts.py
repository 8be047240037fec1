"""Small pieces that several panels are made of: key caps, buttons with their key, type tags, labels that elide."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from annotator.model.claims import ClaimType
from annotator.text.direction import is_rtl
from annotator.ui.keyboards import shown
from annotator.ui.plain import plain
from annotator.ui.theme import Theme, brush
from annotator.ui.wording import type_name

_TAG_ROUND = 4


class KeyCap(QLabel):
    """The picture of a key."""

    def __init__(self, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(shown(key), parent)
        self.setObjectName("keyCap")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def follow(self, action: QAction) -> None:
        """Show the key of a command from now on, also when the editor chooses another."""
        action.changed.connect(lambda: self.show_key_of(action))
        self.show_key_of(action)
        self.setHidden(not self.text())

    def show_key_of(self, action: QAction) -> None:
        """Show the key that a command has now; nothing for one without."""
        key = action.shortcut().toString(QKeySequence.SequenceFormat.PortableText)
        if shown(key) != self.text():
            self.setText(shown(key))
            self.setVisible(bool(key))


class KeyedButton(QPushButton):
    """A button of a command: its words at the start, its key at the end."""

    def __init__(
        self, action: QAction, kind: str = "plain", parent: QWidget | None = None, *, key: bool = True
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", kind)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._action = action
        self._words = QLabel(self)
        self._words.setObjectName("buttonWords")
        self._words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.addWidget(self._words)
        row.addStretch(1)
        if key:
            cap = KeyCap(parent=self)
            row.addWidget(cap)
            cap.follow(action)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def set_words(self, words: str) -> None:
        """Show other words than the command's own."""
        self._words.setText(words)
        self.setAccessibleName(words)

    def _follow(self) -> None:
        self.setEnabled(self._action.isEnabled())
        self._words.setEnabled(self._action.isEnabled())
        self.set_words(self._action.iconText())
        self.setToolTip(self._action.toolTip())

    def sizeHint(self) -> QSize:
        """As large as the words and the key cap need."""
        return self._row.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Never smaller than its words."""
        return self._row.minimumSize()


class TypeTag(QLabel):
    """The type of a claim on its tint; painted, because for another rule of the style sheet Qt looks at them all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("typeTag")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._theme: Theme | None = None
        self._type: ClaimType | None = None

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        self.update()

    def show_type(self, claim_type: ClaimType) -> None:
        """Name the type on its tint."""
        self._type = claim_type
        self.setText(type_name(claim_type))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The tint under the name."""
        if self._theme is not None and self._type is not None:
            with QPainter(self) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(brush(self._theme.tint(self._type)))
                painter.drawRoundedRect(self.rect(), _TAG_ROUND, _TAG_ROUND)
        super().paintEvent(event)


class ElidedLabel(QLabel):
    """One line that ends in «…» where it does not fit; the whole text is its tool tip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(60)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.whole = ""
        """What the tool tip says in any case, if it is not the text."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw as much as fits."""
        if not self.text():
            return
        painter = QPainter(self)
        area = self.contentsRect()
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, area.width())
        cut = self.text() if text != self.text() else ""
        self.setToolTip(plain(self.whole or cut))
        side = leading_edge(mirrored=self.layoutDirection() is Qt.LayoutDirection.RightToLeft)
        draw_line(painter, area, text, side)


def draw_line(painter: QPainter, area: QRect, text: str, side: Qt.AlignmentFlag, *, own: bool = True) -> None:
    """Draw one line of text at the `side` of `area`: in its `own` direction, or in that of the interface."""
    rtl = is_rtl(text) if own else side is Qt.AlignmentFlag.AlignRight
    painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(area, int(flags | Qt.TextFlag.TextSingleLine), text)


def leading_edge(*, mirrored: bool) -> Qt.AlignmentFlag:
    """Where lines of the interface begin."""
    return Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft


def align_leading(label: QLabel) -> None:
    """Let a label begin where lines of the interface do, also if its text runs the other way (figures, addresses)."""
    side = leading_edge(mirrored=QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft)
    label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)


def cover(panel: QWidget) -> None:
    """Let a widget fill itself with the colour of panels, so that Qt need not paint what lies under it.

    The style sheet must not name it: a background from there counts as one that can be seen through.
    """
    panel.setBackgroundRole(QPalette.ColorRole.AlternateBase)
    panel.setAutoFillBackground(True)


_WIDEST = str.maketrans("123456789٠١٢٤٥٦٧٨٩", "0" * 9 + "٣" * 9)
"""The widest of each kind of digits; of the Western ones none is."""

_ANY = (1 << 24) - 1
"""Qt's greatest size of a widget."""


def show_count(part: QLabel | QPushButton, said: str) -> None:
    """Let a part say another number in the room it has, as long as that has as many digits and the words are the same.

    For other room Qt lays the whole window out again, and counts change with every verdict.
    """
    before = part.text()
    room = said.translate(_WIDEST)
    if room != before.translate(_WIDEST):
        part.setMinimumSize(0, 0)
        part.setMaximumSize(_ANY, _ANY)
        part.setText(room)
        part.setFixedSize(part.sizeHint())
    part.setText(said)


def rule(parent: QWidget | None = None) -> QFrame:
    """A hairline between panels."""
    line = QFrame(parent)
    line.setObjectName("rule")
    line.setFixedHeight(1)
    return line


def heading(text: str = "", parent: QWidget | None = None) -> QLabel:
    """The dim heading of a section."""
    label = QLabel(text, parent)
    label.setObjectName("heading")
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return label
