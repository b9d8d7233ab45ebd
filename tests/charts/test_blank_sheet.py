"""A week to tick by pen: boxes for what a day holds, on one page, readable whatever the book holds."""

from dataclasses import replace
from datetime import date
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from pypdf import PdfReader

from planner.charts.blank_boxes import LEAST_BOX, PADDING, boxes_for
from planner.charts.blank_layout import blank_paper
from planner.charts.blank_sheet import blank_sheet
from planner.charts.paper import A4, LETTER, MARGIN, Orientation, Paper, laid_out_as
from planner.charts.pdf import save_pdf
from planner.core.absence import Absence
from planner.core.book import Book
from planner.core.working_hours import WorkingHours
from tests.builders import CATEGORIES, EMPLOYEE_WEEK, W48, book, plan, time
from tests.charts.figures import Written, boxes, rules, texts, written
from tests.charts.weeks import (
    ENGLISH,
    HARD,
    PRINTED,
    Week,
    blank,
    danish,
    foreign,
    hard_blank,
    of_many,
    usual,
)

QUIET_DAY, DAY = time("0:00"), time("7:30")


def working(*days: str) -> Week:
    """An employee who works so long on Monday, Tuesday and so on."""
    hours = [time(day) for day in days] + [QUIET_DAY] * (7 - len(days))
    held = replace(book(), working_hours=(WorkingHours(date(2026, 1, 1), tuple(hours)),))
    return held, held.plan(W48)


def lying_in(way: Orientation, week: Week, paper: Paper = A4) -> Figure:
    return blank_sheet(*week, ENGLISH, blank_paper(*week, paper, way), PRINTED, 1204)


def size(figure: Figure) -> tuple[int, int]:
    width, height = figure.get_size_inches() * 72
    return round(width), round(height)


# What is on it


def test_every_category_has_a_row_with_its_planned_hours() -> None:
    page = texts(blank(usual()))

    for name, hours in (
        ("Customer contact", "15:45"),
        ("Internal meetings", "5:30"),
        ("Mail and administration", "5:15"),
        ("Travel", "2:30"),
    ):
        assert page[page.index(name) + 1] == hours


def test_there_are_boxes_for_all_that_a_day_holds() -> None:
    page = blank(usual())

    for category in CATEGORIES:
        assert len(boxes(page, category.id)) == 5 * 8 * 2, "five days of 7:30, in half hours"


def test_the_example_says_what_a_stroke_and_a_cross_are_worth() -> None:
    page = blank(usual())

    legend = [each.text for each in written(page) if each.text.startswith("=")]
    assert legend == ["= 0:30", "= 0:15"]
    assert len(boxes(page, "example")) == 2


def test_a_category_without_planned_time_has_boxes_too() -> None:
    week = plan("customers 37:00")

    page = blank((book(EMPLOYEE_WEEK, week), week))

    assert len(boxes(page, "meetings")) == 80


def test_not_planned_comes_last_with_a_line_to_say_what_it_was() -> None:
    held, made = usual()
    page = blank((replace(held, categories=CATEGORIES[-1:] + CATEGORIES[:-1]), made))

    below = max(bottom for *_, bottom in boxes(page, "open"))
    name = next(each for each in written(page) if each.text == "Not planned")
    assert below == max(box[3] for category in CATEGORIES for box in boxes(page, category.id))
    assert any(
        x == pytest.approx(name.left) and name.bottom < y < below + 10 for x, y in rules(page)
    )


def test_what_is_archived_has_a_row_only_with_time_in_the_plan() -> None:
    held, _made = usual()
    archived = tuple(replace(c, archived=c.id in ("travel", "preparation")) for c in CATEGORIES)
    week = plan("customers 34:30, travel 2:30")

    page = blank((replace(held, categories=archived), week))

    assert "Travel" in texts(page)
    assert boxes(page, "preparation") == []


@pytest.mark.parametrize(
    ("days", "named"),
    [
        (("7:30",) * 5, "Monday Tuesday Wednesday Thursday Friday"),
        (("0:00", "8:00", "8:00"), "Monday Tuesday Wednesday Thursday Friday"),
        (("6:00",) * 6, "Monday Tuesday Wednesday Thursday Friday Saturday"),
        (("5:00",) * 7, "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"),
    ],
)
def test_the_days_are_monday_to_friday_and_the_weekend_as_far_as_it_is_worked(
    days: tuple[str, ...], named: str
) -> None:
    page = texts(blank(working(*days)))

    assert [text for text in page if text.endswith("day")] == named.split()


def test_a_shorter_day_has_fewer_boxes() -> None:
    page = blank(working("5:00", "5:00", "5:00", "5:00", "5:00"))

    assert len(boxes(page, "customers")) == 5 * 5 * 2


def test_each_day_says_how_long_it_is() -> None:
    assert texts(blank(usual())).count("of 7:30") == 4


def test_a_day_off_is_shorter_by_its_absence() -> None:
    held = replace(book(), absences=(Absence("a1", date(2026, 11, 25)),))

    page = texts(blank((held, held.plan(W48))))

    assert page.count("of 7:30") == 3
    assert "of 0:00" in page


def test_no_day_says_how_long_it_is_when_the_plan_is_shorter() -> None:
    week = plan("customers 20:00")

    page = texts(blank((book(EMPLOYEE_WEEK, week), week)))

    assert not [text for text in page if text.startswith("of ")]


def test_the_goal_and_the_footer_are_those_of_the_plan() -> None:
    page = texts(blank(usual()))

    assert "Goal: 30\N{NO-BREAK SPACE}% more customer time" in page
    assert "normal 12:00 · goal 15:45 (exactly 15:36)" in page
    assert "2026-W48 · Key account manager" in page
    assert "Printed 22 Nov 2026 · revision 1204 · page 1 of 1" in page


