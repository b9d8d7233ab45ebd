"""A command that there is not: which one was meant, and where all of them are told."""

from collections.abc import Iterable, Sequence

from planner.cli.arguments import PROGRAM
from planner.cli.failure import Failure, Status
from planner.i18n import Words
from planner.wording.names import quoted

_ALIKE = 0.6
"""How much of a name must be there for it to be the likely one, from 0 to 1."""


def no_such_command(line: Sequence[str], names: Iterable[str], words: Words) -> Failure:
    """What to tell of a `line` that begins with none of the commands `names`."""
    known = tuple(names)
    group = [name for name in known if name.split()[:-1] == [line[0]]]
    if group:
        sentence = words.text("There is no command “{name}”. There are: {known}.")
        said = sentence.format(name=quoted(" ".join(line[:2])), known=", ".join(group))
        return Failure(Status.USAGE, said)
    parts = [words.text("There is no command “{name}”.").format(name=quoted(line[0]))]
    if likely := _likely(line, known):
        parts.append(words.text("Did you mean “{name}”?").format(name=likely))
    parts.append(words.text("All commands: {line} --help").format(line=PROGRAM))
    return Failure(Status.USAGE, " ".join(parts))


def _likely(line: Sequence[str], names: Sequence[str]) -> str:
    """The command that is written most like the first two words, else the first; empty for none."""
    from difflib import get_close_matches

    for written in (" ".join(line[:2]), line[0]):
        asked = written.casefold()[:40]
        if found := get_close_matches(asked, names, n=1, cutoff=_ALIKE):
            return found[0]
    return ""
