"""What a comparison says besides its sentence: figures, differences, weeks."""

from fractions import Fraction

from planner.core.book import Book
from planner.core.category import OPEN_ID, Role
from planner.core.comparison import Comparison
from planner.core.duration import MINUTE
from planner.core.rest_of_week import Pace
from planner.core.trend import Point
from planner.core.variance import Variance, Verdict
from planner.i18n import Words
from planner.wording.goal_names import as_sentence, subject_name
from planner.wording.goals import uncounted_text
from planner.wording.names import category_name
from planner.wording.profiles import role_name


def kept_text(found: Comparison, words: Words) -> str:
    """kept to the plan: 87 %; empty where nothing was planned."""
    if found.kept is None:
        return ""
    percent = words.percent(round(found.kept * 100))
    return words.text("kept to the plan: {percent}").format(percent=percent)


def hits_text(found: Comparison, words: Words) -> str:
    """goal reached in 3 of 4 weeks; empty for one, of which the sentence tells."""
    hits, weeks = found.hits
    if weeks < 2:
        return ""
    sentence = words.text("goal reached in {hits} of {weeks} weeks")
    return sentence.format(hits=hits, weeks=weeks)


def freed_text(found: Comparison, book: Book, words: Words) -> str:
    """freed 3:45: Customer contact 2:10, Mail 1:05, not recorded 0:30."""
    if not found.freed.went:
        return ""
    went = (
        f"{freed_name(name, book, words)} {words.time(time)}"
        for name, time in sorted(found.freed.went.items(), key=lambda each: -each[1])
    )
    sentence = words.text("freed {time}, and in share of it: {where}")
    return sentence.format(time=words.time(found.freed.total), where=", ".join(went))


def facts(found: Comparison, book: Book, words: Words) -> list[tuple[str, str]]:
    """What is to be known of the period besides: a name and a figure each; nothing where nothing was
    recorded."""
    if found.is_empty:
        return []
    told: list[tuple[str, str]] = []
    if found.kept is not None:
        name = (
            words.text("Of the plan so far")
            if found.is_under_way
            else words.text("Kept to the plan")
        )
        told.append((name, words.percent(round(found.kept * 100))))
    hits, weeks = found.hits
    if weeks > 1:
        reached = words.text("{hits} of {weeks}").format(hits=hits, weeks=weeks)
        told.append((words.text("Weeks with the goal reached"), reached))
    went = found.on_goal
    if went is not None and found.goal is not None:
        subject = as_sentence(subject_name(found.goal, book, words))
        told.append((subject, words.time(went.actual)))
    if found.unaccounted:
        yet, all_in_all = words.text("Not recorded yet"), words.text("Not recorded")
        name = yet if found.is_under_way else all_in_all
        told.append((name, words.time(found.unaccounted)))
    return told


def role_facts(found: Comparison, words: Words) -> list[tuple[str, str]]:
    """What was recorded by role, and how that differs from the plan; nothing where each category that is
    compared has a role of its own, for the bars say the same then."""
    if found.is_empty or len(found.roles) >= sum(v.subject != OPEN_ID for v in found.variances):
        return []
    return [
        (
            as_sentence(role_name(Role(each.subject), words)),
            f"{words.time(each.actual)} ({difference_text(each, words)})",
        )
        for each in found.roles
    ]


def roles_text(found: Comparison, words: Words) -> str:
    """The same, a line each."""
    lines = [f"  {name} {figure}" for name, figure in role_facts(found, words)]
    return "\n".join((words.text("By role"), *lines)) if lines else ""


def changes_text(found: Comparison, book: Book, words: Words) -> str:
    """What changed most against the period before, a line each; empty where nothing did."""
    lines = [f"  {name} {figure}" for name, figure in change_facts(found, book, words)]
    if not lines:
        return ""
    note = changes_note(found, words)
    return "\n".join((f"{words.text('What changed most')}: {note}", *lines))


def change_facts(found: Comparison, book: Book, words: Words) -> list[tuple[str, str]]:
    """What changed most: a name and how much each; nothing where nothing did."""
    return [
        (category_name(book, each.category, words), words.change(each.difference))
        for each in found.changes.largest
    ]


def changes_note(found: Comparison, words: Words) -> str:
    """How changes were reckoned; empty where there are none."""
    if not found.changes.largest:
        return ""
    if found.changes.long is None:
        return words.text("A week on average, against the period before.")
    sentence = words.text(
        "A week on average, against the period before. The weeks are not equally long: each counts as"
        " one of {time}."
    )
    return sentence.format(time=words.time(found.changes.long))


def compared_name(category: str, book: Book, words: Words) -> str:
    """The name of a category; time without a purpose stands against time that nobody recorded."""
    if category == OPEN_ID:
        return words.text("Not planned / not recorded")
    return category_name(book, category, words)


def difference_text(found: Variance, words: Words) -> str:
    """+1:45, −1:15, or the words for no difference."""
    return words.change(found.difference) if found.difference else words.text("as planned")


def percent_text(found: Variance, words: Words) -> str:
    """−15 %, of what was planned; empty where nothing was planned, or all went as planned, and for what
    was not recorded, which is no share of what was not planned."""
    if not found.planned or not found.difference or found.subject == OPEN_ID:
        return ""
    percent = round(Fraction(found.difference // MINUTE, found.planned // MINUTE) * 100)
    return f"{'+' if percent > 0 else ''}{words.percent(percent)}"


def verdict_text(found: Variance, words: Words) -> str:
    """What a difference is worth to the goal; empty where no goal judges it."""
    match found.verdict:
        case Verdict.GOOD:
            return words.text("good for the goal")
        case Verdict.BAD:
            return words.text("against the goal")
    return ""


def freed_name(name: str, book: Book, words: Words) -> str:
    """The name of what freed hours went to."""
    return words.text("not recorded") if name == OPEN_ID else category_name(book, name, words)


def pace_text(pace: Pace, words: Words) -> str:
    """3 days left: 1:25 a day reaches the goal."""
    if len(pace.days) == 1:
        sentence = words.text("One day left: {time} reaches the goal.")
    else:
        sentence = words.text("{n} days left: {time} a day reaches the goal.")
    return sentence.format(n=len(pace.days), time=words.time(pace.a_day))


def point_text(point: Point, words: Words) -> str:
    """What a week of a trend says, a line each: how much it was, and what it is measured against."""
    lines = [f"{words.week(point.week)} · {words.days_of(point.week)}"]
    if point.recorded is None:
        lines.append(words.text("nothing recorded"))
    else:
        lines.append(words.text("actual {time}").format(time=words.time(point.recorded)))
    if point.uncounted:
        lines.append(uncounted_text(point.uncounted, words))
    if point.outcome is not None:
        lines.append(words.text("goal {time}").format(time=words.time(point.outcome.target)))
    if point.normal is not None:
        lines.append(words.text("normal {time}").format(time=words.time(point.normal)))
    if point.mean is not None:
        lines.append(words.text("mean of 4 weeks {time}").format(time=words.time(point.mean)))
    if judged := judged_text(point, words):
        lines.append(judged)
    return "\n".join(lines)


def judged_text(point: Point, words: Words) -> str:
    """Whether the goal was reached in a week; empty where that can't be said."""
    if point.actual is None:
        return ""
    if not point.is_finished:
        return words.text("the week is not finished")
    if point.is_hit is None:
        return ""
    return words.text("goal reached") if point.is_hit else words.text("goal not reached")
