"""Reports and time sheets of whoever: sums without days, a column for each day, titles above the head,
sums below, and heads in two lines."""

from datetime import datetime, time, timedelta

import pytest

from planner.core.import_facts import Answers, DateOrder
from tests.sources.reading_files import days, kinds, notes, read, sample, told
from tests.sources.test_variants import workbook

ONE_DAY = "Toggl_Track_summary_report_2026-03-02_2026-03-02.csv"
SUMMARY = "Project,Client,Description,Duration\nDelivery,Buyer Ltd,Call,01:30:00\n"
DAY = datetime(2026, 3, 2)  # noqa: DTZ001 -- as spreadsheets have them


def test_a_summary_of_one_day_counts_for_the_day_in_its_name() -> None:
    found = sample(ONE_DAY)

    assert (days(found), notes(found)) == (["03-02 90", "03-02 20"], ["day-of-name"])
    assert [event.source for event in found.events] == ["toggl", "toggl"]
    assert found.events[0].client == "Buyer Ltd"


@pytest.mark.parametrize(
    ("name", "program"),
    [
        ("Toggl_Track_summary_report_2026-03-02_2026-03-08.csv", "Toggl Track"),
        ("TogglTrack_Report_Summary_report_(from_02_03_2026_to_13_03_2026).csv", "Toggl Track"),
        ("Clockify_Time_Report_Summary_01_03_202631_03_2026.csv", "Clockify"),
    ],
)
def test_a_summary_of_many_days_says_which_report_to_take(name: str, program: str) -> None:
    found = read(SUMMARY, name=name)

    assert (found.events, kinds(found)) == ((), ["sums-of-program"])
    assert found.facts[0].given["program"] == program
    assert found.was_refused


def test_a_summary_that_nobody_knows_the_days_of_is_told() -> None:
    assert kinds(read(SUMMARY, name="report.csv")) == ["sums-only"]


def test_the_day_of_a_name_may_have_to_be_asked_about() -> None:
    name = "TogglTrack_Report_Summary_report_(from_03_02_2026_to_03_02_2026).csv"

    assert kinds(read(SUMMARY, name=name)) == ["which-dates"]
    for order, day in ((DateOrder.DAY_FIRST, "02-03"), (DateOrder.MONTH_FIRST, "03-02")):
        assert days(read(SUMMARY, name=name, answers=Answers(dates=order))) == [f"{day} 90"]


def test_a_summary_by_day_is_a_table_of_days() -> None:
    found = sample("Clockify_Time_Report_Summary_01_03_2026-31_03_2026.csv")

    assert days(found) == ["03-02 90", "03-12 30"]
    assert {event.source for event in found.events} == {"clockify"}


def test_a_weekly_report_has_a_column_for_each_day_and_its_sums_count_for_nothing() -> None:
    found = sample("Clockify_Time_Report_Weekly_02_03_2026-08_03_2026.csv")

    assert days(found) == ["03-02 90", "03-02 10", "03-04 45"]
    assert (kinds(found), notes(found)) == ([], ["sums-left"])
    assert len({event.source_id for event in found.events}) == 3


@pytest.mark.parametrize(
    "heads",
    [
        "2026-03-02,2026-03-03",
        "Mon 2026-03-02,Tue 2026-03-03",
        "02/03/2026,03/03/2026",
        "03/02/2026,03/03/2026",
        "2 Mar 2026,3 Mar 2026",
        "man. 2/3-2026,tir. 3/3-2026",
    ],
)
def test_columns_are_days_in_any_country_s_way_and_follow_each_other(heads: str) -> None:
    found = read(f"Project,{heads},Total\nDelivery,1:30,0:15,1:45\n", name="week.csv")

    assert days(found) == ["03-02 90", "03-03 15"]


@pytest.mark.parametrize("heads", ["Mon;Tue;Wed;Thu", "Man 2/3;Tir 3/3;Ons 4/3;Tor 5/3"])
def test_of_which_week_weekdays_are_may_stand_in_the_file_s_name(heads: str) -> None:
    table = f"Projekt;{heads};Total\nLevering;1,5;;2,25;;3,75\n"

    found = read(table, name="hours 2026-03-02 2026-03-08.csv")

    assert days(found) == ["03-02 90", "03-04 135"]
    assert kinds(read(table, name="week.csv")) == ["which-week"]
    assert kinds(read(table, name="hours 2026-01-02 2026-12-30.csv")) == ["which-week"]


