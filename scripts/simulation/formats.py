"""Each reporter's own way to write a CSV file: headings, dates, separators, encodings."""

from dataclasses import dataclass
from datetime import date, timedelta

from . import geography

MONTHS = ["jan", "feb", "mars", "april", "maj", "juni", "juli", "aug", "sept", "okt", "nov", "dec"]
WEEKDAYS = ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"]

CATEGORY = {
    "skadegorelse": "Skadegörelse", "nedskrapning": "Nedskräpning", "ungdomssamling": "Ungdomssamling",
    "ordningsstorning": "Ordningsstörning", "narkotika": "Narkotika", "berusning": "Berusning",
    "hot": "Hot och ofredande", "misshandel": "Misshandel", "stold": "Stöld och inbrott", "brand": "Brand",
    "buskorning": "Buskörning", "otrygg-plats": "Otrygg plats", "felanmalan": "Felanmälan",
    "arrangemang": "Arrangemang",
}
POLICE = {"misshandel": "Våld i offentlig miljö", "hot": "Olaga hot/ofredande", "stold": "Tillgrepp",
          "narkotika": "Narkotikabrott", "berusning": "LOB", "buskorning": "Vårdslöshet i trafik"}
GUARDS = {"skadegorelse": "Skadegörelse/klotter", "ungdomssamling": "Ungdomar", "ordningsstorning": "Ordning",
          "berusning": "Berusad person", "buskorning": "Trafik", "otrygg-plats": "Otrygg miljö"}
HOUSING = {"ordningsstorning": "Störning", "stold": "Inbrott förråd", "ungdomssamling": "Ungdomar i trapphus"}
FIRE = {"brand": "Brand ute"}


def words(own):
    """The category in the reporter's own words."""
    return lambda o: own.get(o.category, CATEGORY[o.category])


def iso(o):
    """2026-10-19"""
    return f"{o.time:%Y-%m-%d}"


def slash(o):
    """19/10 2026"""
    return f"{o.time.day}/{o.time.month} {o.time.year}"


def short_slash(o):
    """19/10-26"""
    return f"{o.time.day}/{o.time.month}-{o.time:%y}"


def compact(o):
    """261019"""
    return f"{o.time:%y%m%d}"


def colon(o):
    """21:30"""
    return f"{o.time:%H:%M}"


def dot(o):
    """21.30"""
    return f"{o.time:%H.%M}"


def about(o):
    """ca 22; nothing for one time in four"""
    return "" if o.time.minute % 4 == 3 else f"ca {(o.time + timedelta(minutes=30)).hour}"


def part_of_day(o):
    """kväll"""
    return ["natt", "förmiddag", "eftermiddag", "kväll", "natt"][sum(o.time.hour >= h for h in (6, 12, 17, 21))]


def evening_of(o):
    """The day that an evening began on, for what happened after midnight."""
    return f"{o.time - timedelta(hours=6):%Y-%m-%d}"


def spoken(o):
    """19 okt kl. 21.30"""
    return f"{o.time.day} {MONTHS[o.time.month - 1]} kl. {o.time:%H.%M}"


