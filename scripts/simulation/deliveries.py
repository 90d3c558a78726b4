"""The reporters' files: observations sorted into deliveries, written as each reporter writes, with planted faults."""

import csv
import io
import zipfile
from datetime import timedelta

from . import wording
from .formats import CATEGORY, FORMATS
from .incidents import LAST, LENGTH, PERIODS


def period_name(period):
    """Name of a period by its weeks: 2026-v43-44."""
    first = PERIODS[period].isocalendar()
    last = (PERIODS[period] + timedelta(days=LENGTH - 1)).isocalendar()
    return f"{first.year}-v{first.week:02}-{last.week:02}"


def file_name(per, time, period):
    """Name of the file that a report belongs in, by the reporter's habit."""
    week = time.isocalendar()
    return {"period": period_name(period), "week": f"{week.year}-v{week.week:02}", "year": f"{time.year}",
            "whole": f"{PERIODS[0]}_{PERIODS[LAST] + timedelta(days=LENGTH - 1)}"}[per] + ".csv"


def deliveries(rng, seen, silences):
    """All files as lists of rows by reporter and file name; a reporter without anything to tell says so."""
    files = {}
    for name, form in FORMATS.items():
        own = sorted((o for o in seen if o.reporter == name), key=lambda o: (o.time, o.text))
        for number, o in enumerate(own, 1):
            o.case = f"{form.numbers}{o.time:%y}-{1000 + number}" if form.numbers else ""
            rows = files.setdefault((name, file_name(form.per, o.time, o.incident.period)), [])
            rows.append([cell(o) for cell in form.columns.values()])
        for period, silent in enumerate(silences):
            if name not in silent and form.per in ("period", "week"):
                add_nil_reports(rng, files, name, period)
    return files


def add_nil_reports(rng, files, name, period):
    """A row that says "lugnt" in each file of the period that would else not exist."""
    form = FORMATS[name]
    for days in (6, 13) if form.per == "week" else (13,):
        last = PERIODS[period] + timedelta(days=days)
        key = (name, file_name(form.per, last, period))
        if key not in files:
            told = {form.day: f"{last}", form.note: rng.choice(wording.NOTHING)}
            files[key] = [[told.get(heading, "") for heading in form.columns]]


def encoded(name, rows):
    """The bytes of a file in its reporter's own form."""
    form = FORMATS[name]
    out = io.StringIO(newline="")
    out.write(form.preamble)
    writer = csv.writer(out, delimiter=form.delimiter, lineterminator=form.newline)
    writer.writerow(form.columns)
    writer.writerows(rows)
    text = out.getvalue()
    if form.ends_open:
        text = text.removesuffix(form.newline)
    if form.encoding == "utf-16":
        return b"\xff\xfe" + text.encode("utf-16-le")
    return text.encode(form.encoding)


def faulty(files):
    """The files as bytes by path, with every deliberate fault put in."""
    add_odd_rows(files)
    corrected = corrected_week(files)
    done = {(name, file): encoded(name, rows) for (name, file), rows in files.items()}
    done["vaktbolaget", "2026-v44_rattad.csv"] = encoded("vaktbolaget", corrected)
    earlier = [row for row in files["leva", whole_name(LAST)] if row[1] <= f"{last_day(LAST - 1)}"]
    done["leva", whole_name(LAST - 1)] = encoded("leva", earlier + [WITHDRAWN])
    this, previous = f"{period_name(LAST)}.csv", f"{period_name(LAST - 1)}.csv"
    done["biblioteket", this] = b""
    done["coop", this] = b""
    done["lysekilsbostader", f"kopia av {this}"] = done["lysekilsbostader", this]
    done["ica-lysekil", previous.replace(".csv", " som text.csv")] = done["ica-lysekil", previous]
    done["ica-lysekil", previous] = workbook()
    done["faltsekreterarna", "anteckningar.csv"] = encoded("faltsekreterarna", LOOSE_NOTES)
    return {f"{name}/{file}": data for (name, file), data in done.items()}


def last_day(period):
    """Last day of a period."""
    return PERIODS[period] + timedelta(days=LENGTH - 1)


def whole_name(period):
    """Name of LEVA's whole file as delivered after a period."""
    return f"{PERIODS[0]}_{last_day(period)}.csv"


# In LEVA's first whole file only: the second has withdrawn it.
WITHDRAWN = ["AO26-9001", "2026-10-16", "Strandvägen 4", "Kund ringde. Felanmälan: en gatlykta."]

# Rows written by hand into files of the last period: what nobody can take as it stands, and invented person data.
ODD_ROWS = {
    "stangenasskolan": [
        ["2026-10-26 08:30", "23 okt kl. 12.15", "Stångenässkolan", CATEGORY["hot"],
         "Eleven Johan Påhittad, 100275-0002, hotades. Vårdnadshavare: maria.testberg@example.com eller "
         "070-174 06 21. Bil MLB 084 lämnade platsen.", ""]],
    "mariedalsskolan": [
        ["2026-10-30 09:10", "31/2 2026", "Mariedalsskolan", CATEGORY["skadegorelse"], "Omöjligt datum i rapporten."]],
    "park-och-gata": [
        ["", "2026-10-28", "Slättvägen 7", "Slätten", "58,28290", "11,44660", CATEGORY["nedskrapning"], "Grovsopor",
         "upptäckt", "madrass", "soffa", "kylskåp", "en cell för mycket"]],
    "faltsekreterarna": [["2026-10-27 09:00", "", "", "", "", ""]],
    "fritidsgarden": [
        ["", "", "Kajutan", CATEGORY["ordningsstorning"], "Bråk i entrén, ingen minns vilken dag.", ""],
        ["24/10-26", "ca 20", "Kajutan", "Övrigt", "Någon hade ställt en kundvagn på taket.", "3"]],
}

# A file whose name tells no period: the row without a time cannot be placed in any.
LOOSE_NOTES = [
    ["2026-10-26 10:00", "natten mot söndag", "Stadsparken/ICA", CATEGORY["berusning"], "Unga som drack öppet.", "6"],
    ["", "", "vid Vallen", CATEGORY["ungdomssamling"], "Många ungdomar, minns inte vilken kväll.", "15"],
    ["2026-10-29 10:00", "i tisdags", "Skateparken", CATEGORY["ungdomssamling"], "8 ungdomar, god stämning.", "8"],
]


def add_odd_rows(files):
    """Puts the odd rows last in their reporters' latest files."""
    for name, rows in ODD_ROWS.items():
        files[name, f"{period_name(LAST)}.csv"] += rows


def corrected_week(files):
    """The guard company's last week again, with three rows changed under their old numbers."""
    rows = [list(row) for row in files["vaktbolaget", "2026-v44.csv"]]
    rows[0][2] = "23.45"
    rows[1][3] = "Norra hamnen"
    rows[2][5] += " Rättat: en fönsterruta krossad."
    return rows


def workbook():
    """A small XLSX file, as one that was renamed to .csv; its bytes are the same every time."""
    parts = {
        "[Content_Types].xml":
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Override PartName="/xl/workbook.xml" '
            'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
        "xl/workbook.xml":
            '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets/></workbook>',
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    return out.getvalue()
