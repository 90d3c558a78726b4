/// Which pairs are compared at all: those near in place and time.
///
/// A report is filed under its two most probable areas, under the grid cells around its point and,
/// once, under its municipality, where only pairs with an unplaced report meet. Two reports meet
/// where they share a block and at most `reach` minutes lie between them, never across
/// municipalities.
struct CandidatePairs {
    private let reports: [CompactReport]
    private let reach: Int
    /// The blocks of each report, and where each report's begin.
    private var blocks: [BlockingKey] = []
    private var firstBlock: [Int] = [0]
    /// All reports in all blocks, by block and then time.
    private var entries: [Entry] = []

    /// Most reports that one is compared with in one block, the nearest in time first.
    ///
    /// A guard against a delivery where every row has the same place and day; `DenseComponentClusterer` asks of pairs
    /// beyond.
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
                entries.append(Entry(block: block, start: report.start, report: Int32(index)))
            }
        }
        entries.sort()
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

    /// Whether the pair is visited in this block: not where both share a block before it.
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

    private struct Entry: Comparable {
        let block: BlockingKey
        let start: Int32
        let report: Int32

        static func < (left: Entry, right: Entry) -> Bool {
            if left.block != right.block { return left.block.key < right.block.key }
            return (left.start, left.report) < (right.start, right.report)
        }
    }
}

/// Something that reports near each other have in common, packed into a number.
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
    /// Side of a grid cell in metres: two points at most this far apart along both axes share a
    /// cell.
    private static let cell: Float = 400

    /// Adds the blocks that the report belongs in, each once.
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
