"""Made-up municipalities with the truth of every row (Tests/FirstHour): their files as people make them, and a comparison of what
est has read with what is right."""

import csv
import datetime
import io
import json
import sqlite3

from .common import ROOT

TOWNS = ROOT / "Tests/FirstHour"


def load(name):
    """A municipality: its areas, places, reporters, files and truth."""
    return json.loads((TOWNS / f"{name}.json").read_text(encoding="utf-8"))


def write(town, folder):
    """Writes what a coordinator has at hand: areas, outline, places, and a folder of files for each reporter."""
    folder.mkdir(parents=True)
    (folder / "omraden.geojson").write_text(geojson([(area["id"], area["name"], area["polygon"]) for area in town["areas"]]), encoding="utf-8")
    if town.get("outline"):
        (folder / "kommungrans.geojson").write_text(geojson([("kommun", town["name"], town["outline"])]), encoding="utf-8")
    lines = ["namn;alias;typ;område;lat;lon"]
    for place in town["places"]:
        lines.append(";".join([place["name"], "|".join(place.get("aliases", [])), place["kind"], place["area"],
                               str(place["lat"]), str(place["lon"])]))
    (folder / "platser.csv").write_text("\r\n".join(lines) + "\r\n", encoding="utf-8-sig")
    for reporter in town["reporters"]:
        own = folder / "rapporter" / reporter["id"]
        own.mkdir(parents=True)
        for file in reporter["files"]:
            (write_workbook if file["format"] == "xlsx" else write_text)(file, own / file["name"])


def geojson(areas):
    """Areas as GeoJSON."""
    features = [{"type": "Feature", "properties": {"id": id, "namn": name}, "geometry": {"type": "Polygon", "coordinates": [ring]}}
                for id, name, ring in areas]
    return json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False)


