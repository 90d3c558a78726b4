import Domain

/// What the page and the workbook say of a long-term measure.
struct LongTermWords {
    let measure: LongTermMeasure
    let names: Names

    /// "Belysning".
    var name: String {
        Swedish.sentence(measure.measure.words)
    }

    /// Where: the place that it is about and its area.
    var place: String {
        let area = names.area(measure.area)
        return measure.lasting.place.map { "\($0), \(area)" } ?? area
    }

    /// What has lasted there: "Skadegörelse, 4 perioder i rad, 14 händelser".
    var lasting: String {
        let lasting = measure.lasting
        return Swedish.sentence(names.category(lasting.category))
            + ", \(Swedish.count(lasting.periods)) perioder i rad, "
            + Swedish.count(lasting.incidents, "händelse", "händelser")
    }

    /// What the group has decided of it; empty while it is open.
    var decided: String {
        guard let decision = measure.decision else { return "" }
        let day = decision.time.map { " \($0.start.day)" } ?? ""
        let why = decision.motivation.isEmpty ? "" : ": \(decision.motivation)"
        return Swedish.sentence(decision.verdict.words) + day + why
    }
}
