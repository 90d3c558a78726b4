import Domain
import Testing

@testable import Linkage

struct PairLevelTests {
    @Test(arguments: [(1, 0), (2, 1), (4, 3), (9, TimeLevel.mostDays)])
    func `dates apart are compared by the whole days between them`(day: Int, between: Int) {
        let batch = PairLevelTests.batch([report("a", day: 0), report("b", day: day)])
        #expect(TimeLevel(batch.reports[0], batch.reports[1]) == .daysAfter(between))
        #expect(TimeLevel(batch.reports[1], batch.reports[0]) == .daysAfter(between))
    }

    @Test func `the same address at two near points is stronger than the points`() {
        let here = PlanarPoint(north: 6_580_000, east: 674_000)
        let reports = [
            report("a", at: here, "Storgatan 3"), report("b", at: here, "storgatan 3"),
            report("c", at: here, "Storgatan 5"),
        ]
        let batch = PairLevelTests.batch(reports)
        #expect(PlaceLevel(batch.reports[0], batch.reports[1]) == .sameAddress)
        #expect(
            PlaceLevel(batch.reports[0], batch.reports[2]) == .apart(distance: 0, vagueness: 0)
        )
    }

    @Test func `every level of time and place has its own number`() {
        #expect(TimeLevel.all.map(\.number) == Array(TimeLevel.all.indices))
        #expect(PlaceLevel.all.map(\.number) == Array(PlaceLevel.all.indices))
    }

    private static func batch(_ reports: [PlacedReport]) -> ReportBatch {
        ReportBatch(reports, parameters: .shipped)
    }

    private func report(
        _ id: ReportID,
        day: Int = 0,
        at point: PlanarPoint? = nil,
        _ address: String = ""
    ) -> PlacedReport {
        let start = LocalTime(minutes: day * 1440)
        let span = TimeSpan(
            start: start,
            end: LocalTime(minutes: start.minutes + 1440),
            precision: .day
        )
        let report = Report(
            id: id,
            reporter: "park",
            reporterType: "kommun",
            category: nil,
            time: span,
            place: WrittenPlace(text: address, municipality: "Provlandet"),
            text: ""
        )
        let placement = Placement(
            areas: [AreaShare(area: "Centrum", probability: 1)],
            point: point,
            metres: point == nil ? nil : 10,
            method: point == nil ? .area : .address
        )
        return PlacedReport(report: report, placement: placement)
    }
}
