import Foundation

/// Log-linear state-space trend: a random-walk level with covariates.
///
/// count ≈ exposure × exp(level + covariates · coefficients). The coefficients have a normal prior
/// with mean 0: a penalised quasi-Poisson regression, fitted by Newton's method.
struct LogLinearTrend {
    /// Log level by period, latest first.
    let levels: [Double]

    /// Log effect of each covariate at value 1.
    let coefficients: [Double]

    /// exp(level + covariates · coefficients), latest first.
    let fitted: [Double]

    /// Fits counts, latest first; the sum of exposures and of counts is above 0.
    init(
        counts: [Double],
        exposures: [Double],
        covariates: [[Double]],
        deviations: [Double],
        settings: SeasonSettings
    ) {
        let width = deviations.count
        let mean = counts.reduce(0, +) / exposures.reduce(0, +)
        var unknowns =
            deviations.map { _ in 0 } + counts.map { _ in log(mean) }
        func logarithm(_ period: Int) -> Double {
            zip(covariates[period], unknowns).reduce(unknowns[width + period]) {
                $0 + $1.0 * $1.1
            }
        }
        for _ in 0..<8 {
            var penalised = Penalised(unknowns, deviations: deviations, settings: settings)
            for period in counts.indices where exposures[period] > 0 {
                let expected = exposures[period] * exp(logarithm(period))
                let variance = settings.dispersion + settings.weather * settings.weather * expected
                penalised.add(
                    covariates[period],
                    level: width + period,
                    residual: (counts[period] - expected) / variance,
                    weight: expected / variance
                )
            }
            let step = penalised.step
            for index in unknowns.indices {
                unknowns[index] += min(2, max(-2, step[index]))
            }
            if step.allSatisfy({ abs($0) < 1e-9 }) { break }
        }
        coefficients = Array(unknowns[..<width])
        levels = Array(unknowns[width...])
        fitted = counts.indices.map { exp(logarithm($0)) }
    }

    /// One Newton step: gradient and Hessian of the penalties, to which the counts are added.
    private struct Penalised {
        private var matrix: SymmetricMatrix
        private var slope: [Double]

        init(_ unknowns: [Double], deviations: [Double], settings: SeasonSettings) {
            matrix = SymmetricMatrix(size: unknowns.count)
            slope = unknowns.map { _ in 0 }
            for (index, deviation) in deviations.enumerated() {
                let precision = 1 / (deviation * deviation)
                matrix[index, index] += precision
                slope[index] -= precision * unknowns[index]
            }
            let precision = 1 / (settings.levelDeviation * settings.levelDeviation)
            for index in (deviations.count..<unknowns.count).dropFirst() {
                let pull = precision * (unknowns[index] - unknowns[index - 1])
                matrix[index, index] += precision
                matrix[index - 1, index - 1] += precision
                matrix[index, index - 1] -= precision
                slope[index] -= pull
                slope[index - 1] += pull
            }
        }

        mutating func add(
            _ covariates: [Double],
            level: Int,
            residual: Double,
            weight: Double
        ) {
            for (row, value) in covariates.enumerated() where value != 0 {
                slope[row] += residual * value
                matrix[level, row] += weight * value
                for column in 0..<row + 1 {
                    matrix[row, column] += weight * value * covariates[column]
                }
            }
            slope[level] += residual
            matrix[level, level] += weight
        }

        var step: [Double] {
            matrix.solve(slope)
        }
    }
}

/// Symmetric positive definite matrix; the lower half is kept row by row.
struct SymmetricMatrix {
    let size: Int
    private var values: [Double]

    /// Creates a matrix of zeros.
    init(size: Int) {
        self.size = size
        values = Array(repeating: 0, count: size * (size + 1) / 2)
    }

    /// Value in a row and a column up to it.
    subscript(_ row: Int, _ column: Int) -> Double {
        get { values[row * (row + 1) / 2 + column] }
        set { values[row * (row + 1) / 2 + column] = newValue }
    }

    /// Solution x of matrix · x = `right`, by Cholesky factorisation.
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
