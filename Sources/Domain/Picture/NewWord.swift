/// A word that stands in more of the period's incidents than before, from masked texts.
///
/// Each incident counts a word once, however many reports tell of it. Never a word of fewer
/// than three incidents, nor of one reporter alone (decision 0030).
public struct NewWord: Hashable, Sendable {
    /// The word in the form that most of the texts have.
    public let word: String

    /// Where it is compared with before; nil for the whole municipality.
    public let area: AreaID?

    /// Incidents with it now, there.
    public let incidents: Int

    /// Incidents with any text now, there.
    public let among: Int

    /// Incidents with it in the earlier periods, there.
    public let before: Int

    /// Incidents with any text in the earlier periods, there.
    public let amongBefore: Int

    /// Incidents with it to be expected now, as the same reporters wrote before.
    public let expected: Double

    /// Reporters that write it now.
    public let reporters: Int

    /// The incidents with it now by area, most first; those of areas with one incident are left out.
    public let areas: [WordPlace]

    /// A word with its counts.
    public init(
        word: String,
        area: AreaID?,
        incidents: Int,
        among: Int,
        before: Int,
        amongBefore: Int,
        expected: Double,
        reporters: Int,
        areas: [WordPlace]
    ) {
        self.word = word
        self.area = area
        self.incidents = incidents
        self.among = among
        self.before = before
        self.amongBefore = amongBefore
        self.expected = expected
        self.reporters = reporters
        self.areas = areas
    }
}

/// Incidents of an area that a word stands in.
public struct WordPlace: Hashable, Sendable {
    /// The area.
    public let area: AreaID

    /// Incidents, two or more.
    public let incidents: Int

    /// An area with its count.
    public init(area: AreaID, incidents: Int) {
        self.area = area
        self.incidents = incidents
    }
}
