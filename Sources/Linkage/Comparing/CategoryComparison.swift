/// Two reports' categories, as numbers in the table of `LinkParameters.categories` or beyond it.
enum CategoryLevel: Equatable {
    case both(Int32, Int32)
    case missing

    init(_ left: CompactReport, _ right: CompactReport) {
        let isMissing =
            left.category == CompactReport.absent || right.category == CompactReport.absent
        self = isMissing ? .missing : .both(left.category, right.category)
    }

    /// What the two weigh.
    func bits(in table: KinTable) -> Double {
        switch self {
        case .both(let left, let right): table.bits(left, right)
        case .missing: 0
        }
    }
}