def write_text(file, path):
    """A CSV file in its own encoding, delimiter and line ends."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=file.get("delimiter", ";"), lineterminator=file.get("newline", "\r\n"))
    for row in file["sheets"][0]["cells"]:
        writer.writerow(["" if cell is None else cell for cell in row])
    path.write_bytes(text.getvalue().encode(file.get("encoding", "utf-8"), errors="replace"))


def write_workbook(file, path):
    """A workbook with typed cells, merged titles and hidden rows."""
    import xlsxwriter

    book = xlsxwriter.Workbook(str(path))
    formats = {kind: book.add_format({"num_format": code}) for kind, code in
               {"date": "yyyy-mm-dd", "datetime": "yyyy-mm-dd hh:mm", "time": "hh:mm"}.items()}
    for content in file["sheets"]:
        sheet = book.add_worksheet(content["name"][:31])
        for row, cells in enumerate(content["cells"]):
            for column, cell in enumerate(cells):
                write_cell(sheet, row, column, cell, formats)
        for area in content.get("merged", []):
            first = content["cells"][int("".join(filter(str.isdigit, area.split(":")[0]))) - 1][0]
            sheet.merge_range(area, first)
        for row in content.get("hidden_rows", []):
            sheet.set_row(row - 1, None, None, {"hidden": True})
    book.close()


def write_cell(sheet, row, column, cell, formats):
    """One cell, of the type that its value has."""
    if cell is None or cell == "":
        return
    if not isinstance(cell, dict):
        (sheet.write_string if isinstance(cell, str) else sheet.write_number)(row, column, cell)
    elif "formula" in cell:
        sheet.write_formula(row, column, cell["formula"], None, cell["value"])
    elif "date" in cell:
        sheet.write_datetime(row, column, datetime.datetime.fromisoformat(cell["date"]), formats["date"])
    elif "datetime" in cell:
        sheet.write_datetime(row, column, datetime.datetime.fromisoformat(cell["datetime"]), formats["datetime"])
    elif "time" in cell:
        sheet.write_datetime(row, column, datetime.time.fromisoformat(cell["time"]), formats["time"])
    else:
        sheet.write_boolean(row, column, cell["bool"])


def truths(town, reporter, name, line):
    """What is true of the record that begins on a line of a file."""
    files = [file for own in town["reporters"] if own["id"] == reporter for file in own["files"] if file["name"] == name]
    for file in files:
        for index, sheet in enumerate(sheet for sheet in file["sheets"] if any(sheet["truth"].values())):
            for row, found in sheet["truth"].items():
                if index * (1 << 20) + Comparison.line(file, sheet, int(row)) == line:
                    return found or [{"kind": "none"}]
    return []


PARTS = {"morgon": (5, 10), "förmiddag": (8, 12), "lunch": (11, 14), "eftermiddag": (12, 18), "kväll": (17, 24), "natt": (21, 30)}
# What tells that a category was read from the text, or could not be.
FROM_TEXT = {"category-from-text", "missing-category", "unknown-category"}
FIELDS = ["kind", "day", "clock", "category", "area"]
KINDS = {"händelse": "event", "otrygg plats": "unsafePlace", "felanmälan": "faultReport", "arrangemang": "arrangement", "lugnt": "calm"}


class Comparison:
    """What est has read of a town's rows, held against the truth field by field."""

    def __init__(self, town, workspace):
        self.counts = {field: {"right": 0, "told": 0, "wrong": 0} for field in FIELDS}
        self.wrong = []
        self.serious = [0, 0]
        database = sqlite3.connect(workspace / ".est/est.sqlite")
        database.row_factory = sqlite3.Row
        self.reports, self.told, self.outcomes = {}, {}, {}
        for row in database.execute("SELECT report.*, file FROM report JOIN delivery ON delivery.id = report.delivery WHERE knownUntil IS NULL ORDER BY part"):
            self.reports.setdefault((row["reporter"], row["file"], row["line"]), []).append(dict(row))
        for row in database.execute("SELECT reporter, file, line, code FROM finding JOIN delivery ON delivery.id = finding.delivery"):
            self.told.setdefault((row["reporter"], row["file"], row["line"]), set()).add(row["code"])
        self.files = {(row["reporter"], row["file"]): row["status"] for row in database.execute("SELECT reporter, file, status FROM delivery")}
        for row in database.execute("SELECT reporter, file, line, outcome FROM row JOIN delivery ON delivery.id = row.delivery"):
            self.outcomes[row["reporter"], row["file"], row["line"]] = row["outcome"]
        for reporter in town["reporters"]:
            for file in reporter["files"]:
                self.compare_file(reporter["id"], file)

    def compare_file(self, reporter, file):
        """Compares the rows of all sheets; rows of a further sheet are lines beyond the last row of a sheet."""
        read = [sheet for sheet in file["sheets"] if any(truth for truth in sheet["truth"].values())]
        for index, sheet in enumerate(read):
            for row, truths in sheet["truth"].items():
                line = index * (1 << 20) + self.line(file, sheet, int(row))
                self.compare_row((reporter, file["name"], line), truths)

    @staticmethod
    def line(file, sheet, row):
        """The line of the file on which a record begins: cells may hold line breaks."""
        if file["format"] == "xlsx":
            return row
        breaks = sum(str(cell).count("\n") for cells in sheet["cells"][:row - 1] for cell in cells if cell is not None)
        return row + breaks

    def compare_row(self, key, truths):
        """Compares the reports of a row with its truths, in order; a row that waits, or is left out and told, is told."""
        reports, told = self.reports.get(key, []), self.told.get(key, set())
        unread = self.files.get(key[:2]) == "unreadable"
        waits = unread or self.outcomes.get(key) == "quarantined"
        truths = [truth for truth in truths if truth["kind"] != "none"]
        for truth in truths:
            report = self.best(truth, reports)
            if report:
                reports = [other for other in reports if other is not report]
            self.compare(key, truth, report, waits, told)
        for report in reports:
            if report["kind"] != "calm" or truths:
                self.count("kind", "wrong", key, f"a report too many: {report['kind']}")

    @staticmethod
    def best(truth, reports):
        """The report most like a truth."""
        return max(reports, key=lambda report: (KINDS.get(truth["kind"]) == report["kind"], truth.get("category") == report["category"]), default=None)

    def compare(self, key, truth, report, waits, told):
        if truth.get("serious"):
            self.serious[1] += 1
            self.serious[0] += bool(report and report["isSerious"])
        if report is None:
            for field in FIELDS:
                self.count(field, "told" if waits or told else "wrong", key, "no report")
            return
        for field in FIELDS:
            if truth["kind"] == "lugnt" and field in ("clock", "category", "area"):
                continue
            ok, doubt = getattr(self, field)(truth, report, told)
            self.count(field, "right" if ok else "told" if doubt else "wrong", key, f"{truth.get(field)} read as {self.shown(field, report)}")

    def count(self, field, outcome, key, words):
        self.counts[field][outcome] += 1
        if outcome == "wrong":
            self.wrong.append((field, key, words))

    @staticmethod
    def shown(field, report):
        if field in ("day", "clock"):
            return f"{moment(report['start'])}–{moment(report['end'])} ({report['precision']})"
        return report[field]

    def options(self, truth, field):
        return [truth.get(field)] + list(truth.get("any", {}).get(field, []))

    def kind(self, truth, report, told):
        return report["kind"] in [KINDS.get(kind) for kind in self.options(truth, "kind")], bool(told & FROM_TEXT)

    def day(self, truth, report, told):
        start, end = (datetime.date(1970, 1, 1) + datetime.timedelta(days=(report[side] - off) // 1440) for side, off in (("start", 0), ("end", 1)))
        for wanted in self.options(truth, "day"):
            if wanted is None:
                return True, True
            first, last = (wanted, wanted) if isinstance(wanted, str) else wanted
            first, last = datetime.date.fromisoformat(first), datetime.date.fromisoformat(last)
            if start == first or (first <= start and end <= last):
                return True, True
            if report["precision"] in ("week", "period") and start <= first and last <= end:
                return False, True
        return False, bool(told & {"doubtful-time", "bad-time", "far-time", "ambiguous-date-order"})

    def clock(self, truth, report, told):
        start, end = report["start"] % 1440, report["start"] % 1440 + report["end"] - report["start"]
        doubt = report["precision"] not in ("minute", "hour") or bool(told & {"doubtful-time", "time-from-text"})
        for wanted in self.options(truth, "clock"):
            if wanted is None:
                if report["precision"] not in ("minute", "hour", "part-of-day") or end - start >= 1440:
                    return True, True
            elif wanted in PARTS:
                first, last = PARTS[wanted]
                if first * 60 <= start and end <= last * 60:
                    return True, True
            else:
                times = [int(clock[:2]) * 60 + int(clock[3:5]) for clock in wanted.split("-")]
                if abs(start - times[0]) <= 30 or (len(times) > 1 and times[0] <= start <= (times[1] if times[1] > times[0] else times[1] + 1440)):
                    return True, True
        return False, doubt

    def category(self, truth, report, told):
        return report["category"] in self.options(truth, "category"), report["category"] is None or bool(told & FROM_TEXT)

    def area(self, truth, report, told):
        return report["area"] in self.options(truth, "area"), report["area"] is None or bool(told & {"contradictory-place", "place-at-home"})

    def shares(self, field):
        """Shares of the rows that are right, told and wrong in a field."""
        counts = self.counts[field]
        return [counts[outcome] / max(1, sum(counts.values())) for outcome in ("right", "told", "wrong")]

    def silent(self):
        """Share of all fields that are wrong and not told."""
        total = sum(sum(counts.values()) for counts in self.counts.values())
        return sum(counts["wrong"] for counts in self.counts.values()) / max(1, total)


def moment(minutes):
    """Minutes of wall-clock time since 1970 as text."""
    return (datetime.datetime(1970, 1, 1) + datetime.timedelta(minutes=minutes)).strftime("%Y-%m-%d %H:%M")
