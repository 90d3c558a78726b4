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

    @Test func `a reference instance is rebuilt as published`() {
        let instance = ReferenceInstance()
        #expect(instance.weights.joined().reduce(0, +) == 1356)
        #expect(instance.travel.reduce(0, +) == 47)
        #expect(instance.allowed.joined().count { $0 } == 30)
    }

    @Test func `the reference instance reaches the optimum that four solvers proved`() throws {
        let model = ReferenceInstance().model
        let outcome = try #require(HiGHSSolver.solve(model, limits: limits))
        #expect(outcome.status == .optimal)
        #expect(abs(outcome.value - 3_307_140) < 0.5)
        #expect(abs(outcome.bound - 3_307_140) < 0.5)
    }
}
