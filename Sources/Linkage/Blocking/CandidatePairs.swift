/// Blocking: the pairs that are compared at all, those near in place and time.
///
/// A report has a blocking key for each of its two most probable areas, for the grid cells around
/// its point, and for its municipality, in whose block only pairs with an unplaced report are
/// candidates. Two reports are candidates where they share a key and are at most `reach` minutes
/// apart, never across municipalities (sorted neighbourhood within blocks, Hernández and Stolfo
/// 1995).
struct CandidatePairs {
    private let reports: [CompactReport]
    private let reach: Int
    /// Keys of all reports, and the index of each report's first.
    private var blocks: [BlockingKey] = []
    private var firstBlock: [Int] = [0]
    /// All reports in all their blocks, by block, time and index.
    private var entries: [(block: BlockingKey, start: Int32, report: Int32)] = []

    /// Most reports that one is compared with in one block, the nearest in time first.
    ///
    /// A guard against a delivery where every row has the same place and day;
    /// `DenseComponentClusterer` scores pairs beyond.
    private static let mostNeighbours = 100

    init(_ batch: ReportBatch, reach: Int) {
        reports = batch.reports
        self.reach = reach
        blocks.reserveCapacity(reports.count * 7)  // two areas, four cells, one municipality
        firstBlock.reserveCapacity(reports.count + 1)
        for report in reports {
            report.appendBlockingKeys(to: &blocks)
            firstBlock.append(blocks.count)
        }
        entries.reserveCapacity(blocks.count)
        for (index, report) in reports.enumerated() {
            for block in blocks[firstBlock[index]..<firstBlock[index + 1]] {
                entries.append((block, report.start, Int32(index)))
            }
        }
        entries.sort { one, other in
            if one.block != other.block { return one.block.key < other.block.key }
            return (one.start, one.report) < (other.start, other.report)
        }
    }

    /// Visits every pair once, the smaller index first.
    func visit(_ body: (Int, Int) -> Void) {
        for (position, entry) in entries.enumerated() {
            let left = Int(entry.report)
            for next in entries[(position + 1)...].prefix(CandidatePairs.mostNeighbours) {
                let right = Int(next.report)
                guard next.block == entry.block, reports[left].gap(to: reports[right]) <= reach
                else { break }
                if belongs(left, right, in: entry.block) {
                    body(min(left, right), max(left, right))
                }
            }
        }
    }

    /// Whether the pair is visited in this block: only in the first one that both share.
    private func belongs(_ left: Int, _ right: Int, in block: BlockingKey) -> Bool {
        let (one, other) = (reports[left], reports[right])
        if block.kind == .municipality { return one.isUnplaced || other.isUnplaced }
        guard one.municipality == other.municipality else { return false }
        let others = blocks[firstBlock[right]..<firstBlock[right + 1]]
        for shared in blocks[firstBlock[left]..<firstBlock[left + 1]] where others.contains(shared)
        {
            return shared == block
        }
        return false
    }
}

/// A blocking key – an area, a grid cell or a municipality – packed into a number.
struct BlockingKey: Equatable {
    let key: UInt64

    enum Kind: UInt64 {
        case area, cell, municipality
    }

    init(_ kind: Kind, _ first: Int32, _ second: Int32 = 0) {
        let low = UInt64(UInt32(truncatingIfNeeded: second)) & 0x3fff_ffff
        key = kind.rawValue << 62 | UInt64(UInt32(truncatingIfNeeded: first)) << 30 | low
    }

    var kind: Kind? {
        Kind(rawValue: key >> 62)
    }
}

extension CompactReport {
    /// Side of a grid cell in metres; two points at most this far apart along both axes share a
    /// cell.
    private static let cell: Float = 400

    /// Appends the blocking keys of the report, each once.
    func appendBlockingKeys(to blocks: inout [BlockingKey]) {
        for area in [area, secondArea] where area != CompactReport.absent {
            blocks.append(BlockingKey(.area, area))
        }
        if let point {
            let row = Int32(point.north / CompactReport.cell - 0.5)
            let column = Int32(point.east / CompactReport.cell - 0.5)
            for (down, right) in [(0, 0), (0, 1), (1, 0), (1, 1)] as [(Int32, Int32)] {
                blocks.append(BlockingKey(.cell, row + down, column + right))
            }
        }
        blocks.append(BlockingKey(.municipality, municipality))
    }
}
