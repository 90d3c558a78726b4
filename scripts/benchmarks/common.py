"""What the benchmarks share: where things lie, measured runs, and workspaces for the generated world."""

import csv
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
EST = ROOT / ".build/release/est"
BENCHES = ROOT / ".build/benchmarks/release"
SHARED = pathlib.Path(os.environ.get("EST_SHARED", ROOT.parent / "shared"))
PEERS = SHARED / "peers/pipeline"
CATEGORIES = ["Skadegörelse", "Klotter", "Nedskräpning", "Brand", "Narkotika", "Berusning", "Ordningsstörning", "Ungdomssamling",
              "Hot", "Bråk/våld", "Inbrott/stöld", "Buskörning", "Otrygg plats"]


def reuse_packages(folder):
    """Lets a build in another folder use the packages that the main build fetched."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("checkouts", "repositories", "artifacts", "workspace-state.json"):
        source, copy = ROOT / ".build" / name, folder / name
        if source.exists() and not copy.exists():
            (shutil.copytree if source.is_dir() else shutil.copy)(source, copy)


def measured(command, stdout=subprocess.DEVNULL):
    """Seconds, peak memory in MB and exit code of a finished command."""
    start = time.perf_counter()
    process = subprocess.Popen([str(part) for part in command], stdout=stdout)
    _, status, usage = os.wait4(process.pid, 0)
    return time.perf_counter() - start, usage.ru_maxrss / 1024, os.waitstatus_to_exitcode(status)


def median_of(repeat, run):
    """The median time and the largest memory of several runs."""
    results = [run() for _ in range(repeat)]
    if any(code not in (0, 3, 4) for _, _, code in results):
        sys.exit(f"a run failed with {[code for _, _, code in results]}")
    return statistics.median(r[0] for r in results), max(r[1] for r in results)


def generate(folder, rows, seed):
    """Reports with truth, areas and places."""
    subprocess.run([sys.executable, PEERS / "est_gen.py", "--rows", str(rows), "--seed", str(seed), "--out", folder], check=True)
    return folder


def slug(text):
    """A category's name as an id."""
    table = str.maketrans({"å": "a", "ä": "a", "ö": "o", "/": "-", " ": "-"})
    return text.lower().translate(table)


def make_workspace(folder, data, publish_from):
    """A workspace for the generated world; it has no reports yet."""
    inbox = folder / "inbox"
    (inbox / "rapporter/alla").mkdir(parents=True)
    (inbox / "bemanning").mkdir()
    shutil.copy(data / "areas.geojson", inbox)
    shutil.copy(data / "gazetteer.csv", inbox)
    categories = "\n".join(f"  - {{id: {slug(name)}, name: {name}}}" for name in CATEGORIES)
    (inbox / "kommun.yml").write_text(f"""municipality: Provlandet
periods: {{anchor: 2025-01-06, length: 14, confirmed: true, publish_from: {publish_from}, plan_starts: 3}}
areas: {{file: areas.geojson, name: area, municipality: kommun}}
gazetteer: gazetteer.csv
categories:
{categories}
reporters:
  - {{id: alla, name: Alla, type: blandat}}
resources:
  - {{id: trygghetsvandrare, name: trygghetsvandrare, responsible: Samordnare, measure: Vandrar, minimum_crew: 3}}
  - {{id: vaktare, name: väktare, responsible: Vaktbolaget, measure: Rondar}}
""", encoding="utf-8")


def read(path):
    """The rows of a CSV file with semicolons."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        yield from csv.DictReader(file, delimiter=";")
