/// Who sent the two reports.
enum ReporterLevel: Int, CaseIterable, ComparisonLevel {
    case same, sameType, otherType

    static var all: [ReporterLevel] { allCases }

    var number: Int { rawValue }

    init(_ left: CompactReport, _ right: CompactReport) {
        if left.reporter == right.reporter {
            self = .same
        } else {
            self = left.reporterType == right.reporterType ? .sameType : .otherType
        }
    }
}
