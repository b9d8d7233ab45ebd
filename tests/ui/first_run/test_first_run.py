"""The first run in a real window: the question, and the cards that lead to a plan with a goal."""

from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPushButton, QRadioButton

from planner.app.commands.goals import RemoveGoal
from planner.app.commands.plan import MoveTime
from planner.app.first_run import Stage
from planner.core.book import Book
from planner.core.goal import Absolute, Relative, Share
from planner.core.person import Person
from planner.core.reading import Reading, read_duration
from planner.palette import LIGHT
from planner.ui.actions import DEEDS
from planner.ui.asked import Asked
from planner.ui.first_run.example import Example
from planner.ui.first_run.move_card import MoveCard
from planner.ui.first_run.opening import PLACE
from planner.ui.first_run.stage_card import StageCard
from planner.ui.first_run.welcome import Welcome
from planner.ui.ring.ghost_hand import GhostHand
from planner.ui.settings import LANGUAGE
from planner.ui.settings_pages.general import GeneralPage
from planner.ui.settings_pages.page import Case
from planner.ui.stillness import STILL
from tests.builders import W48, book, log, move, time
from tests.ui.conftest import Open
from tests.ui.desk import WEDNESDAY, Desk


@pytest.fixture
def desk(open_desk: Open) -> Desk:
    """A book that nobody has begun yet."""
    return open_desk(is_new=True)


def welcome(desk: Desk) -> Welcome:
    found = desk.window.findChild(Welcome)
    assert found is not None
    return found


def card(desk: Desk) -> StageCard:
    (found,) = (each for each in desk.window.findChildren(StageCard) if not each.isHidden())
    return found


def stage(desk: Desk) -> Stage | None:
    guide = desk.program.first_runs.guide
    return guide._run.stage if guide else None


def choose(desk: Desk, profile: str) -> None:
    question = welcome(desk).question
    (button,) = (b for b in question._profiles.buttons() if b.property("profile") == profile)
    button.click()


def answer(desk: Desk, profile: str = "employee") -> None:
    choose(desk, profile)
    welcome(desk).question._begin.click()
    desk.settle()


def press(desk: Desk, *buttons: str) -> None:
    """Press buttons of the card, one after the other; each may lead to another card."""
    for text in buttons:
        (button,) = (b for b in card(desk).findChildren(QPushButton) if b.text() == text)
        button.click()
        desk.settle()


def _reading(text: str) -> Reading:
    return read_duration(text)


# The question


def test_a_new_book_begins_with_the_chosen_week_as_one_step(desk: Desk) -> None:
    choose(desk, "leader")
    hours = welcome(desk).question._hours
    hours.selectAll()
    QTest.keyClicks(hours, "40")

    QTest.keyClick(hours, Qt.Key.Key_Return)
    desk.settle()

    assert stage(desk) is Stage.NORMAL
    assert desk.session.book.normal_week(W48).total == time("40:00")
    assert desk.window.bar._buttons["undo"].accessibleName() == "Undo: begin with a typical week"


@pytest.mark.parametrize("typed", ["", "0", "many", "169", "-99"])
def test_a_new_book_asks_for_hours_that_a_week_has(desk: Desk, typed: str) -> None:
    question = welcome(desk).question
    question._hours.clear()
    QTest.keyClicks(question._hours, typed)

    question._begin.click()

    assert question._remark.text()
    assert desk.session.past == ()


def test_the_example_follows_what_is_chosen_and_turns_to_more_customers(desk: Desk) -> None:
    example = desk.window.findChild(Example)
    assert example is not None
    choose(desk, "leader")
    begun = example._ring._scene
    example._turn()
    served = example._ring._scene

    assert begun is not None
    assert served is not None
    assert begun.plan.planned("customers") == time("3:00")
    assert served.plan.planned("customers") == time("11:15")
    assert served.plan.capacity == begun.plan.capacity
    assert desk.session.past == ()