def in_words(o):
    """natten mot lördag; i helgen; i tisdags; 19 okt kl. 21.30; 19/10 2026 ca 14"""
    night = o.time.hour >= 21 or o.time.hour < 6
    weekend = o.time.weekday() > 4 or (o.time.weekday() == 4 and o.time.hour >= 17)
    if night and o.time.minute % 3:
        return f"natten mot {WEEKDAYS[(o.time + timedelta(hours=3)).weekday()]}"
    if weekend and o.time.day % 3 == 0:
        return "i helgen"
    forms = [spoken(o), f"{slash(o)} ca {o.time.hour}", f"i {WEEKDAYS[o.time.weekday()]}s"]
    return forms[(o.time.day + o.time.minute // 5) % 3]


def loosely(o):
    """helgen; v. 43; 19 oktober"""
    if o.time.weekday() > 4:
        return "helgen"
    week = o.time.isocalendar().week
    return f"v. {week}" if o.time.day % 3 == 0 else f"{o.time.day} {MONTHS[o.time.month - 1]}"


def with_offset(o):
    """2026-10-19T21:30:00+02:00"""
    summer = last_sunday(o.time.year, 3) <= o.time.date() < last_sunday(o.time.year, 10)
    return f"{o.time:%Y-%m-%dT%H:%M:00}+0{2 if summer else 1}:00"


def last_sunday(year, month):
    """The last Sunday of a month with 31 days, when the clock changes."""
    day = date(year, month, 31)
    return day - timedelta(days=(day.weekday() + 1) % 7)


def reported(o):
    """2026-10-20 08:15"""
    return f"{o.reported:%Y-%m-%d %H:%M}"


def place(o):
    """The place as written; now and then two places, as people do."""
    pair = o.place.area.id == "stadsparken" and o.time.minute % 15 == 0 and o.time.day % 3 == 0
    return "Stadsparken/ICA" if pair else o.place_text


def people(o):
    """The number of people, if any was given."""
    return str(o.people or "")


def case(o):
    """The reporter's own number."""
    return o.case


def text(o):
    """The free text."""
    return o.text


def lines(o):
    """The free text on several lines, as it was typed."""
    return o.text.replace(". ", ".\n", 1)


def origin(o):
    """anmält or upptäckt"""
    return o.origin


def area_name(o):
    """The area's name."""
    return o.place.area.name


def street(o):
    """The address, where the place is a street."""
    return o.place_text if o.place.kind == "gata" else ""


def landmark(o):
    """The place, where it is no street."""
    return "" if o.place.kind == "gata" else o.place_text


def planar(axis):
    """Metres north (0) or east (1) in SWEREF 99 TM; one report in six has none."""
    return lambda o: "" if o.time.minute % 6 == 5 else f"{geography.sweref99tm(*geography.degrees(o.point))[axis]:.0f}"


def degrees(axis, decimal):
    """Latitude (0) or longitude (1) with a decimal sign."""
    return lambda o: f"{geography.degrees(o.point)[axis]:.5f}".replace(".", decimal)


@dataclass(frozen=True)
class Format:
    """How one reporter's files look; a nil report fills the day and the note, and `numbers` begins its case numbers."""

    columns: dict
    day: str
    note: str
    delimiter: str = ";"
    encoding: str = "utf-8"
    newline: str = "\n"
    per: str = "period"
    numbers: str = ""
    preamble: str = ""
    ends_open: bool = False


PLAIN = {"Datum": iso, "Tid": about, "Plats": place, "Händelse": words({}), "Beskrivning": text}

FORMATS = {
    "polisen": Format(
        {"Ärende": case, "Händelsedag": iso, "Kl": colon, "Rubrik": words(POLICE), "Beskrivning": text,
         "Adress": place, "N": planar(0), "E": planar(1)},
        "Händelsedag", "Beskrivning", encoding="cp1252", newline="\r\n", numbers="5000-L"),
    "vaktbolaget": Format(
        {"Rondnr": case, "Datum": iso, "Tid": dot, "Objekt": place, "Kategori": words(GUARDS), "Iakttagelse": text,
         "Antal": people, "Uppkommit": origin},
        "Datum", "Iakttagelse", encoding="utf-8-sig", newline="\r\n", per="week", numbers="R"),
    "lysekilsbostader": Format(
        {"Ärendenummer": case, "Anmält": reported, "Händelsedatum": slash, "Klockslag": about, "Adress": street,
         "Plats": landmark, "Bostadsområde": area_name, "Ärendetyp": words(HOUSING), "Noteringar": lines},
        "Händelsedatum", "Noteringar", delimiter=",", numbers="LB"),
    "mariedalsskolan": Format(
        {"Inskickat": reported, "När": in_words, "Var": place, "Vad": words({}), "Beskrivning": text},
        "Inskickat", "Beskrivning", encoding="cp1252", newline="\r\n"),
    "gullmarsgymnasiet": Format(PLAIN, "Datum", "Beskrivning", delimiter="\t", encoding="utf-16", newline="\r\n"),
    "stangenasskolan": Format(
        {"Rapporterat": reported, "Dag": spoken, "Plats": place, "Typ av händelse": words({}), "Beskrivning": text,
         "Antal personer": people},
        "Rapporterat", "Beskrivning", ends_open=True),
    "fritidsgarden": Format(
        {"Datum": short_slash, "Tid": about, "Plats": place, "Kategori": words({}), "Vad hände": text,
         "Antal ungdomar": people},
        "Datum", "Vad hände", encoding="utf-8-sig"),
    "ica-lysekil": Format(
        {"Dag": compact, "Klocka": dot, "Typ": words({"stold": "Snatteri"}), "Notering": text},
        "Dag", "Notering", delimiter=","),
    "coop": Format(PLAIN | {"Tid": colon}, "Datum", "Beskrivning", delimiter="\t", newline="\r\n"),
    "raddningstjansten": Format(
        {"Larmnummer": case, "Larmtid": with_offset, "Händelsetyp": words(FIRE), "Adress": place,
         "Latitud": degrees(0, "."), "Longitud": degrees(1, "."), "Kommentar": text},
        "Larmtid", "Kommentar", delimiter=",", per="year", numbers="RTJ"),
    "park-och-gata": Format(
        {"Nr": case, "Upptäckt dag": iso, "Plats": place, "Område": area_name, "Latitud": degrees(0, ","),
         "Longitud": degrees(1, ","), "Kategori": words({}), "Beskrivning": text, "Källa": origin},
        "Upptäckt dag", "Beskrivning", encoding="cp1252", newline="\r\n", numbers="PG"),
    "faltsekreterarna": Format(
        {"Inlämnad": reported, "Tidpunkt": in_words, "Plats": place, "Kategori": words({}), "Iakttagelse": text,
         "Antal": people},
        "Inlämnad", "Iakttagelse"),
    "trygghetsvandrarna": Format(
        {"Vandring": evening_of, "Tid": lambda o: "20-23", "Plats": place, "Kategori": words({}), "Iakttagelse": text,
         "Antal": people},
        "Vandring", "Iakttagelse", encoding="utf-8-sig"),
    "leva": Format(
        {"Arbetsorder": case, "Skapad": iso, "Gata": place, "Fel": text}, "Skapad", "Fel", per="whole", numbers="AO"),
    "biblioteket": Format(
        {"Datum": iso, "Tid": dot, "Kategori": words({}), "Beskrivning": text}, "Datum", "Beskrivning", delimiter=","),
    "hamnkontoret": Format(
        {"Datum": evening_of, "Tid på dygnet": part_of_day, "Kaj": place, "Typ": words({}), "Anmärkning": text},
        "Datum", "Anmärkning", encoding="cp1252", newline="\r\n", preamble="Utskrift ur hamnjournalen;;;;\r\n\r\n"),
    "skafto-byalag": Format(
        {"Inskickat": reported, "När": loosely, "Var": place, "Vad": words({}), "Beskrivning": text},
        "Inskickat", "Beskrivning"),
}
