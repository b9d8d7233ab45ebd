"""`lagkage-cli import`: keys, order, units and exit statuses are what scripts rely on."""

import zipfile
from pathlib import Path

import pytest

from tests.cli.conftest import Lagkage
from tests.sources.reading_files import SAMPLES

KEYS = (
    "start end all_day date seconds title source_id calendar project client task tags note category"
    " rule left_out"
)
DAYS = ("--from", "2026-03-01", "--to", "2026-06-01", "--zone", "Europe/Copenhagen")


@pytest.fixture
def outlook() -> Path:
    return SAMPLES / "outlook-en.csv"


def test_a_trial_tells_every_event_with_its_category_or_why_it_is_left_out(
    begun: Lagkage, outlook: Path
) -> None:
    ended = begun("import", outlook, "--dry-run", "--json", "--own-domain", "example.org", *DAYS)

    assert (ended.status, ended.err) == (0, "")
    assert list(ended.json) == ["events", "problems", "new", "changed", "same"]
    assert [list(event) for event in ended.json["events"]] == [KEYS.split()] * 4
    visit, holiday, dentist, maybe = ended.json["events"]
    assert visit | {"source_id": "", "tags": []} == {
        "start": "2026-03-23T08:00:00Z",
        "end": "2026-03-23T09:30:00Z",
        "all_day": False,
        "date": "2026-03-23",
        "seconds": 5400,
        "title": "Customer visit",
        "source_id": "",
        "calendar": "",
        "project": "",
        "client": "",
        "task": "",
        "tags": [],
        "note": "",
        "category": "Customer contact",
        "rule": "guests",
        "left_out": None,
    }
    assert (holiday["start"], holiday["end"], holiday["all_day"]) == (
        "2026-03-24",
        "2026-03-25",
        True,
    )
    assert [each["left_out"] for each in (holiday, dentist, maybe)] == [
        "all-day",
        "private",
        "free",
    ]
    assert (ended.json["new"], ended.json["changed"], ended.json["same"]) == (1, 0, 0)


def test_a_trial_needs_no_book_and_makes_none(lagkage: Lagkage, path: Path, outlook: Path) -> None:
    ended = lagkage("import", outlook, "--dry-run", "--json", *DAYS)

    assert ended.status == 0
    assert {event["category"] for event in ended.json["events"]} == {None}
    assert not path.exists()


def test_hours_without_a_clock_have_a_day_alone(lagkage: Lagkage) -> None:
    ended = lagkage("import", SAMPLES / "harvest.csv", "--dry-run", "--json", *DAYS)

    first = ended.json["events"][0]
    assert (first["start"], first["end"], first["date"]) == (None, None, "2026-03-02")
    assert (first["seconds"], first["client"], first["task"]) == (4500, "Buyer Ltd", "Calls")


def test_what_runs_has_neither_end_nor_seconds(lagkage: Lagkage) -> None:
    ended = lagkage("import", SAMPLES / "timewarrior.json", "--dry-run", "--json", *DAYS)

    running = ended.json["events"][1]
    assert (running["end"], running["seconds"], running["left_out"]) == (None, None, "running")


def test_the_window_is_days_of_the_zone_and_its_end_is_exclusive(lagkage: Lagkage) -> None:
    def titles(zone: str, first: str, end: str) -> list[str]:
        line = ("--from", first, "--to", end, "--zone", zone, "--dry-run", "--json")
        found = lagkage("import", SAMPLES / "marks.ics", *line).json
        return [event["start"] for event in found["events"]]

    assert len(titles("UTC", "2026-03-02", "2026-03-03")) == 6
    assert titles("UTC", "2026-03-03", "2026-03-04") == []
    assert len(titles("Pacific/Kiritimati", "2026-03-02", "2026-03-03")) == 6
    assert titles("Pacific/Pago_Pago", "2026-03-02", "2026-03-03") == []


