"""The commands of the command line, a module a group."""

from planner.cli.commands.as_planned import AS_PLANNED
from planner.cli.commands.beginning import INIT
from planner.cli.commands.categories import CATEGORIES, CATEGORY_VERBS
from planner.cli.commands.charting import CHART
from planner.cli.commands.comparing import COMPARE
from planner.cli.commands.early import EARLY
from planner.cli.commands.exporting import EXPORT
from planner.cli.commands.files import CHECK
from planner.cli.commands.goals import GOAL_VERBS
from planner.cli.commands.imports import IMPORT
from planner.cli.commands.log import CLOSE, LOG, REOPEN
from planner.cli.commands.normal import NORMAL
from planner.cli.commands.paper import SHEET
from planner.cli.commands.plan import CAPACITY, MOVE
from planner.cli.commands.reporting import REPORT
from planner.cli.commands.rules import RULE_VERBS, RULES
from planner.cli.commands.starts import COPY, START, TEMPLATE_VERBS, TEMPLATES
from planner.cli.commands.stopwatch import STOPWATCH_VERBS
from planner.cli.commands.to_sort import TO_SORT_VERBS
from planner.cli.commands.versions import BACKUP, BACKUPS, RESTORE
from planner.cli.commands.weeks import SHOW, WEEKS

VERBS = {
    verb.name: verb
    for verb in (
        INIT,
        WEEKS,
        SHOW,
        MOVE,
        START,
        COPY,
        CAPACITY,
        NORMAL,
        *GOAL_VERBS,
        LOG,
        AS_PLANNED,
        EARLY,
        *STOPWATCH_VERBS,
        CLOSE,
        REOPEN,
        IMPORT,
        *TO_SORT_VERBS,
        RULES,
        *RULE_VERBS,
        COMPARE,
        REPORT,
        CHART,
        CATEGORIES,
        *CATEGORY_VERBS,
        TEMPLATES,
        *TEMPLATE_VERBS,
        SHEET,
        CHECK,
        BACKUPS,
        BACKUP,
        RESTORE,
        EXPORT,
    )
}
"""By name, which is one word or two."""
