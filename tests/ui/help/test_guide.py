"""The guide: its chapters, what it loads from outside (nothing), its search, and where F1 leads."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from planner.i18n import LANGUAGES, Words
from planner.palette import LIGHT, PALETTES, Palette, contrast
from planner.ui.guide.chapters import Chapter, chapters
from planner.ui.guide.document import GuideDocument
from planner.ui.guide.page import ChapterPage
from planner.ui.guide.where import CHAPTERS, chapter_of
from planner.ui.guide.window import GuideWindow
from planner.ui.settings import LANGUAGE
from planner.ui.settings_dialog import SettingsDialog
from planner.ui.settings_pages.page import Case
from tests.builders import W48
from tests.house.source import nodes
from tests.ui.desk import Desk

ENGLISH = Words("en")


@pytest.fixture
def guide(app: QApplication) -> Iterator[GuideWindow]:
    window = GuideWindow(LIGHT, ENGLISH)
    window.show()
    yield window
    window.close()
    window.deleteLater()


def listed(guide: GuideWindow) -> list[str]:
    """The titles in the contents that show."""
    items = [guide._contents.item(row) for row in range(guide._contents.count())]
    return [item.text() for item in items if not item.isHidden()]


# Chapters


def test_every_chapter_is_there_in_every_language() -> None:
    ids = {language: [chapter.id for chapter in chapters(language)] for language in LANGUAGES}

    assert len(set(map(tuple, ids.values()))) == 1
    assert {"idea", "first-steps", "plan", "goals", "data", "figures"} <= set(ids["en"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_chapters_have_a_title_and_link_to_chapters_only(language: str) -> None:
    all_of_them = chapters(language)
    ids = {chapter.id for chapter in all_of_them}

    links = [link for each in all_of_them for link in re.findall(r"\]\(([^)]*)\)", each.text)]

    assert links
    assert set(links) <= ids
    assert all(chapter.text.startswith(f"# {chapter.title}\n") for chapter in all_of_them)
    assert len({chapter.title for chapter in all_of_them}) == len(all_of_them)


def test_a_chapter_says_the_same_number_of_things_in_every_language() -> None:
    for english, danish in zip(chapters("en"), chapters("da"), strict=True):
        shapes = [re.findall(r"^(#+|-|\d\.|\|)", each.text, re.M) for each in (english, danish)]
        assert shapes[0] == shapes[1], english.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_figure_has_its_source_beside_it(language: str) -> None:
    text = next(chapter.text for chapter in chapters(language) if chapter.id == "figures")

    rows = [line.strip("|").split("|") for line in text.splitlines() if line.startswith("| ")]

    assert len(rows) == 5
    assert all(re.search(r"\d", what) and source.strip() for what, source in rows[1:])


# What is loaded


FOREIGN = """# A text
![picture]({file}) <img src="{file}"> [link]({file})

