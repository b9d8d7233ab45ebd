"""`report`: all that is to be said about a period, as text, and as a PDF. matplotlib is imported only
for the latter."""

from planner.charts.exhibits.exhibit import Compared
from planner.charts.exhibits.trend import trend_of
from planner.charts.paper import PAPERS
from planner.cli.answer import Answer, Json
from planner.cli.commands.comparing import PERIOD, comparison_text, read_period_at, variance_value
from planner.cli.commands.paper import PAPER
from planner.cli.desk import Desk
from planner.cli.table import table
from planner.cli.verb import Argument, Asked, Example, Verb
from planner.cli.week_value import Keys
from planner.core.category import cleaned
from planner.core.comparison import Comparison, comparison
from planner.core.duration import MINUTE
from planner.core.variance import Variance
from planner.i18n import mark
from planner.palette import LIGHT
from planner.places import keep_matplotlib_in_cache
from planner.storage import read_book
from planner.wording.comparisons import changes_text
from planner.wording.table import Kind, Table, cell_text


def _report(asked: Asked, desk: Desk) -> Answer:
    period, path = read_period_at(asked.written("PERIOD"), desk), asked.written("--pdf")
    with desk.reading() as book:
        found = comparison(book, period, desk.today)
        compared = Compared(book, found, desk.today, LIGHT, desk.words)
        value = [_value(each, found, Keys(book)) for each in found.variances]
        text = _put_on_paper(compared, asked, desk) if path else _text(compared)
    return Answer(text, value)


def _put_on_paper(compared: Compared, asked: Asked, desk: Desk) -> str:
    place = desk.place_for(asked.written("--pdf"))
    keep_matplotlib_in_cache()
    from planner.charts.pdf import save_pages
    from planner.charts.report_sheet import report_sheets

    revision = read_book(desk.path).revision
    pages = report_sheets(compared, PAPERS[asked.written("--paper")], desk.today, revision)
    with desk.writing(place):
        save_pages(pages, place)
    said = desk.words.text("The report of {period} is in {path}.")
    return said.format(period=compared.period, path=cleaned(str(place)))


def _text(compared: Compared) -> str:
    """What `compare` says, what changed most, and the weeks one by one."""
    found, book, words = compared.found, compared.book, compared.words
    weeks = trend_of(compared)
    sections = (
        comparison_text(found, book, words),
        changes_text(found, book, words),
        _weeks(weeks.table, compared) if weeks is not None else "",
    )
    return "\n\n".join(section for section in sections if section)


def _weeks(made: Table, compared: Compared) -> str:
    kinds = [column.kind for column in made.columns]
    rows = [
        tuple(cell_text(cell, kind, compared.words) for cell, kind in zip(line, kinds, strict=True))
        for line in made.lines
    ]
    texts = frozenset(place for place, kind in enumerate(kinds) if kind is Kind.TEXT)
    return f"{made.title}\n\n{table([made.headings, *rows], texts)}"


def _value(each: Variance, found: Comparison, keys: Keys) -> Json:
    """A row of `compare`, with what is normal, and what a goal wants of it or null."""
    target = found.targets.get(each.subject)
    more = {"normal": each.normal // MINUTE, "goal": None if target is None else target // MINUTE}
    return {**variance_value(each, keys), **more}


REPORT = Verb(
    "report",
    mark("Tell all there is about a period: as text, or as pages to print."),
    (
        PERIOD,
        Argument("--pdf", mark("a PDF file to write"), "FILE", optional=True),
        PAPER,
    ),
    (
        Example("lagkage-cli report last", mark("how last week went, in full")),
        Example("lagkage-cli report 2026-Q4 --pdf quarter.pdf", mark("the quarter on paper")),
    ),
    _report,
)
