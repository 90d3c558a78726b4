"""The gazetteer: places people write, their other names, and where they lie."""

from dataclasses import dataclass
from math import cos, radians, sin, sqrt

from . import geography

# Area: places as name|alias|alias, kind. Streets take house numbers in addresses.
PLACES = {
    "centrum": [
        ("Kungstorget|Torget|Stora torget", "torg"), ("Gamla torget", "torg"), ("Rosvikstorg|Rosviks torg", "torg"),
        ("Busstationen|Bussterminalen|Resecentrum", "busstation"),
        ("Biblioteket|Lysekils bibliotek|Stadsbiblioteket", "bibliotek"), ("ICA Lysekil|ICA|Ica-butiken", "butik"),
        ("Systembolaget|Bolaget", "butik"), ("Stadshuset|Kommunhuset", "kontor"),
        ("Fritidsgården Kajutan|Fritidsgården|Kajutan", "fritidsgård"), ("Kungsgatan", "gata"),
        ("Drottninggatan", "gata")],
    "stadsparken": [
        ("Stadsparken|Stadspark|Parken", "park"), ("Musikpaviljongen|Scenen i parken", "park"),
        ("Lekplatsen Stadsparken", "lekplats"), ("Lysekils kyrka|Kyrkan", "kyrka"), ("Parkgatan", "gata")],
    "kronberget": [
        ("Kronbergsvallen|Vallen|Idrottsplatsen", "idrottsplats"), ("Kronbergsgatan|Kronbergsgatorna", "gata"),
        ("Klubbhuset|Klubbhuset Kronbergsvallen", "idrottsplats"), ("Kronbergsskogen", "skog"),
        ("Utegymmet", "idrottsplats"), ("Bergsgatan", "gata")],
    "norra-hamnen": [
        ("Norra hamnen|Norra hamn", "hamn"), ("Fiskhamnen", "hamn"), ("Hamnmagasinet|Magasinet", "lokal"),
        ("Parkeringen Norra hamnen|Hamnparkeringen", "parkering"), ("Båtslipen|Slipen", "hamn"),
        ("Norra Hamngatan", "gata")],
    "sodra-hamnen": [
        ("Södra hamnen|Södra hamn", "hamn"), ("Gästhamnen", "hamn"), ("Färjeläget|Färjan", "färjeläge"),
        ("Småbåtsbryggorna|Bryggorna", "hamn"), ("Havets hus", "besöksmål"), ("Södra Hamngatan", "gata")],
    "havsbadsparken": [
        ("Havsbadsparken|Havsbadet", "park"), ("Strandkaféet|Kaféet Havsbadsparken", "kafé"),
        ("Havsbadsgatan", "gata")],
    "badhusberget": [
        ("Badhusberget", "berg"), ("Utsiktsplatsen|Utsikten", "park"), ("Kallbadhuset", "bad"),
        ("Badhusgatan", "gata")],
    "pinnevik": [
        ("Pinneviks badplats|Pinneviksbadet", "bad"), ("Pinneviksparkeringen", "parkering"), ("Strandvägen", "gata")],
    "valbodalen": [
        ("Valbodalens lekplats", "lekplats"), ("Valbodalens garage|Garagelängan", "garage"), ("Valbogatan", "gata")],
    "gullmarsskolan": [
        ("Gullmarsskolan|Gullmarskolan", "skola"), ("Gullmarsgymnasiet|Gymnasiet", "skola"),
        ("Gullmarsborg|Simhallen|Ishallen", "idrottsplats"), ("Skateparken", "park"), ("Skolgatan", "gata")],
    "ekgatan": [
        ("Coop Ekgatan|Coop|Bilprovningen", "butik"), ("Bensinmacken Ekgatan|Macken", "butik"),
        ("Gatuköket Ekgatan|Gatuköket", "kafé"), ("Ekgatan", "gata")],
    "mariedal": [
        ("Mariedalsskolan|Mariedalskolan|Mariedals skola", "skola"), ("Mariedals förskola", "förskola"),
        ("Mariedals bollplan|Bollplanen", "idrottsplats"), ("Mariedalsvägen", "gata"), ("Mariedals garage", "garage")],
    "slatten": [
        ("Slättens förskola", "förskola"), ("Slättens fotbollsplan", "idrottsplats"),
        ("Återvinningsstationen Slätten", "återvinning"), ("Slättvägen", "gata")],
    "rorkulten": [
        ("Rorkultens lekplats", "lekplats"), ("Rorkultens tvättstuga|Tvättstugan Rorkulten", "bostäder"),
        ("Rorkultens garage", "garage"), ("Cykeltunneln|Tunneln Rorkulten", "gångväg"), ("Rorkultsvägen", "gata")],
    "dalskogen": [
        ("Dalskogens industriområde|Industriområdet", "industri"), ("Återvinningscentralen|ÅVC|Tippen", "återvinning"),
        ("Motorbanan", "idrottsplats"), ("Dalskogsvägen", "gata")],
    "brastad": [
        ("Brastads centrum|Centrala Brastad", "torg"), ("Stångenässkolan|Stångenäs skola|Stångenäs", "skola"),
        ("ICA Brastad|ICA", "butik"), ("Brastads bibliotek", "bibliotek"), ("Brastads fritidsgård", "fritidsgård"),
        ("Brastads idrottsplats|Brastadvallen", "idrottsplats"), ("Gamla stationen|Stationen Brastad", "parkering"),
        ("Brastads kyrka", "kyrka"), ("Storgatan", "gata")],
    "norrkila": [
        ("Norrkila lekplats", "lekplats"), ("Norrkila busshållplats", "busstation"), ("Norrkilavägen", "gata")],
    "rixo": [("Rixö brygga", "hamn"), ("Rixövägen", "gata")],
    "skalhamn": [("Skalhamns hamn", "hamn"), ("Skalhamnsvägen", "gata")],
    "grundsund": [
        ("Grundsunds hamn|Kanalen", "hamn"), ("Grundsunds bygdegård", "lokal"), ("Handlarn Grundsund", "butik"),
        ("Grundsundsvägen", "gata")],
    "fiskebackskil": [
        ("Fiskebäckskils brygga", "färjeläge"), ("Fiskebäckskils marina|Marinan", "hamn"), ("Kaptensgatan", "gata")],
    "bro": [("Brodalens bygdegård|Brodalen", "lokal"), ("Bro kyrka", "kyrka"), ("Brodalsvägen", "gata")],
    "lyse": [("Lyse kyrka", "kyrka"), ("Lyse bygdegård", "lokal"), ("Lysevägen", "gata")],
    "skafto": [
        ("Skaftö skola|Skaftöskolan", "skola"), ("Skaftö folkets park|Folkets park", "park"),
        ("Skaftö kyrka", "kyrka"), ("Skaftövägen", "gata")],
}

