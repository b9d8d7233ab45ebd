"""What there is to say of the mail domains that a user calls their own."""

from collections.abc import Iterable

from planner.core.mail_domains import is_public
from planner.i18n import Words


def public_text(domains: Iterable[str], words: Words) -> str:
    """What it means that anybody can have an address at some of `domains`; empty if that is not so."""
    public = sorted(filter(is_public, domains))
    if not public:
        return ""
    sentence = words.text(
        "Anybody can have an address at {domain}: all who do count as colleagues."
    )
    return sentence.format(domain=", ".join(public))
