import Domain

/// Who answers for a kind of physical measure, and how soon: `physical` in `kommun.yml` (decision 0033).
struct PhysicalDuty: Sendable, Equatable {
    /// The function.
    let owner: String

    /// Days from the end of the period that first lists it.
    let days: Int

    /// Where nothing is said: a season is long enough to order and do most of it.
    static let usual = PhysicalDuty(owner: "Säkerhetssamordnare", days: 90)
}

extension PhysicalDuty {
    /// Reads the mapping from short names of measures; throws `ConfigurationError`.
    static func all(_ settings: SettingsReader) throws -> [PhysicalMeasure: PhysicalDuty] {
        try settings.allow(PhysicalMeasure.allCases.map(\.key))
        var duties: [PhysicalMeasure: PhysicalDuty] = [:]
        for measure in PhysicalMeasure.allCases {
            guard let part = try settings.part(measure.key) else { continue }
            try part.allow("owner", "days")
            duties[measure] = PhysicalDuty(
                owner: try part.optional("owner", .text) ?? usual.owner,
                days: try part.optional("days", .whole(1...730)) ?? usual.days
            )
        }
        return duties
    }
}
