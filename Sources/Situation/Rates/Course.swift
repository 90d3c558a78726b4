import Foundation

/// A course that counts follow: a level that wanders, and covariates that lift and lower it.
///
/// Log-linear: count = exposure × exp(level + covariates × coefficients). The level is a random walk, the
/// coefficients are drawn to 0 (a penalised quasi-Poisson regression), fitted by Newton's method.
struct Course {
    /// Logarithms of the level, the latest first.
    let levels: [Double]

    /// Logarithm of what a whole one of each covariate does.
    let coefficients: [Double]

    /// exp(level + covariates × coefficients), the latest first.
    let fitted: [Double]

    /// The course of these counts, latest first; there is exposure, and something was counted.
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

    /// One of Newton's steps: the penalties, to which the counts are added.
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
