import Testing

@testable import Situation

struct SymmetricMatrixTests {
    @Test func `a system of equations is solved`() {
        var matrix = SymmetricMatrix(size: 3)
        let rows = [[4.0], [2, 5], [-1, 0.5, 3]]
        for (row, values) in rows.enumerated() {
            for (column, value) in values.enumerated() { matrix[row, column] = value }
        }
        // [4 2 −1; 2 5 0.5; −1 0.5 3] × [1, −2, 3]
        let x = matrix.solve([-3, -6.5, 7])
        for (value, expected) in zip(x, [1.0, -2, 3]) { #expect(abs(value - expected) < 1e-12) }
    }

    @Test func `nothing is solved by nothing`() {
        #expect(SymmetricMatrix(size: 0).solve([]).isEmpty)
    }
}
