import Domain

/// The case numbers of one file, to tell when one comes again for something else.
struct CaseNumbers {
    private var contents: [String: Int] = [:]

    /// Whether an earlier report has this one's number and says something else.
    mutating func areTaken(by report: Report) -> Bool {
        guard let number = report.caseNumber else { return false }
        var content = report
        content.line = 0
        content.joinedLines = []
        // A hash is enough to tell them apart, and keeps texts out of memory.
        let hash = content.hashValue
        guard let first = contents[number] else {
            contents[number] = hash
            return false
        }
        return first != hash
    }
}
