public import Domain

/// Findings in Swedish, for those who can mend them: on the page, in receipts and on the terminal.
///
/// The file, line and column are printed next to it; the content of the cell is never printed.
///
///     FindingText.swedish(Finding(.badTime, file: "v43.csv", line: 3, column: "Tid"))
///     // Tiden i kolumnen ”Tid” gick inte att läsa. Skriv datum som 2026-10-19 och klockslag som 21.30.
public enum FindingText {
    /// The fault and how to mend it.
    public static func swedish(_ finding: Finding) -> String {
        wrong(finding) + " " + remedy(finding)
    }

    /// The fault and how to mend it, once for all findings of a group.
    public static func swedish(_ group: FindingGroup) -> String {
        let one = swedish(group.first)
        return group.count == 1
            ? one : "\(Swedish.count(group.count)) rader, den första så här: \(one)"
    }

    /// The fault, in one sentence.
    static func wrong(_ finding: Finding) -> String {
        FindingWords.catalogue(finding).wrong
    }

    /// How to mend it, with the finding's hint where the advice does not say the same.
    static func remedy(_ finding: Finding) -> String {
        let words = FindingWords.catalogue(finding)
        guard let hint = finding.hint.map(hint), !hint.isEmpty, !words.advice.contains(hint) else {
            return words.advice
        }
        return "\(words.advice) \(words.hint) \(hint)."
    }

    /// Something that would be accepted: to write as it is, or a name to look for.
    public static func example(_ finding: Finding) -> String {
        FindingWords.catalogue(finding).example
    }

    /// A hint in words.
    public static func hint(_ hint: FindingHint) -> String {
        switch hint {
        case .text(let text): text
        case .serialDays: "antal dagar sedan 1899-12-30"
        case .dayFirst: "dag/månad/år"
        case .monthFirst: "månad/dag/år"
        case .tab: "tabb"
        case .rows(let rows):
            rows.map { "\($0.file.map { "\($0) " } ?? "")\(RowWords.row($0.line))" }.joined(
                separator: ", "
            )
        }
    }

    /// The fault, how to mend it and an example, for a cell of a sheet.
    static func withExample(_ finding: Finding) -> String {
        let (text, example) = (swedish(finding), example(finding))
        return text.contains(example) ? text : "\(text) Exempel: \(example)"
    }

    /// Consequence for the row or the file, which follows from the severity.
    static func consequence(_ finding: Finding) -> String {
        switch (finding.severity, finding.line) {
        case (.error, nil): "filen är inte med"
        case (.error, _): "raden väntar"
        case (.warning, _): "räknas, men osäkert"
        case (.note, _): "inget gick förlorat"
        }
    }
}

/// Words of one kind of finding.
struct FindingWords {
    /// The fault, in one sentence.
    let wrong: String

    /// How to mend it, in one sentence.
    let advice: String

    /// Something accepted, to write as it is or to look for.
    let example: String

    /// Words before the finding's hint.
    var hint = "Närmast:"
}

extension FindingWords {
    /// A shift that breaks a rule of its function; the hint is the part of it that is planned.
    static func shift(
        _ wrong: String,
        advice: String =
            "Ändra bemanningen; planen använder inte den del av passet som bryter mot regeln."
    ) -> FindingWords {
        let example = "fältsekreterare;Fältteam;2026-10-23;15.00;23.00;2;schema;"
        return FindingWords(wrong: wrong, advice: advice, example: example, hint: "Planeras ändå:")
    }

    /// A walk of volunteers that breaks a rule.
    static func walk(_ wrong: String, advice: String) -> FindingWords {
        let example = "trygghetsvandrare;Centrumgruppen;2026-10-23;20.00;23.00;3;bokad vandring;"
        return FindingWords(wrong: wrong, advice: advice, example: example)
    }
}
