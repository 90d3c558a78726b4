import Domain
import Geography

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

    /// Areas of a period whose outline is another than in an earlier period, or that were not there.
    func redrawn(from earlier: Period, to period: Period) -> Set<AreaID> {
        let areas = self[period].areas
        let between = versions.filter { version in
            let begins = version.validFrom ?? earlier.first
            return begins > earlier.first && begins <= period.first
        }
        let unchanged = ([self[earlier]] + between).map {
            AreaComparison.unchanged(from: $0.areas, to: areas)
        }
        return Set(areas.map(\.id)).subtracting(
            unchanged.reduce(Set(areas.map(\.id))) { $0.intersection($1) }
        )
    }
}
