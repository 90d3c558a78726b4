"""The first hour of a new municipality: what is right of its rows after est init, before any edit, and after the five first answers."""

import csv
import io
import json
import re
import sqlite3
import subprocess

from . import towns
from .common import EST

NAMES = ["granfors", "solhaga", "norrkila"]
ANSWERED = 5


def run(options, scratch):
    """Prints for each town the shares that are right, told and wrong, field by field, before and after the answers."""
    print("| town | field | rows | right | told | wrong, not told | after: right | told | wrong |\n|---|---|---|---|---|---|---|---|---|", flush=True)
    for name in NAMES:
        town = towns.load(name)
        hour = Hour(town, scratch / name)
        before, edits = hour.make(), 1
        for question in hour.questions[:ANSWERED]:
            edits += hour.answer(question)
        after = hour.look()
        for field in towns.FIELDS:
            rows = sum(before.counts[field].values())
            shares = [f"{100 * share:.1f} %" for look in (before, after) for share in look.shares(field)]
            print(f"| {name} | {field} | {rows} | {' | '.join(shares)} |", flush=True)
        print(f"| {name} | all fields | | | | {100 * before.silent():.2f} % | | | {100 * after.silent():.2f} % |")
        print(f"| {name} | serious | {before.serious[1]} | {before.serious[0]} found | | | {after.serious[0]} found | | |")
        print(f"| {name} | {len(hour.questions)} questions, {min(ANSWERED, len(hour.questions))} answered with {edits} cells and lines, 3 commands | | | | | | | |", flush=True)


class Hour:
    """A town's files as they lie at hand, and the workspace that est init makes of them."""

    def __init__(self, town, scratch):
        self.town, self.files, self.workspace = town, scratch / "files", scratch / "workspace"
        self.inbox = self.workspace / "inbox"
        self.reporters = {reporter["id"]: reporter for reporter in town["reporters"]}
        self.areas = {area["id"]: area["name"] for area in town["areas"]}

    def make(self):
        """Makes the workspace, confirms the periods, runs, and compares what was read with the truth."""
        towns.write(self.town, self.files)
        outline = ["--outline", self.files / "kommungrans.geojson"] if self.town.get("outline") else []
        made = est("init", self.workspace, "--municipality", self.town["name"], "--areas", self.files / "omraden.geojson", *outline,
                   "--places", self.files / "platser.csv", "--reports", self.files / "rapporter", "--as-of", self.town["next_meeting"], "--json")
        self.questions = json.loads(made)["questions"]
        self.edit(lambda text: text.replace("bekräftad: nej", "bekräftad: ja") + f"\nsimulerad_dag: {self.town['next_meeting']}\n")
        return self.look()

    def look(self):
        est("run", "--workspace", self.workspace)
        return towns.Comparison(self.town, self.workspace)

    def edit(self, change):
        settings = self.inbox / "kommun.yml"
        settings.write_text(change(settings.read_text(encoding="utf-8")), encoding="utf-8")

    def answer(self, question):
        """Answers a question as someone who knows the town would; the number of cells or lines written."""
        subject, reporter = question["subject"], self.reporters.get(question["reporter"])
        if subject == "home" and reporter["home"]:
            self.edit(lambda text: self.set_line(text, reporter["id"], "hemvist", json.dumps(self.areas[reporter["home"]], ensure_ascii=False)))
            return 1
        if subject == "words":
            known = {item["written"]: reporter["category_words"].get(item["written"]) for item in question["items"]}
            for word, category in known.items():
                if category:
                    self.edit(lambda text: self.set_word(text, reporter["id"], word, category))
            return sum(1 for category in known.values() if category)
        if subject == "categories":
            return self.fill("okategoriserade.csv", "kategori", question, self.category)
        if subject == "places":
            return self.fill("oplacerade.csv", "är", question, self.place)
        return 0

    def fill(self, name, column, question, answer):
        """Fills in the cells of a sheet that a question is about."""
        path = self.inbox / "alias" / name
        rows = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig")), delimiter=";"))
        asked = rows[question["first"]:question["first"] + len(question["items"])]
        for row in asked:
            truths = self.truths(row["id"])
            row[column] = answer(truths[0]) if len(truths) == 1 else ""
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.DictWriter(file, rows[0].keys(), delimiter=";")
            writer.writeheader()
            writer.writerows(rows)
        return sum(1 for row in asked if row[column])

    def truths(self, report):
        """What is true of the row that a report was read from."""
        database = sqlite3.connect(self.workspace / ".est/est.sqlite")
        row = database.execute("SELECT report.reporter, file, line FROM report JOIN delivery ON delivery.id = report.delivery "
                               "WHERE report.id = ? AND knownUntil IS NULL", (report,)).fetchone()
        return towns.truths(self.town, *row) if row else []

    def category(self, truth):
        return "lugnt" if truth["kind"] in ("lugnt", "none") else truth.get("category") or ""

    def place(self, truth):
        return self.areas.get(truth.get("area"), "")

    @staticmethod
    def set_line(text, reporter, key, value):
        """A setting of a reporter, in place of its line or of the comment that proposes it."""
        return re.sub(rf"(  - id: {re.escape(reporter)} .*?\n)    #? ?{key}: [^\n]*", rf"\1    {key}: {value}", text, count=1, flags=re.S)

    @staticmethod
    def set_word(text, reporter, word, category):
        """What a reporter's word means, in place of its line or of the comment that proposes it."""
        quoted = re.escape(json.dumps(word, ensure_ascii=False))
        text = re.sub(rf"(  - id: {re.escape(reporter)} .*?\n)      (#? ?)({quoted}): [^\n]*", rf"\1      \3: {category}", text, count=1, flags=re.S)
        return re.sub(rf"(  - id: {re.escape(reporter)} .*?\n)    # kategorier:", r"\1    kategorier:", text, count=1, flags=re.S)


def est(*arguments):
    """Standard output of a command that has done its work, with or without rows that wait."""
    done = subprocess.run([EST, *map(str, arguments)], capture_output=True, text=True, check=False)
    if done.returncode not in (0, 3, 4):
        raise SystemExit(f"est {arguments[0]} ended with {done.returncode}: {done.stderr}")
    return done.stdout
