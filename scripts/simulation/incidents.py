"""What truly happens in the simulated Lysekil: everyday incidents with their seasons, and what is planted."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from math import exp

ANCHOR = date(2026, 10, 19)
LENGTH = 14
HISTORY = 26
PERIODS = [ANCHOR + timedelta(days=LENGTH * (k - HISTORY - 1)) for k in range(HISTORY + 2)]
LAST = len(PERIODS) - 1
SUMMER = range(26, 33)
SUMMER_FACTOR = 1.6

# Hours as (first, last, weight); hours above 23 are after midnight and belong to the evening before.
EVENING = [(15, 18, 1), (18, 22, 4), (22, 26, 2)]
NIGHT = [(17, 21, 1), (21, 28, 4)]
DAYTIME = [(8, 12, 2), (12, 18, 4), (18, 21, 2)]
MORNING = [(6, 11, 3), (11, 16, 1)]

# Category: expected in 14 days, hours, how much more on Friday and Saturday, how much more in some areas.
EVERYDAY = {
    "skadegorelse": (8.0, NIGHT, 2.0, {"kronberget": 1.5, "gullmarsskolan": 1.5, "mariedal": 1.5}),
    "nedskrapning": (4.5, MORNING, 1.2, {"stadsparken": 1.5, "havsbadsparken": 2, "slatten": 1.5}),
    "ungdomssamling": (7.0, EVENING, 2.0, {"stadsparken": 1.5, "ekgatan": 1.5, "gullmarsskolan": 1.5, "brastad": 1.3}),
    "ordningsstorning": (5.0, EVENING, 2.0, {"centrum": 2, "sodra-hamnen": 1.5, "rorkulten": 1.5}),
    "narkotika": (2.5, EVENING, 1.5, {"stadsparken": 2, "centrum": 1.5, "sodra-hamnen": 1.5}),
    "berusning": (3.5, NIGHT, 3.0, {"stadsparken": 2, "sodra-hamnen": 2, "centrum": 2}),
    "hot": (2.5, DAYTIME, 1.0, {"centrum": 2, "mariedal": 1.5, "gullmarsskolan": 2}),
    "misshandel": (1.5, NIGHT, 3.0, {"centrum": 3, "sodra-hamnen": 2}),
    "stold": (8.0, DAYTIME, 1.0, {"centrum": 3, "ekgatan": 16, "norra-hamnen": 1.5, "grundsund": 2}),
    "brand": (1.2, NIGHT, 1.3, {"dalskogen": 2, "slatten": 1.5}),
    "buskorning": (4.5, EVENING, 1.5, {"brastad": 2, "ekgatan": 2, "dalskogen": 4, "bro": 3, "skafto": 3}),
    "otrygg-plats": (2.0, EVENING, 1.0, {"norra-hamnen": 1.5, "valbodalen": 2, "rorkulten": 1.5}),
    "felanmalan": (3.0, MORNING, 0.7, {"slatten": 1.5, "bro": 4, "lyse": 4, "skafto": 4}),
}

# How much happens in an area beside another.
ACTIVITY = {
    "centrum": 10, "stadsparken": 8, "kronberget": 6, "norra-hamnen": 5, "sodra-hamnen": 6, "havsbadsparken": 3.5,
    "badhusberget": 3, "pinnevik": 2.5, "valbodalen": 2.5, "gullmarsskolan": 6, "ekgatan": 5, "mariedal": 6,
    "slatten": 3.5, "rorkulten": 5, "dalskogen": 2, "brastad": 8, "norrkila": 1.5, "rixo": 0.5, "skalhamn": 0.5,
    "grundsund": 2, "fiskebackskil": 1.5, "bro": 0.8, "lyse": 0.8, "skafto": 0.8,
}


# Kinds of place where a category happens more often than elsewhere in the area.
PREFERRED = {"stold": {"butik": 10, "hamn": 3}, "berusning": {"butik": 2, "park": 2}, "brand": {"återvinning": 4},
             "hot": {"butik": 2, "skola": 2, "bibliotek": 2}, "ordningsstorning": {"bibliotek": 3, "bostäder": 2}}


@dataclass
class Incident:
    """One thing that happened, as nobody but the simulation knows it."""

    category: str
    place: object
    start: datetime
    period: int
    witnesses: list = field(default_factory=list)  # reporters that see it for certain; empty leaves it to chance
    planted: str = ""
    wording: str = ""  # text for what no grammar makes

    @property
    def area(self):
        """The area's id."""
        return self.place.area.id


