"""*Report*: a period on paper, in a sentence, as charts and as tables; as many pages as it takes."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from matplotlib.figure import Figure

from planner.charts.chart import Look
from planner.charts.exhibits.bars import bars
from planner.charts.exhibits.exhibit import Compared, Exhibit, weeks_text
from planner.charts.exhibits.freed import freed
from planner.charts.exhibits.trend import trend_of
from planner.charts.flow import Block, Room, draw_all, laid_out
from planner.charts.frame import GAP, HEAD_END, inner_width, write_foot_of, write_head_of
from planner.charts.page import Page
from planner.charts.paper import MARGIN, Paper
from planner.charts.paper_table import TITLE, table_blocks
from planner.charts.plan_notes import BODY, HEAD, SMALL, Line, draw_lines, height_of
from planner.charts.style import Type, cut, drawable, wrapped
from planner.core.duration import total
from planner.i18n import Words
from planner.palette import LIGHT
from planner.wording.comparisons import change_facts, changes_note, facts
from planner.wording.in_one_sentence import in_one_sentence
from planner.wording.periods import period_days
from planner.wording.table import Kind, Table

SENTENCE, FIGURE, CHART = Type(14), Type(17, bold=True), 9.0
"""Of the sentence, of the facts, and the size of text on charts."""

FACTS = 44.0
TOP, FOOT_ROOM = 54.0, 58.0
ROLE = 1
"""The column of a comparison's table for which paper has no room: the categories' names say it."""


def report_sheets(
    compared: Compared, paper: Paper, printed: date, revision: int
) -> tuple[Figure, ...]:
    """The pages of the report. `revision` says which state of the book it was made from."""
    words = compared.words
    shown = compared._replace(palette=LIGHT)
    title = words.text("Report: {period}").format(period=weeks_text(compared.period, words))
    room = Room(HEAD_END + GAP, TOP, paper.height - FOOT_ROOM)
    pages = laid_out(_blocks(shown, Page(paper, title)), room)
    return tuple(
        _page(shown, paper, title, placed, (number, len(pages)), printed, revision)
        for number, placed in enumerate(pages, 1)
    )


def _page(
    compared: Compared,
    paper: Paper,
    title: str,
    placed: Sequence[tuple[float, Block]],
    place: tuple[int, int],
    printed: date,
    revision: int,
) -> Figure:
    page, words, person = Page(paper, title), compared.words, compared.book.person
    if place[0] == 1:
        hours = words.time(total(week.capacity for week in compared.found.weeks))
        days = period_days(compared.period, words)
        write_head_of(page, person, (days, hours))
    draw_all(page, placed)
    of = str(compared.period)
    write_foot_of(page, person, of, words, printed, revision, place)
    return page.figure


def _blocks(compared: Compared, page: Page) -> Iterator[Block]:
    """All that the report says, in order; `page` tells how wide it is."""
    width, words = inner_width(page), compared.words
    yield _sentence(in_one_sentence(compared.found, compared.book, words), width)
    if found := facts(compared.found, compared.book, words):
        yield Block(FACTS + GAP, partial(_draw_facts, found=found, width=width))
    for make in (bars, trend_of, freed):
        if (shown := make(compared)) is not None:
            yield _chart(shown, width, words)
    if changes := _changes(compared, width / 2):
        yield Block(height_of(changes) + GAP, partial(_draw_lines, lines=changes, width=width / 2))
    for make in (bars, trend_of):
        if (shown := make(compared)) is not None:
            yield from table_blocks(_without_roles(shown.table), width, words)


def _sentence(text: str, width: float) -> Block:
    lines = wrapped(drawable(text), width, SENTENCE, 4)

    def draw(page: Page, y: float) -> None:
        for number, line in enumerate(lines, 1):
            page.write(MARGIN, y + number * 18 - 4, line, SENTENCE, LIGHT.text)

    return Block(len(lines) * 18 + GAP, draw)


def _draw_facts(page: Page, y: float, found: Sequence[tuple[str, str]], width: float) -> None:
    """Each a figure, and below it what it is."""
    each = width / max(4, len(found))
    for place, (name, figure) in enumerate(found):
        x = MARGIN + place * each
        page.write(x, y + 18, figure, FIGURE, LIGHT.text)
        for number, line in enumerate(wrapped(drawable(name), each - 8, SMALL, 2)):
            page.write(x, y + 31 + 10 * number, line, SMALL, LIGHT.faint)


def _chart(shown: Exhibit, width: float, words: Words) -> Block:
    """The title, the chart, and below it how it was reckoned."""
    height = shown.value.height(width, CHART)
    notes = wrapped(drawable(shown.note), width, SMALL, 2) if shown.note else []

    def draw(page: Page, y: float) -> None:
        page.write(MARGIN, y + 11, cut(shown.title, width, HEAD), HEAD, LIGHT.text)
        look = Look(LIGHT, width, height, CHART, on=page.part(MARGIN, y + TITLE))
        shown.drawing(words)(look)
        for number, note in enumerate(notes, 1):
            page.write(MARGIN, y + TITLE + height + 10 * number, note, SMALL, LIGHT.faint)

    return Block(TITLE + height + 10 * len(notes) + GAP, draw)


def _changes(compared: Compared, width: float) -> list[Line]:
    words, found = compared.words, compared.found
    rows = change_facts(found, compared.book, words)
    if not rows:
        return []
    return _listed(words.text("What changed most"), rows, changes_note(found, words), width)


def _listed(title: str, rows: Sequence[tuple[str, str]], note: str, width: float) -> list[Line]:
    lines = [Line(title, HEAD)]
    for name, figure in rows:
        text = cut(drawable(name), width - HEAD.width(figure) - 12, BODY)
        lines.append(Line(text, BODY, below=15, amount=figure))
    notes = wrapped(note, width, SMALL, 3)
    lines += [
        Line(each, SMALL, below=14 if each is notes[0] else 10, colour=LIGHT.faint)
        for each in notes
    ]
    return lines


def _draw_lines(page: Page, y: float, lines: Sequence[Line], width: float) -> None:
    draw_lines(page, MARGIN, y, width, lines)


def _without_roles(table: Table) -> Table:
    """`table` without the column of roles, if it has one."""
    if len(table.columns) <= ROLE or table.columns[ROLE].kind is not Kind.TEXT:
        return table
    columns = (*table.columns[:ROLE], *table.columns[ROLE + 1 :])
    lines = tuple((*line[:ROLE], *line[ROLE + 1 :]) for line in table.lines)
    return replace(table, columns=columns, lines=lines)
