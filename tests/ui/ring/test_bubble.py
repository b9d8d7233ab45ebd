"""The bubble beside the pointer."""

from PySide6.QtWidgets import QApplication, QWidget

from planner.ui.ring.floating import Bubble, Row
from planner.ui.ring.lettering import Face, Lettering

SENTENCE = "Nothing has time to give to Customer contact. Unlock a category, or move less."


def test_a_sentence_that_is_too_long_for_one_line_is_read_to_its_end(app: QApplication) -> None:
    letters, window = Lettering(app.font()), QWidget()
    bubble = Bubble(window, letters, ("#000000", "#ffffff", "#ff0000"))

    bubble.show_rows([Row(SENTENCE, is_warning=True)], 260)

    lines = [line.text for line in bubble._lines]
    assert len(lines) > 1
    assert " ".join(lines) == SENTENCE
    assert all(letters.width(line, Face.STRONG) < 260 for line in lines)
    assert bubble.height() > len(lines) * letters.height(Face.SMALL)
    assert bubble.text == SENTENCE


def test_only_the_first_of_broken_lines_has_what_stands_before(app: QApplication) -> None:
    bubble = Bubble(QWidget(), Lettering(app.font()), ("#000000", "#ffffff", "#ff0000"))

    bubble.show_rows([Row(SENTENCE, strong="1:30")], 260)

    assert [line.strong for line in bubble._lines][:2] == ["1:30", ""]
