import Domain

/// One line of the plan, or one measure of the group's own, with what was decided and done about
/// it.
struct Measure {
    let line: PlanLine?
    let decision: Decision?
    let delivered: [DeliveredMeasure]

    /// Minutes of everything that was carried out, in whole or in part.
    var minutes: Int {
        delivered.filter { $0.done != .no }.reduce(0) { $0 + $1.time.length }
    }

    /// Done where all of it was, not done where none was, else in part; nil where nobody has said.
    var done: DeliveredMeasure.Completion? {
        let answers = Set(delivered.map(\.done))
        return answers.count > 1 ? .partly : answers.first
    }

    /// Whether anything was carried out that an effect can be claimed for.
    ///
    /// Nothing is claimed for what was turned down or put off, though someone may have been there.
    var isCarriedOut: Bool {
        decision?.verdict != .rejected && decision?.verdict != .postponed && minutes > 0
    }

    /// Where, as written, for a measure of the group's own.
    var place: String? {
        line == nil ? [decision?.place, delivered.first?.place].firstWritten : nil
    }

    /// Where it was carried out: what was delivered says before what was decided, and that before
    /// the line.
    func area(_ placeToArea: [String: AreaID]) -> AreaID? {
        let places = delivered.filter { $0.done != .no }.map(\.place) + [decision?.place ?? ""]
        return places.lazy.compactMap { placeToArea[$0] }.first ?? line?.area
    }
}

extension [String?] {
    fileprivate var firstWritten: String? {
        lazy.compactMap { $0 }.first { !$0.isEmpty }
    }
}
