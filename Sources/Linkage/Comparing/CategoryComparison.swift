/// How two reports agree on category.
enum CategoryLevel: Int, CaseIterable, Sendable {
    case equal, other, missing

    init(_ left: CompactReport, _ right: CompactReport) {
        if left.category == Codebook.absent || right.category == Codebook.absent {
            self = .missing
        } else {
            self = left.category == right.category ? .equal : .other
        }
    }
}
