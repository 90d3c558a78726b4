/// What the five comparisons found of one pair.
struct PairLevels {
    let time: TimeLevel
    let place: PlaceLevel
    let category: CategoryLevel
    let words: WordLevel
    let reporter: ReporterLevel

    init(_ left: Int, _ right: Int, in batch: Batch, stems: KinTable) {
        let (one, other) = (batch.reports[left], batch.reports[right])
        time = TimeLevel(one, other)
        place = PlaceLevel(one, other)
        category = CategoryLevel(one, other)
        words = WordLevel(meanBits: batch.commonBits(left, right, by: stems))
        reporter = ReporterLevel(one, other)
    }
}
