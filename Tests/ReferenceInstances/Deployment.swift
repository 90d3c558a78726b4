/// A solution of a reference instance: teams and their visits.
public struct Deployment: Sendable {
    /// Teams that are out.
    public let teams: [Teams]

    /// Visits that they make.
    public let visits: [Visits]

    /// Teams of a kind in a shift.
    public struct Teams: Sendable {
        /// The shift.
        public let shift: Int

        /// The kind.
        public let kind: Int

        /// Number of them.
        public let count: Int
    }

    /// Visits by a kind to an area in a shift.
    public struct Visits: Sendable {
        /// The area.
        public let area: Int

        /// The shift.
        public let shift: Int

        /// The kind.
        public let kind: Int

        /// Number of them.
        public let count: Int
    }
}
