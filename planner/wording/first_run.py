"""What the first run says about goals."""

from planner.core.goal import Absolute, Relative, Share, Standing
from planner.i18n import Words


def goal_choice(standing: Standing, words: Words) -> str:
    """30 % more than normal: 12:00 → 15:45."""
    normal, goal = words.time(standing.normal), words.time(standing.target)
    match standing.goal.measure:
        case Relative(percent):
            sentence = words.text("{percent} more than normal: {normal} → {goal}")
            return sentence.format(percent=words.percent(percent), normal=normal, goal=goal)
        case Share(percent):
            sentence = words.text("{percent} of the week: {normal} → {goal}")
            return sentence.format(percent=words.percent(percent), normal=normal, goal=goal)
        case Absolute(hours):
            more = words.time(hours - standing.normal)
            sentence = words.text("{more} more each week: {normal} → {goal}")
            return sentence.format(more=more, normal=normal, goal=goal)
