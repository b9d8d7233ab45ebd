import pytest

from planner.core.mail_domains import is_of, is_public, plain_domain


@pytest.mark.parametrize(
    ("domain", "own", "is_own"),
    [
        ("firm.example", "firm.example", True),
        ("FIRM.Example.", "firm.example", True),
        ("mail.firm.example", "firm.example", True),
        ("firm.example", "mail.firm.example", False),
        ("notfirm.example", "firm.example", False),
        ("xn--bdker-vua.example", "bødker.example", True),
        ("BØDKER.example", "xn--bdker-vua.example", True),
        ("bo\u0308rse.example", "börse.example", True),
        ("firm.example", "", False),
    ],
)
def test_a_domain_is_one_s_own_with_all_its_parts_however_it_is_written(
    domain: str, own: str, is_own: bool
) -> None:
    assert is_of(domain, [own]) is is_own


def test_what_can_not_be_read_stays_as_it_is() -> None:
    assert plain_domain("xn--\u00e6.example") == "xn--æ.example"
    assert plain_domain("xn--99999999.example") == "xn--99999999.example"


@pytest.mark.parametrize(
    "domain",
    [
        "gmail.com",
        "Gmail.com",
        "outlook.com",
        "outlook.dk",
        "hotmail.com",
        "hotmail.co.uk",
        "live.dk",
        "icloud.com",
        "yahoo.com",
        "yahoo.com.br",
        "mail.dk",
        "webspeed.dk",
        "youmail.dk",
        "proton.me",
        "protonmail.com",
        "post.tele.dk",
        "dk",
        "com",
        "co.uk",
    ],
)
def test_where_anybody_can_have_an_address_is_known(domain: str) -> None:
    assert is_public(domain)


@pytest.mark.parametrize(
    "domain",
    [
        "firm.example",
        "live.firm.dk",
        "outlook.firm.dk",
        "mygmail.com",
        "hotmail",
        "novo.dk",
        "co.dk.example",
        "localhost",
        "",
    ],
)
def test_a_company_is_not_public(domain: str) -> None:
    assert not is_public(domain)
