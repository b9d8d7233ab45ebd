"""*Hours by day*: every field says its time, and can be read on its colour."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.text import Text

from planner.core.book import Book
from planner.core.category import Category, Role
from planner.core.period import four_weeks
from planner.palette import PALETTES, TEXT_CONTRAST, Palette, contrast
from tests.builders import DAYS, W48, book, log
from tests.charts.exhibits import cut_off, drawn, exhibit, fills, overlaps
from tests.charts.figures import texts

LIVED = (
    "mon 7:15 customers",
    "tue 0:15 meetings",
    "wed 3:30 customers",
    "sat 2:00 admin",
    "4:45 travel",
)


def lived() -> Book:
    return book().with_log(log(*LIVED))


def test_fields_days_and_edges_are_told() -> None:
    said = texts(drawn(exhibit("heat", lived())).figure)

    assert {"Mon 23", "Sat 28", "no day", "Sum", "7:15", "4:45", "10:45", "17:45"} <= set(said)
    assert "Sun 29" not in said


@pytest.mark.parametrize("palette", PALETTES.values(), ids=lambda each: each.id)
def test_every_time_is_read_on_its_field(palette: Palette) -> None:
    chart = drawn(exhibit("heat", lived(), palette=palette), palette=palette)

    colours = fills(chart)
    ground = {colours["field 0 0"]: "7:15", colours["field 1 1"]: "0:15"}
    written = [text for text in chart.figure.findobj(Text) if text.get_text() in ground.values()]
    inks = {text.get_text(): text.get_color() for text in reversed(written)}  # sums come last
    assert len(ground) == 2
    assert all(contrast(inks[said], colour) >= TEXT_CONTRAST for colour, said in ground.items())


def test_more_is_farther_from_the_card() -> None:
    colours = fills(drawn(exhibit("heat", lived())))

    assert (
        contrast(colours["field 0 0"], "#ffffff")
        > contrast(colours["field 0 2"], "#ffffff")
        > contrast(colours["field 1 1"], "#ffffff")
    )


def test_a_field_tells_its_category_its_day_and_its_week() -> None:
    spots = drawn(exhibit("heat", lived())).spots

    assert spots[0].text == "Customer contact\nMonday 23 Nov: 7:15"
    assert {spot.week for spot in spots} == {W48}


def test_means_are_called_means_and_open_no_week() -> None:
    held = lived().with_log(log("mon 2:00 customers", week=W48.plus(-1)))

    shown = exhibit("heat", held, four_weeks(W48))

    assert shown is not None
    assert "2 weeks" in shown.note
    assert "Mon" in texts(drawn(shown).figure)
    assert {spot.week for spot in drawn(shown).spots} == {None}


def test_its_table_holds_every_field_and_the_edges() -> None:
    shown = exhibit("heat", lived())

    assert shown is not None
    assert shown.table.headings[-2:] == ("Without a day", "Sum")
    assert shown.table.lines[-1][0] == "Sum"
    assert len(shown.table.lines) == 5


def test_nothing_recorded_is_no_map() -> None:
    assert exhibit("heat", book()) is None


@settings(max_examples=6, deadline=None)
@given(
    st.sampled_from([360.0, 480.0, 900.0]),
    st.integers(1, 12),
    st.sampled_from([12.0, 24.0]),
)
def test_nothing_lies_on_anything_and_nothing_is_cut(width: float, many: int, text: float) -> None:
    long = "Coordination with suppliers and the warehouse"
    more = tuple(Category(f"c{n}", f"{long} {n}", Role.WORK) for n in range(many))
    held = book()
    held = type(held)(
        held.person, (*held.categories, *more), held.normal_weeks, held.working_hours
    ).with_log(log(*(f"{DAYS[n % 7]} 10:45 c{n}" for n in range(many)), "2:00 c0"))

    chart = drawn(exhibit("heat", held), width=width * text / 12, text=text)

    assert overlaps(chart) == cut_off(chart) == []
