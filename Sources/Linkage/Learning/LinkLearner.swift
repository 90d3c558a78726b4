public import Domain

/// Learns the linker's weights from a municipality's own reports, without anybody's labels.
///
/// Reports are linked, what was joined teaches new weights, and so on for some rounds
/// (expectation–maximisation after Winkler 1988, where clustering decides on what to believe): how
/// well each kind of reporter knows the time, which categories are mixed up, which words stand for
/// each other, and what every level of agreement is worth. What people have answered is believed
/// before anything else. Decision 0025.
public struct LinkLearner: Sendable {
    /// Fewer reports than this teach nothing.
    public static let leastReports = 500

    /// More reports than this teach nothing new.
    public static let mostReports = 30_000

    private let start: LinkParameters

    /// A learner that begins with these weights and draws what it learns towards them.
    public init(from start: LinkParameters = .shipped) {
        self.start = start
    }

    /// The weights that these reports teach; the ones at the start where they are too few, or
    /// no two come near each other.
    ///
    /// Of more than `mostReports` the first by municipality and time are used. The result depends
    /// on the reports and answers alone, not on their order.
    ///
    /// - Parameters:
    ///   - reports: Reports of any type; those of type *händelse* teach.
    ///   - verdict: What people have said of a pair.
    /// - Returns: The weights, to link by or to keep.
    public func weights(
        from reports: [PlacedReport],
        verdict: (ReportID, ReportID) -> LinkAnswer.Verdict = { _, _ in .unsure }
    ) -> LinkParameters {
        let events = LearningSample.of(reports)
        guard events.count >= LinkLearner.leastReports else { return start }
        var parameters = start
        parameters.stems = LearningSample.stems(of: events, like: start.stems)
        parameters.categories = LearningSample.categories(of: events, like: start.categories)
        var lesson = LinkLesson(events, start: parameters, verdict: verdict)
        guard !lesson.isEmpty else { return start }
        for _ in 0..<Learning.rounds { parameters = lesson.weights(improving: parameters) }
        return parameters
    }
}
