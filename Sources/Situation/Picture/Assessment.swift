import Domain

/// A count beside its expectation, with what follows from it.
struct Assessment {
    let observed: Int
    let expected: Double?
    let interval: ClosedRange<Int>
    let upperTail: Double
    let verdict: Verdict
}
