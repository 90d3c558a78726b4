/// Faults of one kind in one column of one file: a file full of wrong ids is one thing to mend, not a hundred.
public struct FindingGroup: Hashable, Sendable {
    /// First of them.
    public let first: Finding

    /// Number of them.
    public private(set) var count = 1

    /// Lines that they are on, in their order; those about the whole file have none.
    public private(set) var lines: [Int]

    /// A group of one.
    public init(_ finding: Finding) {
        first = finding
        lines = [finding.line].compactMap(\.self)
    }

    /// Most faults of one kind that a page lists one by one.
    private static let few = 5

    /// Groups findings by file, code, severity and column where they are more than five, and leaves the others
    /// single; in the order of each group's first.
    public static func groups(of findings: [Finding]) -> [FindingGroup] {
        let singles = Dictionary(grouping: findings, by: Kind.init)
        return summed(findings).flatMap { group in
            group.count > few ? [group] : (singles[Kind(group.first)] ?? []).map(FindingGroup.init)
        }
    }

    /// Groups all findings by file, code, severity and column; in the order of each group's first.
    public static func summed(_ findings: some Sequence<Finding>) -> [FindingGroup] {
        findings.reduce(into: Sum()) { $0.add($1) }.groups
    }

    /// Groups of findings that are added one by one, so that a file of a million faults needs little memory.
    public struct Sum: Sendable {
        /// The groups, in the order of each one's first.
        public private(set) var groups: [FindingGroup] = []

        private var positions: [Kind: Int] = [:]

        /// A sum of nothing.
        public init() {}

        /// Adds a finding to its group.
        public mutating func add(_ finding: Finding) {
            let kind = Kind(finding)
            guard let position = positions[kind] else {
                positions[kind] = groups.count
                return groups.append(FindingGroup(finding))
            }
            groups[position].count += 1
            if let line = finding.line { groups[position].lines.append(line) }
        }
    }

    /// What the findings of a group have in common.
    private struct Kind: Hashable {
        let file: String
        let code: FindingCode
        let severity: Finding.Severity
        let column: String?

        init(_ finding: Finding) {
            (file, code) = (finding.file, finding.code)
            (severity, column) = (finding.severity, finding.column)
        }
    }
}
