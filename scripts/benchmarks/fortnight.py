"""One new fortnight on histories of growing length."""

import csv
import datetime
import json
import random
import shutil
import statistics
import sys

from .common import EST, generate, make_workspace, measured, read


def run(options, scratch):
    """One new fortnight on histories of growing length: the time is to grow with the new reports only."""
    print("| history | new reports | whole run s | of it planning s | without planning s | peak MB |\n|---|---|---|---|---|---|")
    data = generate(scratch / "world", 120_000, options.seed)
    rows = sorted(read(data / "reports.csv"), key=lambda row: row["date"] or row["reported_at"][:10])
    heading = list(rows[0])
    new_days = ("2025-12-08", "2025-12-21")
    fresh = [row for row in rows if new_days[0] <= row["date"] <= new_days[1]]
    fresh = random.Random(options.seed).sample(fresh, min(3000, len(fresh)))
    before = [row for row in rows if (row["date"] or row["reported_at"][:10]) < new_days[0]]
    for size in options.histories:
        runs = [fortnight(scratch / f"h{size}-{turn}", data, heading, before[-size:], fresh) for turn in range(options.repeat)]
        seconds, planning, memory = (statistics.median(run[k] for run in runs) for k in range(3))
        print(f"| {size:,} | {len(fresh):,} | {seconds:.2f} | {planning:.2f} | {seconds - planning:.2f} | {memory:,.0f} |", flush=True)


def fortnight(folder, data, heading, history, fresh):
    """Seconds, planning seconds and peak MB of the run that takes in a fortnight."""
    shutil.rmtree(folder, ignore_errors=True)
    make_workspace(folder, data, "2025-12-08")
    write_rosters(folder, datetime.date(2025, 12, 25), 14, 3)
    write(folder / "inbox/rapporter/alla/historia.csv", heading, history)
    measured([EST, "run", "--workspace", folder, "--as-of", "2025-12-08", "--quiet"])
    write(folder / "inbox/rapporter/alla/2025-v50-51.csv", heading, fresh)
    with open(folder / "summary.json", "wb") as out:
        seconds, memory, code = measured([EST, "run", "--workspace", folder, "--as-of", "2025-12-23", "--json"], out)
    if code not in (0, 3, 4):
        sys.exit(f"the run failed with {code}")
    made = json.load(open(folder / "summary.json", encoding="utf-8"))["made"]
    return seconds, sum(picture["planning_seconds"] for picture in made), memory


def write_rosters(folder, first, days, teams):
    """Evenings for some teams of each function over the days of a plan."""
    with open(folder / "inbox/bemanning/alla.csv", "w", encoding="utf-8") as file:
        file.write("funktion;lag;datum;från;till;antal;art;bunden till\n")
        for offset in range(days):
            day = first + datetime.timedelta(days=offset)
            for team in range(teams):
                file.write(f"trygghetsvandrare;T{team};{day};20:00;23:00;4;bokad vandring;\n")
                file.write(f"väktare;V{team};{day};18:00;23:00;2;schema;\n")


def write(path, heading, rows):
    """A CSV file with semicolons."""
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, heading, delimiter=";", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
