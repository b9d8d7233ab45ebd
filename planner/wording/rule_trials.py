"""What rules would have done to what was imported, in words."""

from planner.app.rule_offers import Offer
from planner.core.sorting import Rule, Rules
from planner.core.trying import Trial
from planner.i18n import Words


def offer_text(offer: Offer, words: Words) -> str:
    """What else the rule would sort, and what it would have done before."""
    trial = offer.trial
    said = [_further(offer, words)]
    if trial.sorted:
        text = (
            words.text("would have left out {n} of {total} before")
            if offer.rule.leaves_out
            else words.text("would have sorted {n} of {total} before")
        )
        said.append(text.format(n=trial.sorted, total=trial.tried) + _otherwise(trial, words))
    return " · ".join(said)


def trial_text(trial: Trial, words: Words) -> str:
    """would have sorted 41 of 60 and left out 5 · 3 otherwise than you did"""
    if not trial.tried:
        return words.text("nothing has been imported that they could be tried on")
    if trial.left_out:
        text = words.text("would have sorted {n} of {total} and left out {left_out}")
    else:
        text = words.text("would have sorted {n} of {total}")
    return _together(text, trial, words)


def rule_trial_text(rule: Rule, trial: Trial, words: Words, *, is_fresh: bool) -> str:
    """What `rule` would have sorted or left out, or does of what `is_fresh`, just read."""
    if not trial.tried:
        return words.text("Nothing has been imported yet that it could be tried on.")
    if trial.hidden:
        return words.plural(
            "Fits one event, which a rule above it sorts first.",
            "Fits {n} events, all of which rules above it sort first.",
            trial.hidden,
        )
    sentences = {
        (False, False): words.text("Would have sorted {n} of {total}"),
        (False, True): words.text("Sorts {n} of the {total} just read"),
        (True, False): words.text("Would have left out {n} of {total}"),
        (True, True): words.text("Leaves out {n} of the {total} just read"),
    }
    sentence = sentences[rule.leaves_out, is_fresh]
    return sentence.format(n=trial.sorted, total=trial.tried) + _otherwise(trial, words)


def rules_trial_text(trial: Trial, words: Words, *, is_fresh: bool) -> str:
    """The same of all rules together."""
    if not trial.tried:
        return words.text("Nothing has been imported yet that they could be tried on.")
    leave_out, text = trial.left_out > 0, words.text
    sentences = {
        (False, False): text("All together would have sorted {n} of {total}"),
        (False, True): text("All together sort {n} of the {total} just read"),
        (True, False): text(
            "All together would have sorted {n} of {total} and left out {left_out}"
        ),
        (True, True): text(
            "All together sort {n} of the {total} just read and leave out {left_out}"
        ),
    }
    return _together(sentences[leave_out, is_fresh], trial, words)


def rule_note(rule: Rule, rules: Rules, trial: Trial, words: Words) -> str:
    """Why `rule`, one of `rules`, which is on, does nothing; empty if that is not known."""
    if not rule.is_on:
        return ""
    if rule.asks_who_was_there and not rules.own_domains:
        return words.text("no own mail domain")
    return words.text("others come first") if trial.hidden else ""


def count_text(trial: Trial, words: Words) -> str:
    """How many a rule would have sorted, for a column."""
    if not trial.tried:
        return ""
    text = words.text("{n} of {total}").format(n=trial.sorted, total=trial.tried)
    if not trial.wrong:
        return text
    return f"{text} · {words.text('{n} otherwise').format(n=trial.wrong)}"


def _further(offer: Offer, words: Words) -> str:
    if offer.rule.leaves_out:
        some, none = words.text("leaves out {n} more here"), words.text("leaves out no more here")
    else:
        some, none = words.text("sorts {n} more here"), words.text("sorts nothing else here")
    return some.format(n=offer.further) if offer.further else none


def _together(sentence: str, trial: Trial, words: Words) -> str:
    n, left_out = trial.sorted - trial.left_out, trial.left_out
    said = sentence.format(n=n, total=trial.tried, left_out=left_out)
    return said + _otherwise(trial, words)


def _otherwise(trial: Trial, words: Words) -> str:
    if not trial.wrong:
        return ""
    return f" · {words.text('{n} otherwise than you did').format(n=trial.wrong)}"
