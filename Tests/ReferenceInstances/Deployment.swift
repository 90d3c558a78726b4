/// Teams and visits of a reference instance.
public struct Deployment: Sendable {
    /// Teams that are out.
    public let teams: [Teams]

    /// Visits that they make.
    public let visits: [Visits]

    /// So many teams of a kind in a shift.
    public struct Teams: Sendable {
        /// The shift.
        public let shift: Int

        /// The kind.
        public let kind: Int

        /// How many.
        public let count: Int
    }

    /// So many visits by a kind to an area in a shift.
    public struct Visits: Sendable {
        /// The area.
        public let area: Int

        /// The shift.
        public let shift: Int

        /// The kind.
        public let kind: Int

        /// How many.
        public let count: Int
    }
}
