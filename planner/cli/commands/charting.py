"""`chart`: a chart as a picture. matplotlib is imported only when one is drawn."""

from pathlib import Path

from planner.charts.exhibits import KINDS
from planner.charts.exhibits.exhibit import Compared, Exhibit
from planner.cli.answer import Answer
from planner.cli.commands.comparing import compared_at
from planner.cli.desk import Desk
from planner.cli.failure import Failure, Status
from planner.cli.verb import Argument, Asked, Example, Verb
from planner.core.category import cleaned
from planner.i18n import Words, mark
from planner.places import keep_matplotlib_in_cache
from planner.whole_file import written_whole


def _chart(asked: Asked, desk: Desk) -> Answer:
    words, path = desk.words, desk.place_for(asked.written("--out"))
    name, ending = asked.written("NAME"), _ending(path, words)
    with desk.reading() as book:
        shown = _exhibit(name, compared_at(asked.written("--period"), book, desk))
    keep_matplotlib_in_cache()
    from planner.charts.slide import as_picture, slide

    content = as_picture(slide(shown, words), ending)
    with desk.writing(path), written_whole(path) as file:
        file.write(content)
    said = words.text("The chart is in {path}.").format(path=cleaned(str(path)))
    return Answer(said, {"chart": name, "path": str(path)})


def _exhibit(name: str, compared: Compared) -> Exhibit:
    shown = KINDS[name].make(compared)
    if shown is None:
        raise Failure(Status.REFUSED, compared.words.text(KINDS[name].lacks))
    return shown


def _ending(path: Path, words: Words) -> str:
    ending = path.suffix.lower()
    if ending not in (".png", ".svg", ".pdf"):
        text = words.text("A chart is a file that ends with .png, .svg or .pdf.")
        raise Failure(Status.USAGE, text)
    return ending


CHART = Verb(
    "chart",
    mark("Draw a chart into a picture for a slide."),
    (
        Argument(
            "NAME",
            mark("bars, freed (hours), trend, quarter (added up), heat (hours by day) or rings"),
            choices=tuple(KINDS),
        ),
        Argument(
            "--period", mark("the weeks, if not this one"), "PERIOD", default="this", optional=True
        ),
        Argument("--out", mark("the file to write: .png, .svg or .pdf"), "FILE"),
    ),
    (
        Example("lagkage-cli chart bars --period 2026-Q4 --out quarter.png", mark("for the board")),
        Example("lagkage-cli chart trend --out trend.svg", mark("the last twelve weeks")),
        Example("lagkage-cli chart freed --period last --out freed.pdf", mark("where hours went")),
    ),
    _chart,
)
