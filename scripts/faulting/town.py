"""A small town whose runs take a moment, drawn from a seed: what is in its inbox week by week."""

import datetime
import random

AREAS = ["vaster", "oster", "norr"]
PLACES = ["Storskolan", "ICA Torget", "Norra parken"]
CATEGORIES = ["Skadegörelse", "Ungdomssamling", "Bråk"]
REPORTERS = ["skolan", "vakt", "fritid", "tyst"]
ANCHOR = datetime.date(2026, 10, 19)
HEADING = "ärendenr;datum;tid;plats;kategori;beskrivning\n"

CONFIGURATION = """\
municipality: Småstad
{clock}periods: {{anchor: 2026-10-19, length: 14, confirmed: true, publish_from: 2026-10-19, plan_starts: 3}}
areas: {{file: omraden.geojson, id: id, name: namn}}
gazetteer: platser.csv
categories:
  - {{id: skadegorelse, name: Skadegörelse, weight: 2}}
  - {{id: ungdomssamling, name: Ungdomssamling, weight: 1}}
  - {{id: vald, name: Våld, weight: 5, aliases: [bråk], violence: true}}
reporters:
{reporters}
resources:
  - {{id: trygghetsvandrare, name: trygghetsvandrare, responsible: Samordnare, measure: Vandrar synligt, minimum_crew: 3}}
plan: {{gap: 0.01, seconds: 20}}
"""


def configuration(as_of=None):
    """kommun.yml; without a day, the clock is the computer's own."""
    return CONFIGURATION.format(
        clock=f"simulated_as_of: {as_of}\n" if as_of else "",
        reporters="\n".join(f"  - {{id: {name}, name: {name}, home: vaster}}" for name in REPORTERS),
    )


def areas():
    """A square for each area."""
    squares = []
    for number, name in enumerate(AREAS):
        west, east = 11.42 + number / 100, 11.43 + number / 100
        ring = [[west, 58.27], [east, 58.27], [east, 58.28], [west, 58.28], [west, 58.27]]
        squares.append(
            f'{{"type": "Feature", "properties": {{"id": "{name}", "namn": "{name.title()}"}},'
            f' "geometry": {{"type": "Polygon", "coordinates": [{ring}]}}}}'
        )
    return f'{{"type": "FeatureCollection", "features": [{", ".join(squares)}]}}\n'


def write(root, path, text):
    """A file in the workspace, with the folders above it."""
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def rows(draw, first, number, prefix):
    """Rows of a fortnight, one of them without a day that exists."""
    lines = []
    for row in range(number):
        day = first + datetime.timedelta(days=draw.randrange(14))
        shown = "2026-13-40" if row == number - 1 else day
        lines.append(
            f"{prefix}-{row};{shown};{draw.randrange(8, 24)}.{draw.randrange(60):02};{draw.choice(PLACES)};"
            f"{draw.choice(CATEGORIES)};Anteckning {draw.randrange(1000)}\n"
        )
    return lines


def found(root, as_of, seed):
    """A workspace with its first fortnight delivered."""
    draw = random.Random(seed)
    write(root, "inbox/kommun.yml", configuration(as_of))
    write(root, "inbox/omraden.geojson", areas())
    places = [f"{place};;plats;;58,275;{11.425 + number / 100:.3f}\n".replace(".", ",") for number, place in enumerate(PLACES)]
    write(root, "inbox/platser.csv", "namn;alias;typ;område;lat;lon\n" + "".join(places))
    shifts = [ANCHOR + datetime.timedelta(days=days) for days in (18, 32)]
    write(
        root,
        "inbox/bemanning/hosten.csv",
        "funktion;lag;datum;från;till;antal;art;bunden till\n"
        + "".join(f"trygghetsvandrare;A;{day};20:00;23:00;4;bokad vandring;\n" for day in shifts),
    )
    for name in REPORTERS[:3]:
        write(root, f"inbox/rapporter/{name}/2026-v43-44.csv", HEADING + "".join(rows(draw, ANCHOR, 6, name)))


def second_fortnight(root, as_of, seed):
    """What comes after the first lägesbild: a new fortnight, a correction, a copy, an unreadable file, a decision."""
    draw = random.Random(seed + 1)
    later = ANCHOR + datetime.timedelta(days=14)
    write(root, "inbox/kommun.yml", configuration(as_of))
    for name in REPORTERS[:2]:
        write(root, f"inbox/rapporter/{name}/2026-v45-46.csv", HEADING + "".join(rows(draw, later, 6, f"{name}-b")))
    school = root / "inbox/rapporter/skolan/2026-v43-44.csv"
    lines = school.read_text(encoding="utf-8").splitlines(keepends=True)
    write(root, "inbox/rapporter/skolan/2026-v43-44.csv", "".join(lines[:-1]) + "skolan-9;2026-10-20;21.15;Storskolan;Bråk;Rättad\n")
    write(root, "inbox/rapporter/vakt/kopia.csv", (root / "inbox/rapporter/vakt/2026-v43-44.csv").read_text(encoding="utf-8"))
    (root / "inbox/rapporter/fritid/2026-v45-46.csv").write_bytes(b"PK\3\4" + bytes(60))
    write(
        root,
        "inbox/beslut/v45.csv",
        "rad;beslut;ansvarig;dag;från;till;plats;motivering\n;egen;Chef;2026-11-07;20.00;21.00;Storskolan;Belysning\n",
    )
