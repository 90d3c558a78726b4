/// Rest and hours that an employed team must have (arbetstidslagen 1982:673; decision 0032).
public struct RestRules: Hashable, Sendable {
    /// Hours of unbroken rest in each 24 hours that begin with work (13 §).
    public var daily = 11

    /// Minutes after midnight that the daily rest must hold (13 §); from the day before where they are above 1440, empty where none.
    public var night = 0..<300

    /// Hours of unbroken rest in each week, Monday to Sunday (14 §).
    public var weekly = 36

    /// Most hours of work in any 14 days in a row (5 §: 40 a week).
    public var fortnightHours = 80

    /// The kollektivavtal that allows what departs from the law; empty where nothing does.
    public var agreement = ""

    /// Whether several people share a team's shifts, so that a roster of teams cannot tell their rest.
    public var isShared = false

    /// The law's own limits; change what an agreement says otherwise.
    public init() {}

    /// The law's own limits.
    public static let law = RestRules()

    /// Whether any limit is looser than the law's, which only a kollektivavtal may allow (3 §).
    public var departsFromLaw: Bool {
        daily < Self.law.daily || weekly < Self.law.weekly
            || fortnightHours > Self.law.fortnightHours || !holdsLawfulNight
    }

    /// Whether the rest holds all the minutes that the law asks for.
    public var holdsLawfulNight: Bool {
        Self.law.night.allSatisfy { night.contains($0) || night.contains($0 + 1440) }
    }
}
