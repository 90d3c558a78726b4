public import Domain

/// Answers about felt safety in one area in one period.
public struct VoiceCount: Hashable, Sendable {
    /// Periods back: 0 for the current one.
    public let period: Int

    /// The area; nil for answers that could not be placed, which count in the municipality's share alone.
    public let area: AreaID?

    /// How many answered what.
    public let voices: VoiceCounts

    /// Answers of an area.
    public init(period: Int, area: AreaID?, voices: VoiceCounts) {
        self.period = period
        self.area = area
        self.voices = voices
    }
}
