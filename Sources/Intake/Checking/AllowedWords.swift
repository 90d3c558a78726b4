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
    static func list<Value>(of type: Value.Type) -> String
    where Value: CaseIterable & RawRepresentable<String> {
        type.allCases.map(\.rawValue).joined(separator: ", ")
    }

    /// The value that a word names, also where it is spelt otherwise.
    static func value<Value>(_ word: String, of type: Value.Type) -> Value?
    where Value: CaseIterable & RawRepresentable<String> {
        let folded = word.folded
        return type.allCases.first { $0.rawValue.folded == folded }
    }

    private static func table<Value>(_ type: Value.Type, _ more: [String: Value]) -> [String: Value]
    where Value: CaseIterable & RawRepresentable<String> {
        var table = more
        for value in type.allCases { table[value.rawValue.folded] = value }
        return table
    }
}
