import Domain
import Toolkit

/// Case numbers of one file, to detect a number that is used again for another case.
///
/// It keeps hashes only, so that no text stays in memory, of at most a million numbers, far more than
/// one file holds (decision 0014).
struct CaseNumberRegister {
    private var contents = BoundedHashTable(limit: Self.limit)
    private var conflicts: [UInt64: Int] = [:]

    /// Hashes of the numbers that so many rows of the file share that they tell no cases apart.
    private(set) var shared: Set<UInt64> = []

    /// Rows with other contents that a number may have besides the first; with more it is none (decision 0037).
    private static let mostConflicts = 1

    private static let limit = 1_000_000

    /// What a number is to the rows before.
    enum Use {
        /// The first row with it, or the same row again; or a row without a number.
        case own
        /// A number that an earlier row with other content has.
        case repeated
        /// A number that is known to be none.
        case shared
    }

    /// Registers the case number of a report, where the file is known to share some numbers.
    mutating func use(of report: Report, shared known: Set<UInt64>) -> Use {
        guard let caseKey = report.caseKey else { return .own }
        var hash = FoldedMultiplyHash()
        hash.combine(caseKey)
        if known.contains(hash.value) { return .shared }
        let content = report.contentHash
        let first = contents.value(of: hash.value, orInserting: content) ?? content
        if first == content { return .own }
        countConflict(of: hash.value)
        return .repeated
    }

    private mutating func countConflict(of number: UInt64) {
        guard conflicts.count < Self.limit else { return }
        conflicts[number, default: 0] += 1
        if conflicts[number] ?? 0 > Self.mostConflicts { shared.insert(number) }
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
