public import Domain
import Toolkit

/// Answer of the coordinator about what a free text is: a row of `okategoriserade.csv` that has been filled in.
public struct CategoryAnswer: Hashable, Sendable {
    /// Report that it is about; empty where only the words tell.
    public let report: ReportID

    /// Masked words that it is about; empty where only the report tells.
    public let written: String

    /// Reporter that it is about; nil for all.
    public let reporter: ReporterID?

    /// Category by its name, id or alias, or "lugnt".
    public let meaning: String

    /// 1-based line in the file.
    public let line: Int
}

extension StaffFile {
    /// Heading of the column in which the coordinator answers.
    static let answered = "kategori"

    /// Whether a file is a list of categories that has been filled in, and none of places.
    public static func answersCategories(_ bytes: [UInt8]) -> Bool {
        let first = bytes.prefix { $0 != UInt8(ascii: "\n") }
        let cells = String(decoding: first, as: UTF8.self).split { ";,\t".contains($0) }
            .map(\.folded)
        return cells.contains(answered) && !cells.contains("ar")
    }

    /// Answers about categories: `id;skrivet;rapportör;kategori`; rows without an answer are ignored.
    public static func categoryAnswers(
        _ bytes: [UInt8],
        file: String,
        masker: Masker = Masker()
    ) -> Reading<CategoryAnswer> {
        var table = StaffTable(
            bytes,
            file: file,
            form: StaffForm(
                headings: [answered, "id", "skrivet", "rapportör"],
                needed: 1
            )
        )
        let rows = table.map { row throws(StaffFault) -> CategoryAnswer? in
            let meaning = FormulaGuard.unguarded(row[answered])
            if meaning.isEmpty { return nil }
            let written = FormulaGuard.unguarded(row["skrivet"])
            guard !(written.isEmpty && row["id"].isEmpty) else {
                throw StaffFault(code: .emptyReport, column: "skrivet", hint: nil)
            }
            return CategoryAnswer(
                report: row["id"],
                written: masker.mask(written).text,
                reporter: row["rapportör"].isEmpty ? nil : row["rapportör"],
                meaning: meaning,
                line: row.line
            )
        }
        return (rows.compactMap(\.self), table.findings)
    }
}
