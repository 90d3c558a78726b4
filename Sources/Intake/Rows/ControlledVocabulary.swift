import Domain

/// Words for the values of enumerations, as `folded` spells them.
enum ControlledVocabulary {
    /// Words for kinds of reports.
    static let kinds = table(
        ReportKind.self,
        [
            "handelser": .event, "otryggt": .unsafePlace, "felanmalningar": .faultReport,
            "trygg": .feltSafe, "otrygg": .feltUnsafe, "varkeneller": .feltNeither,
        ]
    )

    /// Words for the origins of reports.
    static let origins = table(
        ReportOrigin.self,
        [
            "larm": .calledIn, "inkommet": .calledIn, "samtal": .calledIn,
            "egeninitierat": .foundOnPatrol,
            "patrull": .foundOnPatrol, "egenupptackt": .foundOnPatrol, "rondering": .foundOnPatrol,
        ]
    )

    /// The words of all values, as a hint.
    static func list<Value: VocabularyValue>(of type: Value.Type) -> String {
        type.allCases.map(\.word).joined(separator: ", ")
    }

    /// The value that a word names, in any spelling with the same folded form; nil for any other word.
    static func value<Value: VocabularyValue>(_ word: String, of type: Value.Type) -> Value? {
        let folded = word.folded
        return type.allCases.first { $0.word.folded == folded }
    }

    private static func table<Value: VocabularyValue>(
        _ type: Value.Type,
        _ more: [String: Value]
    ) -> [String: Value] {
        var table = more
        for value in type.allCases { table[value.word.folded] = value }
        return table
    }
}

/// Value of an enumeration that is written as one Swedish word in a cell.
protocol VocabularyValue: CaseIterable {
    /// Its word, as hints list it.
    var word: String { get }
}

extension VocabularyValue where Self: RawRepresentable<String> {
    var word: String { rawValue }
}

extension ReportKind: VocabularyValue {}
extension ReportOrigin: VocabularyValue {}
extension RosterEntry.Kind: VocabularyValue {}

extension LinkAnswer.Verdict: VocabularyValue {
    var word: String {
        switch self {
        case .same: "samma"
        case .different: "olika"
        case .unsure: "osäker"
        }
    }
}

extension Decision.Verdict: VocabularyValue {
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

extension DeliveredMeasure.Completion: VocabularyValue {
    var word: String {
        switch self {
        case .yes: "ja"
        case .partly: "delvis"
        case .no: "nej"
        }
    }
}
