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
    var categories: KinTable
    var words: LevelWeights<WordLevel>
    /// How much two stems have in common, on which the level of words rests.
    var stems: KinTable
    var reporter: LevelWeights<ReporterLevel>

    /// How kinds of reporters tell of time; those that are not here by the rounding of each report.
    var habits: [String: Habit]
}
