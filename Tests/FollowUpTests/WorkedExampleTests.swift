import Testing

@testable import FollowUp

struct WorkedExampleTests {
    /// `glm(poisson, log)` of R 4.2.2, the interaction; it equals (T1/T0)/(C1/C0).
    @Test func `the ratio of ratios equals that of R`() throws {
        let ratio = try #require(table([20, 10], [20, 20]).ratio)
        #expect(abs(ratio - 0.5) < 1e-6)
    }

    /// Hypergeometric given all margins, two-sided by probability, ties weighted one half (scipy 1.17).
    @Test(arguments: [([20, 10], [20, 20], 0.185958065), ([48, 14], [400, 180], 0.168554466)])
    func `mid-p equals that of the hypergeometric distribution`(
        treated: [Int],
        control: [Int],
        midP: Double
    ) {
        #expect(abs(table(treated, control).midP - midP) < 1e-7)
    }

    private func table(_ treated: [Int], _ control: [Int]) -> ContingencyTable {
        ContingencyTable(
            treatedBefore: treated[0],
            treatedAfter: treated[1],
            controlBefore: control[0],
            controlAfter: control[1]
        )
    }
}
