/// What the five comparisons found of one pair.
struct PairLevels {
    let time: TimeLevel
    let place: PlaceLevel
    let category: CategoryLevel
    let words: WordLevel
    let reporter: ReporterLevel

    init(_ left: Int, _ right: Int, in batch: Batch) {
        let (one, other) = (batch.reports[left], batch.reports[right])
        time = TimeLevel(one, other)
        place = PlaceLevel(one, other)
        category = CategoryLevel(one, other)
        words = WordLevel(
            common: batch.commonStems(left, right),
            of: one.stems.count,
            and: other.stems.count
        )
        reporter = ReporterLevel(one, other)
    }
}
