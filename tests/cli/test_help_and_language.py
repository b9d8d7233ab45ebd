import pytest

from planner.cli.__main__ import find_verb, language_of
from planner.cli.arguments import read_arguments, read_globals
from planner.cli.commands import VERBS
from planner.i18n import LANGUAGES, Words
from tests.cli.conftest import Lagkage


def test_without_a_command_there_is_an_overview(lagkage: Lagkage) -> None:
    ended = lagkage()

    assert ended.status == 0
    assert all(f"  {name} " in ended.out for name in VERBS)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", VERBS)
def test_every_command_explains_itself(lagkage: Lagkage, name: str, language: str) -> None:
    ended = lagkage("--lang", language, *name.split(), "--help")

    assert ended.status == 0
    assert f"lagkage-cli {name}" in ended.out
    assert all(argument.name in ended.out for argument in VERBS[name].arguments)
    assert max(map(len, ended.out.splitlines())) <= 120


@pytest.mark.parametrize("name", VERBS)
def test_every_example_is_a_line_that_is_understood(name: str, words: Words) -> None:
    import shlex

    for example in VERBS[name].examples:
        program, verb, *line = shlex.split(example.line)
        for_all, rest = read_globals([verb, *line], words)
        found, arguments = find_verb(rest, words)

        assert (program, found.name) == ("lagkage-cli", name)
        read_arguments(found, arguments, for_all, words)


def test_what_holds_for_all_commands_may_stand_before_and_after(begun: Lagkage) -> None:
    assert begun("--json", "show", "this").json == begun("show", "this", "--json").json
    assert begun("--lang", "da", "show", "this").out == begun("show", "this", "--lang=da").out


def test_a_danish_book_is_danish_throughout(lagkage: Lagkage) -> None:
    lagkage("init", "--lang", "da")
    ended = lagkage("move", "denne", "Interne møder", "kundekontakt", "1t30", "--lang", "da")

    assert ended.status == 0
    assert ended.out.startswith("Flyttede 1:30 fra Interne møder til Kundekontakt.")
    assert "Uge 48 · 23. – 29. nov. 2026 · 37:00" in ended.out
    assert "Mål: 30\N{NO-BREAK SPACE}% mere kundetid" in ended.out
    assert lagkage("move", "denne", "ikke planlagt", "rejse", "1", "--lang", "da").err.startswith(
        "Der er ingen kategori, der hedder ”rejse”. Der er: Kundekontakt, "
    )


def test_usage_is_danish_too(lagkage: Lagkage) -> None:
    err = lagkage("--lang", "da", "move", "denne").err

    assert err.startswith("Der mangler noget: FROM, TO, AMOUNT.")


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "da_DK.UTF-8"}, "da"),
        ({"LC_ALL": "en_GB.UTF-8", "LANG": "da_DK.UTF-8"}, "en"),
        ({"LANGUAGE": "sv:da:en", "LANG": "C"}, "da"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({}, "en"),
    ],
)
def test_the_language_is_the_environments(environment: dict[str, str], language: str) -> None:
    assert language_of(environment) == language