def test_the_example_stands_still_where_nothing_shall_move(desk: Desk) -> None:
    example = desk.window.findChild(Example)
    assert example is not None
    assert example._beat.isActive()
    desk.window.setProperty(STILL, True)

    choose(desk, "leader")

    assert not example._beat.isActive()


def test_nothing_that_the_question_covers_is_reached_by_keys(desk: Desk) -> None:
    reached = set()
    for _ in range(20):
        QTest.keyClick(desk.focused, Qt.Key.Key_Tab)
        reached.add(desk.focused)

    assert all(welcome(desk).isAncestorOf(widget) for widget in reached)
    assert len(reached) >= 4


def test_who_does_not_want_to_be_asked_keeps_the_example(desk: Desk) -> None:
    before = desk.session.book

    welcome(desk).question.dismissed.emit()
    desk.settle()

    assert stage(desk) is None
    assert desk.window.findChild(Welcome) is None
    assert desk.session.book is before
    assert desk.window.centralWidget().isEnabled()


def test_the_question_is_asked_in_the_new_language_too(desk: Desk) -> None:
    choose(desk, "service")
    welcome(desk).question._hours.setText("32:00")

    desk.settings.choose(LANGUAGE, "da")
    desk.program.renew()
    desk.settle()

    question = welcome(desk).question
    assert (question.profile, question._hours.text()) == ("service", "32:00")
    assert question._begin.text() == "Vis min uge"


# The way on


def test_every_step_can_be_skipped(desk: Desk) -> None:
    answer(desk)

    press(desk, "Skip", "Skip", "Skip", "Finish")

    assert stage(desk) is None
    assert len(desk.session.past) == 1
    assert desk.window.findChildren(StageCard) == []


def test_the_normal_week_is_dragged_until_it_is_said_to_be_the_own(desk: Desk) -> None:
    answer(desk)
    assert desk.window.pages.current_id == "normal"
    table = desk.window.pages.current.hours.table
    table.typed.emit("customers", _reading("10:00"))
    table.typed.emit("meetings", _reading("9:00"))
    assert len(desk.session.past) == 3

    press(desk, "This is my normal week")

    assert len(desk.session.past) == 2
    normal = desk.session.book.normal_week(W48)
    assert normal.hours("meetings") == time("9:00")
    assert normal.source == "typed"
    standing = desk.session.book.main_standing(desk.session.book.plan(W48))
    assert standing is not None
    assert standing.normal == normal.hours("customers")
    assert stage(desk) is Stage.GOAL
    assert desk.window.pages.current_id == "plan"


def goal_choices(desk: Desk) -> list[QRadioButton]:
    press(desk, "Skip")
    return card(desk).findChildren(QRadioButton)


def test_the_goals_to_choose_from_ask_for_more_than_is_normal(desk: Desk) -> None:
    answer(desk)

    assert [button.text() for button in goal_choices(desk)] == [
        "30\N{NO-BREAK SPACE}% more than normal: 12:00 → 15:45",
        "3:00 more each week: 12:00 → 15:00",
    ]


def test_two_goals_of_one_figure_are_one_choice(desk: Desk) -> None:
    welcome(desk).question._hours.setText("30:00")
    answer(desk)

    assert [button.text() for button in goal_choices(desk)] == [
        "30\N{NO-BREAK SPACE}% more than normal: 9:45 → 12:45"
    ]


@pytest.mark.parametrize(
    ("profile", "choice", "measure", "target"),
    [
        ("leader", 0, Share(30), "11:15"),
        ("leader", 2, Absolute(time("6:00")), "6:00"),
        ("employee", 1, Absolute(time("15:00")), "15:00"),
    ],
)
def test_another_goal_than_the_usual_one_can_be_chosen(
    desk: Desk, profile: str, choice: int, measure: object, target: str
) -> None:
    answer(desk, profile)
    goal_choices(desk)[choice].click()

    press(desk, "Set this goal")

    (goal,) = desk.session.book.goals_in(W48)
    assert goal.measure == measure
    standing = desk.session.book.main_standing(desk.session.book.plan(W48))
    assert standing is not None
    assert standing.target == time(target)


