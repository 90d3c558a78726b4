import Domain

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
