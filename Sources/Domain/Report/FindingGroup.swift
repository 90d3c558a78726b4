/// Faults of one kind in one column of one file: a file with the wrong ids in it is one thing to mend, not
/// a hundred.
public struct FindingGroup: Hashable, Sendable {
    /// The faults, in their order; never empty.
    private var findings: [Finding]

    /// The first of them.
    public var first: Finding { findings[0] }

    /// How many there are.
    public var count: Int { findings.count }

    /// Faults of one kind that are told one by one: where they are so few, each is worth a look.
    private static let few = 5

    /// Faults of one file, code, severity and column together where they are many, each by itself where they
    /// are few; in the order of their first ones.
    public static func groups(of findings: [Finding]) -> [FindingGroup] {
        var groups: [FindingGroup] = []
        var positions: [[String?]: Int] = [:]
        for finding in findings {
            let kind = [
                finding.file, finding.code.rawValue, finding.severity.rawValue, finding.column,
            ]
            if let position = positions[kind] {
                groups[position].findings.append(finding)
            } else {
                positions[kind] = groups.count
                groups.append(FindingGroup(findings: [finding]))
            }
        }
        return groups.flatMap { group in
            group.count > few ? [group] : group.findings.map { FindingGroup(findings: [$0]) }
        }
    }
}
