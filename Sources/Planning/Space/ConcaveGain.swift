/// How much of a need a dose of visits answers for: concave, piecewise linear, 0 to 1.
struct ConcaveGain {
    /// Share that each whole visit adds, never rising; they add to 1.
    let segments: [Double]

    init(_ gains: [Double]) {
        let sum = gains.reduce(0, +)
        precondition(
            sum > 0 && gains.allSatisfy { $0 >= 0 } && zip(gains, gains.dropFirst()).allSatisfy(>=),
            "gains are positive and never rise"
        )
        segments = gains.map { $0 / sum }
    }

    /// Share answered for by a dose, in visits that fit fully.
    func share(_ dose: Double) -> Double {
        filled(by: dose).enumerated().reduce(0) { $0 + $1.element * segments[$1.offset] }
    }

    /// How far a dose fills each segment, 0 to 1; the first first.
    func filled(by dose: Double) -> [Double] {
        segments.indices.map { min(1, max(0, dose - Double($0))) }
    }
}
