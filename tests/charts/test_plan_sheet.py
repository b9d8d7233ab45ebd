"""The sheet says what the plan says, and stays readable whatever the plan holds."""

from dataclasses import replace
from datetime import timedelta
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.charts.paper import A4, LETTER, Paper
from planner.charts.plan_ring import ring_of
from planner.charts.plan_rows import rows_of, shortened, sum_of
from planner.charts.plan_sheet import MARGIN, fitting
from planner.core.duration import total
from planner.core.person import Person
from planner.core.ring import folded_away, slices
from tests.builders import CATEGORIES, EMPLOYEE_WEEK, W48, book, move, plan, time
from tests.charts.figures import reaching_into_the_ring, rules, texts, turns, wedges, written
from tests.charts.weeks import (
    ENGLISH,
    HARD,
    Week,
    danish,
    foreign,
    hard_sheet,
    of_five_goals,
    of_many,
    of_minutes,
    sheet,
    usual,
)


def test_the_slices_stand_where_the_ring_says() -> None:
    held, made = usual()

    drawn = wedges(sheet((held, made)), "slice")

    expected = {
        p.id: (round(p.begin, 4), round(p.end, 4)) for p in slices(made.minutes, held.order)
    }
    assert {name: turns(wedge) for name, wedge in drawn.items()} == expected


def test_the_thin_ring_is_the_normal_week() -> None:
    held, made = usual()

    drawn = wedges(sheet((held, made)), "normal")

    normal = slices(held.normal_week(made.week).minutes, held.order)
    expected = {p.id: (round(p.begin, 4), round(p.end, 4)) for p in normal}
    assert {name: turns(wedge) for name, wedge in drawn.items()} == expected


def test_the_normal_week_of_a_short_week_is_scaled_to_it_and_that_is_said() -> None:
    held = book(EMPLOYEE_WEEK)
    made = held.begun_from_normal(W48, time("22:00"))

    rows = rows_of(held, made, ENGLISH)

    assert {row.change for row in rows} == {timedelta()}
    assert sum_of(rows, ENGLISH).normal == time("22:00")
    said = "Thin ring: the normal week, scaled to the 22:00 of this short week"
    assert said in texts(sheet((held, made)))


def test_every_slice_has_its_name_hours_and_per_cent_beside_it() -> None:
    held, made = usual()

    page = " | ".join(texts(sheet((held, made))))

    for part in ring_of(held, made, ENGLISH).parts:
        assert part.hours in page
        assert part.share in page
        assert part.name.split()[0] in page


def test_the_table_holds_normal_week_this_week_and_change() -> None:
    page = texts(sheet(usual()))

    row = page[page.index("Internal meetings", page.index("Category")) :][:4]

    assert row == ["Internal meetings", "8:00", "5:30", "−2:30"]


def test_the_total_shows_that_the_week_got_no_longer() -> None:
    page = texts(sheet(usual()))

    total_row = page[page.index("Total") :][:4]

    assert total_row == ["Total", "37:00", "37:00", "as usual"]


def test_what_gives_way_is_listed_with_its_reason() -> None:
    page = texts(sheet(usual()))

    assert "Shorten: Status meeting 2 h → 1 h" in page
    assert "Mail twice a day" in page
    assert "Mail and administration → Customer contact" in page


def test_the_goal_is_said_with_its_exact_figure() -> None:
    page = texts(sheet(usual()))

    assert "Goal: 30\N{NO-BREAK SPACE}% more customer time" in page
    assert "normal 12:00 · goal 15:45 (exactly 15:36)" in page
    assert "planned 15:45 · enough for the goal" in page


def test_what_lacks_to_the_goal_is_said() -> None:
    week = plan(EMPLOYEE_WEEK, move("1:00 meetings > customers"))

    assert "planned 13:00 · 2:45 to go" in texts(sheet((book(EMPLOYEE_WEEK, week), week)))


def test_the_other_goals_stand_below_the_main_one_with_what_they_lack() -> None:
    page = texts(sheet(of_five_goals(usual())))

    main = page.index("Goal: 30\N{NO-BREAK SPACE}% more customer time")
    below = page[main : page.index("What gives way")]
    assert "At most 5:00 of meeting time" in below
    assert "planned 5:30 · at most 5:00" in below
    assert {"0:30 too much", "1:00 to go", "within the goal"} <= set(below)


def test_the_footer_names_week_person_date_and_revision() -> None:
    page = texts(sheet(usual()))

    assert "2026-W48 · Key account manager" in page
    assert "Printed 22 Nov 2026 · revision 1204 · page 1 of 1" in page


def test_a_week_off_says_so_and_has_nothing_else() -> None:
    week = plan("")

    page = texts(sheet((book(EMPLOYEE_WEEK, week), week)))

    assert "Week off" in page
    assert "Total" not in page


def test_without_goal_and_moves_there_are_lines_to_write_on() -> None:
    week = plan(EMPLOYEE_WEEK)
    held = replace(book(EMPLOYEE_WEEK, week), goals=())

    page = written(sheet((held, week)))

    goal = next(each for each in page if each.text == "Goal")
    below = [y for x, y in rules(sheet((held, week))) if x >= MARGIN and y > goal.bottom]
    assert len([y for y in below if y < goal.bottom + 90]) >= 4


