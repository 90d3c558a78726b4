"""Real counts for the forecast's benchmark: incidents by period, area, category and slot of the week, and the areas' sizes.

Each set becomes two files: `NAME.csv` with a line `period,area,category,slot,incidents` for each incident, and `NAME-areas.csv` with a
line `area,km2,neighbours`. Slots are 0 (Monday morning) to 27 (the night after Sunday), or 0 where only the month is known.
"""

import collections
import csv
import ctypes
import ctypes.util
import datetime
import functools
import gzip
import json
import math
import sqlite3
import struct

from .common import SHARED

FOLDER = SHARED / "data/incidents"
OTHER_NAMES = {"Central Business District": "Downtown", "Arbutus Ridge": "Arbutus-Ridge"}
PARTS = [(6, 12), (12, 17), (17, 21), (21, 30)]  # as PartOfDay


def write_sets(folder):
    """Writes all sets and returns their names."""
    folder.mkdir(exist_ok=True)
    for name, (incidents, areas) in {"vancouver": vancouver(), "lancashire": lancashire()}.items():
        with open(folder / f"{name}.csv", "w", encoding="utf-8") as file:
            file.writelines(f"{','.join(map(str, key))},{count}\n" for key, count in sorted(collections.Counter(incidents).items()))
        with open(folder / f"{name}-areas.csv", "w", encoding="utf-8") as file:
            file.writelines(f"{area},{size:.4f},{'|'.join(near)}\n" for area, size, near in with_neighbours(areas))


def vancouver():
    """Thefts of 2020 in 26 fortnights; what lies in no neighbourhood of the map is left out."""
    shapes = json.loads((FOLDER / "vancouver_neighbourhoods.geojson").read_text(encoding="utf-8"))["features"]
    areas = {shape["properties"]["name"]: [flattened(ring) for ring in shape["geometry"]["coordinates"]] for shape in shapes}
    incidents = []
    with gzip.open(FOLDER / "vancouver_thefts.csv.gz", "rt", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            time = datetime.datetime(*(int(row[key]) for key in ("YEAR", "MONTH", "DAY", "HOUR", "MINUTE")))
            area = OTHER_NAMES.get(row["NEIGHBOURHOOD"], row["NEIGHBOURHOOD"])
            fortnight = (time - datetime.datetime(2020, 1, 1)).days // 14
            if area in areas and fortnight < 26:
                incidents.append((fortnight, area, row["TYPE"], slot(time)))
    return incidents, areas


def lancashire():
    """Anti-social behaviour of 2022 by month and ward."""
    database = sqlite3.connect(f"file:{FOLDER / 'lancashire_wards.gpkg'}?mode=ro&immutable=1", uri=True)
    areas = {code: rings(shape) for code, shape in database.execute("SELECT ward_code, geom FROM lancashire_wards")}
    boxes = {code: [f(axis) for axis in zip(*(p for ring in shape for p in ring)) for f in (min, max)] for code, shape in areas.items()}
    with gzip.open(FOLDER / "lancashire_asb.csv.gz", "rt", encoding="utf-8") as file:
        rows = [(int(row["month"][5:7]) - 1, (float(row["longitude"]), float(row["latitude"]))) for row in csv.DictReader(file)]
    wards = {place: ward(to_british_grid(*place), areas, boxes) for place in {place for _, place in rows}}
    return [(month, wards[place], "asb", 0) for month, place in rows if wards[place]], areas


def slot(time):
    """As WeekSlot: a night belongs to the day it began on."""
    shifted = time - datetime.timedelta(hours=6)
    part = next(index for index, (start, end) in enumerate(PARTS) if start <= shifted.hour + 6 < end)
    return shifted.weekday() * 4 + part


def flattened(ring):
    """Degrees as metres around Vancouver."""
    return [(lon * 111_195 * math.cos(math.radians(49.25)), lat * 111_195) for lon, lat in ring]


def rings(blob):
    """The rings of a GeoPackage's polygons."""
    offset = 8 + {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}[blob[3] >> 1 & 7] + 9
    found = []
    for _ in range(struct.unpack_from("<I", blob, offset - 4)[0]):
        number = struct.unpack_from("<I", blob, offset + 5)[0]
        offset += 9
        for _ in range(number):
            points = struct.unpack_from("<I", blob, offset)[0]
            values = struct.unpack_from(f"<{2 * points}d", blob, offset + 4)
            found.append(list(zip(values[::2], values[1::2])))
            offset += 4 + 16 * points
    return found


class Coordinates(ctypes.Structure):
    """PJ_COORD."""
    _fields_ = [(name, ctypes.c_double) for name in "xyzt"]


@functools.cache
def british_grid():
    """PROJ's transformation from WGS 84 to the British grid."""
    proj = ctypes.CDLL(ctypes.util.find_library("proj"))
    proj.proj_create_crs_to_crs.restype = proj.proj_normalize_for_visualization.restype = ctypes.c_void_p
    proj.proj_trans.restype = Coordinates
    raw = proj.proj_create_crs_to_crs(None, b"EPSG:4326", b"EPSG:27700", None)
    system = ctypes.c_void_p(proj.proj_normalize_for_visualization(None, ctypes.c_void_p(raw)))
    return lambda lon, lat: (lambda c: (c.x, c.y))(proj.proj_trans(system, 1, Coordinates(lon, lat, 0, 0)))


def to_british_grid(lon, lat):
    """Metres east and north on the British grid."""
    return british_grid()(lon, lat)


def ward(point, areas, boxes):
    """The area that holds a point, or None."""
    x, y = point
    for code, (west, east, south, north) in boxes.items():
        if west <= x <= east and south <= y <= north and sum(crossings(ring, x, y) for ring in areas[code]) % 2:
            return code
    return None


def crossings(ring, x, y):
    """How often a ray to the east crosses a ring."""
    return sum((a[1] > y) != (b[1] > y) and x < (b[0] - a[0]) * (y - a[1]) / (b[1] - a[1]) + a[0] for a, b in zip(ring, ring[1:]))


def with_neighbours(areas):
    """Each area with its square kilometres and those that it shares two corners with, to ten metres."""
    corners = {area: {(round(x, -1), round(y, -1)) for ring in shape for x, y in ring} for area, shape in areas.items()}
    for area, shape in sorted(areas.items()):
        size = abs(sum(a[0] * b[1] - b[0] * a[1] for ring in shape for a, b in zip(ring, ring[1:]))) / 2e6
        yield area, size, sorted(other for other in areas if other != area and len(corners[area] & corners[other]) > 1)
