"""The command line's root: arguments, environment and clock come in here, and exit statuses go out."""

import codecs
import io
import json
import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path

from planner.cli.answer import Answer, Json
from planner.cli.arguments import not_understood, read_arguments, read_globals
from planner.cli.commands import VERBS
from planner.cli.desk import Desk
from planner.cli.failure import Failure, Status, went_wrong
from planner.cli.help import help_on, overview
from planner.cli.no_such_command import no_such_command
from planner.cli.verb import Asked, Verb
from planner.core.problems import StoreError
from planner.frozen import be_a_child_if_meant
from planner.i18n import Words, best_language
from planner.places import be_portable, book_path, data_folder
from planner.storage.files import Disk
from planner.storage.known import where_now
from planner.wording.problems import Situation

INTERRUPTED = 130
"""What shells expect of a program that was stopped with Ctrl+C."""


def main(line: Sequence[str] | None = None, clock: Callable[[], datetime] | None = None) -> int:
    """Do what `line` says (what was typed, unless told else), and return the exit status."""
    be_a_child_if_meant()
    _speak_plainly()
    try:
        status = _run(sys.argv[1:] if line is None else line, clock or _now)
        sys.stdout.flush()
    except BrokenPipeError:
        return _nobody_listens()
    except KeyboardInterrupt:
        return INTERRUPTED
    return status


def _run(line: Sequence[str], clock: Callable[[], datetime]) -> int:
    words = Words(language_of(os.environ))
    try:
        asked, rest = read_globals(line, words)
        words = Words(asked.written("--lang") or words.language)
        if asked.is_on("--help") or not rest:
            return _help(rest, words)
        return _do(asked, rest, words, clock)
    except Failure as failure:
        return _told(failure)
    except StoreError as error:
        return _told(went_wrong(error.problem, Situation.OPENING, words))


def _do(asked: Asked, rest: Sequence[str], words: Words, clock: Callable[[], datetime]) -> int:
    verb, arguments = find_verb(rest, words)
    if asked.is_on("--portable"):
        be_portable()
    data = asked.written("--data")
    path = book_path(Path(data) if data else None)
    desk = Desk(words, clock, where_now(Disk(), data_folder(), path), data_folder())
    answer = verb.run(read_arguments(verb, arguments, asked, words), desk)
    if asked.is_on("--json") and answer.value is not None:
        _print_json(answer)
        _print_notes(answer.notes if answer.status else ())
    else:
        _print_text(answer)
    return answer.status


def _help(rest: Sequence[str], words: Words) -> int:
    print(_help_text(rest, words))
    return Status.DONE


def _help_text(rest: Sequence[str], words: Words) -> str:
    """Help on the command, on those that begin with that word, or on all."""
    alike = [verb for verb in VERBS.values() if verb.name.split()[:-1] == [*rest]]
    if not rest:
        return overview(VERBS.values(), words)
    if alike and rest[0] not in VERBS:
        return overview(alike, words)
    return help_on(find_verb(rest, words)[0], words)


def _told(failure: Failure) -> int:
    print(failure.text, file=sys.stderr)
    return failure.status


def find_verb(line: Sequence[str], words: Words) -> tuple[Verb, Sequence[str]]:
    """The command that `line` begins with, and what comes after its name. Raises `Failure`."""
    for count in (2, 1):
        name = " ".join(line[:count])
        if name in VERBS:
            return VERBS[name], line[count:]
    if line[0].startswith("-"):
        raise not_understood(line[0], words)
    raise no_such_command(line, VERBS, words)


def _print_text(answer: Answer) -> None:
    if answer.said:
        print(answer.said)
    _print_notes(answer.notes)


def _print_notes(notes: Iterable[str]) -> None:
    sys.stdout.flush()
    for note in notes:
        print(note, file=sys.stderr)


def _print_json(answer: Answer) -> None:
    """In ASCII where the terminal knows no more, so that nothing is lost."""
    speaks_unicode = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    print(as_json(answer.value) if speaks_unicode else json.dumps(answer.value, indent=2))


def as_json(value: Json) -> str:
    """As the standard library writes it, thirty times as fast; what is no Unicode it alone can write."""
    import orjson

    try:
        return orjson.dumps(value, option=orjson.OPT_INDENT_2).decode()
    except TypeError:
        return json.dumps(value, indent=2)


def language_of(environment: Mapping[str, str]) -> str:
    """The language that the environment asks for, by the rules of gettext."""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        if wanted := environment.get(name):
            return best_language(wanted.split(":"))
    return "en"


def _now() -> datetime:
    return datetime.now().astimezone()  # noqa: TID251  # the root reads the clock


_PLAIN_SIGNS = {
    "−": "-",
    "–": "-",
    "…": "...",
    "→": "->",
    "·": "-",
    "“": '"',
    "”": '"',
    "\xa0": " ",
}


def _plain(error: UnicodeError) -> tuple[str, int]:
    """A sign that the terminal does not know, as the nearest that it does."""
    assert isinstance(error, UnicodeEncodeError)
    sign = error.object[error.start]
    return _PLAIN_SIGNS.get(sign, "?"), error.start + 1


def _speak_plainly() -> None:
    """Never fail for a sign that a terminal does not know, nor for a name that is no text."""
    codecs.register_error("plain", _plain)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="plain")


def _nobody_listens() -> int:
    """The reader of our output had enough (`| head`): what was asked for is done all the same. What
    is left in the buffer must go somewhere, or Python complains at the end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    return Status.DONE


if __name__ == "__main__":
    sys.exit(main())
