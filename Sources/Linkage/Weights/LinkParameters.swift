import Domain

/// Weights and thresholds of the linker: the m/u weights of Fellegi and Sunter (1969), in bits.
///
/// Coded as JSON in the database and by `est learn`; `LinkLearner` learns them.
public struct LinkParameters: Hashable, Codable, Sendable {
    /// Threshold of the clustering: the mean probability between two groups from which they are one
    /// incident, 0 to 1.
    public var same: Double

    /// Threshold of clerical review: the probability from which two reports of different incidents
    /// are shown to a person, 0 to 1.
    public var unsure: Double

    /// Largest time between two compared reports, in minutes.
    public var reach: Int

    /// Prior: log2 of the odds that a candidate pair describes one incident.
    var prior: Double

    var time: LevelWeights<TimeLevel>
    var place: LevelWeights<PlaceLevel>
    /// Weights of two categories, equal or not; a missing one has no weight.
    var categories: SubstitutionWeights
    var words: LevelWeights<WordLevel>
    /// Weights of two stems, from which the level of words is computed.
    var stems: SubstitutionWeights
    var reporter: LevelWeights<ReporterLevel>

    /// How exact each reporter type is in time; for a type that is missing the rounding of each
    /// report decides.
    var timeProfiles: [String: ReporterTimeProfile]

    /// The keys of the JSON, which stored weights have.
    private enum CodingKeys: String, CodingKey {
        case same, unsure, reach, prior, time, place, categories, words, stems, reporter
        case timeProfiles = "habits"
    }
}

extension LinkParameters {
    /// The parameters that the program ships with, for a municipality's first periods.
    ///
    /// They are set by judgement, not fitted: what is nearer has a larger weight, what is vaguer a
    /// smaller one in either direction. A municipality's own reports refine them (decision 0025).
    public static let shipped = LinkParameters(
        same: 0.4,
        unsure: 0.2,
        reach: 35 * 60,  // from midnight until 11 the next day: a morning discovery
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
            // A narrow spread makes agreement stronger; the far ends disagree whatever it is.
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
