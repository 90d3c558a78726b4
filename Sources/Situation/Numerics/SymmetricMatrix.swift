/// A symmetric, positive definite matrix, of which the lower half is kept row by row.
struct SymmetricMatrix {
    let size: Int
    private var values: [Double]

    /// A matrix of zeros.
    init(size: Int) {
        self.size = size
        values = Array(repeating: 0, count: size * (size + 1) / 2)
    }

    /// The value in a row and a column up to it.
    subscript(_ row: Int, _ column: Int) -> Double {
        get { values[row * (row + 1) / 2 + column] }
        set { values[row * (row + 1) / 2 + column] = newValue }
    }

    /// The x for which matrix × x is `right` (Cholesky).
    func solve(_ right: [Double]) -> [Double] {
        var factor = self
        for row in 0..<size {
            for column in 0..<row + 1 {
                var sum = factor[row, column]
                for inner in 0..<column { sum -= factor[row, inner] * factor[column, inner] }
                factor[row, column] =
                    row == column
                    ? sum.squareRoot() : sum / factor[column, column]
            }
        }
        var x = right
        for row in 0..<size {
            for column in 0..<row { x[row] -= factor[row, column] * x[column] }
            x[row] /= factor[row, row]
        }
        for row in (0..<size).reversed() {
            for later in row + 1..<size where later > row {
                x[row] -= factor[later, row] * x[later]
            }
            x[row] /= factor[row, row]
        }
        return x
    }
}
