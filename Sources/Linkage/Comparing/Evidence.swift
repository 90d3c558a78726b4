import Domain

extension PairScorer {
    /// What was found of a pair, in the words that staff read; what weighs most comes first.
    func evidence(_ left: Int, _ right: Int) -> [LinkEvidence] {
        let levels = PairLevels(left, right, in: batch, stems: parameters.stems)
        let (one, other) = (batch.reports[left], batch.reports[right])
        let words = batch.commonStems(left, right)
        let evidence = [
            LinkEvidence(
                comparison: .time,
                finding: levels.time.finding(one, other),
                weight: parameters.time[levels.time]
            ),
            LinkEvidence(
                comparison: .place,
                finding: levels.place.finding(one, other),
                weight: parameters.place[levels.place]
            ),
            LinkEvidence(
                comparison: .category,
                finding: levels.category.finding(
                    weighing: levels.category.bits(in: parameters.categories)
                ),
                weight: levels.category.bits(in: parameters.categories)
            ),
            LinkEvidence(
                comparison: .words,
                finding: levels.words.finding(
                    common: words,
                    weighing: parameters.words[levels.words]
                ),
                weight: parameters.words[levels.words]
            ),
            LinkEvidence(
                comparison: .reporter,
                finding: levels.reporter.finding,
                weight: parameters.reporter[levels.reporter]
            ),
        ]
        return evidence.sorted {
            (-abs($0.weight), $0.comparison.rawValue) < (-abs($1.weight), $1.comparison.rawValue)
        }
    }
}
