"""The lower part of the plan's sheet: the goal, what gives way, the promise and notes.

Each column is first made as a list of lines, so that its height is known before the rest of the page
is laid out, and then drawn.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from planner.charts.page import Page
from planner.charts.patterns import Fill
from planner.charts.style import Type, drawable, wrapped
from planner.core.book import Book
from planner.core.duration import total
from planner.core.goal import Standing
from planner.core.move import Move
from planner.core.plan import Plan
from planner.i18n import Words
from planner.palette import LIGHT
from planner.wording.goal_names import as_sentence, goal_name, goal_title
from planner.wording.goals import (
    goal_figures,
    goal_gap,
    goal_notes,
    planned_and_gap,
    planned_and_target,
)
from planner.wording.moves import pair_text, reason_text

HEAD, BODY, SMALL = Type(10, bold=True), Type(9.5), Type(8)
MOST_MOVES, FEWER_MOVES = 8, 5
"""How many are listed, and how many where the table needs the room. Details are for few, too."""

FEWEST_BOXES = 3
"""With fewer moves there are empty boxes too, to be filled in by hand."""

TICK_BOX = 8.0
INDENT = 15.0
NOTE_LINES = 3


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a column: its text, its place below the line before, and what stands beside it.

    `amount` is set at the right end; `ticked` puts an empty box before the text, `ruled` a line for
    writing in its place.
    """

    text: str = ""
    type: Type = BODY
    below: float = 13.5
    colour: str = LIGHT.text
    amount: str = ""
    ticked: bool = False
    indented: bool = False
    ruled: bool = False


def height_of(lines: Iterable[Line]) -> float:
    return sum(line.below for line in lines)


def goal_lines(
    book: Book, plan: Plan, width: float, words: Words, *, detailed: bool = True
) -> list[Line]:
    """The main goal with its figures, and the others in two lines each, or without details in one;
    without any, a line to write one on."""
    main = book.main_standing(plan)
    if main is None:
        return [Line(words.text("Goal"), HEAD), Line(ruled=True, below=17)]
    title = _wrapped(goal_title(main.goal, book, words), width, HEAD, 2)
    figures = (goal_figures(main, words), planned_and_gap(main, words))
    lines = (*figures, *goal_notes(main, words))
    others = [each for each in book.standings(plan) if each.goal.id != main.goal.id]
    return [
        *title,
        *(line for text in lines for line in _wrapped(text, width, BODY, 2)),
        *(line for each in others for line in _other_goal(each, book, width, words, detailed)),
    ]


def giving_lines(
    book: Book, plan: Plan, width: float, words: Words, most: int, detailed: bool
) -> list[Line]:
    """What gives way, a box to tick for each move; at most so many, and how much the rest is. With
    details it takes more lines to say why, and from whom to whom."""
    moves = plan.moves if len(plan.moves) <= most else plan.moves[: most - 1]
    lines = [Line(words.text("What gives way"), HEAD, below=20)]
    for move in moves:
        lines += _move_lines(book, move, width, detailed, words)
    if rest := plan.moves[len(moves) :]:
        lines.append(Line(_and_more(rest, words), BODY, colour=LIGHT.faint, indented=True))
    lines += [Line(ticked=True, ruled=True, below=17)] * (FEWEST_BOXES - len(moves))
    return lines


def note_lines(plan: Plan, width: float, words: Words) -> list[Line]:
    """The promise and the note, each with lines to write on where it is empty."""
    promise = _wrapped(plan.promise, width, BODY, 2) or [Line(ruled=True, below=17)]
    notes = _wrapped(plan.note, width, BODY, 5)
    return [
        Line(words.text("My promise for the week"), HEAD),
        *promise,
        Line(words.text("Notes"), HEAD, below=20),
        *notes,
        *[Line(ruled=True, below=17)] * max(0, NOTE_LINES - len(notes)),
    ]


def draw_lines(page: Page, x: float, top: float, width: float, lines: Sequence[Line]) -> None:
    y = top
    for line in lines:
        y += line.below
        _draw_line(page, x, y, width, line)


def _draw_line(page: Page, x: float, y: float, width: float, line: Line) -> None:
    start = x + INDENT if line.ticked or line.indented else x
    if line.ticked:
        page.box(x, y - TICK_BOX + 0.5, TICK_BOX, TICK_BOX, Fill(LIGHT.card), LIGHT.faint)
    if line.ruled:
        page.rule(start, y + 1, x + width - start, LIGHT.edge)
    page.write(start, y, line.text, line.type, line.colour)
    page.write(x + width, y, line.amount, HEAD, line.colour, "right")


def _other_goal(
    standing: Standing, book: Book, width: float, words: Words, detailed: bool
) -> list[Line]:
    """A goal beside the main one, with what is missing or too much at the right end; its figures are
    below where there is room for details."""
    gap = goal_gap(standing, words)
    name = drawable(as_sentence(goal_name(standing.goal, book, words)))
    first, *more = wrapped(name, width - HEAD.width(gap) - 16, BODY, 2 if detailed else 1)
    lines = [Line(first, BODY, below=18 if detailed else 15, amount=gap)]
    lines += [Line(line, BODY, below=12) for line in more]
    if detailed:
        for line in _wrapped(planned_and_target(standing, words), width, SMALL, 1):
            lines.append(replace(line, below=11.5, colour=LIGHT.faint))
    return lines


def _move_lines(book: Book, move: Move, width: float, detailed: bool, words: Words) -> list[Line]:
    """Why, and from whom to whom; the latter alone if there is no reason. In one line each, or in two
    where there is room for details."""
    amount = words.time(move.amount)
    most = 2 if detailed else 1
    pair = drawable(pair_text(book, move, words))
    reason = drawable(reason_text(move.reason, words))
    room = width - INDENT - HEAD.width(amount) - 8
    first, *more = wrapped(_as_sentence(reason or pair), room, BODY, most)
    lines = [Line(first, BODY, below=14.5, amount=amount, ticked=True)]
    lines += [Line(line, BODY, below=12, indented=True) for line in more]
    if reason and detailed:
        for line in wrapped(pair, width - INDENT, SMALL, most):
            lines.append(Line(line, SMALL, below=10.5, colour=LIGHT.faint, indented=True))
    return lines


def _as_sentence(phrase: str) -> str:
    return phrase[:1].upper() + phrase[1:]


def _and_more(moves: Sequence[Move], words: Words) -> str:
    amount = total(move.amount for move in moves)
    sentence = words.text("and {n} more ({time})")
    return sentence.format(n=len(moves), time=words.time(amount))


def _wrapped(text: str, width: float, type_: Type, most: int) -> list[Line]:
    shown = drawable(text)
    lines = wrapped(shown, width, type_, most) if shown else []
    return [Line(line, type_, below=type_.size + 4) for line in lines]
