"""Mail domains: which lie in which, and which belong to nobody's company.

A domain is compared in small letters, without a point at its end, and with the letters that people read:
`xn--bdker-vua.dk` is `bødker.dk`.
"""

import unicodedata
from collections.abc import Iterable
from functools import lru_cache


def is_of(domain: str, domains: Iterable[str]) -> bool:
    """Whether `domain` is one of `domains`, or a part of one: sales.example.org is of example.org, and
    example.org not of mail.example.org."""
    plain = plain_domain(domain)
    wholes = map(plain_domain, domains)
    return any(plain == whole or plain.endswith(f".{whole}") for whole in wholes if whole)


@lru_cache(4096)
def plain_domain(domain: str) -> str:
    """`domain` as it is compared."""
    plain = domain.strip().strip(".").lower()
    if "xn--" in plain:
        plain = ".".join(map(_read, plain.split(".")))
    return plain if plain.isascii() else unicodedata.normalize("NFC", plain)


def is_public(domain: str) -> bool:
    """Whether anybody can have an address there, so that it says nothing about a company: at a provider,
    or in a country."""
    plain = plain_domain(domain)
    return is_of(plain, _ANYBODY_S) or _is_of_a_family(plain) or _is_a_country(plain)


def _is_of_a_family(domain: str) -> bool:
    """hotmail.dk and yahoo.co.uk, but not live.example.org."""
    name, _, land = domain.partition(".")
    second, point, _ = land.rpartition(".")
    return name in _FAMILIES and bool(land) and (not point or second in _SECONDS)


def _is_a_country(domain: str) -> bool:
    """dk, com and co.uk."""
    second, point, top = domain.rpartition(".")
    return 0 < len(top) <= 3 and (not point or (len(top) == 2 and second in _SECONDS))


def _read(label: str) -> str:
    """One that is written in ASCII as it is read; as it is where that can't be told."""
    if not label.startswith("xn--"):
        return label
    try:
        return label[4:].encode("ascii").decode("punycode").lower()
    except UnicodeError:
        return label


def _set_of(domains: str) -> frozenset[str]:
    return frozenset(domains.split())


_SECONDS = _set_of("co com org net")
"""What may stand before a country."""
_FAMILIES = _set_of("gmx hotmail live outlook yahoo ymail yandex zohomail")
"""Providers that have a domain in many countries."""
_ANYBODY_S = _set_of("""
    gmail.com googlemail.com icloud.com me.com mac.com msn.com aol.com mail.com email.com hey.com
    proton.me pm.me protonmail.com protonmail.ch tuta.com tuta.io tutanota.com tutanota.de
    fastmail.com fastmail.fm zoho.com zoho.eu rocketmail.com passport.com windowslive.com
    mail.dk webspeed.dk youmail.dk privat.dk c.dk email.dk jubii.dk ofir.dk sol.dk city.dk
    stofanet.dk tele.dk tdcadsl.dk get2net.dk worldonline.dk cybercity.dk dlgtele.dk dukamail.dk
    newmail.dk forum.dk fiberflex.dk energimail.dk waoo.dk
    telia.com spray.se bredband.net bredband2.com home.se passagen.se online.no broadpark.no
    web.de t-online.de freenet.de posteo.de mailbox.org arcor.de 1und1.de
    orange.fr wanadoo.fr free.fr laposte.net sfr.fr libero.it tiscali.it virgilio.it
    ziggo.nl kpnmail.nl xs4all.nl planet.nl skynet.be telenet.be wp.pl o2.pl onet.pl interia.pl
    btinternet.com sky.com virginmedia.com talktalk.net ntlworld.com
    comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net
    mail.ru bk.ru inbox.ru list.ru rambler.ru qq.com 163.com 126.com sina.com naver.com
""")
