/// Column of a reporter's files that is not to be read, with why.
public struct UnreadColumn: Hashable, Sendable {
    /// Heading as written; empty where it has none.
    public let heading: String

    /// Why it is not read.
    public let reason: Reason

    /// Number of cells that are not empty.
    public let rows: Int

    /// A column with its reason.
    public init(heading: String, reason: Reason, rows: Int) {
        (self.heading, self.reason, self.rows) = (heading, reason, rows)
    }

    /// Why a column is not read.
    public enum Reason: String, Hashable, Sendable {
        /// It names or points at a person: staff, a victim, an address for answers, a registration number.
        case person
        /// How far a case has come.
        case status
        /// Number of the row, which begins anew in the next file.
        case runningNumber
        /// Time of something else than the incident, such as the last change.
        case otherTime
        /// Week or weekday beside a column of dates.
        case calendar
        /// What was done about it.
        case measure
        /// Yes or no.
        case choice
        /// No cell is filled in.
        case empty
        /// Known to hold nothing that an incident has, such as an attachment or a cost.
        case other
        /// Nothing is known of it.
        case unknown
    }
}
