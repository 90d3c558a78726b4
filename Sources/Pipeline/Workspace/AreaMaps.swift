import Domain
import Geography
import Situation

/// Area divisions of the municipality over time.
///
/// Each version is valid for the periods that begin on its first day or later, until the next version is (decision
/// 0021).
struct AreaMaps {
    /// Version of the area map, with the placer for its areas.
    struct Version {
        /// First day of validity; nil where the version is valid from the beginning.
        let validFrom: Day?
        let areas: [Area]
        let placer: Placer

        /// Hash of all that report placement depends on: when it changes, reports are placed again.
        let basis: String
    }

    /// All versions, at least one, oldest first.
    let versions: [Version]

    /// The newest version; its first day may be in the future.
    var latest: Version { versions[versions.count - 1] }

    /// The version that a period's reports are placed on; for a period before all versions, the first.
    subscript(period: Period) -> Version {
        versions.last { ($0.validFrom ?? period.first) <= period.first } ?? versions[0]
    }

    /// Areas of a period that were redrawn or added since an earlier period, each with the day it took its form.
    ///
    /// Nil where one version was valid throughout.
    func redrawn(in period: Period, since first: Period) -> [AreaID: Day]? {
        let maps = versions.filter { ($0.validFrom ?? first.first) <= period.first }
        let now = self[period].areas
        var redrawn: [AreaID: Day]?
        for (earlier, later) in zip(maps, maps.dropFirst()) {
            guard let day = later.validFrom, day > first.first else { continue }
            let unchanged = AreaComparison.unchanged(from: earlier.areas, to: now)
            redrawn = redrawn ?? [:]
            for area in now where !unchanged.contains(area.id) { redrawn?[area.id] = day }
        }
        return redrawn
    }
}

extension AreaMaps.Version {
    /// Adjacency of the areas, from interior points and shared borders.
    var adjacency: AreaAdjacency {
        AreaAdjacency(
            centres: placer.centres,
            borders: Set(placer.neighbours.map { AreaBorder($0.0, $0.1) })
        )
    }
}
