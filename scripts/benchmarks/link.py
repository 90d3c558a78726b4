"""est link beside Splink and gradient boosting on generated reports, and whether its probabilities mean what they say.

est learns from the reports it links, or from another seed with its labels, or goes by the weights it ships with. Splink
learns from that other seed (EM without labels, and m with labels), picks its threshold on a third, and is scored with its
own connected components and with average linkage; boosting has the labels of both seeds. They run with
EST_PEERS_PYTHON, which needs splink, duckdb and scikit-learn; without them est stands alone in the tables.
"""

import bisect
import collections
import itertools
import os
import re
import statistics
import subprocess
import sys

from .common import EST, PEERS, generate, measured, read

PYTHON = os.environ.get("EST_PEERS_PYTHON", sys.executable)
SEEDS = 5
BANDS = [0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1.01]
MOST_BOOSTED = 10_000


def run(options, scratch):
    """Prints the tables."""
    sys.path.insert(0, str(PEERS))
    training = placed(generate(scratch / "training", 10_000, options.seed + 1000))
    validation = generate(scratch / "validation", 10_000, options.seed + 2000)
    ways = {"est": [], "est, labels of another seed": ["--weights", learned(training)],
            "est, weights it ships with": ["--weights", shipped(training)]}
    models = splink_models(training, validation)
    print("| rows | linker | pairs F1 | spread | B³ F1 | spread | seconds | peak MB |\n|---|---|---|---|---|---|---|---|")
    bands = Bands()
    for rows in options.rows:
        results = collections.defaultdict(list)
        for turn in range(SEEDS if rows < 500_000 else 1):
            folder = scratch / f"r{rows}-{turn}"
            data = placed(generate(folder, rows, options.seed + turn))
            for name, extra in ways.items():
                results[name].append(est(data, extra))
            bands.add(linked_pairs(data), truth(data))
            for name, (model, threshold, extra) in models.items():
                results[name].append(splink_score(data, model, threshold, extra))
            if models and rows <= MOST_BOOSTED:
                results["gradient boosting, labels, average linkage"].append(boosting_score(training, validation, data))
            subprocess.run(["rm", "-rf", folder], check=True)
        for name, scores in results.items():
            print(f"| {rows:,} | {name} | {summary(scores)} |", flush=True)
    print("\n" + bands.table())


def summary(scores):
    """Means and spreads of some runs as cells."""
    pairs, cubed, seconds, memory = (list(column) for column in zip(*scores))

    def spread(numbers):
        return f"{min(numbers):.3f}–{max(numbers):.3f}"

    return (f"{statistics.mean(pairs):.3f} | {spread(pairs)} | {statistics.mean(cubed):.3f} | {spread(cubed)} "
            f"| {statistics.mean(seconds):.1f} | {max(memory):,.0f}")


def placed(data):
    """The folder, its reports placed by est."""
    with open(data / "placed.csv", "wb") as out:
        measured([EST, "place", "--areas", data / "areas.geojson", "--places", data / "gazetteer.csv", data / "reports.csv"], out)
    return data


def learned(data):
    """The weights that a folder's reports and their labels teach."""
    with open(data / "learned.json", "wb") as out:
        measured([EST, "learn", "--judged", data / "truth.csv", data / "placed.csv"], out)
    return data / "learned.json"


def shipped(data):
    """The weights that est ships with: what it learns from too few reports."""
    few = data / "few.csv"
    with open(data / "placed.csv", encoding="utf-8") as file:
        few.write_text("".join(itertools.islice(file, 100)), encoding="utf-8")
    with open(data / "shipped.json", "wb") as out:
        measured([EST, "learn", few], out)
    return data / "shipped.json"


def est(data, extra):
    """F1 over pairs, B-cubed F1, seconds and peak MB of est link."""
    import er_metrics
    with open(data / "linked.csv", "wb") as out:
        seconds, memory, code = measured([EST, "link", "--quiet", *extra, data / "placed.csv"], out)
    if code:
        sys.exit(f"est link failed with {code}")
    scores = er_metrics.scores({row["report_id"]: row["incident_id"] for row in read(data / "linked.csv")}, truth(data))
    return scores["f1"], scores["b3f"], seconds, memory


def truth(data):
    """Report → incident."""
    return {row["report_id"]: row["incident_id"] for row in read(data / "truth.csv")}


def linked_pairs(data):
    """The pairs that est link kept: those of one incident, and those in doubt."""
    with open(os.devnull, "wb") as out:
        measured([EST, "link", "--quiet", "--pairs", data / "pairs.csv", data / "placed.csv"], out)
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


def splink_models(training, validation):
    """Name → trained model, its best threshold on a seed of its own, and how it clusters; empty without Splink."""
    if subprocess.run([PYTHON, "-c", "import splink, duckdb"], capture_output=True).returncode:
        print("Splink is not installed for EST_PEERS_PYTHON: est alone.\n")
        return {}
    models = {}
    for name, labels in (("Splink, EM", []), ("Splink, labels", ["--labels", "m"])):
        model = training / f"{name[8:]}.json"
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


def boosting_score(training, validation, data):
    """As `est`, of gradient boosting on the features of pairs."""
    command = [PYTHON, PEERS / "er_baselines.py", "boost", training, validation, data]
    text = subprocess.run([str(part) for part in command], check=True, capture_output=True, text=True).stdout
    line = re.search(rf"{re.escape(str(data))}: average_link .*", text).group(0)
    pairs, cubed = re.findall(r"F1 ([\d.]+)", line)
    seconds = re.findall(r"([\d.]+) s\b", text.splitlines()[-1])
    memory = re.search(r"peak ([\d.]+) GB", text).group(1)
    return float(pairs), float(cubed), sum(map(float, seconds)), float(memory) * 1000