def test_without_days_it_is_53_weeks_back_and_5_ahead(lagkage: Lagkage, tmp_path: Path) -> None:
    starts = ("20251117T110000Z", "20251116T110000Z", "20261227T110000Z", "20261228T110000Z")
    events = "".join(
        f"BEGIN:VEVENT\nUID:{n}\nDTSTART:{start}\nDURATION:PT1H\nEND:VEVENT\n"
        for n, start in enumerate(starts)
    )
    file = tmp_path / "work.ics"
    file.write_text(f"BEGIN:VCALENDAR\n{events}END:VCALENDAR\n")

    ended = lagkage("import", file, "--dry-run", "--json", "--zone", "UTC")

    assert [event["source_id"] for event in ended.json["events"]] == ["0", "2"]


@pytest.mark.parametrize(
    ("name", "status", "part"),
    [
        ("half-broken.ics", 0, "half-broken.ics, line 8: “bad”"),
        ("clockify-ambiguous.csv", 3, "--dates dmy or --dates mdy"),
        ("own-unknown.csv", 3, "--columns"),
        ("none.ics", 3, "There is no such file."),
    ],
)
def test_what_is_missing_is_told_and_nothing_read_is_status_3(
    lagkage: Lagkage, name: str, status: int, part: str
) -> None:
    as_text = lagkage("import", SAMPLES / name, "--dry-run", *DAYS)
    as_json = lagkage("import", SAMPLES / name, "--dry-run", "--json", *DAYS)

    assert (as_text.status, as_json.status) == (status, status)
    assert part in as_text.err
    assert as_json.err == (as_text.err if status else "")
    assert as_json.json["problems"]
    assert {frozenset(each) for each in as_json.json["problems"]} == {frozenset({"where", "what"})}


def test_one_file_that_can_t_be_read_stops_no_other(lagkage: Lagkage) -> None:
    files = [SAMPLES / "none.ics", SAMPLES / "bom.ics", SAMPLES / "toggl.csv"]

    ended = lagkage("import", *files, "--dry-run", "--json", *DAYS)

    assert ended.status == 0
    assert len(ended.json["events"]) == 3
    assert [each["where"] for each in ended.json["problems"]] == ["none.ics"]


def test_answers_on_the_line_let_a_file_be_read(lagkage: Lagkage) -> None:
    def read(name: str, *line: str) -> list[str]:
        ended = lagkage("import", SAMPLES / name, "--dry-run", "--json", *DAYS, *line)
        return [event["date"] for event in ended.json["events"]]

    columns = "date=When,length=How long,title=Thing"
    assert read("clockify-ambiguous.csv", "--dates", "dmy") == ["2026-03-02"]
    assert read("own-unknown.csv", "--columns", columns) == ["2026-03-02", "2026-03-03"]


def test_an_order_of_dates_that_the_clock_speaks_for_is_taken_and_said(lagkage: Lagkage) -> None:
    taken = lagkage("import", SAMPLES / "clockify.csv", "--dry-run", "--json", *DAYS)
    said = lagkage("import", SAMPLES / "clockify.csv", "--dry-run", *DAYS)
    whole_year = ("--from", "2026-01-01", "--to", "2027-01-01", "--zone", "Europe/Copenhagen")
    other = lagkage("import", SAMPLES / "clockify.csv", "--dry-run", "--dates", "dmy", *whole_year)

    assert [event["date"] for event in taken.json["events"]] == ["2026-03-02"]
    assert (taken.json["problems"], taken.status) == ([], 0)
    assert "Dates like 03/02/2026 were read as month, day, year" in said.err
    assert "2026-02-03" in other.out


