import Domain
import Geography
import Situation

/// The municipality's areas as they were and are: each version is valid for the periods that begin on its day or later,
/// until the next one is (decision 0021).
struct AreaMaps {
    /// One map of areas, and what places reports on it.
    struct Version {
        /// The first day that it is valid on; nil from the beginning.
        let validFrom: Day?
        let areas: [Area]
        let placer: Placer

        /// What the places of reports depend on: another hash means to place them anew.
        let basis: String
    }

    /// At least one, oldest first.
    let versions: [Version]

    /// The version that is valid now, or will be.
    var latest: Version { versions[versions.count - 1] }

    /// The version that a period's reports are placed on; before the first one's day, the first.
    subscript(period: Period) -> Version {
        versions.last { ($0.validFrom ?? period.first) <= period.first } ?? versions[0]
    }

    /// Areas of a period that were redrawn, or came, since an earlier one, each with the day from which it has been
    /// what it is; nil where one map held all the time.
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
    /// Adjacency of the areas: interior points and shared borders.
    var adjacency: AreaAdjacency {
        AreaAdjacency(
            centres: placer.centres,
            borders: Set(placer.neighbours.map { AreaBorder($0.0, $0.1) })
        )
    }
}
