import Domain

/// What the linker weighs and where it cuts.
///
/// Coded as JSON where weights are kept; see `LinkLearner` for how they are learned.
public struct LinkParameters: Hashable, Codable, Sendable {
    /// Mean probability between two groups of reports from which they are one incident, 0 to 1.
    public var same: Double

    /// Probability from which two reports that were left apart are shown to a person, 0 to 1.
    public var unsure: Double

    /// Reports further apart than this many minutes are never compared.
    public var reach: Int

    /// log2 of the odds that a compared pair tells of one incident, before anything is compared.
    var prior: Double

    var time: LevelWeights<TimeLevel>
    var place: LevelWeights<PlaceLevel>
    /// Weights for two categories, equal or not; a missing one weighs nothing.
    var categories: SubstitutionWeights
    var words: LevelWeights<WordLevel>
    /// How much two stems have in common, on which the level of words rests.
    var stems: SubstitutionWeights
    var reporter: LevelWeights<ReporterLevel>

    /// How kinds of reporters tell of time; those that are not here by the rounding of each report.
    var timeProfiles: [String: ReporterTimeProfile]
}

extension LinkParameters {
    /// The values that the program ships with, for a municipality's first periods.
    ///
    /// Weights in bits, set by judgement and fitted to nothing: what is nearer weighs more, what is
    /// vaguer weighs less either way. A municipality's own reports refine them (decision 0025).
    public static let shipped = LinkParameters(
        same: 0.4,
        unsure: 0.2,
        reach: 35 * 60,  // from midnight until 11 the next day: found in the morning
        prior: -3.5,
        time: LevelWeights(shippedWeight),
        place: LevelWeights(shippedWeight),
        categories: SubstitutionWeights(same: 1.5, other: -0.8),
        words: LevelWeights { $0.step.map { WordLevel.shippedBits[$0] } ?? 0 },
        stems: SubstitutionWeights(same: 4, other: -0.7),
        reporter: LevelWeights {
            switch $0 {
            case .same: -4.5
            case .sameType: -1  // two guard companies may well see the same fight
            case .otherType: 0.2
            }
        },
        timeProfiles: [:]
    )

    private static func shippedWeight(_ level: TimeLevel) -> Double {
        switch level {
        case .clocks(let apart, let spread):
            // A narrow spread tells more of agreement; the far ends disagree whatever it is.
            [5, 5, 4.5, 3.5, 2, 0.5, -1, -3, -6, -8][apart] + (apart < 6 ? 1 - Double(spread) : 0)
        case .nextMorning(let share): [-4, -1, 0.5][share]
        case .samePart: 2.5
        case .sameDay: 1.5
        case .sameWeek: -1
        case .daysAfter(let days): -1.5 - Double(days)
        case .daysBefore(let days): -2 - Double(days)
        }
    }

    private static func shippedWeight(_ level: PlaceLevel) -> Double {
        switch level {
        case .apart(let distance, let vagueness):
            [
                [2.5, 2.5, 2.2], [2.5, 2.3, 2], [2, 2, 1.8], [1, 1.2, 1.2], [0.3, 0.7, 0.7],
                [-1, -0.6, -0.4], [-2.5, -2, -1.5], [-6, -5, -4],
            ][distance][vagueness]
        case .samePlace: 2.2
        case .sameAddress: 3
        case .sameArea: 1.2
        case .possibleArea: -0.5
        case .otherArea: -4
        case .sameText: 1.3
        case .unknown: -4  // a municipality holds many incidents
        }
    }
}

extension WordLevel {
    fileprivate static let shippedBits = [-2, -1.8, -1.6, -1.5, -0.5, 0.4, 1, 1.6, 2.2, 3, 3.5, 4]
}