def test_a_takeout_of_calendars_and_exports_is_one_import(lagkage: Lagkage, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as archive:
        for name in ("google.ics", "toggl.csv", "half-broken.ics"):
            archive.write(SAMPLES / name, f"Takeout/{name}")

    ended = lagkage("import", tmp_path / "all.zip", "--dry-run", "--json", *DAYS)

    assert {event["title"] for event in ended.json["events"]} >= {
        "Status med køber",
        "Call about the delivery",
    }
    assert all(
        each["where"].startswith("all.zip/half-broken.ics") for each in ended.json["problems"]
    )
    assert ended.json["problems"]


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ((), "which files"),
        (("a.ics", "--zone", "Nowhere"), "no time zone"),
        (("a.ics", "--zone", "../../etc/passwd"), "no time zone"),
        (("a.ics", "--from", "soon"), "not a day"),
        (("a.ics", "--from", "2026-03-02", "--to", "2026-03-02"), "must lie after"),
        (("a.ics", "--from", "0001-01-01"), "1970 to 2100"),
        (("a.ics", "--source", "excel"), "Choose from"),
        (("a.ics", "--columns", "when=Day"), "FIELD=NAME"),
    ],
)
def test_a_line_that_means_nothing_is_usage(
    lagkage: Lagkage, line: tuple[str, ...], part: str
) -> None:
    ended = lagkage("import", *line, "--dry-run")

    assert (ended.status, ended.err.count("\n")) == (2, 1)
    assert part in ended.err


def test_an_import_is_recorded_once_and_again_changes_nothing(begun: Lagkage, path: Path) -> None:
    line = ("import", SAMPLES / "toggl.csv", "--category", "meetings", *DAYS)

    first = begun(*line)
    kept = path.read_bytes()
    again = begun(*line, "--json")

    assert "2 events were recorded." in first.err
    assert begun("show", "2026-W10", "--json").json["actual"]["Internal meetings"] == 105
    assert (again.json["new"], again.json["changed"], again.json["same"]) == (0, 0, 2)
    assert path.read_bytes() == kept


def test_what_no_rule_sorts_waits_and_that_is_told(begun: Lagkage, path: Path) -> None:
    ended = begun("import", SAMPLES / "toggl.csv", *DAYS)
    kept = path.read_bytes()
    again = begun("import", SAMPLES / "toggl.csv", *DAYS, "--json")

    assert "0 events were recorded." in ended.err
    assert "2 to sort." in ended.err
    assert begun("show", "2026-W10", "--json").json["actual"] == {}
    assert len(begun("to-sort", "--json").json) == 2
    assert (again.json["new"], again.json["same"]) == (0, 2)
    assert path.read_bytes() == kept


def test_a_new_time_is_offered_and_taken_when_it_is_wanted(begun: Lagkage, tmp_path: Path) -> None:
    def imported(hours: int, *line: str) -> str:
        file = tmp_path / "work.ics"
        file.write_text(
            f"BEGIN:VEVENT\nUID:1\nDTSTART:20260302T080000Z\nDURATION:PT{hours}H\nEND:VEVENT"
        )
        return begun("import", file, "--category", "meetings", *DAYS, *line).err

    def recorded() -> int:
        return begun("show", "2026-W10", "--json").json["actual"]["Internal meetings"]

    imported(1)
    assert "--new-times" in imported(2)
    assert recorded() == 60
    imported(2, "--new-times")
    assert recorded() == 120


def test_a_closed_week_is_left_and_that_is_told(begun: Lagkage) -> None:
    assert begun("log", "2026-03-02", "1:00", "admin").status == 0
    assert begun("close", "2026-W10").status == 0

    ended = begun("import", SAMPLES / "toggl.csv", "--category", "meetings", *DAYS)

    assert "2 events lie in closed weeks" in ended.err
    assert begun("show", "2026-W10", "--json").json["actual"].get("Internal meetings", 0) == 0


def test_own_domains_are_remembered_only_if_that_is_asked(begun: Lagkage, outlook: Path) -> None:
    def rules() -> set[str]:
        found = begun("import", outlook, "--dry-run", "--json", *DAYS).json["events"]
        return {event["rule"] for event in found} - {None}

    begun("import", outlook, "--own-domain", "example.org", *DAYS)
    assert rules() == set()

    begun("import", outlook, "--own-domain", "@Example.org", "--remember-domains", *DAYS)

    assert rules() == {"guests"}


