"""Runs of est, undisturbed and disturbed, and what they leave behind."""

import dataclasses
import hashlib
import json
import os
import pathlib
import shutil
import sqlite3
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
DONE = (0, 3, 4)  # exit codes of a run that did its work
STORAGE, LOCKED, INTERRUPTED = 12, 11, 130
ALWAYS = 10**9
LOGS = {".est/est.sqlite-wal", ".est/est.sqlite-shm"}  # stay where the database cannot be tidied up at the end


class Wrong(Exception):
    """A promise that was not kept."""


@dataclasses.dataclass
class State:
    """What a workspace holds: hashes of what is published, the sorted rows of every table, the names of the program's own files."""

    reports: dict
    tables: dict
    own: list

    def differing(self, other):
        """What differs from another state, by name."""
        pairs = ((self.reports, other.reports), (self.tables, other.tables))
        names = [name for mine, its in pairs for name in sorted(mine.keys() | its.keys()) if mine.get(name) != its.get(name)]
        return names + sorted(set(self.own) ^ set(other.own))


class Est:
    """The program, with the shim that makes the system fail."""

    def __init__(self, program, scratch):
        self.program, self.scratch = program, scratch
        self.shim = scratch / "shim.so"
        source = pathlib.Path(__file__).with_name("shim.c")
        subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", self.shim, source, "-ldl"], check=True)

    def start(self, folder, *words, **fault):
        """A run, begun and not waited for; `at="3", kind="EIO"` and so on are the shim's settings."""
        settings = {f"EST_FAULT_{name.upper()}": str(value) for name, value in fault.items()}
        preload = {"LD_PRELOAD": str(self.shim), "EST_FAULT_ROOT": str(folder)} if fault else {}
        return subprocess.Popen(
            [self.program, "run", "--quiet", "--workspace", folder, *words],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env={**os.environ, **preload, **settings},
        )

    def run(self, folder, *words, **fault):
        """A whole run: its exit code, what it said on stderr, and how long it took."""
        began = time.perf_counter()
        process = self.start(folder, *words, **fault)
        _, said = process.communicate()
        return process.returncode, said, time.perf_counter() - began

    def finish(self, folder, *words):
        """A run that must succeed."""
        code, said, seconds = self.run(folder, *words)
        if code not in DONE:
            raise Wrong(f"a run without a fault ended with {code}: {said.strip()}")
        return seconds

    def calls(self, folder, *words):
        """The calls that a run makes on its workspace, in order."""
        log = self.scratch / "calls"
        log.unlink(missing_ok=True)
        code, said, _ = self.run(folder, *words, log=log)
        if code not in DONE:
            raise Wrong(f"a run that was watched ended with {code}: {said.strip()}")
        return log.read_text(errors="replace").splitlines()


def published(folder):
    """Hashes of everything below reports/, by path."""
    files = sorted(path for path in (folder / "reports").rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def state(folder):
    """What a workspace holds; raises `Wrong` where its database is damaged."""
    own = [str(path.relative_to(folder)) for path in folder.rglob("*") if path.relative_to(folder).parts[0] not in ("inbox", "reports")]
    with sqlite3.connect(folder / ".est/est.sqlite") as database:
        names = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
        tables = {name: sorted(map(repr, database.execute(f'SELECT * FROM "{name}"'))) for name in names}
        if database.execute("PRAGMA integrity_check").fetchone() != ("ok",) or database.execute("PRAGMA foreign_key_check").fetchone():
            raise Wrong("the database is damaged")
    database.close()
    return State(published(folder), tables, own)


def by_period(reports):
    """Published files by the period that they belong to."""
    periods = {}
    for path, found in reports.items():
        periods.setdefault(path.split("/")[1], {})[path] = found
    return periods


def check_whole(folder, before, after):
    """Whether each period's folder is just as it was, or just as it is to be; and holds what its manifest says."""
    old, new = by_period(before), by_period(after)
    found = by_period(published(folder))
    for period in old.keys() | found.keys():
        if found.get(period) not in (old.get(period), new.get(period)):
            raise Wrong(f"the files of {period} are neither those from before nor the new ones")
    for manifest in (folder / "reports").glob("**/manifest.json"):
        for entry in json.loads(manifest.read_text(encoding="utf-8"))["files"]:
            if hashlib.sha256((manifest.parent / entry["name"]).read_bytes()).hexdigest() != entry["sha256"]:
                raise Wrong(f"{entry['name']} is not as its manifest says")


def check_outcome(code, said, expected, folder):
    """Whether a run told the truth: success only where all of it is there, else storage with a sentence."""
    if code == STORAGE:
        return check_sentence(said)
    different = set(expected.differing(state(folder))) - LOGS if code in DONE else "unknown"
    if different:
        raise Wrong(f"the run left with {code}: {said.strip()}; these differ: {different}")
    return None


def check_sentence(said):
    """Whether a failure was told in one plain sentence."""
    lines = said.strip().splitlines()
    if len(lines) != 1 or not lines[0].startswith("est: ") or not lines[0].endswith(".") or "Error" in lines[0]:
        raise Wrong(f"a failure was not told in one plain sentence: {said.strip()!r}")


def copied(source, folder):
    """A workspace, as a copy of another one."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(source, folder, symlinks=True)
    return folder


def leave(message):
    """Leaves with a sentence."""
    sys.exit(f"faults: {message}")
