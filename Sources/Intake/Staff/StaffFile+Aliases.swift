public import Domain
import Toolkit

extension StaffFile {
    /// What words for places mean: `skrivet;är;rapportör;kommun`, of which the last two may be absent.
    ///
    /// Other columns are passed over, and rows without an answer: `oplacerade.csv` can be filled in and
    /// put back as it is. The words are masked, as those they are compared with.
    public static func aliases(
        _ bytes: [UInt8],
        file: String,
        masker: Masker = Masker()
    ) -> Reading<PlaceAlias> {
        var table = StaffTable(
            bytes,
            file: file,
            headings: ["skrivet", "är", "rapportör", "kommun"],
            needed: 2
        )
        let rows = table.map { row throws(StaffFault) -> PlaceAlias? in
            let meaning = FormulaGuard.unguarded(row["är"])
            if meaning.isEmpty { return nil }
            return PlaceAlias(
                written: masker.mask(FormulaGuard.unguarded(try row.text("skrivet"))).text,
                meaning: meaning,
                reporter: row["rapportör"].isEmpty ? nil : row["rapportör"],
                municipality: row["kommun"].isEmpty ? nil : row["kommun"],
                file: file,
                line: row.line
            )
        }
        return (rows.compactMap(\.self), table.findings)
    }
}