def test_the_way_on_opens_when_the_goal_is_reached_and_the_moves_are_one_step(desk: Desk) -> None:
    answer(desk)
    press(desk, "Skip", "Skip")
    assert not card(desk).on.isEnabled()

    for text in ("3:00 meetings > customers", "0:45 admin > customers"):
        desk.window.asked.emit(Asked(MoveTime(W48, move(text))))
    desk.settle()
    assert card(desk).on.isEnabled()
    press(desk, "Done")

    assert stage(desk) is Stage.END
    assert len(desk.session.past) == 2
    undo = desk.window.bar._buttons["undo"]
    assert undo.accessibleName() == "Undo: move 3:45 in all"


def test_undoing_a_step_leads_back_to_it(desk: Desk) -> None:
    answer(desk)
    press(desk, "Skip", "Set this goal")
    assert stage(desk) is Stage.MOVE

    desk.window.undo_wanted.emit()
    desk.settle()
    assert welcome(desk).question.isVisible()
    desk.window.redo_wanted.emit()
    desk.settle()

    assert stage(desk) is Stage.MOVE
    assert isinstance(card(desk), MoveCard)


def test_starting_again_asks_anew_and_forgets_nothing_until_there_is_an_answer(desk: Desk) -> None:
    answer(desk, "leader")
    begun = desk.session.book

    press(desk, "Start again")
    assert desk.session.book is begun
    answer(desk, "service")

    assert stage(desk) is Stage.NORMAL
    assert "cases" in desk.session.book.order


def test_a_new_window_goes_on_where_the_one_before_was(desk: Desk) -> None:
    answer(desk)
    press(desk, "Skip")

    desk.program.renew()
    desk.settle()

    assert stage(desk) is Stage.GOAL
    press(desk, "Set this goal")
    assert stage(desk) is Stage.MOVE


# Left, and come back to


def test_a_first_run_goes_on_where_the_program_ended(open_desk: Open) -> None:
    first = open_desk(is_new=True)
    answer(first)
    press(first, "Skip")
    held = first.session.book

    second = open_desk(held)

    assert stage(second) is Stage.GOAL
    press(second, "Set this goal")
    assert stage(second) is Stage.MOVE


def test_what_another_book_left_is_not_gone_on_with(open_desk: Open) -> None:
    first = open_desk(is_new=True)
    answer(first)
    other = replace(first.session.book, person=Person("someone-else"))

    assert stage(open_desk(other)) is None


@pytest.mark.parametrize("noted", ["p1 1", "p1 9", "p1", "p1 two", "  "])
def test_what_was_noted_badly_is_no_first_run(open_desk: Open, noted: str) -> None:
    settings = open_desk().settings
    settings.note(PLACE, noted)

    assert stage(open_desk()) is None


@pytest.mark.parametrize("way", ["button", "key"])
def test_the_first_run_can_be_left_and_does_not_come_back(open_desk: Open, way: str) -> None:
    desk = open_desk(is_new=True)
    answer(desk)
    held = desk.session.book

    if way == "button":
        press(desk, "Leave")
    else:
        card(desk).take_focus()
        desk.press(Qt.Key.Key_Escape)
        desk.settle()

    assert stage(desk) is None
    assert desk.session.book is held
    assert stage(open_desk(held)) is None


def test_who_finishes_is_asked_no_more(open_desk: Open) -> None:
    desk = open_desk(is_new=True)
    answer(desk)
    press(desk, "Skip", "Skip", "Skip", "Finish")

    assert stage(open_desk(desk.session.book)) is None


# The ghost hand


