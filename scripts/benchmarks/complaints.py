"""Which of two years' complaints to a city repeat an earlier one, against the mark of its operators.

An operator closes a complaint as a duplicate ("… - Dup") where an earlier one about the address is being dealt with; the
file has no clock, no text and no parent. Two rows come twice and are counted once. A rule on address and days is the
rival; it tells a complaint where another of the address, told or not, came within three days before.
"""

import collections
import csv
import datetime
import gzip

from .common import SHARED
from .link import linked_pairs

COMPLAINTS = SHARED / "data/duplicates/chicago-sanitation-2011-2012.csv.gz"
PLACED = ["placed_area", "placed_probability", "placed_alternatives", "placed_lat", "placed_lon", "placed_metres", "placed_by"]


def run(_, scratch):
    """Prints the table."""
    folder = scratch / "complaints"
    folder.mkdir()
    with gzip.open(COMPLAINTS, "rt", encoding="utf-8-sig", newline="") as file:
        rows = sorted({row["Service_Request_Number"]: row for row in csv.DictReader(file)}.values(),
                      key=lambda row: (row["Creation_Date"], row["Service_Request_Number"]))
    marked = {row["Service_Request_Number"] for row in rows if row["Status"].endswith("Dup")}
    order = {row["Service_Request_Number"]: place for place, row in enumerate(rows)}
    write_complaints(folder / "placed.csv", rows)
    later = collections.defaultdict(float)
    joined = set()
    for pair in linked_pairs(folder):
        repeat = max(pair["first"], pair["second"], key=order.get)
        later[repeat] = max(later[repeat], float(pair["probability"]))
        if pair["judgement"] == "same":
            joined.add(repeat)
    rule = same_address(rows)
    wanted = recall(rule, marked)
    ranked = sorted(later, key=lambda number: (-later[number], number))
    equal = shortest_head(ranked, marked, wanted)
    lines = [f"| who is a duplicate, {len(rows):,} complaints | told | precision | recall |", "|---|---|---|---|"]
    for name, told in (("same address within 3 days", rule), ("est link, in one incident with an earlier one", joined),
                       ("est link, cut for the rule's recall, or all that it has", equal)):
        lines.append(f"| {name} | {len(told):,} | {len(told & marked) / max(1, len(told)):.3f} | {recall(told, marked):.3f} |")
    print("\n" + "\n".join(lines))


def shortest_head(ranked, marked, wanted):
    """The shortest head of a ranking that reaches a recall; all of it where none does."""
    low, high = 0, len(ranked)
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if recall(set(ranked[:middle]), marked) >= wanted else (middle + 1, high)
    return set(ranked[:low])


def recall(told, marked):
    return len(told & marked) / len(marked)


def same_address(rows):
    """Complaints of an address where another came within three days before."""
    last, told = {}, set()
    for row in rows:
        day = datetime.date.fromisoformat(row["Creation_Date"])
        address = row["Street_Address"]
        if address in last and (day - last[address]).days <= 3:
            told.add(row["Service_Request_Number"])
        last[address] = day
    return told


def write_complaints(path, rows):
    """The complaints as est place would hand them on: each by a caller of its own."""
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";", lineterminator="\n")
        writer.writerow(["report_id", "reporter", "reporter_type", "date", "time", "place", "category", "description", *PLACED])
        for row in rows:
            number, nature = row["Service_Request_Number"], row["What_is_the_Nature_of_this_Code_Violation"]
            known = row["Latitude"] not in ("", "NA")
            writer.writerow([number, f"caller {number}", "medborgare", row["Creation_Date"], "", row["Street_Address"], nature, "",
                             row["Community_Area"], 0.95, "", row["Latitude"] if known else "", row["Longitude"] if known else "", 20 if known else "", "address"])
