"""The simulated municipality's areas: approximate outlines around real-ish centres, never surveyed borders.

Neighbourhoods of the town are cells of a power diagram, each cut to a disc; villages are discs; the countryside
is drawn by hand with holes for its villages. Everything is computed in metres around the town and written in WGS 84.
"""

from dataclasses import dataclass
from math import atan, atanh, asinh, cos, cosh, hypot, pi, radians, sin, sinh, sqrt, tan

ORIGIN = (58.2745, 11.4370)
METRES_PER_DEGREE = (111_400.0, 111_400.0 * cos(radians(ORIGIN[0])))
CORNERS = 20
WELD = 3.0  # metres within which two corners are one


@dataclass(frozen=True)
class Area:
    """An area with its centre and rings in metres (east, north); the first ring is the outer one."""

    id: str
    name: str
    centre: tuple
    rings: list
    town: bool

    def contains(self, point):
        """Whether the point lies inside the outer ring and outside the holes."""
        return inside(self.rings[0], point) and not any(inside(hole, point) for hole in self.rings[1:])


# Town: id, name, metres east and north of the origin, radius.
NEIGHBOURHOODS = [
    ("centrum", "Centrum", 320, -60, 300),
    ("stadsparken", "Stadsparken", -130, 40, 290),
    ("kronberget", "Kronberget", 170, 430, 320),
    ("norra-hamnen", "Norra hamnen", -390, 510, 320),
    ("sodra-hamnen", "Södra hamnen", 560, -480, 320),
    ("havsbadsparken", "Havsbadsparken", -80, -500, 320),
    ("badhusberget", "Badhusberget", -600, -170, 320),
    ("pinnevik", "Pinnevik", -720, -700, 350),
    ("valbodalen", "Valbodalen", -1080, 200, 350),
    ("gullmarsskolan", "Gullmarsskolan", 720, 310, 300),
    ("ekgatan", "Ekgatan", 1250, 180, 350),
    ("mariedal", "Mariedal", 1120, 740, 340),
    ("slatten", "Slätten", 560, 930, 340),
    ("rorkulten", "Rorkulten", 1560, 1200, 370),
    ("dalskogen", "Dalskogen", 930, 1430, 370),
]

# Villages: id, name, latitude, longitude, radius in metres, the countryside they lie in.
VILLAGES = [
    ("brastad", "Brastad", 58.3830, 11.4900, 900, "bro"),
    ("norrkila", "Norrkila", 58.3990, 11.4720, 450, "bro"),
    ("rixo", "Rixö", 58.3610, 11.4550, 600, "lyse"),
    ("skalhamn", "Skalhamn", 58.3350, 11.3920, 700, "lyse"),
    ("grundsund", "Grundsund", 58.2130, 11.4200, 650, "skafto"),
    ("fiskebackskil", "Fiskebäckskil", 58.2470, 11.4570, 650, "skafto"),
]

# Countryside: id, name, corners as latitude and longitude.
COUNTRYSIDE = [
    ("bro", "Bro", [
        (58.372, 11.390), (58.420, 11.438), (58.470, 11.480), (58.478, 11.515), (58.480, 11.560),
        (58.440, 11.575), (58.400, 11.590), (58.374, 11.592), (58.372, 11.589)]),
    ("lyse", "Lyse", [
        (58.292, 11.400), (58.318, 11.375), (58.355, 11.372), (58.372, 11.390), (58.372, 11.589),
        (58.330, 11.540), (58.292, 11.498)]),
    ("skafto", "Skaftö", [
        (58.257, 11.440), (58.240, 11.425), (58.225, 11.400), (58.205, 11.395), (58.196, 11.415),
        (58.200, 11.455), (58.236, 11.486), (58.257, 11.488)]),
]


def metres(latitude, longitude):
    """Degrees as metres east and north of the origin."""
    return ((longitude - ORIGIN[1]) * METRES_PER_DEGREE[1], (latitude - ORIGIN[0]) * METRES_PER_DEGREE[0])


def degrees(point):
    """Metres east and north as latitude and longitude, to about a metre."""
    east, north = point
    return (round(ORIGIN[0] + north / METRES_PER_DEGREE[0], 5), round(ORIGIN[1] + east / METRES_PER_DEGREE[1], 5))


def inside(ring, point):
    """Whether a point lies in a ring, by counting crossings of a ray to the east."""
    x, y = point
    odd = False
    for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1]):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            odd = not odd
    return odd


def disc(centre, radius):
    """A regular polygon, counter-clockwise."""
    return [(centre[0] + radius * cos(2 * pi * k / CORNERS), centre[1] + radius * sin(2 * pi * k / CORNERS))
            for k in range(CORNERS)]


def cut(ring, normal, limit):
    """The part of a convex ring where the normal's product with a point is at most the limit."""
    kept = []
    for a, b in zip(ring, ring[1:] + ring[:1]):
        da, db = (normal[0] * p[0] + normal[1] * p[1] - limit for p in (a, b))
        if da <= 0:
            kept.append(a)
        if da * db < 0:
            t = da / (da - db)
            kept.append((a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])))
    return kept


