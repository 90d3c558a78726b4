"""Which area holds a point: ours beside shapely, in one run on the same areas and points, and whether the answers agree.

The synthetic areas are those of the rivals' own bench, set down in SWEREF 99 TM so that they are areas of Sweden. Runs with a
Python that has numpy, scipy, shapely, pyproj and geopandas.
"""

import importlib.util
import json
import subprocess

from .common import BENCHES, PEERS, SHARED

BENCH = BENCHES / "GeographyBench"
REAL = {"290 municipalities": "data/areas/kommuner.geojson",
        "Stockholm's stadsdelar": "data/areas/stockholm-stadsdelar.geojson"}
CORNER = (500_000.0, 6_500_000.0)
COUNT = 1_000_000


def run(options, scratch):
    """Prints a row for each set of areas; the rivals' times are the best of their own repetitions."""
    peer = load_peer()
    print("| areas | corners each | shapely tree of areas | shapely boxes | est | times the best | index: s | MB | points that differ |\n"
          "|---|---|---|---|---|---|---|---|---|", flush=True)
    for name, polygons, points in sets(peer, options.seed):
        areas, file, answers = scratch / "areas.geojson", scratch / "points", scratch / "answers"
        write_areas(areas, polygons)
        points.tofile(file)
        told = json.loads(subprocess.run([BENCH, "points", areas, file, answers], check=True, capture_output=True).stdout)
        rivals, expected = measure_rivals(peer, polygons, points)
        ours = told["points"] / told["cpu"] / 1e6
        speeds = [f"{len(points) / seconds / 1e6:.2f}" if seconds else "–" for seconds in rivals]
        best = max(len(points) / seconds / 1e6 for seconds in rivals if seconds)
        print(f"| {name} | {told['corners'] / told['areas']:.0f} | {speeds[0]} | {speeds[1]} | {ours:.2f} | {ours / best:.1f} "
              f"| {told['build']:.2f} | {told['mb']:.0f} | {differing(answers, expected)} |", flush=True)


def load_peer():
    """The rivals' own bench as a module."""
    spec = importlib.util.spec_from_file_location("geo_bench", PEERS / "geo_bench.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def sets(peer, seed):
    """Names, polygons in the plane, and points within the box around them."""
    import geopandas
    import numpy
    import shapely
    for count in (100, 6000):
        polygons, points = peer.synthetic(count, seed=seed)
        polygons = shapely.transform(polygons, lambda corners: corners + numpy.array(CORNER))
        yield f"{count} synthetic", polygons, points + numpy.array(CORNER)
    for name, path in REAL.items():
        polygons = geopandas.read_file(SHARED / path).to_crs(3006).geometry.values
        box = shapely.total_bounds(polygons)
        random = numpy.random.default_rng(seed)
        tree, kept = shapely.STRtree(polygons), []
        while sum(map(len, kept)) < COUNT:
            some = random.uniform(box[:2], box[2:], (COUNT, 2))
            kept.append(some[numpy.unique(tree.query(shapely.points(some), predicate="within")[0])])
        yield name, polygons, numpy.vstack(kept)[:COUNT]


def write_areas(path, polygons):
    """GeoJSON in SWEREF 99 TM."""
    import shapely
    features = [{"type": "Feature", "properties": {"id": f"a{number}", "namn": f"A {number}"},
                 "geometry": json.loads(shapely.to_geojson(polygon))} for number, polygon in enumerate(polygons)]
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3006"}}
    path.write_text(json.dumps({"type": "FeatureCollection", "crs": crs, "features": features}), encoding="utf-8")


def measure_rivals(peer, polygons, points):
    """Processor seconds of shapely's tree and of its box filter, and the first area of each point."""
    import numpy
    import shapely
    shapely.prepare(polygons)
    tree, geometries = shapely.STRtree(polygons), shapely.points(points)
    seconds, (found, areas) = peer.timed(lambda: tree.query(geometries, predicate="within"))
    expected = numpy.full(len(points), len(polygons))
    numpy.minimum.at(expected, found, areas)
    expected[expected == len(polygons)] = -1
    return (seconds, boxes(peer, polygons, points) if len(polygons) <= 300 else None), expected


def boxes(peer, polygons, points):
    """Processor seconds of a box filter and `contains_xy` for one area after another."""
    import numpy
    import shapely

    def loop():
        answers = numpy.full(len(points), -1)
        for number, polygon in enumerate(polygons):
            west, south, east, north = polygon.bounds
            near = numpy.flatnonzero((points[:, 0] >= west) & (points[:, 0] <= east) &
                                     (points[:, 1] >= south) & (points[:, 1] <= north))
            answers[near[shapely.contains_xy(polygon, points[near])]] = number
        return answers
    return peer.timed(loop, 2)[0]


def differing(answers, expected):
    """How many points got another area."""
    import numpy
    return int((numpy.fromfile(answers, dtype=numpy.int32) != expected).sum())
