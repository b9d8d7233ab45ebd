"""The same window in Danish and in the dark."""

from pathlib import Path

from tests.end_to_end.desktop import Desktop
from tests.end_to_end.plan_page import PlanPage, begin
from tests.end_to_end.program import Point, Program


def test_all_of_it_is_danish(desktop: Desktop, tmp_path: Path):
    program = desktop.start(tmp_path / "bog.json", language="da")
    begin(program, "Vis min uge", "Spring over", "Afslut")
    page = PlanPage(program)
    page.drag(page.on("Interne møder", 13 / 16), page.on("Kundekontakt"))

    page.wait_on_disk("meetings 6:30, customers 13:30")
    program.find("label", "^Gemt ")
    program.find("push button", "^Uge ")
    program.find("push button", "^Fortryd: ")
    seen = {each.name for each in program.all()}
    assert not {"Hours", "Change", "as usual", "Not planned", "What gives way", "Print"} & seen


def test_the_language_changes_while_it_runs_and_the_names_in_the_book_stay(page: PlanPage):
    program = page.program
    page.drag(page.on("Internal meetings", 13 / 16), page.on("Customer contact"))
    page.wait_on_disk("customers 13:30")
    program.key("ctrl+comma")
    program.find("dialog", "Settings")
    program.key("Up")  # from English, which was asked for, to Danish
    program.find("dialog", "Indstillinger")
    program.key("Escape")

    program.find("push button", "^Udskriv")
    page.wait_shown(Customer_contact="13:30", Internal_meetings="6:30")
    program.key("ctrl+z")
    page.wait_shown(Customer_contact="12:00")


def test_in_the_dark_the_window_is_dark_and_the_gesture_the_same(page: PlanPage, tmp_path: Path):
    program = page.program
    bright = _brightness(program, tmp_path)
    program.key("ctrl+comma")
    program.find("dialog", "Settings")
    program.key("Tab", "d")  # the theme whose name begins so

    program.wait_for("the dark", lambda: max(_brightness(program, tmp_path)) < 0.25)
    program.find("combo box", "^Dark$")
    program.key("Escape")
    assert min(bright) > 0.9
    page.drag(page.on("Internal meetings", 13 / 16), page.on("Customer contact"))
    page.wait_on_disk("meetings 6:30, customers 13:30")


def _brightness(program: Program, folder: Path) -> tuple[float, float]:
    """How bright the page list and a card's corner are: 0 is black and 1 is white."""
    from PIL import Image

    settings, card = (
        program.find("push button", name) for name in ("Settings", "^Hours and start$")
    )
    places: tuple[Point, ...] = (settings.rect.at(0.5, -2), card.rect.at(0.5, -0.3))
    program.screenshot(folder / "screen.png")
    with Image.open(folder / "screen.png") as picture:
        grey = picture.convert("L")
        first, second = (float(grey.getpixel(place)) / 255 for place in places)
    return first, second
