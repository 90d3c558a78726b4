import Domain
import GRDB

/// The evidence of a link in one column: a line for each comparison, as `code[ number]⇥weight`.
enum LinkEvidenceColumn {
    static func text(_ evidence: [LinkEvidence]) -> String {
        evidence.map { "\(code(of: $0.finding))\t\($0.weight)" }.joined(separator: "\n")
    }

    /// Reads the column; a line that no version has written is left out.
    static func evidence(_ text: String) -> [LinkEvidence] {
        text.split(separator: "\n").compactMap { line in
            let parts = line.split(separator: "\t")
            guard parts.count == 2, let weight = Double(parts[1]),
                let finding = finding(code: parts[0])
            else { return nil }
            return LinkEvidence(finding, weight: weight)
        }
    }

    private static func code(of finding: LinkFinding) -> String {
        switch finding {
        case .minutesApart(let minutes): "minutesApart \(minutes)"
        case .nextMorning: "nextMorning"
        case .samePartOfDay: "samePartOfDay"
        case .sameDay: "sameDay"
        case .overlappingTimes: "overlappingTimes"
        case .differentDays: "differentDays"
        case .metresApart(let metres): "metresApart \(metres)"
        case .samePlace: "samePlace"
        case .sameArea: "sameArea"
        case .possiblySameArea: "possiblySameArea"
        case .differentAreas: "differentAreas"
        case .samePlaceText: "samePlaceText"
        case .placeMissing: "placeMissing"
        case .sameCategory: "sameCategory"
        case .confusedCategories: "confusedCategories"
        case .differentCategories: "differentCategories"
        case .categoryMissing: "categoryMissing"
        case .commonWords(let count): "commonWords \(count)"
        case .synonymousWords: "synonymousWords"
        case .noCommonWords: "noCommonWords"
        case .descriptionMissing: "descriptionMissing"
        case .sameReporter: "sameReporter"
        case .sameReporterType: "sameReporterType"
        case .differentReporters: "differentReporters"
        }
    }

    private static let plain = Dictionary(
        uniqueKeysWithValues: LinkFinding.plain.map { (code(of: $0), $0) }
    )

    private static func finding(code: Substring) -> LinkFinding? {
        let parts = code.split(separator: " ")
        guard parts.count == 2, let number = Int(parts[1]) else { return plain[String(code)] }
        return switch parts[0] {
        case "minutesApart": .minutesApart(number)
        case "metresApart": .metresApart(number)
        case "commonWords": .commonWords(number)
        default: nil
        }
    }
}

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
