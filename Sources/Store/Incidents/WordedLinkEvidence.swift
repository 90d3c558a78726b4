import Domain
import GRDB

/// Migration of the column from schema 2 to 11, where it held Swedish words: `field⇥weight⇥words`.
///
/// The words are those that these versions wrote, and stand here only to be recognised.
enum WordedLinkEvidence {
    static func migrate(_ database: Database) throws {
        let update = try database.makeStatement(
            sql: "UPDATE link SET evidence = ? WHERE first = ? AND second = ?"
        )
        let rows = try Row.fetchAll(database, sql: "SELECT first, second, evidence FROM link")
        for row in rows {
            let evidence = (row["evidence"] as String).split(separator: "\n").compactMap(read)
            try update.execute(arguments: [
                LinkEvidenceColumn.text(evidence), row["first"] as String, row["second"] as String,
            ])
        }
    }

    private static func read(_ line: Substring) -> LinkEvidence? {
        let parts = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let weight = Double(parts[1]),
            let finding = words[String(parts[2])] ?? number(in: parts[2], field: parts[0])
        else { return nil }
        return LinkEvidence(finding, weight: weight)
    }

    /// "2 tim 10 min isär", "1,2 km isär", "3 ord gemensamma".
    private static func number(in words: Substring, field: Substring) -> LinkFinding? {
        let parts = words.split(separator: " ")
        func amount(before unit: String) -> Double? {
            parts.firstIndex { $0 == unit }.flatMap { index in
                index == 0
                    ? nil
                    : Double(String(parts[index - 1].map { $0 == "," ? "." : $0 }))
            }
        }
        switch field {
        case "time":
            let (hours, minutes) = (amount(before: "tim"), amount(before: "min"))
            guard hours != nil || minutes != nil else { return nil }
            return .minutesApart(Int((hours ?? 0) * 60 + (minutes ?? 0)))
        case "place":
            return (amount(before: "m") ?? amount(before: "km").map { ($0 * 1000).rounded() })
                .map { .metresApart(Int($0)) }
        default: return amount(before: "ord").map { .commonWords(Int($0)) }
        }
    }

    private static let words: [String: LinkFinding] = [
        "upptäckt nästa morgon": .nextMorning, "samma del av dygnet": .samePartOfDay,
        "samma dygn": .sameDay, "tiderna går ihop": .overlappingTimes,
        "olika dygn": .differentDays, "samma plats": .samePlace, "samma område": .sameArea,
        "kanske samma område": .possiblySameArea, "olika områden": .differentAreas,
        "samma ord för platsen": .samePlaceText, "plats saknas": .placeMissing,
        "samma kategori": .sameCategory,
        "kategorier som ofta förväxlas": .confusedCategories,
        "olika kategorier": .differentCategories, "kategori saknas": .categoryMissing,
        "andra ord för samma sak": .synonymousWords, "inga gemensamma ord": .noCommonWords,
        "beskrivning saknas": .descriptionMissing, "samma rapportör": .sameReporter,
        "samma slags rapportör": .sameReporterType, "olika rapportörer": .differentReporters,
    ]
}
