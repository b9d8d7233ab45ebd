"""`sheet`: a sheet as a PDF file. matplotlib is imported only when one is made."""

from planner.charts.blank_layout import blank_paper
from planner.charts.paper import PAPERS
from planner.cli.answer import Answer
from planner.cli.desk import Desk
from planner.cli.values import read_week
from planner.cli.verb import Argument, Asked, Example, Verb
from planner.i18n import mark
from planner.places import keep_matplotlib_in_cache
from planner.storage import read_book


def _sheet(asked: Asked, desk: Desk) -> Answer:
    words, path = desk.words, desk.place_for(asked.written("--pdf"))
    week = read_week(asked.written("--week"), desk.this_week, words)
    read = read_book(desk.path)
    plan, kind = read.book.plan(week), asked.written("SHEET")
    paper = PAPERS[asked.written("--paper")]
    keep_matplotlib_in_cache()
    from planner.charts.blank_sheet import blank_sheet
    from planner.charts.pdf import save_pdf
    from planner.charts.plan_sheet import plan_sheet

    draw = plan_sheet
    if kind == "blank":
        draw, paper = blank_sheet, blank_paper(read.book, plan, paper)
    figure = draw(read.book, plan, words, paper, desk.today, read.revision)
    with desk.writing(path):
        save_pdf(figure, path)
    said = words.text(_SAID[kind]).format(week=week, path=path)
    return Answer(said, {"sheet": kind, "week": str(week), "path": str(path)})


_SAID = {
    "plan": mark("The time plan of {week} is in {path}."),
    "blank": mark("The blank sheet of {week} is in {path}."),
}

PAPER = Argument(
    "--paper", mark("the paper, if not A4"), "a4|letter", ("a4", "letter"), "a4", optional=True
)

SHEET = Verb(
    "sheet",
    mark("Put a week on paper: a printed sheet as a PDF file."),
    (
        Argument(
            "SHEET",
            mark("which sheet: plan is My time plan, blank is a week to tick by pen"),
            choices=("plan", "blank"),
        ),
        Argument(
            "--week", mark("the week, if not this one"), "WEEK", default="this", optional=True
        ),
        PAPER,
        Argument("--pdf", mark("the file to write; one of that name is replaced"), "FILE"),
    ),
    (
        Example("lagkage-cli sheet plan --pdf plan.pdf", mark("this week on A4")),
        Example(
            "lagkage-cli sheet plan --week next --paper letter --pdf plan.pdf",
            mark("next week on US Letter"),
        ),
        Example(
            "lagkage-cli sheet blank --week next --pdf blank.pdf",
            mark("next week, to tick by pen where the time goes"),
        ),
    ),
    _sheet,
)
