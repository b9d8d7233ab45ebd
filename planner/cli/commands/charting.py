"""`chart`: a chart as a picture. matplotlib is imported only when one is drawn."""

from pathlib import Path
from typing import TYPE_CHECKING

from planner.cli.answer import Answer
from planner.cli.commands.comparing import read_period_at
from planner.cli.desk import Desk
from planner.cli.failure import Failure, Status
from planner.cli.verb import Argument, Asked, Example, Verb
from planner.core.book import Book
from planner.core.category import cleaned
from planner.core.comparison import comparison
from planner.core.period import Period
from planner.core.trend import trend, trend_to
from planner.i18n import Words, mark
from planner.places import keep_matplotlib_in_cache
from planner.whole_file import written_whole
from planner.wording.goal_names import as_sentence, subject_name
from planner.wording.periods import period_name

if TYPE_CHECKING:
    from matplotlib.figure import Figure


def _chart(asked: Asked, desk: Desk) -> Answer:
    words, path = desk.words, desk.place_for(asked.written("--out"))
    ending = _ending(path, words)
    period = read_period_at(asked.written("--period"), desk)
    keep_matplotlib_in_cache()
    from planner.charts.slide import as_picture

    draw = _bars if asked.written("NAME") == "bars" else _trend
    with desk.reading() as book:
        content = as_picture(draw(book, period, desk), ending)
    with desk.writing(path), written_whole(path) as file:
        file.write(content)
    said = words.text("The chart is in {path}.").format(path=cleaned(str(path)))
    return Answer(said, {"chart": asked.written("NAME"), "path": str(path)})


def _ending(path: Path, words: Words) -> str:
    ending = path.suffix.lower()
    if ending not in (".png", ".svg", ".pdf"):
        text = words.text("A chart is a file that ends with .png, .svg or .pdf.")
        raise Failure(Status.USAGE, text)
    return ending


def _bars(book: Book, period: Period, desk: Desk) -> "Figure":
    from planner.charts.slide import bars_slide

    found = comparison(book, period, desk.today)
    if found.is_empty or not found.variances:
        raise Failure(Status.REFUSED, desk.words.text("There is nothing to compare there."))
    return bars_slide(found, book, _of(period, desk.words), desk.words)


def _trend(book: Book, period: Period, desk: Desk) -> "Figure":
    """Of one week: of the twelve that end with it."""
    from planner.charts.slide import trend_slide

    weeks, words = period.weeks, desk.words
    points = (
        trend_to(book, period.last, desk.today)
        if len(weeks) == 1
        else trend(book, weeks, desk.today)
    )
    goal = book.main_goal(period.last)
    if goal is None or all(point.actual is None for point in points):
        raise Failure(
            Status.REFUSED, words.text("A trend needs a goal and something that was recorded.")
        )
    shown = Period(points[0].week, points[-1].week)
    title = as_sentence(subject_name(goal, book, words))
    return trend_slide(points, title, _of(shown, words), words)


def _of(period: Period, words: Words) -> str:
    name = period_name(period, words)
    year = str(period.last.year)
    return name if year in name else f"{name} · {year}"


CHART = Verb(
    "chart",
    mark("Draw a chart into a picture for a slide."),
    (
        Argument(
            "NAME",
            mark("which chart: bars are planned and actual, trend is the goal week by week"),
            choices=("bars", "trend"),
        ),
        Argument(
            "--period", mark("the weeks, if not this one"), "PERIOD", default="this", optional=True
        ),
        Argument("--out", mark("the file to write: .png, .svg or .pdf"), "FILE"),
    ),
    (
        Example("lagkage-cli chart bars --period 2026-Q4 --out quarter.png", mark("for the board")),
        Example("lagkage-cli chart trend --out trend.svg", mark("the last twelve weeks")),
    ),
    _chart,
)
