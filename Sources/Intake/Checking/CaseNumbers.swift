import Domain

/// The case numbers of one file, to tell when one comes again for something else.
///
/// Digests are enough to tell them apart, and keep texts out of memory; so does a limit, far above
/// what one file holds (decision 0014).
struct CaseNumbers {
    private var contents = DigestTable(limit: 1_000_000)

    /// Whether an earlier report has this one's number and says something else.
    mutating func areTaken(by report: Report) -> Bool {
        guard let caseNumber = report.caseNumber else { return false }
        var digest = Digest()
        digest.add(caseNumber)
        let content = report.contentDigest
        if let first = contents[digest.value] { return first != content }
        contents.add(content, for: digest.value)
        return false
    }
}

extension Report {
    /// Stands for all that the row says, wherever it stands.
    fileprivate var contentDigest: UInt64 {
        var digest = Digest()
        digest.add(text)
        digest.add(place.text)
        digest.add(place.area)
        digest.add(place.municipality ?? "")
        digest.add(category ?? "")
        digest.add(reporter)
        digest.add(reporterType)
        if kind != .event { digest.add(kind.rawValue) }
        if let origin { digest.add(origin.rawValue) }
        if time.precision != .minute { digest.add(time.precision.rawValue) }
        digest.add(time.start.minutes)
        digest.add(time.end.minutes)
        digest.add(reportedAt?.minutes)
        digest.add(people)
        digest.add(part)
        digest.add(place.coordinate?.north.bitPattern ?? 0)
        digest.add(place.coordinate?.east.bitPattern ?? 0)
        return digest.value
    }
}
