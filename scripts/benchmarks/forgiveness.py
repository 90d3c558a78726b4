#!/usr/bin/env python3
"""Rows returned cell for cell from damaged files by readers that are told nothing, and rows changed in silence.

  scripts/benchmarks/forgiveness.py [--seeds 1 2 3 4] [--files 400] [--est PROGRAM]

The files are those of est_gen.py --messy, with the truth beside them. A true row is lost in silence where it does not
come back cell for cell and no finding, quarantine or left-out line names the line where it begins; where a finding names
the whole file, the row is told of but not named, and counted by itself. The rivals have no findings: a file that they
refuse is told of, all else that is unlike the truth is silent. Rivals that are not installed are left out.
"""

import argparse
import collections
import csv
import importlib.util
import io
import json
import os
import pathlib
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from benchmarks import common  # noqa: E402

Counter = collections.Counter
# Findings that a row was not read as it stands; others, such as of a date far off, say nothing of that.
TELLING = {"short-row", "long-row", "unclosed-quote", "shifted-row", "field-too-long", "bad-encoding", "mixed-encoding", "left-out-line",
           "hidden-characters", "other-heading"}
MODULES = {"CleverCSV": "clevercsv", "DuckDB defaults": "duckdb", "DuckDB, strict off, padding on": "duckdb", "pandas sep=None": "pandas"}
READERS = ["est read", "CleverCSV", "DuckDB defaults", "DuckDB, strict off, padding on", "pandas sep=None", "Python csv.Sniffer"]


def normal(row):
    """A row to be compared: line breaks in cells in one form."""
    return tuple(("" if cell is None else str(cell)).replace("\r\n", "\n").replace("\r", "\n") for cell in row)


def est_reading(est, path):
    """Rows with their lines, and the lines that findings name; None where the file is refused."""
    cells = subprocess.run([est, "read", path], capture_output=True)
    told = subprocess.run([est, "read", "--findings", path], capture_output=True)
    account = json.loads(told.stdout)
    telling = [finding for finding in account["findings"] if finding["severity"] == "error" or finding["code"] in TELLING
               or finding["code"].startswith("ambiguous-")]
    whole = any("line" not in finding for finding in telling)
    named = {finding["line"] for finding in telling if "line" in finding}
    rows = list(csv.reader(io.StringIO(cells.stdout.decode("utf-8"), newline=""), delimiter=";"))
    return [(row[0], normal(row[1:])) for row in rows], named, whole


def rival_reading(name, path):
    """The rows that a rival returns; an exception is a refusal."""
    if name == "CleverCSV":
        import clevercsv
        return clevercsv.read_table(path)
    if name.startswith("DuckDB"):
        import duckdb
        options = ", strict_mode=false, null_padding=true, parallel=false" if "strict" in name else ""
        read = duckdb.connect().execute(f"from read_csv('{path}', all_varchar=true{options})")
        return [[column[0] for column in read.description]] + [list(row) for row in read.fetchall()]
    if name == "pandas sep=None":
        import pandas
        frame = pandas.read_csv(path, sep=None, engine="python", dtype=str, keep_default_na=False)
        return [list(frame.columns)] + frame.values.tolist()
    with open(path, encoding="utf-8", newline="") as file:
        text = file.read()
    return list(csv.reader(io.StringIO(text, newline=""), csv.Sniffer().sniff(text[:20000], delimiters=";,\t|")))


class Score:
    """What one reader made of all files."""

    def __init__(self):
        self.right = self.told = self.of_file = self.silent = self.rows = self.invented = 0
        self.silent_files = self.refused = 0
        self.kinds = Counter()

    def add(self, kind, rows, right, told, of_file, silent, invented):
        self.rows += rows
        self.right += right
        self.told += told
        self.of_file += of_file
        self.silent += silent
        self.invented += invented
        self.silent_files += silent > 0
        if right < rows:
            self.kinds[kind] += rows - right


def add_est(score, est, truth, folder):
    """Judges what est read says of one file."""
    rows, named, whole = est_reading(est, folder / truth["file"])
    want = Counter(normal(row) for row in truth["cells"])
    got = Counter(cells for _, cells in rows)
    right = sum((got & want).values())
    missing = len(truth["cells"]) - right
    # Rows that are unlike every true row; those that a finding names are told of.
    spare = want.copy()
    unlike = []
    for line, cells in rows[1:]:
        if spare[cells] > 0:
            spare[cells] -= 1
        else:
            unlike.append(int(line))
    told = min(missing, sum(line in named for line in unlike))
    told += min(missing - told, len(named.difference(int(line) for line, _ in rows[1:])))
    of_file = missing - told if whole else 0
    score.add(truth["pollution"], len(truth["cells"]), right, told, of_file, missing - told - of_file, max(0, len(unlike) - missing))


def add_rival(score, name, truth, folder):
    """Judges what a rival makes of one file."""
    rows = len(truth["cells"])
    try:
        got = Counter(normal(row) for row in rival_reading(name, str(folder / truth["file"])))
    except Exception:
        score.refused += 1
        return score.add(truth["pollution"], rows, 0, 0, rows, 0, 0)
    right = sum((got & Counter(normal(row) for row in truth["cells"])).values())
    score.add(truth["pollution"], rows, right, 0, 0, rows - right, max(0, sum(got.values()) - right - 1))


def table(options):
    """The scores as a table in Markdown, and the kinds of damage that still cost est rows."""
    rivals = [name for name in READERS[1:] if name not in MODULES or importlib.util.find_spec(MODULES[name])]
    scores = {name: Score() for name in READERS[:1] + rivals}
    files = 0
    with tempfile.TemporaryDirectory(prefix="est-forgiveness-") as scratch:
        for seed in options.seeds:
            folder = pathlib.Path(scratch) / str(seed) / "messy"
            subprocess.run([sys.executable, common.PEERS / "est_gen.py", "--rows", "10000", "--seed", str(seed), "--out", folder.parent,
                            "--messy", str(options.files)], check=True)
            for truth in json.loads((folder / "truth.json").read_text(encoding="utf-8")):
                files += 1
                add_est(scores["est read"], options.est, truth, folder)
                for name in rivals:
                    add_rival(scores[name], name, truth, folder)
    lines = [f"{files} files, seeds {' '.join(map(str, options.seeds))}, {scores['est read'].rows:,} rows; told nothing, raw bytes", "",
             "| reader | rows cell for cell | told of, by line | by file | in silence | files with silent loss | files refused | rows invented |",
             "|---|---|---|---|---|---|---|---|"]
    for name, score in scores.items():
        lines.append(f"| {name} | {score.right / score.rows:.2%} | {score.told:,} | {score.of_file:,} | {score.silent:,} | {score.silent_files} "
                     f"| {score.refused} | {score.invented:,} |")
    lines += ["", "| damage that still costs est read rows | rows |", "|---|---|"]
    lines += [f"| {kind} | {count:,} |" for kind, count in scores["est read"].kinds.most_common()] or ["| none | 0 |"]
    return "\n".join(lines)


def run(options, scratch):
    """Prints the table, for scripts/bench, with the rivals that the peers' Python has."""
    python = os.environ.get("EST_PEERS_PYTHON", sys.executable)
    seeds = [str(options.seed + step) for step in range(4)]
    subprocess.run([python, __file__, "--seeds", *seeds, "--files", "400", "--est", common.EST], check=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3, 4])
    parser.add_argument("--files", type=int, default=400)
    parser.add_argument("--est", default=common.EST)
    print(table(parser.parse_args()))


if __name__ == "__main__":
    main()
