"""What all sheets have in common: margins, the head that says whose week it is, and the foot."""

from datetime import date

from planner.charts.page import Page
from planner.charts.paper import MARGIN
from planner.charts.style import Type, cut, drawable
from planner.core.person import Person
from planner.core.plan import Plan
from planner.i18n import Words
from planner.palette import LIGHT

HEAD_END, FOOTER = 98.0, 34.0
"""Where the head ends, and how far above the lower edge of the paper the foot stands."""

GAP, GUTTER = 18.0, 28.0
TITLE_BASELINE, SUBTITLE_BASELINE = 66.0, 83.0
TITLE, SUBTITLE, FOOT = Type(22, bold=True), Type(10), Type(8)


def inner_width(page: Page) -> float:
    """Between the margins."""
    return page.paper.width - 2 * MARGIN


def write_head(page: Page, person: Person, plan: Plan, words: Words, beside: float = 0) -> None:
    """The title, the days, whose they are and how long they are together; `beside` is kept free at
    the right."""
    parts = words.long_days_of(plan.week), words.time(plan.capacity)
    write_head_of(page, person, parts, beside)


def write_head_of(page: Page, person: Person, parts: tuple[str, str], beside: float = 0) -> None:
    """The title, and below it which days they are, whose, and how long."""
    width = inner_width(page) - beside
    page.write(MARGIN, TITLE_BASELINE, cut(page.title, width, TITLE), TITLE, LIGHT.text)
    days, hours = parts
    who = drawable(_joined(person.name, person.title))
    who = cut(who, width - SUBTITLE.width(_joined(days, hours)) - GAP, SUBTITLE)
    page.write(MARGIN, SUBTITLE_BASELINE, _joined(days, who, hours), SUBTITLE, LIGHT.faint)


def write_foot(
    page: Page, person: Person, plan: Plan, words: Words, printed: date, revision: int
) -> None:
    write_foot_of(page, person, str(plan.week), words, printed, revision)


def write_foot_of(
    page: Page,
    person: Person,
    of: str,
    words: Words,
    printed: date,
    revision: int,
    place: tuple[int, int] = (1, 1),
) -> None:
    """What the page is `of`, and whose; when it was made, from which state of the book, and which of
    how many pages it is."""
    y, right = page.paper.height - FOOTER, page.paper.width - MARGIN
    number, count = place
    made = words.text("Printed {date} · revision {revision} · page {n} of {all}").format(
        date=words.short_date(printed), revision=revision, n=number, all=count
    )
    width = right - MARGIN - FOOT.width(made) - GAP
    whose = _joined(of, drawable(person.name))
    page.write(MARGIN, y, cut(whose, width, FOOT), FOOT, LIGHT.faint)
    page.write(right, y, made, FOOT, LIGHT.faint, "right")


def _joined(*parts: str) -> str:
    """Beginning with Latin letters, so that a name written from the right does not turn the line."""
    return " · ".join(part for part in parts if part)
