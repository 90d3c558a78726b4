import Domain

/// Words for values of which there are only a few, as `folded` spells them.
enum AllowedWords {
    /// Types of report.
    static let kinds = table(
        ReportKind.self,
        [
            "handelser": .event, "otryggt": .unsafePlace, "felanmalningar": .faultReport,
            "trygg": .feltSafe, "otrygg": .feltUnsafe, "varkeneller": .feltNeither,
        ]
    )

    /// How a report came about.
    static let origins = table(
        ReportOrigin.self,
        [
            "larm": .calledIn, "inkommet": .calledIn, "samtal": .calledIn,
            "egeninitierat": .foundOnPatrol,
            "patrull": .foundOnPatrol, "egenupptackt": .foundOnPatrol, "rondering": .foundOnPatrol,
        ]
    )

    /// The values themselves, for a hint.
    static func list<Value: CellValue>(of type: Value.Type) -> String {
        type.allCases.map(\.word).joined(separator: ", ")
    }

    /// The value that a word names, also where it is spelt otherwise.
    static func value<Value: CellValue>(_ word: String, of type: Value.Type) -> Value? {
        let folded = word.folded
        return type.allCases.first { $0.word.folded == folded }
    }

    private static func table<Value: CellValue>(
        _ type: Value.Type,
        _ more: [String: Value]
    ) -> [String: Value] {
        var table = more
        for value in type.allCases { table[value.word.folded] = value }
        return table
    }
}

/// A value of which there are only a few, each written as one Swedish word in a cell.
protocol CellValue: CaseIterable {
    /// The word, as the hints of findings list it.
    var word: String { get }
}

extension CellValue where Self: RawRepresentable<String> {
    var word: String { rawValue }
}

extension ReportKind: CellValue {}
extension ReportOrigin: CellValue {}
extension RosterEntry.Kind: CellValue {}
extension LinkAnswer.Verdict: CellValue {}

extension Decision.Verdict: CellValue {
    var word: String {
        switch self {
        case .accepted: "antagen"
        case .changed: "ändrad"
        case .rejected: "avslagen"
        case .postponed: "bordlagd"
        case .own: "egen"
        }
    }
}

extension DeliveredMeasure.Completion: CellValue {
    var word: String {
        switch self {
        case .yes: "ja"
        case .partly: "delvis"
        case .no: "nej"
        }
    }
}
