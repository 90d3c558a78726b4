"""What staff keep: rosters, booked walks and contracted rounds for two plan periods, and the calendar."""

from datetime import date, timedelta

PLAN_START = date(2026, 10, 22)
DAYS = [PLAN_START + timedelta(days=k) for k in range(28)]
ROSTER_HEADING = ["funktion", "lag", "datum", "från", "till", "antal", "art", "bunden till"]
MONDAY_TO_THURSDAY, WEDNESDAY_TO_SUNDAY, FRIDAY_AND_SATURDAY = (0, 1, 2, 3), (2, 3, 4, 5, 6), (4, 5)


def shifts(function, team, weekdays, hours, people, kind, bound=""):
    """One row for each of the days that fall on the weekdays."""
    return [[function, team, f"{day}", *hours, str(people), kind, bound] for day in DAYS if day.weekday() in weekdays]


def walks():
    """Booked walks on Fridays and Saturdays; one has only two people so far, which is too few to go."""
    rows = shifts("trygghetsvandrare", "Centrumgruppen", (4,), ("20.00", "23.00"), 4, "bokad vandring")
    rows += shifts("trygghetsvandrare", "Lördagsgruppen", (5,), ("20.00", "23.00"), 3, "bokad vandring")
    rows += shifts("trygghetsvandrare", "Brastadgruppen", (4,), ("20.00", "22.30"), 3, "bokad vandring", "Brastad")[::2]
    for row in rows:
        if row[1:3] == ["Lördagsgruppen", "2026-10-31"]:
            row[5] = "2"
    return sorted(rows, key=lambda row: (row[2], row[1]))


def rosters():
    """Rows by file name."""
    schedule, rounds, afternoon, harbours = "schema", "avtalsrond", ("15.00", "21.30"), "Norra hamnen|Södra hamnen"
    return {
        "faltteam.csv":
            shifts("fältsekreterare", "Fältteam", WEDNESDAY_TO_SUNDAY, ("17.00", "01.00"), 2, schedule),
        "fritidsledare.csv":
            shifts("fritidsledare", "Kajutan", MONDAY_TO_THURSDAY, afternoon, 2, schedule, "Centrum")
            + shifts("fritidsledare", "Brastads fritidsgård", MONDAY_TO_THURSDAY, afternoon, 2, schedule, "Brastad"),
        "trygghetsvardar.csv":
            shifts("trygghetsvärd", "Värdar", range(7), ("17.00", "22.00"), 2, schedule),
        "trygghetsvandringar.csv": walks(),
        "vaktare.csv":
            shifts("väktare", "Rond kväll", range(7), ("20.00", "21.00"), 1, rounds)
            + shifts("väktare", "Rond natt", range(7), ("23.00", "01.00"), 1, rounds)
            + shifts("väktare", "Hamnrond", FRIDAY_AND_SATURDAY, ("22.00", "23.00"), 1, rounds, harbours),
        "ordningsvakter.csv":
            shifts("ordningsvakt", "Ordningsvakter", FRIDAY_AND_SATURDAY, ("20.00", "02.00"), 2, schedule),
    }


CALENDAR_HEADING = ["från", "till", "vad", "område"]
CALENDAR = [
    ("2025-10-27", "2025-10-31", "Höstlov", ""),
    ("2025-11-01", "2025-11-01", "Alla helgons dag", ""),
    ("2025-12-19", "2025-12-19", "Skolavslutning", ""),
    ("2025-12-22", "2026-01-09", "Jullov", ""),
    ("2026-02-09", "2026-02-13", "Sportlov", ""),
    ("2026-04-30", "2026-04-30", "Valborgsmässoafton", ""),
    ("2026-06-11", "2026-06-11", "Skolavslutning", ""),
    ("2026-06-12", "2026-08-17", "Sommarlov", ""),
    ("2026-06-19", "2026-06-20", "Midsommar", ""),
    ("2026-08-14", "2026-08-15", "Hamnfest", "Södra hamnen"),
    ("2026-10-23", "2026-10-24", "Löning", ""),
    ("2026-10-26", "2026-10-30", "Höstlov", ""),
    ("2026-10-31", "2026-10-31", "Halloween", "Stadsparken"),
    ("2026-10-31", "2026-10-31", "Alla helgons dag", ""),
    ("2026-11-07", "2026-11-07", "Hemmamatch i innebandy", "Gullmarsskolan"),
    ("2026-11-08", "2026-11-08", "Fars dag", ""),
    ("2026-11-14", "2026-11-14", "Höstmarknad", "Brastad"),
    ("2026-11-25", "2026-11-28", "Löning", ""),
    ("2026-11-29", "2026-11-29", "Skyltsöndag", "Centrum"),
    ("2026-12-13", "2026-12-13", "Lucia", ""),
    ("2026-12-18", "2026-12-18", "Skolavslutning", ""),
    ("2026-12-31", "2026-12-31", "Nyårsafton", "Södra hamnen"),
]
