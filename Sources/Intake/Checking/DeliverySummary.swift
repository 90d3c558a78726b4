public import Domain

/// What a whole delivery came to.
public struct DeliverySummary: Hashable, Sendable {
    /// Rows handed on, accepted or in quarantine.
    public var rows = 0

    /// Records that are no rows.
    public var noise = Noise()

    /// Encoding of most of the file.
    public var encoding = TextEncoding.ascii

    /// Character between cells.
    public var delimiter: Character = ";"

    /// What is wrong with the file as a whole.
    public var findings: [Finding] = []

    /// Whether the file says that it was calm, and nothing else.
    public var isCalm = false

    /// Whether nothing could be read from the file.
    public var isUnreadable = false

    /// Records that are no rows, by why.
    public struct Noise: Hashable, Sendable {
        /// Lines or rows with nothing on them.
        public var blank = 0

        /// Records before the heading.
        public var preamble = 0

        /// The heading once more.
        public var repeatedHeading = 0

        /// Sums and notes after the rows.
        public var footer = 0

        /// All of them.
        public var total: Int { blank + preamble + repeatedHeading + footer }
    }
}
