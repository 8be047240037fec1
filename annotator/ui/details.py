"""The panel of the claim at hand: its words, verdict, note, correction, evidence, history, and why it is marked."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from annotator import ops
from annotator.model.mentions import Mention
from annotator.ui.actions import Actions
from annotator.ui.attribution import SAID, Attribution, AttributionCard, attribution
from annotator.ui.column import Column, ColumnLabel
from annotator.ui.evidence_list import EvidenceList
from annotator.ui.explanation import story, why_found
from annotator.ui.history import History
from annotator.ui.i18n import numerals, tr
from annotator.ui.icons import icon
from annotator.ui.parts import KeyCap, KeyedButton, TypeTag, cover, heading
from annotator.ui.plain import is_address, plain
from annotator.ui.saying import Saying
from annotator.ui.searching import Searches, address
from annotator.ui.session import Session
from annotator.ui.text_entry import TextEntry
from annotator.ui.theme import Theme
from annotator.ui.wording import state_name

_MARGIN = 16
_SECTIONS = ("speaker", "evidence", "searches", "note", "correction", "history", "why")


class _Page(Column):
    """All of the panel. Its scroll bar comes and goes in its margin, so that it is as high with it as without."""

    def __init__(self, panel: QScrollArea) -> None:
        super().__init__(panel)
        self._panel = panel

    def heightForWidth(self, _width: int) -> int:
        """The height at the width of the whole panel, whichever is asked for."""
        return super().heightForWidth(self._panel.maximumViewportSize().width())


class Details(QScrollArea):
    """Follows the session's current claim and sends what is typed as changes."""

    address_asked = Signal(str)
    """A web address that is to be shown in the browser."""
    left = Signal()
    """A field was left by its key; the window gives the focus back to the article."""

    def __init__(self, session: Session, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("details")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._session, self._actions = session, actions
        self._addresses: Mapping[str, str] = {}
        self._shown: Mention | None = None
        self._stops: tuple[QWidget, ...] = ()
        self._unsaved: dict[tuple[int, TextEntry], tuple[ops.SetNote | ops.SetCorrection, str]] = {}
        """What was typed for which fact and could not be saved."""
        self._page = _Page(self)
        self._page.setObjectName("detailsPage")
        self._acts = QWidget(self._page)
        """What can be done about a claim: stays under the mouse while one claim after the other is shown."""
        for ground in (self._page, self._acts):
            cover(ground)
        self._empty = ColumnLabel(parent=self)
        self.tag, self.place, self.saying = TypeTag(), QLabel(), Saying()
        self.verify = KeyedButton(actions["claim.verify"], "verify")
        self.flag = KeyedButton(actions["claim.flag"])
        self.dismiss = KeyedButton(actions["claim.dismiss"])
        self.speaker, self.nobody = AttributionCard(actions["claim.speaker"]), QLabel()
        self.evidence, self.note, self.correction = EvidenceList(), TextEntry(), TextEntry()
        self.searches = Searches()
        self.history, self.why = History(), ColumnLabel()
        self._headings = {name: heading() for name in _SECTIONS}
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        self._empty.setObjectName("dim")
        for label in (self.place, self.nobody, self.why):
            label.setObjectName("dim")
        column = self._column = QVBoxLayout(self._page)
        self._keep_width()
        column.setSpacing(6)
        column.addWidget(self._empty)
        column.addLayout(self._head())
        column.addWidget(self.saying)
        column.addSpacing(6)
        column.addWidget(self._acts)
        self._lay_out_acts()
        self._section(column, "speaker", self.speaker)
        column.addWidget(self.nobody)
        self._section(column, "history", self.history)
        self._section(column, "why", self.why)
        column.addStretch(1)
        self.setWidget(self._page)

    def _keep_width(self) -> None:
        """Let the scroll bar come and go in the margin: nothing beside it is to be laid out anew."""
        bar = self.verticalScrollBar()
        taken = bar.sizeHint().width() if bar.maximum() > 0 else 0
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left, right = (taken, 0) if mirrored else (0, taken)
        self._column.setContentsMargins(_MARGIN - left, 12, _MARGIN - right, _MARGIN)

    def _lay_out_acts(self) -> None:
        column = QVBoxLayout(self._acts)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._buttons())
        self._section(column, "evidence", self.evidence, "claim.evidence")
        self._section(column, "searches", self.searches, "claim.search")
        self._section(column, "note", self.note, "claim.note")
        self._section(column, "correction", self.correction, "claim.correct")

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.tag)
        row.addWidget(self.place, 1)
        return row

    def _buttons(self) -> QVBoxLayout:
        pair = QHBoxLayout()
        pair.setSpacing(8)
        pair.addWidget(self.flag, 1)
        pair.addWidget(self.dismiss, 1)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(self.verify)
        column.addLayout(pair)
        return column

    def _section(self, column: QVBoxLayout, name: str, widget: QWidget, command: str = "") -> None:
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self._headings[name])
        if command:
            cap = KeyCap(parent=self._acts)
            row.addWidget(cap)
            cap.follow(self._actions[command])
        row.addStretch(1)
        column.addSpacing(8)
        column.addLayout(row)
        column.addWidget(widget)

    def _connect(self) -> None:
        self.verticalScrollBar().rangeChanged.connect(self._keep_width)
        self._session.current_changed.connect(self.refresh)
        self._session.current_touched.connect(self.refresh)
        self.note.entered.connect(self._write_note)
        self.correction.entered.connect(self._write_correction)
        self.evidence.field.entered.connect(self._add_evidence)
        self.evidence.removed.connect(self._remove_evidence)
        self.evidence.opened.connect(self.address_asked)
        self.searches.asked.connect(self.search)
        self.speaker.clicked.connect(self.go_to_speaker)
        for field in (self.note, self.correction, self.evidence.field):
            field.left.connect(self.left)

    def set_theme(self, theme: Theme) -> None:
        """Draw icons and tags in other colours."""
        for tag in (self.tag, self.speaker.tag):
            tag.set_theme(theme)
        self.evidence.set_icons(icon("edit", theme.dim), icon("close", theme.dim))

    def offer_searches(self, addresses: Mapping[str, str]) -> None:
        """Offer other search engines, by name."""
        self._addresses = addresses
        self.searches.offer(tuple(addresses))
        self._order_stops()

    def _order_stops(self) -> None:
        """Let Tab go down the panel: buttons made later than the fields below them would come last."""
        cards = [button for card in self.evidence.cards for button in (card.change, card.remove)]
        fields = self.evidence.field, *self.searches.buttons, self.note, self.correction
        stops = (self.verify, self.flag, self.dismiss, *cards, *fields, self.speaker)
        if stops != self._stops:
            self._stops = stops
            for before, after in pairwise(stops):
                QWidget.setTabOrder(before, after)

    def search(self, name: str) -> None:
        """Ask for the current claim to be searched for with an engine."""
        if self._shown is not None:
            self.address_asked.emit(address(self._addresses[name], self._shown.claim))

    def go_to_speaker(self) -> None:
        """Make the words that name who said it the current claim."""
        found = self._attribution()
        if found is not None:
            self._session.select(found.source.id)

    def _attribution(self) -> Attribution | None:
        article, mention = self._session.article, self._shown
        if article is None or mention is None or mention.claim.type not in SAID:
            return None
        return attribution(article.article.text, self._session.mentions, mention)

    def _write_note(self, text: str) -> None:
        if self._shown is not None:
            self._write(self.note, ops.SetNote(self._shown.fact_id, text), text)

    def _write_correction(self, text: str) -> None:
        if self._shown is not None:
            self._write(self.correction, ops.SetCorrection(self._shown.fact_id, text), text)

    def _write(self, field: TextEntry, change: ops.SetNote | ops.SetCorrection, text: str) -> None:
        """Make a change; words that cannot be saved now are kept for their claim until they can."""
        typed = change.fact_id, field
        self._unsaved.pop(typed, None)
        if self._session.run(change) is None:
            self._unsaved[typed] = change, text
            if self._shown is not None:
                self._show_words(self._shown, same=True)

    def _add_evidence(self, text: str) -> None:
        if self._shown is None:
            return
        url, citation = (text, "") if is_address(text) else ("", text)
        self._session.run(ops.AddEvidence(self._shown.fact_id, url, citation, "", ""))

    def _remove_evidence(self, number: int) -> None:
        self._session.run(ops.RemoveEvidence(number))

    def refresh(self) -> None:
        """Show the current claim as it is stored."""
        current = self._session.current
        same = current is not None and self._shown is not None and current.fact_id == self._shown.fact_id
        if not same:
            self.keep_typed()
        self._shown = current
        if self._empty.isHidden() is (current is None):
            for widget in self._page.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
                widget.setVisible((current is None) == (widget is self._empty))
        if current is not None:
            self._show(current, same=same)

    def keep_typed(self) -> None:
        """What was typed for a claim belongs to it, also if the keys or the mouse moved on to another."""
        for field in (self.note, self.correction):
            field.commit()
            if self._shown is not None and not field.pending:
                self._unsaved.pop((self._shown.fact_id, field), None)  # given up

    def save_typed(self) -> bool:
        """Save what was typed, also what could not be saved before; whether all of it is saved now."""
        for (fact, field), (change, text) in list(self._unsaved.items()):
            if self._shown is None or fact != self._shown.fact_id:  # the words of that are in its fields
                self._write(field, change, text)
        self.keep_typed()
        return not self._unsaved

    def _show(self, mention: Mention, *, same: bool) -> None:
        claim = mention.claim
        self.tag.show_type(claim.type)
        self.place.setText(self._where(mention))
        self.saying.show_claim(claim)
        self._show_speaker(mention)
        self._show_words(mention, same=same)
        self.evidence.show_evidence(self._session.evidence())
        self._order_stops()
        self._show_history()
        article = self._session.article
        self.why.setText(why_found(claim, article.article.text if article else ""))
        self.why.setToolTip(plain(claim.rule or ""))

    def _show_speaker(self, mention: Mention) -> None:
        found, said = self._attribution(), mention.claim.type in SAID
        if found is not None:
            self.speaker.show_attribution(found)
        self.speaker.setVisible(found is not None)
        self.nobody.setVisible(said and found is None)
        self._headings["speaker"].setVisible(said)

    def _show_words(self, mention: Mention, *, same: bool) -> None:
        decision = mention.decision
        for field, stored in ((self.note, decision.note), (self.correction, decision.correction)):
            field.show_text(stored, same=same)
            if (mention.fact_id, field) in self._unsaved:
                field.take_up(self._unsaved[mention.fact_id, field][1])

    @staticmethod
    def _where(mention: Mention) -> str:
        state = state_name(mention.decision)
        paragraph = numerals(tr("Details", "Paragraph {number}").format(number=mention.paragraph))
        several = tr("Details", "%n mention(s)", mention.mentions) if mention.mentions > 1 else ""
        return " · ".join(part for part in (paragraph, state, several) if part)

    def _show_history(self) -> None:
        lines = story(*self._session.history())
        self.history.show_lines(lines)
        for widget in (self.history, self._headings["history"]):
            widget.setVisible(bool(lines))

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        self._empty.setText(tr("Details", "Choose a claim in the article or in the list."))
        titles = {
            "speaker": tr("Details", "Who said it"),
            "evidence": tr("Details", "Evidence"),
            "searches": tr("Details", "Search the web"),
            "note": tr("Details", "Note"),
            "correction": tr("Details", "Should read"),
            "history": tr("Details", "History"),
            "why": tr("Details", "Why it is marked"),
        }
        for name, title in titles.items():
            self._headings[name].setText(title)
        self.nobody.setText(tr("Grouping", "No source nearby"))
        self._keep_width()
        self.note.setAccessibleName(titles["note"])
        self.correction.setAccessibleName(titles["correction"])
        self.setAccessibleName(tr("Details", "The claim at hand"))
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
