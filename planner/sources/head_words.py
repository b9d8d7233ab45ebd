"""What the columns of tables are usually called, in the languages of the countries around."""

from collections.abc import Mapping

_OFTEN: Mapping[str, str] = {
    "start": (
        "start, begin, begins, starts, start time, started, starttidspunkt, clock in, check in, "
        "in, mødt, kommet, påbegyndt, starttime, beginn"
    ),
    "end": (
        "end, ends, stop, finish, end time, ended, sluttidspunkt, slut, stop time, clock out, "
        "check out, out, gået, afsluttet, endtime, ende"
    ),
    "date": (
        "date, day, dato, dag, start date, startdato, work date, entry date, spent date, "
        "arbejdsdato, registreringsdato, udført, udført dato, datum, bogføringsdato, startdate, "
        "startdatum"
    ),
    "from": "from, fra, starttid, start tid, kl. fra, fra kl., fra kl, tid fra, från, von",
    "to": "to, til, sluttid, slut tid, kl. til, til kl., til kl, tid til, till, bis",
    "end_date": "end date, slutdato, stop date, enddate, slutdatum, enddatum",
    "length": (
        "duration, hours, time, length, varighed, timer, tid, duration (h), time (h), "
        "time (decimal), duration (decimal), duration (hours), hours worked, total hours, hrs, "
        "antal timer, timeantal, timetal, timeforbrug, tidsforbrug, tid (timer), timer (decimal), "
        "registrerede timer, arbejdstid, varighed (timer), registreret tid, forbrugt tid, "
        "forbrugte timer, brugt tid, dauer, stunden, varighet, varaktighet, timmar, antal timmar, "
        "antall timer, antal, quantity"
    ),
    "minutes": (
        "minutes, minutter, minutes spent, duration (minutes), duration (min), "
        "varighed (minutter), varighed (min), tid (min), tid (minutter), antal minutter, "
        "time (min), time (minutes), min, min."
    ),
    "break": "break, breaks, pause, pauser, pause (min), break (min), frokost",
    "user": (
        "user, person, employee, medarbejder, medarbejdernavn, bruger, ansat, initialer, "
        "employee name, user name, member, team member, full name, konsulent, consultant, "
        "mitarbeiter, benutzer, first name, fornavn"
    ),
    "user_last": "last name, efternavn, surname",
    "title": (
        "title, subject, summary, emne, titel, what, hvad, entry, time entry, issue summary, event, "
        "event name, event title, ämne, betreff"
    ),
    "project": (
        "project, projekt, project name, projektnavn, sag, sagsnavn, sagstitel, job, case, ordre, "
        "prosjekt"
    ),
    "client": "client, customer, kunde, kundenavn, client name, customer name, debitor, kund",
    "task": (
        "task, activity, opgave, aktivitet, task name, opgavenavn, arbejdstype, activity name, "
        "aktivitetsnavn, ydelse, løntype, lønart, tätigkeit, leistung, aufgabe, oppgave, uppgift, "
        "arbetsuppgift"
    ),
    "tags": "tags, labels, category, mærker, kategori, stikord",
    "note": (
        "note, notes, description, event description, comment, comments, noter, beskrivelse, "
        "bemærkning, bemærkninger, kommentar, tekst, work description, beschreibung, notiz, "
        "beskrivning, anteckning, notat"
    ),
}
"""In English and Danish, and what is called so elsewhere too, with commas between."""
_ELSEWHERE: Mapping[str, Mapping[str, str]] = {
    "de": {
        "start": "anfang, startzeit, beginnzeit",
        "end": "endzeit, schluss",
        "date": "tag",
        "length": "arbeitszeit, anzahl stunden, zeit, zeitaufwand",
        "minutes": "minuten, dauer (min), dauer (minuten)",
        "user": "mitarbeiterin, person, name des mitarbeiters",
        "title": "titel, thema",
        "task": "aktivität, vorgang",
        "tags": "schlagworte, schlagwörter",
        "note": "bemerkung, bemerkungen, anmerkung",
    },
    "es": {
        "start": "inicio, comienzo, hora inicio, hora de inicio",
        "end": "fin, final, hora fin, hora de fin",
        "date": "fecha, día, dia, fecha inicio, fecha de inicio",
        "end_date": "fecha fin, fecha de fin",
        "from": "desde",
        "to": "hasta",
        "length": "duración, duracion, horas",
        "minutes": "minutos",
        "break": "pausa, descanso",
        "user": "usuario, empleado, empleada",
        "title": "título, titulo, asunto",
        "project": "proyecto",
        "client": "cliente",
        "task": "tarea, actividad",
        "tags": "etiquetas",
        "note": "descripción, descripcion, comentario, comentarios, notas",
    },
    "fr": {
        "start": "début, debut, heure début, heure de début",
        "end": "fin, heure fin, heure de fin",
        "date": "jour, date début, date de début",
        "end_date": "date fin, date de fin",
        "length": "durée, duree, heures, nombre d'heures, temps",
        "user": "utilisateur, employé, employée, collaborateur",
        "title": "titre, objet, sujet",
        "project": "projet",
        "task": "tâche, tache, activité",
        "tags": "étiquettes, mots-clés",
        "note": "commentaire, commentaires, remarque, remarques",
    },
    "it": {
        "start": "inizio, ora inizio, ora di inizio",
        "end": "fine, ora fine, ora di fine",
        "date": "data, giorno, data inizio, data di inizio",
        "end_date": "data fine, data di fine",
        "length": "durata, ore, numero di ore",
        "minutes": "minuti",
        "user": "utente, dipendente",
        "title": "titolo, oggetto",
        "project": "progetto",
        "task": "attività, compito",
        "tags": "etichette",
        "note": "descrizione, commento, commenti",
    },
    "nl": {
        "start": "begintijd, starttijd",
        "end": "einde, eind, eindtijd",
        "date": "begindatum",
        "end_date": "einddatum",
        "from": "van",
        "to": "tot",
        "length": "duur, uren, aantal uren, tijd, gewerkte uren",
        "break": "pauze",
        "user": "gebruiker, medewerker, werknemer",
        "title": "onderwerp",
        "client": "klant",
        "task": "taak, activiteit",
        "tags": "trefwoorden",
        "note": "omschrijving, beschrijving, opmerking, opmerkingen",
    },
    "no": {
        "start": "begynnelse",
        "end": "slutt, stopp, sluttidspunkt",
        "length": "antall timer, arbeidstid",
        "break": "lunsj",
        "user": "bruker, ansatt, medarbeider",
        "title": "tittel",
        "tags": "etiketter, stikkord",
        "note": "merknad, kommentarer",
    },
    "sv": {
        "start": "början, börjar",
        "end": "slutar",
        "length": "arbetad tid, arbetstid, nedlagd tid",
        "minutes": "minuter, antal minuter",
        "break": "rast, paus",
        "user": "användare, anställd, medarbetare",
        "title": "rubrik",
        "client": "kundnamn",
        "task": "aktivitet",
        "tags": "taggar",
        "note": "anteckningar",
    },
}
"""By language; what is called alike in several stands once."""


def _named(field: str) -> tuple[str, ...]:
    lists = (words.get(field, "") for words in (_OFTEN, *_ELSEWHERE.values()))
    names = (name.strip() for words in lists for name in words.split(","))
    return tuple(dict.fromkeys(filter(None, names)))


FIELDS: Mapping[str, tuple[str, ...]] = {field: _named(field) for field in _OFTEN}
"""What a column can be, and what it is usually called: of several that are there, the first is it."""
KNOWN = frozenset(name for names in FIELDS.values() for name in names)
