/// Why two windows of time may not be set beside each other.
public enum Incomparability: String, CaseIterable, Sendable {
    /// There is no earlier window.
    case noEarlierPeriod = "no-earlier-period"
    /// They are not equally long.
    case unequalLength = "unequal-length"
    /// The earlier one was picked by hand: neither the one before nor the same time a year before.
    case otherBase = "other-base"
    /// They do not lie at the same time of the year.
    case otherSeason = "other-season"
    /// In a part of one of them, nobody was heard of.
    case partlyCovered = "partly-covered"
    /// What was told of one of them is purged, so that nobody can say who told it.
    case purged
    /// No reporter was heard of in both.
    case differentReporters = "different-reporters"
    /// The area was redrawn in between.
    case redrawn
}
