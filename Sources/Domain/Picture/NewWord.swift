/// Word that occurs in significantly more incidents than before, in masked texts.
///
/// An incident counts a word once, however many of its reports have it. Never a word of fewer than
/// three incidents or of a single reporter (decision 0030).
public struct NewWord: Hashable, Sendable {
    /// The word's most frequent form; words of identical incidents are joined by commas, with the
    /// earlier counts of the clearest.
    public let word: String

    /// The area in which it is new; nil for the whole municipality.
    public let area: AreaID?

    /// Incidents with it now, there.
    public let incidents: Int

    /// Incidents with any text now, there.
    public let among: Int

    /// Incidents with it in the earlier periods, there.
    public let before: Int

    /// Incidents with any text in the earlier periods, there.
    public let amongBefore: Int

    /// Incidents with it expected now, at the same reporters' earlier rates.
    public let expected: Double

    /// Number of reporters that write it now.
    public let reporters: Int

    /// Incidents with it now by area, most first; areas with one incident are left out.
    public let areas: [WordAreaCount]

    /// Creates a new word.
    public init(
        word: String,
        area: AreaID?,
        incidents: Int,
        among: Int,
        before: Int,
        amongBefore: Int,
        expected: Double,
        reporters: Int,
        areas: [WordAreaCount]
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

/// Number of an area's incidents with a word.
public struct WordAreaCount: Hashable, Sendable {
    /// The area.
    public let area: AreaID

    /// Incidents, two or more.
    public let incidents: Int

    /// Creates an area's count.
    public init(area: AreaID, incidents: Int) {
        self.area = area
        self.incidents = incidents
    }
}