def test_weekdays_may_stand_in_rows_too() -> None:
    table = "Dag;Timer;Projekt\nMandag;7,4;Levering\nTirsdag;1,25;Kontor\nI alt;8,65;\n"

    found = read(table, name="timer 2026-03-02 2026-03-08.csv")

    assert (days(found), kinds(found)) == (["03-02 444", "03-03 75"], [])
    assert (read(table, name="timer.csv").events, kinds(read(table, name="timer.csv"))) == (
        (),
        ["which-week"],
    )


def test_a_danish_week_of_a_spreadsheet_is_read_by_its_name() -> None:
    found = sample("Timer 2026-03-02 2026-03-08.csv")

    assert days(found) == ["03-02 90", "03-02 444", "03-03 444", "03-04 135"]
    assert notes(found) == ["sums-left"]


def test_a_row_without_a_name_is_a_sum_only_if_it_adds_up_the_others() -> None:
    table = "Client,Project,2026-03-02,2026-03-03\nBuyer Ltd,Delivery,1:30,\n,,0:15,\n"

    assert days(read(table, name="w.csv")) == ["03-02 90", "03-02 15"]
    assert days(read("Project,2026-03-02,2026-03-03\n,0:01,\nA,0:30,\n", name="w.csv")) == [
        *("03-02 1", "03-02 30")
    ]
    assert days(read(f"{table},,1:45,\n", name="w.csv")) == ["03-02 90", "03-02 15"]


def test_titles_above_a_danish_head_and_the_sum_below_are_passed_over() -> None:
    found = sample("timesheet-da.csv")

    assert days(found) == ["03-02 75", "03-03 444"]
    assert (found.events[0].client, found.events[0].note) == ("Køber A/S", "Opkald, ordrer")
    assert (kinds(found), notes(found), found.total) == ([], ["dates-taken", "sums-left"], 2)


def test_a_head_in_two_lines_and_breaks_in_a_column_are_understood() -> None:
    found = sample("two-lines-da.csv")

    assert days(found) == ["03-02 09:00 180", "03-02 13:00 150", "03-03 22:00 120"]
    assert [event.project for event in found.events] == ["Levering", "Levering", "Vagt"]
    assert "breaks-taken-off" in notes(found)


@pytest.mark.parametrize(
    ("table", "found"),
    [
        ("Dato;Minutter;Opgave\n2/3-2026;75;Opkald\n", "03-02 75"),
        ("Dato;Varighed;Opgave\nman 02-03-2026;1t15;Opkald\n", "03-02 75"),
        ("Dato;Antal timer;Sag\n46083;1,25;Sag 1\n", "03-02 75"),
        ("Dato;Starttid;Sluttid;Timer;Sag\n02-03-2026;00:00;00:00;1,25;Sag 1\n", "03-02 75"),
        ("Starttid;Sluttid;Opgave\n02-03-2026 08:00;02-03-2026 09:15;Drift\n", "03-02 08:00 75"),
        ("Dato;Fra;Til;Varighed;Kunde;Aktivitet\n2.3.2026;8:00;9:15;1,25;A;B\n", "03-02 08:00 75"),
        ("Dato;Fra;Til;Opgave\n02-03-2026;0800;0915;Drift\n", "03-02 08:00 75"),
    ],
)
def test_what_danish_programs_write_is_read(table: str, found: str) -> None:
    read_ = read(table, name="export.csv")

    assert (days(read_), kinds(read_)) == ([found], [])


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        (",2026-03-02T07:20:00Z,2026-03-02T08:00:00Z", "03-02 08:20 40"),
        (",2026-03-02 08:20,2026-03-02 09:00", "03-02 08:20 40"),
        ("2026-03-02,2026-03-02T07:20:00Z,2026-03-02T08:00:00Z", "03-02 08:20 40"),
        ("2026-03-02,2026-03-02 08:20:00,2026-03-02 09:00:00", "03-02 08:20 40"),
    ],
)
def test_a_time_that_says_its_day_and_zone_itself_needs_no_other(rows: str, found: str) -> None:
    read_ = read(f"date,start,end\n{rows}\n20260303,09:00,10:00\n", name="t.csv")

    assert (days(read_), kinds(read_)) == ([found, "03-03 09:00 60"], [])


def test_a_first_row_without_its_day_is_told_and_taken_for_no_head() -> None:
    found = read("date,start,end\n,08:20,09:00\n20260303,09:00,10:00\n", name="t.csv")

    assert (days(found), kinds(found)) == (["03-03 09:00 60"], ["bad-date"])


def test_what_happened_may_be_called_an_event() -> None:
    head = "EVENT NAME,EVENT DESCRIPTION,START DATE,START TIME,END DATE,END TIME"
    (event,) = read(
        f"{head}\nCall,Prices,04/22/2026,10:00 AM,04/22/2026,11:00 AM\n", name="t.csv"
    ).events

    assert (event.title, event.note, told(event)) == ("Call", "Prices", "04-22 10:00 60")


