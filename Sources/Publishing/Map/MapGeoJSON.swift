import Domain
import Toolkit

/// `karta.geojson`: the areas with their figures, for QGIS, ArcGIS and other programs.
///
/// RFC 7946: WGS 84, longitude first, outer rings anticlockwise, holes clockwise.
struct MapGeoJSON {
    let edition: Edition
    let names: Names

    var text: String {
        let features = AreaSummary.all(edition).map(feature)
        return JSON.object([
            ("type", .string("FeatureCollection")),
            ("features", .array(features)),
        ]).text
    }

    private func feature(_ summary: AreaSummary) -> JSON {
        .object([
            ("type", .string("Feature")),
            ("id", .string(summary.area.id)),
            ("properties", properties(summary)),
            (
                "geometry",
                .object([
                    ("type", .string("MultiPolygon")),
                    ("coordinates", .array(summary.area.outline.map(polygon))),
                ])
            ),
        ])
    }

    private func properties(_ summary: AreaSummary) -> JSON {
        let counts = edition.picture.totals.map { total -> (key: String, value: JSON) in
            let cell = summary.cells.first { $0.category == total.category }
            return ("antal \(names.category(total.category))", .int(cell?.observed ?? 0))
        }
        let figures: [(key: String, value: JSON)] = [
            ("id", .string(summary.area.id)),
            ("namn", .string(summary.area.name)),
            ("period", .string(edition.picture.period.id)),
            ("antal", .int(summary.observed)),
            ("väntat", summary.expected.map { .number($0, decimals: 2) } ?? .null),
            ("omdöme", .optional(summary.verdict?.words)),
        ]
        return .object(figures + counts)
    }

    private func polygon(_ rings: [Area.Ring]) -> JSON {
        .array(
            rings.enumerated().map { index, ring in
                let isAnticlockwise = ring.signedArea > 0
                let turned = isAnticlockwise == (index == 0) ? ring : ring.reversed()
                return .array(turned.map(position))
            }
        )
    }

    private func position(_ corner: Coordinate) -> JSON {
        .array([.number(corner.longitude, decimals: 6), .number(corner.latitude, decimals: 6)])
    }
}
