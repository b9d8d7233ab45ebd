"""*Find* in a week of many categories."""

from dataclasses import replace

from planner.core.category import Category, Role
from planner.ui.find_panel import FindPanel
from tests.builders import CATEGORIES, book, plan
from tests.ui.conftest import Open

MANY = tuple(Category(f"c{n}", f"Category {n}", Role.WORK) for n in range(30))
WEEK = "customers 10:00, meetings 4:00, " + ", ".join(f"c{n} 0:30" for n in range(30))


def test_find_shows_those_that_give_and_a_few_more_until_all_are_wanted(open_desk: Open) -> None:
    given = replace(book(WEEK, plan(WEEK)), categories=(*CATEGORIES[:-1], *MANY, CATEGORIES[-1]))
    desk = open_desk(given)
    desk.window.page.goal.open_find()
    desk.settle()
    panel = desk.window.page.goal.offer.panel
    assert isinstance(panel, FindPanel)

    few = [name for name, field in panel._fields.items() if field.isVisible()]
    panel._more.click()
    desk.settle()
    all_of_them = [name for name, field in panel._fields.items() if field.isVisible()]

    assert few[0] == "meetings"
    assert len(few) == 6
    assert len(all_of_them) == 31
    assert not panel._more.isVisible()
    assert desk.focused is panel._fields[all_of_them[6]]