def test_a_customer_may_be_called_total() -> None:
    table = "Dato;Kunde;Timer\n02.03.2026;Total;1,5\n;Total;1,5\n02.03.2026;I alt;1,5\n"

    assert days(read(table, name="t.csv")) == ["03-02 90"]


TEAM = (
    "Dato;Medarbejder;Kunde;Timer\n02.03.2026;Sælger;A;1,5\n02.03.2026;Kundechef;A;2\n"
    "03.03.2026;Kundechef;B;3\n;I alt;;6,5\n"
)


def test_of_several_people_nothing_is_read_until_it_is_known_who_the_user_is() -> None:
    found = read(TEAM, name="t.csv")

    (asked,) = [fact for fact in found.facts if fact.kind.is_question]
    assert (found.events, found.was_refused) == ((), True)
    assert asked.given["names"] == "Kundechef\nSælger"


def test_of_several_people_only_the_user_s_own_times_are_read() -> None:
    found = read(TEAM, name="t.csv", answers=Answers(people=("kundechef",)))

    told = [dict(fact.given) for fact in found.facts if fact.kind == "person-taken"]
    assert days(found) == ["03-02 120", "03-03 180"]
    assert told == [{"people": "Kundechef", "number": "1"}]


def test_who_goes_by_several_names_has_the_times_of_all_of_them() -> None:
    for people in (("Sælger", "Kundechef"), ("*",)):
        found = read(TEAM, name="t.csv", answers=Answers(people=people))

        assert days(found) == ["03-02 90", "03-02 120", "03-03 180"]
        assert "person-taken" not in notes(found)


def test_the_times_of_one_person_are_read_without_a_question() -> None:
    found = read(TEAM.replace("Sælger", "Kundechef"), name="t.csv")

    assert len(found.events) == 3
    assert kinds(found) == []


def test_where_the_user_is_not_among_the_people_nobody_else_s_times_are_read() -> None:
    one = TEAM.replace("Sælger", "Kundechef")

    for table in (TEAM, one):
        found = read(table, name="t.csv", answers=Answers(people=("Indkøber",)))

        assert (found.events, kinds(found)) == ((), ["no-such-person"])


def test_a_name_that_is_written_once_is_that_of_the_rows_below_it() -> None:
    table = (
        "Medarbejder;Dato;Timer\nSælger;02.03.2026;1,5\n;03.03.2026;1\nKundechef;02.03.2026;2\n"
        ";03.03.2026;3\nI alt;;7,5\n"
    )

    found = read(table, name="t.csv", answers=Answers(people=("Kundechef",)))

    assert days(found) == ["03-02 120", "03-03 180"]


def test_a_time_sheet_with_a_column_for_each_day_is_read_for_one_of_its_people() -> None:
    table = (
        "Employee,Project,2026-03-02,2026-03-03\nAssistant,A,1.5,\nAccount manager,A,2,3\n"
        "Account manager,B,,1\n"
    )

    asked = read(table, name="t.csv")
    found = read(table, name="t.csv", answers=Answers(people=("Account manager",)))

    assert kinds(asked) == ["which-person"]
    assert days(found) == ["03-02 120", "03-03 180", "03-03 60"]


def test_a_first_and_a_last_name_are_one_name() -> None:
    table = (
        "First name,Last name,Date,Hours\nKey,Account Manager,2026-03-02,2\n"
        "Key,Buyer,2026-03-02,3\n"
    )

    found = read(table, name="t.csv", answers=Answers(people=("Key Buyer",)))

    assert days(found) == ["03-02 180"]


ODD = "Wann;Was;Dauert\n2026-03-02;Angebot;1,5\n2026-03-03;Mail;\n2026-03-04;Angebot;2,25\n"


def test_which_column_is_what_is_asked_with_what_stands_in_each() -> None:
    (asked,) = [fact for fact in read(ODD, name="t.csv").facts if fact.kind.is_question]

    examples = dict(
        zip(asked.given["names"].split("\n"), asked.given["examples"].split("\n"), strict=True)
    )
    assert examples == {
        "Wann": "2026-03-02\t2026-03-03\t2026-03-04",
        "Was": "Angebot\tMail",
        "Dauert": "1,5\t2,25",
    }


def test_the_first_rows_come_with_the_question_each_cell_in_its_place() -> None:
    long = "Wann;Was;Dauert;\n" + "2026-03-02;an\tge bot;;x\n" * 20

    (asked,) = [fact for fact in read(long, name="t.csv").facts if fact.kind.is_question]

    assert asked.given["rows"].split("\n") == ["2026-03-02\tan ge bot\t"] * 8


