"""The EST group's decisions on a published plan, and what was then delivered: made up, the same for the same plan."""

import csv
from datetime import datetime, timedelta

DECISION_HEADING = ["rad", "beslut", "ansvarig", "dag", "från", "till", "plats", "motivering"]
DELIVERED_HEADING = ["rad", "funktion", "plats", "från", "till", "utfört", "iakttaget", "uppgift"]
NEEDED = ("rad", "dag", "från", "till", "plats", "område", "funktion")
LAST_DELIVERED_DAY = "2026-11-01"

RESPONSIBLE = {
    "trygghetsvandrare": "Samordnare trygghetsvandring", "fältsekreterare": "Enhetschef fältverksamhet",
    "fritidsledare": "Enhetschef fritid", "trygghetsvärd": "Säkerhetssamordnare", "väktare": "Säkerhetssamordnare",
    "ordningsvakt": "Säkerhetschef", "polis": "Kommunpolis",
}
SEEN = ["Lugnt.", "Några ungdomar, god stämning.", "Skräp vid gången.", "Släckt lampa anmäld.", "Omkring tio ungdomar.",
        "Inget särskilt.", "Samtal med boende."]


def read_plan(path):
    """The plan's lines in the order of the file."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        lines = list(csv.DictReader(file, delimiter=";"))
    missing = [name for name in NEEDED if lines and name not in lines[0]]
    if missing:
        raise SystemExit(f"{path}: missing column {', '.join(missing)}")
    return lines


def clock(text):
    """A clock time as 20.00, whichever sign it was written with."""
    return text.strip().replace(":", ".")


def later(text):
    """A clock time half an hour later."""
    return f"{moment('2000-01-01', text) + timedelta(minutes=30):%H.%M}"


def decide(index, line):
    """One decision: most lines are taken as proposed."""
    responsible = RESPONSIBLE.get(line["funktion"], "EST-samordnare")
    plain = [line["rad"], "antagen", responsible, "", "", "", "", ""]
    if index % 9 == 4 and clock(line["från"]) < "23.00":
        return plain[:1] + ["ändrad", responsible, line["dag"], later(line["från"]), later(line["till"]),
                            line["plats"] or line["område"], "Vi börjar en halvtimme senare."]
    if index % 11 == 7:
        return plain[:1] + ["avslagen", responsible, "", "", "", "", "Redan bemannat genom fritidsgården."]
    if index == 10:
        return plain[:1] + ["bordlagd", responsible, "", "", "", "", "Vi väntar på svar från fastighetsägaren."]
    return plain


OWN = ["", "egen", "Driftchef park och gata", "2026-10-27", "08.00", "16.00", "Norra hamnen",
       "Byte av belysning vid parkeringen efter fyra perioder med samma problem."]


def decisions(lines):
    """Rows of the decision file: one for each line, and a measure of the group's own."""
    return [decide(index, line) for index, line in enumerate(lines)] + [OWN]


def delivered(lines, decided):
    """Rows of the file of delivered measures, for accepted and changed lines until the period's end."""
    rows = []
    for index, (line, decision) in enumerate(zip(lines, decided)):
        if decision[1] not in ("antagen", "ändrad") or line["dag"] > LAST_DELIVERED_DAY:
            continue
        begin, end = (moment(line["dag"], changed or line[proposed])
                      for changed, proposed in ((decision[4], "från"), (decision[5], "till")))
        if end <= begin:
            end += timedelta(days=1)
        done = "nej" if index % 13 == 5 else "delvis" if index % 7 == 3 else "ja"
        if done == "delvis":
            end = begin + (end - begin) / 2
        seen = "Kunde inte genomföras, sjukdom." if done == "nej" else SEEN[index % len(SEEN)]
        origin = "" if done == "nej" else "upptäckt"
        rows.append([line["rad"], line["funktion"], line["plats"] or line["område"], f"{begin:%Y-%m-%d %H:%M}",
                     f"{end:%Y-%m-%d %H:%M}", done, seen, origin])
    return rows


def moment(day, text):
    """A day and a clock time, 24.00 at the latest, as a moment."""
    hours, minutes = clock(text).split(".")
    return datetime.strptime(day.strip(), "%Y-%m-%d") + timedelta(hours=int(hours), minutes=int(minutes))
