/// Faults of one kind in one column of one file: a file with the wrong ids in it is one thing to mend, not
/// a hundred.
public struct FindingGroup: Hashable, Sendable {
    /// The first of them.
    public let first: Finding

    /// How many there are.
    public private(set) var count = 1

    /// Faults of one file, code, severity and column together, in the order of their first ones.
    public static func groups(of findings: [Finding]) -> [FindingGroup] {
        var groups: [FindingGroup] = []
        var positions: [[String?]: Int] = [:]
        for finding in findings {
            let kind = [
                finding.file, finding.code.rawValue, finding.severity.rawValue, finding.column,
            ]
            if let position = positions[kind] {
                groups[position].count += 1
            } else {
                positions[kind] = groups.count
                groups.append(FindingGroup(first: finding))
            }
        }
        return groups
    }
}
