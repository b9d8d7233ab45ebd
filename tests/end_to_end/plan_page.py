"""The Plan page for a hand: where on the screen slices, borders and rows are, and what they say."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from math import dist

from planner.core.book import Book
from planner.core.plan import Plan
from planner.core.ring import INNER, OUTER, point
from planner.storage import read_book
from tests.builders import minutes
from tests.end_to_end.program import Point, Program, Rect, Seen

OF = "(of|af)"
LABELS = (INNER + OUTER) / 2
"""How far out the labels of the larger slices stand, in radii of the slices: their boxes tell where
the ring is."""


def begin(program: Program, show: str, skip: str, finish: str) -> None:
    """Answer the question of a new book as it stands, and skip the rest of the first run; the buttons
    are called what they are in the program's language."""
    program.do("push button", f"^{show}$")
    program.wait_saved(2)
    for step in (2, 3, 4):
        program.find("label", f" {step} {OF} 5$")
        program.do("push button", f"^{skip}$")
    last = f" 5 {OF} 5$"  # days of a week that shows may be called 5, too
    program.find("label", last)
    program.do("push button", f"^{finish}$")
    program.wait_for("the card to go", lambda: not program.shows(last, "label"))


class PlanPage:
    """The week as it shows in `program`: slices and rows are called by the names they have there."""

    def __init__(self, program: Program) -> None:
        self.program = program

    # The ring

    def slices(self) -> list[Seen]:
        """The sliders of the slices, clockwise from 12 o'clock; their values are minutes."""
        return self.program.wait_for("the slices", lambda: self.program.all("slider"))

    def on(self, name: str, share: float = 0.5, radius: float = LABELS) -> Point:
        """A place on a slice, `share` of the way from where it begins to where it ends."""
        parts = self.slices()
        begin, end = _turns(parts)[_place(parts, name)]
        return _on_screen(parts, begin + share * (end - begin), radius)

    def dot_before(self, name: str) -> Point:
        """The dot on the border where a slice begins."""
        return self.on(name, 0.0, OUTER)

    def plate(self) -> Point:
        """The middle of the ring."""
        return _on_screen(self.slices(), 0.0, 0.0)

    def hours(self) -> dict[str, timedelta]:
        """What the slices show."""
        return {each.name: timedelta(minutes=each.value or 0) for each in self.slices()}

    def wait_shown(self, **wanted: str) -> None:
        """Until slices show these hours: `wait_shown(Travel="2:30")`; spaces are written `_`."""
        hours = {name.replace("_", " "): minutes(f"x {time}")["x"] for name, time in wanted.items()}
        self.program.wait_for(f"{wanted} shown", lambda: hours.items() <= self.hours().items())

    def tab_to(self, name: str) -> None:
        """Go to the ring, and press Tab until the slice has the focus."""
        self.program.key("ctrl+1")
        self.program.go_to("slider", f"^{name}$")

    # The table

    def hours_cell(self, name: str) -> Rect:
        """Where the hours of a row are typed."""
        cells = self.program.all("table cell")
        row = next(number for number, cell in enumerate(cells) if cell.name == name)
        return cells[row + 1].rect

    # Buttons

    def is_enabled(self, button: str) -> bool:
        return "enabled" in self.program.find("push button", button).states

    def wait_enabled(self, button: str, on: bool = True) -> None:
        self.program.wait_for(f"{button}: {on}", lambda: self.is_enabled(button) is on)

    # The file

    def book(self) -> Book:
        return read_book(self.program.book).book

    def plan(self) -> Plan:
        """The plan of the book's first week, as it is on disk."""
        book = self.book()
        return book.plan(book.normal_weeks[0].valid_from)

    def wait_on_disk(self, week: str) -> Plan:
        """The plan once the file says so: "meetings 6:30, customers 13:30"; others may be anything."""
        wanted = minutes(week)

        def is_there() -> bool:
            plan = self.plan()
            return all(plan.planned(category) == time for category, time in wanted.items())

        self.program.wait_for(f"{week} on disk", is_there)
        return self.plan()

    @contextmanager
    def carrying(self, start: Point, end: Point) -> Iterator[None]:
        """A piece taken at `start` and held over `end`; let go of when the block ends."""
        self.program.move_to(start)
        self.program.press(start)
        self.program.glide(start, end)
        try:
            yield
        finally:
            self.program.release()

    def drag(self, start: Point, end: Point) -> None:
        with self.carrying(start, end):
            pass


def _turns(parts: list[Seen]) -> list[tuple[float, float]]:
    """Between which angles the slices lie."""
    whole = sum(each.value or 0 for each in parts)
    turns, at = [], 0.0
    for each in parts:
        turns.append((at, at := at + (each.value or 0) / whole))
    return turns


def _on_screen(parts: list[Seen], turn: float, radius: float) -> Point:
    """A place of the ring, measured from where the labels of the two largest slices are."""
    turns = [(begin + end) / 2 for begin, end in _turns(parts)]
    one, two = sorted(range(len(parts)), key=lambda place: -(parts[place].value or 0))[:2]
    units = [point(turns[place], LABELS) for place in (one, two)]
    seen = [parts[place].rect.centre for place in (one, two)]
    scale = dist(*seen) / dist(*units)
    across, down = point(turn, radius)
    return (
        round(seen[0][0] + scale * (across - units[0][0])),
        round(seen[0][1] + scale * (down - units[0][1])),
    )


def _place(parts: list[Seen], name: str) -> int:
    return [each.name for each in parts].index(name)