def test_while_no_own_domain_is_known_it_is_said_how_customers_are(
    begun: Lagkage, outlook: Path
) -> None:
    unknown = begun("import", outlook, "--dry-run", *DAYS)
    known = begun("import", outlook, "--dry-run", "--own-domain", "example.org", *DAYS)
    of_nobody = begun("import", SAMPLES / "toggl.csv", "--dry-run", *DAYS)

    hint = "Who is a customer shows once your own mail domain is known: --own-domain"
    assert f"{hint} example.org" in unknown.err
    assert hint not in known.err
    assert hint not in of_nobody.err


def test_an_own_domain_at_which_anybody_can_be_counts_and_that_is_said(
    begun: Lagkage, outlook: Path
) -> None:
    ended = begun("import", outlook, "--dry-run", "--own-domain", "gmail.com", *DAYS)

    assert "Anybody can have an address at gmail.com" in ended.err
    assert "guests from outside" in ended.out


def test_of_an_export_of_several_people_those_times_are_read_whose_owner_is_named(
    begun: Lagkage, tmp_path: Path
) -> None:
    file = tmp_path / "team.csv"
    file.write_text(
        "Employee,Date,Hours,Title\nAccount manager,2026-04-01,1.5,Visit\n"
        "Assistant,2026-04-01,2,Report\n"
    )

    unsaid = begun("import", file, *DAYS)
    said = begun("import", file, "--person", "account manager", *DAYS)

    assert (unsaid.status, unsaid.out) == (3, "")
    assert "(Account manager, Assistant). Say who you are: --person NAME, or *" in unsaid.err
    assert (said.status, "Visit" in said.out, "Report" in said.out) == (0, True, False)
    assert "Only the times of Account manager were read; rows of others: 1." in said.err


FERIE = (
    "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:f\nDTSTART;VALUE=DATE:20260521\nDTEND;VALUE=DATE:20260523\n"
    "SUMMARY:Ferie\nEND:VEVENT\nBEGIN:VEVENT\nUID:s\nDTSTART;VALUE=DATE:20260518\n"
    "SUMMARY:Skoleferie\nEND:VEVENT\nEND:VCALENDAR\n"
)
STATUS = (
    "BEGIN:VEVENT\nUID:m\nDTSTART:20260520T080000Z\nDURATION:PT1H\nSUMMARY:Status\n"
    "RRULE:FREQ=DAILY;COUNT=3\nEND:VEVENT\nEND:VCALENDAR"
)
FERIE_AND_STATUS = FERIE.replace("END:VCALENDAR", STATUS)


def test_days_off_are_said_and_taken_off_only_if_that_is_asked(
    begun: Lagkage, tmp_path: Path
) -> None:
    calendar = tmp_path / "work.ics"
    calendar.write_text(FERIE)

    said = begun("import", calendar, *DAYS)
    taken = begun("import", calendar, "--days-off", *DAYS)
    again = begun("import", calendar, "--days-off", *DAYS)

    assert (
        "3 days off found:\nMon 18 May 2026 · “Skoleferie” · −7:30 · perhaps not yours" in said.out
    )
    assert "2 days off were left alone. Take them off: --days-off" in said.err
    assert "The week gets 14:30 shorter." in taken.err
    assert "“Ferie”" not in again.out
    assert begun("show", "2026-W21", "--json").json["capacity"] == 22 * 60 + 30


def test_meetings_on_days_off_are_not_recorded_and_that_is_said(
    begun: Lagkage, tmp_path: Path
) -> None:
    calendar = tmp_path / "work.ics"
    calendar.write_text(FERIE_AND_STATUS)

    said = begun("import", calendar, "--days-off", *DAYS)
    again = begun("import", calendar, *DAYS)

    assert "2 events lie on days off and were not recorded." in said.err
    assert "1 to sort." in said.err
    assert "2 events lie on days off and were not recorded." in again.err
    assert len(begun("to-sort", "--json").json) == 1


