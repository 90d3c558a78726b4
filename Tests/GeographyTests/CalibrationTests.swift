import Domain
import Testing

@testable import Geography

/// Calibration: a placement with a probability is right that often, by bands of it.
struct CalibrationTests {
    @Test(arguments: [3, 17, 90] as [UInt64])
    func `probabilities hold in a town drawn at random`(seed: UInt64) throws {
        var town = try RandomTown(seed: seed)
        var table = Reliability()
        for _ in 0..<3_000 {
            let (written, truth) = town.report()
            table.add(town.placer.place(written, text: "", home: nil).placement, truth: truth)
        }
        table.check(within: 0.05, cases: 200)
    }
}

/// Given probabilities and what came true, in bands.
struct Reliability {
    private var bands: [Int: (given: Double, right: Int, cases: Int)] = [:]

    /// Adds a placement whose true area is known; one without any area says nothing.
    mutating func add(_ placement: Placement, truth: AreaID?) {
        guard let area = placement.area else { return }
        let band = placement.probability >= 0.95 ? 19 : Int(placement.probability * 10)
        var sums = bands[band] ?? (0, 0, 0)
        sums.given += placement.probability
        sums.right += area == truth ? 1 : 0
        sums.cases += 1
        bands[band] = sums
    }

    /// Expects every band with enough cases to be right as often as was said.
    func check(within tolerance: Double, cases: Int) {
        let populated = bands.filter { $0.value.cases >= cases && $0.key >= 5 }
        #expect(!populated.isEmpty)
        for (band, sums) in populated {
            let given = sums.given / Double(sums.cases)
            let right = Double(sums.right) / Double(sums.cases)
            #expect(abs(given - right) <= tolerance, "band \(band): given \(given), right \(right)")
        }
    }
}
