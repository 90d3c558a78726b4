import Domain

/// Codes of a controlled vocabulary in a column: the names of its cases.
///
/// The words that files and pages have for the values may change without a migration.
struct ColumnCode<Value: CaseIterable & Hashable & Sendable>: Sendable {
    private let codes: [Value: String]
    private let values: [String: Value]

    fileprivate init() {
        let pairs = Value.allCases.map { ($0, "\($0)") }
        codes = Dictionary(uniqueKeysWithValues: pairs)
        values = Dictionary(uniqueKeysWithValues: pairs.map { ($1, $0) })
    }

    /// Code of a value.
    func callAsFunction(_ value: Value) -> String {
        guard let code = codes[value] else { preconditionFailure("all cases have a code") }
        return code
    }

    /// Value of a code; nil for a code of a newer version.
    func value(_ code: String?) -> Value? {
        code.flatMap { values[$0] }
    }
}

/// Vocabularies without raw values: their words are in `Intake` and `Publishing`.
enum ColumnCodes {
    static let kind = ColumnCode<ReportKind>()
    static let origin = ColumnCode<ReportOrigin>()
    static let roster = ColumnCode<RosterEntry.Kind>()
    static let answer = ColumnCode<LinkAnswer.Verdict>()
}

extension ReportKind {
    /// The kind's code as a literal in SQL.
    var sql: String { "'\(ColumnCodes.kind(self))'" }

    /// Codes of the kinds that are answers about felt safety, as a list in SQL.
    static let voicesInSQL = allCases.filter(\.isVoice).map(\.sql).joined(separator: ", ")
}