def poisson(rng, mean):
    """A Poisson draw by multiplication of uniforms."""
    limit, product, count = exp(-mean), rng.random(), 0
    while product > limit:
        product *= rng.random()
        count += 1
    return count


def drawn_time(rng, day, hours):
    """A minute on the day by the hours' weights."""
    first, last, _ = rng.choices(hours, [(b - a) * w for a, b, w in hours])[0]
    minutes = int((first + rng.random() * (last - first)) * 60)
    return datetime(day.year, day.month, day.day) + timedelta(minutes=minutes)


def drawn_place(rng, category, places):
    """One of an area's places, by the category's preference."""
    kinds = PREFERRED.get(category, {})
    return rng.choices(places, [kinds.get(place.kind, 1) for place in places])[0]


def everyday(rng, period, places):
    """The incidents that chance alone makes in one period."""
    by_area = {}
    for place in places:
        by_area.setdefault(place.area.id, []).append(place)
    for offset in range(LENGTH):
        day = PERIODS[period] + timedelta(days=offset)
        summer = day.isocalendar().week in SUMMER
        for category, (rate, hours, weekend, more) in EVERYDAY.items():
            factor = weekend if day.weekday() in (4, 5) else 1
            weights = {area: level * more.get(area, 1) * (SUMMER_FACTOR if summer and by_area[area][0].area.town else 1)
                       for area, level in ACTIVITY.items()}
            plain = sum(level * more.get(area, 1) for area, level in ACTIVITY.items())
            mean = rate / LENGTH * factor * 7 / (5 + 2 * weekend) * sum(weights.values()) / plain
            for area in rng.choices(list(weights), list(weights.values()), k=poisson(rng, mean)):
                if not calmed(category, area, period):
                    place = drawn_place(rng, category, by_area[area])
                    yield Incident(category, place, drawn_time(rng, day, hours), period)


def calmed(category, area, period):
    """Thefts at Ekgatan have ended in the last two periods (planted)."""
    return category == "stold" and area == "ekgatan" and period >= LAST - 1


# Planted series: name, category, places, hours, incidents per period from the last backwards, certain witnesses.
PATROLS = [["vaktbolaget"], ["polisen"], ["vaktbolaget"]]
SERIES = [
    ("kronbergsvallen", "ungdomssamling", ["Kronbergsvallen", "Klubbhuset"], EVENING, [6, 2],
     [["vaktbolaget", "fritidsgarden"], ["faltsekreterarna"], ["vaktbolaget"], ["polisen", "trygghetsvandrarna"]]),
    ("kronbergsvallen", "skadegorelse", ["Kronbergsvallen", "Klubbhuset"], NIGHT, [4, 2],
     [["vaktbolaget"], ["park-och-gata", "polisen"], ["fritidsgarden"]]),
    ("kronbergsvallen", "ungdomssamling", ["Musikpaviljongen", "Stadsparken"], EVENING, [4, 1],
     [["trygghetsvandrarna"], ["vaktbolaget", "faltsekreterarna"]]),
    ("kronbergsvallen", "skadegorelse", ["Musikpaviljongen"], NIGHT, [3, 1], [["park-och-gata"], ["vaktbolaget"]]),
    ("a-traktor", "buskorning", ["Brastads centrum", "Stångenässkolan", "Gamla stationen", "Storgatan"], EVENING,
     [8, 3], [["stangenasskolan"], ["polisen"], ["vaktbolaget", "stangenasskolan"], ["lysekilsbostader"]]),
    ("narkotika", "narkotika", ["Färjeläget", "Gästhamnen", "Busstationen"], EVENING, [8, 5, 3, 2], PATROLS),
    ("norra-hamnen", "skadegorelse", ["Norra hamnen", "Hamnmagasinet", "Båtslipen"], NIGHT, [3, 3, 2, 3],
     [["vaktbolaget"], ["park-och-gata"], ["vaktbolaget", "polisen"]]),
    ("norra-hamnen", "otrygg-plats", ["Parkeringen Norra hamnen", "Norra hamnen"], EVENING, [2, 2, 2, 2],
     [["trygghetsvandrarna"], ["vaktbolaget"]]),
]

