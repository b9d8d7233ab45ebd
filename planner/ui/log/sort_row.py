"""One event that waits to be sorted: what it was, what is proposed for it, and what can be done."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from planner.app.to_sort import ToSort
from planner.core.book import Book
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.card import coloured, faint
from planner.ui.elided_button import ElidedButton
from planner.ui.elided_label import ElidedLabel
from planner.ui.icons import icon
from planner.ui.log.category_menu import CategoryMenu, by_number
from planner.ui.text import tip
from planner.ui.theme import SPACE, icon_size
from planner.wording.to_sort import waiting_category, waiting_reason, waiting_title, waiting_when

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class SortRow(QWidget):
    """One stop for Tab, with keys for all that its buttons do: Enter records it as proposed, a letter, a
    number or Space opens the categories, Del says that it was no work. An answer is meant for all that
    are alike, unless somebody says otherwise in the menu."""

    sorted = Signal(object, str)
    """Emits the `ToSort`, and the category that it goes to."""
    dismissed = Signal(object)
    """Emits the `ToSort` that was no work."""
    alike_turned = Signal(bool)
    """Emits whether an answer is to be meant for all that are alike."""
    stepped = Signal(int)
    """Emits how many rows further the focus is to go."""

    def __init__(self, palette: Palette, words: Words) -> None:
        super().__init__()
        self._palette, self._words = palette, words
        self._case: tuple[ToSort, Book] | None = None
        self._others, self._are_meant = 0, True
        self.menu: CategoryMenu | None = None
        self.title, self._when = ElidedLabel(palette), ElidedLabel(palette)
        self._why = faint("", palette)
        self._swatch = _Dot(palette)
        self.category = ElidedButton(opens=True)
        self.accept, self.dismiss = QPushButton(), QPushButton()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleDescription(
            words.text(
                "Enter records it as proposed, a number, a letter or Space chooses a category, Del says"
                " that it was no work"
            )
        )
        self._lay_out()
        self.accept.clicked.connect(self._accept)
        self.dismiss.clicked.connect(self._dismiss)
        self.category.clicked.connect(lambda _=False: self.choose())

    @property
    def item(self) -> ToSort | None:
        return self._case[0] if self._case else None

    def show_item(self, item: ToSort, book: Book, others: int, *, are_meant: bool) -> None:
        """Show `item`, which so many `others` are alike, in whichever week; an answer may be meant for
        them too."""
        self._case = item, book
        self._others, self._are_meant = others, are_meant
        words = self._words
        self.title.show_text(waiting_title(item, words))
        self._when.show_text(waiting_when(item, words))
        self._why.setText(waiting_reason(item, words, others if are_meant else 0))
        self.category.show_text(waiting_category(item, book, words))
        self.accept.setVisible(item.rule is not None)
        self._say_accept(item)
        colour = ""
        if item.category is not None:
            colour = self._palette.colour(book.category(item.category), book.categories)
        self._swatch.show_colour(colour)
        self._swatch.setVisible(bool(colour))  # an empty square looks like a box to tick
        texts = (self.title.text(), self._when.text(), self.category.accessibleName())
        self.setAccessibleName(", ".join((*texts, self._why.text())))

    def _say_accept(self, item: ToSort) -> None:
        words = self._words
        said = words.text("Record it as proposed (Enter)")
        if item.is_left_out:
            said = words.text("Leave it out as proposed (Enter)")
        self.accept.setAccessibleName(said)
        tip(self.accept, said)

    def choose(self, typed: str = "") -> None:
        """Open the categories."""
        if self._case is None:
            return
        item, book = self._case
        self.menu = CategoryMenu(book, item.category, self._sort, self._palette, self._words, self)
        if self._others:
            self.menu.add_alike(
                self._others, self._words, self.alike_turned.emit, on=self._are_meant
            )
        self.menu.open_below(self.category, typed)

    # By keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if plain:
                self._accept()
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace if plain:
                self._dismiss()
            case Qt.Key.Key_Space | Qt.Key.Key_F2 if plain:
                self.choose()
            case Qt.Key.Key_Up | Qt.Key.Key_Down if plain:
                self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
            case _ if plain and text.isdecimal():
                self._by_number(text)
            case _ if (
                text.isalpha() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
            ):
                self.choose(text)
            case _:
                super().keyPressEvent(event)

    def _by_number(self, typed: str) -> None:
        """The category that has it in the menu."""
        if self._case is not None and (category := by_number(self._case[1], typed)) is not None:
            self._sort(category)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def _accept(self) -> None:
        if self._case is None:
            return
        item = self._case[0]
        if item.is_left_out:
            self._dismiss()
        elif item.category is None:
            self.choose()
        else:
            self._sort(item.category)

    def _sort(self, category: str) -> None:
        if self._case is not None:
            self.sorted.emit(self._case[0], category)

    def _dismiss(self) -> None:
        if self._case is not None:
            self.dismissed.emit(self._case[0])

    # Looks

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.hasFocus():
                painter.setPen(QPen(QColor(self._palette.focus), 2))
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
            else:
                painter.setPen(QPen(QColor(self._palette.line), 1))
                painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())

    def _lay_out(self) -> None:
        words = self._words
        coloured(self.title, self._palette.text, bold=True)
        for label in (self.title, self._when):
            label.setAlignment(_LEFT)
        self._why.setWordWrap(True)
        for button, name in ((self.accept, "check"), (self.dismiss, "x")):
            button.setProperty("looks", "flat")
            button.setIcon(icon(name, self._palette, self._palette.text))
            button.setIconSize(icon_size(1.0))
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        said = words.text("It was no work (Del)")
        self.dismiss.setAccessibleName(said)
        tip(self.dismiss, said)
        self.category.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        tip(self.category, words.text("Choose another category (Space, a number or a letter)"))
        deeds = QHBoxLayout()
        deeds.setSpacing(2)
        deeds.addWidget(self._swatch)
        deeds.addWidget(self.category)
        deeds.addStretch(1)
        deeds.addWidget(self.accept)
        deeds.addWidget(self.dismiss)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE // 2, SPACE // 2, SPACE // 2, SPACE // 2)
        column.setSpacing(0)
        for widget in (self.title, self._when, self._why):
            column.addWidget(widget)
        column.addLayout(deeds)


class _Dot(QWidget):
    """A small square of a colour."""

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self._palette, self._colour = palette, ""
        self.setFixedSize(icon_size(0.72))

    def show_colour(self, colour: str) -> None:
        self._colour = colour
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self._palette.rim(self._colour)), 1))
            painter.setBrush(QColor(self._colour))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
