import Domain

/// Reports to link, with what is alike left out.
enum Samples {
    static let friday = Day(number: 20_381)

    /// A report of vandalism at a school, found by the police, unless stated otherwise.
    static func report(
        _ id: ReportID,
        from reporter: ReporterID = "polis",
        type: String? = nil,
        category: CategoryID? = "skadegorelse",
        time: TimeSpan = at(21, 17),
        text: String = "Krossad ruta i busskuren",
        placement: Placement = measured(),
        municipality: String? = nil
    ) -> PlacedReport {
        let report = Report(
            id: id,
            reporter: reporter,
            reporterType: type ?? reporter,
            category: category,
            time: time,
            place: WrittenPlace(municipality: municipality),
            text: text
        )
        return PlacedReport(report: report, placement: placement)
    }

    static func at(_ hour: Int, _ minute: Int = 0, daysLater days: Int = 0) -> TimeSpan {
        TimeSpan(minute: LocalTime(friday.adding(days), hour: hour, minute: minute))
    }

    static func measured(
        north: Double = 0,
        east: Double = 0,
        area: AreaID = "centrum"
    ) -> Placement {
        Placement(
            areas: [AreaShare(area: area, probability: 0.95)],
            point: PlanarPoint(north: 6_460_000 + north, east: 300_000 + east),
            metres: 25,
            method: .coordinate
        )
    }

    static func inArea(_ area: AreaID) -> Placement {
        Placement(areas: [AreaShare(area: area, probability: 0.9)], method: .area)
    }
}
