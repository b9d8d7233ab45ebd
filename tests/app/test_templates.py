"""Own templates: saved, renamed, removed, each one step that can be undone."""

from dataclasses import replace

import pytest

from planner.app.commands.framework import BeginBook
from planner.app.commands.plan import BeginFrom
from planner.app.commands.templates import CopyWeek, RemoveTemplate, RenameTemplate, SaveTemplate
from planner.app.session import Session
from planner.core.book import Book
from planner.core.errors import EmptyName, NoSuchTemplate, NothingPlanned, TemplateNameTaken
from planner.core.plan import StartKind
from planner.core.profile import EMPLOYEE
from planner.core.template import Template
from tests.builders import EMPLOYEE_WEEK, W48, book, hours_of, minutes, move, plan

FAIR = Template("t1", "Fair", minutes("customers 20:00, travel 17:00"))
QUIET = Template("t2", "Quiet week", minutes("preparation 37:00"))
HELD = replace(book(), templates=(FAIR, QUIET))


def names(held: Book) -> list[str]:
    return [template.name for template in held.templates]


def test_a_template_is_saved_under_a_clean_name_after_the_others() -> None:
    saved = SaveTemplate(Template("t3", "  Month \n end ", FAIR.minutes)).apply(HELD)

    assert names(saved) == ["Fair", "Quiet week", "Month end"]


def test_one_of_the_same_id_gets_the_hours_in_its_place() -> None:
    saved = SaveTemplate(Template("t1", "Fair", QUIET.minutes)).apply(HELD)

    assert names(saved) == ["Fair", "Quiet week"]
    assert saved.templates[0].minutes == QUIET.minutes
    assert SaveTemplate(FAIR).apply(HELD) is HELD


def test_no_two_are_called_alike() -> None:
    with pytest.raises(TemplateNameTaken):
        SaveTemplate(Template("t3", "FAIR", FAIR.minutes)).apply(HELD)
    with pytest.raises(TemplateNameTaken):
        RenameTemplate("t2", "fair ").apply(HELD)
    assert names(RenameTemplate("t1", "fair").apply(HELD)) == ["fair", "Quiet week"]


def test_a_template_needs_a_name_and_hours() -> None:
    with pytest.raises(EmptyName):
        SaveTemplate(Template("t3", " ", FAIR.minutes)).apply(HELD)
    with pytest.raises(NothingPlanned):
        SaveTemplate(Template("t3", "Off", {})).apply(HELD)


def test_a_template_that_is_gone_can_be_neither_renamed_nor_removed() -> None:
    with pytest.raises(NoSuchTemplate):
        RenameTemplate("t3", "Other").apply(HELD)
    with pytest.raises(NoSuchTemplate):
        RemoveTemplate("t3").apply(HELD)


def test_a_week_that_began_as_a_template_stays_as_it_is_when_that_is_removed() -> None:
    begun = BeginFrom(W48, StartKind.TEMPLATE, "t1").apply(HELD)

    after = RemoveTemplate("t1").apply(begun)

    assert names(after) == ["Quiet week"]
    assert hours_of(after.plan(W48).minutes) == {"customers": "20:00", "travel": "17:00"}


def test_templates_go_with_their_categories_when_a_book_begins_anew() -> None:
    every = {part.id: part.id for part in EMPLOYEE.parts} | {"open": "Not planned"}
    begin = BeginBook("employee", HELD.hours(W48), every, W48, ("n", "g"))

    assert begin.apply(HELD).templates == ()


def test_a_new_start_is_one_step_with_its_moves_and_undo_gives_back_the_same_book() -> None:
    session = Session(
        replace(HELD, weeks=book(EMPLOYEE_WEEK, plan().after(move("1:00 meetings > admin"))).weeks)
    )
    before = session.book

    session.perform(BeginFrom(W48, StartKind.TEMPLATE, "t1"))
    assert session.book.plan(W48).moves == ()

    session.undo()
    assert session.book is before


def test_a_copy_to_many_weeks_is_one_step() -> None:
    session = Session(book(EMPLOYEE_WEEK, plan()))
    before = session.book

    step = session.perform(CopyWeek(W48, tuple(W48.plus(n) for n in range(1, 53))))

    assert len(session.book.weeks) == 53
    assert step.week == W48
    session.undo()
    assert session.book is before
