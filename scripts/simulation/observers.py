"""Who sees what: one incident becomes reports of one to three reporters, each with its own time, place and words."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from . import wording
from .incidents import LAST, LENGTH, PERIODS
from .places import Place

TOWN = {"centrum", "stadsparken", "kronberget", "norra-hamnen", "sodra-hamnen", "havsbadsparken", "badhusberget",
        "pinnevik", "valbodalen", "gullmarsskolan", "ekgatan", "mariedal", "slatten", "rorkulten", "dalskogen"}
HOUSING = {"kronberget", "valbodalen", "mariedal", "slatten", "rorkulten", "brastad", "norrkila"}


@dataclass(frozen=True)
class Observer:
    """A reporter: how it writes, where it looks (None: everywhere) and how readily it tells of what."""

    manner: str
    areas: frozenset
    sees: dict
    minutes: int  # how far off its times may be


def observer(manner, areas, minutes, **sees):
    """An observer; categories with a hyphen are written with an underscore."""
    return Observer(manner, areas and frozenset(areas), {k.replace("_", "-"): v for k, v in sees.items()}, minutes)


OBSERVERS = {
    "polisen": observer("polis", None, 15, misshandel=3, hot=2, narkotika=2, stold=1.5, skadegorelse=0.8, brand=0.6,
                        buskorning=0.8, berusning=0.6, ordningsstorning=0.5, ungdomssamling=0.2),
    "vaktbolaget": observer("bevakning", TOWN | {"brastad"}, 30, skadegorelse=1.5, ungdomssamling=1.2, narkotika=1,
                            ordningsstorning=1, berusning=1, buskorning=0.4, nedskrapning=0.3, otrygg_plats=0.5,
                            hot=0.3),
    "lysekilsbostader": observer("bostadsbolag", HOUSING, 60, skadegorelse=2, nedskrapning=1.5, ordningsstorning=2,
                                 ungdomssamling=1, stold=1.5, brand=0.4, otrygg_plats=0.6),
    "mariedalsskolan": observer("skola", {"mariedal", "rorkulten"}, 60, skadegorelse=1.2, ungdomssamling=1.5, hot=2,
                                buskorning=1, misshandel=0.6, nedskrapning=0.5, otrygg_plats=0.5),
    "gullmarsgymnasiet": observer("skola", {"gullmarsskolan", "kronberget"}, 60, skadegorelse=1.2, hot=2,
                                  ungdomssamling=1.2, buskorning=1, nedskrapning=0.5, misshandel=0.6),
    "stangenasskolan": observer("skola", {"brastad", "norrkila", "bro"}, 60, skadegorelse=1.2, buskorning=1.5, hot=1.5,
                                ungdomssamling=1.5, nedskrapning=0.5),
    "fritidsgarden": observer("fritidsgård", {"centrum", "stadsparken", "kronberget", "gullmarsskolan"}, 40,
                              ungdomssamling=1, ordningsstorning=0.6, hot=0.6, berusning=0.5, skadegorelse=0.4),
    "ica-lysekil": observer("butik", {"centrum"}, 10, stold=3, hot=1),
    "coop": observer("butik", {"ekgatan"}, 10, stold=3, ungdomssamling=1.5, ordningsstorning=1, buskorning=1, hot=1),
    "raddningstjansten": observer("räddningstjänst", None, 10, brand=4),
    "park-och-gata": observer("kommun", None, 240, nedskrapning=3, skadegorelse=0.8, felanmalan=1.5, otrygg_plats=0.4),
    "faltsekreterarna": observer("socialtjänst", TOWN | {"brastad"}, 30, ungdomssamling=1, berusning=0.8,
                                 ordningsstorning=0.3, narkotika=0.3),
    "trygghetsvandrarna": observer("förening", {"stadsparken", "centrum", "kronberget", "norra-hamnen", "sodra-hamnen",
                                                "havsbadsparken"}, 60,
                                   ungdomssamling=0.8, berusning=0.8, ordningsstorning=0.4, otrygg_plats=1.5),
    "leva": observer("energi", None, 0, felanmalan=1),
    "biblioteket": observer("bibliotek", {"centrum"}, 20, ordningsstorning=0.4, hot=0.4),
    "hamnkontoret": observer("hamn", {"norra-hamnen", "sodra-hamnen"}, 120, stold=2, skadegorelse=0.8, berusning=0.8,
                             nedskrapning=1, otrygg_plats=1),
    "skafto-byalag": observer("byalag", {"skafto", "grundsund", "fiskebackskil"}, 240, buskorning=2, stold=1.5,
                              skadegorelse=1.5, nedskrapning=1.5, ordningsstorning=1.5, ungdomssamling=1, berusning=1,
                              otrygg_plats=1, felanmalan=0.5),
}

SCHOOLS = {"mariedalsskolan", "gullmarsgymnasiet", "stangenasskolan"}
PLANTED_SILENCE = {LAST: {"gullmarsgymnasiet", "hamnkontoret", "coop", "biblioteket"}, LAST - 1: {"hamnkontoret"},
                   LAST - 2: {"hamnkontoret"}}  # coop and biblioteket send an empty file
OWN_PLACE = {"ica-lysekil": "ICA Lysekil", "coop": "Coop Ekgatan", "biblioteket": "Biblioteket"}
FORGETFUL = 0.03
ALSO_SEEN = 0.22
MISSPELT = 0.05


@dataclass
class Observation:
    """One report as its reporter knows it, before it is written in that reporter's own way."""

    incident: object
    reporter: str
    time: datetime
    reported: datetime
    place: Place
    point: tuple  # as measured, metres east and north
    place_text: str
    text: str
    people: int
    origin: str
    case: str = ""

    @property
    def category(self):
        """The category's id, which the reporter writes by its own word."""
        return self.incident.category


