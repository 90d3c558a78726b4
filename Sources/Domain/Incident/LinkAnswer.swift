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

        /// The function of who answered, masked; empty where it was not said.
        public let who: String

        /// A line of a file.
        public init(file: String, line: Int, who: String = "") {
            self.file = file
            self.line = line
            self.who = who
        }
    }

    /// What a pair of stored reports is called where people see it.
    ///
    /// It begins with a letter, since Excel takes `12e34567` for a number.
    public static func pair(_ one: ReportID, _ other: ReportID) -> String {
        "p\(min(one, other))-\(max(one, other))"
    }

    /// The two reports that `pair` names; nil where it names none.
    public static func reports(ofPair pair: String) -> (ReportID, ReportID)? {
        let parts = pair.dropFirst().split(separator: "-", omittingEmptySubsequences: false)
        guard pair.first == "p", parts.count == 2, parts[0] < parts[1], !parts[0].isEmpty else {
            return nil
        }
        return (String(parts[0]), String(parts[1]))
    }
}
