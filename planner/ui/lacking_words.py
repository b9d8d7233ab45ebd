"""What Qt's own catalogue lacks, out of the program's."""

from PySide6.QtCore import QTranslator

from planner.i18n import Words
from planner.wording.qt_texts import CONTEXT, QT_TEXTS


class LackingWords(QTranslator):
    """Knows the texts of `QT_TEXTS` and no others."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._words = Words(language)

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """`None` for what Qt is to look for elsewhere."""
        if sourceText not in QT_TEXTS.get(context, ()):
            return None
        return self._words.in_context(CONTEXT, sourceText)