def test_the_hand_shows_the_gesture_and_changes_nothing(desk: Desk) -> None:
    answer(desk)
    press(desk, "Skip", "Skip")
    before = desk.session.book

    press(desk, "Show me how")
    hand = desk.window.findChild(GhostHand)
    assert hand is not None
    poses = [hand._pose_at(share) for share in (0.0, 0.3, 0.6, 0.9, 1.0)]

    assert [pose.is_closed for pose in poses] == [False, True, True, False, False]
    assert poses[3].hand == hand._to
    assert poses[-1].strength == 0.0
    assert desk.session.book is before


def test_the_hand_stands_still_where_nothing_shall_move(desk: Desk) -> None:
    answer(desk)
    press(desk, "Skip", "Skip")
    desk.window.setProperty(STILL, True)

    press(desk, "Show me how")

    hand = desk.window.findChild(GhostHand)
    assert hand is not None
    assert hand._motion.state() is hand._motion.State.Stopped
    assert hand._pose.is_closed


def test_the_card_goes_along_to_another_page_and_nothing_is_asked_twice(desk: Desk) -> None:
    answer(desk)
    page = desk.window.pages.current
    page.hours.table.typed.emit("meetings", _reading("9:00"))
    assert not page.about.isVisible()

    desk.window.open_page("plan")
    desk.settle()
    assert desk.window.page.isAncestorOf(card(desk))
    press(desk, "This is my normal week")

    assert stage(desk) is Stage.GOAL
    desk.window.open_page("normal")
    desk.settle()
    assert desk.window.pages.current.about.isVisible()


def test_tab_reaches_the_card_before_those_below_it(desk: Desk) -> None:
    answer(desk)
    press(desk, "Skip", "Skip")
    order = []

    for _ in range(40):
        QTest.keyClick(desk.focused, Qt.Key.Key_Tab)
        order.append(desk.focused)

    on_card = [n for n, widget in enumerate(order) if card(desk).isAncestorOf(widget)]
    on_goal = [n for n, widget in enumerate(order) if desk.window.page.goal.isAncestorOf(widget)]
    names = [order[n].text() for n in on_card[:4]]  # type: ignore[attr-defined]
    assert names == ["Start again", "Leave", "Show me how", "Skip"]
    assert on_card[2] < on_goal[0]


