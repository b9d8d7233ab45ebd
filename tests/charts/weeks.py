"""Weeks that are hard to get onto a page."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from matplotlib.figure import Figure

from planner.charts.blank_layout import blank_paper
from planner.charts.blank_sheet import blank_sheet
from planner.charts.paper import A4, Paper
from planner.charts.plan_sheet import plan_sheet
from planner.core.book import Book
from planner.core.category import Category, Role
from planner.core.goal import Absolute, Direction, Goal, Relative, Share
from planner.core.move import Reason, ReasonKind
from planner.core.normal_week import NormalWeek, Source
from planner.core.person import Person
from planner.core.plan import Plan, Start, StartKind
from planner.i18n import Words
from tests.builders import CATEGORIES, EMPLOYEE_WEEK, W48, book, move, plan, time

PRINTED = date(2026, 11, 22)
ENGLISH = Words("en")
MOVES = (
    move("1:30 meetings > customers", Reason(ReasonKind.SHORTEN, "Status meeting 2 h → 1 h")),
    move("1:00 meetings > customers", Reason(ReasonKind.STOP, "Department briefing")),
    move("1:15 admin > customers", Reason(None, "Mail twice a day")),
)
DANISH = (
    "Kundekontakt ude hos kunden og på telefon",
    "Interne møder, statusmøder og afdelingsmøder",
    "E-mail og administration",
    "Forberedelse, dokumentation og efterbehandling",
    "Rejsetid og transport mellem kunder på Sjælland",
    "Læring, forbedring og udvikling af egne færdigheder",
    "Ikke planlagt",
)
FOREIGN = (
    "לקוחות ופגישות",
    "اجتماعات داخلية",
    "📧 Mail 🎉 $\\frac{1}{$",
    "漢字の仕事",
    "🚆",
    "x" * 200,
    "y",
)

Week = tuple[Book, Plan]


def usual() -> Week:
    return _in_book(plan(EMPLOYEE_WEEK, *MOVES))


def danish() -> Week:
    week = plan(EMPLOYEE_WEEK, *MOVES, move("0:30 travel > open"))
    return _called(
        _in_book(week), DANISH, Person("p", "Søren Ærligaard Østergård", "Nøglekundeansvarlig" * 3)
    )


def of_minutes(minutes: dict[str, timedelta]) -> Week:
    """A week of long names."""
    week = Plan(W48, Start(StartKind.NORMAL, minutes))
    return _called(_in_book(week), DANISH, Person("p", "Åse"))


def foreign() -> Week:
    return _called(usual(), FOREIGN, Person("p", "שלום 🎂 Ærø"))


def slivers() -> Week:
    return _in_book(
        plan(
            "customers 30:00, meetings 0:15, admin 0:15, preparation 0:15, "
            "travel 0:15, improvement 0:15, open 5:45"
        )
    )


def danish_slivers() -> Week:
    return _called(slivers(), DANISH, Person("p", "Åse"))


def of_many(count: int, moves: int = 0) -> Week:
    """So many categories, and moves between them."""
    names = [f"c{i}" for i in range(count)]
    minutes = {name: timedelta(minutes=60 + 15 * (i % 7)) for i, name in enumerate(names)}
    made = tuple(
        move(f"0:15 c{i % count} > c{(i + 1) % count}", Reason(None, f"Reason {i}"), str(i))
        for i in range(moves)
    )
    base = book()
    many = replace(
        base,
        categories=(*(_category(i, name) for i, name in enumerate(names)), CATEGORIES[-1]),
        normal_weeks=(NormalWeek("n1", minutes, Source.GUESS, W48),),
    )
    return many, Plan(W48, Start(StartKind.NORMAL, minutes), made)


def of_five_goals(week: Week) -> Week:
    """`week` with four goals beside the main one."""
    held, made = week
    for goal in (
        Goal("g2", Role.MEETINGS, Absolute(time("5:00")), W48, Direction.AT_MOST, is_main=False),
        Goal("g3", Role.IMPROVEMENT, Absolute(time("3:00")), W48, is_main=False),
        Goal("g4", Role.TRAVEL, Share(10), W48, Direction.AT_MOST, is_main=False),
        Goal("g5", held.order[3], Relative(-10, "n1"), W48, Direction.AT_MOST, is_main=False),
    ):
        held = held.with_goal(goal)
    return held, made


HARD: dict[str, Callable[[], Week]] = {
    "usual": usual,
    "Danish": danish,
    "foreign": foreign,
    "slivers": slivers,
    "Danish slivers": danish_slivers,
    "12 categories, 8 moves": lambda: of_many(12, 8),
    "20 categories, 20 moves": lambda: of_many(20, 20),
    "40 categories, 40 moves": lambda: of_many(40, 40),
    "five goals in Danish": lambda: of_five_goals(danish()),
    "20 categories, 20 moves, five goals": lambda: of_five_goals(of_many(20, 20)),
}


@cache
def hard_sheet(name: str, paper: Paper = A4) -> Figure:
    """One of `HARD`, drawn once for all who only read it."""
    return sheet(HARD[name](), paper)


def sheet(week: Week, paper: Paper = A4, words: Words = ENGLISH) -> Figure:
    return plan_sheet(*week, words, paper, PRINTED, 1204)


def blank(week: Week, paper: Paper = A4, words: Words = ENGLISH) -> Figure:
    """The blank sheet of `week`, lying as fits better."""
    lying = blank_paper(*week, paper)
    return blank_sheet(*week, words, lying, PRINTED, 1204)


@cache
def hard_blank(name: str, paper: Paper = A4) -> Figure:
    return blank(HARD[name](), paper)


def _category(place: int, name: str) -> Category:
    return Category(name, f"Category with the number {place}", list(Role)[place % 8])


def _in_book(week: Plan) -> Week:
    return book(EMPLOYEE_WEEK, week), week


def _called(week: Week, names: tuple[str, ...], person: Person) -> Week:
    held, made = week
    pairs = zip(held.categories, names, strict=True)
    return replace(
        held, categories=tuple(replace(c, name=n) for c, n in pairs), person=person
    ), made
