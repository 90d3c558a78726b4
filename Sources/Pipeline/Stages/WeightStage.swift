import Domain
import Foundation
import Linkage
import Store
import Toolkit

/// The weights that reports are linked by: learned from the stored reports, and anew when these have
/// grown by a tenth (decision 0025).
struct WeightStage {
    let transaction: Transaction

    private static let setting = "link weights"

    /// What is kept between runs.
    private struct Kept: Codable {
        /// Events that there were when the weights were learned.
        let events: Int
        let weights: LinkParameters
    }

    /// The weights that were learned last, or those that the program ships with.
    func known() throws -> LinkParameters {
        try kept()?.weights ?? .shipped
    }

    /// The weights that the latest events and people's answers teach, where there is enough news.
    func learned(by answers: LinkAnswers) throws -> LinkParameters {
        let events = try transaction.reports.eventCount()
        if let kept = try kept(),
            events < kept.events + max(LinkLearner.leastReports, kept.events / 10)
        {
            return kept.weights
        }
        guard events >= LinkLearner.leastReports else { return .shipped }
        let weights = LinkLearner().weights(
            from: try transaction.reports.latestEvents(LinkLearner.mostReports),
            verdict: answers.verdict
        )
        let json = try JSON.text(encoding: Kept(events: events, weights: weights))
        try transaction.runs.setValue(json, named: Self.setting)
        return weights
    }

    /// Nothing where another version of the program has kept weights of another shape.
    private func kept() throws -> Kept? {
        try transaction.runs.value(named: Self.setting).flatMap {
            try? JSONDecoder().decode(Kept.self, from: Data($0.utf8))
        }
    }
}