def test_once_the_hours_are_found_the_keys_are_for_the_ring(desk: Desk) -> None:
    answer(desk)
    press(desk, "Skip", "Skip")
    desk.window.page.goal.open_find()

    QTest.keyClick(desk.focused, Qt.Key.Key_Return)
    desk.settle()

    assert desk.window.page.ring.view.isAncestorOf(desk.focused)


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_cards_have_the_room_that_they_need(desk: Desk, language: str) -> None:
    desk.settings.choose(LANGUAGE, language)
    desk.program.renew()
    desk.resize(1024, 640)
    answer(desk)

    for _ in range(4):
        shown = card(desk)
        right = shown.mapTo(desk.window, shown.rect().bottomRight()).x()
        assert right <= desk.window.width()
        assert shown.minimumSizeHint().width() <= shown.width()
        shown.passed.emit(None)
        desk.settle()


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_cards_stand_beside_the_ring_where_everything_is_twice_as_large(
    desk: Desk, language: str
) -> None:
    desk.settings.choose(LANGUAGE, language)
    desk.program.renew()
    desk.resize(1440 // 2, 900 // 2)
    answer(desk)

    for _ in range(4):
        shown, page = card(desk), desk.window.pages.current
        ring = page.ring.mapTo(desk.window, page.ring.rect().topRight())
        assert shown.mapTo(desk.window, shown.rect().topLeft()).x() > ring.x()
        assert not shown.on.visibleRegion().isEmpty()
        shown.passed.emit(None)
        desk.settle()


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_way_on_is_in_sight_where_everything_is_twice_as_large(
    desk: Desk, language: str
) -> None:
    desk.settings.choose(LANGUAGE, language)
    desk.program.renew()
    desk.resize(1440 // 2, 900 // 2)

    question = welcome(desk).question
    corner = question._begin.mapTo(desk.window, question._begin.rect().bottomRight())

    assert question._begin.visibleRegion().boundingRect() == question._begin.rect()
    assert desk.window.rect().contains(corner)
    assert not question._intro.isVisible()
    desk.resize(1440, 900)
    assert question._intro.isVisible()


def test_the_whole_way_goes_by_keys_alone(desk: Desk) -> None:
    def key(*keys: Qt.Key) -> None:
        for each in keys:
            QTest.keyClick(desk.focused, each)
            desk.settle()

    key(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert stage(desk) is Stage.NORMAL
    key(Qt.Key.Key_Return)
    assert stage(desk) is Stage.GOAL
    key(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert stage(desk) is Stage.MOVE
    desk.window.page.goal.open_find()
    key(Qt.Key.Key_Return)
    assert card(desk).on.isEnabled()


# Starting again


def test_starting_again_from_the_settings_asks_as_a_new_book_does(open_desk: Open) -> None:
    desk = open_desk()
    desk.session.perform(MoveTime(W48, move("1:00 meetings > customers")))
    before = desk.session.book

    desk.program.begin_first_run()
    desk.settle()
    assert desk.session.book is before
    answer(desk, "leader")

    assert stage(desk) is Stage.NORMAL
    assert not desk.session.book.weeks
    desk.window.undo_wanted.emit()
    assert desk.session.book is before


def test_where_time_was_recorded_the_settings_offer_no_new_start(open_desk: Open) -> None:
    def again(given: Book) -> tuple[bool, str]:
        desk = open_desk(given)
        case = Case(
            given, desk.shelf.path, W48, WEDNESDAY, desk.settings, LIGHT, desk.program._words
        )
        page = GeneralPage(case)
        return page._again.isEnabled(), page._again_hint.text()

    assert again(book())[0]
    may, why = again(book().with_log(log("tue 1:00 customers")))
    assert not may
    assert "new book" in why


def test_the_example_does_not_invite_to_be_pulled(desk: Desk) -> None:
    example = desk.window.findChild(Example)
    assert example is not None
    ring = example._ring
    stage = ring._stage
    assert stage is not None
    painted: list[object] = []
    stage.paint = lambda *told: painted.append(told[3])  # type: ignore[method-assign]

    ring.repaint()

    assert painted == [[]]
    assert ring._hand.borders() != []


def test_a_goal_is_asked_for_though_the_one_of_the_beginning_was_removed(desk: Desk) -> None:
    answer(desk)
    desk.window.asked.emit(Asked(RemoveGoal(desk.session.book.goals[0].id)))
    press(desk, "Skip")

    press(desk, "Set this goal")

    (goal,) = desk.session.book.goals_in(W48)
    assert goal.measure == Relative(30, desk.session.book.normal_week(W48).id)


@pytest.mark.parametrize("keys", [row.keys[0] for row in DEEDS if row.keys and not row.is_for_all])
def test_keys_do_nothing_behind_the_question(desk: Desk, keys: str) -> None:
    before = desk.session.book
    done: list[object] = []
    for action in desk.window._actions.values():
        action.triggered.connect(partial(done.append, action))

    QTest.keySequence(desk.focused, QKeySequence(keys))
    desk.settle()

    assert done == []
    assert desk.session.book is before


def test_once_the_question_is_answered_keys_do_what_they_do(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDialog, "exec", lambda each: opened.append(type(each).__name__) or 0)
    answer(desk)

    QTest.keySequence(desk.focused, QKeySequence("Ctrl+M"))

    assert opened == ["MoveDialog"]


def test_the_question_leaves_help_and_settings_to_be_opened(desk: Desk) -> None:
    wanted: list[str] = []
    desk.window.settings_wanted.disconnect()
    desk.window.settings_wanted.connect(wanted.append)

    QTest.keySequence(desk.focused, QKeySequence("Ctrl+,"))

    assert wanted == ["general"]
