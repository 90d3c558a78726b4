"""est place, est link and the taking in of est run, at each size: seconds, rows per second, memory, and how right."""

import shutil
import sys

from .common import EST, PEERS, generate, make_workspace, measured, median_of, read


def run(options, scratch):
    """est place, est link and the taking in of est run, at each size."""
    sys.path.insert(0, str(PEERS))
    import er_metrics

    print("| rows | stage | seconds | rows/s | peak MB | right |\n|---|---|---|---|---|---|")
    for rows in options.rows:
        data = generate(scratch / f"r{rows}", rows, options.seed)
        repeat = options.repeat if rows < 500_000 else 1
        area_options = ["--areas", data / "areas.geojson", "--places", data / "gazetteer.csv"]

        def place():
            with open(data / "placed.csv", "wb") as out:
                return measured([EST, "place", *area_options, data / "reports.csv"], out)

        def link():
            with open(data / "linked.csv", "wb") as out:
                return measured([EST, "link", data / "placed.csv"], out)

        def take_in():
            folder = data / "workspace"
            shutil.rmtree(folder, ignore_errors=True)
            make_workspace(folder, data, "2026-12-28")
            shutil.copy(data / "reports.csv", folder / "inbox/rapporter/alla")
            return measured([EST, "run", "--workspace", folder, "--as-of", "2026-01-20", "--quiet"])

        for name, stage, right in (
            ("place", place, lambda: placing_score(data)),
            ("link", link, lambda: linking_score(data, er_metrics)),
            ("run: take in, mask, place, store, link", take_in, lambda: ""),
        ):
            seconds, memory = median_of(repeat, stage)
            print(f"| {rows:,} | {name} | {seconds:.2f} | {rows / seconds:,.0f} | {memory:,.0f} | {right()} |", flush=True)
        shutil.rmtree(data)


def placing_score(data):
    """Share of the rows given an area, of those right, and of all right."""
    truth = {row["report_id"]: row["area"] for row in read(data / "truth.csv")}
    answered = right = total = 0
    for row in read(data / "placed.csv"):
        total += 1
        if row["placed_area"] and float(row["placed_probability"]) >= 0.5:
            answered += 1
            right += row["placed_area"] == truth[row["report_id"]]
    return f"{answered / total:.1%} answered, {right / max(1, answered):.1%} of them right, {right / total:.1%} of all"


def linking_score(data, er_metrics):
    """Pairs and B-cubed scores against the truth."""
    truth = {row["report_id"]: row["incident_id"] for row in read(data / "truth.csv")}
    found = {row["report_id"]: row["incident_id"] for row in read(data / "linked.csv")}
    return er_metrics.line(er_metrics.scores(found, truth))
