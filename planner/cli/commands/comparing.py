"""`compare`: planned against actual over a period."""

from collections.abc import Callable, Mapping
from pathlib import Path

from planner.charts.exhibits.bars import bars_table
from planner.charts.exhibits.exhibit import Compared
from planner.cli.answer import Answer, Json
from planner.cli.desk import Desk
from planner.cli.failure import Failure, Status, refused
from planner.cli.table import cut, table
from planner.cli.verb import Argument, Asked, Example, Verb
from planner.cli.week_value import Keys
from planner.core.book import Book
from planner.core.category import cleaned
from planner.core.comparison import Comparison, comparison
from planner.core.duration import MINUTE
from planner.core.errors import Refusal, Unreadable
from planner.core.period import Period, one_week, read_period
from planner.core.variance import Variance
from planner.exports.csv_file import EXCEL_DA, PLAIN, as_csv
from planner.i18n import Words, mark
from planner.palette import LIGHT
from planner.whole_file import written_whole
from planner.wording.comparisons import (
    compared_name,
    freed_text,
    hits_text,
    kept_text,
    roles_text,
    verdict_text,
)
from planner.wording.in_one_sentence import in_one_sentence
from planner.wording.names import quoted
from planner.wording.periods import period_name
from planner.wording.table import Table

PERIOD = Argument("PERIOD", mark("2026-W48, 2026-W45..2026-W48, 2026-Q4 or 2026, or this, last"))
_NEAR = {"this": 0, "last": -1, "denne": 0, "sidste": -1}


def _compare(asked: Asked, desk: Desk) -> Answer:
    places = {flag: desk.place_for(asked.written(flag)) for flag in FILES if asked.written(flag)}
    with desk.reading() as book:
        compared = compared_at(asked.written("PERIOD"), book, desk)
        found = compared.found
        value = [variance_value(each, Keys(book)) for each in found.variances]
        text = comparison_text(found, book, desk.words)
        if places:
            _write(bars_table(compared), places, desk)
            text = "\n".join(_said(path, desk.words) for path in places.values())
        return Answer(text, value)


def _write(made: Table, places: Mapping[str, Path], desk: Desk) -> None:
    for flag, path in places.items():
        content = FILES[flag](made, desk)
        with desk.writing(path), written_whole(path) as file:
            file.write(content)


def _said(path: Path, words: Words) -> str:
    return words.text("The comparison is in {path}.").format(path=cleaned(str(path)))


def _xlsx(made: Table, desk: Desk) -> bytes:
    from planner.exports.xlsx_file import as_xlsx

    return as_xlsx(made, desk.today)


FILES: dict[str, Callable[[Table, Desk], bytes]] = {
    "--csv": lambda made, desk: as_csv(made, PLAIN, desk.words),
    "--excel-da": lambda made, desk: as_csv(made, EXCEL_DA, desk.words),
    "--xlsx": _xlsx,
}
"""What each flag writes."""


def compared_at(period: str, book: Book, desk: Desk) -> Compared:
    """The comparison of what is written, in the colours of paper."""
    found = comparison(book, read_period_at(period, desk), desk.today)
    return Compared(book, found, desk.today, LIGHT, desk.words)


def read_period_at(text: str, desk: Desk) -> Period:
    near = _NEAR.get(text.strip().casefold())
    try:
        return read_period(text) if near is None else one_week(desk.this_week.plus(near))
    except Unreadable as unreadable:
        sentence = desk.words.text(
            "“{text}” is not a period. Write 2026-W48, 2026-W45..2026-W48, 2026-Q4 or 2026."
        )
        shown = sentence.format(text=quoted(text))
        raise Failure(Status.USAGE, shown) from unreadable
    except Refusal as refusal:
        raise refused(refusal, desk.words) from refusal


def variance_value(found: Variance, keys: Keys) -> dict[str, Json]:
    return {
        "category": keys.of(found.subject),
        "planned": found.planned // MINUTE,
        "actual": found.actual // MINUTE,
        "difference": found.difference // MINUTE,
    }


def comparison_text(found: Comparison, book: Book, words: Words) -> str:
    sections = (
        period_name(found.period, words),
        in_one_sentence(found, book, words),
        _table(found, book, words),
        _beside(found, book, words),
        roles_text(found, words),
    )
    return "\n\n".join(section for section in sections if section)


def _table(found: Comparison, book: Book, words: Words) -> str:
    if not found.variances:
        return ""
    heads = (words.text("planned"), words.text("actual"), words.text("difference"))
    rows = [
        (
            cut(compared_name(each.subject, book, words)),
            words.time(each.planned),
            words.time(each.actual),
            words.change(each.difference) if each.difference else "",
            verdict_text(each, words),
        )
        for each in found.variances
    ]
    return table([("", *heads, ""), *rows], frozenset({0, 4}))


def _beside(found: Comparison, book: Book, words: Words) -> str:
    lines = (kept_text(found, words), hits_text(found, words), freed_text(found, book, words))
    return "\n".join(line for line in lines if line)


COMPARE = Verb(
    "compare",
    mark("Compare what was planned with what was recorded, over a week or more."),
    (
        PERIOD,
        Argument(
            "--csv", mark("a CSV file to write: commas, hours as 8.50"), "FILE", optional=True
        ),
        Argument(
            "--excel-da",
            mark("a CSV file for a Danish Excel: semicolons, hours as 8,50"),
            "FILE",
            optional=True,
        ),
        Argument("--xlsx", mark("an Excel workbook to write"), "FILE", optional=True),
    ),
    (
        Example("lagkage-cli compare last", mark("how last week went")),
        Example("lagkage-cli compare 2026-Q4 --json", mark("the quarter, to a program")),
        Example("lagkage-cli compare last --xlsx week.xlsx", mark("last week as a workbook")),
    ),
    _compare,
)
