"""Placing by the words alone and by all columns, beside other ways to match names, over five seeds; texts per second."""

import os
import random
import re
import statistics
import subprocess
import sys

from .common import BENCHES, PEERS, generate, read

BENCH = BENCHES / "GeographyBench"
SEEDS = 5
TEXTS = 20_000
BANDS = [0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01]
SURE = 0.8
RIVAL = re.compile(r"(.+?)\s+answered\s+([\d.]+)%\s+right of answered\s+([\d.]+)%\s+right of all\s+([\d.]+)%\s+(\d+) texts")


def run(options, scratch):
    """Prints the tables; every figure is the mean over the seeds, with the standard deviation."""
    worlds = [World(scratch / f"seed{seed}", seed) for seed in range(options.seed, options.seed + SEEDS)]
    alone, whole = ([world.placed(with_all) for world in worlds] for with_all in (False, True))
    print("| method | answered | right of answered | right of all | texts per CPU s |\n|---|---|---|---|---|")
    for name, placed in (("est, place column alone", alone), ("est, all columns", whole)):
        for least in (0.0, 0.5, SURE):
            print(line(f"{name}, probability ≥ {least}" if least else f"{name}, first choice", [shares(p, least) for p in placed]))
    rivals = [world.rivals() for world in worlds]
    for name in rivals[0]:
        print(line(name, [found[name] for found in rivals]))
    calibration("place column alone", alone)
    calibration("all columns", whole)
    for name, placed in (("place column alone", alone), ("all columns", whole)):
        errors(name, worlds, placed)
    speed(scratch, worlds[0])


class World:
    """Generated towns, with what a reader is given and what is true."""

    def __init__(self, folder, seed):
        self.folder = generate(folder, 30_000, seed)
        self.seed = seed
        self.truth = {row["report_id"]: row["area"] for row in read(folder / "truth.csv")}
        self.reports = list(read(folder / "reports.csv"))
        table(folder / "places.tsv", ([p["kommun"], p["place"], p["area"], p["lat"], p["lon"], p["kind"]] for p in read(folder / "gazetteer.csv")))

    def placed(self, with_all):
        """For each report its area, the probability, whether it is right, and the report itself."""
        reports = self.reports if with_all else [report for report in self.reports if report["place"]][:TEXTS]
        columns = ("area", "lat", "lon", "description") if with_all else ()
        cells = ([r["kommun"], r["place"], *(r[c] if c in columns else "" for c in ("area", "lat", "lon", "description"))] for r in reports)
        table(self.folder / "reports.tsv", cells)
        found, seconds = place(self.folder / "areas.geojson", self.folder / "places.tsv", self.folder / "reports.tsv")
        answers = [(area, probability, area == self.truth[r["report_id"]], r) for (area, probability), r in zip(found, reports)]
        return answers, len(reports) / seconds

    def rivals(self):
        """Share answered, right of answered, right of all and texts per second of every other method."""
        python = os.environ.get("EST_PEERS_PYTHON", sys.executable)
        command = [python, PEERS / "geo_bench.py", "names", self.folder, "--limit", str(TEXTS)]
        told = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        matches = [RIVAL.match(text) for text in told.stdout.splitlines()]
        return {m[1]: (*(float(m[k]) / 100 for k in (2, 3, 4)), float(m[5])) for m in matches if m}


def place(areas, places, reports):
    """The area and probability of each report, and the processor time that placing them took."""
    done = subprocess.run([BENCH, "texts", areas, places, reports], capture_output=True, text=True, check=True)
    found = (text.split("\t") for text in done.stdout.splitlines())
    return [(area, float(probability)) for area, probability in found], float(done.stderr)


def table(path, rows):
    """Writes a table as the measuring program reads it."""
    with open(path, "w", encoding="utf-8") as file:
        file.writelines("\t".join(re.sub(r"\s", " ", cell) for cell in row) + "\n" for row in rows)


def shares(placed, least):
    """Share answered, right of answered, right of all, texts per second."""
    answers, speed = placed
    given = [right for area, probability, right, _ in answers if area and probability >= least]
    return len(given) / len(answers), sum(given) / max(1, len(given)), sum(given) / len(answers), speed


def line(name, results):
    """One line of a table: means with spread."""
    *parts, speeds = zip(*results)
    cells = [f"{statistics.mean(part):.3f} ± {statistics.stdev(part):.3f}" for part in parts]
    return f"| {name} | {' | '.join(cells)} | {statistics.mean(speeds):,.0f} |"


def calibration(name, placed):
    """Of what is given a probability, the share that is right."""
    answers = [answer for answers, _ in placed for answer in answers if answer[0]]
    print(f"\nCalibration, {name}:\n\n| given | reports | mean given | right |\n|---|---|---|---|")
    for low, high in zip(BANDS, BANDS[1:]):
        band = [(probability, right) for _, probability, right, _ in answers if low <= probability < high]
        if band:
            given, right = (statistics.mean(values) for values in zip(*band))
            print(f"| {low}–{min(high, 1)} | {len(band):,} | {given:.3f} | {right:.3f} |")


