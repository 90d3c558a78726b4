public import Domain

/// Words for the values of enumerations, as `folded` spells them.
enum ControlledVocabulary {
    /// Words for kinds of reports.
    static let kinds = table(
        ReportKind.self,
        [
            "handelser": .event, "otryggt": .unsafePlace, "felanmalningar": .faultReport,
            "enhandelse": .event, "enotryggplats": .unsafePlace, "enfelanmalan": .faultReport,
            "ettfel": .faultReport, "ettarrangemang": .arrangement,
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

/// Value of an enumeration that people write as one Swedish word, in a cell or in `kommun.yml`.
///
///     ReportKind(word: "felanmälan")  // .faultReport
public protocol VocabularyValue: CaseIterable {
    /// Its word, as hints list it.
    var word: String { get }
}

extension VocabularyValue {
    /// The value with exactly this word; nil for any other.
    public init?(word: String) {
        guard let value = Self.allCases.first(where: { $0.word == word }) else { return nil }
        self = value
    }
}

extension ReportKind: VocabularyValue {
    /// "felanmälan" for a fault report.
    public var word: String {
        switch self {
        case .event: "händelse"
        case .unsafePlace: "otrygg plats"
        case .arrangement: "arrangemang"
        case .faultReport: "felanmälan"
        case .calm: "lugnt"
        case .feltSafe: "upplevd trygghet"
        case .feltUnsafe: "upplevd otrygghet"
        case .feltNeither: "varken trygg eller otrygg"
        }
    }
}

extension ReportOrigin: VocabularyValue {
    /// "upptäckt" for what a patrol found.
    public var word: String {
        switch self {
        case .calledIn: "anmält"
        case .foundOnPatrol: "upptäckt"
        }
    }
}

extension RosterEntry.Kind: VocabularyValue {
    /// "bokad vandring" for a booked walk.
    public var word: String {
        switch self {
        case .schedule: "schema"
        case .bookedWalk: "bokad vandring"
        case .contractedRound: "avtalsrond"
        }
    }
}

extension LinkAnswer.Verdict: VocabularyValue {
    /// "samma" for the same incident.
    public var word: String {
        switch self {
        case .same: "samma"
        case .different: "olika"
        case .unsure: "osäker"
        }
    }
}

extension Decision.Verdict: VocabularyValue {
    /// "antagen" for an accepted line.
    public var word: String {
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
    /// "delvis" for what was partly done.
    public var word: String {
        switch self {
        case .yes: "ja"
        case .partly: "delvis"
        case .no: "nej"
        }
    }
}
