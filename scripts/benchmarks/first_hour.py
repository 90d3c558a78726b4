"""The first hour of a new municipality: what is right of its rows with the settings that est itself proposes, before any edit."""

import datetime
import json
import subprocess

from . import towns
from .common import EST

NAMES = ["granfors", "solhaga"]

CATEGORIES = [
    ("skadegorelse", "Skadegörelse", 2, "klotter, vandalisering"), ("nedskrapning", "Nedskräpning", 0.5, "skräp"),
    ("ungdomssamling", "Ungdomssamling", 1.5, "ungdomar"), ("ordningsstorning", "Ordningsstörning", 1.5, "störning, bråk"),
    ("narkotika", "Narkotika", 3, "droger"), ("berusning", "Berusning", 1.5, "fylleri"), ("hot", "Hot och ofredande", 4, "hot, ofredande"),
    ("misshandel", "Misshandel", 6, "våld, slagsmål"), ("stold", "Stöld och inbrott", 2, "stöld, inbrott"), ("brand", "Brand", 5, "eldning"),
    ("buskorning", "Buskörning", 1.5, "mopedkörning"), ("ran", "Rån", 8, "personrån"), ("sexualbrott", "Sexualbrott", 8, "våldtäkt"),
    ("skjutning-sprangning", "Skjutning och sprängning", 10, "skjutning, explosion"),
]
STATES = [("otrygg-plats", "Otrygg plats", "otrygg plats"), ("felanmalan", "Felanmälan", "felanmälan"), ("arrangemang", "Arrangemang", "arrangemang")]


def run(options, scratch):
    """Prints for each town the shares that are right, told and wrong, field by field."""
    print("| town | field | rows | right | told | wrong, not told |\n|---|---|---|---|---|---|", flush=True)
    for name in NAMES:
        town = towns.load(name)
        workspace = scratch / name / "workspace"
        make(town, scratch / name / "files", workspace)
        comparison = towns.Comparison(town, workspace)
        for field, counts in comparison.counts.items():
            rows = sum(counts.values())
            shares = " | ".join(f"{100 * counts[outcome] / max(1, rows):.1f} %" for outcome in ("right", "told", "wrong"))
            print(f"| {name} | {field} | {rows} | {shares} |", flush=True)
        print(f"| {name} | all fields | | | | {100 * comparison.silent():.2f} % |")
        print(f"| {name} | serious | {comparison.serious[1]} | {comparison.serious[0]} found | | |", flush=True)


def make(town, files, workspace):
    """A workspace with what the coordinator has at hand and the reporters' settings as est columns proposes them, run once."""
    towns.write(town, files)
    inbox = workspace / "inbox"
    inbox.mkdir(parents=True)
    for name in ("omraden.geojson", "platser.csv"):
        (files / name).rename(inbox / name)
    (files / "rapporter").rename(inbox / "rapporter")
    settings = inbox / "kommun.yml"
    settings.write_text(general(town), encoding="utf-8")
    proposed = est("columns", "--workspace", workspace)
    settings.write_text(general(town, f"reporters:\n{proposed}"), encoding="utf-8")
    est("run", "--workspace", workspace)


def est(*arguments):
    """Standard output of a command that has done its work, with or without rows that wait."""
    done = subprocess.run([EST, *map(str, arguments)], capture_output=True, text=True, check=False)
    if done.returncode not in (0, 3, 4):
        raise SystemExit(f"est {arguments[0]} ended with {done.returncode}: {done.stderr}")
    return done.stdout


def general(town, reporters=""):
    """kommun.yml with the standard categories."""
    first = datetime.date.fromisoformat(town["period"][0])
    lines = [f"  - {{id: {id}, name: {name}, weight: {weight}, aliases: [{words}]}}" for id, name, weight, words in CATEGORIES]
    lines += [f"  - {{id: {id}, name: {name}, kind: {kind}}}" for id, name, kind in STATES]
    if not reporters:
        reporters = "reporters:\n  - {id: ingen, name: Ingen, type: ingen}\n"
    return "\n".join([
        f"municipality: {json.dumps(town['name'], ensure_ascii=False)}", f"simulated_as_of: {town['next_meeting']}",
        f"periods: {{anchor: {first}, length: 14, confirmed: true, publish_from: {first}, plan_starts: 5}}",
        "areas: {file: omraden.geojson, id: id, name: namn}", "gazetteer: platser.csv", "categories:", *lines, reporters,
        "resources:", "  - {id: trygghetsvandrare, name: trygghetsvandrare, responsible: Samordnare, measure: Vandrar, minimum_crew: 3}", ""])