def errors(name, worlds, placed):
    """The commonest ways to go wrong, with an example each."""
    kinds = {}
    count = 0
    for world, (answers, _) in zip(worlds, placed):
        places = Names(world)
        count += len(answers)
        for area, probability, right, report in answers:
            if not right or probability < 0.5:
                kind = ("wrong: " if area and probability >= 0.5 else "unsure: ") + places.kind(report, world.truth[report["report_id"]])
                kinds.setdefault(kind, []).append(report["place"])
    print(f"\nNot right, or not sure, {name}:\n\n| kind | share of all | example |\n|---|---|---|")
    for kind, texts in sorted(kinds.items(), key=lambda item: -len(item[1])):
        print(f"| {kind} | {len(texts) / count:.2%} | {min(texts, key=len)} |")


class Names:
    """What names mean in one world, to tell errors apart."""

    def __init__(self, world):
        self.areas = {}
        for row in read(world.folder / "gazetteer.csv"):
            self.areas.setdefault((row["kommun"], row["place"].lower()), set()).add(row["area"])
            self.areas.setdefault((row["kommun"], row["area"].lower()), set()).add(row["area"])

    def kind(self, report, true):
        """Why a report is hard to place."""
        text = report["place"].lower()
        named = [areas for (town, name), areas in self.areas.items() if town == report["kommun"] and name in text]
        if not text:
            return "no words"
        if not named:
            return "misspelt, or no name"
        if any(len(areas) == 1 and true not in areas for areas in named):
            return "the name lies in another area"
        if any(len(areas) > 1 for areas in named):
            return "a chain's shop in several areas"
        return "named as it is written"


def speed(scratch, world):
    """Distinct texts per processor second against 5,000 names."""
    names, texts = many_names(world.seed)
    areas = sorted({row["area"] for row in read(world.folder / "gazetteer.csv") if row["kommun"] == "Kommun 001"})
    town = [row for row in read(world.folder / "gazetteer.csv") if row["kommun"] == "Kommun 001"]
    rng = random.Random(world.seed)
    rows = ([("Kommun 001"), name, (p := rng.choice(town))["area"], p["lat"], p["lon"], ""] for name in names)
    table(scratch / "names.tsv", rows)
    print(f"\nDistinct texts per CPU s, {len(names):,} names in {len(areas)} areas, one thread:\n\n| texts | est | pyahocorasick, then rapidfuzz |\n|---|---|---|")
    for kind, lines in texts.items():
        table(scratch / "texts.tsv", (["Kommun 001", text, "", "", "", ""] for text in lines))
        speeds = [len(lines) / place(world.folder / "areas.geojson", scratch / "names.tsv", scratch / "texts.tsv")[1] for _ in range(3)]
        print(f"| {kind} | {statistics.median(speeds):,.0f} | {rival_speed(names, lines)} |")


def many_names(seed):
    """5,000 names as the rivals are measured with, and 100,000 distinct texts of each kind."""
    sys.path.insert(0, str(PEERS))
    import est_gen

    rng = random.Random(seed)
    stems = [s + m for s in est_gen.STEMS for m in ("", "a", "s", "ar", "e", "inge", "und", "anda", "ul", "ik", "or")]
    heads = ["skolan", "parken", "torget", "vägen", "gatan", "vallen", "badet", "kyrkan", "gården", "stigen", "lunden", "plan", "höjden"]
    names = rng.sample(sorted({stem + head for stem in stems for head in heads}), 5_000)

    def distinct(make):
        texts = set()
        while len(texts) < 100_000:
            texts.add(make())
        return sorted(texts, key=lambda text: rng.random())

    def short(typos):
        name = rng.choice(names)
        name = est_gen.typo(name, rng) if rng.random() < typos else name
        return f"{rng.choice(est_gen.PREPS)} {name}, {rng.choice(['hus', 'port', 'sal', 'plan'])} {rng.randrange(1000)}"

    def long():
        return f"Ungdomar vid {rng.choice(names)} och sedan utanför {rng.choice(names)}, polis tillkallad kl 21"

    return names, {"a name": distinct(lambda: short(0)), "a name, 5 % misspelt": distinct(lambda: short(0.05)), "two names in a sentence": distinct(long)}


def rival_speed(names, texts):
    """Texts per processor second of the strongest rival, in its own process."""
    program = """
import re, sys, time, ahocorasick
from rapidfuzz import fuzz, process
names, texts = ([line.lower() for line in part.split("\\n")] for part in sys.stdin.read().split("\\n\\n"))
found = ahocorasick.Automaton()
for name in names: found.add_word(name, name)
found.make_automaton()
strip = re.compile(r"^(vid|utanför|bakom|intill|i närheten av|på baksidan av|på|nära|i)\\s+|, .*")
start = time.process_time()
for text in texts:
    max((name for _, name in found.iter(text)), key=len, default=None) or process.extractOne(strip.sub("", text), names, scorer=fuzz.ratio, score_cutoff=85)
print(f"{len(texts) / (time.process_time() - start):,.0f}")
"""
    python = os.environ.get("EST_PEERS_PYTHON", sys.executable)
    told = subprocess.run([python, "-c", program], input="\n".join(names) + "\n\n" + "\n".join(texts), capture_output=True, text=True)
    return told.stdout.strip() or "not installed"