# Drawn where it matters for the sample: the cluster at Kronbergsvallen runs over the border to Stadsparken.
OFFSETS = {"Kronbergsvallen": (-90, -150), "Klubbhuset": (-60, -130), "Musikpaviljongen": (60, 110)}


@dataclass(frozen=True)
class Place:
    """A place with its names, kind, area and point in metres."""

    name: str
    aliases: tuple
    kind: str
    area: geography.Area
    point: tuple

    @property
    def coordinate(self):
        """Latitude and longitude."""
        return geography.degrees(self.point)


def make_places(areas):
    """All places, each inside its area."""
    by_id = {area.id: area for area in areas}
    places = []
    for area_id, entries in PLACES.items():
        for index, (names, kind) in enumerate(entries):
            name, *aliases = names.split("|")
            area = by_id[area_id]
            places.append(Place(name, tuple(aliases), kind, area, point_in(area, name, index, len(entries))))
    return places


def point_in(area, name, index, count):
    """A point inside the area: the drawn one, or the next on a spiral of golden angles around the centre."""
    if name in OFFSETS:
        return (area.centre[0] + OFFSETS[name][0], area.centre[1] + OFFSETS[name][1])
    reach = 0.75 * min(max(abs(p[k] - area.centre[k]) for p in area.rings[0]) for k in (0, 1))
    while True:
        distance = reach * sqrt((index + 0.5) / count)
        angle = radians(137.508 * index)
        point = (area.centre[0] + distance * cos(angle), area.centre[1] + distance * sin(angle))
        if area.contains(point):
            return point
        index, count = index + 1, count + 1


def gazetteer_rows(places):
    """The rows of platser.csv; decimal commas, as a Swedish spreadsheet writes them."""
    yield ["namn", "alias", "typ", "område", "lat", "lon"]
    for place in places:
        latitude, longitude = (f"{value:.5f}".replace(".", ",") for value in place.coordinate)
        yield [place.name, "|".join(place.aliases), place.kind, place.area.name, latitude, longitude]
