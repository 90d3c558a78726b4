/// Concave, piecewise linear gain of a dose of visits: each unit adds no more than the one before (Koper 1995).
///
/// Visits and teams are chosen by the same gain: a plan's is scaled to answer for all of a need, from 0 to 1.
struct ConcaveGain: Sendable {
    let segments: [Segment]

    /// A length of dose over which each unit gains the same.
    struct Segment {
        let length: Double
        let slope: Double
    }

    /// Gains of the first, second, … whole visit, scaled to 1 in all.
    init(ofVisits gains: [Double]) {
        let sum = gains.reduce(0, +)
        precondition(sum > 0, "some visit gains something")
        self.init(gains.map { Segment(length: 1, slope: $0 / sum) })
    }

    /// Segments in order, whose slopes never rise.
    init(_ segments: [Segment]) {
        precondition(
            segments.allSatisfy { $0.length > 0 && $0.slope >= 0 }
                && zip(segments, segments.dropFirst()).allSatisfy { $0.slope >= $1.slope },
            "gains are positive and never rise"
        )
        self.segments = segments
    }

    /// Gain of a dose, in visits of full fit.
    func gain(ofDose dose: Double) -> Double {
        var (rest, sum) = (max(0, dose), 0.0)
        for segment in segments {
            let part = min(rest, segment.length)
            sum += part * segment.slope
            rest -= part
            if rest <= 0 { break }
        }
        return sum
    }

    /// Part of a dose in each segment, in order.
    func parts(ofDose dose: Double) -> [Double] {
        var rest = max(0, dose)
        return segments.map { segment in
            let part = min(rest, segment.length)
            rest -= part
            return part
        }
    }
}
