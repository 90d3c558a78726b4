public import Domain

/// Which roll-up is asked for.
public enum RollupWish: Sendable {
    /// Some days.
    case span(RollupSpan)
    /// So many weeks, the latest that have closed.
    case weeks(Int)

    /// The days that are meant, where the latest closed period is known.
    func span(through latest: Period) throws -> RollupSpan {
        switch self {
        case .span(let span): return span
        case .weeks(let number):
            let first = latest.last.adding(1 - 7 * number)
            guard let span = RollupSpan(from: first, to: latest.last) else {
                throw RunError.nothingInWeeks(number)
            }
            return span
        }
    }
}