# Single planted incidents of the last period: name, category, place, day of the period, clock, witnesses.
SINGLES = [
    ("samma", "misshandel", "Busstationen", 4, "22:40", ["polisen", "vaktbolaget", "faltsekreterarna"]),
    ("samma", "brand", "Återvinningsstationen Slätten", 5, "23:20",
     ["raddningstjansten", "polisen", "lysekilsbostader"]),
    ("samma", "skadegorelse", "Mariedalsskolan", 5, "23:50", ["mariedalsskolan", "vaktbolaget", "polisen"]),
    ("samma", "hot", "ICA Lysekil", 9, "18:10", ["ica-lysekil", "polisen"]),
    ("samma", "ordningsstorning", "Biblioteket", 10, "16:30", ["fritidsgarden", "vaktbolaget"]),
    ("grannar", "stold", "Mariedals garage", 6, "22:30", ["lysekilsbostader"]),
    ("grannar", "stold", "Mariedals garage", 7, "23:10", ["lysekilsbostader"]),
    ("grannar", "stold", "Mariedals garage", 9, "22:50", ["lysekilsbostader"]),
]

# Coming arrangements that reporters tell of: period from the last, place, day after the period began, clock, text, who.
ARRANGEMENTS = [
    (1, "Fritidsgården Kajutan", 21, "18:00", "Lovdisko för högstadiet, omkring 80 väntas.", "fritidsgarden"),
    (1, "Stadsparken", 26, "17:00", "Halloweenvandring med fackeltåg, många barnfamiljer.", "park-och-gata"),
    (0, "Biblioteket", 24, "17:30", "Kvällsöppet med spelkväll för unga.", "biblioteket"),
    (0, "Kronbergsvallen", 20, "14:00", "Höstcup i fotboll, 12 lag.", "park-och-gata"),
    (0, "Kungstorget", 41, "12:00", "Julmarknad och skyltsöndag.", "park-och-gata"),
    (9, "Gästhamnen", 16, "12:00", "Segeltävling med kvällsprogram på kajen.", "park-och-gata"),
]


def planted(rng, period, places):
    """What is planted in one period."""
    named = {place.name: place for place in places}
    for name, category, where, hours, counts, witnesses in SERIES:
        back = LAST - period
        for k in range(counts[back] if back < len(counts) else 0):
            day = PERIODS[period] + timedelta(days=evening(rng))
            yield Incident(category, named[where[k % len(where)]], drawn_time(rng, day, hours), period,
                           list(witnesses[k % len(witnesses)]), name)
    if period == LAST:
        for name, category, where, offset, clock, witnesses in SINGLES:
            yield Incident(category, named[where], at(period, offset, clock), period, list(witnesses), name)
    for back, where, offset, clock, text, reporter in ARRANGEMENTS:
        if period == LAST - back:
            yield Incident("arrangemang", named[where], at(period, offset, clock), period, [reporter], "", text)


def evening(rng):
    """A day of the period, Thursday to Saturday twice as often as the others; never the very last."""
    days = range(LENGTH - 1)
    return rng.choices(days, [2 if day % 7 in (3, 4, 5) else 1 for day in days])[0]


def at(period, offset, clock):
    """A clock time on a day of a period."""
    day = PERIODS[period] + timedelta(days=offset)
    return datetime.fromisoformat(f"{day} {clock}")
