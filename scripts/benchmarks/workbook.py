"""A workbook of many rows, read by est and by python-calamine, in one run."""

import datetime
import os
import random
import statistics
import sys

from .common import BENCHES
from .speed import counted

BENCH = BENCHES / "IntakeBench"
WORDS = ("klotter bråk vid torget ungdomar skrek kastade glas trappan bakom skolan rökte hotade vakten polis kom sent kväll moped station "
         "parkering lekplats fönster krossat").split()
PLACES = ["Torget", "Stationen", "Ekparken", "Norra skolan", "ICA", "Hamnen", "Biblioteket"]
CATEGORIES = ["Klotter", "Bråk", "Hot", "Stöld", "Skadegörelse", "Ungdomar"]
CALAMINE = """
import json, sys, time
from python_calamine import CalamineWorkbook
began, used = time.perf_counter(), time.process_time()
rows = CalamineWorkbook.from_path(sys.argv[1]).get_sheet_by_index(0).to_python()
print(json.dumps({"rows": len(rows), "seconds": time.perf_counter() - began, "cpu": time.process_time() - used}))
"""


def run(options, scratch):
    """Prints the table: rows a second of processor time, and the most memory; medians of --repeat pairs."""
    python = os.environ.get("EST_PEERS_PYTHON", sys.executable)
    rows = max(options.rows)
    print(f"Workbooks of {rows:,} rows of 7 cells; medians of {options.repeat}.\n")
    print("| texts | reader | rows | CPU s | rows/CPU s | × calamine | peak MB |\n|---|---|---|---|---|---|---|", flush=True)
    for kind in ("in the cells", "shared"):
        file = scratch / f"{kind.split()[0]}.xlsx"
        make(file, rows, kind == "shared", options.seed)
        pairs = [(counted([BENCH, "records", file]), counted([python, "-c", CALAMINE, file])) for _ in range(options.repeat)]
        rival = statistics.median(pair[1]["cpu"] for pair in pairs)
        for name, results in (("est: records", [pair[0] for pair in pairs]), ("python-calamine", [pair[1] for pair in pairs])):
            cpu = statistics.median(result["cpu"] for result in results)
            print(f"| {kind} | {name} | {results[0]['rows']:,} | {cpu:.2f} | {results[0]['rows'] / cpu:,.0f} | {rival / cpu:.2f} "
                  f"| {max(result['mb'] for result in results):,.0f} |", flush=True)


def make(path, rows, shares, seed):
    """A workbook as an export makes it: typed days and clocks, texts in the cells or in the shared list."""
    import xlsxwriter

    draw = random.Random(seed)
    book = xlsxwriter.Workbook(str(path), {"constant_memory": not shares})
    day, clock = (book.add_format({"num_format": code}) for code in ("yyyy-mm-dd", "hh:mm"))
    sheet = book.add_worksheet("Export")
    sheet.write_row(0, 0, ["Ärendenr", "Datum", "Tid", "Plats", "Kategori", "Beskrivning", "Antal personer"])
    for row in range(1, rows + 1):
        moment = datetime.datetime(2020, 1, 1) + datetime.timedelta(days=draw.randrange(2400))
        sheet.write_string(row, 0, f"A-{row}")
        sheet.write_datetime(row, 1, moment, day)
        sheet.write_number(row, 2, draw.randrange(1440) / 1440, clock)
        sheet.write_string(row, 3, draw.choice(PLACES))
        sheet.write_string(row, 4, draw.choice(CATEGORIES))
        sheet.write_string(row, 5, " ".join(draw.choice(WORDS) for _ in range(9)))
        sheet.write_number(row, 6, draw.randrange(9))
    book.close()
