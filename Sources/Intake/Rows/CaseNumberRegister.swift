import Domain
import Toolkit

/// Case numbers of one file, to detect a number that is used again for another case.
///
/// It keeps hashes only, so that no text stays in memory, of at most a million numbers, far more than
/// one file holds (decision 0014).
struct CaseNumberRegister {
    private var contents = BoundedHashTable(limit: 1_000_000)

    /// Registers the case number of a report; true where an earlier report with other content has it.
    mutating func hasConflict(registering report: Report) -> Bool {
        guard let caseKey = report.caseKey else { return false }
        var hash = FoldedMultiplyHash()
        hash.combine(caseKey)
        let content = report.contentHash
        if let first = contents[hash.value] { return first != content }
        contents.insert(content, for: hash.value)
        return false
    }
}

extension Report {
    /// Hash of the content of the row, wherever in the file it is.
    fileprivate var contentHash: UInt64 {
        var hash = FoldedMultiplyHash()
        hash.combine(text)
        hash.combine(place.text)
        hash.combine(place.area)
        hash.combine(place.municipality ?? "")
        hash.combine(category ?? "")
        hash.combine(reporter)
        hash.combine(reporterType)
        if kind != .event { hash.combine(kind.word) }
        if let origin { hash.combine(origin.word) }
        if time.precision != .minute { hash.combine(time.precision.rawValue) }
        hash.combine(time.start.minutes)
        hash.combine(time.end.minutes)
        hash.combine(reportedAt?.minutes)
        hash.combine(people)
        hash.combine(part)
        hash.combine(place.coordinate?.north.bitPattern ?? 0)
        hash.combine(place.coordinate?.east.bitPattern ?? 0)
        return hash.value
    }
}
