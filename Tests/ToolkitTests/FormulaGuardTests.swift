import Testing
import Toolkit

struct FormulaGuardTests {
    @Test(arguments: ["=1", "'=1", "''=1", "-5", " x", "+46", "\u{FF1D}1"])
    func `what would be a formula is guarded, and comes back`(cell: String) {
        #expect(FormulaGuard.guarded(cell) == "'" + cell)
        #expect(FormulaGuard.unguarded("'" + cell) == cell)
    }

    @Test(arguments: ["", "'", "''", "'t ex", "Torget", "12,5", "2026-10-19", "k3f9a1c2b7d05"])
    func `everything else is left alone, both ways`(cell: String) {
        #expect(FormulaGuard.guarded(cell) == cell)
        #expect(FormulaGuard.unguarded(cell) == cell)
    }
}