def test_a_trial_says_what_would_come_of_meetings_on_days_off(
    begun: Lagkage, tmp_path: Path
) -> None:
    calendar = tmp_path / "work.ics"
    calendar.write_text(FERIE_AND_STATUS)

    kept = begun("import", calendar, "--dry-run", *DAYS)
    off = begun("import", calendar, "--dry-run", "--days-off", *DAYS)
    told = begun("import", calendar, "--dry-run", "--days-off", "--json", *DAYS).json

    assert "New: 3 · changed: 0 · the same: 0 · left out: 2" in kept.out
    assert "New: 1 · changed: 0 · the same: 0 · left out: 2 · on days off: 2" in off.out
    assert off.out.count("you are away that day") == 2
    assert off.out.count("to sort") == 1
    assert told["new"] == 1
    assert [each["left_out"] for each in told["events"]].count("day-off") == 2


def test_a_trial_says_what_the_book_has_already_as_it_has_it(
    begun: Lagkage, tmp_path: Path
) -> None:
    calendar = tmp_path / "work.ics"
    calendar.write_text(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:m\nDTSTART:20260520T080000Z\nDURATION:PT1H\n"
        "SUMMARY:Status\nEND:VEVENT\nEND:VCALENDAR"
    )

    first = begun("import", calendar, "--dry-run", "--category", "meetings", *DAYS).out
    begun("import", calendar, "--category", "meetings", *DAYS)
    again = begun("import", calendar, "--dry-run", *DAYS).out

    assert "1:00  Status  Internal meetings\n" in first
    assert "1:00  Status  Internal meetings  recorded already\n" in again


def test_what_is_gone_from_its_calendar_is_said_and_taken_out_only_if_that_is_asked(
    begun: Lagkage, tmp_path: Path
) -> None:
    calendar = tmp_path / "work.ics"
    days = ("20260518", "20260519", "20260520")
    events = [
        f"BEGIN:VEVENT\nUID:{day}\nDTSTART:{day}T080000Z\nDURATION:PT1H\nSUMMARY:{day}\n"
        for day in days
    ]
    ends = ["END:VEVENT\n"] * 3
    calendar.write_text(_calendar(events, ends))
    begun("import", calendar, "--category", "meetings", *DAYS)
    called_off = ["END:VEVENT\n", "STATUS:CANCELLED\nEND:VEVENT\n", "END:VEVENT\n"]
    calendar.write_text(_calendar(events, called_off))

    said = begun("import", calendar, *DAYS)
    kept = begun("show", "2026-W21", "--json").json["actual"]["Internal meetings"]
    taken = begun("import", calendar, "--gone", *DAYS)
    again = begun("import", calendar, "--gone", *DAYS)

    assert "One event that was imported is no longer there. Take it out: --gone" in said.err
    assert kept == 180
    assert "One event is no longer there, and was taken out." in taken.err
    assert begun("show", "2026-W21", "--json").json["actual"]["Internal meetings"] == 120
    assert "no longer there" not in again.err


def _calendar(events: list[str], ends: list[str]) -> str:
    held = "".join(event + end for event, end in zip(events, ends, strict=True))
    return f"BEGIN:VCALENDAR\n{held}END:VCALENDAR\n"


def test_a_file_that_is_no_calendar_is_not_said_to_hold_nothing_in_that_time(
    begun: Lagkage, tmp_path: Path
) -> None:
    page = tmp_path / "calendar.ics"
    page.write_text("<html>Sign in</html>")

    ended = begun("import", page, "--dry-run")

    assert (ended.status, ended.out) == (3, "")
    assert ended.err.startswith("calendar.ics: ")


def test_a_leave_is_not_said_to_take_no_time(begun: Lagkage, tmp_path: Path) -> None:
    leave = tmp_path / "leave.ics"
    leave.write_text(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:b\nDTSTART;VALUE=DATE:20260302\n"
        "DTEND;VALUE=DATE:20260901\nSUMMARY:Barsel\nEND:VEVENT\nEND:VCALENDAR\n"
    )

    ended = begun("import", leave, "--dry-run", *DAYS)

    row = next(line for line in ended.out.splitlines() if line.startswith("2026-03-02"))
    assert row.split() == ["2026-03-02", "Barsel", "all", "day"]