def test_a_number_that_is_longer_than_a_day_is_proposed_as_no_length() -> None:
    table = ODD.replace("Dauert", "Dauert;Nr").replace(";1,5", ";1,5;4711")

    (asked,) = [fact for fact in read(table, name="t.csv").facts if fact.kind.is_question]

    assert asked.given["seems"] == "date\tWann\nlength\tDauert"


def test_what_is_asked_for_by_name_is_the_title_together() -> None:
    columns = {"date": "Wann", "length": "Dauert", "title": "Was", "note": "Wie", "task": "Wo"}
    table = "Wann;Was;Dauert;Wie;Wo\n2026-03-02;Angebot;1,5;lang;Werk\n2026-03-02;Mail;1;;Mail\n"

    found = read(table, name="t.csv", answers=Answers(columns=columns))
    title_alone = read(table, name="t.csv", answers=Answers(columns={**columns, "note": "Wo"}))

    assert [event.title for event in found.events] == ["Angebot – Werk – lang", "Mail"]
    assert [event.title for event in title_alone.events] == ["Angebot – Werk", "Mail"]


def test_the_only_column_of_days_and_the_only_one_of_lengths_are_proposed() -> None:
    (asked,) = [fact for fact in read(ODD, name="t.csv").facts if fact.kind.is_question]
    two = ODD.replace("Angebot", "3").replace("Mail", "4")
    (unsure,) = [fact for fact in read(two, name="t.csv").facts if fact.kind.is_question]

    assert asked.given["seems"] == "date\tWann\nlength\tDauert"
    assert unsure.given["seems"] == "date\tWann"


def test_a_table_without_a_head_is_asked_about_by_the_letters_of_its_columns() -> None:
    table = ODD.partition("\n")[2]

    (asked,) = [fact for fact in read(table, name="t.csv").facts if fact.kind.is_question]
    found = read(
        table, name="t.csv", answers=Answers(columns={"date": "A", "length": "C", "title": "B"})
    )

    assert asked.given["names"] == "A\nB\nC"
    assert days(found) == ["03-02 90", "03-04 135"]


@pytest.mark.parametrize(
    "heads", ["Mon, Nov 23;Tue, Nov 24", "man. 23. nov.;tirs. 24. nov.", "23 Nov;24 Nov"]
)
def test_days_with_the_names_of_their_months_are_in_the_year_of_the_file_s_name(heads: str) -> None:
    table = f"Project;{heads};Total\nLine;1:30;-;1:30\nOffice;-;2:00;2:00\n"

    found = read(table, name="Weekly_report_2026-11-23_2026-11-29.csv")

    assert days(found) == ["11-23 90", "11-24 120"]


@pytest.mark.parametrize(
    "table",
    [
        "Kto;Początek;Koniec\nKAM;23.11.2026 09:00;23.11.2026 10:30\n",
        "Projet;Date de début;Heure de début;Date de fin\nLigne;23/11/2026;09:00;23/11/2026\n",
        "Category;Planned;Normal\nCustomers;15.00;12.00\nMeetings;6.00;8.00\n",
    ],
)
def test_a_row_of_entries_is_no_head_of_days(table: str) -> None:
    assert kinds(read(table, name="t.csv")) == ["which-columns"]


def test_columns_that_are_called_as_usual_and_hold_no_day_are_asked_about() -> None:
    table = "Dzień;From;To;What\n23/11/2026;09:00;10:30;Visit\n24/11/2026;09:00;9:30;Mail\n"

    (asked,) = [fact for fact in read(table, name="t.csv").facts if fact.kind.is_question]
    said = Answers(columns={"date": "Dzień", "start": "From", "end": "To"})

    assert asked.given["seems"].split("\n")[-1] == "date\tDzień"
    assert days(read(table, name="t.csv", answers=said)) == ["11-23 09:00 90", "11-24 09:00 30"]


def test_a_unit_below_the_heads_is_no_head() -> None:
    table = "Dato;Antal;Enhed;Kunde\n23.11.2026;1,50;timer;A\n24.11.2026;0,75;timer;B\n"

    found = read(table, name="t.csv")

    assert (days(found), kinds(found)) == (["11-23 90", "11-24 45"], [])


def test_hours_that_take_others_back_are_told_as_such() -> None:
    found = read("Date,Hours,What\n2026-11-23,2,Visit\n2026-11-23,-0.5,Visit\n", name="t.csv")

    assert (days(found), kinds(found)) == (["11-23 120"], ["below-zero"])


