"""Versions of a book as text and as values."""

from collections.abc import Sequence
from datetime import UTC

from planner.cli.answer import Json
from planner.cli.table import table
from planner.core.category import cleaned
from planner.core.duration import ZERO, in_minutes
from planner.core.problems import Problem
from planner.core.versions import Diagnosis, Version
from planner.i18n import Words
from planner.wording.versions import origin_name


def versions_text(versions: Sequence[Version], words: Words) -> str:
    """The versions that are whole in a table, and below them those that are not."""
    whole = [version for version in versions if version.is_whole]
    damaged = [version for version in versions if not version.is_whole]
    parts = []
    if whole:
        parts += [words.text("Backups that are whole:"), _table(whole, words)]
    else:
        parts.append(words.text("There are no backups of it."))
    if damaged:
        parts.append(words.text("Backups that are damaged:"))
        parts += [f"{each.path}: {_detail(each.problem)}" for each in damaged]
    return "\n".join(parts)


def version_value(version: Version) -> Json:
    contents = version.contents
    return {
        "revision": version.revision,
        "saved": f"{version.saved.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}",
        "weeks": contents.weeks if contents else None,
        "entries": contents.entries if contents else None,
        "planned_customer": in_minutes(contents.customer) if contents else None,
        "kept": str(version.mark),
        "second_place": version.is_second,
        "rescued": version.is_rescued,
        "conflict": version.is_conflict,
        "whole": version.is_whole,
        "path": str(version.path),
    }


def problem_value(problem: Problem, diagnosis: Diagnosis) -> Json:
    """A problem with a file, and where in it; what is not known is left out."""
    where = {
        "size": diagnosis.size or None,
        "byte": diagnosis.at,
        "line": diagnosis.line,
        "length": diagnosis.length,
        "about": diagnosis.about,
        "format": diagnosis.format,
        "places": [*diagnosis.places] or None,
    }
    return {
        "kind": str(problem.kind),
        "path": str(problem.path),
        "detail": problem.detail,
        "damage": str(diagnosis.damage),
        **{name: value for name, value in where.items() if value is not None},
    }


def _table(versions: Sequence[Version], words: Words) -> str:
    heads = (
        words.text("revision"),
        words.text("saved"),
        words.text("weeks"),
        words.text("for customers"),
        words.text("why it was kept"),
        words.text("file"),
    )
    return table([heads, *(_row(each, words) for each in versions)], frozenset({1, 4, 5}))


def _row(version: Version, words: Words) -> tuple[str, ...]:
    contents = version.contents
    return (
        str(version.revision),
        f"{version.saved.astimezone(UTC):%Y-%m-%d %H:%M} UTC",
        str(contents.weeks if contents else 0),
        words.time(contents.customer if contents else ZERO),
        origin_name(version, words),
        str(version.path),
    )


def _detail(problem: Problem | None) -> str:
    return cleaned(problem.detail) if problem else ""
