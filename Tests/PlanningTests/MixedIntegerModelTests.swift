import Testing

@testable import Planning

struct MixedIntegerModelTests {
    private let limits = SolverLimits(relativeGap: 0, nodes: 100_000, seconds: 120)

    @Test func `whole columns come out whole`() throws {
        var model = MixedIntegerModel()
        let whole = model.addColumn(worth: 3, upper: 10, whole: true)
        let divisible = model.addColumn(worth: 1, upper: 10)
        model.addRow(
            to: 7,
            [.init(column: whole, coefficient: 2), .init(column: divisible, coefficient: 1)]
        )
        let outcome = try #require(HiGHSSolver.solve(model, limits: limits))
        #expect(outcome.values.map { ($0 * 1e6).rounded() / 1e6 } == [3, 1])
        #expect(abs(outcome.value - 10) < 1e-6)
        #expect(abs(outcome.bound - 10) < 1e-6)
    }

    @Test func `a model without solution gives none`() {
        var model = MixedIntegerModel()
        let column = model.addColumn(worth: 1, upper: 1, whole: true)
        model.addRow(from: 2, [.init(column: column, coefficient: 1)])
        #expect(HiGHSSolver.solve(model, limits: limits) == nil)
    }
}