def test_columns_without_anything_in_them_have_no_letter() -> None:
    found = read("2026-11-23,Visit,1.5,,,\n2026-11-24,Mail,0.5,,,\n", name="t.csv")

    (asked,) = [fact for fact in found.facts if fact.kind.is_question]
    assert asked.given["names"] == "A\nB\nC"


def test_a_row_that_nobody_ended_says_so() -> None:
    table = "Dato;Fra;Til;Hvad\n23.11.2026;9:00;;Glemt\n24.11.2026;9:00;10:00;Kald\n"

    found = read(table, name="t.csv")

    assert (days(found), kinds(found)) == (["11-24 09:00 60"], ["no-end"])


def test_sheets_with_the_same_head_are_read_together_and_others_left() -> None:
    head = ("Dato", "Timer", "Projekt")
    made = workbook(
        ("Rapport", "2026"),
        sheets=[[head, (DAY, 1.5, "A")], [head, (DAY + timedelta(7), timedelta(hours=30), "B")]],
    )

    found = read(made, name="year.xlsx")

    assert (days(found), notes(found)) == (["03-02 90", "03-09 1800"], ["sheets-left"])


def test_a_workbook_may_have_counted_days_and_parts_of_days() -> None:
    made = workbook(
        ("Dato", "Start", "Slut"), (46083, 0.375, 0.5), (46084, 0.25, 0.75), (DAY, time(9), 0.5)
    )

    found = read(made, name="shifts.xlsx")

    assert days(found) == ["03-02 09:00 180", "03-02 09:00 180", "03-03 06:00 720"]


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "other-spreadsheet"),
        (
            b'<?xml version="1.0"?><Workbook xmlns="urn:x"><Worksheet/></Workbook>',
            "other-spreadsheet",
        ),
        (b"%PDF-1.7\n", "only-paper"),
    ],
)
def test_what_another_program_has_to_save_anew_says_so(content: bytes, kind: str) -> None:
    assert kinds(read(content, name="report.xls")) == [kind]


def test_a_title_with_commas_is_no_reason_to_take_commas_for_columns() -> None:
    table = "Rapport, afdeling A, B, C, marts 2026\nDato;Timer\n02.03.2026;1,5\n03.03.2026;2,5\n"

    assert days(read(table, name="t.csv")) == ["03-02 90", "03-03 150"]


def test_the_columns_that_are_asked_about_are_those_above_the_days() -> None:
    table = "Rapport;x\nPeriode;01-03-2026 - 31-03-2026\n\nHvornår;Hvor længe\n2.3.2026;1,25\n"
    columns = {"date": "hvornår", "length": "Hvor  længe"}

    asked = read(table, name="q.csv")
    found = read(table, name="q.csv", answers=Answers(columns=columns))

    assert asked.facts[0].given["names"] == "Hvornår\nHvor længe"
    assert days(found) == ["03-02 75"]


def test_a_page_that_is_called_a_spreadsheet_is_read_by_its_tables() -> None:
    found = sample("report.xls")

    assert days(found) == ["03-02 75", "03-03 444"]
    assert [event.title for event in found.events] == ["Køber A/S Odense", "<Kontor>"]
    assert notes(found) == ["dates-taken", "sums-left", "sheets-left"]


def test_a_zone_is_taken_only_for_times_that_have_none() -> None:
    head = "Start,End,Project\n"

    with_zone = read(f"{head}2026-03-02T09:00+01:00,2026-03-02T10:00+01:00,A\n", name="a.csv")
    without = read(f"{head}2026-03-02 09:00,2026-03-02 10:00,A\n", name="a.csv")

    assert days(with_zone) == days(without) == ["03-02 09:00 60"]
    assert (notes(with_zone), notes(without)) == ([], ["zone-taken"])


def test_a_day_that_is_written_once_is_that_of_the_rows_below_it_that_have_a_time() -> None:
    found = read(
        "Dato;Fra;Til;Timer;Opgave\n02-11-2026;8;9.30;1,5;Kunde\n;kl. 10;11;1;Mail\n;;;2,5;Kunde i alt\n"
        ";13:00;24;11;Messe\n31/11;9:00;10:00;1;Hvornår?\n;10:00;11:00;1;Samme dag\n",
        name="timer.csv",
    )

    assert [each.title for each in found.events] == ["Kunde", "Mail", "Messe"]
    assert days(found) == ["11-02 08:00 90", "11-02 10:00 60", "11-02 13:00 660"]
    assert [fact.where.title for fact in found.facts if fact.kind.leaves_out] == [
        "Hvornår?",
        "Samme dag",
    ]
    assert "day-from-above" in notes(found)
