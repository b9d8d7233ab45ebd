"""*My time plan*: one page with a week's ring, its hours, its goals and what gives way for them.

It is always one page, to be laid on a table between two people. What is too much for it is made a
little smaller first, and then said in sum ("and 7 more").
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from matplotlib.figure import Figure

from planner.charts.frame import (
    FOOT,
    GAP,
    GUTTER,
    HEAD_END,
    inner_width,
    write_foot,
    write_head,
)
from planner.charts.page import Page
from planner.charts.paper import MARGIN, Paper
from planner.charts.plan_notes import (
    FEWER_MOVES,
    MOST_MOVES,
    Line,
    draw_lines,
    giving_lines,
    goal_lines,
    height_of,
    note_lines,
)
from planner.charts.plan_ring import ring_of
from planner.charts.plan_rows import Row, rows_of, shortened, sum_of
from planner.charts.plan_table import HEADING, Table, draw_table, table_height
from planner.charts.ring_drawing import Place, draw_empty_ring, draw_ring, write_plate
from planner.charts.ring_names import write_names
from planner.charts.style import Type
from planner.core.book import Book
from planner.core.plan import Plan
from planner.core.ring import REFERENCE_OUTER
from planner.core.ring_labels import Room
from planner.i18n import Words
from planner.palette import LIGHT
from planner.wording.normal_weeks import thin_ring_text

SIGNATURES, LOWER_END = 74.0, 108.0
"""How far above the lower edge of the paper."""

LABEL_ROOM = 18.0
"""Above and below the ring, for names."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """What gives way on a full page: the ring's radius and the height of a row."""

    radius: float
    row: float

    def height(self, rows: int) -> float:
        """Of ring and table."""
        return ring_height(self.radius) + GAP + table_height(rows, self.row)


ROOMY, TIGHT = Sizes(120, 19), Sizes(78, 11.5)


def ring_height(radius: float) -> float:
    return 2 * (radius * REFERENCE_OUTER + LABEL_ROOM)


def plan_sheet(
    book: Book, plan: Plan, words: Words, paper: Paper, printed: date, revision: int
) -> Figure:
    """The sheet for `plan` on `paper`. `revision` says which state of the book it was made from."""
    page = Page(paper, words.text("My week {n}").format(n=plan.week.number))
    write_head(page, book.person, plan, words)
    if plan.is_off:
        _week_off(page, words)
    else:
        _week(page, book, plan, words)
        _signatures(page, words)
    write_foot(page, book.person, plan, words, printed, revision)
    return page.figure


def fitting(rows: int, room: float) -> tuple[Sizes, int]:
    """The sizes at which ring and table fit into `room`, and how many rows there can be."""
    wanted, least = ROOMY.height(rows), TIGHT.height(rows)
    if wanted <= room:
        return ROOMY, rows
    if least <= room:
        share = (wanted - room) / (wanted - least)
        return _between(ROOMY, TIGHT, share), rows
    left = room - ring_height(TIGHT.radius) - GAP - HEADING
    return TIGHT, max(1, int(left / TIGHT.row) - 1)


def _between(one: Sizes, other: Sizes, share: float) -> Sizes:
    return Sizes(
        one.radius + (other.radius - one.radius) * share, one.row + (other.row - one.row) * share
    )


def _week(page: Page, book: Book, plan: Plan, words: Words) -> None:
    column = (inner_width(page) - GUTTER) / 2
    end = page.paper.height - LOWER_END
    rows = rows_of(book, plan, words)
    right = note_lines(plan, column, words)
    for detailed in (True, False):
        left = _left_column(book, plan, column, words, detailed)
        lower = max(height_of(left), height_of(right))
        sizes, most = fitting(len(rows), end - lower - GAP - HEAD_END)
        if most == len(rows):
            break
    keep = {goal for goal in (book.goal_category(plan.week),) if goal}
    shown = shortened(rows, most, keep, words)
    top = _ring_and_table(page, book, plan, shown, rows, sizes, words)
    draw_lines(page, MARGIN, top, column, left)
    draw_lines(page, MARGIN + column + GUTTER, top, column, _filled(right, end - top))


def _left_column(book: Book, plan: Plan, width: float, words: Words, detailed: bool) -> list[Line]:
    """Goals and what gives way; without details where the table needs the room."""
    most = MOST_MOVES if detailed else FEWER_MOVES
    goals = goal_lines(book, plan, width, words, detailed=detailed)
    detailed = detailed and len(plan.moves) <= FEWER_MOVES
    return [
        *goals,
        *giving_lines(book, plan, width, words, most, detailed),
    ]


def _filled(lines: Sequence[Line], room: float) -> list[Line]:
    """`lines`, with lines to write on down to the end of `room`."""
    more = int((room - height_of(lines)) / 17)
    return [*lines, *[Line(ruled=True, below=17)] * more]


def _ring_and_table(
    page: Page,
    book: Book,
    plan: Plan,
    shown: Sequence[Row],
    rows: Sequence[Row],
    sizes: Sizes,
    words: Words,
) -> float:
    """Draw both, and return where the rest of the page begins."""
    ring = ring_of(book, plan, words)
    place = _place(page, sizes.radius)
    unwritten = draw_ring(page, ring, place)
    write_names(page, ring.parts, unwritten, place, _room(page, sizes.radius))
    week = words.in_context("in the ring", "week {n}").format(n=plan.week.number)
    write_plate(page, place, words.time(plan.capacity), week)
    end = HEAD_END + ring_height(sizes.radius)
    page.write(MARGIN, end + 8, thin_ring_text(book, plan, words), FOOT, LIGHT.faint)
    table = Table(MARGIN, page.paper.width - MARGIN, sizes.row)
    draw_table(page, table, end + GAP, shown, sum_of(rows, words), ring.fills, words)
    return end + GAP + table_height(len(shown), sizes.row) + GAP


def _place(page: Page, radius: float) -> Place:
    return Place(page.paper.width / 2, HEAD_END + ring_height(radius) / 2, radius)


def _room(page: Page, radius: float) -> Room:
    return Room(
        radius=radius * REFERENCE_OUTER,
        half_width=page.paper.width / 2 - MARGIN,
        half_height=ring_height(radius) / 2,
        gap=6,
    )


def _week_off(page: Page, words: Words) -> None:
    place = _place(page, ROOMY.radius)
    draw_empty_ring(page, place)
    write_plate(page, place, words.text("Week off"), words.text("nothing to plan"))


def _signatures(page: Page, words: Words) -> None:
    width = inner_width(page)
    length = (width - GUTTER) / 2
    y = page.paper.height - SIGNATURES
    for x, text in (
        (MARGIN, words.text("Signature")),
        (MARGIN + length + GUTTER, words.text("Manager, one-on-one")),
    ):
        page.rule(x, y, length, LIGHT.faint)
        page.write(x, y + 12, text, Type(8.5), LIGHT.faint)
