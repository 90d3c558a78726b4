/// A person's answer about two reports; it constrains the clustering until someone answers
/// otherwise.
public struct LinkAnswer: Hashable, Sendable {
    /// The report whose id sorts first.
    public let first: ReportID

    /// The other report.
    public let second: ReportID

    /// The answer.
    public let verdict: Verdict

    /// File and line of the answer, for findings.
    public let source: Source

    /// An answer about two reports, in either order.
    public init(_ one: ReportID, _ other: ReportID, _ verdict: Verdict, from source: Source) {
        first = min(one, other)
        second = max(one, other)
        self.verdict = verdict
        self.source = source
    }

    /// The possible answers.
    public enum Verdict: String, CaseIterable, Sendable {
        /// Both describe one incident (must-link).
        case same
        /// They describe two incidents (cannot-link).
        case different
        /// No answer: an earlier one is withdrawn, and the pair is asked about again.
        case unsure
    }

    /// Position of an answer in the file that it was read from.
    public struct Source: Hashable, Sendable {
        /// The file.
        public let file: String

        /// Line of the file, from 1.
        public let line: Int

        /// Function of the person who answered, masked; empty where none was given.
        public let who: String

        /// A line of a file.
        public init(file: String, line: Int, who: String = "") {
            self.file = file
            self.line = line
            self.who = who
        }
    }

    /// Name of a pair of stored reports where people see it: "p12-34".
    ///
    /// It begins with a letter, since Excel takes `12e34567` for a number.
    public static func pair(_ one: ReportID, _ other: ReportID) -> String {
        "p\(min(one, other))-\(max(one, other))"
    }

    /// Reads the name of a pair; nil where it is not one.
    public static func reports(ofPair pair: String) -> (ReportID, ReportID)? {
        let parts = pair.dropFirst().split(separator: "-", omittingEmptySubsequences: false)
        guard pair.first == "p", parts.count == 2, parts[0] < parts[1], !parts[0].isEmpty else {
            return nil
        }
        return (String(parts[0]), String(parts[1]))
    }
}
