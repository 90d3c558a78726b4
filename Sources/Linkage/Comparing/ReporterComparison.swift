/// Who sent the two reports.
enum ReporterLevel: Int, CaseIterable, Sendable {
    case same, sameType, otherType

    init(_ left: CompactReport, _ right: CompactReport) {
        if left.reporter == right.reporter {
            self = .same
        } else {
            self = left.reporterType == right.reporterType ? .sameType : .otherType
        }
    }
}