@pytest.mark.parametrize("paper", [A4, LETTER], ids=lambda paper: paper.id)
@pytest.mark.parametrize("name", HARD)
def test_nothing_that_is_written_touches_anything_else(name: str, paper: Paper) -> None:
    page = written(hard_sheet(name, paper))

    assert [(one, other) for one, other in combinations(page, 2) if one.touches(other)] == []


@pytest.mark.parametrize("paper", [A4, LETTER], ids=lambda paper: paper.id)
@pytest.mark.parametrize("name", HARD)
def test_everything_stands_within_the_margins(name: str, paper: Paper) -> None:
    for each in written(hard_sheet(name, paper)):
        assert each.left >= MARGIN - 1, each
        assert each.right <= paper.width - MARGIN + 1, each
        assert each.bottom <= paper.height - 28, each


@pytest.mark.parametrize("name", HARD)
def test_no_name_reaches_into_the_ring(name: str) -> None:
    assert reaching_into_the_ring(hard_sheet(name)) == []


@settings(max_examples=12)
@given(st.lists(st.sampled_from((15, 30, 60, 150, 450, 900)), min_size=7, max_size=7))
def test_no_long_name_reaches_into_the_ring_in_any_week(minutes: list[int]) -> None:
    times = [timedelta(minutes=each) for each in minutes]
    week = of_minutes(dict(zip((c.id for c in CATEGORIES), times, strict=True)))

    page = sheet(week)

    assert reaching_into_the_ring(page) == []
    assert [
        (one, other) for one, other in combinations(written(page), 2) if one.touches(other)
    ] == []


def test_long_names_are_wrapped_beside_the_ring_and_not_cut() -> None:
    page = texts(sheet(danish()))

    beside = page[2 : page.index("Category")]

    assert [text for text in beside if text.endswith("…")] == []
    assert "kunder på Sjælland · 2:00 · 6\N{NO-BREAK SPACE}%" in beside


def test_more_categories_than_there_is_room_for_are_said_in_sum() -> None:
    held, made = of_many(40, 40)

    page = texts(sheet((held, made)))

    rest = next(text for text in page if text.startswith("and ") and "(" not in text)
    table = page[page.index("Category") : page.index("Total")]
    named = sum(text.startswith("Category with") for text in table)
    assert named + int(rest.split()[1]) == 40


@given(most=st.integers(1, 45))
def test_shortening_the_table_loses_no_time(most: int) -> None:
    rows = rows_of(*of_many(40), ENGLISH)

    shown = shortened(rows, most, (), ENGLISH)

    assert len(shown) <= most
    assert total(row.planned for row in shown) == total(row.planned for row in rows)


def test_more_moves_than_there_is_room_for_are_said_in_sum() -> None:
    page = texts(sheet(of_many(12, 20)))

    listed = sum(text.startswith("Reason ") for text in page)
    assert (
        f"and {20 - listed} more ({(20 - listed) * 15 // 60}:{(20 - listed) * 15 % 60:02})" in page
    )


@given(rows=st.integers(1, 80), room=st.floats(330, 700))
def test_ring_and_table_always_fit(rows: int, room: float) -> None:
    sizes, shown = fitting(rows, room)

    assert sizes.height(shown) <= room + 1e-6
    assert 1 <= shown <= rows


@given(count=st.integers(2, 40))
def test_neighbours_on_the_ring_never_have_the_same_pattern(count: int) -> None:
    patterns = [part.fill.pattern for part in ring_of(*of_many(count), ENGLISH).parts]

    assert all(one != other for one, other in pairwise([*patterns, patterns[0]]))


def test_the_table_shows_the_pattern_of_each_slice() -> None:
    ring = ring_of(*usual(), ENGLISH)

    assert {part.slice.id: part.fill for part in ring.parts}.items() <= ring.fills.items()


def test_signs_for_mathematics_are_only_signs() -> None:
    assert "Mail $\\frac{1}{$" in texts(sheet(foreign()))


def test_a_name_from_the_right_does_not_turn_the_footer() -> None:
    foot = next(text for text in texts(sheet(foreign())) if text.startswith("2026-W48"))

    assert foot == "2026-W48 · שלום Ærø"


def test_the_capacity_stays_when_the_name_is_too_long() -> None:
    held, made = danish()
    subtitle = texts(sheet((replace(held, person=Person("p", "Ø" * 80, "Å" * 80)), made)))[1]

    assert subtitle.endswith("… · 37:00")


def test_dates_are_written_as_the_language_does(words) -> None:
    page = texts(sheet(usual(), words=words))

    assert any(words.long_days_of(usual()[1].week) in text for text in page)


def test_all_of_one_category_is_one_whole_ring() -> None:
    week: Week = (book("customers 37:00", one := plan("customers 37:00")), one)

    drawn = wedges(sheet(week), "slice")

    assert turns(drawn["customers"]) == (0.0, 1.0)


def test_folding_keeps_the_category_of_the_goal() -> None:
    held, made = of_many(40)
    goal = held.goal_category(made.week)

    assert goal not in folded_away(made.minutes, held.order, {goal}, 12)
    assert goal in {part.slice.id for part in ring_of(held, made, ENGLISH).parts}


def test_time_is_never_negative_on_paper() -> None:
    week = plan(EMPLOYEE_WEEK, move("8:00 meetings > customers"))
    row = next(r for r in rows_of(book(EMPLOYEE_WEEK, week), week, ENGLISH) if r.id == "meetings")

    assert (row.planned, row.change) == (time("0:00"), -time("8:00"))