def cell(site, sites):
    """The site's cell of the power diagram, cut to its own disc."""
    (x, y, r), ring = site, disc(site[:2], site[2])
    for (u, v, s) in sites:
        if (u, v) != (x, y):
            limit = (u * u + v * v - s * s - x * x - y * y + r * r) / 2
            ring = cut(ring, (u - x, v - y), limit)
    return ring


def welded(rings):
    """Rings whose common borders run through the same corners, so that neighbours touch without overlap."""
    corners = []
    for ring in rings:
        for p in ring:
            if not any(hypot(p[0] - q[0], p[1] - q[1]) < WELD for q in corners):
                corners.append(p)
    return [through(snapped(ring, corners), corners) for ring in rings]


def snapped(ring, corners):
    """The ring with each corner moved to the common one beside it, and none twice."""
    moved = [min(corners, key=lambda q: hypot(p[0] - q[0], p[1] - q[1])) for p in ring]
    return [p for k, p in enumerate(moved) if p != moved[k - 1]]


def through(ring, corners):
    """The ring with the common corners that lie on its edges put in."""
    woven = []
    for a, b in zip(ring, ring[1:] + ring[:1]):
        length = hypot(b[0] - a[0], b[1] - a[1])
        along = []
        for q in corners:
            t = ((q[0] - a[0]) * (b[0] - a[0]) + (q[1] - a[1]) * (b[1] - a[1])) / length
            off = abs((q[0] - a[0]) * (b[1] - a[1]) - (q[1] - a[1]) * (b[0] - a[0])) / length
            if q not in (a, b) and 0 < t < length and off < WELD:
                along.append((t, q))
        woven += [a] + [q for _, q in sorted(along)]
    return woven


def make_areas():
    """All areas in the order of the page: town, villages, countryside."""
    sites = [(x, y, r) for _, _, x, y, r in NEIGHBOURHOODS]
    cells = welded([cell(site, sites) for site in sites])
    areas = [Area(id, name, (x, y), [ring], True) for (id, name, x, y, _), ring in zip(NEIGHBOURHOODS, cells)]
    holes = {}
    for id, name, latitude, longitude, radius, around in VILLAGES:
        centre = metres(latitude, longitude)
        ring = disc(centre, radius)
        areas.append(Area(id, name, centre, [ring], False))
        holes.setdefault(around, []).append(ring)
    for id, name, corners in COUNTRYSIDE:
        outer = [metres(*corner) for corner in corners]
        centre = (sum(p[0] for p in outer) / len(outer), sum(p[1] for p in outer) / len(outer))
        areas.append(Area(id, name, centre, [outer] + holes[id], False))
    return areas


def signed_area(ring):
    """Twice the area, positive where the ring runs counter-clockwise."""
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:] + ring[:1]))


def geojson_ring(ring, outer):
    """A closed ring of longitude and latitude; outer rings counter-clockwise, holes clockwise (RFC 7946)."""
    turned = ring if (signed_area(ring) > 0) == outer else ring[::-1]
    points = [degrees(p)[::-1] for p in turned]
    return [list(p) for p in points + points[:1]]


def feature_collection(areas):
    """The areas as GeoJSON, labelled as approximate."""
    return {
        "type": "FeatureCollection",
        "note": "Simulated sample: names as people use them, outlines approximate and made by scripts/simulate.",
        "features": [{
            "type": "Feature",
            "properties": {"id": area.id, "namn": area.name, "approximate": True},
            "geometry": {"type": "Polygon",
                         "coordinates": [geojson_ring(ring, k == 0) for k, ring in enumerate(area.rings)]},
        } for area in areas],
    }


def sweref99tm(latitude, longitude):
    """Metres north and east in SWEREF 99 TM, by Lantmäteriet's Gauss conformal projection on GRS 80."""
    f = 1 / 298.257222101
    e2, n = f * (2 - f), f / (2 - f)
    scale = 0.9996 * 6378137 / (1 + n) * (1 + n**2 / 4 + n**4 / 64)
    beta = (n / 2 - 2 * n**2 / 3 + 5 * n**3 / 16, 13 * n**2 / 48 - 3 * n**3 / 5, 61 * n**3 / 240)
    phi, delta = radians(latitude), radians(longitude - 15)
    eccentricity = sqrt(e2)
    conformal = sinh(asinh(tan(phi)) - eccentricity * atanh(eccentricity * sin(phi)))
    xi, eta = atan(conformal / cos(delta)), atanh(sin(delta) / hypot(conformal, 1))
    north = xi + sum(b * sin(2 * k * xi) * cosh(2 * k * eta) for k, b in enumerate(beta, 1))
    east = eta + sum(b * cos(2 * k * xi) * sinh(2 * k * eta) for k, b in enumerate(beta, 1))
    return (scale * north, 500_000 + scale * east)
