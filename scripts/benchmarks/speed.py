"""One large file, split, read and stored, beside a bare loop of libcsv in C and other readers of CSV, all in one run."""

import json
import os
import shutil
import statistics
import subprocess
import sys
import time

from .common import BENCHES, EST, PEERS, generate, make_workspace

BENCH = BENCHES / "IntakeBench"
RIVALS = ["Python csv", "CleverCSV reader", "pandas C engine, str", "pyarrow str, 1 thread", "polars str, 1 thread",
          "DuckDB str, 1 thread", "DuckDB sniff+typed table, 2 threads"]
BARE = "libcsv alone, in C"


def run(options, scratch):
    """Prints the table of speeds; every figure is the median of --repeat runs, the memory the most of them."""
    file, data = make_file(options, scratch)
    size = file.stat().st_size
    python = os.environ.get("EST_PEERS_PYTHON", sys.executable)
    stages = {
        BARE: [compile_bare_loop(scratch), file, ";"],
        "est: split": [BENCH, "split", file, ";"],
        "est: decoded": [BENCH, "records", file],
        "est: typed reports": [BENCH, "typed", file],
        "est: masked reports": [BENCH, "masked", file],
    }
    for name in RIVALS:
        stages[name] = [python, PEERS / "csv_bench.py", "child", name, file]
    print(f"A file of {size / 1e6:,.0f} MB; medians of {options.repeat}.\n", flush=True)
    print("| reader | rows | GB/s | GB per CPU s | × bare libcsv | peak MB |\n|---|---|---|---|---|---|", flush=True)
    bare = None
    for name, command in stages.items():
        result = medians([counted(command) for _ in range(options.repeat)])
        bare = bare or result
        print(row(name, result, bare, size), flush=True)
    result = medians([stored(scratch, data, file) for _ in range(1 if size > 500e6 else options.repeat)])
    print(row("est run: masked, placed, in the database, published", result, bare, size), flush=True)


def make_file(options, scratch):
    """The file of the wanted size, and the folder of the world that its rows are from."""
    data = generate(scratch / "world", 100_000, options.seed)
    file = scratch / "large.csv"
    command = [sys.executable, PEERS / "csv_bench.py", "make", data / "reports.csv", file, str(options.megabytes)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return file, data


def compile_bare_loop(scratch):
    """The loop over libcsv that does nothing with what it is given."""
    program = scratch / "libcsv_bench"
    subprocess.run(["cc", "-O2", PEERS / "libcsv_bench.c", "-o", program, "-lcsv"], check=True)
    return program


def counted(command):
    """What a reader tells of itself, with its memory; its own clock leaves out how long it took to start."""
    process = subprocess.Popen([str(part) for part in command], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        return None
    told = json.loads(output.splitlines()[-1])
    told.setdefault("cpu", usage.ru_utime + usage.ru_stime)
    return told | {"mb": usage.ru_maxrss / 1024}


def stored(scratch, data, file):
    """A whole run of est on a workspace that has nothing but the file."""
    folder = scratch / "workspace"
    shutil.rmtree(folder, ignore_errors=True)
    make_workspace(folder, data, "2026-12-28")
    shutil.copyfile(file, folder / "inbox/rapporter/alla/reports.csv")
    command = [EST, "run", "--workspace", folder, "--as-of", "2026-01-20", "--json"]
    start = time.perf_counter()
    process = subprocess.Popen([str(part) for part in command], stdout=subprocess.PIPE)
    process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 3, 4):
        return None
    seconds = time.perf_counter() - start
    return {"rows": "", "seconds": seconds, "cpu": usage.ru_utime + usage.ru_stime, "mb": usage.ru_maxrss / 1024}


def medians(results):
    """The median of the times and the most memory; None where a reader is not installed or failed."""
    if None in results:
        return None
    seconds, cpu = (statistics.median(result[key] for result in results) for key in ("seconds", "cpu"))
    return {"rows": results[0]["rows"], "seconds": seconds, "cpu": cpu, "mb": max(result["mb"] for result in results)}


def row(name, result, bare, size):
    """One line of the table; the ratio is of processor time, which a busy machine changes least."""
    if result is None:
        return f"| {name} | not installed, or failed | | | | |"
    rows = f"{result['rows']:,}" if result["rows"] else ""
    ratio = f"{bare['cpu'] / result['cpu']:.2f}" if bare else ""
    return (f"| {name} | {rows} | {size / result['seconds'] / 1e9:.3f} | {size / result['cpu'] / 1e9:.3f} "
            f"| {ratio} | {result['mb']:,.0f} |")
