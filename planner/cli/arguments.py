"""Command lines, read: what holds for every command first, and then the command's own."""

import re
from argparse import ArgumentParser
from collections.abc import Iterable, Sequence
from typing import Any, Never

from planner.cli.failure import Failure, Status
from planner.cli.verb import Argument, Asked, Verb
from planner.core.category import cleaned
from planner.i18n import LANGUAGES, MINUS, Words, mark

GLOBALS = (
    Argument("--data", mark("the book's file, if it is not the usual one"), "FILE", optional=True),
    Argument("--json", mark("as JSON, for programs"), optional=True),
    Argument("--lang", mark("the language"), "da|en", LANGUAGES, optional=True),
    Argument("--portable", mark("the book beside the program"), optional=True),
    Argument("--help", mark("how to use a command"), optional=True),
)
"""Accepted before and after the command."""

PROGRAM = "lagkage-cli"
LONGEST = 200
"""Signs of what somebody typed that a sentence repeats."""

_NUMBER_BELOW_ZERO = re.compile(r"-[0-9.,:]")


class Parser(ArgumentParser):
    """An argparse that tells of its errors in the user's language, by `Failure`."""

    def __init__(self, arguments: Iterable[Argument], words: Words, line: str = PROGRAM) -> None:
        super().__init__(line, add_help=False, allow_abbrev=False)
        self._words = words
        for argument in arguments:
            self.add_argument(*_names(argument), **_options(argument))

    def error(self, message: str) -> Never:
        raise _misused(_in_words(message, self._words), self.prog, self._words)


def read_globals(line: Sequence[str], words: Words) -> tuple[Asked, list[str]]:
    """What holds for every command, and the rest of the line. Raises `Failure`."""
    parser = Parser(GLOBALS, words)
    found, rest = parser.parse_known_args([_readable(each) for each in line])
    return Asked(vars(found)), rest


def read_arguments(verb: Verb, line: Sequence[str], for_all: Asked, words: Words) -> Asked:
    """What `line` says to this command, and `for_all` to every command. Raises `Failure`."""
    taken = {argument.name for argument in GLOBALS}
    own = [argument for argument in verb.arguments if argument.name not in taken]
    return for_all.and_also(vars(Parser(own, words, f"{PROGRAM} {verb.name}").parse_args(line)))


def not_understood(names: str, words: Words) -> Failure:
    sentence = words.text("Not understood: {names}.")
    return _misused(sentence.format(names=cleaned(names, LONGEST)), PROGRAM, words)


def _misused(sentence: str, line: str, words: Words) -> Failure:
    hint = words.text("How it is used: {line} --help").format(line=line)
    return Failure(Status.USAGE, f"{sentence} {hint}")


def _readable(argument: str) -> str:
    """-0:30 and -20% with a minus sign proper, for argparse takes a hyphen for a flag."""
    return f"{MINUS}{argument[1:]}" if _NUMBER_BELOW_ZERO.match(argument) else argument


def _names(argument: Argument) -> tuple[str, ...]:
    if argument.name == "--help":
        return "-h", "--help"
    return (argument.name,)


def _options(argument: Argument) -> dict[str, Any]:
    """argparse's words for the argument."""
    if argument.is_flag and not argument.value:
        return {"action": "store_true", "dest": argument.name}
    options: dict[str, Any] = {"default": argument.default}
    options["metavar"] = argument.value or argument.name
    if argument.choices:
        options["choices"] = argument.choices
    if argument.is_flag and argument.many:
        options |= {"dest": argument.name, "action": "append", "default": []}
    elif argument.is_flag:
        options |= {"dest": argument.name, "required": not argument.optional}
    elif argument.many or argument.optional:
        options["nargs"] = "*" if argument.many else "?"
    return options


_ARGPARSE_SAYS = (
    (
        re.compile(r"the following arguments are required: (?P<names>.+)"),
        mark("Something is missing: {names}."),
    ),
    (re.compile(r"unrecognized arguments: (?P<names>.+)"), mark("Not understood: {names}.")),
    (
        re.compile(
            r"argument (?P<name>.+?): invalid choice: (?P<value>.+) \(choose from (?P<all>.+)\)"
        ),
        mark("{name} can't be {value}. Choose from {all}."),
    ),
    (
        re.compile(r"argument (?P<name>.+?): expected one argument"),
        mark("Something is missing after {name}."),
    ),
    (
        re.compile(r"argument (?P<name>.+?): ignored explicit argument (?P<value>.+)"),
        mark("{name} takes nothing after it."),
    ),
)
"""What argparse says, in its English, and what we say."""


def _in_words(message: str, words: Words) -> str:
    for pattern, sentence in _ARGPARSE_SAYS:
        if match := pattern.fullmatch(message):
            found = match.groupdict().items()
            shown = {name: cleaned(text.replace("'", ""), LONGEST) for name, text in found}
            return words.text(sentence).format(**shown)
    return f"{cleaned(message, LONGEST)}."
