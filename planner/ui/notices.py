"""What is said above the page until it is answered. It outlives a window: the next one says it too."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from planner.i18n import Words
from planner.palette import Palette

if TYPE_CHECKING:
    from planner.ui.main_window import MainWindow
    from planner.ui.notice_bar import NoticeBar


class Notice(NamedTuple):
    """`text` says it in a language; each of `deeds` is a text (marked) and what its button does. Of
    one `id` there is one at a time."""

    id: str
    text: Callable[[Words], str]
    deeds: tuple[tuple[str, Callable[[], object]], ...]
    is_serious: bool = False


class Notices(QObject):
    """Shows notices as bars of the window that there is. Nothing of bars is loaded before one is."""

    def __init__(self) -> None:
        super().__init__()
        self._held: dict[str, Notice] = {}
        self._bars: dict[str, NoticeBar] = {}
        self._window: MainWindow | None = None
        self._looks: tuple[Palette, Words] | None = None

    def show_in(self, window: "MainWindow", palette: Palette, words: Words) -> None:
        """Show them in `window` from now on."""
        self._window, self._looks, self._bars = window, (palette, words), {}
        for notice in self._held.values():
            self._show(notice)

    def put(self, notice: Notice) -> None:
        """Say it, in place of what was said under its id."""
        self._held[notice.id] = notice
        if self._window is not None:
            self._show(notice)

    def take(self, notice_id: str) -> None:
        """Say it no longer."""
        self._held.pop(notice_id, None)
        bar = self._bars.pop(notice_id, None)
        if bar is not None and self._window is not None:
            self._window.drop_bar(bar)

    def bar(self, notice_id: str) -> "NoticeBar | None":
        """The bar that says it now."""
        return self._bars.get(notice_id)

    def _show(self, notice: Notice) -> None:
        from planner.ui.notice_bar import NoticeBar

        assert self._window is not None
        assert self._looks is not None
        palette, words = self._looks
        bar = self._bars.get(notice.id)
        if bar is None:
            bar = self._bars[notice.id] = NoticeBar(palette, is_serious=notice.is_serious)
            self._window.add_bar(bar)
        bar.show_notice(notice.text(words), [(words.text(text), do) for text, do in notice.deeds])
