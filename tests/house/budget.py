"""How long each folder of tests may take, and how long it took.

A suite gets slow one test at a time; this table is where it is seen.
"""

from collections import Counter

import pytest

LIMITS = {
    "core": 90,
    "app": 60,
    "storage": 180,
    "charts": 60,
    "ui": 400,
    "wording": 20,
    "cli": 60,
    "sources": 60,
    "house": 90,
    "end_to_end": 300,
}
"""Seconds of all a folder's tests together, on a machine that does nothing else. What has no line
here gets `OTHERS`."""
OTHERS = 20


def budget_report(reporter: pytest.TerminalReporter) -> None:
    """A line a folder under the run's results, with the seconds spent and those allowed."""
    spent = _seconds_by_folder(reporter)
    if len(spent) < 2:
        return
    reporter.section("time by folder")
    for folder, seconds in spent.most_common():
        limit = LIMITS.get(folder, OTHERS)
        over = "   OVER ITS BUDGET" if seconds > limit else ""
        reporter.line(f"{folder:<14}{seconds:8.1f} s of {limit:4} s{over}")
    reporter.line(f"{'all':<14}{spent.total():8.1f} s")


def _seconds_by_folder(reporter: pytest.TerminalReporter) -> Counter[str]:
    spent: Counter[str] = Counter()
    for reports in reporter.stats.values():
        for report in reports:
            if isinstance(report, pytest.TestReport):
                spent[_folder(report.nodeid)] += report.duration  # type: ignore[assignment]
    return spent


def _folder(nodeid: str) -> str:
    """`tests/core/test_plan.py::test_it` is of `core`."""
    parts = nodeid.partition("::")[0].split("/")
    return parts[1] if len(parts) > 2 else "tests"