def test_a_week_off_has_nothing_to_tick() -> None:
    week = plan("")

    page = blank((book(EMPLOYEE_WEEK, week), week))

    assert "Week off" in texts(page)
    assert boxes(page, "customers") == []


# How it lies


def test_few_categories_lie_and_many_stand() -> None:
    assert size(blank(usual())) == (842, 595)
    assert size(blank(of_many(40))) == (595, 842)


@pytest.mark.parametrize("count", [6, 40])
def test_a_wish_for_one_way_is_granted(count: int) -> None:
    week = of_many(count)

    assert size(lying_in(Orientation.PORTRAIT, week, LETTER)) == (612, 792)
    assert size(lying_in(Orientation.LANDSCAPE, week, LETTER)) == (792, 612)


def test_forty_categories_are_all_on_one_page() -> None:
    page = blank(of_many(40))

    assert all(boxes(page, f"c{number}") for number in range(40))


def test_more_than_a_page_holds_share_a_row() -> None:
    week = of_many(90)

    page = blank(week)

    rest = next(text for text in texts(page) if text.startswith("and "))
    shown = sum(bool(boxes(page, f"c{number}")) for number in range(90))
    assert shown + int(rest.split()[1]) == 90


# Whatever the book holds


def cells(page: Figure, held: Book) -> list[tuple[float, float, float, float]]:
    return [box for category in held.categories for box in boxes(page, category.id)]


def all_papers(name: str) -> list[Figure]:
    """The sheet on every paper, lying either way, and on what else a printer may hold."""
    odd = [laid_out_as(612, 1008), laid_out_as(420, 595), laid_out_as(500, 500)]
    ways = [lying_in(way, HARD[name](), LETTER) for way in list(Orientation)[1:]]
    return [
        hard_blank(name),
        *ways,
        *(blank_sheet(*HARD[name](), ENGLISH, paper, PRINTED, 1) for paper in odd),
    ]


@pytest.mark.parametrize("name", HARD)
def test_nothing_on_it_touches_anything_else_on_any_paper(name: str) -> None:
    for page in all_papers(name):
        words = written(page)

        assert [pair for pair in combinations(words, 2) if pair[0].touches(pair[1])] == []
        for box in cells(page, HARD[name]()[0]):
            as_text = Written("", *box)
            assert not [each for each in words if each.touches(as_text)]


@pytest.mark.parametrize("name", HARD)
def test_everything_stands_within_the_margins_on_any_paper(name: str) -> None:
    for page in all_papers(name):
        width, height = size(page)
        for each in written(page):
            assert each.left >= MARGIN - 1, each
            assert each.right <= width - MARGIN + 1, each
            assert each.bottom <= height - 28, each
        for left, _, right, bottom in cells(page, HARD[name]()[0]):
            assert left > MARGIN
            assert right < width - MARGIN
            assert bottom < height - 100


def test_seven_days_stand_side_by_side_on_an_upright_page() -> None:
    words = written(lying_in(Orientation.PORTRAIT, working(*("5:00",) * 7)))

    assert [pair for pair in combinations(words, 2) if pair[0].touches(pair[1])] == []


def test_no_two_boxes_lie_on_each_other() -> None:
    page = hard_blank("20 categories, 20 moves")
    corners = [box[:2] for box in cells(page, of_many(20)[0])]

    assert len({(round(x, 1), round(y, 1)) for x, y in corners}) == len(corners)


def test_long_danish_names_are_wrapped_and_not_cut(words) -> None:
    page = texts(blank(danish(), words=words))

    names = page[: page.index(words.text("Total"))]
    assert [text for text in names if text.endswith("…")] == []


def test_days_are_named_in_the_language(words) -> None:
    page = texts(blank(usual(), words=words))

    assert words.weekday(0) in page
    assert words.day_of_month(W48.monday) in page


def test_signs_for_mathematics_are_only_signs() -> None:
    assert "Mail $\\frac{1}{$" in texts(blank(foreign()))


@given(width=st.floats(40, 160), height=st.floats(12, 64), hours=st.integers(1, 12))
def test_boxes_fit_their_cell(width: float, height: float, hours: int) -> None:
    found = boxes_for(width, height, hours)

    assert found.width <= width - 2 * PADDING + 1e-6
    assert found.height < height
    assert found.hours == 1 or found.size >= LEAST_BOX
    assert len(list(found.corners)) == 2 * found.hours <= 2 * hours


# On paper


def test_it_is_vector_with_text_that_can_be_found(tmp_path: Path) -> None:
    save_pdf(blank(danish()), tmp_path / "blank.pdf")

    (page,) = PdfReader(tmp_path / "blank.pdf").pages

    assert not page.images
    for expected in ("Søren Ærligaard Østergård", "15:45", "Monday", "= 0:15", "2026-W48"):
        assert expected in page.extract_text()


def test_boxes_are_seen_in_grey_on_every_row() -> None:
    page = blank(usual())
    canvas = FigureCanvasAgg(page)
    canvas.draw()
    grey = np.asarray(canvas.buffer_rgba())[..., :3].mean(axis=2)

    for category in CATEGORIES:
        left, top, right, bottom = (round(edge) for edge in boxes(page, category.id)[0])
        around = grey[top - 1 : bottom + 2, left - 1 : right + 2]
        assert around.min() < 190
        assert grey[top + 3 : bottom - 2, left + 3 : right - 2].min() > 250
