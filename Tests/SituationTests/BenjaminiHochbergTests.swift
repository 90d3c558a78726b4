import Testing

@testable import Situation

struct BenjaminiHochbergTests {
    @Test func `the example of the paper has four discoveries`() {
        // Benjamini and Hochberg 1995, section 4.1: 15 p-values, rate 0.05.
        let pValues = [
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240,
            0.4262, 0.5719, 0.6528, 0.7590, 1.0000,
        ]
        #expect(BenjaminiHochberg.threshold(pValues.reversed(), rate: 0.05) == 0.0095)
    }

    @Test func `a later step brings earlier ones with it`() {
        #expect(BenjaminiHochberg.threshold([0.04, 0.045, 0.05], rate: 0.05) == 0.05)
    }

    @Test func `nothing is found among nothing`() {
        #expect(BenjaminiHochberg.threshold([], rate: 0.2) == nil)
        #expect(BenjaminiHochberg.threshold([0.5, 0.9], rate: 0.2) == nil)
    }
}
