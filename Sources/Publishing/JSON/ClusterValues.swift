import Domain
import Toolkit

/// How clusters and near repeats are written.
extension JSON {
    init(_ cluster: Cluster) {
        self = .object([
            ("category", .string(cluster.category)),
            ("observed", .int(cluster.observed)),
            ("expected", .number(cluster.expected, decimals: 4)),
            ("course", .array(cluster.counts.map(JSON.int))),
            ("p", .number(cluster.p, decimals: 4)),
            ("basis", .string(cluster.basis.rawValue)),
            ("areas", .array(cluster.areas.map(JSON.init))),
        ])
    }

    init(_ area: ClusterArea) {
        self = .object([
            ("area", .string(area.area)),
            ("observed", .int(area.observed)),
            ("expected", .number(area.expected, decimals: 4)),
            ("stands_out", .bool(area.standsOut)),
        ])
    }

    init(_ found: NearRepeat) {
        self = .object([
            ("category", .string(found.category)),
            ("from", .string(found.first.description)),
            ("to", .string(found.last.description)),
            ("incidents", .int(found.incidents)),
            ("told", .bool(found.isSignificant)),
            ("bands", .array(found.bands.map(JSON.init))),
        ])
    }

    init(_ band: NearRepeatBand) {
        self = .object([
            ("metres", .number(band.metres, decimals: 0)),
            ("metres_end", band.metresEnd.map { .number($0, decimals: 0) } ?? .null),
            ("days", .int(band.days)),
            ("days_end", band.daysEnd.map(JSON.int) ?? .null),
            ("observed", .int(band.observed)),
            ("expected", .number(band.expected, decimals: 4)),
            ("p", .number(band.p, decimals: 4)),
        ])
    }
}
