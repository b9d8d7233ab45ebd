"""Tables whose heads are plain words of the countries around."""

from collections import Counter

import pytest

from planner.sources.head_words import FIELDS
from planner.sources.tables import plain_name
from tests.sources.reading_files import days, kinds, read


@pytest.mark.parametrize(
    ("head", "row"),
    [
        ("Datum;Beginn;Ende;Pause;Projekt;Tätigkeit", "02.03.2026;9:00;10:30;;Lieferung;Anruf"),
        ("Tag;Von;Bis;Kunde;Bemerkung", "02.03.2026;9:00;10:30;Hafen;Anruf"),
        ("Fecha;Inicio;Fin;Proyecto;Descripción", "13/03/2026;9:00;10:30;Entrega;Llamada"),
        ("Date;Début;Fin;Projet;Tâche;Remarque", "13/03/2026;9:00;10:30;Livraison;Appel;"),
        ("Data;Ora inizio;Ora fine;Progetto;Attività", "13/03/2026;9:00;10:30;Consegna;Telefonata"),
        ("Datum;Begintijd;Eindtijd;Klant;Omschrijving", "13-03-2026;9:00;10:30;Haven;Gesprek"),
        ("Dato;Start;Slutt;Prosjekt;Oppgave", "13.03.2026;9:00;10:30;Levering;Samtale"),
        ("Datum;Från;Till;Kund;Anteckning", "2026-03-13;9:00;10:30;Hamnen;Samtal"),
    ],
)
def test_a_day_with_a_beginning_and_an_end_is_read_in_its_language(head: str, row: str) -> None:
    order = "2026-03-25;8:00;9:00" if row.startswith("2026") else "25/03/2026;8:00;9:00"

    found = read(f"{head}\n{row}\n{order}\n", name="t.csv")

    assert kinds(found) == []
    assert days(found)[0][6:] == "09:00 90"
    assert found.events[0].title


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ("Datum;Stunden;Projekt", "Lieferung"),
        ("Fecha;Horas;Proyecto", "Entrega"),
        ("Date;Durée;Projet", "Livraison"),
        ("Data;Ore;Progetto", "Consegna"),
        ("Datum;Uren;Project", "Levering"),
        ("Dato;Antall timer;Prosjekt", "Levering"),
        ("Datum;Timmar;Projekt", "Leverans"),
    ],
)
def test_a_day_with_a_length_is_read_in_its_language_and_a_sum_is_none(
    head: str, said: str
) -> None:
    sums = ("Gesamt;1,5;", "Total;1,5;", "Somme;1,5;", "Totale;1,5;", "Totaal;1,5;", "Summa;1,5;")

    found = [read(f"{head}\n13-03-2026;1,5;{said}\n{each}\n", name="t.csv") for each in sums]

    assert [days(each) for each in found] == [["03-13 90"]] * len(sums)
    assert found[0].events[0].project == said


def test_a_beginning_and_an_end_may_have_a_day_and_a_time_each() -> None:
    head = "Projet;Date de début;Heure de début;Date de fin;Heure de fin"

    found = read(f"{head}\nLivraison;13/03/2026;23:00;14/03/2026;0:30\n", name="t.csv")

    assert days(found) == ["03-13 23:00 90"]


def test_no_word_means_two_things() -> None:
    words = Counter(word for words in FIELDS.values() for word in words)

    assert [word for word, times in words.items() if times > 1] == []
    assert [word for word in words if word != plain_name(word)] == []


def test_a_date_that_may_be_two_days_is_asked_about_in_any_language() -> None:
    found = read("Date;Début;Fin\n03/04/2026;9:00;10:00\n", name="t.csv")

    assert kinds(found) == ["which-dates"]


def test_a_column_that_is_called_a_day_and_holds_none_is_asked_about() -> None:
    found = read("Tag;Ore\nweb;7\n", name="t.csv")

    assert (found.events, kinds(found)) == ((), ["which-columns"])
