import Domain

/// What the places of reports depended on when they were placed: for each version of the map, a hash.
struct MapBasis: Equatable {
    private let versions: [Version]

    private struct Version: Equatable {
        let validFrom: Day?
        let hash: String
    }

    init(_ maps: AreaMaps) {
        versions = maps.versions.map { Version(validFrom: $0.validFrom, hash: $0.basis) }
    }

    /// A line for each version: its hash, and the day that it is valid from.
    init(text: String) {
        versions = text.split(separator: "\n").map { line in
            let parts = line.split(separator: " ")
            let day = parts.count > 1 ? Day(iso: String(parts[1])) : nil
            return Version(validFrom: day, hash: String(parts[0]))
        }
    }

    var text: String {
        versions.map { version in
            version.validFrom.map { "\(version.hash) \($0)" } ?? version.hash
        }
        .joined(separator: "\n")
    }

    /// The hash that a period's reports were placed by.
    subscript(period: Period) -> String? {
        let version = versions.last { ($0.validFrom ?? period.first) <= period.first }
        return (version ?? versions.first)?.hash
    }
}
