"""Clocks that jump, and the nights and weeks that people get wrong."""

import datetime
import json
import zoneinfo

from . import runs, town

SWEDEN = zoneinfo.ZoneInfo("Europe/Stockholm")
FORTNIGHT = datetime.timedelta(days=14)

# Closing days whose period holds: the end of summer time, week 53, the beginning of summer time, 29 February.
NIGHTS = {"end of summer time": datetime.date(2026, 11, 2), "v. 53": datetime.date(2027, 1, 11),
          "beginning of summer time": datetime.date(2027, 4, 5), "29 February": datetime.date(2028, 3, 6)}


def instant(day, seconds=0):
    """Seconds since 1970 at midnight in Sweden as a day begins, and some more."""
    return int(datetime.datetime.combine(day, datetime.time(), SWEDEN).timestamp()) + seconds


def made(est, folder, now):
    """The periods that a run makes when the clock shows an instant."""
    process = est.start(folder, "--json", now=now)
    out, said = process.communicate()
    if process.returncode not in runs.DONE:
        return process.returncode, said
    return [picture["period"] for picture in json.loads(out)["made"]], said


def check(est, scratch, seed):
    """Each closed period is made once, from the first second after its last civil day, and none is left out."""
    folder = scratch / "clock"
    town.found(folder, None, seed)
    days = []
    for name, closes in NIGHTS.items():
        before, _ = made(est, folder, instant(closes, -1))
        after, _ = made(est, folder, instant(closes))
        again, _ = made(est, folder, instant(closes, 3600))
        if len(after) != 1 or again:
            raise runs.Wrong(f"{name}: one second before midnight {before}, then {after}, then {again}")
        days += [described(folder, period) for period in before + after]
    for (first, last), following in zip(days, [*days[1:], (None, None)]):
        if last - first + datetime.timedelta(days=1) != FORTNIGHT or following[0] not in (None, last + datetime.timedelta(days=1)):
            raise runs.Wrong(f"{first} to {last} is no fortnight, or is not followed by the next one")
    latest = max(NIGHTS.values())
    jumped, _ = made(est, folder, instant(latest + 2 * FORTNIGHT))
    if len(jumped) != 2:
        raise runs.Wrong(f"after four weeks without a run, {jumped} were made")
    before = runs.state(folder)
    code, said = made(est, folder, instant(latest))
    runs.check_sentence(said)
    if code != 64 or before.differing(runs.state(folder)):
        raise runs.Wrong(f"a clock that went backwards left with {code}")
    return len(days) + len(jumped)


def described(folder, period):
    """The first and last day of a published period."""
    picture = json.loads((folder / "reports" / period / "lagesbild.json").read_text(encoding="utf-8"))
    return tuple(datetime.date.fromisoformat(picture["period"][name]) for name in ("from", "to"))