<b>bold</b> <script>x</script>
"""


def test_a_text_loads_no_file_and_no_address(app: QApplication, tmp_path: Path) -> None:
    picture = tmp_path / "there.png"
    image = QImage(60, 60, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    assert image.save(str(picture))
    place = QUrl.fromLocalFile(str(picture)).toString()

    document = GuideDocument(FOREIGN.replace("{file}", place), app.font(), LIGHT)

    for address in (place, str(picture), "http://example.invalid/x.png"):
        kind = QTextDocument.ResourceType.ImageResource.value
        loaded = document.resource(kind, QUrl(address))
        assert (loaded.width(), loaded.height()) == (1, 1)
    assert "<b>bold</b>" in document.toPlainText()


def test_a_page_paints_nothing_that_a_text_names(app: QApplication, tmp_path: Path) -> None:
    picture = tmp_path / "there.png"
    image = QImage(60, 60, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    assert image.save(str(picture))
    page = ChapterPage(LIGHT, ENGLISH)
    text = f"# A text\n\n![x]({QUrl.fromLocalFile(str(picture)).toString()})"

    page.show_chapter(Chapter("x", "A text", text), "")
    page.resize(300, 200)
    page.show()

    seen = page.grab().toImage()
    colours = {seen.pixelColor(x, y).name() for x in range(0, 300, 3) for y in range(0, 200, 3)}
    page.close()
    assert "#ff0000" not in colours


def test_a_link_that_leads_elsewhere_opens_nothing(guide: GuideWindow) -> None:
    before = guide.chapter

    for link in ("http://example.invalid", "file:///etc/passwd", "nowhere"):
        guide._page.anchorClicked.emit(QUrl(link))

    assert guide.chapter == before


# Reading


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
def test_links_can_be_read_in_every_palette(app: QApplication, palette: Palette) -> None:
    document = GuideDocument("# T\n\nSee [goals](goals).", app.font(), palette)

    block = document.begin().next()
    parts, colours = block.begin(), []
    while not parts.atEnd():
        form = parts.fragment().charFormat()
        colours += [form.foreground().color().name()] if form.isAnchor() else []
        parts += 1

    assert len(colours) == 1
    assert contrast(colours[0], palette.card) >= 4.5


def test_headings_are_larger_than_text(app: QApplication) -> None:
    document = GuideDocument("# First\n\n## Second\n\ntext", app.font(), LIGHT)

    first = document.begin()
    sizes = [
        block.begin().fragment().charFormat().font().pointSizeF()
        for block in (first, first.next(), first.next().next())
    ]

    assert sizes[0] > sizes[1] > sizes[2]


def test_a_link_turns_to_its_chapter(guide: GuideWindow) -> None:
    guide.show_chapter("idea")

    guide._page.anchorClicked.emit(QUrl("plan"))

    assert guide.chapter == "plan"
    assert guide._page.toPlainText().startswith("The Plan page")


# Searching


def test_a_search_lists_the_chapters_that_have_it_and_marks_it(guide: GuideWindow) -> None:
    guide._search.setFocus()

    QTest.keyClicks(guide._search, "BACKUP copies"[7:])

    assert listed(guide)
    assert all(re.search(r"\(\d+\)$", title) for title in listed(guide))
    assert len(listed(guide)) < guide._contents.count()
    marked = [s.cursor.selectedText() for s in guide._page.extraSelections()]
    assert marked
    assert {text.casefold() for text in marked} == {"copies"}


def test_enter_goes_to_the_next_place_and_on_to_the_next_chapter(guide: GuideWindow) -> None:
    guide._search.setText("counterpart")
    guide.search_for("counterpart")
    seen = []

    for _ in range(6):
        seen.append((guide.chapter, guide._page.textCursor().position()))
        QTest.keyClick(guide._search, Qt.Key.Key_Return)

    assert len(set(seen)) > 2
    assert len({chapter for chapter, _ in seen}) > 1


def test_what_is_found_nowhere_is_said_and_escape_brings_everything_back(
    guide: GuideWindow,
) -> None:
    guide._search.setText("zebra")
    guide.search_for("zebra")
    none_said = guide._none.isVisible()

    QTest.keyClick(guide._search, Qt.Key.Key_Escape)
    after_one = (guide.isVisible(), len(listed(guide)))
    QTest.keyClick(guide._search, Qt.Key.Key_Escape)

    assert none_said
    assert after_one == (True, len(chapters("en")))
    assert not guide.isVisible()


# Where F1 leads


def test_every_place_that_has_a_chapter_exists_and_so_does_the_chapter() -> None:
    import ast

    classes = {node.name for _, node in nodes(ast.ClassDef)}  # type: ignore[attr-defined]
    ids = {chapter.id for chapter in chapters("en")}

    assert set(CHAPTERS) <= classes
    assert set(CHAPTERS.values()) <= ids


def guide_of(below: QWidget) -> GuideWindow:
    found = below.findChildren(GuideWindow)
    assert len(found) == 1
    return found[0]


def press_f1(desk: Desk) -> None:
    desk.window.activateWindow()
    desk.settle()
    QTest.keyClick(desk.focused, Qt.Key.Key_F1)
    desk.settle()


def test_f1_opens_the_chapter_of_what_has_the_focus(desk: Desk) -> None:
    desk.window.page.ring.view.setFocus()
    press_f1(desk)
    of_the_ring = guide_of(desk.window).chapter

    desk.window.activateWindow()
    button = next(b for b in desk.window.page.goal.findChildren(QPushButton) if b.isVisible())
    button.setFocus()
    press_f1(desk)

    assert of_the_ring == "plan"
    assert guide_of(desk.window).chapter == "goals"


@pytest.mark.parametrize(
    ("page", "chapter"), [("general", "settings"), ("hours", "week"), ("categories", "categories")]
)
def test_f1_works_in_a_dialog_above_it(desk: Desk, page: str, chapter: str) -> None:
    case = Case(desk.session.book, desk.shelf.path, W48, W48.monday, desk.settings, LIGHT, ENGLISH)
    dialog = SettingsDialog(case, page, desk.window)
    dialog.setModal(True)
    dialog.show()
    dialog.activateWindow()
    desk.settle()
    field = dialog._pages[page].findChildren(QWidget)
    first = next(
        w for w in field if w.focusPolicy() is not Qt.FocusPolicy.NoFocus and w.isVisible()
    )
    first.setFocus()
    desk.settle()

    QTest.keyClick(first, Qt.Key.Key_F1)
    desk.settle()

    guide = guide_of(dialog)
    assert guide.chapter == chapter
    assert guide.isVisible()


def test_where_nothing_has_a_chapter_the_guide_opens_at_its_beginning(app: QApplication) -> None:
    assert chapter_of(QWidget()) == ""
    assert chapter_of(None) == ""


def test_the_guide_is_danish_where_the_window_is(app: QApplication) -> None:
    guide = GuideWindow(LIGHT, Words("da"))

    assert listed(guide)[0] == "Hvorfor tid er tallet"
    guide.deleteLater()


def test_the_guide_that_is_open_turns_with_the_language_and_stays_at_its_chapter(
    desk: Desk,
) -> None:
    desk.window.helping.open_guide()
    before = guide_of(desk.window)
    before.show_chapter("goals")
    before.setGeometry(40, 50, 700, 500)

    desk.settings.choose(LANGUAGE, "da")
    desk.program.renew()
    desk.settle()

    after = guide_of(desk.window)
    assert (after.chapter, after.windowTitle()) == ("goals", "Vejledning")
    assert (after.isVisible(), after.geometry()) == (True, QRect(40, 50, 700, 500))


def test_of_two_guides_only_that_of_the_new_window_is_seen(desk: Desk) -> None:
    desk.window.helping.open_guide()
    old, seen = guide_of(desk.window), desk.window
    shown_below: list[bool] = []
    desk.program.window_made.connect(lambda _: shown_below.append(old.isVisible()))

    desk.program.renew()

    after = guide_of(desk.window)
    assert desk.window is not seen
    assert (old.isVisible(), after.isVisible()) == (False, True)
    assert shown_below == [True]
    assert not after.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)


def test_a_guide_that_was_closed_stays_closed(desk: Desk) -> None:
    desk.window.helping.open_guide()
    guide_of(desk.window).close()

    desk.settings.choose(LANGUAGE, "da")
    desk.program.renew()

    assert desk.window.findChildren(GuideWindow) == []
