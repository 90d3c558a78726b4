"""est link beside Splink on generated reports, whether its probabilities mean what they say, and real complaints.

Splink learns from another seed (EM without labels, and m with labels), picks its threshold on a third, and is scored
with its own connected components and with average linkage. It runs with EST_PEERS_PYTHON, which needs splink and duckdb;
without them est stands alone in the tables.
"""

import bisect
import collections
import csv
import datetime
import gzip
import os
import re
import statistics
import subprocess
import sys

from .common import EST, PEERS, SHARED, generate, measured, read

PYTHON = os.environ.get("EST_PEERS_PYTHON", sys.executable)
SEEDS = 5
BANDS = [0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1.01]
COMPLAINTS = SHARED / "data/duplicates/chicago-sanitation-2011-2012.csv.gz"
PLACED = ["placed_area", "placed_probability", "placed_alternatives", "placed_lat", "placed_lon", "placed_metres", "placed_by"]


def run(options, scratch):
    """Prints the three tables."""
    sys.path.insert(0, str(PEERS))
    models = splink_models(scratch, options.seed)
    print("| rows | linker | pairs F1 | spread | B³ F1 | spread | seconds | peak MB |\n|---|---|---|---|---|---|---|---|")
    bands = Bands()
    for rows in options.rows:
        results = collections.defaultdict(list)
        for turn in range(SEEDS if rows < 500_000 else 1):
            folder = scratch / f"r{rows}-{turn}"
            data = generate(folder, rows, options.seed + turn)
            results["est"].append(est(data, bands))
            for name, (model, threshold, extra) in models.items():
                results[name].append(splink_score(data, model, threshold, extra))
            subprocess.run(["rm", "-rf", folder], check=True)
        for name, scores in results.items():
            print(f"| {rows:,} | {name} | {summary(scores)} |", flush=True)
    print("\n" + bands.table())
    print("\n" + complaints(scratch / "complaints"))


def summary(scores):
    """Means and spreads of some runs as cells."""
    pairs, cubed, seconds, memory = (list(column) for column in zip(*scores))

    def spread(numbers):
        return f"{min(numbers):.3f}–{max(numbers):.3f}"

    return (f"{statistics.mean(pairs):.3f} | {spread(pairs)} | {statistics.mean(cubed):.3f} | {spread(cubed)} "
            f"| {statistics.mean(seconds):.1f} | {max(memory):,.0f}")


def est(data, bands):
    """F1 over pairs, B-cubed F1, seconds and peak MB of est link; `bands` gets its pairs."""
    import er_metrics
    with open(data / "placed.csv", "wb") as out:
        measured([EST, "place", "--areas", data / "areas.geojson", "--places", data / "gazetteer.csv", data / "reports.csv"], out)
    with open(data / "linked.csv", "wb") as out:
        seconds, memory, code = measured([EST, "link", data / "placed.csv"], out)
    if code:
        sys.exit(f"est link failed with {code}")
    truth = {row["report_id"]: row["incident_id"] for row in read(data / "truth.csv")}
    found = {row["report_id"]: row["incident_id"] for row in read(data / "linked.csv")}
    bands.add(linked_pairs(data), truth)
    scores = er_metrics.scores(found, truth)
    return scores["f1"], scores["b3f"], seconds, memory


def linked_pairs(data):
    """The pairs that est link kept: those of one incident, and those in doubt."""
    with open(os.devnull, "wb") as out:
        measured([EST, "link", "--pairs", data / "pairs.csv", data / "placed.csv"], out)
    return read(data / "pairs.csv")


class Bands:
    """How often pairs of about one probability are true."""

    def __init__(self):
        self.pairs = [[0, 0, 0.0] for _ in BANDS]
        self.unsure = [0, 0]

    def add(self, pairs, truth):
        """Adds the pairs of one run."""
        for pair in pairs:
            probability = float(pair["probability"])
            true = truth[pair["first"]] == truth[pair["second"]]
            if pair["judgement"] == "unsure":
                self.unsure[0] += 1
                self.unsure[1] += true
            band = self.pairs[bisect.bisect_right(BANDS, probability) - 1]
            band[0] += 1
            band[1] += true
            band[2] += probability

    def table(self):
        """Below the threshold of doubt only pairs that other pairs hold in one incident are kept: no share can be said."""
        lines = ["| probability | pairs kept | its mean | of them true |", "|---|---|---|---|"]
        for low, high, (count, true, total) in zip(BANDS, BANDS[1:], self.pairs):
            if count:
                lines.append(f"| {low:g}–{min(high, 1):g} | {count:,} | {total / count:.3f} | {true / count:.3f} |")
        kept, (unsure, true) = sum(band[0] for band in self.pairs), self.unsure
        lines.append(f"\nIn doubt: {unsure:,} of {kept:,} pairs kept ({unsure / max(1, kept):.1%}), of them {true / max(1, unsure):.1%} true.")
        return "\n".join(lines)


def splink_models(scratch, seed):
    """Name → trained model, its best threshold on a seed of its own, and how it clusters; empty without Splink."""
    if subprocess.run([PYTHON, "-c", "import splink, duckdb"], capture_output=True).returncode:
        print("Splink is not installed for EST_PEERS_PYTHON: est alone.\n")
        return {}
    training = generate(scratch / "training", 10_000, seed + 1000)
    validation = generate(scratch / "validation", 10_000, seed + 2000)
    models = {}
    for name, labels in (("Splink, EM", []), ("Splink, labels", ["--labels", "m"])):
        model = scratch / f"{name[8:]}.json"
        splink("train", training, model, *labels)
        for how, extra in (("", []), (", average linkage", ["--average"])):
            threshold = re.search(r"best threshold (\S+)", splink("score", validation, model, "--sweep", *extra)).group(1)
            models[name + how] = (model, threshold, extra)
    return models


def splink(*arguments):
    """What the script for Splink prints."""
    command = [PYTHON, PEERS / "splink_run.py", *arguments]
    return subprocess.run([str(part) for part in command], check=True, capture_output=True, text=True).stdout


def splink_score(data, model, threshold, extra):
    """As `est`, of a trained model; seconds are those of reading, predicting and clustering."""
    text = splink("score", data, model, "--threshold", threshold, *extra)
    seconds = re.search(r"total ([\d.]+) s", text).group(1)
    memory = re.search(r"peak ([\d.]+) GB", text).group(1)
    pairs, cubed = re.findall(r"F1 ([\d.]+)", text)
    return float(pairs), float(cubed), float(seconds), float(memory) * 1000


def complaints(folder):
    """Which complaint repeats an earlier one: est link beside a rule on address and days, against the operators' mark."""
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
    return "\n".join(lines)


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
            known = bool(row["Latitude"])
            writer.writerow([number, f"caller {number}", "medborgare", row["Creation_Date"], "", row["Street_Address"], nature, nature,
                             row["Community_Area"], 0.95, "", row["Latitude"], row["Longitude"], 20 if known else "", "address"])
