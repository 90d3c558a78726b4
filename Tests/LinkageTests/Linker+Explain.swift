import Domain

@testable import Linkage

extension Linker {
    /// The link of two reports by themselves, as `link` judges and explains each pair.
    func explain(_ one: PlacedReport, _ other: PlacedReport) -> Link {
        let pair = [one, other].sorted { $0.report.id < $1.report.id }
        let scorer = PairScorer(pair, parameters: .shipped)
        let probability = scorer.pair(0, 1).probability
        return Link(
            first: pair[0].report.id,
            second: pair[1].report.id,
            probability: probability,
            judgement: probability >= LinkParameters.shipped.same ? .same : .different,
            evidence: scorer.evidence(0, 1)
        )
    }
}
