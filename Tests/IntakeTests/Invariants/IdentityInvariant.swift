import Domain
import Intake

/// Invariants of what is the same: case numbers, words and settings (decision 0037).
///
/// An input is two words, on two lines.
enum IdentityInvariant {
    /// The first invariant that an input breaks; nil where it breaks none.
    static func breach(of input: [UInt8]) -> String? {
        let lines = String(decoding: input, as: UTF8.self)
            .split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let (first, second) = (lines[0], lines.count > 1 ? lines[1] : "")
        return words(first, second) ?? numbers(first, second) ?? settings(input)
    }

    private static func words(_ first: String, _ second: String) -> String? {
        if first.exactForm.exactForm != first.exactForm { return "the exact form has another" }
        let table = WordTable([(word: first, meaning: 1), (word: second, meaning: 2)])
        let areOne = first.exactForm == second.exactForm
        if table[second] != 2 || table[first] != (areOne ? 2 : 1) { return "a word is another" }
        if table[" \(first)\u{200B} "] != table[first] { return "hidden signs make a word another" }
        return nil
    }

    private static func numbers(_ first: String, _ second: String) -> String? {
        let (one, other) = (report(first), report(second))
        if let key = one.caseKey {
            if report(key).caseKey != key { return "a number compared is another number" }
            if report(" \(first) ").caseKey != key { return "spaces change a number" }
        }
        let (early, late) = (placed(one), placed(other))
        if CaseRevision.isPlausible(of: early, as: late)
            != CaseRevision.isPlausible(of: late, as: early)
        {
            return "one revises the other, but not the other way"
        }
        return CaseRevision.isPlausible(of: early, as: early) || one.category == nil
            ? nil : "a report is not itself"
    }

    private static func settings(_ input: [UInt8]) -> String? {
        guard let text = StaffText.decoded(input) else { return nil }
        return text.unicodeScalars.contains { $0 == "\u{200B}" || $0 == "\u{FEFF}" }
            ? "hidden signs are in a setting" : nil
    }

    /// A report with a number; its day and category follow from the number's length.
    private static func report(_ number: String) -> Report {
        let length = number.utf8.count
        var report = Report(
            id: "",
            reporter: "r",
            category: length.isMultiple(of: 3) ? nil : "c\(length % 2)",
            time: TimeSpan(day: Day(number: 20_760 + length % 20)),
            place: WrittenPlace(text: length.isMultiple(of: 5) ? "" : "p\(length % 4)")
        )
        report.caseNumber = number.isEmpty ? nil : number
        return report
    }

    private static func placed(_ report: Report) -> PlacedReport {
        PlacedReport(report: report, placement: .unplaced())
    }
}
