import Domain
import Testing

@testable import Pipeline
@testable import Store

struct QuarantinedCategoriesTests {
    private let categories = [
        Category(id: "klotter", name: "Klotter", aliases: ["målning"]),
        Category(id: "brak", name: "Bråk"),
    ]
    private let period = 3

    private func waiting(_ cells: [String]...) -> [WaitingCells] {
        cells.map { WaitingCells(period: period, reporter: "skola", cells: $0) }
    }

    private func absences(
        _ waiting: [WaitingCells],
        read: Int = 0
    ) -> Set<QuarantinedCategories.Absence> {
        let report = ReportCount(
            period: period,
            reporter: "skola",
            area: nil,
            category: "klotter",
            reports: read
        )
        return QuarantinedCategories(categories).absences(waiting, reports: [report])
    }

    @Test func `a category is absent where more rows of it wait than were read`() {
        let rows = waiting(["2026-10-99", "KLOTTER"], ["fel dag", "målning"])
        let absence = QuarantinedCategories.Absence(period, "skola", "klotter")
        #expect(absences(rows) == [absence])
        #expect(absences(rows, read: 1) == [absence])
        #expect(absences(rows, read: 2).isEmpty)
    }

    @Test func `a row that names no category, or two, tells of none`() {
        #expect(absences(waiting([], ["fel dag", "vet ej"], ["klotter", "bråk"])).isEmpty)
    }

    @Test func `another reporter's, or another period's, reports make nobody present`() {
        let other = ReportCount(
            period: period + 1,
            reporter: "skola",
            area: nil,
            category: "klotter",
            reports: 9
        )
        let rows = waiting(["x", "klotter"])
        #expect(QuarantinedCategories(categories).absences(rows, reports: [other]).count == 1)
    }
}
