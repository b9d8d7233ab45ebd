"""What `--help` says."""

from collections.abc import Iterable, Sequence
from textwrap import wrap

from planner.cli.arguments import GLOBALS
from planner.cli.table import width
from planner.cli.verb import Argument, Example, Verb
from planner.i18n import Words, mark

WIDE = 30
"""Columns that a name may take for its explanation to stand beside it."""
WIDTH = 100
"""Columns of a line that says how a command is used."""
_NO_BREAK = "\xa0"

_FIRST_STEPS = (
    Example("lagkage-cli init --template employee", mark("a new book with a typical week")),
    Example("lagkage-cli show this", mark("this week")),
    Example(
        "lagkage-cli move this meetings customers 1:30 --reason shorten",
        mark("take 1:30 from meetings and give it to customers"),
    ),
    Example("lagkage-cli sheet plan --pdf plan.pdf", mark("the week on paper")),
)
_STATUSES = (
    ("0", mark("done")),
    ("1", mark("refused; nothing has changed")),
    ("2", mark("the line was not understood")),
    ("3", mark("a problem with a file or a disk")),
    ("4", mark("the book is open elsewhere, damaged, or from a newer Lagkage")),
)


def overview(verbs: Iterable[Verb], words: Words) -> str:
    """What there is, and how to begin."""
    purpose = words.text("Lagkage plans a working week: it is shared out in full, and hours move.")
    commands = [(verb.name, words.text(verb.purpose)) for verb in verbs]
    statuses = [(number, words.text(meaning)) for number, meaning in _STATUSES]
    return _page(
        f"{purpose}\n\n{words.text('Usage')}: lagkage-cli COMMAND …",
        _section(words.text("Commands"), commands),
        _section(words.text("For every command"), _explained(GLOBALS, words)),
        _how_to_write(words),
        _section(words.text("First steps"), _shown(_FIRST_STEPS, words)),
        _section(words.text("Exit status"), statuses),
    )


def help_on(verb: Verb, words: Words) -> str:
    """One command: what it is for, what it takes, examples."""
    return _page(
        f"{words.text(verb.purpose)}\n\n{_usage(verb, words)}",
        _section(words.text("It takes"), _explained(verb.arguments, words)),
        _section(words.text("Examples"), _shown(verb.examples, words)),
        _section(words.text("For every command"), _explained(GLOBALS, words)),
    )


def _usage(verb: Verb, words: Words) -> str:
    """How it stands on a line; what does not fit goes below, whole arguments at a time."""
    parts = (each.usage.replace(" ", _NO_BREAK) for each in verb.arguments)
    line = " ".join((f"{words.text('Usage')}: lagkage-cli {verb.name}", *parts))
    lines = wrap(line, WIDTH, subsequent_indent="    ", break_on_hyphens=False)
    return "\n".join(lines).replace(_NO_BREAK, " ")


def _how_to_write(words: Words) -> str:
    lines = (
        (
            "WEEK",
            words.text("2026-W48, or this, next, last"),
        ),
        (
            "AMOUNT",
            words.text(
                "8:30, 8.5, 8,5, 2h, 90m, 1 h 30 min; +0:15 and -0:15 where a value changes"
            ),
        ),
        (
            "FROM, TO, NAME",
            words.text("a category by its name or id; open is what is not planned"),
        ),
    )
    return _section(words.text("How to write"), lines)


def _explained(arguments: Iterable[Argument], words: Words) -> list[tuple[str, str]]:
    return [(f"{each.name} {each.value}".rstrip(), words.text(each.says)) for each in arguments]


def _shown(examples: Iterable[Example], words: Words) -> list[tuple[str, str]]:
    return [(each.line, words.text(each.does)) for each in examples]


def _section(title: str, lines: Sequence[tuple[str, str]]) -> str:
    """The lines in two columns; where the first is wide, the second stands below it."""
    if not lines:
        return ""
    column = max((width(first) for first, _ in lines if width(first) <= WIDE), default=4)
    return "\n".join((title, *(_line(first, second, column) for first, second in lines)))


def _line(first: str, second: str, column: int) -> str:
    space = column - width(first)
    gap = " " * space if space >= 0 else f"\n  {' ' * column}"
    return f"  {first}{gap}  {second}"


def _page(*sections: str) -> str:
    return "\n\n".join(section for section in sections if section)
