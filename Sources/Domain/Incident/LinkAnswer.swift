/// What a person has said of two reports; it binds until someone says otherwise.
public struct LinkAnswer: Hashable, Sendable {
    /// The report whose id comes first.
    public let first: ReportID

    /// The other report.
    public let second: ReportID

    /// What was said.
    public let verdict: Verdict

    /// File and line that say so, for findings.
    public let source: Source

    /// An answer about two reports, in either order.
    public init(_ one: ReportID, _ other: ReportID, _ verdict: Verdict, from source: Source) {
        first = min(one, other)
        second = max(one, other)
        self.verdict = verdict
        self.source = source
    }

    /// What a person can say of a pair, as staff write it.
    public enum Verdict: String, CaseIterable, Sendable {
        /// They tell of one incident.
        case same = "samma"
        /// They tell of two.
        case different = "olika"
        /// Nobody can say: the pair is asked about again, and an earlier answer is undone.
        case unsure = "osäker"
    }

    /// Where an answer was written.
    public struct Source: Hashable, Sendable {
        /// The file.
        public let file: String

        /// Line of the file, from 1.
        public let line: Int

        /// A line of a file.
        public init(file: String, line: Int) {
            self.file = file
            self.line = line
        }
    }
}
