import Domain
import Foundation
import Linkage
import Store
import Toolkit

/// Weights for linking reports, learned from the stored reports.
///
/// They are learned again when the stored reports have grown by a tenth (decision 0025).
struct WeightStage {
    let transaction: Transaction

    private static let setting = "link weights"

    /// Weights stored between runs.
    private struct Kept: Codable {
        /// Number of events when the weights were learned.
        let events: Int
        let weights: LinkParameters
    }

    /// Returns the weights learned last, or those shipped with the program.
    func known() throws -> LinkParameters {
        try kept()?.weights ?? .shipped
    }

    /// Returns weights learned from the latest events and staff answers, if enough events are new.
    ///
    /// Otherwise returns the stored weights or, with too few events in all, the shipped ones.
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

    /// Returns the stored weights; nil if another version of the program stored them in another shape.
    private func kept() throws -> Kept? {
        try transaction.runs.value(named: Self.setting).flatMap {
            try? JSONDecoder().decode(Kept.self, from: Data($0.utf8))
        }
    }
}