def silent_reporters(rng, period):
    """Who sends nothing: schools in the summer, what is planted, and now and then someone who forgets."""
    silent = set(PLANTED_SILENCE.get(period, ()))
    if PERIODS[period].isocalendar().week in range(25, 33):
        silent |= SCHOOLS
    if period < LAST - 2:
        silent |= {name for name in OBSERVERS if rng.random() < FORGETFUL and name != "polisen"}
    return silent


def observations(rng, incident, silent):
    """The reports that one incident leads to; none, where nobody who looks there sends anything."""
    certain = [name for name in incident.witnesses if name not in silent and is_there(name, incident)]
    witnesses = certain or chance_witnesses(rng, incident, silent)
    thing, sentences, people = wording.detail(rng, incident)
    return [observe(rng, incident, name, thing, sentences, people) for name in witnesses]


def chance_witnesses(rng, incident, silent):
    """One reporter by how readily each tells, and with less probability one or two others."""
    weights = {name: seen.sees.get(incident.category, 0) for name, seen in OBSERVERS.items()
               if name not in silent and (seen.areas is None or incident.area in seen.areas)}
    weights = {name: weight for name, weight in weights.items() if weight > 0 and is_there(name, incident)}
    if not weights:
        return []
    first = rng.choices(list(weights), list(weights.values()))[0]
    others = [name for name, weight in weights.items() if name != first and rng.random() < ALSO_SEEN * min(1, weight)]
    return [first] + others[:2]


def is_there(name, incident):
    """Volunteers are out on Friday and Saturday evenings only; shops and the library see their own place."""
    if name == "trygghetsvandrarna":
        evening = incident.start - timedelta(hours=6)
        return evening.weekday() in (4, 5) and evening.hour >= 12
    return OWN_PLACE.get(name, incident.place.name) == incident.place.name


def observe(rng, incident, name, thing, sentences, people):
    """What one reporter makes of it."""
    seen = OBSERVERS[name]
    time = incident.start + timedelta(minutes=round((rng.random() - 0.3) * seen.minutes))
    if seen.minutes > 20:
        time -= timedelta(minutes=time.minute % 5)
    time = min(max(time, first_minute(incident.period)), first_minute(incident.period + 1) - timedelta(minutes=1))
    guessed = people and max(3, people + rng.choice([-3, -2, 0, 0, 0, 2, 3]))
    text = wording.text(rng, thing, sentences, guessed, seen.manner)
    if rng.random() < 0.03 and seen.manner in ("bostadsbolag", "skola", "butik", "bevakning"):
        text += " " + rng.choice(wording.PERSON_DATA)
    often_on_patrol = seen.manner in ("bevakning", "kommun", "förening")
    patrol = incident.planted == "narkotika" or (often_on_patrol and rng.random() < 0.7)
    point = tuple(metre + round((rng.random() - 0.5) * 60) for metre in incident.place.point)
    return Observation(incident, name, time, reported_at(rng, time), incident.place, point,
                       place_text(rng, incident.place, seen), text, guessed, "upptäckt" if patrol else "anmält")


def first_minute(period):
    """Midnight when a period begins."""
    return datetime.combine(PERIODS[0] + timedelta(days=LENGTH * period), datetime.min.time())


def reported_at(rng, time):
    """The next working day's morning."""
    day = time.date() + timedelta(days=1)
    while day.weekday() > 4:
        day += timedelta(days=1)
    return datetime(day.year, day.month, day.day, 8) + timedelta(minutes=rng.randrange(0, 360, 5))


def place_text(rng, place, seen):
    """The place as people write it: by its name, another name, a landmark, an area, now and then misspelt."""
    if place.kind == "gata":
        name = f"{place.name} {rng.randrange(1, 40)}"
    elif place.aliases and rng.random() < 0.3:
        name = rng.choice(place.aliases)
    else:
        name = place.name
    if rng.random() < MISSPELT and len(name) > 7:
        name = misspelt(rng, name)
    form = rng.random()
    if seen.manner in ("polis", "räddningstjänst") or form < 0.7:
        return name
    if form < 0.92:
        return f"{rng.choice(['vid', 'utanför', 'bakom', 'nära'])} {name}"
    return f"{name}, {place.area.name}" if form < 0.97 else place.area.name


def misspelt(rng, name):
    """Two neighbouring letters swapped, or one left out, never the first of a word."""
    k = rng.choice([k for k in range(2, len(name) - 1) if name[k - 1:k + 2].isalpha()])
    return name[:k] + name[k + 1] + name[k] + name[k + 2:] if rng.random() < 0.5 else name[:k] + name[k + 1:]
