/// Which pairs are compared at all: those near in place and time.
///
/// A report is filed under its two most probable areas, under the grid cells around its point and,
/// once, under its municipality, where only pairs with an unplaced report meet. Two reports meet
/// where they share a file and at most `reach` minutes lie between them, never across
/// municipalities.
struct CandidatePairs {
    private let reports: [CompactReport]
    private let reach: Int
    /// The files of each report, and where each report's begin.
    private var files: [File] = []
    private var firstFile: [Int] = [0]
    /// All reports in all files, by file and then time.
    private var entries: [Entry] = []

    /// Most reports that one is compared with in one file, the nearest in time first.
    ///
    /// A guard against a delivery where every row has the same place and day; `Crowd` asks of pairs
    /// beyond.
    private static let crowd = 100

    init(_ batch: Batch, reach: Int) {
        reports = batch.reports
        self.reach = reach
        files.reserveCapacity(reports.count * 7)  // two areas, four cells, one municipality
        firstFile.reserveCapacity(reports.count + 1)
        for report in reports {
            report.appendFiles(to: &files)
            firstFile.append(files.count)
        }
        entries.reserveCapacity(files.count)
        for (index, report) in reports.enumerated() {
            for file in files[firstFile[index]..<firstFile[index + 1]] {
                entries.append(Entry(file: file, start: report.start, report: Int32(index)))
            }
        }
        entries.sort()
    }

    /// Visits every pair once, the smaller index first.
    func visit(_ body: (Int, Int) -> Void) {
        for (position, entry) in entries.enumerated() {
            let left = Int(entry.report)
            for next in entries[(position + 1)...].prefix(CandidatePairs.crowd) {
                let right = Int(next.report)
                guard next.file == entry.file, reports[left].gap(to: reports[right]) <= reach
                else { break }
                if belongs(left, right, in: entry.file) { body(min(left, right), max(left, right)) }
            }
        }
    }

    /// Whether the pair is visited in this file: not where both share a file before it.
    private func belongs(_ left: Int, _ right: Int, in file: File) -> Bool {
        let (one, other) = (reports[left], reports[right])
        if file.kind == .municipality { return one.isUnplaced || other.isUnplaced }
        guard one.municipality == other.municipality else { return false }
        let others = files[firstFile[right]..<firstFile[right + 1]]
        for shared in files[firstFile[left]..<firstFile[left + 1]] where others.contains(shared) {
            return shared == file
        }
        return false
    }

    private struct Entry: Comparable {
        let file: File
        let start: Int32
        let report: Int32

        static func < (left: Entry, right: Entry) -> Bool {
            if left.file != right.file { return left.file.key < right.file.key }
            return (left.start, left.report) < (right.start, right.report)
        }
    }
}
